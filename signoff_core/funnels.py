"""What came of the sign-offs: from the news told to the people placed."""

from datetime import datetime
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debt_ledger import STAGES
from signoff_core.debts import debts
from signoff_core.minutes import shared
from signoff_core.narrowing import Narrowed, narrowed_to
from signoff_core.pipelines import LADDER, pipeline
from signoff_core.tables import Tables
from signoff_core.words import CallKind, ReferralKind

FUNNEL_STEPS = (c.TOLD, c.ASKED, *(step.value for step in LADDER))
"""told, asked, named, contacted, screened, presented, interviewed, offered, placed."""


def funnel(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """What became of the sign-offs of a period, of one recruiter, client, role, stage. Nine rows:

    step: told (sign-off calls in which the news was told), asked (of those; an ask that was put off counts when it is
    made), then named ... placed (people named by somebody who was told, who got at least so far; `closed` counts by the
    furthest step before it). people: how many. out_of: how many there were at the step before (missing for the first).
    share: people / out_of, 0.75 = three of four (missing where there is nothing to divide by; above 1 where people give
    several names). helpers: helpers named beside the names, in the row `named`. elsewhere: names that got so far but
    came from calls with nobody told before; in no other number.

    A name counts in the sign-off it came of: its day in the team's zone and its recruiter. Its role is the one the
    person was named for; only where that is blank, and for told and asked, it is the role of the call.
    """
    calls = sign_off_calls(tables, now)
    told = narrowed_to(calls[calls[c.SIGN_OFF] == calls.index], c.AT, tables.settings, narrowed)
    named = narrowed_to(names_given(tables, now), c.AT, tables.settings, narrowed)
    suited = named[c.KIND].fillna(ReferralKind.SUITED.value) == ReferralKind.SUITED
    came_of_it = named[c.SIGN_OFF] >= 0
    people = [len(told), int(told[c.ASKED].sum()), *_reached(named[suited & came_of_it])]
    return _as_funnel(people, int((~suited & came_of_it).sum()), [0, 0, *_reached(named[suited & ~came_of_it])])


def _is_told(calls: pd.DataFrame) -> pd.Series:
    return (calls[c.KIND] == CallKind.SIGN_OFF) & calls[c.TOLD].fillna(False).astype(bool)


@shared
def sign_off_calls(tables: Tables, now: datetime) -> pd.DataFrame:
    """Calls up to now in order, with `sign_off`: the row of the call in which the same person had been told last, often
    the call itself, -1 for none; `asked` of a sign-off says whether it was asked then or later.

    A call to somebody who was named (kind `referral`) belongs to no sign-off: it is about the giver in name only. Adds
    recruiter (who called) and stage (how far the candidate got, one of `debt_ledger.STAGES`).
    """
    found = debts(tables, now)
    calls = tables.calls.loc[~(tables.calls[c.AT] > found.now), list(_OF_A_CALL)]
    calls = calls.sort_values([c.AT, c.ROW], na_position="first", ignore_index=True)
    person = pd.factorize(calls[c.CANDIDACY_ID].where(calls[c.KIND] != CallKind.REFERRAL))[0]
    sign_off = _last_so_far(_is_told(calls).to_numpy(bool), person)
    asked = np.zeros(len(calls), bool)
    asked[sign_off[calls[c.ASKED].fillna(False).to_numpy(bool) & (sign_off >= 0)]] = True
    stages = pd.Series(np.array([*STAGES, None], object), dtype=TEXT)
    depth = found.depth(np.arange(len(tables.candidacies)))
    stage = stages.iloc[np.append(depth, len(STAGES))[calls[c.ABOUT].to_numpy()]]
    added = {c.SIGN_OFF: sign_off, c.ASKED: asked, c.RECRUITER: calls[c.BY], c.STAGE: stage.to_numpy()}
    return calls.assign(**added)


_OF_A_CALL = (
    c.CALL_ID, c.CANDIDACY_ID, c.ROLE, c.CLIENT, c.KIND, c.AT, c.BY, c.TOLD, c.ASKED, c.ASK_ON, c.GOT, c.ABOUT, c.ROW,
)  # fmt: skip


def _last_so_far(marked: np.ndarray, group: np.ndarray) -> np.ndarray:
    """For each row the position of the last marked row of its group up to itself; -1 for none, and for group -1."""
    order = np.argsort(group, kind="stable")
    grouped, places = group[order], np.arange(len(order))
    last = np.maximum.accumulate(np.where(marked[order], places, -1))
    its_own = (last >= np.searchsorted(grouped, grouped)) & (grouped >= 0)
    found = np.full(len(order), -1)
    found[order[its_own]] = order[last[its_own]]
    return found


@shared
def names_given(tables: Tables, now: datetime) -> pd.DataFrame:
    """People named, each with the day, recruiter and role it counts for: those of the sign-off, or of its own call."""
    people, calls = pipeline(tables, now), sign_off_calls(tables, now)
    born = pd.Index(calls[c.CALL_ID]).get_indexer(people[c.CALL_ID])
    sign_off = calls[c.SIGN_OFF].reindex(born, fill_value=-1).to_numpy()
    said = (
        calls[[c.AT, c.BY, c.ROLE, c.CLIENT, c.STAGE]]
        .reindex(np.where(sign_off >= 0, sign_off, born))
        .set_axis(people.index)
    )
    return people.assign(
        **{
            c.AT: said[c.AT].fillna(people[c.AT]),
            c.RECRUITER: said[c.BY].fillna(people[c.BY]),
            c.CLIENT: said[c.CLIENT],
            c.STAGE: said[c.STAGE],
            c.ROLE: people[c.FOR_ROLE].fillna(said[c.ROLE]),
            c.SIGN_OFF: sign_off,
        }
    )


def _reached(people: pd.DataFrame) -> list[int]:
    """How many got at least to each step, in order."""
    at = people[c.FURTHEST].value_counts().reindex([step.value for step in LADDER], fill_value=0)
    return [int(count) for count in at[::-1].cumsum()[::-1]]


def _as_funnel(people: list[int], helpers: int, elsewhere: list[int]) -> pd.DataFrame:
    counts = pd.Series(people, dtype="int64")
    before = counts.shift().astype("Int64")
    steps = pd.Series(FUNNEL_STEPS, dtype=TEXT)
    return pd.DataFrame(
        {
            c.STEP: steps,
            c.PEOPLE: counts,
            c.OUT_OF: before,
            c.SHARE: counts / before.astype("float64").replace(0, np.nan),
            c.HELPERS: np.where(steps == LADDER[0], helpers, 0),
            c.ELSEWHERE: pd.Series(elsewhere, dtype="int64"),
        }
    )
