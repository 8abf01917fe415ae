"""What came of the conversations that were held in time, beside those that came late: what waiting may cost."""

from datetime import datetime
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debt_ledger import debt_ledger
from signoff_core.funnels import sign_off_calls
from signoff_core.intervals import difference, with_shares
from signoff_core.narrowing import Narrowed
from signoff_core.tables import Tables
from signoff_core.what_calls_gave import what_each_gave
from signoff_core.words import Result, Return

IN_TIME, TOO_LATE = "told in time", "told late"
GAVE_SOMETHING, GAVE_NAME, ANSWERED = "the call gave something", "the call gave a name", "later calls were answered"
CANT_PROVE = (
    "This compares people; it does not prove that waiting did it. Whoever is easy to reach is told sooner and may give more "
    "anyway, and a recruiter in a hard week may be late and short."
)
_RANG_THEM = (Result.TALKED, Result.VOICEMAIL, Result.NO_ANSWER, Result.CALL_BACK)
"""Tries on the person's own phone. One at a wrong number, a try all the same, says nothing of whether they answer."""


def cost_of_waiting(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """Conversations of a period in which the news was told, in time (`line.promise`) beside late; six rows.

    measure (`the call gave something`, `the call gave a name`, `later calls were answered`: of the tries to ring the
    same person after it, how many were), how (`told in time`, `told late`), people (calls that did), out_of, share,
    low, high, small. A conversation about a debt nobody dated is in neither.
    """
    told, gave = what_each_gave(tables, now, **narrowed)
    how = _in_time(told, debt_ledger(tables, now))
    later = _later_tries(tables, now, how)
    name = gave[str(Return.NAME)] | gave[str(Return.HELPER)]
    rows = []
    for measure, did, kind in (
        (GAVE_SOMETHING, gave.any(axis=1), how),
        (GAVE_NAME, name, how),
        (ANSWERED, later[c.SEEN], later[c.HOW]),
    ):
        for one in (IN_TIME, TOO_LATE):
            those = did[(kind == one).to_numpy()]
            rows.append((measure, one, int(those.sum()), len(those)))
    found = pd.DataFrame(rows, columns=[c.MEASURE, c.HOW, c.PEOPLE, c.OUT_OF])
    return with_shares(found.astype({c.MEASURE: TEXT, c.HOW: TEXT}))


def _in_time(told: pd.DataFrame, debts: pd.DataFrame) -> pd.Series:
    """Of each conversation whether the debt it ended was told in time; missing where there is no dated debt."""
    spoken = debts[debts[c.SPOKEN_AT].notna() & debts[c.DUE_AT].notna()]
    late = pd.Series(np.where(spoken[c.SPOKEN_AT] <= spoken[c.DUE_AT], IN_TIME, TOO_LATE), dtype=TEXT)
    keys = pd.MultiIndex.from_arrays([spoken[c.CANDIDACY_ID], spoken[c.SPOKEN_AT]])
    late = late.set_axis(keys)[~keys.duplicated()]
    return late.reindex(pd.MultiIndex.from_arrays([told[c.CANDIDACY_ID], told[c.AT]])).set_axis(told.index)


def _later_tries(tables: Tables, now: datetime, how: pd.Series) -> pd.DataFrame:
    """The tries to ring people again after the conversation: seen (they answered), how (the conversation was in
    time)."""
    calls = sign_off_calls(tables, now)
    again = calls[calls[c.SIGN_OFF].isin(how.index) & (calls[c.SIGN_OFF] != calls.index)]
    results = tables.calls.drop_duplicates(c.CALL_ID).set_index(c.CALL_ID)[c.RESULT]
    result = results.reindex(again[c.CALL_ID]).set_axis(again.index)
    again = again[result.isin([str(one) for one in _RANG_THEM])]
    answered = result.reindex(again.index) == Result.TALKED
    return pd.DataFrame({c.SEEN: answered.astype(bool), c.HOW: how.reindex(again[c.SIGN_OFF]).set_axis(again.index)})


def differences(cost: pd.DataFrame) -> pd.DataFrame:
    """How much larger each share is when told in time: measure, share (in time less late), low, high (95 %, Newcombe),
    small (fewer than `SMALL_NUMBER` on either side)."""
    rows = []
    for measure, both in cost.groupby(c.MEASURE, sort=False):
        first, second = (tuple(both[both[c.HOW] == how].iloc[0][[c.PEOPLE, c.OUT_OF]]) for how in (IN_TIME, TOO_LATE))
        rows.append((measure, *difference(first, second), bool(both[c.SMALL].any())))
    return pd.DataFrame(rows, columns=[c.MEASURE, c.SHARE, c.LOW, c.HIGH, c.SMALL]).astype({c.MEASURE: TEXT})


def cost_words(cost: pd.DataFrame) -> list[str]:
    """A sentence for each measure, and what such a comparison can't prove."""
    return [_difference_words(row) for row in differences(cost).to_dict("records")] + [CANT_PROVE]


def _difference_words(row: dict) -> str:
    what = row[c.MEASURE][:1].upper() + row[c.MEASURE][1:]
    if row[c.SMALL]:
        return f"{what}: too few on one side to compare."
    points = abs(row[c.SHARE]) * 100
    more = "more" if row[c.SHARE] >= 0 else "less"
    often = f"{points:.0f} points {more} often" if round(points) else "as often"
    span = f"somewhere from {row[c.LOW] * 100:+.0f} to {row[c.HIGH] * 100:+.0f}"
    sure = "" if row[c.LOW] > 0 or row[c.HIGH] < 0 else "; that may be nothing but chance"
    return f"{what} {often} when told in time ({span}){sure}."
