"""A time to ring again, and an ask that was put off: open until something was done about it."""

import pytest

from signoff_core import columns as c
from signoff_core.follow_ups import asks_put_off, follow_ups
from tests import books
from tests.books import call, day, london, person, wall

ANA = person("Ana Ruiz", recruiter="Dana")
MONDAY = london("2026-11-16 10:00")
NOW = london("2026-11-18 12:00")
AT_FOUR = wall("2026-11-18 16:00")
MORE = ("ask_on", "asked")


def tables(*people, calls=()):
    made = books.book(*people, calls=list(calls))
    return books.Book({**made.sheets, "Calls": ((*made.sheets["Calls"][0], *MORE), list(calls))}, made.zone).tables()


def asked_for(*calls):
    return follow_ups(tables(ANA, calls=calls), NOW)


def put_off(*calls):
    return asks_put_off(tables(ANA, calls=calls), NOW)


@pytest.mark.parametrize("ask", [follow_ups, asks_put_off])
def test_an_empty_book_and_one_without_any(ask):
    assert ask(tables(), NOW).empty
    assert ask(tables(ANA, calls=[call(ANA, "voicemail", MONDAY)]), NOW).empty


def test_a_time_they_asked_for():
    (found,) = asked_for(call(ANA, "call back", MONDAY, follow_up_on=AT_FOUR)).to_dict("records")
    assert (found[c.NAME], found[c.DUE_AT], found[c.ALL_DAY]) == ("Ana Ruiz", london("2026-11-18 16:00"), False)
    assert (found[c.KIND], found[c.RECRUITER], found[c.REACH]) == ("sign-off", "Dana", "call")


def test_a_day_they_asked_for_is_its_opening():
    (found,) = asked_for(call(ANA, "call back", MONDAY, follow_up_on=day("2026-11-21"))).to_dict("records")
    assert (found[c.DUE_AT], found[c.ALL_DAY]) == (london("2026-11-23 09:00"), True)


@pytest.mark.parametrize("result", ["voicemail", "talked", "no answer"])
def test_any_later_try_spends_it(result):
    later = call(ANA, result, london("2026-11-18 11:00"), kind="check-in")
    assert asked_for(call(ANA, "call back", MONDAY, follow_up_on=AT_FOUR), later).empty


def test_a_hold_is_no_time_they_asked_for():
    assert asked_for(call(ANA, "hold", MONDAY, follow_up_on=day("2026-11-20"), notes="why")).empty


def test_after_the_news_the_call_keeps_posted():
    told = call(ANA, "talked", MONDAY, follow_up_on=AT_FOUR)
    assert asked_for(told)[c.KIND].tolist() == ["keep posted"]
    check_in = call(ANA, "call back", MONDAY, kind="check-in", follow_up_on=AT_FOUR)
    assert asked_for(check_in)[c.KIND].tolist() == ["check-in"]


def test_an_ask_that_was_put_off_until_it_is_made():
    first = call(ANA, "talked", MONDAY, ask_on=day("2026-11-20"), asked=False)
    (found,) = put_off(first).to_dict("records")
    assert (found[c.NAME], found[c.ASK_ON].date(), found[c.KIND]) == ("Ana Ruiz", day("2026-11-20"), "keep posted")
    later = london("2026-11-18 11:00")
    assert len(put_off(first, call(ANA, "talked", later, kind="keep posted", asked=False))) == 1
    assert put_off(first, call(ANA, "talked", later, kind="keep posted", asked=True)).empty
    to_named = call(ANA, "talked", later, kind="referral", referral_id="r-1", asked=True, told=None)
    assert len(put_off(first, to_named)) == 1


def test_put_off_again_the_last_word_counts():
    first = call(ANA, "talked", MONDAY, ask_on=day("2026-11-20"))
    again = call(ANA, "talked", london("2026-11-17 11:00"), kind="keep posted", ask_on=day("2026-12-01"))
    assert [one.date() for one in put_off(first, again)[c.ASK_ON]] == [day("2026-12-01")]


def test_an_ask_that_was_made_is_not_put_off():
    assert put_off(call(ANA, "talked", MONDAY, ask_on=day("2026-11-20"), asked=True)).empty


def test_it_is_the_person_that_was_tried_and_not_the_candidacy():
    other = person("Ana R.", email="ana@example.com", role="Planner")
    later = call(other, "voicemail", london("2026-11-18 11:00"))
    said = [call(ANA, "call back", MONDAY, follow_up_on=AT_FOUR), later]
    assert follow_ups(tables(ANA, other, calls=said), NOW).empty
    assert len(follow_ups(tables(ANA, other, calls=said), london("2026-11-18 10:00"))) == 1
