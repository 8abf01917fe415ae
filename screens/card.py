"""One person in the queue: why they are there, since when, and what to do about it in one tap."""

from typing import Any

import pandas as pd
import streamlit as st

from screens import on_call, saving
from screens.name import PENDING
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.message_links import tel_link
from signoff_core.people import shown_phone
from signoff_core.presence import OnCall
from signoff_core.words import Because, CallKind, Result, State

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


def draw(row: dict[str, Any], place: int, visit: Visit, other: OnCall | None = None) -> None:
    """A debt with its four taps. other: who else is on a call with them right now."""
    with st.container(border=True, key=f"card_{row[c.CANDIDACY_ID]}", gap="small"):
        st.markdown(_text(row, visit) + _on_call(other, visit))
        with st.container(horizontal=True, gap="small", key=f"taps_{row[c.CANDIDACY_ID]}"):
            _call_link(row, strong=place == 0)
            _tap("No answer", Result.NO_ANSWER, row, place)
            _tap("Voicemail", Result.VOICEMAIL, row, place)
            _open("We talked", Result.TALKED, row)
            if row[c.WRITE_OFFERED]:
                _open("Write instead", Result.WROTE_INSTEAD, row)


def draw_held(row: dict[str, Any], visit: Visit, other: OnCall | None = None) -> None:
    """Somebody whose news must wait for the first choice: the hold ends with a call, or is said anew."""
    with st.container(border=True, key=f"card_{row[c.CANDIDACY_ID]}", gap="small"):
        st.markdown(_text(row, visit) + _on_call(other, visit))
        with st.container(horizontal=True, gap="small", key=f"taps_{row[c.CANDIDACY_ID]}"):
            _call_link(row, strong=False)
            _open("It is settled: we talked", Result.TALKED, row)
            _open("Hold longer", Result.HOLD, row)


def _open(label: str, result: Result, row: dict[str, Any]) -> None:
    """Open the form, with what came of it already said."""
    st.button(
        label, key=f"{_OPENS[result]}_{row[c.CANDIDACY_ID]}", on_click=on_call.open_for, width="stretch",
        args=[row[c.CANDIDACY_ID], CallKind.SIGN_OFF, None, result],
    )  # fmt: skip


_OPENS = {Result.TALKED: "talk", Result.HOLD: "hold", Result.WROTE_INSTEAD: "write"}


def _on_call(other: OnCall | None, visit: Visit) -> str:
    if other is None:
        return ""
    return f"  \n:blue[:material/phone_in_talk: {plain(on_call.words(other, visit))}]"


def _tap(label: str, result: Result, row: dict[str, Any], place: int) -> None:
    key = f"{result.name.lower()}_{row[c.CANDIDACY_ID]}"
    st.button(label, key=key, on_click=_logged, args=[row[c.CANDIDACY_ID], result, place], width="stretch")


def _logged(candidacy_id: str, result: Result, place: int | None) -> None:
    if saving.just_tapped(candidacy_id, result):
        return
    saving.moved_on()
    saving.log_try(candidacy_id, result, place)
    on_call.close_if_gone()
    if PENDING in st.session_state:
        st.session_state[on_call.OPENED] = True


def _call_link(row: dict[str, Any], *, strong: bool) -> None:
    """The number: one tap rings it, and the form is open when the phone is put down."""
    if pd.notna(row[c.PHONE]):
        st.link_button(
            shown_phone(row[c.PHONE]), tel_link(row[c.PHONE]), icon=":material/call:", width="stretch",
            type="primary" if strong else "secondary", key=f"call_{row[c.CANDIDACY_ID]}",
            on_click=on_call.open_for, args=[row[c.CANDIDACY_ID]],
        )  # fmt: skip


def _text(row: dict[str, Any], visit: Visit) -> str:
    settings, now = visit.tables.settings, visit.now
    place = " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if pd.notna(part))
    why = plain(phrases.because(row)) if row[c.BECAUSE] != Because.NOT_SELECTED else phrases.reached(row)
    next_try = phrases.next_try(row, now, settings)
    lines = [
        " · ".join(filter(None, (place, why))),
        plain(phrases.since(row, now, settings)),
    ]
    if row[c.ATTEMPTS] or next_try:
        lines.append(plain(" · ".join(filter(None, (phrases.tries(row, now, settings), next_try)))))
    if row[c.WRITE_OFFERED]:
        lines.append(":material/edit: tried often enough; writing is the second best")
    if pd.notna(row[c.RECRUITER]) and row[c.RECRUITER] != visit.me:
        lines[0] += f" · {plain(row[c.RECRUITER])}'s"
    return f"### {plain(row[c.NAME])} {badge(row, visit)}\n\n" + "  \n".join(lines)


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
        with st.container(horizontal=True, gap="small", key=f"taps_{row[c.CANDIDACY_ID]}"):
            _open("Write", Result.WROTE_INSTEAD, row)
            st.button(
                "I wrote", key=f"wrote_{row[c.CANDIDACY_ID]}", on_click=_logged, width="stretch",
                args=[row[c.CANDIDACY_ID], Result.WROTE_INSTEAD, None],
            )  # fmt: skip
            _open("We talked", Result.TALKED, row)
