"""When the call was, where it was not just now, and whether there may be another."""

from datetime import timedelta

import streamlit as st

from screens import drafting
from screens.drafting import WHEN
from screens.form import Form
from screens.running import unbroken
from screens.visit import current
from signoff_core import columns as c

NOW, YESTERDAY, OTHER = "just now", "yesterday", "another time"


def draw(form: Form) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        chosen, bound = form.of(WHEN)
        bound |= {"on_change": _chosen, "args": [form.call_id]}
        started = OTHER if drafting.kept(form.call_id, form.visit).get(c.AT) else NOW
        st.segmented_control("The call was", [NOW, YESTERDAY, OTHER], default=chosen or started, required=True, **bound)
        if (chosen or started) == OTHER:
            form.moment("At", c.AT, step=300)
    form.tick("Asked not to be called again", c.DO_NOT_CALL)


@unbroken
def _chosen(call_id: str) -> None:
    """A callback: it draws nothing. Yesterday is the same time of day; another time has a box of its own."""
    chosen, visit = st.session_state.get(drafting.key(call_id, WHEN)), current()
    drafting.keep_value(call_id, WHEN, chosen, visit)
    if chosen == OTHER:
        return
    there = visit.now.astimezone(visit.tables.settings.tz).replace(tzinfo=None, second=0, microsecond=0)
    drafting.keep_value(call_id, c.AT, there - timedelta(days=1) if chosen == YESTERDAY else None, visit)
    st.session_state.pop(drafting.key(call_id, c.AT), None)
