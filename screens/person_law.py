"""What an owner may do for a person who asks: a file of everything kept about them, or erasing them."""

import streamlit as st

from screens import erase_box
from screens.visit import Visit, when_pressed
from signoff_core import shown
from signoff_core.access import Right

_FILES = {
    "html": ("Everything kept, as a page", "text/html", shown.as_html),
    "json": ("Everything kept, as .json", "application/json", shown.as_json),
}


def draw(candidacy_id: str, visit: Visit) -> None:
    """Below a person's history, for owners alone."""
    if not visit.entry.may(Right.LAW):
        return
    st.markdown("### Their rights")
    st.caption("Everything kept about them, to hand over when they ask; or erasing them, which can't be taken back.")
    with st.container(horizontal=True, gap="small", key="person_law"):
        for ending, (label, mime, made) in _FILES.items():
            st.download_button(
                label,
                when_pressed(visit, Right.LAW, lambda made=made: made(shown.shown(visit.book, candidacy_id, visit.now))),
                mime=mime, file_name=f"kept-{candidacy_id}.{ending}", on_click="ignore", key=f"show_{ending}",
                icon=":material/download:", help="Everything kept about them",
            )  # fmt: skip
        erase_box.button(candidacy_id, "person")
    erase_box.draw(visit)
