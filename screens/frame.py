"""What the frame of the page says that a save may change: beside the names of two screens, and what waits for Google."""

from typing import NamedTuple

import streamlit as st

from screens.visit import Visit
from signoff_core.call_queue import EVERYONE, MINE, narrowed
from signoff_core.doubts import all_problems
from signoff_core.errors import SignoffError
from signoff_core.promises import ledger, waiting

_SAID = "frame"


class Said(NamedTuple):
    """problems: how many rows don't add up. promised: how many promises are to be kept today, mine and nobody's; everybody's
    as long as nobody has said who is looking. unsent: how many saves wait for Google, None where nobody can tell."""

    problems: int
    promised: int
    unsent: int | None


def said(visit: Visit) -> Said:
    """What it says now; the frame asks, and remembers what it drew."""
    st.session_state[_SAID] = _counted(visit)
    return st.session_state[_SAID]


def has_changed(visit: Visit) -> bool:
    """Whether the frame that is drawn says something else by now, or may."""
    now = _counted(visit)
    return now.unsent is None or st.session_state.get(_SAID) != now


def _counted(visit: Visit) -> Said:
    promises = waiting(ledger(visit.tables, visit.minute))
    mine = narrowed(promises, whose=MINE if visit.me else EVERYONE, me=visit.me)
    return Said(len(all_problems(visit.tables, visit.minute)), len(mine), _unsent(visit))


def _unsent(visit: Visit) -> int | None:
    try:
        return len(visit.book.waiting())
    except SignoffError:  # the box of what waits says it
        return None
