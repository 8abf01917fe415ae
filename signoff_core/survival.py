"""How long people wait, those still waiting counted as waiting: Kaplan and Meier's estimate."""

import warnings
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.narrowing import SMALL_NUMBER


def waiting_curve(waits: pd.DataFrame) -> pd.DataFrame:
    """The share still waiting after each length of time.

    In: days (how long each waited, or has waited so far) and seen (whether the wait ended with what was waited for;
    where not, it is known only that it lasted at least so long). Out, one row a length at which something happened, the
    first of them 0: days, share (still waiting after it, 1 = all), low, high (95 % band, log-log; missing where there
    is none), at_risk (how many were known to be waiting just before it), people (for how many it ended then).
    """
    days, seen = waits[c.DAYS].to_numpy("float64"), waits[c.SEEN].to_numpy(bool)
    if not len(days):
        return pd.DataFrame({name: pd.Series(dtype="float64") for name in _CURVE}).astype(_COUNTS)
    still = _estimate(days, seen)
    at, first = still.quantiles, [0.0] if still.quantiles[0] > 0 else []
    low, high = _band(still)
    ordered, ended = np.sort(days), np.sort(days[seen])
    risk = len(days) - np.searchsorted(ordered, at, "left")
    many = np.searchsorted(ended, at, "right") - np.searchsorted(ended, at, "left")
    start = {c.DAYS: 0.0, c.SHARE: 1.0, c.LOW: 1.0, c.HIGH: 1.0, c.AT_RISK: len(days), c.PEOPLE: 0}
    columns = zip(_CURVE, (at, still.probabilities, low, high, risk, many), strict=True)
    return pd.DataFrame({name: [start[name]] * len(first) + list(values) for name, values in columns}).astype(_COUNTS)


_CURVE = (c.DAYS, c.SHARE, c.LOW, c.HIGH, c.AT_RISK, c.PEOPLE)
_COUNTS = {c.AT_RISK: "int64", c.PEOPLE: "int64"}


def _estimate(days: np.ndarray, seen: np.ndarray) -> Any:
    from scipy.stats import CensoredData, ecdf  # a second that no other screen need wait for

    return ecdf(CensoredData.right_censored(days, ~seen)).sf


def _band(still: Any) -> tuple[np.ndarray, np.ndarray]:
    with warnings.catch_warnings():
        # Where all or none are left waiting the band has no width to be worked out: it is missing there.
        warnings.filterwarnings("ignore", message="The confidence interval is undefined")
        band = still.confidence_interval(method="log-log")
    return band.low.probabilities, band.high.probabilities


def curves_by(waits: pd.DataFrame, by: str, most: int = 4) -> dict[str, pd.DataFrame]:
    """The curve of each of the largest groups of the column `by`, by its name, in the alphabet's order."""
    largest = sorted(waits[by].value_counts().head(most).index)
    return {name: waiting_curve(waits[waits[by] == name]) for name in largest}


def median_of(curve: pd.DataFrame, share: str = c.SHARE) -> float:
    """The first length after which at most half are still waiting; NaN where more than half are."""
    return _half(curve[c.DAYS].to_numpy(), curve[share].to_numpy())


def _half(days: np.ndarray, share: np.ndarray) -> float:
    half = np.flatnonzero(share <= 0.5)
    return float(days[half[0]]) if len(half) else np.nan


def wait_summaries(waits: pd.DataFrame, by: str) -> pd.DataFrame:
    """One row for each value of the column `by`: how long its people waited.

    In: days, seen and waiting as of each wait (see `slowness`). Out: `by`, people, spoken (for how many it ended with
    what was waited for), waiting (still), stopped (waiting no longer, for another reason), median (days, those still
    waiting counted; NaN while more than half wait) with its 95 % interval low and high, naive (the plain average of
    those it ended for, which leaves out everybody who waits), small (fewer than `SMALL_NUMBER` people).
    """
    found = [_summary(value, part) for value, part in waits.groupby(by, sort=True)]
    return pd.DataFrame(found, columns=[by, *_SUMMARY]).astype(dict.fromkeys(_SUMMARY[:4], "int64"))


_SUMMARY = (c.PEOPLE, c.SPOKEN, c.WAITING, c.STOPPED, c.MEDIAN, c.LOW, c.HIGH, c.NAIVE, c.SMALL)


def _summary(value: str, waits: pd.DataFrame) -> tuple[Any, ...]:
    days, over = waits[c.DAYS].to_numpy("float64"), waits[c.SEEN].to_numpy(bool)
    seen, waiting, size = int(over.sum()), int(waits[c.WAITING].sum()), len(waits)
    still = _estimate(days, over)
    ends = (_half(still.quantiles, share) for share in (still.probabilities, *_band(still)))
    naive = float(days[over].mean()) if seen else np.nan
    return value, size, seen, waiting, size - seen - waiting, *ends, naive, size < SMALL_NUMBER
