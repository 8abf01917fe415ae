"""Referrals: everybody named in a call, the next step for each, who must be thanked, and what came of the calls."""

import pandas as pd
import streamlit as st

from screens import board, funnel_view, name, referral_card, referral_taps, thank_givers
from screens.folded import folded
from screens.paging import Pages
from screens.text import label
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.narrowing import measure_choices
from signoff_core.people import fold
from signoff_core.pipelines import pipeline
from signoff_core.words import Step

SHOWN = 12
BY, ROLE, ALL = "by", "role", "all"
ARRIVED, ARRIVED_PAGE = "arrived", "arrived_page"


def filters(visit: Visit) -> tuple[str, str]:
    """Whose, and for which role: in the address, folded under what they say."""
    choices = measure_choices(visit.tables)
    owners = pipeline(visit.tables, visit.minute)[c.RECRUITER].dropna()
    recruiters = sorted({fold(one): one for one in [*owners, *choices.recruiters]}.values(), key=fold)
    options = {BY: ("Recruiter", "Everyone's", recruiters), ROLE: ("Role", "all roles", choices.roles)}
    said = {key: _said(key, shown) for key, (_, _, shown) in options.items()}
    words = ", ".join(label(said[key]) or everything for key, (_, everything, _) in options.items())
    with st.popover(words, icon=":material/filter_list:", key="referral_filters"):
        chosen = [_choice(title, key, everything, shown) for key, (title, everything, shown) in options.items()]
    return chosen[0], chosen[1]


def _said(key: str, options: list[str]) -> str:
    """What is chosen; before the choices are drawn for the first time only the address knows."""
    said = st.session_state.get(key, st.query_params.get(key, ""))
    return said if said in options else ""


def _choice(title: str, key: str, everything: str, options: list[str]) -> str:
    chosen = st.selectbox(
        title, [ALL, *options], key=key, bind="query-params",
        format_func=lambda one: everything.capitalize() if one == ALL else one,
    )  # fmt: skip
    return "" if chosen == ALL else chosen


@st.fragment
def arrived(recruiter: str, role: str) -> None:
    """Who was placed or closed, and the chain back to the call they were named in: drawn when it is opened."""
    visit = current()
    if st.session_state.pop(referral_taps.MOVED, False):
        st.rerun()
    over = pipeline(visit.tables, visit.minute)
    over = over[over[c.STEP].isin([Step.PLACED, Step.CLOSED])].sort_values(c.STEP_SINCE, ascending=False)
    over = _narrowed(over, recruiter, role)
    if over.empty:
        return
    placed = int((over[c.STEP] == Step.PLACED).sum())
    folded(f"Placed {placed}, closed {len(over) - placed}", ARRIVED, lambda: _over(over, visit))


def _over(over: pd.DataFrame, visit: Visit) -> None:
    pages = Pages(len(over), SHOWN, ARRIVED_PAGE)
    for row in over.iloc[pages.here].to_dict("records"):
        referral_card.draw_arrived(row, visit)
    pages.draw()


def _narrowed(people: pd.DataFrame, recruiter: str, role: str) -> pd.DataFrame:
    for column, chosen in ((c.RECRUITER, recruiter), (c.FOR_ROLE, role)):
        people = people[people[column].fillna("").map(fold) == fold(chosen)] if chosen else people
    return people


visit = current()
name.ask_if_needed()
with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", key="referrals_top"):
    st.markdown("## Referrals", width="content")
    whose, for_role = filters(visit)
board.draw(whose, for_role)
thank_givers.draw(whose, for_role)
arrived(whose, for_role)
funnel_view.draw(visit, whose, for_role)
