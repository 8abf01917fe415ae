"""The lists beside the queue, each folded under its count and with its own next action."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import streamlit as st

from screens import asked_list, came_in, name, quiet_list, saving, written_list
from screens.folded import folded
from screens.on_call import BESIDE, OPENED, open_correction, open_for
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import calls, phrases, plain_times
from signoff_core import columns as c
from signoff_core.call_queue import before_signoff
from signoff_core.lists import how_many
from signoff_core.words import CallKind, Result

SHOWN = 12
BEFORE = "before we began"


@st.fragment(key=BESIDE)
def draw() -> None:
    """Each list folded, with its count, so that the queue stays in front."""
    visit = current()
    if st.session_state.pop(OPENED, False):
        st.rerun()
    asked_list.inside(visit)
    quiet_list.inside(visit)
    written_list.inside(visit)
    _before_signoff(visit)
    came_in.inside(visit)
    _logged(visit)


def _before_signoff(visit: Visit) -> None:
    count = how_many(visit.tables, visit.minute).before_signoff
    if count:
        folded(f"Before Signoff {count}", "before", lambda: _close_them(visit))


def _close_them(visit: Visit) -> None:
    found = before_signoff(visit.tables, visit.minute)
    st.caption("Debts from before the start line, or that nobody can date: outside every count. Ring, or close them.")
    ids = found[c.CANDIDACY_ID].tolist()
    labels = dict(zip(ids, [_label(row, visit) for row in found.to_dict("records")], strict=True))
    chosen = st.multiselect("Whom?", ids, format_func=labels.get, key="before_chosen", placeholder="Choose people")
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        st.button("Choose all", key="before_all", on_click=_choose, args=[ids])
        st.button("Excuse: before we began", key="before_excuse", disabled=not chosen, on_click=_excused)
        st.date_input("Told on", value=_today(visit) - timedelta(days=1), key="before_told_on", width=150)
        st.button("Already told", key="before_told", disabled=not chosen, on_click=_already_told)
        if len(chosen) == 1:
            st.button(
                "We talked", key="before_talk", on_click=open_for,
                args=[chosen[0], CallKind.SIGN_OFF, None, Result.TALKED],
            )  # fmt: skip


def _today(visit: Visit) -> date:
    """The team's own day."""
    return visit.now.astimezone(visit.tables.settings.tz).date()


def _label(row: dict, visit: Visit) -> str:
    day = (
        "no date"
        if pd.isna(row[c.RESTS_ON])
        else phrases.day(row[c.RESTS_ON].date(), visit.now, visit.tables.settings.tz)
    )
    return f"{row[c.NAME]}, {row[c.ROLE]} ({day})"


def _choose(ids: list[str]) -> None:
    st.session_state["before_chosen"] = ids


def _excused() -> None:
    visit, ids = current(), st.session_state["before_chosen"]
    if not name.needed(visit, _excused):
        saving.save_rows(visit, lambda: calls.excused(ids, visit.tables, BEFORE, visit.me, visit.now))
        st.session_state["before_chosen"] = []
    st.session_state[OPENED] = True


def _already_told() -> None:
    visit, ids, day = current(), st.session_state["before_chosen"], st.session_state["before_told_on"]
    if not name.needed(visit, _already_told):
        saving.save_rows(visit, lambda: calls.told_before(ids, visit.tables, day or _today(visit), visit.me, visit.now))
        st.session_state["before_chosen"] = []
    st.session_state[OPENED] = True


def _logged(visit: Visit) -> None:
    """What was logged lately, to say it differently or take it back."""
    at = plain_times.utc(visit.tables.calls[c.AT])
    recent = np.flatnonzero(at >= plain_times.plain(visit.now - timedelta(days=7)))
    if not len(recent):
        return
    lately = recent[np.argsort(at[recent], kind="stable")][::-1][:SHOWN]
    folded("Logged lately", "logged", lambda: _logged_lines(lately, visit))


def _logged_lines(lately: np.ndarray, visit: Visit) -> None:
    for row in visit.tables.calls.iloc[lately].to_dict("records"):
        at = phrases.when(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
        by = f" ({plain(row[c.BY])})" if isinstance(row[c.BY], str) else ""
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f"{plain(at)} · **{plain(row[c.CANDIDATE])}** · {plain(row[c.RESULT])}{by}", width="stretch")
            with st.container(horizontal=True, gap="small", width="content"):  # both beside the words, or both below
                st.button("Correct", key=f"correct_{row[c.CALL_ID]}", on_click=open_correction, args=[row[c.CALL_ID]])
                st.button("Take back", key=f"void_{row[c.CALL_ID]}", on_click=_taken_back, args=[row[c.CALL_ID]])


def _taken_back(call_id: str) -> None:
    visit = current()
    if not name.needed(visit, _taken_back, call_id):
        saving.save_rows(visit, lambda: calls.taken_back(call_id, visit.tables, visit.me, visit.now))
    st.session_state[OPENED] = True
