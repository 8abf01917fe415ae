"""The foot of a call's form: what was gained, what is missing, and the one button that saves it."""

import streamlit as st

from screens import call_parts, drafting, logged_elsewhere, name, on_call, saving, tally
from screens.drafting import kept
from screens.form import Form
from screens.part import BAR, Look, part
from screens.running import unbroken
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core.drafted import TOLD_SOURCE, given_of
from signoff_core.errors import AlreadySaid, InputError, SignoffError
from signoff_core.pipelines import newest_referral
from signoff_core.stores import Row
from signoff_core.told_source import noted_in, told_source_row
from signoff_core.words import CallKind, Result


@part(BAR)
def draw(look: Look) -> None:
    """What was gained so far, what is missing, and one button that nothing can push away."""
    call_id, now = look.call_id, tally.of(look.call_id, look.draft, look.visit)
    st.session_state[drafting.key(call_id, drafting.TALLY)] = now
    with st.container(gap="small"):
        for words in now.refusals:
            st.markdown(f":red-badge[:material/error: not saved] {plain(words)}")
        if now.asks_why:
            st.markdown("Nothing in return yet: a name, a next step, a promise? Or say why there was nothing.")
            call_parts.because(Form(call_id, look.visit, BAR))
        st.markdown(now.state)
        st.button(now.button, type="primary", width="stretch", key=f"save_{call_id}", on_click=_pressed, args=[call_id])


@unbroken
def _pressed(call_id: str) -> None:
    """A callback: it draws nothing."""
    save(call_id)
    on_call.beside_the_list()


def save(call_id: str) -> None:
    """Save the call from its draft, not from the widgets. It draws nothing."""
    visit = current()
    draft = kept(call_id, visit)
    if not draft:  # the second tap of a double one: the call is saved already
        on_call.go(None)
        return
    drafting.catch_up(call_id, visit)
    draft = {**draft, **drafting.typed_elsewhere(call_id, visit)}
    if name.needed(visit, save, call_id):
        st.session_state[on_call.OPENED] = True
        return
    if logged_elsewhere.somebody_was_quicker(call_id, draft, visit):
        return
    refusals = saving.save(visit, given_of(call_id, draft) | {c.BY: visit.me}, also=_source_told(call_id, draft, visit))
    if any(isinstance(error, AlreadySaid) for error in refusals):
        try:
            return logged_elsewhere.correct_instead(call_id, draft, visit)
        except SignoffError as error:
            st.session_state[drafting.key(call_id, drafting.SAID)] = [str(error)]
            return
    if refusals:
        _refused(call_id, refusals)
        return
    drafting.forget(call_id, visit)
    on_call.go(None)


def _refused(call_id: str, refusals: list[SignoffError]) -> None:
    """What the form has to mend is looked at anew each time it is drawn; what else went wrong is said as it was."""
    said = [str(error) for error in refusals if not isinstance(error, InputError)]
    st.session_state[drafting.key(call_id, drafting.SAID)] = said
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
