"""The day's list to mail or post: as text, as HTML for a mail, and as a calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

import pandas as pd

from signoff_core import calendars
from signoff_core import columns as c
from signoff_core.answers import one_line
from signoff_core.call_queue import EVERYONE, MINE, narrowed
from signoff_core.message_links import mail_link, tel_link
from signoff_core.people import shown_phone
from signoff_core.promises import due_this_week, ledger
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.today import Group, today
from signoff_core.words import Reach

HEADINGS = {
    Group.APPOINTMENT: "They asked for a call",
    Group.DEBT: "Owed the news",
    Group.PROMISE: "You promised to keep them posted",
    Group.ASK: "Ask them for names",
    Group.QUIET: "Going quiet",
    Group.THANKS: "Say thank you",
    Group.REFERRAL: "Named, and standing still",
    Group.LATER: "Later today",
}


@dataclass(frozen=True)
class Digest:
    """One day of a team, or of one recruiter.

    `lines`: as `today.today` has them. `events`: as `calendars.events` has them. `this_week`: how many more promises
    come due within seven days. `now` is aware; `recruiter` blank for everybody.
    """

    lines: pd.DataFrame
    events: pd.DataFrame
    this_week: int
    recruiter: str
    now: datetime
    settings: Settings


def digest(tables: Tables, now: datetime, recruiter: str = "") -> Digest:
    """The day at a moment: everybody's, or a recruiter's and nobody's (case and accents of the name don't matter)."""
    whose = {"whose": MINE if recruiter else EVERYONE, "me": recruiter}
    lines = narrowed(today(tables, now), **whose)
    promised = narrowed(due_this_week(ledger(tables, now), tables, now), **whose)
    ahead = int((~promised[c.INDIVIDUAL].isin(lines[c.INDIVIDUAL])).sum())
    events = narrowed(calendars.events(tables, now), **whose)
    return Digest(lines, events, ahead, recruiter, now, tables.settings)


def headline(found: Digest) -> str:
    """`12 people to get back to today.`, or that nobody waits, and what comes due this week."""
    return f"{people_today(len(found.lines))} {promises_ahead(found.this_week)}".strip()


def people_today(people: int) -> str:
    """`12 people to get back to today.`"""
    if not people:
        return "Nobody is waiting."
    return "1 person to get back to today." if people == 1 else f"{people} people to get back to today."


def promises_ahead(count: int) -> str:
    """`Two promises come due this week.`; blank for none."""
    few = ("", "One promise comes", "Two promises come", "Three promises come", "Four promises come")
    if not count:
        return ""
    return f"{few[count] if count < len(few) else f'{count} promises come'} due this week."


def _title(found: Digest) -> str:
    day = found.now.astimezone(found.settings.tz)
    parts = [found.settings.team or "Signoff", f"{day:%A} {day.day} {day:%B}", found.recruiter]
    return ", ".join(filter(None, parts))


def _grouped(found: Digest) -> Iterator[tuple[str, list[dict]]]:
    for group, heading in HEADINGS.items():
        rows = found.lines[found.lines[c.GROUP] == group].to_dict("records")
        if rows:
            yield heading, rows


def _who(row: dict) -> str:
    place = ", ".join(part for part in (row[c.ROLE], row[c.CLIENT]) if isinstance(part, str))
    name = row[c.NAME] if isinstance(row[c.NAME], str) else "somebody without a name"
    return f"{name} ({place})" if place else name


def _why(row: dict) -> str:
    words = " · ".join(filter(None, (row[c.WHY], row[c.ALSO])))
    return words[:1].upper() + words[1:]


def _whose(row: dict, found: Digest) -> str:
    """Whose it is, where the list is everybody's."""
    return row[c.RECRUITER] if not found.recruiter and isinstance(row[c.RECRUITER], str) else ""


def as_text(found: Digest) -> list[str]:
    """The list as lines of text."""
    lines = [_title(found), headline(found)]
    for heading, rows in _grouped(found):
        lines += ["", heading.upper()]
        for row in rows:
            parts = (_who(row), _reached(row), _whose(row, found))
            lines += [one_line("- " + ", ".join(filter(None, parts))), one_line(f"  {_why(row)}")]
    return lines


def _reached(row: dict) -> str:
    if row[c.REACH] == Reach.WRITE_INSTEAD:
        return f"write to {row[c.EMAIL]}" if isinstance(row[c.EMAIL], str) else "write (no e-mail known)"
    return shown_phone(row[c.PHONE])


_BODY = "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;color:#1f2328;max-width:640px"
_HEADING = "font-size:15px;margin:20px 0 6px"
_ITEM = "margin:0 0 10px;padding:0 0 10px;border-bottom:1px solid #d8dee4"
_LINK = "color:#0b57d0;white-space:nowrap"
_SMALL = "color:#57606a"


def as_html(found: Digest) -> str:
    """The list as the body of a mail: everything escaped, its styles inline, nothing fetched from anywhere."""
    parts = [
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(_title(found))}</title></head>',
        f'<body><div style="{_BODY}"><h1 style="font-size:18px;margin:0 0 4px">{escape(_title(found))}</h1>',
        f'<p style="margin:0">{escape(headline(found))}</p>',
    ]
    for heading, rows in _grouped(found):
        parts.append(f'<h2 style="{_HEADING}">{escape(heading)}</h2>')
        parts += [_item(row, found) for row in rows]
    return "\n".join([*parts, "</div></body></html>"])


def _item(row: dict, found: Digest) -> str:
    whose = _whose(row, found)
    said = f"{_why(row)} ({whose})" if whose else _why(row)
    return f'<div style="{_ITEM}"><b>{escape(_who(row))}</b> {_link(row)}<br><span style="{_SMALL}">{escape(said)}</span></div>'


def _link(row: dict) -> str:
    if row[c.REACH] == Reach.CALL:
        return f'<a style="{_LINK}" href="{escape(tel_link(row[c.PHONE]))}">{escape(shown_phone(row[c.PHONE]))}</a>'
    if isinstance(row[c.EMAIL], str):
        return f'<a style="{_LINK}" href="{escape(mail_link(row[c.EMAIL]))}">{escape(row[c.EMAIL])}</a>'
    return escape(_reached(row))


_HAS_ITS_OWN = (Group.APPOINTMENT, Group.PROMISE, Group.ASK)
"""These stand in the calendar by their own day or time."""


def as_ics(found: Digest) -> bytes:
    """The list as a calendar: what has a day or a time of its own, and everything else on today."""
    rows = found.lines[~found.lines[c.GROUP].isin(_HAS_ITS_OWN)]
    midnight = pd.Timestamp(found.now.astimezone(found.settings.tz).date(), tz="UTC").as_unit("s")
    ids = rows[c.REFERRAL_ID].fillna(rows[c.CANDIDACY_ID]).fillna(rows[c.INDIVIDUAL].astype("string"))
    added = pd.DataFrame(
        {
            c.UID: [
                f"today-{kind}-{one}@signoff".replace(" ", "-") for kind, one in zip(rows[c.KIND], ids, strict=True)
            ],
            c.SUMMARY: [f"{HEADINGS[Group(row[c.GROUP])]}: {_who(row)}" for row in rows.to_dict("records")],
            c.DESCRIPTION: [_reached(row) for row in rows.to_dict("records")],
            c.DUE_AT: pd.Series(midnight, index=range(len(rows)), dtype="datetime64[s, UTC]"),
            c.ALL_DAY: True,
            **{name: rows[name].to_numpy(object) for name in (c.RECRUITER, c.NAME, c.ROLE, c.CLIENT)},
        },
        columns=calendars.EVENT_COLUMNS,
    )
    parts = [part for part in (added, found.events) if len(part)]
    return calendars.as_ics(pd.concat(parts) if parts else found.events, found.now, found.settings)
