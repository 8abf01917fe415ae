"""When to try again, and when to stop trying and write.

The rule, in the team's working time: after an odd try three working hours later (later the same day, or the next
morning when the day is over); after an even one the next working day, in the other half of it. Where the person lives
on another clock and would be asleep then: their next waking hour in which the team works too, or just their next waking
hour where the two never meet.
"""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core.people import phone_zone, phone_zones
from signoff_core.plain_times import day_of, plain, stamps
from signoff_core.settings import Settings
from signoff_core.working_hours import DAY, HOUR, WorkingHours, clock, second_of_day
from signoff_core.zones import known_zone, known_zones

LATER_SAME_DAY_HOURS = 3
BEFORE_CLOSING_HOURS = 2
WAKING_FROM, WAKING_TO = 8, 20
"""The person's own clock, in hours: no try is proposed before or after."""


def next_tries(last_at: np.ndarray, tries: np.ndarray, zones: np.ndarray, settings: Settings) -> np.ndarray:
    """When the next try is proposed (datetime64[s], UTC).

    In: the last try (the same), how many there were, the person's zone where it is known. NaT where there was no try.
    """
    hours = settings.hours
    proposed = hours.add(last_at, LATER_SAME_DAY_HOURS)
    even = np.flatnonzero(tries % 2 == 0)
    if len(even):
        proposed[even] = _other_half(last_at[even], hours)
    return _for_both(proposed, zones, settings)


def _other_half(last_at: np.ndarray, hours: WorkingHours) -> np.ndarray:
    """The next working day, in the half of it in which the last try was not."""
    local = hours.local(last_at)
    middle = second_of_day(hours.opens) + second_of_day(hours.closes)
    morning = 2 * (local - day_of(local)) < np.timedelta64(middle, "s")
    opening = hours.opening_after(day_of(local))
    late = _before_closing(opening, hours)
    return np.where(morning & (late > opening), late, opening)


def _before_closing(opening: np.ndarray, hours: WorkingHours) -> np.ndarray:
    """The end of the working day that opens then."""
    return hours.closing(day_of(hours.local(opening))) - np.timedelta64(BEFORE_CLOSING_HOURS, "h")


def proposals(now: datetime, zone: str | None, settings: Settings) -> list[datetime]:
    """Times to offer for the next try (UTC), the nearest first.

    Three working hours from now, the next working morning, and the end of the next working day; each in the person's
    waking hours, as the ladder's own. `zone` is where the person lives, None where nobody knows.
    """
    hours, here = settings.hours, np.array([plain(pd.Timestamp(now).ceil("5min"))], "datetime64[s]")
    opening = hours.opening_after(day_of(hours.local(here)))
    offered = [hours.add(here, LATER_SAME_DAY_HOURS), opening, _before_closing(opening, hours)]
    found = _for_both(np.concatenate(offered), np.full(len(offered), zone, object), settings)
    return [moment.to_pydatetime() for moment in stamps(np.unique(found))]


def _for_both(proposed: np.ndarray, zones: np.ndarray, settings: Settings) -> np.ndarray:
    """Moved to an hour in which the person is awake and the team works, if there is one."""
    waking = _awake(proposed, zones)
    moved = np.flatnonzero(waking != proposed)
    moved = moved[~np.isnat(proposed[moved])]
    if not len(moved):
        return proposed
    waking, found = waking[moved], proposed.copy()
    at_work = settings.hours.add(waking, 0)
    meets = _awake(at_work, zones[moved]) == at_work
    found[moved] = np.where(meets, at_work, waking)
    return found


def local_zones(timezone: pd.Series, phone: pd.Series) -> pd.Series:
    """The zone a person lives in: the sheet's, else the phone's country's where it has one; missing where unknown."""
    return known_zones(timezone).fillna(phone_zones(phone))


def local_zone(timezone: str, phone: str) -> str | None:
    """The same of one person; what is not known is blank."""
    return known_zone(timezone) or phone_zone(phone)


def _awake(moments: np.ndarray, zones: np.ndarray) -> np.ndarray:
    """Moved on to the person's next waking hour, zone by zone."""
    moved = moments.copy()
    for zone in {zone for zone in zones if isinstance(zone, str)}:
        there, their = np.flatnonzero((zones == zone) & ~np.isnat(moments)), clock(zone)
        day, second = np.divmod(their.wall(moments[there].astype("int64")), DAY)
        hour = second // HOUR
        asleep = (hour < WAKING_FROM) | (hour >= WAKING_TO)
        morning = their.utc((day + (hour >= WAKING_TO)) * DAY + WAKING_FROM * HOUR).astype("datetime64[s]")
        moved[there] = np.where(asleep, morning, moments[there])
    return moved
