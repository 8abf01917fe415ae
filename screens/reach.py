"""How to get hold of somebody: a number to ring, else an address to write to."""

from typing import Any

import streamlit as st

from screens import on_call
from screens.text import plain
from signoff_core import columns as c
from signoff_core.message_links import mail_link, tel_link
from signoff_core.people import shown_phone
from signoff_core.words import CallKind, Reach


def link(row: dict[str, Any], *, strong: bool = False) -> None:
    """One tap to ring, or to write where ringing is not wanted or not possible."""
    kind = "primary" if strong else "secondary"
    if row[c.REACH] == Reach.CALL and isinstance(row[c.PHONE], str):
        st.link_button(shown_phone(row[c.PHONE]), tel_link(row[c.PHONE]), icon=":material/call:", type=kind)
    elif isinstance(row[c.EMAIL], str):
        st.link_button(plain(row[c.EMAIL]), mail_link(row[c.EMAIL]), icon=":material/mail:", type=kind)


def ring(row: dict[str, Any], kind: CallKind) -> None:
    """The number of somebody in a list: one tap rings it and opens the form. An address of whoever is not to be rung."""
    if row[c.REACH] == Reach.WRITE_INSTEAD:
        link(row)
    elif isinstance(row[c.PHONE], str):
        st.link_button(
            shown_phone(row[c.PHONE]), tel_link(row[c.PHONE]), icon=":material/call:",
            key=f"ring_{kind.name.lower()}_{row[c.CANDIDACY_ID]}", on_click=on_call.open_for,
            args=[row[c.CANDIDACY_ID], kind],
        )  # fmt: skip


def log_button(row: dict[str, Any], kind: CallKind, key: str, *, referral_id: str | None = None) -> None:
    """Opens the call's form; for somebody who is gone from the sheet it says what to do first."""
    if not isinstance(row[c.CANDIDACY_ID], str):
        st.caption("Not in the sheet any more: add them there again, then log it.")
        return
    label = "Log the call" if row[c.REACH] == Reach.CALL else "Log it"
    st.button(
        label, icon=":material/edit_note:", key=key, on_click=on_call.open_for,
        args=[row[c.CANDIDACY_ID], kind, referral_id],
    )  # fmt: skip
