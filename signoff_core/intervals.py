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
    """The two ends of Wilson's 95 % interval of each share, NaN for a share of nobody.

    As `scipy.stats.binomtest(...).proportion_ci(method="wilson")` gives them (a test holds that), all at once: one by one
    it takes a second for a book of many roles.
    """
    some, of = np.asarray(people, "float64"), np.asarray(out_of, "float64")
    of = np.where(of > 0, of, np.nan)
    share, more = some / of, _Z**2 / of
    middle, half = share + more / 2, _Z * np.sqrt(share * (1 - share) / of + more / of / 4)
    low, high = (middle - half) / (1 + more), (middle + half) / (1 + more)
    return np.where(some == 0, of * 0, low), np.where(some == of, of / of, high)


_Z = 1.959963984540054
"""The normal distribution's 97.5 % point."""
