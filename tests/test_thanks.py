from datetime import UTC

import pytest
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.calls import checked, rows, taken_back
from signoff_core.reading import with_rows
from signoff_core.referrals import pipeline, step_row, undo_step
from signoff_core.thanks import COLUMNS, WORTH_TELLING, owed_thanks
from signoff_core.words import CallKind, KeepOnFile, ReferralKind, Result, Step
from tests.referred_books import ANA, BEN, BOOKS, NOW, ago, book, call, ids, move, named, referral

FRAMES = ("candidacies", "calls", "referrals", "moves", "openings")
PRESENTED = move("m1", Step.PRESENTED, ago(9))


def owed(*args, **kwargs):
    return owed_thanks(book(*args, **kwargs), NOW)


def steps(found):
    return dict(zip(found[c.REFERRAL_ID], found[c.STEP], strict=True))


def thank(at, call_id="t1", result=Result.TALKED, **said):
    return call(call_id, at=at, kind=CallKind.THANK_YOU, result=result, told=False, **said)


@pytest.mark.parametrize("name", BOOKS)
def test_no_frame_is_changed_and_the_answer_keeps_its_shape(name):
    tables = named(name)
    before = {frame: getattr(tables, frame).copy(deep=True) for frame in FRAMES}
    found = owed_thanks(tables, NOW)
    for frame in FRAMES:
        assert_frame_equal(getattr(tables, frame), before[frame])
    assert found.dtypes.to_dict() == owed_thanks(named("sample"), NOW).dtypes.to_dict()
    assert list(found.columns) == list(COLUMNS)
    assert list(found.index) == list(range(len(found)))


def test_the_giver_is_owed_word_of_a_step_that_matters():
    (row,) = owed([call()], [referral()], [PRESENTED]).to_dict("records")
    assert (row[c.NAME], row[c.PHONE], row[c.EMAIL]) == ("Ana Silva", "+442079460001", "ana@example.com")
    assert (row[c.CANDIDACY_ID], row[c.REACH], row[c.RECRUITER]) == (ids()["Ana Silva"], "call", "Dana")
    assert (row[c.PERSON], row[c.FOR_ROLE], row[c.STEP]) == ("Kojo Boateng", "Quantity Surveyor", "presented")
    assert (row[c.ROLE], row[c.CLIENT], row[c.CALL_ID]) == ("Site Manager", "Harbour Build", "c1")
    assert row[c.SINCE] == ago(9).astimezone(UTC)
    assert row[c.AT] == ago(30).astimezone(UTC)


@pytest.mark.parametrize("step", Step)
def test_not_every_step_is_told(step):
    found = owed([call()], [referral()], [move("m1", step, ago(3))])
    assert steps(found) == ({"r1": step} if step in WORTH_TELLING else {})


@pytest.mark.parametrize(
    ("taken", "left"),
    [
        ((Step.PRESENTED, Step.INTERVIEWED, Step.PLACED), "placed"),
        ((Step.PRESENTED, Step.OFFERED), "presented"),
        ((Step.INTERVIEWED, Step.CLOSED), "closed"),
        ((Step.PRESENTED, Step.SCREENED), None),
        ((Step.CLOSED, Step.CONTACTED), None),
        ((Step.CLOSED, Step.OFFERED), None),
        ((Step.PLACED, Step.OFFERED), None),
    ],
)
def test_the_latest_of_several_is_told_as_long_as_it_still_holds(taken, left):
    moves = [move(f"m{n}", step, ago(20 - n)) for n, step in enumerate(taken)]
    assert steps(owed([call()], [referral()], moves)) == ({"r1": left} if left else {})


@pytest.mark.parametrize(
    ("result", "heard"),
    [
        (Result.TALKED, True),
        (Result.WROTE_INSTEAD, True),
        (Result.EXCUSED, True),
        (Result.VOICEMAIL, False),
        (Result.NO_ANSWER, False),
        (Result.CALL_BACK, False),
    ],
)
def test_a_voicemail_tells_nobody(result, heard):
    thanked = thank(ago(2), result=result, referral_id="r1")
    assert owed([call(), thanked], [referral()], [PRESENTED]).empty == heard


def test_a_thank_you_before_the_step_did_not_tell_of_it():
    moves = [PRESENTED, move("m2", Step.PLACED, ago(1))]
    found = owed([call(), thank(ago(5), referral_id="r1")], [referral()], moves)
    assert steps(found) == {"r1": "placed"}
    assert found[c.GIVER_TOLD_AT].tolist() == [ago(5).astimezone(UTC)]


def test_one_thank_you_tells_of_everybody_they_named_up_to_then():
    people = [referral(), referral("r2", name="Bea Lum"), referral("r3", name="Cy Orr")]
    moves = [move("m1", Step.PRESENTED, ago(9)), move("m2", Step.CLOSED, ago(8), "r2")]
    moves.append(move("m3", Step.PLACED, ago(1), "r3"))
    assert steps(owed([call()], people, moves)) == {"r1": "presented", "r2": "closed", "r3": "placed"}
    assert steps(owed([call(), thank(ago(5), referral_id="r1")], people, moves)) == {"r3": "placed"}
    assert steps(owed([call(), thank(ago(5))], people, moves)) == {"r3": "placed"}


def test_only_the_giver_is_thanked_by_a_thank_you():
    others = [
        thank(ago(1), who=BEN),
        call("s2", at=ago(1)),
        call("k", at=ago(1), kind=CallKind.REFERRAL, referral_id="r1"),
    ]
    assert steps(owed([call(), *others], [referral()], [PRESENTED])) == {"r1": "presented"}


def test_a_correction_of_the_referral_loses_neither_the_step_nor_the_thanks():
    people = [referral(), referral("r2", name="Kojo Boateng-Adu", at=ago(1), replaces="r1")]
    found = owed([call()], people, [PRESENTED])
    assert found[[c.REFERRAL_ID, c.PERSON]].to_numpy().tolist() == [["r2", "Kojo Boateng-Adu"]]
    elsewhere = thank(ago(2), who=BEN, referral_id="r1")
    assert owed([call(), elsewhere], people, [PRESENTED]).empty


def test_what_was_taken_back_is_told_to_nobody():
    voided = referral("r1-void", kind=ReferralKind.VOID, replaces="r1", at=ago(1))
    assert owed([call()], [referral(), voided], [PRESENTED]).empty
    tables = book([call()], [referral()], [PRESENTED])
    assert owed_thanks(with_rows(tables, taken_back("c1", tables, "Dana", NOW)), NOW).empty
    assert owed_thanks(with_rows(tables, undo_step(tables, "r1", "Dana", NOW)), NOW).empty


def test_a_thank_you_that_is_taken_back_thanked_nobody():
    tables = book([call(), thank(ago(2), referral_id="r1")], [referral()], [PRESENTED])
    assert owed_thanks(tables, NOW).empty
    assert steps(owed_thanks(with_rows(tables, taken_back("t1", tables, "Dana", NOW)), NOW)) == {"r1": "presented"}


def test_who_asked_not_to_be_called_is_written_to():
    in_sheet = {**ANA, c.DO_NOT_CALL: "yes"}
    no_phone = {**ANA, c.PHONE: None}
    for who in (in_sheet, no_phone):
        assert owed([call()], [referral()], [PRESENTED], (who, BEN))[c.REACH].tolist() == ["write instead"]
    said = call("c2", at=ago(20), kind=CallKind.CHECK_IN, told=False, do_not_call=True)
    assert owed([call(), said], [referral()], [PRESENTED])[c.REACH].tolist() == ["write instead"]


def test_who_asked_not_to_be_kept_on_file_is_left_in_peace():
    said = [call(keep_on_file=KeepOnFile.NO)]
    assert owed(said, [referral()], [PRESENTED]).empty
    said.append(call("c2", at=ago(20), kind=CallKind.CHECK_IN, told=False, keep_on_file=KeepOnFile.YES))
    assert steps(owed(said, [referral()], [PRESENTED])) == {"r1": "presented"}


def test_a_giver_who_left_the_sheet_can_still_be_rung():
    (row,) = owed([call()], [referral()], [PRESENTED], (BEN,)).to_dict("records")
    assert row[c.CANDIDACY_ID] != row[c.CANDIDACY_ID]
    assert (row[c.NAME], row[c.PHONE], row[c.EMAIL]) == ("Ana Silva", "020 7946 0001", "ana@example.com")
    tables = book([call()], [referral()], [PRESENTED], (BEN,))
    given = {
        c.KIND: CallKind.THANK_YOU, c.RESULT: Result.TALKED, c.REFERRAL_ID: "r1", c.BY: "Dana",
        c.CANDIDACY_ID: ids()["Ana Silva"], c.CANDIDATE: "Ana Silva",
    }  # fmt: skip
    said = rows(checked(given, tables, NOW), tables.settings)
    after = with_rows(tables, said)
    assert owed_thanks(after, NOW).empty
    assert after.problems.equals(tables.problems)


def test_a_referral_nobody_is_known_to_have_given_is_not_asked_about():
    assert owed([], [referral(call_id="gone", referred_by=None)], [PRESENTED]).empty


def test_a_step_that_lies_ahead_is_not_told_yet():
    assert owed([call()], [referral()], [move("m1", Step.PLACED, ago(-1))]).empty


def test_the_longest_waiting_giver_comes_first():
    people = [referral(), referral("r2", name="Bea Lum")]
    moves = [move("m1", Step.PRESENTED, ago(2)), move("m2", Step.PRESENTED, ago(4), "r2")]
    assert owed([call()], people, moves)[c.REFERRAL_ID].tolist() == ["r2", "r1"]


def test_in_the_sample_everybody_owed_is_at_the_step_to_tell_and_a_thank_you_ends_it():
    tables = named("sample")
    found = owed_thanks(tables, NOW)
    assert len(found) >= 2
    now = pipeline(tables, NOW).set_index(c.REFERRAL_ID)[c.STEP].reindex(found[c.REFERRAL_ID])
    assert now.isin([*WORTH_TELLING, Step.OFFERED]).all()
    first = found.iloc[0]
    given = {c.KIND: "thank you", c.RESULT: "talked", c.CANDIDACY_ID: first[c.CANDIDACY_ID], c.BY: "Dana"}
    after = with_rows(tables, rows(checked(given, tables, NOW), tables.settings))
    left = owed_thanks(after, NOW)
    assert set(found[c.REFERRAL_ID]) - set(left[c.REFERRAL_ID]) == set(
        found.loc[found[c.CANDIDACY_ID] == first[c.CANDIDACY_ID], c.REFERRAL_ID]
    )


def test_a_step_by_tap_is_owed_at_once():
    tables = book([call()], [referral()])
    after = with_rows(tables, step_row(tables, "r1", Step.PRESENTED, "Dana", NOW))
    assert steps(owed_thanks(after, NOW)) == {"r1": "presented"}
