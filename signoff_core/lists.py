"""The lists beside the queue: what must be asked, who went quiet, who was written to but not spoken to.

Each says who: candidacy_id, name, phone, email, role, client, recruiter, stage, worksheet and row, and reach (`call`,
or `write instead`: they asked not to be called, or have no phone).
"""

from datetime import datetime
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debts import Debts, debts
from signoff_core.ground import FOR_GOOD, latest
from signoff_core.minutes import shared
from signoff_core.persons import last_of_each
from signoff_core.plain_times import plain, stamps, utc
from signoff_core.reaching import reach
from signoff_core.spans import Span, after
from signoff_core.tables import Tables
from signoff_core.words import OpeningStatus, Result, Standing

_WHO = (c.CANDIDACY_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.RECRUITER, c.STAGE, c.WORKSHEET, c.ROW)
WRITTEN_STAYS = Span(10, "working day")
"""How long somebody who was written to, though there is a phone, is kept in sight."""

HIRED_ELSEWHERE = "somebody else was hired for this role"
FILLED = "the opening is filled"
WHICH_PERSON = "a call may be about them, and nobody can tell"
UNKNOWN_WORD = "nobody has said what the status means"
WAS_IT_THE_SHOW = "turned down; was there an interview?"


@shared
def asked(tables: Tables, now: datetime) -> pd.DataFrame:
    """Who is owed an answer from us before anybody rings: who, and the question.

    Still in play although somebody else was hired or the opening is filled; a call that may be about them; a status
    word nobody has explained; with `plain_rejected = ask`, a bare "Rejected".
    """
    found = debts(tables, now)
    question = _questions(found)
    rows = np.flatnonzero(question != "")
    return _who(found, rows).assign(**{c.QUESTION: pd.Series(question[rows], dtype=TEXT)})


def _questions(found: Debts) -> np.ndarray:
    """What is asked of each candidacy, blank for nothing."""
    history = found.history
    # Where the opening itself is over nobody is in the running any more: they are owed the news, and nothing is asked.
    in_play = history.standing_is(Standing.IN_PLAY) & np.isnat(history.answered_at) & ~history.opening_over
    questions = [
        (history.asked_of, WHICH_PERSON),
        (in_play & _filled(found), FILLED),
        (in_play & _hired_since(found), HIRED_ELSEWHERE),
        (history.standing_is(Standing.UNKNOWN), UNKNOWN_WORD),
    ]
    if found.settings.plain_rejected == "ask":
        questions.append((found.unrecorded & ~found.settled, WAS_IT_THE_SHOW))
    question = np.select([where for where, _ in questions], [words for _, words in questions], "")
    question[found.people[c.DOUBLED].to_numpy(bool) | history.erased] = ""
    return question


def _filled(found: Debts) -> np.ndarray:
    openings = found.history.openings
    filled = openings.index[openings[c.STATUS] == OpeningStatus.FILLED]
    return found.people[c.PLACE].isin(filled).to_numpy()


def _hired_since(found: Debts) -> np.ndarray:
    """Somebody else was hired for the same role and client, and not before this candidacy began."""
    people = found.people
    decided, changed = found.past(c.DECIDED_ON), found.past(c.STAGE_CHANGED_ON)
    when = np.where(np.isnat(decided), changed, decided)
    when = np.where(np.isnat(when), FOR_GOOD, when)
    hired = found.history.standing_is(Standing.HIRED) & ~people[c.DOUBLED].to_numpy(bool)
    place = people[c.PLACE].to_numpy()
    last = latest(place[hired], when[hired], place.max(initial=-1) + 1)[place]
    began = np.fmin(found.past(c.PRESENTED_ON, first=True), found.past(c.INTERVIEWED_ON, first=True))
    after_all = ~np.isnat(last) & (np.isnat(began) | (last >= began))
    return after_all & ~_seats_left(found, people[c.PLACE][hired])


def _seats_left(found: Debts, hired: pd.Series) -> np.ndarray:
    """The opening is still open, and says that it wants more people than were hired."""
    openings = found.history.tables.openings
    wanted = openings[openings[c.STATUS] == OpeningStatus.OPEN].groupby(c.PLACE)[c.SEATS].max()
    if wanted.empty:
        return np.zeros(len(found.people), bool)
    taken = hired.value_counts()
    left = wanted - taken.reindex(wanted.index).fillna(0)
    return (found.people[c.PLACE].map(left).fillna(0) > 0).to_numpy()


@shared
def going_quiet(tables: Tables, now: datetime) -> pd.DataFrame:
    """In play or on hold, and nothing heard for `line.quiet`: who, and heard_on (UTC), the longest first."""
    found = debts(tables, now)
    rows, heard = _quiet(found)
    quiet = _who(found, rows).assign(**{c.HEARD_ON: stamps(heard)})
    return quiet.sort_values(c.HEARD_ON, kind="stable").reset_index(drop=True)


def _quiet(found: Debts) -> tuple[np.ndarray, np.ndarray]:
    """Who went quiet, and when each was heard last."""
    history = found.history
    waiting = history.standing_is(Standing.IN_PLAY, Standing.ON_HOLD) & ~history.opening_over
    rows = np.flatnonzero(waiting & history.counts & ~history.erased)
    heard = _heard(found, rows)
    late = after(heard, found.settings.quiet, found.settings.hours) < plain(found.now)
    return rows[late], heard[late]


def _heard(found: Debts, rows: np.ndarray) -> np.ndarray:
    """The last sign of life of some candidacies: a date of the sheet that is past, or what the book says of it.

    Without any, at least nothing was heard since the first look.
    """
    history, fields = found.history, (c.PRESENTED_ON, c.INTERVIEWED_ON, c.STAGE_CHANGED_ON)
    last = np.fmax.reduce([found.past(field)[rows] for field in fields])
    heard = np.fmax(found.settings.hours.to_utc(last), history.heard_at[rows])
    return np.where(np.isnat(heard), history.first_seen_at[rows], heard)


@shared
def written_not_spoken(tables: Tables, now: datetime) -> pd.DataFrame:
    """Who got the news in writing though there is a phone, for ten working days: who, and at (UTC), the latest
    first."""
    found = debts(tables, now)
    rows, at = _written(found)
    return _who(found, rows).assign(**{c.AT: stamps(at)})


def _written(found: Debts) -> tuple[np.ndarray, np.ndarray]:
    """Who was written to and not spoken to since, and when each was, the latest first."""
    history, calls = found.history, found.history.calls
    about, at = calls[c.ABOUT].to_numpy(), utc(calls[c.AT])
    wrote = (calls[c.RESULT] == Result.WROTE_INSTEAD).to_numpy(bool) & history.settles & ~history.erased[about]
    wrote = np.flatnonzero(wrote)
    wrote = wrote[np.sort(last_of_each(about[wrote], at[wrote], calls[c.ROW].to_numpy()[wrote]))]
    wrote = wrote[np.argsort(-at[wrote].astype("int64"), kind="stable")]
    rows, at = about[wrote], at[wrote]
    fresh = after(at, WRITTEN_STAYS, found.settings.hours) >= plain(found.now)
    keep = fresh & ~(history.spoken_at[rows] > at) & ~history.no_phone[rows] & ~history.never_rung[rows]
    return rows[keep], at[keep]


class HowMany(NamedTuple):
    """How many people are in each of the lists beside the queue."""

    asked: int
    going_quiet: int
    written_not_spoken: int
    before_signoff: int


@shared
def how_many(tables: Tables, now: datetime) -> HowMany:
    """The lists' sizes, for who shows no more of them."""
    found = debts(tables, now)
    return HowMany(
        int(np.count_nonzero(_questions(found) != "")),
        len(_quiet(found)[0]),
        len(_written(found)[0]),
        int(np.count_nonzero(found.from_before)),
    )


def _who(found: Debts, rows: np.ndarray) -> pd.DataFrame:
    people = found.people[list(_WHO)].iloc[rows].reset_index(drop=True)
    write = found.history.no_phone[rows] | found.history.never_rung[rows]
    return people.assign(
        **{
            c.RECRUITER: found.history.owners.iloc[rows].reset_index(drop=True),
            c.REACH: reach(write),
        }
    )
