"""The played queue against queueing theory, where there is a formula."""

import numpy as np
import pytest

from signoff_core.erlang import mean_wait, share_within
from signoff_core.queue_simulation import Line, simulated

MANY = 20_000


@pytest.mark.parametrize("callers", [1, 3])
def test_it_waits_as_erlang_says(callers):
    """Three runs of twenty thousand people: what is left of chance is within the tolerance."""
    line = Line(arrivals=0.6 * callers * 4, callers=callers, tries=4)
    runs = [simulated(line, MANY, seed) for seed in (4, 5, 6)]
    expected = mean_wait(callers, line.load, 1 / 4)
    assert np.mean([waits.begun.mean() for waits in runs]) == pytest.approx(expected, rel=0.05)
    within = np.mean([waits.within(0.5) for waits in runs])
    assert within == pytest.approx(share_within(callers, line.load, 1 / 4, 0.5), abs=0.01)


def test_tries_that_reach_nobody_make_the_call_longer():
    """One caller who tries again at once: all tries of a person are one service, exponential with the rate of those
    that reach somebody; so the time until it is over is that of M/M/1, 1 / (served - arrivals)."""
    line = Line(arrivals=2, callers=1, tries=8, reached=0.5)
    assert simulated(line, MANY, seed=3).over.mean() == pytest.approx(1 / (4 - 2), rel=0.1)


def test_a_later_second_try_makes_people_wait():
    soon, late = (simulated(Line(2, 2, 8, 0.5, again), 4000, seed=1) for again in (0.0, 1.0))
    assert late.begun.mean() > soon.begun.mean() + 0.5
    assert late.within(0.5) < soon.within(0.5)


def test_the_same_seed_gives_the_same_days_and_everybody_is_told():
    line = Line(3, 2, 4, 0.6, 0.5)
    first, second, other = (simulated(line, 500, seed) for seed in (1, 1, 2))
    assert np.array_equal(first.begun, second.begun)
    assert not np.array_equal(first.begun, other.begun)
    assert len(first.begun) == 450
    assert (first.begun >= 0).all()
    assert (first.over > first.begun).all()


def test_nobody_is_told_in_no_time():
    assert np.isnan(simulated(Line(1, 1, 1), 0, seed=1).within(1))
