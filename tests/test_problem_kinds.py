"""Problems by kind, in whose rows and month by month; a pasted opening; the list as it was; what was understood."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signoff_core import columns as c
from signoff_core.book_in_words import columns_understood, understood_words
from signoff_core.changed_fits import GONE, NEW, change_words, fit_changes
from signoff_core.doubts import all_problems
from signoff_core.fitting import whom_to_ring_first
from signoff_core.kinds_of_problems import problem_kinds, problem_words, rows_with_problems, trend_words
from signoff_core.pasted import opening_words, pasted_opening
from signoff_core.signed_off import Opening
from tests.books import book, day, london, person
from tests.referred_books import NOW, sample

LOOK = london("2026-11-25 12:00")


def messy():
    """Three rows of Sam's, two of them with a problem, and one of Jo's without."""
    return book(
        person("Ana Ruiz", recruiter="Sam", phone="ask Jo", interviewed_on=day("2026-10-01")),
        person("Bo Lind", recruiter="sam ", phone="ask her", decided_on="31/02/2026"),
        person("Cy Ott", recruiter="Sam", phone="+442079460959"),
        person("Di Fox", recruiter="Jo", phone="+442079460960"),
    ).tables()


def test_the_most_frequent_kind_comes_first():
    kinds = problem_kinds(messy(), LOOK)
    assert kinds[c.COLUMN].tolist()[:2] == ["phone", "decided_on"]
    assert kinds[c.NUMBER].tolist()[:2] == [2, 1]
    assert kinds[c.EXAMPLE].iloc[0] == "ask Jo"
    assert kinds[c.NUMBER].sum() == len(all_problems(messy(), LOOK))
    assert "most often in “phone” of Candidates (2)" in problem_words(kinds, messy())


def test_in_whose_rows_and_when():
    people = rows_with_problems(messy(), LOOK, c.RECRUITER).set_index(c.RECRUITER)
    assert people[[c.PEOPLE, c.OUT_OF]].to_numpy().tolist() == [[0, 1], [2, 3]]
    months = rows_with_problems(messy(), LOOK, c.MONTH)
    assert dict(zip(months[c.MONTH], months[c.OUT_OF], strict=True)) == {"2026-10": 1, "2026-11": 3}
    assert trend_words(months) == "Rows with a problem went from 100 % to 33 % (that may be chance)."


def test_a_book_without_rows_has_no_trend():
    empty = book().tables()
    assert rows_with_problems(empty, LOOK, c.RECRUITER).empty
    assert trend_words(rows_with_problems(empty, LOOK, c.MONTH)) == "Too few months to see a trend."
    assert problem_words(problem_kinds(empty, LOOK).iloc[:0], empty) == "There is nothing in the sheet yet."


def test_every_row_is_counted_once():
    for by in (c.RECRUITER, c.MONTH, c.WORKSHEET):
        assert rows_with_problems(sample(), NOW, by)[c.OUT_OF].sum() == len(sample().candidacies)


def test_what_was_understood_and_what_is_asked():
    columns = columns_understood(messy())
    assert set(columns.loc[columns[c.FIELD].notna(), c.HEADER]) >= {"name", "phone", "recruiter"}
    assert "columns are understood" in understood_words(messy())


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Site Manager at Harbour Build, Derby", Opening("Site Manager", "Harbour Build", "Derby")),
        ("Site Manager", Opening("Site Manager")),
        ("Größenprüfer – Señor & Fils – Genève\nrail, nights\n", Opening("Größenprüfer", "Señor & Fils", "Genève", "rail, nights")),
        ("Client: Keel\nRole: Planner\nLocation: Leeds\nP6", Opening("Planner", "Keel", "Leeds", "P6")),
        ("Planner, Keel, Leeds, P6, nights", Opening("Planner", "Keel", "Leeds", "P6 nights")),
    ],
)  # fmt: skip
def test_an_opening_as_it_is_pasted(text, opening):
    assert pasted_opening(text, book().tables()) == opening


def test_a_blank_text_is_the_newest_opening_or_any_role():
    assert pasted_opening("  \n", book().tables()) == Opening("any role")
    assert pasted_opening("", sample()).role
    assert opening_words(Opening("Planner", "Keel", "", "P6")) == "Planner, Keel; also sought: P6"


@given(st.text(max_size=60))
def test_whatever_is_pasted_can_be_looked_for(text):
    found = pasted_opening(text, EMPTY)
    assert all(isinstance(part, str) for part in found)
    assert found != Opening("") or not text.strip(" \n,;|·")


EMPTY = book().tables()


def test_the_list_beside_the_list_as_it_was():
    tables, then = sample(), NOW - timedelta(days=60)
    found = fit_changes(tables, NOW, then, "Site Manager")
    now, before = (whom_to_ring_first(tables, at, "Site Manager") for at in (NOW, then))
    assert found.loc[found[c.PLACE_NOW].notna(), c.CANDIDACY_ID].tolist() == now[c.CANDIDACY_ID].tolist()
    assert set(found.loc[found[c.PLACE_THEN].notna(), c.CANDIDACY_ID]) == set(before[c.CANDIDACY_ID])
    assert (found[c.CHANGE] == NEW).sum() == len(set(now[c.CANDIDACY_ID]) - set(before[c.CANDIDACY_ID])) > 0
    assert (found[c.CHANGE] == GONE).sum() == len(set(before[c.CANDIDACY_ID]) - set(now[c.CANDIDACY_ID]))
    assert change_words(found, then).startswith(f"{len(now)} people fit now; ")
    assert "Nobody fits" in change_words(found.iloc[:0], then)
