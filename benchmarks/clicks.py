"""A call logged by hand in a real browser: from the click on a card to the word that it is saved."""

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from benchmarks.agencies import RECRUITER, sqlite_book
from benchmarks.figures import Row, ms, seconds
from benchmarks.scale import Scale
from benchmarks.sessions import ready
from signoff_core import columns as c
from tests.conftest import browser_path
from tests.hands import field
from tests.pages import chromium, drawn, opened, served

STEPS = ("the call is open", "a line is kept", "it is saved and the next is there")


def measure(scale: Scale) -> Iterator[Row]:
    """Every click to what it changed on the screen; typing takes its own time and is not in it."""
    if not scale.visits or not browser_path():
        yield Row("a call logged in the browser", "not measured: no Chromium, or left out")
        return
    with tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder:
        sqlite_book(Path(folder), scale.page)
        with served(Path(folder)) as server:
            asyncio.run(ready(server.url))
            with chromium() as browser:
                page = opened(browser, f"{server.url}/?recruiter=everyone", me=RECRUITER)
                drawn(page)
                rounds = [logged(page) for _ in range(scale.visits + 1)][1:]
    whole = [sum(one) for one in rounds]
    steps = ", ".join(f"{step} {median(one[n] for one in rounds) * 1000:.0f}" for n, step in enumerate(STEPS))
    yield Row(f"a call logged in the browser, {scale.page:,} candidacies, SQLite", f"{ms(whole)}: {steps} ms")


def logged(page: Page) -> list[float]:
    before = page.locator(".st-key-headline h2").inner_text()
    found = [seconds(lambda: _opened(page))]
    field(page, c.NEXT_STEP).locator("input").fill("a planner's job in Leeds")
    found.append(seconds(lambda: page.locator(".st-key-savebar").get_by_text("next step").wait_for()))
    drawn(page)
    found.append(seconds(lambda: _saved(page, before)))
    drawn(page)
    return found


def _opened(page: Page) -> None:
    page.get_by_role("button", name="We talked").first.click()
    page.locator(".st-key-savebar").wait_for()


def _saved(page: Page, before: str) -> None:
    page.locator(".st-key-savebar").get_by_role("button").click()
    page.locator(".st-key-just").wait_for()
    page.wait_for_function("before => document.querySelector('.st-key-headline h2').innerText !== before", arg=before)
