"""One person in the queue: why they are there, since when, and what to do about it in one tap."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from screens import on_call, saving
from screens.cards import Tap, tap
from screens.name import PENDING
from screens.text import shown_text
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.message_links import tel_link
from signoff_core.people import shown_phone
from signoff_core.presence import OnCall
from signoff_core.words import Because, CallKind, Result, State

Row = dict[str, Any]
"""A row of the queue, as far as its card says it."""
SAYS = (
    c.CANDIDACY_ID, c.NAME, c.PHONE, c.ROLE, c.CLIENT, c.RECRUITER, c.REACH, c.BECAUSE, c.SINCE, c.SINCE_FROM, c.RESTS_ON,
    c.LOOKED_AT, c.WAITED_HOURS, c.DUE_AT, c.STATE, c.ATTEMPTS, c.LAST_RESULT, c.LAST_AT, c.NEXT_TRY_AT, c.APPOINTMENT,
    c.WRITE_OFFERED, c.HOLD_UNTIL, c.DEPTH, c.DO_NOT_CALL,
)  # fmt: skip
Part = dict[str, Any]
"""A card of screens/cards.py, or a part of one."""
_BADGES = {
    State.LEFT_HANGING: ("red", "hourglass_bottom"),
    State.OVERDUE: ("red", "priority_high"),
    State.DUE_TODAY: ("orange", "schedule"),
    State.ON_TIME: ("green", "check"),
    State.ON_HOLD: ("gray", "pause"),
}
_NO_ANSWER, _VOICEMAIL, _WROTE, _UNDO, _RING = "no_answer", "voicemail", "wrote", "undo", "call"
_LOGS = {_NO_ANSWER: Result.NO_ANSWER, _VOICEMAIL: Result.VOICEMAIL, _WROTE: Result.WROTE_INSTEAD}
"""Taps that log a call at once."""
_OPENS = {"talk": Result.TALKED, "hold": Result.HOLD, "write": Result.WROTE_INSTEAD, _RING: None}
"""Taps that open the form, with what came of the call where it is known already."""


def shown(row: Row, place: int, visit: Visit, other: OnCall | None = None) -> Part:
    """A debt with its four taps. other: who else is on a call with them right now."""
    taps = [*_number(row, strong=place == 0), tap(_NO_ANSWER, "No answer"), tap(_VOICEMAIL, "Voicemail")]
    taps += [tap("talk", "We talked"), *([tap("write", "Write instead")] if row[c.WRITE_OFFERED] else [])]
    return _card(row, visit, [*_lines(row, visit), *_on_call(other, visit)], taps)


def held(row: Row, visit: Visit, other: OnCall | None = None) -> Part:
    """Somebody whose news must wait for the first choice: the hold ends with a call, or is said anew."""
    taps = [*_number(row), tap("talk", "It is settled: we talked"), tap("hold", "Hold longer")]
    return _card(row, visit, [*_lines(row, visit), *_on_call(other, visit)], taps)


def to_write(row: Row, visit: Visit) -> Part:
    """Somebody who is owed the news in writing."""
    lines = [_line(_place(row), phrases.write_instead(row)), _since(row, visit)]
    return _card(row, visit, lines, [tap("write", "Write"), tap(_WROTE, "I wrote"), tap("talk", "We talked")])


def just_logged(row: Row, just: saving.Just, visit: Visit) -> Part:
    """The card after a tap: what was noted, when to try next, and the way back."""
    next_try = phrases.next_try(row, visit.now, visit.tables.settings)
    words = f"{just.words} {next_try[:1].upper()}{next_try[1:]}"
    return {
        "id": row[c.CANDIDACY_ID], "name": shown_text(row[c.NAME]), "lines": [_line(words, icon="check_circle")],
        "taps": [tap(_UNDO, "Undo", icon="undo")], "noted": True,
    }  # fmt: skip


def act(taps: Sequence[Tap], before: int = 0) -> None:
    """What a tap does. A callback: it draws nothing. before: how many cards stand on the pages before this one."""
    for one in taps:
        if one.tap in _LOGS:
            _logged(one.id, _LOGS[one.tap], None if one.tap == _WROTE else before + one.place)
        elif one.tap in _OPENS:
            on_call.open_for(one.id, CallKind.SIGN_OFF, None, _OPENS[one.tap])
        elif one.tap == _UNDO:
            _undone(one.id)
    on_call.beside_the_list()


def _logged(candidacy_id: str, result: Result, place: int | None) -> None:
    if saving.just_tapped(candidacy_id, result):
        return
    saving.moved_on()
    saving.log_try(candidacy_id, result, place)
    on_call.close_if_gone()
    if PENDING in st.session_state:
        st.session_state[on_call.OPENED] = True


def _undone(candidacy_id: str) -> None:
    just = saving.just()
    if just and just.candidacy_id == candidacy_id:
        saving.undo(just)


def _card(row: Row, visit: Visit, lines: list[Part], taps: list[Part]) -> Part:
    return {
        "id": row[c.CANDIDACY_ID], "name": shown_text(row[c.NAME]), "badge": _badge(row, visit), "lines": lines, "taps": taps,
    }  # fmt: skip


def _badge(row: Row, visit: Visit) -> Part:
    """The state: an icon, a word and its time."""
    color, icon = _BADGES[State(row[c.STATE])]
    return _line(phrases.due(row, visit.now, visit.tables.settings), icon=icon, color=color)


def _number(row: Row, *, strong: bool = False) -> list[Part]:
    """The number: one tap rings it, and the form is open when the phone is put down."""
    if pd.isna(row[c.PHONE]):
        return []
    number = shown_phone(row[c.PHONE])
    return [tap(_RING, number, icon="call", href=tel_link(row[c.PHONE]), strong=strong)]


def _lines(row: Row, visit: Visit) -> list[Part]:
    settings, now = visit.tables.settings, visit.now
    why = phrases.because(row) if row[c.BECAUSE] != Because.NOT_SELECTED else phrases.reached(row)
    whose = f"{row[c.RECRUITER]}'s" if pd.notna(row[c.RECRUITER]) and row[c.RECRUITER] != visit.me else ""
    lines = [_line(_place(row), why, whose), _since(row, visit)]
    next_try = phrases.next_try(row, now, settings)
    if row[c.ATTEMPTS] or next_try:
        lines.append(_line(phrases.tries(row, now, settings), next_try))
    if row[c.WRITE_OFFERED]:
        lines.append(_line("tried often enough; writing is the second best", icon="edit"))
    return lines


def _since(row: Row, visit: Visit) -> Part:
    return _line(phrases.since(row, visit.now, visit.tables.settings))


def _on_call(other: OnCall | None, visit: Visit) -> list[Part]:
    return [_line(on_call.words(other, visit), icon="phone_in_talk", color="blue")] if other else []


def _place(row: Row) -> str:
    return " · ".join(str(part) for part in (row[c.ROLE], row[c.CLIENT]) if pd.notna(part))


def _line(*parts: str, icon: str = "", color: str = "") -> Part:
    """What stands in one line of a card, or in its badge."""
    return {"words": shown_text(" · ".join(filter(None, parts))), "icon": icon, "color": color}
