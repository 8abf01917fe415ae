from datetime import timedelta

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.calls import Referred
from signoff_core.errors import InputError
from signoff_core.reading import with_rows
from signoff_core.referrals import (
    chain,
    known_already,
    next_step,
    open_referrals,
    pipeline,
    step_row,
    undo_step,
)
from signoff_core.words import CallKind, ReferralKind, Step
from tests.referred_books import ANA, BOOKS, NOW, UP_TO_SCREENED, ago, book, call, candidate, ids, move, named, referral

FRAMES = ("candidacies", "calls", "referrals", "moves", "openings")


@pytest.fixture(params=BOOKS)
def tables(request):
    return named(request.param)


def person(**said):
    given = {c.NAME: "Kojo Boateng", c.PHONE: "07700 900999", **said}
    return Referred.model_validate(given, context={"settings": named("empty book").settings, "now": NOW})


def only(frame):
    assert len(frame) == 1
    return frame.iloc[0]


def each_function(tables):
    yield pipeline(tables, NOW)
    yield open_referrals(tables, NOW)
    yield known_already(tables, [person(), person(name="Ana Silva", email="ana@example.com")])
    for referral_id in tables.referrals[c.REFERRAL_ID]:
        yield chain(tables, referral_id, NOW)


def test_no_frame_is_changed_and_every_answer_keeps_its_shape(tables):
    before = {name: getattr(tables, name).copy(deep=True) for name in FRAMES}
    answers = list(each_function(tables))
    for name in FRAMES:
        assert_frame_equal(getattr(tables, name), before[name])
    for answer, whole in zip(answers[:3], each_function(named("sample")), strict=False):
        assert answer.dtypes.to_dict() == whole.dtypes.to_dict()
        assert list(answer.index) == list(range(len(answer)))


@pytest.mark.parametrize(
    ("name", "step", "days", "taken"),
    [
        ("one referral", "named", 30, 0),
        ("two steps", "screened", 10, 2),
        ("corrected referral", "screened", 10, 2),
        ("helper only", "named", 30, 0),
        ("the same second", "screened", 5, 2),
        ("sorted by hand", "screened", 10, 2),
        ("moves of nobody", "named", 30, 0),
        ("a step nobody knows", "contacted", 6, 1),
        ("a call nobody wrote down", "named", 30, 0),
        ("still to come", "named", 30, 0),
    ],
)
def test_where_somebody_is(name, step, days, taken):
    found = only(pipeline(named(name), NOW))
    assert (found[c.STEP], found[c.DAYS_IN_STEP], found[c.STEPS_TAKEN]) == (step, days, taken)


@pytest.mark.parametrize("name", ["empty book", "nobody named", "voided call"])
def test_nobody_is_in_the_pipeline(name):
    assert pipeline(named(name), NOW).empty


def test_a_step_without_a_date_has_no_age():
    found = only(pipeline(named("no dates"), NOW))
    assert found[c.STEP] == "contacted"
    assert pd.isna(found[c.STEP_SINCE])
    assert pd.isna(found[c.DAYS_IN_STEP])


def test_a_correction_makes_nobody_younger():
    found = only(pipeline(named("corrected referral"), NOW))
    assert (found[c.REFERRAL_ID], found[c.NAME], found[c.BY]) == ("r2", "Kojo Boateng-Adu", "Dana")
    assert found[c.AT] == ago(30)


def test_the_pipeline_knows_the_giver_and_the_last_notes():
    found = only(pipeline(named("two steps"), NOW))
    assert found[c.REFERRED_BY] == "Ana Silva"
    assert found[c.FROM_CANDIDACY_ID] == ids()["Ana Silva"]
    assert found[c.LAST_NOTES] == "sharp"


def test_the_furthest_step_survives_a_step_back_and_a_close():
    moves = [*UP_TO_SCREENED, move("m3", Step.CONTACTED, ago(4)), move("m4", Step.CLOSED, ago(2))]
    found = only(pipeline(book([call()], [referral()], moves), NOW))
    assert (found[c.STEP], found[c.FURTHEST]) == ("closed", "screened")


def test_days_are_those_of_the_calendar_at_the_team():
    late = NOW.replace(hour=23, minute=30)
    tables = book([call()], [referral()], [move("m1", Step.CONTACTED, late)])
    tomorrow = late + timedelta(hours=1)
    assert only(pipeline(tables, late))[c.DAYS_IN_STEP] == 0
    assert only(pipeline(tables, tomorrow))[c.DAYS_IN_STEP] == 1


def test_the_past_is_shown_as_it_was():
    assert only(pipeline(named("two steps"), ago(15)))[c.STEP] == "contacted"
    assert pipeline(named("two steps"), ago(31)).empty


def test_now_needs_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        pipeline(named("one referral"), NOW.replace(tzinfo=None))


def test_the_sample_pipeline():
    assert pipeline(named("sample"), NOW)[c.STEP].value_counts().to_dict() == {
        "named": 8,
        "contacted": 6,
        "screened": 4,
        "presented": 3,
        "interviewed": 2,
        "offered": 1,
        "placed": 3,
        "closed": 3,
    }


def test_open_referrals_are_the_longest_in_their_step_first():
    found = open_referrals(named("sample"), NOW)
    assert len(found) == 24
    assert not found[c.STEP].isin([Step.PLACED, Step.CLOSED]).any()
    assert found[c.STEP_SINCE].is_monotonic_increasing
    assert found[c.REFERRED_BY].notna().all()


def test_the_next_step():
    assert next_step("named") == Step.CONTACTED
    assert next_step(Step.OFFERED) == Step.PLACED
    assert next_step(Step.PLACED) is None
    assert next_step(Step.CLOSED) is None


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.NAMED])
def test_any_step_may_follow(step):
    tables = named("one referral")
    moved = with_rows(tables, step_row(tables, "r1", step, "Tom", NOW, "rang back"))
    found = only(pipeline(moved, NOW))
    assert (found[c.STEP], found[c.DAYS_IN_STEP], found[c.LAST_NOTES]) == (step, 0, "rang back")
    assert not len(moved.problems)


def test_a_move_is_a_row_a_person_can_read():
    tables = named("one referral")
    row = step_row(tables, "r1", " Contacted ", "Tom", NOW, "  ", move_id="mine")["Moves"][0]
    assert {name: value for name, value in row.items() if value is not None} == {
        c.MOVE_ID: "mine",
        c.OF: "referral",
        c.SUBJECT_ID: "r1",
        c.CANDIDATE: "Kojo Boateng",
        c.PHONE: "+44 7700 900084",
        c.ROLE: "Quantity Surveyor",
        c.TO: "contacted",
        c.AT: NOW,
        c.UTC_OFFSET: "+00:00",
        c.BY: "Tom",
    }


def test_a_move_shows_at_once_though_sheets_round_to_seconds():
    tables, now = named("one referral"), NOW.replace(microsecond=900_000)
    moved = with_rows(tables, step_row(tables, "r1", "contacted", None, now))
    assert only(pipeline(moved, now))[c.STEP] == "contacted"


def test_a_corrected_referral_moves_under_its_old_id_too():
    row = step_row(named("corrected referral"), "r1", "presented", "Tom", NOW)["Moves"][0]
    assert (row[c.SUBJECT_ID], row[c.CANDIDATE]) == ("r2", "Kojo Boateng-Adu")


@pytest.mark.parametrize(
    ("name", "given", "field", "said"),
    [
        ("sample", ("r_4gfyaijry", "screened"), c.REFERRAL_ID, "Did you mean “r_4gfyaijry7” "),
        ("sample", ("Haoran Zang", "screened"), c.REFERRAL_ID, "(Haoran Zhang)?"),
        ("one referral", ("zzz", "screened"), c.REFERRAL_ID, "There is no referral “zzz” in the book."),
        ("empty book", ("zzz", "screened"), c.REFERRAL_ID, "There is no referral “zzz” in the book."),
        ("voided call", ("r1", "screened"), c.REFERRAL_ID, "taken back"),
        ("one referral", ("r1", "lunch"), c.STEP, "named, contacted, screened, presented"),
        ("one referral", ("r1", "void"), c.STEP, "“void” is no step"),
        ("two steps", ("r1", "screened"), c.STEP, "Kojo Boateng is at “screened” already"),
        ("two steps", ("r1", "placed", None, NOW, "n" * 50_001), c.NOTES, "longer than the 50,000"),
    ],
)
def test_a_move_that_cannot_be_taken_names_its_field(name, given, field, said):
    referral_id, step, by, now, notes = (*given, None, NOW, None)[:5] if len(given) == 2 else given
    with pytest.raises(InputError) as error:
        step_row(named(name), referral_id, step, by, now, notes)
    assert error.value.field == field
    assert said in str(error.value)


def test_the_last_step_is_taken_back_and_can_be_taken_again():
    tables = named("two steps")
    back = with_rows(tables, undo_step(tables, "r1", "Dana", NOW))
    assert only(pipeline(back, NOW))[c.STEP] == "contacted"
    again = with_rows(back, step_row(back, "r1", "screened", "Dana", NOW))
    assert only(pipeline(again, NOW))[c.STEP] == "screened"
    twice = with_rows(back, undo_step(back, "r1", "Dana", NOW))
    assert only(pipeline(twice, NOW))[c.STEP] == "named"
    with pytest.raises(InputError, match="nothing to take back"):
        undo_step(twice, "r1", "Dana", NOW)


def test_a_step_is_taken_back_by_its_own_id():
    tables = named("two steps")
    rows = undo_step(tables, "m1", "Dana", NOW)
    assert (rows["Moves"][0][c.TO], rows["Moves"][0][c.REPLACES]) == ("void", "m1")
    found = only(pipeline(with_rows(tables, rows), NOW))
    assert (found[c.STEP], found[c.STEPS_TAKEN]) == ("screened", 1)


def test_two_who_take_back_the_same_step_take_back_one():
    tables = named("two steps")
    both = [*undo_step(tables, "r1", "Dana", NOW)["Moves"], *undo_step(tables, "r1", "Tom", NOW)["Moves"]]
    found = with_rows(tables, {"Moves": both})
    assert only(pipeline(found, NOW))[c.STEP] == "contacted"


def test_nothing_unknown_is_taken_back():
    with pytest.raises(InputError) as error:
        undo_step(named("two steps"), "zzz", "Dana", NOW)
    assert error.value.field == c.REFERRAL_ID


def test_the_chain_leads_from_the_last_step_to_the_candidacy():
    found = chain(named("two steps"), "r1", NOW)
    assert list(found[c.EVENT]) == ["screened", "contacted", "named", "sign-off", "candidacy"]
    assert list(found[c.NAME]) == ["Kojo Boateng"] * 3 + ["Ana Silva"] * 2
    assert list(found[c.BY].fillna("")) == ["Tom", "Tom", "Dana", "Dana", ""]
    born = found.iloc[3]
    assert (born[c.RESULT], born[c.ROLE], born[c.CLIENT]) == ("talked", "Site Manager", "Harbour Build")
    giver = found.iloc[4]
    assert (giver[c.WORKSHEET], giver[c.ROW], giver[c.SUBJECT_ID]) == ("Candidates", 2, ids()["Ana Silva"])


def test_the_chain_of_a_call_nobody_wrote_down_is_short():
    assert list(chain(named("a call nobody wrote down"), "r1", NOW)[c.EVENT]) == ["named"]


def test_every_placement_of_the_sample_leads_back_to_its_sign_off():
    tables = named("sample")
    placed = pipeline(tables, NOW).loc[lambda found: found[c.STEP] == Step.PLACED, c.REFERRAL_ID]
    for referral_id in placed:
        found = chain(tables, referral_id, NOW)
        assert list(found[c.EVENT].iloc[[0, -3, -2, -1]]) == ["placed", "named", CallKind.SIGN_OFF, "candidacy"]
        assert found[c.AT].iloc[:-1].is_monotonic_decreasing


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({c.PHONE: "07700 900084", c.NAME: "K. Boateng"}, "the same phone"),
        ({c.EMAIL: "KOJO@example.com", c.NAME: "K. B."}, "the same e-mail"),
        ({c.NAME: "Boateng, Kojo", c.FOR_ROLE: "quantity surveyor"}, "nearly the same name for the same role"),
        ({c.NAME: "Kojo Boatang", c.FOR_ROLE: "Quantity Surveyor"}, "nearly the same name for the same role"),
        ({c.NAME: "Kojo Boateng", c.FOR_ROLE: "Estimator"}, None),
        ({c.NAME: "Kojo Boateng"}, None),
        ({c.NAME: "Kofi Boakye", c.FOR_ROLE: "Quantity Surveyor"}, None),
        ({c.NAME: "Kojo Boateng", c.FOR_ROLE: "Quantity Surveyor", c.REFERRAL_ID: "r1"}, None),
    ],
)
def test_who_is_known_already(said, why):
    found = known_already(book([call()], [referral(email="kojo@example.com")]), [person(**said)])
    assert list(found[c.WHY]) == ([why] if why else [])


def test_the_first_who_named_them_is_told():
    named = [
        referral("r1", name="Kojo Boatang", at=ago(60), referred_by="Cy", phone="+447700900001"),
        referral("r2", at=ago(30), referred_by="Ben"),
        referral("r3", at=ago(40), referred_by="Ana", kind=ReferralKind.HELPER),
    ]
    asked = [
        person(name="Somebody Else", phone="07700900555"),
        person(phone="07700900084", for_role="Quantity surveyor"),
    ]
    found = only(known_already(book([call()], named), asked))
    assert (found[c.POSITION], found[c.REFERRED_BY], found[c.AT]) == (1, "Ana", ago(40))


def test_somebody_taken_back_is_not_known():
    tables = named("voided call")
    assert known_already(tables, [person(phone="07700900084")]).empty


def test_a_candidate_is_pointed_out_with_the_row():
    again = candidate(1, "Ana Silva", role="Estimator")
    tables = book(candidates=(ANA, again))
    found = only(known_already(tables, [person(name="Ana S", phone=None, email="ana@example.com")]))
    assert (found[c.WHY], found[c.WORKSHEET], found[c.ROW]) == ("is a candidate already", "Candidates", 3)
    assert found[c.CANDIDACY_ID] in set(tables.candidacies[c.CANDIDACY_ID])


def test_a_candidate_who_was_referred_is_pointed_out_twice():
    tables = book([call()], [referral(phone="020 7946 0002")])
    found = known_already(tables, [person(phone="+442079460002")])
    assert list(found[c.WHY]) == ["the same phone", "is a candidate already"]


def test_nobody_named_is_nobody_known():
    assert known_already(named("sample"), []).empty


def test_both_givers_keep_their_credit():
    found = pipeline(named("sample"), NOW)
    assert list(found.loc[found[c.NAME] == "Lucía Rivas", c.REFERRED_BY]) == ["Duarte Pacheco", "Mateo Villalobos"]
