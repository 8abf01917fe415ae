"""Why somebody fits an opening, in words a recruiter would say: one sentence a reason, the weightiest first."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import pandas as pd

from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.fit_place import HERE, MAYBE, STAYS_AWAY
from signoff_core.people import fold
from signoff_core.settings import Settings
from signoff_core.signed_off import LeftOut
from signoff_core.words import Relocate, Standing

_LONGEST = 140
_REACHED = (
    "Was up for", "Was presented for", "Was interviewed for", "Got to the second interview for",
    "Got to the final interview for", "Got as far as the offer for",
)  # fmt: skip


class Reason(NamedTuple):
    """One sentence, and what it rests on: `promised`, `said`, `was`, `place`, `noted`, or `mind` for a warning."""

    kind: str
    words: str


def why(row: Mapping[str, Any], now: datetime, settings: Settings, me: str = "") -> list[str]:
    """The sentences for one row of `who_fits`. me: who reads them."""
    return [reason.words for reason in reasons(row, now, settings, me)]


def reasons(row: Mapping[str, Any], now: datetime, settings: Settings, me: str = "") -> list[Reason]:
    """The same with what each rests on, the weightiest first."""
    found = [
        Reason("promised", _promised(row, now, settings, me)),
        Reason("said", _quoted("Said", row[c.NEXT_STEP], row[c.SAID_AT], now, settings)),
        Reason("was", _was(row, now, settings)),
        Reason("place", _place(row)),
        Reason("noted", _quoted("Noted", row[c.NOTED], row[c.NOTED_AT], now, settings)),
        *(Reason("mind", words) for words in mind(row)),
    ]
    return [reason for reason in found if reason.words]


def left_out_words(left: LeftOut) -> str:
    """`3 left out: 2 asked not to be called or not to be kept on file, 1 hired through us`; blank for nobody."""
    known = [(count, words) for count, words in zip(left, _LEFT_OUT, strict=True) if count]
    said = [words if len(known) == 1 else f"{count} {words}" for count, words in known]
    return f"{sum(left)} left out: {', '.join(said)}" if said else ""


_LEFT_OUT = (
    "asked not to be called or not to be kept on file", "whose leave to keep their details has run out",
    "still owed the news of another role", "in play for this one already", "turned down for this one already",
    "hired through us",
)  # fmt: skip


def mind(row: Mapping[str, Any]) -> list[str]:
    """What to know before ringing: that they were up for this very job, or are in play elsewhere."""
    found = []
    if row[c.SAME_JOB]:
        pulled_out = row[c.STANDING] == Standing.WITHDREW
        found.append(
            "Pulled out of this very role here before"
            if pulled_out
            else "This client turned them down for this role before: ask the client first"
        )
    if isinstance(row[c.IN_PLAY_FOR], str):
        found.append(f"In play for {row[c.IN_PLAY_FOR]}")
    return found


def _promised(row: Mapping[str, Any], now: datetime, settings: Settings, me: str) -> str:
    if not isinstance(row[c.PROMISE], str):
        return ""
    by = row[c.BY] if isinstance(row[c.BY], str) else ""
    who = "You" if me and fold(by) == fold(me) else by or "Somebody"
    promised = _quoted(f"{who} promised", row[c.PROMISE], row[c.PROMISED_AT], now, settings)
    if row[c.PROMISE_KEPT]:
        return f"{promised} (kept)"
    last = "" if pd.isna(row[c.PROMISE_BY]) else phrases.day(row[c.PROMISE_BY].date(), now, settings.tz)
    return f"{promised}, by {last}" if last else promised


def _was(row: Mapping[str, Any], now: datetime, settings: Settings) -> str:
    reached = _REACHED[min(int(row[c.DEPTH]), len(_REACHED) - 1)]
    role = row[c.ROLE] if isinstance(row[c.ROLE], str) else "a role"
    client = f" at {row[c.CLIENT]}" if isinstance(row[c.CLIENT], str) else ""
    seen = "" if pd.isna(row[c.SEEN_ON]) else f", {phrases.day(row[c.SEEN_ON].date(), now, settings.tz)}"
    out = ", and pulled out" if row[c.STANDING] == Standing.WITHDREW else ""
    return f"{reached} {role}{client}{out}{seen}"


def _place(row: Mapping[str, Any]) -> str:
    home = row[c.LOCATION] if isinstance(row[c.LOCATION], str) else ""
    to = row[c.RELOCATE_TO] if isinstance(row[c.RELOCATE_TO], str) else ""
    if row[c.LIVES_THERE]:
        return f"Lives in {home}"
    lives = f"Lives in {home}, and" if home else "Said they"
    if row[c.WOULD_MOVE] == STAYS_AWAY:
        return f"{lives} would not move"
    if row[c.WOULD_MOVE] in (HERE, MAYBE):
        right = " for the right job" if row[c.RELOCATE] == Relocate.FOR_THE_RIGHT_JOB else ""
        return f"{lives} would move{f' to {to}' if to else ''}{right}"
    return f"Lives in {home}" if home else ""


def _quoted(who: str, text: Any, at: Any, now: datetime, settings: Settings) -> str:
    """`Said on 12 Mar: “rail work in Leeds”`."""
    if not isinstance(text, str):
        return ""
    day = "" if pd.isna(at) else phrases.day(at.to_pydatetime(), now, settings.tz)
    when = f" {day}" if day in ("", "today", "yesterday") else f" on {day}"
    words = " ".join(text.split())
    return f"{who}{when.rstrip()}: “{words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(' ', 1)[0] + ' …'}”"
