"""The parts of the conversation, in the order in which it goes well."""

from datetime import timedelta

import streamlit as st

from screens import drafting, next_try, notes_box, tally, when_and_whether, write_message
from screens.drafting import keep, kept
from screens.form import Form
from screens.part import END, NOTES, RETURNS, SAY, Look, part, with_the_bar
from screens.running import unbroken
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import columns as c
from signoff_core import lines, messages, phrases
from signoff_core.brief import Brief
from signoff_core.calls import Referred
from signoff_core.drafted import ASKED_WORD, NOT_NOW, PERSON, RETURN_FACT, TOLD_SOURCE, given_of, named_of
from signoff_core.known import known_already
from signoff_core.words import CallKind, KeepOnFile, ReferralKind, Relocate, Result

PROMISE_DAYS = 14
"""A promise is for a fortnight from now, unless another day is chosen."""
_SAID = {
    Result.TALKED: "Talked",
    Result.CALL_BACK: "Ring back",
    Result.VOICEMAIL: "Voicemail",
    Result.NO_ANSWER: "No answer",
    Result.WRONG_NUMBER: "Wrong number",
    Result.WROTE_INSTEAD: "Wrote instead",
}
_OF_A_SIGN_OFF = {**_SAID, Result.TALKED: "Told", Result.HOLD: "Not yet", Result.EXCUSED: "Excuse"}
_KINDS = {ReferralKind.SUITED.value: "would suit a role", ReferralKind.HELPER.value: "could spread the word"}
_BEGINS = {
    CallKind.SIGN_OFF: ("The news", lines.NEWS),
    CallKind.KEEP_POSTED: ("What has come up", lines.KEEP_POSTED),
    CallKind.CHECK_IN: ("Where it stands", lines.CHECK_IN),
    CallKind.THANK_YOU: ("What became of the name", lines.THANK_YOU),
    CallKind.REFERRAL: ("Where their name came from", lines.REFERRAL),
}
_WRITTEN = {
    CallKind.SIGN_OFF: messages.WRITE_NEWS,
    CallKind.KEEP_POSTED: messages.WRITE_POSTED,
    CallKind.THANK_YOU: messages.WRITE_THANKS,
}
_UNHEARD = (Result.VOICEMAIL, Result.NO_ANSWER)


def begin(look: Look) -> None:
    """The reason, the news or whatever the call is for, and what happened: the rest of the form hangs on that."""
    form = Form(look.call_id, look.visit)
    if _kind(look) == CallKind.SIGN_OFF:
        reason(look.person)
        if look.draft.get(c.RESULT) == Result.WROTE_INSTEAD:  # the message below says it
            _reason_to_say(form, look.person)
        else:
            _say(look.call_id)
    with st.container():
        _begin(form, look)


def draw(look: Look) -> None:
    """All other parts, in the order of the kind of call; most of them only once there was a conversation."""
    _notes(look.call_id)
    if look.draft.get(c.RESULT) == Result.TALKED:
        _returns(look.call_id)
    else:
        st.empty()  # in its place: see call_form.py
    _end(look.call_id)


def _kind(look: Look) -> CallKind:
    return CallKind(look.draft[c.KIND])


def reason(person: Brief) -> None:
    """What the client said, apart from everything that is for the candidate's ears."""
    if person.reason:
        words = f":gray-badge[:material/visibility_off: for you, don't read out] {plain(person.reason)}"
    else:
        words = ":orange-badge[:material/contact_support: no reason yet] Ask the client before you ring."
    st.markdown(words)


def said(line: str, person: Brief, visit: Visit) -> str:
    """The line for a part, made for this person."""
    return lines.line(
        line, visit.tables.settings, name=person.name, role=person.role, client=person.client, me=visit.me,
        person=person.person, giver=person.giver, step=person.step,
    )  # fmt: skip


def _title(number: int, title: str, line: str, person: Brief, form: Form) -> None:
    st.markdown(f"**{number}  {title}**  \n*“{plain(said(line, person, form.visit))}”*")


@part(SAY)
def _say(look: Look) -> None:
    _reason_to_say(Form(look.call_id, look.visit, SAY), look.person)


def _reason_to_say(form: Form, person: Brief) -> None:
    hint = "what you will say of it" if person.reason else "ask the client first, then write what you will say"
    form.text("What you will say of the reason", c.SAY_REASON, placeholder=person.planned or hint)


def _begin(form: Form, look: Look) -> None:
    person, draft, kind = look.person, look.draft, _kind(look)
    title, line = _BEGINS[kind]
    _title(1, title, line, person, form)
    said_result, bound = form.of(c.RESULT)
    results = _OF_A_SIGN_OFF if kind == CallKind.SIGN_OFF else _SAID
    st.pills(
        "What happened", [result.value for result in results], default=said_result,
        format_func=lambda one: results[Result(one)],
        **{**bound, "on_change": _happened, "args": [form.call_id]},
    )  # fmt: skip
    result = draft.get(c.RESULT)
    if result in _UNHEARD:
        st.caption(f"On a voicemail: “{plain(said(lines.VOICEMAIL, person, form.visit))}”")
    if result in (Result.CALL_BACK, *_UNHEARD):
        next_try.draw(form, person)
    if result == Result.HOLD:
        st.caption("The first choice hasn't signed yet. Write the reason in the notes; five working days at most.")
        form.moment("Not later than", c.FOLLOW_UP_ON, next_try.last_day(form.visit), step=3600)
    if result == Result.WROTE_INSTEAD and kind in _WRITTEN:
        _message(form, person, draft, kind)
    if result == Result.EXCUSED:
        st.caption("No call is owed after all. Write why in the notes.")
    if result == Result.TALKED and kind == CallKind.SIGN_OFF:
        st.caption(plain(said(lines.QUESTIONS, person, form.visit)))


@unbroken
def _happened(call_id: str) -> None:
    """A callback: it draws nothing. A hold's last day is no time to ring, nor the other way round."""
    visit = current()
    before = kept(call_id, visit).get(c.RESULT)
    keep(call_id, c.RESULT, visit)
    if Result.HOLD in (before, kept(call_id, visit).get(c.RESULT)):
        drafting.drop(call_id, (c.FOLLOW_UP_ON, next_try.CHOICE), visit)


def _message(form: Form, person: Brief, draft: dict[str, str], kind: CallKind) -> None:
    """Second best: the words for it, to send from one's own mail or phone."""
    words = _WRITTEN[kind]
    if words == messages.WRITE_NEWS and any(row[c.RESULT] in _UNHEARD for row in person.calls):
        words = messages.WRITE_TRIES
    write_message.draw(
        person, form.visit, words, say_reason=draft.get(c.SAY_REASON, ""), given=person.person, step=person.step,
        referral_id=draft.get(c.REFERRAL_ID, ""),
    )  # fmt: skip


def _promise(form: Form, person: Brief, number: int) -> None:
    _title(number, "The promise", lines.PROMISE, person, form)
    with st.container(horizontal=True):
        form.text("Keep them posted about", c.PROMISE, placeholder="only if you mean it")
        _promised_by(form)
    form.choice("May we keep their details?", c.KEEP_ON_FILE, [one.value for one in KeepOnFile])


def _promised_by(form: Form) -> None:
    """The promise's day. A box of its own from the first word on: a default pushed into one that is drawn already would
    be overruled by whatever the browser is sending at that moment."""
    if form.filled(c.PROMISE):
        form.day("By", c.PROMISE_BY, form.today + timedelta(days=PROMISE_DAYS), width=150)
    else:
        st.date_input("By", value=None, width=150, disabled=True, key="nothing_promised")


def _next_step(form: Form, person: Brief, number: int) -> None:
    _title(number, "The next step", lines.STEP, person, form)
    form.text("What would be ideal?", c.NEXT_STEP)
    with st.container(horizontal=True):
        form.choice("Would they move for it?", c.RELOCATE, [one.value for one in Relocate])
        if kept(form.call_id, form.visit).get(c.RELOCATE) in (Relocate.YES, Relocate.FOR_THE_RIGHT_JOB):
            form.text("Where to?", c.RELOCATE_TO, width=180)


def _ask(form: Form, look: Look, number: int) -> None:
    person, draft = look.person, look.draft
    line = lines.ASK_OPEN if person.role_open else lines.ASK_FILLED
    _title(number, "The ask", lines.ASK_LATER if draft.get(c.ASKED) == NOT_NOW else line, person, form)
    form.choice("Did you ask?", c.ASKED, [ASKED_WORD, NOT_NOW], label_visibility="collapsed")
    if draft.get(c.ASKED) == NOT_NOW:
        form.day("Ask on", c.ASK_ON)
    filled = [number for number in range(20) if form.filled(f"{PERSON}.{number}.{c.NAME}")]
    for number in range((filled[-1] if filled else -1) + 2):
        _person(form, number, person)
    _known(form, draft)


def _person(form: Form, number: int, person: Brief) -> None:
    """One named person in one line; the next line appears when this one has a name."""
    field = f"{PERSON}.{number}.".__add__
    with st.container(horizontal=True, gap="small", key=f"person_{number}"):
        form.text("Name" if number == 0 else "Another name", field(c.NAME), width=165)
        form.text("Phone", field(c.PHONE), type="phone", placeholder="", width=135)
        form.text("or e-mail", field(c.EMAIL), width="stretch")
        if form.filled(field(c.NAME)):
            form.choice(
                "They", field(c.KIND), list(_KINDS), ReferralKind.SUITED.value, format_func=_KINDS.get, required=True
            )
            role = person.role if person.role_open else None
            form.text("For which role?", field(c.FOR_ROLE), role, width=165)


def _known(form: Form, draft: dict[str, str]) -> None:
    """Somebody who is in the book already is pointed out before saving; both givers keep their credit."""
    named, tables = named_of(form.call_id, draft), form.visit.tables
    place = drafting.key(form.call_id, drafting.KNOWN)
    asked = (named, form.visit.minute, len(tables.referrals))  # a colleague may have saved the same name since
    if st.session_state.get(place, (None,))[0] != asked:
        people = [Referred.model_construct(**one) for one in named]
        st.session_state[place] = (asked, known_already(tables, people).to_dict("records") if people else [])
    for row in st.session_state[place][1]:
        st.info(_known_words(row, form.visit), icon=":material/group:")


def _known_words(row: dict, visit: Visit) -> str:
    who = plain(row[c.NAME])
    if not isinstance(row.get(c.REFERRED_BY), str):
        return f"{who}: {plain(row[c.WHY])}."
    day = phrases.day(row[c.AT].to_pydatetime(), visit.now, visit.tables.settings.tz)
    return f"{who} is known ({plain(row[c.WHY])}): {plain(row[c.REFERRED_BY])} named them first, {day}. Both keep the credit."


def _nothing(form: Form, draft: dict[str, str]) -> None:
    with st.container(horizontal=True):
        form.tick("They told me something about the market, noted above", RETURN_FACT)
        if not tally.asks_why(form.call_id, given_of(form.call_id, draft)):
            because(form)


def because(form: Form) -> None:
    form.text("Nothing, because", c.NOTHING_BECAUSE, placeholder="only if nothing came of it")


@part(NOTES)
def _notes(look: Look) -> None:
    call_id = look.call_id
    place = drafting.key(call_id, c.NOTES)

    @unbroken
    def changed() -> None:
        if place in st.session_state:  # else a tap in the same message closed the form, and has kept the words
            visit = current()
            drafting.keep_value(call_id, c.NOTES, st.session_state[place].text, visit)
            with_the_bar(call_id, NOTES, visit)

    notes_box.draw(
        place, "Notes", look.draft.get(c.NOTES) or "",
        "feelings, questions, whatever matters; or all of it, typed after the call", changed,
    )  # fmt: skip


@part(RETURNS)
def _returns(look: Look) -> None:
    """What is talked over after the beginning, up to the ask."""
    form = Form(look.call_id, look.visit, RETURNS)
    for number, talked_over in enumerate(_TALKED_OVER[_kind(look)], start=2):
        talked_over(form, look.person, number)


@part(END)
def _end(look: Look) -> None:
    """The ask, and what is said of the call as a whole."""
    form, kind = Form(look.call_id, look.visit, END), _kind(look)
    if look.draft.get(c.RESULT) == Result.TALKED:
        if kind != CallKind.CHECK_IN:
            _ask(form, look, 2 + len(_TALKED_OVER[kind]))
        if kind == CallKind.SIGN_OFF:
            _nothing(form, look.draft)
        if kind == CallKind.REFERRAL:
            form.tick("They know now where their name came from", TOLD_SOURCE)
    when_and_whether.draw(form)


_TALKED_OVER = {
    CallKind.SIGN_OFF: (_promise, _next_step),
    CallKind.KEEP_POSTED: (_next_step, _promise),
    CallKind.CHECK_IN: (_next_step,),
    CallKind.THANK_YOU: (_promise,),
    CallKind.REFERRAL: (_next_step, _promise),
}
"""What comes between the beginning and the ask, in the order in which it goes well."""
