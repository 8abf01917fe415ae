"""What was put off in a call: a time to ring again, and the ask that waits for a better moment."""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.callees import callees
from signoff_core.debts import debts
from signoff_core.ground import latest
from signoff_core.history import History
from signoff_core.plain_times import utc
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Result

_ASKED_TO_RING = (Result.CALL_BACK, Result.TALKED)


def follow_ups(tables: Tables, now: datetime) -> pd.DataFrame:
    """Times people asked to be rung at, until anything was tried with them again: the earliest first.

    The columns of `callees`, with kind: what the call will be for (after the news was told, `keep posted`); due_at
    (UTC; a bare date is opening time of that day) and all_day (no time of day was said).
    """
    found = debts(tables, now)
    history, calls = found.history, found.history.tables.calls
    wanted = calls[c.FOLLOW_UP_ON].notna() & calls[c.RESULT].isin(_ASKED_TO_RING)
    rows = np.flatnonzero(wanted.to_numpy(bool) & ~_tried_since(history) & ~history.erased_calls)
    walls = calls[c.FOLLOW_UP_ON].iloc[rows].reset_index(drop=True)
    bare = walls == walls.dt.normalize()
    hours = history.settings.hours
    at = hours.opening(walls.dt.normalize()).where(bare, hours.to_utc(walls))
    owed = np.append(found.owed, False)[calls[c.ABOUT].to_numpy()[rows]]
    people = callees(history, rows)
    told = (people[c.KIND] == CallKind.SIGN_OFF) & ~owed
    people = people.assign(
        **{c.KIND: people[c.KIND].mask(told, CallKind.KEEP_POSTED.value), c.DUE_AT: at, c.ALL_DAY: bare}
    )
    return people.sort_values(c.DUE_AT, kind="stable").reset_index(drop=True)


def _tried_since(history: History) -> np.ndarray:
    """Whether something was logged with the same person after each call."""
    calls = history.tables.calls
    return utc(calls[c.AT]) < _latest(history, np.ones(len(calls), bool))


def _latest(history: History, some: np.ndarray) -> np.ndarray:
    """For each call the moment of the last of some calls with the same person, NaT where there is none."""
    person = history.persons.calls
    return latest(person[some], utc(history.tables.calls[c.AT])[some], person.max(initial=-1) + 1)[person]


def asks_put_off(tables: Tables, now: datetime) -> pd.DataFrame:
    """Asks that were put off, until they are made in a later call: one row a person, the earliest day first.

    The columns of `callees`, with kind `keep posted`, and ask_on (the day it was put off to, by the last word).
    """
    history = debts(tables, now).history
    calls = history.tables.calls
    booked = calls[c.ASK_ON].notna().to_numpy(bool)
    made = calls[c.ASKED].fillna(False).to_numpy(bool) & (calls[c.KIND] != CallKind.REFERRAL).to_numpy(bool)
    done = (utc(calls[c.AT]) < _latest(history, made)) | (booked & made)
    newer = utc(calls[c.AT]) < _latest(history, booked)
    rows = np.flatnonzero(booked & ~done & ~newer & ~history.erased_calls)
    found = callees(history, rows)
    found = found.assign(**{c.KIND: CallKind.KEEP_POSTED.value, c.ASK_ON: calls[c.ASK_ON].iloc[rows].to_numpy()})
    return found.drop_duplicates(c.INDIVIDUAL, keep="last").sort_values(c.ASK_ON, kind="stable").reset_index(drop=True)
