"""The calendar, read back by a calendar's own reader."""

from datetime import date, timedelta
from unicodedata import category

import icalendar
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core import columns as c
from signoff_core.bidi import contained
from signoff_core.calendars import EVENT_COLUMNS, as_ics, events
from signoff_core.settings import Settings
from tests import books
from tests.books import call, day, london, person, wall

ANA = person("Ana Ruiz", recruiter="Dana", reason="too junior, the client said")
NOW = london("2026-07-15 12:00")  # summer time
TOLD = london("2026-07-13 10:00")
MORE = ("promise", "promise_by", "ask_on", "asked", "say_reason", "nothing_because")


def tables(*people, calls=(), zone="Europe/London"):
    made = books.book(*people, calls=list(calls))
    return books.Book({**made.sheets, "Calls": ((*made.sheets["Calls"][0], *MORE), list(calls))}, zone).tables()


def read(ics):
    return {str(event["uid"]): event for event in icalendar.Calendar.from_ical(ics).walk("VEVENT")}


def calendar(*calls, people=(ANA,)):
    book = tables(*people, calls=calls)
    return read(as_ics(events(book, NOW), NOW, book.settings))


def test_an_empty_book_is_an_empty_calendar():
    assert calendar(people=()) == {}
    assert list(events(tables(), NOW)) == list(EVENT_COLUMNS)


def test_a_promise_is_a_whole_day():
    made = call(ANA, "talked", TOLD, promise="ring about planners; and, if any, cooks", promise_by=day("2026-07-31"))
    (found,) = calendar(made).values()
    assert found["uid"] == f"promise-{made['call_id']}@signoff"
    assert str(found["summary"]) == "Keep Ana Ruiz posted: ring about planners; and, if any, cooks"
    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2026, 7, 31), date(2026, 8, 1))
    assert found["dtstamp"].dt == NOW
    assert str(found["description"]) == "Analyst, Acme\n+44 20 7946 0958"


def test_a_time_they_asked_for_is_that_moment_wherever_the_calendar_is():
    (found,) = calendar(call(ANA, "call back", TOLD, follow_up_on=wall("2026-07-16 16:00"))).values()
    assert str(found["summary"]) == "Ring Ana Ruiz"
    assert found["dtstart"].dt == london("2026-07-16 16:00")
    assert found["dtstart"].dt.utcoffset() == timedelta(0)


def test_a_day_they_asked_for_and_a_hold_until_a_day_are_whole_days():
    (asked,) = calendar(call(ANA, "call back", TOLD, follow_up_on=day("2026-07-16"))).values()
    assert asked["dtstart"].dt == date(2026, 7, 16)
    ana = {**ANA, "interviewed_on": day("2026-07-08"), "decided_on": day("2026-07-10")}
    (held,) = calendar(call(ana, "hold", TOLD, follow_up_on=day("2026-07-17"), notes="why"), people=(ana,)).values()
    assert (str(held["summary"]), held["dtstart"].dt) == ("Ana Ruiz: the hold ends", date(2026, 7, 17))


def test_an_ask_that_was_put_off():
    (found,) = calendar(call(ANA, "talked", TOLD, ask_on=day("2026-07-20"))).values()
    assert (str(found["summary"]), found["dtstart"].dt) == ("Ask Ana Ruiz whom they know", date(2026, 7, 20))


def test_nothing_private_is_in_it():
    said = {"notes": "cried a little", "say_reason": "not senior enough", "nothing_because": "too upset"}
    made = call(ANA, "talked", TOLD, promise="ring", promise_by=day("2026-07-31"), ask_on=day("2026-07-20"), **said)
    book = tables(ANA, calls=[made])
    text = as_ics(events(book, NOW), NOW, book.settings).decode().replace("\r\n ", "")
    for words in (*said.values(), ANA["reason"]):
        assert words not in text


def test_who_is_not_to_be_called_has_no_number_in_it():
    quiet = {**ANA, "do_not_call": "yes"}
    (found,) = calendar(call(quiet, "talked", TOLD, promise="write"), people=(quiet,)).values()
    assert str(found["description"]) == "Analyst, Acme\nWrite, don't ring: ana@example.com"


def test_a_correction_keeps_the_event():
    made = call(ANA, "talked", TOLD, promise="ring", promise_by=day("2026-07-31"))
    again = {**made, "call_id": "again", "promise_by": day("2026-08-03"), "replaces": made["call_id"]}
    (found,) = calendar(made, again).values()
    assert (found["uid"], found["dtstart"].dt) == (f"promise-{made['call_id']}@signoff", date(2026, 8, 3))


def test_what_was_kept_leaves_the_calendar():
    made = call(ANA, "talked", london("2026-07-10 10:00"), promise="ring", promise_by=day("2026-07-31"))
    assert calendar(made, call(ANA, "talked", TOLD)) == {}


TEXT = st.text(st.characters(blacklist_categories=("Cs",)), max_size=120)
MOMENTS = st.datetimes(min_value=pd.Timestamp("2000-01-01"), max_value=pd.Timestamp("2090-01-01"))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(TEXT, TEXT, MOMENTS, st.booleans()), max_size=4))
def test_whatever_it_says_a_reader_gets_back(rows):
    """Every sign that may stand in a calendar comes back, however long the line; the others are left out."""
    moments = [pd.Timestamp(at).floor("s").tz_localize("UTC") for _, _, at, _ in rows]
    found = pd.DataFrame(
        [
            (f"uid-{n}", summary, words, moments[n].normalize() if day else moments[n], day, *([None] * 4))
            for n, (summary, words, _, day) in enumerate(rows)
        ],
        columns=EVENT_COLUMNS,
    )
    back = read(as_ics(found, NOW, Settings()))
    assert len(back) == len(rows)
    for row in found.to_dict("records"):
        event = back[row[c.UID]]
        kept = contained("".join(sign for sign in row[c.SUMMARY] if category(sign) != "Cc" or sign == "\n"))
        assert str(event["summary"]) == kept.replace("\\N", "\n")  # which the library takes for a line's end
        start = event["dtstart"].dt
        assert start == (row[c.DUE_AT].date() if row[c.ALL_DAY] else row[c.DUE_AT].to_pydatetime())
    assert all(len(line) <= 75 for line in as_ics(found, NOW, Settings()).split(b"\r\n"))
