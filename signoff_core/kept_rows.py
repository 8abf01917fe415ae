"""A book's rows as an SQL book keeps them: what a file is imported as, and what a whole book is exported as.

What a cell of the team's says is kept in its own words; only dates become ISO, as the order of day and month belongs to
the file they came from.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import cells, dates
from signoff_core import columns as c
from signoff_core.call_rows import as_said
from signoff_core.reading import read_tables
from signoff_core.recognising import RecognisedColumn
from signoff_core.schema import (
    CANDIDATE_FIELDS,
    CANDIDATES_TITLE,
    DATE_FIELDS,
    OPENING_FIELDS,
    OPENINGS_TITLE,
    OWNED,
    Table,
)
from signoff_core.setting_keys import NONE_OF_OURS, key_of, parts
from signoff_core.stores import RawColumn, Row
from signoff_core.tables import Tables

_FIELDS = {CANDIDATES_TITLE: CANDIDATE_FIELDS, OPENINGS_TITLE: OPENING_FIELDS}
_SEVERAL = (c.ROLE, c.CLIENT, c.STAGE, c.OUTCOME, c.RECRUITER)
_OF_PARTS = (c.FIRST_NAME, c.LAST_NAME)


def candidate_rows(tables: Tables, raw: Mapping[str, Sequence[RawColumn]], *, month_first: bool = False) -> list[Row]:
    """One row for each of `tables.candidacies`, in its order: field or header to its text, blank ones left out.

    raw: the worksheets `tables` were read from, as columns. The first column of a field stands under the field's name,
    others of it under their own header, as the columns that are none of ours do.
    """
    return _rows(tables, tables.candidacies, CANDIDATES_TITLE, raw, month_first)


def opening_rows(tables: Tables, raw: Mapping[str, Sequence[RawColumn]], *, month_first: bool = False) -> list[Row]:
    """One row for each of `tables.openings`, in its order."""
    return _rows(tables, tables.openings, OPENINGS_TITLE, raw, month_first)


def owned_rows(table: Table, tables: Tables) -> list[Row]:
    """The rows of an app-owned table as a store takes them, as they were written."""
    written = tables.written[table.title]
    columns = [[as_said(cell, column, tables.settings) for cell in written[column.name]] for column in table.columns]
    return [dict(zip(table.names, row, strict=True)) for row in zip(*columns, strict=True)]


def settings_of(tables: Tables) -> dict[str, str]:
    """What Settings must say so that rows kept in the SQL book's one worksheet are read as they were in their own."""
    held = set(tables.candidacies[c.WORKSHEET])
    said = {**_answers(tables, held), **_said_of_words(tables, held)}
    return {key: value for key, value in said.items() if tables.settings.said.get(key) != value}


def _rows(
    tables: Tables, frame: pd.DataFrame, title: str, raw: Mapping[str, Sequence[RawColumn]], month_first: bool
) -> list[Row]:
    kept: list[dict[str, str]] = [{} for _ in range(len(frame))]
    places = pd.Series(np.arange(len(frame)), index=frame.index)
    for worksheet, part in frame.groupby(c.WORKSHEET, sort=False):
        seen = [column for column in tables.recognised if column.worksheet == worksheet]
        columns = _columns(tables, part, seen, title, raw[worksheet], month_first)
        for name, texts in columns.items():
            for place, text in zip(places[part.index], texts, strict=True):
                if isinstance(text, str):
                    kept[place][name] = text
    return kept


def _columns(
    tables: Tables,
    part: pd.DataFrame,
    seen: Sequence[RecognisedColumn],
    title: str,
    raw: Sequence[RawColumn],
    month_first: bool,
) -> dict[str, pd.Series]:
    """Every column of the rows of one worksheet, as text."""
    numbers = part[c.ROW].to_numpy() - 1
    found: dict[str, pd.Series] = {}
    for field in _FIELDS[title]:
        for column, name in zip(_of(seen, field), _names(seen, field, title), strict=False):
            written = [raw[column.position - 1][n] if n < len(raw[column.position - 1]) else None for n in numbers]
            found[name] = _text(written, field, tables.settings.zone, month_first)
        if len(_of(seen, field)) < 2 and not (field == c.NAME and any(_of(seen, one) for one in _OF_PARTS)):
            found[field] = _with_typed(found.get(field), field, part)
    extras = tables.extras.get(str(part[c.WORKSHEET].iloc[0]))
    if extras is not None:
        others = extras.reindex(numbers + 1)
        found |= {_apart(label, title): others[label] for label in others}
    return found


def _of(seen: Sequence[RecognisedColumn], field: str) -> list[RecognisedColumn]:
    return [column for column in seen if column.field == field]


def _names(seen: Sequence[RecognisedColumn], field: str, title: str) -> list[str]:
    """What the columns of a field are called: the first by the field, the others by their own headers."""
    return [field, *(_apart(column.label, title) for column in _of(seen, field)[1:])]


def _apart(label: str, title: str) -> str:
    """A header of the team's that is the very name of a field stands for itself."""
    return f"{label}#2" if label in _FIELDS[title] else label


def _text(written: Sequence[Any], field: str, zone: str, month_first: bool) -> pd.Series:
    texts = cells.texts(written, len(written))
    if field not in DATE_FIELDS:
        return texts
    walls = dates.walls(written, len(written), month_first=month_first, zone=zone).values
    return _iso(walls).fillna(texts)


def _iso(walls: pd.Series) -> pd.Series:
    """`2026-11-24`, with its time where it has one."""
    return walls.dt.strftime("%Y-%m-%dT%H:%M:%S").astype(cells.TEXT).str.removesuffix("T00:00:00")


def _with_typed(texts: pd.Series | None, field: str, part: pd.DataFrame) -> pd.Series:
    """What was made of the row fills what no cell of it says: a worksheet's own client, the furthest round. Of several
    rows that came of one, each keeps its own role."""
    typed = part[field].reset_index(drop=True)
    if field in DATE_FIELDS:
        typed = _iso(typed)
    elif field == c.DO_NOT_CALL:
        typed = pd.Series(np.where(typed, "TRUE", None), dtype=cells.TEXT)
    elif field == c.SEATS:
        typed = cells.texts(typed.tolist(), len(typed))
    if texts is None:
        return typed
    split = part.duplicated(c.ROW, keep=False).to_numpy() & (field in _SEVERAL)
    return texts.where(~split, typed).fillna(typed)


def _answers(tables: Tables, held: set[str]) -> dict[str, str]:
    """What each column is, where its header alone would be taken for something else."""
    wanted: dict[str, str] = {}
    for worksheet in dict.fromkeys(tables.candidacies[c.WORKSHEET]):
        seen = [column for column in tables.recognised if column.worksheet == worksheet]
        for field in CANDIDATE_FIELDS:
            wanted |= dict.fromkeys(_names(seen, field, CANDIDATES_TITLE)[1:], field)
        for column in seen:
            if column.field is None:
                wanted.setdefault(_apart(column.label, CANDIDATES_TITLE), NONE_OF_OURS)
    headers = [[name] for name in dict.fromkeys((*CANDIDATE_FIELDS, *wanted))]
    found = read_tables({CANDIDATES_TITLE: headers}, tables.settings, by="columns").recognised
    taken = {column.header: column.field or NONE_OF_OURS for column in found if column.worksheet == CANDIDATES_TITLE}
    return {
        key_of("column", CANDIDATES_TITLE, label): field
        for label, field in wanted.items()
        if taken.get(label, NONE_OF_OURS) != field
    }


def _said_of_words(tables: Tables, held: set[str]) -> dict[str, str]:
    """Status words that were explained for one worksheet alone."""
    found: dict[str, str] = {}
    for key, value in tables.settings.said.items():
        names = parts(key)
        if names[0] == "status" and len(names) == 3 and names[1] in held and names[1] != CANDIDATES_TITLE:
            found.setdefault(key_of("status", CANDIDATES_TITLE, names[2]), value)
    return found


def all_rows(
    tables: Tables, raw: Mapping[str, Sequence[RawColumn]], *, month_first: bool = False
) -> dict[str, list[Row]]:
    """A whole book as an SQL book keeps it: worksheet title to rows."""
    team = {
        CANDIDATES_TITLE: candidate_rows(tables, raw, month_first=month_first),
        OPENINGS_TITLE: opening_rows(tables, raw, month_first=month_first),
    }
    return team | {table.title: owned_rows(table, tables) for table in OWNED}
