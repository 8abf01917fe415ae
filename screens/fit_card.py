"""One person who fits an opening: why, when they were last spoken to, and the call."""

from typing import Any

import pandas as pd
import streamlit as st

from screens import on_call
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.fit_words import reasons
from signoff_core.message_links import mail_link, tel_link
from signoff_core.people import shown_phone
from signoff_core.words import CallKind

_ICONS = {
    "promised": "handshake", "said": "chat", "was": "history", "place": "location_on", "noted": "edit_note",
    "mind": "info",
}  # fmt: skip


def draw(row: dict[str, Any], place: int, visit: Visit) -> None:
    """The card of the person at a place of the list, 1 for the first to ring."""
    with st.container(border=True, key=f"card_{row[c.CANDIDACY_ID]}", gap="small"):
        st.markdown(f"### {place}. {plain(row[c.NAME]) or 'no name'}\n\n{_why(row, visit)}")
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _reach(row, strong=place == 1)
            st.button(
                "Log the call", icon=":material/edit:", key=f"log_{row[c.CANDIDACY_ID]}", on_click=on_call.open_for,
                args=[row[c.CANDIDACY_ID], CallKind.KEEP_POSTED],
            )  # fmt: skip
            st.caption(_last_contact(row, visit), width="content")


def _why(row: dict[str, Any], visit: Visit) -> str:
    said = reasons(row, visit.now, visit.tables.settings, visit.me)
    return "  \n".join(f":material/{_ICONS[reason.kind]}: {plain(reason.words)}" for reason in said)


def _reach(row: dict[str, Any], *, strong: bool) -> None:
    kind = "primary" if strong else "secondary"
    if pd.notna(row[c.PHONE]):
        st.link_button(
            f"Call {shown_phone(row[c.PHONE])}", tel_link(row[c.PHONE]), icon=":material/call:", type=kind,
            key=f"call_{row[c.CANDIDACY_ID]}",
        )  # fmt: skip
    elif pd.notna(row[c.EMAIL]):
        st.link_button(
            plain(row[c.EMAIL]), mail_link(row[c.EMAIL]), icon=":material/mail:", type=kind,
            key=f"mail_{row[c.CANDIDACY_ID]}",
        )  # fmt: skip


def _last_contact(row: dict[str, Any], visit: Visit) -> str:
    if pd.isna(row[c.SPOKEN_AT]):
        return "not spoken to yet"
    return f"last spoken to {phrases.day(row[c.SPOKEN_AT].to_pydatetime(), visit.now, visit.tables.settings.tz)}"
