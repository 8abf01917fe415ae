"""A message made for one person, to change and to send from one's own mail, phone or WhatsApp, or to copy."""

from dataclasses import dataclass

import streamlit as st

from screens import notes_box
from screens.text import plain
from screens.visit import Visit, current
from signoff_core import messages
from signoff_core.book import Book
from signoff_core.brief import Brief
from signoff_core.errors import SignoffError
from signoff_core.message_links import mail_link, sms_link, whatsapp_link
from signoff_core.messages import Facts, Message
from signoff_core.their_drafts import WRITTEN_TO, message_is_about

PREFIX = "write-"
"""How the keys of messages begin, in the session and among the drafts."""
BODY = "body"
"""What a message's draft holds, beside the candidacy it is written to: the words typed so far."""
MAIL, TEXT = "By mail", "By SMS or WhatsApp"
_WHY = {
    MAIL: "The mail holds the news.",
    TEXT: "A text message holds no news: it asks for a time to talk.",
    messages.WRITE_ADDRESS: "Asked not to be called: the text message asks where to write, and holds no news.",
}


@dataclass(frozen=True)
class _Box:
    """One message in its box: its key in the session, and the draft that keeps what was typed."""

    key: str
    to: str
    made: Message

    def kept(self, visit: Visit) -> str:
        """What stands in the box: the words typed so far, else the message as it was made."""
        place = f"{self.key}.kept"
        if place not in st.session_state:
            st.session_state[place] = visit.book.drafts.read(self.key).get(BODY)
        return self.made.body if st.session_state[place] is None else st.session_state[place]

    def keep(self) -> None:
        """A callback: it draws nothing."""
        text = st.session_state[self.key].text
        st.session_state[f"{self.key}.kept"] = text
        visit = current()
        if message_is_about(self.key, visit.tables.history.erased_ids):  # by somebody else, while this box stood open
            return
        try:
            visit.book.drafts.keep_all(self.key, {BODY: text, WRITTEN_TO: self.to}, visit.now)
            st.session_state.pop(f"{self.key}.trouble", None)
        except SignoffError as error:
            st.session_state[f"{self.key}.trouble"] = str(error)


def draw(
    person: Brief,
    visit: Visit,
    part: str,
    *,
    say_reason: str = "",
    given: str = "",
    step: str = "",
    referral_id: str = "",
) -> None:
    """The message for a part (`messages.MESSAGES`), in an editable box, and the links that send it.

    say_reason: what the recruiter says of the client's reason. given, step, referral_id: the person they named, where that
    referral is and its id, for a thank-you. What is typed is kept until `forget`.
    """
    facts = Facts(person.name, person.role, person.client, visit.me, say_reason, given, step)
    ways = [way for way, there in ((MAIL, person.email), (TEXT, person.phone)) if there]
    key = _key(part, person.candidacy_id, referral_id)
    with st.container(key=f"message_{person.candidacy_id}", gap="small"):
        if not ways:
            st.info("There is neither a mail address nor a phone number: copy the message.", icon=":material/mail_off:")
        way = _way(ways, key) if len(ways) > 1 else next(iter(ways), MAIL)
        used = _part_of(way, part, person)
        st.caption(_WHY.get(used, _WHY[way] if way == TEXT or used in _NEWS else ""))
        made = messages.message(used, facts, visit.tables.settings)
        box = _Box(_key(part, person.candidacy_id, referral_id, used), person.candidacy_id, made)
        body = box.kept(visit)
        notes_box.draw(box.key, "Message", body, "", box.keep, rows=4 if way == TEXT else 11)
        if st.session_state.get(f"{box.key}.trouble"):
            st.caption(f":red[not kept: {plain(st.session_state[f'{box.key}.trouble'])}]")
        _links(way, person, box, body)


_NEWS = (messages.WRITE_NEWS, messages.WRITE_TRIES)


def _way(ways: list[str], key: str) -> str:
    return st.segmented_control(
        "How to write", ways, default=ways[0], required=True, key=f"{key}.way", label_visibility="collapsed"
    )


def _part_of(way: str, part: str, person: Brief) -> str:
    """The words for a way: by text message never the news, and no call is asked for of who wants none."""
    if way == MAIL:
        return part
    return messages.WRITE_ADDRESS if person.do_not_call else messages.WRITE_TALK


def _links(way: str, person: Brief, box: _Box, body: str) -> None:
    with st.container(horizontal=True, gap="small"):
        if way == MAIL and person.email:
            link = mail_link(person.email, box.made.subject, body)
            st.link_button("Write the mail", link, icon=":material/mail:", type="primary", key=f"{box.key}.mail")
        if way == TEXT:
            st.link_button("SMS", sms_link(person.phone, body), icon=":material/sms:", key=f"{box.key}.sms")
            whatsapp = whatsapp_link(person.phone, body)
            if whatsapp:
                st.link_button("WhatsApp", whatsapp, icon=":material/chat:", key=f"{box.key}.whatsapp")
    with st.expander("Copy", icon=":material/content_copy:", key=f"{box.key}.copy"):
        if box.made.subject:
            st.code(box.made.subject, language=None, wrap_lines=True)
        st.code(body, language=None, wrap_lines=True)


def forget(candidacy_id: str, visit: Visit) -> None:
    """The message was sent, or nobody needs it any more: what was typed goes."""
    for place in [one for one in st.session_state if str(one).startswith(PREFIX) and candidacy_id in str(one)]:
        del st.session_state[place]
    forget_drafts(candidacy_id, visit.book)


def forget_drafts(candidacy_id: str, book: Book) -> None:
    """The same for what the book keeps, whichever message it was and by which way."""
    for found in book.drafts.open_drafts(WRITTEN_TO, candidacy_id):
        book.drafts.forget(found)


def _key(part: str, *about: str) -> str:
    return "-".join(filter(None, (f"{PREFIX}{part}", *about)))
