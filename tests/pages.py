"""The real page, served by Streamlit itself, and a real Chromium that looks at it."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.conftest import browser_path

ROOT = Path(__file__).parent.parent
PATIENCE = 60_000
"""Milliseconds to wait for something to appear: a busy machine is no fault of the page."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Served:
    """One Streamlit server with its own data folder; can be killed and started again on the same port."""

    def __init__(
        self,
        data: Path,
        secrets: Path | None = None,
        *,
        port: int = 0,
        script: str = "app.py",
        folder: Path = ROOT,
        **options: str,
    ) -> None:
        self.script, self.folder = script, folder
        self.port = port or free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = data / "server.log"
        data.mkdir(parents=True, exist_ok=True)
        self.environ = {**os.environ, "SIGNOFF_DATA": str(data), "HOME": str(data), "PYTHONUNBUFFERED": "1"}
        if secrets:
            self.environ |= {"SIGNOFF_SECRETS": str(secrets), "STREAMLIT_SECRETS_FILES": str(secrets)}
        self.environ |= {f"STREAMLIT_{name.upper()}": value for name, value in options.items()}
        self.process: subprocess.Popen | None = None

    def start(self, *, later: bool = False) -> "Served":
        """later: don't wait until it answers; `healthy` does."""
        command = [sys.executable, "-m", "streamlit", "run", self.script, "--server.headless=true"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*command, f"--server.port={self.port}"], cwd=self.folder, env=self.environ, stdout=log, stderr=log
            )
        return self if later else self.healthy()

    def stop(self, *, gently: bool = False) -> None:
        """As a power cut, or as somebody who asks it to end."""
        if self.process:
            (self.process.terminate if gently else self.process.kill)()
            self.process.wait()
            self.process = None

    def healthy(self) -> "Served":
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=1) as answer:
                    if answer.status == 200:
                        return self
            except OSError:
                time.sleep(0.2)
        raise AssertionError(f"The page did not start:\n{self.log.read_text()[-2000:]}")


@contextmanager
def served(
    data: Path, secrets: Path | None = None, *, port: int = 0, script: str = "app.py", **options: str
) -> Iterator[Served]:
    server = Served(data, secrets, port=port, script=script, **options).start()
    try:
        yield server
    finally:
        server.stop()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=browser_path(), args=arguments)
        try:
            yield browser
        finally:
            browser.close()


def opened(
    browser: Browser,
    url: str,
    *,
    width: int = 1280,
    height: int = 800,
    scheme: str = "light",
    me: str = "",
    apart: bool = False,
) -> Page:
    """A page as somebody has it who remembers nothing, or `me` from last time, and has said so.

    The pages of one browser share what it has loaded of Streamlit, which costs more than all they show. apart: in a
    browser of its own, for two who must not share what it remembers.
    """
    context = _context(browser) if apart or not browser.contexts else browser.contexts[0]
    context.clear_cookies()
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)
    page.add_init_script(_FRESH % json.dumps(me))
    page.goto(url)
    if me:
        expect(page.locator(".st-key-who input")).to_have_value(me, timeout=PATIENCE)
    return page


_FRESH = """
const me = %s;
if (!sessionStorage.getItem("begun")) {
  localStorage.clear();
  sessionStorage.setItem("begun", "yes");
  if (me) localStorage.setItem("signoff.me", me);
}
"""


def _context(browser: Browser) -> BrowserContext:
    context = browser.new_context(timezone_id="Europe/London", locale="en-GB")
    context.set_default_timeout(PATIENCE)
    return context


def drawn(page: Page) -> None:
    """Until the page has come to rest, with the parts of it that come late: each stands there empty until then."""
    page.locator(".st-key-foot").wait_for()
    page.wait_for_timeout(300)
    expect(page.locator('[data-testid="stSkeleton"], ol[aria-busy]')).to_have_count(0, timeout=PATIENCE)
    page.locator('[data-test-connection-state="CONNECTED"][data-test-script-state="notRunning"]').wait_for()
