"""What if the team rang more, or less: how many would be told within the promise, by how many calls a day."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.erlang import share_over_within
from signoff_core.intervals import wilson
from signoff_core.pace import Pace
from signoff_core.queue_simulation import Line, simulated

TARGET = 0.95
"""Nobody can promise all: of random arrivals some day always brings too many at once."""


def what_if(
    pace: Pace, promise: float, calls_a_day: Sequence[float], *, people: int = 2000, seed: int = 1
) -> pd.DataFrame:
    """The queue played through with the team's own arrivals and luck, once for each number of calls a day.

    promise: in working days. Out: tries_a_day, load (arrivals for each that can be told; from 1 on the queue only
    grows), share (told within the promise, the end of the call counts), low, high (95 %, as if people were
    independent), mean_wait (working days; missing where it only grows), formula (the share queueing theory gives if who
    is not reached is rung again at once: an upper end). A team without any call reaches whom it rings. Empty where
    nobody falls due.
    """
    if not pace.people or not pace.days:
        return pd.DataFrame(columns=list(_COLUMNS), dtype="float64")
    rows = [_played(_line(pace, tries), promise, people, seed) for tries in calls_a_day]
    return pd.DataFrame(rows, columns=list(_COLUMNS))


_COLUMNS = (c.TRIES_A_DAY, c.LOAD, c.SHARE, c.LOW, c.HIGH, c.MEAN_WAIT, c.FORMULA)


def _line(pace: Pace, tries: float) -> Line:
    """One line of calls, whoever makes them: what counts is how many calls a day there are for whoever waits
    longest."""
    reached = pace.reached_share if pace.reached else 1.0
    return Line(pace.people_a_day, callers=1, tries=tries, reached=reached, again_after=pace.again_after)


def _played(line: Line, promise: float, people: int, seed: int) -> tuple[float, ...]:
    waits = simulated(line, people, seed)
    told = int((waits.over <= promise).sum())
    low, high = wilson([told], [len(waits.over)])
    formula = share_over_within(line.reached * line.tries, line.arrivals, promise)
    return (
        line.tries,
        line.load,
        told / len(waits.over),
        float(low[0]),
        float(high[0]),
        float(waits.over.mean()),
        formula,
    )


def at_once(pace: Pace) -> Pace:
    """The same pace, were everybody who is not reached rung again at once: what the formula is exact for."""
    return pace._replace(again_after=0.0)


def calls_to_try(pace: Pace) -> list[float]:
    """Numbers of calls a day worth a look: from too few to plenty, for this team's arrivals and luck."""
    if not pace.people:
        return []
    needed = pace.people_a_day / (pace.reached_share if pace.reached else 1.0)
    return [float(f"{needed * times:.2g}") for times in (0.8, 1.1, 1.5, 2, 3, 4, 6, 8, 12)]


def calls_needed(found: pd.DataFrame, target: float = TARGET) -> float:
    """The fewest calls a day from which on the share told in time stays at the target; NaN where none of them does."""
    below = np.flatnonzero(found[c.SHARE].to_numpy() < target)
    first = int(below[-1]) + 1 if len(below) else 0
    return float(found[c.TRIES_A_DAY].iloc[first]) if first < len(found) else np.nan


def what_if_words(found: pd.DataFrame, pace: Pace, promise: str, target: float = TARGET) -> str:
    """How many calls a day keep the promise, beside how many there are."""
    if found.empty:
        return "Nobody fell due in this time: there is nothing to play through yet."
    needed = calls_needed(found, target)
    now = f"there are {pace.tries_a_day:.2g} now"
    goal = f"{target * 100:.0f} % told within {promise}"
    if np.isnan(needed):
        best = found[c.SHARE].max() * 100
        return f"Even {found[c.TRIES_A_DAY].max():g} calls a day do not reach {goal} (at best {best:.0f} %); {now}. A second try comes too late for the rest."
    return f"About {needed:g} calls a day would do for {goal}; {now}."
