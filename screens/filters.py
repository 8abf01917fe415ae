"""Whose debts, which client, which state: in the address, so that a link shows the same list. A search never is."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from screens import name
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.call_queue import EVERYONE, MINE, narrowed
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


def draw(visit: Visit) -> None:
    """A button that says what the list is narrowed to, and opens the choices."""
    clients = sorted(visit.tables.candidacies[c.CLIENT].dropna().unique(), key=str.casefold)
    whose = [*([MINE] if visit.me else []), EVERYONE, *name.recruiters(visit)]
    with st.popover(_said(), icon=":material/filter_list:", key="filters"):
        _choice("Whose", WHOSE, whose, _WHOSE)
        _choice("Client", CLIENT, [ALL, *clients], {ALL: "All clients"})
        _choice("State", STATE, [ALL, *State], {ALL: "Any state"})
        st.text_input("Search a name, a role or a client", key=SEARCH, live="250ms", persist_state="session")


_WHOSE = {MINE: "Mine and nobody's", EVERYONE: "Everyone's"}


def _said() -> str:
    by = chosen()
    narrow = [part for part in (by.client, by.state, f"“{by.search}”" if by.search else "") if part]
    return " · ".join([_WHOSE.get(by.whose, by.whose), *narrow])


def _choice(label: str, key: str, options: list[str], shown: dict[str, str]) -> None:
    st.selectbox(label, options, key=key, bind="query-params", format_func=lambda one: shown.get(one, str(one)))


def chosen() -> Filters:
    """What the widgets say now."""
    said = {key: st.session_state.get(key) or "" for key in (WHOSE, CLIENT, STATE, SEARCH)}
    blank = {key: "" if value == ALL else str(value) for key, value in said.items()}
    return Filters(blank[WHOSE] or EVERYONE, blank[CLIENT], blank[STATE], blank[SEARCH])


def applied(queue: pd.DataFrame, me: str) -> pd.DataFrame:
    """The queue under the filters."""
    by = chosen()
    return narrowed(queue, whose=by.whose, me=me, client=by.client, state=by.state, search=by.search)
