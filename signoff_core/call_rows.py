"""The rows a call becomes."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core.call_model import Call
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.ids import is_id
from signoff_core.schema import CALLS, REFERRALS, Cell, Column
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables


def rows(call: Call, settings: Settings) -> dict[str, list[Row]]:
    """The rows a call becomes: itself and the people named in it, ready for one atomic append."""
    offset = utc_offset(call.at, settings)
    row = {name: getattr(call, name) for name in CALLS.names}
    row[c.GOT] = ", ".join(call.got) or None
    row[c.UTC_OFFSET] = offset
    said = {c.CALL_ID: call.call_id, c.FROM_CANDIDACY_ID: call.candidacy_id, c.REFERRED_BY: call.candidate}
    said |= {c.AT: call.at, c.UTC_OFFSET: offset, c.BY: call.by}
    people = [{**person.model_dump(), **said} for person in call.referrals]
    found = {CALLS.title: [_plain_values(row)]}
    return found | ({REFERRALS.title: [_plain_values(person) for person in people]} if people else {})


def _plain_values(row: Mapping[str, Any]) -> Row:
    return {name: str(value) if isinstance(value, str) else value for name, value in row.items()}


def utc_offset(at: datetime, settings: Settings) -> str:
    """`+01:00`: how far the team's clock was ahead of UTC at that moment."""
    text = at.astimezone(settings.tz).strftime("%z")
    return f"{text[:3]}:{text[3:5]}"


def matched_to(call_id: str, candidacy_id: str, tables: Tables) -> dict[str, list[Row]]:
    """The row that says whose call it was, where nobody could tell: the same call again, about the right candidacy.

    Raises InputError for an unknown call or candidacy.
    """
    call = written_call(call_id, tables, "match")
    people = tables.candidacies
    found = people[(people[c.CANDIDACY_ID] == candidacy_id) & ~people[c.DOUBLED]]
    if candidacy_id in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.CANDIDACY_ID)
    if found.empty:
        raise InputError(f"There is no candidacy “{candidacy_id}” in the book.", c.CANDIDACY_ID)
    person = found.iloc[0]
    row = {column.name: as_said(call[column.name], column, tables.settings) for column in CALLS.columns}
    row |= {name: value_or_none(person[name]) for name in (c.CANDIDACY_ID, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)}
    row |= {c.CANDIDATE: value_or_none(person[c.NAME]), c.CALL_ID: marked(call_id, "match"), c.REPLACES: call_id}
    return {CALLS.title: [row]}


def as_said(value: Any, column: Column, settings: Settings) -> Any:
    """A typed cell as a store takes it."""
    if pd.isna(value):
        return None
    if column.cell is Cell.FLAG:
        return bool(value)
    if column.cell is Cell.DAY or (column.cell is Cell.DAY_OR_MOMENT and value == value.normalize()):
        return value.date()
    if column.cell is Cell.DAY_OR_MOMENT:
        return value.to_pydatetime().replace(tzinfo=settings.tz)
    return value.to_pydatetime() if column.cell is Cell.MOMENT else value


def written_call(call_id: str, tables: Tables, to_do: str) -> pd.Series:
    """The row of a call as it was written, to correct or take back."""
    written = tables.written[CALLS.title]
    found = written[written[c.CALL_ID] == call_id]
    if found.empty:
        raise InputError(f"There is no call “{call_id}” to {to_do}.", c.REPLACES)
    if not is_id(call_id):
        raise InputError(
            f"“{call_id}” was written by hand without a call_id. Give it one there, letters and digits, to {to_do} it.",
            c.REPLACES,
        )
    return found.iloc[0]


def marked(call_id: str, mark: str) -> str:
    """`<call_id>-void`; of an id too long for that its beginning and a mark of the whole."""
    if len(call_id) + len(mark) < 64:
        return f"{call_id}-{mark}"
    return f"{call_id[:40]}-{blake2b(call_id.encode(), digest_size=8).hexdigest()}-{mark}"


def value_or_none(value: Any) -> Any:
    """A cell of a frame, missing as None."""
    return None if pd.isna(value) else value
