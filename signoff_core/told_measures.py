"""Who was told, how, and whether in time: of the debts that began in a period."""

from datetime import datetime
from typing import NamedTuple, Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debt_ledger import debt_ledger
from signoff_core.endings import NEWS_GIVEN, Ending
from signoff_core.intervals import with_shares
from signoff_core.narrowing import Narrowed, narrowed_to, split
from signoff_core.plain_times import whole_second
from signoff_core.settings import Settings
from signoff_core.tables import Tables

NOT_TOLD = "not told"
HOW_TOLD = (*(str(one) for one in NEWS_GIVEN), NOT_TOLD)
"""What a debt can have come to, as far as it counts: excused ones and those no longer owed are in no share."""


class Published(NamedTuple):
    """A figure somebody published: the share, of whom, in which year, and where it stands."""

    share: float
    what: str
    year: int
    source: str


TOLD_BY_PHONE = (
    Published(
        0.10, "told by phone after an interview", 2018, "Talent Board, North American candidate experience research"
    ),
    Published(0.06, "told by phone", 2021, "Talent Board, candidate experience research"),
)
LEFT_WITHOUT_A_WORD = Published(
    0.61, "left without a word after an interview", 2024, "Greenhouse, State of Job Hunting"
)


def told(tables: Tables, now: datetime, by: str | None = None, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """How the debts of a period ended; a row for each of `HOW_TOLD`, for each value of `by` (`narrowing.SPLITS`).

    `by` (a column of that name), how, people, out_of (debts that are settled or still owed; the same in each row of a
    value), share, low, high, small (`intervals.with_shares`). by voice: there was a conversation, also after a letter.
    """
    ledger = _counted(_began_in(tables, now, narrowed))
    how = ledger[c.HOW].mask(ledger[c.SPOKEN_AT].notna(), str(Ending.BY_VOICE)).fillna(NOT_TOLD)
    return _shared_out(ledger.assign(**{c.HOW: how}), HOW_TOLD, by, tables.settings)


def outside(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.Series:
    """How many debts of a period are in no share: those `excused`, and those `no longer owed`."""
    how = _began_in(tables, now, narrowed)[c.HOW]
    return pd.Series({str(one): int((how == one).sum()) for one in (Ending.EXCUSED, Ending.GONE)})


KEPT, MISSED, NOT_DUE = "in time", "too late", "not due yet"


def within_promise(tables: Tables, now: datetime, by: str | None = None, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """Whether the news was given (by voice or in writing) within the team's promise; one row for each value of `by`.

    `by`, people (told in time), out_of (told, or past due), share, low, high, small; waiting: not told and not due yet,
    in no share. A debt that was no longer owed after it fell due counts as too late; an undated ending is in no share.
    """
    ledger = _began_in(tables, now, narrowed)
    ledger = ledger[(ledger[c.HOW] != Ending.EXCUSED) & (ledger[c.HOW].isna() | ledger[c.ENDED_AT].notna())]
    open_, until = ledger[c.HOW].isna(), ledger[c.ENDED_AT].fillna(whole_second(now))
    late = until > ledger[c.DUE_AT]
    given = ledger[c.HOW].isin(list(NEWS_GIVEN))
    state = np.select([late, given, open_], [MISSED, KEPT, NOT_DUE], "")
    key = split(ledger, by, c.SINCE, tables.settings)
    counts = pd.crosstab(key, state).reindex(columns=[KEPT, MISSED, NOT_DUE], fill_value=0)
    found = pd.DataFrame(
        {
            by or c.KEY: pd.Series(counts.index, dtype=TEXT),
            c.PEOPLE: counts[KEPT].to_numpy(),
            c.OUT_OF: (counts[KEPT] + counts[MISSED]).to_numpy(),
            c.WAITING: counts[NOT_DUE].to_numpy(),
        }
    )
    return with_shares(found)


def _began_in(tables: Tables, now: datetime, narrowed: Narrowed) -> pd.DataFrame:
    return narrowed_to(debt_ledger(tables, now), c.SINCE, tables.settings, narrowed)


def _counted(ledger: pd.DataFrame) -> pd.DataFrame:
    return ledger[~ledger[c.HOW].isin([Ending.EXCUSED, Ending.GONE]) | ledger[c.SPOKEN_AT].notna()]


def _shared_out(rows: pd.DataFrame, kinds: tuple[str, ...], by: str | None, settings: Settings) -> pd.DataFrame:
    """How many rows of each value of `by` are of each kind, and out of how many."""
    name = by or c.KEY
    counts = pd.crosstab(split(rows, by, c.SINCE, settings), rows[c.HOW]).reindex(columns=list(kinds), fill_value=0)
    if by is None:
        counts = counts.reindex([""], fill_value=0)
    long = counts.rename_axis(index=name, columns=c.HOW).stack().rename(c.PEOPLE).reset_index()
    out_of = counts.sum(axis=1).reindex(long[name]).to_numpy()
    return with_shares(long.astype({name: TEXT, c.HOW: TEXT}).assign(**{c.OUT_OF: out_of}))
