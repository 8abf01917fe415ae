"""How the measures of a group grow with the number of its teams: one process beside several."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.many_books import Map, Team, group_measures

ALONE, SIDE_BY_SIDE = "one after another", "side by side"


def timed_growth(groups: Mapping[int, Sequence[Team]], clock: Callable[[], float], each: Map) -> pd.DataFrame:
    """Seconds for each group by the given stopwatch, one after another and `side by side`: how, how_many (teams),
    seconds.

    each: what `many_books.on_cluster` gives. Starting the cluster is not counted, it is paid once; nor is what its
    workers do first, which is to load this package.
    """
    first = next(iter(groups.values()), [])
    group_measures(first[:4], each)
    ways = ((ALONE, map), (SIDE_BY_SIDE, each))
    rows = [
        (how, size, _timed(lambda teams=teams, way=way: group_measures(teams, way), clock))
        for how, way in ways
        for size, teams in groups.items()
    ]
    return pd.DataFrame(rows, columns=[c.HOW, c.NUMBER, c.SECONDS]).astype({c.HOW: TEXT, c.SECONDS: "float64"})


def _timed(work: Callable[[], object], clock: Callable[[], float]) -> float:
    began = clock()
    work()
    return clock() - began


def growth_words(times: pd.DataFrame) -> str:
    """What the largest group took, both ways."""
    if times.empty:
        return "No group to time."
    most = times[times[c.NUMBER] == times[c.NUMBER].max()]
    took = " and ".join(f"{seconds:.1f} s {how}" for how, seconds in zip(most[c.HOW], most[c.SECONDS], strict=True))
    number = int(most[c.NUMBER].iloc[0])
    return f"{number} {'team takes' if number == 1 else 'teams take'} {took}."
