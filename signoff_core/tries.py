"""What was tried in the present round of each candidacy: attempts, a time to ring, a hold."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import WALL
from signoff_core.ladder import next_tries
from signoff_core.people import phones
from signoff_core.plain_times import NEVER, stamps, utc
from signoff_core.words import CallKind, Result
from signoff_core.working_hours import WorkingHours

if TYPE_CHECKING:
    from signoff_core.history import History

_TRIES = (Result.TALKED, Result.VOICEMAIL, Result.NO_ANSWER, Result.CALL_BACK, Result.WRONG_NUMBER)
_ASKED_TO_RING = (Result.CALL_BACK, Result.TALKED)


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


def tries_of(history: "History", whom: np.ndarray | None = None) -> Tries:
    """Attempts and holds since the last settling of each candidacy; with `whom`, of those alone."""
    calls = history.calls if whom is None else history.calls[np.isin(history.calls[c.ABOUT], whom)]
    at, about = utc(calls[c.AT]), calls[c.ABOUT].to_numpy()
    floor = np.where(np.isnat(history.told_at), np.datetime64("1900-01-01", "s"), history.told_at)
    fresh = at > floor[about]
    order = np.argsort(at, kind="stable")
    order = order[fresh[order]]
    held = (calls[c.RESULT] == Result.HOLD).to_numpy(bool)[order]
    tried = _is_try(history, calls)[order]
    last = _last(about[order][tried], order[tried], history.size)
    hold = _last(about[order][held], order[held], history.size)
    return _tries_of(history, calls, order[tried], last, hold)


def tried_again(history: "History", before: Tries, whom: np.ndarray) -> Tries:
    """The tries after more calls about some: each one's rest on their own calls, so nobody else's are looked at again."""
    changed = np.zeros(history.size, bool)
    changed[whom] = True
    return Tries(*(np.where(changed, now, then) for now, then in zip(tries_of(history, whom), before, strict=True)))


def _is_try(history: "History", calls: pd.DataFrame) -> np.ndarray:
    sign_off = (calls[c.KIND].isna() | (calls[c.KIND] == CallKind.SIGN_OFF)).to_numpy(bool)
    return sign_off & calls[c.RESULT].isin(_TRIES).to_numpy(bool)


def _tries_of(history: "History", calls: pd.DataFrame, tried: np.ndarray, last: np.ndarray, hold: np.ndarray) -> Tries:
    about = calls[c.ABOUT].to_numpy()[tried]
    attempts = np.bincount(about, minlength=history.size)
    result, at = _taken(calls[c.RESULT].to_numpy(object), last, None), _taken(utc(calls[c.AT]), last, NEVER)
    follow_up = _taken(calls[c.FOLLOW_UP_ON].to_numpy(WALL), last, NEVER)
    hours = history.settings.hours
    asked_at = _resolved(follow_up, hours, hours.opening)
    until = _taken(calls[c.FOLLOW_UP_ON].to_numpy(WALL), hold, NEVER)
    return Tries(
        attempts,
        _days_tried(history, utc(calls[c.AT])[tried], about),
        result,
        at,
        asked_at,
        ~np.isnat(asked_at) & np.isin(result.astype(str), _ASKED_TO_RING),
        _proposed(history, attempts, result, at, asked_at),
        _wrong_number(history, calls[c.PHONE], result, last),
        _resolved(until, hours, hours.closing),
    )


def _resolved(walls: np.ndarray, hours: WorkingHours, bare_date: Callable[[pd.Series], pd.Series]) -> np.ndarray:
    """Wall times as moments; `bare_date` says which moment a date without a time stands for."""
    found, some = np.full(len(walls), NEVER), np.flatnonzero(~np.isnat(walls))
    if len(some):
        given = pd.Series(walls[some])
        days = given.dt.normalize()
        found[some] = utc(bare_date(days).where(given == days, hours.to_utc(given)))
    return found


def _proposed(
    history: "History", attempts: np.ndarray, result: np.ndarray, at: np.ndarray, asked_at: np.ndarray
) -> np.ndarray:
    """The ladder's next try, for those who may be owed one."""
    found = np.full(history.size, NEVER)
    climbs = (attempts > 0) & np.isnat(asked_at) & (result != Result.WRONG_NUMBER)
    rows = np.flatnonzero(climbs & history.may_be_owed)
    if len(rows):
        zones = history.zones.iloc[rows].reset_index(drop=True)
        found[rows] = utc(next_tries(stamps(at[rows]), pd.Series(attempts[rows]), zones, history.settings))
    return found


def _days_tried(history: "History", at: np.ndarray, about: np.ndarray) -> np.ndarray:
    """On how many different days of the team's clock each was tried."""
    days = history.settings.hours.local(stamps(at)).to_numpy().astype("datetime64[D]").astype("int64")
    once = np.unique(about.astype("int64") * 1_000_000 + days)
    return np.bincount(once // 1_000_000, minlength=history.size)


def _wrong_number(history: "History", called: pd.Series, result: np.ndarray, last: np.ndarray) -> np.ndarray:
    """The last try found a stranger at the number the sheet still gives."""
    found, rows = np.zeros(history.size, bool), np.flatnonzero(result == Result.WRONG_NUMBER)
    if len(rows):
        then = phones(called.iloc[last[rows]], history.settings.country).values.to_numpy(object)
        found[rows] = then == history.people[c.PHONE].iloc[rows].to_numpy(object)
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
