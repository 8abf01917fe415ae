"""What a queue could cost at the least, and what careful pandas costs: both answer a simpler question than ours."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.tables import Tables
from signoff_core.words import Result, Standing

TRIES = (Result.VOICEMAIL, Result.NO_ANSWER, Result.CALL_BACK, Result.TALKED, Result.WRONG_NUMBER)
SETTLES = (Result.WROTE_INSTEAD, Result.EXCUSED)
_LOWEST = np.iinfo("int64").min


@dataclass(frozen=True)
class Ready:
    """A book as a machine would like it: whom each call is about as a row number, days and seconds as whole numbers."""

    turned_down: np.ndarray
    since: np.ndarray
    about: np.ndarray
    settles: np.ndarray
    tried: np.ndarray
    at: np.ndarray
    minutes: np.ndarray
    """Working minutes before each day, from the first day that is there."""


def ready(tables: Tables, now: datetime) -> Ready:
    """Everything a queue needs, no text left. This is not timed."""
    people, calls = tables.candidacies, tables.calls
    calls = calls[calls[c.ABOUT] >= 0]
    day = _since(people).to_numpy("datetime64[D]").astype("int64")
    days = np.arange(day[day > _LOWEST].min(), _day(now) + 2).astype("datetime64[D]")
    return Ready(
        (people[c.STANDING] == Standing.NOT_SELECTED).to_numpy(bool),
        day,
        calls[c.ABOUT].to_numpy("int64"),
        (calls[c.TOLD].fillna(False).astype(bool) | calls[c.RESULT].isin(SETTLES)).to_numpy(bool),
        calls[c.RESULT].isin(TRIES).to_numpy(bool),
        calls[c.AT].dt.tz_localize(None).to_numpy("datetime64[s]").astype("int64"),
        np.concatenate([[0], np.cumsum(np.is_busday(days) * 8 * 60)]),
    )


def floor(book: Ready, now: datetime) -> tuple[np.ndarray, ...]:
    """Who is owed, attempts, last try, working minutes waited, in order: NumPy on whole numbers and nothing else."""
    size, today = len(book.since), _day(now)
    settled = np.zeros(size, bool)
    settled[book.about[book.settles]] = True
    owed = np.flatnonzero(book.turned_down & ~settled & (book.since > _LOWEST))
    tried = book.about[book.tried]
    attempts = np.bincount(tried, minlength=size)[owed]
    last = np.full(size, _LOWEST)
    np.maximum.at(last, tried, book.at[book.tried])
    first = today + 2 - (len(book.minutes) - 1)
    waited = book.minutes[today - first] - book.minutes[book.since[owed] - first]
    order = np.lexsort((owed, -waited))
    return owed[order], attempts[order], last[owed][order], waited[order]


def careful(tables: Tables, now: datetime) -> pd.DataFrame:
    """Vectorised pandas as a good hand writes it: who is owed, attempts, last try, days waited, order. Fewer rules."""
    calls = tables.calls
    told = calls[calls[c.TOLD].fillna(False).astype(bool) | calls[c.RESULT].isin(SETTLES)]
    settled = told.groupby(c.CANDIDACY_ID)[c.AT].max().rename("settled_at")
    tries = calls[calls[c.RESULT].isin(TRIES)]
    tried = tries.sort_values(c.AT).groupby(c.CANDIDACY_ID).agg(
        attempts=(c.CALL_ID, "size"), last_at=(c.AT, "last"), last_result=(c.RESULT, "last")
    )  # fmt: skip
    people = tables.candidacies
    owed = people[people[c.STANDING] == Standing.NOT_SELECTED].merge(settled, on=c.CANDIDACY_ID, how="left")
    owed = owed[owed["settled_at"].isna()].merge(tried, on=c.CANDIDACY_ID, how="left")
    since = _since(owed)
    owed = owed.assign(since=since, waited=_days(since, now)).dropna(subset="since")
    return owed.sort_values(["waited", c.NAME], ascending=[False, True])


def _since(people: pd.DataFrame) -> pd.Series:
    return people[c.DECIDED_ON].fillna(people[c.STAGE_CHANGED_ON]).fillna(people[c.INTERVIEWED_ON])


def _day(now: datetime) -> int:
    return int(np.datetime64(now.date(), "D").astype("int64"))


def _days(since: pd.Series, now: datetime) -> Any:
    start = since.fillna(pd.Timestamp(now.date())).to_numpy().astype("datetime64[D]")
    return np.busday_count(start, np.datetime64(now.date(), "D"))
