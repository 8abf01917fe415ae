"""The open queue: ours against a careful groupby and merge that answers the same question more simply."""

from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.tables import Tables


def ours(tables: Tables, now: datetime) -> pd.DataFrame:
    return open_queue(tables, now)


def careful(tables: Tables, now: datetime) -> pd.DataFrame:
    """Vectorised pandas as a good hand writes it: who is owed, attempts, last try, days waited, order. Fewer rules."""
    calls = tables.calls
    told = calls[calls[c.TOLD].fillna(False).astype(bool) | calls[c.RESULT].isin(["wrote instead", "excused"])]
    settled = told.groupby(c.CANDIDACY_ID)[c.AT].max().rename("settled_at")
    tries = calls[calls[c.RESULT].isin(["voicemail", "no answer", "call back", "talked", "wrong number"])]
    tried = tries.sort_values(c.AT).groupby(c.CANDIDACY_ID).agg(
        attempts=(c.CALL_ID, "size"), last_at=(c.AT, "last"), last_result=(c.RESULT, "last")
    )  # fmt: skip
    people = tables.candidacies
    owed = people[people[c.STANDING] == "not selected"].merge(settled, on=c.CANDIDACY_ID, how="left")
    owed = owed[owed["settled_at"].isna()].merge(tried, on=c.CANDIDACY_ID, how="left")
    since = owed[c.DECIDED_ON].fillna(owed[c.STAGE_CHANGED_ON]).fillna(owed[c.INTERVIEWED_ON])
    owed = owed.assign(since=since, waited=_days(since, now)).dropna(subset="since")
    return owed.sort_values(["waited", c.NAME], ascending=[False, True])


def _days(since: pd.Series, now: datetime) -> Any:
    start = since.fillna(pd.Timestamp(now.date())).to_numpy().astype("datetime64[D]")
    return np.busday_count(start, np.datetime64(now.date(), "D"))
