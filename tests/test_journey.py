"""The main job in a real browser: the queue, the call, the name that lands in the pipeline, the rows in the store."""

import re
from contextlib import closing

import pytest

from signoff_core import columns as c
from signoff_core.doors import sample_book
from tests.hands import names
from tests.pages import drawn, opened, served

pytestmark = pytest.mark.browser
DANA = "Dana Whitfield"


def choose_name(page, name=DANA):
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Your name").fill(name)
    page.get_by_role("option").first.click()
    dialog.get_by_role("button", name="Save", exact=True).click()
    dialog.wait_for(state="detached")


def owed(page) -> int:
    return int(re.search(r"\d+", page.locator(".st-key-headline h2").inner_text())[0])


def open_first(page) -> str:
    name = names(page)[0]
    page.get_by_role("button", name="We talked").first.click()
    page.locator(".st-key-savebar").wait_for()
    return name


def talk(page, person, phone):
    """One name, one next step; that it was told is said by the tap that opened the form."""
    page.get_by_label("Name", exact=True).fill(person)
    page.get_by_label("Phone", exact=True).first.fill(phone)
    page.get_by_label("What would be ideal?").fill("a planner's job in Leeds")
    page.get_by_label("Notes").fill("took it well")
    page.locator(".st-key-savebar").get_by_text("name, next step").wait_for()


def test_a_call_with_a_name_from_the_queue_to_the_store(browser, tmp_path, monkeypatch):
    data = tmp_path / "agency"
    monkeypatch.setenv("SIGNOFF_DATA", str(data))
    with served(data) as server:
        page = opened(browser, server.url)
        drawn(page)
        before = owed(page)
        name = open_first(page)
        talk(page, "Nadia Petrova", "07700 900555")
        page.get_by_role("button", name="Save and next").click()
        choose_name(page)
        page.locator(".st-key-just").get_by_text("was told").wait_for()
        assert owed(page) == before - 1
        assert name not in page.locator(".st-key-left").locator("h3").all_inner_texts()
        page.get_by_role("link", name="Referrals").first.click()
        page.get_by_text("25 names came of it").wait_for()
        assert page.get_by_text("37 people were told").count() == 1
        page.get_by_role("heading", name="On their way 25").wait_for()
        page.close()
    with closing(sample_book()) as book:
        tables = book.tables()
    call = tables.calls.sort_values(c.AT).iloc[-1]
    assert (call[c.RESULT], bool(call[c.TOLD]), call[c.BY]) == ("talked", True, DANA)
    assert call[c.GOT] == "name, next step"
    assert call[c.NOTES] == "took it well"
    referral = tables.referrals[tables.referrals[c.CALL_ID] == call[c.CALL_ID]].iloc[0]
    assert (referral[c.NAME], referral[c.PHONE]) == ("Nadia Petrova", "+447700900555")
    assert (referral[c.REFERRED_BY], referral[c.KIND]) == (call[c.CANDIDATE], "suited")
