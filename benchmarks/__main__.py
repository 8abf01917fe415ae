"""`make bench`: one table, every figure a ratio within this run."""

import platform
import statistics
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from benchmarks import queueing, reading
from benchmarks.books import book, with_real_ids
from benchmarks.stub import stub
from signoff_core.reading import read_tables

SIZE, RUNS = 20_000, 7
NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


def main() -> None:
    raw = with_real_ids(book(SIZE))
    print(f"Python {platform.python_version()}, pandas {pd.__version__}, {SIZE:,} candidacies, {3 * SIZE:,} calls")
    print(f"{'what':<44}{'median s':>10}{'x the first':>12}")
    with stub(raw) as url:
        titles = list(raw)
        _row_by_row(
            {
                "read: requests + orjson + pyarrow (limit)": lambda: reading.limit(url, titles),
                "read: Signoff, bytes to typed book": lambda: reading.ours(url, titles),
                "read: get_all_records": lambda: reading.get_all_records(url, titles),
            }
        )
    tables = read_tables(raw, by="columns")
    _row_by_row(
        {
            "queue: careful groupby + merge": lambda: queueing.careful(tables, NOW),
            "queue: Signoff open_queue": lambda: queueing.ours(tables, NOW),
        }
    )


def _row_by_row(works: dict[str, Callable[[], Any]]) -> None:
    """Each in turn, round after round, so that a slow moment of the machine hits all; ratios are taken round by round."""
    for work in works.values():
        work()
    rounds = [{name: reading.seconds(work) for name, work in works.items()} for _ in range(RUNS)]
    first = next(iter(works))
    for name in works:
        ratio = statistics.median(one[name] / one[first] for one in rounds)
        print(f"{name:<44}{statistics.median(one[name] for one in rounds):>10.4f}{ratio:>12.2f}")


if __name__ == "__main__":
    main()
