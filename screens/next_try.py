"""When to try again: a few times to choose from, or the one they asked for."""

from datetime import datetime, time

import streamlit as st

from screens import drafting
from screens.form import Form
from screens.running import unbroken
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.brief import Brief
from signoff_core.ladder import proposals
from signoff_core.words import Result

CHOICE, OTHER = "next_try", "another time"
HOLD_DAYS = 3
"""A hold is for so many working days, unless another day is chosen."""


def draw(form: Form, person: Brief) -> None:
    """The choice; without one the ladder proposes by itself."""
    visit, zone = form.visit, form.visit.tables.settings.tz
    offered = proposals(visit.now, str(person.zone) if person.own_zone else None, visit.tables.settings)
    chosen, bound = form.of(CHOICE)
    if chosen not in (None, OTHER):  # what was chosen stays, though the clock has moved on
        offered = sorted({*offered, datetime.fromisoformat(chosen).replace(tzinfo=zone)})
    shown = {_wall(at, visit): phrases.when(at, visit.now, zone) for at in offered} | {OTHER: "they asked for …"}
    st.pills(
        "Next try", list(shown), default=chosen, format_func=shown.get,
        **{**bound, "on_change": _chosen, "args": [form.call_id]},
    )  # fmt: skip
    result = drafting.kept(form.call_id, visit).get(c.RESULT)
    if chosen == OTHER or (not chosen and (result == Result.CALL_BACK or form.filled(c.FOLLOW_UP_ON))):
        form.moment("Ring back at", c.FOLLOW_UP_ON, step=900)
    elif not chosen:
        st.caption("Without a choice it is proposed by itself, at another time of the day than this try.")


def _wall(at: datetime, visit: Visit) -> str:
    """The moment on the team's clock, as a draft keeps it."""
    return at.astimezone(visit.tables.settings.tz).replace(tzinfo=None).isoformat()


@unbroken
def _chosen(call_id: str) -> None:
    """A callback: it draws nothing."""
    chosen, visit = st.session_state.get(drafting.key(call_id, CHOICE)), current()
    at = None if chosen in (None, OTHER) else datetime.fromisoformat(chosen)
    drafting.keep_value(call_id, CHOICE, chosen, visit)
    drafting.keep_value(call_id, c.FOLLOW_UP_ON, at, visit)
    if chosen != OTHER:
        st.session_state.pop(drafting.key(call_id, c.FOLLOW_UP_ON), None)


def last_day(visit: Visit) -> datetime:
    """A hold's last moment where nobody chose one: closing time, some working days from now."""
    hours, zone = visit.tables.settings.hours, visit.tables.settings.tz
    day = hours.working_days_ahead(visit.now.astimezone(zone).date(), HOLD_DAYS)
    return datetime.combine(day, time(hours.closes.hour, hours.closes.minute))
