"""How the measures of a group grow with its teams: the figures of docs/notebooks.md, measured on this machine.

python -m docs.group_growth              10, 100 and, side by side alone, 1,000 teams, in files and in one PostgreSQL
python -m docs.group_growth 10 100       other sizes

Writes docs/group-growth.csv line by line: where the books are, how the teams were mapped, how many, seconds, the seconds of
processor its Python processes used meanwhile (which other work on the machine moves less), and the most memory (MB) that
any one of them came to.
"""

import csv
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import psutil
import sqlalchemy as sa

from signoff_core import Team, group_measures, on_cluster, sample_group
from signoff_core import columns as c
from signoff_core.growth import ALONE, SIDE_BY_SIDE
from signoff_core.many_books import Map
from signoff_core.sample import sample_rows
from signoff_core.stores.sql import SqlStore
from signoff_core.stores.sql_engine import address
from signoff_core.stores.sql_schema import TABLES, TEAM
from tests import postgres

FILE = Path(__file__).parent / "group-growth.csv"
FILES, ONE_DATABASE = "a file each", "teams of one PostgreSQL"
PROCESSOR, PEAK = "processor_s", "peak_mb"
HEAD = (c.KIND, c.HOW, c.NUMBER, c.SECONDS, PROCESSOR, PEAK)
WARM = 4
"""Teams that are looked at before anything is timed: what is loaded with the first is paid once."""
ALONE_AT_MOST = 100
"""One after another a thousand teams take what a hundred took, ten times."""
DIFFERENT = 5
"""Books that differ; the others are copies of them, as in `sample_group`."""
Group = Callable[[int], Sequence[Team]]


def main(sizes: Sequence[int]) -> None:
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder, FILE.open("w", newline="", encoding="utf-8") as file:
        written = csv.writer(file, lineterminator="\n")
        written.writerow(HEAD)
        groups = {
            FILES: lambda size: sample_group(Path(folder) / str(size), size, now),
            ONE_DATABASE: _in_one_database(max(sizes), now),
        }
        with on_cluster() as each:
            for row in _rows(groups, sizes, {SIDE_BY_SIDE: each, ALONE: map}):
                written.writerow(row)
                file.flush()
                print(*row, flush=True)


def _rows(groups: dict[str, Group], sizes: Sequence[int], ways: dict[str, Map]) -> Iterator[tuple]:
    """The small sizes first, all ways: a run that is stopped has told something."""
    for size in sizes:
        for where, group in groups.items():
            teams = group(size)
            for how, way in ways.items():
                if how == ALONE and size > ALONE_AT_MOST:
                    continue
                if size == sizes[0]:
                    group_measures(teams[:WARM], way)
                with _watched() as peak:
                    began, worked = perf_counter(), _worked()
                    found = group_measures(teams, way)
                    took, worked = perf_counter() - began, _worked() - worked
                assert len(found) == size, found
                assert found[c.PROBLEM].isna().all(), found
                yield where, how, size, round(took, 1), round(worked, 1), round(peak[0])


@contextmanager
def _watched() -> Iterator[list[float]]:
    """The most memory (MB) any Python process of this run has, looked at twice a second: a look costs time too."""
    peak, over, processes = [0.0], threading.Event(), _processes()

    def look() -> None:
        while not over.wait(0.5):
            peak[0] = max(peak[0], *map(_memory, processes))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield peak
    finally:
        over.set()
        watcher.join()


def _worked() -> float:
    return sum(sum(process.cpu_times()[:2]) for process in _processes())


def _processes() -> list[psutil.Process]:
    me = psutil.Process()
    return [me, *(child for child in me.children(recursive=True) if "python" in child.name())]


def _memory(process: psutil.Process) -> float:
    return process.memory_info().rss / 2**20


def _in_one_database(most: int, now: datetime) -> Group:
    """So many teams in one database: the books that `sample_group` copies too, copied there."""
    url = postgres.new_database()
    for number in range(DIFFERENT):
        store = SqlStore(url, f"Team {number + 1:04}")
        store.append(sample_rows(now - timedelta(days=number)))
        store.close()
    engine = sa.create_engine(address(url))
    with engine.begin() as connection:
        for number in range(DIFFERENT, most):
            _copy(connection, f"Team {number % DIFFERENT + 1:04}", f"Team {number + 1:04}")
        connection.execute(sa.text("ANALYZE"))
    engine.dispose()

    def group(size: int) -> list[Team]:
        names = [f"Team {number:04}" for number in range(1, size + 1)]
        return [Team(name, {"connections": {"sql": {"url": url, "team": name}}}, now) for name in names]

    return group


def _copy(connection: sa.Connection, team: str, to: str) -> None:
    for table in TABLES.values():
        others = [column for column in table.columns if column.name != TEAM]
        rows = sa.select(sa.literal(to), *others).where(table.c[TEAM] == team)
        connection.execute(sa.insert(table).from_select([TEAM, *(column.name for column in others)], rows))


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10, 100, 1000])
