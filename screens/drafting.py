"""The half-filled call: every field kept on the server as it is typed, under the call's own id.

A widget's key is `<call id>.<field>`; it is seeded from the draft when this session has not seen it yet, and its own
`on_change` keeps that one field. So a reload, a phone that slept or a new session finds the same words.
"""

from datetime import date, datetime
from typing import Any

import streamlit as st

from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.drafted import RETURN_FACT
from signoff_core.errors import SignoffError

_DATES, _MOMENTS = (c.PROMISE_BY, c.ASK_ON), (c.FOLLOW_UP_ON, c.AT)
_FLAGS = (RETURN_FACT, c.DO_NOT_CALL)


def key(call_id: str, field: str) -> str:
    return f"{call_id}.{field}"


def kept(call_id: str, visit: Visit) -> dict[str, str]:
    """What the draft holds, as text; read once in a session, then from what this session kept itself."""
    place = key(call_id, "draft")
    if place not in st.session_state:
        st.session_state[place] = visit.book.drafts.read(call_id)
    return st.session_state[place]


def seed(call_id: str, field: str, visit: Visit) -> str:
    """The widget's key, its value put there where this session has none yet."""
    place = key(call_id, field)
    if place not in st.session_state:
        value = value_of(field, kept(call_id, visit).get(field))
        if value is not None:
            st.session_state[place] = value
    return place


def value_of(field: str, text: str | None) -> Any:
    """A kept text as the widget's own value."""
    name = field.rpartition(".")[2]
    if text in (None, ""):
        return None
    if name in _DATES:
        return date.fromisoformat(text)
    if name in _MOMENTS:
        return datetime.fromisoformat(text)
    return text == "yes" if name in _FLAGS else text


def keep(call_id: str, field: str) -> None:
    """Keep what one widget holds now. A callback: it draws nothing."""
    keep_value(call_id, field, st.session_state.get(key(call_id, field)))


def keep_value(call_id: str, field: str, value: Any) -> None:
    """Keep a value; what can't be kept is said by the form, which still shows it."""
    visit = current()
    text = text_of(value)
    kept(call_id, visit)[field] = text or ""
    try:
        visit.book.drafts.keep(call_id, field, text, visit.now)
        st.session_state.pop(key(call_id, "trouble"), None)
    except SignoffError as error:
        st.session_state[key(call_id, "trouble")] = str(error)


def text_of(value: Any) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "yes" if value else None
    return value.isoformat() if isinstance(value, date) else str(value)


def forget(call_id: str, visit: Visit) -> None:
    """The call is saved, or thrown away: draft and widgets go."""
    for place in [place for place in st.session_state if str(place).startswith(f"{call_id}.")]:
        del st.session_state[place]
    visit.book.drafts.forget(call_id)
