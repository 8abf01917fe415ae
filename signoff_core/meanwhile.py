"""Whether somebody else has just called the same person."""

from datetime import datetime, timedelta
from typing import NamedTuple

import numpy as np

from signoff_core import columns as c
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
    at, since = utc(tables.calls[c.AT]), plain(now - A_MOMENT_AGO)
    places = np.flatnonzero((at > since) & (at <= plain(now)))
    if not len(places):
        return None
    near = tables.calls[list(_SAID)].iloc[places]
    whom = near[c.REFERRAL_ID].where(near[c.KIND] == CallKind.REFERRAL, near[c.CANDIDACY_ID])
    near = near[(whom == about).to_numpy(bool)]
    if near.empty:
        return None
    near = near[[isinstance(by, str) and fold(by) != fold(me) for by in near[c.BY]]]
    if near.empty:
        return None
    last = near.sort_values(c.AT).iloc[-1]
    return Meanwhile(last[c.CALL_ID], last[c.BY], last[c.RESULT], last[c.AT].to_pydatetime())
