"""A file taken into an SQL book: chosen, looked at in what it would do, then written in one go. And the way out again."""

import streamlit as st

from screens import name
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.errors import SignoffError
from signoff_core.exporting import LISTS, book_as_xlsx, list_as_csv, lists_as_xlsx
from signoff_core.import_answer import imported, imported_text
from signoff_core.importing import Import, preview, take_in
from signoff_core.table_files import read_table_file

FILE, SEEN, FAILED, DONE = "import_file", "import_seen", "import_failed", "import_done"
SHOWN = 12
_CSV, _XLSX = "csv", "xlsx"
_MIME = {_CSV: "text/csv", _XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def draw(visit: Visit) -> None:
    if visit.book.store.kind == "sql":
        _import()
    else:
        st.info("This team's book is a Google Sheet: candidates are added and changed there.", icon=":material/table:")
    _export(visit)


def _import() -> None:
    st.markdown("### Import")
    st.caption(
        "Rows of a .csv or .xlsx become candidates. The same file twice doubles nothing; a newer one changes what changed."
    )
    st.file_uploader("The file", type=[_CSV, "tsv", "txt", _XLSX], key=FILE, on_change=_forget)
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
    visit, file = current(), st.session_state[FILE]
    try:
        worksheets = read_table_file(file.getvalue(), file.name)
        st.session_state[SEEN] = preview(visit.book, worksheets, visit.me or None, visit.now)
    except SignoffError as error:
        st.session_state[FAILED] = str(error)


def _take() -> None:
    """Write what was looked at. A callback."""
    visit = current()
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


def _export(visit: Visit) -> None:
    st.markdown("### Export")
    st.caption("Text that a spreadsheet would run as a formula is made harmless.")
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        chosen = st.selectbox("Which list?", list(LISTS), key="export_list", width=260)
        made = {
            _CSV: lambda: list_as_csv(chosen, visit.tables, visit.now),
            _XLSX: lambda: lists_as_xlsx([chosen], visit.tables, visit.now),
        }
        for kind, data in made.items():
            st.download_button(
                f"As .{kind}", data, file_name=f"{chosen.replace(',', '').replace(' ', '-')}.{kind}", mime=_MIME[kind],
                on_click="ignore", key=f"export_{kind}", icon=":material/download:",
            )  # fmt: skip
    st.download_button(
        "The whole book as .xlsx", lambda: book_as_xlsx(visit.book), file_name="signoff-book.xlsx", mime=_MIME[_XLSX],
        on_click="ignore", key="export_book", icon=":material/inventory_2:",
    )  # fmt: skip
