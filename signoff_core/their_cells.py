"""The cells of the app-owned worksheets that hold something about one person, which the program blanks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core import mentions
from signoff_core.calls import utc_offset
from signoff_core.erased import ERASED, GONE_WORDS, marks, new_mark
from signoff_core.ids import is_id, new_id
from signoff_core.personal import BLANKED, FREE_WORDS, GIVER
from signoff_core.schema import CALLS, MOVES, OWNED, REFERRALS
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.traces import Traces
from signoff_core.words import SHEET, Subject


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
        table, row id, column, and the words without. A status as it was seen is changed in rows of theirs alone: what
        stands of somebody else is told by it."""
        near = {
            CALLS.title: set(self.found.referrals[c.CALL_ID]) | set(self.found.given[c.CALL_ID]),
            REFERRALS.title: set(self.found.given[c.REFERRAL_ID]),
            MOVES.title: set(self.found.moves[c.MOVE_ID]),
        }
        found = []
        for table in (CALLS, REFERRALS, MOVES):
            rows = self.tables.written[table.title]
            for column in FREE_WORDS[table.title]:
                for one, text in rows.loc[rows[column].notna(), [table.id, column]].itertuples(index=False):
                    without = self.without(text, one in near[table.title])
                    if without != text and is_id(one) and (column != c.WORDS or one in near[table.title]):
                        found.append((table.title, one, column, without))
        return found

    def without(self, text: str, near: bool) -> str:
        """A text without their e-mail and phone; `near`: and without their name, as it has to do with them."""
        for pattern in (self._contacts, self._names if near else None):
            text = pattern.sub(GONE_WORDS, text) if pattern else text
        return text

    def speaks(self, texts: pd.Series) -> pd.Series:
        """Which texts hold their e-mail, phone or name."""
        found = pd.Series(False, index=texts.index)
        for pattern in (self._contacts, self._names):
            if pattern:
                found |= texts.str.contains(pattern, na=False).astype(bool)
        return found


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
