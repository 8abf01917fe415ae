"""Whether groups of people wait differently long, or whether chance alone would do it: the log-rank test."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c


class LogRank(NamedTuple):
    """`chi2` with its `degrees` of freedom; `p`: how often groups that do not differ at all would differ at least so
    much (NaN for fewer than two groups, or where nothing has ended). `groups`: one row a group: its name, people,
    spoken (for how many the wait ended), expected (for how many it would have, were all groups alike)."""

    chi2: float
    degrees: int
    p: float
    groups: pd.DataFrame


def log_rank(waits: pd.DataFrame, by: str) -> LogRank:
    """The test for the groups of the column `by`; those who still wait count for as long as they have.

    In: days and seen, as `survival.waiting_curve` has them, and `by`.
    """
    names, group = np.unique(waits[by].to_numpy("str"), return_inverse=True)
    days, seen = waits[c.DAYS].to_numpy("float64"), waits[c.SEEN].to_numpy(bool)
    times = np.unique(days[seen])
    members = group[None, :] == np.arange(len(names))[:, None]
    risk = (members[:, None, :] & (days[None, :] >= times[:, None])[None]).sum(axis=2).astype("float64")
    ended = (members[:, None, :] & ((days[None, :] == times[:, None]) & seen)[None]).sum(axis=2)
    all_at_risk, all_ended = risk.sum(axis=0), ended.sum(axis=0)
    expected = (risk * all_ended / np.maximum(all_at_risk, 1)).sum(axis=1)
    groups = pd.DataFrame({by: names, c.PEOPLE: members.sum(axis=1), c.SPOKEN: ended.sum(axis=1), c.EXPECTED: expected})
    chi2, degrees = _chi2(ended.sum(axis=1) - expected, _covariance(risk, all_at_risk, all_ended))
    return LogRank(chi2, degrees, _p(chi2, degrees), groups)


def _covariance(risk: np.ndarray, all_at_risk: np.ndarray, all_ended: np.ndarray) -> np.ndarray:
    """Of the ended in each group, were it drawn by lot who of those at risk is next: hypergeometric, summed over
    times."""
    share = risk / np.maximum(all_at_risk, 1)
    left = (all_at_risk - all_ended) / np.maximum(all_at_risk - 1, 1)
    weight = all_ended * left
    return np.diag((share * weight).sum(axis=1)) - (share * weight) @ share.T


def _chi2(more: np.ndarray, covariance: np.ndarray) -> tuple[float, int]:
    """The groups' differences are bound to add up to nothing, so that the last one says nothing new."""
    degrees = int(np.linalg.matrix_rank(covariance)) if covariance.any() else 0
    if not degrees:
        return np.nan, 0
    return float(more @ np.linalg.pinv(covariance) @ more), degrees


def _p(chi2: float, degrees: int) -> float:
    from scipy.stats import chi2 as distribution

    return float(distribution.sf(chi2, degrees)) if degrees else np.nan


def log_rank_words(found: LogRank, what: str = "groups") -> str:
    """What the test says, in a sentence, and what it leaves open."""
    if np.isnan(found.p):
        return f"There are not two {what} with an end to compare yet."
    sums = f"chi-squared {found.chi2:.1f} on {found.degrees}, p = {shown_p(found.p)}"
    if found.p < 0.05:
        return f"The {what} differ by more than chance alone would often do ({sums}); why, the test does not say."
    return f"No difference between the {what} can be told from chance ({sums}); there may still be one."


def shown_p(p: float) -> str:
    """`0.23`, `0.004`, `less than 0.001`."""
    return "less than 0.001" if p < 0.001 else f"{p:.3f}" if p < 0.01 else f"{p:.2f}"
