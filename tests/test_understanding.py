"""Every worksheet of a book laid open to be corrected: what it holds, what each column is, three of its cells."""

import pytest

from signoff_core.settings import Settings
from signoff_core.stores import RawBook
from signoff_core.understanding import is_named, understanding

TRACKER = [
    ["Candidate Name", "Ana", "Bo", "Bo", "Cy", "Di"],
    ["Interview Date", 46340, "", 46341],
    ["Status", "Rejected", "Hired"],
    ["Note to self", "x" * 90],
]
BUDGET = [["Month", "May"], ["Cost", 3]]
CALLS = [["call_id"], ["candidacy_id"], ["at"], ["result"]]


def of(said=None, **sheets):
    found = understanding(RawBook(sheets, "Europe/London", "en_GB"), Settings(said or {}))
    return {one.title: one for one in found}


def test_each_worksheet_that_is_not_signoffs_own_with_what_it_holds():
    found = of(Tracker=TRACKER, Budget=BUDGET, Calls=CALLS)
    assert {title: one.kind for title, one in found.items()} == {"Tracker": "candidates", "Budget": "ignore"}
    assert is_named(found["Tracker"])


def test_three_different_cells_of_each_column_as_people_read_them():
    samples = of(Tracker=TRACKER)["Tracker"].samples
    assert samples["Candidate Name"] == ["Ana", "Bo", "Cy"]
    assert samples["Interview Date"] == ["2026-11-14", "2026-11-15"]
    assert samples["Note to self"] == ["x" * 40 + "…"]


def test_two_that_could_be_the_candidates_are_left_open_and_the_teams_word_counts():
    other = [["Name", "Bo"], ["Phone", "020"], ["Result", "Rejected"], ["Interview Date", 46340]]
    assert {one.kind for one in of(Tracker=TRACKER, Other=other).values()} == {"ignore"}
    said = of({"sheet.Other": "candidates"}, Tracker=TRACKER, Other=other)
    assert said["Other"].kind == "candidates"


def test_openings_are_recognised_as_such():
    openings = [["Role", "Planner"], ["Client", "Acme"], ["Status", "open"], ["Seats", 2]]
    found = of(Tracker=TRACKER, Openings=openings)["Openings"]
    assert found.kind == "openings"
    assert [one.field for one in found.recognition.columns] == ["role", "client", "status", "seats"]


@pytest.mark.parametrize("columns", [[], [[]], [[None]], [["Name"]], [[None, None, 3.5, True]]])
def test_nothing_is_refused(columns):
    assert [one.title for one in of(Sheet1=columns).values()] == ["Sheet1"]
