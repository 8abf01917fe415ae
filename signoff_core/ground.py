"""What the team's worksheets and Moves say of each candidacy, whoever was called: no call changes it.

A call is logged every minute, a row of the sheet changes now and then: a book to which calls were added takes this over
from the book before (`History.followed_by`). Nothing here may look at the calls or the people named in them; calls
nobody can be told for (`Tables.unmatched`) hold people out, and are never among those added so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import WALL, taken
from signoff_core.erased import erased_ids, erasures
from signoff_core.ladder import local_zones
from signoff_core.meanings import INTERVIEWED, PRESENTED
from signoff_core.memory import ENDED, already_so, changes, ends, looked_before
from signoff_core.people import folded
from signoff_core.plain_times import NEVER, day_of, utc
from signoff_core.settings import Settings
from signoff_core.standings import with_memory
from signoff_core.tables import Problem, Tables
from signoff_core.words import SHEET, OpeningStatus, Standing, Subject

T = TypeVar("T")

FOR_GOOD = np.datetime64("2200-01-01", "s")
"""When a debt was settled whose date nobody can read: hearing the news twice is worse than not being rung."""
DAYS_KEPT = 8
"""Days on which the same book may be looked at by turns, such as those of a week."""
_LOWEST = np.iinfo("int64").min
_BACK_IN_PLAY = (Standing.EARLY, Standing.IN_PLAY, Standing.ON_HOLD)


@dataclass(frozen=True)
class Ground:
    """Of one book's arrays those that rest on its worksheets, Settings and Moves alone."""

    tables: Tables

    @property
    def settings(self) -> Settings:
        return self.tables.settings

    @property
    def size(self) -> int:
        return len(self.tables.candidacies)

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
        return about_somebody(self.moves[self.moves[c.OF] == Subject.CANDIDACY])

    @cached_property
    def people(self) -> pd.DataFrame:
        """The candidacies, as far as they are now or were ever seen to be."""
        return with_memory(self.tables.candidacies, self.seen, self.settings)

    @cached_property
    def rows_by_name(self) -> np.ndarray:
        """The candidacies' rows in the order of their names, case and accents aside: of one name the newest first, who has
        none last."""
        names = folded(self.people[c.NAME]).set_axis(range(self.size))[::-1]
        return names.mask(names == "").sort_values(kind="stable").index.to_numpy()

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
        return np.logical_or.reduce([self._standing_codes == _CODES[standing] for standing in standings])

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
    def told_on(self) -> np.ndarray:
        """A date in told_on settles what was owed until that day's end; anything else written there, for good."""
        told = self.people[c.TOLD_ON]
        last = self.settings.hours.to_utc(day_of(told.to_numpy()) + np.timedelta64(1, "D")) - np.timedelta64(1, "s")
        for_good = self.people[c.TOLD_SAID].to_numpy() & told.isna().to_numpy()
        return np.where(for_good, FOR_GOOD, last)

    def walls(self, field: str) -> np.ndarray:
        """All the columns of a field of dates, each a row of the array."""
        kept = self._walls  # looked up once: threads that come first together may each make one
        if field not in kept:
            several = [name for name in self.people.columns if name.startswith(c.nth(field, ""))]
            kept[field] = np.stack([self.people[name].to_numpy(WALL) for name in several or [field]])
        return kept[field]

    @cached_property
    def moved_at(self) -> np.ndarray:
        """The last move that is a sign of life (UTC): no hand-over, nor what was so at the first look."""
        moved = self._of_somebody & ~self._first_look & (self.moves[c.OF] != Subject.OWNER).to_numpy(bool)
        return self._last_of(self.moves, moved)

    @cached_property
    def moved_back_at(self) -> np.ndarray:
        """The last move back into play (UTC). What was in play all along did not come back."""
        said = self._of_candidacies[self._of_candidacies[c.BY] != SHEET]
        seen = self._changes[~already_so(self._changes)]
        moved = pd.concat([said, seen]) if len(seen) else said
        back = moved[moved[c.TO].isin(_BACK_IN_PLAY)]
        return latest(back[c.ABOUT].to_numpy(), utc(back[c.AT]), self.size)

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
        """One row a place, by `place`: the opening that speaks for it, the last one opened, before all one that is
        open.

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
    def so_since(self) -> np.ndarray:
        """When what the sheet says now was first seen (UTC), whatever was settled since; see `History.noticed`."""
        return self._of_what_is_so(utc(self._so_now[c.AT]), c.AT)

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
        given = about_somebody(self.moves[self.moves[c.OF] == Subject.OWNER])
        if given.empty:
            return names
        given = given.sort_values([c.AT, c.ROW]).drop_duplicates(c.ABOUT, keep="last").set_index(c.ABOUT)
        still = names.iloc[given.index].fillna("").to_numpy() == given[c.WORDS].fillna("").to_numpy()
        to = given.loc[still, c.TO]
        return names.mask(names.index.isin(to.index), to.reindex(names.index))

    @cached_property
    def clients(self) -> tuple[str, ...]:
        """The clients as the worksheets write them, in the alphabet's order."""
        return tuple(sorted(self.people[c.CLIENT].dropna().unique(), key=str.casefold))

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
    def may_be_owed(self) -> np.ndarray:
        """Whose standing leaves room for a debt."""
        return self.standing_is(Standing.NOT_SELECTED, Standing.IN_PLAY)

    @cached_property
    def zones(self) -> pd.Series:
        """The zone each person who may be owed a try lives in; missing where nobody knows."""
        rows = np.flatnonzero(self.may_be_owed)
        some = self.people[[c.TIMEZONE, c.PHONE]].iloc[rows].reset_index(drop=True)
        places = np.full(self.size, -1)
        places[rows] = np.arange(len(rows))
        return taken(local_zones(some[c.TIMEZONE], some[c.PHONE]), places, self.people.index)

    @cached_property
    def doubts(self) -> dict[date, list[Problem]]:
        """What does not add up on a day, whoever was called; see `of_the_day`."""
        return {}

    @cached_property
    def no_phone(self) -> np.ndarray:
        return self.people[c.PHONE].isna().to_numpy(bool)


_CODES = {str(standing): code for code, standing in enumerate(Standing)}


def of_the_day(kept: dict[date, T], day: date, worked_out: Callable[[], T]) -> T:
    """What only the day changes, worked out once a day; the days that were asked for last are kept, a few."""
    found = kept.get(day)
    if found is None:
        found = kept[day] = worked_out()
        for old in [*kept][:-DAYS_KEPT]:  # a book nobody changes may be looked at for months
            kept.pop(old, None)
    return found


def about_somebody(rows: pd.DataFrame) -> pd.DataFrame:
    about = (rows[c.ABOUT] >= 0).to_numpy()
    return rows if about.all() else rows[about]


def latest(about: np.ndarray, at: np.ndarray, size: int) -> np.ndarray:
    """The latest moment for each position, NaT for none."""
    found = np.full(size, _LOWEST)
    seen = ~np.isnat(at)
    np.maximum.at(found, about[seen], at[seen].astype("int64"))
    return found.view("datetime64[s]")
