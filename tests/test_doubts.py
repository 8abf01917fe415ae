"""What can be read but does not add up, beside what can't be read."""

import pytest

from signoff_core import columns as c
from signoff_core.doubts import all_problems
from tests.books import book, day, london, opening, person

NOW = london("2026-11-24 15:00")


def found(*people, **more):
    problems = all_problems(book(*people, **more).tables(), NOW)
    return [tuple(row) for row in problems[[c.ROW, c.COLUMN, c.FOUND]].itertuples(index=False)]


def test_a_book_that_adds_up():
    assert found(person(decided_on=day("2026-11-24")), openings=[opening("open")]) == []


@pytest.mark.parametrize("field", ["presented_on", "decided_on", "stage_changed_on", "told_on"])
def test_what_has_happened_can_not_lie_ahead(field):
    assert found(person(**{field: day("2026-11-25")})) == [(2, field, "2026-11-25")]


def test_an_interview_may_lie_ahead():
    assert found(person(stage="Interview scheduled", interviewed_on=day("2026-12-01"))) == []


def test_a_word_nobody_has_explained_is_named_once_where_it_stands_first():
    people = [person("Ana Ruiz"), person("Bo Lind", stage="Benched"), person("Cy Tran", stage="Benched")]
    assert found(*people) == [(3, "stage", "Benched")]
    assert found(*people, settings={"status.Benched": "on hold"}) == []


def test_an_opening_nobody_is_on_unless_it_is_over():
    empty, over = opening("open", role="Planner", client="Beta"), opening("closed", role="Rigger", client="Beta")
    assert found(person(), openings=[opening("open"), empty, over]) == [(3, "role", "Planner · Beta")]


@pytest.mark.parametrize(("opened", "problems"), [("2026-11-20", 0), ("2026-11-02", 1)])
def test_an_opening_of_this_fortnight_may_have_nobody_on_it(opened, problems):
    new = opening("open", role="Planner", client="Beta", opened_on=day(opened))
    assert len(found(person(), openings=[opening("open"), new])) == problems


def test_doubts_stand_among_the_cells_that_can_not_be_read_in_the_order_of_the_sheet():
    people = [person("Ana Ruiz", decided_on=day("2026-11-30")), person("Bo Lind", decided_on="soon"),
              person("Cy Tran", decided_on=day("2026-12-30"))]  # fmt: skip
    assert [row for row, *_ in found(*people)] == [2, 3, 4]
