from datetime import date

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.funnels import FUNNEL_STEPS, funnel
from signoff_core.narrowing import measure_choices
from signoff_core.words import CallKind, Step
from tests.referred_books import BEN, BOOKS, NOW, UP_TO_SCREENED, ago, book, call, move, named, referral

FRAMES = ("candidacies", "calls", "referrals", "moves")


@pytest.fixture(params=BOOKS)
def tables(request):
    return named(request.param)


def people(frame):
    return frame[c.PEOPLE].tolist()


def row(frame, step):
    return frame.set_index(c.STEP).loc[step]


def test_no_frame_is_changed_and_every_funnel_has_one_shape(tables):
    before = {name: getattr(tables, name).copy(deep=True) for name in FRAMES}
    found = funnel(tables, NOW, since=date(2026, 1, 1), until=date(2027, 1, 1), recruiter="Dana", role="Site Manager")
    for name in FRAMES:
        assert_frame_equal(getattr(tables, name), before[name])
    assert tuple(found[c.STEP]) == FUNNEL_STEPS
    assert found.dtypes.to_dict() == funnel(named("sample"), NOW).dtypes.to_dict()


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("empty book", [0] * 9),
        ("nobody named", [1, 1, 0, 0, 0, 0, 0, 0, 0]),
        ("one referral", [1, 1, 1, 0, 0, 0, 0, 0, 0]),
        ("two steps", [1, 1, 1, 1, 1, 0, 0, 0, 0]),
        ("voided call", [0] * 9),
        ("corrected referral", [1, 1, 1, 1, 1, 0, 0, 0, 0]),
        ("helper only", [1, 1, 0, 0, 0, 0, 0, 0, 0]),
        ("the same second", [1, 1, 1, 1, 1, 0, 0, 0, 0]),
        ("moves of nobody", [1, 1, 1, 0, 0, 0, 0, 0, 0]),
        ("no dates", [1, 1, 1, 1, 0, 0, 0, 0, 0]),
        ("a call nobody wrote down", [1, 1, 0, 0, 0, 0, 0, 0, 0]),
        ("still to come", [1, 1, 1, 0, 0, 0, 0, 0, 0]),
        ("sample", [36, 29, 24, 19, 13, 9, 6, 4, 3]),
    ],
)
def test_the_counts(name, counts):
    assert people(funnel(named(name), NOW)) == counts


def test_shares_are_of_the_step_before():
    found = funnel(named("sample"), NOW)
    assert row(found, "placed")[[c.PEOPLE, c.OUT_OF, c.SHARE]].tolist() == [3, 4, 0.75]
    assert pd.isna(row(found, "told")[c.SHARE])
    assert row(found, "asked")[c.SHARE] == pytest.approx(29 / 36)


def test_nothing_is_divided_by_nobody():
    found = funnel(named("one referral"), NOW)
    assert row(found, "contacted")[c.SHARE] == 0
    assert found[c.SHARE].iloc[4:].isna().all()


def test_helpers_stand_beside_the_names():
    assert row(funnel(named("helper only"), NOW), "named")[c.HELPERS] == 1
    assert funnel(named("sample"), NOW)[c.HELPERS].tolist() == [0, 0, 6, 0, 0, 0, 0, 0, 0]


def test_who_was_told_by_others_means_is_not_counted():
    calls = [call(told=False, result="voicemail"), call("c2", BEN, kind=CallKind.CHECK_IN)]
    assert people(funnel(book(calls), NOW)) == [0] * 9


def test_a_call_written_by_hand_without_a_kind_is_a_sign_off():
    assert people(funnel(book([call(kind=None)], [referral()]), NOW))[:3] == [1, 1, 1]


def test_closed_counts_as_far_as_they_got():
    moves = [*UP_TO_SCREENED, move("m3", Step.CLOSED, ago(2))]
    assert people(funnel(book([call()], [referral()], moves), NOW)) == [1, 1, 1, 1, 1, 0, 0, 0, 0]


def test_a_skipped_step_counts_as_taken():
    moves = [move("m1", Step.PLACED, ago(2))]
    assert people(funnel(book([call()], [referral()], moves), NOW)) == [1] * 9


def test_an_ask_put_off_counts_when_it_is_made():
    put_off = call(asked=False, ask_on=ago(10).date())
    later = call("c2", at=ago(10), by="Tom", kind=CallKind.KEEP_POSTED, told=None)
    assert people(funnel(book([put_off]), NOW))[:3] == [1, 0, 0]
    found = funnel(book([put_off, later], [referral(call_id="c2", at=ago(10))]), NOW, recruiter="Dana")
    assert people(found)[:3] == [1, 1, 1]


def test_a_call_to_the_person_named_asks_nothing_of_the_giver():
    calls = [call(asked=False), call("c2", at=ago(9), kind=CallKind.REFERRAL, told=None, referral_id="r1")]
    found = funnel(book(calls, [referral(), referral("r2", "c2", phone="+447700900001", at=ago(9))]), NOW)
    assert people(found)[:3] == [1, 0, 1]
    assert row(found, "named")[c.ELSEWHERE] == 1


def test_names_from_calls_with_nobody_told_stand_apart():
    moves = [move("m1", Step.CONTACTED, ago(2))]
    found = funnel(book([call(kind=CallKind.CHECK_IN, told=None)], [referral()], moves), NOW)
    assert people(found) == [0] * 9
    assert found[c.ELSEWHERE].tolist() == [0, 0, 1, 1, 0, 0, 0, 0, 0]


def test_a_second_round_is_told_again():
    found = funnel(book([call(at=ago(60)), call("c2", at=ago(30), asked=False)], [referral(call_id="c2")]), NOW)
    assert people(found)[:3] == [2, 1, 1]


def test_the_period_counts_days_of_the_team():
    late = ago(30).replace(hour=23, minute=59)
    tables = book([call(at=late)], [referral(at=late)])
    day = late.date()
    assert people(funnel(tables, NOW, since=day, until=day))[:3] == [1, 1, 1]
    assert people(funnel(tables, NOW, since=date(2026, 10, 20)))[:3] == [0, 0, 0]
    assert people(funnel(tables, NOW, until=date(2026, 10, 18)))[:3] == [0, 0, 0]


def test_an_undated_call_is_in_no_period():
    assert people(funnel(named("no dates"), NOW, since=date(2020, 1, 1))) == [0] * 9


def test_a_role_is_the_one_the_person_was_named_for():
    named = [referral(), referral("r2", for_role=None, phone="+447700900001")]
    tables = book([call()], named)
    assert people(funnel(tables, NOW, role="site  MANAGER"))[:3] == [1, 1, 1]
    assert people(funnel(tables, NOW, role="Quantity Surveyor"))[:3] == [0, 0, 1]
    assert people(funnel(tables, NOW, role="Estimator")) == [0] * 9


@pytest.mark.parametrize("which", ["recruiter", "months"])
def test_the_parts_add_up_to_the_whole(which):
    tables = named("sample")
    if which == "recruiter":
        parts = [funnel(tables, NOW, recruiter=name) for name in measure_choices(tables).recruiters]
    else:
        months = pd.period_range("2026-04", "2026-11", freq="M")
        parts = [funnel(tables, NOW, since=m.start_time.date(), until=m.end_time.date()) for m in months]
    for column in (c.PEOPLE, c.HELPERS, c.ELSEWHERE):
        assert sum(part[column] for part in parts).tolist() == funnel(tables, NOW)[column].tolist()


def test_the_past_is_counted_as_it_was():
    tables = named("two steps")
    assert people(funnel(tables, ago(15))) == [1, 1, 1, 1, 0, 0, 0, 0, 0]
    assert people(funnel(tables, ago(31))) == [0] * 9


def test_it_can_be_asked_of_a_client_and_of_a_stage():
    calls = [call(), call("c2", BEN, at=ago(3), client="Keel & Sons")]
    tables = book(calls, [referral(), referral("r2", "c2", phone="+447700900001", at=ago(3))])
    assert people(funnel(tables, NOW, client="keel & sons"))[:3] == [1, 1, 1]
    assert people(funnel(tables, NOW, stage="interviewed"))[:3] == [2, 2, 2]
    assert people(funnel(tables, NOW, stage="offer")) == [0] * 9
