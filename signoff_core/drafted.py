"""A half-filled form, kept as texts, as what `calls.checked` takes."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from pydantic import ValidationError

from signoff_core import columns as c
from signoff_core.call_again import named_before
from signoff_core.call_model import Referred, shown_returns
from signoff_core.call_rows import written_call
from signoff_core.errors import InputError
from signoff_core.ids import new_id
from signoff_core.presence import HOLDER
from signoff_core.tables import Tables
from signoff_core.words import ReferralKind, Relocate, Result, Return

PERSON = "person"
RETURN_FACT = "market_fact"
TOLD_SOURCE = "told_source"
ASKED_WORD, NOT_NOW = "asked", "not the moment"
REFERRALS_FIELD = "referrals"
YES = "yes"
_ALWAYS = (c.CANDIDACY_ID, c.KIND, c.RESULT, c.AT, c.NOTES, c.REPLACES, c.REFERRAL_ID, c.SAY_REASON)
_TO_BE_RUNG_AGAIN = (Result.CALL_BACK, Result.VOICEMAIL, Result.NO_ANSWER, Result.HOLD)
_IN_A_CONVERSATION = (
    c.NEXT_STEP, c.RELOCATE, c.RELOCATE_TO, c.PROMISE, c.PROMISE_BY, c.ASK_ON, c.KEEP_ON_FILE, c.NOTHING_BECAUSE,
)  # fmt: skip
_TYPED = (
    c.AT, c.NOTES, c.SAY_REASON, *_IN_A_CONVERSATION, c.FOLLOW_UP_ON, c.DO_NOT_CALL, c.ASKED, c.TOLD, RETURN_FACT, TOLD_SOURCE,
)  # fmt: skip
BEGUN_WITH = (c.CANDIDACY_ID, c.KIND, c.REFERRAL_ID, c.RESULT, c.BY, HOLDER)
"""What is kept of a call before anybody typed anything."""


def given_of(call_id: str, draft: Mapping[str, str]) -> dict[str, Any]:
    """What a draft says, field by field; times stay texts on the team's clock, for the call to read.

    Parts of a conversation that did not take place, and what depends on an answer that was changed, are left out.
    """
    talked = draft.get(c.RESULT) == Result.TALKED
    fields = _ALWAYS + (_IN_A_CONVERSATION if talked else ())
    given: dict[str, Any] = {field: draft[field] for field in fields if draft.get(field)}
    given[c.CALL_ID] = call_id
    if draft.get(c.RESULT) in _TO_BE_RUNG_AGAIN and draft.get(c.FOLLOW_UP_ON):
        given[c.FOLLOW_UP_ON] = draft[c.FOLLOW_UP_ON]
    if draft.get(c.DO_NOT_CALL):
        given[c.DO_NOT_CALL] = True
    return given | (_conversation(call_id, draft, given) if talked else {})


def _conversation(call_id: str, draft: Mapping[str, str], given: dict[str, Any]) -> dict[str, Any]:
    """What is only said by talking: the returns, whether it was asked, the people named."""
    if given.get(c.RELOCATE) not in (Relocate.YES, Relocate.FOR_THE_RIGHT_JOB):
        given.pop(c.RELOCATE_TO, None)
    if not given.get(c.PROMISE, "").strip():
        given.pop(c.PROMISE_BY, None)
    if draft.get(c.ASKED) == ASKED_WORD:
        given.pop(c.ASK_ON, None)
    said: dict[str, Any] = {c.ASKED: draft[c.ASKED] == ASKED_WORD} if draft.get(c.ASKED) else {}
    if draft.get(c.TOLD):
        said[c.TOLD] = draft[c.TOLD]
    got = [part.strip() for part in draft.get(c.GOT, "").split(",") if part.strip()]
    said[c.GOT] = got + ([Return.MARKET_FACT.value] if draft.get(RETURN_FACT) else [])
    return said | {REFERRALS_FIELD: named_of(call_id, draft)}


def named_of(call_id: str, draft: Mapping[str, str]) -> list[dict[str, str]]:
    """The people named in a draft, those with anything typed (the role begins as the call's own); each id follows from
    the call's, so it stays the same."""
    found: dict[int, dict[str, str]] = {}
    for field, value in draft.items():
        if field.startswith(f"{PERSON}.") and value.strip():
            _, number, name = field.split(".")
            found.setdefault(int(number), {})[name] = value
    named = {number: one for number, one in sorted(found.items()) if one.keys() - {c.KIND, c.FOR_ROLE}}
    start = {c.NAME: "", c.KIND: ReferralKind.SUITED.value}
    return [{**start, c.REFERRAL_ID: f"{call_id}-{number}", **one} for number, one in named.items()]


def correction_of(call_id: str, tables: Tables) -> tuple[str, dict[str, str]]:
    """A saved call as a fresh draft that `replaces` it: the new call's id, and its fields as texts.

    The people named in it stay with it, and what they gave is carried over. Raises InputError for an unknown call.
    """
    found = tables.calls[tables.calls[c.CALL_ID] == call_id]
    if found.empty:
        raise InputError(f"There is no call “{call_id}” to correct.", c.REPLACES)
    written_call(call_id, tables, "correct")
    row = found.iloc[0]
    fields = (*_ALWAYS, *_IN_A_CONVERSATION, c.FOLLOW_UP_ON)
    kept = {field: _text(row[field]) for field in fields if pd.notna(row[field])}
    if pd.notna(row[c.AT]):
        kept[c.AT] = row[c.AT].tz_convert(tables.settings.zone).tz_localize(None).isoformat()
    return new_id(), kept | _flags_of(row) | _returns_of(row) | {c.REPLACES: call_id}


def corrected_by(call_id: str, draft: Mapping[str, str], tables: Tables) -> tuple[str, dict[str, str]]:
    """A draft whose call was saved meanwhile from elsewhere, as a correction of it: the new call's id and its fields.

    What the draft says stands before what was saved; people who are in the book with just these words stay there.
    """
    again, fields = correction_of(call_id, tables)
    there = {
        one[c.REFERRAL_ID].removeprefix(f"{call_id}-")
        for one in named_of(call_id, draft)
        if _is_there(one, call_id, tables)
    }
    said = {field: text for field, text in draft.items() if _person_in(field) not in there}
    return again, fields | said | {c.REPLACES: call_id}


def says_more(call_id: str, draft: Mapping[str, str], tables: Tables) -> bool:
    """Whether a draft has words that the call saved under its id has not. Raises InputError for a call that can't be
    corrected."""
    _, saved = correction_of(call_id, tables)
    named = {one[c.REFERRAL_ID].removeprefix(f"{call_id}-"): one for one in named_of(call_id, draft)}
    new = {number for number, one in named.items() if not _is_there(one, call_id, tables)}
    return bool(new) or any(draft.get(field) and draft[field] != saved.get(field) for field in _TYPED)


def _is_there(one: Mapping[str, str], call_id: str, tables: Tables) -> bool:
    try:
        person = Referred.model_validate(one, context={"settings": tables.settings})
    except ValidationError:
        return False
    return named_before(person, call_id, tables)


def _person_in(field: str) -> str:
    """The number of the person a draft's field is about, blank for one about the call."""
    return field.split(".")[1] if field.startswith(f"{PERSON}.") else ""


def _flags_of(row: pd.Series) -> dict[str, str]:
    kept = {c.DO_NOT_CALL: YES} if pd.notna(row[c.DO_NOT_CALL]) and row[c.DO_NOT_CALL] else {}
    if pd.notna(row[c.ASKED]):
        kept[c.ASKED] = ASKED_WORD if row[c.ASKED] else NOT_NOW
    if row[c.RESULT] == Result.TALKED and pd.notna(row[c.TOLD]) and not row[c.TOLD]:
        kept[c.TOLD] = "no"  # talked, and the news was not given
    return kept


def _returns_of(row: pd.Series) -> dict[str, str]:
    """What the call gave that no field of the form shows by itself: taken back by changing that field otherwise."""
    got = [part.strip() for part in row[c.GOT].split(",")] if pd.notna(row[c.GOT]) else []
    shown = shown_returns({field: _none(row[field]) for field in (c.NEXT_STEP, c.RELOCATE, c.PROMISE, c.KEEP_ON_FILE)})
    rest = [one for one in got if one not in shown and one != Return.MARKET_FACT]
    return {c.GOT: ", ".join(rest)} | ({RETURN_FACT: YES} if Return.MARKET_FACT in got else {})


def _none(value: Any) -> Any:
    return None if pd.isna(value) else value


def _text(value: Any) -> str:
    """A cell as a widget's text; midnight is a bare date."""
    if not isinstance(value, pd.Timestamp):
        return str(value)
    return value.date().isoformat() if value == value.normalize() else value.isoformat()
