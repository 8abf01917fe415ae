"""Shares with the interval they may really lie in."""

from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.narrowing import SMALL_NUMBER


def with_shares(frame: pd.DataFrame) -> pd.DataFrame:
    """Adds to people and out_of: share, low, high (0.75 is three of four; Wilson's 95 % interval), small.

    Missing where there is nothing to divide by. small: fewer than `SMALL_NUMBER` to divide by.
    """
    people, out_of = (frame[name].to_numpy("float64") for name in (c.PEOPLE, c.OUT_OF))
    share = np.divide(people, out_of, out=np.full(len(frame), np.nan), where=out_of > 0)
    low, high = wilson(people, out_of)
    return frame.assign(**{c.SHARE: share, c.LOW: low, c.HIGH: high, c.SMALL: out_of < SMALL_NUMBER})


def wilson(people: Any, out_of: Any) -> tuple[np.ndarray, np.ndarray]:
    """The two ends of Wilson's 95 % interval of each share, NaN for a share of nobody."""
    from scipy.stats import binomtest  # a second that no other screen need wait for

    ends = [
        binomtest(int(some), int(of)).proportion_ci(method="wilson") if of > 0 else (np.nan, np.nan)
        for some, of in zip(people, out_of, strict=True)
    ]
    low, high = np.array(ends, "float64").reshape(-1, 2).T
    return low, high
