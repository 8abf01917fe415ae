"""Who sees real people's names: somebody at this very machine, a network that is said to be guarded, or who is on the list."""

import json
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import expect

from signoff_core import columns as c
from tests.hands import names
from tests.pages import PATIENCE, drawn, free_port, opened, served
from tests.screens import TRUSTED, begun, person, rows
from tests.wire import Wire

pytestmark = pytest.mark.browser
PEOPLE = ("Ana Ruiz", "Bo Lind", "Cy Tran")
FORWARDED = ("X-Forwarded-For: 203.0.113.9", "X-Real-IP: 203.0.113.9", "Forwarded: for=203.0.113.9")
USERS = {
    "meera": {"email": "Meera@example.com", "email_verified": True, "name": "Meera Joshi"},
    "arun": {"email": "arun@elsewhere.example", "email_verified": True, "name": "Arun Das"},
    "nobody": {"email": "meera@example.com", "email_verified": False, "name": "Somebody Else"},
}


@pytest.fixture
def data(tmp_path, monkeypatch):
    """The team's own book."""
    folder = tmp_path / "team"
    monkeypatch.setenv("SIGNOFF_DATA", str(folder))
    begun(*[person(name, recruiter="") for name in PEOPLE])
    return folder


@pytest.fixture(scope="module")
def provider():
    """Somebody else's sign-in service."""
    port = free_port()
    claims = [f"--user-claims={json.dumps({'sub': sub, **said})}" for sub, said in USERS.items()]
    command = [sys.executable, "-W", "ignore", "-m", "oidc_provider_mock", f"--port={port}", *claims]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://localhost:{port}/.well-known/openid-configuration"
    try:
        _until_answered(address)
        yield address
    finally:
        process.kill()
        process.wait()


def _until_answered(address: str) -> None:
    for _ in range(100):
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("The sign-in service did not start.")


def shut(page, words: str = "") -> None:
    """The page is closed and says what to do; nobody's name is anywhere in it."""
    page.get_by_text("This page shows nobody yet").wait_for()
    expect(page.locator("body")).to_contain_text(words, timeout=PATIENCE)
    page.wait_for_timeout(300)
    whole = page.content()
    assert not [name for name in PEOPLE if name in whole or name.split()[1] in whole]


def sign_in(page, sub: str) -> None:
    page.get_by_role("button", name="Sign in").click()
    page.locator("input[name=sub]").fill(sub)
    page.locator("button[type=submit], input[type=submit]").first.click()


def sign_out(page) -> None:
    """At the page, and at the sign-in service, which asks once more."""
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/end_session**")
    page.locator("button[type=submit], input[type=submit]").first.click()
    page.get_by_role("button", name="Sign in").wait_for()


def test_a_real_book_is_for_this_machine_alone_unless_the_network_is_said_to_be_guarded(browser, data, tmp_path):
    secrets = tmp_path / "secrets.toml"
    secrets.write_text("")
    with served(data, secrets) as server:
        for host in ("localhost", "127.0.0.1"):
            page = opened(browser, f"http://{host}:{server.port}")
            drawn(page)
            assert names(page) == list(PEOPLE)
            page.close()
        for header in FORWARDED:
            with Wire(server.port, header) as proxy:
                page = opened(browser, proxy.url)
                shut(page, "[auth]")
                page.goto(f"{proxy.url}/referrals")
                shut(page, "trusted_network = true")
                page.close()
        secrets.write_text(TRUSTED)
        with Wire(server.port, FORWARDED[0]) as proxy:
            page = opened(browser, proxy.url)
            drawn(page)
            assert names(page) == list(PEOPLE)
            secrets.write_text("")  # and shut again under the eyes of somebody who looks
            page.get_by_role("button", name="Voicemail").first.click()
            shut(page)
            page.close()


def test_the_sample_needs_no_gate(browser, tmp_path):
    with served(tmp_path / "new") as server, Wire(server.port, FORWARDED[0]) as proxy:
        page = opened(browser, proxy.url)
        drawn(page)
        page.get_by_text("This is a sample agency.").wait_for()
        assert names(page)
        page.close()


def test_with_sign_in_only_who_is_on_the_list_enters(browser, data, tmp_path, provider):
    secrets = tmp_path / "secrets.toml"
    port = free_port()
    auth = (
        f'[auth]\nredirect_uri = "http://localhost:{port}/oauth2callback"\n'
        f'cookie_secret = "{"x" * 40}"\n\n[auth.loopback]\nclient_id = "signoff"\nclient_secret = "secret"\n'
        f'server_metadata_url = "{provider}"\n\n'
    )
    secrets.write_text(auth)
    with served(data, secrets, port=port) as server:
        page = opened(browser, server.url)
        shut(page, "[access]")
        secrets.write_text(f'{auth}[access]\n"meera@example.com" = "owner"\n')
        page.reload()
        page.get_by_role("button", name="Sign in").wait_for()
        assert not [name for name in PEOPLE if name in page.content()]
        sign_in(page, "arun")
        shut(page, "arun@elsewhere.example is not on this team's list")
        secrets.write_text(f'{auth}[access]\n"meera@example.com" = "owner"\n"@elsewhere.example" = "recruiter"\n')
        page.reload()
        drawn(page)
        assert names(page) == list(PEOPLE)
        page.get_by_text("Signed in as arun@elsewhere.example").wait_for()
        page.goto(f"{server.url}/set-up?part=Team")  # a recruiter who knows the address
        page.get_by_text("Page not found").wait_for()
        assert "Who may enter" not in page.locator("body").inner_text()
        page.goto(server.url)
        sign_out(page)
        page.close()
        page = opened(browser, server.url)
        sign_in(page, "nobody")
        shut(page, "has not verified the e-mail address of meera@example.com")
        sign_out(page)
        sign_in(page, "meera")
        drawn(page)
        assert names(page) == list(PEOPLE)
        page.get_by_text("Signed in as meera@example.com").wait_for()
        page.get_by_role("button", name="Voicemail").first.click()
        page.get_by_text("Voicemail noted").wait_for()
        assert [row[c.BY] for row in rows("Calls")] == ["meera@example.com"]
        page.close()
