"""One person named in a call: where they are, who gave the name, what waits, and the next step in one tap."""

import streamlit as st

from screens import on_call, referral_taps
from screens.text import plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.message_links import mail_link, tel_link
from signoff_core.people import shown_phone
from signoff_core.referral_words import ago, given_words, named_for, nudge_words, source_words
from signoff_core.referrals import chain, next_step
from signoff_core.words import CallKind, Reach, Step


def draw(row: dict, visit: Visit) -> None:
    """A card of the board, from a row of `nudges.board`."""
    with st.container(border=True, key=f"card_{row[c.REFERRAL_ID]}", gap="xsmall"):
        st.markdown(_text(row, visit))
        with st.container(horizontal=True, gap="xsmall", key=f"reach_{row[c.REFERRAL_ID]}"):
            reach(row)
            if isinstance(row[c.CANDIDACY_ID], str):
                st.button(
                    "Log the call" if row[c.REACH] == Reach.CALL else "Log it", icon=":material/edit_note:", key=f"log_{row[c.REFERRAL_ID]}", width="stretch",
                    on_click=on_call.open_for, args=[row[c.CANDIDACY_ID], CallKind.REFERRAL, row[c.REFERRAL_ID]],
                )  # fmt: skip
        _steps(row)
        _source(row)


def _text(row: dict, visit: Visit) -> str:
    whose = row[c.RECRUITER]
    others = f" · with {plain(whose)}" if isinstance(whose, str) and whose != visit.me else ""
    quiet = row[c.REACH] == Reach.WRITE_INSTEAD
    write = " :gray-badge[:material/edit: write instead]" if quiet else ""
    lines = [
        f"#### {plain(row[c.NAME]) or 'no name'}{write}",
        f"{plain(named_for(row))}  \n{plain(given_words(row, visit.now, visit.tables.settings))}{others}",
        _age(row),
    ]
    return "\n\n".join(lines)


def _age(row: dict) -> str:
    days = ago(row[c.DAYS_IN_STEP])
    if row[c.STANDS_STILL]:
        return f":orange-badge[:material/hourglass_bottom: stands still, {days}] {plain(nudge_words(row))}"
    return f":gray-badge[:material/schedule: {days}]" if days else ""


def _source(row: dict) -> None:
    """The count-down to the day they must have heard where their name came from, and the tap that ends it."""
    words = source_words(row)
    if not words:
        return
    color, icon = ("red", "priority_high") if row[c.SOURCE_DAYS_LEFT] < 0 else ("blue", "campaign")
    st.markdown(f":{color}-badge[:material/{icon}: {words.state}] {plain(words.what)}")
    st.button(
        "Told them today", icon=":material/check:", key=f"source_{row[c.REFERRAL_ID]}", width="stretch",
        on_click=referral_taps.told_source, args=[row[c.REFERRAL_ID]],
        help="Noted as the day they heard where their name came from",
    )  # fmt: skip


def reach(row: dict, prefix: str = "ring") -> None:
    """A number to ring in one tap, or else an address to write to; never a number of whoever asked not to be called."""
    key = f"{prefix}_{row[c.REFERRAL_ID]}"
    if row[c.REACH] == Reach.CALL and isinstance(row[c.PHONE], str):
        st.link_button(
            "Call", tel_link(row[c.PHONE]), icon=":material/call:", key=key, help=shown_phone(row[c.PHONE]),
            width="stretch",
        )  # fmt: skip
    elif isinstance(row[c.EMAIL], str):
        st.link_button(
            "Mail", mail_link(row[c.EMAIL]), icon=":material/mail:", key=key, help=plain(row[c.EMAIL]), width="stretch"
        )


def _steps(row: dict) -> None:
    following = next_step(row[c.STEP])
    with st.container(horizontal=True, gap="xsmall", key=f"steps_{row[c.REFERRAL_ID]}"):
        if following:
            st.button(
                following.value.capitalize(), icon=":material/arrow_forward:", key=f"step_{row[c.REFERRAL_ID]}",
                on_click=referral_taps.step, args=[row[c.REFERRAL_ID], following.value], width="stretch",
            )  # fmt: skip
        other_steps(row)


def other_steps(row: dict) -> None:
    """Every other step, folded: forward, back, or out."""
    key = f"other_{row[c.REFERRAL_ID]}"
    others = [step.value for step in Step if step.value not in (row[c.STEP], next_step(row[c.STEP]))]
    st.menu_button(
        "Other", others, key=key, format_func=str.capitalize, on_click=referral_taps.other_step,
        args=[row[c.REFERRAL_ID], key], help="Any other step, or closed",
    )  # fmt: skip


def draw_arrived(row: dict, visit: Visit) -> None:
    """Somebody placed or closed, and the chain back to the call their name was given in."""
    with st.container(
        horizontal=True, wrap=False, vertical_alignment="center", gap="small", key=f"over_{row[c.REFERRAL_ID]}"
    ):
        st.markdown(
            f"**{plain(row[c.NAME])}** :gray-badge[{row[c.STEP]}]  \n{_chain(row[c.REFERRAL_ID], visit)}",
            width="stretch",
        )
        other_steps(row)


def _chain(referral_id: str, visit: Visit) -> str:
    zone = visit.tables.settings.tz
    steps = []
    for event in chain(visit.tables, referral_id, visit.minute).to_dict("records"):
        day = phrases.day(event[c.AT].to_pydatetime(), visit.now, zone) if event[c.AT] == event[c.AT] else ""
        who = " with " if event[c.EVENT] == "sign-off" else " of " if event[c.EVENT] == "candidacy" else ""
        about = f"{who}{event[c.NAME]}" if who and isinstance(event[c.NAME], str) else ""
        place = f", {event[c.ROLE]}" if about and isinstance(event[c.ROLE], str) else ""
        steps.append(plain(f"{event[c.EVENT]}{about}{place} {day}".strip()))
    return " ← ".join(steps)
