"""Whose debts, which client, which state: in the address, so that a link shows the same list. A search never is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import streamlit as st

from screens import name
from screens.text import plain
from screens.visit import Visit
from signoff_core.call_queue import EVERYONE, MINE, AnyQueue, narrowed, wanted
from signoff_core.words import State

WHOSE, CLIENT, STATE, SEARCH, PAGE = "recruiter", "client", "state", "search", "page"
ALL = "all"


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to."""

    whose: str
    client: str
    state: str
    search: str

    def __bool__(self) -> bool:
        return bool(self.client or self.state or self.search or self.whose != EVERYONE)


def draw(visit: Visit, *, states: bool = True) -> None:
    """A button that says what the list is narrowed to, and opens the choices. states: whether it has the queue's states."""
    clients = visit.tables.history.clients
    whose = [*([MINE] if visit.me else []), EVERYONE, *visit.tables.history.recruiters]
    if name.just_chosen() and WHOSE not in st.query_params:
        st.session_state[WHOSE] = MINE
    if visit.me and st.session_state.get(WHOSE, EVERYONE) is None:  # named in the midst of a save, which moves nothing
        st.session_state[WHOSE] = EVERYONE
    with st.popover(_said(whose, clients), icon=":material/filter_list:", key="filters"):
        _choice("Whose", WHOSE, whose, _WHOSE, unsaid=not visit.me)
        _choice("Client", CLIENT, [ALL, *clients], {ALL: "All clients"})
        if states:
            _choice("State", STATE, [ALL, *State], {ALL: "Any state"})
        st.text_input("Search a name, a role or a client", key=SEARCH, live="250ms", persist_state="session")


_WHOSE = {MINE: "Mine and nobody's", EVERYONE: "Everyone's"}


def _said(whose: Sequence[str], clients: Sequence[str]) -> str:
    """The button's words. The choices behind it know what the address says only once they are drawn."""
    by = chosen()
    whose_said = by.whose if WHOSE in st.session_state else _of_the_address(WHOSE, whose) or whose[0]
    client = by.client or _of_the_address(CLIENT, clients)
    state = by.state or _of_the_address(STATE, list(State))
    narrow = [part for part in (client, state, f"“{by.search}”" if by.search else "") if part]
    return " · ".join(plain(part) for part in (_WHOSE.get(whose_said, whose_said), *narrow))


def _of_the_address(key: str, options: Sequence[str]) -> str:
    said = "" if key in st.session_state else st.query_params.get(key, "")
    return next((one for one in options if said and said == _WHOSE.get(one, one)), "")


def _choice(label: str, key: str, options: list[str], shown: dict[str, str], *, unsaid: bool = False) -> None:
    """unsaid: the first option holds until one is chosen. A box takes its own default out of the address: everyone's, in
    a link, must be there still when the page has learned who is looking."""
    words = {one: shown.get(one, str(one)) for one in options}
    index, first = (None, words[options[0]]) if unsaid else (0, None)
    st.selectbox(
        label, options, index, key=key, bind="query-params", placeholder=first, format_func=lambda one: words[one]
    )


def chosen() -> Filters:
    """What the widgets say; a link's first look has drawn them before it asks."""
    said = {key: st.session_state.get(key) or "" for key in (WHOSE, CLIENT, STATE, SEARCH)}
    blank = {key: "" if value == ALL else str(value) for key, value in said.items()}
    return Filters(blank[WHOSE] or EVERYONE, blank[CLIENT], blank[STATE], blank[SEARCH])


def applied(queue: AnyQueue, me: str) -> np.ndarray:
    """Which rows of the queue are under the filters."""
    by = chosen()
    return wanted(queue, whose=by.whose, me=me, client=by.client, state=by.state, search=by.search)


def applied_but_state(rows: pd.DataFrame, me: str, by: Filters | None = None) -> pd.DataFrame:
    """A list whose people are not all in the queue, under the other filters. by: what they said before, where no run is."""
    by = by or chosen()
    return narrowed(rows, whose=by.whose, me=me, client=by.client, search=by.search)
