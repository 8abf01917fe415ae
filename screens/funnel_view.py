"""The funnel from the sign-offs told to the people placed, by period, recruiter and role; with its table."""

from datetime import date, timedelta

import streamlit as st

from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.charts import funnel_chart, funnel_words
from signoff_core.measures import funnel, funnel_choices

PERIODS = {"30 days": 30, "90 days": 90, "half a year": 182, "all": None}
ALL = "all"


def draw(visit: Visit) -> None:
    choices = funnel_choices(visit.tables)
    with st.container(horizontal=True, gap="small", key="funnel_filters"):
        period = st.segmented_control(
            "Period", list(PERIODS), default="half a year", required=True, key="period", bind="query-params",
            label_visibility="collapsed",
        )  # fmt: skip
        recruiter = _choice("Recruiter", "by", "Everyone", choices.recruiters)
        role = _choice("Role", "role", "All roles", choices.roles)
    frame = funnel(visit.tables, visit.now, since=_since(period, visit), recruiter=recruiter, role=role)
    words = funnel_words(frame)
    st.markdown(words)
    st.plotly_chart(funnel_chart(frame, accent=_accent()), key="funnel", alt=words, config={"displayModeBar": False})
    with st.expander("The same as a table", key="funnel_table"):
        shown = frame[[c.STEP, c.PEOPLE, c.OUT_OF, c.SHARE]]
        st.dataframe(
            shown, hide_index=True, key="funnel_frame", alt=words,
            column_config={c.SHARE: st.column_config.NumberColumn("of the step before", format="percent")},
        )  # fmt: skip


def _since(period: str, visit: Visit) -> date | None:
    days = PERIODS[period]
    return visit.now.astimezone(visit.tables.settings.tz).date() - timedelta(days=days) if days else None


def _choice(label: str, key: str, everything: str, options: list[str]) -> str | None:
    chosen = st.selectbox(
        label, [ALL, *options], key=key, bind="query-params", label_visibility="collapsed", width=180,
        format_func=lambda one: everything if one == ALL else one,
    )  # fmt: skip
    return None if chosen == ALL else chosen


def _accent() -> str:
    kind = st.context.theme.type or "light"
    return st.get_option(f"theme.{kind}.primaryColor")
