"""Erlang's formulas against worked examples that others have printed."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import poisson

from signoff_core.erlang import mean_wait, share_within, waiting_share


def test_a_call_centre_of_fifty_five():
    """An example that many pages on Erlang C go through: 360 calls in half an hour, four minutes each, 55 agents, 15 seconds."""
    load = 360 / 1800 * 240
    assert load == 48
    assert waiting_share(55, load) == pytest.approx(0.239, abs=0.0005)
    assert mean_wait(55, load, 240) == pytest.approx(8.2, abs=0.05)
    assert share_within(55, load, 240, 15) == pytest.approx(0.846, abs=0.0005)


def test_a_call_centre_of_fourteen():
    """Call Centre Helper, "Erlang C Formula - Made Simple With an Easy Worked Example": 100 calls in half an hour, 180 seconds
    each, 14 agents: 17.4 % wait, 88.8 % are answered within 20 seconds, after 7.8 seconds on average."""
    load = 100 / 1800 * 180
    assert waiting_share(14, load) == pytest.approx(0.174, abs=0.0005)
    assert share_within(14, load, 180, 20) == pytest.approx(0.888, abs=0.0005)
    assert mean_wait(14, load, 180) == pytest.approx(7.8, abs=0.05)


def test_the_eye_clinic():
    """An example of several textbooks: six patients an hour, three doctors, twenty minutes each: on average 8/9 of a patient
    wait, for 8.9 minutes."""
    wait = mean_wait(3, 2, 20)
    assert waiting_share(3, 2) == pytest.approx(4 / 9)
    assert wait == pytest.approx(8.9, abs=0.05)
    assert wait * 6 / 60 == pytest.approx(8 / 9)


@given(st.integers(1, 60), st.floats(0.05, 0.97))
def test_it_is_what_the_poisson_distribution_says(callers, busy):
    """Erlang B is the chance that a Poisson number is exactly the callers, among those up to them; Erlang C follows from it."""
    load = callers * busy
    blocked = poisson.pmf(callers, load) / poisson.cdf(callers, load)
    assert waiting_share(callers, load) == pytest.approx(blocked / (1 - busy * (1 - blocked)), rel=1e-9)


def test_one_caller_is_the_plain_queue():
    assert waiting_share(1, 0.5) == pytest.approx(0.5)
    assert mean_wait(1, 0.5, 1) == pytest.approx(1)


def test_who_cant_keep_up_never_will():
    assert (waiting_share(2, 2), mean_wait(2, 2, 1), share_within(2, 2, 1, 9)) == (1, math.inf, 0)
    assert waiting_share(2, 0) == mean_wait(2, 0, 1) == 0
    with pytest.raises(ValueError, match="callers must be 1 or more"):
        waiting_share(0, 1)


def test_hundreds_of_callers_do_not_overflow():
    assert 0 < waiting_share(900, 880) < 1
