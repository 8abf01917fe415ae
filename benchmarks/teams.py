"""One team among many in one PostgreSQL, beside the same team alone."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime

from benchmarks.agencies import fill
from benchmarks.figures import Row, in_rounds, ms, ratio, times
from benchmarks.scale import Scale
from signoff_core import columns as c
from signoff_core.stores.sql import SqlStore
from tests import postgres
from tests.crowds import crowd

ROWS, CALLS = 100, 300
"""Candidacies and calls of each of the others."""
AS_FAST = 1.15
"""What two runs of the same read differ by."""


def measure(scale: Scale) -> Iterator[Row]:
    """Two teams: one whose rows were written at once, and one whose rows lie between those of all the others."""
    alone, among = postgres.new_database(), postgres.new_database()
    one = f"crowd-{scale.teams // 2}"
    for url in (alone, among):
        fill(url, scale.team, "ours")
    crowd(among, scale.teams - 1, candidates=ROWS, calls=CALLS)
    crowd(alone, 1, candidates=ROWS, calls=CALLS)
    for url in (alone, among):
        postgres.run("VACUUM ANALYZE", url)
    size = (scale.teams - 1) * (ROWS + CALLS) + 4 * scale.team
    words = f"among {scale.teams:,} teams, {size:,} rows in one PostgreSQL"
    yield from _beside(f"team of {scale.team:,} candidacies {words}", ("ours", alone), ("ours", among), scale.rounds)
    yield from _beside(f"team of {ROWS} whose rows lie {words}", ("crowd-1", alone), (one, among), scale.rounds)


def _beside(words: str, alone: tuple[str, str], among: tuple[str, str], rounds: int) -> Iterator[Row]:
    with closing(SqlStore(alone[1], alone[0])) as one, closing(SqlStore(among[1], among[0])) as many:
        works = {"alone": one.read, "among": many.read, "save alone": _saves(one), "save": _saves(many)}
        found = in_rounds(works, 4 * rounds)
    share = ratio(found["among"], found["alone"])
    beside = f"{times(share)} alone ({ms(found['alone'])})"
    yield Row(f"{words}: reading its book", ms(found["among"]), beside, f"at most {AS_FAST} x alone", share <= AS_FAST)
    share = ratio(found["save"], found["save alone"])
    yield Row(f"{words}: a call saved", ms(found["save"]), f"{times(share)} alone ({ms(found['save alone'])})")


def _saves(store: SqlStore) -> Callable[[], None]:
    def save() -> None:
        now = datetime.now(UTC)
        store.append({"Calls": [{c.CALL_ID: f"{now.timestamp():.6f}", c.AT: now, c.RESULT: "voicemail"}]})

    return save
