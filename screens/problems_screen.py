"""Problems: what can't be read or doesn't add up, cell by cell, and what must be asked, answered with one tap."""

import streamlit as st

from screens import asked_list, name, row_form, saving
from screens.foot import read_again
from screens.paging import Pages
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.cell_links import cell_link
from signoff_core.doubts import all_problems
from signoff_core.problem_places import header, whose

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
        f"Nothing is dropped: each row is here all the same, without what could not be read. {_WHERE[visit.book.store.kind]}"
    )
    if st.button("Read again", icon=":material/refresh:", key="problems_refresh", type="primary"):
        read_again(visit)
    by_worksheet = problems[c.WORKSHEET].value_counts(sort=False)
    st.markdown(" · ".join(f"{plain(title)} **{count}**" for title, count in by_worksheet.items()))
    pages = Pages(len(problems), SHOWN, PAGE)
    for row in problems.iloc[pages.here].to_dict("records"):
        st.markdown(_words(row, visit))
    pages.draw()


_WHERE = {
    "sheet": "Put it right in the sheet, then read again.",
    "sql": "Put it right here: a candidate or an opening under Candidates, with *Change*; a setting on Set-up.",
}


def _words(row: dict, visit: Visit) -> str:
    """Whose row it is before where it stands: a row's number says nothing to whoever knows the person."""
    title, column = row[c.WORKSHEET], _column(row, visit)
    place = plain(", ".join(filter(None, (title, f"row {row[c.ROW]}" if row[c.ROW] else "", column))))
    link = cell_link(visit.tables, title, row[c.ROW], row[c.COLUMN])
    who = plain(whose(visit.tables, title, row[c.ROW]))
    where = " · ".join(filter(None, (f"**{who}**" if who else "", f"[{place}]({link})" if link else f"**{place}**")))
    found = f"“{plain(row[c.FOUND])}”" if row[c.FOUND] else "nothing"
    return f"{where}  \nfound {found} · allowed: {plain(row[c.ALLOWED])}"


def _column(row: dict, visit: Visit) -> str:
    """As the sheet's header says it, or the form in which it is changed here."""
    label = header(visit.tables, row[c.WORKSHEET], row[c.COLUMN])
    return label if visit.book.store.kind == "sheet" else row_form.shown_header(row[c.WORKSHEET], label)


visit = current()
name.ask_if_needed()
if saving.failure():
    st.error(plain(saving.failure()), icon=":material/error:")
asked_list.draw()
all_of_them()
