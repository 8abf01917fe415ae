"""Somebody's e-mail and phone in free words, however they are written; and never a part of somebody else's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core import mentions

CONTACTS = mentions.contacts(["ana@example.com"], ["+447700900123", "0113496000"])
ANOTHERS = [
    "joana@example.com", "jo.ana@example.com", "jo-ana@example.com", "ana@example.com.au", "ana@example.community",
    "+44 7700 9001234", "107700 900123", "+33 7700 900123", "07700 900124", "01134960001",
]  # fmt: skip
HERS = [
    "ana@example.com", "ANA@Example.com", "<ana@example.com>", "mailto:ana@example.com", "ana@example.com.", "'ana@example.com'",
    "07700 900123", "+44 (0)7700 900123", "+44 7700 900123", "+44-7700-900-123", "0044 7700 900123", "(07700) 900123",
    "447700900123", "7700 900123", "+44\u00a07700\u00a0900123", "0113 496 000",
]  # fmt: skip


@pytest.mark.parametrize("written", HERS)
def test_every_way_of_writing_it_is_told(written):
    assert mentions.contacts(["ana@example.com"], ["+447700900123", "0113496000"]).search(f"Ask {written}, at six")
    left = CONTACTS.sub("[erased]", f"Ask {written}, at six")
    assert not any(sign.isdigit() or sign == "@" for sign in left)


@pytest.mark.parametrize("written", ANOTHERS)
def test_a_part_of_somebody_elses_is_not(written):
    assert CONTACTS.sub("[erased]", f"Ask {written}, at six") == f"Ask {written}, at six"


@pytest.mark.parametrize(
    ("phone", "at_home"),
    [("+12125550100", "(212) 555-0100"), ("+34612345678", "612 345 678"), ("+390612345678", "06 1234 5678")],
)
def test_a_country_that_dials_no_0(phone, at_home):
    assert mentions.contacts([], [phone]).sub("", at_home) == ""


@settings(max_examples=50)
@given(st.from_regex(r"[0-9]{1,4}", fullmatch=True), st.booleans())
def test_more_digits_are_another_number(more, before):
    written = f"{more}07700900123" if before else f"07700900123{more}"
    assert not CONTACTS.search(written)


def test_a_name_of_one_word_is_anybodys():
    assert mentions.names(["Ana"]) is None
    found = mentions.names(["Ana", "Ana Ruiz"])
    assert [bool(found.search(text)) for text in ("ana ruiz rang", "Ana Ruizo", "Joana Ruiz")] == [True, False, False]


def test_nobody_is_told_by_nothing():
    assert mentions.contacts([], []) is None
    assert mentions.contacts([], ["+4412"]) is None
