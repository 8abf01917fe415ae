"""The shape of a worksheet: where its headers stand, and what is unusual about its columns. Seen, described, suggested."""

from collections.abc import Sequence
from typing import Any

from signoff_core import columns as c
from signoff_core.cells import texts
from signoff_core.header_grammar import read_header
from signoff_core.recognising import RecognisedColumn
from signoff_core.settings import Settings
from signoff_core.stores import RawColumn

FIRST_ROWS = 20
"""The headers stand in one of these rows."""


def header_row(columns: Sequence[RawColumn]) -> int:
    """The row that looks most like headers, counted from 1: the first unless a later one clearly says more."""
    best, most = 1, _known(columns, 0) if columns else 0
    for row in range(1, min(FIRST_ROWS, max(map(len, columns), default=0))):
        if (known := _known(columns, row)) > most and known >= 3 and known > 2 * most:
            best, most = row + 1, known
    return best


def _known(columns: Sequence[RawColumn], row: int) -> int:
    """How many different fields the cells of a row are the names of."""
    cells = [column[row] if row < len(column) and isinstance(column[row], str) else None for column in columns]
    written = texts(cells, len(cells)).dropna()
    return len({read_header(text).field for text in written if len(text) < 80} - {None})


def shape_of(
    title: str, columns: Sequence[RawColumn], top: int, seen: Sequence[RecognisedColumn], settings: Settings
) -> dict[str, Any]:
    """What is unusual about a worksheet, by name; an empty dict for a plain one."""
    fields = [one.field for one in seen if one.field]
    found: dict[str, Any] = {}
    if c.FIRST_NAME in fields and c.LAST_NAME in fields:
        found["split_names"] = True
    return found
