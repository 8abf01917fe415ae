"""The board: everybody on their way, a column a step; on a phone one step at a time."""

import pandas as pd
import streamlit as st

from screens import on_call, referral_card, referral_taps, style
from screens.paging import Pages
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import nudges
from signoff_core.nudges import LINES

SHOWN = 6
"""Cards of one step at a time: six columns of them are as many as a page draws quickly."""
STEP = "board_step"
STEPS = tuple(step.value for step in LINES)


@st.fragment(run_every="60s")
def draw(recruiter: str, role: str) -> None:
    on_call.follow()
    visit = current()
    if st.session_state.pop(referral_taps.MOVED, False):
        st.rerun()
    people = nudges.board(visit.tables, visit.minute, recruiter=recruiter, role=role)
    st.markdown(f"### On their way {len(people)}\n{_said(people)}")
    if people.empty:
        _nobody(bool(recruiter or role))
    else:
        _columns(people, visit)
    referral_taps.draw_last(visit)


def _said(people: pd.DataFrame) -> str:
    """What waits, in numbers."""
    still, late = int(people[c.STANDS_STILL].sum()), int((people[c.SOURCE_DAYS_LEFT] < 0).sum())
    left = int(people[c.SOURCE_DAYS_LEFT].notna().sum())
    parts = [f"{still} stand{'s' if still == 1 else ''} still"] if still else []
    if left:
        parts.append(f"{left} to be told where their name came from" + (f", {late} of them late" if late else ""))
    return " · ".join(parts)


def _nobody(narrowed: bool) -> None:
    if narrowed:
        st.info("Nobody is on their way under these filters.", icon=":material/filter_alt:")
        return
    st.info(
        "Nobody is on their way yet. A name given in a call appears here by itself: ask for one in the next sign-off.",
        icon=":material/group_add:",
    )


def _columns(people: pd.DataFrame, visit: Visit) -> None:
    by_step = {step: people[people[c.STEP] == step] for step in STEPS}
    first = next(step for step in STEPS if len(by_step[step]))
    chosen = st.segmented_control(
        "Step", STEPS, default=first, required=True, key=STEP, bind="query-params", label_visibility="collapsed",
        format_func=lambda step: f"{step.capitalize()} {len(by_step[step])}",
    )  # fmt: skip
    st.html(f"<style>{_rules(chosen)}</style>")
    with st.container(horizontal=True, wrap=False, gap="small", key="board"):
        for step, rows in by_step.items():
            with st.container(key=f"col_{step}" if len(rows) else f"bare_{step}", gap="small"):
                with st.container(key=f"head_{step}"):
                    st.markdown(f"**{step.capitalize()} {len(rows)}**")
                _cards(step, rows, visit)


def _cards(step: str, rows: pd.DataFrame, visit: Visit) -> None:
    pages = Pages(len(rows), SHOWN, f"page_of_{step}")
    for row in rows.iloc[pages.here].to_dict("records"):
        referral_card.draw(row, visit)
    pages.draw(max_visible_pages=3)


_WIDE = "min-width: 641px"


def _rules(chosen: str) -> str:
    """Side by side, six of them on a laptop; on less the board scrolls, with a bar that is always seen. On a phone the
    chosen step alone, under the row of steps."""
    return f"""
    .st-key-board {{ padding-bottom: .5rem; }}
    .st-key-board [class*="st-key-head_"] {{ white-space: nowrap; }}
    .st-key-board h4, .st-key-givers h4 {{ padding: 0; font-size: 1.05rem; }}
    .st-key-board [class*="st-key-card_"], .st-key-givers [class*="st-key-card_"] {{ padding: .8rem .9rem; }}
    .st-key-board [class*="st-key-card_"] p:last-child:not(button p, a p),
    .st-key-givers p:last-child:not(button p, a p) {{ margin-bottom: 1rem; }}
    div:has(> .st-key-last_step) {{ position: sticky; bottom: .5rem; z-index: 3; }}
    .st-key-last_step {{ background: {_surface()}; border: 1px solid color-mix(in srgb, currentColor 22%, transparent);
      border-radius: .5rem; padding: .4rem .8rem; }}
    @media ({_WIDE}) {{
      .st-key-{STEP} {{ display: none; }}
      .st-key-board {{ overflow-x: auto; scrollbar-width: auto;
        scrollbar-color: color-mix(in srgb, currentColor 40%, transparent) transparent; }}
      .st-key-board [class*="st-key-card_"] {{ padding: .7rem .6rem; }}
      .st-key-board [class*="st-key-card_"] p span {{ white-space: normal; }}
      .st-key-board > div:has(> [class*="st-key-col_"]) {{ flex: 1 1 0; min-width: 10.5rem; }}
      .st-key-board > div:has(> [class*="st-key-bare_"]) {{ flex: 0 0 5.5rem; min-width: 5.5rem; opacity: .75; }}
      .st-key-board [class*="st-key-col_"] {{ max-height: max(24rem, calc(100dvh - 15rem)); overflow-y: auto;
        flex-wrap: nowrap; padding-right: .3rem; }}
    }}
    @media ({style.PHONE}) {{
      .st-key-board > div:not(:has(> .st-key-col_{chosen}, > .st-key-bare_{chosen})) {{ display: none; }}
      .st-key-board [class*="st-key-head_"] {{ display: none; }}
      .st-key-board button, .st-key-board a, .st-key-last_step button, .st-key-thanks button, .st-key-thanks a,
      .st-key-{STEP} button, .st-key-referral_filters button {{ min-height: 44px; }}
      .st-key-givers > div {{ width: 100%; }}
    }}
    """


def _surface() -> str:
    kind = st.context.theme.type or "light"
    return st.get_option(f"theme.{kind}.secondaryBackgroundColor") or "Canvas"
