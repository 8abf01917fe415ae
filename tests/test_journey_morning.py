"""A recruiter's morning in a real browser, from the first card to the last list: on the embedded book and on a sheet."""

import tomllib
from contextlib import closing
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.schema import CALLS, REFERRALS, SETTINGS
from signoff_core.secrets import to_toml
from tests.hands import card, field, save_button
from tests.pages import drawn, opened, served
from tests.screens import DANA, HEADERS, begun, days_ago, person
from tests.sheets_server import SheetsServer, service_account_info

ANA = person("Ana Ruiz", phone="020 7946 0101", decided_on=days_ago(9))
BO = person("Bo Lind", phone="020 7946 0102", decided_on=days_ago(8))
CY = person("Cy Tran", phone="020 7946 0103", decided_on="", stage="Interviewed", interviewed_on=days_ago(30))
DI = person("Di Moss", phone="020 7946 0104", decided_on=days_ago(40), interviewed_on=days_ago(45))
PEOPLE = [ANA, BO, CY, DI]
NOON = datetime.combine(date.today() - timedelta(days=20), time(12), ZoneInfo("Europe/London"))
TOLD = {
    "call_id": "told-di", "candidacy_id": "x", "kind": "sign-off", "at": NOON, "by": DANA, "result": "talked",
    "told": True, "promise": "planning roles in Leeds", "promise_by": date.today(), "got": "name, keep in touch",
    "candidate": "Di Moss", **{key: DI[key] for key in ("email", "phone", "role", "client")},
}  # fmt: skip
GIVEN = {
    "referral_id": "given", "call_id": "told-di", "referred_by": "Di Moss", "kind": "suited", "name": "Nadia Petrova",
    "phone": "07700 900555", "for_role": "Analyst", "at": NOON, "by": DANA,
}  # fmt: skip
RULES = {"team.timezone": "Europe/London", "team.country": "GB", "line.start": days_ago(60), "hours.days": "Mon-Sun"}


@pytest.fixture(params=["embedded", "sheet"])
def team(request, tmp_path, monkeypatch):
    """The page of a team, and its book as a fresh look finds it."""
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path / "agency"))
    if request.param == "embedded":
        begun(*PEOPLE, Calls=[TOLD], Referrals=[GIVEN])
        with served(tmp_path / "agency") as server:
            yield server, lambda: read({})
        return
    with SheetsServer(locale="en_GB") as sheet:
        sheet.add_worksheet(
            "Candidates", [list(HEADERS), *[[one.get(header, "") for header in HEADERS] for one in PEOPLE]]
        )
        rules = [{"key": key, "value": value} for key, value in RULES.items()]
        for table, rows in ((CALLS, [TOLD]), (REFERRALS, [GIVEN]), (SETTINGS, rules)):
            cells = [[in_a_cell(row.get(name, "")) for name in table.names] for row in rows]
            sheet.add_worksheet(table.title, [list(table.names), *cells])
        toml = f'{to_toml(service_account_info(sheet), sheet.spreadsheet_id)}base_url = "{sheet.url}"\n'
        secrets = tmp_path / "secrets.toml"
        secrets.write_text(toml)
        with served(tmp_path / "agency", secrets) as server:
            yield server, lambda: read({"connections": {"gsheets": sheet_secrets(secrets)}})


def in_a_cell(value):
    """A moment as a sheet holds it: on its own clock, without a zone."""
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def sheet_secrets(path):
    return tomllib.loads(path.read_text())["connections"]["gsheets"]


def read(secrets):
    with closing(team_book(secrets)) as book:
        return book.tables()


def said(tables, name):
    """The calls with somebody, the latest last: kind and result."""
    calls = tables.calls[tables.calls[c.CANDIDATE] == name].sort_values(c.AT)
    return calls[[c.KIND, c.RESULT]].to_numpy().tolist()


def talked(page):
    field(page, c.RESULT).get_by_role("radio", name="Talked", exact=True).click()
    drawn(page)
    save_button(page).last.click()
    page.locator(".st-key-savebar").wait_for(state="detached")
    drawn(page)


def go(page, server, path):
    page.goto(f"{server.url}/{path}")
    drawn(page)


class Clicks:
    """Clicks as a person makes them, counted."""

    def __init__(self):
        self.count = 0

    def __call__(self, what):
        what.click()
        self.count += 1


def test_the_morning(browser, team):
    server, book = team
    page = opened(browser, server.url, me=DANA)
    drawn(page)

    click = Clicks()
    click(card(page, "Bo Lind").get_by_role("button", name="Voicemail"))
    card(page, "Bo Lind").get_by_text("Voicemail noted.").wait_for()
    assert click.count <= 2

    click = Clicks()
    click(card(page, "Ana Ruiz").get_by_role("button", name="We talked"))
    page.locator(".st-key-savebar").wait_for()
    click(page.get_by_label("Name", exact=True))
    page.keyboard.type("Omar Haddad")
    click(page.get_by_label("Phone", exact=True).first)
    page.keyboard.type("07700 900556")
    save_button(page).get_by_text("Save and next").wait_for()
    click(save_button(page).last)
    page.locator(".st-key-just").get_by_text("Ana Ruiz was told.").wait_for()
    assert click.count <= 8

    drawn(page)
    page.locator(".st-key-quiet summary").click()
    drawn(page)
    page.get_by_role("button", name="Log a check-in").first.click()
    page.locator(".st-key-savebar").wait_for()
    page.get_by_role("heading", name="Cy Tran").first.wait_for()
    talked(page)

    go(page, server, "promises")
    page.locator("[class*=st-key-card_]").get_by_role("button", name="Log the call").first.click()
    page.locator(".st-key-savebar").wait_for()
    page.get_by_text("Keeping them posted").wait_for()
    page.get_by_text("planning roles in Leeds").first.wait_for()
    talked(page)

    go(page, server, "referrals")
    nadia = page.locator("[class*=st-key-card_]").filter(has_text="Nadia Petrova").first
    nadia.get_by_role("button", name="Log the call").click()
    page.locator(".st-key-savebar").wait_for()
    page.get_by_text("Named by Di Moss").wait_for()
    field(page, c.RESULT).get_by_role("radio", name="Talked", exact=True).click()
    page.get_by_text("They know now where their name came from").click()
    drawn(page)
    save_button(page).last.click()
    page.locator(".st-key-savebar").wait_for(state="detached")

    tables = book()
    assert said(tables, "Bo Lind") == [["sign-off", "voicemail"]]
    assert said(tables, "Ana Ruiz") == [["sign-off", "talked"]]
    assert said(tables, "Cy Tran") == [["check-in", "talked"]]
    assert said(tables, "Di Moss") == [["sign-off", "talked"], ["keep posted", "talked"]]
    assert said(tables, "Nadia Petrova") == [["referral", "talked"]]
    people = tables.referrals.set_index(c.NAME)
    assert sorted(people.index) == ["Nadia Petrova", "Omar Haddad"]
    assert people.loc["Nadia Petrova", c.TOLD_SOURCE_ON].date() == date.today()
    assert tables.problems.empty, tables.problems.to_dict("records")

    go(page, server, "referrals")
    nadia = page.locator("[class*=st-key-card_]").filter(has_text="Nadia Petrova").first
    nadia.get_by_role("button", name="Contacted").click()
    page.locator(".st-key-last_step").wait_for()
    for path in ("today", "who-fits", "measures"):
        go(page, server, path)
        assert page.locator("[data-testid=stException]").count() == 0
    page.context.close()
