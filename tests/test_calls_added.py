"""A call laid beside those that are there says the same as the whole book linked anew."""

from dataclasses import replace
from datetime import timedelta
from functools import cached_property

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, strategies

from signoff_core.call_queue import QUEUE_COLUMNS, open_queue
from signoff_core.doubts import all_problems
from signoff_core.ground import Ground
from signoff_core.history import History
from signoff_core.linking import linked
from signoff_core.pipelines import pipeline
from signoff_core.promises import ledger
from signoff_core.reading import with_rows
from tests import made_books
from tests.books import REFERRAL_HEADERS, book, call, id_of, london, move, person
from tests.test_call_queue import generated, shown

NOON = london("2026-11-24 12:00")
ANA, BO = person("Ana Ruiz"), person("Bo Lind", phone="+442079460959")
LINKED = ("candidacies", "openings", "calls", "referrals", "moves", "problems", "unmatched")


def anew(tables):
    """The same rows, and nothing of a book before."""
    return linked(replace(tables))


def is_as_linked_anew(tables):
    for name in LINKED:
        pd.testing.assert_frame_equal(getattr(tables, name), getattr(anew(tables), name), obj=name)


def is_beside(before, after):
    """Nothing was linked: what is not of Calls is the very same."""
    return after.moves is before.moves and after.candidacies is before.candidacies


def same(one, other):
    if isinstance(one, dict):
        for name in one.keys() & other.keys():
            same(one[name], other[name])
    elif isinstance(one, pd.DataFrame):
        pd.testing.assert_frame_equal(one, other)
    elif isinstance(one, pd.Series):
        pd.testing.assert_series_equal(one, other)
    else:
        np.testing.assert_array_equal(one, other)


def told_apart_alike(one, other):
    """The numbers may differ, not who is one person with whom."""
    for found, wanted in zip(one, other, strict=True):
        assert len(found) == len(wanted)
    numbers, others = np.concatenate(one), np.concatenate(other)
    pairs = len(set(zip(numbers, others, strict=True)))
    assert pairs == len(set(numbers)) == len(set(others))


def worked_out(kind):
    return [name for name, found in vars(kind).items() if isinstance(found, cached_property)]


def plain_calls(draw, made):
    """What a page logs: about somebody in the book by their id of today, with an id of its own."""
    people = made.book.tables().candidacies
    people = people[~people["doubled"]]["candidacy_id"].tolist()
    calls = draw(made_books.more_rows(made, "Calls"))
    whom = strategies.sampled_from(people)
    return [
        {**one, "call_id": f"{one['call_id']} {n}", "candidacy_id": draw(whom), "replaces": None, "result": result}
        for n, one in enumerate(calls if people else [])
        if (result := one.get("result")) != "void" and one.get("kind") != "referral"
    ]


def names_given(draw, made, calls):
    """A name in some of the calls, reached like somebody in the book, or like nobody."""
    phones = strategies.sampled_from([None, "+447700900444", *(row.get("phone") for row in made.cast.rows)])
    return [
        {
            "referral_id": f"name-{one['call_id']}", "call_id": one["call_id"], "kind": "suited", "name": "Nadia Petrova",
            "phone": draw(phones), "email": draw(strategies.sampled_from([None, "bo@example.com"])), "at": one["at"],
        }
        for one in calls
        if draw(strategies.booleans())
    ]  # fmt: skip


BY_CALLS = (
    "settles", "told_at", "told_wall", "told_day", "back_in_play", "noticed", "spoken_at", "heard_at", "do_not_call",
    "never_rung", "named_never_rung", "callers", "recruiters", "last_written",
)  # fmt: skip


def everything_worked_out(tables, now):
    """A book everybody has looked at: all that can be taken over is there."""
    for asked in (open_queue, ledger, all_problems):
        asked(tables, now)
    for name in (*BY_CALLS, "asked_not", "reached", "persons"):
        getattr(tables.history, name)


def says_as_anew(tables, now):
    """The same history, promises and problems; the numbers that tell persons apart may differ."""
    fresh = History(anew(tables))
    for name in BY_CALLS:
        same(getattr(tables.history, name), getattr(fresh, name))
    pd.testing.assert_frame_equal(all_problems(tables, now), all_problems(anew(tables), now))
    found, wanted = ledger(tables, now), ledger(anew(tables), now)
    pd.testing.assert_frame_equal(found.drop(columns="individual"), wanted.drop(columns="individual"))
    told_apart_alike([found["individual"]], [wanted["individual"]])


@generated(2)
@given(made_books.books(), strategies.data())
def test_calls_added_say_what_the_book_says_that_is_linked_anew(made, data):
    before = made.book.tables()
    everything_worked_out(before, made.now)
    one = plain_calls(data.draw, made)
    named = names_given(data.draw, made, one[1:])
    after = with_rows(with_rows(before, {"Calls": one[:1]}), {"Calls": one[1:], "Referrals": named})
    is_as_linked_anew(after)
    fresh = History(after)
    open_queue(after, made.now)
    fresh.walls("interviewed_on")
    for name in worked_out(Ground):
        same(getattr(after.history, name), getattr(fresh, name))
    told_apart_alike(after.history.persons, fresh.persons)
    for name, found in after.history.tries._asdict().items():
        same(found, getattr(fresh.tries, name))
    assert shown(open_queue(after, made.now), QUEUE_COLUMNS) == shown(open_queue(anew(after), made.now), QUEUE_COLUMNS)
    says_as_anew(after, made.now)


@generated(2)
@given(made_books.books(), strategies.data())
def test_whatever_calls_are_added_the_book_is_as_linked_anew(made, data):
    after = made.book.tables()
    for _ in range(2):
        after = with_rows(after, {"Calls": data.draw(made_books.more_rows(made, "Calls"))})
        is_as_linked_anew(after)


@generated(4)
@given(made_books.books())
def test_what_no_call_changes_needs_no_call(made):
    tables = made.book.tables()
    without = replace(tables, calls=pd.DataFrame(), referrals=pd.DataFrame())
    for name in worked_out(Ground):
        same(getattr(Ground(without), name), getattr(tables.history, name))


def test_a_voicemail_is_laid_beside_the_rest():
    before = book(ANA, BO, calls=[call(ANA, "no answer", NOON - timedelta(days=1))]).tables()
    after = with_rows(before, {"Calls": [call(ANA, "voicemail", NOON), call(BO, "voicemail", NOON)]})
    assert is_beside(before, after)
    assert after.calls[["result", "about"]].values.tolist() == [["no answer", 0], ["voicemail", 0], ["voicemail", 1]]
    is_as_linked_anew(after)


def test_the_first_call_of_a_book_is_laid_beside_nothing():
    before = book(ANA).tables()
    after = with_rows(before, {"Calls": [call(ANA, "voicemail", NOON)]})
    assert is_beside(before, after)
    is_as_linked_anew(after)


def test_a_call_without_a_kind_is_a_sign_off_and_stays_as_it_was_written():
    before = book(ANA).tables()
    after = with_rows(before, {"Calls": [call(ANA, "voicemail", NOON, kind=None)]})
    assert is_beside(before, after)
    assert after.calls["kind"].tolist() == ["sign-off"]
    assert after.written["Calls"]["kind"].isna().all()
    is_as_linked_anew(after)


FIRST = call(ANA, "talked", NOON - timedelta(days=1), call_id="first")
DANGLING = call(BO, "talked", NOON - timedelta(days=1), call_id="second", replaces="still to come")


@pytest.mark.parametrize(
    "added",
    [
        call(ANA, "voicemail", NOON, replaces="first"),
        call(ANA, "void", NOON, replaces="first"),
        call(ANA, "voicemail", NOON, call_id="first"),
        call(ANA, "voicemail", NOON, call_id="still to come"),
        call(ANA, "voicemail", NOON, call_id=None),
        call(ANA, "voicemail", NOON, candidacy_id="nobody's"),
        call(ANA, "voicemail", NOON, kind="referral", referral_id="r1"),
        call(ANA, "no such result", NOON),
    ],
)
def test_a_call_that_changes_what_was_there_is_linked_anew(added):
    before = book(ANA, BO, calls=[FIRST, DANGLING]).tables()
    after = with_rows(before, {"Calls": [added]})
    assert not is_beside(before, after)
    is_as_linked_anew(after)


NADIA = {"referral_id": "r-new", "call_id": "with a name", "kind": "suited", "name": "Nadia Petrova", "at": NOON}
WITH_A_NAME = call(ANA, "talked", NOON, call_id="with a name")


def named_before():
    """A book in which somebody was named, and came a step further."""
    step = {"move_id": "m1", "of": "referral", "subject_id": "r-gone", "to": "contacted", "at": NOON, "by": "Sam"}
    first = {**NADIA, "referral_id": "r1", "call_id": "first", "name": "Omar Haddad", "phone": "+447700900333"}
    made = book(ANA, BO, calls=[FIRST, call(BO, "talked", NOON, call_id="taken back"), VOIDED], moves=[step])
    return replace(made, sheets=made.sheets | {"Referrals": (REFERRAL_HEADERS, [first])}).tables()


VOIDED = call(BO, "void", NOON, call_id="void", replaces="taken back")


def test_a_name_given_in_a_call_is_laid_beside_it():
    before = named_before()
    open_queue(before, NOON)
    assert len(before.history.persons.referrals) == 1
    after = with_rows(before, {"Calls": [WITH_A_NAME], "Referrals": [{**NADIA, "phone": "+447700900333"}]})
    assert is_beside(before, after)
    is_as_linked_anew(after)
    told_apart_alike(after.history.persons, History(anew(after)).persons)
    assert after.history.persons.referrals.tolist() == [after.history.persons.referrals[0]] * 2  # one phone, one person
    assert pipeline(after, NOON)["name"].tolist() == ["Omar Haddad", "Nadia Petrova"]


@pytest.mark.parametrize(
    ("reach", "same_as"),
    [
        ({"phone": "+44 7700 900333"}, "referrals"),
        ({"phone": "+442079460959"}, "candidacies"),
        ({"phone": "07700 900999"}, None),
        ({"phone": None, "email": "Nadia <nadia@example.com>"}, None),
        ({"phone": "+442079460959", "email": "ana@example.com"}, "joins two"),
    ],
)
def test_whoever_is_named_is_told_from_everybody_as_anew(reach, same_as):
    before = named_before()
    everything_worked_out(before, NOON)
    after = with_rows(before, {"Calls": [WITH_A_NAME], "Referrals": [{**NADIA, **reach}]})
    assert is_beside(before, after)
    assert ("persons" in vars(after.history)) == (same_as != "joins two")
    found = after.history.persons
    told_apart_alike(found, History(anew(after)).persons)
    others = {"referrals": found.referrals[:-1], "candidacies": found.candidacies}.get(same_as, [])
    assert (found.referrals[-1] in others) == (same_as in ("referrals", "candidacies"))


PROMISED = {"promise": "news", "promise_by": (NOON + timedelta(days=3)).date()}


@pytest.mark.parametrize("whom", [ANA, BO], ids=["promised", "not promised"])
@pytest.mark.parametrize(
    "said",
    [
        {"result": "voicemail"},
        {"result": "talked", "told": True},
        {"result": "wrote instead"},
        {"result": "voicemail", "do_not_call": True},
        {"result": "voicemail", "keep_on_file": "no"},
        {"result": "voicemail", **PROMISED},
    ],
)
def test_a_call_after_a_promise_says_of_it_what_it_says_anew(whom, said):
    promised = call(ANA, "talked", NOON - timedelta(days=5), call_id="then", told=True, **PROMISED)
    before = with_rows(book(ANA, BO).tables(), {"Calls": [promised]})
    everything_worked_out(before, NOON)
    assert len(ledger(before, NOON)) == 1
    after = with_rows(before, {"Calls": [call(whom, at=NOON, call_id="now", **said)]})
    assert is_beside(before, after)
    assert (after.history.ledgers is before.history.ledgers) == (
        "promise" not in said and (whom is BO or said == {"result": "voicemail"})
    )
    says_as_anew(after, NOON)


@pytest.mark.parametrize(
    ("said", "stays"), [({}, True), ({"do_not_call": True}, False), ({"do_not_call": False}, False)]
)
def test_where_nobody_asked_not_to_be_called_a_call_that_says_nothing_of_it_leaves_it_so(said, stays):
    before = book(ANA, BO).tables()
    open_queue(before, NOON)
    assert before.history.asked_not.tolist() == []
    assert "persons" not in vars(before.history)
    after = with_rows(before, {"Calls": [call(ANA, "voicemail", NOON, **said)]})
    assert is_beside(before, after)
    for name in ("asked_not", "never_rung"):
        assert (name in vars(after.history)) == stays
    says_as_anew(after, NOON)


def test_the_first_name_of_a_book_is_laid_beside_nothing():
    before = book(ANA).tables()
    after = with_rows(before, {"Calls": [WITH_A_NAME], "Referrals": [NADIA]})
    assert is_beside(before, after)
    is_as_linked_anew(after)


@pytest.mark.parametrize(
    "name",
    [
        {**NADIA, "referral_id": "r1"},
        {**NADIA, "referral_id": "r-gone"},
        {**NADIA, "referral_id": None},
        {**NADIA, "replaces": "r1"},
        {**NADIA, "kind": "void", "replaces": "r1"},
        {**NADIA, "call_id": "taken back"},
        {**NADIA, "call_id": "no such call"},
        {**NADIA, "call_id": None},
        {**NADIA, "kind": "no such kind"},
    ],
)
def test_a_name_that_changes_what_was_there_is_linked_anew(name):
    before = named_before()
    after = with_rows(before, {"Calls": [WITH_A_NAME], "Referrals": [name]})
    assert not is_beside(before, after)
    is_as_linked_anew(after)


def test_a_name_without_a_call_of_its_own_is_linked_anew():
    before = named_before()
    after = with_rows(before, {"Referrals": [{**NADIA, "call_id": "first"}]})
    assert not is_beside(before, after)
    is_as_linked_anew(after)


def test_two_calls_of_one_id_are_linked_anew():
    before = book(ANA).tables()
    twice = [call(ANA, "voicemail", NOON, call_id="once"), call(ANA, "talked", NOON, call_id="once")]
    after = with_rows(before, {"Calls": twice})
    assert not is_beside(before, after)
    assert after.calls["result"].tolist() == ["voicemail"]


def test_a_call_with_a_move_is_linked_anew():
    before = book(ANA).tables()
    after = with_rows(before, {"Calls": [call(ANA, "voicemail", NOON)], "Moves": [move(ANA, "in play", NOON)]})
    assert not is_beside(before, after)
    assert after.moves["subject_id"].tolist() == [id_of(ANA)]
