"""From a tap to rows in the book, and what the list says afterwards."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import streamlit as st

from screens import drafting, name, write_message
from screens.visit import Visit, current
from signoff_core import calls, phrases, waiting_words
from signoff_core import columns as c
from signoff_core.call_again import written_before
from signoff_core.errors import SignoffError, Unreachable
from signoff_core.ids import new_id
from signoff_core.meanwhile import called_meanwhile
from signoff_core.outcomes import CONTACT
from signoff_core.schema import CALLS
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Result

JUST = "just_saved"
FAILED = "not_saved"
CALL_IDS = "call_ids"
CALL = "call"
"""The query parameter that names the open call."""


@dataclass(frozen=True)
class Just:
    """What was done last, so that it can be undone and the card can stay where the thumb is.

    place: the card's in the list, where it was tapped there. undoable: whether it can be taken back without a doubt; a
    correction can't, as the call it corrects would go with it. thrown: what was typed in a form that was thrown away.
    """

    call_id: str
    candidacy_id: str
    words: str
    place: int | None = None
    undoable: bool = True
    thrown: Mapping[str, str] | None = None


def call_id(*about: str, unlike: Tables | None = None) -> str:
    """The id of the next call to somebody, the same through reruns and double taps until it is saved.

    about: whom and what it is about. unlike: a book in which the id must not be yet: it may have been saved from another
    device meanwhile.
    """
    made = st.session_state.setdefault(CALL_IDS, {})
    if unlike is not None and written_before(made.get(about), unlike) is not None:
        del made[about]
    return made.setdefault(about, new_id())


def log_try(candidacy_id: str, result: Result, place: int | None) -> None:
    """One tap on a card: voicemail or no answer. A callback: it draws nothing.

    Its id is its own, so that a half-filled call with the same person stays what it is.
    """
    visit = current()
    if name.needed(visit, log_try, candidacy_id, result, place):
        return
    other = called_meanwhile(visit.tables, candidacy_id, visit.me, visit.now)
    given = {
        c.CALL_ID: call_id(candidacy_id, result.value), c.CANDIDACY_ID: candidacy_id, c.KIND: CallKind.SIGN_OFF,
        c.RESULT: result, c.BY: visit.me,
    }  # fmt: skip
    save(visit, given, place, f"{other.by} called too, {phrases.age(other.at, visit.now)}." if other else "")


def save(
    visit: Visit,
    given: Mapping[str, Any],
    place: int | None = None,
    more: str = "",
    also: Mapping[str, Sequence[Row]] = MappingProxyType({}),
) -> list[SignoffError]:
    """Check a call and put it into the book. Gives the refusals; none means it is saved, and `more` is said of it.

    also: rows that came of the same call, saved with it or not at all.
    """
    st.session_state.pop(FAILED, None)
    call = calls.errors(given, visit.tables, visit.now)
    if isinstance(call, list):
        st.session_state[FAILED] = str(call[0])
        return call
    try:
        rows = calls.rows(call, visit.tables.settings)
        visit.book.save({title: [*rows.get(title, ()), *also.get(title, ())] for title in {**rows, **also}})
    except SignoffError as error:
        st.session_state[FAILED] = f"{error} {_not_saved(error, visit)}"
        return [error]
    if visit.book.is_waiting(CALLS.title, c.CALL_ID, call.call_id):
        more = f"{more} {waiting_words.KEPT}".strip()
    with suppress(SignoffError):  # the call is saved; what is left over is forgotten another time
        drafting.forget_untouched(call.candidacy_id, visit)
        if call.candidacy_id and call.result in CONTACT:
            write_message.forget(call.candidacy_id, visit)
    made = st.session_state.get(CALL_IDS, {})
    st.session_state[CALL_IDS] = {about: one for about, one in made.items() if one != call.call_id}
    said = f"{phrases.noted(call.result, call.candidate or '', call.kind)} {more}".strip()
    st.session_state[JUST] = Just(call.call_id, call.candidacy_id or "", said, place, undoable=not call.replaces)
    return []


def _not_saved(error: SignoffError, visit: Visit) -> str:
    """What to do now: where nothing outlasts this machine, the page itself holds what was typed."""
    on_this_page = isinstance(error, Unreachable) and visit.book.store.kind == "sheet" and visit.book.outbox is None
    return waiting_words.NOT_YET if on_this_page else "Nothing is lost: it is still here. Try again."


def save_rows(visit: Visit, rows: Callable[[], Mapping[str, Sequence[Row]]]) -> None:
    """Save what `rows` makes; what fails is said, and nothing is half done."""
    moved_on()
    try:
        visit.book.save(rows())
    except SignoffError as error:
        unclear = isinstance(error, Unreachable)
        st.session_state[FAILED] = str(error) if unclear else f"{error} Nothing was changed."


def undo(just: Just) -> None:
    """Take the last call back. A callback: it draws nothing."""
    visit = current()
    try:
        visit.book.save(calls.taken_back(just.call_id, visit.tables, visit.me or None, visit.now))
    except SignoffError as error:
        st.session_state[FAILED] = f"{error} The call still stands."
        return
    st.session_state.pop(JUST, None)


def just() -> Just | None:
    """What was done last in this session, until the next tap elsewhere."""
    return st.session_state.get(JUST)


def just_tapped(candidacy_id: str, result: Result) -> bool:
    """Whether a tap is the second of a double one: the card had no such button any more when it came."""
    last = just()
    mine = last is not None and last.candidacy_id == candidacy_id
    return mine and (last.place is not None or result == Result.WROTE_INSTEAD)


def moved_on() -> None:
    """Another tap: what was just saved stays saved, and its Undo leaves."""
    st.session_state.pop(JUST, None)
    st.session_state.pop(FAILED, None)


def failure() -> str:
    """What could not be saved, in words, blank when nothing failed."""
    return st.session_state.get(FAILED, "")
