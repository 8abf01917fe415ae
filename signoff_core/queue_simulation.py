"""A team's queue, played through by chance: people fall due, callers ring, not everybody answers.

Time is counted in working days. Whoever has waited longest is rung first; who does not answer is tried again after a
while and keeps their place. The same seed gives the same days.
"""

import heapq
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Line:
    """`arrivals`: people who fall due in a working day. `callers` people ring, `tries` each in a full day. `reached`:
    the share of tries that reach somebody. `again_after`: working days until who was not reached is tried again."""

    arrivals: float
    callers: int
    tries: float
    reached: float = 1.0
    again_after: float = 0.0

    @property
    def load(self) -> float:
        """How many callers would be busy on average; the queue only grows where it is not below `callers`."""
        return self.arrivals / (self.reached * self.tries)


@dataclass(frozen=True)
class Waits:
    """Of everybody who was told: working days until the call that reached them began, and until it was over."""

    begun: np.ndarray
    over: np.ndarray

    def within(self, days: float) -> float:
        """The share told in a call that began no later than so many working days after they fell due; NaN for
        nobody."""
        return float((self.begun <= days).mean()) if len(self.begun) else np.nan


WARM_UP = 0.1
"""The first tenth of the people met a queue that had not yet grown to what it usually is: they are left out."""


def simulated(line: Line, people: int, seed: int) -> Waits:
    """The waits of so many people, in the order in which they fell due."""
    chance = np.random.default_rng(seed)
    due = np.cumsum(chance.exponential(1 / line.arrivals, people))
    begun, over = _played(line, due, chance)
    first = int(people * WARM_UP)
    return Waits((begun - due)[first:], (over - due)[first:])


def _played(line: Line, due: np.ndarray, chance: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """When the call that reached each began, and when it was over."""
    begun, over = np.zeros(len(due)), np.zeros(len(due))
    events = [(at, 0, person) for person, at in enumerate(due)]  # (when, what frees itself, who): sorted already
    waiting: list[int] = []
    free, left = line.callers, len(due)
    while left:
        at, freed, person = heapq.heappop(events)
        free += freed
        if person >= 0:
            heapq.heappush(waiting, person)
        while free and waiting:
            person, free = heapq.heappop(waiting), free - 1
            end = at + chance.exponential(1 / line.tries)
            if chance.random() < line.reached:
                begun[person], over[person], left = at, end, left - 1
                heapq.heappush(events, (end, 1, -1))
            else:
                heapq.heappush(events, (end, 1, -1))
                heapq.heappush(events, (end + line.again_after, 0, person))
    return begun, over
