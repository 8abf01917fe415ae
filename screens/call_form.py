"""The call: a brief, then the conversation in its order, with everything kept as it is typed."""

from typing import Any

import numpy as np
import streamlit as st

from screens import brief_view, call_parts, drafting, filters, name, on_call, saving, scrolling
from screens.drafting import kept
from screens.text import plain
from screens.visit import Visit, current, session
from signoff_core import calls, phrases, presence
from signoff_core import columns as c
from signoff_core.brief import Brief, brief
from signoff_core.call_again import written_before
from signoff_core.call_queue import open_queue
from signoff_core.drafted import TOLD_SOURCE, corrected_by, given_of
from signoff_core.errors import AlreadySaid, InputError, SignoffError
from signoff_core.meanwhile import Meanwhile, called_meanwhile
from signoff_core.pipelines import newest_referral
from signoff_core.referral_brief import brief_for
from signoff_core.stores import Row
from signoff_core.told_source import noted_in, told_source_row
from signoff_core.words import CallKind, Reach, Result

SAID, HEARD = "said", "heard"
MEANWHILE = (
    "This call was saved meanwhile, in another window. What you typed is here, as a correction of it: save it if it "
    "says more, or throw it away."
)


@st.fragment(key=on_call.PANE)
def draw() -> None:
    """The open call, under its own id in the address; or who is next."""
    if st.session_state.pop(on_call.OPENED, False):
        st.rerun()
    call_id, visit, just = st.query_params.get(saving.CALL), current(), saving.just()
    scrolling.draw(call_id or "", just.call_id if just else "")
    if call_id:
        _draw_call(call_id, visit)
    else:
        _draw_next(visit)


def _draw_call(call_id: str, visit: Visit) -> None:
    try:
        draft = kept(call_id, visit)
        if draft and written_before(call_id, visit.tables) is not None:
            draft = _saved_meanwhile(call_id, draft, visit)
        person = _whom(draft, visit)
    except SignoffError as error:
        _not_there(call_id, error)
        return
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        st.button(
            "Back to the list",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=on_call.close,
            args=[call_id],
            key="back",
        )
        st.button(
            "Throw away", icon=":material/delete:", type="tertiary", on_click=on_call.throw_away, args=[call_id],
            key="throw_away", help="Forget what was typed here",
        )  # fmt: skip
    brief_view.draw(person, visit, CallKind(draft[c.KIND]))
    _others_on_it(draft, visit)
    call_parts.draw(call_id, person, draft, visit)
    with st.container(key="savebar", gap="small"):
        _save_bar(call_id, draft, visit)


def _whom(draft: dict[str, str], visit: Visit) -> Brief:
    return brief_for(
        visit.tables, draft.get(c.KIND, ""), draft.get(c.CANDIDACY_ID, ""), draft.get(c.REFERRAL_ID, ""), visit.minute
    )


def _others_on_it(draft: dict[str, str], visit: Visit) -> None:
    """Somebody else has a call with this person open: one of the two should wait."""
    other = presence.on_calls(visit.book.drafts, session(), visit.now).get(presence.with_whom(draft))
    if other:
        st.warning(plain(on_call.words(other, visit)), icon=":material/phone_in_talk:")


def _not_there(call_id: str, error: SignoffError) -> None:
    if isinstance(error, InputError) and not st.session_state.get(drafting.key(call_id, "draft")):
        st.info("This call is saved, or it was never begun.", icon=":material/check:")
    else:
        st.error(plain(error), icon=":material/error:")
    st.button("Back to the list", on_click=on_call.close, key="back", type="primary")


def _draw_next(visit: Visit) -> None:
    """Nobody on the line: who is next, and what to know first."""
    queue = open_queue(visit.tables, visit.minute)
    to_call = np.flatnonzero(filters.applied(queue, visit.me) & (queue[c.REACH] == Reach.CALL).to_numpy(bool))
    if not len(to_call):
        st.markdown("**No call is waiting**  \nWhen somebody is turned down after an interview, they appear here.")
        return
    person = brief(visit.tables, queue[c.CANDIDACY_ID].iloc[to_call[0]], visit.minute)
    st.caption("Next")
    brief_view.draw(person, visit)
    call_parts.reason(person)
    st.markdown(f"*“{plain(call_parts.said('news', person, visit))}”*")
    st.button(
        "We talked", type="primary", width="stretch", icon=":material/forum:", key="talk_next", on_click=_open_next,
        args=[person.candidacy_id],
    )  # fmt: skip


def _open_next(candidacy_id: str) -> None:
    """A callback: it draws nothing."""
    on_call.open_for(candidacy_id, CallKind.SIGN_OFF, None, Result.TALKED)
    on_call.beside_the_list()


def _saved_meanwhile(call_id: str, draft: dict[str, str], visit: Visit) -> dict[str, str]:
    """No draft any more where the book says all that it says; else it is a correction, which the next run draws."""
    if not drafting.untouched(draft) and isinstance(
        calls.errors(given_of(call_id, draft), visit.tables, visit.now), list
    ):
        _correct_instead(call_id, draft, visit)
        st.rerun()
    drafting.forget(call_id, visit)
    return {}


def _correct_instead(call_id: str, draft: dict[str, str], visit: Visit) -> None:
    """The call was saved meanwhile, in another window or on another device, and this one says more: nothing is lost, and
    nothing is said over what stands in the book without somebody seeing it."""
    again, fields = corrected_by(call_id, draft, visit.tables)
    visit.book.drafts.keep_all(again, fields, visit.now)
    drafting.forget(call_id, visit)
    saving.moved_on()
    st.session_state[drafting.key(again, SAID)] = [MEANWHILE]
    on_call.go(again)


def _save_bar(call_id: str, draft: dict[str, str], visit: Visit) -> None:
    """What was gained so far, what is missing, and one button that nothing can push away."""
    given = given_of(call_id, draft)
    for words in [*st.session_state.get(drafting.key(call_id, SAID), ()), *_to_mend(call_id, given, visit)]:
        st.markdown(f":red-badge[:material/error: not saved] {plain(words)}")
    asks_why = call_parts.asks_why(call_id, draft)
    if asks_why:
        st.markdown("Nothing in return yet: a name, a next step, a promise? Or say why there was nothing.")
        call_parts.because(call_parts.Form(call_id, visit))
    trouble = st.session_state.get(drafting.key(call_id, "trouble"))
    state = [f":red[not kept: {plain(trouble)}]" if trouble else "draft kept"]
    if given.get(c.RESULT, Result.TALKED) == Result.TALKED and not asks_why:
        state.insert(0, f"In return so far: **{', '.join(calls.shown_returns(given)) or 'nothing yet'}**")
    st.markdown(" · ".join(state))
    label = "Save, with nothing in return" if call_parts.gained_nothing(call_id, draft) else "Save and next"
    st.button(label, type="primary", width="stretch", key=f"save_{call_id}", on_click=save, args=[call_id])


def _to_mend(call_id: str, given: dict[str, Any], visit: Visit) -> list[str]:
    """What a save was refused for, as far as it is still so. Why nothing came of the call is asked, not blamed."""
    if not st.session_state.get(drafting.key(call_id, drafting.REFUSED)):
        return []
    found = calls.errors(given | {c.BY: visit.me}, visit.tables, visit.now)
    found = found if isinstance(found, list) else []
    return [call_parts.worded(error) for error in found if error.field != c.NOTHING_BECAUSE]


def save(call_id: str) -> None:
    """Save the call from its draft, not from the widgets. A callback: it draws nothing."""
    visit = current()
    draft = kept(call_id, visit)
    if not draft:  # the second tap of a double one: the call is saved already
        on_call.go(None)
        return
    drafting.catch_up(call_id, visit)
    if name.needed(visit, save, call_id):
        st.session_state[on_call.OPENED] = True
        return
    if _somebody_was_quicker(call_id, draft, visit):
        return
    refusals = saving.save(visit, given_of(call_id, draft) | {c.BY: visit.me}, also=_source_told(call_id, draft, visit))
    if any(isinstance(error, AlreadySaid) for error in refusals):
        try:
            return _correct_instead(call_id, draft, visit)
        except SignoffError as error:
            st.session_state[drafting.key(call_id, SAID)] = [str(error)]
            return
    if refusals:
        _refused(call_id, refusals)
        return
    drafting.forget(call_id, visit)
    on_call.go(None)


def _refused(call_id: str, refusals: list[SignoffError]) -> None:
    """What the form has to mend is looked at anew each time it is drawn; what else went wrong is said as it was."""
    said = [str(error) for error in refusals if not isinstance(error, InputError)]
    st.session_state[drafting.key(call_id, SAID)] = said
    st.session_state[drafting.key(call_id, drafting.REFUSED)] = len(said) < len(refusals)
    if not said:
        st.session_state.pop(saving.FAILED, None)  # said in the form, and nowhere else


def _source_told(call_id: str, draft: dict[str, str], visit: Visit) -> dict[str, list[Row]]:
    """The row that notes where somebody named learned who had named them, if that is still to be noted."""
    said = draft.get(TOLD_SOURCE) and draft.get(c.RESULT) == Result.TALKED and draft.get(c.KIND) == CallKind.REFERRAL
    people = visit.tables.referrals
    newest = newest_referral(visit.tables, draft.get(c.REFERRAL_ID, ""))
    known = people[(people[c.REFERRAL_ID] == newest) & people[c.TOLD_SOURCE_ON].isna()]
    if not said or known.empty:
        return {}
    day = visit.now.astimezone(visit.tables.settings.tz).date()
    return told_source_row(visit.tables, draft[c.REFERRAL_ID], day, visit.me, visit.now, row_id=noted_in(call_id))


def _somebody_was_quicker(call_id: str, draft: dict[str, str], visit: Visit) -> bool:
    """Somebody else called the same person a moment ago: it is said once, and the next tap saves all the same."""
    found = called_meanwhile(visit.tables, presence.with_whom(draft), visit.me, visit.now)
    heard = drafting.key(call_id, HEARD)
    if found is None or draft.get(c.REPLACES) or st.session_state.get(heard) == found.call_id:
        return False
    st.session_state[heard] = found.call_id
    st.session_state[drafting.key(call_id, SAID)] = [quicker_words(found, visit)]
    return True


def quicker_words(found: Meanwhile, visit: Visit) -> str:
    """`Tom logged “voicemail” with them 2 min ago.`"""
    return f"{found.by} logged “{found.result}” with them {phrases.age(found.at, visit.now)}. Save again if yours counts too."
