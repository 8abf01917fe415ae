"""A file taken into an SQL book: chosen, looked at in what it would do, then written in one go. And the way out."""

import streamlit as st

from screens import export_buttons, name
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.access import Right
from signoff_core.errors import SignoffError
from signoff_core.import_answer import imported, imported_text
from signoff_core.importing import Import, preview, take_in
from signoff_core.table_files import read_table_file

FILE, SEEN, FAILED, DONE = "import_file", "import_seen", "import_failed", "import_done"


def draw(visit: Visit) -> None:
    if visit.book.store.kind == "sql":
        _import()
    else:
        st.info("This team's book is a Google Sheet: candidates are added and changed there.", icon=":material/table:")
    st.markdown("### Export")
    export_buttons.lists(visit)
    export_buttons.whole_book(visit)


def _import() -> None:
    st.markdown("### Import")
    st.caption(
        "Rows of a .csv or .xlsx become candidates. The same file twice doubles nothing; a newer one changes what changed."
    )
    st.file_uploader("The file", type=["csv", "tsv", "txt", "xlsx"], key=FILE, on_change=_forget)
    st.button(
        "See what it would do", type="primary", key="import_see", on_click=_see, disabled=not st.session_state[FILE]
    )
    if st.session_state.get(FAILED):
        st.error(plain(st.session_state[FAILED]), icon=":material/error:")
    if st.session_state.get(DONE):
        st.success(plain(st.session_state[DONE]), icon=":material/check_circle:")
    if SEEN in st.session_state:
        _show(st.session_state[SEEN])
        st.button("Take it in", type="primary", key="import_take", on_click=_take, icon=":material/download:")


def _forget() -> None:
    for place in (SEEN, FAILED, DONE):
        st.session_state.pop(place, None)


def _see() -> None:
    """Read the file and lay it to the book; nothing is written. A callback."""
    _forget()
    visit, file = current(Right.SET_UP), st.session_state[FILE]
    try:
        worksheets = read_table_file(file.getvalue(), file.name)
        st.session_state[SEEN] = preview(visit.book, worksheets, visit.me or None, visit.now)
    except SignoffError as error:
        st.session_state[FAILED] = str(error)


def _take() -> None:
    """Write what was looked at. A callback."""
    visit = current(Right.SET_UP)
    if name.needed(visit, _take):
        return
    found = st.session_state.pop(SEEN)
    try:
        take_in(visit.book, found, visit.me or None, visit.now)
    except SignoffError as error:
        st.session_state[FAILED] = f"{error} Nothing was imported."
        return
    st.session_state[DONE] = imported_text(imported(found, saved=True))[0]


def _show(found: Import) -> None:
    answer = imported(found, saved=False)
    st.markdown(f"**{plain(imported_text(answer)[0])}**")
    understood = [seen for seen in found.tables.recognised if seen.field]
    st.caption(
        "Understood: " + ", ".join(f"{plain(seen.label)} as {seen.field.replace('_', ' ')}" for seen in understood)
    )
    _table("What changes", found.changed)
    _table("Left out, and why", found.left_out)
    problems = found.tables.problems
    _table("Can't be read (kept as it is)", problems[problems[c.ROW] > 0])


def _table(title: str, frame) -> None:
    if len(frame):
        with st.expander(f"{title} {len(frame)}", key=f"import {title}"):
            st.dataframe(frame, hide_index=True, alt=title)
