import csv
import io
from datetime import UTC, datetime

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core import exporting, importing
from signoff_core.book import Book
from signoff_core.call_queue import open_queue
from signoff_core.drafts import Drafts
from signoff_core.errors import InputError
from signoff_core.people import shown_phone
from signoff_core.reading import read_tables
from signoff_core.sample import sample_rows
from signoff_core.schema import OWNED
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from signoff_core.table_files import read_table_file
from tests import postgres
from tests.made_books import books
from tests.sheets_server import SheetsServer, service_account_info

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)


def sql_book(url):
    store = SqlStore(url)
    return Book(store, Drafts(store.engine, "team"), clock=lambda: NOW)


def fresh(folder, name="fresh"):
    return sql_book(f"sqlite:///{folder / name}.sqlite")


@pytest.fixture(params=["sqlite", "postgresql"])
def agency(request, tmp_path):
    """The sample agency, with a second of everything that is awkward to write down."""
    book = sql_book(
        postgres.new_database() if request.param == "postgresql" else f"sqlite:///{tmp_path / 'one.sqlite'}"
    )
    book.store.append(sample_rows(NOW))
    odd = {
        "name": "=HYPERLINK(1) Zoë", "email": "zoe@example.com", "phone": "0044", "role": "Analyst, \"senior\"\nline two",
        "client": "Acme", "stage": "Rejected after interview", "interviewed_on": "2026-11-16", "decided_on": "31/02/2026",
        "notes": "n" * 40_000, "Shoe size": "0038", "Stage": "−", "more": "m", "": "no header", "Ünïcode 李": "🙂",
    }  # fmt: skip
    twice = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)  # 01:30 in London for the second time that night
    said = [{c.KEY: "say.news", c.VALUE: "+44 and = and @", c.BY: "Dana", c.AT: twice}]
    call = {c.CALL_ID: "odd-1", c.CANDIDACY_ID: "gone", c.AT: twice, c.RESULT: "hold", c.NOTES: "-1", c.GOT: "name, helper",
            c.TOLD: False, c.FOLLOW_UP_ON: datetime(2026, 11, 25, 9, 30, tzinfo=UTC)}  # fmt: skip
    later = {**call, c.CALL_ID: "odd-2", c.AT: datetime(2026, 7, 1, 12, tzinfo=UTC), c.UTC_OFFSET: "+05:30"}
    book.store.append({"Candidates": [odd], "Settings": said, "Calls": [call, later]})
    yield book
    book.close()


def assert_same(one, other, *, leaving=()):
    """Two books' typed tables, whatever their worksheets are called."""
    for name in ("candidacies", "openings", "calls", "referrals", "moves", "problems", "statuses"):
        mine, theirs = getattr(one, name), getattr(other, name)
        assert_frame_equal(
            mine.drop(columns=[*leaving], errors="ignore"), theirs.drop(columns=[*leaving], errors="ignore")
        )
    assert one.settings.said == other.settings.said
    for table in OWNED:
        assert_frame_equal(one.written[table.title], other.written[table.title])


def test_a_whole_book_is_the_same_when_it_is_imported_into_a_fresh_one(agency, tmp_path):
    worksheets = read_table_file(exporting.book_as_xlsx(agency), "book.xlsx")
    assert list(worksheets) == ["Candidates", "Openings", "Calls", "Referrals", "Moves", "Settings"]
    other = fresh(tmp_path)
    found = importing.preview(other, worksheets, "Dana", NOW)
    assert found.left_out.empty
    importing.take_in(other, found, "Dana", NOW)
    assert_same(read_tables(agency.store.read()), read_tables(other.store.read()))
    pd.testing.assert_frame_equal(agency.tables().extras["Candidates"], other.tables().extras["Candidates"])
    assert_frame_equal(open_queue(agency.tables(), NOW), open_queue(other.tables(), NOW))
    again = importing.preview(other, worksheets, "Dana", NOW)
    assert (sum(map(len, again.added.values())), len(again.changes), len(again.left_out)) == (0, 0, 0)
    other.close()


def test_a_whole_book_brings_what_is_missing_to_one_that_has_some_of_it(agency, tmp_path):
    worksheets = read_table_file(exporting.book_as_xlsx(agency), "book.xlsx")
    other = fresh(tmp_path)
    first = {title: rows[::2] for title, rows in sample_rows(NOW).items()}
    other.store.append(first)
    importing.take_in(other, importing.preview(other, worksheets, None, NOW), None, NOW)
    mine, theirs = (book.refresh() for book in (agency, other))
    assert set(mine.candidacies[c.CANDIDACY_ID]) == set(theirs.candidacies[c.CANDIDACY_ID])
    for table in ("calls", "referrals", "moves"):
        assert len(getattr(mine, table)) == len(getattr(theirs, table))
    other.close()


def test_a_google_sheets_book_becomes_an_sql_book(tmp_path):
    headers = ["Name", "E-Mail", "Status", "Interview", "Client", "Role", "Shoe size"]
    with SheetsServer() as server:
        server.add_worksheet(
            "Our people", [headers, ["Ana", "ana@example.com", "Nope", "2026-11-16", "Acme", "Analyst", "38"]]
        )
        said = [["status.Our people.Nope", "not selected"], ["column.Our people.Interview", "interviewed_on"]]
        server.add_worksheet("Settings", [["key", "value"], *said])
        store = open_google_sheet(server.spreadsheet_id, service_account_info(server), base_url=server.url)
        sheet = Book(store, Drafts(fresh(tmp_path, "drafts").store.engine, "team"), clock=lambda: NOW)
        worksheets, wanted = read_table_file(exporting.book_as_xlsx(sheet), "book.xlsx"), sheet.tables()
        with pytest.raises(InputError, match="Google Sheet, and candidates and openings are edited there"):
            importing.preview(sheet, worksheets, None, NOW)
        store.close()
    other = fresh(tmp_path)
    importing.take_in(other, importing.preview(other, worksheets, None, NOW), None, NOW)
    tables = other.tables()
    for name in (c.CANDIDACY_ID, c.INTERVIEWED_ON, c.STANDING, c.NAME):
        assert tables.candidacies[name].tolist() == wanted.candidacies[name].tolist()
    assert tables.extras["Candidates"]["Shoe size"].tolist() == ["38"]
    assert tables.settings.zone == wanted.settings.zone
    assert_frame_equal(
        open_queue(tables, NOW).drop(columns=c.WORKSHEET), open_queue(wanted, NOW).drop(columns=c.WORKSHEET)
    )
    other.close()


def test_every_list_is_written_as_both_and_says_the_same(agency):
    tables = agency.tables()
    book = read_table_file(exporting.lists_as_xlsx(list(exporting.LISTS), tables, NOW), "lists.xlsx")
    assert [title.lower() for title in book] == list(exporting.LISTS)
    for name, columns in zip(exporting.LISTS, book.values(), strict=True):
        rows = exporting.a_list(name, tables, NOW)
        assert [column[0] for column in columns] == rows[0]
        assert len(columns[0]) == len(rows) == len(exporting.LISTS[name](tables, NOW)) + 1
        data = exporting.list_as_csv(name, tables, NOW)
        assert len(list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))) == len(rows)
    assert len(exporting.a_list("queue", tables, NOW)) > 5
    assert len(exporting.a_list("problems", tables, NOW)) > 2


def test_a_list_is_for_a_person(agency):
    tables = agency.tables()
    heads, *rows = exporting.a_list("queue", tables, NOW)
    queue = open_queue(tables, NOW)
    known = next(place for place, phone in enumerate(queue[c.PHONE]) if str(phone).startswith("+44"))
    row = dict(zip(heads, rows[known], strict=True))
    assert row[c.PHONE] == shown_phone(queue[c.PHONE][known])
    assert row[c.SINCE] == queue[c.SINCE][known].tz_convert("Europe/London").tz_localize(None)
    assert c.REPLACES not in exporting.a_list("calls", tables, NOW)[0]


def test_nothing_in_a_csv_runs_and_accents_are_shown(agency):
    data = exporting.list_as_csv("queue", agency.tables(), NOW)
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in row]
    assert "'=HYPERLINK(1) Zoë" in cells
    assert not [cell for cell in cells if cell[:1] in ("=", "@", "\t", "\r", "-")]
    assert all(set(cell) <= set("+0123456789 ") for cell in cells if cell.startswith("+"))
    assert any(cell.startswith("+44 ") for cell in cells)


def test_a_list_that_is_none(agency):
    with pytest.raises(InputError, match="They are: queue, asked"):
        exporting.a_list("everything", agency.tables(), NOW)


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path):
    path = tmp_path / "a.csv"
    exporting.save(b"one", str(path))
    exporting.save(b"two", str(path))
    assert path.read_bytes() == b"two"
    with pytest.raises(InputError, match="can't be written: No such file"):
        exporting.save(b"x", str(tmp_path / "none" / "a.csv"))
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


@settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(books())
def test_any_book_is_the_same_when_it_is_imported_into_a_fresh_one(tmp_path, made):
    """Of a Google Sheet with two Candidates worksheets, awkward rows and settings of every kind."""
    first, second = (sql_book(f"sqlite:///{tmp_path / name}.sqlite") for name in ("first", "second"))
    for book in (first, second):
        with book.store.engine.begin() as connection:
            for table in ("candidates", "openings", "calls", "referrals", "moves", "settings"):
                connection.exec_driver_sql(f"DELETE FROM signoff_{table}")
    rows = {"Candidates": [], "Openings": made.book.rows("Openings")}
    for title in made.book.candidates:
        rows["Candidates"] += [{k: v for k, v in row.items() if v not in (None, "")} for row in made.book.rows(title)]
    settings_rows = [row for row in made.book.rows("Settings") if not row["key"].startswith("sheet.")]
    first.store.append(rows | {"Settings": settings_rows})
    worksheets = read_table_file(exporting.book_as_xlsx(first), "book.xlsx")
    importing.take_in(second, importing.preview(second, worksheets, None, NOW), None, NOW)
    one, other = read_tables(first.store.read()), read_tables(second.store.read())
    for name in ("candidacies", "openings", "problems", "statuses"):
        assert_frame_equal(getattr(one, name).reset_index(drop=True), getattr(other, name).reset_index(drop=True))
    for book in (first, second):
        book.close()
