"""Addresses that open a row, or one very cell, of the team's Google Sheet."""

from signoff_core.recognising import letters
from signoff_core.tables import Tables


def cell_link(tables: Tables, worksheet: str, row: int, column: str = "") -> str:
    """The address of a cell (`column` as a problem names it), of its row where the column is unknown, of the worksheet
    where the row is; blank for a book that is no sheet."""
    tab = tables.links.get(worksheet, "")
    if not tab or row < 1:
        return tab
    position = _position(tables, worksheet, column)
    return f"{tab}&range={letters(position - 1)}{row}" if position else f"{tab}&range={row}:{row}"


def _position(tables: Tables, worksheet: str, column: str) -> int:
    """Where a column stands, counted from 1; 0 where nobody knows."""
    for seen in tables.recognised:
        if seen.worksheet == worksheet and column in (seen.label, seen.header):
            return seen.position
    heads = [head.strip().lower() for head in tables.heads.get(worksheet, ())]
    return heads.index(column.lower()) + 1 if column and column.lower() in heads else 0
