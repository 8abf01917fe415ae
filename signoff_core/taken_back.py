"""The rows that take a call back, with all that came of it."""

from collections.abc import Iterator
from datetime import datetime

import pandas as pd

from signoff_core import columns as c
from signoff_core.call_rows import marked, utc_offset, value_or_none, written_call
from signoff_core.journal import settled
from signoff_core.schema import CALLS, REFERRALS
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.told_source import noted_in, told_source_row
from signoff_core.words import Result

_KEPT = (c.CANDIDACY_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.KIND, c.REFERRAL_ID)


def taken_back(call_id: str, tables: Tables, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """The row that takes a call back (with its referrals and their moves), and one that takes back the day on which
    somebody heard in it where their name came from. Two who take back one call take back one.

    Raises InputError for an unknown call.
    """
    call = written_call(call_id, tables, "take back")
    row = {name: value_or_none(call[name]) for name in _KEPT}
    row |= {c.CALL_ID: marked(call_id, "void"), c.REPLACES: call_id, c.RESULT: str(Result.VOID), c.AT: now, c.BY: by}
    found = {CALLS.title: [{**row, c.TOLD: False, c.UTC_OFFSET: utc_offset(now, tables.settings)}]}
    untold = [row for one in _sources(call_id, tables) for row in _untold(one, tables, by, now)]
    return found | ({REFERRALS.title: untold} if untold else {})


def _sources(call_id: str, tables: Tables) -> Iterator[str]:
    """The ids of the rows in which a call, or one it corrected, noted that somebody heard where their name came
    from."""
    newest = settled(CALLS, tables.written[CALLS.title]).newest
    same = newest.index[newest == newest.get(call_id)] if len(newest) else pd.Index([call_id])
    noted = {noted_in(one) for one in same}
    written = tables.written[REFERRALS.title][c.REFERRAL_ID]
    yield from written[written.isin(noted)]


def _untold(source_id: str, tables: Tables, by: str | None, now: datetime) -> list[Row]:
    """The row that takes the noted day back, none where something else was said of it since."""
    written = tables.written[REFERRALS.title].set_index(c.REFERRAL_ID)
    newest = settled(REFERRALS, tables.written[REFERRALS.title]).newest.get(source_id, source_id)
    if written.loc[newest, c.TOLD_SOURCE_ON] != written.loc[source_id, c.TOLD_SOURCE_ON]:
        return []
    if not tables.referrals[c.REFERRAL_ID].eq(newest).any():
        return []
    rows = told_source_row(tables, source_id, None, by, now, row_id=marked(source_id, "void"))
    return rows[REFERRALS.title]
