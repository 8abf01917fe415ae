"""The team: recruiters with their e-mails, and who may enter."""

import streamlit as st

from screens import hand_over, settling
from screens.text import label as named
from screens.visit import ACCESS, Visit
from signoff_core.setting_keys import ROLES, key_of, parts

RECRUITER = "recruiter"
NOBODY = "may not enter"


def draw(visit: Visit) -> None:
    _recruiters(visit)
    hand_over.draw(visit)
    _access(visit)


def _recruiters(visit: Visit) -> None:
    st.markdown("### Recruiters")
    st.caption(
        "Whoever signs in with one of these addresses is known by that name. Names come from the sheet and the calls."
    )
    known = [*visit.tables.history.recruiters, *_new(RECRUITER, visit)]
    with st.container(horizontal=True, gap="small"):
        for person in sorted(dict.fromkeys(known), key=str.casefold):
            key = key_of(RECRUITER, person)
            st.text_input(
                named(person), value=settling.said(key, visit), type="email", placeholder="name@example.com", width=340,
                **settling.bound(key),
            )  # fmt: skip
    _add("Another recruiter's name", "add_recruiter", RECRUITER, "")


def _access(visit: Visit) -> None:
    st.markdown("### Who may enter")
    st.caption(
        "An e-mail address, or @ with a domain for everybody there. It counts once sign-in is on; docs/access.md says how. "
        "An owner may do everything, a recruiter everything but set-up."
    )
    listed = [*visit.tables.settings.named(ACCESS), *_new(ACCESS, visit)]
    for who in sorted(dict.fromkeys(listed)):
        key = key_of(ACCESS, who)
        now = settling.said(key, visit)
        st.segmented_control(
            named(who), [*ROLES, NOBODY], default=now if now in ROLES else NOBODY, required=True,
            key=f"set {key}", on_change=_allowed, args=[key],
        )  # fmt: skip
    _add("Another address or @domain", "add_access", ACCESS, "recruiter")


def _allowed(key: str) -> None:
    chosen = st.session_state[f"set {key}"]
    settling.choose(key, "" if chosen == NOBODY else chosen)


def _new(family: str, visit: Visit) -> list[str]:
    """Those who were added here and are not saved yet."""
    keys = [parts(key) for key in settling.answers(visit)]
    return [".".join(rest) for first, *rest in keys if first == family and rest]


def _add(label: str, key: str, family: str, start: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.text_input(label, key=key, width=300)
        st.button("Add", key=f"{key}_now", on_click=_added, args=[key, family, start])


def _added(key: str, family: str, start: str) -> None:
    """A callback: whoever was typed is on the list from now on."""
    who = (st.session_state[key] or "").strip()
    if who:
        settling.choose(key_of(family, who.lower() if family == ACCESS else who), start)
        st.session_state[key] = ""
