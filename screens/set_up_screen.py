"""Set-up, for the owner: what was understood of the sheet, the rules, the team, and the way to a sheet."""

import streamlit as st

from screens import (
    columns_table,
    connect_steps,
    import_steps,
    law_section,
    name,
    rules_form,
    settling,
    team_form,
    words_table,
)
from screens.visit import current
from signoff_core.access import Right

SECTIONS = {
    "Your sheet": columns_table.draw,
    "Status words": words_table.draw,
    "Rules": rules_form.draw,
    "Team": team_form.draw,
    "Import and export": import_steps.draw,
    "The law": law_section.draw,
    "Connect": connect_steps.draw,
}

visit = current(Right.SET_UP)
name.ask_if_needed()
st.markdown("## Set-up")
section = st.segmented_control(
    "Part", list(SECTIONS), default="Your sheet", required=True, key="part", bind="query-params",
    label_visibility="collapsed",
)  # fmt: skip
SECTIONS[section](visit)
settling.bar(visit)
