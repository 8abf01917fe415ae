"""The ledger: what is due, what was kept and by what, and who owes it."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.doubts import all_problems
from signoff_core.ground import DAYS_KEPT
from signoff_core.promises import due_this_week, ledger, per_recruiter
from signoff_core.words import Promised
from tests import books
from tests.books import day, london, move, person

ANA = person("Ana Ruiz", recruiter="Dana")
PROMISED = london("2026-11-02 11:00")  # a Monday
BY = day("2026-11-20")  # a Friday
MORE = ("promise", "promise_by", "keep_on_file", "ask_on", "asked", "got")


def book(*people, calls=(), **more):
    made = books.book(*people, calls=list(calls), **more)
    sheets = {**made.sheets, "Calls": ((*made.sheets["Calls"][0], *MORE), made.sheets["Calls"][1])}
    return books.Book(sheets, made.zone)


def call(about, result, at, **cells):
    return books.call(about, result, at, **cells)


def promised(about=ANA, at=PROMISED, **cells):
    return call(about, "talked", at, promise="tell you about planner roles", **{"promise_by": BY, **cells})


def one(*calls, now="2026-11-16 09:00", people=(ANA,), **more):
    """The only promise there is."""
    (found,) = ledger(book(*people, calls=calls, **more).tables(), london(now)).to_dict("records")
    return found


def test_an_empty_book_has_no_promises():
    tables = book().tables()
    found = ledger(tables, london("2026-11-16 09:00"))
    assert found.empty
    assert per_recruiter(found).empty
    assert due_this_week(found, tables, london("2026-11-16 09:00")).empty


def test_a_promise_with_its_words_and_who_owes_it():
    found = one(promised())
    assert (found[c.NAME], found[c.ROLE], found[c.PROMISE]) == ("Ana Ruiz", "Analyst", "tell you about planner roles")
    assert (found[c.PROMISED_ON], found[c.PROMISE_BY].date()) == (PROMISED, BY)
    assert (found[c.BY], found[c.RECRUITER], found[c.STATE]) == ("Sam", "Dana", "coming")
    assert found[c.CANDIDACY_ID] == books.id_of(ANA)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-19 17:00", "coming"),
        ("2026-11-20 00:00", "due"),
        ("2026-11-20 23:59", "due"),
        ("2026-11-21 00:00", "overdue"),
    ],
)
def test_it_is_due_on_its_day_and_overdue_after_it(now, state):
    assert one(promised(), now=now)[c.STATE] == state


def test_what_is_promised_for_a_sunday_is_due_on_the_friday():
    sunday = promised(promise_by=day("2026-11-22"))
    assert one(sunday, now="2026-11-19 09:00")[c.STATE] == "coming"
    assert one(sunday, now="2026-11-20 09:00")[c.STATE] == "due"
    assert one(sunday, now="2026-11-22 20:00")[c.STATE] == "due"
    assert one(sunday, now="2026-11-23 09:00")[c.STATE] == "overdue"


def test_without_a_date_it_is_due_four_weeks_later():
    found = one(promised(promise_by=None))
    assert (found[c.PROMISE_BY].date(), found[c.UNDATED]) == (day("2026-11-30"), True)
    assert one(promised())[c.UNDATED] is False


@pytest.mark.parametrize("kind", ["sign-off", "keep posted", "check-in", "thank you"])
@pytest.mark.parametrize("result", ["talked", "wrote instead"])
def test_any_contact_on_a_later_day_keeps_it(kind, result):
    found = one(promised(), call(ANA, result, london("2026-11-13 10:00"), kind=kind, by="Tom"))
    assert (found[c.STATE], found[c.KEPT_BY], found[c.KEPT_ON]) == ("kept", "Tom", london("2026-11-13 10:00"))


@pytest.mark.parametrize("result", ["voicemail", "no answer", "call back", "wrong number", "hold", "excused"])
def test_a_try_does_not_keep_it(result):
    cells = {"notes": "why", "follow_up_on": day("2026-11-17")}
    found = one(promised(), call(ANA, result, london("2026-11-13 10:00"), kind="keep posted", **cells))
    assert found[c.STATE] == "coming"


def test_the_last_minute_keeps_and_the_next_day_breaks_it():
    in_time, late = london("2026-11-20 23:59"), london("2026-11-21 00:00")
    assert one(promised(), call(ANA, "talked", in_time), now="2026-11-30 09:00")[c.STATE] == "kept"
    found = one(promised(), call(ANA, "talked", late), now="2026-11-30 09:00")
    assert (found[c.STATE], found[c.KEPT_ON]) == ("broken", late)


def test_a_contact_on_the_same_day_is_no_keeping():
    again = call(ANA, "talked", london("2026-11-02 16:00"))
    assert one(promised(), again)[c.STATE] == "coming"


def test_unless_it_was_promised_for_that_day():
    today, later = promised(promise_by=day("2026-11-02")), call(ANA, "talked", london("2026-11-02 16:00"))
    assert one(today, later)[c.STATE] == "kept"
    assert one(today, now="2026-11-02 12:00")[c.STATE] == "due"
    assert one(today)[c.STATE] == "overdue"


def test_a_contact_before_the_promise_keeps_nothing():
    assert one(call(ANA, "talked", london("2026-10-20 10:00")), promised())[c.STATE] == "coming"


def test_the_person_counts_and_not_the_candidacy():
    other = person("A. Ruiz", email="ana@example.com", phone=None, role="Planner", client="Other")
    spoke = call(other, "talked", london("2026-11-13 10:00"))
    assert one(promised(), spoke, people=(ANA, other))[c.STATE] == "kept"
    stranger = person("Ana Ruiz", email="x@example.com", phone="+447700900123", role="Planner")
    spoke = call(stranger, "talked", london("2026-11-13 10:00"))
    assert one(promised(), spoke, people=(ANA, stranger))[c.STATE] == "coming"


def test_a_call_to_somebody_they_named_is_no_contact_with_them():
    named = call(ANA, "talked", london("2026-11-13 10:00"), kind="referral", referral_id="r-1", told=None)
    assert one(promised(), named)[c.STATE] == "coming"


def test_a_contact_that_was_taken_back_keeps_nothing():
    spoke = call(ANA, "talked", london("2026-11-13 10:00"))
    void = call(ANA, "void", london("2026-11-13 11:00"), replaces=spoke["call_id"])
    assert one(promised(), spoke, void)[c.STATE] == "coming"


def test_a_promise_that_was_taken_back_or_said_differently():
    made = promised()
    void = call(ANA, "void", london("2026-11-02 12:00"), replaces=made["call_id"])
    assert ledger(book(ANA, calls=[made, void]).tables(), london("2026-11-16 09:00")).empty
    again = promised(call_id="again", promise_by=day("2026-11-27"), replaces=made["call_id"])
    assert one(made, again)[c.PROMISE_BY].date() == day("2026-11-27")


def test_a_book_that_is_looked_at_for_months_keeps_a_few_days():
    tables, first = book(ANA, calls=[promised()]).tables(), london("2026-11-16 09:00")
    before = ledger(tables, first)
    for days in range(60):
        ledger(tables, first + timedelta(days=days))
        all_problems(tables, first + timedelta(days=days))
    assert len(tables.history.ledgers) == len(tables.history.doubts) == DAYS_KEPT
    assert_frame_equal(ledger(tables, first), before)


def test_what_is_written_later_says_nothing_yet():
    spoke = call(ANA, "talked", london("2026-11-13 10:00"))
    assert one(promised(), spoke, now="2026-11-12 09:00")[c.STATE] == "coming"
    assert ledger(book(ANA, calls=[promised()]).tables(), london("2026-11-01 09:00")).empty


def test_a_hand_over_moves_it_and_nobodys_is_who_made_it():
    over = move(ANA, "Tom", london("2026-11-10 09:00"), of="owner", words="Dana")
    assert one(promised(), moves=[over])[c.RECRUITER] == "Tom"
    nobodys = person("Bo Lund", recruiter=None)
    assert one(promised(nobodys), people=(nobodys,))[c.RECRUITER] == "Sam"


def test_who_is_gone_from_the_sheet_is_still_owed_it():
    found = one(promised(), people=(person("Bo Lund", phone="+447700900111"),))
    assert (found[c.NAME], found[c.RECRUITER]) == ("Ana Ruiz", "Sam")
    assert found[c.CANDIDACY_ID] != found[c.CANDIDACY_ID]


def test_who_asked_not_to_be_called_is_written_to():
    told = call(ANA, "voicemail", london("2026-11-05 10:00"), do_not_call=True)
    assert (one(promised())[c.REACH], one(promised(), told)[c.REACH]) == ("call", "write instead")
    quiet = {**ANA, "phone": None}
    assert one(promised(quiet), people=(quiet,))[c.REACH] == "write instead"


def test_the_last_word_on_being_kept_on_file():
    no = call(ANA, "voicemail", london("2026-11-05 10:00"), keep_on_file="no")
    assert one(promised(keep_on_file="yes"))[c.KEEP_ON_FILE] == "yes"
    assert one(promised(keep_on_file="yes"), no)[c.KEEP_ON_FILE] == "no"


def test_a_call_whose_own_time_cannot_be_read_is_not_forgotten():
    found = one({**promised(promise_by=None), "at": "some day"}, call(ANA, "talked", london("2026-11-13 10:00")))
    assert (found[c.STATE], found[c.PROMISE_BY].date()) == ("due", day("2026-11-16"))


def test_the_order_and_the_week():
    people = [person(f"P{n}", email=f"p{n}@example.com", phone=f"+4477009001{n:02}") for n in range(5)]
    days = ["2026-11-27", "2026-11-13", "2026-11-16", "2026-11-22", "2026-11-12"]
    calls = [promised(one, promise_by=day(by)) for one, by in zip(people, days, strict=True)]
    calls.append(call(people[4], "talked", london("2026-11-14 10:00")))
    tables, now = book(*people, calls=calls).tables(), london("2026-11-16 09:00")
    found = ledger(tables, now)
    assert found[c.NAME].tolist() == ["P1", "P2", "P3", "P0", "P4"]
    assert found[c.STATE].tolist() == ["overdue", "due", "coming", "coming", "broken"]
    assert due_this_week(found, tables, now)[c.NAME].tolist() == ["P2", "P3"]


def test_counts_per_recruiter_mark_small_numbers():
    people = [
        person(f"P{n}", email=f"p{n}@example.com", phone=f"+4477009001{n:02}", recruiter="Dana") for n in range(7)
    ]
    calls = [promised(one) for one in people]
    calls += [call(one, "talked", london("2026-11-10 10:00")) for one in people[:5]]
    calls[5]["by"] = calls[6]["by"] = "Tom"
    now = london("2026-11-20 09:00")
    rows = per_recruiter(ledger(book(*people, calls=calls).tables(), now)).set_index(c.RECRUITER)
    assert rows.loc["Sam", [Promised.KEPT.value, Promised.BROKEN.value, c.SHARE, c.FEW]].tolist() == [5, 0, 1.0, False]
    assert rows.loc["Dana", [Promised.DUE.value, Promised.KEPT.value, Promised.BROKEN.value, c.FEW]].tolist() == [
        2,
        0,
        0,
        True,
    ]
    later = per_recruiter(ledger(book(*people, calls=calls).tables(), now + timedelta(days=3))).set_index(c.RECRUITER)
    assert later.loc["Dana", [Promised.OVERDUE.value, Promised.BROKEN.value, c.SHARE]].tolist() == [2, 2, 0.0]


MOMENTS = st.integers(0, 60 * 24 * 40).map(lambda minutes: london("2026-10-25 08:00") + timedelta(minutes=minutes))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(MOMENTS, st.sampled_from(["talked", "voicemail", "wrote instead"])), max_size=5),
    st.integers(0, 20),
    MOMENTS,
)
def test_kept_broken_and_open_by_the_rule_said_slowly(contacts, days, now):
    """The first contact on a later day (on the day itself where it was promised for that day) settles it."""
    by = PROMISED.date() + timedelta(days=days)
    said = [call(ANA, result, at, call_id=f"c{n}") for n, (at, result) in enumerate(contacts)]
    found = ledger(book(ANA, calls=[promised(promise_by=by), *said]).tables(), now)
    if now < PROMISED:
        assert found.empty
        return
    counting = [
        at
        for at, result in contacts
        if result != "voicemail"
        and at <= now
        and (at > PROMISED if days == 0 else at.astimezone(books.LONDON).date() > PROMISED.date())
    ]
    (row,) = found.to_dict("records")
    if counting:
        assert row[c.KEPT_ON] == min(counting)
        assert row[c.STATE] == ("kept" if min(counting).date() <= by else "broken")
    else:
        assert row[c.STATE] in ("coming", "due", "overdue")
        assert (row[c.STATE] == "overdue") == (now.date() > by)
