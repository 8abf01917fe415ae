"""At what pace a team works: how many people fall due, how many calls are made, how many of them reach somebody."""

from datetime import datetime, timedelta
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.debt_ledger import debt_ledger
from signoff_core.intervals import wilson
from signoff_core.pipelines import moment_of
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.weekly import NO_TRY
from signoff_core.words import CallKind, Result


class Pace(NamedTuple):
    """`days`: working days looked at. `people` fell due in them, `tries` were made to reach them, `reached` of these
    reached somebody. `again_after`: working days between two tries for the same person, by the team's ladder."""

    days: float
    people: int
    tries: int
    reached: int
    again_after: float

    @property
    def people_a_day(self) -> float:
        return self.people / self.days if self.days else 0.0

    @property
    def tries_a_day(self) -> float:
        return self.tries / self.days if self.days else 0.0

    @property
    def reached_share(self) -> float:
        """The share of tries that reach somebody; NaN where there was no try."""
        return self.reached / self.tries if self.tries else np.nan


def team_pace(tables: Tables, now: datetime, weeks: int = 12) -> Pace:
    """The pace of the last weeks, or since the start line where that is later; sign-off calls alone."""
    settings = tables.settings
    since = pd.Timestamp(now - timedelta(weeks=weeks)).tz_convert("UTC").as_unit("s")
    if settings.start:
        since = max(since, settings.hours.opening(settings.start))
    calls, moment = tables.calls, moment_of(now)
    calls = calls[(calls[c.KIND] == CallKind.SIGN_OFF) & (calls[c.AT] >= since) & ~(calls[c.AT] > moment)]
    calls = calls[~calls[c.RESULT].isin([str(one) for one in NO_TRY])]
    return Pace(
        days=float(settings.hours.worked(since, now) / settings.hours.hours_a_day),
        people=int((debt_ledger(tables, now)[c.SINCE] >= since).sum()),
        tries=len(calls),
        reached=int((calls[c.RESULT] == Result.TALKED).sum()),
        again_after=settings.ladder_days / settings.ladder_tries,
    )


def pace_words(pace: Pace) -> str:
    """The pace in a sentence, each rate with the interval it may really lie in."""
    if not pace.people:
        return "Nobody fell due in this time: there is no pace of your own to go by yet."
    low, high = (end / pace.days for end in rate_interval(pace.people))
    due = f"{pace.people_a_day:.2g} people fall due in a working day (somewhere from {low:.2g} to {high:.2g})"
    if not pace.tries:
        return f"{due}; nobody was rung."
    ends = [float(end[0]) * 100 for end in wilson([pace.reached], [pace.tries])]
    reached = f"{pace.reached_share * 100:.0f} % of them reach somebody (from {ends[0]:.0f} to {ends[1]:.0f} %)"
    return f"{due}; {pace.tries_a_day:.2g} calls are made a day, and {reached}."


def rate_interval(count: int) -> tuple[float, float]:
    """The two ends of the exact 95 % interval of a count of things that happen at random (Garwood's)."""
    from scipy.stats import chi2

    return float(chi2.ppf(0.025, 2 * count) / 2) if count else 0.0, float(chi2.ppf(0.975, 2 * count + 2) / 2)


def promise_in_days(settings: Settings) -> float:
    """The team's promise (`line.promise`) in working days; calendar time as much of it as is worked on average."""
    span, hours = settings.promise, settings.hours
    if span.unit == "working day":
        return span.n
    if span.unit == "working hour":
        return span.n / hours.hours_a_day
    return span.n * {"hour": 1 / 24, "day": 1, "week": 7, "month": 365.25 / 12}[span.unit] * sum(hours.days) / 7
