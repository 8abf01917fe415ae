"""Who is owed the news, and since when: section by section what DESIGN calls owed, asked, told and a second round.

Everything here works on whole columns by position: `about` in Calls and Moves is the row of the candidacy in
`tables.candidacies` (-1 for none), `place` one number for a role at a client. Both are laid once, when the book is read.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.candidacies import with_memory
from signoff_core.cells import TEXT, WALL
from signoff_core.recognising import INTERVIEWED, PRESENTED
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.words import (
    ALREADY_SO,
    SHEET,
    Because,
    OpeningStatus,
    Reach,
    Result,
    SinceFrom,
    Standing,
    Subject,
)

START_DAYS = 30
"""Until the first save writes `line.start`, debts older than this stand apart."""
NEVER = np.datetime64("NaT", "s")
FOR_GOOD = np.datetime64("2200-01-01", "s")
"""When a debt was settled whose date nobody can read: hearing the news twice is worse than not being rung."""
_LOWEST = np.iinfo("int64").min
_ENDED = (OpeningStatus.CLOSED, OpeningStatus.CANCELLED)
_NOBODY_SPOKEN_TO = (Result.VOICEMAIL, Result.NO_ANSWER, Result.WRONG_NUMBER)
_BACK_IN_PLAY = (Standing.EARLY, Standing.IN_PLAY, Standing.ON_HOLD)


@dataclass(frozen=True)
class Debts:
    """The book at one moment, candidacy by candidacy; every property is one array in the order of the table."""

    tables: Tables
    now: pd.Timestamp
    settings: Settings

    @cached_property
    def people(self) -> pd.DataFrame:
        """The candidacies, as far as they are now or were ever seen to be."""
        return with_memory(self.tables.candidacies, self._seen, self.settings)

    @cached_property
    def wall_now(self) -> np.datetime64:
        return np.datetime64(self.now.tz_convert(self.settings.zone).tz_localize(None), "s")

    @cached_property
    def calls(self) -> pd.DataFrame:
        """Calls about somebody in the sheet, up to now."""
        return _until(self.tables.calls, self.now)

    @cached_property
    def moves(self) -> pd.DataFrame:
        return _until(self.tables.moves, self.now)

    @cached_property
    def _seen(self) -> pd.DataFrame:
        """What was noticed of candidacies in the sheet."""
        moves = self.moves
        return moves[(moves[c.OF] == Subject.CANDIDACY) & (moves[c.BY] == SHEET) & (moves[c.ABOUT] >= 0)]

    @cached_property
    def answers(self) -> pd.DataFrame:
        """What a person said of a candidacy, as long as the sheet's cell has not changed since: by position, standing and at."""
        said = self.moves
        said = said[(said[c.OF] == Subject.CANDIDACY) & (said[c.BY] != SHEET) & (said[c.ABOUT] >= 0)]
        said = said.sort_values([c.AT, c.ROW]).drop_duplicates(c.ABOUT, keep="last").set_index(c.ABOUT)
        still = self.people[c.WORDS].iloc[said.index].fillna("").to_numpy() == said[c.WORDS].fillna("").to_numpy()
        return said.loc[still, [c.TO, c.AT]]

    @cached_property
    def standing(self) -> np.ndarray:
        found = self.people[c.STANDING].to_numpy(object)
        if len(self.answers):
            found = found.copy()
            found[self.answers.index] = self.answers[c.TO]
        return found

    @cached_property
    def answered_at(self) -> np.ndarray:
        """When a person said where the candidacy is (UTC), NaT where the sheet alone speaks."""
        found = np.full(len(self.people), NEVER)
        found[self.answers.index] = _utc(self.answers[c.AT])
        return found

    @cached_property
    def told_at(self) -> np.ndarray:
        """The last time the debt was settled (UTC): told, written to, excused, or the sheet's own told_on."""
        calls = self.calls
        wrote = calls[c.RESULT].isin([Result.WROTE_INSTEAD, Result.EXCUSED]).to_numpy(bool)
        spoken = ~calls[c.RESULT].isin(_NOBODY_SPOKEN_TO).to_numpy(bool)
        settles = wrote | (calls[c.TOLD].fillna(False).to_numpy(bool) & spoken)
        at = _utc(calls[c.AT])[settles]
        at = np.where(np.isnat(at), FOR_GOOD, at)
        latest = _latest(calls[c.ABOUT].to_numpy()[settles], at, len(self.people))
        if not self.people[c.TOLD_SAID].any():
            return latest
        return np.fmax(latest, self._told_on)

    @cached_property
    def _told_on(self) -> np.ndarray:
        """A date in told_on settles what was owed until that day's end; anything else written there, for good."""
        told = self.people[c.TOLD_ON]
        last = _utc(self.settings.hours.to_utc(told.dt.normalize() + pd.Timedelta(days=1))) - np.timedelta64(1, "s")
        for_good = self.people[c.TOLD_SAID].to_numpy() & told.isna().to_numpy()
        return np.where(for_good, FOR_GOOD, last)

    @cached_property
    def told_wall(self) -> np.ndarray:
        """`told_at` on the team's clock; NaT where nothing was ever settled."""
        found = np.full(len(self.people), NEVER)
        some = ~np.isnat(self.told_at)
        if some.any():
            told = pd.Series(self.told_at[some]).dt.tz_localize("UTC")
            found[some] = self.settings.hours.local(told).to_numpy().astype(WALL)
        return found

    def newer(self, walls: np.ndarray) -> np.ndarray:
        """Whether a wall time lies after the last settling; a bare date only from the next day on."""
        day = self.told_wall.astype("datetime64[D]").astype(WALL)
        bare = walls == walls.astype("datetime64[D]").astype(WALL)
        return np.isnat(self.told_wall) | np.where(bare, walls > day, walls > self.told_wall)

    @cached_property
    def reopened(self) -> np.ndarray:
        """A later round: the show has a date, or a move back into play, after what was settled."""
        shown = np.fmax(self.past(c.PRESENTED_ON), self.past(c.INTERVIEWED_ON))
        moves = self.moves
        back = moves[(moves[c.OF] == Subject.CANDIDACY) & moves[c.TO].isin(_BACK_IN_PLAY)]
        moved = _latest(back[c.ABOUT].to_numpy(), _utc(back[c.AT]), len(self.people))
        return (~np.isnat(shown) & self.newer(shown)) | (moved > self.told_at)

    @cached_property
    def settled(self) -> np.ndarray:
        return ~np.isnat(self.told_at) & ~self.reopened

    @cached_property
    def rounds(self) -> np.ndarray:
        """How many interviews there were: columns with a date that is past, or with something nobody can read."""
        ahead = (self._walls(c.INTERVIEWED_ON) > self.wall_now).sum(axis=0)
        return self.people[c.ROUNDS].to_numpy() - ahead

    @cached_property
    def interviewed(self) -> np.ndarray:
        """Evidence of an interview: a date that is past, a filled round, a late word now or in Moves."""
        return (self.rounds > 0) | (self.people[c.EVIDENCE] == INTERVIEWED).to_numpy(bool)

    @cached_property
    def presented_only(self) -> np.ndarray:
        """Presented, in a worksheet whose interview column exists and is blank."""
        presented = (self.people[c.EVIDENCE] == PRESENTED).to_numpy(bool)
        presented = presented | ~np.isnat(self.past(c.PRESENTED_ON))
        return presented & ~self.interviewed & self.people[c.INTERVIEW_COLUMN].to_numpy(bool)

    @cached_property
    def _closed(self) -> pd.DataFrame:
        """Openings that are over without anybody (closed, cancelled), by place: closed_on and when it was noticed."""
        return _last_opening(self.tables, self.moves)

    @cached_property
    def opening_over(self) -> np.ndarray:
        """In play although the opening itself was closed or cancelled, and nobody has said since that it goes on."""
        over = self._closed[self._closed[c.STATUS].isin(_ENDED)]
        found = np.zeros(len(self.people), bool)
        if over.empty:
            return found
        found = self.people[c.PLACE].isin(over.index).to_numpy() & (self.standing == Standing.IN_PLAY)
        return found & np.isnat(self.answered_at)

    @cached_property
    def not_selected(self) -> np.ndarray:
        return self.standing == Standing.NOT_SELECTED

    @cached_property
    def unrecorded(self) -> np.ndarray:
        """Turned down with no evidence of the show either way, and nobody has said that the call is owed."""
        proved = self.interviewed | self.presented_only | ~np.isnat(self.answered_at)
        return self.not_selected & ~proved

    @cached_property
    def asked_of(self) -> np.ndarray:
        """Candidacies a call or a move may be about, without anybody being able to tell: held out meanwhile."""
        return self.people[c.CANDIDACY_ID].isin(self.tables.unmatched[c.CANDIDACY_ID]).to_numpy(bool)

    @cached_property
    def owed(self) -> np.ndarray:
        owed = (self.not_selected | self.opening_over) & ~self.settled
        if self.settings.plain_rejected != "owed":
            owed &= ~self.unrecorded
        return owed & ~self.asked_of & ~self.people[c.DOUBLED].to_numpy(bool)

    @cached_property
    def because(self) -> np.ndarray:
        found = np.where(self.unrecorded, Because.NOT_RECORDED.value, Because.NOT_SELECTED.value)
        return np.where(self.opening_over, Because.OPENING_CLOSED.value, found).astype(object)

    def reach(self, rows: np.ndarray, wrong_number: np.ndarray) -> np.ndarray:
        """A call, or in writing: presented only, not to be called, no phone, or one that turned out to be wrong."""
        people = self.people.iloc[rows]
        write = people[c.PHONE].isna().to_numpy(bool) | self._do_not_call[rows] | wrong_number
        if self.settings.owed_from == "interviewed":
            write |= self.presented_only[rows]
        return np.where(write, Reach.WRITE_INSTEAD.value, Reach.CALL.value).astype(object)

    @cached_property
    def _do_not_call(self) -> np.ndarray:
        """What the sheet says, and the last word in a call."""
        found = self.people[c.DO_NOT_CALL].to_numpy(bool).copy()
        said = self.calls[self.calls[c.DO_NOT_CALL].notna()].sort_values([c.AT, c.ROW])
        if len(said):
            last = said.drop_duplicates(c.ABOUT, keep="last")
            found[last[c.ABOUT]] |= last[c.DO_NOT_CALL].to_numpy(bool)
        return found

    def since(self, rows: np.ndarray) -> tuple[pd.Series, np.ndarray, np.ndarray]:
        """Since when the given candidacies are owed: the moment (UTC), what it was told by, and the day it rests on."""
        choices = (
            (SinceFrom.DECIDED, self._dated(c.DECIDED_ON, rows), None),
            (SinceFrom.STAGE_CHANGED, self._dated(c.STAGE_CHANGED_ON, rows), None),
            (SinceFrom.NOTICED, None, self._noticed[rows]),
            (SinceFrom.LAST_INTERVIEW, self._dated(c.INTERVIEWED_ON, rows), None),
        )
        found, source = np.full(len(rows), NEVER), np.full(len(rows), "", object)
        over = self.opening_over[rows]
        for name, walls, moments in choices:
            if walls is not None:
                walls = self._closed_walls(rows, over) if name == SinceFrom.DECIDED and over.any() else walls
                walls = np.where(over, NEVER, walls) if name == SinceFrom.STAGE_CHANGED else walls
                moments = self._started(walls)
            open_ = np.isnat(found) & ~np.isnat(moments)
            found[open_], source[open_] = moments[open_], name.value
        said = self._after_told(self.answered_at)[rows]
        found = np.where(np.isnat(said), found, said)
        source[~np.isnat(said)] = SinceFrom.NOTICED.value
        return pd.Series(found).dt.tz_localize("UTC"), source, self._days(found, source, rows, over)

    def _closed_walls(self, rows: np.ndarray, over: np.ndarray) -> np.ndarray:
        closed = self._closed[c.CLOSED_ON].reindex(self.people[c.PLACE]).to_numpy().astype(WALL)
        closed = np.where((closed <= self.wall_now) & self.newer(closed), closed, NEVER)
        return np.where(over, closed[rows], self._dated(c.DECIDED_ON, rows))

    def _days(self, found: np.ndarray, source: np.ndarray, rows: np.ndarray, over: np.ndarray) -> np.ndarray:
        """The day each debt rests on: a bare date's own, though its clock starts on the next working day."""
        days = np.full(len(rows), np.datetime64("NaT", "D"))
        some = ~np.isnat(found)
        days[some] = self.settings.hours.local(pd.Series(found[some]).dt.tz_localize("UTC")).to_numpy("datetime64[D]")
        for name, column in (
            (SinceFrom.DECIDED, c.DECIDED_ON),
            (SinceFrom.STAGE_CHANGED, c.STAGE_CHANGED_ON),
            (SinceFrom.LAST_INTERVIEW, c.INTERVIEWED_ON),
        ):
            walls = self._dated(column, rows)
            if name == SinceFrom.DECIDED and over.any():
                walls = self._closed_walls(rows, over)
            days = np.where(source == name.value, walls.astype("datetime64[D]"), days)
        return days

    def _dated(self, column: str, rows: np.ndarray) -> np.ndarray:
        """A date of the sheet, where it is past and belongs to this round."""
        walls = self.past(column)
        return np.where(self.newer(walls), walls, NEVER)[rows]

    def _started(self, walls: np.ndarray) -> np.ndarray:
        """When the clock starts: a bare date at opening time of the next working day."""
        walls = pd.Series(walls)
        bare = walls == walls.dt.normalize()
        started = self.settings.hours.opening_after(walls.dt.normalize())
        return _utc(started.where(bare, self.settings.hours.to_utc(walls)))

    @cached_property
    def _noticed(self) -> np.ndarray:
        """When the sheet was first seen to say what it says now; for a closed opening, when that was seen.

        A status said in other words is still the same one. What was so at the first reading has no date.
        """
        seen = self._seen.sort_values([c.ABOUT, c.AT, c.ROW])
        changed = (seen[c.ABOUT] != seen[c.ABOUT].shift()) | (seen[c.TO] != seen[c.TO].shift())
        seen = seen[changed].drop_duplicates(c.ABOUT, keep="last")
        same = self.people[c.STANDING].iloc[seen[c.ABOUT]].to_numpy() == seen[c.TO].to_numpy()
        seen = seen[same & (seen[c.NOTES].fillna("") != ALREADY_SO)]
        found = np.full(len(self.people), NEVER)
        found[seen[c.ABOUT]] = _utc(seen[c.AT])
        closed = self._closed[c.AT].reindex(self.people[c.PLACE]).to_numpy("datetime64[s]")
        return self._after_told(np.where(self.opening_over, closed, found))

    def _after_told(self, moments: np.ndarray) -> np.ndarray:
        """Moments (UTC) of this round, NaT for those before the last settling."""
        return np.where(np.isnat(self.told_at) | (moments > self.told_at), moments, NEVER)

    @cached_property
    def start(self) -> np.datetime64:
        """The first day whose debts count; older ones stand apart."""
        start = self.settings.start or self.now.tz_convert(self.settings.zone).date() - timedelta(days=START_DAYS)
        return np.datetime64(start, "D")

    def past(self, field: str, *, first: bool = False) -> np.ndarray:
        """The last (or first) date of a field up to now, of all its columns; what lies ahead says nothing yet."""
        walls = self._walls(field)
        return (np.fmin if first else np.fmax).reduce(np.where(walls <= self.wall_now, walls, NEVER))

    def _walls(self, field: str) -> np.ndarray:
        """All the columns of a field of dates, each a row of the array."""
        several = [name for name in self.people.columns if name.startswith(c.nth(field, ""))]
        return np.stack([self.people[name].to_numpy(WALL) for name in several or [field]])


def debts(tables: Tables, now: datetime, settings: Settings) -> Debts:
    """The book's debts at a moment; `now` must carry its zone."""
    moment = pd.Timestamp(now)
    if moment.tz is None:
        raise ValueError(f"now must carry a time zone, not {now!r}")
    return Debts(tables, moment.tz_convert("UTC"), settings)


def _until(rows: pd.DataFrame, now: pd.Timestamp) -> pd.DataFrame:
    known = rows[(rows[c.ABOUT] >= 0) | (rows[c.OF] == Subject.OPENING)] if c.OF in rows else rows[rows[c.ABOUT] >= 0]
    ahead = known[c.AT] > now
    return known[~ahead] if ahead.any() else known


def _utc(moments: pd.Series) -> np.ndarray:
    return moments.dt.tz_localize(None).to_numpy("datetime64[s]")


def _latest(about: np.ndarray, at: np.ndarray, size: int) -> np.ndarray:
    """The latest moment for each position, NaT for none."""
    found = np.full(size, _LOWEST)
    seen = (about >= 0) & ~np.isnat(at)
    np.maximum.at(found, about[seen], at[seen].astype("int64"))
    return found.view("datetime64[s]")


def _last_opening(tables: Tables, moves: pd.DataFrame) -> pd.DataFrame:
    """One row a place: the status, closed_on, and when its end was noticed. Any open row keeps the place open."""
    openings = tables.openings.assign(**{c.AT: NEVER})[[c.PLACE, c.STATUS, c.CLOSED_ON, c.OPENED_ON, c.AT]]
    said = moves[moves[c.OF] == Subject.OPENING].sort_values([c.AT, c.ROW])
    said = said.drop_duplicates(c.PLACE, keep="last").set_index(c.PLACE)
    ended = said[said[c.TO].isin(_ENDED) & (said[c.NOTES].fillna("") != ALREADY_SO)]
    noticed = pd.Series(_utc(ended[c.AT]), index=ended.index)
    openings = openings.sort_values(c.OPENED_ON, kind="stable", na_position="first")
    open_ = openings.loc[openings[c.STATUS] == OpeningStatus.OPEN, c.PLACE]
    last = openings[openings[c.STATUS].notna()].drop_duplicates(c.PLACE, keep="last").set_index(c.PLACE)
    last = last.assign(**{c.AT: noticed.reindex(last.index)})
    return last.assign(**{c.STATUS: last[c.STATUS].mask(last.index.isin(open_), OpeningStatus.OPEN).astype(TEXT)})
