"""What `recognise` answers for a sheet nobody has opened before: each header, each word, the shape, and why."""

from itertools import zip_longest

import pytest

from signoff_core.recognise_answer import as_json, as_text
from signoff_core.recognition import recognise
from signoff_core.settings import Settings

GRID = [
    ["S.No", "Candidate\nName ", "Home Phone", "Mobile", "Company", "Status"],
    [1, "Ana Ruiz", "020 7946 0958", "07700 900123", "Acme", "Rejected"],
    [2, "Bo Lind", "", "07700 900124", "Acme", "Rejected"],
    [3, "Cy Dahl", "", "07700 900125", "Acme", "Maybe later"],
]


def answer(rows, said=None, title="Sheet1"):
    return as_json(recognise(title, [list(column) for column in zip_longest(*rows)], Settings(said or {})))


def shape(rows, said=None, title="Sheet1"):
    return answer(rows, said, title)["shape"]


def test_headers_are_named_as_they_are_written():
    found = answer(GRID)["headers"]
    assert [(one["column"], one["header"], one["field"], one["preferred"], one["ask"]) for one in found] == [
        (1, "S.No", None, False, False),
        (2, "Candidate\nName ", "name", True, False),
        (3, "Home Phone", "phone", False, False),
        (4, "Mobile", "phone", True, False),
        (5, "Company", None, False, True),
        (6, "Status", "stage", True, False),
    ]
    assert found[0]["why"] == "a running number, never an id"
    assert found[4]["suggested"] == "client"


def test_status_words_with_their_people():
    assert [(one["word"], one["people"], one["standing"], one["ask"]) for one in answer(GRID)["statuses"]] == [
        ("Rejected", 2, "not selected", False),
        ("Maybe later", 1, None, True),
    ]


def test_the_teams_answers_win():
    said = {"column.Sheet1.Company": "client", "column.Sheet1.Mobile": "-", "status.Maybe later": "on hold"}
    found = answer(GRID, said)
    assert [one["field"] for one in found["headers"]] == [None, "name", "phone", None, "client", "stage"]
    assert [one["why"] for one in found["headers"]][3:5] == ["the team said so"] * 2
    assert found["statuses"][1]["standing"] == "on hold"


def test_words_of_an_asked_column_are_shown_too():
    found = answer([["Name", "Client decision"], ["Ana", "Hired"]])
    assert found["headers"][1]["ask"]
    assert [one["word"] for one in found["statuses"]] == ["Hired"]


def test_a_plain_sheet_has_no_shape_worth_a_word():
    rows = [["Name", "Role", "Client", "Recruiter", "Status"], ["Ana", "Analyst", "Acme", "Sam", "Offer"]]
    assert shape(rows) == {"header_row": 1}


def test_the_role_above_the_headers_and_the_tab_that_is_a_client():
    found = shape([["Site Manager"], [], *GRID], title="Acme")
    assert found["header_row"] == 3
    assert found["above"] == {"words": ["Site Manager"], "settings": {"sheet.Acme.fixed.role": "Site Manager"}}
    assert found["tab"]["could_be"] == ["role", "client", "recruiter"]
    assert shape(GRID, {"sheet.Acme.fixed.role": "Buyer"}, "Acme")["tab"]["could_be"] == ["client", "recruiter"]


def test_rounds_in_columns():
    found = shape([["Name", "HR Screening", "Technical", "1st Interview Date", "2nd Interview Date"]])["rounds"]
    assert found["dates"] == ["1st Interview Date", "2nd Interview Date"]
    assert found["results"] == [{"column": "HR Screening", "early": True}, {"column": "Technical", "early": False}]
    assert found["settings"] == {"column.Sheet1.HR Screening": "round", "column.Sheet1.Technical": "round"}


def test_names_in_two_columns_stage_and_outcome_and_several_of_a_field():
    found = shape([["First name", "Surname", "Stage", "Outcome", "Mobile", "Home phone"]])
    assert found["split_names"] == ["First name", "Surname"]
    assert found["stage_and_outcome"] == {"stage": "Stage", "outcome": "Outcome"}
    assert found["several"] == {
        "phone": {"columns": ["Mobile", "Home phone"], "preferred": "Mobile", "key": "sheet.Sheet1.preferred.phone"}
    }


def test_several_roles_in_a_row():
    one = shape([["Name", "Role"], ["Ana", "Site Manager / Planner"]])["roles"]
    assert one["settings"] == {"sheet.Sheet1.roles": "each"}
    two = shape([["Name", "Role 1", "Role 2"]])["roles"]
    assert two["settings"] == {"sheet.Sheet1.roles": "each", "column.Sheet1.Role 2": "role"}


@pytest.mark.parametrize("rows", [[], [[]], [[None, None]], [[""], [""]], [["", 7, True, "x" * 5000]]])
def test_nothing_much_is_recognised_as_nothing(rows):
    found = answer(rows)
    assert [one["field"] for one in found["headers"]] == [None] * len(found["headers"])
    assert found["statuses"] == []


def test_the_text_says_what_is_asked():
    lines = as_text(answer(GRID))
    assert lines[0] == "Sheet1: headers in row 1"
    assert any("Company" in line and "ask: client?" in line for line in lines)
    assert any("Maybe later" in line and "ask" in line for line in lines)
    assert any(line.strip().startswith("several") for line in lines)
