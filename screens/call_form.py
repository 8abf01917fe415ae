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
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import presence
from signoff_core.brief import Brief, brief
from signoff_core.call_again import written_before
from signoff_core.call_queue import queue_of
from signoff_core.errors import InputError, SignoffError
from signoff_core.referral_brief import brief_for
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
        person = _whom(draft, visit)
    except SignoffError as error:
        _not_there(call_id, error)
        return
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button(
            "Back to the list",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=on_call.close,
            args=[call_id],
            key="back",
        )
        st.button(
            "Throw away", icon=":material/delete:", type="tertiary", on_click=on_call.throw_away, args=[call_id],
            key="throw_away", help="Forget what was typed here",
        )  # fmt: skip
    brief_view.draw(person, visit, CallKind(draft[c.KIND]))
    _others_on_it(draft, visit)
    call_parts.draw(call_id, person, draft, visit)
    with st.container(key="savebar", gap="small"):
        save_bar.draw(call_id, draft, visit)


def _whom(draft: dict[str, str], visit: Visit) -> Brief:
    return brief_for(
        visit.tables, draft.get(c.KIND, ""), draft.get(c.CANDIDACY_ID, ""), draft.get(c.REFERRAL_ID, ""), visit.minute
    )


def _others_on_it(draft: dict[str, str], visit: Visit) -> None:
    """Somebody else has a call with this person open: one of the two should wait."""
    other = on_call.others(visit).get(presence.with_whom(draft))
    if other:
        st.warning(plain(on_call.words(other, visit)), icon=":material/phone_in_talk:")


def _not_there(call_id: str, error: SignoffError) -> None:
    if isinstance(error, InputError) and not st.session_state.get(drafting.key(call_id, "draft")):
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
