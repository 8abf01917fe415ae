"""Why somebody is in the day's list, in words; each function takes a row of the list it comes from, the moment
it is said at and the team's rules."""

from datetime import datetime

from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.settings import Settings
from signoff_core.words import Promised, Step


def owed(row: dict, now: datetime, settings: Settings) -> str:
    """`asked for a call at 16:00; overdue, waiting 3 working days, since the decision on 18 Nov; 2 tries, ...`."""
    tries = phrases.tries(row, now, settings) if row[c.ATTEMPTS] else ""
    waiting = f"{phrases.due(row, now, settings)}, {phrases.since(row, now, settings)}"
    return "; ".join(filter(None, (phrases.next_try(row, now, settings), waiting, tries, phrases.write_instead(row))))


def asked_for(row: dict, now: datetime, settings: Settings) -> str:
    """`asked for a call at 16:00`; the day where no time was said."""
    moment = row[c.DUE_AT].to_pydatetime()
    if row[c.ALL_DAY]:
        return f"asked for a call {phrases.day(moment, now, settings.tz)}"
    at = phrases.when(moment, now, settings.tz)
    return f"asked for a call {at if ' ' in at else 'at ' + at}"


def promised(row: dict, now: datetime, settings: Settings) -> str:
    """`you promised: “tell you about planners”, by 20 Nov; overdue`."""
    by = phrases.day(row[c.PROMISE_BY].date(), now, settings.tz)
    return f"you promised: “{row[c.PROMISE]}”, by {by}" + ("; overdue" if row[c.STATE] == Promised.OVERDUE else "")


def put_off(row: dict, now: datetime, settings: Settings) -> str:
    """`asking for names was put off to 20 Nov: whom do they know?`"""
    return f"asking for names was put off to {phrases.day(row[c.ASK_ON].date(), now, settings.tz)}: whom do they know?"


def quiet(row: dict, now: datetime, settings: Settings) -> str:
    """`still in play, last heard from us 18 Nov`"""
    return f"still in play, last heard from us {phrases.day(row[c.HEARD_ON].to_pydatetime(), now, settings.tz)}"


def not_thanked(row: dict, now: datetime, settings: Settings) -> str:
    """`they named Nadia Petrova, who was placed; they haven't heard yet`."""
    became = "it came to nothing" if row[c.STEP] == Step.CLOSED else f"who was {row[c.STEP]}"
    return f"they named {_or(row[c.PERSON], 'somebody')}, {became}; they haven't heard yet"


def stands_still(row: dict, now: datetime, settings: Settings) -> str:
    """`named by Bo Lund, contacted 12 days ago`."""
    days = int(row[c.DAYS_IN_STEP])
    named = f"named by {_or(row[c.REFERRED_BY], 'somebody')}"
    return (
        f"{named} {days} days ago, not contacted yet"
        if row[c.STEP] == Step.NAMED
        else f"{named}, {row[c.STEP]} {days} days ago"
    )


def _or(text: object, otherwise: str) -> str:
    return text if isinstance(text, str) else otherwise
