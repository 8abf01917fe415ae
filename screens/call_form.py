"""The call: a brief, then the conversation in its order, with everything kept as it is typed."""

import streamlit as st

from screens import call_parts, drafting, name, saving
from screens.drafting import kept
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import calls, phrases
from signoff_core import columns as c
from signoff_core.brief import Brief, brief
from signoff_core.call_queue import open_queue
from signoff_core.drafted import corrected_by, correction_of, given_of
from signoff_core.errors import AlreadySaid, InputError, SignoffError
from signoff_core.words import CallKind, Reach, Result

OPENED = "call_opened"
"""Set by a callback that opened or closed a call: the page must run as a whole."""
REFUSED = "refused"
MEANWHILE = (
    "This call was saved meanwhile, in another window. What you typed is here, as a correction of it: save it if it "
    "says more, or throw it away."
)


def open_for(candidacy_id: str, kind: CallKind = CallKind.SIGN_OFF, referral_id: str | None = None) -> None:
    """Open a call with somebody, the half-filled one if there is one. A callback: it draws nothing.

    kind: what the call is for. referral_id: the person named that it is about (kinds referral and thank you).
    """
    visit = current()
    saving.moved_on()
    about = {c.CANDIDACY_ID: candidacy_id, c.KIND: kind.value} | ({c.REFERRAL_ID: referral_id} if referral_id else {})
    try:
        call_id = _half_filled(about, visit) or saving.call_id(*about.values())
        if not visit.book.drafts.read(call_id):
            visit.book.drafts.keep_all(call_id, about, visit.now)
    except SignoffError as error:
        st.session_state[saving.FAILED] = str(error)
        return
    _go(call_id)


def _half_filled(about: dict[str, str], visit: Visit) -> str | None:
    """The id of the call that was begun about the same, if there is one."""
    drafts = visit.book.drafts
    for found in drafts.open_drafts(c.CANDIDACY_ID, about[c.CANDIDACY_ID]):
        if {field: drafts.read(found).get(field) for field in (c.CANDIDACY_ID, c.KIND, c.REFERRAL_ID)} == {
            c.REFERRAL_ID: None,
            **about,
        }:
            return found
    return None


def follow() -> None:
    """On any other screen: go to the call that a callback opened. In the body of the fragment, never in a callback."""
    if st.session_state.pop(OPENED, False):
        call_id = st.query_params.get(saving.CALL)
        if call_id:
            st.switch_page("screens/sign_offs_screen.py", query_params={saving.CALL: call_id})
        st.rerun()


def open_correction(call_id: str) -> None:
    """Open a saved call again, to say it differently. A callback."""
    visit = current()
    saving.moved_on()
    try:
        again, fields = correction_of(call_id, visit.tables)
        visit.book.drafts.keep_all(again, fields, visit.now)
    except SignoffError as error:
        st.session_state[saving.FAILED] = str(error)
        return
    _go(again)


def _go(call_id: str | None) -> None:
    if call_id:
        st.query_params[saving.CALL] = call_id
    else:
        st.query_params.pop(saving.CALL, None)
    st.session_state[OPENED] = True


def close() -> None:
    """Back to the list; the draft stays."""
    _go(None)


def throw_away(call_id: str) -> None:
    """Forget a half-filled call. A callback."""
    drafting.forget(call_id, current())
    _go(None)


@st.fragment
def draw(call_id: str) -> None:
    """The open call, under its own id in the address."""
    if st.session_state.pop(OPENED, False):
        st.rerun()
    visit = current()
    try:
        draft = kept(call_id, visit)
        if draft and not draft.get(c.CANDIDACY_ID):
            _correct_instead(call_id, draft, visit)
            st.rerun()
        person = brief(visit.tables, draft.get(c.CANDIDACY_ID, ""), visit.now)
    except SignoffError as error:
        _not_there(call_id, error)
        return
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button("Back to the list", icon=":material/arrow_back:", type="tertiary", on_click=close, key="back")
        st.button(
            "Throw away", icon=":material/delete:", type="tertiary", on_click=throw_away, args=[call_id],
            key="throw_away", help="Forget what was typed here",
        )  # fmt: skip
    _brief(person, visit)
    call_parts.draw(call_id, person, draft, visit)
    _save_bar(call_id, person, draft, visit)


def _not_there(call_id: str, error: SignoffError) -> None:
    if isinstance(error, InputError) and not st.session_state.get(drafting.key(call_id, "draft")):
        st.info("This call is saved, or it was never begun.", icon=":material/check:")
    else:
        st.error(str(error), icon=":material/error:")
    st.button("Back to the list", on_click=close, key="back", type="primary")


@st.fragment
def draw_next() -> None:
    """Nobody on the line: who is next, and what to know first."""
    if st.session_state.pop(OPENED, False):
        st.rerun()
    visit = current()
    queue = open_queue(visit.tables, visit.now)
    first = queue[queue[c.REACH] == Reach.CALL].head(1)
    if first.empty:
        st.markdown("**No call is waiting**  \nWhen somebody is turned down after an interview, they appear here.")
        return
    person = brief(visit.tables, first.iloc[0][c.CANDIDACY_ID], visit.now)
    st.caption("Next")
    _brief(person, visit)
    st.markdown(f"*“{plain(call_parts.said('news', person, visit))}”*")
    st.button(
        "We talked", type="primary", width="stretch", icon=":material/forum:", key="talk_next", on_click=open_for,
        args=[person.candidacy_id],
    )  # fmt: skip


def _brief(person: Brief, visit: Visit) -> None:
    """Who, how far and when; what was said and promised before; their own time of day."""
    st.markdown(f"## {plain(person.name)}\n{_about(person, visit)}")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if person.phone and not person.do_not_call:
            st.link_button(
                person.shown_phone, f"tel:{person.phone}", icon=":material/call:", type="primary", key="ring"
            )
        if person.do_not_call:
            st.markdown(":red-badge[:material/phone_disabled: asked not to be called]")
        st.caption(_their_time(person, visit))
    for words in _before(person, visit):
        st.caption(words)


def _about(person: Brief, visit: Visit) -> str:
    parts = [plain(", ".join(filter(None, (person.role, person.client))))]
    if person.interviewed_on:
        day = phrases.day(person.interviewed_on.date(), visit.now, visit.tables.settings.tz)
        parts.append(f"{plain(person.stage) or 'Interviewed'}, last interview {day}")
    elif person.stage:
        parts.append(plain(person.stage))
    if person.reason:
        parts.append(f"Why: {plain(person.reason)} :gray-badge[for you, don't read out]")
    return "  \n".join(filter(None, parts))


def _their_time(person: Brief, visit: Visit) -> str:
    at = phrases.clock(visit.now, person.zone)
    if not person.own_zone:
        return f"{at} your time"
    return f"{at} for them" + ("" if person.awake(visit.now) else ": early or late, think twice")


def _before(person: Brief, visit: Visit) -> list[str]:
    """What was promised, said and tried, newest first, three lines at most."""
    zone, lines = visit.tables.settings.tz, []
    for row in person.calls.head(3).to_dict("records"):
        day = phrases.day(row[c.AT].to_pydatetime(), visit.now, zone)
        said = [row[field] for field in (c.PROMISE, c.NEXT_STEP, c.NOTES) if isinstance(row[field], str)]
        by = f" ({row[c.BY]})" if isinstance(row[c.BY], str) else ""
        lines.append(
            plain(f"{day[0].upper()}{day[1:]}: {row[c.RESULT]}{by}" + (f", {'; '.join(said)}" if said else ""))
        )
    if person.names_given:
        lines.append(plain(f"Names given before: {', '.join(person.names_given)}"))
    return lines


def _correct_instead(call_id: str, draft: dict[str, str], visit: Visit) -> None:
    """The call was saved meanwhile, in another window or on another device, and this one says more: nothing is lost, and
    nothing is said over what stands in the book without somebody seeing it."""
    again, fields = corrected_by(call_id, draft, visit.tables)
    visit.book.drafts.keep_all(again, fields, visit.now)
    drafting.forget(call_id, visit)
    saving.moved_on()
    st.session_state[drafting.key(again, REFUSED)] = [MEANWHILE]
    _go(again)


def _save_bar(call_id: str, person: Brief, draft: dict[str, str], visit: Visit) -> None:
    """What was gained so far, what is missing, and one button that nothing can push away."""
    given = given_of(call_id, draft)
    got = calls.shown_returns(given)
    with st.container(key="savebar", gap="small"):
        refusals = st.session_state.get(drafting.key(call_id, REFUSED), [])
        for words in refusals:
            st.markdown(f":red-badge[:material/error: to mend] {plain(words)}")
        trouble = st.session_state.get(drafting.key(call_id, "trouble"))
        state = f":red[not kept: {plain(trouble)}]" if trouble else "draft kept"
        st.markdown(f"In return so far: **{', '.join(got) or 'nothing yet'}** · {state}")
        told = given.get(c.RESULT) == Result.TALKED
        label = "Save, with nothing in return" if told and not got else "Save and next"
        st.button(label, type="primary", width="stretch", key=f"save_{call_id}", on_click=save, args=[call_id])


def save(call_id: str) -> None:
    """Save the call from its draft, not from the widgets. A callback: it draws nothing."""
    visit = current()
    draft = kept(call_id, visit)
    if not draft:  # the second tap of a double one: the call is saved already
        _go(None)
        return
    drafting.catch_up(call_id, visit)
    if name.needed(visit, save, call_id):
        st.session_state[OPENED] = True
        return
    given = given_of(call_id, draft) | {c.BY: visit.me}
    refusals = saving.save(visit, given)
    if any(isinstance(error, AlreadySaid) for error in refusals):
        try:
            return _correct_instead(call_id, draft, visit)
        except SignoffError as error:
            refusals = [error]
    if refusals:
        st.session_state[drafting.key(call_id, REFUSED)] = [call_parts.worded(error) for error in refusals]
        return
    drafting.forget(call_id, visit)
    _go(None)
