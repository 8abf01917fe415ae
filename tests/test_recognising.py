"""What a team's own headers and words mean: a list, the team's answers above it, and never a guess."""

import pytest

from signoff_core import columns as c
from signoff_core.recognising import (
    labels,
    letters,
    looks_like_candidates,
    looks_like_openings,
    meaning,
    opening_status,
    recognise_columns,
)
from signoff_core.schema import CANDIDATE_FIELDS, OPENING_FIELDS
from signoff_core.settings import Settings
from signoff_core.words import Standing


def fields(headers, said=None, openings=False):
    return [seen.field for seen in recognise_columns("Tab", headers, Settings(said or {}), openings=openings)]


@pytest.mark.parametrize("field", CANDIDATE_FIELDS)
def test_every_field_is_known_by_its_own_name(field):
    assert [fields([header]) for header in (field, field.upper().replace("_", " "), f" {field}: ")] == [[field]] * 3


@pytest.mark.parametrize("field", OPENING_FIELDS)
def test_every_field_of_an_opening_too(field):
    assert fields([field], openings=True) == [field]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Candidate Name", c.NAME),
        ("E-mail ID", c.EMAIL),
        ("E-Mail", c.EMAIL),
        ("Contact No.", c.PHONE),
        ("Applied For", c.ROLE),
        ("End Client", c.CLIENT),
        ("Current Status", c.STAGE),
        ("CV sent", c.PRESENTED_ON),
        ("Interview\nDate", c.INTERVIEWED_ON),
        ("2nd Interview", c.INTERVIEWED_ON),
        ("Handled by", c.RECRUITER),
        ("DNC", c.DO_NOT_CALL),
        ("S.No", None),
        ("Sr. No.", None),
        ("No.", None),
        ("#", None),
        ("", None),
        ("🙂", None),
        ("Favourite colour", None),
        ("Hiring Manager", None),
    ],
)
def test_headers(header, field):
    assert fields([header]) == [field]


def test_labels_name_every_column_once():
    headers = ["Email", "", "Email", "Email#2", "Email", "", "#B"]
    assert labels(headers) == ["Email", "#B", "Email#2", "Email#2#2", "Email#3", "#F", "#B#2"] or len(
        set(labels(headers))
    ) == len(headers)
    assert labels(headers)[:3] == ["Email", "#B", "Email#2"]


def test_letters():
    assert [letters(position) for position in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_team_has_the_last_word():
    said = {"column.Tab.Email": "-", "column.Tab.Email#2": "email", "column.Tab.#C": "phone", "column.Other.Name": "-"}
    assert fields(["Email", "Email", "", "Name"], said) == [None, c.EMAIL, c.PHONE, c.NAME]


def test_what_the_team_says_in_vain_changes_nothing():
    assert fields(["Email", "Phone"], {"column.Tab.Email": "", "column.Tab.Phone": "shoe size"}) == [c.EMAIL, c.PHONE]


def test_why_says_who_decided():
    seen = recognise_columns("Tab", ["Email", "Hat"], Settings({"column.Tab.Hat": "notes"}), openings=False)
    assert [(one.position, one.header, one.why) for one in seen] == [
        (1, "Email", "the words of the header"),
        (2, "Hat", "the team said so"),
    ]


@pytest.mark.parametrize(
    ("word", "standing"),
    [
        ("Rejected", Standing.NOT_SELECTED),
        (" REJECTED. ", Standing.NOT_SELECTED),
        ("Rejected – after interview", Standing.NOT_SELECTED),
        ("Offer declined", Standing.WITHDREW),
        ("Offer withdrawn by client", Standing.NOT_SELECTED),
        ("Offer rescinded", Standing.NOT_SELECTED),
        ("Screened out", Standing.TURNED_DOWN_EARLY),
        ("Offer", Standing.IN_PLAY),
        ("On Hold", Standing.ON_HOLD),
        ("Placed", Standing.HIRED),
        ("New", Standing.EARLY),
    ],
)
def test_status_words(word, standing):
    assert meaning(word, "Tab", Settings()).standing == standing


@pytest.mark.parametrize(
    "word", ["Pending", "Offer withdrawn", "not rejected", "Rejected?!, or is he", "🙂", "-", "maybe hired"]
)
def test_a_word_on_no_list_is_asked(word):
    assert meaning(word, "Tab", Settings()) is None


@pytest.mark.parametrize("cell", ["Gone fishing", "gone fishing", " GONE  Fishing "])
def test_the_team_says_what_a_word_means(cell):
    assert meaning(cell, "Tab", Settings({"status.Gone fishing": "withdrew"})).standing == Standing.WITHDREW


def test_one_tabs_word_comes_before_everybodys():
    settings = Settings({"status.North.Offer": "hired", "status.offer": "on hold"})
    assert meaning("Offer", "North", settings).standing == Standing.HIRED
    assert meaning("Offer", "South", settings).standing == Standing.ON_HOLD


def test_signs_are_told_apart():
    settings = Settings({"status.✅": "hired", "status.❌": "not selected"})
    assert meaning("✅", "Tab", settings).standing == Standing.HIRED
    assert meaning("❌", "Tab", settings).standing == Standing.NOT_SELECTED
    assert meaning("🙂", "Tab", settings) is None


def test_a_team_that_agrees_with_the_list_keeps_what_the_list_knows():
    settings = Settings({"status.Rejected after interview": "not selected"})
    assert meaning("Rejected after interview", "Tab", settings).evidence == "interviewed"


@pytest.mark.parametrize(
    ("word", "status"), [("Open", "open"), ("Lost", "closed"), ("Canceled", "cancelled"), ("asleep", None)]
)
def test_openings_words(word, status):
    assert opening_status(word) == status


@pytest.mark.parametrize(
    ("headers", "candidates"),
    [
        (["Candidate Name", "Phone"], True),
        (["First name", "Surname", "Status"], True),
        (["First name", "Status"], False),
        (["Name", "Salary"], False),
        (["Email", "Phone", "Status"], False),
        ([], False),
    ],
)
def test_what_looks_like_candidates(headers, candidates):
    assert looks_like_candidates(headers) is candidates


def test_what_looks_like_openings():
    assert looks_like_openings("Jobs ", ["Role", "Status"])
    assert not looks_like_openings("Jobs", ["Role"])
    assert not looks_like_openings("Anything", ["Role", "Status"])
