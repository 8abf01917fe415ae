"""What the book's rows say of each candidacy, whatever the time: worked out once for a book, shared by every look at it.

Each property is one array in the order of `tables.candidacies`. `about` in Calls and Moves is the row of the candidacy
there (-1 for none), `place` one number for a role at a client; both are laid when the book is read. A later look costs
only what the clock changes: see `debts`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import WALL, position
from signoff_core.erased import erased_ids, erasures, of_somebody_erased
from signoff_core.meanings import INTERVIEWED, PRESENTED
from signoff_core.memory import ENDED, already_so, changes, ends, looked_before
from signoff_core.persons import Persons, persons
from signoff_core.plain_times import NEVER, day_of, stamps, utc
from signoff_core.settings import Settings
from signoff_core.standings import with_memory
from signoff_core.tables import Tables
from signoff_core.tries import Tries, tries_of
from signoff_core.words import SHEET, CallKind, OpeningStatus, Result, Standing, Subject

T = TypeVar("T")
FOR_GOOD = np.datetime64("2200-01-01", "s")
"""When a debt was settled whose date nobody can read: hearing the news twice is worse than not being rung."""
_LOWEST = np.iinfo("int64").min
NOBODY_SPOKEN_TO = (Result.VOICEMAIL, Result.NO_ANSWER, Result.WRONG_NUMBER)
_BACK_IN_PLAY = (Standing.EARLY, Standing.IN_PLAY, Standing.ON_HOLD)


@dataclass(frozen=True)
class History:
    """The arrays of one book. Frames and arrays are shared: never change one in place."""

    tables: Tables

    @property
    def settings(self) -> Settings:
        return self.tables.settings

    @property
    def size(self) -> int:
        return len(self.tables.candidacies)

    @cached_property
    def last_written(self) -> pd.Timestamp:
        """The latest moment of any call or move; a look at an earlier time must read a smaller book."""
        latest = [rows[c.AT].max() for rows in (self.tables.calls, self.tables.moves)]
        return max((one for one in latest if not pd.isna(one)), default=pd.Timestamp(0, tz="UTC"))

    @cached_property
    def calls(self) -> pd.DataFrame:
        """Calls about somebody in the sheet."""
        return _about_somebody(self.tables.calls)

    @cached_property
    def moves(self) -> pd.DataFrame:
        """Moves about somebody in the sheet, or about an opening."""
        moves = self.tables.moves
        return moves[(moves[c.ABOUT] >= 0) | (moves[c.OF] == Subject.OPENING)]

    @cached_property
    def seen(self) -> pd.DataFrame:
        """What was noticed of candidacies in the sheet."""
        return self._of_candidacies[self._of_candidacies[c.BY] == SHEET]

    @cached_property
    def _changes(self) -> pd.DataFrame:
        return changes(self.seen)

    @cached_property
    def _of_candidacies(self) -> pd.DataFrame:
        return _about_somebody(self.moves[self.moves[c.OF] == Subject.CANDIDACY])

    @cached_property
    def people(self) -> pd.DataFrame:
        """The candidacies, as far as they are now or were ever seen to be."""
        return with_memory(self.tables.candidacies, self.seen, self.settings)

    @cached_property
    def _answers(self) -> pd.DataFrame:
        """What a person said of a candidacy, as long as the sheet's cell has not changed since: by position."""
        said = self._of_candidacies[self._of_candidacies[c.BY] != SHEET]
        said = said.sort_values([c.AT, c.ROW]).drop_duplicates(c.ABOUT, keep="last").set_index(c.ABOUT)
        still = self.people[c.WORDS].iloc[said.index].fillna("").to_numpy() == said[c.WORDS].fillna("").to_numpy()
        return said.loc[still, [c.TO, c.AT]]

    @cached_property
    def standing(self) -> np.ndarray:
        """Where each candidacy is: a person's word where one stands, else the sheet's."""
        found = self.people[c.STANDING].to_numpy(object, copy=True)
        found[self._answers.index] = self._answers[c.TO]
        return found.astype(str)

    def standing_is(self, *standings: Standing) -> np.ndarray:
        """Who is at one of these standings."""
        return np.isin(self._standing_codes, [_CODES[standing] for standing in standings])

    @cached_property
    def _standing_codes(self) -> np.ndarray:
        """The standings as small numbers: comparing texts one by one would be most of a look's cost."""
        return pd.Categorical(self.standing, categories=[*_CODES]).codes

    @cached_property
    def answered_at(self) -> np.ndarray:
        """When a person said where the candidacy is (UTC), NaT where the sheet alone speaks."""
        found = np.full(self.size, NEVER)
        found[self._answers.index] = utc(self._answers[c.AT])
        return found

    @cached_property
    def settles(self) -> np.ndarray:
        """Which of `calls` gave the news or excused from it: a sign-off in writing, or a talk in which they were told.

        A thank-you that was written, or a word with somebody they named, leaves the giver's own news owed.
        """
        calls = self.calls
        kind, result = calls[c.KIND], calls[c.RESULT]
        sign_off = (kind.isna() | (kind == CallKind.SIGN_OFF)).to_numpy(bool)
        wrote = sign_off & result.isin([Result.WROTE_INSTEAD, Result.EXCUSED]).to_numpy(bool)
        spoken = ~result.isin(NOBODY_SPOKEN_TO).to_numpy(bool) & (kind != CallKind.REFERRAL).fillna(True).to_numpy(bool)
        return wrote | (calls[c.TOLD].fillna(False).to_numpy(bool) & spoken)

    @cached_property
    def told_at(self) -> np.ndarray:
        """The last time the debt was settled (UTC): told, written to, excused, or the sheet's own told_on."""
        calls, settles = self.calls, self.settles
        at = utc(calls[c.AT])[settles]
        at = np.where(np.isnat(at), FOR_GOOD, at)
        last = latest(calls[c.ABOUT].to_numpy()[settles], at, self.size)
        if not self.people[c.TOLD_SAID].any():
            return last
        return np.fmax(last, self.told_on)

    @cached_property
    def spoken_at(self) -> np.ndarray:
        """The last conversation in which the news was told (UTC), NaT for none."""
        told = self.calls[c.TOLD].fillna(False).to_numpy(bool)
        return self._last_of(self.calls, told)

    @cached_property
    def heard_at(self) -> np.ndarray:
        """The last sign of life (UTC): a conversation, a letter, a move. A hand-over is none, nor what was so at the
        first look."""
        spoke = self.calls[c.RESULT].isin([Result.TALKED, Result.WROTE_INSTEAD]).to_numpy(bool)
        moved = self._of_somebody & ~self._first_look & (self.moves[c.OF] != Subject.OWNER).to_numpy(bool)
        return np.fmax(self._last_of(self.calls, spoke), self._last_of(self.moves, moved))

    @cached_property
    def first_seen_at(self) -> np.ndarray:
        """When each candidacy was there at the first look already (UTC), NaT for those that came later."""
        return self._last_of(self.moves, self._of_somebody & self._first_look)

    @cached_property
    def _of_somebody(self) -> np.ndarray:
        return (self.moves[c.ABOUT] >= 0).to_numpy()

    @cached_property
    def _first_look(self) -> np.ndarray:
        return already_so(self.moves) & (self.moves[c.BY] == SHEET).to_numpy(bool)

    def _last_of(self, rows: pd.DataFrame, some: np.ndarray) -> np.ndarray:
        return latest(rows[c.ABOUT].to_numpy()[some], utc(rows[c.AT])[some], self.size)

    @cached_property
    def told_on(self) -> np.ndarray:
        """A date in told_on settles what was owed until that day's end; anything else written there, for good."""
        told = self.people[c.TOLD_ON]
        last = utc(self.settings.hours.to_utc(told.dt.normalize() + pd.Timedelta(days=1))) - np.timedelta64(1, "s")
        for_good = self.people[c.TOLD_SAID].to_numpy() & told.isna().to_numpy()
        return np.where(for_good, FOR_GOOD, last)

    @cached_property
    def told_wall(self) -> np.ndarray:
        """`told_at` on the team's clock; NaT where nothing was ever settled."""
        found = np.full(self.size, NEVER)
        some = ~np.isnat(self.told_at)
        if some.any():
            found[some] = self.settings.hours.local(stamps(self.told_at[some])).to_numpy().astype(WALL)
        return found

    @cached_property
    def told_day(self) -> np.ndarray:
        """The day of `told_wall`, at midnight."""
        return day_of(self.told_wall)

    def newer(self, walls: np.ndarray, rows: np.ndarray | slice = slice(None)) -> np.ndarray:
        """Whether wall times (of some rows) lie after the last settling; a bare date only from the next day on."""
        told = self.told_wall[rows]
        later = np.where(walls == day_of(walls), walls > self.told_day[rows], walls > told)
        return np.isnat(told) | later

    def after_told(self, moments: np.ndarray, rows: np.ndarray | slice = slice(None)) -> np.ndarray:
        """Moments (UTC) of this round, NaT for those before the last settling."""
        told = self.told_at[rows]
        return np.where(np.isnat(told) | (moments > told), moments, NEVER)

    @cached_property
    def back_in_play(self) -> np.ndarray:
        """A move back into play after the last settling. What was in play all along did not come back."""
        said = self._of_candidacies[self._of_candidacies[c.BY] != SHEET]
        seen = self._changes[~already_so(self._changes)]
        moved = pd.concat([said, seen]) if len(seen) else said
        back = moved[moved[c.TO].isin(_BACK_IN_PLAY)]
        return latest(back[c.ABOUT].to_numpy(), utc(back[c.AT]), self.size) > self.told_at

    def walls(self, field: str) -> np.ndarray:
        """All the columns of a field of dates, each a row of the array."""
        if field not in self._walls:
            several = [name for name in self.people.columns if name.startswith(c.nth(field, ""))]
            self._walls[field] = np.stack([self.people[name].to_numpy(WALL) for name in several or [field]])
        return self._walls[field]

    @cached_property
    def _walls(self) -> dict[str, np.ndarray]:
        return {}

    @cached_property
    def says_interviewed(self) -> np.ndarray:
        """A late word, now or in Moves."""
        return (self.people[c.EVIDENCE] == INTERVIEWED).to_numpy(bool)

    @cached_property
    def says_presented(self) -> np.ndarray:
        return (self.people[c.EVIDENCE] == PRESENTED).to_numpy(bool)

    @cached_property
    def counts(self) -> np.ndarray:
        """The row that leads its candidacy, and nobody has to be asked whether a call was about it."""
        unclear = set(self.tables.unmatched[c.CANDIDACY_ID])
        known = ~self.people[c.DOUBLED].to_numpy(bool)
        return known & ~self.asked_of if unclear else known

    @cached_property
    def asked_of(self) -> np.ndarray:
        """Candidacies a call or a move may be about, without anybody being able to tell: held out meanwhile."""
        unclear = self.tables.unmatched[c.CANDIDACY_ID]
        if unclear.empty:
            return np.zeros(self.size, bool)
        return self.people[c.CANDIDACY_ID].isin(unclear).to_numpy(bool)

    @cached_property
    def openings(self) -> pd.DataFrame:
        """One row a place, by `place`: the opening that speaks for it, the last one opened, before all one that is open.

        Adds when its end was noticed (at, plain UTC) and the last look before (looked_at), NaT where nobody knows.
        """
        openings = self.tables.openings[self.tables.openings[c.STATUS].notna()]
        openings = openings.assign(**{c.DEPTH: openings[c.STATUS] == OpeningStatus.OPEN})
        openings = openings.sort_values([c.DEPTH, c.OPENED_ON], kind="stable", na_position="first")
        last = openings.drop_duplicates(c.PLACE, keep="last").set_index(c.PLACE)
        ended = ends(self.moves[self.moves[c.OF] == Subject.OPENING]).reindex(last.index)
        return last.assign(**{c.AT: utc(ended[c.AT]), c.LOOKED_AT: looked_before(ended[c.NOTES])})

    @cached_property
    def opening_over(self) -> np.ndarray:
        """In play although the opening itself was closed or cancelled, and nobody has said since that it goes on."""
        over = self.openings.index[self.openings[c.STATUS].isin(ENDED)]
        places = np.isin(self.people[c.PLACE].to_numpy(), over.to_numpy())
        return places & self.standing_is(Standing.IN_PLAY) & np.isnat(self.answered_at)

    @cached_property
    def closed_on(self) -> np.ndarray:
        """The date each candidacy's opening was closed, by the Openings worksheet."""
        return self.openings[c.CLOSED_ON].reindex(self.people[c.PLACE]).to_numpy().astype(WALL)

    @cached_property
    def noticed(self) -> np.ndarray:
        """When the sheet was first seen to say what it says now; for a closed opening, when that was seen.

        What was so at the first reading has no date.
        """
        return self.after_told(self._of_what_is_so(utc(self._so_now[c.AT]), c.AT))

    @cached_property
    def looked_before(self) -> np.ndarray:
        """The last look before `noticed`, where it lay far back: the change lies anywhere between the two."""
        return self._of_what_is_so(looked_before(self._so_now[c.NOTES]), c.LOOKED_AT)

    @cached_property
    def _so_now(self) -> pd.DataFrame:
        """The row each candidacy was first seen under at the standing it is at now."""
        last = self._changes.drop_duplicates(c.ABOUT, keep="last")
        same = self.people[c.STANDING].iloc[last[c.ABOUT]].to_numpy() == last[c.TO].to_numpy()
        return last[same & ~already_so(last)]

    def _of_what_is_so(self, moments: np.ndarray, of_opening: str) -> np.ndarray:
        found = np.full(self.size, NEVER)
        found[self._so_now[c.ABOUT]] = moments
        if self.opening_over.any():
            closed = self.openings[of_opening].reindex(self.people[c.PLACE]).to_numpy("datetime64[s]")
            found = np.where(self.opening_over, closed, found)
        return found

    @cached_property
    def owners(self) -> pd.Series:
        """Whose each is: the latest hand-over while the sheet still names who it was taken from, else the sheet's."""
        names = self.people[c.RECRUITER]
        given = _about_somebody(self.moves[self.moves[c.OF] == Subject.OWNER])
        if given.empty:
            return names
        given = given.sort_values([c.AT, c.ROW]).drop_duplicates(c.ABOUT, keep="last").set_index(c.ABOUT)
        still = names.iloc[given.index].fillna("").to_numpy() == given[c.WORDS].fillna("").to_numpy()
        to = given.loc[still, c.TO]
        return names.mask(names.index.isin(to.index), to.reindex(names.index))

    @cached_property
    def do_not_call(self) -> np.ndarray:
        """What the sheet says, and the last word in a call."""
        found = self.people[c.DO_NOT_CALL].to_numpy(bool).copy()
        said = self.calls[self.calls[c.DO_NOT_CALL].notna()].sort_values([c.AT, c.ROW])
        last = said.drop_duplicates(c.ABOUT, keep="last")
        found[last[c.ABOUT]] |= last[c.DO_NOT_CALL].to_numpy(bool)
        return found

    @cached_property
    def asked_not(self) -> np.ndarray:
        """The persons who asked not to be called: in a row of theirs, or by the last word in a call with them, as a
        candidate or as somebody who was named."""
        calls = self.tables.calls.reset_index(drop=True)  # a book as of an earlier day has gaps
        said = calls[calls[c.DO_NOT_CALL].notna()].sort_values([c.AT, c.ROW])
        to_named = said[c.KIND] == CallKind.REFERRAL
        last = said[~said[c.REFERRAL_ID].where(to_named, said[c.CANDIDACY_ID]).duplicated(keep="last")]
        asked = last.index[last[c.DO_NOT_CALL].astype(bool)]
        if not len(asked) and not self.do_not_call.any():
            return np.zeros(0, "int64")  # telling persons apart is the dearest look at a book
        return np.union1d(self.persons.calls[asked], self.persons.candidacies[self.do_not_call])

    @cached_property
    def never_rung(self) -> np.ndarray:
        """Candidacies of whoever asked not to be called, in whichever of their candidacies it was."""
        if not len(self.asked_not):
            return np.zeros(self.size, bool)
        return np.isin(self.persons.candidacies, self.asked_not)

    @cached_property
    def named_never_rung(self) -> np.ndarray:
        """Referrals, in the order of `tables.referrals`, of whoever asked not to be called, as what it was."""
        if not len(self.asked_not):
            return np.zeros(len(self.tables.referrals), bool)
        return np.isin(self.persons.referrals, self.asked_not)

    @cached_property
    def erased_ids(self) -> frozenset[str]:
        """The candidacies and referrals whose person was erased."""
        return erased_ids(self.tables)

    @cached_property
    def erased(self) -> np.ndarray:
        """Candidacies of somebody who was erased, whose row the team still has: in no list, and never rung again."""
        if not self.erased_ids:
            return np.zeros(self.size, bool)
        return self.people[c.CANDIDACY_ID].isin(self.erased_ids).to_numpy(bool)

    @cached_property
    def erased_at(self) -> np.ndarray:
        """When each candidacy was erased (UTC), NaT where it was not."""
        found = np.full(self.size, NEVER)
        if self.erased.any():
            at = erasures(self.tables).set_index(c.SUBJECT_ID)[c.AT]
            found[self.erased] = utc(at.reindex(self.people[c.CANDIDACY_ID][self.erased]))
        return found

    @cached_property
    def erased_calls(self) -> np.ndarray:
        """Calls, in the order of `tables.calls`, with somebody who was erased."""
        calls = self.tables.calls
        return (
            of_somebody_erased(calls, self.erased_ids).to_numpy(bool) if self.erased_ids else np.zeros(len(calls), bool)
        )

    @cached_property
    def persons(self) -> Persons:
        """Which rows, calls and referrals are about one and the same person."""
        return persons(self.tables)

    @cached_property
    def named_in(self) -> np.ndarray:
        """The call each referral was named in, as its place in `tables.calls`; -1 for none."""
        return position(self.tables.referrals[c.CALL_ID], self.tables.calls[c.CALL_ID])

    @cached_property
    def named(self) -> pd.DataFrame:
        """The referrals as they were first written down."""
        from signoff_core.pipelines import as_named  # it reads a history itself

        return as_named(self)

    @cached_property
    def by_day(self) -> dict[tuple[str, date], Any]:
        """What only the day changes, by its name and the day: everybody who looks that day shares it."""
        return {}

    @cached_property
    def no_phone(self) -> np.ndarray:
        return self.people[c.PHONE].isna().to_numpy(bool)

    @cached_property
    def endings(self) -> pd.DataFrame:
        """How the debts of the past ended."""
        from signoff_core.endings import endings  # it reads a history itself

        return endings(self)

    def kept(self, name: str, moment: pd.Timestamp, worked_out: Callable[[], T]) -> T:
        """What was worked out under a name for this moment, the last one asked for: a dozen measures share it."""
        found = self._kept.get(name)
        if found is None or found[0] != moment:
            found = self._kept[name] = (moment, worked_out())
        return found[1]

    @cached_property
    def _kept(self) -> dict[str, tuple[pd.Timestamp, Any]]:
        return {}

    @cached_property
    def tries(self) -> Tries:
        """What was tried since the last settling of each candidacy."""
        return tries_of(self)


_CODES = {str(standing): code for code, standing in enumerate(Standing)}


def calls_without_row(history: History) -> np.ndarray:
    """Calls, in the order of `tables.calls`, with candidates whose row is gone from the team's sheet."""
    calls, unclear = history.tables.calls, history.tables.unmatched[c.CALL_ID]
    gone = (calls[c.ABOUT] < 0) & (calls[c.KIND] != CallKind.REFERRAL) & ~calls[c.CALL_ID].isin(unclear)
    return gone.to_numpy(bool)


def _about_somebody(rows: pd.DataFrame) -> pd.DataFrame:
    about = (rows[c.ABOUT] >= 0).to_numpy()
    return rows if about.all() else rows[about]


def latest(about: np.ndarray, at: np.ndarray, size: int) -> np.ndarray:
    """The latest moment for each position, NaT for none."""
    found = np.full(size, _LOWEST)
    seen = ~np.isnat(at)
    np.maximum.at(found, about[seen], at[seen].astype("int64"))
    return found.view("datetime64[s]")
