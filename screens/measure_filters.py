"""What the measures are narrowed to and compared by: in the address, so that a link shows the same."""

from datetime import timedelta

import streamlit as st

from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.debt_ledger import STAGES
from signoff_core.narrowing import SPLITS, Narrowed, measure_choices

PERIODS = {"30 days": 30, "90 days": 90, "half a year": 182, "all": None}
ALL = "all"


def draw(visit: Visit) -> Narrowed:
    """The choices, and what they say."""
    choices = measure_choices(visit.tables)
    with st.container(horizontal=True, gap="small", key="measure_filters"):
        period = st.segmented_control(
            "Period", list(PERIODS), default="half a year", required=True, key="time", bind="query-params",
            label_visibility="collapsed",
        )  # fmt: skip
        recruiter = _choice("Recruiter", "of", "Everyone", choices.recruiters)
        client = _choice("Client", "at_client", "All clients", choices.clients)
        role = _choice("Role", "for_role", "All roles", choices.roles)
        stage = _choice("How far they got", "reached", "However far", list(STAGES))
    days = PERIODS[period]
    today = visit.now.astimezone(visit.tables.settings.tz).date()
    since = today - timedelta(days=days) if days else None
    return {"since": since, "recruiter": recruiter, "client": client, "role": role, "stage": stage}


def compared_by() -> str:
    return st.segmented_control(
        "Compare by", list(SPLITS), default=c.RECRUITER, required=True, key="compare", bind="query-params",
        format_func=str.capitalize,
    )  # fmt: skip


def _choice(label: str, key: str, everything: str, options: list[str]) -> str | None:
    chosen = st.selectbox(
        label, [ALL, *options], key=key, bind="query-params", label_visibility="collapsed", width=165,
        format_func=lambda one: everything if one == ALL else one,
    )  # fmt: skip
    return None if chosen == ALL else chosen
