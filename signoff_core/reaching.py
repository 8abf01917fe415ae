"""How somebody is to be got hold of."""

import numpy as np
import pandas as pd

from signoff_core.cells import TEXT
from signoff_core.words import Reach


def reach(write: np.ndarray | pd.Series) -> pd.Series:
    """`write instead` where that is so, else `call`."""
    index = write.index if isinstance(write, pd.Series) else None
    return pd.Series(np.where(write, Reach.WRITE_INSTEAD.value, Reach.CALL.value), index, dtype=TEXT)
