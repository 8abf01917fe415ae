"""Who is looking, as the browser remembers it from one visit to the next."""

import pytest
from playwright.sync_api import expect

from tests.hands import card
from tests.pages import PATIENCE, drawn, opened, served
from tests.screens import DANA, begun, person

pytestmark = pytest.mark.browser
NOTE_HEADLINES = """
window.headlines = new Set();
const look = () => {
  const here = document.querySelector(".st-key-headline h2");
  if (here) window.headlines.add(here.innerText.trim());
};
new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("team")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(data))
        begun(person("Ana Ruiz"), person("Cy Tran", recruiter="Tom Reed"))
    with served(data) as server:
        yield server


@pytest.fixture
def page(browser, server):
    page = opened(browser, server.url)
    drawn(page)
    yield page
    page.close()


def who(page):
    return page.locator(".st-key-who input")


def chosen(page, name):
    who(page).click()
    who(page).fill(name)
    page.get_by_role("option", name=name).first.click()
    expect(card(page, "Cy Tran")).to_be_hidden(timeout=PATIENCE)
    drawn(page)


def test_the_next_visit_is_ones_own_from_its_first_moment(page):
    chosen(page, DANA)
    page.add_init_script(NOTE_HEADLINES)
    page.reload()
    drawn(page)
    assert page.evaluate("[...window.headlines]") == ["1 person is owed a call"]
    expect(who(page)).to_have_value(DANA)


def test_a_name_of_any_letters_is_remembered_as_it_is(page):
    name = "Zoë O'Brien; 100 % 李"
    who(page).fill(name)
    page.keyboard.press("Enter")
    drawn(page)
    page.reload()
    expect(who(page)).to_have_value(name, timeout=PATIENCE)


def test_where_no_cookie_comes_through_the_name_is_there_a_moment_later(page):
    chosen(page, DANA)
    page.context.clear_cookies()
    page.reload()
    expect(who(page)).to_have_value(DANA, timeout=PATIENCE)
    card(page, "Ana Ruiz").wait_for()


def test_a_name_that_is_cleared_is_forgotten(page):
    chosen(page, DANA)
    page.locator(".st-key-who").get_by_role("button", name="Clear").click()
    card(page, "Cy Tran").wait_for()
    drawn(page)
    page.reload()
    card(page, "Cy Tran").wait_for()
    drawn(page)
    expect(who(page)).to_have_value("")
