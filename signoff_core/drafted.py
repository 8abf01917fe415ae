"""A half-filled form, kept as texts, as what `calls.checked` takes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core.errors import InputError
from signoff_core.ids import new_id
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.words import ReferralKind, Relocate, Result, Return

PERSON = "person"
RETURN_FACT = "market_fact"
ASKED_WORD, NOT_NOW = "asked", "not the moment"
REFERRALS_FIELD = "referrals"
_ALWAYS = (c.CANDIDACY_ID, c.KIND, c.RESULT, c.NOTES, c.REPLACES, c.REFERRAL_ID)
_IN_A_CONVERSATION = (
    c.NEXT_STEP, c.RELOCATE, c.RELOCATE_TO, c.PROMISE, c.PROMISE_BY, c.ASK_ON, c.KEEP_ON_FILE, c.SAY_REASON,
    c.NOTHING_BECAUSE,
)  # fmt: skip


def given_of(call_id: str, draft: Mapping[str, str], settings: Settings) -> dict[str, Any]:
    """What a draft says, field by field. Parts of a conversation that did not take place are left out of it."""
    talked = draft.get(c.RESULT) == Result.TALKED
    fields = _ALWAYS + (_IN_A_CONVERSATION if talked else ())
    given: dict[str, Any] = {field: draft[field] for field in fields if draft.get(field)}
    given[c.CALL_ID] = call_id
    for field in (c.FOLLOW_UP_ON, c.AT):
        if draft.get(field) and not (field == c.FOLLOW_UP_ON and talked):
            given[field] = datetime.fromisoformat(draft[field]).replace(tzinfo=settings.tz)
    if draft.get(c.DO_NOT_CALL):
        given[c.DO_NOT_CALL] = True
    if not talked:
        return given
    if given.get(c.RELOCATE) not in (Relocate.YES, Relocate.FOR_THE_RIGHT_JOB):
        given.pop(c.RELOCATE_TO, None)
    if draft.get(c.ASKED):
        given[c.ASKED] = draft[c.ASKED] == ASKED_WORD
    given[c.GOT] = [part.strip() for part in draft.get(c.GOT, "").split(",") if part.strip()]
    if draft.get(RETURN_FACT):
        given[c.GOT] += [Return.MARKET_FACT.value]
    return given | {REFERRALS_FIELD: named_of(call_id, draft)}


def named_of(call_id: str, draft: Mapping[str, str]) -> list[dict[str, str]]:
    """The people named in a draft, those with anything typed; each id follows from the call's, so it stays the same."""
    found: dict[int, dict[str, str]] = {}
    for field, value in draft.items():
        if field.startswith(f"{PERSON}.") and value:
            _, number, name = field.split(".")
            found.setdefault(int(number), {})[name] = value
    named = {number: one for number, one in sorted(found.items()) if one.keys() - {c.KIND}}
    start = {c.NAME: "", c.KIND: ReferralKind.SUITED.value}
    return [{**start, c.REFERRAL_ID: f"{call_id}-{number}", **one} for number, one in named.items()]


def correction_of(call_id: str, tables: Tables) -> tuple[str, dict[str, str]]:
    """A saved call as a fresh draft that `replaces` it: the new call's id, and its fields as texts.

    The people named in it stay with it; what they gave is carried over. Raises InputError for an unknown call.
    """
    found = tables.calls[tables.calls[c.CALL_ID] == call_id]
    if found.empty:
        raise InputError(f"There is no call “{call_id}” to correct.", c.REPLACES)
    row = found.iloc[0]
    fields = (*_ALWAYS, *_IN_A_CONVERSATION, c.GOT, c.FOLLOW_UP_ON)
    kept = {field: _text(row[field]) for field in fields if pd.notna(row[field])}
    kept[c.AT] = row[c.AT].tz_convert(tables.settings.zone).tz_localize(None).isoformat()
    if pd.notna(row[c.ASKED]):
        kept[c.ASKED] = ASKED_WORD if row[c.ASKED] else NOT_NOW
    return new_id(), kept | {c.REPLACES: call_id}


def _text(value: Any) -> str:
    return (
        value.date().isoformat()
        if isinstance(value, pd.Timestamp) and value == value.normalize()
        else (value.isoformat() if isinstance(value, pd.Timestamp) else str(value))
    )
