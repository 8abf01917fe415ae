"""The foot of every page: who is looking, how old the picture is, and ⟳."""

import streamlit as st

from screens import hand_over, name
from screens.text import plain
from screens.visit import Visit
from signoff_core import phrases
from signoff_core.errors import SignoffError


def draw(visit: Visit) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key="foot"):
        name.chooser(visit)
        hand_over.own(visit)
        _age(visit)
        if st.button("Read again", icon=":material/refresh:", key="refresh", help="Read the book now"):
            read_again(visit)


def _age(visit: Visit) -> None:
    book = visit.book
    aged = phrases.age(book.read_at, visit.now)
    if book.trouble:
        st.warning(f"{plain(book.trouble)} You see the book as it was {aged}.", icon=":material/cloud_off:")
    else:
        st.caption(f"{plain(visit.tables.settings.team or book.store.name)}, read {aged}", width="stretch")


def read_again(visit: Visit) -> None:
    """Read the book now, and draw the page with it; what fails is said."""
    try:
        wait = visit.book.read_again()
    except SignoffError as error:
        st.error(plain(error), icon=":material/cloud_off:")
        return
    if wait:
        words = "The team has read the sheet as often as is fair to Google. "
        st.info(f"{words}Again in {wait.seconds + 1} seconds.", icon=":material/hourglass_top:")
        return
    st.rerun()
