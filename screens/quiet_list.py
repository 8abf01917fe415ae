"""Who is in play or on hold and has heard nothing for a while: a check-in call."""

import streamlit as st

from screens import on_call, reach
from screens.folded import folded
from screens.text import place_of, plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import lists, phrases
from signoff_core.words import CallKind

SHOWN = 12


def inside(visit: Visit) -> None:
    """The list, folded under its count, inside somebody else's fragment."""
    count = lists.how_many(visit.tables, visit.minute).going_quiet
    if count:
        folded(f"Going quiet {count}", "quiet", lambda: _lines(visit))


def _lines(visit: Visit) -> None:
    st.caption("In play or on hold, and nobody has heard from us for a while. Two minutes are enough.")
    for row in lists.going_quiet(visit.tables, visit.minute).head(SHOWN).to_dict("records"):
        _line(row, visit)


def _line(row: dict, visit: Visit) -> None:
    day = phrases.day(row[c.HEARD_ON].to_pydatetime(), visit.now, visit.tables.settings.tz)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"quiet_{row[c.CANDIDACY_ID]}"):
        st.markdown(f"**{plain(row[c.NAME])}** · {place_of(row)}  \nlast heard {day}", width="stretch")
        reach.ring(row, CallKind.CHECK_IN)
        st.button(
            "Log a check-in", key=f"check_in_{row[c.CANDIDACY_ID]}", on_click=on_call.open_for,
            args=[row[c.CANDIDACY_ID], CallKind.CHECK_IN],
        )  # fmt: skip
