"""The agency's working time: how long somebody has waited, and when a promise falls due.

Moments are aware (any zone, given back in UTC), dates are naive, seconds are whole (a part of one is cut off). Working
time is counted on the wall clock of the agency: from 09:00 to 18:00 is nine hours on every working day. NaT in, NaT or
NaN out; what is handed in is never changed. A Series gives a Series with the same index, a DatetimeIndex a
DatetimeIndex (or an array), one value one value. A plain array of datetime64 can't say its zone: as moments it is UTC, as
`plain_times` has them, and gives a plain array again; that is much the cheapest.

Public holidays and clock changes are known from 1990 to 2100. Outside these years there are no holidays, and the clock
stays as it was at the nearer end.
"""

import warnings
from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

FIRST_YEAR, LAST_YEAR = 1990, 2100
HOUR, DAY, WEEK = 3_600, 86_400, 604_800
EPOCH = date(1970, 1, 1).toordinal()
FIRST_DAY = date(FIRST_YEAR, 1, 1).toordinal() - EPOCH
END_DAY = date(LAST_YEAR + 1, 1, 1).toordinal() - EPOCH
# What a datetime can say: the years 1 to 9999.
LOWEST, HIGHEST = (date.min.toordinal() - EPOCH) * DAY, (date.max.toordinal() - EPOCH + 1) * DAY - 1
PARTS_OF_A_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}

Moments = pd.Series | pd.DatetimeIndex | np.ndarray | datetime
Days = pd.Series | pd.DatetimeIndex | np.ndarray | date


@dataclass(frozen=True)
class WorkingHours:
    """When the agency works. `days` starts on Monday; `country` is "GB", or "GB-ENG" for a part of it.

    >>> WorkingHours().worked(pd.Timestamp("2026-03-06 16:00Z"), pd.Timestamp("2026-03-09 10:00Z"))
    3.0
    """

    zone: str = "UTC"
    days: tuple[bool, ...] = (True, True, True, True, True, False, False)
    opens: time = time(9)
    closes: time = time(18)
    country: str | None = None

    def __post_init__(self) -> None:
        if len(self.days) != 7 or not any(self.days):
            raise ValueError(f"days must be seven, Monday first, and one of them a working day, not {self.days!r}")
        if self.closes <= self.opens:
            raise ValueError(f"closing time {self.closes:%H:%M} must be later than opening time {self.opens:%H:%M}")
        # A wrong zone or country is said when the hours are set up, not in the middle of a queue.
        _ = self._clock, self._calendar

    @property
    def hours_a_day(self) -> float:
        return self._length / 3600

    def worked(self, since: Moments, until: Moments) -> Any:
        """Working hours from `since` to `until`; 0 where `until` is not later."""
        start, end = _moments(since), _moments(until)
        shape = _shape(since, until)
        seconds = self._elapsed(end.seconds) - self._elapsed(start.seconds)
        # When clocks go back inside working hours the wall can run against time: never less than nothing.
        seconds = np.where(end.seconds > start.seconds, np.maximum(seconds, 0), 0)
        return _like(shape, np.where(start.missing | end.missing, np.nan, seconds / 3600))

    def add(self, since: Moments, hours: Any) -> Any:
        """The earliest moment by which `hours` (one number or as many as `since`) were worked after `since`.

        A day's last hour ends at closing time, not at the next opening. With 0 hours: `since` itself inside working
        time (both ends count), else the next opening.
        """
        start, shape = _moments(since), _shape(since, hours)
        more, missing = _whole_seconds(hours)
        target = self._elapsed(start.seconds) + more
        rank = (target - (more > 0)) // self._length
        wall = self._calendar.nth(rank) * DAY + self._opening + target - rank * self._length
        due = self._clock.utc(wall)
        if (more == 0).any():
            due = np.where((more == 0) & self._inside(start.seconds), start.seconds, due)
        return _like_moments(shape, due, start.missing | missing)

    def opening(self, days: Days) -> Any:
        """Opening time of each date, or of the next working day where it is none."""
        given = _dates(days)
        first = self._calendar.nth(self._calendar.before(given.seconds))
        return self._at(days, first, self._opening, given.missing)

    def opening_after(self, days: Days) -> Any:
        """Opening time of the first working day later than each date."""
        given = _dates(days)
        following = self._calendar.nth(self._calendar.before(given.seconds + 1))
        return self._at(days, following, self._opening, given.missing)

    def closing(self, days: Days) -> Any:
        """Closing time of each date, working day or not."""
        given = _dates(days)
        return self._at(days, given.seconds, self._opening + self._length, given.missing)

    def is_working_day(self, days: Days) -> Any:
        """Whether each date is one; False where there is no date. An array, or one bool."""
        given = _dates(days)
        found = self._calendar.works(given.seconds) & ~given.missing
        return found if _shape(days) is not None else bool(found[0])

    def working_days_ahead(self, day: date, n: int) -> date:
        """The n-th working day after `day`; `day` itself for 0."""
        if n < 0:
            raise ValueError(f"working days ahead can't be fewer than 0, not {n}")
        if n == 0:
            return day
        today = np.array([day.toordinal() - EPOCH])
        ahead = int(self._calendar.nth(self._calendar.before(today + 1) + n - 1)[0]) + EPOCH
        return date.fromordinal(min(ahead, date.max.toordinal()))

    def local(self, moments: Moments) -> Any:
        """What the agency's clock shows, without a zone."""
        given = _moments(moments)
        return _like_moments(_shape(moments), self._clock.wall(given.seconds), given.missing, zone=None)

    def to_utc(self, wall: Days) -> Any:
        """The moment at which the agency's clock shows `wall`.

        A time shown twice is the first of the two; one that is skipped is the moment the clock jumped.
        """
        given = _read(wall, aware=False)
        return _like_moments(_shape(wall), self._clock.utc(given.seconds), given.missing)

    @property
    def _opening(self) -> int:
        return second_of_day(self.opens)

    @property
    def _length(self) -> int:
        return second_of_day(self.closes) - self._opening

    @property
    def _clock(self) -> "Clock":
        return clock(self.zone)

    @property
    def _calendar(self) -> "_Calendar":
        return _calendar(tuple(map(bool, self.days)), self.country or "")

    def _elapsed(self, utc: np.ndarray) -> np.ndarray:
        """Working seconds before each moment, counted from an arbitrary day: only differences mean something."""
        wall = self._clock.wall(utc)
        day = wall // DAY
        today = np.clip(wall - day * DAY - self._opening, 0, self._length)
        return self._calendar.before(day) * self._length + today * self._calendar.works(day)

    def _inside(self, utc: np.ndarray) -> np.ndarray:
        wall = self._clock.wall(utc)
        second = wall % DAY - self._opening
        return (second >= 0) & (second <= self._length) & self._calendar.works(wall // DAY)

    def _at(self, shape: Any, day: np.ndarray, second: int, missing: np.ndarray) -> Any:
        return _like_moments(_shape(shape), self._clock.utc(day * DAY + second), missing)


class _Calendar:
    """Which days are worked, days counted from 1970: a table with one entry a day, the plain week outside it."""

    def __init__(self, week: tuple[bool, ...], holidays: np.ndarray) -> None:
        self._week = np.array(week)
        self._days_a_week = int(self._week.sum())
        self._before_in_week = np.concatenate([[0], np.cumsum(self._week)])[:7]
        self._weekdays = np.flatnonzero(self._week)
        table = np.arange(FIRST_DAY, END_DAY)
        self._works = self._week[(table + 3) % 7] & ~np.isin(table, holidays)  # 1970 began on a Thursday
        self._before = np.concatenate([[0], np.cumsum(self._works)])
        self._nth = table[self._works]
        self._ends = self._in_plain_weeks(np.array([FIRST_DAY, END_DAY]))

    def works(self, day: np.ndarray) -> np.ndarray:
        inside = np.clip(day, FIRST_DAY, END_DAY - 1)
        works = self._works[inside - FIRST_DAY]
        outside = day != inside
        return np.where(outside, self._week[(day + 3) % 7], works) if outside.any() else works

    def before(self, day: np.ndarray) -> np.ndarray:
        """How many working days lie between the table's first day and `day`, which does not count."""
        inside = np.clip(day, FIRST_DAY, END_DAY)
        before = self._before[inside - FIRST_DAY]
        if (day != inside).any():
            before = before + self._in_plain_weeks(day) - self._in_plain_weeks(inside)
        return before

    def nth(self, rank: np.ndarray) -> np.ndarray:
        """The working day with `rank` working days before it: the way back from `before`."""
        inside = np.clip(rank, 0, len(self._nth) - 1)
        day = self._nth[inside]
        if (rank == inside).all():
            return day
        plain = np.where(rank < 0, rank + self._ends[0], rank - len(self._nth) + self._ends[1])
        week, rest = np.divmod(plain, self._days_a_week)
        return np.where(rank == inside, day, week * 7 + self._weekdays[rest] - 3)

    def _in_plain_weeks(self, day: np.ndarray) -> np.ndarray:
        week, weekday = np.divmod(day + 3, 7)
        return week * self._days_a_week + self._before_in_week[weekday]


@lru_cache(maxsize=64)
def _calendar(week: tuple[bool, ...], country: str) -> _Calendar:
    return _Calendar(week, _holidays(country.upper()))


@lru_cache(maxsize=64)
def _holidays(country: str) -> np.ndarray:
    """Public holidays as days since 1970. All years at once: about 30 ms, and never again."""
    if not country:
        return np.array([], dtype=np.int64)
    from holidays import country_holidays  # a quarter of a second that a book without a country need not wait for

    code, _, part = country.partition("-")
    with warnings.catch_warnings():
        # A country may be known for fewer years (India: 2001 to 2035); the others have none.
        warnings.filterwarnings("ignore", message="Requested Holidays are available only")
        try:
            found = country_holidays(code, subdiv=part or None, years=range(FIRST_YEAR, LAST_YEAR + 1))
        except NotImplementedError:
            raise ValueError(
                f'no holidays known for the country "{country}": give two letters, like GB or US'
            ) from None
    return np.array([day.toordinal() - EPOCH for day in found], dtype=np.int64)


class Clock:
    """A zone's clock as a short table of changes: pandas asks a zoneinfo zone once for every single value."""

    def __init__(self, changes: list[int], offsets: list[int]) -> None:
        self._changes = np.array(changes, dtype=np.int64)
        self._offsets = np.array(offsets, dtype=np.int64)  # one more: offsets[i] holds until changes[i]
        self._since = np.concatenate([[2 * LOWEST], self._changes])
        # The old offset rules until the wall has shown the change in it: that makes a time shown twice the first one.
        self._wall_changes = self._changes + self._offsets[:-1]

    def wall(self, utc: np.ndarray) -> np.ndarray:
        """What it shows at some moments: whole seconds since 1970, both."""
        return utc + self._offsets[_position(self._changes, utc)]

    def utc(self, wall: np.ndarray) -> np.ndarray:
        """The moments at which it shows something, as `WorkingHours.to_utc` says."""
        position = _position(self._wall_changes, wall)
        # A skipped time would fall before the change it is counted from: it is the change itself.
        return np.maximum(wall - self._offsets[position], self._since[position])


def _position(edges: np.ndarray, values: np.ndarray) -> np.ndarray:
    """searchsorted, looking only among the edges that lie between the values: in a queue two or three of 222."""
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    low, high = np.searchsorted(edges, [values.min(), values.max()], side="right")
    if high - low > 12:
        return np.searchsorted(edges, values, side="right")
    position = np.full(len(values), low)
    for edge in edges[low:high]:  # so few comparisons are quicker than a search
        position += values >= edge
    return position


@lru_cache(maxsize=64)
def clock(zone: str) -> Clock:
    """A zone's clock; ValueError for a zone nobody knows. Asks it once a week and looks closer where two answers
    differ."""
    try:
        place = ZoneInfo(zone)
    except (OSError, KeyError, ValueError):  # an unknown name is a KeyError, a path or a folder one of the others
        raise ValueError(f'no time zone "{zone}": give a name like Europe/London or America/New_York') from None

    def offset(second: int) -> int:
        return int(datetime.fromtimestamp(second, place).utcoffset().total_seconds())

    weeks = range(FIRST_DAY * DAY, END_DAY * DAY, WEEK)
    changes, offsets = [], [offset(weeks[0])]
    for week in weeks[1:]:
        if (now := offset(week)) != offsets[-1]:
            changes.append(
                week - WEEK + bisect_left(range(WEEK), True, key=lambda s, w=week: offset(w - WEEK + s) == now)
            )
            offsets.append(now)
    return Clock(changes, offsets)


class _Seconds(NamedTuple):
    """Whole seconds (or days) since 1970. Where `missing`, the number means nothing but is harmless to count with."""

    seconds: np.ndarray
    missing: np.ndarray


def _moments(values: Any) -> _Seconds:
    return _read(values, aware=True)


def _dates(values: Any) -> _Seconds:
    given = _read(values, aware=False)
    return _Seconds(given.seconds // DAY, given.missing)


def _read(values: Any, *, aware: bool) -> _Seconds:
    if _is_plain(values):
        missing = np.isnat(values)
        seconds = np.where(missing, 0, values.astype("datetime64[s]").astype("int64"))
        return _Seconds(np.clip(seconds, LOWEST, HIGHEST), missing)
    index = pd.DatetimeIndex([values] if _shape(values) is None else values)
    missing = np.asarray(index.isna())
    if (index.tz is not None) != aware and not missing.all():
        raise TypeError("a moment needs its time zone" if aware else "a date or wall time has no time zone")
    seconds = np.where(missing, 0, index.asi8) // PARTS_OF_A_SECOND[index.unit]
    return _Seconds(np.clip(seconds, LOWEST, HIGHEST), missing)


def _is_plain(values: Any) -> bool:
    return isinstance(values, np.ndarray) and values.dtype.kind == "M"


def _whole_seconds(hours: Any) -> _Seconds:
    given = np.atleast_1d(np.asarray(hours, dtype=float))
    missing = np.isnan(given)
    if (given < 0).any():
        raise ValueError(f"hours can't be fewer than 0, not {given[given < 0][0]:g}")
    # More than all the years there are is as good as that: it keeps the whole numbers from running over.
    seconds = np.minimum(np.where(missing, 0, given) * 3600, HIGHEST - LOWEST)
    return _Seconds(np.rint(seconds).astype(np.int64), missing)


def _shape(*values: Any) -> Any:
    """The one of `values` that the answer must look like; None where all are single values."""
    many = [value for value in values if isinstance(value, pd.Series | pd.Index | np.ndarray | list)]
    many.sort(key=lambda value: not isinstance(value, pd.Series))  # stable: the first Series, else the first
    if len({len(value) for value in many}) > 1:
        raise ValueError("the two columns must be equally long")
    if len(many) > 1 and isinstance(many[1], pd.Series) and not many[0].index.equals(many[1].index):
        raise ValueError("the two columns must have the same index")
    return many[0] if many else None


def _like(shape: Any, result: np.ndarray) -> Any:
    if shape is None:
        return float(result[0])
    return pd.Series(result, index=shape.index, name=shape.name) if isinstance(shape, pd.Series) else result


def _like_moments(shape: Any, seconds: np.ndarray, missing: np.ndarray, zone: Any = UTC) -> Any:
    values = np.clip(seconds, LOWEST, HIGHEST).astype("datetime64[s]")
    if missing.any():
        values[np.broadcast_to(missing, values.shape)] = np.datetime64("NaT")
    if _is_plain(shape):
        return values
    index = pd.DatetimeIndex(values, tz=zone)
    if shape is None:
        return index[0]
    return pd.Series(index, index=shape.index, name=shape.name) if isinstance(shape, pd.Series) else index


def second_of_day(at: time) -> int:
    """How far into its day a time on the clock is."""
    return at.hour * HOUR + at.minute * 60 + at.second
