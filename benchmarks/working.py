"""A team at work: everybody opens a call, types what was said and saves, at the pace of a working day."""

import asyncio
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import psutil

from benchmarks.agencies import fill
from benchmarks.figures import Row, mb, ms
from benchmarks.scale import Scale
from signoff_core.secrets import to_toml
from tests import postgres
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


def measure(scale: Scale) -> Iterator[Row]:
    """As many calls of each recruiter as the scale says, one every `every` seconds; the clients share the machine."""
    for (store, opened), recruiters in zip(_STORES.items(), scale.at_work, strict=True):
        names, worked, asked = [f"Recruiter {number}" for number in range(recruiters)], Worked(), Asked()
        with opened(scale.page, recruiters, asked) as server:
            asyncio.run(at_work(server.url, names, scale.calls_each, worked, every=scale.every))
            memory = psutil.Process(server.process.pid).memory_info().rss
        words = (
            f"{recruiters} recruiters at work, a call each every {scale.every:g} s, {scale.page:,} candidacies, {store}"
        )
        yield _row(words, worked, memory, asked)


def _row(words: str, worked: Worked, memory: int, asked: Asked) -> Row:
    slow = quantiles(worked.seconds, n=20)[-1]
    failed = len(worked.refused) + len(worked.errors)
    measured = f"a click {ms(worked.seconds)}, p95 {ms([slow])}; {len(worked.saved)} calls saved, {failed} failed; {mb(memory)}{asked}"
    met = slow < GOAL and not failed and memory < MEMORY and not asked.a_minute.get("refused")
    return Row(words, measured, "", "p95 under 0.3 s, no failed save, under 400 MB, the quota kept", met)


@contextmanager
def _sheet(size: int, recruiters: int, asked: Asked) -> Iterator[Served]:
    command = [sys.executable, "-m", "benchmarks.sheet_server", str(size), str(recruiters), str(QUOTA)]
    sheet = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        url, account = sheet.stdout.readline().strip(), json.loads(sheet.stdout.readline())
        with _page(f'{to_toml(account, "book-1")}base_url = "{url}"\n') as server:
            yield server
    finally:
        said, _ = sheet.communicate()
    asked.a_minute = json.loads(said)


@contextmanager
def _postgres(size: int, recruiters: int, asked: Asked) -> Iterator[Served]:
    url = postgres.new_database()
    fill(url, size, recruiters=recruiters)
    with _page(f'[connections.sql]\nurl = "{url}"\nteam = "team"\n') as server:
        yield server


@contextmanager
def _page(toml: str) -> Iterator[Served]:
    with tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder:
        secrets = Path(folder) / "secrets.toml"
        secrets.write_text(toml)
        with served(Path(folder), secrets) as server:
            yield server


_STORES = {"a Google Sheet on the loopback": _sheet, "PostgreSQL": _postgres}
