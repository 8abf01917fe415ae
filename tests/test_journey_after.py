"""After the call, in a real browser: a promise is kept by a conversation, and the day fits a phone."""

from contextlib import closing
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from signoff_core import columns as c
from signoff_core.doors import sample_book
from signoff_core.promises import ledger
from tests.hands import choose_name, field, save_button
from tests.pages import drawn, opened, served

pytestmark = pytest.mark.browser


@pytest.fixture
def agency(tmp_path, monkeypatch):
    data = tmp_path / "agency"
    monkeypatch.setenv("SIGNOFF_DATA", str(data))
    with served(data) as server:
        yield server


def in_the_book(call_id):
    with closing(sample_book()) as book:
        tables = book.tables()
    promises = ledger(tables, datetime.now(UTC)).set_index(c.CALL_ID)
    return promises.loc[call_id], tables.calls.sort_values(c.AT).iloc[-1]


def test_a_promise_is_kept_by_a_call(browser, agency):
    page = opened(browser, f"{agency.url}/promises")
    drawn(page)
    card = page.locator("[class*=st-key-card_]").first
    call_id = card.get_attribute("class").split("st-key-card_")[1].split()[0]
    words = card.inner_text()
    assert "overdue since" in words
    title = page.get_by_role("link", name="Promises").first.inner_text()
    card.get_by_role("button", name="Log the call").click()
    page.locator(".st-key-savebar").wait_for()
    field(page, c.RESULT).get_by_role("radio").first.click()
    field(page, c.NOTES).get_by_role("textbox").fill("two roles close by, sent both over")
    field(page, c.NOTES).get_by_role("textbox").blur()
    expect(page.locator(".st-key-savebar")).to_contain_text("draft kept")
    save_button(page).last.click()
    choose_name(page)
    page.locator(".st-key-savebar").wait_for(state="detached")
    page.goto(f"{agency.url}/promises")
    drawn(page)
    expect(page.locator(f".st-key-card_{call_id}")).to_have_count(0)
    assert page.get_by_role("link", name="Promises").first.inner_text() != title
    page.close()
    promise, call = in_the_book(call_id)
    assert (promise[c.STATE], promise[c.KEPT_ON]) == ("broken", call[c.AT])
    assert (call[c.KIND], call[c.RESULT], call[c.NOTES]) == (
        "keep posted", "talked", "two roles close by, sent both over",
    )  # fmt: skip


@pytest.mark.parametrize("path", ["today", "promises"])
def test_the_day_fits_a_phone(browser, agency, path):
    page = opened(browser, f"{agency.url}/{path}", width=390, height=844)
    drawn(page)
    first = page.locator("[class*=st-key-card_]").first
    first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("[data-testid=stMain]").evaluate("one => one.scrollWidth <= one.clientWidth")
    assert page.locator("[data-testid=stException]").count() == 0
    ring = first.locator('a[href^="tel:"]')
    box = ring.bounding_box()
    assert box["height"] >= 44
    assert box["y"] + box["height"] < 844
    page.close()
