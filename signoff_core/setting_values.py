"""How the value of each fixed setting is read; a ValueError says what is allowed."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

import holidays

from signoff_core.setting_keys import START_KEY
from signoff_core.spans import parse_days, parse_span, parse_time
from signoff_core.zones import all_zones

OWED_FROM = ("interviewed", "presented")
PLAIN_REJECTED = ("owed", "ask", "not owed")
_OFTEN_MEANT = {"UK": "GB"}


def _country(text: str) -> str | None:
    country, _, part = text.strip().upper().partition("-")
    country = _OFTEN_MEANT.get(country, country)
    known = holidays.list_supported_countries(include_aliases=False)
    if text and (country not in known or (part and part not in known[country])):
        raise ValueError("a country code like GB, or one with its part like GB-ENG")
    return f"{country}-{part}" if part else country or None


def known_country(text: str | None) -> str | None:
    """A country by its code where its holidays are known, else None."""
    try:
        return _country(text or "")
    except ValueError:
        return None


def _zone(text: str) -> str | None:
    if text and text not in all_zones():
        raise ValueError("a time zone's name like Europe/London")
    return text or None


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text.lower() not in allowed:
            raise ValueError(", or ".join(allowed))
        return text.lower()

    return read


def _count(text: str) -> int:
    if not re.fullmatch("[1-9][0-9]?", text):
        raise ValueError("a whole number from 1 to 99")
    return int(text)


def _months(text: str) -> int | None:
    return _count(text) if text else None


def _legal(text: str) -> int | None:
    if not text:
        return None
    told = re.fullmatch(r"([0-9]{1,4}) days? after (?:the )?last interview", text.strip().lower())
    if not told:
        raise ValueError("for example: 45 days after last interview")
    return int(told[1])


def _clock(text: str) -> time:
    """A time of day; a spreadsheet keeps one as a share of the day."""
    if re.fullmatch(r"0|0?\.[0-9]+", text):
        minutes = min(round(float(text) * 1440), 1439)
        return time(minutes // 60, minutes % 60)
    return parse_time(text)


def _day(text: str) -> date | None:
    """A spreadsheet keeps a typed date as a number."""
    if re.fullmatch("[0-9]{5}", text):
        return date(1899, 12, 30) + timedelta(days=int(text))
    try:
        return datetime.fromisoformat(text).date() if text else None
    except ValueError:
        raise ValueError("a date like 2026-11-24") from None


READERS: Mapping[str, Callable[[str], Any]] = {
    "team.timezone": _zone,
    "team.country": _country,
    "hours.days": parse_days,
    "hours.from": _clock,
    "hours.to": _clock,
    "line.promise": parse_span,
    "line.hanging": parse_span,
    "line.quiet": parse_span,
    "line.legal": _legal,
    START_KEY: _day,
    "ladder.tries": _count,
    "ladder.days": _count,
    "owed_from": _one_of(OWED_FROM),
    "plain_rejected": _one_of(PLAIN_REJECTED),
    "keep_on_file.months": _months,
    "retention.months": _months,
}
