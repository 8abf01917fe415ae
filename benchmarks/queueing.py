"""The open queue: beside NumPy on ready numbers, beside careful pandas, and as the book grows."""

import gc
import statistics
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

from benchmarks.books import book, with_real_ids
from benchmarks.figures import Row, in_rounds, ms, ratio, times
from benchmarks.floors import careful, floor, ready
from benchmarks.scale import Scale
from signoff_core.call_queue import open_queue
from signoff_core.reading import read_tables
from signoff_core.tables import Tables

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)
MOST = 10 / 24
GOAL = f"at most 10 ms where groupby + merge takes 24: {MOST:.2f} x"
LINEAR = 1.5
"""How much dearer a row may be in the largest book than in the one with the goal, and still be called linear."""


def measure(scale: Scale) -> Iterator[Row]:
    each: dict[int, float] = {}
    for number, size in enumerate(scale.queue):
        tables = read_tables(with_real_ids(book(size)), by="columns")
        gc.collect()
        gc.freeze()  # as the page does once everything is loaded
        found = _times(tables, scale.rounds)
        each[size] = statistics.median(found["ours"]) / size
        yield _row(size, len(open_queue(tables, NOW)), found, goal=number == 1)
        if number == 1:
            yield _first(size, found)
    yield _growth(each, scale.queue[1])


def _times(tables: Tables, rounds: int) -> dict[str, list[float]]:
    numbers, seconds = ready(tables, NOW), count()
    works = {
        "floor": lambda: floor(numbers, NOW),
        "ours": lambda: open_queue(tables, NOW + timedelta(seconds=next(seconds))),  # a moment nobody has asked for yet
        "first": lambda: open_queue(replace(tables), NOW),
        "careful": lambda: careful(tables, NOW),
    }
    return in_rounds(works, rounds)


def _row(size: int, owed: int, found: dict[str, list[float]], *, goal: bool) -> Row:
    ours = found["ours"]
    return Row(
        f"queue of {size:,} candidacies and {3 * size:,} calls, {owed:,} owed: a look",
        ms(ours),
        f"{times(ratio(ours, found['floor']))} NumPy on ready numbers ({ms(found['floor'])}), "
        f"{times(ratio(ours, found['careful']))} groupby + merge ({ms(found['careful'])})",
        *((GOAL, ratio(ours, found["careful"]) <= MOST) if goal else ()),
    )


def _first(size: int, found: dict[str, list[float]]) -> Row:
    first = found["first"]
    beside = f"{times(ratio(first, found['careful']))} groupby + merge"
    return Row(f"queue of {size:,}: the first look at a book that was just read", ms(first), beside)


def _growth(each: dict[int, float], at: int) -> Row:
    largest = max(each)
    listed = ", ".join(f"{size:,}: {one * 1e6:.2f}" for size, one in each.items())
    goal = f"a row at {largest:,} at most {LINEAR} x one at {at:,}"
    return Row("a look, microseconds a candidacy", listed, "", goal, each[largest] <= LINEAR * each[at])
