"""Who is on a call with whom, right now: whoever has the form of a call open.

It is kept in the draft of the call. So it is seen by all who share the drafts: everybody on one server, and with an SQL
book everybody. A form nobody touched for twenty minutes is not a call any more.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from signoff_core import columns as c
from signoff_core.drafts import Drafts
from signoff_core.words import CallKind

HOLDER = "holder"
"""The draft's field that names who has it open: the session, and the name it is known under."""
STILL = timedelta(minutes=20)


class OnCall(NamedTuple):
    """A call somebody has open: their name (blank where nobody said it), and since when (UTC)."""

    name: str
    since: datetime


def take(session: str, name: str) -> dict[str, str]:
    """The field that says who opens a call."""
    return {HOLDER: f"{session} {name}".strip()}


def let_go() -> dict[str, None]:
    """The field that says nobody has it open any more."""
    return {HOLDER: None}


def elsewhere(draft: Mapping[str, str], session: str) -> bool:
    """Whether another session has it open."""
    return draft.get(HOLDER, "").partition(" ")[0] not in ("", session)


def on_calls(drafts: Drafts, session: str, now: datetime) -> Mapping[str, OnCall]:
    """Whom (`with_whom`) to who else is on a call with them; of several the one who began last."""
    held = drafts.touched_since(now - STILL, (HOLDER, c.KIND, c.CANDIDACY_ID, c.REFERRAL_ID))
    found: dict[str, OnCall] = {}
    for fields in held.values():
        holder, about = fields.get(HOLDER), with_whom({field: kept.value for field, kept in fields.items()})
        owner, _, name = (holder.value if holder else "").partition(" ")
        if about and holder and owner != session:
            call = OnCall(name, holder.at)
            found[about] = max(found.get(about, call), call, key=lambda one: one.since)
    return found


def with_whom(draft: Mapping[str, str]) -> str:
    """Whom a draft's call is with: the candidacy, or the referral where it is with the person who was named."""
    return draft.get(c.REFERRAL_ID if draft.get(c.KIND) == CallKind.REFERRAL else c.CANDIDACY_ID, "")
