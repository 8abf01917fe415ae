import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from signoff_core import columns as c
from signoff_core.intervals import difference, wilson, with_shares


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


def test_wilsons_and_their_difference_as_published():
    """Newcombe, Statistics in Medicine 17 (1998): single proportions, p. 857-872, 81 of 263: 0.2553 to 0.3662; differences,
    p. 873-890, table II, method 10."""
    low, high = wilson([81], [263])
    assert (low[0], high[0]) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert difference((56, 70), (48, 80)) == pytest.approx((0.2, 0.0524, 0.3339), abs=5e-5)
    assert difference((9, 10), (3, 10)) == pytest.approx((0.6, 0.1705, 0.8090), abs=5e-5)
    assert difference((6, 7), (2, 7)) == pytest.approx((4 / 7, 0.0582, 0.8062), abs=5e-5)
    assert difference((5, 56), (0, 29)) == pytest.approx((5 / 56, -0.0381, 0.1926), abs=5e-5)
    assert difference((0, 10), (0, 20)) == pytest.approx((0, -0.1611, 0.2775), abs=5e-5)
    assert difference((10, 10), (0, 20)) == pytest.approx((1, 0.6791, 1), abs=5e-5)


@given(*[st.integers(1, 60).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))] * 2)
def test_a_difference_turned_round_is_its_mirror(first, second):
    more, low, high = difference(first, second)
    assert difference(second, first) == pytest.approx((-more, -high, -low))
    assert -1 <= low <= more <= high <= 1


def test_the_difference_to_nobody_is_unknown():
    assert all(pd.isna(one) for one in difference((1, 2), (0, 0)))
