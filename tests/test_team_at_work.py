"""A team at work on each store, with a notebook and the digest beside it: every call counts once, and nothing is left behind.

Short in `make test`; in `make soak` an hour of twenty recruiters who log a call every 20 seconds, without the waiting.
"""

import asyncio
import json
import subprocess
import sys
import threading
import time
import tomllib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import psutil
import pytest

from signoff_core import columns as c
from signoff_core.book import Book, utc_now
from signoff_core.call_queue import open_queue
from signoff_core.doors import open_book
from signoff_core.secrets import to_toml
from signoff_core.stores.sql import SqlStore
from tests import postgres, soak
from tests.conftest import ROOT
from tests.pages import Served, served
from tests.recruiters import Worked, at_work
from tests.screens import HEADERS, days_ago, person
from tests.sheets_server import SheetsServer, service_account_info

STORES = ("sqlite", "postgresql", "sheet")
FEW, EACH = 3, 3
"""Recruiters of the short run, and the calls of each."""
MANY, AN_HOUR = 20, 180
MORE_FILES = 15
"""A pool of five connections fills up as it is needed; one to SQLite has up to three files open."""
POOL = 5
MORE_MEMORY = 60_000_000
VISITOR = "Visitor"
SESSIONS_STAY = 1
"""Seconds Streamlit keeps a session that has gone, with three open files each; two minutes where nobody says it."""
SETTLED = 30.0
"""Seconds until what was closed is let go at the latest."""
SERVER = {"server_disconnected_session_ttl": str(SESSIONS_STAY)}
QUOTA, READS_A_MINUTE = 60, 10
BEGUN = {"team.timezone": "Europe/London", "team.country": "GB", "line.start": days_ago(30)}


class Held(NamedTuple):
    """What the page's process holds while nobody looks at it."""

    files: int
    threads: int
    connections: int
    memory: int


@dataclass(frozen=True)
class Team:
    """A team's page and where its book is. beside: the secrets of whoever else opens it."""

    server: Served
    page: Path | None = None
    beside: Path | None = None
    sheet: SheetsServer | None = None
    database: str = ""

    def book(self) -> Book:
        return open_book(tomllib.loads(self.page.read_text()) if self.page else {})

    def held(self) -> Held:
        process = psutil.Process(self.server.process.pid)
        files = process.num_handles() if psutil.WINDOWS else process.num_fds()
        return Held(files, process.num_threads(), self._connections(), process.memory_info().rss)

    def _connections(self) -> int:
        asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        return postgres.run(asked, self.database)[0][0] if self.database else 0


@dataclass
class Beside:
    """A notebook and the digest, again and again until it is told to stop."""

    team: Team
    saw: list[dict[str, int]] = field(default_factory=list)
    digests: list[str] = field(default_factory=list)

    def __enter__(self) -> "Beside":
        self._environ = self.team.server.environ | (
            {"SIGNOFF_SECRETS": str(self.team.beside)} if self.team.beside else {}
        )
        self._stop, self._failed = threading.Event(), []
        self._thread = threading.Thread(target=self._again_and_again)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        self._thread.join()
        assert self._failed == []

    def _again_and_again(self) -> None:
        command = [sys.executable, "-m", "tests.notebook_child"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen(command, cwd=ROOT, env=self._environ, text=True, **pipes) as notebook:
            while not self.saw or not self._stop.is_set():
                notebook.stdin.write("\n")
                notebook.stdin.flush()
                line = notebook.stdout.readline()
                if not line:
                    self._failed.append(notebook.stderr.read())
                    return
                self.saw.append(json.loads(line))
                self._digest()
                self._stop.wait(5)
            notebook.stdin.close()

    def _digest(self) -> None:
        command = [sys.executable, "-m", "signoff_core", "digest"]
        done = subprocess.run(command, cwd=ROOT, env=self._environ, capture_output=True, text=True)
        self.digests.append(done.stdout)
        if done.returncode or done.stderr:
            self._failed.append(done.stderr)


@contextmanager
def team_of(store: str, folder: Path, people: list[dict[str, str]]) -> Iterator[Team]:
    folder.mkdir()
    settings = [{c.KEY: key, c.VALUE: value} for key, value in BEGUN.items()]
    if store == "sheet":
        with _sheet(people) as sheet:
            page, beside = (_google(folder / f"{who}.toml", sheet, who) for who in ("page", "beside"))
            with served(folder, page, **SERVER) as server:
                yield Team(server, page, beside, sheet)
        return
    database = postgres.new_database() if store == "postgresql" else ""
    with closing(SqlStore(database or f"sqlite:///{folder / 'book.sqlite'}")) as begun:
        begun.append({"Candidates": people, "Settings": settings})
    secrets = folder / "secrets.toml" if database else None
    if secrets:
        secrets.write_text(f'[connections.sql]\nurl = "{database}"\n')
    with served(folder, secrets, **SERVER) as server:
        yield Team(server, secrets, secrets, database=database)


@contextmanager
def _sheet(people: list[dict[str, str]]) -> Iterator[SheetsServer]:
    with SheetsServer() as sheet:
        sheet.quota = QUOTA
        sheet.add_worksheet("Candidates", [list(HEADERS), *[[one.get(name, "") for name in HEADERS] for one in people]])
        sheet.add_worksheet("Settings", [[c.KEY, c.VALUE], *map(list, BEGUN.items())])
        yield sheet


def _google(path: Path, sheet: SheetsServer, token: str) -> Path:
    toml = to_toml(service_account_info(sheet, token), sheet.spreadsheet_id)
    path.write_text(f'{toml}base_url = "{sheet.url}"\n')
    return path


def debts(recruiters: list[str], calls: int) -> list[dict[str, str]]:
    """So many who are owed a call, and one more, for each recruiter."""
    return [
        person(f"Candidate {of} {number}", recruiter=of, phone=f"+447700900{number % 1000:03d}")
        for of in recruiters
        for number in range(calls + 1)
    ]


def at_rest(team: Team, most: Held | None = None) -> Held:
    """What the page holds once everybody is gone; waits until that is no more than `most`, as long as `SETTLED`.

    Streamlit keeps a session for whoever comes back, and looks for those it may drop when the next one leaves.
    """
    until = time.monotonic() + SETTLED
    while True:
        time.sleep(2 * SESSIONS_STAY)
        asyncio.run(at_work(team.server.url, [VISITOR], 0, Worked()))
        held = team.held()
        if time.monotonic() > until or not (most and over(held, most)):
            return held


def over(held: Held, most: Held) -> dict[str, tuple[int, int]]:
    """What is more than it may be, and what it may be."""
    return {name: pair for name, *pair in zip(Held._fields, held, most, strict=True) if pair[0] > pair[1]}


def may_hold(first: Held) -> Held:
    return Held(first.files + MORE_FILES, first.threads, POOL, first.memory + MORE_MEMORY)


@pytest.mark.parametrize("calls", soak.counts(EACH, AN_HOUR))
@pytest.mark.parametrize("store", STORES)
def test_a_team_at_work_loses_nothing_and_leaves_nothing_behind(store, calls, request, tmp_path, monkeypatch):
    """In three shifts: what the page holds after the first, with everybody gone, is what it may hold after the last."""
    recruiters = [f"Recruiter {number}" for number in range(MANY if request.node.get_closest_marker("soak") else FEW)]
    worked, people = Worked(), debts(recruiters, calls)
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path / "team"))
    with team_of(store, tmp_path / "team", people) as team:
        with Beside(team) as beside:
            asyncio.run(at_work(team.server.url, recruiters, calls // 3, worked))
            first = at_rest(team)
            for shift in (1, 2):
                asyncio.run(at_work(team.server.url, recruiters, (calls + shift) // 3, worked))
        last = at_rest(team, may_hold(first))
        print(told(store, worked, first, last, beside))
        assert (worked.errors, worked.refused, len(worked.saved)) == ([], [], len(recruiters) * calls)
        assert over(last, may_hold(first)) == {}
        assert "Traceback" not in team.server.log.read_text()
        if team.sheet:
            assert team.sheet.busiest("read", "page") <= READS_A_MINUTE
        nothing_is_lost(team, worked, len(people))
    nothing_is_left_beside(beside)


def nothing_is_lost(team: Team, worked: Worked, people: int) -> None:
    """Each call that was called saved is in the book once, with the one name it gave; and nothing else is."""
    with closing(team.book()) as book:
        until = time.monotonic() + 2 * SETTLED
        while book.send() and time.monotonic() < until:  # what waits for Google's quota
            time.sleep(1)
        tables = book.refresh()
        assert sorted(tables.written["Calls"][c.CALL_ID]) == sorted(worked.saved)
        assert sorted(tables.written["Referrals"][c.CALL_ID]) == sorted(worked.saved)
        assert len(open_queue(tables, utc_now())) == people - len(worked.saved)
        assert [one for one in book.drafts.everything().values() if c.LOOKED_AT not in one] == []  # the page's own mark
        assert tables.problems[c.COLUMN].isin([c.CALL_ID, c.REFERRAL_ID]).sum() == 0


def nothing_is_left_beside(beside: Beside) -> None:
    """A notebook that opens the book again and again sees it grow, and holds no more than after its first look."""
    assert all(before["calls"] <= after["calls"] for before, after in pairwise(beside.saw))
    assert all(one["files"] <= beside.saw[0]["files"] for one in beside.saw)
    assert all(one["threads"] <= beside.saw[0]["threads"] for one in beside.saw)
    assert all("OWED THE NEWS" in digest for digest in beside.digests)


def told(store: str, worked: Worked, first: Held, last: Held, beside: Beside) -> str:
    """What a long run came to, for whoever looks (`pytest -s`)."""
    sheet = beside.team.sheet
    asked = sheet and {kind: (sheet.busiest(kind, "page"), sheet.busiest(kind)) for kind in ("read", "write")}
    over = f", a minute: {asked}, over the quota: {sheet.over_quota()}" if sheet else ""
    return f"\n{store}: {len(worked.saved)} calls, looks beside: {len(beside.saw)}, {first}, {last}{over}"
