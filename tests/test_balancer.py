"""Two pages behind a real balancer, as compose.yaml has them: one dies, or is taken out, and nothing is lost."""

import threading
import time
import urllib.error
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import psycopg
import pytest
from playwright.sync_api import expect

from signoff_core import columns as c
from tests import postgres
from tests.balanced import COOKIE, Balancer, answered, balanced
from tests.hands import card, go, open_call, save_button, say_talked
from tests.pages import PATIENCE, drawn, opened
from tests.screens import DANA, person

pytestmark = [pytest.mark.balancer, pytest.mark.browser]
PEOPLE = ("Ana Ruiz", "Bo Lind", "Cy Tran", "Di Moss")
NEXT_STEP = "a planner's job in Leeds"


@pytest.fixture(scope="module")
def team(tmp_path_factory):
    people = [person(name, recruiter="", phone=f"020 7946 {100 + n:04}") for n, name in enumerate(PEOPLE)]
    with balanced(tmp_path_factory.mktemp("team"), people) as team:
        yield team


@pytest.fixture(autouse=True)
def both_up(team):
    """Whatever a test did to a page, the next finds two."""
    yield
    for name, page in team.pages.items():
        team.balancer.say(f"set server pages/{name} state ready")
        if page.process is None:
            page.start()
        team.balancer.until(name, "UP")


@contextmanager
def held(team, statement):
    """Rows of the database in somebody's hands: a save stands still there, wherever it has got to."""
    with psycopg.connect(team.database) as connection:
        assert connection.execute(statement).fetchall()
        yield


def until_it_waits(team, statement):
    """Until a page's statement that begins so waits for the held rows."""
    waits = f"SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '{statement}%'"
    for _ in range(400):
        if postgres.run(waits, team.database):
            return
        time.sleep(0.05)
    raise AssertionError(f"no {statement} waits")


def other(name):
    return {"one": "two", "two": "one"}[name]


def begun_call(browser, team, name):
    """Somebody's call, half-filled, and the page the browser is on."""
    page = opened(browser, team.url, me=DANA)
    open_call(page, name)
    say_talked(page)
    page.get_by_label("What would be ideal?").fill(NEXT_STEP)
    page.get_by_label("What would be ideal?").blur()
    page.locator(".st-key-savebar").get_by_text("next step").wait_for()
    drawn(page)
    return page


def there_again(page):
    """The browser has found a page by itself, and nobody has touched anything."""
    expect(save_button(page)).to_be_enabled(timeout=PATIENCE)
    drawn(page)
    expect(page.get_by_label("What would be ideal?")).to_have_value(NEXT_STEP, timeout=PATIENCE)


def calls_with(team, name):
    calls = team.tables().calls
    return calls[calls[c.CANDIDATE] == name]


@pytest.mark.parametrize(
    ("name", "rows", "waits"),
    [
        ("Ana Ruiz", "signoff_turns", "INSERT INTO signoff_turns"),  # nothing is written yet
        ("Bo Lind", "signoff_drafts", "DELETE FROM signoff_drafts"),  # the call is in the book, and nobody was told so
    ],
)
def test_a_page_killed_in_the_middle_of_a_save_costs_nothing_and_the_save_counts_once(browser, team, name, rows, waits):
    page = begun_call(browser, team, name)
    mine = team.of(page)
    with held(team, f"SELECT 1 FROM {rows} FOR UPDATE"):
        save_button(page).click()
        until_it_waits(team, waits)
        # Not sooner: a browser that has not heard yet that its tap arrived asks the other page for the save.
        page.locator('[data-test-script-state="running"]').wait_for()
        team.pages[mine].stop()
    if rows == "signoff_drafts":
        page.get_by_text("This call is saved").wait_for(timeout=PATIENCE)
    else:
        there_again(page)
    assert team.of(page) == other(mine)
    expect(page.locator(".st-key-who input")).to_have_value(DANA)
    assert len(calls_with(team, name)) == (rows == "signoff_drafts")
    if rows == "signoff_turns":
        save_button(page).click()
        page.locator(".st-key-just").get_by_text(f"{name} was told.").wait_for()
    saved = calls_with(team, name)
    assert saved[[c.NEXT_STEP, c.BY]].to_numpy().tolist() == [[NEXT_STEP, DANA]]
    team.balancer.until(mine, "DOWN")
    page.close()


def test_pages_are_restarted_one_after_the_other_under_a_half_filled_form(browser, team):
    page = begun_call(browser, team, "Cy Tran")
    for name in ("one", "two"):
        team.balancer.say(f"set server pages/{name} state maint")
        team.pages[name].stop(gently=True)
        there_again(page)
        assert team.of(page) == other(name)
        team.pages[name].start()
        team.balancer.say(f"set server pages/{name} state ready")
        team.balancer.until(name, "UP")
    save_button(page).click()
    page.locator(".st-key-just").get_by_text("Cy Tran was told.").wait_for()
    assert calls_with(team, "Cy Tran")[c.NEXT_STEP].tolist() == [NEXT_STEP]
    page.close()


def test_what_one_page_saves_and_who_is_on_a_call_is_seen_on_the_other(browser, team):
    """Two recruiters, each kept on a page of their own."""
    dana = begun_call(browser, team, "Di Moss")
    mine = team.of(dana)
    team.balancer.say(f"set server pages/{mine} state drain")
    tom = opened(browser, team.url, me="Tom Reed", apart=True)
    drawn(tom)
    assert team.of(tom) == other(mine)
    assert team.of(dana) == mine
    card(tom, "Di Moss").get_by_text(f"{DANA} is on a call with them").wait_for()
    save_button(dana).click()
    dana.locator(".st-key-just").get_by_text("Di Moss was told.").wait_for()
    tom.wait_for_timeout(2_500)  # a look asks for news every other second
    go(tom, "Promises")
    go(tom, "Sign-offs")
    expect(card(tom, "Di Moss")).to_have_count(0, timeout=PATIENCE)
    dana.close()
    tom.close()


def test_a_browser_stays_with_its_page_and_every_answer_has_the_pages_headers(team):
    _, first = answered(team.url)
    assert "HttpOnly" in first["set-cookie"]
    mine = first["set-cookie"].partition(";")[0]
    for _ in range(4):
        status, again = answered(team.url, Cookie=mine)
        assert (status, COOKIE in again.get("set-cookie", "")) == (200, False)
        assert "frame-ancestors 'none'" in again["content-security-policy"]


def test_nothing_of_the_team_lies_on_the_pages_own_disks(team):
    for page in team.pages.values():
        found = [one.name for one in page.log.parent.rglob("*") if one.is_file() and one != page.log]
        assert [name for name in found if "sqlite" in name] == []


class Ear(BaseHTTPRequestHandler):
    """A page that only listens."""

    heard: list[str | None]

    def do_GET(self):
        self.heard.append(self.headers.get("X-Forwarded-For"))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def ear(tmp_path):
    """The balancer with one ear for both pages."""
    Ear.heard = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Ear) as server:
        threading.Thread(target=server.serve_forever).start()
        pages = dict.fromkeys(("one", "two"), SimpleNamespace(port=server.server_port))
        balancer = Balancer(pages, tmp_path / "haproxy.log")
        try:
            balancer.until("one", "UP")
            yield server, balancer
        finally:
            server.shutdown()
            balancer.stop()


def test_a_page_hears_that_it_is_asked_from_elsewhere_though_the_balancer_stands_beside_it(ear):
    """Else it would take everybody for somebody at its own machine, who needs no sign-in."""
    answered(f"http://127.0.0.1:{ear[1].port}")
    assert [heard for heard in Ear.heard if heard] == ["127.0.0.1"]


def test_where_no_page_is_left_it_says_so_in_words(ear):
    server, balancer = ear
    server.shutdown()
    server.server_close()
    with pytest.raises(urllib.error.HTTPError) as caught:
        answered(f"http://127.0.0.1:{balancer.port}")
    with caught.value as answer:
        assert (answer.status, answer.read()[:29]) == (503, b"Signoff is starting again. No")
