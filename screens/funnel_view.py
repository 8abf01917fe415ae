"""The funnel from the sign-offs told to the people placed, by period, recruiter and role; with its table."""

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from screens.chart_box import accent, ink
from screens.folded import folded
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.chart_look import inked
from signoff_core.charts import funnel_chart, funnel_words
from signoff_core.funnels import funnel

PERIODS = {"30 days": 30, "90 days": 90, "half a year": 182, "all": None}
USUAL = "half a year"
OPEN = "funnel_open"


def draw(visit: Visit, recruiter: str, role: str) -> None:
    """The funnel in words; its chart, and the same as a table, when somebody opens it: the chart is a heavy thing."""
    period = st.session_state.get("period") or st.query_params.get("period")
    period = period if period in PERIODS else USUAL
    frame = funnel(
        visit.tables, visit.minute, since=_since(period, visit), recruiter=recruiter or None, role=role or None
    )
    words = funnel_words(frame)
    folded("What came of the calls", OPEN, lambda: _opened(frame, words), icon=":material/filter_alt:")
    st.caption(words)


def _opened(frame: pd.DataFrame, words: str) -> None:
    st.segmented_control(
        "Period", list(PERIODS), default=USUAL, required=True, key="period", bind="query-params",
        label_visibility="collapsed",
    )  # fmt: skip
    st.plotly_chart(
        inked(funnel_chart(frame, accent=accent()), ink()), key="funnel", alt=words, config={"displayModeBar": False}
    )
    st.dataframe(
        frame[[c.STEP, c.PEOPLE, c.OUT_OF, c.SHARE]], hide_index=True, key="funnel_frame", alt=words,
        column_config={c.SHARE: st.column_config.NumberColumn("of the step before", format="percent")},
    )  # fmt: skip


def _since(period: str, visit: Visit) -> date | None:
    days = PERIODS[period]
    return visit.now.astimezone(visit.tables.settings.tz).date() - timedelta(days=days) if days else None
