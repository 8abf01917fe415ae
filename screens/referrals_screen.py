"""Referrals: what came of the calls, everybody named in one, and the next step for each."""

import streamlit as st

from screens import funnel_view, name, referral_row, saving
from screens.text import plain
from screens.visit import current
from signoff_core import columns as c
from signoff_core.pipeline import open_referrals, pipeline
from signoff_core.words import Step

SHOWN = 12
PAGE = "referrals_page"

visit = current()
name.ask_if_needed(visit)
st.markdown("## Referrals")
funnel_view.draw(visit)


@st.fragment(run_every="60s")
def open_ones() -> None:
    """Every referral on its way, the longest in its step first, and the next step in one tap."""
    visit = current()
    if st.session_state.pop(referral_row.MOVED, False):
        st.rerun()
    people = open_referrals(visit.tables, visit.now)
    st.markdown(f"### On their way {len(people)}")
    if saving.failure():
        st.error(plain(saving.failure()), icon=":material/error:")
    referral_row.draw_last_step(visit)
    if people.empty:
        st.info(
            "Nobody is on their way yet. A name given in a call appears here by itself.", icon=":material/group_add:"
        )
        return
    pages = -(-len(people) // SHOWN)
    page = min(st.session_state.get(PAGE) or 1, pages)
    for row in people.iloc[(page - 1) * SHOWN : page * SHOWN].to_dict("records"):
        referral_row.draw(row, visit)
    if pages > 1:
        st.pagination(pages, key=PAGE)


def arrived() -> None:
    """Who was placed or closed, and the chain back to the call it was born in."""
    people = pipeline(visit.tables, visit.now)
    over = people[people[c.STEP].isin([Step.PLACED, Step.CLOSED])]
    placed = over[over[c.STEP] == Step.PLACED]
    if over.empty:
        return
    with st.expander(f"Placed {len(placed)}, closed {len(over) - len(placed)}", key="arrived"):
        for row in over.sort_values(c.STEP_SINCE, ascending=False).to_dict("records"):
            referral_row.draw_chain(row, visit)


open_ones()
arrived()
