"""Today: one list to work from top to bottom."""

from typing import Any

import streamlit as st

from screens import filters, name, on_call, reach
from screens.paging import Pages
from screens.text import place_of, plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.digest import HEADINGS, people_today, promises_ahead
from signoff_core.promises import due_this_week, ledger
from signoff_core.today import Group, day
from signoff_core.words import CallKind

SHOWN = 12
PAGE = "today_page"
_ICONS = {
    Group.APPOINTMENT: "alarm",
    Group.DEBT: "campaign",
    Group.PROMISE: "handshake",
    Group.ASK: "group_add",
    Group.QUIET: "notifications_paused",
    Group.THANKS: "favorite",
    Group.REFERRAL: "hourglass_bottom",
    Group.LATER: "schedule",
}

visit = current()
name.ask_if_needed()


@st.fragment(run_every="60s")
def the_day() -> None:
    """Everybody there is something to do about, twelve at a time."""
    on_call.follow()
    visit = current()
    with st.container(horizontal=True, vertical_alignment="top", gap="small", key="today_top"):
        headline = st.container(width="stretch")
        filters.draw(visit, states=False)
    found = day(visit.tables, visit.minute)
    lines = filters.applied_but_state(found.lines, visit.me)
    with headline:
        st.markdown(f"## Today\n{people_today(len(lines))}" if len(lines) else "## Today")
    if lines.empty:
        _nobody(len(found.lines), visit)
        return
    pages = Pages(len(lines), SHOWN, PAGE)
    heading = ""
    with st.container(key="left"):
        shown = found.worded(lines.iloc[pages.here])
        for place, row in enumerate(shown.to_dict("records"), start=pages.here.start):
            if row[c.GROUP] != heading:
                heading = row[c.GROUP]
                count = int((lines[c.GROUP] == heading).sum())
                st.markdown(f":material/{_ICONS[heading]}: **{HEADINGS[heading]}** {count}")
            _card(row, visit, strong=place == 0)
    pages.draw()


def _nobody(others: int, visit: Visit) -> None:
    """Not a blank page: what comes next."""
    if others and filters.chosen():
        st.info("Nobody here under these filters. Others are waiting.", icon=":material/filter_alt:")
        return
    week = due_this_week(ledger(visit.tables, visit.minute), visit.tables, visit.minute)
    words = f"{people_today(0)} {promises_ahead(len(week))}".strip()
    st.success(words, icon=":material/sentiment_satisfied:")


def _card(row: dict[str, Any], visit: Visit, *, strong: bool) -> None:
    key = f"{row[c.KIND]}_{row[c.REFERRAL_ID] if isinstance(row[c.REFERRAL_ID], str) else row[c.CANDIDACY_ID]}"
    key = f"{key}_{row[c.INDIVIDUAL]}".replace(" ", "_")
    with st.container(border=True, key=f"card_{key}", gap="small"):
        st.markdown(_text(row, visit))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            reach.link(row, strong=strong)
            referral = row[c.REFERRAL_ID] if isinstance(row[c.REFERRAL_ID], str) else None
            reach.log_button(row, CallKind(row[c.KIND]), f"log_{key}", referral_id=referral)


def _text(row: dict[str, Any], visit: Visit) -> str:
    """Who, and why; whose it is where it is not the reader's own."""
    others = isinstance(row[c.RECRUITER], str) and row[c.RECRUITER] != visit.me
    place = " · ".join(filter(None, (place_of(row), plain(f"{row[c.RECRUITER]}'s") if others else "")))
    lines = [f"### {plain(row[c.NAME]) or 'no name'}", place, plain(row[c.WHY][:1].upper() + row[c.WHY][1:])]
    if row[c.ALSO]:
        lines.append(f"Also: {plain(row[c.ALSO])}")
    return "\n\n".join([lines[0], "  \n".join(filter(None, lines[1:]))])


the_day()
