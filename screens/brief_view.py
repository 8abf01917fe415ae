"""What to know before dialling: who, how far they got, what was said and promised, what the client said."""

from typing import Any

import streamlit as st

from screens.text import place_of, plain
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.brief import Brief
from signoff_core.message_links import tel_link
from signoff_core.words import CallKind

_KINDS = {
    CallKind.KEEP_POSTED: "Keeping them posted",
    CallKind.CHECK_IN: "A check-in: they are still in play",
    CallKind.THANK_YOU: "A thank-you",
    CallKind.REFERRAL: "Somebody named in a call",
}


def draw(person: Brief, visit: Visit, kind: CallKind = CallKind.SIGN_OFF) -> None:
    """The brief, and the number to ring."""
    st.markdown(f"## {plain(person.name)}\n{_about(person, kind, visit)}")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if person.phone and not person.do_not_call:
            st.link_button(
                person.shown_phone, tel_link(person.phone), icon=":material/call:", type="primary", key="ring"
            )
        if person.do_not_call:
            st.markdown(":red-badge[:material/phone_disabled: asked not to be called] Write instead.")
        elif not person.phone:
            st.markdown(":gray-badge[:material/phone_disabled: no number] Write instead.")
        st.markdown(_their_time(person, visit))
    said = [*_reason_given(person, visit), *_promised(person, visit), *_wishes(person), *_calls(person, visit)]
    if said:
        st.caption("  \n".join(said))


def _about(person: Brief, kind: CallKind, visit: Visit) -> str:
    parts = [plain(", ".join(filter(None, (person.role, person.client))))]
    if kind in _KINDS:
        parts.insert(0, f":blue-badge[{_KINDS[kind]}]")
    if person.giver:
        parts.append(f"Named by {plain(person.giver)}")
    if person.person:
        parts.append(f"They named {plain(person.person)}, who is {plain(person.step)} now")
    if person.interviewed_on:
        day = phrases.day(person.interviewed_on.date(), visit.now, visit.tables.settings.tz)
        parts.append(f"{plain(person.stage) or 'Interviewed'}, last interview {day}")
    elif person.stage:
        parts.append(plain(person.stage))
    return "  \n".join(filter(None, parts))


def _their_time(person: Brief, visit: Visit) -> str:
    at = phrases.clock(visit.now, person.zone)
    where = "for them" if person.own_zone else "your time"
    if person.awake(visit.now):
        return f"{at} {where}"
    return f":orange-badge[:material/bedtime: {at} {where}] early or late: better another time"


def _reason_given(person: Brief, visit: Visit) -> list[str]:
    """So that nobody hears another reason from the next one who rings."""
    row = person.reason_given
    if row is None:
        return []
    day = phrases.day(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
    said = plain(phrases.reason_given(row))
    return [f"{said[0].upper()}{said[1:]} ({' · '.join(filter(None, (plain(day), _by(row), place_of(row))))})"]


def _by(row: dict[str, Any]) -> str:
    return plain(row[c.BY]) if isinstance(row[c.BY], str) else ""


def _promised(person: Brief, visit: Visit) -> list[str]:
    if not person.promise:
        return []
    zone = visit.tables.settings.tz
    by = f", by {phrases.day(person.promise_by.date(), visit.now, zone)}" if person.promise_by else ""
    return [f"You promised to keep them posted about **{plain(person.promise)}**{by}."]


def _wishes(person: Brief) -> list[str]:
    said = []
    if person.wants:
        said.append(f"Wants next: {plain(person.wants)}")
    moving = person.would_move or person.relocation
    if moving:
        said.append(f"Would move: {plain(moving)}")
    if person.location:
        said.append(f"Lives in {plain(person.location)}")
    lines = [" · ".join(said)] if said else []
    return lines + ([f"Names given before: {plain(', '.join(person.names_given))}"] if person.names_given else [])


def _calls(person: Brief, visit: Visit) -> list[str]:
    """What was tried and said, newest first."""
    return [_call(row, visit) for row in person.lately]


def _call(row: dict[str, Any], visit: Visit) -> str:
    day = phrases.day(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
    by = f" ({_by(row)})" if _by(row) else ""
    notes = f", {phrases.in_a_line(row[c.NOTES])}" if isinstance(row[c.NOTES], str) else ""
    return f"{plain(f'{day[0].upper()}{day[1:]}: {row[c.RESULT]}')}{by}{plain(notes)}"
