"""A second round is a new debt: what opens it, what dates it, what counts in it."""

import pandas as pd
import pytest

from signoff_core.call_queue import open_queue
from tests.books import book, call, day, london, move, noticed, person, wall

NOW = london("2026-11-24 10:00")
TOLD_AT = london("2026-11-12 15:00")


def queue(row, *calls, moves=(), **more):
    told = call(row, "talked", TOLD_AT)
    return open_queue(book(row, calls=[told, *calls], moves=list(moves), **more).tables(), NOW)


@pytest.mark.parametrize(
    ("shown", "opened"),
    [
        ({"interviewed_on": day("2026-11-13")}, True),
        ({"interviewed_on": day("2026-11-12")}, False),  # a bare date: only a later day is later
        ({"interviewed_on": wall("2026-11-12 15:30")}, True),
        ({"interviewed_on": wall("2026-11-12 14:30")}, False),
        ({"presented_on": day("2026-11-16")}, True),
        ({"presented_on": day("2026-11-16"), "Second interview": day("2026-11-30")}, True),
        ({"interviewed_on": day("2026-11-30")}, False),
        ({}, False),
    ],
)
def test_a_later_presented_or_interview_date_opens_it(shown, opened):
    assert len(queue(person(decided_on=day("2026-11-19"), **shown))) == opened


@pytest.mark.parametrize(
    ("to", "at", "opened"),
    [
        ("in play", "2026-11-16 10:00", True),
        ("early", "2026-11-16 10:00", True),
        ("on hold", "2026-11-16 10:00", True),
        ("in play", "2026-11-12 10:00", False),
        ("withdrew", "2026-11-16 10:00", False),
        ("in play", "2026-11-24 10:01", False),
    ],
)
def test_a_move_back_into_play_opens_it(to, at, opened):
    row = person(decided_on=day("2026-11-18"))
    assert len(queue(row, moves=[noticed(row, to, london(at), "whatever")])) == opened


def test_only_dates_of_the_round_date_it():
    row = person(interviewed_on=day("2026-11-17"), decided_on=day("2026-11-11"), stage_changed_on=day("2026-11-12"))
    found = queue(row).iloc[0]
    assert (found["since_from"], found["since"]) == ("last interview", london("2026-11-18 09:00"))
    found = queue(row | {"decided_on": day("2026-11-19")}).iloc[0]
    assert (found["since_from"], found["since"]) == ("decided", london("2026-11-20 09:00"))


def test_what_was_said_or_noticed_before_the_call_does_not_date_it():
    row = person(interviewed_on=day("2026-11-17"))
    said = move(row, "not selected", london("2026-11-10 10:00"))
    seen = noticed(row, "not selected", london("2026-11-10 10:00"), "Rejected")
    assert queue(row, moves=[said])["since_from"].tolist() == ["last interview"]
    assert queue(row, moves=[seen])["since_from"].tolist() == ["last interview"]


def test_a_closed_openings_date_before_the_call_does_not_date_it():
    row = person(stage="Interviewed", interviewed_on=day("2026-11-17"))
    closed = {"role": row["role"], "client": row["client"], "status": "closed", "closed_on": day("2026-11-10")}
    assert queue(row, openings=[closed])["since_from"].tolist() == ["last interview"]


def test_only_tries_and_holds_of_the_round_count():
    row = person(interviewed_on=day("2026-11-17"), decided_on=day("2026-11-19"))
    before = [
        call(row, "voicemail", london("2026-11-11 10:00")),
        call(row, "hold", london("2026-11-11 11:00"), follow_up_on=day("2026-11-27")),
    ]
    found = queue(row, *before).iloc[0]
    assert found["attempts"] == 0
    assert pd.isna(found["hold_until"])
    assert queue(row, *before, call(row, "no answer", london("2026-11-20 10:00")))["attempts"].tolist() == [1]


def test_the_sheets_own_told_on_settles_until_that_days_end():
    row = person(told_on=day("2026-11-12"), decided_on=day("2026-11-18"))
    same_day = row | {"interviewed_on": wall("2026-11-12 19:00")}
    next_day = row | {"interviewed_on": day("2026-11-13")}
    assert open_queue(book(same_day).tables(), NOW).empty
    assert len(open_queue(book(next_day).tables(), NOW)) == 1


def test_a_told_on_nobody_can_read_settles_for_good():
    row = person(told_on="yes", interviewed_on=day("2026-11-20"))
    assert open_queue(book(row).tables(), NOW).empty


def test_a_second_call_settles_the_second_round():
    row = person(interviewed_on=day("2026-11-17"))
    assert queue(row, call(row, "talked", london("2026-11-19 10:00"))).empty


def test_a_call_logged_for_the_past_never_moves_the_start_line():
    row = person(decided_on=day("2026-11-18"))
    old = person("Bo Lind", decided_on=day("2026-09-01"))
    found = book(row, old, calls=[call(old, "voicemail", london("2026-09-02 10:00"))], settings={"line.start": ""})
    assert open_queue(found.tables(), NOW)["name"].tolist() == ["Ana Ruiz"]
