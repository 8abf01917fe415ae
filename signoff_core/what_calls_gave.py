"""What sign-off calls ended with: a name, a next step, leave to keep in touch, or nothing.

Counted are the calls of a period in which the news was told; each counts by who made it.
"""

from datetime import datetime
from typing import NamedTuple, Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.funnels import names_given, sign_off_calls
from signoff_core.intervals import with_shares
from signoff_core.narrowing import Narrowed, narrowed_to, split
from signoff_core.tables import Tables
from signoff_core.words import ReferralKind, Return

NOTHING = "nothing"
SOMETHING = "something"
ASKED, ASK_PUT_OFF, NOT_ASKED = "asked", "put off to another day", "not asked"


def returns(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """What the calls gave; a row for `something`, each of `words.Return`, and `nothing`.

    kind, people (calls that gave it), out_of (all of them), share, low, high, small. A call may give several kinds; a
    name or a helper that was written down counts, whatever `got` says.
    """
    seen = _looked(tables, now, narrowed)
    gave = _gave(seen)
    some = gave.any(axis=1)
    counts = [int(some.sum()), *gave.sum().astype(int), int((~some).sum())]
    kinds = pd.Series([SOMETHING, *gave.columns, NOTHING], dtype=TEXT)
    return with_shares(pd.DataFrame({c.KIND: kinds, c.PEOPLE: counts, c.OUT_OF: len(gave)}))


def gave_something(tables: Tables, now: datetime, by: str | None = None, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """The calls that ended with something and the names they gave; one row a value of `by` (`narrowing.SPLITS`).

    `by`, people (calls that gave something), out_of, share, low, high, small; names (people named, helpers too),
    per_ten (names per ten calls).
    """
    seen = _looked(tables, now, narrowed)
    key = split(seen.told, by, c.AT, tables.settings)
    rows = pd.DataFrame({c.KEY: key, c.PEOPLE: _gave(seen).any(axis=1), c.NAMES: _names_of(seen)})
    counts = rows.groupby(c.KEY).agg(
        **{c.PEOPLE: (c.PEOPLE, "sum"), c.OUT_OF: (c.KEY, "size"), c.NAMES: (c.NAMES, "sum")}
    )
    if by is None:
        counts = counts.reindex([""], fill_value=0)
    counts = counts.rename_axis(by or c.KEY).reset_index().astype({by or c.KEY: TEXT, c.PEOPLE: "int64"})
    per_ten = 10 * counts[c.NAMES] / counts[c.OUT_OF].astype("float64").replace(0, np.nan)
    return with_shares(counts).assign(**{c.PER_TEN: per_ten})


def asked_or_not(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """Whether the calls asked for a name: how (`asked` then or later, `put off to another day`, `not asked`), people,
    out_of, share, low, high, small."""
    calls = _looked(tables, now, narrowed).told
    how = np.select([calls[c.ASKED], calls[c.ASK_ON].notna()], [ASKED, ASK_PUT_OFF], NOT_ASKED)
    kinds = pd.Series([ASKED, ASK_PUT_OFF, NOT_ASKED], dtype=TEXT)
    counts = pd.Series(how).value_counts().reindex(kinds, fill_value=0).to_numpy()
    return with_shares(pd.DataFrame({c.HOW: kinds, c.PEOPLE: counts, c.OUT_OF: len(calls)}))


def what_each_gave(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The calls of a period in which the news was told (as `funnels.sign_off_calls` has them), and for each of them, by
    the same index, which of `words.Return` it gave."""
    seen = _looked(tables, now, narrowed)
    return seen.told, _gave(seen)


class _Looked(NamedTuple):
    """The calls of a period in which the news was told, and everybody named in any call."""

    told: pd.DataFrame
    named: pd.DataFrame


def _looked(tables: Tables, now: datetime, narrowed: Narrowed) -> _Looked:
    calls = sign_off_calls(tables, now)
    told = narrowed_to(calls[calls[c.SIGN_OFF] == calls.index], c.AT, tables.settings, narrowed)
    return _Looked(told, names_given(tables, now))


def _gave(seen: _Looked) -> pd.DataFrame:
    """For each call which kinds it gave."""
    said = "," + seen.told[c.GOT].fillna("").str.lower().str.replace(r"\s*,\s*", ",", regex=True).str.strip() + ","
    gave = {str(kind): said.str.contains(f",{kind},", regex=False).to_numpy(bool) for kind in Return}
    helper = (seen.named[c.KIND] == ReferralKind.HELPER).to_numpy(bool)
    for kind, those in ((Return.NAME, seen.named[~helper]), (Return.HELPER, seen.named[helper])):
        gave[str(kind)] = gave[str(kind)] | seen.told[c.CALL_ID].isin(those[c.CALL_ID]).to_numpy()
    return pd.DataFrame(gave, index=seen.told.index)


def _names_of(seen: _Looked) -> np.ndarray:
    """How many people came of each sign-off, named in it or in a later call with the same person."""
    return seen.named[c.SIGN_OFF].value_counts().reindex(seen.told.index, fill_value=0).to_numpy()
