"""Where the page stands when a call is opened, left or saved.

Streamlit leaves it where it was. So the form of the next person would begin in its middle, and whoever saved a call on a
phone would look at the end of the list, with what was saved out of sight.
"""

from pathlib import Path

import streamlit as st

from screens import style

_scrolling = st.components.v2.component(
    "signoff_scrolling", html="<span></span>\n", js=(Path(__file__).parent / "scrolling.js").read_text("utf-8")
)


def draw(call_id: str, saved: str) -> None:
    """A call that is opened begins at its top; one that was saved shows what was noted, at the list's; one that is only
    left leads back to where the list was. saved: the id of the call that was saved last."""
    _scrolling(key="scrolling", data={"call": call_id, "saved": saved, "phone": style.PHONE})
