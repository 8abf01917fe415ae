"""Problems: what can't be read or doesn't add up, cell by cell, and what must be asked, answered with one tap."""

import streamlit as st

from screens import asked_list, name, saving
from screens.foot import read_again
from screens.paging import Pages
from screens.text import plain
from screens.visit import current
from signoff_core import columns as c
from signoff_core.cell_links import cell_link
from signoff_core.doubts import all_problems

SHOWN = 25
PAGE = "problems_page"


@st.fragment
def all_of_them() -> None:
    """Worst first is nobody's order: they stand as they stand in the sheet, worksheet by worksheet."""
    visit = current()
    problems = all_problems(visit.tables, visit.minute)
    st.markdown(f"## Problems {len(problems)}")
    if problems.empty:
        st.success("Every cell can be read, and everything adds up.", icon=":material/check_circle:")
        return
    st.caption(
        "Nothing is dropped: each row is here all the same, without what could not be read. Mend it in the sheet, then read again."
    )
    if st.button("Read again", icon=":material/refresh:", key="problems_refresh", type="primary"):
        read_again(visit)
    by_worksheet = problems[c.WORKSHEET].value_counts(sort=False)
    st.markdown(" · ".join(f"{plain(title)} **{count}**" for title, count in by_worksheet.items()))
    pages = Pages(len(problems), SHOWN, PAGE)
    for row in problems.iloc[pages.here].to_dict("records"):
        st.markdown(_words(row, cell_link(visit.tables, row[c.WORKSHEET], row[c.ROW], row[c.COLUMN])))
    pages.draw()


def _words(row: dict, link: str) -> str:
    place = plain(", ".join(filter(None, (row[c.WORKSHEET], f"row {row[c.ROW]}" if row[c.ROW] else "", row[c.COLUMN]))))
    where = f"[{place}]({link})" if link else f"**{place}**"
    found = f"“{plain(row[c.FOUND])}”" if row[c.FOUND] else "nothing"
    return f"{where}  \nfound {found} · allowed: {plain(row[c.ALLOWED])}"


visit = current()
name.ask_if_needed()
if saving.failure():
    st.error(plain(saving.failure()), icon=":material/error:")
asked_list.draw()
all_of_them()
