"""The log-rank test against the numbers of a textbook, against scipy, and against a slow plain telling of it."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import CensoredData, chi2, logrank

from signoff_core import columns as c
from signoff_core.log_rank_test import log_rank, log_rank_words
from tests.remissions import remissions


def groups(*pairs):
    """(group, days, seen) of each."""
    return pd.DataFrame(pairs, columns=[c.CLIENT, c.DAYS, c.SEEN]).astype({c.DAYS: "float64", c.SEEN: bool})


def test_the_leukaemia_remissions_of_the_textbook():
    """Kleinbaum and Klein, Survival Analysis, 3rd ed. (2012), chapter 2: log-rank 16.79 on 1 degree, p below 0.001; 9
    relapses where 19.25 were expected under 6-MP, 21 where 10.75 were under placebo. R's survdiff rounds the same to 16.8,
    19.3 and 10.7."""
    found = log_rank(remissions(), c.GROUP)
    assert found.chi2 == pytest.approx(16.79, abs=0.005)
    assert found.degrees == 1
    assert found.p == pytest.approx(4.17e-5, rel=0.01)  # as R's survdiff prints it
    assert found.groups[c.GROUP].tolist() == ["6-MP", "placebo"]
    assert found.groups[c.SPOKEN].tolist() == [9, 21]
    assert found.groups[c.EXPECTED].tolist() == pytest.approx([19.25, 10.75], abs=0.005)
    assert "less than 0.001" in log_rank_words(found)


def test_fewer_than_two_groups_or_no_end_say_nothing():
    for waits in (groups(), groups(("A", 1, True), ("A", 2, True)), groups(("A", 1, False), ("B", 2, False))):
        found = log_rank(waits, c.CLIENT)
        assert math.isnan(found.p)
        assert log_rank_words(found, "clients") == "There are not two clients with an end to compare yet."


SOME = st.lists(st.tuples(st.sampled_from("AB"), st.integers(1, 9), st.booleans()), min_size=2, max_size=24)


@settings(max_examples=40, deadline=None)
@given(SOME)
def test_two_groups_as_scipy_has_them(pairs):
    waits = groups(*pairs)
    assume(waits[c.CLIENT].nunique() == 2 and not math.isnan(log_rank(waits, c.CLIENT).p))
    parts = [waits[waits[c.CLIENT] == name] for name in "AB"]
    censored = [CensoredData.right_censored(part[c.DAYS].to_numpy(), ~part[c.SEEN].to_numpy()) for part in parts]
    assert log_rank(waits, c.CLIENT).p == pytest.approx(logrank(*censored).pvalue)


def slowly(waits, names):
    """Time by time, one group left out: what was seen, what was expected, and how they vary together."""
    more, together = np.zeros(len(names)), np.zeros((len(names), len(names)))
    for at in sorted(set(waits.loc[waits[c.SEEN], c.DAYS])):
        here = waits[waits[c.DAYS] >= at]
        ended, many = int(((here[c.DAYS] == at) & here[c.SEEN]).sum()), len(here)
        for i, name in enumerate(names):
            mine = int((here[c.CLIENT] == name).sum())
            more[i] += int(((here[c.DAYS] == at) & here[c.SEEN] & (here[c.CLIENT] == name)).sum()) - ended * mine / many
            for j, other in enumerate(names):
                theirs = int((here[c.CLIENT] == other).sum())
                if many > 1:
                    same = mine * (many - mine) if i == j else -mine * theirs
                    together[i, j] += same * ended * (many - ended) / (many**2 * (many - 1))
    return float(more[:-1] @ np.linalg.solve(together[:-1, :-1], more[:-1]))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 6), st.booleans()), min_size=12, max_size=30))
def test_three_groups_are_what_is_told_slowly(pairs):
    waits = groups(*pairs)
    found = log_rank(waits, c.CLIENT)
    assume(found.degrees == 2)
    assert found.chi2 == pytest.approx(slowly(waits, ["A", "B", "C"]), rel=1e-6, abs=1e-9)
    assert found.p == pytest.approx(chi2.sf(found.chi2, 2))
    assert found.groups[c.EXPECTED].sum() == pytest.approx(found.groups[c.SPOKEN].sum())
