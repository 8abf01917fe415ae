"""Two pages on one PostgreSQL behind a real HAProxy, started from the very file compose.yaml gives it."""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from signoff_core import columns as c
from signoff_core.doors import open_book
from signoff_core.tables import Tables
from tests import postgres
from tests.conftest import ROOT, balancer_path
from tests.image import laid_out
from tests.pages import Served, free_port
from tests.screens import days_ago

COOKIE = "signoff_page"
SECRETS = """
[connections.sql]
url = "{url}"
team = "north"

[signoff]
trusted_network = true
"""


@dataclass(frozen=True)
class Team:
    """A team's two pages by the names the balancer has for them, its address, and the database."""

    url: str
    pages: dict[str, Served]
    database: str
    balancer: "Balancer"

    def tables(self) -> Tables:
        """The book as a fresh look finds it."""
        with closing(open_book(_door(self.database))) as book:
            return book.tables()

    def of(self, page: Page) -> str:
        """Which of the two a browser is on, by its cookie."""
        return next(one["value"] for one in page.context.cookies() if one["name"] == COOKIE)


class Balancer:
    """HAProxy by haproxy.cfg, and its own command line."""

    def __init__(self, pages: dict[str, Served], log: Path) -> None:
        self.port, self._cli = free_port(), free_port()
        said = {f"SIGNOFF_PAGE_{name.upper()}": f"127.0.0.1:{page.port}" for name, page in pages.items()}
        said |= {"SIGNOFF_BALANCER_BIND": f"127.0.0.1:{self.port}"}
        said |= {"SIGNOFF_BALANCER_CLI": f"ipv4@127.0.0.1:{self._cli}"}
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                [balancer_path(), "-db", "-f", ROOT / "haproxy.cfg"], env={**os.environ, **said}, stdout=out, stderr=out
            )
        self._until_it_listens()

    def say(self, words: str) -> str:
        """What docs/scale.md says by `docker compose exec balancer`."""
        with socket.create_connection(("127.0.0.1", self._cli), timeout=10) as line:
            line.sendall(f"{words}\n".encode())
            return b"".join(iter(lambda: line.recv(65536), b"")).decode().strip()

    def until(self, name: str, state: str) -> None:
        """Wait until the balancer has seen for itself how a page is: UP, DOWN, MAINT, DRAIN."""
        for _ in range(200):
            lines = [line.split(",") for line in self.say("show stat").splitlines()]
            if any(line[:2] == ["pages", name] and line[17].startswith(state) for line in lines):
                return
            time.sleep(0.1)
        raise AssertionError(f"page {name} never was {state}: {self.say('show stat')}")

    def _until_it_listens(self) -> None:
        for _ in range(200):
            with suppress(ConnectionRefusedError):
                self.say("show info")
                return
            time.sleep(0.1)
        raise AssertionError("HAProxy did not start")

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@contextmanager
def balanced(folder: Path, people: list[dict[str, Any]]) -> Iterator[Team]:
    """people: rows of Candidates."""
    url = postgres.new_database()
    with closing(open_book(_door(url))) as book:
        settings = {"team.timezone": "Europe/London", "team.country": "GB", "line.start": days_ago(30)}
        book.store.append({"Candidates": people, "Settings": [{c.KEY: k, c.VALUE: v} for k, v in settings.items()]})
    secrets = folder / "signoff.toml"
    secrets.write_text(SECRETS.format(url=url))
    image = laid_out(folder / "image")
    pages = {name: Served(folder / name, secrets, script="serve.py", folder=image) for name in ("one", "two")}
    balancer = None
    try:
        for page in pages.values():
            page.start(later=True)
        balancer = Balancer(pages, folder / "haproxy.log")
        for name, page in pages.items():
            page.healthy()
            balancer.until(name, "UP")
        yield Team(f"http://127.0.0.1:{balancer.port}", pages, url, balancer)
    finally:
        for one in filter(None, (*pages.values(), balancer)):
            one.stop()


def _door(url: str) -> dict[str, Any]:
    return {"connections": {"sql": {"url": url, "team": "north"}}}


def answered(url: str, **headers: str) -> tuple[int, dict[str, str]]:
    """One question to the balancer: its answer's status and headers."""
    asked = urllib.request.Request(url, headers=headers)
    with urllib.request.urlopen(asked, timeout=10) as answer:
        return answer.status, {name.lower(): value for name, value in answer.headers.items()}
