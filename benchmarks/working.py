"""A team at work: everybody opens a call, types what was said and saves, at the pace of a working day."""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import psutil

from benchmarks.agencies import fill
from benchmarks.figures import Row, mb, ms
from benchmarks.scale import Scale
from signoff_core.secrets import to_toml
from tests import postgres
from tests.balanced import Balancer
from tests.conftest import balancer_path
from tests.pages import Served, served
from tests.recruiters import Worked, at_work

GOAL, MEMORY, QUOTA = 0.3, 400e6, 60


@dataclass
class Asked:
    """What the sheet was asked in its busiest minute, once it is shut."""

    a_minute: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        said = self.a_minute
        return (
            f"; in the busiest minute {said['read']} reads and {said['write']} writes, {said['refused']} refused by the quota"
            if said
            else ""
        )


@dataclass(frozen=True)
class Pages:
    """What a team works on: an address, and the page behind it, or several."""

    url: str
    servers: Sequence[Served]

    @property
    def memory(self) -> list[int]:
        """What each page holds."""
        return [psutil.Process(server.process.pid).memory_info().rss for server in self.servers]


def measure(scale: Scale) -> Iterator[Row]:
    """As many calls of each recruiter as the scale says, one every `every` seconds; the clients share the machine."""
    for (store, opened), recruiters in zip(_STORES.items(), scale.at_work, strict=True):
        names, worked, asked = [f"Recruiter {number}" for number in range(recruiters)], Worked(), Asked()
        words = (
            f"{recruiters} recruiters at work, a call each every {scale.every:g} s, {scale.page:,} candidacies, {store}"
        )
        if opened is _two_pages and not balancer_path():
            yield Row(words, "not measured: no HAProxy")
            continue
        with opened(scale.page, recruiters, asked) as pages:
            asyncio.run(at_work(pages.url, names, scale.calls_each, worked, every=scale.every))
            memory = pages.memory
        yield _row(words, worked, memory, asked)


def _row(words: str, worked: Worked, memory: list[int], asked: Asked) -> Row:
    slow = quantiles(worked.seconds, n=20)[-1]
    failed = len(worked.refused) + len(worked.errors)
    held = " and ".join(map(mb, memory))
    measured = f"a click {ms(worked.seconds)}, p95 {ms([slow])}; {len(worked.saved)} calls saved, {failed} failed; {held}{asked}"
    met = slow < GOAL and not failed and max(memory) < MEMORY and not asked.a_minute.get("refused")
    return Row(words, measured, "", "p95 under 0.3 s, no failed save, under 400 MB, the quota kept", met)


@contextmanager
def _sheet(size: int, recruiters: int, asked: Asked) -> Iterator[Pages]:
    command = [sys.executable, "-m", "benchmarks.sheet_server", str(size), str(recruiters), str(QUOTA)]
    sheet = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        url, account = sheet.stdout.readline().strip(), json.loads(sheet.stdout.readline())
        with _pages(f'{to_toml(account, "book-1")}base_url = "{url}"\n') as (server,):
            yield Pages(server.url, [server])
    finally:
        said, _ = sheet.communicate()
    asked.a_minute = json.loads(said)


@contextmanager
def _postgres(size: int, recruiters: int, asked: Asked) -> Iterator[Pages]:
    with _pages(_filled(size, recruiters)) as (server,):
        yield Pages(server.url, [server])


@contextmanager
def _two_pages(size: int, recruiters: int, asked: Asked) -> Iterator[Pages]:
    trusted = "[signoff]\ntrusted_network = true\n"
    with _pages(_filled(size, recruiters) + trusted, "one", "two") as (one, two):
        balancer = Balancer({"one": one, "two": two}, one.log.with_name("haproxy.log"))
        try:
            for name in ("one", "two"):
                balancer.until(name, "UP")
            yield Pages(f"http://127.0.0.1:{balancer.port}", [one, two])
        finally:
            balancer.stop()


def _filled(size: int, recruiters: int) -> str:
    """The secrets of a page on a new database with an agency in it."""
    url = postgres.new_database()
    fill(url, size, recruiters=recruiters)
    return f'[connections.sql]\nurl = "{url}"\nteam = "team"\n'


@contextmanager
def _pages(toml: str, *names: str) -> Iterator[list[Served]]:
    """A page with these secrets, or one of each name."""
    with tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder, ExitStack() as started:
        secrets = Path(folder) / "secrets.toml"
        secrets.write_text(toml)
        yield [started.enter_context(served(Path(folder) / name, secrets)) for name in names or ("page",)]


_STORES = {
    "a Google Sheet on the loopback": _sheet,
    "PostgreSQL": _postgres,
    "PostgreSQL, two pages behind HAProxy": _two_pages,
}
