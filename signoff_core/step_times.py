"""How long people who were named stand at each step, those who still stand there counted as standing."""

from datetime import datetime
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.funnels import names_given
from signoff_core.narrowing import Narrowed, narrowed_to
from signoff_core.pipelines import LADDER, moment_of, pipeline, steps_taken
from signoff_core.plain_times import whole_second
from signoff_core.survival import wait_summaries
from signoff_core.tables import Tables
from signoff_core.words import ReferralKind, Step

WAITED_AT = LADDER[:-1]
"""The steps one waits at; at `placed` nobody does."""


def step_waits(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """Every stay at a step of everybody named (helpers left out); one row a stay.

    step, since (UTC), days (working days of the team), seen (they went on to a later step), waiting (they stand there
    still). Who was closed, or went back, stopped waiting without going on. Stays without a dated beginning or end, and
    people without a dated naming, are left out.
    """
    named = narrowed_to(names_given(tables, now), c.AT, tables.settings, narrowed)
    people = pipeline(tables, now)
    people = people[people[c.REFERRAL_ID].isin(named[c.REFERRAL_ID])]
    people = people[people[c.KIND].fillna(ReferralKind.SUITED.value) == ReferralKind.SUITED]
    stays = _stays(people, steps_taken(tables, moment_of(now)))
    until = stays[c.UNTIL].fillna(whole_second(now))
    hours = tables.settings.hours
    days = hours.worked(stays[c.SINCE], until) / hours.hours_a_day
    known = days.notna() & (stays[c.WAITING] | stays[c.UNTIL].notna())
    return stays.assign(**{c.DAYS: days})[known][[c.STEP, c.SINCE, c.DAYS, c.SEEN, c.WAITING]].reset_index(drop=True)


def _stays(people: pd.DataFrame, steps: pd.DataFrame) -> pd.DataFrame:
    """Where each stay began and ended, in the order it was written."""
    steps = steps[steps[c.SUBJECT_ID].isin(people[c.REFERRAL_ID])]
    entered = pd.concat(
        [
            pd.DataFrame({c.SUBJECT_ID: people[c.REFERRAL_ID], c.STEP: str(Step.NAMED), c.SINCE: people[c.AT]}),
            pd.DataFrame({c.SUBJECT_ID: steps[c.SUBJECT_ID], c.STEP: steps[c.TO], c.SINCE: steps[c.AT]}),
        ],
        ignore_index=True,
    )
    entered = entered.astype({c.SINCE: "datetime64[s, UTC]", c.STEP: TEXT}).sort_values(c.SUBJECT_ID, kind="stable")
    goes_on = (entered[c.SUBJECT_ID] == entered[c.SUBJECT_ID].shift(-1)).to_numpy()
    depth = entered[c.STEP].map({step.value: place for place, step in enumerate(LADDER)}).fillna(-1).to_numpy()
    later = np.append(depth[1:], -1) > depth
    left = entered[c.SINCE].shift(-1).where(goes_on)
    found = entered.assign(**{c.UNTIL: left, c.SEEN: goes_on & later, c.WAITING: ~goes_on})
    return found[found[c.STEP].isin([str(step) for step in WAITED_AT])].reset_index(drop=True)


def time_in_step(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """`survival.wait_summaries` of `step_waits` by step, in the steps' own order; steps nobody stood at have no row."""
    found = wait_summaries(step_waits(tables, now, **narrowed), c.STEP)
    places = {str(step): place for place, step in enumerate(LADDER)}
    return found.sort_values(c.STEP, key=lambda step: step.map(places), ignore_index=True)


def step_words(summaries: pd.DataFrame) -> str:
    """Where people stand longest, as far as that can be told."""
    told = summaries[~summaries[c.SMALL] & summaries[c.MEDIAN].notna()]
    if summaries.empty:
        return "Nobody has been named yet."
    if told.empty:
        return "Too few have gone on from any step to say where they stand longest."
    row = told.loc[told[c.MEDIAN].idxmax()]
    return (
        f"They stand longest at “{row[c.STEP]}”: half go on within {row[c.MEDIAN]:.1f} working days "
        f"({row[c.PEOPLE]} stays, {row[c.WAITING]} not over)."
    )
