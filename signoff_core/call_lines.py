"""Calls given as lines of JSON: one line is one call and gets one answer.

A call whose call_id is in the book already, and that says the same, was given again: it is answered as saved, and
nothing is written. One that says something else is refused.
"""

import codecs
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core import journal
from signoff_core.book import Book
from signoff_core.calls import Call, checked, rows
from signoff_core.errors import InputError, SignoffError
from signoff_core.reading import columns_of
from signoff_core.schema import CALLS, REFERRALS, Table
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables

SAVED, ERROR, FIELD = "saved", "error", "field"
_PEOPLE = "referrals"
_PARTICULARS = (c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)
"""What the book itself says of a candidate: it may have been corrected since, so it is not compared."""
_OF_A_PERSON = (c.KIND, c.NAME, c.PHONE, c.EMAIL, c.FOR_ROLE, c.TOLD_SOURCE_ON, c.NOTES)


def answered(line: bytes, book: Book, now: datetime, by: str | None = None) -> dict[str, Any]:
    """Write one call down: `{"call_id": ..., "saved": true}`, or `{"error": ..., "field": ...}` and nothing written.

    by: who made the call, where the line does not say it itself.
    """
    try:
        return {c.CALL_ID: _saved(_given(line), book, now, by), SAVED: True}
    except InputError as error:
        return {ERROR: str(error), FIELD: error.field}
    except SignoffError as error:
        return {ERROR: str(error), FIELD: None}


def is_saved(answer: Mapping[str, Any]) -> bool:
    """Whether an answer says that the call is in the book."""
    return ERROR not in answer


def _given(line: bytes) -> dict[str, Any]:
    try:
        given = json.loads(line.removeprefix(codecs.BOM_UTF8).decode(), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise InputError("This line is not UTF-8. Save the file as UTF-8 and give it again.") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"This line is not JSON: {error}. A call is one object on one line.") from None
    if not isinstance(given, dict):
        raise InputError('This line is no JSON object. A call is one object, like {"kind": "sign-off", ...}.')
    return _filled(given)


def _no_number(text: str) -> None:
    raise ValueError(f"{text} is no number there")


def _filled(given: Any) -> Any:
    """Without what is null or blank: both say nothing, as an empty cell does. No store keeps a NUL."""
    if isinstance(given, list):
        return [_filled(one) for one in given]
    if isinstance(given, dict):
        return {name: _filled(value) for name, value in given.items() if not _says_nothing(value)}
    return given.replace("\x00", "") if isinstance(given, str) else given


def _says_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _saved(given: dict[str, Any], book: Book, now: datetime, by: str | None) -> str:
    """The id of the call, which is in the book when this returns."""
    tables = book.tables()
    before = _with_id(given.get(c.CALL_ID), tables)
    unsaid = {c.BY: by} if before is None else {c.AT: before[c.AT], c.BY: before[c.BY]}
    given = {name: value for name, value in unsaid.items() if pd.notna(value)} | given
    call = checked(given, tables, now)
    new = rows(call, tables.settings)
    if before is None:
        _must_be_new(call, tables)
        book.save(new)
    else:
        _must_say_the_same(call, new, before, given, tables)
    return call.call_id


def _with_id(call_id: Any, tables: Tables) -> pd.Series | None:
    """The row of this id as it was written, None where there is none."""
    written = tables.written[CALLS.title]
    found = written[written[c.CALL_ID] == call_id.strip()] if isinstance(call_id, str) else written[:0]
    return None if found.empty else found.iloc[0]


def _must_be_new(call: Call, tables: Tables) -> None:
    """A store leaves out a row whose id it has: of two people under one id the second would be lost without a word."""
    taken = set(tables.written[REFERRALS.title][c.REFERRAL_ID])
    for place, person in enumerate(call.referrals):
        if person.referral_id in taken:
            message = f"The referral_id “{person.referral_id}” is taken. Give another, or leave it out."
            raise InputError(message, f"{_PEOPLE}.{place}.{c.REFERRAL_ID}")
        taken.add(person.referral_id)


def _must_say_the_same(
    call: Call, new: Mapping[str, Sequence[Row]], before: pd.Series, given: Mapping[str, Any], tables: Tables
) -> None:
    said = _typed(CALLS, new[CALLS.title], tables.settings).iloc[0]
    aside = {c.UTC_OFFSET, *(_PARTICULARS if call.candidacy_id else ())}
    differing = [name for name in CALLS.names if name not in aside and not _same(said[name], before[name])]
    if not _same_people(call, new.get(REFERRALS.title, ()), given, tables):
        differing.append(_PEOPLE)
    if differing:
        raise InputError(
            f"The call “{call.call_id}” is in the book already and says something else: {', '.join(differing)}. "
            f"Leave call_id out for another call; to correct this one, name it in `{c.REPLACES}`.",
            c.CALL_ID,
        )


def _same_people(call: Call, new: Sequence[Row], given: Mapping[str, Any], tables: Tables) -> bool:
    """Whether the same people were named; an id counts only where it is given."""
    written = tables.written[REFERRALS.title]
    before = written[(written[c.CALL_ID] == call.call_id) & written[c.REPLACES].isna()]
    ids = {person[c.REFERRAL_ID] for person in given.get(_PEOPLE, ()) if c.REFERRAL_ID in person}
    return ids <= set(before[c.REFERRAL_ID]) and _told(before) == _told(_typed(REFERRALS, new, tables.settings))


def _told(people: pd.DataFrame) -> list[list[str]]:
    return sorted(people[list(_OF_A_PERSON)].astype("string").fillna("").values.tolist())


def _typed(table: Table, new: Sequence[Row], settings: Settings) -> pd.DataFrame:
    """Rows as reading them from the book would give them."""
    place = journal.Place(settings.zone, settings.zone, False)
    return journal.typed(table, table.title, columns_of(table, new), place).rows


def _same(one: Any, other: Any) -> bool:
    return bool(pd.isna(other)) if pd.isna(one) else not pd.isna(other) and one == other
