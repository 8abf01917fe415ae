import re

import pytest

from signoff_core.lines import LINES, NEWS, VOICEMAIL, line
from signoff_core.settings import Settings

PERSON = {"name": "Amara Okafor", "role": "Data Engineer", "client": "Acme", "me": "Sam"}
NEWS_WORDS = re.compile(
    r"chos|select|sorry|unfortunate|reject|declin|no longer|fill|offer|decision|news|not |success", re.I
)


def said(part, **settings):
    return line(part, Settings({f"say.{part}": text for text in settings.values()}), **PERSON)


@pytest.mark.parametrize("part", LINES)
def test_every_line_is_made_for_one_person(part):
    words = said(part)
    assert "{" not in words
    assert len(words) < 250
    assert "Okafor" not in words


def test_the_news_is_plain_and_first():
    assert said(NEWS).startswith("Amara, ")
    assert "chosen somebody else for the Data Engineer" in said(NEWS)


def test_a_voicemail_never_holds_the_news():
    words = said(VOICEMAIL)
    assert "it's Sam about the Data Engineer" in words
    assert NEWS_WORDS.findall(words.replace("Nothing you need", "")) == []
    assert NEWS_WORDS.search(said(NEWS))


def test_a_team_rewords_a_line():
    assert said(NEWS, text="{me} here, {name}: {client} went another way.") == "Sam here, Amara: Acme went another way."
    assert said(NEWS, text="   ") == said(NEWS)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello {name", "Hello {name"),
        ("Hello name}", "Hello name}"),
        ("{{name}}", "{Amara}"),
        ("{} {0} {name!r} {name:>9} {surname}", "{} {0} {name!r} {name:>9} {surname}"),
        ("100 % {me} \\1 \\g<0>", "100 % Sam \\1 \\g<0>"),
        ("שלום {name} 🙂", "שלום Amara 🙂"),
    ],
)
def test_a_stray_brace_stays_what_it_is(text, words):
    assert said(NEWS, text=text) == words


def test_a_name_that_looks_like_a_blank_is_a_name():
    assert (
        line(NEWS, Settings({"say.news": "{name} {role}"}), name="{role}{me}", role="{client}\\1")
        == "{role}{me} {client}\\1"
    )


def test_what_is_not_known_leaves_no_hole():
    words = line(NEWS, Settings(), name="")
    assert words.startswith("I'm ringing because I said I would.")
    assert "for the role." in words
    assert line(VOICEMAIL, Settings(), name=" ", me="").startswith("It's me about the role.")
    assert line(NEWS, Settings({"say.news": "{client}"}), name="A") == "the client"
