"""Erlang's formulas: how long a queue waits when people come at random and are served by several callers.

`load` is how many callers would be busy on average: arrivals in a unit of time, times the time each of them takes.
Exact for random arrivals and exponential times (M/M/c); a team's queue is only about so, see `queue_simulation`.
"""

import math


def waiting_share(callers: int, load: float) -> float:
    """The share of arrivals that find everybody busy (Erlang C); 1 where the callers can't keep up at all."""
    if callers < 1 or load < 0:
        raise ValueError(f"callers must be 1 or more and load 0 or more, not {callers} and {load}")
    if load >= callers:
        return 1.0
    blocked = _blocked_share(callers, load)
    return blocked / (1 - load / callers * (1 - blocked))


def _blocked_share(callers: int, load: float) -> float:
    """Erlang B, one caller after another: no factorial that could grow out of bounds."""
    blocked = 1.0
    for number in range(1, callers + 1):
        blocked = load * blocked / (number + load * blocked)
    return blocked


def mean_wait(callers: int, load: float, takes: float) -> float:
    """How long an arrival waits on average before somebody is free, in the unit of `takes`; inf where the queue only
    grows."""
    return waiting_share(callers, load) * takes / (callers - load) if load < callers else math.inf


def share_within(callers: int, load: float, takes: float, limit: float) -> float:
    """The share of arrivals that wait no longer than `limit` (in the unit of `takes`); 0 where the queue only grows."""
    if load >= callers:
        return 0.0
    return 1 - waiting_share(callers, load) * math.exp(-(callers - load) * limit / takes)


def share_over_within(served: float, arrivals: float, limit: float) -> float:
    """The share that is over within `limit` with one line that serves so many in a unit of time, the wait before it and
    the service itself together (M/M/1); 0 where the queue only grows."""
    return 1 - math.exp(-(served - arrivals) * limit) if arrivals < served else 0.0
