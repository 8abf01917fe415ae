"""Addresses that open the very cell of the team's sheet."""

import pytest

from signoff_core.cell_links import cell_link
from signoff_core.reading import read_tables
from signoff_core.stores import RawBook

TAB = "https://docs.google.com/spreadsheets/d/key/edit#gid=7"
CALLS = "https://docs.google.com/spreadsheets/d/key/edit#gid=9"


@pytest.fixture(scope="module")
def tables():
    sheets = {
        "Tracker": [
            ["Candidate Name", "Ana"],
            ["Email", "ana@example.com"],
            ["Email", "a@example.com"],
            ["Status", "Left"],
        ],
        "Calls": [["notes"], ["call_id"], ["candidacy_id"], ["at"], ["result"]],
    }
    return read_tables(RawBook(sheets, "Europe/London", "en_GB", {"Tracker": TAB, "Calls": CALLS}))


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (("Tracker", 2, "Candidate Name"), f"{TAB}&range=A2"),
        (("Tracker", 2, "Email#2"), f"{TAB}&range=C2"),
        (("Tracker", 5, "nobody knows"), f"{TAB}&range=5:5"),
        (("Tracker", 0, ""), TAB),
        (("Calls", 12, "result"), f"{CALLS}&range=E12"),
        (("Calls", 12, "RESULT"), f"{CALLS}&range=E12"),
        (("Gone", 3, "x"), ""),
    ],
)
def test_a_cells_address(tables, place, address):
    assert cell_link(tables, *place) == address


def test_a_book_that_is_no_sheet_has_no_links():
    tables = read_tables({"Candidates": [["name", "stage"], ["Ana", "Left"]]})
    assert cell_link(tables, "Candidates", 2, "name") == ""
