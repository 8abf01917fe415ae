"""What is on the page, as files: every list for anybody, the whole book for its owner. Made when the button is pressed."""

import streamlit as st

from screens.visit import Visit, when_pressed
from signoff_core.access import Right
from signoff_core.exporting import LISTS, book_as_xlsx, list_as_csv, lists_as_xlsx

CSV, XLSX = "csv", "xlsx"
_MIME = {CSV: "text/csv", XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def lists(visit: Visit) -> None:
    """One of the lists, as .csv or .xlsx."""
    st.caption("Text that a spreadsheet would run as a formula is made harmless.")
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        chosen = st.selectbox("Which list?", list(LISTS), key="export_list", width=260)
        made = {
            CSV: lambda: list_as_csv(chosen, visit.tables, visit.now),
            XLSX: lambda: lists_as_xlsx([chosen], visit.tables, visit.now),
        }
        for kind, data in made.items():
            st.download_button(
                f"As .{kind}", when_pressed(visit, Right.WORK, data), file_name=f"{chosen.replace(',', '').replace(' ', '-')}.{kind}", mime=_MIME[kind],
                on_click="ignore", key=f"export_{kind}", icon=":material/download:",
            )  # fmt: skip


def whole_book(visit: Visit) -> None:
    """Everything, to keep or to import elsewhere."""
    st.download_button(
        "The whole book as .xlsx", when_pressed(visit, Right.EXPORT_BOOK, lambda: book_as_xlsx(visit.book)), file_name="signoff-book.xlsx", mime=_MIME[XLSX],
        on_click="ignore", key="export_book", icon=":material/inventory_2:",
    )  # fmt: skip
