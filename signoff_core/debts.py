"""Who is owed the news at a moment, and since when: owed, asked, told and a second round (docs/rules.md)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.history import History
from signoff_core.plain_times import NEVER
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.words import Because, Reach, SinceFrom, Standing, Subject

START_DAYS = 30
"""Until the first save writes `line.start`, debts older than this stand apart."""
_MANY_ROUNDS = 4


class Since(NamedTuple):
    """Since when: the moment (UTC, plain), what it was told by (blank where nobody knows), the day it rests on.

    `looked` is the last look before it was noticed, where that lay far back.
    """

    at: np.ndarray
    source: np.ndarray
    day: np.ndarray
    looked: np.ndarray


@dataclass(frozen=True)
class Debts:
    """A book's history at one moment; every property is one array in the order of the candidacies. Shared by all who
    look at that moment: never change one in place."""

    history: History
    now: pd.Timestamp

    @property
    def people(self) -> pd.DataFrame:
        return self.history.people

    @property
    def settings(self) -> Settings:
        return self.history.settings

    @cached_property
    def wall_now(self) -> np.datetime64:
        return np.datetime64(self.now.tz_convert(self.settings.zone).tz_localize(None), "s")

    def past(self, field: str, *, first: bool = False) -> np.ndarray:
        """The last (or first) date of a field up to now, of all its columns; what lies ahead says nothing yet."""
        walls = self.history.walls(field)
        past = np.where(walls <= self.wall_now, walls, NEVER)
        return past[0] if len(past) == 1 else (np.fmin if first else np.fmax).reduce(past)

    @cached_property
    def presented_on(self) -> np.ndarray:
        return self.past(c.PRESENTED_ON)

    @cached_property
    def interviewed_on(self) -> np.ndarray:
        return self.past(c.INTERVIEWED_ON)

    @cached_property
    def reopened(self) -> np.ndarray:
        """A later round: the show has a date, or a move back into play, after what was settled."""
        shown = np.fmax(self.presented_on, self.interviewed_on)
        return (~np.isnat(shown) & self.history.newer(shown)) | self.history.back_in_play

    @cached_property
    def settled(self) -> np.ndarray:
        return ~np.isnat(self.history.told_at) & ~self.reopened

    @cached_property
    def rounds(self) -> np.ndarray:
        """How many interviews there were: columns with a date that is past, or with something nobody can read."""
        ahead = (self.history.walls(c.INTERVIEWED_ON) > self.wall_now).sum(axis=0)
        return self.people[c.ROUNDS].to_numpy() - ahead

    @cached_property
    def interviewed(self) -> np.ndarray:
        """Evidence of an interview: a date that is past, a filled round, a late word now or in Moves."""
        return (self.rounds > 0) | self.history.says_interviewed

    @cached_property
    def presented_only(self) -> np.ndarray:
        """Presented, in a worksheet whose interview column exists and is blank."""
        presented = self.history.says_presented | ~np.isnat(self.presented_on)
        return presented & ~self.interviewed & self.people[c.INTERVIEW_COLUMN].to_numpy(bool)

    @cached_property
    def unrecorded(self) -> np.ndarray:
        """Turned down with no evidence of the show either way, and nobody has said that the call is owed."""
        proved = self.interviewed | self.presented_only | ~np.isnat(self.history.answered_at)
        return self.history.standing_is(Standing.NOT_SELECTED) & ~proved

    @cached_property
    def owed(self) -> np.ndarray:
        """Who is owed the news, whichever side of the start line."""
        owed = self.history.standing_is(Standing.NOT_SELECTED) | self.history.opening_over
        owed = owed & ~self.settled & self.history.counts & ~self.history.erased
        return owed if self.settings.plain_rejected == "owed" else owed & ~self.unrecorded

    @cached_property
    def owed_rows(self) -> np.ndarray:
        """Their rows."""
        return np.flatnonzero(self.owed)

    @cached_property
    def owed_since(self) -> Since:
        """Since when each of `owed_rows` is owed it."""
        return self.since(self.owed_rows)

    @cached_property
    def from_before(self) -> np.ndarray:
        """Which of `owed_rows` are from before the start line, or can't be dated."""
        day = self.owed_since.day
        return np.isnat(day) | (day < self.start)

    def because(self, rows: np.ndarray) -> np.ndarray:
        """Why each of the given candidacies is owed it."""
        found = np.where(self.unrecorded[rows], Because.NOT_RECORDED.value, Because.NOT_SELECTED.value)
        return np.where(self.history.opening_over[rows], Because.OPENING_CLOSED.value, found)

    def depth(self, rows: np.ndarray) -> np.ndarray:
        """How far the given candidacies got, 0 to 5: by their words, or by how many interviews have a date."""
        rounds = self.rounds[rows]
        by_date = np.where(rounds > 0, 1 + np.minimum(rounds, _MANY_ROUNDS), ~np.isnat(self.presented_on[rows]))
        return np.maximum(self.people[c.DEPTH].to_numpy()[rows], by_date).astype("int64")

    def reach(self, rows: np.ndarray) -> np.ndarray:
        """A call, or in writing: presented only, not to be called, no phone, or one that turned out to be wrong."""
        history = self.history
        write = history.no_phone[rows] | history.never_rung[rows] | history.tries.wrong_number[rows]
        if self.settings.owed_from == "interviewed":
            write = write | self.presented_only[rows]
        return np.where(write, Reach.WRITE_INSTEAD.value, Reach.CALL.value)

    def since(self, rows: np.ndarray) -> Since:
        """Since when the given candidacies are owed."""
        over = self.history.opening_over[rows]
        decided = np.where(over, self._closed_on(rows), self._dated(c.DECIDED_ON, rows))
        changed = np.where(over, NEVER, self._dated(c.STAGE_CHANGED_ON, rows))
        noticed, said = self.history.noticed[rows], self._said_owed[rows]
        last = self._dated(c.INTERVIEWED_ON, rows)
        dated = [~np.isnat(said), ~np.isnat(decided), ~np.isnat(changed), ~np.isnat(noticed), ~np.isnat(last)]
        source = np.select(dated, _SOURCES, "")
        walls = np.select(dated, [NEVER, decided, changed, NEVER, last], NEVER)
        moments = np.select(dated, [said, NEVER, NEVER, noticed, NEVER], NEVER)
        found = np.where(np.isnat(walls), moments, self._started(walls))
        day = np.where(np.isnat(walls), self._local_day(moments), walls.astype("datetime64[D]"))
        seen = np.isnat(said) & (source == SinceFrom.NOTICED.value)
        return Since(found, source, day, np.where(seen, self.history.looked_before[rows], NEVER))

    @cached_property
    def _said_owed(self) -> np.ndarray:
        """When somebody said of a candidacy that the call is owed, in this round."""
        said = np.where(self.history.standing_is(Standing.NOT_SELECTED), self.history.answered_at, NEVER)
        return self.history.after_told(said)

    def _closed_on(self, rows: np.ndarray) -> np.ndarray:
        closed = self.history.closed_on[rows]
        return np.where((closed <= self.wall_now) & self.history.newer(closed, rows), closed, NEVER)

    def _dated(self, field: str, rows: np.ndarray) -> np.ndarray:
        """A date of the sheet, where it is past and belongs to this round."""
        walls = (self.interviewed_on if field == c.INTERVIEWED_ON else self.past(field))[rows]
        return np.where(self.history.newer(walls, rows), walls, NEVER)

    def _started(self, walls: np.ndarray) -> np.ndarray:
        """When the clock starts: a bare date at opening time of the next working day."""
        days = walls.astype("datetime64[D]").astype("datetime64[s]")
        found = self.settings.hours.opening_after(days)
        timed = np.flatnonzero(~np.isnat(walls) & (walls != days))
        if len(timed):
            found[timed] = self.settings.hours.to_utc(walls[timed])
        return found

    def _local_day(self, moments: np.ndarray) -> np.ndarray:
        found, some = np.full(len(moments), np.datetime64("NaT", "D")), ~np.isnat(moments)
        if some.any():
            found[some] = self.settings.hours.local(moments[some]).astype("datetime64[D]")
        return found

    @cached_property
    def start(self) -> np.datetime64:
        """The first day whose debts count; older ones stand apart."""
        start = self.settings.start or self.now.tz_convert(self.settings.zone).date() - timedelta(days=START_DAYS)
        return np.datetime64(start, "D")


_SOURCES = [
    SinceFrom.NOTICED.value,
    SinceFrom.DECIDED.value,
    SinceFrom.STAGE_CHANGED.value,
    SinceFrom.NOTICED.value,
    SinceFrom.LAST_INTERVIEW.value,
]


def debts(tables: Tables, now: datetime) -> Debts:
    """The book's debts at a moment; `now` must carry its zone. Rows written later are not looked at."""
    moment = pd.Timestamp(now)
    if moment.tz is None:
        raise ValueError(f"now must carry a time zone, not {now!r}")
    moment = moment.tz_convert("UTC")
    return tables.kept("debts", moment, lambda: Debts(_history_until(tables, moment), moment))


def _history_until(tables: Tables, moment: pd.Timestamp) -> History:
    """The history without what was said later: another one only when a row is passed, not with every minute."""
    if tables.history.last_written <= moment:
        return tables.history
    last = tables.history.last_said(moment)
    return tables.kept("history until", last, lambda: _as_of(tables, last))


def _as_of(tables: Tables, last: pd.Timestamp) -> History:
    calls, moves = _until(tables.calls, last), _until_but_erasures(tables.moves, last)
    return History(replace(tables, calls=calls, moves=moves))


def _until(rows: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    return rows[~(rows[c.AT] > moment)]


def _until_but_erasures(moves: pd.DataFrame, moment: pd.Timestamp) -> pd.DataFrame:
    """Whoever was erased stays so, whichever day is looked at."""
    return moves[~(moves[c.AT] > moment) | (moves[c.OF] == Subject.ERASURE)]
