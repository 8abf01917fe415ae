"""Who is one person: by a phone or an e-mail, in the sheet, in a call and among those who were named."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core.persons import last_of_each, persons
from tests.books import book, call, london, person

AT = london("2026-11-20 10:00")
ANA = person("Ana Ruiz", role="Analyst")
ANA_AGAIN = person("A. Ruiz", role="Planner", email="ana@example.com", phone=None)
BO = person("Bo Lund", phone="+447700900111")


def with_calls(*people, calls=()):
    return book(*people, calls=list(calls)).tables()


def test_a_phone_or_an_email_makes_one_person_of_two_roles():
    found = persons(with_calls(ANA, ANA_AGAIN, BO)).candidacies
    assert found[0] == found[1] != found[2]


def test_two_who_share_nothing_but_the_name_are_two():
    other = person("Ana Ruiz", role="Planner", email="ruiz@example.com", phone="+447700900222")
    found = persons(with_calls(ANA, other)).candidacies
    assert found[0] != found[1]


def test_a_call_is_with_whom_it_is_about_and_without_them_with_whom_it_says():
    gone = {**call(BO, "talked", AT), "candidacy_id": "gone", "phone": "07700 900111"}
    found = persons(with_calls(ANA, calls=[call(ANA, "voicemail", AT), gone]))
    assert found.calls[0] == found.candidacies[0]
    assert found.calls[1] not in found.candidacies
    found = persons(with_calls(ANA, person("B. Lund", phone="+447700900111", role="Cook"), calls=[gone]))
    assert found.calls[0] == found.candidacies[1]


def test_a_call_to_somebody_who_was_named_is_not_with_the_giver():
    named = call(ANA, "talked", AT, kind="referral", referral_id="r-1", told=None)
    found = persons(with_calls(ANA, calls=[named]))
    assert found.calls[0] != found.candidacies[0]
    lone = persons(with_calls(calls=[named]))
    assert len(lone.calls) == 1


NAMES = st.sampled_from(["ana", "bo", "cy", None])
ROWS = st.lists(st.tuples(NAMES, st.sampled_from([None, 0, 1, 2]), st.integers(0, 2)), max_size=8)


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_it_is_the_closure_of_sharing_a_phone_or_an_email(rows):
    people = [
        person(f"P{n}", email=mail and f"{mail}@example.com", phone=phone if phone is None else f"+44770090010{phone}",
               role=f"Role {role}")
        for n, (mail, phone, role) in enumerate(rows)
    ]  # fmt: skip
    tables = book(*people).tables()
    found = persons(tables).candidacies
    keys = tables.candidacies[["email", "phone", "candidacy_id"]].to_numpy(object)
    linked = np.array([[any(a == b for a, b in zip(x, y, strict=True) if a == a) for y in keys] for x in keys], bool)
    linked = linked.reshape(len(keys), len(keys)) | np.eye(len(keys), dtype=bool)
    for _ in keys:
        linked = linked @ linked
    assert (linked == (found[:, None] == found[None, :])).all()


def test_what_was_handed_in_stays():
    tables = with_calls(ANA, BO, calls=[call(ANA, "talked", AT)])
    before = tables.candidacies.copy(), tables.calls.copy()
    persons(tables)
    assert tables.candidacies.equals(before[0])
    assert tables.calls.equals(before[1])


@pytest.mark.parametrize("empty", [book(), book(ANA)])
def test_few_or_none(empty):
    found = persons(empty.tables())
    assert (len(found.calls), len(found.referrals)) == (0, 0)


def test_the_last_row_of_each_by_its_keys():
    who, key = np.array([2, 1, 2, 1]), np.array([5, 3, 4, 9])
    assert last_of_each(who, key).tolist() == [3, 0]
    assert last_of_each(who[:0], key[:0]).tolist() == []
