"""Ids that say nothing, and calls that find their candidacy again after the sheet was corrected."""

import re
from hashlib import blake2b

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core import lists
from signoff_core.call_queue import open_queue
from signoff_core.cells import texts
from signoff_core.identity import candidacy_ids_of
from signoff_core.people import emails, fold, phones
from tests.books import CLIENT, ROLE, book, call, day, id_of, london, move, person

NOW = london("2026-11-24 10:00")
AT = london("2026-11-20 10:00")
ANA = person(candidate_id="C-104", decided_on=day("2026-11-18"))


def told(about=ANA, **cells):
    return call(about, "talked", AT, **cells)


def owed(found):
    return open_queue(found.tables(), NOW)["name"].tolist()


def asked(found):
    rows = lists.asked(found.tables(), NOW)
    return rows.loc[rows["question"] == lists.WHICH_PERSON, "name"].tolist()


def problems(found):
    return found.tables().problems.query("worksheet == 'Calls'")["found"].tolist()


# -- the id itself

PARTS = ("candidate_id", "email", "phone", "name")


@pytest.mark.parametrize("kept", range(4))
def test_an_id_holds_nothing_in_clear_and_fits_a_url(kept):
    row = {part: ANA[part] if number >= kept else None for number, part in enumerate(PARTS)}
    found = id_of({**row, "role": ROLE, "client": CLIENT})
    assert re.fullmatch(r"[a-f0-9]{16}", found)
    texts = (*ANA["name"].lower().split(), "ana@", "example", "c-104", "7946", ROLE.lower(), CLIENT.lower())
    assert not [text for text in texts if text in found]


def test_an_id_is_the_same_however_the_texts_are_written():
    row = {"name": "José Núñez", "role": "Data Engineer", "client": "Zeta, Inc."}
    again = {"name": " JOSE  nunez", "role": "data-engineer ", "client": "zeta inc"}
    assert id_of(row) == id_of(again)
    one, other = ({"email": email, "role": ROLE, "client": CLIENT} for email in ("Ana@Example.com", "ana@example.com"))
    assert id_of(one) == id_of(other)
    one, other = ({"phone": phone, "role": ROLE, "client": CLIENT} for phone in ("020 7946 0958", "+44 20 7946 0958"))
    assert id_of(one) == id_of(other)


SOME = st.none() | st.sampled_from(("x1", "Ana@Example.com", "020 7946 0958", "José NÚÑEZ", "-", "X1 "))


def slowly(row):
    """The id of one row: the first of the person's four that is there, with role and client."""
    said = {key: None if pd.isna(text) else text for key, text in read_as_cells(row).items()}
    marks = (
        ("i:", said["candidate_id"]),
        ("e:", said["email"]),
        ("p:", said["phone"]),
        ("n:", fold(row["name"] or "")),
    )
    person = next((mark + text.lower() for mark, text in marks if text), "")
    key = "\x1f".join((person, fold(row["role"] or ""), fold(row["client"] or "")))
    return blake2b(key.encode(), digest_size=8).hexdigest()


def read_as_cells(row):
    return {
        "candidate_id": texts([row["candidate_id"]], 1)[0],
        "email": emails(texts([row["email"]], 1)).values[0],
        "phone": phones(texts([row["phone"]], 1), "GB").values[0],
    }


@settings(max_examples=50, deadline=None)
@given(st.lists(st.fixed_dictionaries(dict.fromkeys((*PARTS, "role", "client"), SOME)), max_size=8))
def test_ids_of_many_rows_are_those_of_each_alone(rows):
    assert candidacy_ids_of(rows) == [slowly(row) for row in rows]


def test_every_person_role_and_client_has_an_id_of_its_own():
    rows = [ANA, ANA | {"role": "Other"}, ANA | {"client": "Other"}, ANA | {"candidate_id": "C-105"}]
    marks = [{key: "x1", "role": ROLE, "client": CLIENT} for key in ("candidate_id", "name")]
    assert len(set(candidacy_ids_of([*rows, *marks]))) == 6


def test_rows_of_one_candidacy_count_once_the_latest_leads_and_the_other_is_a_problem():
    later = ANA | {"decided_on": day("2026-11-19")}
    found = book(later, ANA)
    queue = open_queue(found.tables(), NOW)
    assert queue["row"].tolist() == [2]
    assert found.tables().problems.query("worksheet == 'Candidates'")["row"].tolist() == [3]
    tie = open_queue(book(ANA, ANA).tables(), NOW)
    assert tie["row"].tolist() == [3]


# -- matched again


@pytest.mark.parametrize(
    "corrected",
    [
        {"candidate_id": "C-401"},
        {"candidate_id": None},
        {"candidate_id": None, "email": "ana.ruiz@example.com"},
        {"candidate_id": None, "name": "Anna Ruiz"},
        {"candidate_id": None, "phone": "+442079460000"},
        {"candidate_id": None, "email": "ana.ruiz@example.com", "phone": "+442079460000"},
        {"candidate_id": None, "email": "ana.ruiz@example.com", "name": "Anna Ruiz"},
        {"candidate_id": None, "name": "Anna Ruiz", "phone": None},
    ],
    ids=lambda cells: ", ".join(cells),
)
def test_a_call_finds_its_candidacy_after_a_correction(corrected):
    found = book(ANA | corrected, calls=[told()])
    assert id_of(ANA | corrected) != id_of(ANA) or "candidate_id" not in corrected
    assert (owed(found), asked(found), problems(found)) == ([], [], [])


def test_a_name_alone_is_enough_only_where_it_is_unique():
    alone = {"candidate_id": None, "email": None, "phone": None}
    other = person(email="other@example.com", phone="+442079460001", decided_on=day("2026-11-18"))
    call_by_name = told(email=None, phone=None, candidacy_id="before")
    assert owed(book(ANA | alone, calls=[call_by_name])) == []
    both = book(ANA | alone, other, calls=[call_by_name])
    assert owed(both) == []
    assert asked(both) == ["Ana Ruiz", "Ana Ruiz"]


def test_a_shared_e_mail_is_told_apart_by_the_phone():
    couple = [
        person("Ana Ruiz", candidate_id="C-1", email="home@example.com", phone="+442079460001"),
        person("Bo Ruiz", candidate_id="C-2", email="home@example.com", phone="+442079460002"),
    ]
    assert owed(book(*couple, calls=[told(couple[1], candidacy_id="before")])) == ["Ana Ruiz"]


def test_a_call_without_an_id_is_matched_by_what_it_says():
    found = book(ANA, calls=[told(candidacy_id=None)])
    assert (owed(found), asked(found), problems(found)) == ([], [], [])


# -- asked, and answered


def doubtful():
    """The same e-mail, but the role was renamed: is it the same candidacy?"""
    return ANA | {"candidate_id": None, "role": "Senior Analyst"}


def test_a_doubtful_match_is_asked_and_the_person_is_held_out_of_every_list():
    found = book(doubtful(), calls=[told()])
    assert owed(found) == []
    assert asked(found) == ["Ana Ruiz"]
    assert problems(found) == []


def test_a_doubtful_move_is_asked_too():
    found = book(doubtful(), moves=[move(ANA, "not selected", AT)])
    assert (owed(found), asked(found)) == ([], ["Ana Ruiz"])


def test_an_answer_is_a_calls_row_that_replaces_the_old_one():
    row = doubtful()
    same = call(row, "talked", AT, call_id="answer", replaces=told()["call_id"])
    assert (owed(book(row, calls=[told(), same])), asked(book(row, calls=[told(), same]))) == ([], [])
    void = told() | {"call_id": "answer", "replaces": told()["call_id"], "result": "void"}
    assert (owed(book(row, calls=[told(), void])), asked(book(row, calls=[told(), void]))) == (["Ana Ruiz"], [])


def test_every_id_of_a_chain_names_its_newest_row():
    first = call(ANA, "voicemail", AT, call_id="one")
    second = call(ANA, "talked", AT, call_id="two", replaces="one")
    third = call(ANA, "no answer", AT, call_id="three", replaces="two")
    for rows in ([first, second, third], [third, second, first], [second, first, third]):
        queue = open_queue(book(ANA, calls=rows).tables(), NOW)
        assert queue["last_result"].tolist() == ["no answer"]
        assert queue["attempts"].tolist() == [1]
    back = call(ANA, "void", AT, call_id="four", replaces="three")
    assert open_queue(book(ANA, calls=[first, second, third, back]).tables(), NOW)["attempts"].tolist() == [0]


# -- gone


def test_a_call_about_nobody_who_is_there_is_a_problem_and_holds_nobody_out():
    stranger = person("No One", email="no.one@example.com", phone="+442079460009")
    found = book(ANA, calls=[told(stranger)])
    assert (owed(found), asked(found), problems(found)) == (["Ana Ruiz"], [], ["No One"])


def test_a_call_to_somebody_referred_is_about_no_candidacy():
    found = book(ANA, calls=[told(candidacy_id=None, kind="referral", referral_id="ref1")])
    assert (owed(found), asked(found), problems(found)) == (["Ana Ruiz"], [], [])


def test_rows_count_once():
    twice = book(ANA, calls=[call(ANA, "voicemail", AT, call_id="one")] * 2)
    assert open_queue(twice.tables(), NOW)["attempts"].tolist() == [1]
    assert twice.tables().problems.query("worksheet == 'Calls'").empty
    different = book(ANA, calls=[call(ANA, result, AT, call_id="one") for result in ("voicemail", "no answer")])
    assert open_queue(different.tables(), NOW)["last_result"].tolist() == ["voicemail"]
    assert different.tables().problems.query("worksheet == 'Calls'")["column"].tolist() == ["call_id", "call_id"]
