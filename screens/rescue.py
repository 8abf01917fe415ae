"""A book that was read and can't be worked with yet: its owner says here which worksheet and column is what."""

import streamlit as st

from screens import visit as visits
from screens.text import label as named
from screens.text import plain
from signoff_core import columns as c
from signoff_core.book import Book, utc_now
from signoff_core.errors import BookError, SignoffError
from signoff_core.setting_keys import SHEET_ROLES, key_of
from signoff_core.setting_rows import setting_rows
from signoff_core.settings import Settings
from signoff_core.team_sheets import CANDIDATES
from signoff_core.understanding import Understood, is_named, understanding

CHOSEN = "rescue"
_SHOWN = 12


def draw(book: Book, me: str) -> None:
    """Every worksheet with a choice of what it holds; for candidates the column with the names, if none was found."""
    settings = Settings()
    said: dict[str, str] = {}
    for found in understanding(book.store.read(), settings)[:_SHOWN]:
        with st.container(border=True, key=f"rescue_{found.title}"):
            headers = ", ".join(plain(one.label) for one in found.recognition.columns[:_SHOWN])
            st.markdown(f"**{plain(found.title)}**  \n:gray[{headers or 'empty'}]")
            kind = st.segmented_control(
                f"What {named(found.title)} holds", list(SHEET_ROLES), default=found.kind, required=True,
                key=f"{CHOSEN} {found.title}", label_visibility="collapsed",
            )  # fmt: skip
            said |= _said(found, kind)
    if st.button("Go on with this", type="primary", key="rescue_save", disabled=CANDIDATES not in said.values()):
        _settle(book, said, me)


def _said(found: Understood, kind: str) -> dict[str, str]:
    answers = {key_of("sheet", found.title.strip()): kind}
    if kind != CANDIDATES or is_named(found._replace(kind=CANDIDATES)):
        return answers
    labels = [one.label for one in found.recognition.columns]
    name = st.selectbox("Which column holds the names?", labels, index=None, key=f"{CHOSEN} name {found.title}")
    return answers | ({key_of("column", found.title.strip(), name): c.NAME} if name else {})


def _settle(book: Book, said: dict[str, str], me: str) -> None:
    try:
        book.settle(setting_rows(said, Settings(), me or None, utc_now()))
    except BookError as error:
        st.error(plain(error), icon=":material/error:")
    except SignoffError as error:
        st.error(f"{plain(error)} What you chose is still here.", icon=":material/error:")
    else:
        visits.forget_book()
        st.rerun()
