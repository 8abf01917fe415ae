"""Written messages: warm, short, made for one person, and links that carry every letter."""

from email.utils import parseaddr
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from signoff_core import messages as m
from signoff_core.message_links import mail_link, sms_link, whatsapp_link
from signoff_core.messages import MESSAGES, SUBJECTS, Facts, message
from signoff_core.settings import Settings
from signoff_core.words import Step

FACTS = Facts("Amara Okafor", "Data Engineer", "Acme", "Sam", "They wanted more rail work", "Bo Lind", Step.PLACED)
NEWS = ("chose", "sorry", "somebody else", "not selected", "reject")


def written(part, facts=FACTS, **said):
    return message(part, facts, Settings({f"say.{key}": text for key, text in said.items()}))


@pytest.mark.parametrize("part", MESSAGES)
def test_every_message_is_made_for_one_person(part):
    found = written(part)
    assert "{" not in found.subject + found.body
    assert "Amara," in found.body
    assert "Okafor" not in found.body
    assert len(found.body) < 600
    assert bool(found.subject) == (part in SUBJECTS)


@pytest.mark.parametrize("part", [m.WRITE_TALK, m.WRITE_ADDRESS])
def test_a_text_message_never_holds_the_news(part):
    body = written(part).body.lower()
    assert not [word for word in NEWS if word in body]
    assert "Acme" not in body


@pytest.mark.parametrize("part", [m.WRITE_NEWS, m.WRITE_TRIES])
def test_the_mail_holds_the_news_and_only_the_reason_the_recruiter_would_say(part):
    assert "Acme chose somebody else" in written(part).body
    assert "They wanted more rail work.\n\nIf" in written(part).body
    silent = written(part, Facts("Amara Okafor", "Data Engineer", "Acme", "Sam")).body
    assert silent == written(part).body.replace("They wanted more rail work.\n\n", "")
    assert "{reason}" not in Facts.__annotations__  # the client's own reason has no way in
    assert set(Facts.__annotations__) == {"name", "role", "client", "me", "say_reason", "given", "step"}


@pytest.mark.parametrize("part", MESSAGES)
def test_what_is_not_known_leaves_no_hole(part):
    found = written(part, Facts())
    text = f"{found.subject}\n{found.body}"
    assert text.strip()
    assert not [hole for hole in ("{", " ,", "  ", "None", " .") if hole in text]


@pytest.mark.parametrize("step", Step)
def test_the_giver_hears_what_became_of_the_name_they_gave(step):
    body = written(m.WRITE_THANKS, Facts("Ana Ruiz", given="Bo Lind", step=step, me="Sam")).body
    assert "telling me about Bo." in body
    assert "Lind" not in body


def test_a_team_rewords_body_and_subject():
    said = {"write_news": "{name}: {reason}{client}", "write_news_subject": "{role}\nand more"}
    assert written(m.WRITE_NEWS, **said) == m.Message(
        "Data Engineer and more", "Amara: They wanted more rail work.\n\nAcme"
    )
    assert written(m.WRITE_NEWS, write_news="  ") == written(m.WRITE_NEWS)
    assert written(m.WRITE_NEWS, write_news="{name} {odd} {").body == "Amara {odd} {"


def test_a_name_that_looks_like_a_blank_is_a_name():
    assert written(m.WRITE_TALK, Facts(name="{me}", me="\\1")).body.startswith("Hello {me}, it's \\1 about")


AWKWARD = "Tom & Jérôme 🎉 = 100% +1?\n\nשלום עולם #1; “ok”"


def read_back(link):
    """As the program that opens the link reads it: percent signs only, a plus is a plus."""
    return {key: unquote(text, errors="strict") for key, _, text in (part.partition("=") for part in
            urlsplit(link).query.split("&"))}  # fmt: skip


def test_links_as_the_standards_say():
    assert mail_link("ana+1@example.com", "Hi & bye", "a\nb") == (
        "mailto:ana%2B1@example.com?subject=Hi%20%26%20bye&body=a%0D%0Ab"
    )
    assert sms_link("+44 7700 900123", "a b\nc") == "sms:+447700900123?body=a%20b%0Ac"
    assert whatsapp_link("+447700900123", "ä") == "https://wa.me/447700900123?text=%C3%A4"
    assert whatsapp_link("07700900123", "ä") is None
    assert sms_link("07700900123", "") == "sms:07700900123?body="


@examples(max_examples=200)
@given(st.text(st.characters(codec="utf-8")) | st.just(AWKWARD), st.text(st.characters(codec="utf-8"), max_size=20))
def test_every_text_comes_out_of_a_link_as_it_went_in(body, subject):
    lines = body.replace("\r\n", "\n").replace("\r", "\n")
    mail = read_back(mail_link("ana@example.com", subject, body))
    said = {"subject": " ".join(subject.split()), "body": lines.replace("\n", "\r\n")}
    assert {name: text for name, text in mail.items() if text} == {name: text for name, text in said.items() if text}
    assert read_back(sms_link("+447700900123", body)) == {"body": lines}
    assert read_back(whatsapp_link("+447700900123", body)) == {"text": lines}


@examples(max_examples=50)
@given(st.from_regex(r"[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,12}@[a-z]{1,8}\.example", fullmatch=True))
def test_an_address_comes_out_as_it_went_in(address):
    link = mail_link(address, "s", "b")
    assert unquote(urlsplit(link).path) == address
    assert parseaddr(unquote(urlsplit(link).path))[1] == address


def test_half_a_sign_is_no_reason_to_fail():
    assert sms_link("+447700900123", "a\ud83d") == "sms:+447700900123?body=a%3F"
