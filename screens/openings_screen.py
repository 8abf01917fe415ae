"""Who fits: a new opening, and whom of the people who were signed off to ring first."""

import streamlit as st

from screens import fit_card, name, on_call
from screens.paging import Pages
from screens.text import plain
from screens.visit import Visit, current
from signoff_core.fit_words import left_out_words
from signoff_core.fitting import who_fits
from signoff_core.opening_choices import opening_choices
from signoff_core.signed_off import Opening

SHOWN = 12
ROLE, CLIENT, NEAR, ALSO, CHOICE, PAGE = "for_role", "for_client", "near", "also", "opening_choice", "who_fits_page"


@st.fragment(run_every="60s")
def whom_to_ring() -> None:
    """The opening, and the people who fit it, the first to ring at the top."""
    on_call.follow()
    visit = current()
    opening = _opening(visit)
    if not (opening.role or opening.words):
        st.info(
            "Choose an opening, or type the role. Whoever was signed off and fits it is listed here: by what you promised "
            "them, what they said they want, and how far they got.",
            icon=":material/person_search:",
        )
        return
    found = who_fits(visit.tables, visit.minute, opening)
    st.markdown(f"### {_said(opening)}")
    counted = " · ".join(filter(None, (_counted(len(found.people)), left_out_words(found.left_out))))
    if counted:
        st.caption(counted)
    if found.people.empty:
        st.info(
            "Nobody who was signed off fits this yet. Try fewer words, or another name for the role.",
            icon=":material/search_off:",
        )
        return
    pages = Pages(len(found.people), SHOWN, PAGE)
    for place, row in enumerate(found.people.iloc[pages.here].to_dict("records"), start=pages.here.start + 1):
        fit_card.draw(row, place, visit)
    pages.draw()


def _opening(visit: Visit) -> Opening:
    """What is sought: chosen from the list, or typed; role, client and place stand in the address."""
    choices = {_label(one): one for one in opening_choices(visit.tables)}
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="sought"):
        st.selectbox(
            "Opening", list(choices), index=None, key=CHOICE, on_change=_chosen, args=[choices], width=420,
            placeholder="Choose an opening or a role",
        )  # fmt: skip
        with st.popover("Type or change it", icon=":material/edit:", key="type_it"):
            role, client, near = _text("Role", ROLE), _text("Client", CLIENT), _text("Place", NEAR)
            words = st.text_input(
                "What else?", key=ALSO, live="250ms", placeholder="rail, night shifts …", on_change=_first_page
            )
    return Opening(role, client, near, (words or "").strip())


def _text(title: str, key: str) -> str:
    said = st.text_input(title, key=key, bind="query-params", live="250ms", on_change=_first_page)
    return (said or "").strip()


def _label(opening: Opening) -> str:
    return " · ".join(part for part in opening[:3] if part)


def _said(opening: Opening) -> str:
    return " · ".join(plain(part) for part in (opening.role, opening.client, opening.location, opening.words) if part)


def _counted(people: int) -> str:
    return "1 person fits" if people == 1 else f"{people} people fit, the first to ring at the top" if people else ""


def _chosen(choices: dict[str, Opening]) -> None:
    """An opening of the list: its words into the boxes. A callback: it draws nothing."""
    chosen = choices.get(st.session_state[CHOICE] or "")
    if chosen:
        st.session_state.update({ROLE: chosen.role, CLIENT: chosen.client, NEAR: chosen.location})
    _first_page()


def _first_page() -> None:
    st.session_state.pop(PAGE, None)


visit = current()
name.ask_if_needed()
st.markdown("## Whom to ring first")
whom_to_ring()
