"""The call: a brief, then the conversation in its order, with everything kept as it is typed."""

import numpy as np
import streamlit as st

from screens import (
    brief_view,
    call_parts,
    drafting,
    filters,
    logged_elsewhere,
    on_call,
    save_bar,
    saving,
    scrolling,
)
from screens.drafting import kept
from screens.part import Look, other_words, whole, whom
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.brief import brief
from signoff_core.call_again import written_before
from signoff_core.call_queue import queue_of
from signoff_core.errors import InputError, SignoffError
from signoff_core.words import CallKind, Reach, Result


@st.fragment(key=on_call.PANE)
def draw() -> None:
    """The open call, under its own id in the address; or who is next."""
    if st.session_state.pop(on_call.OPENED, False):
        st.rerun()
    call_id, visit, just = st.query_params.get(saving.CALL), current(), saving.just()
    scrolling.draw(call_id or "", just.call_id if just and just.place is None else "")
    if call_id:
        _draw_call(call_id, visit)
    else:
        _draw_next(visit)


def _draw_call(call_id: str, visit: Visit) -> None:
    try:
        draft = kept(call_id, visit)
        if draft and written_before(call_id, visit.tables) is not None:
            draft = logged_elsewhere.saved_meanwhile(call_id, draft, visit)
        look = Look(call_id, whom(draft, visit), draft, visit)
    except SignoffError as error:
        _not_there(call_id, error)
        return
    with whole(look):
        _draw_parts(look)


def _draw_parts(look: Look) -> None:
    other = other_words(look.draft, look.visit)
    st.session_state[drafting.key(look.call_id, drafting.OTHER)] = other
    with st.container():  # one, whatever is in it: Streamlit knows a part by its place, which stays the same
        _ways_out(look.call_id)
        brief_view.draw(look.person, look.visit, CallKind(look.draft[c.KIND]))
        if other:
            st.warning(plain(other), icon=":material/phone_in_talk:")
    call_parts.begin(look)
    call_parts.draw(look)
    with st.container(key="savebar"):
        save_bar.draw(look.call_id)


def _ways_out(call_id: str) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button(
            "Back to the list", icon=":material/arrow_back:", type="tertiary", on_click=on_call.close, args=[call_id],
            key="back",
        )  # fmt: skip
        st.button(
            "Throw away", icon=":material/delete:", type="tertiary", on_click=on_call.throw_away, args=[call_id],
            key="throw_away", help="Forget what was typed here",
        )  # fmt: skip


def _not_there(call_id: str, error: SignoffError) -> None:
    if isinstance(error, InputError) and not st.session_state.get(drafting.key(call_id, drafting.DRAFT)):
        st.info("This call is saved, or it was never begun.", icon=":material/check:")
    else:
        st.error(plain(error), icon=":material/error:")
    st.button("Back to the list", on_click=on_call.close, key="back", type="primary")


def _draw_next(visit: Visit) -> None:
    """Nobody on the line: who is next, and what to know first."""
    queue = queue_of(visit.tables, visit.minute)
    to_call = np.flatnonzero(filters.applied(queue, visit.me) & (queue[c.REACH] == Reach.CALL).to_numpy(bool))
    if not len(to_call):
        st.markdown("**No call is waiting**  \nWhen somebody is turned down after an interview, they appear here.")
        return
    person = brief(visit.tables, queue[c.CANDIDACY_ID].iloc[to_call[0]], visit.minute)
    st.caption("Next")
    brief_view.draw(person, visit)
    call_parts.reason(person)
    st.markdown(f"*“{plain(call_parts.said('news', person, visit))}”*")
    st.button(
        "We talked", type="primary", width="stretch", icon=":material/forum:", key="talk_next", on_click=_open_next,
        args=[person.candidacy_id],
    )  # fmt: skip


def _open_next(candidacy_id: str) -> None:
    """A callback: it draws nothing."""
    on_call.open_for(candidacy_id, CallKind.SIGN_OFF, None, Result.TALKED)
    on_call.beside_the_list()
