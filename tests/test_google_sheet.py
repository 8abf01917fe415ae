"""The Google Sheet store against a real HTTP server on the loopback: only the address is not Google's."""

import threading
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import dumps

import pytest

from signoff_core import columns as c
from signoff_core.errors import BookError, SetUpError, StoreError, Unreachable
from signoff_core.reading import read_tables
from signoff_core.schema import CALLS, MOVES, OWNED, REFERRALS, SETTINGS
from signoff_core.stores.google_account import account_of, key_of, mended_key
from signoff_core.stores.google_client import Patience
from signoff_core.stores.google_sheet import METADATA_LASTS, open_google_sheet
from tests.sheets_server import OFFICE_FILE, Fault, SheetsServer, service_account_info

NOON = datetime(2026, 11, 24, 12, 0, 5, tzinfo=UTC)
TEAM = [["Name", "Phone"], ["Amara", "0712 345 678"]]
TITLES = ["Candidates", "Calls", "Referrals", "Moves", "Settings"]


class Time:
    """A clock that goes on only while somebody waits."""

    def __init__(self):
        self.now, self.waits = 100.0, []

    def __call__(self):
        return self.now

    def sleep(self, seconds):
        self.waits.append(seconds)
        self.now += seconds


@pytest.fixture
def server():
    with SheetsServer() as server:
        server.add_worksheet("Candidates", TEAM)
        yield server


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def opened(server, time):
    """Opens stores and closes them."""
    stores = []

    def opened(spreadsheet=None, *, timeout=(1, 5), **info):
        credentials = {**service_account_info(server), **info}
        patience = Patience(timeout=timeout, sleep=time.sleep, clock=time)
        stores.append(
            open_google_sheet(spreadsheet or server.spreadsheet_id, credentials, base_url=server.url, patience=patience)
        )
        return stores[-1]

    yield opened
    for store in stores:
        store.close()


@pytest.fixture
def store(opened):
    return opened()


@pytest.fixture
def begun(server, store):
    """A store whose four worksheets are there, with one call."""
    store.append({"Calls": [call(1)]})
    server.requests.clear()
    return store


def call(number=1, **cells):
    return {c.CALL_ID: f"call-{number}", c.CANDIDACY_ID: "k1", c.AT: NOON, c.RESULT: "talked", **cells}


def rows(server, title):
    """The worksheet as one dict a row, blank cells left out."""
    head, *below = server.rows(title)
    return [{name: cell for name, cell in zip(head, row, strict=True) if cell != ""} for row in below]


def call_ids(server):
    return [row[c.CALL_ID] for row in rows(server, "Calls")]


def changes(server):
    """The kinds of the requests of the last write."""
    last = [request for request in server.requests if request.kind == "write"][-1]
    return [kind for change in last.body["requests"] for kind in change]


# Reading.


def test_every_worksheet_comes_in_one_request(server, store):
    server.add_worksheet("Notes on O'Neill", [["a", None, 1.5], [], ["", True]])
    server.add_worksheet("Empty")
    book = store.read()
    assert book.worksheets == {
        "Candidates": [["Name", "Amara"], ["Phone", "0712 345 678"]],
        "Notes on O'Neill": [["a"], ["", "", True], [1.5]],
        "Empty": [],
    }
    assert (server.reads(), server.writes()) == (2, 0)
    store.read()
    assert (server.reads(), server.writes()) == (3, 0)
    query = server.requests[-1].query
    assert query["majorDimension"] == ["COLUMNS"]
    assert query["valueRenderOption"] == ["UNFORMATTED_VALUE"]
    assert query["dateTimeRenderOption"] == ["SERIAL_NUMBER"]
    assert query["prettyPrint"] == ["false"]


def test_a_book_knows_its_zone_locale_and_links(server, store):
    assert store.name == "book-1"
    book = store.read()
    assert (book.timezone, book.locale, store.name, store.kind) == ("Europe/London", "en_GB", "Agency", "sheet")
    assert book.links["Candidates"] == "https://docs.google.com/spreadsheets/d/book-1/edit#gid=0"


def test_the_token_is_for_spreadsheets_alone(server, store):
    store.read()
    assert len(server.token_requests) == 1
    assert store._client.auth.scopes == ["https://www.googleapis.com/auth/spreadsheets"]


def test_reading_creates_nothing(server, store):
    store.read()
    assert server.titles() == ["Candidates"]


def test_a_renamed_worksheet_is_found_again(server, store):
    store.read()
    server.rename("Candidates", "People")
    assert list(store.read().worksheets) == ["People"]
    assert server.reads() == 2 + 3
    store.read()
    assert server.reads() == 6


def test_a_new_worksheet_is_noticed_on_refresh_and_every_ten_minutes(server, store, time):
    store.read()
    server.add_worksheet("Openings", [["Role"]])
    assert list(store.read().worksheets) == ["Candidates"]
    store.refresh_metadata()
    assert list(store.read().worksheets) == ["Candidates", "Openings"]
    server.add_worksheet("More")
    time.now += METADATA_LASTS - 1
    assert "More" not in store.read().worksheets
    time.now += 1
    assert "More" in store.read().worksheets


@pytest.mark.parametrize(
    "fault",
    [
        Fault(status=503),
        Fault(status=502, html=True),
        Fault(status=500),
        Fault(status=504),
        Fault(status=429),
        Fault(drop=True),
        Fault(garbage=True),
        Fault(cut=True),
        Fault(status=503, cut=True),
        Fault(status=403, html=True, cut=True),
    ],
    ids=str,
)
def test_a_read_is_tried_again(server, store, time, fault):
    server.fail(fault, fault)
    assert store.read().worksheets["Candidates"]
    assert server.reads() == 4
    assert sum(time.waits) < 12


def test_a_silent_server_is_given_up_and_asked_again(server, opened):
    store = opened(timeout=(1, 0.2))
    server.fail(Fault(silent_for=0.6))
    assert store.read().worksheets["Candidates"]


def test_google_says_how_long_to_wait(server, store, time):
    server.fail(Fault(status=429, retry_after="7"))
    store.read()
    assert time.waits == [7]


def test_a_wait_past_the_budget_is_not_begun(server, store, time):
    server.fail(Fault(status=429, retry_after="60"))
    with pytest.raises(Unreachable, match="asked too often"):
        store.read()
    assert time.waits == []


def test_a_lasting_failure_is_unreachable_after_four_tries(server, store, time):
    server.fail(*[Fault(status=503)] * 10)
    with pytest.raises(Unreachable, match=r"does not answer \(error 503\)"):
        store.read()
    assert server.reads() == 4
    assert sum(time.waits) < 12


def test_a_failing_token_endpoint_is_tried_again(server, store, time):
    server.fail(Fault(status=503, only="token"), Fault(garbage=True, only="token"), Fault(drop=True, only="token"))
    assert store.read().worksheets["Candidates"]
    assert len(time.waits) == 3


def test_nobody_listening_is_unreachable(time):
    with SheetsServer() as gone:
        info = service_account_info(gone)
    store = open_google_sheet("k", info, base_url=gone.url, patience=Patience(sleep=time.sleep, clock=time))
    with pytest.raises(Unreachable, match="online"):
        store.read()
    store.close()


# Saving.


def test_the_first_save_makes_four_worksheets_in_one_write(server, store):
    store.read()
    store.append({"Calls": [call(1)], "Referrals": [{c.REFERRAL_ID: "r1", c.CALL_ID: "call-1", c.NAME: "Kofi"}]})
    assert server.titles() == TITLES
    assert (server.reads(), server.writes()) == (2, 1)
    for table in OWNED:
        assert server.rows(table.title)[0] == list(table.names)
    assert rows(server, "Referrals") == [{c.REFERRAL_ID: "r1", c.CALL_ID: "call-1", c.NAME: "Kofi"}]
    kinds = changes(server)
    assert kinds.count("addSheet") == 4
    assert kinds.count("addProtectedRange") == 3  # Settings is there for people to type in
    assert kinds.count("setDataValidation") == sum(bool(column.choices) for t in OWNED for column in t.columns)


def test_what_is_made_has_a_frozen_header_and_only_warns(server, store):
    store.append({"Calls": [call(1)]})
    made = {sheet["properties"]["title"]: sheet for sheet in server._book.described()["sheets"]}
    assert made["Calls"]["properties"]["gridProperties"]["frozenRowCount"] == 1
    assert made["Calls"]["protectedRanges"][0]["warningOnly"] is True


def test_a_later_save_is_one_write_and_no_read(server, begun):
    begun.append({"Calls": [call(2)], "Moves": [{c.MOVE_ID: "m1", c.OF: "candidacy", c.SUBJECT_ID: "k1"}]})
    assert (server.reads(), server.writes()) == (0, 1)
    assert call_ids(server) == ["call-1", "call-2"]


def test_what_was_saved_is_in_the_next_read_without_new_metadata(server, begun):
    assert begun.read().worksheets["Calls"][0] == [c.CALL_ID, "call-1"]
    assert server.reads() == 1


def test_text_stays_text(server, store):
    said = {
        c.CANDIDATE: '=IMPORTXML("https://example.org", "//a")',
        c.PHONE: "0712 345 678",
        c.EMAIL: "+1-1",
        c.ROLE: "1/2",
        c.NOTES: "'quoted\nTRUE ✓",
        c.CLIENT: "TRUE",
    }
    store.append({"Calls": [call(1, **said)]})
    written = rows(server, "Calls")[0]
    assert {name: written[name] for name in said} == said
    kinds = dict(zip(server.rows("Calls")[0], server.cell_kinds("Calls")[1], strict=True))
    assert {kinds[name] for name in said} == {"string"}


def test_flags_days_and_moments_are_typed(server, store):
    later = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    store.append(
        {
            "Calls": [
                call(1, **{c.TOLD: True, c.ASKED: False, c.PROMISE_BY: date(2026, 12, 1), c.FOLLOW_UP_ON: later}),
                call(2, **{c.FOLLOW_UP_ON: date(2026, 11, 26)}),
            ]
        }
    )
    first, second = rows(server, "Calls")
    assert (first[c.TOLD], first[c.ASKED], first[c.PROMISE_BY]) == (True, False, 46357)
    assert first[c.FOLLOW_UP_ON] == pytest.approx(46352 + 9.5 / 24)
    assert second[c.FOLLOW_UP_ON] == 46352
    grid = server._book.described(["Calls"], grid=True)["sheets"][0]["data"][0]["rowData"]
    place = CALLS.names.index(c.FOLLOW_UP_ON)
    looks = [row["values"][place]["userEnteredFormat"]["numberFormat"] for row in grid[1:]]
    assert looks == [
        {"type": "DATE_TIME", "pattern": "yyyy-mm-dd hh:mm"},
        {"type": "DATE", "pattern": "yyyy-mm-dd"},
    ]


@pytest.mark.parametrize(
    ("at", "wall", "offset"),
    [
        (datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC), "2026-03-29 00:59:59", "+00:00"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "2026-03-29 02:00:00", "+01:00"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "2026-10-25 01:30:00", "+01:00"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "2026-10-25 01:30:00", "+00:00"),
        (datetime(2026, 10, 25, 1, 30, 0, 600_000, tzinfo=UTC), "2026-10-25 01:30:01", "+00:00"),
    ],
)
def test_times_stand_in_the_sheets_own_zone_with_their_offset(server, store, at, wall, offset):
    store.append({"Calls": [call(1, **{c.AT: at, c.UTC_OFFSET: "+09:00"})]})
    written = rows(server, "Calls")[0]
    shown = datetime(1899, 12, 30) + timedelta(days=written[c.AT])
    assert str((shown + timedelta(microseconds=500)).replace(microsecond=0)) == wall
    assert written[c.UTC_OFFSET] == offset


def test_an_unknown_zone_is_written_as_utc_and_told_as_it_is(server, store):
    server.timezone = "Mars/Olympus"
    store.append({"Calls": [call(1)]})
    assert rows(server, "Calls")[0][c.UTC_OFFSET] == "+00:00"
    assert store.read().timezone == "Mars/Olympus"


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({c.AT: datetime(2026, 1, 1)}, "without a time zone"),
        ({c.AT: date(2026, 1, 1)}, "allowed is date and time"),
        ({c.PROMISE_BY: "soon"}, "promise_by is 'soon'"),
        ({c.NOTES: "x" * 50_001}, "notes has 50,001 characters"),
    ],
)
def test_what_no_cell_can_hold_is_named_and_nothing_is_sent(server, begun, cells, words):
    with pytest.raises(StoreError, match=words):
        begun.append({"Calls": [call(2, **cells)]})
    assert server.writes() == 0


def test_a_row_counts_once(server, begun, opened):
    begun.append({"Calls": [call(1), call(2), call(2)]})
    begun.append({"Calls": [call(2)]})
    assert server.writes() == 1
    opened().append({"Calls": [call(1), call(2)]})
    assert call_ids(server) == ["call-1", "call-2"]


def test_a_setting_said_twice_alike_counts_once(server, opened):
    said = {c.KEY: "team.name", c.VALUE: "North", c.AT: NOON}
    opened().append({"Settings": [said]})
    opened().append({"Settings": [said, {**said, c.VALUE: "South"}]})
    assert [row[c.VALUE] for row in rows(server, "Settings")] == ["North", "South"]


def test_nothing_to_save_asks_nothing(server, store):
    store.append({})
    store.append({"Calls": []})
    assert server.requests == []


def test_a_teams_worksheet_is_never_written_to(server, store):
    with pytest.raises(StoreError, match="never writes to the worksheet Candidates"):
        store.append({"Candidates": [{c.NAME: "x"}]})
    assert server.rows("Candidates") == TEAM


def test_a_teams_own_calls_is_left_alone(server, store):
    server.add_worksheet("Calls", [["Date", "Who"], ["today", "Ada"]])
    store.append({"Calls": [call(1)]})
    assert server.rows("Calls") == [["Date", "Who"], ["today", "Ada"]]
    assert rows(server, "Signoff Calls")[0][c.CALL_ID] == "call-1"


def test_with_both_names_taken_nothing_is_written(server, store):
    server.add_worksheet("Moves", [["House"]])
    server.add_worksheet("Signoff Moves", [["House"]])
    with pytest.raises(BookError, match="Rename one"):
        store.append({"Moves": [{c.MOVE_ID: "m1"}]})
    store.append({"Calls": [call(1)]})
    assert call_ids(server) == ["call-1"]
    assert len(server.titles()) == 6


def test_columns_are_found_by_their_headers(server, store):
    server.add_worksheet("Calls", [["Our own", *reversed(CALLS.names)]], columns=len(CALLS.names) + 1)
    store.append({"Calls": [call(1, **{c.NOTES: "warm"})]})
    written = rows(server, "Calls")[0]
    assert (written[c.CALL_ID], written[c.NOTES], written[c.RESULT]) == ("call-1", "warm", "talked")


def test_missing_columns_are_added_at_the_end_in_the_same_write(server, store):
    server.add_worksheet("Calls", [[*CALLS.key, "Our own"], ["old", "k", "", "talked", "kept", "beside"]], columns=6)
    store.append({"Calls": [call(1, **{c.NOTES: "warm"})]})
    assert server.writes() == 1
    head = server.rows("Calls")[0]
    assert head[:7] == [*CALLS.key, "Our own", "", c.CANDIDATE]
    assert set(CALLS.names) <= set(head)
    assert rows(server, "Calls")[1][c.NOTES] == "warm"
    assert server.rows("Calls")[1][:6] == ["old", "k", "", "talked", "kept", "beside"]
    store.append({"Calls": [call(2, **{c.NOTES: "cold"})]})
    assert server.rows("Calls")[0] == head
    assert rows(server, "Calls")[2][c.NOTES] == "cold"


def test_a_sorted_or_edited_sheet_keeps_growing_at_its_end(server, begun):
    begun.append({"Calls": [call(0)]})
    server.sort("Calls", 1)
    server.insert_row("Calls", 2, ["by hand"])
    begun.append({"Calls": [call(2)]})
    assert call_ids(server) == ["by hand", "call-0", "call-1", "call-2"]


# Somebody changes the sheet between the last read and the save.


def test_a_dragged_column_is_noticed_and_the_row_put_straight(server, begun):
    server.move_column("Calls", 1, 5)
    begun.append({"Calls": [call(2, **{c.NOTES: "warm", c.PHONE: "0712"})], "Moves": [{c.MOVE_ID: "m1"}]})
    assert call_ids(server) == ["call-1", "call-2"]
    written = rows(server, "Calls")[1]
    assert (written[c.PHONE], written[c.NOTES], written[c.CANDIDACY_ID]) == ("0712", "warm", "k1")
    assert len(written) == 7
    assert server.writes() == 2
    server.requests.clear()
    begun.append({"Calls": [call(2), call(3)]})
    assert (call_ids(server), server.writes()) == (["call-1", "call-2", "call-3"], 1)


def test_an_inserted_column_is_noticed(server, begun):
    server.insert_column("Calls", 2)
    begun.append({"Calls": [call(2), call(3)]})
    assert call_ids(server) == ["call-1", "call-2", "call-3"]
    assert [row[c.RESULT] for row in rows(server, "Calls")] == ["talked"] * 3


def test_key_headers_lost_past_finding_are_said_and_the_row_not_hidden(server, begun):
    server.set_cell("Calls", 1, 1, ""), server.set_cell("Calls", 1, 2, "")
    with pytest.raises(StoreError, match="moved the columns of “Calls”"):
        begun.append({"Calls": [call(2)]})
    with pytest.raises(BookError, match=r"lost call_id, candidacy_id.*Write the headers back"):
        begun.append({"Calls": [call(3)]})
    assert "Signoff Calls" not in server.titles()


@pytest.mark.parametrize("words", ["", "remarks"])
@pytest.mark.parametrize("name", [c.CALL_ID, c.NOTES, c.REPLACES])
def test_a_reworded_header_is_known_by_its_neighbours(server, begun, name, words):
    server.set_cell("Calls", 1, CALLS.names.index(name) + 1, words)
    begun.append({"Calls": [call(2, **{c.NOTES: "warm", c.REPLACES: "call-1"})]})
    begun.append({"Calls": [call(2)]})
    tables = read_tables(begun.read())
    assert tables.written["Calls"][c.CALL_ID].tolist() == ["call-1", "call-2"]
    assert tables.written["Calls"].iloc[1][[c.NOTES, c.REPLACES]].tolist() == ["warm", "call-1"]
    found = tables.problems[tables.problems[c.COLUMN] == name].iloc[0]
    assert (found[c.ROW], found[c.FOUND]) == (1, words)
    assert len(server.rows("Calls")[0]) == len(CALLS.names)


def test_settings_renamed_are_still_the_teams(server, begun):
    begun.append({"Settings": [{c.KEY: "team.name", c.VALUE: "North"}]})
    server.rename("Settings", "Einstellungen")
    assert read_tables(begun.read()).settings.team == "North"
    begun.append({"Settings": [{c.KEY: "team.name", c.VALUE: "South"}]})
    assert "Settings" not in server.titles()


def test_a_worksheet_that_is_gone_is_a_problem(server, begun):
    server.delete("Calls")
    problems = read_tables(begun.read()).problems
    assert problems[problems[c.WORKSHEET] == "Calls"][c.ALLOWED].tolist() == [
        "the worksheet, which was deleted: File, Version history in Google Sheets brings it back with its rows"
    ]


def test_calls_that_are_gone_stay_a_problem_when_the_worksheet_is_made_again(server, begun):
    named = {c.REFERRAL_ID: "call-1-1", c.CALL_ID: "call-1", c.NAME: "Nadia"}
    begun.append({"Referrals": [named, {**named, c.REFERRAL_ID: "call-1-2"}]})
    assert c.CALL_ID not in read_tables(begun.read()).problems[c.COLUMN].tolist()
    server.delete("Calls")
    begun.append({"Calls": [call(2)]})
    problems = read_tables(begun.read()).problems
    (found,) = problems.loc[problems[c.COLUMN] == c.CALL_ID, c.FOUND]
    assert found == "1 of 1 calls that names were given in"


def test_a_sheet_that_moves_to_another_zone_keeps_its_moments(server, begun):
    server.timezone = "Asia/Tokyo"
    begun.append({"Calls": [call(2)]})
    begun.refresh_metadata()
    begun.append({"Calls": [call(3)]})
    tables = read_tables(begun.read())
    begun.append({"Calls": [call(4)]})
    assert tables.settings.zone == "Asia/Tokyo"
    assert read_tables(begun.read()).written["Calls"][c.AT].tolist() == [NOON.replace(microsecond=0)] * 4


def test_our_renamed_worksheet_is_still_written_to(server, begun):
    server.rename("Calls", "Call log")
    begun.append({"Calls": [call(2)]})
    assert [row[c.CALL_ID] for row in rows(server, "Call log")] == ["call-1", "call-2"]
    assert "Calls" not in server.titles()


def test_a_deleted_worksheet_is_made_again(server, begun):
    server.delete("Calls")
    begun.append({"Calls": [call(2)]})
    assert call_ids(server) == ["call-2"]


def test_two_that_make_the_worksheets_at_once_share_them(server, opened):
    first, second = opened(), opened()
    first.read(), second.read()
    first.append({"Calls": [call(1)]})
    second.append({"Calls": [call(2)]})
    assert server.titles() == TITLES
    assert call_ids(server) == ["call-1", "call-2"]


def test_deleted_columns_are_added_again(server, store):
    server.add_worksheet("Calls", [list(CALLS.names)], columns=len(CALLS.names))
    store.read()
    with server._editing("Calls") as sheet:
        sheet.remove("COLUMNS", 20, len(CALLS.names))
    store.append({"Calls": [call(1, **{c.NOTES: "warm"})]})
    assert rows(server, "Calls")[0][c.NOTES] == "warm"


def test_many_save_and_read_at_once(server, begun):
    def work(number):
        begun.append({"Calls": [call(number)]})
        begun.read()

    threads = [threading.Thread(target=work, args=[number]) for number in range(2, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(call_ids(server)) == sorted(f"call-{number}" for number in range(1, 10))
    assert server.writes() == 8


# A save that fails.


@pytest.mark.parametrize(
    "fault",
    [
        Fault(drop=True, only="write"),
        Fault(status=503, only="write"),
        Fault(status=500, html=True, only="write"),
        Fault(garbage=True, only="write"),
    ],
    ids=str,
)
@pytest.mark.parametrize("after", [False, True], ids=["not written", "written"])
@pytest.mark.parametrize("first", [False, True], ids=["later save", "first save"])
def test_an_unclear_save_is_looked_up_and_leaves_one_row(server, opened, fault, after, first):
    store = opened()
    store.read() if first else store.append({"Settings": [{c.KEY: "a", c.VALUE: "b"}]})
    before = server.writes()
    server.fail(Fault(**{**vars(fault), "after": after}))
    rows_given = {
        "Calls": [call(1)],
        "Referrals": [{c.REFERRAL_ID: "r1"}],
        "Settings": [{c.KEY: "line.start", c.VALUE: "2026-10-25", c.AT: NOON}],
    }
    store.append(rows_given)
    assert call_ids(server) == ["call-1"]
    assert [row[c.REFERRAL_ID] for row in rows(server, "Referrals")] == ["r1"]
    assert [row[c.KEY] for row in rows(server, "Settings")] == ["line.start"] if first else ["a", "line.start"]
    assert server.writes() - before == (1 if after else 2)


def test_a_save_nobody_answers_in_time_is_looked_up(server, opened):
    opened().append({"Calls": [call(1)]})
    store = opened(timeout=(1, 0.3))
    store.read()
    server.fail(Fault(silent_for=0.8, after=True, only="write"))
    store.append({"Calls": [call(2)]})
    assert call_ids(server) == ["call-1", "call-2"]


def test_an_unclear_save_under_moved_columns_is_put_straight(server, begun):
    server.move_column("Calls", 1, 5)
    server.fail(Fault(drop=True, after=True, only="write"))
    begun.append({"Calls": [call(2)]})
    assert call_ids(server) == ["call-1", "call-2"]
    assert rows(server, "Calls")[1][c.CANDIDACY_ID] == "k1"


def test_a_save_over_quota_waits_and_is_sent_again_without_looking(server, begun, time):
    server.fail(Fault(status=429, retry_after="3", only="write"))
    begun.append({"Calls": [call(2)]})
    assert call_ids(server) == ["call-1", "call-2"]
    assert (server.reads(), server.writes(), time.waits) == (0, 2, [3])


def test_a_save_that_keeps_failing_is_unreachable_after_three_sendings(server, begun, time):
    server.fail(*[Fault(status=503, only="write")] * 9)
    with pytest.raises(Unreachable, match="saving again is safe"):
        begun.append({"Calls": [call(2)]})
    assert server.writes() == 3
    assert sum(time.waits) < 12


def test_a_save_without_an_answer_or_a_look_is_unreachable(server, begun):
    server.fail(Fault(drop=True, after=True, only="write"), *[Fault(status=503, only="read")] * 8)
    with pytest.raises(Unreachable, match="not known"):
        begun.append({"Calls": [call(2)]})
    server._faults.clear()
    begun.read()
    begun.append({"Calls": [call(2)]})
    assert call_ids(server) == ["call-1", "call-2"]


def test_a_save_nobody_could_be_asked_for_says_nothing_was_saved(time):
    with SheetsServer() as gone:
        gone.add_worksheet("Candidates", TEAM)
        info, patience = service_account_info(gone), Patience(sleep=time.sleep, clock=time)
        store = open_google_sheet("book-1", info, base_url=gone.url, patience=patience)
        store.read()
    with pytest.raises(Unreachable, match="Nothing was saved"):
        store.append({"Calls": [call(1)]})
    assert len(time.waits) == 2
    store.close()


def test_a_read_only_share_is_met_at_the_save(server, begun):
    server.read_only = True
    with pytest.raises(StoreError, match=r"make signoff@signoff-test\.iam\.\S+ an Editor") as raised:
        begun.append({"Calls": [call(2)]})
    assert not isinstance(raised.value, Unreachable)
    assert begun.read().worksheets["Calls"][0] == [c.CALL_ID, "call-1"]


def test_a_full_spreadsheet_is_said_so(server, begun):
    server.add_worksheet("Big", columns=1000, row_count=9_890)
    with pytest.raises(StoreError, match="spreadsheet is full"):
        begun.append({"Calls": [call(number) for number in range(2, 4000)]})


# Setting up.


def test_not_shared(server, store):
    server.shared = False
    with pytest.raises(SetUpError, match=r"press Share, paste signoff@signoff-test.*Editor"):
        store.read()
    assert server.reads() == 1


def test_a_wrong_key_is_named(opened):
    with pytest.raises(SetUpError, match="no spreadsheet with the key “book-2”"):
        opened("https://docs.google.com/spreadsheets/d/book-2/edit").read()


def test_the_api_is_not_enabled(server, store):
    server.api_enabled = False
    with pytest.raises(SetUpError, match=r"not switched on in the Google Cloud project 123\. Open https://console"):
        store.read()


@pytest.mark.parametrize("words", [True, OFFICE_FILE])
def test_an_uploaded_excel_file(server, store, words):
    server.is_xlsx = words
    with pytest.raises(SetUpError, match="Save as Google Sheets"):
        store.read()


def test_a_revoked_key(server, store):
    server.token_ok = False
    with pytest.raises(SetUpError, match="no longer takes the key of signoff@"):
        store.read()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.", "clock"),
        ("Invalid grant: account not found", "knows no service account signoff@"),
        ("The service account is disabled", "switched off"),
        ("Key creation is not allowed: constraints/iam.disableServiceAccountKeyCreation", "organisation's policy"),
        ("Something new", "gives signoff@.* no access: invalid_grant: Something new"),
    ],
)
def test_what_the_token_endpoint_says(opened, answering, said, words):
    code = "invalid_grant" if "new" not in said else "odd"
    uri = answering(400, {"error": code, "error_description": said})
    words = words.replace("invalid_grant", code)
    with pytest.raises(SetUpError, match=words):
        opened(token_uri=uri).read()


@pytest.mark.parametrize(
    ("code", "message", "words"),
    [
        (403, "The domain administrators have disabled sharing outside", "organisation does not allow"),
        (403, "Request had insufficient authentication scopes.", "scope"),
        (401, "Request had invalid authentication credentials.", "does not accept who is asking"),
        (404, "Requested entity was not found.", "no spreadsheet"),
    ],
)
def test_what_else_google_says(time, answering, server, code, message, words):
    uri = answering(code, {"error": {"code": code, "message": message, "status": "X"}})
    store = open_google_sheet("k", service_account_info(server), base_url=uri, patience=Patience(sleep=time.sleep))
    with pytest.raises(SetUpError, match=words):
        store.read()
    store.close()


@pytest.fixture
def answering():
    """Makes addresses that always answer the same."""
    made = []

    def answering(status, answer):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                self.rfile.read(int(self.headers.get("Content-Length") or 0))
                self.send_response(status)
                self.end_headers()
                self.wfile.write(dumps(answer).encode())

            do_POST = do_GET

            def log_message(self, *_):
                pass

        made.append(ThreadingHTTPServer(("127.0.0.1", 0), Handler))
        threading.Thread(target=made[-1].serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return f"http://127.0.0.1:{made[-1].server_address[1]}"

    yield answering
    for server in made:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda key: key.replace("\n", "\\n"),
        lambda key: key.replace("\n", "\\\\n"),
        lambda key: key.replace("\n", " "),
        lambda key: key.replace("\n", ""),
        lambda key: key.replace("\n", "\r\n"),
        lambda key: f'  "{key}"  ',
    ],
)
def test_a_private_key_that_lost_its_line_breaks_is_mended(server, opened, spoil):
    key = service_account_info(server)["private_key"]
    assert mended_key(spoil(key)) == mended_key(key) == key
    assert opened(private_key=spoil(key)).read()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("MIIEvQ", "lost its first or its last line"),
        ("-----BEGIN PRIVATE KEY-----\nMIIEvQ\n", "lost its first or its last line"),
        ("-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----\n", "can't be read"),
        ("", "has no private_key"),
    ],
)
def test_a_broken_private_key_says_what_to_paste(server, key, words):
    with pytest.raises(SetUpError, match=words) as raised:
        account_of({**service_account_info(server), "private_key": key})
    assert "MIIEvQ" not in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "1AbC-_x",
        " 1AbC-_x\n",
        "https://docs.google.com/spreadsheets/d/1AbC-_x/edit?usp=sharing#gid=0",
        "https://docs.google.com/a/agency.example/spreadsheets/d/1AbC-_x",
        "https://spreadsheets.google.com/ccc?key=1AbC-_x",
    ],
)
def test_a_spreadsheets_key_from_its_address(text):
    assert key_of(text) == "1AbC-_x"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml", "published copy"),
        ("https://example.org/sheet", "neither the address"),
        ("Our candidates", "neither the address"),
    ],
)
def test_what_is_no_spreadsheet(text, words):
    with pytest.raises(SetUpError, match=words):
        key_of(text)


def test_every_worksheet_of_ours_fits_what_a_row_may_say(server, store):
    """Each column of each table goes out and comes back, so that no declared column is forgotten here."""
    cells = {"text": "x", "TRUE or FALSE": True, "date and time": NOON, "date": date(2026, 1, 2)}
    cells["date, or date and time"] = date(2026, 1, 2)
    for table in (CALLS, REFERRALS, MOVES, SETTINGS):
        row = {column.name: (column.choices or (cells.get(column.cell),))[0] for column in table.columns}
        store.append({table.title: [row]})
        assert set(rows(server, table.title)[0]) == set(table.names)
