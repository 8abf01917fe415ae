"""One person named in a call: where they are, since when, who gave the name, and the next step."""

from dataclasses import dataclass

import streamlit as st

from screens import name, saving
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.errors import SignoffError
from signoff_core.ids import new_id
from signoff_core.people import shown_phone
from signoff_core.referrals import chain, next_step, step_row, undo_step
from signoff_core.words import ReferralKind, Step

MOVED = "referral_moved"
"""Set by a callback: the funnel must move too."""
LAST = "last_step"
MOVE_IDS = "move_ids"


@dataclass(frozen=True)
class LastStep:
    """The step taken last, so that it can be undone."""

    move_id: str
    words: str


def draw(row: dict, visit: Visit) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"ref_{row[c.REFERRAL_ID]}"):
        st.markdown(_text(row, visit), width="stretch")
        if isinstance(row[c.PHONE], str):
            st.link_button(shown_phone(row[c.PHONE]), f"tel:{row[c.PHONE]}", icon=":material/call:")
        elif isinstance(row[c.EMAIL], str):
            st.link_button(plain(row[c.EMAIL]), f"mailto:{row[c.EMAIL]}", icon=":material/mail:")
        following = next_step(row[c.STEP])
        if following:
            st.button(
                following.value.capitalize(), icon=":material/arrow_forward:", type="primary",
                key=f"step_{row[c.REFERRAL_ID]}", on_click=_step, args=[row[c.REFERRAL_ID], following.value],
            )  # fmt: skip
        with st.popover("Other", key=f"other_{row[c.REFERRAL_ID]}"):
            for step in Step:
                if step.value not in (row[c.STEP], following):
                    st.button(
                        step.value.capitalize(), key=f"to_{step.value}_{row[c.REFERRAL_ID]}", width="stretch",
                        type="tertiary", on_click=_step, args=[row[c.REFERRAL_ID], step.value],
                    )  # fmt: skip


def _text(row: dict, visit: Visit) -> str:
    day = phrases.day(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz) if row[c.AT] == row[c.AT] else ""
    days = int(row[c.DAYS_IN_STEP]) if row[c.DAYS_IN_STEP] == row[c.DAYS_IN_STEP] else None
    age = "" if days is None else ("since today" if days == 0 else f"{days} day{'s' if days > 1 else ''}")
    what = "could spread the word" if row[c.KIND] == ReferralKind.HELPER else f"for {row[c.FOR_ROLE]}"
    what = what if row[c.KIND] == ReferralKind.HELPER or isinstance(row[c.FOR_ROLE], str) else "for any role"
    giver = f"named by {row[c.REFERRED_BY]}" if isinstance(row[c.REFERRED_BY], str) else "giver not recorded"
    return (
        f"**{plain(row[c.NAME])}** :blue-badge[{row[c.STEP]} {age}]  \n"
        f"{plain(what)} · {plain(giver)}{', ' + day if day else ''}"
    )


def _step(referral_id: str, step: str) -> None:
    """Move a referral on. A callback: it draws nothing."""
    visit = current()
    saving.moved_on()
    st.session_state[MOVED] = True
    if name.needed(visit, _step, referral_id, step):
        return
    ids = st.session_state.setdefault(MOVE_IDS, {})
    move_id = ids.setdefault((referral_id, step), new_id())
    try:
        visit.book.save(step_row(visit.tables, referral_id, step, visit.me, visit.now, move_id=move_id))
    except SignoffError as error:
        st.session_state[saving.FAILED] = f"{error} The step was not saved."
        return
    del ids[(referral_id, step)]
    people = visit.tables.referrals.set_index(c.REFERRAL_ID)[c.NAME]
    st.session_state[LAST] = LastStep(move_id, f"{people.get(referral_id, 'The referral')}: {step}.")


def draw_last_step(visit: Visit) -> None:
    """What was done last, with its Undo, in a place that stays."""
    last = st.session_state.get(LAST)
    if last:
        with st.container(horizontal=True, vertical_alignment="center", key="last_step"):
            st.markdown(f":material/check_circle: {plain(last.words)}", width="stretch")
            st.button("Undo", key="undo_step", icon=":material/undo:", on_click=_undo, args=[last.move_id])


def _undo(move_id: str) -> None:
    visit = current()
    st.session_state[MOVED] = True
    try:
        visit.book.save(undo_step(visit.tables, move_id, visit.me or None, visit.now))
    except SignoffError as error:
        st.session_state[saving.FAILED] = f"{error} The step still stands."
        return
    del st.session_state[LAST]


def draw_chain(row: dict, visit: Visit) -> None:
    """From where somebody arrived back to the call their name was given in."""
    zone = visit.tables.settings.tz
    steps = []
    for event in chain(visit.tables, row[c.REFERRAL_ID], visit.now).to_dict("records"):
        day = phrases.day(event[c.AT].to_pydatetime(), visit.now, zone) if event[c.AT] == event[c.AT] else ""
        who = " with " if event[c.EVENT] == "sign-off" else " of " if event[c.EVENT] == "candidacy" else ""
        about = f"{who}{event[c.NAME]}" if who and isinstance(event[c.NAME], str) else ""
        place = f", {event[c.ROLE]}" if about and isinstance(event[c.ROLE], str) else ""
        steps.append(plain(f"{event[c.EVENT]}{about}{place} {day}".strip()))
    st.markdown(f"**{plain(row[c.NAME])}** :gray-badge[{row[c.STEP]}]  \n{' ← '.join(steps)}")
