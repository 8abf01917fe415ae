"""The share of promises that were kept, on books that can be counted by hand."""

import pytest

from signoff_core import columns as c
from signoff_core.kept_promises import promises_kept
from signoff_core.narrowing import SPLITS, in_order
from signoff_core.promises import ledger, per_recruiter
from tests.books import day, london, person
from tests.referred_books import BOOKS, named
from tests.referred_books import NOW as LOOK
from tests.test_promises import book, call, promised

PEOPLE = [person(f"P{n}", email=f"p{n}@example.com", phone=f"+4477009001{n:02}", recruiter="Dana") for n in range(7)]
NOW = london("2026-11-23 09:00")


def settled():
    """By Sam: three kept, one broken; one overdue and one still to come, both Dana's; one made in October and kept."""
    calls = [promised(one, **made(place)) for place, one in enumerate(PEOPLE)]
    calls += [call(one, "talked", london("2026-11-10 10:00")) for one in (*PEOPLE[:3], PEOPLE[6])]
    return book(*PEOPLE, calls=[*calls, call(PEOPLE[3], "wrote instead", london("2026-11-22 10:00"))]).tables()


def made(place):
    return {5: {"promise_by": day("2026-11-30")}, 6: {"at": london("2026-10-30 11:00")}}.get(place, {})


def counted(by=None, **narrowed):
    frame = promises_kept(settled(), NOW, by, **narrowed)
    return frame[[by or c.KEY, c.PEOPLE, c.OUT_OF, c.WAITING, c.SMALL]].to_numpy().tolist()


def test_kept_of_kept_broken_and_overdue():
    assert counted() == [["", 4, 6, 1, False]]


def test_a_promise_counts_for_who_made_it_or_owes_it_still():
    assert counted(c.RECRUITER) == [["Dana", 0, 1, 1, True], ["Sam", 4, 5, 0, False]]
    assert counted(recruiter="dana") == [["", 0, 1, 1, True]]


def test_the_day_it_was_made_decides_on_the_period():
    assert counted(c.MONTH) == [["2026-10", 1, 1, 0, True], ["2026-11", 3, 5, 1, False]]
    assert counted(since=day("2026-11-02")) == [["", 3, 5, 1, False]]
    assert counted(until=day("2026-11-01")) == [["", 1, 1, 0, True]]


def test_role_client_and_stage_narrow_it():
    assert counted(role="analyst", stage="interviewed")[0][2] == 6
    assert counted(client="Somebody else") == counted(stage="offer") == [["", 0, 0, 0, True]]


@pytest.mark.parametrize("by", SPLITS)
def test_a_promise_to_somebody_gone_from_the_sheet_counts_all_the_same(by):
    tables = book(person("Bo Lund", phone="+447700900111"), calls=[promised()]).tables()
    found = in_order(promises_kept(tables, NOW, by), by, c.OUT_OF, c.SHARE)
    assert found[[c.PEOPLE, c.OUT_OF]].to_numpy().tolist() == [[0, 1]]


@pytest.mark.parametrize("name", BOOKS)
def test_every_book_counts_as_the_promises_screen_does(name):
    tables = named(name)
    rows = per_recruiter(ledger(tables, LOOK))
    (found,) = promises_kept(tables, LOOK).to_dict("records")
    assert (found[c.PEOPLE], found[c.OUT_OF]) == (rows["kept"].sum(), rows["kept"].sum() + rows["broken"].sum())
