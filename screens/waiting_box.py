"""What waits for Google, over every screen as long as something does."""

import json
from datetime import datetime

import streamlit as st

from screens.text import plain
from screens.visit import Visit, current
from signoff_core import waiting_words
from signoff_core.access import Right
from signoff_core.errors import SignoffError
from signoff_core.outbox import Waiting

FAILED = "not_sent"
_KEPT = "Kept on this machine; it goes into the sheet by itself."


@st.fragment(run_every="20s")
def draw() -> None:
    """Nothing where nothing waits."""
    visit = current()
    outbox = visit.book.outbox
    for path in outbox.damaged if outbox else ():
        st.error(plain(waiting_words.DAMAGED.format(path=path)), icon=":material/report:")
    waiting = visit.book.waiting()
    if waiting:
        with st.container(key="waiting", border=True, gap="small"):
            _box(waiting, visit)


def _box(waiting: list[Waiting], visit: Visit) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        headline = plain(waiting_words.headline(waiting, visit.now, visit.tables.settings))
        st.markdown(f":material/cloud_upload: **{headline}** {_KEPT}", width="stretch")
        st.button("Try now", key="send_now", icon=":material/refresh:", on_click=_send)
        with st.popover("What waits"):
            st.markdown("\n".join(f"- {plain(_described(save, visit))}" for save in waiting))
    if failed := st.session_state.get(FAILED):
        st.caption(f":red[:material/cloud_off: {plain(failed)}]")
    refused = [save for save in waiting if save.refused]
    for save in refused[:3]:
        _refused(save, visit)


def _refused(save: Waiting, visit: Visit) -> None:
    """Google takes everything but this: it stays until the reason is gone, or somebody gives it up."""
    st.error(
        f"{plain(_described(save, visit))}: {plain(save.refused)} It waits on.",
        title="Google refuses this save",
        icon=":material/block:",
    )
    with st.container(horizontal=True, gap="small"):
        text = json.dumps(save.rows, default=_iso, ensure_ascii=False, indent=2)
        st.download_button("Download it", text, "refused-save.json", key=f"download_{save.key}", on_click="ignore")
        if visit.entry.may(Right.SET_UP):
            st.button("Take it out", key=f"take_out_{save.key}", on_click=_take_out, args=[save.key])


def _described(save: Waiting, visit: Visit) -> str:
    return waiting_words.described(save, visit.now, visit.tables.settings)


def _iso(value: datetime) -> str:
    return value.isoformat()


def _send() -> None:
    """Read the book, which begins by sending what waits. A callback: it draws nothing."""
    st.session_state.pop(FAILED, None)
    try:
        wait = current().book.read_again()
    except SignoffError as error:
        st.session_state[FAILED] = str(error)
        return
    if wait:
        st.session_state[FAILED] = f"Tried three times within a minute. Again in {wait.seconds + 1} seconds."


def _take_out(key: str) -> None:
    """Give a save up. A callback, for an owner."""
    try:
        current(Right.SET_UP).book.outbox.take_out([key])
    except SignoffError as error:
        st.session_state[FAILED] = str(error)
        return
    _send()
    if st.session_state.get(FAILED):
        st.session_state[FAILED] += " It was taken out; the lists show it until the book is read again."
