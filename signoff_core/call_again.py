"""A call given again under an id that is in the book: the same is the same call, and anything else is refused.

A store counts a row once, by its id. So what a second try says otherwise would be lost without a word, on a command
line as in a form that was open on two devices.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from signoff_core import cells, journal
from signoff_core import columns as c
from signoff_core.call_model import Call, Referred
from signoff_core.call_rows import rows
from signoff_core.errors import AlreadySaid
from signoff_core.reading import columns_of
from signoff_core.schema import CALLS, REFERRALS, Table
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables

PEOPLE = "referrals"
_PARTICULARS = (c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)
"""What the book itself says of a candidate: it may have been corrected since, so it is not compared."""
_OF_A_PERSON = (c.KIND, c.NAME, c.PHONE, c.EMAIL, c.FOR_ROLE, c.TOLD_SOURCE_ON, c.NOTES)


def written_before(call_id: Any, tables: Tables) -> pd.Series | None:
    """The row of this id as it was written, None where there is none."""
    written = tables.written[CALLS.title]
    place = cells.place(call_id.strip(), written[c.CALL_ID]) if isinstance(call_id, str) else -1
    return None if place < 0 else written.iloc[place]


def with_its_time(given: Mapping[str, Any], before: pd.Series) -> dict[str, Any]:
    """What was given, when and by whom as it was the first time where that is not said."""
    first = {c.AT: before[c.AT], c.BY: before[c.BY]}
    unsaid = {name: value for name, value in first.items() if pd.notna(value) and not given.get(name)}
    return {**given, **unsaid}


def said_otherwise(call: Call, given: Mapping[str, Any], before: pd.Series, tables: Tables) -> list[AlreadySaid]:
    """The refusal of a call that says something else than the one in the book; none where both say the same."""
    new = rows(call, tables.settings)
    said = _typed(CALLS, new[CALLS.title], tables.settings).iloc[0]
    aside = {c.UTC_OFFSET, *(_PARTICULARS if call.candidacy_id else ())}
    differing = [name for name in CALLS.names if name not in aside and not _same(said[name], before[name])]
    if not _same_people(call, new.get(REFERRALS.title, ()), given, tables):
        differing.append(PEOPLE)
    return [AlreadySaid(call.call_id, differing)] if differing else []


def named_before(person: Referred, call_id: str, tables: Tables) -> bool:
    """Whether a call in the book names somebody in just these words."""
    return _told(_typed(REFERRALS, [person.model_dump()], tables.settings))[0] in _told(_named_in(call_id, tables))


def _same_people(call: Call, new: Sequence[Row], given: Mapping[str, Any], tables: Tables) -> bool:
    """Whether the same people were named; an id counts only where it is given."""
    before = _named_in(call.call_id, tables)
    ids = {person[c.REFERRAL_ID] for person in given.get(PEOPLE, ()) if c.REFERRAL_ID in person}
    told = _told(_typed(REFERRALS, new, tables.settings))
    return ids <= set(before[c.REFERRAL_ID]) and sorted(_told(before)) == sorted(told)


def _named_in(call_id: str, tables: Tables) -> pd.DataFrame:
    written = tables.written[REFERRALS.title]
    return written[(written[c.CALL_ID] == call_id) & written[c.REPLACES].isna()]


def _told(people: pd.DataFrame) -> list[list[str]]:
    return people[list(_OF_A_PERSON)].astype("string").fillna("").values.tolist()


def _typed(table: Table, new: Sequence[Row], settings: Settings) -> pd.DataFrame:
    """Rows as reading them from the book would give them."""
    place = journal.Place(settings.zone, settings.zone, False)
    return journal.typed(table, table.title, columns_of(table, new), place).rows


def _same(one: Any, other: Any) -> bool:
    return bool(pd.isna(other)) if pd.isna(one) else not pd.isna(other) and one == other
