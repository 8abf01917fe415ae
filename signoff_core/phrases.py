"""Times, waits and tries as people say them; every function takes the moment it is said at."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from signoff_core import columns as c
from signoff_core.outcomes import heard
from signoff_core.settings import Settings
from signoff_core.words import NOBODY_LOOKED, Because, CallKind, Reach, Result, SinceFrom, State

_SINCE = {
    SinceFrom.DECIDED: "since the decision on {day}",
    SinceFrom.STAGE_CHANGED: "since the status changed on {day}",
    SinceFrom.NOTICED: "noticed on {day}",
    SinceFrom.LAST_INTERVIEW: "about since the last interview on {day}",
}
_BECAUSE = {Because.NOT_RECORDED: "interview not recorded", Because.OPENING_CLOSED: "the opening was closed"}
_NOTED = {
    Result.VOICEMAIL: "Voicemail noted.",
    Result.NO_ANSWER: "No answer noted.",
    Result.WRONG_NUMBER: "Wrong number noted.",
    Result.CALL_BACK: "Noted: ring back.",
    Result.WROTE_INSTEAD: "Noted: told in writing.",
    Result.HOLD: "On hold.",
    Result.EXCUSED: "Excused.",
    Result.TALKED: "Saved.",
    Result.VOID: "Taken back.",
}
_DATED = {c.PRESENTED_ON: "presented", c.INTERVIEWED_ON: "interviewed", c.DECIDED_ON: "decided"}
DEPTHS = ("not recorded", "presented", "interviewed", "second interview", "final interview", "offer")


def day(moment: datetime | date, now: datetime, zone: ZoneInfo) -> str:
    """`today`, `yesterday`, `tomorrow`, `Monday` within the coming week, else `18 Nov`, with the year if another."""
    that = moment.astimezone(zone).date() if isinstance(moment, datetime) else moment
    today = now.astimezone(zone).date()
    ahead = (that - today).days
    near = {0: "today", -1: "yesterday", 1: "tomorrow"}
    if ahead in near:
        return near[ahead]
    if 1 < ahead < 7:
        return f"{that:%A}"
    return f"{that.day} {that:%b}" + (f" {that.year}" if that.year != today.year else "")


def clock(moment: datetime, zone: ZoneInfo) -> str:
    """`16:40`, on that zone's clock."""
    return f"{moment.astimezone(zone):%H:%M}"


def when(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """`16:40` today, `tomorrow 09:10`, `18 Nov 16:40`."""
    named, at = day(moment, now, zone), clock(moment, zone)
    return at if named == "today" else f"{named} {at}"


def waited(hours: float, settings: Settings) -> str:
    """Working hours as `2 working days`, `3 working hours`, `less than an hour`."""
    days = int(hours // settings.hours.hours_a_day)
    if days:
        return f"{days} working day{'s' if days > 1 else ''}"
    whole = int(hours)
    return f"{whole} working hour{'s' if whole > 1 else ''}" if whole else "less than an hour"


def since(row: Any, now: datetime, settings: Settings) -> str:
    """`waiting 3 working days, since the decision on 18 Nov`; `new, noticed today; nobody had looked since 17 Nov`."""
    if pd.isna(row[c.SINCE]):
        return "nobody knows since when"
    rests_on = row[c.SINCE] if row[c.SINCE_FROM] == SinceFrom.NOTICED else row.get(c.RESTS_ON, row[c.SINCE])
    told = _SINCE[row[c.SINCE_FROM]].format(day=day(_moment(rests_on), now, settings.tz))
    told = told.replace("on today", "today").replace("on yesterday", "yesterday").replace("on tomorrow", "tomorrow")
    length = waited(row[c.WAITED_HOURS], settings)
    return f"{'waiting ' + length if row[c.WAITED_HOURS] else 'new'}, {told}{_nobody_looked(row, now, settings)}"


def _nobody_looked(row: Any, now: datetime, settings: Settings) -> str:
    """What was noticed may have been so ever since the look before, if that was on another day."""
    looked = row.get(c.LOOKED_AT)
    if pd.isna(looked) or looked.astimezone(settings.tz).date() == row[c.SINCE].astimezone(settings.tz).date():
        return ""
    return f"; {NOBODY_LOOKED}{day(looked, now, settings.tz)}"


def _moment(value: Any) -> datetime | date:
    return value.to_pydatetime() if value.tzinfo else value.date()


def due(row: Any, now: datetime, settings: Settings) -> str:
    """The state with its time: `due by 16:00`, `overdue`, `left hanging`, `on hold until Friday`."""
    state, zone = State(row[c.STATE]), settings.tz
    if state == State.ON_HOLD:
        return f"on hold until {day(row[c.HOLD_UNTIL].to_pydatetime(), now, zone)}"
    if state == State.DUE_TODAY:
        return f"due by {clock(row[c.DUE_AT], zone)}"
    if state == State.ON_TIME:
        return f"due {when(row[c.DUE_AT].to_pydatetime(), now, zone)}"
    return str(state)


def tries(row: Any, now: datetime, settings: Settings) -> str:
    """`2 tries, last: voicemail yesterday 16:40`; `not tried yet`."""
    count = int(row[c.ATTEMPTS])
    if not count:
        return "not tried yet"
    last = when(row[c.LAST_AT].to_pydatetime(), now, settings.tz)
    return f"{count} {'try' if count == 1 else 'tries'}, last: {row[c.LAST_RESULT]} {last}"


def next_try(row: Any, now: datetime, settings: Settings) -> str:
    """`asked for a call at 16:00`, `next try tomorrow 09:10`, blank when now is as good as any."""
    if pd.isna(row[c.NEXT_TRY_AT]):
        return ""
    at = when(row[c.NEXT_TRY_AT].to_pydatetime(), now, settings.tz)
    if row[c.APPOINTMENT]:
        return f"asked for a call {at if ' ' in at else 'at ' + at}"
    return f"next try {at}" if row[c.NEXT_TRY_AT] > now else ""


def because(row: Any) -> str:
    """Why somebody is there, where it isn't plainly that they were not selected."""
    return _BECAUSE.get(row[c.BECAUSE], "")


def reached(row: Any) -> str:
    """How far they got: the sheet's own words, or the furthest we know of."""
    return DEPTHS[min(int(row[c.DEPTH]), len(DEPTHS) - 1)]


def last_seen(row: Any, now: datetime, settings: Settings) -> str:
    """The latest thing dated in the sheet: `interviewed 12 Nov`; blank where nothing is."""
    dated = [(row[field], word) for field, word in _DATED.items() if not pd.isna(row[field])]
    if not dated:
        return ""
    last, word = max(dated)
    return f"{word} {day(last.date(), now, settings.tz)}"


def noted(result: str, name: str, kind: str = CallKind.SIGN_OFF) -> str:
    """What the page says after a tap: `Voicemail noted.`"""
    if result == Result.TALKED and name:
        return f"{name} was told." if kind == CallKind.SIGN_OFF else f"The call with {name} is saved."
    return _NOTED[Result(result)]


def write_instead(row: Any) -> str:
    """Why the news goes in writing."""
    if row[c.REACH] != Reach.WRITE_INSTEAD:
        return ""
    if row[c.DO_NOT_CALL]:
        return "asked not to be called"
    if pd.isna(row[c.PHONE]):
        return "no phone"
    return "wrong number" if row[c.LAST_RESULT] == Result.WRONG_NUMBER else "presented, not interviewed"


def reason_given(row: Any) -> str:
    """What a call had to say of the client's reason: `reason given: “...”`, or still to be said where nobody was told."""
    if not isinstance(row[c.SAY_REASON], str):
        return ""
    return f"{'reason given' if heard(row) else 'to say of the reason'}: “{in_a_line(row[c.SAY_REASON])}”"


def in_a_line(text: str) -> str:
    """What was typed on several lines in one, without running together: `took it well · rings on Monday`."""
    return " · ".join(filter(None, map(str.strip, text.splitlines())))


def age(read_at: datetime, now: datetime) -> str:
    """How old the snapshot is: `just now`, `40 s ago`, `3 min ago`, `2 h ago`."""
    seconds = max(int((now - read_at) / timedelta(seconds=1)), 0)
    if seconds < 10:
        return "just now"
    if seconds < 60:
        return f"{seconds} s ago"
    return f"{seconds // 60} min ago" if seconds < 3600 else f"{seconds // 3600} h ago"


def people(count: int) -> str:
    """`1 person is`, `12 people are`."""
    return "1 person is" if count == 1 else f"{count} people are"
