"""A call somebody else has logged: the same one, in another window, or one with the same person a moment ago."""

import streamlit as st

from screens import drafting, on_call, saving
from screens.visit import Visit
from signoff_core import columns as c
from signoff_core import phrases, presence
from signoff_core.drafted import corrected_by, says_more
from signoff_core.meanwhile import Meanwhile, called_meanwhile

MEANWHILE = (
    "This call was saved meanwhile, in another window. What you typed is here, as a correction of it: save it if it "
    "says more, or throw it away."
)


def saved_meanwhile(call_id: str, draft: dict[str, str], visit: Visit) -> dict[str, str]:
    """No draft any more where the book says all that it says; else it is a correction, which the next run draws."""
    if says_more(call_id, draft, visit.tables):
        correct_instead(call_id, draft, visit)
        st.rerun()
    drafting.forget(call_id, visit)
    return {}


def correct_instead(call_id: str, draft: dict[str, str], visit: Visit) -> None:
    """The call was saved meanwhile, in another window or on another device, and this one says more: nothing is lost, and
    nothing is said over what stands in the book without somebody seeing it."""
    again, fields = corrected_by(call_id, draft, visit.tables)
    begun = visit.book.drafts.open_drafts(c.REPLACES, call_id)  # by a try that could not forget the draft itself
    again = begun[0] if begun else again
    visit.book.drafts.keep_all(again, fields, visit.now)
    drafting.forget(call_id, visit)
    saving.moved_on()
    st.session_state[drafting.key(again, drafting.SAID)] = [MEANWHILE]
    on_call.go(again)


def somebody_was_quicker(call_id: str, draft: dict[str, str], visit: Visit) -> bool:
    """Somebody else called the same person a moment ago: it is said once, and the next tap saves all the same."""
    found = called_meanwhile(visit.tables, presence.with_whom(draft), visit.me, visit.now)
    heard = drafting.key(call_id, drafting.HEARD)
    if found is None or draft.get(c.REPLACES) or st.session_state.get(heard) == found.call_id:
        return False
    st.session_state[heard] = found.call_id
    st.session_state[drafting.key(call_id, drafting.SAID)] = [_quicker_words(found, visit)]
    return True


def _quicker_words(found: Meanwhile, visit: Visit) -> str:
    """`Tom logged “voicemail” with them 2 min ago.`"""
    age = phrases.age(found.at, visit.now)
    return f"{found.by} logged “{found.result}” with them {age}. Save again if yours counts too."
