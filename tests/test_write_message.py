"""The message in its box: made for one person, kept while it is changed, and the ways to send it."""

from contextlib import closing
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from screens import write_message
from signoff_core import columns as c
from signoff_core.book import utc_now
from signoff_core.doors import team_book
from tests.screens import TRUSTED, begun, calm, person, says, written

pytestmark = pytest.mark.usefixtures("fresh_page")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def script(part, say_reason, referral_id):
    from screens import write_message
    from screens.visit import current
    from signoff_core import columns as c
    from signoff_core.brief import brief

    visit = current()
    about = brief(visit.tables, visit.tables.candidacies[c.CANDIDACY_ID].iloc[0], visit.now)
    write_message.draw(about, visit, part, say_reason=say_reason, referral_id=referral_id)


def page(part="write_news", say_reason="", referral_id=""):
    at = AppTest.from_function(script, args=(part, say_reason, referral_id), default_timeout=60)
    at.context = {"timezone": "Europe/London", "locale": "en-GB"}
    return calm(at.run())


def links(at):
    return {one.proto.label: unquote(one.proto.url) for one in at.get("link_button")}


def by_text(at):
    return calm(at.segmented_control[0].set_value("By SMS or WhatsApp").run())


def test_the_mail_holds_the_news_and_never_the_clients_own_reason():
    begun(person("Ana Ruiz", reason="too old, too dear"))
    at = page(say_reason="They wanted more rail")
    mail = links(at)["Write the mail"]
    assert mail.startswith("mailto:anaruiz@example.com?subject=About the Analyst&body=Dear Ana,")
    assert "Acme chose somebody else" in mail
    assert "They wanted more rail." in mail
    assert "too dear" not in "".join([mail, says(at), *(one.value for one in at.code)])


def test_a_text_message_asks_for_a_time_to_talk():
    begun(person("Ana Ruiz"))
    at = by_text(page())
    assert set(links(at)) == {"SMS", "WhatsApp"}
    assert links(at)["SMS"].startswith("sms:+442079460958?body=Hello Ana, it's about the Analyst.")
    assert "chose" not in "".join(links(at).values())


def test_who_asked_not_to_be_called_is_asked_where_to_write():
    begun(person("Ana Ruiz", do_not_call="yes"))
    at = by_text(page())
    assert "I won't ring." in links(at)["SMS"]
    assert "When could I ring you" not in links(at)["SMS"]


@pytest.mark.parametrize(
    ("cells", "there"),
    [({"email": ""}, {"SMS", "WhatsApp"}), ({"phone": ""}, {"Write the mail"}), ({"email": "", "phone": ""}, set())],
)
def test_only_the_ways_there_are(cells, there):
    begun(person("Ana Ruiz", **cells))
    at = page()
    assert set(links(at)) == there
    assert at.code[-1].value


def test_what_was_typed_is_there_in_a_new_session_and_gone_when_it_was_sent():
    begun(person("Ana Ruiz"))
    about = written().candidacies[c.CANDIDACY_ID].iloc[0]
    at = page()
    key = f"write-write_news-{about}-write_news"
    with closing(team_book({})) as book:
        typed = {write_message.BODY: "Dear Ana, ring me & we talk 🙂", write_message.WRITTEN_TO: about}
        book.drafts.keep_all(key, typed, utc_now())
    at = page()
    assert links(at)["Write the mail"].endswith("&body=Dear Ana, ring me & we talk 🙂")
    with closing(team_book({})) as book:
        write_message.forget_drafts(about, book)
    assert "Acme chose somebody else" in links(page())["Write the mail"]


def test_two_names_of_one_giver_are_two_messages_and_one_thank_you_sends_both():
    begun(person("Ana Ruiz"))
    about = written().candidacies[c.CANDIDACY_ID].iloc[0]
    for one in ("r1", "r2"):
        with closing(team_book({})) as book:
            typed = {write_message.BODY: f"Dear Ana, {one} got it", write_message.WRITTEN_TO: about}
            book.drafts.keep_all(f"write-write_thanks-{about}-{one}-write_thanks", typed, utc_now())
    for one in ("r1", "r2"):
        assert links(page("write_thanks", referral_id=one))["Write the mail"].endswith(f"&body=Dear Ana, {one} got it")
    with closing(team_book({})) as book:
        write_message.forget_drafts(about, book)
        assert book.drafts.open_drafts(write_message.WRITTEN_TO, about) == []
