"""How people say time in a setting: `Mon-Fri`, `09:00`, `10 working days`."""

import re
from dataclasses import dataclass
from datetime import time
from typing import Any

import numpy as np
import pandas as pd

from signoff_core.plain_times import stamps, utc
from signoff_core.working_hours import WorkingHours

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def parse_days(text: str) -> tuple[bool, ...]:
    """The working days, Monday first.

    >>> parse_days("Mon-Wed, Sat")
    (True, True, True, False, False, True, False)
    """
    worked = set()
    for part in re.split(r"[,;]", text):
        first, *last = (_weekday(word, text) for word in re.split(r"\s*[-–—]\s*|\s+to\s+", part.strip()))
        if len(last) > 1:
            raise _days_error(text)
        length = (last[0] - first) % 7 if last else 0  # Sun-Thu runs over the end of the week
        worked |= {(first + step) % 7 for step in range(length + 1)}
    return tuple(day in worked for day in range(7))


def _weekday(word: str, text: str) -> int:
    for number, name in enumerate(WEEKDAYS):
        if len(word) >= 3 and name.startswith(word.lower()):
            return number
    raise _days_error(text)


def _days_error(text: str) -> ValueError:
    return ValueError(f'working days can\'t be "{text}"; give days or ranges, like Mon-Fri, or Mon-Thu, Sat')


def parse_time(text: str) -> time:
    """A time of day on the 24-hour clock: "09:00", "9:00", "09:00:00"."""
    found = re.fullmatch(r"(\d{1,2}):(\d\d)(?::(\d\d))?", text.strip(), re.ASCII)
    try:
        return time(*(int(part or 0) for part in found.groups()))
    except (AttributeError, ValueError):
        raise ValueError(f'a time can\'t be "{text}"; give hours and minutes from 00:00 to 23:59, like 09:00') from None


UNITS = ("working day", "working hour", "day", "hour", "week", "month")


@dataclass(frozen=True)
class Span:
    """A length of time as a setting says it; `unit` is one of UNITS."""

    n: float
    unit: str

    def __str__(self) -> str:
        return f"{self.n:g} {self.unit}{'' if self.n == 1 else 's'}"


def parse_span(text: str) -> Span:
    """
    >>> parse_span("10 working days")
    Span(n=10.0, unit='working day')
    """
    words = " ".join(text.lower().split())
    found = re.fullmatch(rf"(\d{{1,6}}(?:\.\d{{1,6}})?) ?({'|'.join(UNITS)})s?", words, re.ASCII)
    if not found:
        raise ValueError(
            f'a length of time can\'t be "{text}"; give a number and one of {", ".join(UNITS)}, like 2 days'
        )
    return Span(float(found[1]), found[2])


def after(since: Any, span: Span, hours: WorkingHours) -> Any:
    """The moments `span` after `since` (UTC moments, plain ones too): working time by the team's hours, calendar time by
    the clock."""
    if span.unit == "working day":
        return hours.add(since, span.n * hours.hours_a_day)
    if span.unit == "working hour":
        return hours.add(since, span.n)
    if isinstance(since, np.ndarray):
        return utc(after(stamps(since), span, hours))
    if span.unit == "month":
        return since + pd.DateOffset(months=int(span.n))
    return since + pd.Timedelta(hours=span.n * {"hour": 1, "day": 24, "week": 168}[span.unit])
