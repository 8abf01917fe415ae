"""Times, waits and tries as people say them, on awkward days."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.settings import Settings
from signoff_core.words import Result
from tests.books import book, call, day, london, person

LONDON, TOKYO, KATHMANDU = ZoneInfo("Europe/London"), ZoneInfo("Asia/Tokyo"), ZoneInfo("Asia/Kathmandu")
NEW_YORK = ZoneInfo("America/New_York")
NOW = london("2026-11-24 15:00")  # a Tuesday


@pytest.mark.parametrize(
    ("now", "that", "said"),
    [
        ("2026-11-24 15:00", "2026-11-24 00:00", "today"),
        ("2026-11-24 15:00", "2026-11-23 23:59", "yesterday"),
        ("2026-11-24 15:00", "2026-11-25 00:00", "tomorrow"),
        ("2026-11-24 15:00", "2026-11-26 09:00", "Thursday"),
        ("2026-11-24 15:00", "2026-11-30 23:59", "Monday"),
        ("2026-11-24 15:00", "2026-12-01 00:00", "1 Dec"),
        ("2026-11-24 15:00", "2026-11-22 12:00", "22 Nov"),
        ("2026-11-24 15:00", "2025-11-24 12:00", "24 Nov 2025"),
        ("2026-12-31 23:59", "2027-01-01 00:00", "tomorrow"),
        ("2026-12-31 12:00", "2027-01-02 09:00", "Saturday"),
        ("2026-12-31 12:00", "2027-01-07 09:00", "7 Jan 2027"),
        ("2027-01-01 00:00", "2026-12-31 23:59", "yesterday"),
        ("2027-01-02 09:00", "2026-12-31 09:00", "31 Dec 2026"),
        ("2028-03-01 09:00", "2028-02-29 09:00", "yesterday"),
        ("2026-10-25 23:30", "2026-10-26 00:30", "tomorrow"),  # the day of 25 hours
        ("2026-03-28 12:00", "2026-03-29 12:00", "tomorrow"),  # and the one of 23
    ],
)
def test_a_day_is_named_as_people_name_it(now, that, said):
    assert phrases.day(london(that), london(now), LONDON) == said
    assert phrases.day(london(that).date(), london(now), LONDON) == said
    assert phrases.day(pd.Timestamp(london(that)), london(now).astimezone(UTC), LONDON) == said


def test_whose_day_it_is_depends_on_the_zone():
    now, that = datetime(2026, 11, 24, 14, 0, tzinfo=UTC), datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
    assert phrases.day(that, now, LONDON) == "today"
    assert phrases.day(that, now, TOKYO) == "tomorrow"
    assert phrases.when(that, now, TOKYO) == "tomorrow 01:00"
    assert phrases.when(that, now, KATHMANDU) == "21:45"
    assert phrases.when(that, that + timedelta(days=30), NEW_YORK) == "24 Nov 11:00"


def test_the_hour_that_comes_twice():
    first, second = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert phrases.clock(first, LONDON) == phrases.clock(second, LONDON) == "01:30"
    assert phrases.clock(datetime(2026, 3, 29, 1, 0, tzinfo=UTC), LONDON) == "02:00"


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, "less than an hour"),
        (0.99, "less than an hour"),
        (1, "1 working hour"),
        (8.99, "8 working hours"),
        (9, "1 working day"),
        (17.9, "1 working day"),
        (18, "2 working days"),
        (900, "100 working days"),
    ],
)
def test_a_wait_in_working_time(hours, said):
    assert phrases.waited(hours, Settings()) == said


def test_a_working_day_is_as_long_as_the_teams_hours():
    short = Settings({"hours.from": "09:30", "hours.to": "14:00"})
    assert phrases.waited(4.5, short) == "1 working day"
    assert phrases.waited(4.4, short) == "4 working hours"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(-5, "just now"), (0, "just now"), (9, "just now"), (10, "10 s ago"), (59.9, "59 s ago"), (60, "1 min ago"),
     (3599, "59 min ago"), (3600, "1 h ago"), (90_000, "25 h ago")],
)  # fmt: skip
def test_the_age_of_a_snapshot(seconds, said):
    assert phrases.age(NOW - timedelta(seconds=seconds), NOW) == said


def test_a_count_of_people():
    assert [phrases.people(count) for count in (0, 1, 2)] == ["0 people are", "1 person is", "2 people are"]


@pytest.mark.parametrize("result", Result)
def test_every_result_is_noted(result):
    for name in ("Ana", ""):
        words = phrases.noted(result, name)
        assert words.endswith(".")
        assert words[0].isupper()
    assert phrases.noted("voicemail", "Ana") == "Voicemail noted."
    assert phrases.noted("talked", "Ana") == "Ana was told."
    assert phrases.noted("talked", "") == "Saved."


# A row of the queue.


def row(now=NOW, calls=None, settings=None, **cells):
    tables = book(person(**cells), calls=calls, settings=settings).tables()
    (one,) = open_queue(tables, now).to_dict("records")
    return one, now, tables.settings


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"decided_on": day("2026-11-20")}, "waiting 1 working day, since the decision on 20 Nov"),
        ({"decided_on": day("2026-11-23")}, "waiting 6 working hours, since the decision yesterday"),
        ({"stage_changed_on": day("2026-11-23")}, "waiting 6 working hours, since the status changed yesterday"),
        ({"decided_on": day("2026-11-24")}, "new, since the decision today"),
        ({}, "waiting 9 working days, about since the last interview on 10 Nov"),
    ],
)
def test_since_when(cells, said):
    assert phrases.since(*row(**cells)) == said


def test_since_last_year_says_the_year():
    one = row(london("2027-01-05 10:00"), decided_on=day("2026-12-30"))
    assert phrases.since(*one).endswith("since the decision on 30 Dec 2026")


def test_the_state_with_its_time():
    assert phrases.due(*row(decided_on=day("2026-11-23"))) == "due by 18:00"
    assert phrases.due(*row(decided_on=day("2026-11-24"))) == "due tomorrow 18:00"
    assert phrases.due(*row(decided_on=day("2026-11-19"))) == "overdue"
    assert phrases.due(*row(decided_on=day("2026-11-02"))) == "left hanging"
    assert phrases.due(*row(london("2026-12-31 10:00"), decided_on=day("2026-12-31"))) == "due Monday 18:00"


def test_a_hold_says_until_when():
    held = call(person(), "hold", london("2026-11-24 10:00"), follow_up_on=day("2026-11-27"), notes="wait")
    assert phrases.due(*row(calls=[held], decided_on=day("2026-11-23"))) == "on hold until Friday"


def tried(*calls, now=NOW):
    return row(now, calls=list(calls), decided_on=day("2026-11-20"))


def test_tries_and_what_is_next():
    ana = person()
    none = row(decided_on=day("2026-11-20"))
    assert (phrases.tries(*none), phrases.next_try(*none)) == ("not tried yet", "")
    one = tried(call(ana, "voicemail", london("2026-11-23 16:40")))
    assert phrases.tries(*one) == "1 try, last: voicemail yesterday 16:40"
    two = tried(call(ana, "voicemail", london("2026-11-20 16:40")), call(ana, "no answer", london("2026-11-24 09:05")))
    assert phrases.tries(*two) == "2 tries, last: no answer 09:05"
    assert phrases.next_try(*two).startswith("next try tomorrow ")


@pytest.mark.parametrize(
    ("asked_for", "said"),
    [
        ("2026-11-24 16:00", "asked for a call at 16:00"),
        ("2026-11-25 09:30", "asked for a call tomorrow 09:30"),
        ("2026-11-27 09:30", "asked for a call Friday 09:30"),
        ("2026-12-08 09:30", "asked for a call 8 Dec 09:30"),
    ],
)
def test_an_appointment_is_theirs(asked_for, said):
    back = call(person(), "call back", london("2026-11-24 10:00"), follow_up_on=london(asked_for))
    assert phrases.next_try(*tried(back)) == said


def test_why_and_how_the_news_is_owed():
    one, *_ = row(decided_on=day("2026-11-20"))
    assert (phrases.because(one), phrases.write_instead(one)) == ("", "")
    plain, *_ = row(interviewed_on=None, decided_on=day("2026-11-20"))
    assert phrases.because(plain) == "interview not recorded"
    assert phrases.write_instead(row(do_not_call="yes")[0]) == "asked not to be called"
    assert phrases.write_instead(row(phone=None)[0]) == "no phone"
    wrong = call(person(), "wrong number", london("2026-11-24 10:00"))
    assert phrases.write_instead(tried(wrong)[0]) == "wrong number"


def test_how_far_they_got():
    assert phrases.reached(row(stage="Rejected after final interview")[0]) == "final interview"
    assert phrases.reached({c.DEPTH: 99}) == "offer"


def test_nobody_knows_since_when():
    tables = book(person(interviewed_on=None, stage="Rejected after interview")).tables()
    (one,) = before_signoff(tables, NOW).to_dict("records")
    assert phrases.since(one, NOW, tables.settings) == "nobody knows since when"


def test_a_date_alone_needs_no_zone():
    assert phrases.day(date(2026, 11, 24), datetime(2026, 11, 24, 23, 30, tzinfo=UTC), TOKYO) == "yesterday"
