"""A test that is short in `make test` and long in `make soak`: the same body, another count.

    @pytest.mark.parametrize("count", soak.counts(30, 3_000))

SIGNOFF_SOAK multiplies the long counts: `SIGNOFF_SOAK=10 make soak` for a week-end, 0.1 to try one out.
"""

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

FACTOR = float(os.environ.get("SIGNOFF_SOAK", "1"))


def counts(short: int, long: int) -> list[Any]:
    """Two parameters of one test: `short` always runs, `long` under the marker `soak` alone."""
    scaled = max(1, round(long * FACTOR))
    return [short, pytest.param(scaled, marks=pytest.mark.soak, id=f"soak-{scaled}")]


def rounds(short: int, long: int) -> list[Any]:
    """Parameters of one test for so many runs of it, each with a number of its own: the first `short` always run."""
    scaled = max(short, round(long * FACTOR))
    return [number if number < short else pytest.param(number, marks=pytest.mark.soak) for number in range(scaled)]


def for_all(count: int, check: Callable[..., None], *given_: SearchStrategy, **named: SearchStrategy) -> None:
    """What `@given` does, `count` times, where the count is a test's parameter."""
    calm = settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))
    calm(given(*given_, **named)(check))()
