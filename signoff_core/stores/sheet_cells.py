"""App-owned rows as typed cells of a Google Sheet: text is never parsed, times are real times in the sheet's zone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from signoff_core import columns as c
from signoff_core.errors import StoreError
from signoff_core.schema import Cell, Column, Table
from signoff_core.stores import RawCell, RawColumn, Row

MASK = "userEnteredValue,userEnteredFormat.numberFormat"
LONGEST = 50_000
_FIRST_DAY = date(1899, 12, 30)
# Whether each dated kind takes a value with a time of day, one without, or both.
_TAKES = {Cell.MOMENT: (True,), Cell.DAY: (False,), Cell.DAY_OR_MOMENT: (True, False)}
# Cells formatted as text stay text when a person edits them: `=1+1`, `0712`, 09:00 typed into Settings.
TEXT_FORMAT = {"type": "TEXT"}
DAY_FORMAT = {"type": "DATE", "pattern": "yyyy-mm-dd"}
MOMENT_FORMAT = {"type": "DATE_TIME", "pattern": "yyyy-mm-dd hh:mm"}
COLUMN_FORMATS = {
    Cell.TEXT: TEXT_FORMAT,
    Cell.CHOICE: TEXT_FORMAT,
    Cell.DAY: DAY_FORMAT,
    Cell.MOMENT: MOMENT_FORMAT,
}


def raw_row(table: Table, row: Row, zone: ZoneInfo) -> dict[str, RawCell]:
    """Each filled column's value as the sheet will hold it: str, bool, or a serial number of days since 1899-12-30.

    The offset beside a time is that of the sheet's wall time, whatever the row came with: the two are read together.
    """
    row = dict(row)
    if c.UTC_OFFSET in table.names and isinstance(row.get(c.AT), datetime):
        row[c.UTC_OFFSET] = _wall(row[c.AT], c.AT, zone).isoformat()[19:25]
    raw = {column.name: _raw(column, row.get(column.name), zone) for column in table.columns}
    return {name: value for name, value in raw.items() if value is not None}


def identity(table: Table, raw: Mapping[str, RawCell]) -> str | None:
    """What a row is counted once by: its id, or all it says where rows have none. None for a row with neither."""
    if table.id:
        return _plain(raw.get(table.id)) or None
    said = [_plain(raw.get(name)) for name in table.names]
    return "\x1f".join(said) if any(said) else None


def identities(table: Table, columns: Sequence[RawColumn], positions: Mapping[str, int]) -> frozenset[Any]:
    """The identities of the rows below the header, found under the given column positions."""
    names = [table.id] if table.id else table.names
    found = {name: columns[positions[name]][1:] for name in names if positions.get(name, len(columns)) < len(columns)}
    if table.id:
        return frozenset(found.get(table.id, ())) - {None, ""}  # as they are: there may be 100,000 on every read
    height = max((len(cells) for cells in found.values()), default=0)
    rows = ({name: cells[n] for name, cells in found.items() if n < len(cells)} for n in range(height))
    return frozenset(identity(table, row) for row in rows) - {None}


def row_data(table: Table, raw: Mapping[str, RawCell], positions: Mapping[str, int], width: int = 0) -> dict[str, Any]:
    """A RowData with each value where its header stands; cells between, and up to `width`, are blank."""
    places = [positions[name] for name in raw]
    cells: list[dict[str, Any]] = [{} for _ in range(max([width, *(place + 1 for place in places)]))]
    for column in table.columns:
        if column.name in raw:
            cells[positions[column.name]] = _cell(column, raw[column.name])
    return {"values": cells}


def header_data(names: Sequence[str]) -> dict[str, Any]:
    """A RowData of headers, in bold."""
    bold = {"textFormat": {"bold": True}, "numberFormat": TEXT_FORMAT}
    return {"values": [{"userEnteredValue": {"stringValue": name}, "userEnteredFormat": bold} for name in names]}


def _cell(column: Column, value: RawCell) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"userEnteredValue": {"boolValue": value}}
    if isinstance(value, str):
        return {"userEnteredValue": {"stringValue": value}, "userEnteredFormat": {"numberFormat": TEXT_FORMAT}}
    day = column.cell is Cell.DAY or (column.cell is Cell.DAY_OR_MOMENT and isinstance(value, int))
    number_format = DAY_FORMAT if day else MOMENT_FORMAT
    return {"userEnteredValue": {"numberValue": value}, "userEnteredFormat": {"numberFormat": number_format}}


def _raw(column: Column, value: Any, zone: ZoneInfo) -> RawCell:
    if value is None or value == "":
        return None
    if column.cell in _TAKES:
        timed = isinstance(value, datetime)
        if not isinstance(value, date) or timed not in _TAKES[column.cell]:
            raise StoreError(f"Nothing was saved: {column.name} is {value!r}; allowed is {column.cell.value}.")
        return _serial(_wall(value, column.name, zone)) if timed else (value - _FIRST_DAY).days
    if column.cell is Cell.FLAG and value in (True, False):
        return bool(value)
    return _text(column, value)


def _text(column: Column, value: Any) -> str:
    text = str(value)
    if len(text) > LONGEST:
        raise StoreError(
            f"Nothing was saved: {column.name} has {len(text):,} characters, and a cell of Google Sheets holds "
            f"{LONGEST:,}. Shorten it."
        )
    return text


def _wall(moment: datetime, name: str, zone: ZoneInfo) -> datetime:
    """The time a clock in the sheet's zone shows, to the second."""
    if moment.tzinfo is None:
        raise StoreError(f"Nothing was saved: {name} is {moment}, without a time zone.")
    return (moment.astimezone(UTC) + timedelta(microseconds=500_000)).replace(microsecond=0).astimezone(zone)


def _serial(wall: datetime) -> float:
    seconds = wall.hour * 3600 + wall.minute * 60 + wall.second
    return float((wall.date() - _FIRST_DAY).days + seconds / 86400)


def _plain(cell: RawCell) -> str:
    """A cell for comparing: a number by its second, so that a time read back equals the one written."""
    if cell is None:
        return ""
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return str(cell).strip()
    return str(round(cell * 86400))


def find_row(columns: Sequence[RawColumn], raw: Mapping[str, RawCell], positions: Mapping[str, int]) -> int | None:
    """The last row, counted from 0, that holds all these values under the given column positions."""
    if not raw or any(positions.get(name, len(columns)) >= len(columns) for name in raw):
        return None
    wanted = [(columns[positions[name]], _plain(value)) for name, value in raw.items()]
    first, sought = wanted[0]
    for row in range(len(first) - 1, 0, -1):
        if _plain(first[row]) == sought and all(row < len(cells) and _plain(cells[row]) == v for cells, v in wanted):
            return row
    return None
