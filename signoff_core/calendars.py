"""Promises, times people asked for, holds and asks put off as a calendar: RFC 5545, for any calendar program.

It says whom to ring or write to, the number and what was promised in so many words: never a client's reason, and never
anybody's notes.
"""

from datetime import datetime, timedelta
from unicodedata import category

import pandas as pd

from signoff_core import columns as c
from signoff_core.bidi import contained
from signoff_core.call_queue import open_queue
from signoff_core.cells import TEXT
from signoff_core.follow_ups import asks_put_off, follow_ups
from signoff_core.journal import settled
from signoff_core.people import shown_phone
from signoff_core.promises import ledger
from signoff_core.schema import CALLS
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.words import Reach

CALL_MINUTES = 15
EVENT_COLUMNS = (
    c.UID, c.SUMMARY, c.DESCRIPTION, c.DUE_AT, c.ALL_DAY, c.RECRUITER, c.NAME, c.ROLE, c.CLIENT,
)  # fmt: skip
_SOMEBODY = "somebody without a name"


def events(tables: Tables, now: datetime) -> pd.DataFrame:
    """Everything that lies open with a day or a time, in time's order.

    uid (stable: a correction of the call keeps it), summary, description (role, client, how to reach them), due_at (UTC
    for a time; for a day, its midnight in UTC), all_day, recruiter (missing for nobody's), name, role and client.
    """
    promised = ledger(tables, now)
    promised = promised[promised[c.KEPT_ON].isna()]
    asked = follow_ups(tables, now)
    put_off = asks_put_off(tables, now)
    held = open_queue(tables, now)
    held = held[held[c.HOLD_UNTIL].notna()]
    first = _first_ids(tables)
    found = pd.concat(
        [
            _events(promised, "promise", "Keep {name} posted: {promise}", _days(promised[c.PROMISE_BY]), True, first),
            _events(asked, "call", "Ring {name}", *_rung_at(asked, tables.settings), first),
            _events(put_off, "ask", "Ask {name} whom they know", _days(put_off[c.ASK_ON]), True, first),
            _events(held, "hold", "{name}: the hold ends", *_day_or_time(held, tables.settings), first),
        ],
        ignore_index=True,
    )
    return found.sort_values([c.DUE_AT, c.UID], kind="stable").reset_index(drop=True)


def _days(walls: pd.Series) -> pd.Series:
    return walls.astype("datetime64[s]").dt.tz_localize("UTC")


def _rung_at(asked: pd.DataFrame, settings: Settings) -> tuple[pd.Series, pd.Series]:
    """The time, or the day where no time of day was said."""
    days = _days(settings.hours.local(asked[c.DUE_AT]).dt.normalize())
    return asked[c.DUE_AT].mask(asked[c.ALL_DAY], days), asked[c.ALL_DAY]


def _day_or_time(held: pd.DataFrame, settings: Settings) -> tuple[pd.Series, pd.Series]:
    """When a hold ends: a day where it lasts until closing time."""
    days = settings.hours.local(held[c.HOLD_UNTIL]).dt.normalize()
    whole = settings.hours.closing(days) == held[c.HOLD_UNTIL]
    return held[c.HOLD_UNTIL].mask(whole, _days(days)), whole


def _first_ids(tables: Tables) -> pd.Series:
    """Today's call_id to the id the call was first written under."""
    written = tables.written[CALLS.title]
    newest = settled(CALLS, written).newest
    first = written[written[c.REPLACES].isna()].drop_duplicates(c.CALL_ID)[c.CALL_ID]
    return pd.Series(first.to_numpy(object), index=newest.reindex(first).to_numpy(object))


def _events(
    rows: pd.DataFrame, kind: str, words: str, at: pd.Series, all_day: pd.Series | bool, first: pd.Series
) -> pd.DataFrame:
    """One event a row. A hold is known by its candidacy, everything else by its call."""
    ids = rows[c.CALL_ID] if c.CALL_ID in rows else rows[c.CANDIDACY_ID]
    told = [_called(row, words) for row in rows.to_dict("records")]
    about = [_reached(row) for row in rows.to_dict("records")]
    uids = [f"{kind}-{first.get(one, one)}@signoff" for one in ids]
    return pd.DataFrame(
        {
            c.UID: pd.Series(uids, dtype=TEXT),
            c.SUMMARY: pd.Series(told, dtype=TEXT),
            c.DESCRIPTION: pd.Series(about, dtype=TEXT),
            c.DUE_AT: at.reset_index(drop=True),
            c.ALL_DAY: all_day if isinstance(all_day, bool) else all_day.reset_index(drop=True),
            **{name: rows[name].reset_index(drop=True) for name in (c.RECRUITER, c.NAME, c.ROLE, c.CLIENT)},
        },
        columns=EVENT_COLUMNS,
    )


def _called(row: dict, words: str) -> str:
    """Nobody is told to ring somebody who asked not to be called."""
    words = words.replace("Ring ", "Write to ") if row[c.REACH] == Reach.WRITE_INSTEAD else words
    return words.format(name=_or(row[c.NAME], _SOMEBODY), promise=row.get(c.PROMISE))


def _reached(row: dict) -> str:
    """The role and how to reach them: one line each."""
    place = ", ".join(part for part in (row[c.ROLE], row[c.CLIENT]) if isinstance(part, str))
    mail = row[c.EMAIL] if isinstance(row[c.EMAIL], str) else "no e-mail"
    if row[c.REACH] == Reach.WRITE_INSTEAD:
        return "\n".join(filter(None, (place, f"Write, don't ring: {mail}")))
    return "\n".join(filter(None, (place, shown_phone(row[c.PHONE]))))


def _or(text: object, otherwise: str) -> str:
    return text if isinstance(text, str) else otherwise


def as_ics(found: pd.DataFrame, now: datetime, settings: Settings) -> bytes:
    """The events as an .ics file. now: aware, the file's own time stamp."""
    from icalendar import Calendar  # only those who take a calendar along need it

    calendar = Calendar()
    calendar.add("prodid", "-//Signoff//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Signoff {settings.team}".strip())
    for row in found.to_dict("records"):
        calendar.add_component(_event(row, now))
    return calendar.to_ical()


def _event(row: dict, now: datetime):
    from icalendar import Event

    event = Event()
    event.add("uid", row[c.UID])
    event.add("dtstamp", pd.Timestamp(now).tz_convert("UTC").floor("s").to_pydatetime())
    event.add("summary", _printable(row[c.SUMMARY]))
    event.add("description", _printable(row[c.DESCRIPTION]))
    if row[c.ALL_DAY]:
        event.add("dtstart", row[c.DUE_AT].date())
        event.add("dtend", row[c.DUE_AT].date() + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", row[c.DUE_AT].to_pydatetime())
        event.add("dtend", (row[c.DUE_AT] + pd.Timedelta(minutes=CALL_MINUTES)).to_pydatetime())
    return event


def _printable(text: str) -> str:
    """Without the signs no calendar file may hold (RFC 5545's CONTROL); what turns the reading direction ends here."""
    return contained("".join(sign for sign in text if sign == "\n" or category(sign) not in ("Cc", "Cs")))
