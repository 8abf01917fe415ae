"""The team's own worksheets of a backup as a workbook: what Signoff never writes into a spreadsheet, people bring
back."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from typing import Any

from signoff_core import workbooks
from signoff_core.backups import Backup
from signoff_core.reading import read_tables
from signoff_core.schema import DATE_FIELDS
from signoff_core.stores import RawCell

_EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
_FIRST, _LAST = 18_264, 73_051
"""The serial numbers of 1950 and of 2100: other numbers in a column of dates are no dates."""


def team_workbook(backup: Backup) -> bytes:
    """The team's own worksheets as an .xlsx, to bring back into a spreadsheet by hand; dates are dates there."""
    tables = read_tables(backup.book)
    dated = {(column.worksheet, column.position) for column in tables.recognised if column.field in DATE_FIELDS}
    found = {}
    for title, columns in backup.book.worksheets.items():
        if title not in tables.titles.values():
            shown = [
                _with_days(column) if (title, place) in dated else column for place, column in enumerate(columns, 1)
            ]
            found[title] = [*zip_longest(*shown)]
    return workbooks.write(found)


def _with_days(column: Sequence[RawCell]) -> list[Any]:
    """Serial numbers as the days they are."""
    return [_day(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else cell for cell in column]


def _day(serial: float) -> Any:
    if not _FIRST <= serial <= _LAST:
        return serial
    moment = _EPOCH + timedelta(days=serial, microseconds=500_000)
    return moment.date() if float(serial).is_integer() else moment.replace(microsecond=0, tzinfo=None)
