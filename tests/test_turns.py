"""Several pages on one database: what one saves the others show at their next look, without reading the book again."""

import subprocess
import sys
import threading
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest
from sqlalchemy import event

from signoff_core import columns as c
from signoff_core.book import WHOLE_AFTER, Book
from signoff_core.call_queue import open_queue
from signoff_core.drafts import Drafts
from signoff_core.presence import OnCall, on_calls
from signoff_core.stores import sql_turns
from signoff_core.stores.sql import SqlStore
from signoff_core.stores.sql_changes import Change
from signoff_core.stores.sql_engine import run
from tests import postgres
from tests.conftest import ROOT

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANA = {"name": "Ana Ruiz", "email": "ana@example.com", "phone": "+442079460958", "role": "Analyst", "client": "Acme"}
ANA |= {"stage": "Rejected", "interviewed_on": "2026-11-16"}


class Clock:
    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def later(self, seconds=3):
        self.now += timedelta(seconds=seconds)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    return postgres.new_database() if request.param == "postgresql" else f"sqlite:///{tmp_path / 'book.sqlite'}"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def pages(url, clock):
    """Two pages that have both read the book, which is begun."""
    stores = [SqlStore(url) for _ in range(2)]
    books = [Book(store, Drafts(store.engine), clock=clock) for store in stores]
    stores[0].append({"Candidates": [ANA]})
    books[0].save({"Settings": [{c.KEY: "team.timezone", c.VALUE: "Europe/London", c.AT: NOON}]})
    for book in books:
        book.refresh()
    yield books
    for book in books:
        book.close()


def call(number, candidacy_id="k1", **cells):
    about = {c.CANDIDACY_ID: candidacy_id, c.KIND: "sign-off", c.AT: NOON, c.RESULT: "voicemail"}
    return {c.CALL_ID: f"c{number}", **about, **cells}


def looked(book):
    """What a look shows when what it started has come to an end."""
    book.tables()
    for thread in threading.enumerate():
        if thread.name == "signoff-refresh":
            thread.join(60)
    return book.tables()


def shown(book):
    return looked(book).written["Calls"][c.CALL_ID].tolist()


@contextmanager
def reads_of(book, table="signoff_candidates"):
    """Every statement that reads the team's people."""
    seen = []

    def note(connection, cursor, statement, *_):
        if f"FROM {table}" in statement:
            seen.append(statement)

    event.listen(book.store.engine, "before_cursor_execute", note)
    yield seen
    event.remove(book.store.engine, "before_cursor_execute", note)


def test_a_call_saved_on_one_page_is_seen_on_the_other_at_its_next_look(pages, clock):
    ana = pages[0].tables().candidacies[c.CANDIDACY_ID].iloc[0]
    pages[0].save({"Calls": [call(1, ana, told=True, result="talked", promise_by=NOON.date(), follow_up_on=NOON)]})
    clock.later()
    with reads_of(pages[1]) as whole:
        assert shown(pages[1]) == ["c1"]
    assert whole == []
    assert pages[1].read_at == clock.now
    assert open_queue(pages[1].tables(), NOON).empty


def test_the_page_that_saved_lays_its_own_rows_over_once(pages, clock):
    before = pages[0].save({"Calls": [call(1)]})
    clock.later()
    with reads_of(pages[0]) as whole:
        assert looked(pages[0]) is before
    assert whole == []


def test_what_both_pages_show_after_many_saves_is_what_a_reader_finds(pages, clock):
    for n in range(12):
        page = pages[n % 2]
        more = {"Moves": [{c.MOVE_ID: f"m{n}", c.OF: "owner", c.SUBJECT_ID: "k1", c.TO: "Tom", c.AT: NOON}]}
        page.save({"Calls": [call(n)], **(more if n % 3 == 0 else {})})
        if n % 4 == 0:
            clock.later()
            looked(page)
    clock.later()
    shown_here = [looked(page) for page in pages]
    for page, tables in zip(pages, shown_here, strict=True):
        found = page.refresh()
        for title, key in (("Calls", c.CALL_ID), ("Moves", c.MOVE_ID)):
            mine, read = (one.written[title].sort_values(key, ignore_index=True) for one in (tables, found))
            pd.testing.assert_frame_equal(mine.drop(columns=c.ROW), read.drop(columns=c.ROW))


def test_a_persons_row_that_was_changed_is_read_with_the_whole_book(pages, clock):
    ((seq, before),) = pages[0].store.keyed("Candidates").items()
    pages[0].change([Change("Candidates", seq, before, {**before, "stage": "Offer"}, "Dana", NOON)], {})
    clock.later()
    assert looked(pages[1]).candidacies[c.STAGE].tolist() == ["Offer"]


@pytest.mark.parametrize(
    "rows",
    [
        {"Candidates": [{**ANA, "name": "Bo Lind", "email": "bo@example.com"}]},
        {"Settings": [{c.KEY: "team.name", c.VALUE: "North", c.AT: NOON}]},
    ],
)
def test_new_people_and_new_rules_are_read_with_the_whole_book(pages, clock, rows):
    pages[0].store.append(rows)
    clock.later()
    tables = looked(pages[1])
    assert (len(tables.candidacies), tables.settings.team) in [(2, ""), (1, "North")]


def test_who_was_erased_elsewhere_is_gone_here(pages, clock):
    pages[0].save({"Calls": [call(1, notes="private")]})
    clock.later()
    assert looked(pages[1]).written["Calls"][c.NOTES].tolist() == ["private"]
    pages[0].erase({"Calls": {"c1": {c.NOTES: None}}}, {})
    clock.later()
    assert looked(pages[1]).written["Calls"][c.NOTES].isna().all()


def test_what_was_changed_by_hand_is_read_after_ten_minutes(pages, clock):
    with pages[0].store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE signoff_candidates SET stage = 'Offer'")
    clock.later()
    assert looked(pages[1]).candidacies[c.STAGE].tolist() == ["Rejected"]
    clock.later(WHOLE_AFTER.total_seconds())
    assert looked(pages[1]).candidacies[c.STAGE].tolist() == ["Offer"]


def test_looks_within_two_seconds_ask_nothing(pages, clock):
    clock.later()
    looked(pages[1])
    with reads_of(pages[1], "signoff_turns") as asked:
        clock.later(2)
        pages[1].tables()
        assert asked == []
        clock.later(1)
        looked(pages[1])
        assert len(asked) == 1


def test_another_teams_saves_are_no_news(pages, url, clock):
    with closing(SqlStore(url, "north")) as north:
        north.append({"Calls": [call(1)]})
    before = pages[1].tables()
    clock.later()
    assert looked(pages[1]) is before


def test_a_look_that_fails_shows_what_was_there_and_says_so(pages, clock):
    before, name = pages[1].tables(), "signoff_turns"
    with pages[0].store.engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE {name} RENAME TO away")
    clock.later()
    assert looked(pages[1]) is before
    assert pages[1].trouble
    with pages[0].store.engine.begin() as connection:
        connection.exec_driver_sql(f"ALTER TABLE away RENAME TO {name}")
    pages[0].save({"Calls": [call(1)]})
    clock.later()
    assert shown(pages[1]) == ["c1"]
    assert pages[1].trouble is None


def test_teams_do_not_wait_for_each_other():
    store = SqlStore(postgres.new_database(), patience=2)
    north = SqlStore(store.engine.url.render_as_string(hide_password=False), "north", patience=2)

    def hold(connection):
        sql_turns.take_turn(connection, "team")
        north.append({"Calls": [call(1)]})

    run(store.engine, hold, writes=True)
    assert len(north.read().worksheets["Calls"][0]) == 2
    north.close()
    store.close()


def test_postgres_finds_what_is_new_by_an_index():
    with closing(SqlStore(postgres.new_database())) as store, store.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO signoff_calls (team, seq, call_id) "
            "SELECT 'team ' || t, s, t || '-' || s FROM generate_series(1, 100) t, generate_series(1, 200) s"
        )
        connection.exec_driver_sql("ANALYZE signoff_calls")
        found = "SELECT * FROM signoff_calls WHERE team = 'team 7' AND seq > 195 ORDER BY seq"
        last = "SELECT max(seq) FROM signoff_calls WHERE team = 'team 7'"
        for query in (found, last):
            plan = "\n".join(connection.exec_driver_sql(f"EXPLAIN {query}").scalars())
            assert "signoff_calls_pkey" in plan
            assert "Seq Scan" not in plan


ANOTHER_PAGE = """
import sys
from datetime import datetime
from signoff_core import columns as c, presence
from signoff_core.doors import open_book
book = open_book({"connections": {"sql": {"url": sys.argv[1]}}})
at = datetime.fromisoformat(sys.argv[2])
book.drafts.keep_all("c1", {c.CANDIDACY_ID: "ana", c.KIND: "sign-off", **presence.take("s1", "Tom Reed")}, at)
print("open", flush=True)
sys.stdin.readline()
book.drafts.keep_all("c1", presence.let_go(), at)
book.close()
"""


def test_who_is_on_a_call_is_seen_from_another_process(url):
    program = [sys.executable, "-c", ANOTHER_PAGE, url, NOON.isoformat()]
    with closing(SqlStore(url)) as store:
        drafts = Drafts(store.engine)
        with subprocess.Popen(program, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout.readline() == "open\n"
            assert on_calls(drafts, "s2", NOON) == {"ana": OnCall("Tom Reed", NOON)}
            assert other.communicate("done\n", timeout=60)[0] == ""
        assert other.returncode == 0
        assert on_calls(drafts, "s2", NOON) == {}
