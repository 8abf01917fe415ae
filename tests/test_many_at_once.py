"""Many who save at once, in every kind of book, from one server or two: nothing is lost and nothing counts twice."""

import json
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.doors import begin, open_book, team_book
from signoff_core.drafts import Drafts, local_drafts
from signoff_core.errors import Unreachable
from signoff_core.meanwhile import called_meanwhile
from signoff_core.reading import read_tables
from signoff_core.stores.google_client import Patience
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from tests import postgres, soak
from tests.conftest import ROOT
from tests.sheets_server import Fault, SheetsServer, service_account_info

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PEOPLE = [["name", "email", "role", "client", "stage", "interviewed_on"],
          ["Ana Ruiz", "ana@example.com", "Analyst", "Acme", "Rejected", "2026-11-16"]]  # fmt: skip
WRITERS = 16
A_MINUTE = timedelta(minutes=1)


def call(number, **cells):
    return {c.CALL_ID: f"call-{number}", c.CANDIDACY_ID: "k1", c.AT: NOON, c.RESULT: "voicemail", **cells}


def together(work):
    """Start all at once, wait for all, and raise what any of them raised."""
    failures = []

    def done(one):
        try:
            one()
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=done, args=[one]) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(600)
    assert failures == []
    assert not any(thread.is_alive() for thread in threads)


def ids_in(store):
    return read_tables(store.read(), {"team.timezone": "UTC"}).written["Calls"][c.CALL_ID].tolist()


@pytest.fixture(params=["sheet", "postgresql"])
def two_servers(request, tmp_path):
    """Two books on one store, each as a server of its own has it."""
    if request.param == "sheet":
        with SheetsServer() as server:
            server.add_worksheet("Candidates", PEOPLE)
            stores = [open_google_sheet("book-1", service_account_info(server), base_url=server.url) for _ in range(2)]
            books = [Book(store, local_drafts(tmp_path / str(n)), clock=lambda: NOON) for n, store in enumerate(stores)]
            yield books
            for book in books:
                book.close()
        return
    url = postgres.new_database()
    stores = [SqlStore(url) for _ in range(2)]
    stores[0].append({"Candidates": [dict(zip(*PEOPLE, strict=True))]})
    books = [Book(store, Drafts(store.engine), clock=lambda: NOON) for store in stores]
    yield books
    for book in books:
        book.close()


@pytest.mark.parametrize("each", soak.counts(3, 100))
def test_sixteen_writers_on_two_servers_lose_nothing(two_servers, each):
    def write(writer):
        for n in range(each):
            two_servers[writer % 2].save({"Calls": [call(f"{writer}-{n}")]})
            two_servers[(writer + 1) % 2].save({"Calls": [call(f"shared-{n}")]})

    together([lambda writer=writer: write(writer) for writer in range(WRITERS)])
    wanted = sorted([f"call-{writer}-{n}" for writer in range(WRITERS) for n in range(each)])
    shared = sorted(f"call-shared-{n}" for n in range(each))
    for book in two_servers:
        tables = book.refresh()
        assert sorted(tables.calls[c.CALL_ID]) == sorted([*wanted, *shared])
        assert tables.written["Settings"][c.KEY].tolist().count("line.start") in (1, 2)  # each server began the book
        assert tables.settings.start == (NOON - timedelta(days=30)).date()
        assert (tables.problems[c.COLUMN] == c.CALL_ID).sum() == 0


def test_who_calls_the_same_person_from_another_server_is_told(two_servers):
    ana = two_servers[0].tables().candidacies[c.CANDIDACY_ID].iloc[0]
    two_servers[1].tables()
    two_servers[0].save({"Calls": [call(1, by="Tom Reed", candidacy_id=ana)]})
    told = called_meanwhile(two_servers[1].refresh(), ana, "Dana Whitfield", NOON + timedelta(minutes=3))
    assert (told.by, told.result) == ("Tom Reed", "voicemail")
    two_servers[1].save({"Calls": [call(2, by="Dana Whitfield", candidacy_id=ana)]})
    assert len(two_servers[0].refresh().calls) == 2


@pytest.mark.parametrize("each", soak.counts(5, 300))
def test_the_page_a_notebook_and_a_command_share_one_file(tmp_path, each):
    with closing(team_book({}, begin=True, notices=True)) as page:
        begin(page, "Europe/London", "GB", "Dana", NOON)
        page.store.append({"Candidates": [dict(zip(*PEOPLE, strict=True))]})
        ana = page.refresh().candidacies[c.CANDIDACY_ID].iloc[0]
        lines = "\n".join(
            json.dumps({"call_id": f"command-{n}", "candidacy_id": ana, "kind": "sign-off", "result": "voicemail"})
            for n in range(each)
        )

        def command():
            program = [sys.executable, "-m", "signoff_core", "log"]
            done = subprocess.run(program, input=lines, capture_output=True, text=True, cwd=ROOT, timeout=300)
            assert done.returncode == 0, done.stderr
            assert [json.loads(line)["saved"] for line in done.stdout.splitlines()] == [True] * each

        with closing(open_book({})) as notebook:
            together(
                [
                    command,
                    lambda: [page.save({"Calls": [call(f"page-{n}")]}) and page.refresh() for n in range(each)],
                    lambda: [notebook.save({"Calls": [call(f"notebook-{n}")]}) for n in range(each)],
                ]
            )
            wanted = [f"{who}-{n}" for who in ("call-page", "call-notebook", "command") for n in range(each)]
            assert sorted(ids_in(notebook.store)) == sorted(wanted)


@pytest.mark.parametrize("kills", soak.counts(1, 20))
def test_postgresql_killed_in_the_middle_of_saves_loses_nothing(kills):
    accepted, stop = [], threading.Event()

    def write(store, writer):
        for n in range(100_000):
            if stop.is_set():
                return
            until = time.monotonic() + 120
            while True:
                try:
                    store.append({"Calls": [call(f"{writer}-{n}")]})
                    accepted.append(f"call-{writer}-{n}")
                    break
                except Unreachable:
                    assert time.monotonic() < until
                    time.sleep(0.1)

    def kill(server):
        try:
            for _ in range(kills):
                before = len(accepted)
                time.sleep(0.4)
                server.kill()
                server.restart()
                until = time.monotonic() + 60
                while len(accepted) < before + 20 and time.monotonic() < until:
                    time.sleep(0.05)
        finally:
            stop.set()

    with postgres.OwnServer() as server, closing(SqlStore(server.url, patience=2)) as store:
        together([lambda: kill(server), *(lambda writer=writer: write(store, writer) for writer in range(4))])
        found = ids_in(store)
        assert len(accepted) >= kills * 20
        assert sorted(found) == sorted(accepted)


@pytest.mark.parametrize(("taps", "most"), [(0, 2), (3, 10)])
def test_a_team_of_twenty_reads_ten_times_a_minute_at_most(tmp_path, taps, most):
    """Everybody looks every five seconds, saves now and then and taps ⟳, for two minutes of a driven clock."""
    now = [NOON]
    with SheetsServer() as server:
        server.add_worksheet("Candidates", PEOPLE)
        patience = Patience(clock=lambda: now[0].timestamp())
        store = open_google_sheet("book-1", service_account_info(server), base_url=server.url, patience=patience)
        with closing(Book(store, local_drafts(tmp_path), notices=True, clock=lambda: now[0])) as book:
            book.tables()
            minutes = []
            for minute in range(2):
                before, saved = server.reads(), 0
                for second in range(0, 60, 5):
                    now[0] = NOON + minute * A_MINUTE + timedelta(seconds=second)
                    together([book.tables] * 20 + [book.read_again] * taps)
                    if second % 15 == 0:
                        book.save({"Calls": [call(f"{minute}-{second}")]})
                        saved += 1
                with book._reading:
                    minutes.append(server.reads() - before)
            assert taps < max(minutes) <= most
            assert server.writes() >= 2 * 4
            assert len(ids_in(store)) == 2 * 4


def test_a_save_over_the_quota_waits_for_its_turn():
    """Google asks for a pause: nobody is refused, and what waits is written once."""
    waits = []
    with SheetsServer() as server:
        server.add_worksheet("Candidates", PEOPLE)
        patience = Patience(sleep=waits.append)
        with closing(
            open_google_sheet("book-1", service_account_info(server), base_url=server.url, patience=patience)
        ) as store:
            store.append({"Calls": [call("first")]})
            server.fail(*[Fault(status=429, only="write", retry_after="2")] * 2, Fault(status=429, only="write"))
            together([lambda n=n: store.append({"Calls": [call(n)]}) for n in range(WRITERS)])
            assert sorted(ids_in(store)) == sorted(["call-first", *(f"call-{n}" for n in range(WRITERS))])
            assert len(waits) == 3
