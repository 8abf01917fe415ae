"""What was tried in the present round of each candidacy: attempts, a time to ring, a hold."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import WALL, one_of
from signoff_core.ladder import next_tries
from signoff_core.people import phones
from signoff_core.plain_times import NEVER, day_of, utc
from signoff_core.words import CallKind, Result
from signoff_core.working_hours import WorkingHours

if TYPE_CHECKING:
    from signoff_core.history import History

_TRIES = (Result.TALKED, Result.VOICEMAIL, Result.NO_ANSWER, Result.CALL_BACK, Result.WRONG_NUMBER)
_ASKED_TO_RING = (Result.CALL_BACK, Result.TALKED)
_SAID = (c.KIND, c.RESULT, c.AT, c.FOLLOW_UP_ON, c.PHONE)
"""What of a call tells a try, and what came of it."""


class Tries(NamedTuple):
    """What was tried since the last settling, candidacy by candidacy.

    How often, on how many days, the last one's result (missing for none) and moment, the time to ring that was noted
    then, whether the person asked for it, the ladder's own proposal where none was noted, whether the number turned out
    to be a stranger's, and the last moment of a hold. Moments are UTC.
    """

    attempts: np.ndarray
    days: np.ndarray
    last_result: np.ndarray
    last_at: np.ndarray
    asked_at: np.ndarray
    appointment: np.ndarray
    proposed_at: np.ndarray
    wrong_number: np.ndarray
    hold_until: np.ndarray


def tries_of(history: "History") -> Tries:
    """Attempts and holds since the last settling of each candidacy."""
    return _tries_of(history, np.arange(history.size), history.calls, history.calls[c.ABOUT].to_numpy())


def tried_again(history: "History", before: Tries, whom: np.ndarray) -> Tries:
    """The tries after more calls about some (each once, in order): each one's rest on their own calls, so nobody else's
    are looked at again."""
    about = history.tables.calls[c.ABOUT].to_numpy()
    places = np.flatnonzero(np.isin(about, whom))
    theirs = history.tables.calls[list(_SAID)].iloc[places]
    again = _tries_of(history, whom, theirs, np.searchsorted(whom, about[places]))
    return Tries(*(_with(then, whom, now) for then, now in zip(before, again, strict=True)))


def _with(values: np.ndarray, rows: np.ndarray, new: np.ndarray) -> np.ndarray:
    found = values.copy()
    found[rows] = new
    return found


def _tries_of(history: "History", rows: np.ndarray, calls: pd.DataFrame, about: np.ndarray) -> Tries:
    """The tries of some candidacies in the order of `rows`, by their calls; `about` is the place of each one's in
    rows."""
    at, told = utc(calls[c.AT]), history.told_at[rows]
    floor = np.where(np.isnat(told), np.datetime64("1900-01-01", "s"), told)
    order = np.argsort(at, kind="stable")
    order = order[(at > floor[about])[order]]
    held = one_of(calls[c.RESULT], Result.HOLD)[order]
    tried = order[_is_try(calls)[order]]
    last = _last(about[tried], tried, len(rows))
    hold = _last(about[order][held], order[held], len(rows))
    return _drawn_up(history, rows, calls, _Tried(tried, about[tried], last, hold))


class _Tried(NamedTuple):
    """Places in some calls: those that were tries, whom each was about, and of each candidacy the last try and hold."""

    calls: np.ndarray
    about: np.ndarray
    last: np.ndarray
    hold: np.ndarray


def _is_try(calls: pd.DataFrame) -> np.ndarray:
    return one_of(calls[c.KIND], CallKind.SIGN_OFF) & one_of(calls[c.RESULT], *_TRIES)


def _drawn_up(history: "History", rows: np.ndarray, calls: pd.DataFrame, found: _Tried) -> Tries:
    attempts = np.bincount(found.about, minlength=len(rows))
    result, at = _taken(calls[c.RESULT].to_numpy(object), found.last, None), _taken(utc(calls[c.AT]), found.last, NEVER)
    walls, hours = calls[c.FOLLOW_UP_ON].to_numpy(WALL), history.settings.hours
    asked_at = _resolved(_taken(walls, found.last, NEVER), hours, hours.opening)
    return Tries(
        attempts,
        _days_tried(history, utc(calls[c.AT])[found.calls], found.about, len(rows)),
        result,
        at,
        asked_at,
        ~np.isnat(asked_at) & np.isin(result.astype(str), _ASKED_TO_RING),
        _proposed(history, rows, attempts, result, at, asked_at),
        _wrong_number(history, rows, calls[c.PHONE], result, found.last),
        _resolved(_taken(walls, found.hold, NEVER), hours, hours.closing),
    )


def _resolved(walls: np.ndarray, hours: WorkingHours, bare_date: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Wall times as moments; `bare_date` says which moment a date without a time stands for."""
    found, some = np.full(len(walls), NEVER), np.flatnonzero(~np.isnat(walls))
    if len(some):
        given = walls[some]
        days = day_of(given)
        found[some] = np.where(given == days, bare_date(days), hours.to_utc(given))
    return found


def _proposed(
    history: "History",
    rows: np.ndarray,
    attempts: np.ndarray,
    result: np.ndarray,
    at: np.ndarray,
    asked_at: np.ndarray,
) -> np.ndarray:
    """The ladder's next try, for those who may be owed one."""
    found = np.full(len(rows), NEVER)
    climbs = (attempts > 0) & np.isnat(asked_at) & (result != Result.WRONG_NUMBER)
    some = np.flatnonzero(climbs & history.may_be_owed[rows])
    if len(some):
        zones = history.zones.iloc[rows[some]].to_numpy(object)
        found[some] = next_tries(at[some], attempts[some], zones, history.settings)
    return found


def _days_tried(history: "History", at: np.ndarray, about: np.ndarray, size: int) -> np.ndarray:
    """On how many different days of the team's clock each was tried."""
    days = history.settings.hours.local(at).astype("datetime64[D]").astype("int64")
    order = np.lexsort((days, about))
    about, days = about[order], days[order]
    another = np.append(True, (np.diff(about) != 0) | (np.diff(days) != 0))[: len(about)]
    return np.bincount(about[another], minlength=size)


def _wrong_number(
    history: "History", rows: np.ndarray, called: pd.Series, result: np.ndarray, last: np.ndarray
) -> np.ndarray:
    """The last try found a stranger at the number the sheet still gives."""
    found, some = np.zeros(len(rows), bool), np.flatnonzero(result == Result.WRONG_NUMBER)
    if len(some):
        then = phones(called.iloc[last[some]], history.settings.country).values.to_numpy(object)
        found[some] = then == history.people[c.PHONE].iloc[rows[some]].to_numpy(object)
    return found


def _last(about: np.ndarray, rows: np.ndarray, size: int) -> np.ndarray:
    """For each position the last of its rows (they come in time's order), -1 for none."""
    found = np.full(size, -1)
    found[about] = rows
    return found


def _taken(values: np.ndarray, rows: np.ndarray, missing: object) -> np.ndarray:
    """The value of each row, `missing` where there is none."""
    found = np.full(len(rows), missing, values.dtype)
    some = rows >= 0
    found[some] = values[rows[some]]
    return found
