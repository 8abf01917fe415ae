"""Today: one list a person works from top to bottom, nobody in it twice.

Everything in it is worked out from the book, so what was not done yesterday is still there today.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core import lists, phrases, reasons
from signoff_core.call_queue import open_queue
from signoff_core.cells import TEXT
from signoff_core.debts import debts
from signoff_core.follow_ups import asks_put_off, follow_ups
from signoff_core.history import History
from signoff_core.nudges import board
from signoff_core.promises import ledger
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.thanks import owed_thanks
from signoff_core.words import CallKind, Promised, Reach, State


class Group(StrEnum):
    """Why somebody is in the day's list, the most pressing first."""

    APPOINTMENT = "appointment"
    DEBT = "owed a call"
    PROMISE = "promise"
    ASK = "ask"
    QUIET = "going quiet"
    THANKS = "thank you"
    REFERRAL = "referral"
    LATER = "later today"


TODAY_COLUMNS = (
    c.INDIVIDUAL, c.GROUP, c.WHY, c.ALSO, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.RECRUITER, c.REACH, c.CANDIDACY_ID,
    c.KIND, c.REFERRAL_ID, c.STATE,
)  # fmt: skip
_WHO = (c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.RECRUITER, c.CANDIDACY_ID)


def today(tables: Tables, now: datetime) -> pd.DataFrame:
    """Everybody there is something to do about today, one row a person, the most pressing first.

    individual (a number for the person in this book), group (`appointment`: a time they asked for has come; `owed a call`, in
    the queue's order; `promise`: due or overdue; `ask`: put off to today or earlier; `going quiet`; `thank you`;
    `referral`: stands still in its step; `later today`: the next try or the time they asked for is still to come), why
    (in words) and also (their other reasons, in words, blank for none), name, phone, email, role, client, recruiter,
    reach (`call`, `write instead`), and what a call with them is logged as: candidacy_id (missing where they are gone from
    the sheet), kind, referral_id. state: the queue's, where they are owed the news.
    """
    history = debts(tables, now).history
    found = pd.concat([source(tables, history, now) for source in _SOURCES], ignore_index=True)
    found = _with_reach(found, history)
    place = found[c.GROUP].map({group.value: place for place, group in enumerate(Group)}).to_numpy("int64")
    found = found.iloc[np.argsort(place, kind="stable")].reset_index(drop=True)
    timed = found[c.GROUP].isin([Group.APPOINTMENT, Group.LATER])  # the queue knows of the same time
    found = found[~(timed & found.duplicated([c.INDIVIDUAL, c.GROUP]))]
    first = found.drop_duplicates(c.INDIVIDUAL)
    others = found.drop(index=first.index).groupby(c.INDIVIDUAL)[c.WHY].agg(" · ".join).astype(TEXT)
    also = others.reindex(first[c.INDIVIDUAL]).fillna("").to_numpy()
    return first.assign(**{c.ALSO: also})[[*TODAY_COLUMNS]].reset_index(drop=True)


def _with_reach(rows: pd.DataFrame, history: History) -> pd.DataFrame:
    """Where the queue has not said how: in writing to whom asked not to be called in any candidacy, or has no phone."""
    asked_not = np.isin(rows[c.INDIVIDUAL], history.asked_not)
    write = asked_not | rows[c.PHONE].isna().to_numpy(bool) | (rows[c.REACH] == Reach.WRITE_INSTEAD).to_numpy(bool)
    return rows.assign(**{c.REACH: pd.Series(np.where(write, Reach.WRITE_INSTEAD.value, Reach.CALL.value), dtype=TEXT)})


def _reasons(
    rows: pd.DataFrame, person: np.ndarray, group: str | np.ndarray, kind: str | pd.Series, why: list[str]
) -> pd.DataFrame:
    """Rows of one source in the list's own columns."""
    extra = {name: rows.get(name) for name in (c.REACH, c.STATE, c.REFERRAL_ID)}
    blank = pd.Series(None, index=rows.index, dtype=TEXT)
    return rows[list(_WHO)].assign(
        **{name: blank if values is None else values for name, values in extra.items()},
        **{c.INDIVIDUAL: person, c.GROUP: group, c.KIND: kind, c.WHY: pd.Series(why, index=rows.index, dtype=TEXT)},
    )


def _person_of(history: History, ids: pd.Series) -> np.ndarray:
    """The person behind each candidacy."""
    leading = ~history.people[c.DOUBLED].to_numpy(bool)
    known = pd.Series(history.persons.candidacies[leading], index=history.people[c.CANDIDACY_ID].to_numpy()[leading])
    return known.reindex(ids).to_numpy("int64")


def _tonight(settings: Settings, now: datetime) -> pd.Timestamp:
    """The end of the team's day."""
    midnight = now.astimezone(settings.tz).date() + timedelta(days=1)
    return settings.hours.to_utc(pd.Timestamp(midnight))


def _owed(tables: Tables, history: History, now: datetime) -> pd.DataFrame:
    """The queue without who must wait until another day."""
    queue = open_queue(tables, now)
    tomorrow = queue[c.NEXT_TRY_AT] >= _tonight(tables.settings, now)
    queue = queue[~tomorrow & (queue[c.STATE] != State.ON_HOLD)].reset_index(drop=True)
    ahead = (queue[c.NEXT_TRY_AT] > now).to_numpy(bool)
    asked = (queue[c.APPOINTMENT] & queue[c.NEXT_TRY_AT].notna()).to_numpy(bool)
    group = np.select([ahead, asked], [Group.LATER.value, Group.APPOINTMENT.value], Group.DEBT.value)
    why = [reasons.owed(row, now, tables.settings) for row in queue.to_dict("records")]
    return _reasons(queue, _person_of(history, queue[c.CANDIDACY_ID]), group, CallKind.SIGN_OFF.value, why)


def _asked_for(tables: Tables, history: History, now: datetime) -> pd.DataFrame:
    rows = follow_ups(tables, now)
    rows = rows[rows[c.DUE_AT] < _tonight(tables.settings, now)]
    ahead = (rows[c.DUE_AT] > now).to_numpy(bool)
    group = np.where(ahead, Group.LATER.value, Group.APPOINTMENT.value)
    why = [reasons.asked_for(row, now, tables.settings) for row in rows.to_dict("records")]
    return _reasons(rows, rows[c.INDIVIDUAL].to_numpy(), group, rows[c.KIND], why)


def _promised(tables: Tables, history: History, now: datetime) -> pd.DataFrame:
    rows = ledger(tables, now)
    rows = rows[rows[c.STATE].isin([Promised.OVERDUE, Promised.DUE])]
    why = [reasons.promised(row, now, tables.settings) for row in rows.to_dict("records")]
    found = _reasons(rows, rows[c.INDIVIDUAL].to_numpy(), Group.PROMISE.value, CallKind.KEEP_POSTED.value, why)
    return found.assign(**{c.STATE: pd.Series(None, index=found.index, dtype=TEXT)})


def _put_off(tables: Tables, history: History, now: datetime) -> pd.DataFrame:
    rows = asks_put_off(tables, now)
    rows = rows[rows[c.ASK_ON] <= pd.Timestamp(now.astimezone(tables.settings.tz).date())]
    days = [phrases.day(day.date(), now, tables.settings.tz) for day in rows[c.ASK_ON]]
    why = [f"the ask was put off to {day}: whom do they know?" for day in days]
    return _reasons(rows, rows[c.INDIVIDUAL].to_numpy(), Group.ASK.value, rows[c.KIND], why)


def _quiet(tables: Tables, history: History, now: datetime) -> pd.DataFrame:
    rows = lists.going_quiet(tables, now)
    days = [phrases.day(moment.to_pydatetime(), now, tables.settings.tz) for moment in rows[c.HEARD_ON]]
    why = [f"still in play, last heard from us {day}" for day in days]
    return _reasons(rows, _person_of(history, rows[c.CANDIDACY_ID]), Group.QUIET.value, CallKind.CHECK_IN.value, why)


def _thanks(tables: Tables, history: History, now: datetime) -> pd.DataFrame:
    """A giver once, with everybody they named who came to something."""
    rows = owed_thanks(tables, now)
    why = [reasons.not_thanked(row) for row in rows.to_dict("records")]
    calls = pd.Index(history.tables.calls[c.CALL_ID]).get_indexer(rows[c.CALL_ID])
    givers = np.where(calls >= 0, np.append(history.persons.calls, 0)[calls], -1 - np.arange(len(rows)))
    return _reasons(rows, givers, Group.THANKS.value, CallKind.THANK_YOU.value, why)


def _standing_still(tables: Tables, history: History, now: datetime) -> pd.DataFrame:
    """Somebody named who stands still in their step: the call is with them, and not with the giver."""
    rows = board(tables, now)
    rows = rows[rows[c.STANDS_STILL]].reset_index(drop=True)
    places = pd.Index(history.tables.referrals[c.REFERRAL_ID]).get_indexer(rows[c.REFERRAL_ID])
    why = [reasons.stands_still(row) for row in rows.to_dict("records")]
    blank = pd.Series(None, index=rows.index, dtype=TEXT)
    rows = rows.assign(**{c.ROLE: rows[c.FOR_ROLE], c.CLIENT: blank, c.CANDIDACY_ID: rows[c.FROM_CANDIDACY_ID]})
    return _reasons(rows, history.persons.referrals[places], Group.REFERRAL.value, CallKind.REFERRAL.value, why)


_SOURCES: tuple[Callable[[Tables, History, datetime], pd.DataFrame], ...] = (
    _owed, _asked_for, _promised, _put_off, _quiet, _thanks, _standing_still,
)  # fmt: skip
