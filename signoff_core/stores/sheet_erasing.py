"""Cells of rows emptied by the rows' ids, in a sheet people sort and edit at that very moment.

Google changes cells by where they stand. So the answer to a change shows which rows and columns it really hit; a cell
of another row gets back what was read there, and the change is made again.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from signoff_core.schema import OWNED, Table
from signoff_core.stores import Cells, RawCell, RawColumn
from signoff_core.worksheets import plain_header, positions, reworded, top_row

Values = dict[tuple[str, str], RawCell]
"""What is to stand in the cells of one table, by the row's id and the column's header."""
Looked = Callable[[int, int], Sequence[RawCell]]
"""A row as it stood right after a change: by sheetId and row, both counted from 0."""


class Patch(NamedTuple):
    """One cell to change: where it stands (from 0), and what it is there for."""

    table: Table
    title: str
    sheet_id: int
    row: int
    column: int
    id: str
    header: str
    value: RawCell


@dataclass(frozen=True)
class Wanted:
    """What the cells of some rows are to say, by table title."""

    tables: Mapping[str, Values]

    @classmethod
    def of(cls, cells: Cells) -> "Wanted":
        return cls(
            {
                title: {(row, name): value for row, names in rows.items() for name, value in names.items()}
                for title, rows in cells.items()
            }
        )

    def and_back(self, found: Mapping[str, Values]) -> "Wanted":
        """These, and cells of neighbours that must say again what they said."""
        return Wanted(
            {title: {**found.get(title, {}), **self.tables.get(title, {})} for title in {*self.tables, *found}}
        )

    def patches(
        self,
        owned: Mapping[str, str | None],
        sheet_ids: Mapping[str, int],
        worksheets: Mapping[str, Sequence[RawColumn]],
    ) -> list[Patch]:
        """The cells that say something else now; a row somebody has deleted has none."""
        found: list[Patch] = []
        for table in OWNED:
            title, values = owned[table.title], self.tables.get(table.title)
            if title and values:
                found += _patches(table, title, sheet_ids[title], values, worksheets[title])
        return found


def change_of(patch: Patch) -> dict[str, Any]:
    """The request that changes a cell; its look and its drop-down stay."""
    place = {"sheetId": patch.sheet_id, "rowIndex": patch.row, "columnIndex": patch.column}
    return {"updateCells": {"start": place, "rows": [{"values": [_cell(patch.value)]}], "fields": "userEnteredValue"}}


def strayed(
    patches: Sequence[Patch], looked: Looked, before: Mapping[str, Sequence[RawColumn]]
) -> tuple[dict[str, Values], bool]:
    """What cells that were hit by mistake said before, by table title; and whether that is unknown for some.

    looked: what Google's answer shows of each row. before: the worksheets as they were read for these changes.
    """
    back: dict[str, Values] = {}
    lost = False
    for patch in patches:
        header, there = _hit(patch, looked)
        if (there, header) == (patch.id, patch.header):
            continue
        if not there or not header:  # an empty row, or one without an id: there is nothing to tell it by
            lost = lost or any(cell not in (None, "") for cell in looked(patch.sheet_id, patch.row))
            continue
        known, value = _said(before[patch.title], patch.table, there, header)
        lost = lost or not known
        if known and value != patch.value:
            back.setdefault(patch.table.title, {})[there, header] = value
    return back, lost


def rows_after(worksheets: Mapping[str, Sequence[RawColumn]], titles: Mapping[int, str]) -> Looked:
    """Rows of a book that was read again."""

    def looked(sheet_id: int, row: int) -> list[RawCell]:
        columns = worksheets.get(titles.get(sheet_id, ""), ())
        return [column[row] if row < len(column) else None for column in columns]

    return looked


def _patches(table: Table, title: str, sheet_id: int, values: Values, columns: Sequence[RawColumn]) -> Iterator[Patch]:
    heads = positions(table, top_row(columns))
    ids = columns[heads[table.id]]
    rows: dict[str, list[int]] = {}
    for row, one in enumerate(ids):
        if row and one not in (None, ""):
            rows.setdefault(str(one), []).append(row)  # a copy of a row holds as much as the row
    for (one, header), value in values.items():
        place = heads.get(header)
        for row in rows.get(one, ()) if place is not None else ():
            if not _same(columns[place][row] if row < len(columns[place]) else None, value):
                yield Patch(table, title, sheet_id, row, place, one, header, value)


def _hit(patch: Patch, looked: Looked) -> tuple[str, str]:
    """The header and the id of the row that a change came upon."""
    heads = _heads(patch.table, looked(patch.sheet_id, 0))
    row = looked(patch.sheet_id, patch.row)
    place = heads.index(patch.table.id) if patch.table.id in heads else len(row)
    there = str(row[place] or "") if place < len(row) else ""
    return heads[patch.column] if patch.column < len(heads) else "", there


def _said(columns: Sequence[RawColumn], table: Table, one: str, header: str) -> tuple[bool, RawCell]:
    """Whether the row was known, and what its cell said."""
    heads = _heads(table, top_row(columns))
    ids = [str(cell) for cell in columns[heads.index(table.id)]]
    if one not in ids[1:] or header not in heads:
        return False, None
    column, row = columns[heads.index(header)], ids.index(one, 1)
    return True, column[row] if row < len(column) else None


def _heads(table: Table, top: Sequence[RawCell]) -> list[str]:
    """What each column holds; one whose header somebody reworded is known by its neighbours."""
    names = reworded(table, top)
    return [names.get(place) or plain_header(cell) for place, cell in enumerate(top)]


def _same(cell: RawCell, value: RawCell) -> bool:
    return cell == value or (cell in (None, "") and value in (None, ""))


def _cell(value: RawCell) -> dict[str, Any]:
    if value in (None, ""):
        return {}
    kind = "boolValue" if isinstance(value, bool) else "stringValue" if isinstance(value, str) else "numberValue"
    return {"userEnteredValue": {kind: value}}
