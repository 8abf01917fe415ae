"""Nothing typed is lost: not to a reload, a phone that slept, a server that fell over, nor a save that failed."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from signoff_core import columns as c
from signoff_core.secrets import to_toml
from tests.hands import card, field, open_call, save_button
from tests.pages import PATIENCE, drawn, opened, served
from tests.screens import DANA, HEADERS, begun, person, rows
from tests.sheets_server import Fault, SheetsServer, service_account_info
from tests.wire import Wire

pytestmark = pytest.mark.browser
SOON = {"SERVER_DISCONNECTED_SESSION_TTL": "2"}
ASLEEP = 6_000
"""Milliseconds away: three times what the server waits before it forgets a session."""
PEOPLE = ("Ana Ruiz", "Bo Lind", "Cy Tran", "Di Moss", "Ed Penn", "Flo Hart", "Gus Webb", "Hal Stone", "Ivy Cole")
TEXTS = {
    "What you will say of the reason": "they wanted rail work",
    "Keep them posted about": "planner's jobs",
    "What would be ideal?": "a planner's job in Leeds",
    "Where to?": "Leeds",
    "Nothing, because": "",
    "Name": "Nadia Petrova",
    "Phone": "07700 900555",
    "For which role?": "Site Manager",
    "Another name": "Omar Haddad",
    "or e-mail": "omar@example.com",
    "Notes": "took it well\nrings back in May",
}
CHOICES = {"result": "Told", "keep_on_file": "yes", "relocate": "for the right job", "asked": "asked"}
BY = date.today() + timedelta(days=20)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("team")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(data))
        begun(*[person(name, recruiter=DANA, phone=f"020 7946 {100 + n:04}") for n, name in enumerate(PEOPLE)])
    with served(data, **SOON) as server:
        yield server


@pytest.fixture(autouse=True)
def team(server, monkeypatch):
    monkeypatch.setenv("SIGNOFF_DATA", str(server.log.parent))


@pytest.fixture
def wire(server):
    with Wire(server.port) as wire:
        yield wire


def box(page, label):
    """A text field of the form by its label; the e-mail is the second person's."""
    found = page.get_by_label(label, exact=True)
    return found.nth(1) if label == "or e-mail" else found.first


def fill_everything(page, texts=TEXTS):
    """A call told in every part, nothing left blank that can be given."""
    for name, choice in CHOICES.items():
        option = field(page, name).get_by_role("radio", name=choice, exact=True)
        if option.get_attribute("aria-checked") != "true":
            option.click()
    for label, words in texts.items():
        if words:
            box(page, label).fill(words)
            box(page, label).blur()
    year = page.get_by_role("spinbutton", name="year, By")
    expect(year).to_have_text(re.compile(r"20\d\d"))  # a fortnight from now, until another day is chosen
    year.click()
    page.keyboard.type(f"{BY:%Y%m%d}", delay=30)
    page.get_by_text("They told me something about the market").click()
    page.locator(".st-key-person_1").get_by_role("radio", name="could spread the word").click()
    page.locator(".st-key-savebar").get_by_text("name, helper, next step").wait_for()
    page.locator(".st-key-person_2").wait_for()
    drawn(page)


def see_everything(page, texts=TEXTS):
    """All of it is on the screen."""
    for name, choice in CHOICES.items():
        expect(field(page, name).get_by_role("radio", name=choice, exact=True)).to_be_checked()
    for label, words in texts.items():
        expect(box(page, label)).to_have_value(words)
    expect(page.get_by_role("group", name="By", exact=True)).to_have_text(f"{BY:%Y/%m/%d}")
    expect(page.get_by_role("checkbox", name="They told me something about the market")).to_be_checked()
    expect(page.locator(".st-key-person_1").get_by_role("radio", name="could spread the word")).to_be_checked()


def save(page, name):
    save_button(page).click()
    page.locator(".st-key-just").get_by_text(f"{name} was told.").wait_for()


def click_twice(page, button):
    """As an impatient hand does it, and not as a machine: the second click comes while the first is at work."""
    button.scroll_into_view_if_needed()
    at = button.bounding_box()
    where = at["x"] + at["width"] / 2, at["y"] + at["height"] / 2
    page.mouse.click(*where)
    page.wait_for_timeout(120)
    page.mouse.click(*where)


def check_saved(name):
    """Every field of the call is in the book, once."""
    (call,) = [row for row in rows("Calls") if row[c.CANDIDATE] == name]
    assert call[c.SAY_REASON] == TEXTS["What you will say of the reason"]
    assert (call[c.PROMISE], str(call[c.PROMISE_BY])[:10]) == (TEXTS["Keep them posted about"], BY.isoformat())
    assert (call[c.NEXT_STEP], call[c.RELOCATE_TO]) == (TEXTS["What would be ideal?"], TEXTS["Where to?"])
    assert (call[c.RELOCATE], call[c.KEEP_ON_FILE]) == ("for the right job", "yes")
    assert call[c.NOTES] == TEXTS["Notes"]
    assert call[c.BY] == DANA
    assert call[c.GOT] == "name, helper, next step, relocation, keep in touch, market fact"
    people = [row for row in rows("Referrals") if row[c.CALL_ID] == call[c.CALL_ID]]
    assert [(row[c.NAME], row[c.KIND]) for row in people] == [("Nadia Petrova", "suited"), ("Omar Haddad", "helper")]
    assert (people[0][c.PHONE], people[1][c.EMAIL]) == ("+447700900555", "omar@example.com")
    assert people[0][c.FOR_ROLE] == "Site Manager"


def test_a_reload_and_another_browser_find_the_same_half_filled_call(browser, server):
    page = opened(browser, server.url, me=DANA)
    open_call(page, "Ana Ruiz")
    fill_everything(page)
    page.reload()
    page.locator(".st-key-savebar").wait_for()
    see_everything(page)
    other = opened(browser, page.url, me=DANA, apart=True)
    other.locator(".st-key-savebar").wait_for()
    see_everything(other)
    page.close()
    save(other, "Ana Ruiz")
    check_saved("Ana Ruiz")
    other.close()


def test_a_phone_that_slept_until_the_server_forgot_it_goes_on_typing(browser, wire):
    page = opened(browser, wire.url, me=DANA, width=390, height=844)
    open_call(page, "Bo Lind")
    half = {**TEXTS, "Notes": "took it", "What would be ideal?": "a planner's"}
    fill_everything(page, half)
    for label in ("Notes", "What would be ideal?"):  # typed, and not left when the wire is cut
        page.get_by_label(label, exact=True).click()
        page.keyboard.press("Control+End")
        page.keyboard.type(TEXTS[label].removeprefix(half[label]), delay=20)
        page.wait_for_timeout(600)
    wire.cut()
    page.wait_for_timeout(ASLEEP)
    wire.mend()
    expect(save_button(page)).to_be_enabled(timeout=PATIENCE)
    drawn(page)
    see_everything(page)
    save(page, "Bo Lind")
    check_saved("Bo Lind")
    page.close()


def test_a_server_that_was_killed_comes_back_with_the_call(browser, server):
    page = opened(browser, server.url, me=DANA)
    open_call(page, "Cy Tran")
    fill_everything(page)
    server.stop()
    page.wait_for_timeout(1_000)
    server.start()
    expect(save_button(page)).to_be_enabled(timeout=PATIENCE)
    drawn(page)
    see_everything(page)
    page.get_by_label("Notes", exact=True).fill(TEXTS["Notes"])
    save(page, "Cy Tran")
    check_saved("Cy Tran")
    page.close()


def test_leaving_the_call_and_opening_it_again_from_the_list_finds_it(browser, server):
    page = opened(browser, server.url, me=DANA)
    open_call(page, "Di Moss")
    fill_everything(page)
    page.get_by_role("button", name="Back to the list").click()
    page.locator(".st-key-savebar").wait_for(state="detached")
    open_call(page, "Ed Penn")
    expect(page.get_by_label("Notes", exact=True)).to_have_value("")
    page.get_by_role("button", name="Back to the list").click()
    open_call(page, "Di Moss")
    see_everything(page)
    page.close()


def test_a_refused_save_names_the_field_and_keeps_everything(browser, server):
    page = opened(browser, server.url, me=DANA)
    open_call(page, "Flo Hart")
    bar = page.locator(".st-key-savebar")
    save_button(page).click()
    bar.get_by_label("Nothing, because").wait_for()
    page.get_by_label("Name", exact=True).fill("Nadia Petrova")
    page.get_by_label("Notes", exact=True).fill("took it well")
    page.get_by_role("button", name="Save and next").click()
    bar.get_by_text("Name 1").wait_for()
    expect(page.get_by_label("Name", exact=True)).to_have_value("Nadia Petrova")
    expect(page.get_by_label("Notes", exact=True)).to_have_value("took it well")
    assert not [row for row in rows("Calls") if row[c.CANDIDATE] == "Flo Hart"]
    page.get_by_label("Phone", exact=True).first.fill("07700 900556")
    save(page, "Flo Hart")
    assert [row[c.NOTES] for row in rows("Calls") if row[c.CANDIDATE] == "Flo Hart"] == ["took it well"]
    page.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_save_is_at_hand_however_long_the_call_is(browser, server, width, height):
    page = opened(browser, server.url, me=DANA, width=width, height=height)
    open_call(page, "Ivy Cole")
    drawn(page)
    for scrolled in (0, 400):
        page.mouse.move(width - 100, height / 2)
        page.mouse.wheel(0, scrolled)
        page.wait_for_timeout(300)
        box = save_button(page).bounding_box()
        assert 0 < box["y"] < box["y"] + box["height"] <= height
    page.get_by_role("button", name="Throw away").click()
    page.locator(".st-key-savebar").wait_for(state="detached")
    page.close()


def test_a_double_click_on_save_writes_one_row(browser, server):
    page = opened(browser, server.url, me=DANA)
    open_call(page, "Gus Webb")
    page.get_by_label("What would be ideal?").fill("closer to home")
    save_button(page).get_by_text("Save and next").wait_for()
    drawn(page)
    click_twice(page, save_button(page))
    page.locator(".st-key-just").get_by_text("Gus Webb was told.").wait_for()
    drawn(page)
    expect(page.locator(".st-key-just")).to_contain_text("Gus Webb was told.")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert len([row for row in rows("Calls") if row[c.CANDIDATE] == "Gus Webb"]) == 1
    page.close()


def test_a_double_click_on_voicemail_is_one_try(browser, server):
    page = opened(browser, server.url, me=DANA)
    drawn(page)
    click_twice(page, card(page, "Hal Stone").get_by_role("button", name="Voicemail"))
    card(page, "Hal Stone").get_by_text("Voicemail noted.").wait_for()
    drawn(page)
    assert len([row for row in rows("Calls") if row[c.CANDIDATE] == "Hal Stone"]) == 1
    page.close()


def test_a_sheet_that_refuses_a_save_costs_nothing_typed(browser, tmp_path):
    with SheetsServer() as sheet:
        people = [person(name, recruiter=DANA) for name in PEOPLE]
        sheet.add_worksheet(
            "Candidates", [list(HEADERS), *[[one.get(header, "") for header in HEADERS] for one in people]]
        )
        secrets = tmp_path / "secrets.toml"
        toml = to_toml(service_account_info(sheet), sheet.spreadsheet_id)
        secrets.write_text(f'{toml}base_url = "{sheet.url}"\n')
        with served(tmp_path / "data", secrets) as server:
            page = opened(browser, server.url, me=DANA)
            open_call(page, "Ana Ruiz")
            fill_everything(page)
            sheet.fail(Fault(status=403, only="write"))
            save_button(page).click()
            page.locator(".st-key-savebar").get_by_text("Nothing was saved").wait_for()
            see_everything(page)
            assert "Calls" not in sheet.titles()
            sheet.fail(Fault(drop=True, after=True, only="write"))  # written, and the answer never came
            save(page, "Ana Ruiz")
            calls = sheet.rows("Calls")
            assert [row[calls[0].index(c.CANDIDATE)] for row in calls[1:]] == ["Ana Ruiz"]
            assert len(sheet.rows("Referrals")) == 1 + 2
            page.close()


def test_the_last_words_before_save_are_saved(browser, server):
    """The tap on Save leaves the field: both come at once, and the words must not come second."""
    page = opened(browser, server.url, me=DANA)
    open_call(page, "Ivy Cole")
    page.get_by_label("What would be ideal?").fill("closer to home")
    page.get_by_label("Notes", exact=True).click()
    page.keyboard.type("took it well", delay=10)
    save(page, "Ivy Cole")
    (call,) = [row for row in rows("Calls") if row[c.CANDIDATE] == "Ivy Cole"]
    assert (call[c.NEXT_STEP], call[c.NOTES]) == ("closer to home", "took it well")
    page.close()
