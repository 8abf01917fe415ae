"""Candidates: everybody in the book, found by a word, and one person's whole history."""

import streamlit as st

from screens import export_buttons, name, openings_list, person_view, row_form
from screens.paging import Pages
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.cell_links import cell_link
from signoff_core.dossier import by_name, found_people
from signoff_core.schema import CANDIDATES_TITLE
from signoff_core.words import Standing

SHOWN = 20
PERSON, SEARCH, STANDING, CLIENT, PAGE = "person", "candidates_search", "standing", "of_client", "candidates_page"
OPENED = "person_opened"
"""Set by a callback: the page must run as a whole."""
ALL = "all"


@st.fragment
def everybody() -> None:
    """The list under its search, twenty at a time."""
    if st.session_state.pop(OPENED, False) or st.session_state.pop(row_form.CHANGED, False):
        st.rerun()
    visit = current()
    _top(visit)
    search, by_standing, by_client = st.columns([3, 2, 2], gap="small", vertical_alignment="bottom")
    words = search.text_input("Search", key=SEARCH, live="250ms", placeholder="name, role, client, phone …")
    with by_standing:
        standing = _choice("Standing", STANDING, [ALL, *Standing], "Any standing")
    with by_client:
        client = _choice("Client", CLIENT, [ALL, *visit.tables.history.clients], "All clients")
    people = by_name(found_people(visit.tables, words or "", standing, client), visit.tables)
    st.caption(f"{len(people)} of {int((~visit.tables.candidacies[c.DOUBLED]).sum())} candidacies, by name")
    if people.empty:
        st.info("Nobody is found by that. Try fewer words.", icon=":material/search_off:")
        return
    pages = Pages(len(people), SHOWN, PAGE)
    part = people.iloc[pages.here]
    standings = visit.tables.history.standing[part.index.to_numpy()]
    st.html(f"<style>{_RULES}</style>")
    with st.container(key="people"):
        for row, now in zip(part.to_dict("records"), standings, strict=True):
            _line(row, now, visit)
    pages.draw()


_RULES = ".st-key-people [class*='st-key-card_'] p:last-child:not(button p, a p) { margin-bottom: 1rem; }"
"""A card's words stand in its middle: Streamlit takes back below a text what its last line has as a margin."""


def _top(visit: Visit) -> None:
    """The title; in an SQL book, which is edited here, a way to add somebody, and the openings."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown("## Candidates", width="stretch")
        if visit.book.store.kind == "sql":
            st.button(
                "Add a candidate", icon=":material/person_add:", key="add_candidate", on_click=row_form.open_new,
                args=[CANDIDATES_TITLE],
            )  # fmt: skip
    openings_list.draw(visit)
    with st.expander("Download a list", key="export"):
        export_buttons.lists(visit)
    trouble = row_form.trouble()
    if trouble:
        st.error(plain(trouble), icon=":material/error:")


def _choice(label: str, key: str, options: list[str], everything: str) -> str:
    chosen = st.selectbox(
        label, options, key=key, bind="query-params",
        format_func=lambda one: everything if one == ALL else str(one),
    )  # fmt: skip
    return "" if chosen == ALL else str(chosen)


def _line(row: dict, standing: str, visit: Visit) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"card_{row[c.CANDIDACY_ID]}"):
        place = " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if isinstance(part, str))
        said = plain(row[c.WORDS]) if isinstance(row[c.WORDS], str) else "no status"
        seen = phrases.last_seen(row, visit.now, visit.tables.settings)
        st.markdown(
            f"**{plain(row[c.NAME]) or 'no name'}** :gray-badge[{standing}]  \n{' · '.join(filter(None, (place, said, seen)))}",
            width="stretch",
        )
        link = cell_link(visit.tables, row[c.WORKSHEET], row[c.ROW])
        if link:
            st.link_button("In the sheet", link, icon=":material/table:")
        st.button("Open", key=f"open_{row[c.CANDIDACY_ID]}", on_click=_open, args=[row[c.CANDIDACY_ID]])


def _open(candidacy_id: str) -> None:
    """A callback: the address names the person by the opaque id."""
    st.query_params[PERSON] = candidacy_id
    st.session_state[OPENED] = True


visit = current()
name.ask_if_needed()
if st.query_params.get(row_form.EDIT):
    row_form.draw(st.query_params[row_form.EDIT], visit)
elif st.query_params.get(PERSON):
    person_view.draw(st.query_params[PERSON], visit)
else:
    everybody()
