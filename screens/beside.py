"""The lists beside the queue: what must be asked first, what is from before Signoff, who went quiet, what was logged."""

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from screens import name, saving
from screens.call_form import OPENED, open_correction, open_for
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import call_rows, calls, lists, moves, phrases
from signoff_core import columns as c
from signoff_core.call_queue import before_signoff
from signoff_core.errors import SignoffError
from signoff_core.words import Standing

SHOWN = 12
BEFORE = "before we began"
_IN_PLAY = {lists.HIRED_ELSEWHERE: "More seats", lists.FILLED: "More seats"}
"""What “still in play” comes to where the seat seems to be taken."""


@st.fragment
def draw(visit: Visit) -> None:
    """Each list folded, with its count, so that the queue stays in front."""
    visit = current()
    if st.session_state.pop(OPENED, False):
        st.rerun()
    _asked(visit)
    _quiet(visit)
    _before_signoff(visit)
    _logged(visit)


def _asked(visit: Visit) -> None:
    found = lists.asked(visit.tables, visit.now)
    if found.empty:
        return
    with st.expander(f"Still in play? {len(found)}", key="asked"):
        st.caption("Held out of the queue until somebody says: hearing the news twice is worse than a day's delay.")
        for row in found.head(SHOWN).to_dict("records"):
            st.markdown(f"**{plain(row[c.NAME])}** · {_place(row)}  \n{plain(row[c.QUESTION])}")
            if row[c.QUESTION] == lists.WHICH_PERSON:
                _whose_calls(row[c.CANDIDACY_ID], visit)
                continue
            with st.container(horizontal=True, gap="small"):
                _answer(row, _IN_PLAY.get(row[c.QUESTION], "Still in play"), Standing.IN_PLAY)
                _answer(row, "Owe them the call", Standing.NOT_SELECTED)


def _whose_calls(candidacy_id: str, visit: Visit) -> None:
    """The calls that may have been with somebody, each with one tap to say that it was."""
    unclear = visit.tables.unmatched
    ids = unclear.loc[unclear[c.CANDIDACY_ID] == candidacy_id, c.CALL_ID]
    said = visit.tables.calls[visit.tables.calls[c.CALL_ID].isin(ids)]
    for call in said.to_dict("records"):
        day = phrases.day(call[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.markdown(f"{plain(day)}: {plain(call[c.RESULT])} with {plain(call[c.CANDIDATE])}, {_place(call)}")
            st.button(
                "It was them", key=f"match_{call[c.CALL_ID]}_{candidacy_id}", on_click=_matched,
                args=[call[c.CALL_ID], candidacy_id],
            )  # fmt: skip


def _matched(call_id: str, candidacy_id: str) -> None:
    visit = current()
    _try(visit, lambda: call_rows.matched_to(call_id, candidacy_id, visit.tables))
    st.session_state[OPENED] = True


def _answer(row: dict, label: str, standing: Standing) -> None:
    key = f"answer_{standing.name.lower()}_{row[c.CANDIDACY_ID]}"
    st.button(label, key=key, on_click=_answered, args=[row[c.CANDIDACY_ID], standing])


def _answered(candidacy_id: str, standing: Standing) -> None:
    visit = current()
    if not name.needed(visit, _answered, candidacy_id, standing):
        _try(visit, lambda: moves.answer(visit.tables, candidacy_id, standing, visit.me, visit.now))
    st.session_state[OPENED] = True


def _try(visit: Visit, rows) -> None:
    """Save what `rows` makes; what fails is said, and nothing is half done."""
    saving.moved_on()
    try:
        visit.book.save(rows())
    except SignoffError as error:
        st.session_state[saving.FAILED] = f"{error} Nothing was changed."


def _quiet(visit: Visit) -> None:
    found = lists.going_quiet(visit.tables, visit.now)
    if found.empty:
        return
    with st.expander(f"Going quiet {len(found)}", key="quiet"):
        st.caption("In play or on hold, and nobody has heard from us for a while.")
        for row in found.head(SHOWN).to_dict("records"):
            day = phrases.day(row[c.HEARD_ON].to_pydatetime(), visit.now, visit.tables.settings.tz)
            st.markdown(f"**{plain(row[c.NAME])}** · {_place(row)} · last heard {day}")


def _before_signoff(visit: Visit) -> None:
    found = before_signoff(visit.tables, visit.now)
    if found.empty:
        return
    with st.expander(f"Before Signoff {len(found)}", key="before"):
        st.caption(
            "Debts from before the start line, or that nobody can date: outside every count. Ring, or close them."
        )
        ids = found[c.CANDIDACY_ID].tolist()
        labels = dict(zip(ids, [_label(row, visit) for row in found.to_dict("records")], strict=True))
        chosen = st.multiselect("Whom?", ids, format_func=labels.get, key="before_chosen", placeholder="Choose people")
        with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
            st.button("Choose all", key="before_all", on_click=_choose, args=[ids])
            st.button("Excuse: before we began", key="before_excuse", disabled=not chosen, on_click=_excused)
            st.date_input("Told on", value=_today(visit) - timedelta(days=1), key="before_told_on", width=150)
            st.button("Already told", key="before_told", disabled=not chosen, on_click=_already_told)
            if len(chosen) == 1:
                st.button("We talked", key="before_talk", on_click=open_for, args=[chosen[0]])


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
        _try(visit, lambda: calls.excused(ids, visit.tables, BEFORE, visit.me, visit.now))
        st.session_state["before_chosen"] = []
    st.session_state[OPENED] = True


def _already_told() -> None:
    visit, ids, day = current(), st.session_state["before_chosen"], st.session_state["before_told_on"]
    if not name.needed(visit, _already_told):
        _try(visit, lambda: calls.told_before(ids, visit.tables, day or _today(visit), visit.me, visit.now))
        st.session_state["before_chosen"] = []
    st.session_state[OPENED] = True


def _logged(visit: Visit) -> None:
    """What was logged lately, to say it differently or take it back."""
    said = visit.tables.calls
    recent = said[said[c.AT] >= visit.now - timedelta(days=7)].sort_values(c.AT, ascending=False).head(SHOWN)
    if recent.empty:
        return
    with st.expander("Logged lately", key="logged"):
        for row in recent.to_dict("records"):
            at = phrases.when(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
            by = f" ({plain(row[c.BY])})" if isinstance(row[c.BY], str) else ""
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.markdown(
                    f"{plain(at)} · **{plain(row[c.CANDIDATE])}** · {plain(row[c.RESULT])}{by}", width="stretch"
                )
                st.button("Correct", key=f"correct_{row[c.CALL_ID]}", on_click=open_correction, args=[row[c.CALL_ID]])
                st.button("Take back", key=f"void_{row[c.CALL_ID]}", on_click=_taken_back, args=[row[c.CALL_ID]])


def _taken_back(call_id: str) -> None:
    visit = current()
    if not name.needed(visit, _taken_back, call_id):
        _try(visit, lambda: calls.taken_back(call_id, visit.tables, visit.me, visit.now))
    st.session_state[OPENED] = True


def _place(row: dict) -> str:
    return " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if isinstance(part, str))
