"""The queue: a headline, then one card a person, twelve at a time."""

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd
import streamlit as st

from screens import card, filters, saving
from screens.folded import folded
from screens.on_call import OPENED
from screens.paging import Pages
from screens.text import plain
from screens.visit import Visit, current, session
from signoff_core import columns as c
from signoff_core import phrases, presence
from signoff_core.call_queue import Counts, counts, open_queue
from signoff_core.presence import OnCall
from signoff_core.words import Reach, State

CARDS = 12
"""Cards a page: each costs the server and the browser about a millisecond and a half, and nobody rings fifty at once."""


@st.fragment(run_every="60s")
def draw() -> None:
    if st.session_state.pop(OPENED, False):
        st.rerun()
    visit = current()
    with st.container(horizontal=True, vertical_alignment="top", gap="small", key="headline"):
        headline = st.container(width="stretch")
        filters.draw(visit)
    queue = filters.applied(open_queue(visit.tables, visit.minute), visit.me)
    by_call, held = queue[c.REACH] == Reach.CALL, queue[c.STATE] == State.ON_HOLD
    to_call = queue[by_call & ~held]
    with headline:
        _headline(counts(queue[by_call], visit.now), visit)
    _last_word(to_call, visit)
    others = presence.on_calls(visit.book.drafts, session(), visit.now)
    _cards(to_call, others, visit)
    _folded("Write instead", "write_instead", queue[~by_call], _WRITE, lambda row: card.draw_to_write(row, visit))
    _folded(
        "On hold",
        "held",
        queue[by_call & held],
        _HELD,
        lambda row: card.draw_held(row, visit, others.get(row[c.CANDIDACY_ID])),
    )


_WRITE = "Owed the news, in writing: presented only, asked not to be called, or no number to ring."
_HELD = "The first choice hasn't signed yet. The clock runs on."


def _folded(title: str, key: str, rows: pd.DataFrame, words: str, draw_row: Callable[[dict], None]) -> None:
    """A list beside the queue, folded under its count."""

    def inside() -> None:
        st.caption(words)
        for row in rows.head(CARDS).to_dict("records"):
            draw_row(row)
        if len(rows) > CARDS:
            st.caption(f"and {len(rows) - CARDS} more, when these are done")

    if len(rows):
        folded(f"{title} {len(rows)}", key, inside)


def _headline(found: Counts, visit: Visit) -> None:
    parts = []
    if found.overdue:
        parts.append(f"{found.overdue} overdue")
    if found.hanging:
        parts.append(f"{found.hanging} left hanging")
    if found.next_at is not None:
        at = phrases.when(found.next_at.to_pydatetime(), visit.now, visit.tables.settings.tz)
        parts.append(f"next: {plain(found.next_name)} {at if ' ' in at else 'at ' + at}")
    said = " · ".join(parts)
    words = f"## {phrases.people(found.owed)} owed a call\n{said}" if found.owed else "## Sign-offs"
    st.markdown(words, width="stretch")


def _last_word(queue: pd.DataFrame, visit: Visit) -> None:
    """What became of the last tap when its card is not in the list any more."""
    if saving.failure():
        st.error(plain(saving.failure()), icon=":material/error:")
    just = saving.just()
    if just and (just.place is None or not queue[c.CANDIDACY_ID].eq(just.candidacy_id).any()):
        with st.container(horizontal=True, vertical_alignment="center", key="just"):
            st.markdown(f":material/check_circle: {plain(just.words)}", width="stretch")
            st.button("Undo", key="undo", on_click=saving.undo, args=[just])


def _cards(queue: pd.DataFrame, others: Mapping[str, OnCall], visit: Visit) -> None:
    just = saving.just()
    if just and just.place is not None:
        queue = _kept_in_place(queue, just, just.place)
    if not len(queue):
        _nobody(visit)
        return
    pages = Pages(len(queue), CARDS, filters.PAGE)
    for place, row in enumerate(queue.iloc[pages.here].to_dict("records"), start=pages.here.start):
        if just and just.place is not None and row[c.CANDIDACY_ID] == just.candidacy_id:
            card.draw_just_logged(row, just, visit)
        else:
            card.draw(row, place, visit, others.get(row[c.CANDIDACY_ID]))
    pages.draw()


def _kept_in_place(queue: pd.DataFrame, just: saving.Just, place: int) -> pd.DataFrame:
    """The card that was tapped stays under the thumb until the next tap; then it sinks to its place."""
    mine = (queue[c.CANDIDACY_ID] == just.candidacy_id).to_numpy(bool)
    others = np.flatnonzero(~mine)
    return queue.iloc[np.concatenate([others[:place], np.flatnonzero(mine), others[place:]])]


def _nobody(visit: Visit) -> None:
    if filters.chosen() and len(open_queue(visit.tables, visit.minute)):
        st.info("Nobody here under these filters. Others are waiting for a call.", icon=":material/filter_alt:")
    elif not len(visit.tables.candidacies):
        st.info(
            "There are no candidates in this book yet. Add them to the Candidates worksheet; who is owed a call appears "
            "here by itself.",
            title="An empty book",
            icon=":material/book:",
        )
    else:
        st.success("Nobody is waiting for your call.", icon=":material/sentiment_satisfied:")
