"""Which row of the book each row of a file is about, or why nobody can tell.

By id; else by e-mail or phone with role and client; else by a name that is unique there and that no e-mail or phone
contradicts. Two people are never taken for one: what may be somebody else is left out, and said.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.identity import match
from signoff_core.people import folded
from signoff_core.settings import Settings

TWICE = "another row of the file is about the same person, role and client; that one is taken"
NOBODY = "no name, e-mail or phone: nobody could be reached by it"
NO_ROLE = "no role: nobody can tell which opening it is"
OTHER_CONTACT = (
    "somebody of this name is there for this role and client under another e-mail or phone; if it is the same person, "
    "correct that first"
)
SEVERAL = "the book has several openings of this role and client; change the right one by hand"


class Wanted(NamedTuple):
    """What a row of a file is laid to: the number of the book's row (0: none, it is new), or why it is left out."""

    seq: int
    left_out: str


def of_people(theirs: pd.DataFrame, ours: pd.DataFrame, seqs: np.ndarray, settings: Settings) -> list[Wanted]:
    """Which candidacy of the book each row of the file is about."""
    leading = ~ours[c.DOUBLED].to_numpy(bool)
    seq_of = dict(zip(ours.loc[leading, c.CANDIDACY_ID], seqs[leading], strict=True))
    ids = match(theirs.assign(**{c.CANDIDATE: theirs[c.NAME]}), ours[leading], settings.country).ids
    book = ours[leading].set_index(c.CANDIDACY_ID)
    own = theirs[c.CANDIDACY_ID].isin(seq_of).to_numpy()
    claimed = set(theirs.loc[own, c.CANDIDACY_ID])
    reached = theirs[[c.NAME, c.EMAIL, c.PHONE]].notna().any(axis=1).to_numpy()
    found = []
    for place, (known, doubled) in enumerate(zip(ids, theirs[c.DOUBLED], strict=True)):
        if doubled or not reached[place]:
            found.append(Wanted(0, TWICE if doubled else NOBODY))
        elif pd.isna(known) or own[place]:
            found.append(Wanted(0 if pd.isna(known) else int(seq_of[known]), ""))
        else:
            near = _near(theirs.iloc[place], book.loc[known])
            taken = known in claimed
            claimed.add(known)
            found.append(_by_contact(near, taken, int(seq_of[known])))
    return found


def _by_contact(near: bool | None, taken: bool, seq: int) -> Wanted:
    if taken:
        return Wanted(0, TWICE) if near else Wanted(0, "")
    return Wanted(0, OTHER_CONTACT) if near is False else Wanted(seq, "")


def _near(row: pd.Series, other: pd.Series) -> bool | None:
    """Whether two rows of one name share an e-mail or phone; False where they contradict, None where nothing is
    said."""
    both = [(row[name], other[name]) for name in (c.EMAIL, c.PHONE) if pd.notna(row[name]) and pd.notna(other[name])]
    if any(one == another for one, another in both):
        return True
    return False if both else None


def of_openings(theirs: pd.DataFrame, ours: pd.DataFrame, seqs: np.ndarray) -> list[Wanted]:
    """Which opening of the book each row of the file is: the one of its role and client."""
    places = pd.Series(seqs, index=pd.Index(_place(ours)))
    found, taken = [], set()
    for place, role in zip(_place(theirs), theirs[c.ROLE], strict=True):
        there = places.loc[[place]].tolist() if place in places.index else []
        if pd.isna(role):
            found.append(Wanted(0, NO_ROLE))
        elif len(there) > 1 or place in taken:
            found.append(Wanted(0, SEVERAL if len(there) > 1 else TWICE))
        else:
            found.append(Wanted(int(there[0]) if there else 0, ""))
        taken.add(place)
    return found


def _place(rows: pd.DataFrame) -> pd.Series:
    return folded(rows[c.ROLE]) + "\x1f" + folded(rows[c.CLIENT])
