"""How to reach a person and how to tell two rows are the same one: e-mails, phones, names, time zones."""

import re
from functools import lru_cache
from importlib.resources import files

import pandas as pd
import phonenumbers
import pyarrow as pa
import pyarrow.compute as pc
from phonenumbers import PhoneMetadata, PhoneNumberFormat

from signoff_core.cells import TEXT, Read, once

_EMAIL = r"[^@\s<>,;:\"()]+@[^@\s<>,;:\"()]+\.[^@\s<>,;:\"().]{2,}"


_DECORATION = "\\(0\\)|[\\s().\\-/\u00a0\u2010-\u2015\u202a-\u202e\u2066-\u2069]"


def emails(written: pd.Series) -> Read:
    """E-mail addresses in lower case; of a cell like `Ana <ana@example.com>` the address."""
    found = once(written, _addresses)
    return Read(found, (written.notna() & found.isna()).to_numpy(bool))


def _addresses(unique: pd.Series) -> pd.Series:
    """Cells that are an address and nothing else are taken at once; the others are looked through."""
    texts = pa.array(unique, pa.string())
    whole = pc.match_substring_regex(texts, f"^{_EMAIL}$").to_numpy(zero_copy_only=False).astype(bool)
    found = pd.Series(pd.array(pc.utf8_lower(texts), dtype=TEXT))
    rest = unique[~whole].str.extract(f"({_EMAIL})", expand=False).str.lower().str.strip(".")
    found[~whole] = rest.to_numpy(object)
    return found


def phones(written: pd.Series, country: str | None) -> Read:
    """Phone numbers as `+442079460958`; of a cell with two numbers the first possible one.

    `country` (ISO alpha-2) reads numbers without a country code. Without one, such a number is kept as its digits:
    a person can still dial it. Bad is what can't be a number at all.
    """
    found = once(written, lambda unique: _numbers(unique, country))
    return Read(found, (written.notna() & found.isna()).to_numpy(bool))


def _numbers(unique: pd.Series, country: str | None) -> pd.Series:
    """Plain numbers by their digits alone, everything else one by one: the library takes 40 µs a number."""
    texts = pc.replace_substring_regex(pa.array(unique, pa.string()), _DECORATION, "")
    digits = pd.Series(pd.array(pc.replace_substring_regex(texts, "^00", "+"), dtype=TEXT))
    plain = _international(digits, country)
    rest = unique[plain.isna()]
    return plain.fillna(pd.Series([_parsed(text, country) for text in rest], index=rest.index, dtype=TEXT))


def _international(digits: pd.Series, country: str | None) -> pd.Series:
    national = ~digits.str.startswith("+")
    prefix = _trunk_prefix(country)
    if prefix is None:
        whole = digits.mask(national)
    else:
        code = f"+{phonenumbers.country_code_for_region(country.upper())}"
        whole = digits.mask(national, code + digits.str.removeprefix(prefix))
        whole = whole.mask(national & ~digits.str.startswith(prefix))
    possible = pc.match_substring_regex(pa.array(whole, pa.string()), _possible())
    return whole.where(pc.fill_null(possible, False).to_numpy(zero_copy_only=False).astype(bool))


@lru_cache(1)
def _possible() -> str:
    """One pattern for every number whose length its country allows: `^\\+(?:44(?:\\d{9}|\\d{10})|...)$`."""
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE
    simple = {code: names[0] for code, names in regions.items() if len(names) == 1 or code in (1, 7, 39, 44)}
    found = {code: PhoneMetadata.metadata_for_region(name, None) for code, name in simple.items()}
    lengths = {code: data.general_desc.possible_length for code, data in found.items() if data}
    codes = (f"{code}(?:{'|'.join(rf'[0-9]{{{n}}}' for n in allowed)})" for code, allowed in lengths.items())
    return rf"^\+(?:{'|'.join(codes)})$"


@lru_cache(64)
def _trunk_prefix(country: str | None) -> str | None:
    """What stands before a national number at home (`0` in Britain, nothing in Spain), None where it isn't simple."""
    data = PhoneMetadata.metadata_for_region(country.upper(), None) if country else None
    if data is None or data.national_prefix_transform_rule:
        return None
    return data.national_prefix or (None if data.national_prefix_for_parsing else "")


@lru_cache(100_000)
def _parsed(text: str, country: str | None) -> str | None:
    for part in _split(text):
        try:
            number = phonenumbers.parse(part, country.upper() if country else None)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(number):
            return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return None if country else _dialable(text)


def _split(text: str) -> list[str]:
    """The numbers of a cell like `0113 496 0001 / 0113 496 0002`."""
    return [part for part in re.split(r" or |[/;,|\n]", text) if part.strip()]


def _dialable(text: str) -> str | None:
    digits = "".join(character for character in text if character.isdigit())
    words = sum(character.isalpha() for character in text)
    return digits if 6 <= len(digits) <= 15 and not words else None


def shown_phone(phone: str) -> str:
    """`+442079460958` as people write it: `+44 20 7946 0958`."""
    try:
        return phonenumbers.format_number(phonenumbers.parse(phone), PhoneNumberFormat.INTERNATIONAL)
    except phonenumbers.NumberParseException:
        return phone


def unusual_phone(phone: str) -> bool:
    """Whether the number's length is possible but no known range has it."""
    try:
        return not phonenumbers.is_valid_number(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return True


def phone_zones(written: pd.Series) -> pd.Series:
    """The time zone of each phone's country where that country has only one, else missing."""
    return once(written, lambda unique: pd.Series([_zone_of(phone) for phone in unique], dtype=TEXT))


@lru_cache(100_000)
def _zone_of(phone: str) -> str | None:
    try:
        region = phonenumbers.region_code_for_number(phonenumbers.parse(phone))
    except phonenumbers.NumberParseException:
        return None
    zones = _zones_by_country().get(region or "", ())
    return zones[0] if len(zones) == 1 else None


@lru_cache(1)
def _zones_by_country() -> dict[str, list[str]]:
    """From the time zone database's own zone.tab (https://www.iana.org/time-zones), which package tzdata carries."""
    zones: dict[str, list[str]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            zones.setdefault(country, []).append(zone)
    return zones


def folded(written: pd.Series) -> pd.Series:
    """Text made comparable: `  José  NÚÑEZ-Gil ` to `jose nunez gil`; missing as an empty text."""
    return once(written, lambda unique: pd.Series(pd.array(_folded(pa.array(unique, pa.string())), dtype=TEXT))).fillna(
        ""
    )


def _folded(texts: pa.Array) -> pa.Array:
    """No accents, no case, no punctuation, single blanks."""
    bare = pc.replace_substring_regex(pc.utf8_normalize(texts, form="NFKD"), r"\p{M}+", "")
    return pc.utf8_trim(pc.replace_substring_regex(pc.utf8_lower(bare), r"[^\p{L}\p{N}]+", " "), " ")


def fold(text: str) -> str:
    """One text made comparable, as `folded` does."""
    return _folded(pa.array([text], pa.string()))[0].as_py()


def first_name(name: str) -> str:
    """What to call somebody: the first word of the name, all of it when it is one word."""
    return name.split()[0] if name.split() else name
