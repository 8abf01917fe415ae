"""The main job on a Google Sheet as agencies keep it: mixed dates, blanks, doubles; and what it costs in requests.

The headers and status words are those of a small agency's sheet that is in use; every row is invented.
"""

from datetime import UTC, date, datetime, timedelta
from itertools import cycle, product
from random import Random

import pytest

from signoff_core.call_queue import open_queue
from signoff_core.doors import team_book
from signoff_core.doubts import all_problems
from signoff_core.secrets import doors, read_secrets, to_toml
from tests.hands import card, names, open_call, owed, save_button
from tests.pages import chromium, drawn, opened, served
from tests.sheets_server import SheetsServer, service_account_info

pytestmark = pytest.mark.browser
HEADERS = (
    "Reference_ID", "Date", "Candidate Name", "Contact Number", "Client Name", "Interview Date", "Status", "HR Name",
    "Feedback",
)  # fmt: skip
WORDS = (
    *["Interviewed"] * 6, *["Selected"] * 2, *["Rejected"] * 7, "Onboarded", "Project Success", *["Hold"] * 2, "Left",
    *["Shortlisted"] * 3,
)  # fmt: skip
RECRUITERS = ("Meera Joshi", "Arun Das", "Meera Joshi ", "")
CLIENTS = ("Harbour Build", "Northgate Systems", "Lakeside Foods", "Copper Lane")
FIRST = ("Asha", "Bela", "Chetan", "Devi", "Esha", "Farid", "Gita", "Hari", "Indra", "Jaya", "Kiran", "Leela")
LAST = ("Amber", "Birch", "Cedar", "Dale", "Elm", "Fern", "Grove", "Hazel", "Iris", "Juniper", "Kite", "Lark")
FEEDBACK = ("", "", "good on site work", '=IMPORTXML("x")', "client wants rail work", "speaks well; notice 30 days")
SIZE = 400
NAMED = ("Nadia Petrova", "07700 900555")


def invented_rows(today: date) -> list[list[object]]:
    """400 rows in the order they were typed, the newest last."""
    rng, people = Random(4), cycle([f"{first} {last}" for first, last in product(FIRST, LAST)])
    rows = []
    for number in range(SIZE):
        day = today - timedelta(days=int((SIZE - number) * 60 / SIZE) + 1)
        row = [
            f"REF{number + 1:04}" if number % 9 else "",
            _written(day - timedelta(days=6), number),
            next(people),
            f"07700 900{number:03}" if number % 7 else "",
            CLIENTS[number % 4],
            _written(day, number + 1),
            rng.choice(WORDS),
            RECRUITERS[number % 4],
            rng.choice(FEEDBACK),
        ]
        rows.append(list(rows[-1]) if number % 50 == 49 else row)
    return rows


def _written(day: date, number: int) -> object:
    """A date as people type it: text with dashes, a date cell, text with slashes, nothing, or a slip."""
    kinds = [f"{day:%d-%m-%Y}"] * 4 + [day] * 3 + [f"{day:%d/%m/%Y}"] * 2 + [""]
    return "next Tuesdy" if number % 97 == 5 else kinds[number % len(kinds)]


@pytest.fixture(scope="module")
def sheet():
    with SheetsServer(locale="en_GB") as sheet:
        sheet.add_worksheet("Candidates", [HEADERS, *invented_rows(datetime.now(UTC).date())])
        yield sheet


@pytest.fixture(scope="module")
def server(sheet, tmp_path_factory):
    data = tmp_path_factory.mktemp("agency")
    secrets = data / "secrets.toml"
    secrets.write_text(f'{to_toml(service_account_info(sheet), sheet.spreadsheet_id)}base_url = "{sheet.url}"\n')
    with served(data, secrets) as server:
        yield server


def cells(sheet, title):
    """A worksheet's rows as dicts, as somebody finds them who looks into it."""
    headers, *rows = sheet.rows(title)
    return [dict(zip(headers, row, strict=False)) for row in rows]


def kinds(sheet, title, column):
    headers = sheet.rows(title)[0]
    return {row[headers.index(column)] for row in sheet.cell_kinds(title)[1:]}


def talk(page):
    page.get_by_label("Name", exact=True).fill(NAMED[0])
    page.get_by_label("Phone", exact=True).first.fill(NAMED[1])
    page.get_by_label("What would be ideal?").fill("=a site of her own")
    page.get_by_label("Notes").fill("took it well")
    page.locator(".st-key-savebar").get_by_text("name, next step").wait_for()


def test_a_call_goes_from_the_sheet_to_the_sheet(sheet, server):
    before = sheet.rows("Candidates")
    with chromium() as browser:
        page = opened(browser, server.url, me="Arun Das")
        drawn(page)
        assert sheet.reads() <= 2  # what worksheets there are, and all of them
        opening = sheet.reads()
        others = [opened(browser, server.url, apart=True) for _ in range(2)]
        for other in others:
            drawn(other)
        assert sheet.reads() == opening
        waiting, name = owed(page), names(page)[0]
        assert waiting > 5
        open_call(page, name)
        talk(page)
        assert (sheet.reads(), sheet.writes()) == (opening, 0)
        save_button(page).click()
        page.locator(".st-key-just").get_by_text(f"{name} was told.").wait_for()
        assert owed(page) == waiting - 1
        assert sheet.writes() == 1
        page.get_by_role("link", name="Referrals").first.click()
        page.get_by_text("1 name came of it").or_(page.get_by_text("1 person was told")).first.wait_for()
        page.get_by_role("heading", name="On their way 1").wait_for()
        page.get_by_text(NAMED[0]).first.wait_for()
        others[0].reload()
        drawn(others[0])
        assert card(others[0], name).count() == 0 or names(others[0]).count(name) < 2
        refreshed = sheet.reads()
        others[1].get_by_role("button", name="Read again").click()
        drawn(others[1])
        assert sheet.reads() - refreshed <= 2
    assert sheet.rows("Candidates") == before
    assert sheet.titles() == ["Candidates", "Calls", "Referrals", "Moves", "Settings"]
    (call,) = cells(sheet, "Calls")
    assert (call["candidate"], call["result"], call["told"], call["by"]) == (name, "talked", True, "Arun Das")
    assert (call["next_step"], call["got"], call["notes"]) == ("=a site of her own", "name, next step", "took it well")
    assert kinds(sheet, "Calls", "at") == {"number"}
    assert kinds(sheet, "Calls", "next_step") == {"string"}
    (referral,) = cells(sheet, "Referrals")
    assert (referral["name"], referral["phone"], referral["referred_by"]) == (NAMED[0], "+447700900555", name)
    assert referral["call_id"] == call["call_id"]
    assert [row["key"] for row in cells(sheet, "Settings")] == ["line.start"]


def test_the_page_shows_what_the_core_says(sheet, server):
    secrets = read_secrets({"SIGNOFF_SECRETS": server.environ["SIGNOFF_SECRETS"]}, server.log.parent)
    assert doors(secrets).google
    book = team_book(secrets)
    try:
        queue = open_queue(book.tables(), datetime.now(UTC))
        problems = len(all_problems(book.tables(), datetime.now(UTC)))
    finally:
        book.close()
    assert problems
    with chromium() as browser:
        page = opened(browser, server.url)
        drawn(page)
        to_call = queue[queue["reach"] == "call"]
        assert owed(page) == len(to_call)
        assert names(page)[:12] == to_call["name"].head(12).tolist()
        page.get_by_role("link", name=f"Problems {problems}").wait_for()
        page.close()
