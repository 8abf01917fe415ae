"""Who is due for erasing, and when: the clock from the refusal, and leave that is given, renewed and taken back."""

from datetime import timedelta

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core.retention import ASKED_NOT, ONLY_NAMED, REFUSED, ROW_GONE, RUN_OUT, due_for_erasure, retention
from tests.books import book, call, day, london, person

NOW = london("2026-11-24 12:00")
ANA = person("Ana Ruiz", decided_on=day("2026-01-15"), interviewed_on=day("2026-01-10"), phone="07700 900123")
RULES = {"retention.months": "6", "keep_on_file.months": "12"}
HEADS = ("call_id", "candidacy_id", "candidate", "email", "phone", "role", "client", "kind", "at", "by", "result", "told",
         "keep_on_file", "replaces")  # fmt: skip


def kept(*people, said=(), rules=RULES, about=ANA):
    """The book's answer where some words on being kept were said: (moment, yes/no/None) each in a call with `about`."""
    calls = [
        call(about, "talked", london(at), **{c.KEEP_ON_FILE: word}) for at, word in (("2026-01-20 10:00", None), *said)
    ]
    found = book(*(people or (ANA,)), calls=calls, settings=rules)
    sheets = {**found.sheets, "Calls": (HEADS, found.sheets["Calls"][1])}
    return type(found)(sheets).tables()


def due(tables, now=NOW):
    return [
        (row[c.NAME], row[c.DUE_ON].date().isoformat(), row[c.WHY])
        for row in due_for_erasure(tables, now).to_dict("records")
    ]


def test_so_many_months_after_the_refusal():
    assert due(kept()) == [("Ana Ruiz", "2026-07-15", REFUSED)]
    assert due(kept(), london("2026-07-14 23:59")) == []
    assert due(kept(), london("2026-07-15 00:01")) == [("Ana Ruiz", "2026-07-15", REFUSED)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("2026-02-01 10:00", "yes")], ("2027-02-01", RUN_OUT)),
        ([("2026-02-01 10:00", "yes"), ("2026-09-01 10:00", "yes")], ("2027-09-01", RUN_OUT)),
        ([("2026-02-01 10:00", "yes"), ("2026-09-01 10:00", "no")], ("2026-09-01", ASKED_NOT)),
        ([("2026-02-01 10:00", "no"), ("2026-09-01 10:00", "yes")], ("2027-09-01", RUN_OUT)),
        ([("2025-02-01 10:00", "yes")], ("2026-07-15", REFUSED)),
    ],
)
def test_the_last_word_on_being_kept_counts(said, expected):
    (row,) = retention(kept(said=said), NOW).to_dict("records")
    assert (row[c.DUE_ON].date().isoformat(), row[c.WHY]) == expected


def test_without_months_nobody_is_due_but_who_said_no():
    assert due(kept(rules={})) == []
    assert due(kept(rules={}, said=[("2026-09-01 10:00", "no")])) == [("Ana Ruiz", "2026-09-01", ASKED_NOT)]
    (row,) = retention(kept(rules={"retention.months": "6"}, said=[("2026-02-01 10:00", "yes")]), NOW).to_dict(
        "records"
    )
    assert pd.isna(row[c.DUE_ON])


@pytest.mark.parametrize("stage", ["Interviewing", "Hired", "On hold", "Blorped"])
def test_nobody_with_whom_something_goes_on(stage):
    assert due(kept(ANA, {**ANA, "role": "Planner", "stage": stage, "decided_on": None})) == []


def test_whoever_is_still_owed_the_news_is_told_first():
    assert due(book(ANA, settings=RULES).tables()) == []


def test_the_clock_runs_from_the_last_refusal_of_a_person():
    later = {**ANA, "role": "Planner", "decided_on": day("2026-04-15"), "told_on": day("2026-04-16")}
    assert due(kept(ANA, later)) == [("Ana Ruiz", "2026-10-15", REFUSED)]


def test_a_later_look_never_makes_anybody_due_later():
    tables = kept()
    days = [len(due_for_erasure(tables, NOW + timedelta(days=30 * n))) for n in range(-12, 12)]
    assert days == sorted(days)


BEN = person("Ben Oduya", decided_on=day("2026-11-01"), phone="07700 900124")


def test_who_has_no_row_any_more_is_kept_from_the_last_call_on():
    """Two roles, both rows deleted, and one person: the calls are all there is."""
    gone = {**ANA, "role": "Planner"}
    said = [call(gone, "voicemail", london("2026-03-02 10:00")), call(BEN, "talked", london("2026-11-02 10:00"))]
    (row,) = [one for one in retention(without_ana(said), NOW).to_dict("records") if one[c.NAME] != "Ben Oduya"]
    assert (row[c.NAME], row[c.ROLE], row[c.WORKSHEET]) == ("Ana Ruiz", "Planner", "Calls")
    assert (row[c.SINCE].date().isoformat(), row[c.RECRUITER]) == ("2026-03-02", "Sam")
    assert due(without_ana(said)) == [("Ana Ruiz", "2026-09-02", ROW_GONE)]


def test_who_has_no_row_and_said_no_is_due_at_once():
    said = [call(ANA, "talked", london("2026-11-20 10:00"), keep_on_file="no")]
    assert due(without_ana(said)) == [("Ana Ruiz", "2026-11-20", ASKED_NOT)]
    assert due(without_ana(said, of="erasure", subject_id=said[0]["candidacy_id"])) == []


def without_ana(said, **erased):
    """A book Ana's rows were deleted from; she was called about the Analyst in January."""
    calls = [call(ANA, "talked", london("2026-01-20 10:00")), *said]
    moves = [{"move_id": "m1", "to": "erased", "at": NOW, **erased}] if erased else []
    found = book(BEN, calls=calls, moves=moves, settings=RULES)
    return type(found)({**found.sheets, "Calls": (HEADS, found.sheets["Calls"][1])}).tables()


CAT = {"referral_id": "r1", "call_id": "c1", "kind": "suited", "name": "Cat Lee", "phone": "07700 900125",
       "for_role": "Planner", "at": london("2026-02-01 10:00"), "by": "Sam"}  # fmt: skip


def with_named(*steps, named=(CAT,), calls=(), people=(BEN,)):
    """A book of Ben, and Cat who was named; her steps: (to, moment), or a row of Moves."""
    moves = [
        {"move_id": f"m{n}", "of": "referral", "subject_id": "r1", "to": to, "at": london(at), "by": "Sam"}
        for n, (to, at) in enumerate(steps)
    ]
    found = book(*people, calls=[call(BEN, "talked", london("2026-11-02 10:00")), *calls], moves=moves, settings=RULES)
    heads = (*CAT, "from_candidacy_id", "referred_by", "email", "replaces")
    written = {"Calls": ((*HEADS, "referral_id"), found.sheets["Calls"][1]), "Referrals": (heads, list(named))}
    return type(found)(found.sheets | written).tables()


def test_who_was_only_named_is_kept_from_the_last_step_on():
    assert due(with_named()) == [("Cat Lee", "2026-08-01", ONLY_NAMED)]
    assert due(with_named(("contacted", "2026-03-01 10:00"))) == [("Cat Lee", "2026-09-01", ONLY_NAMED)]
    assert due(with_named(("closed", "2026-10-01 10:00"))) == []
    (row,) = due_for_erasure(with_named(), NOW).to_dict("records")
    assert (row[c.REFERRAL_ID], row[c.WORKSHEET], row[c.ROW], row[c.ROLE]) == ("r1", "Referrals", 2, "Planner")
    assert pd.isna(row[c.CANDIDACY_ID])


def test_who_was_only_named_is_not_due_once_placed_or_erased_or_a_candidate():
    assert due(with_named(("placed", "2026-03-01 10:00"))) == []
    assert due(with_named(("erased", "2026-03-01 10:00"))) == [("Cat Lee", "2026-08-01", ONLY_NAMED)]
    cat = person("Cat Lee", phone="07700 900125", email=None, stage="Interviewing")
    assert due(with_named(people=(BEN, cat))) == []


def test_a_person_named_twice_is_due_once_and_from_the_later_day():
    again = {**CAT, "referral_id": "r2", "at": london("2026-04-01 10:00")}
    assert due(with_named(named=(CAT, again))) == [("Cat Lee", "2026-10-01", ONLY_NAMED)]


@pytest.mark.parametrize(("word", "expected"), [("no", [("Cat Lee", "2026-11-20", ASKED_NOT)]), ("yes", [])])
def test_the_word_of_somebody_named_counts_as_well(word, expected):
    said = {**call(BEN, "talked", london("2026-11-20 10:00"), keep_on_file=word), "call_id": "c9", "kind": "referral",
            "referral_id": "r1", "candidate": "Cat Lee", "phone": "07700 900125", "email": None}  # fmt: skip
    assert due(with_named(calls=[said])) == expected


def test_a_call_with_somebody_named_puts_the_day_off():
    said = {**call(BEN, "talked", london("2026-10-20 10:00")), "call_id": "c9", "kind": "referral", "referral_id": "r1"}
    assert due(with_named(calls=[said])) == []
