"""What an owner is about to settle: kept as it is chosen, shown in what it changes, saved in one request.

A widget's key is `set <setting's key>`. Nothing is in force before the last button: settings change who is owed a call.
"""

from dataclasses import dataclass
from typing import Any

import streamlit as st

from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.access import Right
from signoff_core.consequences import Consequences, consequences, in_words
from signoff_core.errors import SignoffError
from signoff_core.people import fold
from signoff_core.setting_rows import changed, setting_rows

SEEN, FAILED, SAVED = "settling_seen", "settling_failed", "settling_saved"
EVEN = (5, 2.5, 2.5)
"""How a table's rows share their width: what stands in the sheet, why it was read so, what it means."""
SHOWN = 8
"""So many names of those who would join or leave are listed."""


@dataclass(frozen=True)
class Seen:
    """What was looked at before saving: the answers it was worked out for, and what they change."""

    answers: dict[str, str]
    found: Consequences


def answers(visit: Visit) -> dict[str, str]:
    """Key to what was chosen here and not saved yet; kept with the book's drafts, so that a reload finds it."""
    place = f"settling {visit.book.store.name}"
    if place not in st.session_state:
        st.session_state[place] = visit.book.drafts.read(_draft(visit))
    return st.session_state[place]


def _draft(visit: Visit) -> str:
    return f"set-up {fold(visit.me) or 'somebody'}"


def said(key: str, visit: Visit) -> str:
    """What a key says: as it was chosen here, else as the book has it."""
    return answers(visit).get(key, visit.tables.settings.said.get(key, "")).strip()


def bound(key: str) -> dict[str, Any]:
    """What binds a widget to a key."""
    return {"key": f"set {key}", "on_change": _chosen, "args": [key]}


def _chosen(key: str) -> None:
    choose(key, st.session_state[f"set {key}"])


def choose(key: str, value: Any) -> None:
    """Keep an answer. A callback: it draws nothing."""
    visit = current(Right.SET_UP)
    told = "" if value is None else str(value)
    answers(visit)[key] = told
    for place in (SEEN, FAILED, SAVED):
        st.session_state.pop(place, None)
    try:
        # A blank answer is an answer too: it takes back what the book says.
        visit.book.drafts.keep(_draft(visit), key, told or " ", visit.now)
    except SignoffError as error:
        st.session_state[FAILED] = str(error)


def bar(visit: Visit) -> None:
    """What would change, and the one button that nothing can push away."""
    new = changed(answers(visit), visit.tables.settings)
    seen = st.session_state.get(SEEN)
    with st.container(key="savebar", gap="small"):
        if st.session_state.get(FAILED):
            st.markdown(f":red-badge[:material/error: not saved] {plain(st.session_state[FAILED])}")
        if st.session_state.get(SAVED) and not new:
            st.markdown(f":material/check_circle: {plain(st.session_state[SAVED])}")
        if not new:
            return
        count = f"{len(new)} change{'s' if len(new) > 1 else ''}, not saved yet"
        st.markdown(f"**{plain(in_words(seen.found))}** · {count}" if seen else count)
        if seen:
            _names(seen.found)
        with st.container(horizontal=True, gap="small"):
            st.button("Discard", key="settle_discard", on_click=_discard)
            if seen:
                st.button("Save for the team", type="primary", key="settle_save", on_click=_save, width="stretch")
            else:
                st.button("See what changes", type="primary", key="settle_see", on_click=_see, width="stretch")


def _names(found: Consequences) -> None:
    for words, people in (("Join", found.join), ("Leave", found.leave)):
        if len(people):
            names = [plain(name) if isinstance(name, str) else "no name" for name in people[c.NAME].head(SHOWN)]
            more = f" and {len(people) - SHOWN} more" if len(people) > SHOWN else ""
            st.caption(f"{words}: {', '.join(names)}{more}")


def _see() -> None:
    """Read the book as it would be. A callback."""
    visit = current(Right.SET_UP)
    st.session_state.pop(FAILED, None)
    told = dict(answers(visit))
    try:
        setting_rows(told, visit.tables.settings, visit.me, visit.now)
        found = consequences(visit.tables, visit.book.under(told), visit.now)
    except SignoffError as error:
        st.session_state[FAILED] = str(error)
        return
    st.session_state[SEEN] = Seen(told, found)


def _save() -> None:
    """Settle it for the team. A callback."""
    visit = current(Right.SET_UP)
    seen = st.session_state.pop(SEEN, None)
    if seen is None or seen.answers != answers(visit):
        return
    try:
        visit.book.save(setting_rows(seen.answers, visit.tables.settings, visit.me or None, visit.now))
    except SignoffError as error:
        st.session_state[FAILED] = f"{error} Nothing was changed, and what you chose is still here."
        return
    st.session_state[SAVED] = "Saved for the team."
    _forget(visit)


def _discard() -> None:
    st.session_state.pop(SEEN, None)
    st.session_state.pop(FAILED, None)
    _forget(current(Right.SET_UP))


def _forget(visit: Visit) -> None:
    for place in [place for place in st.session_state if str(place).startswith("set ")]:
        del st.session_state[place]
    answers(visit).clear()
    visit.book.drafts.forget(_draft(visit))
