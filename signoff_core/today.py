"""Today: one list a person works from top to bottom, nobody in it twice.

Everything in it is worked out from the book, so what was not done yesterday is still there today.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core import lists, reasons
from signoff_core.call_queue import open_queue
from signoff_core.cells import TEXT
from signoff_core.debts import debts
from signoff_core.follow_ups import asks_put_off, follow_ups
from signoff_core.history import History
from signoff_core.leading import leading
from signoff_core.nudges import board
from signoff_core.promises import ledger, waiting
from signoff_core.reaching import reach
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.thanks import owed_thanks
from signoff_core.words import CallKind, Reach, State


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
    c.INDIVIDUAL, c.GROUP, c.WHY, c.ALSO, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.RECRUITER, c.REACH,
    c.CANDIDACY_ID, c.KIND, c.REFERRAL_ID, c.STATE,
)  # fmt: skip
_LINE = tuple(name for name in TODAY_COLUMNS if name not in (c.WHY, c.ALSO))
_WHO = (c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.RECRUITER, c.CANDIDACY_ID)


class _Reasons(NamedTuple):
    """Why some people are in the day's list: rows of the list they come from, and the same in the day's own columns."""

    rows: pd.DataFrame
    listed: pd.DataFrame


@dataclass(frozen=True)
class Day:
    """One day's list. Words are written for the rows somebody looks at: those of all take longer than everything else.

    `lines`: as `today` has them, without why and also.
    """

    lines: pd.DataFrame
    _found: pd.DataFrame
    _sources: Sequence[pd.DataFrame]
    _now: datetime
    _settings: Settings

    def worded(self, lines: pd.DataFrame) -> pd.DataFrame:
        """Some of the day's lines, with why they are there and also."""
        theirs = self._found[self._found[c.INDIVIDUAL].isin(lines[c.INDIVIDUAL])]
        said: dict[int, list[str]] = {}
        for person, why in zip(theirs[c.INDIVIDUAL], self._why(theirs), strict=True):
            said.setdefault(person, []).append(why)
        words = [said[person] for person in lines[c.INDIVIDUAL]]
        why, also = [first for first, *_ in words], [" · ".join(others) for _, *others in words]
        both = {name: pd.Series(texts, lines.index, dtype=TEXT) for name, texts in ((c.WHY, why), (c.ALSO, also))}
        return lines.assign(**both)[[*TODAY_COLUMNS]]

    def _why(self, reasons_found: pd.DataFrame) -> pd.Series:
        words = pd.Series("", reasons_found.index, dtype=object)
        for number, part in reasons_found.groupby(c.ORIGIN):
            rows = self._sources[number].iloc[part[c.POSITION]].to_dict("records")
            words[part.index] = [_SOURCES[number].why(row, self._now, self._settings) for row in rows]
        return words


def today(tables: Tables, now: datetime) -> pd.DataFrame:
    """Everybody there is something to do about today, one row a person, the most pressing first.

    individual (a number for the person in this book), group (`appointment`: a time they asked for has come;
    `owed a call`, in the queue's order; `promise`: due or overdue; `ask`: put off to today or earlier; `going quiet`;
    `thank you`; `referral`: stands still in its step; `later today`: the next try or the time they asked for is still
    to come), why (in words) and also (their other reasons, in words, blank for none), name, phone, email, role, client,
    recruiter, reach (`call`, `write instead`), and what a call with them is logged as: candidacy_id (missing where they
    are gone from the sheet), kind, referral_id. state: the queue's, where they are owed the news.
    """
    found = day(tables, now)
    return found.worded(found.lines)


def day(tables: Tables, now: datetime) -> Day:
    """The same, its words not written yet."""
    history = debts(tables, now).history
    sources = [source.reasons(tables, history, now) for source in _SOURCES]
    found = pd.concat([_numbered(one.listed, number) for number, one in enumerate(sources)], ignore_index=True)
    found = _with_reach(found, history)
    place = found[c.GROUP].map({group.value: place for place, group in enumerate(Group)}).to_numpy("int64")
    found = found.iloc[np.argsort(place, kind="stable")].reset_index(drop=True)
    timed = found[c.GROUP].isin([Group.APPOINTMENT, Group.LATER])  # the queue knows of the same time
    found = found[~(timed & found.duplicated([c.INDIVIDUAL, c.GROUP]))]
    lines = found.drop_duplicates(c.INDIVIDUAL)[[*_LINE]].reset_index(drop=True)
    found = found[[c.INDIVIDUAL, c.ORIGIN, c.POSITION]]
    return Day(lines, found, [one.rows for one in sources], now, tables.settings)


def _numbered(listed: pd.DataFrame, number: int) -> pd.DataFrame:
    return listed.assign(**{c.ORIGIN: number, c.POSITION: np.arange(len(listed))})


def _with_reach(rows: pd.DataFrame, history: History) -> pd.DataFrame:
    """Where the queue has not said how: in writing to whom asked not to be called in any candidacy, or has no phone."""
    asked_not = np.isin(rows[c.INDIVIDUAL], history.asked_not)
    write = asked_not | rows[c.PHONE].isna().to_numpy(bool) | (rows[c.REACH] == Reach.WRITE_INSTEAD).to_numpy(bool)
    return rows.assign(**{c.REACH: reach(write)})


def _reasons(rows: pd.DataFrame, person: np.ndarray, group: str | np.ndarray, kind: str | pd.Series) -> _Reasons:
    """Rows of one source, and the same in the list's own columns."""
    extra = {name: rows.get(name) for name in (c.REACH, c.STATE, c.REFERRAL_ID)}
    blank = pd.Series(None, index=rows.index, dtype=TEXT)
    listed = rows[list(_WHO)].assign(
        **{name: blank if values is None else values for name, values in extra.items()},
        **{c.INDIVIDUAL: person, c.GROUP: group, c.KIND: kind},
    )
    return _Reasons(rows, listed)


def _person_of(history: History, ids: pd.Series) -> np.ndarray:
    """The person behind each candidacy."""
    return history.persons.candidacies[leading(ids, history.people)]


def _tonight(settings: Settings, now: datetime) -> pd.Timestamp:
    """The end of the team's day."""
    midnight = now.astimezone(settings.tz).date() + timedelta(days=1)
    return settings.hours.to_utc(pd.Timestamp(midnight))


def _owed(tables: Tables, history: History, now: datetime) -> _Reasons:
    """The queue without who must wait until another day."""
    queue = open_queue(tables, now)
    tomorrow = queue[c.NEXT_TRY_AT] >= _tonight(tables.settings, now)
    queue = queue[~tomorrow & (queue[c.STATE] != State.ON_HOLD)].reset_index(drop=True)
    ahead = (queue[c.NEXT_TRY_AT] > now).to_numpy(bool)
    asked = (queue[c.APPOINTMENT] & queue[c.NEXT_TRY_AT].notna()).to_numpy(bool)
    group = np.select([ahead, asked], [Group.LATER.value, Group.APPOINTMENT.value], Group.DEBT.value)
    return _reasons(queue, _person_of(history, queue[c.CANDIDACY_ID]), group, CallKind.SIGN_OFF.value)


def _asked_for(tables: Tables, history: History, now: datetime) -> _Reasons:
    rows = follow_ups(tables, now)
    rows = rows[rows[c.DUE_AT] < _tonight(tables.settings, now)]
    ahead = (rows[c.DUE_AT] > now).to_numpy(bool)
    group = np.where(ahead, Group.LATER.value, Group.APPOINTMENT.value)
    return _reasons(rows, rows[c.INDIVIDUAL].to_numpy(), group, rows[c.KIND])


def _promised(tables: Tables, history: History, now: datetime) -> _Reasons:
    rows = waiting(ledger(tables, now))
    found = _reasons(rows, rows[c.INDIVIDUAL].to_numpy(), Group.PROMISE.value, CallKind.KEEP_POSTED.value)
    blank = pd.Series(None, index=rows.index, dtype=TEXT)
    return found._replace(listed=found.listed.assign(**{c.STATE: blank}))


def _put_off(tables: Tables, history: History, now: datetime) -> _Reasons:
    rows = asks_put_off(tables, now)
    rows = rows[rows[c.ASK_ON] <= pd.Timestamp(now.astimezone(tables.settings.tz).date())]
    return _reasons(rows, rows[c.INDIVIDUAL].to_numpy(), Group.ASK.value, rows[c.KIND])


def _quiet(tables: Tables, history: History, now: datetime) -> _Reasons:
    rows = lists.going_quiet(tables, now)
    return _reasons(rows, _person_of(history, rows[c.CANDIDACY_ID]), Group.QUIET.value, CallKind.CHECK_IN.value)


def _thanks(tables: Tables, history: History, now: datetime) -> _Reasons:
    """A giver once, with everybody they named who came to something."""
    rows = owed_thanks(tables, now)
    calls = pd.Index(history.tables.calls[c.CALL_ID]).get_indexer(rows[c.CALL_ID])
    givers = np.where(calls >= 0, np.append(history.persons.calls, 0)[calls], -1 - np.arange(len(rows)))
    return _reasons(rows, givers, Group.THANKS.value, CallKind.THANK_YOU.value)


def _standing_still(tables: Tables, history: History, now: datetime) -> _Reasons:
    """Somebody named who stands still in their step: the call is with them, and not with the giver."""
    rows = board(tables, now)
    rows = rows[rows[c.STANDS_STILL]].reset_index(drop=True)
    places = pd.Index(history.tables.referrals[c.REFERRAL_ID]).get_indexer(rows[c.REFERRAL_ID])
    blank = pd.Series(None, index=rows.index, dtype=TEXT)
    rows = rows.assign(**{c.ROLE: rows[c.FOR_ROLE], c.CLIENT: blank, c.CANDIDACY_ID: rows[c.FROM_CANDIDACY_ID]})
    return _reasons(rows, history.persons.referrals[places], Group.REFERRAL.value, CallKind.REFERRAL.value)


class _Source(NamedTuple):
    reasons: Callable[[Tables, History, datetime], _Reasons]
    why: Callable[[dict, datetime, Settings], str]


_SOURCES = (
    _Source(_owed, reasons.owed),
    _Source(_asked_for, reasons.asked_for),
    _Source(_promised, reasons.promised),
    _Source(_put_off, reasons.put_off),
    _Source(_quiet, reasons.quiet),
    _Source(_thanks, reasons.not_thanked),
    _Source(_standing_still, reasons.stands_still),
)
