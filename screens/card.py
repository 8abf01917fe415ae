"""One person in the queue: why they are there, since when, and what to do about it in one tap."""

from typing import Any

import pandas as pd
import streamlit as st

from screens import call_form, saving
from screens.name import PENDING
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.people import shown_phone
from signoff_core.words import Because, Result, State

_BADGES = {
    State.LEFT_HANGING: ("red", "hourglass_bottom"),
    State.OVERDUE: ("red", "priority_high"),
    State.DUE_TODAY: ("orange", "schedule"),
    State.ON_TIME: ("green", "check"),
    State.ON_HOLD: ("gray", "pause"),
}


def badge(row: dict[str, Any], visit: Visit) -> str:
    """The state: an icon, a word and its time."""
    color, icon = _BADGES[State(row[c.STATE])]
    words = phrases.due(row, visit.now, visit.tables.settings)
    return f":{color}-badge[:material/{icon}: {plain(words)}]"


def draw(row: dict[str, Any], place: int, visit: Visit) -> None:
    with st.container(border=True, key=f"card_{row[c.CANDIDACY_ID]}", gap="small"):
        st.markdown(_text(row, visit))
        with st.container(horizontal=True, gap="small"):
            _call_link(row, strong=place == 0)
            _tap("No answer", Result.NO_ANSWER, row, place)
            _tap("Voicemail", Result.VOICEMAIL, row, place)
            st.button(
                "We talked", icon=":material/forum:", key=f"talk_{row[c.CANDIDACY_ID]}", on_click=call_form.open_for,
                args=[row[c.CANDIDACY_ID]],
            )  # fmt: skip


def _tap(label: str, result: Result, row: dict[str, Any], place: int) -> None:
    key = f"{result.name.lower()}_{row[c.CANDIDACY_ID]}"
    st.button(label, key=key, on_click=_logged, args=[row[c.CANDIDACY_ID], result, place])


def _logged(candidacy_id: str, result: Result, place: int | None) -> None:
    if saving.just_tapped(candidacy_id, result):
        return
    saving.moved_on()
    saving.log_try(candidacy_id, result, place)
    if PENDING in st.session_state:
        st.session_state[call_form.OPENED] = True


def _call_link(row: dict[str, Any], *, strong: bool) -> None:
    if pd.notna(row[c.PHONE]):
        st.link_button(
            shown_phone(row[c.PHONE]), f"tel:{row[c.PHONE]}", icon=":material/call:",
            type="primary" if strong else "secondary", key=f"call_{row[c.CANDIDACY_ID]}",
        )  # fmt: skip


def _text(row: dict[str, Any], visit: Visit) -> str:
    settings, now = visit.tables.settings, visit.now
    place = " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if pd.notna(part))
    why = plain(phrases.because(row)) if row[c.BECAUSE] != Because.NOT_SELECTED else phrases.reached(row)
    next_try = phrases.next_try(row, now, settings)
    lines = [
        f"### {plain(row[c.NAME])} {badge(row, visit)}",
        " · ".join(filter(None, (place, why))),
        plain(phrases.since(row, now, settings)),
        plain(" · ".join(filter(None, (phrases.tries(row, now, settings), next_try)))),
    ]
    if row[c.WRITE_OFFERED]:
        lines.append(":material/edit: tried often enough; writing is the second best")
    if pd.notna(row[c.RECRUITER]) and row[c.RECRUITER] != visit.me:
        lines[-1] += f" · {plain(row[c.RECRUITER])}'s"
    return "\n\n".join([lines[0], "  \n".join(lines[1:])])


def draw_just_logged(row: dict[str, Any], just: saving.Just, visit: Visit) -> None:
    """The card after a tap: what was noted, when to try next, and the way back."""
    next_try = phrases.next_try(row, visit.now, visit.tables.settings)
    with st.container(border=True, key=f"card_{row[c.CANDIDACY_ID]}", gap="small"):
        st.markdown(
            f"### {plain(row[c.NAME])}\n\n:material/check_circle: {plain(just.words)} {plain(next_try[:1].upper() + next_try[1:])}"
        )
        st.button("Undo", key="undo", icon=":material/undo:", on_click=saving.undo, args=[just])


def draw_to_write(row: dict[str, Any], visit: Visit) -> None:
    """Somebody who is owed the news in writing."""
    with st.container(border=True, key=f"card_{row[c.CANDIDACY_ID]}", gap="small"):
        why = phrases.write_instead(row)
        place = " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if pd.notna(part))
        waiting = plain(phrases.since(row, visit.now, visit.tables.settings))
        st.markdown(f"### {plain(row[c.NAME])} {badge(row, visit)}\n\n{place} · {plain(why)}  \n{waiting}")
        with st.container(horizontal=True, gap="small"):
            if pd.notna(row[c.EMAIL]):
                st.link_button(plain(row[c.EMAIL]), f"mailto:{row[c.EMAIL]}", icon=":material/mail:")
            st.button(
                "I wrote", key=f"wrote_{row[c.CANDIDACY_ID]}", on_click=_logged,
                args=[row[c.CANDIDACY_ID], Result.WROTE_INSTEAD, None],
            )  # fmt: skip
            st.button(
                "We talked", key=f"talk_{row[c.CANDIDACY_ID]}", on_click=call_form.open_for, args=[row[c.CANDIDACY_ID]]
            )
