"""The cells about one person that Signoff does not write to: a person has to clear them, or to read whom they mean."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cell_links import cell_link
from signoff_core.identity import erased_name
from signoff_core.ids import is_id
from signoff_core.personal import BLANKED, FREE_WORDS, THEIR_WORDS
from signoff_core.recognising import RecognisedColumn
from signoff_core.schema import CALLS, CANDIDATES_TITLE, MOVES, REFERRALS
from signoff_core.tables import Tables
from signoff_core.their_cells import TheirCells

FIRST = "first write"
"""What is to be done with the name's cell, before any other."""
MAYBE = "may mention them"
_OURS = (CALLS, REFERRALS, MOVES)


@dataclass(frozen=True)
class ByHand:
    """A cell Signoff does not write to: where it is, its address in the sheet (blank for none), why it is named."""

    worksheet: str
    row: int
    column: str
    link: str
    why: str


def by_hand(work: TheirCells) -> list[ByHand]:
    """Their cells in the team's own worksheets, rows of ours that have no id, and words of others about them."""
    return [*_team_cells(work), *_without_id(work), *mentions(work)]


def _team_cells(work: TheirCells) -> list[ByHand]:
    """The names' cells first: without the words they get, a row without its e-mail is somebody new to Signoff."""
    people = work.tables.candidacies.iloc[work.found.candidacies].reset_index(drop=True)
    nth = people.groupby(c.CANDIDACY_ID).cumcount().tolist()
    first, then = [], []
    for row, number in zip(people.to_dict("records"), nth, strict=True):
        seen = [one for one in work.tables.recognised if one.worksheet == row[c.WORKSHEET]]
        name = _name_column(seen)
        if name and not _says_erased(row):
            words = erased_name(row[c.CANDIDACY_ID], number)
            first.append(_cell(work.tables, row, name.label, f"{FIRST} “{words}” here"))
        said = [(one.label, why) for one in seen if one is not name and (why := _why(one.field, row, work))]
        said += [(label, "the team's own column") for label in _own_columns(work.tables, row)]
        then += [_cell(work.tables, row, label, why) for label, why in said]
    return [*first, *then]


def _why(field: str | None, row: Mapping[str, Any], work: TheirCells) -> str:
    """Why a cell of a row of theirs is to be cleared; blank where it says nothing of them."""
    if field in BLANKED[CANDIDATES_TITLE]:
        return f"their {field.replace('_', ' ')}" if isinstance(row[field], str) else ""
    if field in (c.STAGE, c.OUTCOME):
        return MAYBE if isinstance(row[field], str) and work.without(row[field], near=True) != row[field] else ""
    if field == c.TOLD_ON and row[c.TOLD_SAID] and pd.isna(row[c.TOLD_ON]):
        return "leave a date or “yes”, no other word"
    return "leave “yes”, no other word" if field == c.DO_NOT_CALL and row[c.DO_NOT_CALL] else ""


def _name_column(seen: Sequence[RecognisedColumn]) -> RecognisedColumn | None:
    """Where the words go that keep a row counted: the name's column, else the first name's."""
    fields = (c.NAME, c.FIRST_NAME)
    there = [one for field in fields for one in sorted(seen, key=_not_preferred) if one.field == field]
    return there[0] if there else None


def _not_preferred(column: RecognisedColumn) -> bool:
    return not column.preferred


def _own_columns(tables: Tables, row: Mapping[str, Any]) -> list[str]:
    extras = tables.extras.get(row[c.WORKSHEET])
    if extras is None or row[c.ROW] not in extras.index:
        return []
    return [str(label) for label, text in extras.loc[row[c.ROW]].items() if isinstance(text, str)]


def _without_id(work: TheirCells) -> list[ByHand]:
    """Rows somebody typed into a worksheet of ours without an id: nothing tells the program which they are."""
    rows_of = zip(_OURS, (work.found.calls, work.found.referrals, work.found.moves), strict=True)
    return [
        _cell(work.tables, _place(work.tables.title(table), row), table.id, f"a row without a {table.id}: delete it")
        for table, rows in rows_of
        for row in rows.loc[~rows[table.id].map(is_id).astype(bool), c.ROW]
    ]


def mentions(work: TheirCells) -> list[ByHand]:
    """Words of other rows that name them: somebody must read whether it is them that is meant."""
    tables = work.tables
    found = [
        *_in_team_rows(work, _others(work), THEIR_WORDS),
        *_in_team_rows(work, tables.openings, (c.NOTES,)),
        *_in_own_columns(work),
        *_in_our_rows(work),
    ]
    return [_cell(tables, place, column, MAYBE) for place, column in found]


def _others(work: TheirCells) -> pd.DataFrame:
    people = work.tables.candidacies
    return people[~np.isin(np.arange(len(people)), work.found.candidacies)]


def _in_team_rows(work: TheirCells, rows: pd.DataFrame, fields: Sequence[str]) -> Iterator[tuple[dict, str]]:
    labels = {(one.worksheet, one.field): one.label for one in reversed(work.tables.recognised)}
    for field in fields:
        for title, row in rows.loc[work.speaks(rows[field]), [c.WORKSHEET, c.ROW]].itertuples(index=False):
            yield _place(title, row), labels.get((title, field), field)


def _in_own_columns(work: TheirCells) -> Iterator[tuple[dict, str]]:
    """The team's own columns, but for the rows that are theirs as a whole."""
    people = work.tables.candidacies.iloc[work.found.candidacies]
    for title, rows in work.tables.extras.items():
        others = rows[~rows.index.isin(people.loc[people[c.WORKSHEET] == title, c.ROW])]
        for label in others:
            yield from ((_place(title, row), str(label)) for row in others.index[work.speaks(others[label])])


def _in_our_rows(work: TheirCells) -> Iterator[tuple[dict, str]]:
    for table in _OURS:
        rows, blanked = work.tables.written[table.title], work.cells.get(table.title, {})
        for column in FREE_WORDS[table.title]:
            for row in rows[work.speaks(rows[column])].to_dict("records"):
                if column not in blanked.get(row[table.id], {}):
                    yield _place(work.tables.title(table), row[c.ROW]), column


def left_in_sheet(tables: Tables) -> list[ByHand]:
    """The rows of people who were erased that the team's own worksheets still show, the name not cleared yet."""
    people = tables.candidacies[tables.history.erased]
    left = [row for row in people.to_dict("records") if not _says_erased(row)]
    return [_cell(tables, row, "", erased_name(row[c.CANDIDACY_ID])) for row in left]


def _says_erased(row: Mapping[str, Any]) -> bool:
    """Whether the name's cell says whose row it was already."""
    return isinstance(row[c.NAME], str) and row[c.NAME].lower().startswith(erased_name(row[c.CANDIDACY_ID]))


def _place(title: str, row: int) -> dict[str, Any]:
    return {c.WORKSHEET: title, c.ROW: row}


def _cell(tables: Tables, place: Mapping[str, Any], column: str, why: str) -> ByHand:
    title, row = place[c.WORKSHEET], int(place[c.ROW])
    return ByHand(title, row, column, cell_link(tables, title, row, column), why)
