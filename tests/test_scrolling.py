"""Where the page stands when a call is opened, left or saved, on a phone and on a laptop."""

import pytest
from playwright.sync_api import expect

from signoff_core import columns as c
from tests.hands import card
from tests.pages import drawn, opened, served
from tests.screens import DANA, begun, person

pytestmark = pytest.mark.browser
PEOPLE = ("Ana Ruiz", "Bo Lind", "Cy Tran", "Di Moss", "Ed Penn", "Flo Hart")
PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("team")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(data))
        begun(*[person(name, phone=f"020 7946 {100 + n:04}") for n, name in enumerate(PEOPLE)])
    with served(data) as server:
        yield server


@pytest.fixture
def at(browser, server):
    pages = []

    def at(size):
        pages.append(opened(browser, server.url, me=DANA, **size))
        drawn(pages[-1])
        return pages[-1]

    yield at
    for page in pages:
        page.close()


def stands(page, selector='[data-testid="stMain"]') -> int:
    """How far something is scrolled down."""
    return page.locator(selector).evaluate("one => Math.round(one.scrollTop)")


def down(page, selector='[data-testid="stMain"]') -> int:
    """To the end of it."""
    page.locator(selector).evaluate("one => one.scrollTo(0, one.scrollHeight)")
    assert stands(page, selector) > 300
    return stands(page, selector)


def talked_with(page, name):
    """Open the form from the list, the page scrolled to where the card is."""
    card(page, name).get_by_role("button", name="We talked").click()
    page.locator(".st-key-pane").get_by_role("heading", name=name).wait_for()
    page.locator(".st-key-back").wait_for()
    drawn(page)


def left(page):
    page.get_by_role("button", name="Back to the list").click()
    page.locator(".st-key-back").wait_for(state="detached")
    drawn(page)


def test_on_a_phone_a_call_begins_at_its_top_and_leads_back_to_its_place_in_the_list(at):
    page = at(PHONE)
    card(page, "Di Moss").scroll_into_view_if_needed()
    before = stands(page)
    assert before > 300
    talked_with(page, "Di Moss")
    assert stands(page) == 0
    down(page)
    left(page)
    assert stands(page) == before


def test_on_a_phone_what_was_saved_is_in_sight_with_its_undo(at):
    page = at(PHONE)
    talked_with(page, "Flo Hart")
    page.locator(f"[class*={c.NEXT_STEP}] input").fill("closer to home")
    page.keyboard.press("Tab")
    drawn(page)
    down(page)
    page.get_by_role("button", name="Save and next").click()
    page.get_by_text("Flo Hart was told").wait_for()
    drawn(page)
    assert stands(page) == 0
    expect(page.get_by_text("Flo Hart was told")).to_be_in_viewport()
    page.get_by_role("button", name="Undo").click()
    card(page, "Flo Hart").wait_for()


def test_on_a_laptop_the_next_persons_form_begins_at_its_top_and_their_card_is_marked(at):
    page = at(LAPTOP)
    talked_with(page, "Ana Ruiz")
    expect(page.locator("[aria-current=true] h3")).to_have_text(["Ana Ruiz"])
    down(page, ".st-key-pane")
    talked_with(page, "Bo Lind")
    assert stands(page, ".st-key-pane") == 0
    expect(page.locator("[aria-current=true] h3")).to_have_text(["Bo Lind"])
    left(page)
    expect(page.locator("[aria-current=true]")).to_have_count(0)


def test_with_the_keyboard_no_box_hides_behind_the_save_bar(at):
    page = at(LAPTOP)
    talked_with(page, "Cy Tran")
    bar = page.locator(".st-key-savebar").bounding_box()["y"]
    page.locator(f"[class*={c.SAY_REASON}] input").focus()
    seen = 0
    while not page.evaluate("!!document.activeElement.closest('.st-key-savebar')"):
        page.keyboard.press("Tab")
        box = page.evaluate(FOCUSED)
        if box:
            seen += 1
            assert box["bottom"] <= bar, box
    assert seen > 5


FOCUSED = """() => {
  const box = document.activeElement;
  if (!box.closest(".st-key-pane") || !["INPUT", "TEXTAREA"].includes(box.tagName)) return null;
  if (box.closest(".st-key-savebar")) return null;
  return { what: box.ariaLabel, bottom: box.getBoundingClientRect().bottom };
}"""
