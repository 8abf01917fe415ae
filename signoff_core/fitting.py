"""A new opening: whom to ring first, of the people who were signed off.

They fit by what they were promised, what they said and what they were (docs/rules.md). Who must not be rung, or not
about this, is left out and counted. `fit_words` says the reasons as a recruiter would.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.alike import sought_in
from signoff_core.cells import TEXT
from signoff_core.debts import debts
from signoff_core.fit_place import places
from signoff_core.fit_words import why
from signoff_core.persons import last_of_each
from signoff_core.plain_times import utc
from signoff_core.signed_off import COMES_BACK, FITS, LeftOut, Opening, SignedOff
from signoff_core.tables import Tables

PROMISED = 16.0
"""An open promise about such a role: more than all else together, so that nobody stands before who was promised."""
PROMISE_BESIDE = 2.0
"""An open promise about something else, made when they were turned down for such a role."""
PROMISE_KEPT = 2.0
"""A promise about such a role, with a conversation since."""
SAID, WAS, NOTED, PLACE = 3.0, 3.0, 1.0, 1.0
"""Their next step; such a role, the further and the later the more; notes of a conversation; here, or would move
here."""
TURNED_DOWN_HERE = -2.0
"""They were up for this very role at this client before: the client should be asked first."""
HALF_LIFE_DAYS = 365
"""A candidacy a year old counts half of one of today; one without any date counts like that."""
_DEEPEST = 5


class Fitting(NamedTuple):
    """Who fits, in order, with the columns of `whom_to_ring_first` but `why`; and who was left out."""

    people: pd.DataFrame
    left_out: LeftOut


def whom_to_ring_first(
    tables: Tables, now: datetime, role: str, *, client: str = "", location: str = "", words: str = "", me: str = ""
) -> pd.DataFrame:
    """The signed-off people who fit an opening, the first to ring at the top: one row a person.

    role, client, location: the opening's; words: more of what is sought ("rail, night shifts"). me: who is looking.
    Out: candidacy_id (of the candidacy that fits best), name, phone, email, role, client, recruiter, standing, depth (0
    to 5, `phrases.DEPTHS`), seen_on (last date of that candidacy); promise, promised_at (UTC), by (who promised),
    promise_by, promise_fits (it is about such a role), promise_kept (spoken since); next_step, said_at; noted, noted_at
    (notes of a conversation); location, lives_there, relocate, relocate_to, would_move (-1 to 1); in_play_for (another
    role); same_job (was up for it before); spoken_at; score (for the order only); why (list of sentences).
    """
    found = who_fits(tables, now, Opening(role, client, location, words)).people
    reasons = [why(row, now, tables.settings, me) for row in found.to_dict("records")]
    return found.assign(**{c.WHY: pd.Series(reasons, index=found.index, dtype=object)})


def who_fits(tables: Tables, now: datetime, opening: Opening) -> Fitting:
    """The same with the count of who was left out, and without the sentences: those are for the rows that are shown."""
    who = SignedOff(debts(tables, now), opening)
    evidence = _Evidence(who)
    fits = np.flatnonzero(who.signed & evidence.fits)
    reason = who.left_out(fits)
    left = np.bincount(reason[reason >= 0], minlength=len(LeftOut._fields))
    people = evidence.of(fits[reason < 0])
    order = [c.SCORE, c.SPOKEN_AT, c.NAME, c.CANDIDACY_ID]
    people = people.sort_values(order, ascending=[False, False, True, True], na_position="last")
    return Fitting(people.reset_index(drop=True), LeftOut(*map(int, left)))


@dataclass(frozen=True)
class _Evidence:
    """What speaks for each person. Arrays are by candidacy; what is a person's stands at their first row."""

    who: SignedOff

    @cached_property
    def was(self) -> np.ndarray:
        """What each signed-off candidacy says for its person."""
        reached = (1 + self.depth) / (1 + _DEEPEST)
        days = (self.who.debts.wall_now - self.who.seen_on) / np.timedelta64(1, "D")
        fresh = 0.5 ** (np.maximum(np.where(np.isnan(days), HALF_LIFE_DAYS, days), 0) / HALF_LIFE_DAYS)
        return np.where(self.who.signed_rows, WAS * self.who.level(self.who.rows[c.ROLE]) * reached * fresh, 0.0)

    @cached_property
    def depth(self) -> np.ndarray:
        return np.minimum(self.who.debts.depth(np.arange(self.who.size)), _DEEPEST)

    @cached_property
    def best(self) -> np.ndarray:
        """The candidacy that fits best of each person who has one: row, in the order of persons."""
        rows = np.flatnonzero(self.who.signed_rows)
        keys = (self.was[rows], np.nan_to_num(self.who.seen_on[rows].astype("int64")), rows)
        return rows[last_of_each(self.who.person[rows], *keys)]

    @cached_property
    def promises(self) -> pd.DataFrame:
        """The promise that weighs most, by person."""
        made = self.who.calls[self.who.calls[c.PROMISE].notna()]
        about = self.who.level(made[c.PROMISE]) > 0
        beside = (self.who.level(self.who.rows[c.ROLE]) > 0)[made[c.ABOUT].to_numpy()]
        spoken = self.spoken.reindex(made[c.PERSON]).to_numpy()
        kept = spoken > made[c.AT].to_numpy()
        open_one = np.where(about, PROMISED, np.where(beside, PROMISE_BESIDE, 0.0))
        score = np.where(kept, np.where(about, PROMISE_KEPT, 0.0), open_one)
        found = made.assign(**{c.SCORE: score, c.PROMISE_FITS: about, c.PROMISE_KEPT: kept, c.PROMISED_AT: made[c.AT]})
        found = found.iloc[last_of_each(made[c.PERSON].to_numpy(), score, utc(made[c.AT]), made[c.ROW].to_numpy())]
        wanted = [c.PROMISE, c.PROMISED_AT, c.BY, c.PROMISE_BY, c.PROMISE_FITS, c.PROMISE_KEPT, c.SCORE]
        return found.set_index(c.PERSON)[wanted]

    @cached_property
    def _named_the_place(self) -> np.ndarray:
        """Whose promises or next steps name the opening's place."""
        found = np.zeros(self.who.size, bool)
        for field in (c.PROMISE, c.NEXT_STEP):
            said = self.who.calls[self.who.calls[field].notna()]
            found[said.loc[sought_in(said[field], self.who.opening.location) >= FITS, c.PERSON]] = True
        return found

    @cached_property
    def spoken(self) -> pd.Series:
        """When each person was last spoken to, by person."""
        return self.who.talks.drop_duplicates(c.PERSON, keep="last").set_index(c.PERSON)[c.AT]

    def said(self, field: str, weight: float) -> pd.DataFrame:
        """The words of a conversation that are most about the opening, the newest of equals: text, at, score."""
        talks = self.who.talks[self.who.talks[field].notna()]
        level = self.who.level(talks[field])
        talks = talks.assign(**{c.SCORE: weight * level})
        found = talks.iloc[last_of_each(talks[c.PERSON].to_numpy(), level, utc(talks[c.AT]), talks[c.ROW].to_numpy())]
        return found[found[c.SCORE] > 0].set_index(c.PERSON)[[field, c.AT, c.SCORE]]

    @cached_property
    def steps(self) -> pd.DataFrame:
        return self.said(c.NEXT_STEP, SAID).rename(columns={c.AT: c.SAID_AT})

    @cached_property
    def notes(self) -> pd.DataFrame:
        return self.said(c.NOTES, NOTED).rename(columns={c.NOTES: c.NOTED, c.AT: c.NOTED_AT})

    @cached_property
    def fits(self) -> np.ndarray:
        """Whose promise, words or role are about the opening; a place or a client alone is no reason to ring."""
        found = self.who.anyone(self.was > 0)
        promised = self.promises
        for people in (promised.index[promised[c.SCORE] > 0], self.steps.index, self.notes.index):
            found[people] = True
        return found

    def of(self, people: np.ndarray) -> pd.DataFrame:
        """The rows of the answer for some persons: their candidacy, what speaks for them, and the score."""
        best = pd.Series(self.best, index=self.who.person[self.best]).reindex(people).to_numpy()
        promised, steps, notes = (found.reindex(people) for found in (self.promises, self.steps, self.notes))
        place = places(self.who, people)
        here = np.where(self._named_the_place[people], 1.0, place[c.WOULD_MOVE].to_numpy())
        same_job = self.who.anyone(self.who.here & self.who.signed_rows)[people]
        score = sum(part[c.SCORE].fillna(0.0).to_numpy() for part in (promised, steps, notes)) + self.was[best]
        score = score + PLACE * here + np.where(same_job, TURNED_DOWN_HERE, 0.0)
        promised = promised.where(promised[c.SCORE] > 0)
        said = [
            part.drop(columns=c.SCORE, errors="ignore").reset_index(drop=True)
            for part in (promised, steps, notes, place)
        ]
        return pd.concat([self._candidacies(best, people), *said], axis=1).assign(**{
            c.PROMISE_FITS: (promised[c.PROMISE_FITS] == True).to_numpy(bool),  # noqa: E712  missing: nothing promised
            c.PROMISE_KEPT: (promised[c.PROMISE_KEPT] == True).to_numpy(bool),  # noqa: E712
            c.IN_PLAY_FOR: self._in_play_for(people),
            c.SAME_JOB: same_job,
            c.SPOKEN_AT: self.spoken.reindex(people).to_numpy(),
            c.SCORE: score,
        })  # fmt: skip

    def _candidacies(self, best: np.ndarray, people: np.ndarray) -> pd.DataFrame:
        """The candidacy that fits best of each person; a phone or an e-mail it lacks is taken from their others."""
        rows = self.who.rows
        found = rows.iloc[best][[c.CANDIDACY_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT]].reset_index(drop=True)
        theirs = rows[[c.PHONE, c.EMAIL]].groupby(self.who.person).first().reindex(people).reset_index(drop=True)
        return found.fillna(theirs).assign(**{
            c.RECRUITER: self.who.debts.history.owners.iloc[best].to_numpy(),
            c.STANDING: self.who.debts.history.standing[best],
            c.DEPTH: self.depth[best],
            c.SEEN_ON: self.who.seen_on[best],
        })  # fmt: skip

    def _in_play_for(self, people: np.ndarray) -> pd.Series:
        """`Planner, Northline Rail`: another role somebody is in play for, missing where there is none."""
        rows = np.flatnonzero(self.who.debts.history.standing_is(*COMES_BACK[:3]))
        names = self.who.rows[c.ROLE].iloc[rows].fillna("a role") + (", " + self.who.rows[c.CLIENT].iloc[rows]).fillna(
            ""
        )
        last = last_of_each(self.who.person[rows], rows)
        found = pd.Series(names.to_numpy()[last], index=self.who.person[rows][last], dtype=TEXT)
        return found.reindex(people).reset_index(drop=True)
