"""Who is left hanging, now and week by week."""

from datetime import date, datetime, timedelta
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.debt_ledger import debt_ledger
from signoff_core.narrowing import Narrowed, narrowed_to
from signoff_core.plain_times import utc, whole_second
from signoff_core.settings import Settings
from signoff_core.tables import Tables

_MOST_WEEKS = 260


def hanging_by_week(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """How many were owed, and how many of them left hanging, at the end of each week; the last row is now.

    week (its Monday; the day it is now, in the last row), at (UTC, when the week ended), owed, hanging. Whoever was
    owed at that moment counts, whenever the debt began: `since` and `until` say which weeks are shown. An ending nobody
    dated is counted as if the debt had never run.
    """
    debts_of = {**narrowed, c.SINCE: None, "until": None}
    ledger = narrowed_to(debt_ledger(tables, now), c.SINCE, tables.settings, debts_of)
    ledger = ledger[ledger[c.HOW].isna() | ledger[c.ENDED_AT].notna()]
    first = narrowed.get(c.SINCE) or _first_day(ledger, now, tables.settings)
    weeks = _weeks(first, narrowed.get("until"), now, tables.settings)
    at = utc(weeks[c.AT])
    ended, hangs = utc(ledger[c.ENDED_AT]), utc(ledger[c.HANGING_AT])
    hung = np.isnat(ended) | (ended > hangs)
    found = {
        c.OWED: _running(tables.settings.hours.to_utc(ledger[c.RESTS_ON].to_numpy()), ended, at),
        c.HANGING: _running(hangs[hung], ended[hung], at),
    }
    return weeks.assign(**found)


def _running(began: np.ndarray, ended: np.ndarray, at: np.ndarray) -> np.ndarray:
    """How many had begun and not ended at each moment."""
    over = np.sort(ended[~np.isnat(ended)])
    return np.searchsorted(np.sort(began), at, "left") - np.searchsorted(over, at, "right")


def _first_day(ledger: pd.DataFrame, now: datetime, settings: Settings) -> date:
    """The day the oldest debt began: before it there is nothing to show."""
    oldest = ledger[c.SINCE].min()
    return (now if pd.isna(oldest) else oldest).astimezone(settings.tz).date()


def _weeks(first: date, last: date | None, now: datetime, settings: Settings) -> pd.DataFrame:
    today = now.astimezone(settings.tz).date()
    last = min(last or today, today)
    first = max(first, last - timedelta(weeks=_MOST_WEEKS))
    mondays = pd.date_range(first - timedelta(days=first.weekday()), last, freq="7D", unit="s")
    ends = settings.hours.to_utc(pd.Series(mondays + pd.Timedelta(days=7)))
    over = (ends <= pd.Timestamp(now)).to_numpy()
    days, ends = pd.Series(mondays)[over], ends[over]
    if last == today:
        days = pd.concat([days, pd.Series([pd.Timestamp(today)])])
        ends = pd.concat([ends, pd.Series([whole_second(now)])])
    return pd.DataFrame({c.WEEK: days.astype("datetime64[s]"), c.AT: ends.astype("datetime64[s, UTC]")}).reset_index(
        drop=True
    )
