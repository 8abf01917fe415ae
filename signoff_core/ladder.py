"""When to try again, and when to stop trying and write.

The rule, in the team's working time: after an odd try three working hours later (later the same day, or the next
morning when the day is over); after an even one the next working day, in the other half of it. Where the person lives
on another clock and would be asleep then: their next waking hour in which the team works too, or just their next waking
hour where the two never meet.
"""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core.cells import TEXT
from signoff_core.people import phone_zones
from signoff_core.settings import Settings
from signoff_core.working_hours import WorkingHours
from signoff_core.zones import known_zones

LATER_SAME_DAY_HOURS = 3
BEFORE_CLOSING_HOURS = 2
WAKING_FROM, WAKING_TO = 8, 20
"""The person's own clock, in hours: no try is proposed before or after."""


def next_tries(last_at: pd.Series, tries: pd.Series, zones: pd.Series, settings: Settings) -> pd.Series:
    """When the next try is proposed (datetime64[s, UTC]).

    In: the last try (UTC), how many there were, the person's zone where it is known. NaT where there was no try.
    """
    hours = settings.hours
    odd, same_day = tries % 2 == 1, hours.add(last_at, LATER_SAME_DAY_HOURS)
    proposed = same_day if odd.all() else same_day.where(odd, _other_half(last_at, hours))
    return _for_both(proposed, zones, settings)


def _other_half(last_at: pd.Series, hours: WorkingHours) -> pd.Series:
    """The next working day, in the half of it in which the last try was not."""
    local = hours.local(last_at)
    middle = (hours.opens.hour * 60 + hours.opens.minute + hours.closes.hour * 60 + hours.closes.minute) / 2
    morning = local.dt.hour * 60 + local.dt.minute < middle
    opening = hours.opening_after(local.dt.normalize())
    late = hours.closing(hours.local(opening).dt.normalize()) - pd.Timedelta(hours=BEFORE_CLOSING_HOURS)
    return opening.where(~(morning & (late > opening)), late)


def proposals(now: datetime, zone: str | None, settings: Settings) -> list[datetime]:
    """Times to offer for the next try (UTC), the nearest first.

    Three working hours from now, the next working morning, and the end of the next working day; each in the person's
    waking hours, as the ladder's own. `zone` is where the person lives, None where nobody knows.
    """
    hours, here = settings.hours, pd.Series([pd.Timestamp(now)]).dt.ceil("5min").astype("datetime64[s, UTC]")
    opening = hours.opening_after(hours.local(here).dt.normalize())
    late = hours.closing(hours.local(opening).dt.normalize()) - pd.Timedelta(hours=BEFORE_CLOSING_HOURS)
    offered = pd.concat([hours.add(here, LATER_SAME_DAY_HOURS), opening, late], ignore_index=True)
    found = _for_both(offered, pd.Series([zone] * len(offered), dtype=TEXT), settings)
    return [moment.to_pydatetime() for moment in sorted(found.unique())]


def _for_both(proposed: pd.Series, zones: pd.Series, settings: Settings) -> pd.Series:
    """Moved to an hour in which the person is awake and the team works, if there is one."""
    waking = _awake(proposed, zones)
    if waking.equals(proposed):
        return proposed
    at_work = settings.hours.add(waking, 0)
    meets = _awake(at_work, zones) == at_work
    return proposed.where(waking == proposed, at_work.where(meets, waking))


def local_zones(timezone: pd.Series, phone: pd.Series) -> pd.Series:
    """The zone a person lives in: the sheet's, else the phone's country's where it has one; missing where unknown."""
    return known_zones(timezone).fillna(phone_zones(phone))


def _awake(moments: pd.Series, zones: pd.Series) -> pd.Series:
    """Moved on to the person's next waking hour, zone by zone."""
    moved = moments.copy()
    for zone in zones.dropna().unique():
        there = (zones == zone) & moments.notna()
        local = moments[there].dt.tz_convert(zone).dt.tz_localize(None)
        day = local.dt.normalize() + pd.to_timedelta(np.where(local.dt.hour >= WAKING_TO, 1, 0), unit="D")
        asleep = (local.dt.hour < WAKING_FROM) | (local.dt.hour >= WAKING_TO)
        morning = (day + pd.Timedelta(hours=WAKING_FROM)).dt.tz_localize(zone).dt.tz_convert("UTC")
        moved[there] = moments[there].where(~asleep, morning.astype(moments.dtype))
    return moved
