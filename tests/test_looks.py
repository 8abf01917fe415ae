"""The page's book and what it notes: how often it writes, what a failure means, and what the queue says afterwards."""

import threading
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
import sqlalchemy as sa

from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.drafts import Drafts, local_drafts
from signoff_core.looks import last_look
from signoff_core.minutes import this_minute
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from signoff_core.stores.sql_schema import TABLES
from tests.sheets_server import Fault, SheetsServer, service_account_info

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HEADERS = ("Candidate Name", "Email", "Role", "Client", "Status")
STATUS = 5
PEOPLE = [(f"Person {n}", f"p{n}@example.com", "Analyst", "Acme", "Interviewed") for n in range(60)]
SET_UP = {"Settings": [{c.KEY: "team.timezone", c.VALUE: "Europe/London", c.AT: NOON}]}


class Clock:
    """The time, until somebody moves it on."""

    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def later(self, **much):
        self.now += timedelta(**much)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sheet():
    with SheetsServer() as server:
        server.add_worksheet("Candidates", [HEADERS, *PEOPLE])
        yield server


@pytest.fixture
def opened(sheet, tmp_path, clock):
    """Opens the sheet's book anew, as a page does that is started again, here or on another machine."""
    books = []

    def opened(machine="here", *, notices=True):
        store = open_google_sheet("book-1", service_account_info(sheet), base_url=sheet.url)
        books.append(Book(store, local_drafts(tmp_path / machine), notices=notices, clock=clock))
        return books[-1]

    yield opened
    for book in books:
        book.close()


@pytest.fixture
def book(opened, sheet):
    """A book that is set up, and that the page has looked at once."""
    book = opened()
    book.save(SET_UP)
    sheet.requests.clear()
    return book


def edit(sheet, status, people=1):
    for row in range(2, people + 2):
        sheet.set_cell("Candidates", row, STATUS, status)


def notes(sheet):
    """Of the rows of Moves, in the order they were written."""
    head, *rows = sheet.rows("Moves")
    return [row[head.index("notes")] for row in rows]


def test_before_set_up_a_look_writes_nothing(opened, sheet):
    opened().refresh()
    assert (sheet.writes(), sheet.titles()) == (0, ["Candidates"])


def test_the_first_look_after_set_up_is_one_write(opened, sheet):
    book = opened()
    book.save(SET_UP)
    assert sheet.writes() == 2  # what was saved, and what was noticed when the settings were read
    assert notes(sheet) == ["already so"] * len(PEOPLE)
    book.refresh()
    assert sheet.writes() == 2


def test_fifty_changes_are_one_write_and_no_change_is_none(book, sheet, clock):
    edit(sheet, "Rejected", people=50)
    clock.later(minutes=2)
    book.refresh()
    assert (sheet.reads(), sheet.writes()) == (2, 1)  # the names of the worksheets, and what they hold
    queue = open_queue(book.tables(), clock.now)
    assert queue[c.SINCE_FROM].tolist() == ["noticed"] * 50
    assert set(queue[c.SINCE]) == {clock.now}
    clock.later(minutes=2)
    book.refresh()
    assert sheet.writes() == 1


def test_what_was_noticed_is_read_back_the_same(book, opened, sheet, clock):
    edit(sheet, "Rejected")
    clock.later(days=2)
    book.refresh()
    again = opened("there", notices=False).tables()
    assert again.problems.empty
    shown, read = (open_queue(tables, clock.now).iloc[0] for tables in (book.tables(), again))
    assert (read[c.SINCE_FROM], read[c.SINCE], read[c.LOOKED_AT]) == ("noticed", clock.now, NOON)
    assert (shown[c.SINCE], shown[c.LOOKED_AT]) == (read[c.SINCE], read[c.LOOKED_AT])


def test_only_the_pages_book_notices(book, opened, sheet, clock):
    edit(sheet, "Rejected")
    opened(notices=False).refresh()
    assert sheet.writes() == 0


def test_a_look_behind_everybodys_back_notices_too_and_once(book, sheet, clock):
    edit(sheet, "Rejected")
    clock.later(seconds=61)
    for _ in range(5):
        book.tables()
    for thread in threading.enumerate():
        if thread.name == "signoff-refresh":
            thread.join(60)
    assert sheet.writes() == 1
    assert len(open_queue(book.tables(), clock.now)) == 1


def test_a_failure_is_trouble_and_no_outage_and_tried_again_at_the_next_look(book, sheet, clock):
    edit(sheet, "Rejected")
    clock.later(minutes=2)
    sheet.fail(Fault(403, only="write"))
    tables = book.refresh()
    assert tables.candidacies[c.STAGE].iloc[0] == "Rejected"
    assert book.read_at == clock.now
    assert "could not be noted yet" in str(book.trouble)
    clock.later(days=1)
    book.refresh()
    assert book.trouble is None
    assert notes(sheet)[-1] == "nobody had looked since 2026-11-24 12:00+00:00"  # the look that failed proves nothing


def test_a_page_that_was_started_again_knows_when_it_looked_last(book, opened, sheet, clock):
    clock.later(days=3)
    book.refresh()
    book.close()
    clock.later(days=4)
    edit(sheet, "Rejected")
    opened().tables()
    assert notes(sheet)[-1] == "nobody had looked since 2026-11-27 12:00+00:00"


def test_forms_nobody_touched_for_three_months_are_forgotten_once_a_day(book, clock):
    book.drafts.keep("old", c.NOTES, "took it well", NOON - timedelta(days=91))
    book.drafts.keep("new", c.NOTES, "took it well", NOON - timedelta(days=89))
    book.refresh()
    assert book.drafts.read("old")  # this day it is done already
    clock.later(days=1)
    book.refresh()
    assert (book.drafts.read("old"), len(book.drafts.read("new"))) == ({}, 1)
    assert last_look(book.drafts) == clock.now


def test_what_all_share_outlives_a_read_of_a_sheet_that_says_the_same(book, sheet, clock):
    def depths():
        return open_queue(book.tables(), this_minute(book.tables(), clock.now))[c.DEPTH].to_numpy()

    edit(sheet, "Rejected", 2)
    clock.later(minutes=2)
    book.refresh()
    book.refresh()  # with what was noted of the change
    before = depths()
    assert len(before) == 2
    clock.later(seconds=17)
    book.refresh()
    assert np.shares_memory(before, depths())
    edit(sheet, "Rejected", 3)
    book.refresh()
    assert len(depths()) == 3


def test_two_pages_that_look_together_make_one_row_that_counts(book, opened, sheet, clock):
    other = opened("there")
    other.tables()
    edit(sheet, "Rejected")
    clock.later(minutes=2)
    looks = [threading.Thread(target=page.refresh) for page in (book, other)]
    for look in looks:
        look.start()
    for look in looks:
        look.join(60)
    assert (book.trouble, other.trouble) == (None, None)
    for page in (book, other):
        clock.later(minutes=2)
        tables = page.refresh()
        assert len(tables.moves) == len(PEOPLE) + 1
        assert tables.problems.empty
    assert sheet.writes() <= 2


def test_a_book_in_sql_notices_as_well(tmp_path, clock):
    store = SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    ana = {c.NAME: "Ana Ruiz", c.EMAIL: "ana@example.com", c.ROLE: "Analyst", c.STAGE: "Interviewed"}
    store.append({"Candidates": [ana, {**ana, c.NAME: "Bo", c.EMAIL: "bo@example.com", c.STAGE: "Rejected"}]})
    book = Book(store, Drafts(store.engine), notices=True, clock=clock)
    book.save(SET_UP)
    assert before_signoff(book.tables(), clock.now)[c.NAME].tolist() == ["Bo"]
    with store.engine.begin() as connection:
        table = TABLES["Candidates"]
        connection.execute(sa.update(table).where(table.c[c.NAME] == "Ana Ruiz").values({c.STAGE: "Not selected"}))
    clock.later(days=7)
    row = open_queue(book.refresh(), clock.now).iloc[0]
    assert (row[c.NAME], row[c.SINCE_FROM], row[c.SINCE], row[c.LOOKED_AT]) == ("Ana Ruiz", "noticed", clock.now, NOON)
    count = len(book.tables().moves)
    assert len(book.refresh().moves) == count == 3
    book.close()
