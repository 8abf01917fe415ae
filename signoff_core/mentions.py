"""How somebody's e-mail, phone or name is told in free words: never as a part of somebody else's."""

import re
from collections.abc import Iterable, Sequence

import phonenumbers
from phonenumbers import PhoneMetadata

_BETWEEN = r"[\s().\-/\u00a0\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060]{0,3}"
"""What people write between the digits of a phone."""
_BEFORE, _AFTER = r"(?<!\d)", r"(?!\d)"
_SHORTEST = 7
"""Digits a number must have to be looked for: a shorter one may be anything."""


def contacts(emails: Iterable[str], phones: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these e-mails and phones (`+442079460958`, or its digits where no country is known), None for none.

    A phone is told in its international form, with the 0 that is dialled at home, with both (`+44 (0)20 ...`), and
    without either; an e-mail in whatever case.
    """
    return _any_of([*map(_email, emails), *(form for phone in phones for form in _phone(phone))])


def names(written: Iterable[str]) -> re.Pattern[str] | None:
    """Any of these names that has two words or more: a first name alone is anybody's."""
    return _any_of([rf"(?<!\w){re.escape(name)}(?!\w)" for name in written if " " in name.strip()])


def _email(email: str) -> str:
    """`ana@example.com` is neither in `joana@example.com`, `jo.ana@example.com` nor `ana@example.com.au`."""
    return rf"(?<![\w+%\-])(?<![\w+%\-]\.){re.escape(email)}(?!-*\w)(?!\.\w)"


def _phone(phone: str) -> list[str]:
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        digits = "".join(filter(str.isdecimal, phone))
        return [_BEFORE + r"\+?\(?" + _spaced(digits) + _AFTER] if len(digits) >= _SHORTEST else []
    national, code = phonenumbers.national_significant_number(number), str(number.country_code)
    if len(code + national) < _SHORTEST:
        return []
    trunk = _trunk(number.country_code)
    own = rf"(?:\(?{_spaced(trunk)}{_BETWEEN})" if trunk else r"(?:\(?)"
    abroad = rf"\(?(?:\+|00)?{_BETWEEN}{_spaced(code)}{_BETWEEN}{own}?"
    found = [rf"{_BEFORE}(?:{abroad}|{own}){_spaced(national)}{_AFTER}"]
    if len(national) >= _SHORTEST:  # with no other digits before it: those would be another country's code
        found.append(rf"{_BEFORE}(?<!\d[\s().\-/])(?<!\d[)\s][\s(])\(?{_spaced(national)}{_AFTER}")
    return found


def _trunk(code: int) -> str:
    """What is dialled before a number at home, blank for nothing."""
    region = phonenumbers.region_code_for_country_code(code)
    data = PhoneMetadata.metadata_for_region(region, None)
    return (data.national_prefix or "") if data else ""


def _spaced(digits: str) -> str:
    return _BETWEEN.join(digits)


def _any_of(patterns: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else None
