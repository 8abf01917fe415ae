"""One line of the table, and the table in Markdown."""

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

HEAD = "| what | measured | beside it, in the same run | goal | |\n|---|---|---|---|---|"


@dataclass(frozen=True)
class Row:
    """What was measured, in words; `met` is None where there is no goal."""

    what: str
    measured: str
    beside: str = ""
    goal: str = ""
    met: bool | None = None

    def __str__(self) -> str:
        verdict = {None: "", True: "met", False: "**not met**"}[self.met]
        return f"| {self.what} | {self.measured} | {self.beside} | {self.goal} | {verdict} |"


def seconds(work: Callable[[], Any]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def in_rounds(works: dict[str, Callable[[], Any]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each work in turn, round after round, so that a slow moment of the machine hits all."""
    for work in works.values():
        work()
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            found[name].append(seconds(work))
    return found


def ratio(times: Sequence[float], floor: Sequence[float]) -> float:
    """How many times the floor: taken round by round, and the median of that."""
    return statistics.median(one / least for one, least in zip(times, floor, strict=True))


def ms(times: Sequence[float]) -> str:
    """`8.4 ms`, the median; seconds from one on."""
    middle = statistics.median(times)
    return f"{middle:.2f} s" if middle >= 1 else f"{middle * 1000:.{0 if middle >= 0.1 else 1}f} ms"


def mb(size: float) -> str:
    return f"{size / 1e6:.0f} MB"


def times(ratio: float) -> str:
    return f"{ratio:.2f} x" if ratio < 10 else f"{ratio:.0f} x"
