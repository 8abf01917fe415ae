"""Opening a call and leaving it: whose it is, and who is on it. Nothing here draws; most of it are callbacks."""

from collections.abc import Mapping
from contextlib import suppress

import streamlit as st

from screens import drafting, frame, next_try, saving
from screens.drafting import kept
from screens.name import PENDING
from screens.running import draws_the_page, unbroken
from screens.visit import Visit, current, session
from signoff_core import columns as c
from signoff_core import phrases, presence
from signoff_core.drafted import correction_of
from signoff_core.errors import SignoffError
from signoff_core.their_drafts import of_somebody_erased
from signoff_core.words import CallKind, Result

OPENED = "call_opened"
"""Set by a callback that opened or closed a call: the page must run as a whole."""
QUEUE, BESIDE, PANE = "queue", "beside", "pane"
"""The fragments of the Sign-offs screen, by their keys: the list, those under it, and the call beside them."""


@unbroken
def open_for(
    candidacy_id: str | None,
    kind: CallKind = CallKind.SIGN_OFF,
    referral_id: str | None = None,
    result: Result | None = None,
) -> None:
    """Open a call with somebody, the half-filled one if there is one. A callback: it draws nothing.

    kind: what the call is for. referral_id: the person named that it is about (kinds referral and thank you). result:
    what is known to have come of it already.
    """
    visit = current()
    saving.moved_on()
    about = {c.CANDIDACY_ID: candidacy_id, c.KIND: kind.value, c.REFERRAL_ID: referral_id}
    about = {field: value for field, value in about.items() if value}
    drafts = visit.book.drafts
    try:
        call_id = _half_filled(about, visit) or saving.call_id(*about.values(), unlike=visit.tables)
        if call_id != st.query_params.get(saving.CALL):
            drafting.put_away(call_id)  # this session may have left it without a word, for another screen
        said = _preset(result, drafts.read(call_id).get(c.RESULT))
        _let_go_of_another(call_id, visit)
        drafts.keep_all(call_id, {**about, **said, **_holding(visit)}, visit.now)
    except SignoffError as error:
        st.session_state[saving.FAILED] = str(error)
        return
    drafting.said_again(call_id, {**about, **said})
    go(call_id)


def _preset(result: Result | None, before: str | None) -> dict[str, str | None]:
    """What came of the call, where the tap says it; a hold's last day is no time to ring, nor the other way round."""
    if result is None:
        return {}
    anew = result != before and Result.HOLD in (result, before)
    return {c.RESULT: result.value} | (dict.fromkeys((c.FOLLOW_UP_ON, next_try.CHOICE)) if anew else {})


def _holding(visit: Visit) -> dict[str, str]:
    """Whose call it is, and who has it open."""
    return presence.take(session(), visit.me) | ({c.BY: visit.me} if visit.me else {})


def _let_go_of_another(call_id: str | None, visit: Visit) -> None:
    """Whoever opens a call is not on the one before any more."""
    another = st.query_params.get(saving.CALL)
    if another and another != call_id:
        _leave(another, visit)


def _leave(call_id: str, visit: Visit, *, blank_too: bool = True) -> None:
    """The draft stays, and this session is not on its call any more. blank_too: one stays that nobody typed anything
    into, here or elsewhere; else it leaves nothing behind."""
    drafting.catch_up(call_id, visit)
    drafts, here = visit.book.drafts, kept(call_id, visit)
    there = drafts.read(call_id)
    mine, blank = not presence.elsewhere(there, session()), drafting.untouched(here)
    if mine and blank and drafting.untouched(there) and not blank_too:
        drafting.forget(call_id, visit)
        return
    if there and mine:
        drafts.keep_all(call_id, presence.let_go(), visit.now)
    elif not there and not blank and not of_somebody_erased(here, visit.tables):
        drafts.keep_all(
            call_id, {**here, **presence.let_go()}, visit.now
        )  # thrown away elsewhere, and shown here still
    drafting.put_away(call_id)


def _half_filled(about: dict[str, str], visit: Visit) -> str | None:
    """The id of the call that was begun about the same, if there is one: one's own, or one nobody put a name to."""
    drafts = visit.book.drafts
    by = c.REFERRAL_ID if c.REFERRAL_ID in about else c.CANDIDACY_ID
    for found in drafts.open_drafts(by, about[by]):
        draft = drafts.read(found)
        same = {field: draft[field] for field in (c.CANDIDACY_ID, c.KIND, c.REFERRAL_ID) if draft.get(field)} == about
        if same and not draft.get(c.REPLACES) and draft.get(c.BY, "") in ("", visit.me):
            return found
    return None


def beside_the_list() -> None:
    """On Sign-offs: draw the lists and the call anew, and not the page around them. The last thing a callback does;
    where a name is asked for first, or the page around them says something else now, the page runs as a whole.

    All of them, though two have changed: such a rerun throws away what waits to be drawn for a tap just before it.
    """
    if draws_the_page():
        st.session_state.pop(OPENED, None)
        return
    if PENDING in st.session_state or not st.session_state.get(OPENED) or frame.has_changed(current()):
        return
    del st.session_state[OPENED]
    st.rerun([QUEUE, BESIDE, PANE])


def follow() -> None:
    """On any other screen: go to the call that a callback opened. In the body of the fragment, never in a callback."""
    if st.session_state.pop(OPENED, False):
        call_id = st.query_params.get(saving.CALL)
        if call_id:
            st.switch_page("screens/sign_offs_screen.py", query_params={saving.CALL: call_id})
        st.rerun()


@unbroken
def open_correction(call_id: str) -> None:
    """Open a saved call again, to say it differently. A callback."""
    visit = current()
    saving.moved_on()
    try:
        begun = visit.book.drafts.open_drafts(c.REPLACES, call_id)
        again, fields = (begun[0], {}) if begun else correction_of(call_id, visit.tables)
        if again != st.query_params.get(saving.CALL):
            drafting.put_away(again)
        visit.book.drafts.keep_all(again, {**fields, **_holding(visit)}, visit.now)
    except SignoffError as error:
        st.session_state[saving.FAILED] = str(error)
        return
    go(again)


def go(call_id: str | None) -> None:
    """Show a call, or the list where there is none. In a callback."""
    if call_id:
        st.query_params[saving.CALL] = call_id
    else:
        st.query_params.pop(saving.CALL, None)
    st.session_state[OPENED] = True


def open_with(visit: Visit) -> str:
    """Whom the open call is with (`presence.with_whom`), blank where none is open, or its form can't be read: it says so."""
    call_id = st.query_params.get(saving.CALL)
    with suppress(SignoffError):
        return presence.with_whom(kept(call_id, visit)) if call_id else ""
    return ""


def others(visit: Visit) -> Mapping[str, presence.OnCall]:
    """Whom (`presence.with_whom`) to who else is on a call with them; nobody where that can't be read, as no form can be
    kept then either, and says so."""
    with suppress(SignoffError):
        return presence.on_calls(visit.book.drafts, session(), visit.now)
    return {}


@unbroken
def close(call_id: str | None = None) -> None:
    """Back to the list; the draft stays, and nobody is on this call any more. A callback."""
    visit = current()
    saving.moved_on()
    try:
        if call_id:
            _leave(call_id, visit, blank_too=False)
    except SignoffError as error:
        st.session_state[saving.FAILED] = str(error)
    go(None)
    beside_the_list()


def close_if_gone() -> None:
    """Leave a form whose draft is gone: its call was logged from the list. In a callback."""
    call_id = st.query_params.get(saving.CALL)
    if call_id and not current().book.drafts.read(call_id):
        go(None)


def throw_away(call_id: str) -> None:
    """Forget a half-filled call; it can be brought back until the next tap. A callback."""
    visit = current()
    saving.moved_on()
    try:
        drafting.catch_up(call_id, visit)
        draft = {**visit.book.drafts.read(call_id), **kept(call_id, visit)}
        drafting.forget(call_id, visit)
    except SignoffError as error:
        st.session_state[saving.FAILED] = str(error)
        return
    if not drafting.untouched(draft):
        st.session_state[saving.JUST] = saving.Just(call_id, "", "The form is thrown away.", thrown=draft)
    go(None)
    beside_the_list()


def bring_back(just: saving.Just) -> None:
    """Open the form that was thrown away, with all that was typed in it. A callback."""
    visit = current()
    if of_somebody_erased(just.thrown, visit.tables):
        saving.moved_on()
        st.session_state[saving.FAILED] = "Whom it was about was erased meanwhile: it can't be brought back."
        return
    try:
        drafts = visit.book.drafts
        said = {**just.thrown, **drafts.read(just.call_id)}  # another device may have begun it again
        drafts.keep_all(just.call_id, {**said, **_holding(visit)}, visit.now)
    except SignoffError as error:
        st.session_state[saving.FAILED] = str(error)
        return
    saving.moved_on()
    go(just.call_id)
    beside_the_list()


def take(call_id: str, visit: Visit) -> None:
    """A form of one's own that is drawn in a new session (a reload, a phone that slept) is this session's now, as soon
    as it is known who is looking. Before the list is drawn, which says who is on a call with whom."""
    held = drafting.key(call_id, drafting.HELD)
    with suppress(SignoffError):  # the form says what is wrong
        draft = kept(call_id, visit)
        if draft.get(c.KIND) and not st.session_state.get(held) and draft.get(c.BY, "") in ("", visit.me):
            visit.book.drafts.keep_all(call_id, presence.take(session(), visit.me), visit.now)
            st.session_state[held] = True


def words(other: presence.OnCall, visit: Visit) -> str:
    """`Tom is on a call with them since 10:02`, `Open on another device of yours since 10:02`."""
    at = phrases.when(other.since, visit.now, visit.tables.settings.tz)
    if other.name and other.name == visit.me:
        return f"Open on another device of yours since {at}"
    return f"{other.name or 'Somebody'} is on a call with them since {at}"
