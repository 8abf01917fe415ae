"""“This is what I understood”: every worksheet and column of the team's, corrected by choosing from a list."""

from typing import Any

import streamlit as st

from screens import settling
from screens.text import label as named
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.recognising import RecognisedColumn
from signoff_core.schema import CANDIDATE_FIELDS, DATE_FIELDS, OPENING_FIELDS
from signoff_core.setting_keys import EACH_ROLE, NONE_OF_OURS, ONE_ROLE, SHEET_ROLES, key_of
from signoff_core.team_sheets import CANDIDATES, IGNORE, OPENINGS
from signoff_core.understanding import Understood, understanding

COLUMN, SHEET = "column", "sheet"
SEEN = "set_up_understood"
_FIXED = (c.ROLE, c.CLIENT, c.RECRUITER)


def draw(visit: Visit) -> None:
    """Worksheet by worksheet: what it holds, its shape, and what each column was taken for, why, with three cells."""
    for found in understood(visit):
        st.markdown(f"### {plain(found.title)}")
        _worksheet(found, visit)
        if found.kind != IGNORE:
            _shape(found, visit)
            _suggested(found, visit)
            for seen in found.recognition.columns:
                _column(found, seen, visit)


def understood(visit: Visit) -> list[Understood]:
    """What was made of the book as it was read last; asked for once a reading, as it takes a read of its own."""
    read_at = visit.book.read_at
    if st.session_state.get(SEEN, (None,))[0] != read_at:
        st.session_state[SEEN] = (read_at, understanding(visit.book.store.read(), visit.tables.settings))
    return st.session_state[SEEN][1]


def _worksheet(found: Understood, visit: Visit) -> None:
    key = key_of(SHEET, found.title.strip())
    now = settling.said(key, visit)
    st.segmented_control(
        f"What {named(found.title)} holds", list(SHEET_ROLES), default=now if now in SHEET_ROLES else found.kind,
        required=True, label_visibility="collapsed", **settling.bound(key),
    )  # fmt: skip


def _shape(found: Understood, visit: Visit) -> None:
    """Where the headers stand, and what all rows of a tab say where a column for it is missing."""
    title, shape = found.title.strip(), found.recognition.shape
    missing = [field for field in shape.get("missing", ()) if field in _FIXED] if found.kind == CANDIDATES else []
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        row = key_of(SHEET, title, "header_row")
        st.text_input(
            "Headers in row", value=settling.said(row, visit), placeholder=str(found.recognition.header_row), width=140,
            **settling.bound(row),
        )  # fmt: skip
        for field in missing:
            fixed = key_of(SHEET, title, "fixed", field)
            st.text_input(
                f"{field.capitalize()} of all rows", value=settling.said(fixed, visit),
                placeholder=_hint(shape, fixed), width=220, **settling.bound(fixed),
            )  # fmt: skip
        if shape.get("roles"):
            roles = key_of(SHEET, title, "roles")
            now = settling.said(roles, visit)
            st.segmented_control(
                "A row with several roles is", [EACH_ROLE, ONE_ROLE], default=now if now in (EACH_ROLE, ONE_ROLE) else ONE_ROLE,
                format_func={EACH_ROLE: "a candidacy each", ONE_ROLE: "one candidacy"}.get, required=True,
                **settling.bound(roles),
            )  # fmt: skip
    for field, several in shape.get("several", {}).items():
        if field not in (*DATE_FIELDS, c.NOTES, c.REASON):  # of these every column counts
            _several(title, field, several, visit)


_ASKED = {
    "above": "Above the headers stands something that all rows may have in common.",
    "tab": "The tab's own name may be what all its rows have in common.",
    "rounds": "Some columns may each hold the result of one interview round.",
    "roles": "Some rows name several roles; each may be a candidacy of its own.",
}


def _suggested(found: Understood, visit: Visit) -> None:
    """What was seen of the worksheet's shape, with one tap to have it read so. Nothing is before it is saved."""
    for name, words in _ASKED.items():
        shape = found.recognition.shape.get(name) or {}
        said = {key: value for key, value in shape.get("settings", {}).items() if not settling.said(key, visit)}
        if said:
            with st.container(
                horizontal=True, gap="small", vertical_alignment="center", key=f"seen_{found.title}_{name}"
            ):
                told = "; ".join(f"{key.partition('.')[2]} = {value}" for key, value in said.items())
                st.markdown(f":material/lightbulb: {words}  \n:small[{plain(told)}]", width="stretch")
                st.button("Read it so", key=f"take_{found.title}_{name}", on_click=_take, args=[said])


def _take(said: dict[str, str]) -> None:
    """A callback: the answers stand in the table from now on, and are saved with the others."""
    for key, value in said.items():
        settling.choose(key, value)
        st.session_state.pop(f"set {key}", None)


def _hint(shape: dict[str, Any], key: str) -> str:
    """What the sheet itself suggests: the words above the headers, the name of the tab."""
    suggested = {**shape.get("tab", {}).get("settings", {}), **shape.get("above", {}).get("settings", {})}
    return f"perhaps {suggested[key]}" if key in suggested else "blank"


def _several(title: str, field: str, several: dict[str, Any], visit: Visit) -> None:
    """Of several columns of one field, the one that is looked at first."""
    key, options = key_of(SHEET, title, "preferred", field), several["columns"]
    now = settling.said(key, visit)
    st.selectbox(
        f"{field.replace('_', ' ').capitalize()}: which column first?", options,
        index=options.index(now) if now in options else options.index(several["preferred"]), width=320,
        **settling.bound(key),
    )  # fmt: skip


def _column(found: Understood, seen: RecognisedColumn, visit: Visit) -> None:
    key = key_of(COLUMN, found.title.strip(), seen.label)
    now = settling.said(key, visit)
    options = ["", NONE_OF_OURS, *(OPENING_FIELDS if found.kind == OPENINGS else (*CANDIDATE_FIELDS, c.ROUND))]
    samples = " · ".join(plain(cell) for cell in found.samples[seen.label]) or "nothing in it"
    asked = " :orange-badge[:material/help: what is it?]" if seen.ask and not now else ""
    with st.container(key=f"column_{found.title}_{seen.position}"):
        cells, why, choice = st.columns(settling.EVEN, vertical_alignment="center")
        cells.markdown(f"**{plain(seen.label)}**{asked}  \n:gray[{samples}]")
        why.markdown(f":small[{plain(seen.why)}]")
        choice.selectbox(
            f"What {named(seen.label)} is", options, index=options.index(now) if now in options else 0,
            format_func=lambda one: _named(one, seen), label_visibility="collapsed", **settling.bound(key),
        )  # fmt: skip


def _named(option: str, seen: RecognisedColumn) -> str:
    """Each choice by a name of its own: Streamlit tells them apart by it."""
    if option:
        return "leave it alone" if option == NONE_OF_OURS else option.replace("_", " ")
    if seen.ask:
        return f"choose … {(seen.suggested or '').replace('_', ' ')}?"
    return f"{seen.field.replace('_', ' ')}, as read" if seen.field else "not used"
