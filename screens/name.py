"""Who is looking: chosen once, remembered by the browser, asked for at the first save at the latest."""

import streamlit as st

from screens.text import plain
from screens.visit import ME, Visit, cookie, current

_BY_ADDRESS = "Your calls stand under this address. The owner gives it your name on Set-up, under Team."
PENDING = "pending_save"
"""What waits for a name: functions and their arguments, in the order they were tapped. Only this file writes it."""
JUST_CHOSEN = "name_just_chosen"

_REMEMBER = """
export default function({ data, setStateValue }) {
  const { cookie, me } = data, kept = window.localStorage.getItem("signoff.me");
  if (me === null && kept) return setStateValue("kept", kept);
  if (me) window.localStorage.setItem("signoff.me", me);
  else window.localStorage.removeItem("signoff.me");
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  const age = me ? 365 * 24 * 3600 : 0;
  document.cookie = `${cookie}=${encodeURIComponent(me ?? "")}; path=/; samesite=strict; max-age=${age}${secure}`;
}
"""
_remember = st.components.v2.component("signoff_remember", js=_REMEMBER, html="<span></span>\n")


def remembered(visit: Visit) -> None:
    """Have the browser keep the name. Where its cookie does not come through to us, take the one it kept from last time."""
    data = {"me": st.session_state.get(ME), "cookie": cookie(visit.book)}
    found = _remember(key="remember", data=data, on_kept_change=lambda: None, height=1)
    if found.get("kept") and ME not in st.session_state:
        st.session_state[JUST_CHOSEN] = PENDING not in st.session_state
        _go_on_as(found["kept"])


def chooser(visit: Visit) -> None:
    """Who you are, small, at the foot of the page."""
    if st.user.get("is_logged_in", False):
        st.caption(f"Signed in as {plain(visit.me)}", help=_BY_ADDRESS if "@" in visit.me else None)
        st.button("Sign out", on_click=st.logout, key="sign_out")
        return
    remembered(visit)
    known = visit.tables.history.recruiters
    options = [*known, visit.me] if visit.me and visit.me not in known else known
    if visit.me:  # a box that was drawn empty stays so, whatever its index says later
        st.session_state["who"] = visit.me
    st.selectbox(
        "Who is looking",
        options,
        index=None,
        placeholder="Who are you?",
        accept_new_options=True,
        key="who",
        on_change=_chosen,
        width=220,
        label_visibility="collapsed",
    )


def _chosen() -> None:
    st.session_state[ME] = (st.session_state["who"] or "").strip()
    st.session_state[JUST_CHOSEN] = bool(st.session_state[ME])


def just_chosen() -> bool:
    """Once, when the page learned who is looking: it opens on their own. A name given in the midst of a save moves nothing."""
    return st.session_state.pop(JUST_CHOSEN, False)


def needed(visit: Visit, save, *args) -> bool:
    """Whether a save must wait for a name; then the page asks for it, and saves with it."""
    if visit.me:
        return False
    waiting = st.session_state.get(PENDING, [])
    others = [
        one for one in waiting if (one[0], one[1][:1]) != (save, args[:1])
    ]  # of two about the same the later counts
    st.session_state[PENDING] = [*others, (save, args)]
    return True


def ask_if_needed() -> None:
    """Draw the question, where a save is waiting for it."""
    if PENDING in st.session_state:
        _ask()


@st.dialog("Who is calling?", dismissible=False)
def _ask() -> None:
    """A second tap that lands beside the question must not throw away what the first one saved: leaving has a button."""
    st.write("Your name stands beside every call you log. It is asked once.")
    chosen = st.selectbox(
        "Your name",
        current().tables.history.recruiters,
        index=None,
        accept_new_options=True,
        key="asked_name",
        placeholder="Choose or type",
    )
    if st.button("Save", type="primary", disabled=not (chosen or "").strip(), key="name_save", width="stretch"):
        _go_on_as(chosen.strip())
    if st.button("Not now", type="tertiary", key="name_later", width="stretch"):
        del st.session_state[PENDING]
        st.rerun()


def _go_on_as(chosen: str) -> None:
    """Somebody with a name now: what waited for it is saved, and the page is drawn for them."""
    st.session_state[ME] = chosen
    for save, args in st.session_state.pop(PENDING, []):
        save(*args)
    st.rerun()
