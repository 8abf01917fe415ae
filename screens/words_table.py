"""Status words: how many people stand beside each, and what it means for this team."""

import streamlit as st

from screens import settling
from screens.text import label as named
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.phrases import people
from signoff_core.setting_keys import key_of
from signoff_core.words import Standing

STATUS = "status"
AS_UNDERSTOOD = ""


def draw(visit: Visit) -> None:
    """The words nobody knows first: their people wait in no list until somebody says."""
    met = visit.tables.statuses
    met = met.assign(**{c.ABOUT: met[c.STANDING].notna()}).sort_values([c.ABOUT, c.PEOPLE], ascending=[True, False])
    if met.empty:
        st.info("There is no status in the sheet yet.", icon=":material/label:")
    for row in met.to_dict("records"):
        _word(row, visit)


def _word(row: dict, visit: Visit) -> None:
    key = key_of(STATUS, row[c.WORKSHEET].strip(), row[c.WORDS])
    known = row[c.STANDING] if isinstance(row[c.STANDING], str) else ""
    with st.container():
        asked = "" if known else " :orange-badge[:material/help: what does it mean?]"
        beside = f"{people(row[c.PEOPLE])} at it in {plain(row[c.WORKSHEET])}"
        word, why, choice = st.columns(settling.EVEN, vertical_alignment="center")
        word.markdown(f"**{plain(row[c.WORDS])}**{asked}  \n:gray[{beside}]")
        why.markdown(f":small[{plain(row[c.WHY])}]")
        options = [AS_UNDERSTOOD, *(one.value for one in Standing)]
        now = settling.said(key, visit)
        choice.selectbox(
            f"What {named(row[c.WORDS])} means", options, index=options.index(now) if now in options else 0,
            format_func=lambda one: one or (f"{known}, as read" if known else "choose …"), label_visibility="collapsed",
            **settling.bound(key),
        )  # fmt: skip
