"""Who gives names, what becomes of them, and which question brings them."""

from datetime import datetime
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.funnels import names_given, sign_off_calls
from signoff_core.intervals import with_shares
from signoff_core.narrowing import Narrowed, narrowed_to
from signoff_core.people import folded
from signoff_core.pipelines import LADDER
from signoff_core.tables import Tables
from signoff_core.thanks import owed_thanks
from signoff_core.words import ReferralKind, Step

SAME_ROLE = "who would suit this role?"
OTHERS = "who else is worth knowing?"
HELP = "who could spread the word?"


def givers(tables: Tables, now: datetime) -> pd.DataFrame:
    """Everybody who named somebody, those whose people got furthest first; one row a giver.

    referred_by, names (people named, helpers too), people_placed, furthest (the furthest any of them got), thanks_owed
    (something became of a name, and they have not heard), last_named_on (UTC).
    """
    named = names_given(tables, now)
    named = named.assign(**{
        c.KEY: named[c.FROM_CANDIDACY_ID].fillna(named[c.REFERRED_BY]),
        c.DEPTH: named[c.FURTHEST].map({step.value: place for place, step in enumerate(LADDER)}).astype("int64"),
        c.PLACED: named[c.STEP] == Step.PLACED,
        c.THANKS_OWED: named[c.REFERRAL_ID].isin(owed_thanks(tables, now)[c.REFERRAL_ID]),
    })  # fmt: skip
    found = named.groupby(c.KEY, sort=False).agg(
        **{
            c.REFERRED_BY: (c.REFERRED_BY, "first"),
            c.NAMES: (c.KEY, "size"),
            c.PLACED: (c.PLACED, "sum"),
            c.DEPTH: (c.DEPTH, "max"),
            c.THANKS_OWED: (c.THANKS_OWED, "any"),
            c.LAST_NAMED: (c.AT, "max"),
        }
    )
    order = [c.DEPTH, c.NAMES, c.LAST_NAMED]
    found = found.sort_values(order, ascending=False, na_position="last", ignore_index=True)
    steps = np.array([step.value for step in LADDER], object)
    found.insert(3, c.FURTHEST, pd.Series(steps[found.pop(c.DEPTH).to_numpy("int64")], dtype=TEXT))
    return found.astype({c.PLACED: "int64"})


def giver_words(found: pd.DataFrame) -> str:
    """How many gave names, and how many of them have not heard what became of it."""
    if found.empty:
        return "Nobody has given a name yet."
    owed, more = int(found[c.THANKS_OWED].sum()), int((found[c.NAMES] > 1).sum())
    people = f"{len(found)} {'person' if len(found) == 1 else 'people'} gave {int(found[c.NAMES].sum())} names"
    return f"{people}, {more} of them more than one. {owed or 'None'} of them {'has' if owed == 1 else 'have'} yet to hear what became of it."


def names_by_question(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """Which question brings names: of the sign-off calls that asked, how many gave such a name, then or later.

    question (which was put is told by what came of it: a name for the call's own role, one for another role or none, a
    helper), people (calls that gave one), out_of (calls that asked), share, low, high, small; names (how many in all).
    """
    calls = sign_off_calls(tables, now)
    told = narrowed_to(calls[(calls[c.SIGN_OFF] == calls.index) & calls[c.ASKED]], c.AT, tables.settings, narrowed)
    named = names_given(tables, now)
    named = named[named[c.SIGN_OFF].isin(told.index)]
    helper = (named[c.KIND] == ReferralKind.HELPER).to_numpy(bool)
    own = folded(told[c.ROLE].reindex(named[c.SIGN_OFF])).to_numpy(object)
    same = (folded(named[c.FOR_ROLE]).to_numpy(object) == own) & named[c.FOR_ROLE].notna().to_numpy()
    rows = [(SAME_ROLE, named[~helper & same]), (OTHERS, named[~helper & ~same]), (HELP, named[helper])]
    found = [(question, part[c.SIGN_OFF].nunique(), len(told), len(part)) for question, part in rows]
    return with_shares(
        pd.DataFrame(found, columns=[c.QUESTION, c.PEOPLE, c.OUT_OF, c.NAMES]).astype({c.QUESTION: TEXT})
    )


def question_words(found: pd.DataFrame) -> str:
    """Which question brought most, with how sure that is."""
    if not found[c.OUT_OF].any():
        return "No call has asked for a name yet."
    if not found[c.PEOPLE].any():
        return f"{found[c.OUT_OF].iloc[0]} calls asked, and no name has come of it yet."
    row = found.loc[found[c.PEOPLE].idxmax()]
    rest = found[found[c.QUESTION] != row[c.QUESTION]]
    apart = (rest[c.HIGH] < row[c.LOW]).all()
    sure = "the intervals do not meet" if apart else "the intervals meet, so that chance may have its hand in it"
    return f"“{row[c.QUESTION].capitalize()}” brings most: {row[c.PEOPLE]} of {row[c.OUT_OF]} calls that asked; {sure}."
