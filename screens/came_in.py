"""A call that came in, or with somebody who is in no list: found by a word, and logged like any other."""

import streamlit as st

from screens import on_call
from screens.folded import folded
from screens.text import label
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.call_queue import queue_of
from signoff_core.dossier import found_people
from signoff_core.words import CallKind, Standing

SHOWN = 6
SEARCH = "came_in"


def inside(visit: Visit) -> None:
    """The search, folded, inside somebody else's fragment."""
    folded("Somebody rang, or is in no list", "came_in_list", lambda: _search(visit))


def _search(visit: Visit) -> None:
    words = st.text_input("Who was it?", key=SEARCH, live="250ms", placeholder="a name, a role or a number")
    if not (words or "").strip():
        return
    found = found_people(visit.tables, words)
    if found.empty:
        st.caption("Nobody is found by that. Try fewer words.")
    owed = set(queue_of(visit.tables, visit.minute)[c.CANDIDACY_ID])
    standings = dict(zip(found.index, visit.tables.history.standing[found.index.to_numpy()], strict=True))
    for index, row in zip(found.index[:SHOWN], found.head(SHOWN).to_dict("records"), strict=True):
        kind = kind_for(standings[index], owed=row[c.CANDIDACY_ID] in owed)
        st.button(
            label(" · ".join([*_said(row), kind])), key=f"came_in_{row[c.CANDIDACY_ID]}",
            on_click=on_call.open_for, args=[row[c.CANDIDACY_ID], kind], width="stretch", type="tertiary",
        )  # fmt: skip
    if len(found) > SHOWN:
        st.caption(f"and {len(found) - SHOWN} more: add a word")


def _said(row: dict) -> list[str]:
    return [row[field] for field in (c.NAME, c.ROLE, c.CLIENT) if isinstance(row[field], str)]


def kind_for(standing: str, *, owed: bool) -> CallKind:
    """What a call with somebody is about: the news they are owed, how it stands, or what has come up."""
    if owed:
        return CallKind.SIGN_OFF
    return (
        CallKind.CHECK_IN if standing in (Standing.IN_PLAY, Standing.ON_HOLD, Standing.EARLY) else CallKind.KEEP_POSTED
    )
