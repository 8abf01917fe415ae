"""A candidate or an opening of an SQL book, added or changed: every cell kept as it is typed, checked as it is left.

What stood in the row when it was opened is kept beside what was typed, so that a save never goes over what somebody
else has changed meanwhile: it is refused then, and says what differs.
"""

import json

import streamlit as st

from screens import drafting, name
from screens.drafting import kept
from screens.running import unbroken
from screens.text import label as named
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import editing
from signoff_core.edited_values import refusal
from signoff_core.editing import Opened
from signoff_core.errors import InputError, SignoffError
from signoff_core.ids import new_id
from signoff_core.schema import CANDIDATES_TITLE, OPENINGS_TITLE
from signoff_core.their_drafts import ROW_CELLS, ROW_TITLE

EDIT = "edit"
"""The query parameter that names the open form."""
CHANGED, REFUSED = "row_changed", "refused"
_TITLE, _SEQ, _CELLS = ROW_TITLE, "its number", ROW_CELLS
_LABELS = {
    CANDIDATES_TITLE: {
        c.NAME: "Name", c.EMAIL: "E-mail", c.PHONE: "Phone", c.ROLE: "Role", c.CLIENT: "Client", c.STAGE: "Status",
        c.RECRUITER: "Recruiter", c.PRESENTED_ON: "Presented on", c.INTERVIEWED_ON: "Interviewed on",
        c.DECIDED_ON: "Decided on", c.LOCATION: "Lives in", c.TIMEZONE: "Time zone", c.SOURCE: "Source",
        c.SALARY: "Salary", c.RELOCATION: "Would move", c.REFERRED_BY: "Referred by", c.RESUME_LINK: "Résumé",
        c.REASON: "The client's reason", c.NOTES: "Notes", c.TOLD_ON: "Told on", c.DO_NOT_CALL: "Not to be called",
    },
    OPENINGS_TITLE: {
        c.ROLE: "Role", c.CLIENT: "Client", c.STATUS: "Status", c.SEATS: "Seats", c.LOCATION: "Location",
        c.RECRUITER: "Recruiter", c.OPENED_ON: "Opened on", c.CLOSED_ON: "Closed on", c.NOTES: "Notes",
    },
}  # fmt: skip
_HINTS = {
    **dict.fromkeys((c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.TOLD_ON, c.OPENED_ON, c.CLOSED_ON), "2026-11-24"),
    c.DO_NOT_CALL: "yes, or blank", c.STATUS: "open, filled, closed or cancelled", c.TIMEZONE: "Europe/London",
}  # fmt: skip


def shown_header(title: str, header: str) -> str:
    """A column by the words it has in the form; `stage changed on` where it has none."""
    return _LABELS.get(title, {}).get(header, header.replace("_", " ") if header.isidentifier() else header)


def open_new(title: str) -> None:
    """Begin a new row. A callback: it draws nothing."""
    _open(Opened(title, 0, {}))


def open_candidate(candidacy_id: str) -> None:
    """Open a candidacy's row as it is this moment. A callback."""
    _try_open(lambda visit: editing.candidate(visit.book, candidacy_id))


def open_opening(row: int) -> None:
    """Open an opening's row as it is this moment. A callback."""
    _try_open(lambda visit: editing.opening(visit.book, row))


def _try_open(found) -> None:
    try:
        _open(found(current()))
    except SignoffError as error:
        st.session_state[drafting.key(EDIT, REFUSED)] = str(error)


def _open(opened: Opened) -> None:
    visit, form = current(), new_id()
    beside = {_TITLE: opened.title, _SEQ: str(opened.seq), _CELLS: json.dumps(dict(opened.cells))}
    visit.book.drafts.keep_all(form, {**opened.cells, **beside}, visit.now)
    st.query_params[EDIT] = form
    st.session_state[CHANGED] = True


def draw(form: str, visit: Visit) -> None:
    """The open form, under its own id in the address."""
    draft = kept(form, visit)
    if _TITLE not in draft:
        st.info("This row is saved, or it was never opened.", icon=":material/check:")
        st.button("Back to the list", on_click=_close, key="row_back", type="primary")
        return
    labels = _LABELS[draft[_TITLE]]
    st.button("Back to the list", icon=":material/arrow_back:", type="tertiary", on_click=_close, key="row_back")
    st.markdown(f"## {_headline(draft)}")
    others = {header: header for header in json.loads(draft[_CELLS]) if header not in labels}
    with st.container(horizontal=True, gap="small"):
        for field, label in {**labels, **others}.items():
            _cell(form, field, label, draft, visit)
    with st.container(key="savebar", gap="small"):
        refused = st.session_state.get(drafting.key(form, REFUSED))
        if refused:
            st.markdown(f":red-badge[:material/error: not saved] {plain(refused)}")
        with st.container(horizontal=True, gap="small"):
            st.button("Throw away", key="row_throw", on_click=_throw_away, args=[form])
            st.button("Save", type="primary", width="stretch", key="row_save", on_click=_save, args=[form])


def _headline(draft: dict[str, str]) -> str:
    said = draft.get(c.NAME) or draft.get(c.ROLE)
    if said:
        return plain(said)
    return "A new candidate" if draft[_TITLE] == CANDIDATES_TITLE else "A new opening"


@unbroken
def _typed(form: str, field: str) -> None:
    """A callback: it draws nothing."""
    drafting.keep(form, field, current())


def _cell(form: str, field: str, label: str, draft: dict[str, str], visit: Visit) -> None:
    text = draft.get(field, "")
    with st.container(width=300, gap=None):
        st.text_input(
            named(label), value=text, placeholder=_HINTS.get(field), key=drafting.key(form, field),
            on_change=_typed, args=[form, field], live="250ms",
        )  # fmt: skip
        amiss = refusal(field, text, visit.tables.settings, visit.now) if text != _before(draft, field) else ""
        if amiss:
            st.caption(f":red[:material/error: {plain(amiss)}]")


def _before(draft: dict[str, str], field: str) -> str:
    return json.loads(draft[_CELLS]).get(field, "")


def _save(form: str) -> None:
    """Save the row from its draft, not from the widgets. A callback."""
    visit = current()
    draft = kept(form, visit)
    if _TITLE not in draft:  # the second tap of a double one
        return _close()
    drafting.catch_up(form, visit)
    if name.needed(visit, _save, form):
        return None
    try:
        _write(visit, draft)
    except SignoffError as error:
        st.session_state[drafting.key(form, REFUSED)] = _worded(error, draft)
        return None
    drafting.forget(form, visit)
    return _close()


def _write(visit: Visit, draft: dict[str, str]) -> None:
    opened = Opened(draft[_TITLE], int(draft[_SEQ]), json.loads(draft[_CELLS]))
    given = {field: text for field, text in draft.items() if field not in (_TITLE, _SEQ, _CELLS)}
    of_people = opened.title == CANDIDATES_TITLE
    if not opened.seq:
        (editing.add_candidate if of_people else editing.add_opening)(visit.book, given, visit.now)
    else:
        change = editing.change_candidate if of_people else editing.change_opening
        change(visit.book, opened, given, visit.me or None, visit.now)


def _worded(error: SignoffError, draft: dict[str, str]) -> str:
    label = _LABELS[draft[_TITLE]].get(error.field or "") if isinstance(error, InputError) else None
    return f"{label}: {error}" if label else f"{error} What you typed is still here."


def _throw_away(form: str) -> None:
    drafting.forget(form, current())
    _close()


def _close() -> None:
    st.query_params.pop(EDIT, None)
    st.session_state[CHANGED] = True


def trouble() -> str:
    """Why a row could not be opened, once."""
    return st.session_state.pop(drafting.key(EDIT, REFUSED), "")
