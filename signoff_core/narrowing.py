"""What a measure can be narrowed to: a period, a recruiter, a client, a role, a stage; and split by."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, TypedDict

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debt_ledger import STAGES
from signoff_core.people import fold, folded
from signoff_core.settings import Settings
from signoff_core.tables import Tables


class Narrowed(TypedDict, total=False):
    """The days from `since` to `until` count, both included, on the team's clock; texts but for case and blanks."""

    since: date | None
    until: date | None
    recruiter: str | None
    client: str | None
    role: str | None
    stage: str | None


SPLITS = (c.RECRUITER, c.CLIENT, c.ROLE, c.STAGE, c.MONTH)
"""What a measure can be split by: one row a value, in the order of `in_order`."""
SMALL_NUMBER = 5
"""A share of fewer than these is marked as a small number."""
ENOUGH_TO_COMPARE = 20
"""People are put in an order by what they have done only where each of them has at least so many."""
NOBODY = "nobody named"


def narrowed_to(rows: pd.DataFrame, at: str, settings: Settings, narrowed: Narrowed) -> pd.DataFrame:
    """Rows whose moment `at` (UTC) lies in the period, and whose recruiter, client, role and stage are those asked for.

    A row without a moment is in no period.
    """
    keep = _in_period(rows[at], settings, narrowed.get(c.SINCE), narrowed.get("until"))
    for column in (c.RECRUITER, c.CLIENT, c.ROLE, c.STAGE):
        if wanted := narrowed.get(column):
            keep = keep & (folded(rows[column]) == fold(wanted)).to_numpy()
    return rows if keep.all() else rows[keep]


def _in_period(at: pd.Series, settings: Settings, since: date | None, until: date | None) -> np.ndarray:
    if not (since or until):
        return np.ones(len(at), bool)
    days = settings.hours.local(at).dt.normalize()
    return ((days >= pd.Timestamp(since or date.min)) & (days <= pd.Timestamp(until or date.max))).to_numpy()


def split(rows: pd.DataFrame, by: str | None, at: str, settings: Settings) -> pd.Series:
    """The value each row stands under when a measure is split: the usual spelling, the month as `2026-11`."""
    if by is None:
        return pd.Series("", index=rows.index)
    if by == c.MONTH:
        return settings.hours.local(rows[at]).dt.strftime("%Y-%m").fillna("")
    alike = folded(rows[by])
    usual = usual_spellings(rows[by])
    return alike.map(usual).astype(TEXT).fillna(NOBODY)


def usual_spellings(written: pd.Series) -> dict[str, str]:
    """Each text in the spelling that is used most, by what is left of it without case, accents and blanks."""
    used = written.dropna().value_counts().rename_axis(c.WORDS).reset_index()
    used = used.assign(**{c.KEY: folded(used[c.WORDS])}).drop_duplicates(c.KEY)
    return dict(zip(used[c.KEY], used[c.WORDS], strict=True))


def in_order(frame: pd.DataFrame, by: str, size: str, value: str | None = None) -> pd.DataFrame:
    """The rows of a split in the order to show them.

    Months and stages in their own order; clients and roles the most frequent first. Recruiters by the alphabet, unless
    every one of them has `ENOUGH_TO_COMPARE`: nobody is ranked on three calls.
    """
    if by == c.STAGE:
        places = {stage: place for place, stage in enumerate(STAGES)}
        return frame.sort_values(by, key=lambda stage: stage.map(places), ignore_index=True)  # who is gone comes last
    if by in (c.CLIENT, c.ROLE):
        return frame.sort_values([size, by], ascending=[False, True], ignore_index=True)
    if by == c.RECRUITER and value and can_be_compared(frame[size]):
        return frame.sort_values([value, by], ascending=[False, True], ignore_index=True)
    return frame.sort_values(by, key=folded, ignore_index=True)


def can_be_compared(sizes: pd.Series) -> bool:
    return bool((sizes >= ENOUGH_TO_COMPARE).all())


class Choices(NamedTuple):
    """What a measure can be narrowed to, in alphabetical order, each in the spelling that is used most."""

    recruiters: list[str]
    clients: list[str]
    roles: list[str]


def measure_choices(tables: Tables) -> Choices:
    """The recruiters, clients and roles there are in the team's sheet, in calls and in referrals."""
    people, calls, named = tables.candidacies, tables.calls, tables.referrals
    return Choices(
        _alphabetical(people[c.RECRUITER], calls[c.BY], named[c.BY]),
        _alphabetical(people[c.CLIENT], calls[c.CLIENT]),
        _alphabetical(people[c.ROLE], calls[c.ROLE], named[c.FOR_ROLE]),
    )


def _alphabetical(*written: pd.Series) -> list[str]:
    usual: Mapping[str, str] = usual_spellings(pd.concat(written))
    return [usual[key] for key in sorted(usual) if key]
