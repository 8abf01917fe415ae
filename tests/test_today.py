"""The day's list: everybody there is something to do about, once, the most pressing first."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.today import TODAY_COLUMNS, Group, today
from signoff_core.today import day as day_of
from tests import books, made_books
from tests.books import call, day, london, person, wall

NOW = london("2026-11-18 12:00")  # a Wednesday
MONDAY = london("2026-11-16 10:00")
MORE = ("promise", "promise_by", "ask_on", "asked")
REFERRALS = ("referral_id", "call_id", "from_candidacy_id", "referred_by", "kind", "name", "phone", "email", "for_role",
             "at", "by")  # fmt: skip


def somebody(name, number, **cells):
    return person(name, email=f"{name.split()[0].lower()}@example.com", phone=f"+4477009001{number:02}", **cells)


ANA = somebody("Ana Ruiz", 1, decided_on=day("2026-11-12"), recruiter="Dana")
BO = somebody("Bo Lund", 2, interviewed_on=day("2026-10-15"), told_on=day("2026-11-01"), recruiter="Dana")
CY = somebody("Cy Tran", 3, stage="Interviewed", interviewed_on=day("2026-10-20"))


def tables(*people, calls=(), named=(), **more):
    made = books.book(*people, calls=list(calls), **more)
    sheets = {**made.sheets, "Calls": ((*made.sheets["Calls"][0], *MORE), list(calls))}
    return books.Book({**sheets, "Referrals": (REFERRALS, list(named))}, made.zone).tables()


def listed(*people, now=NOW, **more):
    return today(tables(*people, **more), now).to_dict("records")


def groups(rows):
    return [(row[c.NAME], row[c.GROUP]) for row in rows]


def promised(about, by="2026-11-16", at=MONDAY - timedelta(days=10)):
    return call(about, "talked", at, promise="tell you about planners", promise_by=day(by))


def test_an_empty_book_has_nothing_to_do():
    found = today(tables(), NOW)
    assert (list(found), len(found)) == (list(TODAY_COLUMNS), 0)


def test_a_debt_says_how_long_it_has_waited():
    (row,) = listed(ANA)
    assert (row[c.GROUP], row[c.KIND], row[c.REACH]) == ("owed a call", "sign-off", "call")
    assert row[c.WHY] == "overdue, waiting 3 working days, since the decision on 12 Nov"
    assert row[c.ALSO] == ""


@pytest.mark.parametrize(
    ("follow_up", "group"),
    [("2026-11-18 11:30", "appointment"), ("2026-11-18 16:00", "later today"), ("2026-11-19 10:00", None)],
)
def test_a_time_they_asked_for(follow_up, group):
    rows = listed(ANA, calls=[call(ANA, "call back", MONDAY, follow_up_on=wall(follow_up))])
    assert [row[c.GROUP] for row in rows] == ([group] if group else [])
    assert all(row[c.WHY].startswith(f"asked for a call at {follow_up[-5:]}") for row in rows)


def test_the_time_somebody_asked_for_outside_the_queue():
    told = call(BO, "call back", MONDAY, kind="keep posted", follow_up_on=wall("2026-11-18 11:30"))
    (row,) = listed(BO, calls=[told])
    assert (row[c.GROUP], row[c.KIND], row[c.WHY]) == ("appointment", "keep posted", "asked for a call at 11:30")


def test_who_is_on_hold_waits():
    held = call(ANA, "hold", MONDAY, follow_up_on=day("2026-11-20"), notes="first choice has not signed")
    assert listed(ANA, calls=[held]) == []


def test_a_promise_that_is_due_or_overdue_and_none_that_is_coming():
    assert groups(listed(BO, calls=[promised(BO)])) == [("Bo Lund", "promise")]
    (row,) = listed(BO, calls=[promised(BO, by="2026-11-18")])
    assert row[c.WHY] == "you promised: “tell you about planners”, by today"
    assert row[c.KIND] == "keep posted"
    assert listed(BO, calls=[promised(BO, by="2026-11-19")]) == []


def test_an_ask_that_was_put_off_to_today_or_earlier():
    put_off = call(BO, "talked", MONDAY, ask_on=day("2026-11-18"))
    (row,) = listed(BO, calls=[put_off])
    assert (row[c.GROUP], row[c.WHY]) == ("ask", "asking for names was put off to today: whom do they know?")
    assert listed(BO, calls=[{**put_off, "ask_on": day("2026-11-19")}]) == []


def test_who_goes_quiet_is_checked_in_with():
    (row,) = listed(CY)
    assert (row[c.GROUP], row[c.KIND]) == ("going quiet", "check-in")
    assert row[c.WHY] == "still in play, last heard from us 20 Oct"


def test_somebody_named_who_stands_still_is_rung_and_not_the_giver():
    given_on = MONDAY - timedelta(days=9)
    said = {"kind": "suited", "for_role": "Planner", "by": "Dana", "referred_by": "Bo Lund", "phone": "07700 900444"}
    gave = call(BO, "talked", given_on, call_id="gave")
    row = {"referral_id": "r-1", "call_id": "gave", "name": "Nadia Petrova", "at": given_on, **said}
    (found,) = listed(BO, calls=[gave], named=[row])
    assert (found[c.NAME], found[c.KIND], found[c.REFERRAL_ID]) == ("Nadia Petrova", "referral", "r-1")
    assert found[c.WHY] == "named by Bo Lund 11 days ago, not contacted yet"
    assert found[c.CANDIDACY_ID] == books.id_of(BO)
    assert listed(BO, calls=[gave], named=[row], now=given_on + timedelta(days=2)) == []


def test_a_giver_who_has_not_heard_is_thanked():
    given_on = MONDAY - timedelta(days=9)
    said = {"kind": "suited", "for_role": "Planner", "by": "Dana", "referred_by": "Bo Lund", "phone": "07700 900444"}
    gave = call(BO, "talked", given_on, call_id="gave")
    row = {"referral_id": "r-1", "call_id": "gave", "name": "Nadia Petrova", "at": given_on, **said}
    placed = {"move_id": "m", "of": "referral", "subject_id": "r-1", "to": "placed", "at": MONDAY, "by": "Dana"}
    (found,) = listed(BO, calls=[gave], named=[row], moves=[placed])
    assert (found[c.NAME], found[c.GROUP], found[c.KIND]) == ("Bo Lund", "thank you", "thank you")
    assert (found[c.REFERRAL_ID], found[c.CANDIDACY_ID]) == ("r-1", books.id_of(BO))
    assert found[c.WHY] == "they named Nadia Petrova, who was placed; they haven't heard yet"


def test_one_person_is_one_line_with_all_their_reasons():
    again = {**CY, "role": "Planner", "email": ANA["email"], "phone": None}
    (row,) = listed(ANA, again)
    assert (row[c.NAME], row[c.GROUP]) == ("Ana Ruiz", "owed a call")
    assert row[c.ALSO] == "still in play, last heard from us 20 Oct"


def test_what_was_not_done_is_there_the_next_day():
    before = {row[c.NAME] for row in listed(ANA, BO, CY, calls=[promised(BO)])}
    after = {row[c.NAME] for row in listed(ANA, BO, CY, calls=[promised(BO)], now=NOW + timedelta(days=1))}
    assert before == after == {"Ana Ruiz", "Bo Lund", "Cy Tran"}


def test_the_most_pressing_come_first():
    asked = call(BO, "call back", MONDAY, kind="keep posted", follow_up_on=wall("2026-11-18 11:30"))
    assert groups(listed(CY, ANA, BO, calls=[asked])) == [
        ("Bo Lund", "appointment"),
        ("Ana Ruiz", "owed a call"),
        ("Cy Tran", "going quiet"),
    ]


@settings(max_examples=15, deadline=None)
@given(made_books.books())
def test_nobody_is_in_it_twice_and_the_groups_are_in_order(made):
    rows = today(made.book.tables(), made.now)
    assert rows[c.INDIVIDUAL].is_unique
    places = [list(Group).index(group) for group in rows[c.GROUP]]
    assert places == sorted(places)
    assert rows[c.WHY].str.len().gt(0).all()


@settings(max_examples=15, deadline=None)
@given(made_books.books())
def test_some_rows_alone_are_worded_as_among_all(made):
    tables = made.book.tables()
    found, rows = day_of(tables, made.now), today(tables, made.now)
    for start in range(0, len(rows), 3):
        some = found.worded(found.lines.iloc[start : start + 3]).reset_index(drop=True)
        assert_frame_equal(some, rows.iloc[start : start + 3].reset_index(drop=True))
