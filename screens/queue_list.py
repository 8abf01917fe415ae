"""The queue: a headline, then one card a person, twelve at a time."""

from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import streamlit as st

from screens import card, cards, filters, on_call, saving
from screens.folded import folded
from screens.on_call import OPENED, QUEUE
from screens.paging import Pages
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.call_queue import Counts, Queue, counts, queue_of
from signoff_core.presence import OnCall
from signoff_core.words import Reach, State

CARDS = 12
"""Cards a page: nobody rings fifty at once."""


@st.fragment(run_every="60s", key=QUEUE)
def draw() -> None:
    if st.session_state.pop(OPENED, False):
        st.rerun()
    visit = current()
    with st.container(horizontal=True, vertical_alignment="top", gap="small", key="headline"):
        headline = st.container(width="stretch")
        filters.draw(visit)
    queue = queue_of(visit.tables, visit.minute)
    wanted = filters.applied(queue, visit.me)
    to_ring, waits = queue.where(c.REACH, Reach.CALL), queue.where(c.STATE, State.ON_HOLD)
    by_call = wanted & to_ring
    with headline:
        _headline(counts(queue, visit.now, by_call), visit)
    others = on_call.others(visit)
    to_call, held = Picked(queue, by_call & ~waits), Picked(queue, by_call & waits)
    _last_word(to_call)
    _cards(to_call, others, visit)
    to_write = Picked(queue, wanted & ~to_ring)
    _folded("Write instead", "write_instead", to_write, _WRITE, visit, lambda row: card.to_write(row, visit))
    _folded("On hold", "held", held, _HELD, visit, lambda row: card.held(row, visit, others.get(row[c.CANDIDACY_ID])))


class Picked:
    """Some rows of the queue, in an order. Thousands of people may be in it, and a dozen are drawn: only those become rows."""

    def __init__(self, queue: Queue, kept: np.ndarray) -> None:
        self.queue, self.places = queue, np.flatnonzero(kept)

    def __len__(self) -> int:
        return len(self.places)

    def place_of(self, candidacy_id: str) -> int | None:
        found = np.flatnonzero((self.queue[c.CANDIDACY_ID] == candidacy_id).to_numpy(bool)[self.places])
        return int(found[0]) if len(found) else None

    def keep_at(self, place: int, candidacy_id: str) -> None:
        """The card that was tapped stays under the thumb until the next tap; then it sinks to its place."""
        mine = self.place_of(candidacy_id)
        if mine is not None:
            self.places = np.insert(np.delete(self.places, mine), min(place, len(self) - 1), self.places[mine])

    def rows(self, which: slice) -> list[dict]:
        """Some of them, with what a card says."""
        return self.queue.rows(self.places[which], card.SAYS)


_WRITE = "Owed the news, in writing: presented only, asked not to be called, or no number to ring."
_HELD = "The first choice hasn't signed yet. The clock runs on."


def _folded(title: str, key: str, rows: Picked, words: str, visit: Visit, of: Callable[[dict], dict]) -> None:
    """A list beside the queue, folded under its count. of: a row's card."""

    def inside() -> None:
        st.caption(words)
        cards.draw(f"{key}_cards", _marked([of(row) for row in rows.rows(slice(CARDS))], visit), card.act)
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
    if found.held:
        parts.append(f"{found.held} on hold")
    if found.next_at is not None:
        at = phrases.when(found.next_at.to_pydatetime(), visit.now, visit.tables.settings.tz)
        parts.append(f"next: {plain(found.next_name)} {at if ' ' in at else 'at ' + at}")
    said = " · ".join(parts)
    words = f"## {phrases.people(found.owed)} owed a call\n{said}" if found.owed else "## Sign-offs"
    st.markdown(words, width="stretch")


def _last_word(to_call: Picked) -> None:
    """What became of the last tap when its card is not in the list any more, and what could not be saved."""
    if saving.failure():
        st.error(plain(saving.failure()), icon=":material/error:")
    just = saving.just()
    if just and (just.place is None or to_call.place_of(just.candidacy_id) is None):
        with st.container(horizontal=True, vertical_alignment="center", key="just"):
            st.markdown(f":material/check_circle: {plain(just.words)}", width="stretch")
            if just.undoable:
                undo = on_call.bring_back if just.thrown else saving.undo
                st.button("Undo", key="undo", on_click=undo, args=[just])


def _cards(to_call: Picked, others: Mapping[str, OnCall], visit: Visit) -> None:
    just = saving.just()
    if just and just.place is not None:
        to_call.keep_at(just.place, just.candidacy_id)
    if not len(to_call):
        _nobody(visit)
        return
    pages = Pages(len(to_call), CARDS, filters.PAGE)
    act = partial(card.act, before=pages.here.start)
    shown = enumerate(to_call.rows(pages.here), start=pages.here.start)
    drawn = [_card(row, place, just, others, visit) for place, row in shown]
    cards.draw("cards", _marked(drawn, visit), act)
    pages.draw()


def _marked(drawn: list[dict], visit: Visit) -> list[dict]:
    """The cards, the one whose call is open beside the list among them marked."""
    whom = on_call.open_with(visit)
    return [{**one, "open": True} if one["id"] == whom else one for one in drawn]


def _card(row: dict, place: int, just: saving.Just | None, others: Mapping[str, OnCall], visit: Visit) -> dict:
    if just and just.place is not None and row[c.CANDIDACY_ID] == just.candidacy_id:
        return card.just_logged(row, just, visit)
    return card.shown(row, place, visit, others.get(row[c.CANDIDACY_ID]))


def _nobody(visit: Visit) -> None:
    if filters.chosen() and len(queue_of(visit.tables, visit.minute)):
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
