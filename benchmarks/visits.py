"""A first visit in a real browser that has never been here: bytes, requests, and the time to the first debt."""

import statistics
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks.agencies import sqlite_book
from benchmarks.figures import Row, ms, seconds, times
from benchmarks.scale import Scale
from benchmarks.sessions import QUIET
from tests.conftest import browser_path
from tests.pages import Served, chromium

CHARTED = "benchmarks/pages/charted.py"
CARD = "[data-card] h3"
PAGES = {
    "a bare page without a chart": (QUIET, "text=All is drawn"),
    "a bare page with a plotly chart": (CHARTED, ".js-plotly-plot .main-svg"),
    "Sign-offs": ("app.py", CARD),
    "Sign-offs through serve.py": ("serve.py", CARD),
}
FLOOR, OURS = "a bare page without a chart", "Sign-offs"
AT_THE_FLOOR = 1.1
"""The spread of a first visit is about a tenth."""


@dataclass
class Visit:
    """One first visit, and the page loaded again after it."""

    took: float = 0.0
    again: float = 0.0
    sizes: list[float] = field(default_factory=list)
    told: list[int] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Bytes as they come over the wire: packed where they are, with their headers."""
        wire = page.context.new_cdp_session(page)
        wire.send("Network.enable")
        wire.on("Network.loadingFinished", lambda event: self.sizes.append(event["encodedDataLength"]))
        wire.on(
            "Network.webSocketFrameReceived",
            lambda event: self.told.append(len(event["response"]["payloadData"]) * 3 // 4),
        )


def measure(scale: Scale) -> Iterator[Row]:
    """Server and browser share the machine; somebody has opened the page before, so that the book is read."""
    if not scale.visits or not browser_path():
        yield Row("a first visit in the browser", "not measured: no Chromium, or left out")
        return
    found: dict[str, list[Visit]] = {name: [] for name in PAGES}
    with tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder:
        sqlite_book(Path(folder), scale.page)
        servers = {name: Served(Path(folder), script=script).start() for name, (script, _) in PAGES.items()}
        try:
            for visit in range(scale.visits + 1):
                for name, server in servers.items():
                    once = visited(server, PAGES[name][1])
                    found[name] += [once] if visit else []  # the first one has the server read the book
        finally:
            for server in servers.values():
                server.stop()
    yield from (_row(name, visits, found) for name, visits in found.items())


def visited(server: Served, wanted: str) -> Visit:
    visit = Visit()
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        visit.watch(page)
        visit.took = seconds(lambda: _until(page, server.url, wanted))
        page.wait_for_load_state("networkidle")  # what comes after the first debt is fetched too
        sizes, told = list(visit.sizes), list(visit.told)
        visit.again = seconds(lambda: _until(page, server.url, wanted))
        visit.sizes, visit.told = sizes, told
    return visit


def _until(page: Page, url: str, wanted: str) -> None:
    page.goto(url)
    page.locator(wanted).first.wait_for(timeout=60_000)


def _row(name: str, visits: list[Visit], found: dict[str, list[Visit]]) -> Row:
    took = [visit.took for visit in visits]
    measured = f"{ms(took)}; {_middle(visits, 'sizes')}, over the websocket {sum(visits[0].told) / 1000:.0f} kB; again {ms([visit.again for visit in visits])}"
    if name == FLOOR:
        return Row(f"first visit, {name}", measured)
    floor = statistics.median(visit.took for visit in found[FLOOR])
    share = statistics.median(took) / floor
    goal = (f"at most {AT_THE_FLOOR} x the bare page", share <= AT_THE_FLOOR) if name.startswith(OURS) else ()
    return Row(f"first visit, {name}", measured, f"{times(share)} the bare page", *goal)


def _middle(visits: list[Visit], of: str) -> str:
    listed: list[Any] = [getattr(visit, of) for visit in visits]
    return f"{statistics.median(sum(one) for one in listed) / 1e6:.2f} MB in {statistics.median(len(one) for one in listed):.0f} requests"
