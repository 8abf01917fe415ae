"""The first look at a worksheet: what is so there was so before, and nobody knows since when."""

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.tables import Tables
from signoff_core.words import ALREADY_SO, MORE_FOLLOW


def first_look_at(tables: Tables) -> np.ndarray:
    """Who stands in a worksheet that was never looked at, or not to its end."""
    seen, notes = tables.history.seen[c.ABOUT].to_numpy(), tables.history.seen[c.NOTES]
    codes, titles = pd.factorize(tables.candidacies[c.WORKSHEET])
    there, unfinished, finished = (np.zeros(len(titles), bool) for _ in range(3))
    there[codes[seen]] = True
    unfinished[codes[seen[notes == MORE_FOLLOW]]] = True
    finished[codes[seen[notes == ALREADY_SO]]] = True
    return ~(finished | there & ~unfinished)[codes]


def marks(people: pd.DataFrame, first_look: np.ndarray, news: np.ndarray) -> np.ndarray:
    """One row of a worksheet whose first look has nobody to note: else the next look would be its first again."""
    found = np.zeros(len(people), bool)
    if first_look.any():
        titles = people[c.WORKSHEET]
        silent = first_look & ~titles.isin(titles[first_look & news]).to_numpy(bool)
        found[np.flatnonzero(silent & ~titles.where(silent).duplicated().to_numpy(bool))] = True
    return found


def cut(found: pd.DataFrame, size: int) -> pd.DataFrame:
    """What one write of `size` rows can hold of what was found.

    A first look that is cut says so, else what is left would seem to be news.
    """
    part, rest = found.iloc[:size], found.iloc[size:]
    unfinished = rest.loc[rest[c.NOTES] == ALREADY_SO, c.WORKSHEET]
    more = (part[c.NOTES] == ALREADY_SO) & part[c.WORKSHEET].isin(unfinished)
    return part.assign(**{c.NOTES: part[c.NOTES].mask(more, MORE_FOLLOW)})
