from datetime import timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings

from signoff_core import columns as c
from signoff_core.debt_ledger import debt_ledger
from signoff_core.debts import debts
from signoff_core.endings import Ending
from tests import made_books
from tests.books import book, call, day, london, move, noticed, opening, person, wall

NOW = london("2026-11-24 15:00")
GENERATED = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ANA = person(decided_on=day("2026-11-12"))


def ledger(*people, now=NOW, **rows):
    return debt_ledger(book(*people, **rows).tables(), now)


def told(at="2026-11-16 10:00", result="talked", **cells):
    return call(ANA, result, london(at), **cells)


def hows(found):
    return found[c.HOW].where(found[c.HOW].notna(), "open").tolist()


def test_an_empty_book_has_no_debts():
    assert ledger().empty
    assert ledger(person(stage="Interviewed")).empty


def test_an_open_debt_has_no_ending():
    (row,) = ledger(ANA).to_dict("records")
    assert row[c.SINCE] == london("2026-11-13 09:00")
    assert (row[c.SINCE_FROM], row[c.STAGE], row[c.RECRUITER] == row[c.RECRUITER]) == ("decided", "interviewed", False)
    assert [name for name in (c.HOW, c.ENDED_AT, c.SPOKEN_AT) if not pd.isna(row[name])] == []
    assert row[c.DUE_AT] == london("2026-11-13 18:00")
    assert row[c.HANGING_AT] == london("2026-11-26 18:00")


@pytest.mark.parametrize(
    ("result", "cells", "how"),
    [
        ("talked", {}, "by voice"),
        ("talked", {"kind": "keep posted"}, "by voice"),
        ("talked", {"told": False}, "open"),
        ("voicemail", {"told": True}, "open"),
        ("no answer", {}, "open"),
        ("wrote instead", {}, "in writing"),
        ("excused", {"notes": "moved abroad"}, "excused"),
    ],
)
def test_what_ends_a_debt(result, cells, how):
    found = ledger(ANA, calls=[told(result=result, **cells)])
    assert hows(found) == [how]
    spoken = found[c.SPOKEN_AT].notna().tolist()
    assert spoken == [how == "by voice"]
    assert found[c.SINCE].tolist() == [london("2026-11-13 09:00")]


def test_the_sheets_own_column_ends_one_but_nobody_knows_how():
    (row,) = ledger(person(decided_on=day("2026-11-12"), told_on=day("2026-11-16"))).to_dict("records")
    assert row[c.HOW] == Ending.IN_SHEET
    assert row[c.ENDED_AT] == london("2026-11-16 23:59:59")
    (row,) = ledger(person(decided_on=day("2026-11-12"), told_on="yes")).to_dict("records")
    assert row[c.HOW] == Ending.IN_SHEET
    assert pd.isna(row[c.ENDED_AT])


def test_a_talk_after_the_letter_is_the_same_debt():
    found = ledger(ANA, calls=[told(result="wrote instead"), told("2026-11-18 11:00"), told("2026-11-19 11:00")])
    assert hows(found) == ["in writing"]
    assert found[c.ENDED_AT].tolist() == [london("2026-11-16 10:00")]
    assert found[c.SPOKEN_AT].tolist() == [london("2026-11-18 11:00")]


def test_a_second_round_is_a_second_debt():
    again = ANA | {"Second interview": day("2026-11-18"), "decided_on": day("2026-11-19")}
    found = ledger(again, calls=[told()])
    assert hows(found) == ["by voice", "open"]
    # What the sheet said of the first round has been overwritten: the last interview before the call is left.
    assert found[c.SINCE_FROM].tolist() == ["last interview", "decided"]
    assert found[c.SINCE].tolist() == [london("2026-11-11 09:00"), london("2026-11-20 09:00")]
    found = ledger(again, calls=[told(), told("2026-11-20 12:00")])
    assert hows(found) == ["by voice", "by voice"]
    assert found[c.INTERVIEWED_ON].tolist() == [wall("2026-11-10 00:00"), wall("2026-11-18 00:00")]


def test_a_call_before_its_clock_started_took_no_time():
    (row,) = ledger(ANA, calls=[told("2026-11-12 17:00")]).to_dict("records")
    assert row[c.SINCE] == row[c.ENDED_AT] == london("2026-11-12 17:00")


def test_who_is_something_else_after_all_is_owed_no_longer():
    hired = person(stage="Hired")
    moves = [
        noticed(hired, "in play", london("2026-11-09 10:00"), "Interviewed"),
        noticed(hired, "not selected", london("2026-11-12 10:00"), "Rejected after interview"),
        noticed(hired, "hired", london("2026-11-17 10:00"), "Hired"),
    ]
    found = ledger(hired, moves=moves)
    assert hows(found) == ["no longer owed"]
    assert found[c.SINCE].tolist() == [london("2026-11-12 10:00")]
    assert found[c.ENDED_AT].tolist() == [london("2026-11-17 10:00")]
    # Told in between, nothing was owed any more when the word changed.
    assert hows(ledger(hired, moves=moves, calls=[call(hired, "talked", london("2026-11-16 10:00"))])) == ["by voice"]


def test_back_in_play_and_turned_down_again_are_two_debts():
    moves = [
        noticed(ANA, "not selected", london("2026-11-11 10:00"), "Rejected"),
        noticed(ANA, "in play", london("2026-11-12 10:00"), "Interviewed"),
        noticed(ANA, "not selected", london("2026-11-17 10:00"), "Rejected"),
    ]
    found = ledger(person(), moves=moves)
    assert hows(found) == ["no longer owed", "open"]
    assert found[c.SINCE].tolist() == [london("2026-11-11 10:00"), london("2026-11-17 10:00")]


def test_a_closed_opening_dates_a_debt_that_was_settled():
    in_play = person(stage="Interviewed")
    closed = opening("closed", closed_on=day("2026-11-13"))
    found = ledger(in_play, openings=[closed], calls=[call(in_play, "talked", london("2026-11-17 10:00"))])
    assert found[c.SINCE].tolist() == [london("2026-11-16 09:00")]


def test_whose_it_was_then_stays_so():
    ana = ANA | {"recruiter": "Lee"}
    given = move(ana, "Kim", london("2026-11-18 10:00"), of="owner", words="Lee")
    assert ledger(ana, calls=[told()], moves=[given])[c.RECRUITER].tolist() == ["Lee"]
    assert ledger(ana, calls=[told("2026-11-19 10:00")], moves=[given])[c.RECRUITER].tolist() == ["Kim"]
    assert ledger(ana, moves=[given])[c.RECRUITER].tolist() == ["Kim"]


def test_debts_from_before_the_start_line_are_no_part_of_it():
    for calls in ([], [told()]):
        assert ledger(ANA, calls=calls, settings={"line.start": "2026-11-13"}).empty
        assert len(ledger(ANA, calls=calls, settings={"line.start": "2026-11-12"})) == 1


def test_the_past_is_shown_as_it_was():
    rows = book(ANA, calls=[told()]).tables()
    assert hows(debt_ledger(rows, london("2026-11-16 09:59"))) == ["open"]
    assert debt_ledger(rows, london("2026-11-11 09:00"))[c.SINCE_FROM].tolist() == ["last interview"]
    assert hows(debt_ledger(rows, NOW)) == ["by voice"]


def test_one_look_is_worked_out_once_and_another_anew():
    def days(now):
        return debt_ledger(rows, now)[c.INTERVIEWED_ON].to_numpy()

    rows = book(ANA).tables()
    assert np.shares_memory(days(NOW), days(NOW))
    assert not np.shares_memory(days(NOW + timedelta(days=1)), days(NOW))


@GENERATED
@given(made_books.books())
def test_a_debt_that_ended_is_the_one_the_queue_showed_a_second_before(made):
    tables = made.book.tables()
    found = debts(tables, made.now)
    ended = found.history.endings
    said = found.history.people[c.TOLD_SAID].to_numpy()
    for at in pd.unique(ended[c.ENDED_AT].dropna()):
        if at > made.now.replace(tzinfo=None):
            continue
        look = debts(tables, pd.Timestamp(at, tz="UTC") - timedelta(seconds=1))
        for row in ended[ended[c.ENDED_AT] == at].to_dict("records"):
            who = np.array([row[c.ABOUT]])
            if look.owed[who] and not said[who]:
                since = look.since(who)
                began = pd.Timestamp(since.at[0])
                assert row[c.SINCE_FROM] == since.source[0]
                assert row[c.SINCE] is began or row[c.SINCE] == min(began, pd.Timestamp(at))


@GENERATED
@given(made_books.books())
def test_whoever_was_owed_before_a_settling_call_has_a_debt_that_ended_then(made):
    tables = made.book.tables()
    found = debts(tables, made.now)
    ended = found.history.endings
    calls = found.history.calls
    settling = calls[
        calls[c.RESULT].isin(["wrote instead", "excused"]) & calls[c.AT].notna() & (calls[c.AT] <= made.now)
    ]
    for about, at in zip(settling[c.ABOUT], settling[c.AT], strict=True):
        if found.history.counts[about] and debts(tables, at - timedelta(seconds=1)).owed[about]:
            assert ((ended[c.ABOUT] == about) & (ended[c.ENDED_AT] == at.tz_localize(None))).any()
    for row in ended[ended[c.ENDED_AT].notna()].to_dict("records"):
        assert not row[c.SINCE] > row[c.ENDED_AT]
        assert not row[c.SPOKEN_AT] < row[c.ENDED_AT]
