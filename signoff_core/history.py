"""What the book's rows say of each candidacy, whatever the time: worked out once for a book, shared by every look at
it.

Each property is one array in the order of `tables.candidacies`. `about` in Calls and Moves is the row of the candidacy
there (-1 for none), `place` one number for a role at a client; both are laid when the book is read. A later look costs
only what the clock changes: see `debts`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core import outcomes
from signoff_core.cells import position
from signoff_core.erased import of_somebody_erased
from signoff_core.ground import Ground, about_somebody
from signoff_core.people import fold
from signoff_core.persons import Persons, Reached, persons, reached, with_more
from signoff_core.plain_times import NEVER, day_of
from signoff_core.tables import Tables
from signoff_core.tries import Tries, tried_again, tries_of
from signoff_core.words import CallKind

if TYPE_CHECKING:
    from signoff_core.known import Alike


@dataclass(frozen=True)
class History(Ground):
    """The arrays of one book. Frames and arrays are shared: never change one in place."""

    def followed_by(self, tables: Tables) -> "History":
        """The history of the same book with more calls at its end, each about a candidacy and with the candidate, and
        perhaps names given in them.

        What no call changes is taken over, as far as it is worked out; of the rest only those calls are looked at.
        """
        after = History(replace(tables))  # see `Tables.history`
        worked_out = dict(vars(self))  # at once: others may be working out more of it
        vars(after).update({name: worked_out[name] for name in _NO_CALL_CHANGES & worked_out.keys()})
        new = tables.calls.iloc[len(self.tables.calls) :]
        vars(after).update(outcomes.with_more(worked_out, new, self.size))
        vars(after).update(_told_apart(worked_out, tables))
        if "persons" in vars(after):
            if not self._changes_a_promise(new, after.persons.calls[len(self.tables.calls) :]):
                vars(after).update({name: worked_out[name] for name in _OF_PROMISES & worked_out.keys()})
        elif len(vars(after).get("asked_not", ())):  # the persons of before; nobody is nobody still
            for name in _BY_PERSON:
                vars(after).pop(name, None)
        about = new[c.ABOUT].to_numpy()
        tried = worked_out.get("tries")
        # Several may save before anybody looks: the last tries that were worked out are kept until then, and whom all
        # calls since are about.
        before = worked_out.get("_tried_before") if tried is None else (tried, about[:0])
        if before:
            vars(after)["_tried_before"] = (before[0], np.union1d(before[1], about))
        return after

    def _changes_a_promise(self, calls: pd.DataFrame, whom: np.ndarray) -> bool:
        """Whether more calls, by the person each was with, make a promise, or may say something of an earlier one."""
        to_promised = np.isin(whom, self.promised_to) & outcomes.speaks_to_promises(calls)
        return bool(calls[c.PROMISE].notna().any() or to_promised.any())

    @cached_property
    def last_written(self) -> pd.Timestamp:
        """The latest moment of any call or move; a look at an earlier time must read a smaller book."""
        return _last_of_all(*self._said_at)

    def last_said(self, moment: pd.Timestamp) -> pd.Timestamp:
        """The latest of them that is not after a moment."""
        if self.last_written <= moment:
            return self.last_written
        return _last_of_all(*(at[at <= moment] for at in self._said_at))

    @property
    def _said_at(self) -> tuple[pd.Series, pd.Series]:
        return self.tables.calls[c.AT], self.tables.moves[c.AT]

    @cached_property
    def recruiters(self) -> tuple[str, ...]:
        """Everybody the book knows as a recruiter, by Settings before the worksheets before who called, in the
        alphabet's order, each once."""
        named = [*self.callers, *self.people[c.RECRUITER].dropna().unique(), *self.settings.named("recruiter")]
        return tuple(sorted({fold(one): one for one in named}.values(), key=fold))

    @cached_property
    def callers(self) -> tuple[str, ...]:
        """Who made calls, in the order of their first."""
        return tuple(self.tables.calls[c.BY].dropna().unique())

    @cached_property
    def calls(self) -> pd.DataFrame:
        """Calls about somebody in the sheet."""
        return about_somebody(self.tables.calls)

    @cached_property
    def settles(self) -> np.ndarray:
        """Which of `calls` gave the news or excused from it."""
        return outcomes.settles(self.calls)

    @cached_property
    def told_at(self) -> np.ndarray:
        """The last time the debt was settled (UTC): told, written to, excused, or the sheet's own told_on."""
        last = outcomes.settled_at(self.calls, self.settles, self.size)
        if not self.people[c.TOLD_SAID].any():
            return last
        return np.fmax(last, self.told_on)

    @cached_property
    def spoken_at(self) -> np.ndarray:
        """The last conversation in which the news was told (UTC), NaT for none."""
        return outcomes.told_last(self.calls, self.size)

    @cached_property
    def heard_at(self) -> np.ndarray:
        """The last sign of life (UTC): a conversation, a letter, a move. A hand-over is none, nor what was so at the
        first look."""
        return np.fmax(outcomes.heard_last(self.calls, self.size), self.moved_at)

    @cached_property
    def told_wall(self) -> np.ndarray:
        """`told_at` on the team's clock; NaT where nothing was ever settled."""
        found = np.full(self.size, NEVER)
        some = ~np.isnat(self.told_at)
        if some.any():
            found[some] = self.settings.hours.local(self.told_at[some])
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
        return self.moved_back_at > self.told_at

    @cached_property
    def noticed(self) -> np.ndarray:
        """When the sheet was first seen to say what it says now; for a closed opening, when that was seen.

        What was so at the first reading has no date.
        """
        return self.after_told(self.so_since)

    @cached_property
    def do_not_call(self) -> np.ndarray:
        """What the sheet says, and the last word in a call."""
        found = self.people[c.DO_NOT_CALL].to_numpy(bool).copy()
        calls = self.calls[[c.ABOUT, c.DO_NOT_CALL, c.AT, c.ROW]]
        said = calls[calls[c.DO_NOT_CALL].notna()].sort_values([c.AT, c.ROW])
        last = said.drop_duplicates(c.ABOUT, keep="last")
        found[last[c.ABOUT]] |= last[c.DO_NOT_CALL].to_numpy(bool)
        return found

    @cached_property
    def asked_not(self) -> np.ndarray:
        """The persons who asked not to be called: in a row of theirs, or by the last word in a call with them, as a
        candidate or as somebody who was named."""
        calls = self.tables.calls[[c.CANDIDACY_ID, c.REFERRAL_ID, c.KIND, c.DO_NOT_CALL, c.AT, c.ROW]]
        places = np.flatnonzero(calls[c.DO_NOT_CALL].notna())
        said = calls.iloc[places].set_axis(places).sort_values([c.AT, c.ROW])
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
    def named_never_rung(self) -> frozenset[str]:
        """The referrals of whoever asked not to be called, as somebody named or as a candidate."""
        if not len(self.asked_not):
            return frozenset()
        asked = np.isin(self.persons.referrals, self.asked_not)
        return frozenset(self.tables.referrals.loc[asked, c.REFERRAL_ID].dropna())

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
        return persons(self.tables, self.reached)

    @cached_property
    def promised_to(self) -> np.ndarray:
        """The persons who were ever promised something."""
        return np.unique(self.persons.calls[self.tables.calls[c.PROMISE].notna().to_numpy(bool)])

    @cached_property
    def reached(self) -> Reached:
        """What everybody who is not in the sheet is told by."""
        return reached(self.tables)

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
    def named_alike(self) -> "Alike":
        """The referrals as they can be told apart from somebody who is named now."""
        from signoff_core.known import alike  # it reads a history itself

        return alike(self.named, self.settings.country)

    @cached_property
    def ledgers(self) -> dict[date, pd.DataFrame]:
        """The promises as they stand on a day: everybody who looks that day shares them; see `of_the_day`."""
        return {}

    @cached_property
    def endings(self) -> pd.DataFrame:
        """How the debts of the past ended."""
        from signoff_core.endings import endings  # it reads a history itself

        return endings(self)

    @cached_property
    def tries(self) -> Tries:
        """What was tried since the last settling of each candidacy."""
        return tried_again(self, *self._tried_before) if self._tried_before else tries_of(self)

    @cached_property
    def _tried_before(self) -> tuple[Tries, np.ndarray] | None:
        """What was tried in the book before, and whom the calls since then are about."""
        return None


def _told_apart(before: Mapping[str, Any], tables: Tables) -> dict[str, Any]:
    """Who is one person after more calls, as far as it was worked out before and none of them joins two."""
    if "persons" not in before:
        return {}
    more = with_more(before["persons"], before["reached"], tables)
    return dict(zip(("persons", "reached"), more, strict=True)) if more else {}


_BY_PERSON = ("asked_not", "never_rung")
"""What rests on who is one person."""
_OF_PROMISES = {"ledgers", "promised_to"}
_NO_CALL_CHANGES = {name for name, found in vars(Ground).items() if isinstance(found, cached_property)}


def _last_of_all(*moments: pd.Series) -> pd.Timestamp:
    lasts = [at.max() for at in moments]
    return max((one for one in lasts if not pd.isna(one)), default=pd.Timestamp(0, tz="UTC"))


def calls_without_row(history: History) -> np.ndarray:
    """Calls, in the order of `tables.calls`, with candidates whose row is gone from the team's sheet."""
    calls, unclear = history.tables.calls, history.tables.unmatched[c.CALL_ID]
    gone = (calls[c.ABOUT] < 0) & (calls[c.KIND] != CallKind.REFERRAL) & ~calls[c.CALL_ID].isin(unclear)
    return gone.to_numpy(bool)
