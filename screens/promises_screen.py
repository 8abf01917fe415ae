"""Promises: who was promised to be kept posted, in which words, by when; kept by a contact and not by a click."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st

from screens import filters, name, on_call, reach
from screens.folded import folded
from screens.paging import Pages
from screens.text import place_of, plain
from screens.visit import Visit, current, when_pressed
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.access import Right
from signoff_core.calendars import as_ics, events
from signoff_core.follow_ups import asks_put_off, follow_ups
from signoff_core.promises import due_this_week, ledger, per_recruiter
from signoff_core.words import CallKind, KeepOnFile, Promised

SHOWN = 12
PAGE = "promises_page"
WEEK, LATER = "This week", "Later"
_BADGES = {
    Promised.OVERDUE: ("red", "priority_high"),
    Promised.DUE: ("orange", "schedule"),
    Promised.COMING: ("gray", "event"),
    Promised.KEPT: ("green", "check"),
    Promised.BROKEN: ("red", "heart_broken"),
}

visit = current()
name.ask_if_needed()


@st.fragment(run_every="60s")
def promises() -> None:
    """The ledger: overdue, this week, later; then what was settled lately."""
    on_call.follow()
    visit = current()
    with st.container(horizontal=True, vertical_alignment="top", gap="small", key="promises_top"):
        headline = st.container(width="stretch")
        filters.draw(visit, states=False)
        _take_along(visit)
    found = filters.applied_but_state(ledger(visit.tables, visit.minute), visit.me)
    still = found[found[c.KEPT_ON].isna()]
    with headline:
        st.markdown(f"## Promises\n{_in_numbers(still)}")
    with st.container(key="left"):
        _open_ones(still, visit)
        _dated(visit)
    _lately(found[found[c.KEPT_ON].notna()], visit)
    _counted(found)


def _take_along(visit: Visit) -> None:
    """What is shown, with every time somebody asked for, for the person's own calendar."""
    by = filters.chosen()
    st.download_button(
        "Calendar", when_pressed(visit, Right.WORK, lambda: _calendar(visit, by)), file_name="signoff.ics", mime="text/calendar", on_click="ignore",
        key="promises_ics", icon=":material/calendar_add_on:",
        help="Promises, times people asked for and names to ask for later, as an .ics file",
    )  # fmt: skip


def _calendar(visit: Visit, by: filters.Filters) -> bytes:
    return as_ics(
        filters.applied_but_state(events(visit.tables, visit.minute), visit.me, by), visit.now, visit.tables.settings
    )


def _in_numbers(still: pd.DataFrame) -> str:
    counts = still[c.STATE].value_counts()
    states = (Promised.OVERDUE, Promised.DUE, Promised.COMING)
    words = {Promised.DUE: "due today"}
    said = [f"{counts[state]} {words.get(state, state.value)}" for state in states if counts.get(state)]
    return " · ".join(said) or "None is open."


def _open_ones(still: pd.DataFrame, visit: Visit) -> None:
    if still.empty:
        st.info(
            "No promise is open here. When you promise in a call to keep somebody posted, it appears here by itself.",
            icon=":material/handshake:",
        )
        return
    week = set(due_this_week(still, visit.tables, visit.minute)[c.CALL_ID])
    pages = Pages(len(still), SHOWN, PAGE)
    part = still.iloc[pages.here].to_dict("records")
    heading = ""
    for place, row in enumerate(part, start=pages.here.start):
        group = _group(row, week)
        if group != heading:
            heading = group
            st.markdown(f"**{heading}**")
        _card(row, visit, strong=place == 0)
    pages.draw()


def _group(row: dict[str, Any], week: set[str]) -> str:
    if row[c.STATE] == Promised.OVERDUE:
        return "Overdue"
    return WEEK if row[c.CALL_ID] in week else LATER


def _card(row: dict[str, Any], visit: Visit, *, strong: bool) -> None:
    with st.container(border=True, key=f"card_{row[c.CALL_ID]}", gap="small"):
        st.markdown("\n\n".join([f"### {plain(row[c.NAME])} {_badge(row, visit)}", "  \n".join(_lines(row, visit))]))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            reach.link(row, strong=strong)
            reach.log_button(row, CallKind.KEEP_POSTED, f"log_{row[c.CALL_ID]}")


def _badge(row: dict[str, Any], visit: Visit) -> str:
    color, icon = _BADGES[Promised(row[c.STATE])]
    by = phrases.day(row[c.PROMISE_BY].date(), visit.now, visit.tables.settings.tz)
    words = {Promised.OVERDUE: f"overdue since {by}", Promised.KEPT: "kept", Promised.BROKEN: "kept too late"}
    return f":{color}-badge[:material/{icon}: {plain(words.get(row[c.STATE], f'due {by}'))}]"


def _lines(row: dict[str, Any], visit: Visit) -> Iterator[str]:
    """What was promised, to whom and by whom, and what to mind."""
    yield f"“{plain(row[c.PROMISE])}”"
    at, zone = row[c.PROMISED_ON], visit.tables.settings.tz
    made = "" if pd.isna(at) else phrases.day(at.to_pydatetime(), visit.now, zone)
    by = f"promised by {row[c.BY]}" if isinstance(row[c.BY], str) else "promised"
    whose = f"now {row[c.RECRUITER]}'s" if isinstance(row[c.RECRUITER], str) and row[c.RECRUITER] != row[c.BY] else ""
    undated = "no date was given: four weeks" if row[c.UNDATED] else ""
    yield " · ".join(filter(None, (place_of(row), plain(f"{by} {made}".strip()), plain(whose), undated)))
    if row[c.DO_NOT_CALL]:
        yield ":material/phone_disabled: asked not to be called: write instead"
    if row[c.KEEP_ON_FILE] == KeepOnFile.NO:
        yield ":material/folder_off: does not want to be kept on file: ask before anything else"


def _dated(visit: Visit) -> None:
    """Times people asked for, and asks that wait for their day."""
    asked = filters.applied_but_state(follow_ups(visit.tables, visit.minute), visit.me)
    put_off = filters.applied_but_state(asks_put_off(visit.tables, visit.minute), visit.me)
    if asked.empty and put_off.empty:
        return
    folded(
        f"Put off, with a date {len(asked) + len(put_off)}", "put_off", lambda: _put_off_lines(asked, put_off, visit)
    )


def _put_off_lines(asked: pd.DataFrame, put_off: pd.DataFrame, visit: Visit) -> None:
    zone = visit.tables.settings.tz
    for row in asked.head(SHOWN).to_dict("records"):
        moment = row[c.DUE_AT].to_pydatetime()
        when = phrases.day(moment, visit.now, zone) if row[c.ALL_DAY] else phrases.when(moment, visit.now, zone)
        _line(row, f"asked for a call: {when}", CallKind(row[c.KIND]))
    for row in put_off.head(SHOWN).to_dict("records"):
        _line(row, f"to ask for names: {phrases.day(row[c.ASK_ON].date(), visit.now, zone)}", CallKind(row[c.KIND]))


def _line(row: dict[str, Any], words: str, kind: CallKind) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"line_{row[c.CALL_ID]}"):
        st.markdown(f"**{plain(row[c.NAME])}** · {place_of(row)}  \n{plain(words)}", width="stretch")
        reach.link(row)
        referral = row[c.REFERRAL_ID] if isinstance(row[c.REFERRAL_ID], str) else None
        reach.log_button(row, kind, f"log_{kind.name.lower()}_{row[c.CALL_ID]}", referral_id=referral)


def _lately(settled: pd.DataFrame, visit: Visit) -> None:
    if settled.empty:
        return
    folded("Kept and broken lately", "lately", lambda: _settled_lines(settled, visit))


def _settled_lines(settled: pd.DataFrame, visit: Visit) -> None:
    for row in settled.head(SHOWN).to_dict("records"):
        day = phrases.day(row[c.KEPT_ON].to_pydatetime(), visit.now, visit.tables.settings.tz)
        by = f" by {plain(row[c.KEPT_BY])}" if isinstance(row[c.KEPT_BY], str) else ""
        st.markdown(
            f"**{plain(row[c.NAME])}** {_badge(row, visit)}  \n“{plain(row[c.PROMISE])}” · heard from us {day}{by}"
        )


def _counted(found: pd.DataFrame) -> None:
    """How they are kept, recruiter by recruiter; few promises say nothing about anybody."""
    if found.empty:
        return
    folded("How they are kept", "kept_by_recruiter", lambda: _by_recruiter(found))


def _by_recruiter(found: pd.DataFrame) -> None:
    for row in per_recruiter(found).to_dict("records"):
        kept, broken = row[Promised.KEPT.value], row[Promised.BROKEN.value]
        share = "nothing has come due yet" if not kept + broken else f"{kept} of {kept + broken} kept"
        few = " :gray-badge[too few to say anything]" if kept + broken and row[c.FEW] else ""
        ahead = row[Promised.COMING.value] + row[Promised.DUE.value]
        who = plain(row[c.RECRUITER]) or "Nobody"
        st.markdown(f"**{who}**: {share}{few} · {row[Promised.OVERDUE.value]} overdue, {ahead} ahead")
    st.caption("Kept: they heard from us by the day. Broken: later, or not yet.")


promises()
