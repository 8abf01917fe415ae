"""Excel workbooks (.xlsx): read, and written.

What the archive holds is looked at before the workbook is read: see `archives`.
"""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from signoff_core.archives import DAMAGED, locked, look_at
from signoff_core.delimited import CELLS
from signoff_core.errors import InputError
from signoff_core.stores import RawCell

LONGEST = 32_767
"""The most characters a cell of Excel holds; the rest of a longer text stands in a column beside it."""
CONTINUED = " (continued)"
_NO_LETTER = re.compile("[\ud800-\udfff\ufffe\uffff]")  # halves of one, and what XML has no place for
_DATES = {"day": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm:ss"}
_OLDEST = 1901


def read(data: bytes, name: str, sheet: str | None = None) -> dict[str, list[list[RawCell]]]:
    """The worksheets of a workbook as columns; `sheet` names one. Raises InputError for what can't be read whole."""
    look_at(data, name)
    import python_calamine  # only an .xlsx needs it

    try:
        with python_calamine.load_workbook(io.BytesIO(data)) as workbook:
            kinds = {one.name: one.typ for one in workbook.sheets_metadata}
            titles = [
                title for title in workbook.sheet_names if kinds[title] is python_calamine.SheetTypeEnum.WorkSheet
            ]
            return _worksheets(workbook, _wanted(titles, sheet, name), name)
    except python_calamine.PasswordError as error:
        raise InputError(locked(name)) from error
    except python_calamine.CalamineError as error:
        raise InputError(f"“{name}” can't be read ({error}). {DAMAGED}") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the library says that it met what it never thought of
            raise
        raise InputError(f"“{name}” can't be read. {DAMAGED}") from None


def write(worksheets: Mapping[str, Iterable[Sequence[Any]]]) -> bytes:
    """Worksheets (title to rows, headers first) as a workbook: texts stay texts, whatever they begin with."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"constant_memory": True, "default_date_format": _DATES["moment"]}) as workbook:
        formats = {kind: workbook.add_format({"num_format": shown}) for kind, shown in _DATES.items()}
        bold = workbook.add_format({"bold": True})
        for title, rows in worksheets.items():
            sheet = workbook.add_worksheet(_title(title))
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(_continued(rows)):
                for place, cell in enumerate(row):
                    _put(sheet, number, place, cell, formats, None if number else bold)
    return file.getvalue()


# From a workbook.


def _wanted(titles: list[str], sheet: str | None, name: str) -> list[str]:
    if sheet is None:
        return titles
    found = [title for title in titles if title.strip().lower() == sheet.strip().lower()]
    if not found:
        listed = ", ".join(f"“{title}”" for title in titles)
        raise InputError(f"“{name}” has no worksheet “{sheet}”. It has {listed}.")
    return found


def _worksheets(workbook: Any, titles: list[str], name: str) -> dict[str, list[list[RawCell]]]:
    found, left = {}, CELLS
    for title in titles:
        table = workbook.get_sheet_by_name(title)
        left -= table.height * table.width
        if left < 0:
            raise InputError(
                f"The worksheets of “{name}” together have more than {CELLS:,} cells. Name the one that holds the list."
            )
        found[title] = _joined(_columns(table))
    if not any(map(len, found.values())):
        raise InputError(f"“{name}” is empty: {', '.join(f'“{title}”' for title in titles) or 'it has no worksheets'}.")
    return found


def _columns(table: Any) -> list[list[RawCell]]:
    columns: list[list[RawCell]] = [[] for _ in range(table.width)]
    known: dict[str, str] = {}
    for row in table.iter_rows():
        for column, cell in zip(columns, row, strict=True):
            column.append(known.setdefault(cell, cell) or None if type(cell) is str else _plain(cell))
    return columns


def _plain(cell: Any) -> RawCell:
    """Times of day as text, as nobody's dates; whatever else as it is."""
    if isinstance(cell, datetime):
        return (cell + timedelta(microseconds=500_000)).replace(microsecond=0) if cell.microsecond else cell
    if isinstance(cell, time):
        return cell.isoformat("minutes" if cell.second == cell.microsecond == 0 else "seconds")
    return str(cell) if isinstance(cell, timedelta) else cell


def _joined(columns: list[list[RawCell]]) -> list[list[RawCell]]:
    """A column called `Notes (continued)` after `Notes` is the rest of its texts."""
    whole: list[list[RawCell]] = []
    for column in columns:
        head = column[0] if column else None
        before = whole[-1] if whole else []
        if isinstance(head, str) and before and head == f"{before[0]}{CONTINUED}":
            pairs = zip(before[1:], column[1:], strict=True)
            whole[-1] = [before[0], *(f"{one}{rest}" if rest is not None else one for one, rest in pairs)]
        else:
            whole.append(column)
    return whole


# Into a workbook.


def _continued(rows: Iterable[Sequence[Any]]) -> Iterable[Sequence[Any]]:
    """Rows whose texts all fit, the rest of one that doesn't in columns after it."""
    kept = list(rows)
    longest = [
        max((len(cell) for cell in column if isinstance(cell, str)), default=0) for column in zip(*kept, strict=True)
    ]
    if max(longest, default=0) <= LONGEST:
        return kept
    parts = [max(1, -(-length // LONGEST)) for length in longest]
    return [
        [piece for cell, count in zip(row, parts, strict=True) for piece in _pieces(cell, count, head=not number)]
        for number, row in enumerate(kept)
    ]


def _pieces(cell: Any, count: int, *, head: bool) -> list[Any]:
    if count == 1 or head:
        return [cell, *([f"{cell}{CONTINUED}"] * (count - 1))]
    if not isinstance(cell, str):
        return [cell, *([None] * (count - 1))]
    return [cell[place * LONGEST : (place + 1) * LONGEST] or None for place in range(count)]


def _put(sheet: Any, row: int, column: int, cell: Any, formats: Mapping[str, Any], style: Any) -> None:
    if cell is None or cell == "" or cell != cell:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell)
    elif isinstance(cell, date) and cell.year >= _OLDEST:
        kind = "moment" if isinstance(cell, datetime) else "day"
        sheet.write_datetime(row, column, cell, formats[kind])
    else:
        text = cell.isoformat() if isinstance(cell, date) else str(cell)
        sheet.write_string(row, column, _NO_LETTER.sub("?", text.replace("\x00", "")), style)


def _title(title: str) -> str:
    """What Excel takes for a worksheet's name."""
    return re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ")[:31] or "Sheet"
