"""One team among many in one PostgreSQL: whatever is read or written for it, only its own rows are touched, by an index.

The plans are PostgreSQL's own, of the very statements a store sends, on tables that are large and analysed.
"""

import re
from contextlib import closing
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import event

from signoff_core import columns as c
from signoff_core.drafts import Drafts
from signoff_core.stores import sql
from signoff_core.stores.sql import SqlStore
from signoff_core.stores.sql_changes import Change
from tests import postgres
from tests.crowds import crowd

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ANA = {c.NAME: "Ana Ruiz", c.ROLE: "Analyst", c.STAGE: "Rejected"}


@pytest.fixture(scope="module")
def crowded():
    """A database of 400 teams beside ours, some 200 rows each."""
    url = postgres.new_database()
    with closing(SqlStore(url, "ours")) as store:
        store.append({"Candidates": [{**ANA, c.NAME: f"Ana {n}"} for n in range(50)]})
        store.append({"Calls": [{c.CALL_ID: f"call-{n}", c.AT: NOON, c.RESULT: "talked"} for n in range(50)]})
    crowd(url, 400, candidates=60, calls=120)
    postgres.run("ANALYZE", url)
    return url


@pytest.fixture
def asked(crowded):
    """What a store of ours sends while something is done with it: statements with their values."""
    with closing(SqlStore(crowded, "ours")) as store:
        sent = []

        @event.listens_for(store.engine, "before_cursor_execute")
        def keep(connection, cursor, statement, values, context, many):
            sent.append((statement, values[0] if many else values))

        yield store, sent


def plans(url, sent):
    """Each statement that touches a table of ours, with every step of its plan. Nothing is carried out."""
    with psycopg.connect(url) as connection:
        for statement, values in sent:
            if "signoff_" in statement:
                explained = connection.execute(f"EXPLAIN (FORMAT JSON) {statement}", values).fetchone()[0]
                yield statement, list(steps(explained[0]["Plan"]))


def steps(plan):
    yield plan
    for below in plan.get("Plans", ()):
        yield from steps(below)


def by_index(step):
    """Whether a step that reads a table finds the team's rows by an index, and no others."""
    conditions = f"{step.get('Index Cond', '')} {step.get('Recheck Cond', '')}"
    return "Index" in step["Node Type"] or "Bitmap" in step["Node Type"], "team = 'ours'" in conditions


def touch_only_ours(url, sent):
    found = [
        (statement, step)
        for statement, path in plans(url, sent)
        for step in path
        if step["Node Type"].endswith("Scan") and step.keys() & {"Relation Name", "Index Name"}
    ]
    assert found
    for statement, step in found:
        assert by_index(step) == (True, True), f"{step}\n{statement}"


def test_reading_a_book(crowded, asked):
    store, sent = asked
    book = store.read()
    assert len(book.worksheets["Candidates"][0]) == 51
    tables = {name for statement, _ in sent for name in re.findall(r"FROM (signoff_\w+)", statement)}
    assert tables == {
        f"signoff_{name}" for name in ("candidates", "openings", "calls", "referrals", "moves", "settings", "turns")
    }
    touch_only_ours(crowded, sent)


def test_reading_the_rows_that_are_edited(crowded, asked):
    store, sent = asked
    assert len(store.keyed("Candidates")) == 50
    touch_only_ours(crowded, sent)


def test_whether_a_book_is_begun(crowded, asked):
    store, sent = asked
    with store.engine.connect() as connection:
        assert sql._holds_rows(connection, "ours")
    touch_only_ours(crowded, [(statement, values) for statement, values in sent if "pg_catalog" not in statement])


def test_saving_a_call(crowded, asked):
    store, sent = asked
    store.append({"Calls": [{c.CALL_ID: "call-new", c.AT: NOON, c.RESULT: "talked"}]})
    touch_only_ours(crowded, sent)


def test_changing_a_row(crowded, asked):
    store, sent = asked
    seq, row = next(iter(store.keyed("Candidates").items()))
    sent.clear()
    store.change([Change("Candidates", seq, row, {**row, c.STAGE: "Hired"}, "Sam", NOON)], {})
    assert any(statement.startswith("UPDATE") for statement, _ in sent)
    touch_only_ours(crowded, sent)


def test_erasing_somebody(crowded, asked):
    store, sent = asked
    store.erase({"Calls": {"call-3": {c.NOTES: None}}}, {})
    touch_only_ours(crowded, sent)


@pytest.mark.parametrize(
    "work",
    [
        lambda drafts: drafts.read("draft-1"),
        lambda drafts: drafts.everything(),
        lambda drafts: drafts.open_drafts(c.NOTES, "took it well"),
        lambda drafts: drafts.touched_since(NOON, [c.NOTES]),
        lambda drafts: drafts.forget_older_than(NOON - timedelta(days=90)),
        lambda drafts: drafts.forget("draft-1"),
    ],
    ids=["read", "everything", "open", "touched", "older", "forget"],
)
def test_half_filled_forms(crowded, asked, work):
    store, sent = asked
    work(Drafts(store.engine, "ours"))
    touch_only_ours(crowded, sent)


def test_a_read_that_no_index_helps_is_found_out(crowded):
    whole = [("SELECT name FROM signoff_candidates WHERE role = 'Role 1'", None)]
    with pytest.raises(AssertionError, match="Seq Scan"):
        touch_only_ours(crowded, whole)
