"""What every test may use: a clean environment of its own, and word of what could not be run here."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def browser_path() -> str | None:
    """A Chromium on this machine, None where there is none. SIGNOFF_BROWSER names another."""
    named = os.environ.get("SIGNOFF_BROWSER")
    mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
    found = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    return found or (mac if os.path.exists(mac) else None)


def balancer_path() -> str | None:
    """HAProxy on this machine, None where there is none. Debian puts it where only root looks."""
    return shutil.which("haproxy") or shutil.which("haproxy", path="/usr/sbin:/usr/local/sbin")


def _cannot_run(item) -> str:
    """The program that is not on this machine, blank where the test can run."""
    if not browser_path() and (item.get_closest_marker("browser") or "browser" in item.fixturenames):
        return "chromium"
    return "haproxy" if item.get_closest_marker("balancer") and not balancer_path() else ""


def pytest_collection_modifyitems(config, items):
    missing = {item: name for item in items if (name := _cannot_run(item))}
    if missing and os.environ.get("CI") == "true":
        names = " and ".join(sorted(set(missing.values())))
        raise pytest.UsageError(f"No {names} on this machine, and in CI nothing is left out. Install {names}.")
    items[:] = [item for item in items if item not in missing]
    config.hook.pytest_deselected(items=list(missing))


def pytest_terminal_summary(terminalreporter):
    if not balancer_path():
        terminalreporter.section("LEFT OUT: two pages behind a real balancer", red=True)
        terminalreporter.line("There is no HAProxy here. Debian, Ubuntu: sudo apt install haproxy. macOS: brew install")
        terminalreporter.line("haproxy.")
    if not browser_path():
        terminalreporter.section("LEFT OUT: every test in a real browser", red=True)
        terminalreporter.line("There is no Chromium here. Debian, Ubuntu: sudo apt install chromium. macOS: install")
        terminalreporter.line("Google Chrome. Or name one: SIGNOFF_BROWSER=/path/to/chrome make test")


@pytest.fixture(scope="module")
def browser():
    """A real Chromium for the tests of one file."""
    from tests.pages import chromium

    with chromium() as browser:
        yield browser


@pytest.fixture(autouse=True)
def clean_environment(tmp_path, monkeypatch):
    """No test sees the data, the secrets or the working folder of whoever runs it."""
    for name in ("SIGNOFF_DATA", "SIGNOFF_SECRETS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path / "data"))


@pytest.fixture
def fresh_page(monkeypatch):
    """The page as a server that has just started shows it: AppTest's runs share what one process remembers."""
    import streamlit as st

    monkeypatch.chdir(ROOT)
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def tell(tmp_path, monkeypatch):
    """Writes the secrets."""

    def tell(text):
        path = tmp_path / "secrets.toml"
        path.write_text(text, encoding="utf-8")
        monkeypatch.setenv("SIGNOFF_SECRETS", str(path))

    return tell
