"""The half-filled call: every field kept on the server as it is typed, under the call's own id.

A widget's key is `<call id>.<field>`; it is drawn with the draft's value as its own default, and its `on_change` keeps
that one field. So a reload, a phone that slept or a new session finds the same words.

A default, and not a value put into the session: that one is sent once, and where a second run overtakes the first it is
never sent at all. The box then stands there empty, and says so at the next tap.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import streamlit as st

from screens.visit import Visit, session
from signoff_core import columns as c
from signoff_core.drafted import BEGUN_WITH, RETURN_FACT, TOLD_SOURCE
from signoff_core.errors import SignoffError
from signoff_core.presence import elsewhere
from signoff_core.their_drafts import of_somebody_erased
from signoff_core.words import CallKind

_DATES, _MOMENTS = (c.PROMISE_BY, c.ASK_ON), (c.FOLLOW_UP_ON, c.AT)
_FLAGS = (RETURN_FACT, TOLD_SOURCE, c.DO_NOT_CALL)
WHEN = "when"
"""The choice of a moment, which is made from the start: the call's own time says whether it is another than now."""
REFUSED, SAID, TROUBLE = "refused", "said", "trouble"
"""Whether a save of the call was refused for what stands in it; other words for its save bar; why a field is not kept."""
HEARD, HELD, KNOWN = "heard", "held", "known"
"""Which call of a colleague's was told of; that the form is this session's; who of those named is known."""
OTHER, TALLY = "other", "tally"
"""What is drawn around the parts of the form: who else is on the call, and the tally."""
DRAFT, _READ = "draft", "read"
_NOT_FIELDS = (DRAFT, _READ, REFUSED, SAID, TROUBLE, HEARD, HELD, KNOWN, OTHER, TALLY)
"""What is remembered under a call's id in the session, and no field of it."""


def key(call_id: str, field: str) -> str:
    return f"{call_id}.{field}"


def kept(call_id: str, visit: Visit) -> dict[str, str]:
    """What the draft holds, as text; read once in a session, then from what this session kept itself."""
    place = key(call_id, DRAFT)
    if not st.session_state.get(place):  # one that is not there may be begun again
        st.session_state[place] = visit.book.drafts.read(call_id)
        st.session_state[key(call_id, _READ)] = dict(st.session_state[place])
    return st.session_state[place]


def typed_elsewhere(call_id: str, visit: Visit) -> dict[str, str]:
    """What was typed in the same form in another window since this session read it, in boxes nobody touched here. This
    window shows the old words, so they are for the call that is saved, and not for its form."""
    draft, read = kept(call_id, visit), st.session_state.get(key(call_id, _READ), {})
    try:
        there = visit.book.drafts.read(call_id)
    except SignoffError:  # what is typed here can be saved all the same
        return {}
    return {
        field: text
        for field, text in there.items()
        if text != read.get(field, "") == draft.get(field, "") and field not in BEGUN_WITH
    }


def value(call_id: str, field: str, visit: Visit) -> Any:
    """What the draft holds for one field, as its widget's own value."""
    return value_of(field, kept(call_id, visit).get(field))


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


def keep(call_id: str, field: str, visit: Visit) -> None:
    """Keep what one widget holds now. For a callback: it draws nothing.

    Of a form that a tap in the same message has closed there is no widget any more: the tap has kept its words.
    """
    place = key(call_id, field)
    if place in st.session_state:
        keep_value(call_id, field, st.session_state[place], visit)


def keep_value(call_id: str, field: str, value: Any, visit: Visit) -> None:
    """Keep a value; what can't be kept is said by the form, which still shows it."""
    text, draft = text_of(value), kept(call_id, visit)
    if not draft:  # the call was saved a moment ago; its widgets still had something to say
        return
    if of_somebody_erased(draft, visit.tables):  # while this form stood open
        forget(call_id, visit)
        return
    draft[field] = text or ""
    failed = key(call_id, TROUBLE) in st.session_state
    try:
        if failed or not visit.book.drafts.keep(call_id, field, text, visit.now):  # closed, or saved, in another window
            visit.book.drafts.keep_all(call_id, draft, visit.now)
        st.session_state.setdefault(key(call_id, _READ), {})[field] = draft[field]
        st.session_state.pop(key(call_id, TROUBLE), None)
    except SignoffError as error:
        st.session_state[key(call_id, TROUBLE)] = str(error)


def drop(call_id: str, fields: Sequence[str], visit: Visit) -> None:
    """Forget fields as if nobody had ever touched them, so that they may begin anew. For a callback."""
    for field in fields:
        keep_value(call_id, field, None, visit)
        kept(call_id, visit).pop(field, None)
        st.session_state.pop(key(call_id, field), None)


def catch_up(call_id: str, visit: Visit) -> None:
    """Keep what a widget holds and has not said yet: the last words and the tap on Save may come in one message, and
    Streamlit then runs their callbacks in an order of its own."""
    draft = kept(call_id, visit)
    for place, value in list(st.session_state.items()) if draft else ():
        owner, _, field = str(place).partition(".")
        if owner != call_id or field in _NOT_FIELDS:
            continue
        if field == c.NOTES and not isinstance(value, str):  # the call's box for notes is a component
            value = value.get("text")
        if (text_of(value) or "") != draft.get(field, ""):
            keep_value(call_id, field, value, visit)


def untouched(draft: Mapping[str, str]) -> bool:
    """Whether a form was opened and nothing was typed into it."""
    return not any(value for field, value in draft.items() if field not in (*BEGUN_WITH, WHEN))


def forget_untouched(candidacy_id: str | None, visit: Visit) -> None:
    """One's own forms that were opened with somebody and left as they were: their call is logged now. One that is open
    in another session stays there."""
    drafts = visit.book.drafts
    for found in drafts.open_drafts(c.CANDIDACY_ID, candidacy_id) if candidacy_id else ():
        draft = drafts.read(found)
        about_them = draft.get(c.KIND) == CallKind.SIGN_OFF and draft.get(c.BY, visit.me) == visit.me
        if untouched(draft) and about_them and not elsewhere(draft, session()):
            forget(found, visit)


def said_again(call_id: str, fields: Mapping[str, str | None]) -> None:
    """What a form was opened with, where this session knows the form already; None for what is not said any more."""
    draft = st.session_state.get(key(call_id, DRAFT))
    for field, value in fields.items():
        if draft and draft.get(field) != value:
            st.session_state.pop(key(call_id, field), None)
            draft.pop(field, None)
            draft |= {} if value is None else {field: value}


def text_of(value: Any) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "yes" if value else None
    return value.isoformat() if isinstance(value, date) else str(value)


def forget(call_id: str, visit: Visit) -> None:
    """The call is saved, or thrown away: draft and widgets go."""
    _clear(call_id)
    visit.book.drafts.forget(call_id)


def put_away(call_id: str) -> None:
    """The form is closed. Whoever opens it again reads it anew, as somebody may have typed in it elsewhere since."""
    if key(call_id, TROUBLE) not in st.session_state:  # what could not be kept is nowhere but here
        _clear(call_id)


def _clear(call_id: str) -> None:
    for place in [place for place in st.session_state if str(place).startswith(f"{call_id}.")]:
        del st.session_state[place]
