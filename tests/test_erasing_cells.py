"""Cells of rows blanked by the rows' ids, in every store, and in a sheet that people work in at that very moment."""

import pytest

from signoff_core import columns as c
from signoff_core.errors import StoreError, Unreachable
from tests.sheets_server import Fault
from tests.test_google_sheet import begun, call, opened, rows, server, store, time  # noqa: F401
from tests.test_stores import NOON, kept  # noqa: F401

GONE = {c.CANDIDATE: None, c.EMAIL: None, c.NOTES: None, c.PROMISE: "[erased]"}
RECORD = {"Moves": [{c.MOVE_ID: "m1", c.OF: "erasure", c.SUBJECT_ID: "k2", c.TO: "erased", c.AT: NOON, c.BY: "Dana"}]}


def full(number):
    """A call whose every word says whose it is."""
    said = {name: f"{name} of {number}" for name in (c.CANDIDATE, c.EMAIL, c.NOTES, c.PROMISE, c.ROLE)}
    return call(number, **{c.CANDIDACY_ID: f"k{number}", **said})


def says(row, number):
    """Whether a row is as it was written."""
    return all(row.get(name) == value for name, value in full(number).items() if name != c.AT)


def test_an_erasure_blanks_the_cells_named_and_adds_the_record(kept):  # noqa: F811
    here = kept.store()
    here.append({"Calls": [full(1), full(2), full(3)]})
    here.erase({"Calls": {"call-2": GONE, "not there": GONE}}, RECORD)
    tables = kept.tables()
    found = tables.written["Calls"].set_index(c.CALL_ID)
    assert found.index.tolist() == ["call-1", "call-2", "call-3"]
    assert found.loc["call-2", [c.CANDIDATE, c.EMAIL, c.NOTES]].isna().all()
    assert found.loc["call-2", [c.PROMISE, c.ROLE, c.CANDIDACY_ID]].tolist() == ["[erased]", "role of 2", "k2"]
    assert found.loc["call-2", c.AT] == NOON
    assert found.loc["call-1", c.EMAIL] == "email of 1"
    assert tables.written["Moves"][c.SUBJECT_ID].tolist() == ["k2"]


def test_an_erasure_twice_is_once(kept):  # noqa: F811
    here = kept.store()
    here.append({"Calls": [full(1), full(2)]})
    for _ in range(2):
        here.erase({"Calls": {"call-2": GONE}}, RECORD)
    tables = kept.tables()
    assert len(tables.written["Moves"]) == 1
    assert tables.written["Calls"][c.EMAIL].isna().tolist() == [False, True]


@pytest.fixture
def sheet(server, store):  # noqa: F811
    store.append({"Calls": [full(n) for n in (3, 1, 2, 4)]})
    server.requests.clear()
    return store


def erased_alone(server):  # noqa: F811
    """Call 2 is blank where it should be, every other call as it was written, and the erasure is recorded once."""
    found = {row[c.CALL_ID]: row for row in rows(server, "Calls") if row}
    assert {name: found["call-2"].get(name) for name in GONE} == GONE
    assert found["call-2"][c.ROLE] == "role of 2"
    assert sorted(found) == ["call-1", "call-2", "call-3", "call-4"]
    assert [number for number in (1, 3, 4) if not says(found[f"call-{number}"], number)] == []
    assert [row[c.MOVE_ID] for row in rows(server, "Moves")] == ["m1"]


EDITS = {
    "sorted": lambda here: here.sort("Calls", 1),
    "sorted backwards": lambda here: here.sort("Calls", 1, descending=True),
    "a row put in above": lambda here: here.insert_row("Calls", 2, []),
    "a column dragged": lambda here: here.move_column("Calls", 3, 14),
    "a column put in": lambda here: here.insert_column("Calls", 2),
    "the key dragged": lambda here: here.move_column("Calls", 1, 9),
    "renamed": lambda here: here.rename("Calls", "Our calls"),
}


@pytest.mark.parametrize("edit", [one for one in EDITS if one != "renamed"])
def test_nothing_of_a_neighbour_is_lost_when_somebody_edits_at_that_moment(server, sheet, edit):  # noqa: F811
    server.meanwhile(lambda: EDITS[edit](server))
    sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    erased_alone(server)


def test_a_worksheet_renamed_at_that_moment_is_found(server, sheet):  # noqa: F811
    server.meanwhile(lambda: server.rename("Calls", "Our calls"))
    sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    server.rename("Our calls", "Calls")
    erased_alone(server)


def test_sorted_again_while_it_was_put_right(server, sheet):  # noqa: F811
    turns = [lambda: server.sort("Calls", 1), lambda: server.sort("Calls", 1, descending=True)] * 2
    server.meanwhile(*turns)
    sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    erased_alone(server)


def test_who_never_stops_sorting_is_told_so(server, sheet):  # noqa: F811
    server.meanwhile(*[lambda: server.sort("Calls", 1), lambda: server.sort("Calls", 1, descending=True)] * 20)
    with pytest.raises(StoreError, match="keeps sorting"):
        sheet.erase({"Calls": {"call-2": GONE, "call-3": GONE}}, RECORD)


@pytest.mark.parametrize("edit", ["sorted", "the key dragged"])
def test_a_sort_under_an_answer_that_never_came(server, sheet, edit):  # noqa: F811
    server.meanwhile(lambda: EDITS[edit](server))
    server.fail(Fault(drop=True, after=True, only="write"))
    sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    erased_alone(server)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("fault", [Fault(status=429, only="write"), Fault(status=503, only="write")], ids=str)
def test_a_fault_on_the_way_leaves_it_done_once(server, sheet, fault, after):  # noqa: F811
    server.fail(Fault(**{**vars(fault), "after": after and fault.status != 429}))
    sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    erased_alone(server)


def test_a_copy_of_a_row_is_blanked_as_well(server, sheet):  # noqa: F811
    there = [cell or None for cell in server.rows("Calls")[3]]
    server.insert_row("Calls", 2, there)
    sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    assert [row.get(c.EMAIL) for row in rows(server, "Calls") if row[c.CALL_ID] == "call-2"] == [None, None]


def test_a_row_of_somebodys_own_that_is_hit_unread_is_said(server, sheet):  # noqa: F811
    """It has no id and was never read: nobody but Google's version history can bring it back."""
    typed = [None] * 4 + ["0712", None, None, "by hand"]
    server.meanwhile(lambda: server.insert_row("Calls", 4, typed))
    with pytest.raises(StoreError, match="Version history"):
        sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    assert [row.get(c.EMAIL) for row in rows(server, "Calls") if row.get(c.CALL_ID) == "call-2"] == [None]


def test_nothing_is_written_when_google_does_not_answer(server, sheet):  # noqa: F811
    server.fail(*[Fault(status=503, only="write")] * 9)
    with pytest.raises(Unreachable):
        sheet.erase({"Calls": {"call-2": GONE}}, RECORD)
    assert sum(says(row, n) for n in (1, 2, 3, 4) for row in rows(server, "Calls")) == 4


def test_the_words_are_out_of_the_file(tmp_path):
    from signoff_core.stores.sql import SqlStore

    here = SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    here.append({"Calls": [full(1), full(2)]})
    here.erase({"Calls": {"call-2": GONE}}, RECORD)
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"email of 1" in held
    assert b"email of 2" not in held
    here.close()
