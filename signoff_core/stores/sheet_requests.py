"""The requests of a batchUpdate that make, complete and fill Signoff's own worksheets."""

import zlib
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from signoff_core.schema import SETTINGS, Cell, Column, Table
from signoff_core.stores.sheet_cells import COLUMN_FORMATS, MASK, header_data

Change = dict[str, Any]
_ROWS = 1000


def free_sheet_id(title: str, taken: Collection[int]) -> int:
    """An id for a new worksheet: always the same for a title, so that two servers that make it at once collide."""
    sheet_id = zlib.crc32(title.encode()) & 0x7FFFFFFF
    while sheet_id in taken or sheet_id == 0:
        sheet_id = (sheet_id + 1) & 0x7FFFFFFF
    return sheet_id


def new_worksheet(table: Table, title: str, sheet_id: int) -> list[Change]:
    """A worksheet with a frozen header, drop-downs, formats, and a warning before anybody edits what was written."""
    grid = {"rowCount": _ROWS, "columnCount": len(table.columns), "frozenRowCount": 1}
    changes = [{"addSheet": {"properties": {"sheetId": sheet_id, "title": title, "gridProperties": grid}}}]
    changes += headers(table.columns, sheet_id, 0)
    return changes if table is SETTINGS else [*changes, _warning(table, sheet_id)]


def headers(columns: Sequence[Column], sheet_id: int, start: int) -> list[Change]:
    """Headers from a column on, and how the cells below them look."""
    place = {"sheetId": sheet_id, "rowIndex": 0, "columnIndex": start}
    row = header_data([column.name for column in columns])
    fields = f"{MASK},userEnteredFormat.textFormat.bold"
    changes = [{"updateCells": {"start": place, "rows": [row], "fields": fields}}]
    for position, column in enumerate(columns, start):
        changes += _dressed(column, _below(sheet_id, position))
    return changes


def more_columns(sheet_id: int, count: int) -> Change:
    return {"appendDimension": {"sheetId": sheet_id, "dimension": "COLUMNS", "length": count}}


def append_rows(sheet_id: int, rows: Sequence[Mapping[str, Any]]) -> Change:
    """Rows after the last one that holds anything."""
    return {"appendCells": {"sheetId": sheet_id, "rows": list(rows), "fields": MASK}}


def overwrite_row(sheet_id: int, index: int, row: Mapping[str, Any]) -> Change:
    """One row anew, counted from 0; its blank cells are cleared."""
    place = {"sheetId": sheet_id, "rowIndex": index, "columnIndex": 0}
    return {"updateCells": {"start": place, "rows": [row], "fields": MASK}}


def _below(sheet_id: int, position: int) -> dict[str, int]:
    """A column below its header."""
    return {"sheetId": sheet_id, "startRowIndex": 1, "startColumnIndex": position, "endColumnIndex": position + 1}


def _dressed(column: Column, below: Mapping[str, int]) -> list[Change]:
    changes: list[Change] = []
    if column.cell in COLUMN_FORMATS:
        look = {"userEnteredFormat": {"numberFormat": COLUMN_FORMATS[column.cell]}}
        changes += [{"repeatCell": {"range": below, "cell": look, "fields": "userEnteredFormat.numberFormat"}}]
    if column.cell is Cell.CHOICE:
        choices = [{"userEnteredValue": str(choice)} for choice in column.choices]
        rule = {"condition": {"type": "ONE_OF_LIST", "values": choices}, "strict": False, "showCustomUi": True}
        changes += [{"setDataValidation": {"range": below, "rule": rule}}]
    return changes


def _warning(table: Table, sheet_id: int) -> Change:
    words = f"{table.title} is Signoff's record: it only adds rows. To correct one, use Signoff."
    return {
        "addProtectedRange": {
            "protectedRange": {"range": {"sheetId": sheet_id}, "description": words, "warningOnly": True}
        }
    }
