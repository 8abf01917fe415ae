"""A sheet nobody has seen before, from "which worksheet is it?" to a queue, and the memory it gets: in a browser."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from signoff_core.secrets import to_toml
from tests.hands import names
from tests.pages import PATIENCE, chromium, drawn, opened, served
from tests.screens import DANA
from tests.sheets_server import SheetsServer, service_account_info

pytestmark = pytest.mark.browser
TODAY = datetime.now(UTC).date()
DAY = TODAY - timedelta(days=9)
NORTH = [
    ["Kandidat", "E-Mail", "Telefon", "Stelle", "Kunde", "Vorstellungsgespräch", "Status"],
    ["Jürgen Groß", "jg@example.com", "020 7946 0101", "Planner", "Acme", DAY, "Benched"],
    ["Zoë Ünal", "zu@example.com", "020 7946 0102", "Planner", "Acme", DAY, "Im Gespräch"],
    ["Ana Ruiz", "ar@example.com", "020 7946 0103", "Rigger", "Beta", DAY, "Benched"],
]
OLD = [["Name", "Phone", "Result", "Interview Date"], ["Bo Lind", "020 7946 0104", "Rejected", DAY]]


@pytest.fixture
def sheet():
    with SheetsServer(locale="en_GB") as sheet:
        sheet.add_worksheet("North", NORTH)
        sheet.add_worksheet("Old people", OLD)
        yield sheet


def settled(sheet):
    head, *rows = sheet.rows("Settings")
    return {row[head.index("key")]: row[head.index("value")] for row in rows}


def choose(page, label, option):
    """Choose in a list, by the name a screen reader reads out."""
    box = page.get_by_label(label, exact=True)
    box.click()
    page.get_by_role("option", name=option, exact=True).click()
    drawn(page)


def test_an_unknown_sheet_is_settled_and_gets_a_memory(sheet, tmp_path):
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(f'{to_toml(service_account_info(sheet), sheet.spreadsheet_id)}base_url = "{sheet.url}"\n')
    with served(tmp_path / "data", secrets) as server, chromium() as browser:
        page = opened(browser, server.url)
        page.get_by_text("could both hold the candidates").wait_for(timeout=PATIENCE)
        page.get_by_role("radiogroup").first.get_by_text("candidates").click()
        page.get_by_role("button", name="Go on with this").click()
        page.locator(".st-key-foot").wait_for(timeout=PATIENCE)
        assert settled(sheet)["sheet.North"] == "candidates"
        page.close()

        page = opened(browser, f"{server.url}/set-up?part=Status+words")
        drawn(page)
        choose(page, "What Benched means", "not selected")
        page.get_by_role("button", name="See what changes").click()
        page.get_by_text("2 people join the queue").wait_for()
        assert "status.North.Benched" not in settled(sheet)
        page.get_by_role("button", name="Save for the team").click()
        page.get_by_text("Saved for the team.").wait_for()
        said = settled(sheet)
        assert said["status.North.Benched"] == "not selected"
        assert "line.start" in said
        page.close()

        page = opened(browser, server.url)
        drawn(page)
        assert sorted(names(page)) == ["Ana Ruiz", "Jürgen Groß"]
        sheet.set_cell("North", 3, 7, "Benched")  # Zoë's status changes in the sheet
        before = sheet.writes()
        page.get_by_role("button", name="Read again").click()
        expect(page.get_by_role("heading", name="Zoë Ünal").first).to_be_visible(timeout=PATIENCE)
        assert sheet.writes() == before + 1
        head, *rows = sheet.rows("Moves")
        moves = [dict(zip(head, row, strict=False)) for row in rows]
        assert [(row["candidate"], row["to"]) for row in moves if row.get("notes") != "already so"] == [
            ("Zoë Ünal", "not selected")
        ]
        page.get_by_text("noticed").first.wait_for()
        page.close()
    assert sheet.rows("Old people")[1][0] == "Bo Lind"


def test_a_phone_reaches_everything_of_a_person_without_a_sideways_scroll(tmp_path):
    with served(tmp_path / "data") as server, chromium() as browser:
        page = opened(browser, f"{server.url}/candidates", width=390, height=844, me=DANA)
        drawn(page)
        page.get_by_label("Search", exact=True).fill("water")
        page.get_by_text("of 171 candidacies").wait_for()
        page.locator("[class*=st-key-open_] button").first.click()
        page.get_by_role("button", name="Back to the list").wait_for()
        for address in ("candidates", "problems", "set-up", "set-up?part=Rules", "set-up?part=Status+words"):
            page.goto(f"{server.url}/{address}")
            drawn(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, address
        page.close()
