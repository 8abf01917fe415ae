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

    As `scipy.stats.binomtest(...).proportion_ci(method="wilson")` gives them (a test holds that), all at once: one by
    one it takes a second for a book of many roles.
    """
    some, of = np.asarray(people, "float64"), np.asarray(out_of, "float64")
    of = np.where(of > 0, of, np.nan)
    share, more = some / of, _Z**2 / of
    middle, half = share + more / 2, _Z * np.sqrt(share * (1 - share) / of + more / of / 4)
    low, high = (middle - half) / (1 + more), (middle + half) / (1 + more)
    return np.where(some == 0, of * 0, low), np.where(some == of, of / of, high)


def difference(first: tuple[int, int], second: tuple[int, int]) -> tuple[float, float, float]:
    """How much larger the first share is than the second, and the two ends of its 95 % interval; NaN for a share of
    nobody.

    Each share is (people, out_of). Newcombe's hybrid of the two Wilson intervals (Statistics in Medicine 17, 1998, his
    method 10): where both ends are above 0 the first share is larger by more than chance alone would often do.
    """
    (low, other_low), (high, other_high) = wilson(*zip(first, second, strict=True))
    share, other = (people / of if of else np.nan for people, of in (first, second))
    less = np.hypot(share - low, other_high - other)
    more = np.hypot(high - share, other - other_low)
    return share - other, float(share - other - less), float(share - other + more)


_Z = 1.959963984540054
"""The normal distribution's 97.5 % point."""
