"""The rows a call becomes, and the row that takes one back."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core.call_model import Call
from signoff_core.errors import InputError
from signoff_core.ids import is_id
from signoff_core.schema import CALLS, REFERRALS
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import Result

_KEPT_IN_A_VOID = (c.CANDIDACY_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.KIND, c.REFERRAL_ID)


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


def taken_back(call_id: str, tables: Tables, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """The row that takes a call back (with its referrals and their moves). Two who take back one call take back one.

    Raises InputError for an unknown call.
    """
    call = written_call(call_id, tables, "take back")
    row = {name: value_or_none(call[name]) for name in _KEPT_IN_A_VOID}
    row |= {c.CALL_ID: _void_id(call_id), c.REPLACES: call_id, c.RESULT: str(Result.VOID), c.AT: now, c.BY: by}
    return {CALLS.title: [{**row, c.TOLD: False, c.UTC_OFFSET: utc_offset(now, tables.settings)}]}


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


def _void_id(call_id: str) -> str:
    """`<call_id>-void`; of an id too long for that its beginning and a mark of the whole."""
    if len(call_id) <= 59:
        return f"{call_id}-void"
    return f"{call_id[:42]}-{blake2b(call_id.encode(), digest_size=8).hexdigest()}-void"


def value_or_none(value: Any) -> Any:
    """A cell of a frame, missing as None."""
    return None if pd.isna(value) else value
