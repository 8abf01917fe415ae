"""Erasing somebody on the page: what goes is listed first, and one button below the list does it."""

import streamlit as st

from screens.text import plain
from screens.visit import Visit, current
from signoff_core import erasing, erasing_words
from signoff_core.access import Right
from signoff_core.by_hand import ByHand
from signoff_core.errors import SignoffError

WHO, FAILED, DONE = "erase_who", "erase_failed", "erase_done"
SHOWN = 12
"""So many cells to clear by hand are listed at once; the others are folded away."""


def button(who: str, place: str) -> None:
    """Opens the list of what would go; who: a candidacy_id or referral_id. `place` tells two lists of the same people apart."""
    st.button(
        "Erase …",
        icon=":material/person_remove:",
        key=f"erase_{place}_{who}",
        on_click=_open,
        args=[who],
    )


def draw(visit: Visit) -> None:
    """What would go, where somebody has asked; else what has been done. For owners alone, wherever it is drawn."""
    if not visit.entry.may(Right.LAW):
        return
    _done()
    who = st.session_state.get(WHO)
    if not who:
        return
    try:
        found = erasing.plan(visit.book, who, visit.me or None, visit.now, fresh=False)
    except SignoffError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    with st.container(border=True, key="erase_box"):
        st.markdown("### Erase this person?")
        for line in erasing_words.what_goes(found, done=False)[: -1 if not found.is_done else None]:
            st.markdown(plain(line))
        _by_hand(found)
        for text in found.remains:
            st.caption(plain(text))
        if st.session_state.get(FAILED):
            st.error(plain(st.session_state[FAILED]), icon=":material/error:")
        with st.container(horizontal=True, gap="small"):
            st.button("Keep them", key="erase_no", on_click=_close)
            if not found.is_done:
                st.button(
                    "Erase for good", type="primary", icon=":material/delete_forever:", key="erase_yes", on_click=_erase
                )


def _by_hand(found: erasing.Erasure) -> None:
    if not found.by_hand:
        return
    st.markdown(f"**{plain(erasing_words.by_hand_heading(found))}**")
    _cells(found.by_hand[:SHOWN])
    if len(found.by_hand) > SHOWN:
        with st.expander(f"{len(found.by_hand) - SHOWN} more"):
            _cells(found.by_hand[SHOWN:])


def _cells(cells: tuple[ByHand, ...]) -> None:
    lines = []
    for one in cells:
        place = f"{plain(one.worksheet)}, row {one.row}, {plain(one.column)}"
        lines.append(f"- {f'[{place}]({one.link})' if one.link else place}: {plain(one.why)}")
    st.markdown("\n".join(lines))


def _done() -> None:
    said = st.session_state.get(DONE)
    if said:
        st.success("  \n".join(plain(line) for line in said), icon=":material/check_circle:")


# Callbacks: they draw nothing.


def _open(candidacy_id: str) -> None:
    st.session_state[WHO] = candidacy_id
    for place in (FAILED, DONE):
        st.session_state.pop(place, None)


def _close() -> None:
    for place in (WHO, FAILED):
        st.session_state.pop(place, None)


def forget() -> None:
    """Somebody goes elsewhere: neither the question nor its answer follows. For a callback."""
    for place in (WHO, FAILED, DONE):
        st.session_state.pop(place, None)


def _erase() -> None:
    """Looked at once more before it is done: the book may have changed since it was shown."""
    visit = current(Right.LAW)
    try:
        found = erasing.plan(visit.book, st.session_state[WHO], visit.me or None, visit.now)
        erasing.carry_out(visit.book, found)
    except SignoffError as error:
        st.session_state[FAILED] = str(error)
        return
    _close()
    left = erasing_words.left_by_hand(found)
    st.session_state[DONE] = ["Erased. Rows, ids and dates stay, so that counts hold.", *left, *found.remains]
