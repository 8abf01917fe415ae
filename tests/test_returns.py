"""What the calls gave, and who came back, each on a book that can be counted by hand."""

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core.came_back import came_back
from signoff_core.what_calls_gave import asked_or_not, gave_something, returns
from signoff_core.words import CallKind, ReferralKind, Return
from tests.books import book as sheet
from tests.books import call as told
from tests.books import day, london, move, noticed, person
from tests.referred_books import BEN, BOOKS, NOW, ago, book, call, named, referral


def counts(frame, key):
    return dict(zip(frame[key], frame[c.PEOPLE], strict=True))


def test_what_the_calls_gave_by_kind():
    calls = [
        call(got="next step,  Keep in touch"),
        call("c2", BEN, at=ago(20), asked=False, nothing_because="not the moment"),
        call("c3", BEN, at=ago(10), told=False, got="market fact"),
    ]
    found = returns(book(calls, [referral()]), NOW)
    assert found[c.OUT_OF].tolist() == [2] * 8
    expected = {"something": 1, "name": 1, "helper": 0, "next step": 1, "relocation": 0, "keep in touch": 1}
    assert counts(found, c.KIND) == expected | {"market fact": 0, "nothing": 1}


def test_names_per_ten_calls():
    named_ = [referral(), referral("r2", kind=ReferralKind.HELPER, phone="+447700900001")]
    (row,) = gave_something(book([call(), call("c2", BEN, by="Tom")], named_), NOW).to_dict("records")
    assert (row[c.PEOPLE], row[c.OUT_OF], row[c.NAMES], row[c.PER_TEN], row[c.SMALL]) == (1, 2, 2, 10, True)
    by = gave_something(book([call(), call("c2", BEN, by="Tom")], named_), NOW, c.RECRUITER)
    assert counts(by, c.RECRUITER) == {"Dana": 1, "Tom": 0}


def test_a_name_given_later_counts_for_the_call_that_told():
    later = call("c2", at=ago(10), kind=CallKind.KEEP_POSTED, told=None)
    (row,) = gave_something(book([call(), later], [referral(call_id="c2")]), NOW).to_dict("records")
    assert (row[c.OUT_OF], row[c.NAMES]) == (1, 1)


def test_asked_put_off_or_not():
    calls = [call(), call("c2", BEN, asked=False, ask_on=ago(-3).date()), call("c3", BEN, at=ago(2), asked=False)]
    found = asked_or_not(book(calls), NOW)
    assert counts(found, c.HOW) == {"asked": 1, "put off to another day": 1, "not asked": 1}
    assert asked_or_not(book(calls), NOW, recruiter="Nobody")[c.OUT_OF].tolist() == [0] * 3


@pytest.mark.parametrize("name", BOOKS)
def test_every_book_has_an_answer(name):
    tables = named(name)
    found = returns(tables, NOW)
    assert found[c.KIND].tolist() == ["something", *Return, "nothing"]
    assert found[c.PEOPLE].iloc[[0, -1]].sum() == found[c.OUT_OF].iloc[0]
    assert asked_or_not(tables, NOW)[c.PEOPLE].sum() == found[c.OUT_OF].iloc[0]
    assert len(came_back(tables, NOW)) == len(gave_something(tables, NOW)) == 1


TOLD_AT, LOOK = london("2026-11-13 12:00"), london("2026-11-24 15:00")
ANA = person(decided_on=day("2026-11-12"))


def back(*people, moves=None):
    found = came_back(sheet(*people, calls=[told(ANA, "talked", TOLD_AT)], moves=moves).tables(), LOOK).iloc[0]
    assert found[c.OUT_OF] == 1
    return found[c.PEOPLE]


def test_who_was_told_and_nothing_more_is_not_back():
    assert back(ANA) == 0


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        ({"presented_on": day("2026-11-18")}, 1),
        ({"presented_on": day("2026-11-13")}, 0),
        ({"presented_on": day("2026-11-30")}, 0),
        ({"presented_on": day("2026-11-18"), "email": None}, 1),
        ({"presented_on": day("2026-11-18"), "phone": None}, 1),
        ({"presented_on": day("2026-11-18"), "phone": None, "email": "other@example.com"}, 0),
    ],
)
def test_a_later_candidacy_of_the_same_person(cells, count):
    later = person(role="Data Engineer", stage="With client", interviewed_on=None) | cells
    assert back(ANA, later) == count


def test_a_candidacy_that_was_noticed_later_without_a_date():
    later = person(role="Data Engineer", stage="Interviewed", interviewed_on=None)
    assert back(ANA, later, moves=[noticed(later, "early", london("2026-11-18 10:00"), "New")]) == 1
    assert back(ANA, later, moves=[noticed(later, "early", london("2026-11-12 10:00"), "New")]) == 0
    so = noticed(later, "early", london("2026-11-18 10:00"), "New", notes="already so")
    assert back(ANA, later, moves=[so]) == 0


def test_back_in_play_in_the_same_candidacy():
    assert back(ANA, moves=[move(ANA, "in play", london("2026-11-16 10:00"))]) == 1
    assert back(ANA, moves=[move(ANA, "in play", london("2026-11-12 10:00"))]) == 0
    assert back(ANA | {"Second interview": day("2026-11-17")}) == 1


def test_nothing_handed_in_is_changed():
    tables = named("sample")
    before = tables.calls.copy(deep=True)
    returns(tables, NOW), came_back(tables, NOW, c.STAGE)
    pd.testing.assert_frame_equal(tables.calls, before)
