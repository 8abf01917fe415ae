"""What the command line answers: as values a program reads (`json` holds them all), and as lines for a person."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.call_queue import open_queue
from signoff_core.people import fold, folded, shown_phone
from signoff_core.schema import MOVES
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import Reach


def plain(value: Any, zone: tzinfo) -> Any:
    """One cell as JSON holds it: moments on the team's clock with the offset, dates ISO, what is missing None."""
    if pd.isna(value):
        return None
    if isinstance(value, datetime):
        if value.tzinfo is None and value == value.normalize():
            return value.date().isoformat()
        there = value.tz_localize(zone, ambiguous=True, nonexistent="shift_forward") if value.tzinfo is None else value
        return there.tz_convert(zone).isoformat(timespec="seconds")
    return value.item() if hasattr(value, "item") else value


def records(frame: pd.DataFrame, zone: tzinfo) -> list[dict[str, Any]]:
    """A table as a list of objects."""
    return [
        dict(zip(frame, (plain(value, zone) for value in row), strict=True)) for row in frame.itertuples(index=False)
    ]


def one_line(text: str) -> str:
    """Text of a cell without what would break the line or steer the terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text)


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def owed(tables: Tables, now: datetime, recruiter: str | None = None) -> pd.DataFrame:
    """The queue, or one recruiter's part of it; case and accents of the name don't matter."""
    found = open_queue(tables, now)
    if recruiter is None:
        return found
    return found[folded(found[c.RECRUITER]) == fold(recruiter)].reset_index(drop=True)


def queue(owed: pd.DataFrame, settings: Settings) -> list[dict[str, Any]]:
    """The queue as a list of objects."""
    return records(owed, settings.tz)


def queue_text(owed: pd.DataFrame, now: datetime, settings: Settings) -> list[str]:
    """One line a person."""
    rows = [[one_line(text) for text in _person(row, now, settings)] for _, row in owed.iterrows()]
    return aligned(rows) if rows else ["Nobody is owed the news."]


def _person(row: pd.Series, now: datetime, settings: Settings) -> tuple[str, ...]:
    role = " · ".join(row[[c.ROLE, c.CLIENT]].dropna())
    since, tries = phrases.since(row, now, settings), phrases.tries(row, now, settings)
    name = _or(row[c.NAME], "(no name)")
    return row[c.STATE], name, role, since, tries, _reached_at(row), _or(row[c.RECRUITER], "nobody's")


def _reached_at(row: pd.Series) -> str:
    if row[c.REACH] == Reach.WRITE_INSTEAD:
        return f"write to {_or(row[c.EMAIL], '(no e-mail)')}"
    return shown_phone(row[c.PHONE])


def _or(value: Any, otherwise: str) -> str:
    return otherwise if pd.isna(value) else value


# move


def moved(rows: Mapping[str, Sequence[Row]], settings: Settings) -> dict[str, Any]:
    """The move that was saved."""
    row = rows[MOVES.title][0]
    at = row[c.AT].astimezone(settings.tz).isoformat(timespec="seconds")
    said = {c.NAME: row[c.CANDIDATE], c.STEP: row[c.TO], c.AT: at, c.BY: row[c.BY], c.NOTES: row[c.NOTES]}
    return {c.MOVE_ID: row[c.MOVE_ID], c.REFERRAL_ID: row[c.SUBJECT_ID], **said}
