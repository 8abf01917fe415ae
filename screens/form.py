"""The widgets of an open call."""

from datetime import date, datetime
from typing import Any

import streamlit as st

from screens import drafting
from screens.drafting import keep, kept
from screens.part import with_the_bar
from screens.running import unbroken
from screens.visit import Visit, current


class Form:
    """One call's widgets: each knows its key, its seed and how it is kept. part: which of the form's parts they are in,
    where that is drawn alone."""

    def __init__(self, call_id: str, visit: Visit, part: str = "") -> None:
        self.call_id, self.visit, self.part = call_id, visit, part

    def of(self, field: str, start: Any = None) -> tuple[Any, dict[str, Any]]:
        """What a widget begins with, and what binds it to its field; `start` where the field was never touched."""
        if start is not None and field not in kept(self.call_id, self.visit):
            drafting.keep_value(self.call_id, field, start, self.visit)
        args = [self.call_id, field, self.part]
        bound = {"key": drafting.key(self.call_id, field), "on_change": _changed, "args": args}
        return drafting.value(self.call_id, field, self.visit), bound

    def text(self, label: str, field: str, start: str | None = None, **more) -> None:
        said, bound = self.of(field, start)
        st.text_input(label, value=said or "", live="250ms", **bound, **more)

    def choice(self, label: str, field: str, options: list, start: str | None = None, **more) -> None:
        said, bound = self.of(field, start)
        st.segmented_control(label, options, default=said, **bound, **more)

    def tick(self, label: str, field: str) -> None:
        said, bound = self.of(field)
        st.checkbox(label, value=bool(said), **bound)

    def day(self, label: str, field: str, start: date | None = None, **more) -> None:
        said, bound = self.of(field, start)
        st.date_input(label, value=said, **bound, **more)

    def moment(self, label: str, field: str, start: datetime | None = None, **more) -> None:
        said, bound = self.of(field, start)
        st.datetime_input(label, value=said, **bound, **more)

    @property
    def today(self) -> date:
        return self.visit.now.astimezone(self.visit.tables.settings.tz).date()

    def filled(self, field: str) -> bool:
        return bool(kept(self.call_id, self.visit).get(field))


@unbroken
def _changed(call_id: str, field: str, part: str) -> None:
    """A callback: it draws nothing."""
    visit = current()
    keep(call_id, field, visit)
    if part:
        with_the_bar(call_id, part, visit)
