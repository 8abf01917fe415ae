"""What noticed rows of Moves tell: when the sheet changed, as far as anybody was looking."""

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import once
from signoff_core.plain_times import utc
from signoff_core.words import ALREADY_SO, NOBODY_LOOKED, OpeningStatus

ENDED = (OpeningStatus.CLOSED, OpeningStatus.CANCELLED)
OVER = (*ENDED, OpeningStatus.FILLED)


def changes(seen: pd.DataFrame) -> pd.DataFrame:
    """What was noticed of candidacies, without the rows that changed no standing, in time's order for each (`about`).

    Words that stayed as they were while their standing changed were explained meanwhile: they meant it from the start.
    Other words for the same standing start nothing anew.
    """
    seen = seen.sort_values([c.ABOUT, c.AT, c.ROW])
    here = seen[c.ABOUT] == seen[c.ABOUT].shift()
    goes_on = here & (seen[c.WORDS] == seen[c.WORDS].shift())
    meant = seen.loc[~goes_on.shift(-1, fill_value=False), c.TO].to_numpy()
    seen = seen[~goes_on].assign(**{c.TO: meant})
    return seen[(seen[c.ABOUT] != seen[c.ABOUT].shift()) | (seen[c.TO] != seen[c.TO].shift())]


def ends(moves: pd.DataFrame) -> pd.DataFrame:
    """The row of Moves that dates the end of each opening that is over, by `place`: closed and cancelled are one
    end."""
    moves = moves.sort_values([c.PLACE, c.AT, c.ROW])
    over = moves[c.TO].isin(ENDED)
    turned = (moves[c.PLACE] != moves[c.PLACE].shift()) | (over != over.shift())
    last = moves[turned].drop_duplicates(c.PLACE, keep="last").set_index(c.PLACE)
    return last[last[c.TO].isin(ENDED) & ~already_so(last)]


def already_so(moves: pd.DataFrame) -> np.ndarray:
    """Which noticed rows do not know since when it was so."""
    return moves[c.NOTES].str.startswith(ALREADY_SO, na=False).to_numpy(bool)


def looked_before(notes: pd.Series) -> np.ndarray:
    """The last look before each noticed row, as its notes say (plain UTC); NaT where they say nothing of it."""
    said = notes.where(notes.str.startswith(NOBODY_LOOKED, na=False)).str.removeprefix(NOBODY_LOOKED)
    return utc(once(said, lambda unique: pd.to_datetime(unique, utc=True, errors="coerce", format="ISO8601")))
