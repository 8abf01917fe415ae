from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core import columns as c
from signoff_core.calls import checked
from signoff_core.errors import InputError
from signoff_core.nudges import LINES, SOURCE_DAYS, board
from signoff_core.pipelines import LADDER, pipeline
from signoff_core.reading import with_rows
from signoff_core.taken_back import taken_back
from signoff_core.told_source import noted_in, told_source_row
from signoff_core.words import CallKind, Result, Step
from tests.referred_books import BOOKS, NOW, UP_TO_SCREENED, ago, book, call, move, named, referral

TODAY = NOW.date()


def only(frame):
    assert len(frame) == 1
    return frame.iloc[0]


@pytest.mark.parametrize("name", BOOKS)
def test_the_board_keeps_its_shape(name):
    found = board(named(name), NOW)
    assert found.dtypes.to_dict() == board(named("sample"), NOW).dtypes.to_dict()
    assert list(found.index) == list(range(len(found)))


def test_every_step_on_the_way_has_a_line():
    assert set(LINES) == set(LADDER) - {Step.PLACED}


@pytest.mark.parametrize("step", [step for step in LINES if step != Step.NAMED])
def test_a_referral_stands_still_once_its_days_are_over(step):
    for days, still in ((LINES[step], False), (LINES[step] + 1, True)):
        tables = book([call()], [referral()], [move("m1", step, ago(days))])
        assert only(board(tables, NOW))[c.STANDS_STILL] == still


def test_nobody_stands_still_without_a_date():
    assert board(named("no dates"), NOW)[c.STANDS_STILL].tolist() == [False]


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 80))
def test_the_source_is_due_thirty_days_after_the_name_was_given(days):
    row = only(board(book([call(at=ago(days))], [referral(at=ago(days))]), NOW))
    assert row[c.SOURCE_DAYS_LEFT] == SOURCE_DAYS - days
    assert (row[c.SOURCE_DUE_ON].date() - TODAY).days == SOURCE_DAYS - days


def test_who_was_told_is_not_counted_down():
    row = only(board(book([call()], [referral(told_source_on="2026-11-01")]), NOW))
    assert row[[c.SOURCE_DUE_ON, c.SOURCE_DAYS_LEFT]].isna().all()


def test_told_today_is_the_same_referral_again_with_the_day():
    tables = book([call()], [referral()], UP_TO_SCREENED)
    said = told_source_row(tables, "r1", TODAY, "Tom", NOW, row_id="r1b")
    after = with_rows(tables, said)
    (row,) = said["Referrals"]
    assert (row[c.REFERRAL_ID], row[c.REPLACES], row[c.TOLD_SOURCE_ON], row[c.BY]) == ("r1b", "r1", TODAY, "Tom")
    assert after.problems.equals(tables.problems)
    before, now = only(pipeline(tables, NOW)), only(pipeline(after, NOW))
    changed = [name for name in before.index if not (before[name] == now[name] or before[[name]].isna().all())]
    assert changed == [c.REFERRAL_ID, c.ROW]
    assert now[c.TOLD_SOURCE_ON].date() == TODAY
    assert (now[c.STEP], now[c.BY], now[c.AT]) == ("screened", "Dana", before[c.AT])


def test_told_is_taken_back_by_saying_no_day():
    tables = book([call()], [referral()])
    told = with_rows(tables, told_source_row(tables, "r1", TODAY, "Tom", NOW))
    again = with_rows(told, told_source_row(told, "r1", None, "Tom", NOW))
    assert only(board(again, NOW))[c.SOURCE_DAYS_LEFT] == 0
    assert only(board(told, NOW))[[c.SOURCE_DAYS_LEFT]].isna().all()


def told_in_a_call(corrected=False):
    """Somebody named who heard in the call `c2` where their name came from; the call was said differently since."""
    with_kojo = call("c2", at=ago(1), kind=CallKind.REFERRAL, referral_id="r1", by="Tom")
    again = call("c3", at=ago(1), kind=CallKind.REFERRAL, referral_id="r1", by="Tom", replaces="c2")
    tables = book([call(), with_kojo, *([again] if corrected else [])], [referral()])
    return with_rows(tables, told_source_row(tables, "r1", TODAY, "Tom", NOW, row_id=noted_in("c2")))


@pytest.mark.parametrize(("corrected", "call_id"), [(False, "c2"), (True, "c3")])
def test_a_call_that_is_taken_back_told_nobody_where_the_name_came_from(corrected, call_id):
    tables = told_in_a_call(corrected)
    after = with_rows(tables, taken_back(call_id, tables, "Tom", NOW))
    assert only(board(tables, NOW))[[c.SOURCE_DAYS_LEFT]].isna().all()
    assert only(board(after, NOW))[c.SOURCE_DAYS_LEFT] == 0
    assert after.calls[c.CALL_ID].tolist() == ["c1"]
    assert "Referrals" not in taken_back("c1", after, "Tom", NOW)


def test_what_was_said_of_it_since_stays():
    tables = told_in_a_call()
    before = TODAY - timedelta(days=2)
    later = with_rows(tables, told_source_row(tables, "r1", before, "Tom", NOW))
    after = with_rows(later, taken_back("c2", later, "Tom", NOW))
    assert after.referrals[c.TOLD_SOURCE_ON].dt.date.tolist() == [before]


@pytest.mark.parametrize(
    ("referral_id", "day", "field"),
    [("gone", TODAY, c.REFERRAL_ID), ("r1", None, c.TOLD_SOURCE_ON), ("r1", TODAY.replace(day=30), c.TOLD_SOURCE_ON)],
)
def test_what_cannot_be_said_names_its_field(referral_id, day, field):
    with pytest.raises(InputError) as refused:
        told_source_row(book([call()], [referral()]), referral_id, day, "Tom", NOW)
    assert refused.value.field == field


def test_a_call_that_was_opened_before_can_still_be_saved():
    tables = book([call()], [referral()])
    after = with_rows(tables, told_source_row(tables, "r1", TODAY, "Tom", NOW))
    said = checked({c.KIND: CallKind.REFERRAL, c.RESULT: Result.TALKED, c.REFERRAL_ID: "r1", c.BY: "Tom"}, after, NOW)
    assert said.referral_id == "r1"


def test_the_board_is_narrowed_by_whose_it_is_and_by_role():
    people = [referral(), referral("r2", "c2", name="Bea Lum", for_role="Site Manager")]
    tables = book([call(), call("c2", by="Tom")], people)
    assert board(tables, NOW, recruiter="tom")[c.REFERRAL_ID].tolist() == ["r2"]
    assert board(tables, NOW, role="quantity surveyor")[c.REFERRAL_ID].tolist() == ["r1"]
    handed = move("o1", "Tom", ago(1), of="owner")
    after = book([call(), call("c2", by="Tom")], people, [handed])
    assert board(after, NOW, recruiter="Tom")[c.REFERRAL_ID].tolist() == ["r1", "r2"]
    assert after.unmatched.empty
