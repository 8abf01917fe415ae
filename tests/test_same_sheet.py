"""A read that finds the sheet as it was: the book is kept, and anything that changed is seen all the same."""

from datetime import UTC, datetime

import pytest

from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.drafts import local_drafts
from signoff_core.stores.google_sheet import open_google_sheet
from tests.sheets_server import SheetsServer, service_account_info

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TEAM = [["Candidate Name", "Phone", "Status"], ["Amara Osei", "07700 900123", "Rejected"]]
START = {"Settings": [{c.KEY: "line.start", c.VALUE: "2026-01-01", c.AT: NOON, c.BY: "Sam"}]}
CALL = {"Calls": [{c.CALL_ID: "c1", c.CANDIDACY_ID: "k1", c.AT: NOON, c.RESULT: "voicemail"}]}


@pytest.fixture
def server():
    with SheetsServer() as server:
        server.add_worksheet("Candidates", TEAM)
        yield server


@pytest.fixture
def book(server, tmp_path):
    store = open_google_sheet(server.spreadsheet_id, service_account_info(server), base_url=server.url)
    book = Book(store, local_drafts(tmp_path), clock=lambda: NOON)
    book.save(START)
    book.refresh()
    yield book
    book.close()


def calls(book):
    return book.tables().calls[c.CALL_ID].tolist()


def test_the_same_sheet_gives_the_same_book_and_is_asked_for_all_the_same(server, book):
    before, reads = book.tables(), server.reads()
    assert book.refresh() is before
    assert server.reads() == reads + 2  # the worksheets' names, and all of them


def test_one_cell_that_changed_is_seen(server, book):
    server.set_cell("Candidates", 2, 3, "Hired")
    assert book.refresh().candidacies[c.STANDING].tolist() == ["hired"]
    server.set_cell("Candidates", 2, 3, "Rejected")
    assert book.refresh().candidacies[c.WORDS].tolist() == ["Rejected"]


def test_a_worksheet_renamed_is_seen_though_its_cells_are_the_same(server, book):
    server.rename("Candidates", "People")
    assert book.refresh().candidacies[c.WORKSHEET].tolist() == ["People"]


def test_a_sheet_moved_to_another_zone_is_read_anew(server, book):
    book.save(CALL)
    before = book.refresh().calls[c.AT].tolist()
    server.timezone, server.locale = "Asia/Kolkata", "en_IN"
    after = book.refresh()
    assert (after.settings.zone, after.calls[c.AT].tolist()) == ("Asia/Kolkata", before)


def test_a_call_deleted_by_hand_before_anybody_read_it_is_gone_and_can_be_saved_again(server, book):
    book.save(CALL)
    for column in range(1, len(server.rows("Calls")[0]) + 1):
        server.set_cell("Calls", 2, column, "")
    book.refresh()
    assert calls(book) == []
    book.save(CALL)
    book.refresh()
    assert calls(book) == ["c1"]


def test_a_save_that_stays_in_the_sheet_is_in_every_read_after_it(book):
    book.save(CALL)
    for _ in range(3):
        book.refresh()
        assert calls(book) == ["c1"]


def test_whoever_has_no_book_at_hand_is_given_all_of_it(book):
    first, again = book.store.read(), book.store.read()
    assert first.seal == again.seal
    assert again.worksheets == first.worksheets
    assert set(book.under({}).titles) == {"Calls", "Referrals", "Moves", "Settings"}
