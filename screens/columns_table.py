"""“This is what I understood”: every column of the team's worksheets, corrected by choosing from a list."""

import streamlit as st

from screens import settling
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core.recognising import RecognisedColumn
from signoff_core.schema import CANDIDATE_FIELDS, OPENING_FIELDS
from signoff_core.setting_keys import NONE_OF_OURS, key_of

COLUMN = "column"
AS_UNDERSTOOD, LEFT = "", "leave it alone"


def draw(visit: Visit) -> None:
    """Worksheet by worksheet, what each column was taken for, why, and three of its cells."""
    titles = list(dict.fromkeys(seen.worksheet for seen in visit.tables.recognised))
    for title in titles:
        st.markdown(f"### {plain(title)}")
        for seen in visit.tables.recognised:
            if seen.worksheet == title:
                _column(seen, visit)


def _column(seen: RecognisedColumn, visit: Visit) -> None:
    key = key_of(COLUMN, seen.worksheet.strip(), seen.label)
    with st.container(horizontal=True, gap="small", vertical_alignment="center", border=True):
        st.markdown(f"**{plain(seen.label)}**  \n{plain(seen.why)}", width="stretch")
        options = [AS_UNDERSTOOD, NONE_OF_OURS, *_fields(seen, visit)]
        now = settling.said(key, visit)
        st.selectbox(
            f"What {seen.label} is", options, index=options.index(now) if now in options else 0, width=240,
            format_func=lambda one: _named(one, seen), label_visibility="collapsed", **settling.bound(key),
        )  # fmt: skip


def _fields(seen: RecognisedColumn, visit: Visit) -> tuple[str, ...]:
    openings = seen.worksheet in set(visit.tables.openings[c.WORKSHEET])
    return OPENING_FIELDS if openings else CANDIDATE_FIELDS


def _named(option: str, seen: RecognisedColumn) -> str:
    if option == AS_UNDERSTOOD:
        return f"as understood: {(seen.field or 'none of ours').replace('_', ' ')}"
    return LEFT if option == NONE_OF_OURS else option.replace("_", " ")
