from datetime import timedelta

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.errors import InputError
from signoff_core.handing_over import away, hand_over_undone, handed_back, handed_over
from signoff_core.lists import going_quiet
from signoff_core.open_things import in_numbers, open_things
from signoff_core.people import fold
from signoff_core.pipelines import pipeline
from signoff_core.reading import with_rows
from signoff_core.words import CallKind, Step
from tests.books import book, call, day, id_of, london, person
from tests.made_books import books
from tests.referred_books import NOW as SAMPLE_NOW
from tests.referred_books import ago, named, referral, sample
from tests.referred_books import book as referred_book
from tests.referred_books import call as giving_call
from tests.referred_books import move as step

NOW = london("2026-07-14 15:00")
FRIDAY = day("2026-07-17")
DANA, TOM = "Dana Whitfield", "Tom Ashby"
OWED = person(recruiter="Sam", interviewed_on=day("2026-07-07"), stage="Rejected after interview")
PLAYING = person("Bo Lind", recruiter="Sam", role="Welder", stage="Interviewed", interviewed_on=day("2026-07-07"))
OVER = person("Cy Orr", recruiter="Sam", role="Cook", stage="Withdrew")
LEES = person("Dee Fox", recruiter="Lee", interviewed_on=day("2026-07-07"), stage="Rejected after interview")


def of_sam(tables):
    return set(open_things(tables, NOW, "sam")[c.CANDIDATE])


def over(tables, to="Lee", **said):
    return handed_over(tables, "Sam", to, "Sam", NOW, **{"hand_over_id": "h1", **said})


@pytest.fixture
def tables():
    return book(OWED, PLAYING, OVER, LEES).tables()


def owners(tables):
    """Whose everything is: candidacies and referrals."""
    people, referrals = tables.candidacies, pipeline(tables, SAMPLE_NOW)
    found = dict(zip(people[c.CANDIDACY_ID] + people[c.ROW].astype(str), tables.history.owners.fillna(""), strict=True))
    return found | dict(zip(referrals[c.REFERRAL_ID], referrals[c.RECRUITER].fillna(""), strict=True))


def test_what_is_open_says_why(tables):
    found = open_things(tables, NOW)
    assert dict(zip(found[c.CANDIDATE], found[c.BECAUSE], strict=True)) == {
        "Ana Ruiz": "owed", "Bo Lind": "in play", "Dee Fox": "owed",
    }  # fmt: skip
    assert in_numbers(found) == {"owed": 2, "in play": 1}


@pytest.mark.parametrize(
    ("calls", "because"),
    [
        ([call(OVER, "talked", london("2026-07-10 10:00"), promise="tell of jobs")], "promised"),
        ([call(OVER, "talked", london("2026-07-10 10:00"), ask_on=day("2026-07-20"))], "ask ahead"),
        ([call(OVER, "talked", london("2026-07-10 10:00"))], None),
    ],
)
def test_a_promise_and_an_ask_put_off_are_open_until_they_are_kept(calls, because):
    found = in_numbers(open_things(with_calls(calls), NOW))
    assert found == ({because: 1} if because else {})
    kept = call(OVER, "talked", london("2026-07-13 10:00"), kind="keep posted", asked=True)
    assert in_numbers(open_things(with_calls([*calls, kept]), NOW)) == {}
    missed = call(OVER, "voicemail", london("2026-07-13 10:00"), kind="keep posted")
    assert in_numbers(open_things(with_calls([*calls, missed]), NOW)) == found


def with_calls(calls):
    return with_rows(book(OVER).tables(), {"Calls": calls})


def test_everything_open_of_one_is_anothers_in_one_step(tables):
    rows = over(tables)
    after = with_rows(tables, rows)
    assert [row[c.SUBJECT_ID] for row in rows["Moves"]] == [id_of(OWED), id_of(PLAYING)]
    assert {(row[c.OF], row[c.TO], row[c.WORDS], row[c.NOTES]) for row in rows["Moves"]} == {
        ("owner", "Lee", "Sam", "for good")
    }
    assert of_sam(after) == set()
    assert open_queue(after, NOW)[c.RECRUITER].tolist() == ["Lee", "Lee"]
    assert after.history.owners.tolist() == ["Lee", "Lee", "Sam", "Lee"]
    assert after.problems.equals(tables.problems)
    assert away(after, NOW).empty


def test_a_hand_over_is_no_sign_of_life(tables):
    quiet = going_quiet(tables, NOW)[c.NAME].tolist()
    assert quiet == ["Bo Lind"]
    assert going_quiet(with_rows(tables, over(tables)), NOW)[c.NAME].tolist() == quiet


def test_a_save_that_is_repeated_counts_once(tables):
    once = with_rows(tables, over(tables))
    twice = with_rows(once, over(tables))
    assert len(twice.moves) == len(once.moves) == 2
    assert twice.problems.equals(once.problems)


def test_a_referral_goes_along_and_its_step_stays():
    tables = referred_book([giving_call()], [referral()], [step("m1", Step.CONTACTED, ago(3))])
    rows = handed_over(tables, "Dana", "Tom", "Dana", SAMPLE_NOW, hand_over_id="h1")
    assert ("referral", "r1") in {
        tuple(row) for row in open_things(tables, SAMPLE_NOW)[[c.OF, c.SUBJECT_ID]].to_numpy()
    }
    after = with_rows(tables, rows)
    (one,) = pipeline(after, SAMPLE_NOW).to_dict("records")
    assert (one[c.RECRUITER], one[c.STEP], one[c.BY]) == ("Tom", "contacted", "Dana")
    assert after.unmatched.empty
    assert after.problems.equals(tables.problems)


def test_a_referral_that_is_a_candidate_too_is_handed_over_as_itself():
    as_candidate = {
        "email": "ana@example.com",
        "phone": "020 7946 0001",
        "name": "Ana Silva",
        "for_role": "Site Manager",
    }
    tables = referred_book([giving_call(kind=CallKind.CHECK_IN)], [referral(**as_candidate)])
    before = tables.history.owners.tolist()
    after = with_rows(tables, handed_over(tables, "Dana", "Tom", "Dana", SAMPLE_NOW, hand_over_id="h1"))
    assert pipeline(after, SAMPLE_NOW)[c.RECRUITER].tolist() == ["Tom"]
    assert after.history.owners.isna().tolist() == [one != one for one in before]


def test_a_giver_who_is_owed_thanks_is_not_forgotten():
    tables = referred_book([giving_call()], [referral()], [step("m1", Step.PLACED, ago(3))])
    found = open_things(tables, SAMPLE_NOW, "Dana")
    assert in_numbers(found) == {"thanks owed": 1}


def test_a_holiday_is_given_back_in_one_step(tables):
    gone = with_rows(tables, over(tables, until=FRIDAY))
    (one,) = away(gone, NOW).to_dict("records")
    assert (one[c.RECRUITER], one[c.TO], one[c.UNTIL].date(), one[c.PEOPLE], one[c.OVER]) == (
        "Sam",
        "Lee",
        FRIDAY,
        2,
        False,
    )
    later = NOW + timedelta(days=4)
    assert away(gone, later)[c.OVER].tolist() == [True]
    back = with_rows(gone, handed_back(gone, "Sam", "Lee", "Sam", later, hand_over_id="h2"))
    assert back.history.owners.tolist() == tables.history.owners.tolist()
    assert away(back, later).empty


def test_only_what_still_is_with_the_stand_in_comes_back(tables):
    gone = with_rows(tables, over(tables, until=FRIDAY))
    again = handed_over(gone, "Lee", "Kim", "Lee", NOW + timedelta(hours=1), hand_over_id="h3")
    (bos,) = [row for row in again["Moves"] if row[c.SUBJECT_ID] == id_of(PLAYING)]
    moved = with_rows(gone, {"Moves": [bos]})
    (one,) = away(moved, NOW + timedelta(hours=1)).to_dict("records")
    assert one[c.PEOPLE] == 1
    rows = handed_back(moved, "sam", "lee", "Sam", NOW + timedelta(hours=2), hand_over_id="h4")
    assert [row[c.SUBJECT_ID] for row in rows["Moves"]] == [id_of(OWED)]


def test_what_the_sheet_gave_to_another_meanwhile_stays_there(tables):
    rows = over(tables, until=FRIDAY)
    changed = with_rows(book({**OWED, "recruiter": "Kim"}, PLAYING, OVER, LEES).tables(), rows)
    assert away(changed, NOW)[c.PEOPLE].tolist() == [1]


def test_undo_takes_the_whole_hand_over_back(tables):
    gone = with_rows(tables, over(tables, until=FRIDAY))
    undone = with_rows(gone, hand_over_undone(gone, "h1", "Sam", NOW))
    assert undone.history.owners.tolist() == tables.history.owners.tolist()
    assert undone.moves.empty
    twice = with_rows(undone, hand_over_undone(gone, "h1", "Sam", NOW))
    assert twice.moves.empty
    with pytest.raises(InputError):
        hand_over_undone(undone, "h1", "Sam", NOW)


@pytest.mark.parametrize(
    ("recruiter", "to", "until", "field"),
    [
        ("Sam", "  ", None, c.TO),
        ("Sam", "sam ", None, c.TO),
        ("", "Lee", None, c.RECRUITER),
        ("Kim", "Lee", None, c.RECRUITER),
        ("Sam", "Lee", day("2026-07-13"), c.UNTIL),
    ],
)
def test_what_cannot_be_handed_over_names_its_field(tables, recruiter, to, until, field):
    with pytest.raises(InputError) as refused:
        handed_over(tables, recruiter, to, "Sam", NOW, hand_over_id="h1", until=until)
    assert refused.value.field == field


def test_nothing_to_give_back_is_said(tables):
    with pytest.raises(InputError) as refused:
        handed_back(tables, "Sam", "Lee", "Sam", NOW, hand_over_id="h1")
    assert refused.value.field == c.RECRUITER


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(books(), st.sampled_from(("Sam", "Lee", "Kim")), st.booleans())
def test_after_a_hand_over_nothing_open_is_with_the_old_one_and_nothing_else_has_moved(case, recruiter, holiday):
    tables, now = case.book.tables(), max(case.now, latest(case))
    things = open_things(tables, now, recruiter)
    assume(not things.empty)
    until = now.date() + timedelta(days=9) if holiday else None
    rows = handed_over(tables, recruiter, "Zoe", "Zoe", now, hand_over_id="h1", until=until)
    after = with_rows(tables, rows)
    assert open_things(after, now, recruiter).empty
    before, moved = tables.history.owners.fillna(""), after.history.owners.fillna("")
    handed = tables.candidacies[c.CANDIDACY_ID].isin(things[c.SUBJECT_ID]) & ~tables.candidacies[c.DOUBLED]
    assert moved[handed].eq("Zoe").all()
    assert moved[~handed].tolist() == before[~handed].tolist()
    assert {fold(one) for one in before[handed]} == {fold(recruiter)}
    undone = with_rows(after, hand_over_undone(after, "h1", "Zoe", now))
    assert undone.history.owners.fillna("").tolist() == before.tolist()
    if holiday:
        back = handed_back(after, recruiter, "Zoe", recruiter, now + timedelta(days=10), hand_over_id="h2")
        given_back = with_rows(after, back)
        assert [fold(one) for one in given_back.history.owners.fillna("")] == [fold(one) for one in before]


def latest(case):
    """The last moment of the book: who hands over does it after everything else that is written there."""
    return case.book.tables().history.last_written.to_pydatetime() + timedelta(seconds=1)


def test_the_sample_is_handed_over_and_back():
    tables = sample()
    before = owners(tables)
    things = open_things(tables, SAMPLE_NOW, TOM)
    assert set(in_numbers(things)) >= {"owed", "in play", "promised", "on their way"}
    until = SAMPLE_NOW.date() + timedelta(days=5)
    gone = with_rows(tables, handed_over(tables, TOM, DANA, DANA, SAMPLE_NOW, hand_over_id="h1", until=until))
    assert open_things(gone, SAMPLE_NOW, TOM).empty
    changed = {one for one, whose in owners(gone).items() if whose != before[one]}
    assert len(changed) == len(things)
    back = with_rows(gone, handed_back(gone, TOM, DANA, TOM, SAMPLE_NOW, hand_over_id="h2"))
    assert owners(back) == before


@pytest.mark.parametrize("name", ["empty book", "no dates", "voided call", "sample"])
def test_the_answers_keep_their_shape(name):
    for work in (open_things, away):
        found = work(named(name), SAMPLE_NOW)
        assert list(found.columns) == list(work(named("sample"), SAMPLE_NOW).columns)
