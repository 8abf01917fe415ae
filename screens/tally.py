"""The tally of an open call: what was gained so far, what a save was refused for, and what the button that saves it says."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import streamlit as st

from screens.drafting import REFUSED, SAID, TROUBLE, key
from screens.text import plain
from screens.visit import Visit
from signoff_core import calls
from signoff_core import columns as c
from signoff_core.calls import shown_returns
from signoff_core.drafted import given_of
from signoff_core.errors import InputError
from signoff_core.words import CallKind, Result

_FIELD_NAMES = {
    c.RESULT: "What happened", c.NOTHING_BECAUSE: "Nothing, because", c.FOLLOW_UP_ON: "When", c.NOTES: "Notes",
    c.PROMISE_BY: "Promise, by", c.ASK_ON: "Ask on", c.AT: "When it was", c.PHONE: "phone", c.EMAIL: "e-mail",
    c.NAME: "name",
}  # fmt: skip


class Tally(NamedTuple):
    """refusals: what a save was refused for, as far as it is still so. asks_why: whether to ask at the button why nothing
    came of the call. state: what was gained, and whether the draft is kept. button: what the one that saves says."""

    refusals: tuple[str, ...]
    asks_why: bool
    state: str
    button: str


def of(call_id: str, draft: Mapping[str, str], visit: Visit) -> Tally:
    """The tally as it is now."""
    given = given_of(call_id, draft)
    said, asked = st.session_state.get(key(call_id, SAID), ()), asks_why(call_id, given)
    button = "Save, with nothing in return" if gained_nothing(given) else "Save and next"
    return Tally((*said, *_to_mend(call_id, given, visit)), asked, _state(call_id, given, asked), button)


def asks_why(call_id: str, given: Mapping[str, Any]) -> bool:
    """Whether somebody would save a call that nothing came of: why is asked beside the button then."""
    return bool(st.session_state.get(key(call_id, REFUSED))) and gained_nothing(given)


def gained_nothing(given: Mapping[str, Any]) -> bool:
    """Whether the news was told and nothing given in return, by what a call is given (`drafted.given_of`)."""
    told = given.get(c.RESULT) == Result.TALKED and given.get(c.KIND) == CallKind.SIGN_OFF
    return told and not shown_returns(given)


def _state(call_id: str, given: Mapping[str, Any], asked: bool) -> str:
    trouble = st.session_state.get(key(call_id, TROUBLE))
    state = [f":red[not kept: {plain(trouble)}]" if trouble else "draft kept"]
    if given.get(c.RESULT, Result.TALKED) == Result.TALKED and not asked:
        state.insert(0, f"In return so far: **{', '.join(shown_returns(given)) or 'nothing yet'}**")
    return " · ".join(state)


def _to_mend(call_id: str, given: Mapping[str, Any], visit: Visit) -> list[str]:
    """What a save was refused for, as far as it is still so. Why nothing came of the call is asked, not blamed."""
    if not st.session_state.get(key(call_id, REFUSED)):
        return []
    found = calls.errors({**given, c.BY: visit.me}, visit.tables, visit.now)
    found = found if isinstance(found, list) else []
    asked = gained_nothing(given) and not given.get(c.NOTHING_BECAUSE)
    return [_worded(error) for error in found if not (asked and error.field == c.NOTHING_BECAUSE)]


def _worded(error: InputError) -> str:
    """A refusal with its field's name as the form has it."""
    field = getattr(error, "field", None) or ""
    if field.startswith("referrals."):
        _, number, *rest = field.split(".")
        return f"Name {int(number) + 1}{', ' + _FIELD_NAMES.get(rest[-1], rest[-1]) if rest else ''}: {error}"
    return f"{_FIELD_NAMES[field]}: {error}" if field in _FIELD_NAMES else str(error)
