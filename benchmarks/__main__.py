"""`make bench`: one table, every figure a ratio within this run."""

import argparse
import gc
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

NOW = datetime(2026, 11, 23, 15, tzinfo=UTC)


def main() -> None:
    said = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    said.add_argument("--size", type=int, default=20_000, help="candidacies; there are three calls for each")
    said.add_argument("--runs", type=int, default=7, help="rounds a median is taken of")
    size, runs = vars(said.parse_args()).values()
    raw = with_real_ids(book(size))
    gc.collect()
    gc.freeze()  # as the page does once everything is loaded
    print(f"Python {platform.python_version()}, pandas {pd.__version__}, {size:,} candidacies, {3 * size:,} calls")
    print(f"{'what':<44}{'median s':>10}{'x the first':>12}")
    with stub(raw) as url:
        titles = list(raw)
        _same_everywhere(url, titles)
        _row_by_row(
            {
                "read: requests + orjson + pyarrow (limit)": lambda: reading.limit(url, titles),
                "read: Signoff, bytes to typed book": lambda: reading.ours(url, titles),
                "read: get_all_records": lambda: reading.get_all_records(url, titles),
            },
            runs,
        )
    tables = read_tables(raw, by="columns")
    _row_by_row(
        {
            "queue: careful groupby + merge": lambda: queueing.careful(tables, NOW),
            "queue: Signoff open_queue": lambda: queueing.ours(tables, NOW),
        },
        runs,
    )


def _same_everywhere(url: str, titles: list[str]) -> None:
    """A reader that reads less would be quicker."""
    found = [reading.counts(read(url, titles)) for read in (reading.limit, reading.get_all_records)]
    found.append(reading.our_counts(reading.ours(url, titles)))
    if not found[0] == found[1] == found[2]:
        raise SystemExit("the readers do not read the same: " + "; ".join(map(str, found)))


def _row_by_row(works: dict[str, Callable[[], Any]], runs: int) -> None:
    """Each in turn, round after round, so that a slow moment of the machine hits all; ratios are taken round by round."""
    for work in works.values():
        work()
    rounds = [{name: reading.seconds(work) for name, work in works.items()} for _ in range(runs)]
    first = next(iter(works))
    for name in works:
        ratio = statistics.median(one[name] / one[first] for one in rounds)
        print(f"{name:<44}{statistics.median(one[name] for one in rounds):>10.4f}{ratio:>12.2f}")


if __name__ == "__main__":
    main()
