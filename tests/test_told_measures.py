"""Told, in time, left hanging and how long, on one small book that can be counted by hand."""

from datetime import date, timedelta

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core.debt_ledger import debt_ledger
from signoff_core.hanging import hanging_by_week
from signoff_core.slowness import conversation_time, conversation_waits, decision_time, decision_waits
from signoff_core.told_measures import HOW_TOLD, outside, told, within_promise
from tests.books import book, call, day, id_of, london, noticed, person
from tests.referred_books import BOOKS, named
from tests.referred_books import NOW as REFERRED_NOW

NOW = london("2026-11-24 15:00")
"""A Tuesday; a working day has nine hours."""


def cast(name, decided="2026-11-12", **cells):
    return person(name, **{"decided_on": day(decided), "recruiter": "Dana", **cells})


ANA, BO, CY = cast("Ana Ruiz"), cast("Bo Lind", recruiter="Lee"), cast("Cy Ng", client="Zeta")
DI, ED, FAY = cast("Di Roy"), cast("Ed Poe"), cast("Fay Orr", decided="2026-11-24")
HAL = person("Hal Yu", stage="Hired", decided_on=day("2026-11-17"), recruiter="Dana")
IDA = person("Ida Ek", stage="Interviewed", recruiter="Dana")
JO = person("Jo Ray", stage="Hired", recruiter="Dana")
PEOPLE = (ANA, BO, CY, DI, ED, FAY, HAL, IDA, JO)
CALLS = [
    call(ANA, "talked", london("2026-11-13 12:00")),
    call(BO, "wrote instead", london("2026-11-16 12:00")),
    call(BO, "talked", london("2026-11-18 09:00")),
    call(CY, "wrote instead", london("2026-11-13 10:00")),
    call(DI, "excused", london("2026-11-13 10:00"), notes="moved abroad"),
]
MOVES = [
    noticed(JO, "not selected", london("2026-11-12 10:00"), "Rejected"),
    noticed(JO, "hired", london("2026-11-17 10:00"), "Hired"),
]
TABLES = book(*PEOPLE, calls=CALLS, moves=MOVES).tables()
"""Ana told in time; Bo written to late and spoken to later; Cy written to in time; Di excused; Ed waits; Fay's clock starts
tomorrow; Jo was hired after all, late; Hal hired; Ida in play."""


def shares(frame, key):
    return dict(zip(frame[key], zip(frame[c.PEOPLE], frame[c.OUT_OF], strict=True), strict=True))


def test_how_people_were_told():
    found = told(TABLES, NOW)
    assert shares(found, c.HOW) == {
        "by voice": (2, 5),
        "in writing": (1, 5),
        "said in the sheet": (0, 5),
        "not told": (2, 5),
    }
    assert outside(TABLES, NOW).to_dict() == {"excused": 1, "no longer owed": 1}


def test_who_was_told_within_the_promise():
    """Ana and Cy in time; Bo, Ed and Jo (before she was hired after all) too late; Fay is not due yet."""
    found = within_promise(TABLES, NOW).iloc[0]
    assert (found[c.PEOPLE], found[c.OUT_OF], found[c.WAITING]) == (2, 5, 1)


def test_it_can_be_narrowed_and_split():
    assert shares(told(TABLES, NOW, recruiter=" dana "), c.HOW)["by voice"] == (1, 4)
    assert shares(told(TABLES, NOW, client="Zeta"), c.HOW)["in writing"] == (1, 1)
    assert told(TABLES, NOW, stage="offer")[c.OUT_OF].tolist() == [0] * 4
    assert told(TABLES, NOW, until=date(2026, 11, 12))[c.OUT_OF].tolist() == [0] * 4
    by = told(TABLES, NOW, c.RECRUITER)
    assert shares(by[by[c.HOW] == "by voice"], c.RECRUITER) == {"Dana": (1, 4), "Lee": (1, 1)}
    assert within_promise(TABLES, NOW, c.MONTH)[c.MONTH].tolist() == ["2026-11"]


@pytest.mark.parametrize("by", [c.RECRUITER, c.CLIENT, c.ROLE, c.STAGE, c.MONTH])
def test_the_parts_add_up_to_the_whole(by):
    tables = named("sample")
    whole, parts = told(tables, REFERRED_NOW), told(tables, REFERRED_NOW, by)
    assert parts.groupby(c.HOW)[c.PEOPLE].sum().to_dict() == dict(zip(whole[c.HOW], whole[c.PEOPLE], strict=True))
    parts, whole = within_promise(tables, REFERRED_NOW, by), within_promise(tables, REFERRED_NOW)
    assert (
        parts[[c.PEOPLE, c.OUT_OF, c.WAITING]].sum().tolist() == whole[[c.PEOPLE, c.OUT_OF, c.WAITING]].iloc[0].tolist()
    )


@pytest.mark.parametrize("name", BOOKS)
def test_every_book_has_an_answer(name):
    tables = named(name)
    assert told(tables, REFERRED_NOW)[c.HOW].tolist() == list(HOW_TOLD)
    assert (within_promise(tables, REFERRED_NOW)[c.PEOPLE] >= 0).all()
    assert hanging_by_week(tables, REFERRED_NOW)[c.HANGING].ge(0).all()
    conversation_time(tables, REFERRED_NOW, c.CLIENT)
    decision_time(tables, REFERRED_NOW, c.STAGE)


def test_the_wait_for_the_conversation():
    """Ana 3 hours of 9; Bo three days; Cy and Di one hour, until it ended otherwise; Jo three days likewise; Ed seven days
    and six hours so far; Fay nothing yet."""
    found = conversation_waits(TABLES, NOW)
    ids = debt_ledger(TABLES, NOW)[c.CANDIDACY_ID].tolist()
    days = dict(zip(ids, found[c.DAYS].tolist(), strict=True))
    expected = zip((ANA, BO, CY, DI, JO, ED, FAY), (1 / 3, 3, 1 / 9, 1 / 9, 3, 7 + 2 / 3, 0), strict=True)
    assert days == pytest.approx({id_of(row): wait for row, wait in expected})
    (row,) = conversation_time(TABLES, NOW).to_dict("records")
    assert (row[c.PEOPLE], row[c.SPOKEN], row[c.WAITING], row[c.STOPPED]) == (7, 2, 2, 3)
    assert row[c.NAIVE] == pytest.approx((1 / 3 + 3) / 2)


def test_the_wait_for_the_client_is_another():
    """Seven not selected and Hal were decided on; Ida waits. All were interviewed on the 10th."""
    (row,) = decision_time(TABLES, NOW).to_dict("records")
    assert (row[c.SPOKEN], row[c.WAITING], row[c.STOPPED]) == (8, 1, 0)
    days = sorted(decision_waits(TABLES, NOW)[c.DAYS].round(3).tolist())
    assert days[-2:] == [pytest.approx(9 + 6 / 9, abs=1e-3), 10]  # Ida so far; Fay, whose clock opens tomorrow
    assert (
        days[1:6] == [2.0] * 5
    )  # interviewed on the 10th, decided on the 12th: two working days from opening to opening


def test_an_interview_alone_dates_no_decision():
    tables = book(person("Lu Fox")).tables()
    assert conversation_waits(tables, NOW).empty
    assert decision_waits(tables, NOW).empty
    assert told(tables, NOW)[c.OUT_OF].tolist() == [1] * 4


def slowly_hanging(tables, now, at):
    ledger = debt_ledger(tables, now)
    running = [row for row in ledger.to_dict("records") if pd.isna(row[c.ENDED_AT]) or row[c.ENDED_AT] > at]
    return sum(row[c.HANGING_AT] < at for row in running)


def test_left_hanging_week_by_week():
    later = NOW + timedelta(days=21)
    found = hanging_by_week(TABLES, later)
    assert [slowly_hanging(TABLES, later, at) for at in found[c.AT]] == found[c.HANGING].tolist()
    assert found[c.HANGING].tolist()[-1] == 2
    assert found[c.WEEK].iloc[-1] == pd.Timestamp("2026-12-15")
    sample = named("sample")
    found = hanging_by_week(sample, REFERRED_NOW)
    assert [slowly_hanging(sample, REFERRED_NOW, at) for at in found[c.AT]] == found[c.HANGING].tolist()
    assert found[c.OWED].iloc[-1] == debt_ledger(sample, REFERRED_NOW)[c.HOW].isna().sum()
    few = hanging_by_week(TABLES, later, since=date(2026, 12, 1), until=date(2026, 12, 10))
    assert few[c.WEEK].dt.strftime("%m-%d").tolist() == ["11-30", "12-07"]
