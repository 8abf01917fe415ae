"""Which row speaks for a candidacy: of several rows of one person, role and client the one that leads."""

import numpy as np
import pandas as pd

from signoff_core import cells
from signoff_core import columns as c


def leading(ids: pd.Series, candidacies: pd.DataFrame) -> np.ndarray:
    """The row that leads each candidacy, counted from 0; -1 for an id that is not there, or missing."""
    doubled = candidacies[c.DOUBLED].to_numpy(bool)
    if not doubled.any():
        return cells.position(ids, candidacies[c.CANDIDACY_ID])
    rows = np.flatnonzero(~doubled)
    return np.append(rows, -1)[cells.position(ids, candidacies[c.CANDIDACY_ID].iloc[rows])]
