"""The loopback server, held to docs/sheets-api.md by real gspread calls over HTTP. Numbers name its points."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime

import gspread
import pytest
import requests
from google.auth.credentials import AnonymousCredentials
from google.auth.exceptions import RefreshError
from gspread.exceptions import APIError, SpreadsheetNotFound

from tests.sheets_server import OFFICE_FILE, Fault, SheetsServer, loopback, service_account_info

UNFORMATTED = {"valueRenderOption": "UNFORMATTED_VALUE", "dateTimeRenderOption": "SERIAL_NUMBER"}
HEADERS = ["Name", "Phone", "Stage"]


@pytest.fixture
def server() -> Iterator[SheetsServer]:
    with SheetsServer() as running:
        yield running


@pytest.fixture
def client(server: SheetsServer) -> Iterator[gspread.Client]:
    client = gspread.Client(AnonymousCredentials(), http_client=loopback(server.url))
    client.set_timeout(5)
    yield client
    client.http_client.session.close()


def read(client: gspread.Client, *ranges: str, **params: str) -> list[dict]:
    return client.http_client.values_batch_get("book-1", list(ranges), params=UNFORMATTED | params)["valueRanges"]


def batch(client: gspread.Client, *asked: dict, **more: object) -> dict:
    return client.http_client.batch_update("book-1", {"requests": list(asked), **more})


def cells_to_append(sheet_id: int, *values: dict, fields: str = "userEnteredValue") -> dict:
    rows = [{"values": [value if "userEnteredValue" in value else {"userEnteredValue": value} for value in values]}]
    return {"appendCells": {"sheetId": sheet_id, "rows": rows, "fields": fields}}


def refusal(call: object, *args: object, **kwargs: object) -> dict:
    with pytest.raises(APIError) as caught:
        call(*args, **kwargs)
    assert caught.value.response.status_code == caught.value.error["code"]
    return caught.value.error


# Appending.


def test_append_row_drifts_sideways_after_a_gap_unless_told_where(server, client):
    """1: recorded, the next row landed at C2:E2; with table_range="A1" at A2."""
    server.add_worksheet("Calls")
    sheet = client.open_by_key("book-1").worksheet("Calls")
    assert "tableRange" not in sheet.append_row(["a", "", "c"])
    drifted = sheet.append_row(["d", "", "f"])
    assert (drifted["tableRange"], drifted["updates"]["updatedRange"]) == ("Calls!C1", "Calls!C2:E2")
    server.add_worksheet("Moves", [["a", "", "c"]])
    assert client.open_by_key("book-1").worksheet("Moves").append_row(["d", "", "f"], table_range="A1")
    assert server.rows("Moves") == [["a", "", "c"], ["d", "", "f"]]


def test_append_finds_the_last_table_and_writes_right_there_on_an_empty_cell(server, client):
    """1: Google's own example, tables A1:C2 and B4:D6."""
    server.add_worksheet("Calls", [list("xxx"), list("xxx"), [], *[["", *"yyy"]] * 3])
    append = client.http_client.values_append

    def lands(place: str) -> str:
        return append("book-1", place, {"valueInputOption": "RAW"}, {"values": [[]]})["updates"]["updatedRange"]

    assert [lands(place) for place in ("Calls", "Calls!C5:D5", "Calls!A3:G10")] == ["Calls!B7"] * 3
    assert [lands(place) for place in ("Calls!A1", "Calls!E4", "Calls!A4")] == ["Calls!A3", "Calls!E4", "Calls!A4"]


def test_overwrite_writes_over_what_follows_and_insert_rows_does_not(server, client):
    server.add_worksheet("Calls", [["id"], ["c1"], ["", "a note below"]])
    sheet = client.open_by_key("book-1").worksheet("Calls")
    sheet.append_row(["c2", "by hand"], table_range="A1", insert_data_option="INSERT_ROWS")
    assert server.rows("Calls")[2:] == [
        ["", "a note below"],
        ["c2", "by hand"],
    ]  # the note touches the table
    server.add_worksheet("Moves", [["id"], ["m1"], [], ["far", "away"]])
    sheet = client.open_by_key("book-1").worksheet("Moves")
    sheet.append_rows([["m2"], ["m3"]], table_range="A1", insert_data_option="INSERT_ROWS")
    assert server.rows("Moves")[2:] == [["m2", ""], ["m3", ""], ["", ""], ["far", "away"]]
    sheet.append_rows([["m4"], ["m5"]], table_range="A1", insert_data_option="OVERWRITE")
    assert server.rows("Moves")[4:] == [["m4", ""], ["m5", "away"]]


def test_append_cells_writes_after_the_last_row_with_data_and_adds_rows(server, client):
    """2: the reply is {}, `stringValue` is never parsed."""
    gid = server.add_worksheet("Calls", [["id"], [], ["", "", "far right"]], row_count=3)
    formula, zero = {"stringValue": '=IMPORTXML("x")'}, {"stringValue": "0044"}
    assert batch(client, cells_to_append(gid, formula, zero, {"boolValue": True}))["replies"] == [{}]
    assert server.rows("Calls")[3] == ['=IMPORTXML("x")', "0044", True]
    assert server.cell_kinds("Calls")[3] == ["string", "string", "bool"]
    assert client.open_by_key("book-1").worksheet("Calls").row_count == 4


def test_append_cells_adds_no_columns_and_nothing_of_the_batch_is_applied(server, client):
    """2 and 3."""
    gid = server.add_worksheet("Calls", [["id"]], columns=25)
    wide = cells_to_append(gid, *[{"stringValue": "x"}] * 26)
    new = {"addSheet": {"properties": {"title": "Moves", "sheetId": 7}}}
    error = refusal(batch, client, new, cells_to_append(gid, {"stringValue": "c1"}), wide)
    expected = "Attempting to write column: 25, beyond the last requested column of: 24"
    assert error["message"] == f"Invalid requests[2].appendCells: {expected}"
    assert (server.titles(), server.rows("Calls")) == (["Calls"], [["id"]])


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (cells_to_append(0, {"stringValue": "x"}, fields=""), "At least one field must be listed in 'fields'"),
        (cells_to_append(99, {"stringValue": "x"}), "Invalid requests[0].appendCells: No grid with id: 99"),
        (cells_to_append(0, {"stringValue": 42}), "user_entered_value.stringValue"),
        (cells_to_append(0, {"stringValue": "x" * 50_001}), "more than the maximum of 50000 characters"),
        ({"addSheet": {"properties": {"title": "calls"}}}, 'A sheet with the name "calls" already exists'),
        ({"addSheet": {"properties": {"title": "Moves", "sheetId": 0}}}, "id 0 already exists"),
        ({"moveMountain": {}}, "Unknown name \"moveMountain\" at 'requests[0]'"),
    ],
)
def test_a_batch_is_refused_in_googles_words(server, client, request_, words):
    server.add_worksheet("Calls", [["id"]])
    error = refusal(batch, client, request_)
    assert words in error["message"]
    assert (error["code"], error["status"]) == (400, "INVALID_ARGUMENT")


def test_a_first_save_makes_its_worksheet_and_reads_it_back_in_one_request(server, client):
    server.add_worksheet("Candidates", [HEADERS])
    asked = {"includeSpreadsheetInResponse": True, "responseIncludeGridData": True, "responseRanges": ["Calls!A:B"]}
    header, at = {"stringValue": "call_id"}, {"userEnteredValue": {"numberValue": 46350.5}}
    at["userEnteredFormat"] = {"numberFormat": {"type": "DATE_TIME", "pattern": "yyyy-mm-dd hh:mm"}}
    added = {"sheetId": 77, "title": "Calls", "gridProperties": {"rowCount": 5, "columnCount": 4, "frozenRowCount": 1}}
    fields = "userEnteredValue,userEnteredFormat.numberFormat"
    answer = batch(
        client,
        {"addSheet": {"properties": added}},
        cells_to_append(77, header),
        cells_to_append(77, {"stringValue": "c1"}, at, fields=fields),
        {"setDataValidation": {"range": {"sheetId": 77}}},
        {"addProtectedRange": {"protectedRange": {"range": {"sheetId": 77}, "warningOnly": True}}},
        **asked,
    )
    assert answer["replies"][0]["addSheet"]["properties"]["gridProperties"] == added["gridProperties"]
    (sheet,) = answer["updatedSpreadsheet"]["sheets"]
    assert sheet["protectedRanges"][0]["warningOnly"]
    row = sheet["data"][0]["rowData"][1]["values"]
    assert [cell["userEnteredValue"] for cell in row] == [{"stringValue": "c1"}, {"numberValue": 46350.5}]
    assert row[1]["formattedValue"] == "2026-11-24 12:00"
    assert server.writes() == 1


def test_parallel_append_cells_lose_nothing(server, client):
    """4."""
    gid = server.add_worksheet("Calls", [["id"]], row_count=1)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: batch(client, cells_to_append(gid, {"stringValue": f"c{n}"})), range(12)))
    assert sorted(row[0] for row in server.rows("Calls")[1:]) == sorted(f"c{n}" for n in range(12))


# Values and typing.


def test_null_leaves_a_cell_alone_and_an_empty_text_clears_it(server, client):
    """5."""
    server.add_worksheet("Calls", [["a", "b", "c"]])
    sheet = client.open_by_key("book-1").worksheet("Calls")
    assert sheet.update([[None, "", "z"]], "A1")["updatedCells"] == 2
    assert server.rows("Calls") == [["a", "", "z"]]
    sheet.batch_update([{"range": "A2:B2", "values": [["x", "y"]]}, {"range": "C3", "values": [["w"]]}])
    assert server.rows("Calls")[1:] == [["x", "y", ""], ["", "", "w"]]


def test_a_values_write_stays_in_its_range_and_in_the_grid(server, client):
    server.add_worksheet("Calls", columns=3)
    sheet = client.open_by_key("book-1").worksheet("Calls")
    too_wide = refusal(sheet.update, [["a", "b", "c"]], "A1:B1")["message"]
    assert too_wide == "Requested writing within range [Calls!A1:B1], but tried writing to column [C]"
    assert "tried writing to column [D]" in refusal(sheet.update, [["a", "b"]], "C1")["message"]
    assert "exceeds grid limits. Max rows: 1000, max columns: 3" in refusal(sheet.update, [["a"]], "D1")["message"]
    two = [{"range": "A1", "values": [["x"]]}, {"range": "Z9", "values": [["x"]]}]
    assert refusal(sheet.batch_update, two)["message"].startswith("Invalid data[1]: Range (Calls!Z9)")
    assert refusal(sheet.update, [[["nested"]]], "A1")["code"] == 400
    assert server.rows("Calls") == []


def test_user_entered_parses_and_raw_does_not(server, client):
    """13."""
    server.add_worksheet("Calls")
    sheet = client.open_by_key("book-1").worksheet("Calls")
    typed = ["0042", "+447700900123", "=1", "24/11/2026", "TRUE", "Ada"]
    sheet.append_row(typed, value_input_option="USER_ENTERED")
    sheet.append_row(typed, value_input_option="RAW")
    assert server.rows("Calls") == [[42, 447700900123, 1, 46350, True, "Ada"], typed]
    assert server.cell_kinds("Calls")[0] == ["number", "formula", "formula", "number", "bool", "string"]
    assert sheet.get("A1:D1", value_render_option="FORMULA")[0][1] == "=+447700900123"
    assert sheet.get("D1") == [["24/11/2026"]]


# Reading.


def test_rows_are_ragged_and_an_empty_worksheet_has_no_values(server, client):
    """9."""
    server.add_worksheet("Candidates", [["a", "", ""], [], ["", "b"], ["", ""]])
    server.add_worksheet("Empty")
    first, second = read(client, "'Candidates'", "Empty")
    assert first == {"range": "Candidates!A1:Z1000", "majorDimension": "ROWS", "values": [["a"], [], ["", "b"]]}
    assert second == {"range": "Empty!A1:Z1000", "majorDimension": "ROWS"}
    assert server.reads() == 1


def test_columns_are_cut_after_their_last_filled_cell(server, client):
    server.add_worksheet("Candidates", [["a", "", "c", ""], ["", "", "d"], ["e"]])
    (found,) = read(client, "Candidates!A:F", majorDimension="COLUMNS")
    assert found["values"] == [["a", "", "e"], [], ["c", "d"]]


def test_dates_are_serial_numbers_in_the_sheets_own_time_or_what_people_see(server, client):
    """10."""
    moment = datetime(2020, 1, 1, 18, 0)
    server.add_worksheet("Calls", [[moment, moment.date(), "01/01/2020", 447700900123, 1.5, True]])
    assert read(client, "Calls")[0]["values"] == [[43831.75, 43831, "01/01/2020", 447700900123, 1.5, True]]
    seen = read(client, "Calls", valueRenderOption="FORMATTED_VALUE")[0]["values"]
    assert seen == [["01/01/2020 18:00:00", "01/01/2020", "01/01/2020", "447700900123", "1.5", "TRUE"]]
    server.locale = "en_US"
    mixed = read(client, "Calls!A1:D1", dateTimeRenderOption="FORMATTED_STRING")[0]["values"]
    assert mixed == [["1/1/2020 18:00:00", "1/1/2020", "01/01/2020", 447700900123]]


@pytest.mark.parametrize(
    ("text", "answered", "values"),
    [
        ("'Bob''s tab'!A1:Z", "'Bob''s tab'!A1:Z1000", [["1", "2"], ["3", "4"]]),
        ("Bob's tab!A:A", "'Bob''s tab'!A1:A1000", [["1"], ["3"]]),
        ("'Bob''s tab'!2:2", "'Bob''s tab'!A2:Z2", [["3", "4"]]),
        ("'Bob''s tab'!B2:A1", "'Bob''s tab'!A1:B2", [["1", "2"], ["3", "4"]]),
        ("'Bob''s tab'!B2:2", "'Bob''s tab'!B2:Z2", [["4"]]),
        ("CO2", "'Bob''s tab'!CO2", None),
        ("'CO2'", "'CO2'!A1:Z1000", [["a gas"]]),
    ],
)
def test_ranges(server, client, text, answered, values):
    """A bare CO2 is a cell of the first visible worksheet, whatever the worksheets are called."""
    server.add_worksheet("Hidden")
    server.hide("Hidden")
    server.add_worksheet("Bob's tab", [["1", "2"], ["3", "4"]], columns=26 if values else 100)
    server.add_worksheet("CO2", [["a gas"]])
    (found,) = read(client, text)
    assert (found["range"], found.get("values")) == (answered, values)


def test_a_renamed_worksheet_or_a_range_past_the_grid_fails_the_whole_read(server, client):
    """12."""
    server.add_worksheet("Candidates", [HEADERS], columns=3)
    server.add_worksheet("Calls")
    server.rename("Calls", "Calls 2026")
    assert refusal(read, client, "Candidates", "'Calls'")["message"] == "Unable to parse range: 'Calls'"
    past = "Range (Candidates!D1:Z1) exceeds grid limits. Max rows: 1000, max columns: 3"
    assert refusal(read, client, "Candidates!D1:Z1")["message"] == past
    assert read(client, "Candidates!A1:Z2000")[0]["range"] == "Candidates!A1:C1000"


def test_metadata_with_and_without_a_fields_mask(server, client):
    server.add_worksheet("Candidates", [HEADERS])
    server.timezone = "America/New_York"
    book = client.open_by_key("book-1")
    assert (book.title, book.locale, book.timezone) == ("Agency", "en_GB", "America/New_York")
    fields = "properties.timeZone,sheets.properties(sheetId,title,gridProperties(columnCount))"
    found = client.http_client.spreadsheets_get("book-1", params={"fields": fields})
    sheet = {"sheetId": 0, "title": "Candidates", "gridProperties": {"columnCount": 26}}
    assert found == {"properties": {"timeZone": "America/New_York"}, "sheets": [{"properties": sheet}]}


def test_people_sort_insert_and_move_while_we_read(server, client):
    server.add_worksheet("Candidates", [HEADERS, ["bob", 2, ""], ["", 9], ["Ada", 10]])
    server.sort("Candidates", 1)
    server.insert_row("Candidates", 2, ["Zoë", 1])
    server.insert_column("Candidates", 2)
    server.move_column("Candidates", 3, 1)
    server.set_cell("Candidates", 2, 4, "Offer")
    assert read(client, "Candidates")[0]["values"] == [
        ["Phone", "Name", "", "Stage"],
        [1, "Zoë", "", "Offer"],
        [10, "Ada"],
        [2, "bob"],
        [9],
    ]


def test_dimensions_and_cells_change_by_batch(server, client):
    gid = server.add_worksheet("Calls", [["a"], ["b"], ["c"]], columns=2, row_count=3)
    rows = {"sheetId": gid, "dimension": "ROWS", "startIndex": 0, "endIndex": 1}
    new = {"rows": [{"values": [{"userEnteredValue": {"formulaValue": "=1"}}]}], "fields": "userEnteredValue"}
    batch(
        client,
        {"appendDimension": {"sheetId": gid, "dimension": "COLUMNS", "length": 3}},
        {"deleteDimension": {"range": rows}},
        {"insertDimension": {"range": rows | {"startIndex": 1, "endIndex": 2}}},
        {"updateCells": new | {"start": {"sheetId": gid, "columnIndex": 4}}},
        {"updateCells": {"range": {"sheetId": gid, "startRowIndex": 2}, "fields": "*"}},
        {"repeatCell": {"range": {"sheetId": gid}, "cell": {"userEnteredFormat": {}}, "fields": "userEnteredFormat"}},
        {"updateSheetProperties": {"properties": {"sheetId": gid, "title": "Ours"}, "fields": "title"}},
    )
    assert (server.titles(), server.rows("Ours")) == (["Ours"], [["b", "", "", "", 1]])
    assert client.open_by_key("book-1").sheet1.col_count == 5


# What goes wrong.


def test_unknown_not_shared_not_enabled_read_only_and_uploaded_xlsx(server, client):
    """12."""
    server.add_worksheet("Calls")
    with pytest.raises(SpreadsheetNotFound):
        client.open_by_key("another")
    server.read_only = True
    read(client, "Calls")
    assert refusal(batch, client, cells_to_append(0, {"stringValue": "x"}))["status"] == "PERMISSION_DENIED"
    server.is_xlsx = OFFICE_FILE
    assert refusal(read, client, "Calls") == {"code": 400, "message": OFFICE_FILE, "status": "FAILED_PRECONDITION"}
    server.shared = False
    assert refusal(read, client, "Calls")["message"] == "The caller does not have permission"
    with pytest.raises(PermissionError):
        client.open_by_key("book-1")
    server.api_enabled = False
    error = refusal(read, client, "Calls")
    assert error["details"][0]["reason"] == "SERVICE_DISABLED"
    assert error["message"].startswith("Google Sheets API has not been used in project 123 before or it is disabled.")


def test_faults_come_in_order_and_only_to_their_kind(server, client):
    """8: an HTML answer has no code but its status."""
    gid = server.add_worksheet("Calls")
    server.fail(Fault(503, only="write"), Fault(429, retry_after="7"), Fault(502, html=True), Fault(garbage=True))
    with pytest.raises(APIError) as caught:
        read(client, "Calls")
    assert (caught.value.error["status"], caught.value.response.headers["Retry-After"]) == ("RESOURCE_EXHAUSTED", "7")
    with pytest.raises(APIError) as caught:
        read(client, "Calls")
    assert (caught.value.code, caught.value.response.status_code) == (-1, 502)
    with pytest.raises(requests.exceptions.JSONDecodeError):
        read(client, "Calls")
    assert refusal(batch, client, cells_to_append(gid, {"stringValue": "x"}))["status"] == "UNAVAILABLE"
    assert (server.reads(), server.writes()) == (3, 1)
    assert [request.status for request in server.requests] == [429, 502, 200, 503]


def test_a_write_can_land_though_its_answer_is_lost(server, client):
    """7: why a lost reply is settled by looking, not by writing again."""
    gid = server.add_worksheet("Calls")
    server.fail(Fault(drop=True), Fault(drop=True, after=True), Fault(503, after=True))
    for number in range(2):
        with pytest.raises(requests.ConnectionError):
            batch(client, cells_to_append(gid, {"stringValue": f"c{number}"}))
    refusal(batch, client, cells_to_append(gid, {"stringValue": "c2"}))
    assert server.rows("Calls") == [["c1"], ["c2"]]
    assert [request.status for request in server.requests] == [0, 0, 503]


def test_silence_runs_into_the_clients_timeout_and_stopping_does_not_wait_for_it(client, server):
    server.add_worksheet("Calls")
    client.set_timeout(0.05)
    server.fail(Fault(silent_for=60))
    with pytest.raises(requests.ReadTimeout):
        read(client, "Calls")


def test_a_service_account_signs_in_at_the_servers_own_token_endpoint(server):
    server.add_worksheet("Calls")
    scopes = ["https://www.googleapis.com/auth/spreadsheets"]
    info = service_account_info(server)
    for works in (True, False):
        server.token_ok = works
        client = gspread.service_account_from_dict(info, scopes=scopes, http_client=loopback(server.url))
        if works:
            assert client.open_by_key("book-1").sheet1.title == "Calls"
        else:
            with pytest.raises(RefreshError, match="invalid_grant"):
                client.open_by_key("book-1")
        client.http_client.session.close()
    assert (len(server.token_requests), server.reads()) == (2, 2)


def test_twenty_thousand_rows_come_compressed_and_quickly(server, client):
    server.add_worksheet("Candidates", [[f"value {row} {column}" for column in range(20)] for row in range(20_000)])
    begun = time.perf_counter()
    url = f"{server.url}/v4/spreadsheets/book-1/values:batchGet"
    response = client.http_client.session.get(url, params={"ranges": "Candidates", "prettyPrint": "false"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert len(response.json()["valueRanges"][0]["values"]) == 20_000
    assert time.perf_counter() - begun < 3  # about 0.3 s on an idle machine


# The quota.


def test_reads_over_the_quota_of_a_minute_are_refused_and_writes_have_one_of_their_own(server, client):
    server.add_worksheet("Calls", [["id"]])
    server.quota = 2
    for _ in range(2):
        read(client, "Calls")
    assert refusal(read, client, "Calls")["code"] == 429
    batch(client, cells_to_append(0, {"userEnteredValue": {"stringValue": "call-1"}}))
    assert (server.busiest("read"), server.busiest("write"), server.over_quota()) == (3, 1, 1)
    server.requests = [replace(one, at=one.at - 61) for one in server.requests]
    assert read(client, "Calls")[0]["values"] == [["id"], ["call-1"]]
    assert (server.busiest("read"), server.busiest("read", by="nobody")) == (3, 0)
