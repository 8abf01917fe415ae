"""Referrals on a phone, in a real browser: a step by tap and back, the source told, the giver's call opened."""

import re
from contextlib import closing

import pytest

from signoff_core import columns as c
from signoff_core.doors import sample_book
from tests.hands import choose_name
from tests.pages import drawn, opened, served
from tests.screens import DANA

pytestmark = pytest.mark.browser
WIDTH, HEIGHT, THUMB = 390, 844, 44


def step(page, name):
    """One of the steps above the board, with its count."""
    return page.locator(".st-key-board_step").get_by_role("radio", name=re.compile(f"^{name} "))


def count(page, name) -> int:
    return int(step(page, name).inner_text().split()[-1])


def first_card(page):
    return page.locator(".st-key-board [class*=st-key-card_]:visible").first


def sideways(page) -> bool:
    """Whether anything can be pushed aside."""
    return page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth > innerWidth")


def small_buttons(page) -> list[str]:
    found = page.locator(".st-key-board button:visible, .st-key-board a:visible, .st-key-thanks button:visible")
    return [one.inner_text() for one in found.all() if one.bounding_box()["height"] < THUMB - 0.5]


def test_a_laptop_shows_every_step_at_once(browser, tmp_path):
    with served(tmp_path / "data") as server:
        page = opened(browser, f"{server.url}/referrals", width=1280, height=800)
        drawn(page)
        assert page.locator(".st-key-board [class*=st-key-head_]").count() == 6
        assert page.locator(".st-key-board").evaluate("board => board.scrollWidth <= board.clientWidth")
        page.close()


def test_a_phone_takes_a_referral_on_and_thanks_the_giver(browser, tmp_path, monkeypatch):
    data = tmp_path / "agency"
    monkeypatch.setenv("SIGNOFF_DATA", str(data))
    with served(data) as server:
        page = opened(browser, f"{server.url}/referrals", width=WIDTH, height=HEIGHT)
        drawn(page)
        assert not sideways(page)
        assert small_buttons(page) == []
        card = first_card(page)
        assert card.get_by_role("link", name="Call").bounding_box()["y"] < HEIGHT
        assert page.locator(".st-key-board [class*=st-key-col_]:visible").count() == 1
        name = card.get_by_role("heading").inner_text()
        named, contacted = count(page, "Named"), count(page, "Contacted")

        card.get_by_role("button", name="Contacted").click()
        choose_name(page)
        page.locator(".st-key-last_step").get_by_text(f"{name}: contacted.").wait_for()
        drawn(page)
        assert (count(page, "Named"), count(page, "Contacted")) == (named - 1, contacted + 1)
        assert first_card(page).get_by_role("heading").inner_text() != name
        undo = page.locator(".st-key-last_step").get_by_role("button", name="Undo")
        assert undo.bounding_box()["y"] + undo.bounding_box()["height"] <= HEIGHT
        undo.click()
        page.locator(".st-key-last_step").wait_for(state="detached")
        drawn(page)
        assert (count(page, "Named"), count(page, "Contacted")) == (named, contacted)

        first_card(page).get_by_role("button", name="Told them today").click()
        page.locator(".st-key-last_step").get_by_text("was told where the name came from").wait_for()
        drawn(page)
        assert first_card(page).get_by_role("button", name="Told them today").count() == 0

        step(page, "Presented").click()
        drawn(page)
        page.locator(".st-key-board .st-key-col_presented").wait_for()
        assert page.locator(".st-key-board .st-key-col_named").is_hidden()
        assert not sideways(page)

        givers = page.locator(".st-key-thanks")
        givers.get_by_text("not heard what became of the name they gave").wait_for()
        giver = givers.get_by_role("heading").nth(1).inner_text()
        givers.get_by_role("button", name="Log the call").first.click()
        page.locator(".st-key-savebar").wait_for()
        assert "call=" in page.url
        page.get_by_role("heading", name=giver).first.wait_for()
        page.close()
    with closing(sample_book()) as book:
        tables = book.tables()
    told = tables.referrals[tables.referrals[c.REPLACES].notna()]
    assert told[[c.NAME, c.BY]].to_numpy().tolist() == [[name, DANA]]
    assert told[c.TOLD_SOURCE_ON].notna().all()


def test_a_laptop_has_the_steps_side_by_side_and_the_page_does_not_scroll_sideways(browser, tmp_path):
    with served(tmp_path / "agency") as server:
        page = opened(browser, f"{server.url}/referrals")
        drawn(page)
        assert page.locator(".st-key-board [class*=st-key-col_]:visible").count() >= 4
        assert page.locator(".st-key-board_step").is_hidden()
        assert not sideways(page)
        page.locator(".st-key-funnel_open summary").click()
        page.locator(".st-key-funnel").wait_for()
        page.get_by_text("36 people were told").wait_for()
        page.close()
