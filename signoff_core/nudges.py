"""Referrals that stand still, and people named who must still be told where their name came from.

A step has a line: so many days in it, and somebody should do something. It is a nudge, not a debt: nothing is counted
against anybody. The source is law: whoever got a person's name from somebody else tells them so in the first talk, and
at the latest a month after getting it (GDPR, Article 14(3)).
"""

from datetime import datetime
from types import MappingProxyType

import numpy as np
import pandas as pd

from signoff_core import cells
from signoff_core import columns as c
from signoff_core.debts import debts
from signoff_core.people import fold, folded
from signoff_core.pipelines import moment_of, open_referrals
from signoff_core.reaching import reach
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.words import Step

LINES = MappingProxyType(
    {
        Step.NAMED: 2,
        Step.CONTACTED: 5,
        Step.SCREENED: 5,
        Step.PRESENTED: 7,
        Step.INTERVIEWED: 7,
        Step.OFFERED: 5,
    }
)
"""Days in a step after which a referral stands still."""
SOURCE_DAYS = 30
"""Days to tell a person where their name came from, from the day they were named."""


def board(tables: Tables, now: datetime, *, recruiter: str = "", role: str = "") -> pd.DataFrame:
    """The referrals on their way, the longest in their step first: the columns of `pipeline`, and

    stands_still (longer in the step than its line in `LINES`), source_due_on (the last day to tell them where their
    name came from, missing where they were told or nobody knows when they were named), source_days_left (0 = today,
    below 0 = too late), event (the kind of the call the name was given in), candidacy_id (the giver's, missing where
    they are not in the sheet any more), reach (`call`, or `write instead`: they asked not to be called, or have no
    phone). recruiter, role: narrowed to whose they are, and to the role they were named for.
    """
    people = open_referrals(tables, now)
    keep = pd.Series(True, people.index)
    if recruiter:
        keep &= folded(people[c.RECRUITER]) == fold(recruiter)
    if role:
        keep &= folded(people[c.FOR_ROLE]) == fold(role)
    people = _with_its_call(people[keep].reset_index(drop=True), tables, now)
    return with_nudges(people, now, tables.settings)


def _with_its_call(people: pd.DataFrame, tables: Tables, now: datetime) -> pd.DataFrame:
    kinds = cells.taken(tables.calls[c.KIND], cells.position(people[c.CALL_ID], tables.calls[c.CALL_ID]), people.index)
    known = cells.among(people[c.FROM_CANDIDACY_ID], tables.candidacies[c.CANDIDACY_ID])
    write = people[c.PHONE].isna() | people[c.REFERRAL_ID].isin(debts(tables, now).history.named_never_rung)
    return people.assign(
        **{
            c.EVENT: kinds,
            c.CANDIDACY_ID: people[c.FROM_CANDIDACY_ID].where(known),
            c.REACH: reach(write),
        }
    )


def with_nudges(people: pd.DataFrame, now: datetime, settings: Settings) -> pd.DataFrame:
    """Rows of `pipeline` with stands_still, source_due_on and source_days_left."""
    line = people[c.STEP].map({step.value: days for step, days in LINES.items()}).astype("Int64")
    named = people[c.AT].dt.tz_convert(settings.zone).dt.tz_localize(None).dt.normalize()
    due = (named + pd.Timedelta(days=SOURCE_DAYS)).where(people[c.TOLD_SOURCE_ON].isna())
    today = moment_of(now).tz_convert(settings.zone).tz_localize(None).normalize()
    return people.assign(
        **{
            c.STANDS_STILL: (people[c.DAYS_IN_STEP] > line).fillna(False).astype(bool),
            c.SOURCE_DUE_ON: due,
            c.SOURCE_DAYS_LEFT: (due - today).dt.days.astype("Int64"),
        }
    )


def narrowed_thanks(thanks: pd.DataFrame, *, recruiter: str = "", role: str = "") -> pd.DataFrame:
    """The rows of `owed_thanks` of one recruiter, or about people named for one role."""
    keep = np.full(len(thanks), True)
    if recruiter:
        keep &= (folded(thanks[c.RECRUITER]) == fold(recruiter)).to_numpy(bool)
    if role:
        keep &= (folded(thanks[c.FOR_ROLE]) == fold(role)).to_numpy(bool)
    return thanks[keep].reset_index(drop=True)
