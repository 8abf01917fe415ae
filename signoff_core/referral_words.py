"""What stands on a referral's card: a person's words for rows of the board."""

from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd

from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.settings import Settings
from signoff_core.words import ReferralKind, Step

_NUDGES = MappingProxyType(
    {
        Step.NAMED: "nobody has rung them yet",
        Step.CONTACTED: "screen them, or close it",
        Step.SCREENED: "present them, or say why not",
        Step.PRESENTED: "ask the client for a date",
        Step.INTERVIEWED: "ask the client for a word",
        Step.OFFERED: "ask what they will answer",
    }
)
_BECAME = MappingProxyType(
    {
        Step.PRESENTED: "has been put forward to the client",
        Step.INTERVIEWED: "has had an interview",
        Step.PLACED: "got the job",
        Step.CLOSED: "did not get there this time",
    }
)


class SourceWords(NamedTuple):
    """How long there is (`12 days left`), and what for."""

    state: str
    what: str


def ago(days: Any) -> str:
    """`since today`, `1 day`, `12 days`; blank where nobody knows."""
    if pd.isna(days):
        return ""
    return "since today" if days == 0 else _days(int(days))


def _days(count: int) -> str:
    return f"{count} day{'' if count == 1 else 's'}"


def named_for(row: Any) -> str:
    """`for Quantity Surveyor`, `could spread the word`, `for any role`."""
    if row[c.KIND] == ReferralKind.HELPER:
        return "could spread the word"
    return f"for {row[c.FOR_ROLE]}" if isinstance(row[c.FOR_ROLE], str) else "for any role"


def given_words(row: Any, now: datetime, settings: Settings) -> str:
    """`named by Ana Silva, sign-off call 18 Nov`."""
    giver = f"named by {row[c.REFERRED_BY]}" if isinstance(row[c.REFERRED_BY], str) else "giver not recorded"
    call = f"{row[c.EVENT]} call" if isinstance(row[c.EVENT], str) else ""
    day = "" if pd.isna(row[c.AT]) else phrases.day(row[c.AT].to_pydatetime(), now, settings.tz)
    born = " ".join(filter(None, (call, day)))
    return f"{giver}, {born}" if born else giver


def nudge_words(row: Any) -> str:
    """What would move a referral that stands still; blank for one that moves."""
    return _NUDGES[Step(row[c.STEP])] if row[c.STANDS_STILL] else ""


def source_words(row: Any) -> SourceWords | None:
    """`12 days left`, `by today`, `3 days late`; None where they were told, or nobody knows when they were named."""
    left = row[c.SOURCE_DAYS_LEFT]
    if pd.isna(left):
        return None
    state = f"{_days(int(-left))} late" if left < 0 else f"{_days(int(left))} left" if left else "today at the latest"
    return SourceWords(state, "to tell them where their name came from")


def became_words(row: Any, now: datetime, settings: Settings) -> str:
    """`Kojo Boateng, named for Quantity Surveyor, got the job (12 Nov)`."""
    named = f", named for {row[c.FOR_ROLE]}," if isinstance(row[c.FOR_ROLE], str) else ""
    day = "" if pd.isna(row[c.SINCE]) else f" ({phrases.day(row[c.SINCE].to_pydatetime(), now, settings.tz)})"
    return f"{row[c.PERSON]}{named} {_BECAME[Step(row[c.STEP])]}{day}"
