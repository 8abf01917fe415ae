import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from signoff_core import columns as c
from signoff_core.intervals import wilson, with_shares


@given(st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_it_is_wilsons(pair):
    some, of = pair
    low, high = wilson([some], [of])
    assert (low[0], high[0]) == pytest.approx(binomtest(some, of).proportion_ci(method="wilson"), abs=1e-9)
    assert 0 <= low[0] <= some / of + 1e-12
    assert some / of - 1e-12 <= high[0] <= 1


def test_a_share_of_nobody_is_missing_and_few_are_marked():
    found = with_shares(pd.DataFrame({c.PEOPLE: [0, 3, 5], c.OUT_OF: [0, 4, 5]}))
    assert found[c.SHARE].isna().tolist() == found[c.LOW].isna().tolist() == [True, False, False]
    assert found[c.SMALL].tolist() == [True, True, False]
    assert with_shares(found.iloc[:0][[c.PEOPLE, c.OUT_OF]]).empty
