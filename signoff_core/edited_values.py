"""What is typed into a cell of a candidate or an opening, checked and as the book keeps it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from signoff_core import cells, dates
from signoff_core import columns as c
from signoff_core.call_fields import CELL, Refusal, quoted, read_email, read_phone
from signoff_core.errors import InputError
from signoff_core.recognising import opening_status
from signoff_core.schema import DATE_FIELDS
from signoff_core.settings import Settings
from signoff_core.stores.sql_types import as_text
from signoff_core.words import OpeningStatus
from signoff_core.zones import all_zones

_PAST = (c.DECIDED_ON, c.STAGE_CHANGED_ON, c.TOLD_ON)
"""Dates of what has happened."""


def checked_row(
    given: Mapping[str, Any],
    before: Mapping[str, str],
    settings: Settings,
    now: datetime,
) -> dict[str, str]:
    """The row with the given cells in it, each as the book keeps it, checked where it differs from before.

    Raises InputError, which names the field.
    """
    row = dict(before)
    for field, value in given.items():
        text = (as_text(value) or "").strip()
        try:
            text = text if text == before.get(field, "") else _value(field, value, text, settings, now)
        except Refusal as refusal:
            raise InputError(str(refusal), field) from None
        row.pop(field, None)
        row |= {field: text} if text else {}
    return row


def refusal(field: str, text: str, settings: Settings, now: datetime) -> str:
    """What a save would say of one cell, blank where it would be taken."""
    try:
        _value(field, text, text.strip(), settings, now)
    except Refusal as refused:
        return str(refused)
    return ""


def _value(field: str, value: Any, text: str, settings: Settings, now: datetime) -> str:
    """One cell as the book keeps it."""
    if len(text) > CELL:
        raise Refusal(field, f"{quoted(text)} is longer than {CELL:,} characters. Shorten it.")
    if not text:
        return ""
    if field in DATE_FIELDS:
        return _date(field, value, settings, now)
    if field == c.PHONE:
        return read_phone(text, settings.country, field)
    if field == c.EMAIL:
        return read_email(text, field)
    return _WORDS[field](field, text) if field in _WORDS else text


def _date(field: str, value: Any, settings: Settings, now: datetime) -> str:
    if field == c.TOLD_ON and isinstance(value, str) and cells.flags(cells.texts([value], 1)).values.notna()[0]:
        return value.strip()
    walls, bad = dates.walls([value.strip() if isinstance(value, str) else value], 1, zone=settings.zone)
    if bad[0] or walls.isna()[0] or isinstance(value, int | float):
        raise Refusal(field, f"{quoted(value)} is no date; write it like 2026-11-24, or leave it blank.")
    wall, today = walls[0], pd.Timestamp(now).tz_convert(settings.zone).date()
    if field in _PAST and wall.date() > today:
        raise Refusal(field, f"{wall.date()} lies ahead, and this says what has happened. Give a day up to today.")
    return wall.date().isoformat() if wall == wall.normalize() else wall.isoformat()


def _zone(field: str, text: str) -> str:
    if text not in all_zones():
        raise Refusal(field, f"{quoted(text)} is no time zone; choose one like Europe/London, or leave it blank.")
    return text


def _flag(field: str, text: str) -> str:
    said = cells.flags(cells.texts([text], 1)).values[0]
    if pd.isna(said):
        raise Refusal(field, f"{quoted(text)} is neither yes nor no.")
    return "TRUE" if said else "FALSE"


def _seats(field: str, text: str) -> str:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10_000):
        raise Refusal(field, f"{quoted(text)} is no number of seats; give a whole number from 1 on, or leave it blank.")
    return str(int(text))


def _status(field: str, text: str) -> str:
    if opening_status(text) is None:
        raise Refusal(field, f"{quoted(text)} is none of: {', '.join(OpeningStatus)}.")
    return text


_WORDS: Mapping[str, Callable[[str, str], str]] = {
    c.TIMEZONE: _zone,
    c.DO_NOT_CALL: _flag,
    c.SEATS: _seats,
    c.STATUS: _status,
}
