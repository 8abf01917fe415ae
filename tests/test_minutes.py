"""What all share who ask a book at the same moment: the same as worked out anew, and a frame of everybody's own."""

import gc
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core import lists
from signoff_core.brief import brief
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.debt_ledger import debt_ledger
from signoff_core.doubts import all_problems
from signoff_core.funnels import funnel
from signoff_core.handing_over import away
from signoff_core.minutes import this_minute
from signoff_core.pipelines import pipeline
from signoff_core.promises import ledger
from signoff_core.reading import with_rows
from signoff_core.today import day
from tests import made_books
from tests.books import book, call, london, person
from tests.test_call_queue import generated

NOON = london("2026-11-24 12:00")
ANA = person("Ana Ruiz")
LISTS = (
    open_queue,
    before_signoff,
    lists.asked,
    lists.going_quiet,
    lists.written_not_spoken,
    away,
    pipeline,
    debt_ledger,
)
SECONDS = st.integers(-90 * 86_400, 90 * 86_400).map(lambda seconds: timedelta(seconds=seconds))


@pytest.mark.parametrize("asked", LISTS, ids=lambda asked: asked.__name__)
@generated(4)
@given(made=made_books.books(), apart=st.lists(SECONDS, min_size=1, max_size=3))
def test_whoever_asked_before_everybody_gets_what_is_so_at_their_moment(asked, made, apart):
    """Other moments asked for in between, before and after, change nothing."""
    tables = made.book.tables()
    for moment in [made.now, *(made.now + one for one in apart), made.now]:
        alone = replace(tables)  # a book nobody has asked
        assert_frame_equal(asked(tables, moment), asked(alone, moment))


@pytest.mark.parametrize("asked", LISTS, ids=lambda asked: asked.__name__)
def test_what_one_does_to_their_frame_another_does_not_see(asked):
    tables = book(ANA, calls=[call(ANA, "voicemail", NOON - timedelta(days=1))]).tables()
    mine = asked(tables, NOON)
    before = mine.copy()
    mine["mine"] = "a column"
    mine[before.columns[0]] = "another word"
    assert_frame_equal(asked(tables, NOON), before)


@generated()
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31, 23, 59, 59), timezones=st.just(UTC)),
    st.lists(SECONDS, max_size=3),
)
def test_a_minute_is_its_start_or_the_last_word_said_in_it_and_never_ahead(now, since):
    said = [call(ANA, "voicemail", now + one, call_id=str(one)) for one in since]
    minute = this_minute(book(ANA, calls=said).tables(), now)
    whole = [(now + one).replace(microsecond=0) for one in since]
    assert minute == max([now.replace(second=0, microsecond=0), *(at for at in whole if at <= now)])


def test_all_who_ask_within_a_minute_ask_at_the_same_moment():
    tables = book(ANA, calls=[call(ANA, "voicemail", NOON - timedelta(hours=3))]).tables()
    asked = {this_minute(tables, NOON + timedelta(seconds=seconds)) for seconds in range(60)}
    assert asked == {NOON}


def test_a_call_is_in_the_list_at_once_within_its_minute():
    tables = book(ANA).tables()
    now = NOON + timedelta(seconds=20)
    assert open_queue(tables, this_minute(tables, now))[c.ATTEMPTS].tolist() == [0]
    tables = with_rows(tables, {"Calls": [call(ANA, "voicemail", now)]})
    later = this_minute(tables, now + timedelta(seconds=5))
    assert open_queue(tables, later)[c.ATTEMPTS].tolist() == [1]


def test_a_brief_knows_a_call_at_once_within_its_minute():
    tables = book(ANA).tables()
    now = NOON + timedelta(seconds=20)
    whom = tables.candidacies[c.CANDIDACY_ID].iloc[0]
    assert not brief(tables, whom, this_minute(tables, now)).calls
    tables = with_rows(tables, {"Calls": [call(ANA, "talked", now, notes="took it well")]})
    assert [row[c.NOTES] for row in brief(tables, whom, this_minute(tables, now)).calls] == ["took it well"]


def test_all_who_come_first_to_a_new_book_share_what_one_works_out():
    before, many = book(ANA).tables(), 4
    with ThreadPoolExecutor(many) as pool:
        for _ in range(200):
            tables, together, worked_out = replace(before), Barrier(many), []

            def look(tables=tables, together=together, worked_out=worked_out):
                together.wait(10)
                tables.kept("a list", NOON, lambda: worked_out.append(1) or worked_out)
                return tables.history

            histories = [asked.result() for asked in [pool.submit(look) for _ in range(many)]]
            assert worked_out == [1]
            assert all(one is tables.history for one in histories)


def test_a_book_that_was_replaced_is_given_back_at_once():
    """It is a large thing of few objects, for which the collector would let it lie."""
    collects = gc.isenabled()
    gc.disable()
    try:
        tables = book(ANA, calls=[call(ANA, "voicemail", NOON - timedelta(days=1))]).tables()
        whom = tables.candidacies[c.CANDIDACY_ID].iloc[0]
        for asked in (*LISTS, ledger, day, all_problems, funnel):
            asked(tables, NOON)
        brief(tables, whom, NOON)
        after = with_rows(tables, {"Calls": [call(ANA, "talked", NOON)]})
        open_queue(after, NOON)
        held = [weakref.ref(tables), weakref.ref(tables.history)]
        del tables
        assert [one() for one in held] == [None] * 2
        assert len(open_queue(after, NOON)) == 0
    finally:
        if collects:
            gc.enable()
