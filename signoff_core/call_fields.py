"""What a field of a call may be given as, and how a refusal knows its field.

A form gives Python's own values, a command line texts, a notebook a row of a frame: all become the same.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

import pandas as pd
from pydantic import AfterValidator, BeforeValidator, StringConstraints, ValidationInfo

from signoff_core.cells import TEXT
from signoff_core.ids import PATTERN
from signoff_core.people import emails, phones
from signoff_core.settings import Settings

CELL = 50_000
"""The most characters one cell of a Google Sheet holds."""
_ECHO = 60
"""So much of what was given is said again in a refusal."""


class Refusal(ValueError):
    """A refusal that knows its field."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def say(fine: bool, field: str, message: str) -> None:
    """Refuse what is not fine."""
    if not fine:
        raise Refusal(field, message)


def quoted(given: Any) -> str:
    """What was given, between quotes, and of a long text its beginning."""
    text = str(given)
    return f"“{text if len(text) <= _ECHO else text[:_ECHO] + '…'}”"


def moment_said(info: ValidationInfo) -> datetime | None:
    """The `now` a Call is checked at; None for one that is made without."""
    return (info.context or {}).get("now")


def settings_said(info: ValidationInfo) -> Settings:
    """The team's settings a Call is checked by; the defaults for one that is made without."""
    return (info.context or {}).get("settings") or Settings()


def read_phone(text: str, country: str | None, field: str) -> str:
    """A phone number as the book keeps it. Refuses what can be none."""
    return _one(lambda written: phones(written, country), text, field, "a phone number")


def read_email(text: str, field: str) -> str:
    """An e-mail address as the book keeps it. Refuses what is none."""
    return _one(emails, text, field, "an e-mail address")


def _one(read: Callable, text: str, field: str, what: str) -> str:
    values, bad = read(pd.Series([text], dtype=TEXT))
    say(not bad[0], field, f"{quoted(text)} is not {what}. Correct it, or leave it blank and give the other one.")
    return values.iloc[0]


def _blank(value: Any) -> Any:
    """A blank cell, of a form or of a frame, says nothing."""
    if isinstance(value, str):
        return value if value.strip() else None
    return None if pd.api.types.is_scalar(value) and pd.isna(value) else value


def _without_nul(value: Any) -> Any:
    """No store keeps a NUL."""
    return value.replace("\x00", "") if isinstance(value, str) else value


def _listed(value: Any) -> Any:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return [] if _blank(value) is None else value


def _moment(value: Any, info: ValidationInfo) -> Any:
    """Text or a value without a zone is the team's own time; a bare day begins at midnight. Whole seconds."""
    value = _read(_blank(value), datetime)
    if value is None:
        return None
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)  # noqa: DTZ001, its zone comes next
    value = value if value.tzinfo else value.replace(tzinfo=settings_said(info).tz)
    return value.replace(microsecond=0)


def _day(value: Any) -> date | None:
    value = _read(_blank(value), date)
    if isinstance(value, datetime):
        if value.time().replace(tzinfo=None) != datetime.min.time():
            raise ValueError(_no_date(value))
        return value.date()
    return value


def _day_or_moment(value: Any, info: ValidationInfo) -> Any:
    value = _blank(value)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip()):
        return _read(value, date)
    return value if type(value) is date else _moment(value, info)


def _read(value: Any, kind: type[date]) -> date | None:
    """A date or a date-time of Python's, from text where it is text. A number could mean anything."""
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime(warn=False)
    if value is None or isinstance(value, date):
        return value
    try:
        return kind.fromisoformat(value.strip())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(_no_date(value)) from None


def _no_date(value: Any) -> str:
    return f"{quoted(value)} is no date; write it like 2026-11-24, or 2026-11-24T15:30"


def _in_our_time(value: date | None) -> date | None:
    """A year that nobody's book is kept in is a slip, and would be unreadable there."""
    if value is not None and not 1950 < value.year < 2099:
        raise ValueError(f"The year {value.year} can't be meant; write a date like 2026-11-24.")
    return value


Name = Annotated[str, BeforeValidator(_without_nul), StringConstraints(max_length=CELL)]
Text = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=CELL)] | None,
    BeforeValidator(_blank),
    BeforeValidator(_without_nul),
]
Id = Annotated[Annotated[str, StringConstraints(pattern=PATTERN)] | None, BeforeValidator(_blank)]
Flag = Annotated[bool | None, BeforeValidator(_blank)]
Moment = Annotated[datetime | None, BeforeValidator(_moment), AfterValidator(_in_our_time)]
Day = Annotated[date | None, BeforeValidator(_day), AfterValidator(_in_our_time)]
DayOrMoment = Annotated[datetime | date | None, BeforeValidator(_day_or_moment), AfterValidator(_in_our_time)]
Blank = BeforeValidator(_blank)
Listed = BeforeValidator(_listed)
