"""Whether somebody else called the same person a moment ago."""

from datetime import timedelta

import pytest

from signoff_core.meanwhile import A_MOMENT_AGO, called_meanwhile
from tests.books import book, call, id_of, london, person

NOON = london("2026-11-24 12:00")
ANA, BO = person("Ana Ruiz"), person("Bo Lind", phone="+442079460959")


def found(*calls, me="Dana Whitfield", now=NOON):
    return called_meanwhile(book(ANA, BO, calls=list(calls)).tables(), id_of(ANA), me, now)


def test_anothers_call_a_moment_ago_is_found_with_what_came_of_it():
    one = found(call(ANA, "voicemail", NOON - timedelta(minutes=2), by="Tom Reed"))
    assert (one.by, one.result, one.at) == ("Tom Reed", "voicemail", NOON - timedelta(minutes=2))


@pytest.mark.parametrize("by", ["Dana Whitfield", "dana  whitfield", None])
def test_ones_own_and_nobodys_are_no_news(by):
    assert found(call(ANA, "voicemail", NOON - timedelta(minutes=2), by=by)) is None


def test_what_is_long_ago_or_still_to_come_or_about_another_is_no_news():
    assert found(call(ANA, "voicemail", NOON - A_MOMENT_AGO, by="Tom Reed")) is None
    assert found(call(ANA, "voicemail", NOON + timedelta(minutes=1), by="Tom Reed")) is None
    assert found(call(BO, "voicemail", NOON - timedelta(minutes=2), by="Tom Reed")) is None


def test_half_an_hour_is_told_to_the_part_of_a_second():
    made = call(ANA, "voicemail", NOON - A_MOMENT_AGO, by="Tom Reed")
    assert found(made, now=NOON - timedelta(milliseconds=1)) is not None
    assert found(made, now=NOON + timedelta(milliseconds=1)) is None


def test_of_several_the_last_one_counts():
    calls = [
        call(ANA, "talked", NOON - timedelta(minutes=1), by="Sam Hall", told=True),
        call(ANA, "voicemail", NOON - timedelta(minutes=9), by="Tom Reed"),
    ]
    assert found(*calls).by == "Sam Hall"
