"""The chain from the calls to the people placed, as what flows from where to where."""

from datetime import datetime
from typing import Unpack

import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.funnels import names_given, sign_off_calls
from signoff_core.narrowing import Narrowed, narrowed_to
from signoff_core.pipelines import LADDER
from signoff_core.tables import Tables
from signoff_core.words import ReferralKind, Step

TOLD, ASKED, NOT_ASKED = "told", "asked", "not asked"
GAVE, GAVE_NONE = "gave", "gave none"
CLOSED, ON_THE_WAY = "closed", "on the way"


def call_flow(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """What became of the sign-offs of a period, as links: came_from, to, people; links nobody went along are left out.

    told -> asked (for a name), or not asked -> gave (a name suited for a role), or gave none: these are calls. gave ->
    named -> contacted ... placed: these are people; from each step those who went no further lead to `closed` or, while
    they still may, to `on the way`. The counts are those of the funnel.
    """
    calls = sign_off_calls(tables, now)
    told = narrowed_to(calls[calls[c.SIGN_OFF] == calls.index], c.AT, tables.settings, narrowed)
    named = narrowed_to(names_given(tables, now), c.AT, tables.settings, narrowed)
    suited = named[c.KIND].fillna(ReferralKind.SUITED.value) == ReferralKind.SUITED
    named = named[suited & (named[c.SIGN_OFF] >= 0)]
    gave = told.index.isin(named[c.SIGN_OFF])
    links = [*_of_calls(told, gave), *_of_people(named)]
    found = pd.DataFrame(links, columns=[c.CAME_FROM, c.TO, c.PEOPLE])
    found = found[found[c.PEOPLE] > 0].reset_index(drop=True)
    return found.astype({c.CAME_FROM: TEXT, c.TO: TEXT, c.PEOPLE: "int64"})


def _of_calls(told: pd.DataFrame, gave: pd.Series) -> list[tuple[str, str, int]]:
    asked = told[c.ASKED].to_numpy(bool)
    return [
        (TOLD, ASKED, int(asked.sum())),
        (TOLD, NOT_ASKED, int((~asked).sum())),
        (ASKED, GAVE, int((asked & gave).sum())),
        (ASKED, GAVE_NONE, int((asked & ~gave).sum())),
        (NOT_ASKED, GAVE, int((~asked & gave).sum())),
    ]


def _of_people(named: pd.DataFrame) -> list[tuple[str, str, int]]:
    depth = named[c.FURTHEST].map({step.value: place for place, step in enumerate(LADDER)}).to_numpy()
    closed = (named[c.STEP] == Step.CLOSED).to_numpy()
    links = [(GAVE, LADDER[0].value, len(named))]
    for place, step in enumerate(LADDER[:-1]):
        here = depth == place
        links += [
            (step.value, LADDER[place + 1].value, int((depth > place).sum())),
            (step.value, CLOSED, int((here & closed).sum())),
            (step.value, ON_THE_WAY, int((here & ~closed).sum())),
        ]
    return links


def flow_words(flow: pd.DataFrame) -> str:
    """How many calls one placing took, and where most people stay behind."""
    told = int(flow.loc[flow[c.CAME_FROM] == TOLD, c.PEOPLE].sum())
    if not told:
        return "Nobody was told in this time, so that nothing could come of it."
    placed = int(flow.loc[flow[c.TO] == Step.PLACED, c.PEOPLE].sum())
    calls = f"{told} {'conversation' if told == 1 else 'conversations'}"
    led = f"led to {placed} {'placing' if placed == 1 else 'placings'}" if placed else "have led to no placing yet"
    ended = flow[(flow[c.TO] == CLOSED)]
    if ended.empty:
        return f"{calls} {led}; nobody who was named is out of it."
    row = ended.loc[ended[c.PEOPLE].idxmax()]
    return f"{calls} {led}; most of those who are out of it were closed at “{row[c.CAME_FROM]}” ({row[c.PEOPLE]})."
