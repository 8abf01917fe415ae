"""Promises to keep somebody posted, kept or not: of those made in a period."""

from datetime import datetime
from typing import Unpack

import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.funnels import sign_off_calls
from signoff_core.intervals import with_shares
from signoff_core.narrowing import Narrowed, narrowed_to, split
from signoff_core.promises import answering, every_promise
from signoff_core.tables import Tables
from signoff_core.words import Promised

_LATE = (Promised.BROKEN, Promised.OVERDUE)


def promises_kept(tables: Tables, now: datetime, by: str | None = None, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """How many of the promises made in a period were kept; one row a value of `by` (`narrowing.SPLITS`).

    `by`, people (promises kept in time), out_of (those, broken and overdue), share, low, high, small; waiting: not late
    yet, in no share. Whose: who promised where it is settled, who owes it now where it is open. The stage is the one of
    the call it was made in.
    """
    made = _narrowed(tables, now, narrowed)
    state, key = made[c.STATE], split(made, by, c.PROMISED_ON, tables.settings)
    kept, late = state == Promised.KEPT, state.isin(_LATE)
    rows = pd.DataFrame({c.KEY: key, c.PEOPLE: kept, c.OUT_OF: kept | late, c.WAITING: ~(kept | late)})
    counts = rows.groupby(c.KEY)[[c.PEOPLE, c.OUT_OF, c.WAITING]].sum()
    if by is None:
        counts = counts.reindex([""], fill_value=0)
    counts = counts.astype("int64").rename_axis(by or c.KEY).reset_index()
    return with_shares(counts.astype({by or c.KEY: TEXT}))


def _narrowed(tables: Tables, now: datetime, narrowed: Narrowed) -> pd.DataFrame:
    made, calls = every_promise(tables, now), sign_off_calls(tables, now)
    stage = calls.drop_duplicates(c.CALL_ID).set_index(c.CALL_ID)[c.STAGE].reindex(made[c.CALL_ID])
    made = made.assign(**{c.RECRUITER: answering(made), c.STAGE: stage.to_numpy()})
    return narrowed_to(made, c.PROMISED_ON, tables.settings, narrowed)
