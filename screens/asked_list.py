"""What must be asked before anybody rings: still in play, whose call it was, what a status word means."""

import streamlit as st

from screens import name, saving
from screens.folded import folded
from screens.on_call import OPENED
from screens.text import place_of, plain
from screens.visit import Visit, current
from signoff_core import call_rows, lists, moves, phrases
from signoff_core import columns as c
from signoff_core.words import Standing

SHOWN = 12
_IN_PLAY = {lists.HIRED_ELSEWHERE: "More seats", lists.FILLED: "More seats"}
"""What “still in play” comes to where the seat seems to be taken."""


@st.fragment
def draw() -> None:
    """The questions by themselves."""
    visit = current()
    if st.session_state.pop(OPENED, False):
        st.rerun()
    inside(visit)


def inside(visit: Visit) -> None:
    """The questions, folded under their count, inside somebody else's fragment."""
    count = lists.how_many(visit.tables, visit.minute).asked
    if count:
        folded(f"Still in play? {count}", "asked", lambda: _questions(visit))


def _questions(visit: Visit) -> None:
    st.caption("Held out of the queue until somebody says: hearing the news twice is worse than a day's delay.")
    for row in lists.asked(visit.tables, visit.minute).head(SHOWN).to_dict("records"):
        st.markdown(f"**{plain(row[c.NAME])}** · {place_of(row)}  \n{plain(row[c.QUESTION])}")
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
            st.markdown(f"{plain(day)}: {plain(call[c.RESULT])} with {plain(call[c.CANDIDATE])}, {place_of(call)}")
            st.button(
                "It was them", key=f"match_{call[c.CALL_ID]}_{candidacy_id}", on_click=_matched,
                args=[call[c.CALL_ID], candidacy_id],
            )  # fmt: skip


def _matched(call_id: str, candidacy_id: str) -> None:
    visit = current()
    saving.save_rows(visit, lambda: call_rows.matched_to(call_id, candidacy_id, visit.tables))
    st.session_state[OPENED] = True


def _answer(row: dict, label: str, standing: Standing) -> None:
    key = f"answer_{standing.name.lower()}_{row[c.CANDIDACY_ID]}"
    st.button(label, key=key, on_click=_answered, args=[row[c.CANDIDACY_ID], standing])


def _answered(candidacy_id: str, standing: Standing) -> None:
    visit = current()
    if not name.needed(visit, _answered, candidacy_id, standing):
        saving.save_rows(visit, lambda: moves.answer(visit.tables, candidacy_id, standing, visit.me, visit.now))
    st.session_state[OPENED] = True
