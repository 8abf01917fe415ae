"""E-mails, phones, names and zones as people type them."""

import random
import unicodedata

import pandas as pd
import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core.cells import texts
from signoff_core.people import emails, first_name, fold, folded, phone_zones, phones, shown_phone, unusual_phone
from signoff_core.zones import known_zone, known_zones

REGIONS = ("GB", "US", "IN", "DE", "FR", "IT", "ES", "AU", "BR", "IL", "MX", "CA")
BAD = "bad"


def told(read):
    return [BAD if bad else None if pd.isna(value) else value for value, bad in zip(*read, strict=True)]


def phone(*written, country="GB"):
    return told(phones(texts(list(written), len(written)), country))


def library(text, region):
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return BAD
    possible = phonenumbers.is_possible_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if possible else BAD


@st.composite
def _numbers(draw, region):
    code = str(phonenumbers.country_code_for_region(region))
    head = draw(st.sampled_from(("", "0", f"+{code}", f"+{code} 0", f"+{code} (0)", "+", code, "1", "9", f"00{code}")))
    if (
        head.startswith("00")
        and phonenumbers.PhoneMetadata.metadata_for_region(region, None).international_prefix != "00"
    ):
        head = "0"
    digits = draw(st.text("0123456789", min_size=4, max_size=12)).lstrip("0") or "5"
    gap = draw(st.sampled_from(("", " ", "-", ".", "\u2011", "\u00a0")))
    return head + digits[:4] + gap + digits[4:]


@settings(max_examples=200, deadline=None)
@given(st.data(), st.sampled_from(REGIONS))
def test_the_quick_way_says_what_the_library_says(data, region):
    written = data.draw(st.lists(_numbers(region), min_size=1, max_size=10))
    assert phone(*written, country=region) == [library(text.strip(), region) for text in written]


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_number_is_read_the_same_whatever_country_stands_beside_it(data):
    home, *others = data.draw(st.lists(st.sampled_from(REGIONS), min_size=2, max_size=4))
    written = data.draw(st.lists(st.one_of(_numbers(home), *map(_numbers, others), st.none()), max_size=12))
    assert phone(*written, country=home) == [phone(text, country=home)[0] for text in written]


def test_every_regions_own_example_numbers_are_read_as_the_library_reads_them():
    chance = random.Random(24)
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        data = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
        examples = [desc.example_number for desc in (data.mobile, data.fixed_line) if desc and desc.example_number]
        code = data.country_code
        written = [f"+{code}{number}" for number in examples] + examples
        written += [(data.national_prefix or "") + number for number in examples]
        written += [number[:-1] + chance.choice("0123456789") for number in examples]
        assert phone(*written, country=region) == [library(text, region) for text in written], region


@pytest.mark.parametrize(
    ("written", "country", "found"),
    [
        ("020 7946 0958", "GB", "+442079460958"),
        ("0712 345 6789", "GB", "+447123456789"),
        (7700900123.0, "GB", "+447700900123"),
        ("+44 (0)20 7946 0958", "GB", "+442079460958"),
        ("0044 20 7946 0958", "GB", "+442079460958"),
        ("0044 20 7946 0958", "US", "+442079460958"),
        ("0044 20 7946 0958", None, "+442079460958"),
        ("(212) 555-0123", "US", "+12125550123"),
        ("+39 06 6982 1234", "GB", "+390669821234"),
        ("+39 (0)6 6982 1234", "GB", "+390669821234"),
        ("06 6982 1234", "IT", "+390669821234"),
        ("98765 43210", "IN", "+919876543210"),
        ("91987 65432", "IN", "+919198765432"),
        ("030/12345678", "DE", "+493012345678"),
        ("+49 030 12345678", "DE", "+493012345678"),
        ("\u202a+91 98765 43210\u202c", None, "+919876543210"),
        ("٠٢٠ ٧٩٤٦ ٠٩٥٨", "GB", "+442079460958"),
        ("+44 20 7946 0958 ext 12", None, "+442079460958"),
        ("tel: 020 7946 0958", "GB", "+442079460958"),
        ("0113 496 0001 / 0113 496 0002", "GB", "+441134960001"),
        ("0113 496 0001, 0113 496 0002", "GB", "+441134960001"),
        ("call me or 0113 496 0002", "GB", "+441134960002"),
        ("12 / 0113 496 0002", "GB", "+441134960002"),
        ("020 7946 0958", None, "02079460958"),
        ("020 7946 0958", "ZZ", BAD),
        ("ask the agent", "GB", BAD),
        ("123", None, BAD),
        ("12", "GB", BAD),
        ("#N/A", "GB", BAD),
        ("-", "GB", BAD),
        ("", "GB", None),
    ],
)
def test_phones(written, country, found):
    assert phone(written, country=country) == [found]


@settings(deadline=None)
@given(st.lists(st.text(max_size=20), max_size=10), st.sampled_from((*REGIONS, None)))
def test_no_text_is_too_odd_for_a_phone_or_an_address(written, country):
    size = len(written)
    for found in phone(*written, country=country) + told(emails(texts(written, size))):
        assert found is None or found == BAD or found.strip() == found


def test_showing_a_phone():
    assert shown_phone("+442079460958") == "+44 20 7946 0958"
    assert shown_phone("02079460958") == "02079460958"
    assert unusual_phone("+442079460958") is False
    assert unusual_phone("+440000000000") is True
    assert unusual_phone("020") is True


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("ANA@Example.COM ", "ana@example.com"),
        ("Ana Ruiz <ana@example.com>", "ana@example.com"),
        ("ana@example.com; a.ruiz@example.org", "ana@example.com"),
        ("mailto:ana@example.co.uk", "ana@example.co.uk"),
        ("ana@example.com.", "ana@example.com"),
        ("see ana@example.com/ana", "ana@example.com"),
        ("\u202aana@example.com\u202c", "ana@example.com"),
        ("d.o'hara+jobs@müller.example", "d.o'hara+jobs@müller.example"),
        ("ana@example", BAD),
        ("ana at example.com", BAD),
        ("n/a", BAD),
        (42.0, BAD),
        (None, None),
    ],
)
def test_emails(written, found):
    assert told(emails(texts([written], 1))) == [found]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("  José  NÚÑEZ-Gil ", "jose nunez gil"),
        ("O'Hara, Dee", "o hara dee"),
        ("Ćira", "cira"),
        ("שרה כהן", "שרה כהן"),
        ("山田 太郎", "山田 太郎"),
        ("🙂", ""),
        (None, ""),
    ],
)
def test_folding(written, found):
    assert folded(texts([written], 1)).tolist() == [found]
    if written:
        assert fold(written) == found


def slowly_folded(text):
    """Sign by sign: no accents, no case, letters and digits alone."""
    bare = [
        sign for sign in unicodedata.normalize("NFKD", text).lower() if not unicodedata.category(sign).startswith("M")
    ]
    return " ".join("".join(sign if unicodedata.category(sign)[0] in "LN" else " " for sign in bare).split())


@settings(deadline=None)
@given(st.lists(st.text(st.characters(max_codepoint=0x12F), max_size=12), max_size=10))
def test_folding_plain_and_accented_names_together_and_apart(written):
    expected = [slowly_folded(text) for text in written]
    assert folded(texts(written, len(written))).tolist() == expected
    assert [folded(texts([text], 1))[0] for text in written] == expected


def test_first_names():
    assert (first_name("Ana Ruiz"), first_name("Ana"), first_name("")) == ("Ana", "Ana", "")


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        (" Berlin ", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("IST", "Asia/Kolkata"),
        ("UTC", "UTC"),
        ("GMT", "Europe/London"),
        ("GMT+5", None),  # five hours west in the database, five hours east in everybody's head
        ("somewhere warm", None),
        ("../../etc/passwd", None),
    ],
)
def test_zones(written, zone):
    assert known_zone(written) == zone


def test_zones_of_a_column_and_of_phones():
    assert known_zones(texts(["Berlin", None], 2)).dropna().tolist() == ["Europe/Berlin"]
    found = phone_zones(texts(["+919876543210", "+12125550123", "02079460958", None], 4))
    assert found.isna().tolist() == [False, True, True, True]
    assert found[0] == "Asia/Kolkata"
