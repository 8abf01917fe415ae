"""The app-owned rows: typed, counted once, corrections applied.

A correction is a newer row that names the one it `replaces`; a row that says `void` takes back what it replaces.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import cells, dates, worksheets
from signoff_core import columns as c
from signoff_core.cells import TEXT, Read
from signoff_core.schema import CALLS, MOVES, REFERRALS, SETTINGS, Cell, Column, Table
from signoff_core.stores import RawCell, RawColumn
from signoff_core.tables import Problem, cell_problems
from signoff_core.words import SHEET, VOID, CallKind
from signoff_core.written_dates import NO_DATE, offset_minutes

_VOID_IN = {CALLS.title: c.RESULT, REFERRALS.title: c.KIND, MOVES.title: c.TO}
_DAY_ALLOWED = "a date like 2026-11-24"
_ALLOWED = {
    Cell.MOMENT: "a date and time like 2026-11-24 15:30",
    Cell.DAY: _DAY_ALLOWED,
    Cell.DAY_OR_MOMENT: f"{_DAY_ALLOWED}, or with a time",
    Cell.FLAG: "TRUE or FALSE",
}

_REWORDED = "the header “{}”, which the column was made with; it is read as that as long as its neighbours stay"


class Place(NamedTuple):
    """What a cell without a zone or a clear order of day and month means: the team's zone, the sheet's, its locale."""

    zone: str
    sheet_zone: str
    month_first: bool


class Typed(NamedTuple):
    """Typed rows and what could not be read in them."""

    rows: pd.DataFrame
    problems: list[Problem]


def typed(table: Table, title: str, columns: Sequence[RawColumn], place: Place, first_row: int = 2) -> Typed:
    """An app-owned worksheet, its columns found by their headers; missing ones are blank.

    `columns` are raw cells with the header first; blank rows are left out, row numbers stay the sheet's own.
    """
    by_header = _by_header(columns)
    head = worksheets.top_row(columns)
    reworded = worksheets.reworded(table, head)
    by_header |= {name: columns[place] for place, name in reworded.items()}
    size = max([1, *map(len, columns)]) - 1
    read: dict[str, pd.Series] = {c.ROW: pd.Series(np.arange(first_row, first_row + size))}
    problems = [Problem(title, 1, name, _said(head[place]), _REWORDED.format(name)) for place, name in reworded.items()]
    unread = np.zeros(size, bool)
    for column in sorted(table.columns, key=lambda column: column.cell is Cell.MOMENT):
        below = by_header.get(column.name, ())[1:]
        if all(cell is None for cell in below):  # most of a saved call's are
            read[column.name] = _blank(column.cell, size)
            continue
        read[column.name], bad = _read(column, below, size, read, place)
        if bad.any():
            found = cells.texts(below, size)[bad]
            problems += cell_problems(title, read[c.ROW][bad], column.name, found, _allowed(column))
            unread |= bad
    frame = pd.DataFrame({name: read[name].array for name in (*table.names, c.ROW)}, copy=False)
    return Typed(_without_blank_rows(frame, table, unread), problems)


@cache
def nothing(table: Table) -> pd.DataFrame:
    """A table without rows, made once: it costs as much as a small worksheet."""
    return typed(table, table.title, [], Place("UTC", "UTC", False)).rows


@lru_cache(len(Cell))
def _blank(cell: Cell, size: int) -> pd.Series:
    """What a column that is not there reads as: one for all of a kind, and for every row that is saved alone."""
    if cell in (Cell.TEXT, Cell.CHOICE):
        return cells.no_texts(size)
    if cell is Cell.FLAG:
        return cells.ticked([], size).values
    day = pd.Series(np.full(size, NO_DATE))
    return day.dt.tz_localize("UTC") if cell is Cell.MOMENT else day


def _without_blank_rows(frame: pd.DataFrame, table: Table, unread: np.ndarray) -> pd.DataFrame:
    """Rows that say anything, readable or not; one with an id does, so most books need not be looked through."""
    if frame.empty or (table.id and not frame[table.id].hasnans):
        return frame
    filled = frame.drop(columns=c.ROW).notna().any(axis=1) | unread
    return frame[filled].reset_index(drop=True)


def _said(header: RawCell) -> str:
    return "" if header is None else str(header)


def _by_header(columns: Sequence[RawColumn]) -> dict[str, RawColumn]:
    """The columns by the words of row 1; the first of those that say the same."""
    headers = cells.texts(worksheets.top_row(columns), len(columns)).str.lower().tolist()
    return dict(zip(headers[::-1], columns[::-1], strict=True))


def _read(column: Column, raw: RawColumn, size: int, frame: dict[str, pd.Series], place: Place) -> Read:
    if column.cell is Cell.MOMENT:
        offsets = frame.get(c.UTC_OFFSET)
        return dates.moments(raw, size, zone=place.zone, offsets=offsets, month_first=place.month_first)
    if column.cell is Cell.DAY:
        return dates.days(raw, size, month_first=place.month_first, zone=place.zone)
    if column.cell is Cell.DAY_OR_MOMENT:
        return _in_team_zone(dates.walls(raw, size, month_first=place.month_first, zone=place.sheet_zone), place)
    if column.cell is Cell.FLAG:
        return cells.ticked(raw, size)
    if column.name == c.UTC_OFFSET:
        written = cells.texts(raw, size)
        return Read(written, (written.notna() & offset_minutes(written).isna()).to_numpy(bool))
    if column.cell is Cell.CHOICE:
        return cells.choices(cells.texts(raw, size), column.choices)
    return Read(cells.texts(raw, size), np.zeros(size, bool))


def _in_team_zone(read: Read, place: Place) -> Read:
    """A time of day in the sheet's zone, as a wall time of the team's; bare dates stay what they are."""
    if place.zone == place.sheet_zone:
        return read
    moved = dates.to_utc(read.values, place.sheet_zone).dt.tz_convert(place.zone).dt.tz_localize(None)
    bare = read.values.dt.normalize() == read.values
    return Read(read.values.where(bare, moved.astype(cells.WALL)), read.bad)


def _allowed(column: Column) -> str:
    if column.name == c.UTC_OFFSET:
        return "an offset like +01:00; this one is not heeded"
    return "one of: " + ", ".join(column.choices) if column.choices else _ALLOWED[column.cell]


def once(table: Table, title: str, rows: pd.DataFrame) -> Typed:
    """One row for each id, the first; rows of one id that say different things are a problem.

    A row without an id counts too, under its worksheet and row number. A change that was noticed twice (by two
    servers) counts at the earlier time, whoever of them looked last before.
    """
    if table.id is None or rows.empty:
        return Typed(rows, [])
    if rows[table.id].isna().any():
        rows = rows.assign(**{table.id: rows[table.id].fillna(title + " row " + rows[c.ROW].astype(TEXT))})
    if rows[table.id].is_unique:
        return Typed(rows, [])
    rows = rows.sort_values(c.AT, kind="stable") if table is MOVES else rows
    doubled = rows[rows[table.id].duplicated(keep=False)]
    said = doubled.drop(columns=[c.ROW])
    if table is MOVES:
        said = said.mask(said[c.BY] == SHEET, said.assign(**{c.AT: pd.NaT, c.UTC_OFFSET: None, c.NOTES: None}))
    told = said.drop_duplicates()
    different = doubled.loc[told.index[told[table.id].duplicated(keep=False)]]
    allowed = "an id only once, or rows of one id that say the same; the first one counts"
    problems = cell_problems(title, different[c.ROW], table.id, different[table.id], allowed)
    return Typed(rows.drop_duplicates(table.id).sort_index().reset_index(drop=True), problems)


class Settled(NamedTuple):
    """What counts after corrections: the rows, every id that ever named one of them to the id that does now (empty
    where nothing was corrected: an id names its own row), and the ids that were taken back."""

    rows: pd.DataFrame
    newest: pd.Series
    void: frozenset[str]


def settled(table: Table, rows: pd.DataFrame) -> Settled:
    """Follow `replaces` to the newest row of each chain, and drop what was taken back."""
    ids = rows[table.id]
    void = is_void(table, rows)
    if not (void.any() or rows[c.REPLACES].notna().any()):
        return Settled(rows, ids.iloc[:0], frozenset())
    replaces = rows[c.REPLACES].where(cells.among(rows[c.REPLACES], ids) & (rows[c.REPLACES] != ids))
    root = _roots(ids, replaces)
    last = _last_of_each(rows, ids, replaces, root)
    newest = root.map(last).astype(TEXT).fillna(ids)
    counts = cells.among(ids, newest) & ~void
    gone = frozenset(ids[cells.among(newest, ids[void])])
    return Settled(
        rows[counts].reset_index(drop=True), pd.Series(newest.to_numpy(), index=ids.to_numpy(), dtype=TEXT), gone
    )


def with_kinds(calls: pd.DataFrame) -> pd.DataFrame:
    """Calls each with a kind: one that was written by hand without any is a sign-off."""
    blank = calls[c.KIND].isna()
    return calls.assign(**{c.KIND: calls[c.KIND].mask(blank, CallKind.SIGN_OFF.value)}) if blank.any() else calls


def is_void(table: Table, rows: pd.DataFrame) -> np.ndarray:
    """Which rows take another back."""
    return cells.one_of(rows[_VOID_IN[table.title]], VOID)


def _roots(ids: pd.Series, replaces: pd.Series) -> pd.Series:
    """The first row of each chain, by jumping ever further back; a chain that bites its tail stops somewhere in it."""
    back = pd.Series(replaces.fillna(ids).to_numpy(), index=ids.to_numpy())
    root = back
    for _ in range(max(len(ids), 2).bit_length()):
        root = root.map(root)
    return pd.Series(root.to_numpy(), index=ids.index)


def _last_of_each(rows: pd.DataFrame, ids: pd.Series, replaces: pd.Series, root: pd.Series) -> pd.Series:
    """Root to the id of its newest row: one that nothing replaces, the latest written where several are left."""
    ends = ~cells.among(ids, replaces.dropna())
    left = pd.DataFrame({c.CALL_ID: ids, c.SUBJECT_ID: root, c.AT: rows[c.AT], c.ROW: rows[c.ROW]})[ends]
    left = left.sort_values([c.AT, c.ROW], na_position="first")
    return left.drop_duplicates(c.SUBJECT_ID, keep="last").set_index(c.SUBJECT_ID)[c.CALL_ID]


def said_settings(rows: pd.DataFrame) -> tuple[dict[str, str], list[str]]:
    """Key to the value said last, and the keys said twice without a date to tell them apart.

    A blank `at` is the oldest; rows of one moment go by their order.
    """
    rows = rows[rows[c.KEY].notna()].sort_values(c.AT, kind="stable", na_position="first")
    said: dict[str, str] = {}
    dated, undated = set(), defaultdict(set)
    for key, value, has_at in zip(rows[c.KEY], rows[c.VALUE].fillna(""), rows[c.AT].notna(), strict=True):
        said.pop(key, None)  # keys stand in the order they were last said in
        said[key] = value
        if has_at:
            dated.add(key)
        else:
            undated[key].add(value)
    return said, sorted(key for key, values in undated.items() if len(values) > 1 and key not in dated)


TABLES = {table.title: table for table in (CALLS, REFERRALS, MOVES, SETTINGS)}
