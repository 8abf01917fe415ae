"""What a tap on a referral does: a step, a step taken back, told where the name came from. Callbacks: they draw nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from screens import name, saving
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.calls import taken_back
from signoff_core.errors import SignoffError
from signoff_core.ids import new_id
from signoff_core.referrals import step_row, undo_step
from signoff_core.stores import Row
from signoff_core.told_source import told_source_row

MOVED = "referral_moved"
"""Set by a callback: the rest of the page must move too."""
LAST = "last_step"
IDS = "referral_row_ids"
"""The ids of rows that are not saved yet: the same through reruns and double taps."""

Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class LastTap:
    """What was done last, in words, and the rows that take it back."""

    words: str
    undo: Callable[[Visit], Rows]


def step(referral_id: str, to: str) -> None:
    """Move a referral on."""
    visit = _begun()
    if name.needed(visit, step, referral_id, to):
        return
    move_id = _id(referral_id, to)
    words = f"{_named(referral_id, visit)}: {to}."
    if _saved(visit, lambda: step_row(visit.tables, referral_id, to, visit.me, visit.now, move_id=move_id)):
        _done(words, lambda then: undo_step(then.tables, move_id, then.me or None, then.now), referral_id, to)


def other_step(referral_id: str, key: str) -> None:
    """Move a referral to the step that was chosen in the menu of that key."""
    to = st.session_state.get(key)
    if to:
        step(referral_id, to)


def told_source(referral_id: str) -> None:
    """They heard today where their name came from."""
    visit = _begun()
    if name.needed(visit, told_source, referral_id):
        return
    today = visit.now.astimezone(visit.tables.settings.tz).date()
    row_id, before = _id(referral_id, c.TOLD_SOURCE_ON), _told_on(referral_id, visit)
    words = f"{_named(referral_id, visit)} was told where the name came from."
    if _saved(visit, lambda: told_source_row(visit.tables, referral_id, today, visit.me, visit.now, row_id=row_id)):
        undo = lambda then: told_source_row(then.tables, row_id, before, then.me or None, then.now)  # noqa: E731
        _done(words, undo, referral_id, c.TOLD_SOURCE_ON)


def noted(words: str, call_id: str) -> None:
    """A call was logged in one tap: say so, with the way back."""
    st.session_state[LAST] = LastTap(words, lambda then: taken_back(call_id, then.tables, then.me or None, then.now))


def undo() -> None:
    """Take the last tap back."""
    visit, last = current(), st.session_state.get(LAST)
    st.session_state[MOVED] = True
    if last and _saved(visit, lambda: last.undo(visit), " It still stands."):
        del st.session_state[LAST]


def draw_last(visit: Visit) -> None:
    """What was done last, with its Undo, at the foot of the window, where a thumb is."""
    last = st.session_state.get(LAST)
    if saving.failure():
        st.error(plain(saving.failure()), icon=":material/error:")
    if last:
        with st.container(horizontal=True, vertical_alignment="center", key="last_step"):
            st.markdown(f":material/check_circle: {plain(last.words)}", width="stretch")
            st.button("Undo", key="undo_step", icon=":material/undo:", on_click=undo)


def _begun() -> Visit:
    saving.moved_on()
    st.session_state[MOVED] = True
    return current()


def _id(*about: str) -> str:
    return st.session_state.setdefault(IDS, {}).setdefault(about, new_id())


def _saved(visit: Visit, rows: Callable[[], Rows], otherwise: str = " It was not saved.") -> bool:
    st.session_state.pop(saving.FAILED, None)
    try:
        visit.book.save(rows())
    except SignoffError as error:
        st.session_state[saving.FAILED] = f"{error}{otherwise}"
        return False
    return True


def _done(words: str, undo: Callable[[Visit], Rows], *about: str) -> None:
    st.session_state[IDS].pop(about, None)
    st.session_state[LAST] = LastTap(words, undo)


def _named(referral_id: str, visit: Visit) -> str:
    people = visit.tables.referrals.set_index(c.REFERRAL_ID)[c.NAME]
    return str(people.get(referral_id, "The referral"))


def _told_on(referral_id: str, visit: Visit) -> date | None:
    people = visit.tables.referrals.set_index(c.REFERRAL_ID)[c.TOLD_SOURCE_ON]
    before: Any = people.get(referral_id)
    return None if before is None or pd.isna(before) else before.date()
