"""From the sheet's answer to typed tables: ours beside the least that could do it and what people write first."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from benchmarks.books import book, with_real_ids
from benchmarks.figures import Row, mb, ms, ratio, times
from benchmarks.scale import Scale
from benchmarks.stub import stub

GIGABYTE = 1e9


def measure(scale: Scale) -> Iterator[Row]:
    """Every read in a fresh process; ratios round by round against the limit's read of the same round."""
    yield from _sheet(scale.read, min(3, scale.rounds), peer=True)
    if scale.full:
        yield from _sheet(scale.full, 1, peer=False)


def _sheet(size: int, rounds: int, *, peer: bool) -> Iterator[Row]:
    raw = with_real_ids(book(size, calls_each=1))
    titles, cells = list(raw), sum(len(column) for columns in raw.values() for column in columns)
    what = f"sheet of {size:,} x 20 with calls and referrals, {cells / 1e6:.1f} million cells"
    with stub(raw, by_rows=peer) as url:
        del raw
        limits, ours = zip(
            *[(_read("limit", url, titles), _read("ours", url, titles)) for _ in range(rounds)], strict=True
        )
        records = _read("get_all_records", url, titles) if peer else None
    _same(limits[0], ours[0], *([records] if records else []))
    yield from _rows(what, limits, ours)
    if records:
        yield _peer(what, records, limits[0], ours[0])


def _rows(what: str, limits: Any, ours: Any) -> Iterator[Row]:
    for step, words in (("first", "the first look"), ("again", "a refresh")):
        found, floor = _seconds(ours, step), _seconds(limits, step)
        asked, over = int(ours[0][step]["asked"]), max(one[step]["over"] for one in ours)
        goal = {"goal": "at most 1.3 x, one request", "met": ratio(found, floor) <= 1.3 and asked == 1}
        yield Row(
            f"{what}: {words}",
            f"{ms(found)}, requests: {asked}",
            f"{times(ratio(found, floor))} the limit ({ms(floor)})",
            **(goal if step == "again" else {}),
        )
        least = mb(max(one[step]["over"] for one in limits))
        yield Row(
            f"its peak memory over the base, {words}", mb(over), f"the limit {least}", "under 1 GB", over < GIGABYTE
        )


def _peer(what: str, records: Any, limit: Any, ours: Any) -> Row:
    took, first = records["first"], ours["first"]["seconds"]
    return Row(
        f"{what}: `get_all_records`, once",
        f"{ms([took['seconds']])}, requests: {int(took['asked'])}, {mb(took['over'])}",
        f"{times(took['seconds'] / limit['first']['seconds'])} the limit, {times(took['seconds'] / first)} Signoff's first",
    )


def _seconds(reads: Any, step: str) -> list[float]:
    return [one[step]["seconds"] for one in reads]


def _read(name: str, url: str, titles: list[str]) -> Any:
    command = [sys.executable, "-m", "benchmarks.one_read", name, url, *titles]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def _same(*reads: Any) -> None:
    """A reader that reads less would be quicker."""
    if any(one["counts"] != reads[0]["counts"] for one in reads):
        raise SystemExit("the readers do not read the same: " + "; ".join(str(one["counts"]) for one in reads))
