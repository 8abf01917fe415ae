"""Handing over: everything open of a recruiter to another, for good or for a holiday, and back; in one step, with Undo."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from screens import name, saving
from screens.text import label, plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import open_things as things
from signoff_core import phrases
from signoff_core.errors import SignoffError
from signoff_core.handing_over import away, hand_over_undone, handed_back, handed_over
from signoff_core.ids import new_id
from signoff_core.people import fold
from signoff_core.stores import Row

LAST, FAILED, SHOWN, ID, OPEN = (
    "last_hand_over",
    "hand_over_failed",
    "hand_over_shown",
    "hand_over_id",
    "hand_over_open",
)
GOOD, HOLIDAY = "For good", "For a holiday"
_WORDS = {
    things.OWED: "owed the news",
    things.IN_PLAY: "in play or on hold",
    things.TO_SETTLE: "with a question open",
    things.PROMISED: "promised a word",
    things.ASK_AHEAD: "to be asked later",
    things.ON_THEIR_WAY: "referred, on their way",
    things.THANKS: "givers to thank",
}


@dataclass(frozen=True)
class LastHandOver:
    """What was handed over last, in words, and the id that takes it back."""

    hand_over_id: str
    words: str


def draw(visit: Visit) -> None:
    """The part of Set-up: anybody's, by the owner."""
    st.markdown("### Hand over")
    st.caption("Somebody leaves, or goes on holiday: everything open of theirs is somebody else's from then on.")
    st.session_state[SHOWN] = True
    _last()
    _give_back(visit, away(visit.tables, visit.minute))
    whose = st.selectbox(
        "Whose",
        visit.tables.history.recruiters,
        index=None,
        placeholder="Choose a recruiter",
        key="hand_over_whose",
        width=340,
    )
    if whose:
        _form(whose, visit)


def own(visit: Visit) -> None:
    """At the foot of every page, for whoever is looking: their own things, and what comes back to them."""
    if st.session_state.pop(SHOWN, False):  # the page has it in front already
        return
    _last()
    if not visit.me:
        return
    gone = away(visit.tables, visit.minute)
    _give_back(visit, gone[gone[c.RECRUITER].map(fold) == fold(visit.me)])
    st.button(
        "Hand over",
        icon=":material/swap_horiz:",
        key="hand_over_mine",
        on_click=_opened,
        help="What is yours, to a colleague",
    )
    if st.session_state.get(OPEN):
        _dialog(visit.me)


def _opened() -> None:
    st.session_state[OPEN] = True


def _closed() -> None:
    st.session_state.pop(OPEN, None)


@st.dialog("Hand over what is mine", on_dismiss=_closed)
def _dialog(whose: str) -> None:
    if not st.session_state.get(OPEN):  # done: the page goes on without it
        st.rerun()
    _form(whose, current())


def _form(whose: str, visit: Visit) -> None:
    """To whom and until when, and what will move, in numbers, before it is done."""
    found = things.open_things(visit.tables, visit.minute, whose)
    if found.empty:
        st.info(f"Nothing open is {plain(whose)}'s.", icon=":material/check:")
        return
    parts = [f"{count} {_WORDS[why]}" for why, count in things.in_numbers(found).items()]
    st.markdown(f"**{len(found)} open of {plain(whose)}'s**  \n{' · '.join(parts)}")
    others = [one for one in visit.tables.history.recruiters if fold(one) != fold(whose)]
    to = st.selectbox(
        "To whom",
        others,
        index=None,
        accept_new_options=True,
        placeholder="Choose or type",
        key="hand_over_to",
        width=340,
    )
    how = st.segmented_control("How long", [GOOD, HOLIDAY], default=GOOD, required=True, key="hand_over_how")
    until = _until(visit) if how == HOLIDAY else None
    if st.session_state.get(FAILED):
        st.error(plain(st.session_state[FAILED]), icon=":material/error:")
    st.button(
        f"Hand {len(found)} to {label(to)}" if to else "Hand over", type="primary", key="hand_over_now", disabled=not to,
        on_click=_hand_over, args=[whose, to, until], width=340,
    )  # fmt: skip


def _until(visit: Visit) -> date:
    today = visit.now.astimezone(visit.tables.settings.tz).date()
    return st.date_input(
        "Last day away", value=today + timedelta(days=7), min_value=today, key="hand_over_until", width=200
    )


def _hand_over(whose: str, to: str, until: date | None) -> None:
    """A callback: it draws nothing."""
    visit = current()
    if name.needed(visit, _hand_over, whose, to, until):
        return
    one = st.session_state.setdefault(ID, new_id())
    day = f" until {phrases.day(until, visit.now, visit.tables.settings.tz)}" if until else ""
    _save(
        visit, one, f"to {to}{day}",
        lambda: handed_over(visit.tables, whose, to, visit.me, visit.now, hand_over_id=one, until=until),
    )  # fmt: skip


def _give_back(visit: Visit, gone: pd.DataFrame) -> None:
    """`Tom was away until Friday: hand back 14`, for each holiday that is over or has begun."""
    for number, row in enumerate(gone.to_dict("records")):
        day = phrases.day(row[c.UNTIL].date(), visit.now, visit.tables.settings.tz)
        is_me = fold(row[c.RECRUITER]) == fold(visit.me)
        who = "You" if is_me else plain(row[c.RECRUITER])
        was = ("were" if is_me else "was") if row[c.OVER] else ("are" if is_me else "is")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":material/beach_access: {who} {was} away until {plain(day)}", width="content")
            st.button(
                f"{'Take' if is_me else 'Hand'} back {row[c.PEOPLE]}", key=f"hand_back_{number}",
                type="primary" if row[c.OVER] else "secondary", on_click=_hand_back, args=[row[c.RECRUITER], row[c.TO]],
                help=f"From {label(row[c.TO])}: what still is with them",
            )  # fmt: skip


def _hand_back(whose: str, stand_in: str) -> None:
    """A callback: it draws nothing."""
    visit = current()
    if name.needed(visit, _hand_back, whose, stand_in):
        return
    one = st.session_state.setdefault(ID, new_id())
    _save(
        visit, one, f"back to {whose}",
        lambda: handed_back(visit.tables, whose, stand_in, visit.me, visit.now, hand_over_id=one),
    )  # fmt: skip


def _save(visit: Visit, hand_over_id: str, to: str, rows: Callable[[], Mapping[str, Sequence[Row]]]) -> None:
    saving.moved_on()
    st.session_state.pop(FAILED, None)
    try:
        made = rows()
        visit.book.save(made)
    except SignoffError as error:
        st.session_state[FAILED] = f"{error} Nothing was handed over."
        return
    st.session_state.pop(ID, None)
    _closed()
    count = sum(map(len, made.values()))
    st.session_state[LAST] = LastHandOver(hand_over_id, f"{count} handed {to}.")


def _last() -> None:
    """What was handed over last, with its Undo."""
    last = st.session_state.get(LAST)
    if last:
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="hand_over_last"):
            st.markdown(f":material/check_circle: {plain(last.words)}", width="content")
            st.button("Undo", icon=":material/undo:", key="hand_over_undo", on_click=_undo, args=[last.hand_over_id])


def _undo(hand_over_id: str) -> None:
    """A callback: it draws nothing."""
    visit = current()
    try:
        visit.book.save(hand_over_undone(visit.tables, hand_over_id, visit.me or None, visit.now))
    except SignoffError as error:
        st.session_state[FAILED] = f"{error} It still stands."
        return
    st.session_state.pop(LAST, None)
