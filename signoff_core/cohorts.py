"""People named, month by month: how far those of each month have got since."""

from datetime import datetime
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.funnels import names_given
from signoff_core.intervals import with_shares
from signoff_core.narrowing import Narrowed, narrowed_to, split
from signoff_core.pipelines import LADDER
from signoff_core.tables import Tables
from signoff_core.words import ReferralKind, Step


def referral_cohorts(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """For each month and each step how many of those named in it got at least so far; helpers left out.

    month (`2026-11`: of the sign-off the name came of, as in the funnel), step (named ... placed), people, out_of
    (named in the month), share, low, high, small. Months without a name have no row.
    """
    people = narrowed_to(names_given(tables, now), c.AT, tables.settings, narrowed)
    people = people[people[c.KIND].fillna(ReferralKind.SUITED.value) == ReferralKind.SUITED]
    months = split(people, c.MONTH, c.AT, tables.settings)
    depth = people[c.FURTHEST].map({step.value: place for place, step in enumerate(LADDER)}).to_numpy()
    names = sorted(months.unique())
    rows = [_month(name, depth[(months == name).to_numpy()]) for name in names]
    found = pd.concat(rows, ignore_index=True) if rows else _month("", np.array([])).iloc[:0]
    return with_shares(found.astype({c.MONTH: TEXT, c.STEP: TEXT}))


def _month(name: str, depth: np.ndarray) -> pd.DataFrame:
    reached = [int((depth >= place).sum()) for place in range(len(LADDER))]
    steps = [step.value for step in LADDER]
    return pd.DataFrame({c.MONTH: name, c.STEP: steps, c.PEOPLE: reached, c.OUT_OF: len(depth)})


def cohort_words(cohorts: pd.DataFrame) -> str:
    """What to conclude, and why young months must not be compared with old ones."""
    if cohorts.empty:
        return "No name has been given yet."
    by_step = cohorts.groupby(c.STEP)[c.PEOPLE].sum()
    months, names, placed = cohorts[c.MONTH].nunique(), by_step[Step.NAMED], by_step[Step.PLACED]
    met = by_step[Step.INTERVIEWED]
    over = "in 1 month" if months == 1 else f"over {months} months"
    return (
        f"{names} {'name' if names == 1 else 'names'} {over}: {met} interviewed so far, {placed} placed. The latest months "
        "have had less time: read along a row, not down to the last one."
    )
