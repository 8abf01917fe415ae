"""The team's openings: for an SQL book added and changed here, for a sheet looked at and opened there."""

import pandas as pd
import streamlit as st

from screens import row_form
from screens.folded import folded
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.cell_links import cell_link
from signoff_core.schema import OPENINGS_TITLE

SHOWN = 20


def draw(visit: Visit) -> None:
    openings = visit.tables.openings
    folded(f"Openings {len(openings)}", "openings", lambda: _lines(openings, visit))


def _lines(openings: pd.DataFrame, visit: Visit) -> None:
    own = visit.book.store.kind == "sql"
    if own:
        st.button(
            "Add an opening",
            icon=":material/add:",
            key="add_opening",
            on_click=row_form.open_new,
            args=[OPENINGS_TITLE],
        )
    for row in openings.iloc[::-1].head(SHOWN).to_dict("records"):
        _opening(row, own, visit)


def _opening(row: dict, own: bool, visit: Visit) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"opening_{row[c.ROW]}"):
        place = " · ".join(
            plain(part) for part in (row[c.ROLE], row[c.CLIENT], row[c.LOCATION]) if isinstance(part, str)
        )
        status = f" :gray-badge[{row[c.STATUS]}]" if isinstance(row[c.STATUS], str) else ""
        opened = row[c.OPENED_ON]
        since = (
            "" if opened != opened else f"  \nsince {phrases.day(opened.date(), visit.now, visit.tables.settings.tz)}"
        )
        st.markdown(f"**{place or 'no role'}**{status}{since}", width="stretch")
        if isinstance(row[c.ROLE], str) and st.button(
            "Whom to ring first", icon=":material/person_search:", key=f"who_fits_{row[c.WORKSHEET]}_{row[c.ROW]}"
        ):
            _who_fits(row)
        link = cell_link(visit.tables, row[c.WORKSHEET], row[c.ROW])
        if own:
            st.button("Change", key=f"change_opening_{row[c.ROW]}", on_click=row_form.open_opening, args=[row[c.ROW]])
        elif link:
            st.link_button("In the sheet", link, icon=":material/table:")


def _who_fits(row: dict) -> None:
    """The people who fit an opening, on their own screen."""
    said = {"for_role": row[c.ROLE], "for_client": row[c.CLIENT], "near": row[c.LOCATION]}
    params = {key: text for key, text in said.items() if isinstance(text, str)}
    st.switch_page("screens/openings_screen.py", query_params=params)
