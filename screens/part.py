"""A part of an open call's form. When something in it is typed it is drawn alone, or with the save bar where the tally is
another now; the whole page is drawn where more than that has changed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import NamedTuple

import streamlit as st

from screens import on_call, tally
from screens.drafting import OTHER, TALLY, kept, key
from screens.running import draws_one_fragment
from screens.tally import Tally
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import presence
from signoff_core.brief import Brief
from signoff_core.call_again import written_before
from signoff_core.errors import SignoffError
from signoff_core.referral_brief import brief_for

SAY, NOTES, RETURNS, END, BAR = "say", "notes", "returns", "end", "bar"
"""The parts that are fragments, by their keys."""


class Look(NamedTuple):
    """What the parts of a form are drawn from."""

    call_id: str
    person: Brief
    draft: dict[str, str]
    visit: Visit


_WHOLE: ContextVar[Look | None] = ContextVar("whole", default=None)
"""What the whole form is being drawn from. Not an argument of its parts: Streamlit would hold on to it, and to the book."""


@contextmanager
def whole(look: Look) -> Iterator[None]:
    """While the whole form is drawn, its parts are drawn from one look."""
    token = _WHOLE.set(look)
    try:
        yield
    finally:
        _WHOLE.reset(token)


def part(name: str) -> Callable[[Callable[[Look], None]], Callable[[str], None]]:
    """Makes what draws a look a fragment, which is called with the call's id."""

    def decorated(draw: Callable[[Look], None]) -> Callable[[str], None]:
        @st.fragment(key=name)
        @wraps(draw)
        def drawn(call_id: str) -> None:
            draw(_WHOLE.get() or _alone(call_id))

        return drawn

    return decorated


def _alone(call_id: str) -> Look:
    if st.session_state.pop(on_call.OPENED, False):
        st.rerun()
    try:
        visit = current()
        draft = kept(call_id, visit)
        if _stands(call_id, draft, visit) and drawn_tally(call_id) == tally.of(call_id, draft, visit):
            return Look(call_id, whom(draft, visit), draft, visit)
    except SignoffError:  # the whole form says what is wrong
        pass
    st.rerun()


def _stands(call_id: str, draft: dict[str, str], visit: Visit) -> bool:
    """Whether the form that is drawn is still of a call nobody has saved, with nobody on it who was not."""
    if not draft or written_before(call_id, visit.tables) is not None:
        return False
    return st.session_state.get(key(call_id, OTHER)) == other_words(draft, visit)


def whom(draft: dict[str, str], visit: Visit) -> Brief:
    """What to know of whoever the call is with. Raises InputError where they can't be called (any more)."""
    return brief_for(
        visit.tables, draft.get(c.KIND, ""), draft.get(c.CANDIDACY_ID, ""), draft.get(c.REFERRAL_ID, ""), visit.minute
    )


def other_words(draft: dict[str, str], visit: Visit) -> str:
    """Somebody else has a call with this person open: one of the two should wait."""
    other = on_call.others(visit).get(presence.with_whom(draft))
    return on_call.words(other, visit) if other else ""


def drawn_tally(call_id: str) -> Tally | None:
    """The tally the save bar shows."""
    return st.session_state.get(key(call_id, TALLY))


def with_the_bar(call_id: str, name: str, visit: Visit) -> None:
    """The last thing a callback of a part does: what it changed of the tally is drawn with it.

    Only where nothing else waits to be drawn: naming fragments throws that away. The part itself sees to it then.
    """
    now = tally.of(call_id, kept(call_id, visit), visit)
    drawn = drawn_tally(call_id)
    if drawn in (None, now) or drawn.asks_why != now.asks_why or not draws_one_fragment():
        return
    st.session_state[key(call_id, TALLY)] = now
    st.rerun([name, BAR])
