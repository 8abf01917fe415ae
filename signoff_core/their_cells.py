"""The cells that hold something about one person: those the program blanks, and those a person has to look at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core import mentions
from signoff_core.calls import utc_offset
from signoff_core.cell_links import cell_link
from signoff_core.erased import ERASED, GONE_WORDS, marks, new_mark
from signoff_core.identity import erased_name
from signoff_core.ids import is_id, new_id
from signoff_core.personal import BLANKED, FREE_WORDS, GIVER
from signoff_core.recognising import RecognisedColumn
from signoff_core.schema import CALLS, CANDIDATES_TITLE, MOVES, OWNED, REFERRALS
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.traces import Traces
from signoff_core.words import SHEET, Subject

FIRST = "first write"
"""What is to be done with the name's cell, before any other."""


@dataclass(frozen=True)
class ByHand:
    """A cell Signoff does not write to: where it is, its address in the sheet (blank for none), why it is named."""

    worksheet: str
    row: int
    column: str
    link: str
    why: str


@dataclass(frozen=True)
class TheirCells:
    """What holds something about the person `found`, in the tables of one moment."""

    tables: Tables
    found: Traces

    @cached_property
    def cells(self) -> dict[str, dict[str, dict[str, str | None]]]:
        """Every filled cell that goes, by table, row id and column."""
        own = {CALLS.title: self.found.calls, REFERRALS.title: self.found.referrals, MOVES.title: self.found.moves}
        cells = {title: self._blanked(rows, BLANKED[title]) for title, rows in own.items()}
        _add(cells[REFERRALS.title], self._blanked(self.found.given, GIVER))
        self._keep_their_ids(cells)
        for title, row, column, text in self._mentioned():
            cells[title].setdefault(row, {}).setdefault(column, text)
        return {title: rows for title, rows in cells.items() if rows}

    def _blanked(self, rows: pd.DataFrame, columns: Mapping[str, str | None]) -> dict[str, dict[str, str | None]]:
        table = next(table for table in OWNED if set(columns) <= set(table.names) and table.id in rows)
        return {
            row[table.id]: gone
            for row in rows.to_dict("records")
            if is_id(row[table.id]) and (gone := _filled(row, columns))
        }

    def _keep_their_ids(self, cells: dict[str, dict[str, dict[str, str | None]]]) -> None:
        """A row under an id of before a correction gets today's: no e-mail will tell any more whose it is."""
        for title, today, key, subject in (
            (CALLS.title, self.tables.calls, c.CALL_ID, c.CANDIDACY_ID),
            (MOVES.title, self.tables.moves, c.MOVE_ID, c.SUBJECT_ID),
        ):
            known = today.set_index(key)[subject]
            rows = self.found.calls if title == CALLS.title else self.found.moves
            for one, then in zip(rows[key], rows[subject], strict=True):
                now = known.get(one)
                if isinstance(now, str) and now != then and is_id(one):
                    cells[title].setdefault(one, {})[subject] = now

    def record(self, by: str | None, now: datetime) -> list[Row]:
        """A row of Moves for each candidacy and referral of theirs that has none yet."""
        known, subjects = marks(self.tables), sorted(self.found.ids | self.found.named)
        mark = next((known[one] for one in subjects if one in known.index), None) or new_mark()
        at = now.replace(microsecond=0)
        said = {c.OF: Subject.ERASURE.value, c.TO: ERASED, c.NOTES: mark, c.AT: at, c.BY: by or None}
        said[c.UTC_OFFSET] = utc_offset(at, self.tables.settings)
        fresh = [one for one in subjects if one not in self.tables.history.erased_ids]
        return [{**dict.fromkeys(MOVES.names), **said, c.MOVE_ID: new_id(), c.SUBJECT_ID: one} for one in fresh]

    # Words about them elsewhere.

    @cached_property
    def _contacts(self) -> re.Pattern[str] | None:
        return mentions.contacts(self.found.emails, self.found.phones)

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        return mentions.names(self.found.names)

    def _mentioned(self) -> list[tuple[str, str, str, str]]:
        """Free words of other rows that hold their e-mail or phone, or, where the row has to do with them, their name:
        table, row id, column, and the words without."""
        near = {
            CALLS.title: set(self.found.referrals[c.CALL_ID]) | set(self.found.given[c.CALL_ID]),
            REFERRALS.title: set(self.found.given[c.REFERRAL_ID]),
            MOVES.title: set(),
        }
        found = []
        for table in (CALLS, REFERRALS, MOVES):
            rows = self.tables.written[table.title]
            for column in FREE_WORDS[table.title]:
                for one, text in rows.loc[rows[column].notna(), [table.id, column]].itertuples(index=False):
                    without = self._without(text, one in near[table.title])
                    if without != text and is_id(one):
                        found.append((table.title, one, column, without))
        return found

    def _without(self, text: str, near: bool) -> str:
        for pattern in (self._contacts, self._names if near else None):
            text = pattern.sub(GONE_WORDS, text) if pattern else text
        return text

    # What the team itself must do.

    def by_hand(self) -> list[ByHand]:
        """Their cells in the team's own worksheets, and rows of ours that have no id."""
        return [*self._team_cells(), *self._without_id(), *self.mentions()]

    def _team_cells(self) -> list[ByHand]:
        """The names' cells first: without the words they get, a row without its e-mail is somebody new to Signoff."""
        people = self.tables.candidacies.iloc[self.found.candidacies].reset_index(drop=True)
        nth = people.groupby(c.CANDIDACY_ID).cumcount().tolist()
        first, then = [], []
        for row, number in zip(people.to_dict("records"), nth, strict=True):
            seen = [one for one in self.tables.recognised if one.worksheet == row[c.WORKSHEET]]
            name = _name_column(seen)
            if name and not _says_erased(row):
                words = erased_name(row[c.CANDIDACY_ID], number)
                first.append(self._cell(row, name.label, f"{FIRST} “{words}” here"))
            for one in seen:
                if one is not name and one.field in BLANKED[CANDIDATES_TITLE] and isinstance(row.get(one.field), str):
                    then.append(self._cell(row, one.label, f"their {one.field.replace('_', ' ')}"))
            then += [self._cell(row, label, "the team's own column") for label in self._own_columns(row)]
        return [*first, *then]

    def _own_columns(self, row: Mapping[str, Any]) -> list[str]:
        extras = self.tables.extras.get(row[c.WORKSHEET])
        if extras is None or row[c.ROW] not in extras.index:
            return []
        return [str(label) for label, text in extras.loc[row[c.ROW]].items() if isinstance(text, str)]

    def _cell(self, row: Mapping[str, Any], column: str, why: str) -> ByHand:
        link = cell_link(self.tables, row[c.WORKSHEET], int(row[c.ROW]), column)
        return ByHand(row[c.WORKSHEET], int(row[c.ROW]), column, link, why)

    def _without_id(self) -> list[ByHand]:
        """Rows somebody typed into a worksheet of ours without an id: nothing tells the program which they are."""
        found = []
        for table, rows in ((CALLS, self.found.calls), (REFERRALS, self.found.referrals), (MOVES, self.found.moves)):
            for row in rows[~rows[table.id].map(is_id).astype(bool)].to_dict("records"):
                place = {c.WORKSHEET: self.tables.title(table), c.ROW: row[c.ROW]}
                found.append(self._cell(place, table.id, f"a row without a {table.id}: delete it"))
        return found

    def mentions(self) -> list[ByHand]:
        """Words of other rows that name them: somebody must read whether it is them that is meant."""
        people = self.tables.candidacies
        others = people[~np.isin(np.arange(len(people)), self.found.candidacies)]
        found = []
        for column in (c.REFERRED_BY, c.NOTES, c.REASON):
            for row in others[self._speaks_of_them(others[column])].to_dict("records"):
                label = next((one.label for one in self.tables.recognised if (one.worksheet, one.field) == (row[c.WORKSHEET], column)), column)  # fmt: skip
                found.append(self._cell(row, label, "may mention them"))
        for table in (CALLS, REFERRALS, MOVES):
            rows = self.tables.written[table.title]
            for column in FREE_WORDS[table.title]:
                for row in rows[self._speaks_of_them(rows[column])].to_dict("records"):
                    if column not in self.cells.get(table.title, {}).get(row[table.id], {}):
                        place = {c.WORKSHEET: self.tables.title(table), c.ROW: row[c.ROW]}
                        found.append(self._cell(place, column, "may mention them"))
        return found

    def _speaks_of_them(self, texts: pd.Series) -> pd.Series:
        found = pd.Series(False, index=texts.index)
        for pattern in (self._contacts, self._names):
            if pattern:
                found |= texts.str.contains(pattern, na=False).astype(bool)
        return found


def left_in_sheet(tables: Tables) -> list[ByHand]:
    """The rows of people who were erased that the team's own worksheets still show, the name not cleared yet."""
    people = tables.candidacies[tables.history.erased]
    return [
        ByHand(
            row[c.WORKSHEET], int(row[c.ROW]), "", cell_link(tables, row[c.WORKSHEET], int(row[c.ROW])),
            erased_name(row[c.CANDIDACY_ID]),
        )
        for row in people[[c.CANDIDACY_ID, c.WORKSHEET, c.ROW, c.NAME]].to_dict("records")
        if not _says_erased(row)
    ]  # fmt: skip


def _says_erased(row: Mapping[str, Any]) -> bool:
    """Whether the name's cell says whose row it was already."""
    return isinstance(row[c.NAME], str) and row[c.NAME].lower().startswith(erased_name(row[c.CANDIDACY_ID]))


def _name_column(seen: Sequence[RecognisedColumn]) -> RecognisedColumn | None:
    """Where the words go that keep a row counted: the name's column, else the first name's."""
    fields = (c.NAME, c.FIRST_NAME)
    there = [one for field in fields for one in sorted(seen, key=_not_preferred) if one.field == field]
    return there[0] if there else None


def _not_preferred(column: RecognisedColumn) -> bool:
    return not column.preferred


def _filled(row: Mapping[str, Any], columns: Mapping[str, str | None]) -> dict[str, str | None]:
    """The cells of a row that say something. What Signoff itself noted of a change says nothing of anybody."""
    noticed = row.get(c.BY) == SHEET
    return {
        name: instead
        for name, instead in columns.items()
        if isinstance(row[name], str) and row[name] != instead and not (noticed and name == c.NOTES)
    }


def _add(cells: dict[str, dict[str, str | None]], more: dict[str, dict[str, str | None]]) -> None:
    for row, columns in more.items():
        cells.setdefault(row, {}).update(columns)
