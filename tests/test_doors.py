"""How a book is opened, by real secrets at real places."""

import threading
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.doors import begin, data_folder, fill_with_sample, is_stale_sample, open_book, sample_book, team_book
from signoff_core.errors import InputError, SetUpError
from signoff_core.stores.sql import begun
from tests import postgres
from tests.sheets_server import SheetsServer, service_account_info

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
TEAM = [["Name", "Phone", "Status", "Interview date"], ["Amara", "0712 345 678", "Rejected", "2026-11-10"]]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def opened():
    """Closes whatever was opened."""
    books = []

    def opened(book):
        if book is not None:
            books.append(book)
        return book

    yield opened
    for book in books:
        book.close()


@pytest.fixture
def server():
    with SheetsServer() as server:
        server.add_worksheet("Candidates", TEAM)
        yield server


def at(now):
    return lambda: now


def own_call(number=1):
    return {"Calls": [{c.CALL_ID: f"c{number}", c.CANDIDACY_ID: "k1", c.AT: NOW, c.RESULT: "no answer"}]}


def files():
    return sorted(path.name for path in data_folder().glob("*.sqlite"))


# The embedded book.


def test_until_a_book_is_begun_the_sample_is_shown(opened):
    assert team_book({}) is None
    assert not data_folder().exists()
    book = opened(open_book({}, clock=at(NOW)))
    assert book.is_sample
    assert len(open_queue(book.tables(), NOW)) > 3
    assert files() == ["sample-2026-11-24.sqlite"]


def test_a_new_day_has_a_new_sample_and_yesterdays_stays_for_whoever_has_it_open(opened):
    first = opened(sample_book(clock=at(NOW)))
    later = NOW + timedelta(days=1)
    assert not is_stale_sample(first, NOW)
    assert is_stale_sample(first, later)
    second = opened(sample_book(clock=at(later)))
    assert len(first.refresh().candidacies) == len(second.tables().candidacies)
    assert files() == ["sample-2026-11-24.sqlite", "sample-2026-11-25.sqlite"]
    opened(sample_book(clock=at(NOW + timedelta(days=2))))
    assert files() == ["sample-2026-11-25.sqlite", "sample-2026-11-26.sqlite"]


def test_a_sample_is_left_when_the_teams_book_was_begun_elsewhere(opened):
    sample = opened(sample_book(clock=at(NOW)))
    begin(opened(team_book({}, begin=True, clock=at(NOW))), "Europe/London", "GB", "Sam", NOW)
    assert is_stale_sample(sample, NOW)


def test_a_begun_book_is_the_teams_own(opened):
    book = opened(team_book({}, begin=True, clock=at(NOW)))
    assert not book.is_sample
    begin(book, "Europe/Madrid", "ES", "Sam", NOW)
    again = opened(open_book({}, clock=at(NOW)))
    settings = again.tables().settings
    assert not again.is_sample
    assert (settings.zone, settings.country, settings.start) == ("Europe/Madrid", "ES", date(2026, 10, 25))
    assert again.tables().candidacies.empty
    assert open_queue(again.tables(), NOW).empty
    assert files() == ["book.sqlite"]


def test_a_first_save_begins_the_teams_book_too(opened):
    opened(team_book({}, begin=True, clock=at(NOW))).save(own_call())
    book = opened(open_book({}, clock=at(NOW)))
    assert not book.is_sample
    assert book.tables().settings.start == date(2026, 10, 25)


def test_opening_to_begin_begins_nothing_yet(opened):
    opened(team_book({}, begin=True))
    assert opened(team_book({})) is None
    assert opened(open_book({}, clock=at(NOW))).is_sample


@pytest.mark.parametrize(("zone", "country"), [(None, None), ("", ""), ("Mars/Phobos", "Atlantis")])
def test_a_browser_that_says_nothing_useful_begins_the_book_all_the_same(opened, zone, country):
    book = opened(team_book({}, begin=True, clock=at(NOW)))
    begin(book, zone, country, None, NOW)
    settings = opened(open_book({}, clock=at(NOW))).tables().settings
    assert (settings.zone, settings.country, settings.start) == ("UTC", None, date(2026, 10, 25))


def test_a_book_is_begun_once(opened):
    """Another browser's button, pressed late, does not move the team."""
    first = opened(team_book({}, begin=True, clock=at(NOW)))
    begin(first, "Europe/London", "GB", "Sam", NOW)
    later = opened(team_book({}, begin=True, clock=at(NOW + timedelta(days=3))))
    begin(later, "Asia/Tokyo", "JP", "Lee", NOW + timedelta(days=3))
    found = opened(open_book({})).tables()
    assert (found.settings.zone, found.settings.country) == ("Europe/London", "GB")
    assert len(found.written["Settings"]) == 3


def test_the_data_folder_can_be_anywhere(opened, monkeypatch, tmp_path):
    for name in ("my folder é", "what?", "50%25", "a#b", "a+b"):
        monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path / name))
        book = opened(team_book({}, begin=True, clock=at(NOW)))
        begin(book, None, None, None, NOW)
        assert (tmp_path / name / "book.sqlite").is_file()
        assert not opened(open_book({}, clock=at(NOW))).is_sample


def test_the_data_folder_is_named_or_the_users_own(monkeypatch):
    assert data_folder({"SIGNOFF_DATA": "~/signoff"}) == Path.home() / "signoff"
    assert data_folder({}).name == data_folder({"SIGNOFF_DATA": ""}).name == "signoff"


# The sample.


def test_the_sample_is_made_fresh_each_day(opened):
    first = opened(sample_book(clock=at(NOW)))
    first.save(own_call())
    again = opened(sample_book(clock=at(NOW + timedelta(hours=3))))
    assert "c1" in again.tables().written["Calls"][c.CALL_ID].tolist()
    tomorrow = opened(sample_book(clock=at(NOW + timedelta(days=1))))
    assert "c1" not in tomorrow.tables().written["Calls"][c.CALL_ID].tolist()
    assert files() == ["sample-2026-11-24.sqlite", "sample-2026-11-25.sqlite"]


def test_the_sample_leaves_the_teams_book_alone(opened):
    begin(opened(team_book({}, begin=True, clock=at(NOW))), None, None, None, NOW)
    opened(sample_book(clock=at(NOW)))
    assert files() == ["book.sqlite", "sample-2026-11-24.sqlite"]
    assert opened(open_book({})).tables().candidacies.empty


def test_several_who_open_the_sample_first_see_one(opened):
    books, failures = [], []

    def look():
        try:
            books.append(sample_book(clock=at(NOW)))
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert failures == []
    names = [opened(book).tables().candidacies[c.NAME].tolist() for book in books]
    assert len(names) == 4
    assert all(one == names[0] for one in names)
    assert len(books[0].tables().written["Settings"]) == len(
        opened(sample_book(clock=at(NOW))).tables().written["Settings"]
    )


def test_the_sample_fills_a_new_sql_book(opened):
    book = opened(team_book({}, begin=True, clock=at(NOW)))
    fill_with_sample(book, NOW)
    assert len(open_queue(book.tables(), NOW)) > 3
    again = opened(open_book({}, clock=at(NOW)))
    assert not again.is_sample
    with pytest.raises(InputError, match="begun already"):
        fill_with_sample(again, NOW)


def test_the_sample_never_mixes_with_a_teams_rows(opened):
    book = opened(team_book({}, begin=True, clock=at(NOW)))
    begin(book, None, None, None, NOW)
    with pytest.raises(InputError, match="begun already"):
        fill_with_sample(book, NOW)
    assert book.refresh().candidacies.empty


# SQL by address.


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_database_by_its_address_holds_several_teams(opened, tmp_path, kind):
    url = postgres.new_database() if kind == "postgresql" else f"sqlite:///{tmp_path / 'team.sqlite'}"
    secrets = {"connections": {"sql": {"url": url, "team": "north"}}}
    book = opened(open_book(secrets, clock=at(NOW)))
    assert (book.is_sample, book.store.team, book.store.kind) == (False, "north", "sql")
    book.save(own_call())
    south = opened(open_book({"connections": {"sql": {"url": url, "team": "south"}}}, clock=at(NOW)))
    assert south.tables().written["Calls"].empty
    assert opened(team_book(secrets)).tables().written["Calls"][c.CALL_ID].tolist() == ["c1"]
    assert (begun(url, "north"), begun(url, "south")) == (True, False)
    assert not data_folder().exists()


def test_drafts_of_an_sql_book_are_kept_beside_it(opened, tmp_path):
    secrets = {"connections": {"sql": {"url": f"sqlite:///{tmp_path / 'team.sqlite'}"}}}
    opened(open_book(secrets)).drafts.keep("d1", "notes", "hello", NOW)
    assert opened(open_book(secrets)).drafts.read("d1") == {"notes": "hello"}


# A Google Sheet.


def secrets_of(server, **more):
    section = {"spreadsheet": server.spreadsheet_id, "base_url": server.url, **service_account_info(server), **more}
    return {"connections": {"gsheets": section}}


def test_a_sheet_is_opened_and_asked_nothing_before_it_is_read(opened, server):
    book = opened(open_book(secrets_of(server), clock=at(NOW)))
    assert (book.is_sample, book.store.kind) == (False, "sheet")
    assert server.requests == []
    assert book.tables().candidacies[c.NAME].tolist() == ["Amara"]
    assert (server.titles(), server.writes()) == (["Candidates"], 0)
    book.save(own_call())
    assert server.writes() == 1
    assert opened(open_book(secrets_of(server))).tables().settings.start == date(2026, 10, 25)


def test_the_account_may_stand_beside_the_section(opened, server):
    secrets = {
        "connections": {"gsheets": {"spreadsheet": server.spreadsheet_id, "base_url": server.url}},
        "gcp_service_account": service_account_info(server),
    }
    assert opened(open_book(secrets)).tables().candidacies[c.NAME].tolist() == ["Amara"]


def test_drafts_of_a_sheet_are_kept_on_this_machine(opened, server):
    opened(open_book(secrets_of(server))).drafts.keep("d1", "notes", "hello", NOW)
    assert opened(open_book(secrets_of(server))).drafts.read("d1") == {"notes": "hello"}
    assert server.writes() == 0


def test_no_sample_is_put_into_a_sheet(opened, server):
    with pytest.raises(InputError, match="Google Sheet"):
        fill_with_sample(opened(open_book(secrets_of(server))), NOW)
    assert server.writes() == 0


def test_a_sheet_that_is_not_shared_is_said_so(opened, server):
    server.shared = False
    with pytest.raises(SetUpError, match="signoff@signoff-test"):
        opened(open_book(secrets_of(server))).tables()


# What is wrong.


@pytest.mark.parametrize("given", [{"spreadsheet": "book-1"}, {"credentials": {"type": "service_account"}}])
def test_a_sheet_by_name_needs_its_credentials_too(given):
    with pytest.raises(SetUpError, match="Give both"):
        open_book({}, **given)


@pytest.mark.parametrize(
    ("secrets", "words"),
    [
        ({"connections": {"gsheet": {}}}, "Did you mean [connections.gsheets]"),
        ({"connections": {"postgres": {}}}, "[connections.postgres]"),
        ({"connections": {"sql": {}}}, "lacks url"),
        ({"connections": {"sql": {"url": "mysql://x/y"}}}, "mysql"),
        ({"gsheets": {}}, "[connections.gsheets]"),
    ],
)
def test_what_is_misspelt_is_named_and_never_another_book(secrets, words):
    for door in (open_book, team_book):
        with pytest.raises(SetUpError) as refused:
            door(secrets)
        assert words in str(refused.value)
    assert not data_folder().exists()


def test_the_secrets_file_is_found_where_streamlit_looks(opened, tmp_path, monkeypatch):
    here = tmp_path / ".streamlit" / "secrets.toml"
    here.parent.mkdir()
    here.write_text(f'[connections.sql]\nurl = "sqlite:///{tmp_path / "one.sqlite"}"\n')
    assert opened(open_book()).store.name.endswith("one.sqlite")
    other = tmp_path / "other.toml"
    other.write_text(f'[connections.sql]\nurl = "sqlite:///{tmp_path / "two.sqlite"}"\n')
    monkeypatch.setenv("SIGNOFF_SECRETS", str(other))
    assert opened(open_book()).store.name.endswith("two.sqlite")
    assert opened(open_book({}, clock=at(NOW))).is_sample  # what is given is not looked up
