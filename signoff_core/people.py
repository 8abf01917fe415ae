"""How to reach a person and how to tell two rows are the same one: e-mails, phones, names, time zones."""

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import pandas as pd
import phonenumbers
import pyarrow as pa
import pyarrow.compute as pc
from phonenumbers import PhoneMetadata, PhoneNumberFormat

from signoff_core.cells import TEXT, Read, once

_EMAIL = r"[^@\s<>,;:\"()]+@[^@\s<>,;:\"()]+\.[^@\s<>,;:\"()./?']{2,}"
_PUNCTUATION = "[\\s().\\-\u00a0\u00ad\u2010-\u2015\u2060\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
_SHORTEST = 6
_FEW = 8
"""So many numbers are as soon read by the library, one at a time."""
_NEVER = "[^+0-9]"


def emails(written: pd.Series) -> Read:
    """E-mail addresses in lower case; of a cell like `Ana <ana@example.com>` the address."""
    whole = _fits(written, f"^{_EMAIL}$") | written.isna().to_numpy()
    found = written.str.lower()
    if whole.all():  # nothing in any cell but an address
        return Read(found, ~whole)
    found = found.where(whole, written[~whole].str.extract(f"({_EMAIL})", expand=False).str.lower().str.strip("."))
    return Read(found, (written.notna() & found.isna()).to_numpy(bool))


def _fits(written: pd.Series, pattern: str) -> np.ndarray:
    """Where a pattern is found in a text; pandas' own way goes through a column text by text for many patterns."""
    found = pc.match_substring_regex(pa.array(written), pattern)
    return pc.fill_null(found, False).to_numpy(zero_copy_only=False)


def _replaced(written: pd.Series, pattern: str, new: str) -> pd.Series:
    found = pc.replace_substring_regex(pa.array(written), pattern, new)
    return pd.Series(TEXT.__from_arrow__(found), index=written.index)


def phones(written: pd.Series, country: str | None) -> Read:
    """Phone numbers as `+442079460958`; of a cell with two numbers the first possible one.

    `country` (ISO alpha-2) reads numbers without a country code. Without one, such a number is kept as its digits:
    a person can still dial it. Bad is what can't be a number at all.
    """
    region = (country or "").upper()
    if len(written) <= _FEW:
        read = [None if pd.isna(text) else _parsed(text, region) for text in written]
        found = pd.Series(read, index=written.index, dtype=TEXT)
        return Read(found, (written.notna() & found.isna()).to_numpy(bool))
    found = _quick(written, region)
    if (left := written[found.isna()].dropna()).empty:
        return Read(found, np.zeros(len(written), bool))
    # as the library reads it: that takes 40 µs a number
    read = once(left, lambda unique: pd.Series([_parsed(text, region) for text in unique], dtype=TEXT))
    found = found.fillna(read)
    return Read(found, (written.notna() & found.isna()).to_numpy(bool))


def _quick(written: pd.Series, region: str) -> pd.Series:
    """What the library would say of numbers with nothing special about them, by their digits alone; missing where it
    has to be asked."""
    plain = _replaced(written, _PUNCTUATION, "")
    plain = plain[_fits(plain, r"^\+?[0-9]+$")]
    if (home := _home_plan(region)) and (abroad := _fits(plain, f"^(?:{home.abroad})")).any():
        plain = plain.mask(abroad, "+" + plain)
    codes = once(plain.str.slice(0, 4), lambda heads: pd.Series([_code(head) for head in heads], dtype=TEXT))
    found = [pd.Series(None, index=plain.index[:0], dtype=TEXT)]
    for code in codes.dropna().unique():
        plan = _plans().get(code) if code else home
        found += [_planned(plain[codes == code].str.slice(len(f"+{code}") if code else 0), plan)] if plan else []
    return pd.concat(found).reindex(written.index)


def _code(head: str) -> str | None:
    """The calling code of a number by its first signs; an empty text where none is said."""
    return next((head[1:end] for end in (2, 3, 4) if head[1:end] in _plans()), None) if head[0] == "+" else ""


def _planned(said: pd.Series, plan: "_Plan") -> pd.Series:
    national = _replaced(said, f"^{plan.trunk}", "") if plan.trunk else said
    plainly = national.str.len().isin(plan.lengths) & ~_fits(said, f"^(?:{plan.special})")
    return (f"+{plan.code}" + national)[plainly]


class _Plan(NamedTuple):
    """How the numbers of a country are built.

    `lengths` of its national numbers; `special` tells those the library looks at more closely (a carrier's prefix, a
    number that begins like a foreign one); `trunk` is the 0 before national numbers where that is all there is to it;
    `abroad` tells those that lack nothing but the + before the code.
    """

    code: str
    lengths: frozenset[int]
    special: str
    trunk: str = ""
    abroad: str = _NEVER


@lru_cache(1)
def _plans() -> dict[str, _Plan]:
    """Calling code to the plan of its main country, for numbers written with the code."""
    regions = {str(code): names[0] for code, names in phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()}
    known = {code: PhoneMetadata.metadata_for_region(name, None) for code, name in regions.items()}
    return {code: _plan(code, data) for code, data in known.items() if data}


def _plan(code: str, data: PhoneMetadata) -> _Plan:
    special = _begins_with(data.national_prefix_for_parsing)
    return _Plan(code, frozenset(data.general_desc.possible_length), special)


@lru_cache(512)
def _home_plan(region: str) -> _Plan | None:
    """The plan for numbers written without a code, None where the region is none."""
    data = PhoneMetadata.metadata_for_region(region, None)
    if data is None:
        return None
    code, trunk = str(data.country_code), data.national_prefix_for_parsing
    first, *others = (trunk or "").split("|")
    simple = first == data.national_prefix == "0" and all(map(str.isdecimal, others))
    special = _begins_with(data.international_prefix, code, *(others if simple else (trunk,)))
    too_long = max(data.general_desc.possible_length) + 1 - len(code)
    return _Plan(code, _plans()[code].lengths, special, "0" if simple else "", f"{code}[0-9]{{{too_long},}}$")


def _begins_with(*prefixes: str | None) -> str:
    """A pattern; one that no number fits where there is no prefix."""
    return "|".join(f"(?:{prefix})" for prefix in prefixes if prefix) or _NEVER


@lru_cache(100_000)
def _parsed(text: str, region: str) -> str | None:
    for part in _split(text):
        found = _e164(part, region) or _e164(re.sub(r"^\s*00(?=[1-9])", "+", part), region)
        if found:
            return found
    return None if region else _dialable(text)


def _e164(text: str, region: str) -> str | None:
    try:
        number = phonenumbers.parse(text, region or None)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number(number)
    return phonenumbers.format_number(number, PhoneNumberFormat.E164) if possible else None


def _split(text: str) -> list[str]:
    """The numbers of a cell like `0113 496 0001 / 0113 496 0002`; of one like `030/12345` the whole comes first."""
    found = [part for part in re.split(r" or |[/;,|\n]", text) if part.strip()]
    several = len(found) > 1 and all(sum(map(str.isdecimal, part)) >= _SHORTEST for part in found)
    return found if several else [text, *found]


def _dialable(text: str) -> str | None:
    digits = "".join(str(int(character)) for character in text if character.isdecimal())
    words = any(character.isalpha() for character in text)
    return digits if _SHORTEST <= len(digits) <= 15 and not words else None


@lru_cache(10_000)
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
    return once(written, lambda unique: pd.Series([phone_zone(phone) for phone in unique], dtype=TEXT))


@lru_cache(100_000)
def phone_zone(phone: str) -> str | None:
    """The same of one phone."""
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
    return once(written, lambda unique: pd.Series(pd.array(_folded(pa.array(unique, pa.string())), dtype=TEXT)), "")


def says(words: str, *columns: pd.Series) -> np.ndarray:
    """Where some words stand in what columns say one after the other, however either is spelled."""
    texts = [pa.array(column, pa.string()) for column in columns]
    one = pc.binary_join_element_wise(*texts, " ", null_handling="replace", null_replacement="")
    return pc.match_substring(_folded(one), fold(words)).to_numpy(zero_copy_only=False)


def _folded(texts: pa.Array) -> pa.Array:
    """No accents, no case, no punctuation, single blanks."""
    if pc.all(pc.string_is_ascii(texts)).as_py():
        return pc.utf8_trim(pc.replace_substring_regex(pc.utf8_lower(texts), "[^a-z0-9]+", " "), " ")
    bare = pc.replace_substring_regex(pc.utf8_normalize(texts, form="NFKD"), r"\p{M}+", "")
    return pc.utf8_trim(pc.replace_substring_regex(pc.utf8_lower(bare), r"[^\p{L}\p{N}]+", " "), " ")


@lru_cache(10_000)
def fold(text: str) -> str:
    """One text made comparable, as `folded` does."""
    return _folded(pa.array([text], pa.string()))[0].as_py()


def first_name(name: str) -> str:
    """What to call somebody: the first word of the name, all of it when it is one word."""
    return name.split()[0] if name.split() else name
