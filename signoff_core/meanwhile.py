"""Whether somebody else has just called the same person."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

import numpy as np

from signoff_core import columns as c
from signoff_core.cells import places, records
from signoff_core.people import fold
from signoff_core.plain_times import plain, utc
from signoff_core.tables import Tables
from signoff_core.words import CallKind

A_MOMENT_AGO = timedelta(minutes=30)
_SAID = (c.CALL_ID, c.CANDIDACY_ID, c.REFERRAL_ID, c.KIND, c.AT, c.BY, c.RESULT)


class Meanwhile(NamedTuple):
    """A call another recruiter logged: its id, who it was, what came of it, and when (UTC)."""

    call_id: str
    by: str
    result: str
    at: datetime


def called_meanwhile(tables: Tables, about: str, me: str, now: datetime) -> Meanwhile | None:
    """The last call anybody else had with somebody in the last half hour; None where there was none.

    about: a candidacy_id, or the referral_id of a person who was named.
    """
    calls, since = tables.calls, plain(now - A_MOMENT_AGO)
    named = np.union1d(places(about, calls[c.CANDIDACY_ID]), places(about, calls[c.REFERRAL_ID]))
    at = utc(calls[c.AT])[named]
    near = records(calls, named[(at > since) & (at <= plain(now))], _SAID)
    theirs = [row for row in near if _whom(row) == about and _by_another(row, me)]
    if not theirs:
        return None
    last = sorted(theirs, key=lambda row: row[c.AT])[-1]  # of one second the one written last
    return Meanwhile(last[c.CALL_ID], last[c.BY], last[c.RESULT], last[c.AT].to_pydatetime())


def _whom(row: dict[str, Any]) -> str:
    return row[c.REFERRAL_ID if row[c.KIND] == CallKind.REFERRAL else c.CANDIDACY_ID]


def _by_another(row: dict[str, Any], me: str) -> bool:
    return isinstance(row[c.BY], str) and fold(row[c.BY]) != fold(me)
