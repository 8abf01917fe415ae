"""Who got the news in writing though there is a phone: still worth a call, for ten working days."""

import streamlit as st

from screens import on_call, reach
from screens.folded import folded
from screens.text import place_of, plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import lists, phrases
from signoff_core.words import CallKind, Result

SHOWN = 12


def inside(visit: Visit) -> None:
    """The list, folded under its count, inside somebody else's fragment."""
    count = lists.how_many(visit.tables, visit.minute).written_not_spoken
    if count:
        folded(f"Written, not spoken {count}", "written", lambda: _lines(visit))


def _lines(visit: Visit) -> None:
    st.caption("They have the news in writing. A call is still the kinder way, and the only one that gives a name.")
    for row in lists.written_not_spoken(visit.tables, visit.minute).head(SHOWN).to_dict("records"):
        _line(row, visit)


def _line(row: dict, visit: Visit) -> None:
    day = phrases.day(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"written_{row[c.CANDIDACY_ID]}"):
        st.markdown(f"**{plain(row[c.NAME])}** · {place_of(row)}  \nwritten to {day}", width="stretch")
        reach.ring(row, CallKind.SIGN_OFF)
        st.button(
            "We talked", key=f"spoke_{row[c.CANDIDACY_ID]}", on_click=on_call.open_for,
            args=[row[c.CANDIDACY_ID], CallKind.SIGN_OFF, None, Result.TALKED],
        )  # fmt: skip
