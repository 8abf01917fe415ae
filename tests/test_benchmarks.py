"""What `make bench` runs, at a size that takes seconds: that it works and compares like with like, not how fast it is."""

import asyncio
import gc
import os
import re
from dataclasses import replace

import numpy as np
import pytest

from benchmarks import calling, clicks, queueing, sessions, teams, visits, working
from benchmarks.__main__ import PARTS
from benchmarks.agencies import RECRUITER, sqlite_book
from benchmarks.books import book, with_real_ids
from benchmarks.figures import HEAD, Row
from benchmarks.floors import careful, floor, ready
from benchmarks.one_read import main
from benchmarks.scale import QUICK
from benchmarks.stub import stub
from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.reading import read_tables
from tests.pages import drawn, opened, served

SMALL = {"queue": (50, 100), "page": 120, "sessions": (2,), "at_work": (2, 2, 2), "calls_each": 1, "every": 0}
TINY = replace(QUICK, **SMALL, taps=2, teams=20, team=30, rounds=1)


@pytest.fixture(autouse=True)
def thawed():
    """A measure keeps the collector from what is loaded; the tests after it want it back."""
    yield
    gc.unfreeze()


@pytest.fixture(scope="module")
def agency(tmp_path_factory):
    """The real page on a small invented book."""
    folder = tmp_path_factory.mktemp("agency")
    sqlite_book(folder, TINY.page)
    with served(folder) as server:
        yield server


@pytest.mark.parametrize("part", [queueing, calling, teams])
def test_a_part_prints_its_rows(part):
    rows = list(part.measure(TINY))
    assert len(rows) >= 3
    assert all(str(row).count("|") == HEAD.splitlines()[0].count("|") for row in rows)
    assert any(row.goal for row in rows)


def test_every_part_is_a_measure():
    assert all(callable(measure) for measure in PARTS.values())


def test_a_row_says_whether_its_goal_is_met():
    assert str(Row("a look", "8 ms", goal="at most 10 ms", met=True)).endswith("| met |")
    assert str(Row("a look", "12 ms", goal="at most 10 ms", met=False)).endswith("| **not met** |")
    assert str(Row("a look", "12 ms")).endswith("|  |")


def test_the_readers_read_the_same_and_ours_asks_once_for_a_refresh():
    raw = with_real_ids(book(60, calls_each=1))
    with stub(raw, by_rows=True) as url:
        limit, ours, records = (main(name, url, list(raw)) for name in ("limit", "ours", "get_all_records"))
    assert limit["counts"] == ours["counts"] == records["counts"]
    assert [found["first"]["asked"] for found in (limit, ours, records)] == [1, 2, 9]
    assert ours["again"]["asked"] == 1
    if os.path.exists("/proc"):
        assert ours["first"]["peak"] > ours["first"]["over"] >= 0


def test_the_queue_and_its_floors_agree_on_who_is_owed():
    tables = read_tables(with_real_ids(book(600)), by="columns")
    ids = tables.candidacies[c.CANDIDACY_ID].to_numpy()
    rows, attempts, _, waited = floor(ready(tables, queueing.NOW), queueing.NOW)
    ours = open_queue(tables, queueing.NOW).set_index(c.CANDIDACY_ID)
    assert set(ids[rows]) == set(careful(tables, queueing.NOW)[c.CANDIDACY_ID])
    assert len(rows) > 50  # a second round of somebody who was told is ours alone to know
    assert set(ids[rows]) <= set(ours.index)
    assert ours.loc[ids[rows], c.ATTEMPTS].tolist() == attempts.tolist()
    assert (np.diff(waited) <= 0).all()


def test_sessions_without_a_browser_tap_the_real_page(agency):
    found = asyncio.run(sessions.of_sign_offs(agency, 2, 2))
    assert found.keys() == sessions.TAPS.keys()
    typed, searched, logged, whole = (answers.turns[-1] for answers in found.values())
    assert 5 < searched.messages < whole.messages / 2  # a list is one message
    assert 5 < typed.messages < whole.messages / 2  # a field draws its own part of the form
    assert 5 < logged.messages < whole.messages / 2
    assert all(answers.at_once > 0 and answers.memory > 1e7 for answers in found.values())


def test_a_bare_page_is_tapped(tmp_path):
    with served(tmp_path, script=sessions.QUIET) as server:
        found = asyncio.run(sessions.of_bare(server, 2, 2))
    assert found.turns[-1].messages > 5


@pytest.mark.balancer
def test_a_team_at_work_saves_its_calls_and_keeps_the_quota():
    sheet, database, two_pages = working.measure(TINY)
    for row in (sheet, database, two_pages):
        assert "2 calls saved, 0 failed" in row.measured
    assert re.search(r"[1-9] reads and [2-9] writes, 0 refused by the quota", sheet.measured)


@pytest.mark.browser
def test_a_first_visit_is_weighed(agency):
    visit = visits.visited(agency, visits.CARD)
    assert sum(visit.sizes) > 1e6
    assert len(visit.sizes) > 20
    assert sum(visit.told) > 1e4
    assert visit.took > 0 < visit.again


@pytest.mark.browser
def test_a_call_is_logged_by_clicks(agency, browser):
    page = opened(browser, f"{agency.url}/?recruiter=everyone", me=RECRUITER)
    drawn(page)
    assert len(clicks.logged(page)) == len(clicks.STEPS)
