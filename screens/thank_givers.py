"""Thank the giver: who has not heard what became of the name they gave."""

import pandas as pd
import streamlit as st

from screens import name, on_call, referral_taps, saving
from screens.paging import Pages
from screens.referral_card import reach
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import messages, phrases
from signoff_core.ids import new_id
from signoff_core.message_links import mail_link, sms_link
from signoff_core.nudges import narrowed_thanks
from signoff_core.referral_words import became_words
from signoff_core.thanks import owed_thanks
from signoff_core.words import CallKind, Reach, Result

SHOWN = 12
PAGE = "thanks_page"
IDS = "thanks_call_ids"


@st.fragment
def draw(recruiter: str, role: str) -> None:
    on_call.follow()
    visit = current()
    if st.session_state.pop(referral_taps.MOVED, False):
        st.rerun()
    owed = narrowed_thanks(owed_thanks(visit.tables, visit.minute), recruiter=recruiter, role=role)
    if owed.empty:
        return
    with st.container(key="thanks", gap="small"):
        st.markdown(f"### Thank the giver {owed[c.NAME].nunique()}\n{_said(owed)}")
        pages = Pages(len(owed), SHOWN, PAGE)
        with st.container(horizontal=True, gap="small", key="givers"):
            for row in owed.iloc[pages.here].to_dict("records"):
                _card(row, visit)
        pages.draw()


def _said(owed: pd.DataFrame) -> str:
    givers = owed[c.NAME].nunique()
    return f"{phrases.people(givers).rsplit(' ', 1)[0]} {'has' if givers == 1 else 'have'} not heard what became of the name they gave."


def _card(row: dict, visit: Visit) -> None:
    with st.container(border=True, key=f"card_thanks_{row[c.REFERRAL_ID]}", gap="small", width=360):
        st.markdown(_text(row, visit))
        with st.container(horizontal=True, gap="xsmall"):
            reach(row, "thank")
            _log(row)
            _message(row, visit)


def _text(row: dict, visit: Visit) -> str:
    settings = visit.tables.settings
    write = " :gray-badge[:material/edit: write instead]" if row[c.REACH] == Reach.WRITE_INSTEAD else ""
    given = (
        "" if pd.isna(row[c.AT]) else f"gave the name {phrases.day(row[c.AT].to_pydatetime(), visit.now, settings.tz)}"
    )
    others = f"with {row[c.RECRUITER]}" if isinstance(row[c.RECRUITER], str) and row[c.RECRUITER] != visit.me else ""
    last = " · ".join(filter(None, (given, others)))
    return f"#### {plain(row[c.NAME])}{write}\n\n{plain(became_words(row, visit.now, settings))}  \n{plain(last)}"


def _log(row: dict) -> None:
    """The call's form; for a giver who has left the sheet, and so has no form, one tap says that they know."""
    key = f"log_thanks_{row[c.REFERRAL_ID]}"
    if isinstance(row[c.CANDIDACY_ID], str):
        st.button(
            "Log the call", icon=":material/edit_note:", key=key, width="stretch", on_click=on_call.open_for,
            args=[row[c.CANDIDACY_ID], CallKind.THANK_YOU, row[c.REFERRAL_ID]],
        )  # fmt: skip
    else:
        st.button(
            "We talked", icon=":material/forum:", key=key, width="stretch", on_click=_told,
            args=[row[c.REFERRAL_ID], Result.TALKED], help="This person is not in the sheet any more",
        )  # fmt: skip


def _message(row: dict, visit: Visit) -> None:
    """A message made for this giver, drawn when it is asked for: to copy, or to send from here."""
    popover = st.popover("Write", key=f"write_{row[c.REFERRAL_ID]}", on_change="rerun")
    if not popover.open:
        return
    facts = messages.Facts(row[c.NAME], me=visit.me, given=row[c.PERSON] or "", step=row[c.STEP])
    made = messages.message(messages.WRITE_THANKS, facts, visit.tables.settings)
    with popover:
        st.code(made.body, language=None, wrap_lines=True)
        with st.container(horizontal=True, gap="small"):
            if isinstance(row[c.EMAIL], str):
                st.link_button("Mail", mail_link(row[c.EMAIL], made.subject, made.body), icon=":material/mail:")
            if isinstance(row[c.PHONE], str):
                st.link_button("Text", sms_link(row[c.PHONE], made.body), icon=":material/sms:")
            st.button(
                "I wrote", icon=":material/check:", key=f"wrote_{row[c.REFERRAL_ID]}", on_click=_told,
                args=[row[c.REFERRAL_ID], Result.WROTE_INSTEAD],
            )  # fmt: skip


def _told(referral_id: str, result: Result) -> None:
    """The giver knows. A callback: it draws nothing."""
    visit = current()
    saving.moved_on()
    st.session_state[referral_taps.MOVED] = True
    if name.needed(visit, _told, referral_id, result):
        return
    found = owed_thanks(visit.tables, visit.minute)
    row = next(iter(found[found[c.REFERRAL_ID] == referral_id].to_dict("records")), None)
    if not row:  # the second tap of a double one
        return
    call_id = st.session_state.setdefault(IDS, {}).setdefault(referral_id, new_id())
    given = {
        c.CALL_ID: call_id, c.KIND: CallKind.THANK_YOU, c.RESULT: result, c.REFERRAL_ID: referral_id, c.BY: visit.me,
        c.CANDIDACY_ID: row[c.FROM_CANDIDACY_ID], c.CANDIDATE: row[c.NAME],
        **{column: row[column] for column in (c.PHONE, c.EMAIL) if isinstance(row[column], str)},
    }  # fmt: skip
    if not saving.save(visit, given):
        st.session_state[IDS].pop(referral_id, None)
        words = f"{row[c.NAME]} knows what became of {row[c.PERSON]}."
        referral_taps.noted(words, call_id)
