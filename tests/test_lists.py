"""The lists beside the queue, worked out a candidacy and a call at a time."""

from datetime import timedelta
from random import Random

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core import lists
from signoff_core.call_queue import before_signoff
from signoff_core.debts import debts
from signoff_core.follow_ups import follow_ups
from signoff_core.spans import after
from signoff_core.words import ALREADY_SO, SHEET, OpeningStatus, Result, Standing, Subject
from tests import books
from tests.books import book, call, day, london, move, noticed, opening

NOW = london("2026-11-18 12:00")
SEEDS = range(4)
STAGES = ("Interviewed", "With client", "Rejected", "Hired", "On hold", "Withdrew")
RESULTS = ("talked", "voicemail", "call back", "wrote instead", "excused")
TO = ("in play", "on hold", "not selected")


def crowded(seed):
    """A book in which people, calls and moves of few roles, days and phones meet often."""
    rng = Random(seed)

    def ago(most=40):
        return NOW - timedelta(days=rng.randrange(most), hours=rng.randrange(8))

    def somebody(number):
        known = {"phone": rng.choice(("+442079460958", "+442079460959", None)), "email": f"one{number}@example.com"}
        dates = {name: rng.choice((None, ago().date())) for name in ("presented_on", "interviewed_on", "decided_on")}
        place = {"role": rng.choice(("Analyst", "Clerk", "Cook")), "client": rng.choice(("Acme", "Zeta"))}
        return books.person(
            f"One Of{number}", stage=rng.choice(STAGES), do_not_call=rng.random() < 0.1, **known, **dates, **place
        )

    people = [somebody(number) for number in range(20)]
    calls = []
    for number in range(40):
        later = rng.choice((None, None, (NOW + timedelta(days=rng.randrange(-5, 5))).date()))
        calls.append(
            call(rng.choice(people), rng.choice(RESULTS), ago(25), call_id=f"call{number}", follow_up_on=later)
        )
    moves = [move(rng.choice(people), rng.choice(TO), ago(), move_id=f"said{n}") for n in range(5)]
    for number in range(12):
        one, notes = rng.choice(people), rng.choice((None, books.ALREADY_SO))
        seen = noticed(one, rng.choice(TO), ago(), one["stage"], move_id=f"seen{number}", notes=notes)
        moves.append(seen)
    jobs = [
        opening(rng.choice(("Open", "Closed")), role=role, seats=rng.choice((None, 1, 5)))
        for role in ("Analyst", "Cook")
    ]
    return books.book(*people, calls=calls, moves=moves, openings=jobs).tables()


DATES = (c.PRESENTED_ON, c.INTERVIEWED_ON, c.STAGE_CHANGED_ON)


def rows(frame):
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()} for row in frame.to_dict("records")
    ]


def until(frame, now):
    """What was written up to a moment, or nobody knows when."""
    return [row for row in rows(frame) if row[c.AT] is None or row[c.AT] <= now]


def last(moments):
    return max((one for one in moments if one is not None), default=None)


def past(person, now, zone, *fields):
    wall = pd.Timestamp(now).tz_convert(zone).tz_localize(None)
    names = [name for name in person if name.split("#")[0] in fields]
    return [person[name] for name in names if person[name] is not None and person[name] <= wall]


def heard(tables, now, place, person):
    """The last sign of life, else the first look."""
    hours = tables.settings.hours
    said = [row[c.AT] for row in until(tables.calls, now)
            if row[c.ABOUT] == place and row[c.RESULT] in (Result.TALKED, Result.WROTE_INSTEAD)]  # fmt: skip
    moves = [row for row in until(tables.moves, now) if row[c.ABOUT] == place]
    first = [row for row in moves if row[c.BY] == SHEET and (row[c.NOTES] or "").startswith(ALREADY_SO)]
    moved = [row[c.AT] for row in moves if row not in first and row[c.OF] != Subject.OWNER]
    dates = [hours.to_utc(one) for one in past(person, now, tables.settings.zone, *DATES)]
    return last([*said, *moved, *dates]) or last(row[c.AT] for row in first)


@pytest.mark.parametrize("seed", SEEDS)
def test_who_goes_quiet_is_who_heard_nothing(seed):
    tables, now = crowded(seed), NOW
    history = debts(tables, now).history
    waiting = history.standing_is(Standing.IN_PLAY, Standing.ON_HOLD) & ~history.opening_over
    expected = {}
    for place, person in enumerate(rows(history.people)):
        moment = heard(tables, now, place, person) if waiting[place] and history.counts[place] else None
        if moment is not None and after(moment, tables.settings.quiet, tables.settings.hours) < now:
            expected[person[c.CANDIDACY_ID]] = moment
    found = lists.going_quiet(tables, now)
    assert dict(zip(found[c.CANDIDACY_ID], found[c.HEARD_ON], strict=True)) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_who_was_written_to_is_spoken_to_no_later(seed):
    tables, now = crowded(seed), NOW
    history = debts(tables, now).history
    calls = until(tables.calls, now)
    expected = set()
    for place, person in enumerate(rows(history.people)):
        mine = [row for row in calls if row[c.ABOUT] == place and row[c.AT] is not None]
        wrote = last(
            row[c.AT] for row in mine if row[c.RESULT] == Result.WROTE_INSTEAD and row[c.KIND] in (None, "sign-off")
        )
        spoken = last(row[c.AT] for row in mine if row[c.TOLD])
        if wrote is None or (spoken is not None and spoken > wrote) or history.never_rung[place]:
            continue
        if person[c.PHONE] and after(wrote, lists.WRITTEN_STAYS, tables.settings.hours) >= now:
            expected.add((person[c.CANDIDACY_ID], wrote))
    found = lists.written_not_spoken(tables, now)
    assert set(zip(found[c.CANDIDACY_ID], found[c.AT], strict=True)) == expected


@pytest.mark.parametrize("seed", SEEDS)
def test_who_is_asked_about_because_somebody_else_was_hired(seed):
    tables, now = crowded(seed), NOW
    found = debts(tables, now)
    history, zone = found.history, tables.settings.zone
    people = rows(history.people)
    hired = [(person, past(person, now, zone, c.DECIDED_ON) or past(person, now, zone, c.STAGE_CHANGED_ON))
             for place, person in enumerate(people)
             if history.standing[place] == Standing.HIRED and not person[c.DOUBLED]]  # fmt: skip
    asked = lists.asked(tables, now)
    for place, person in enumerate(people):
        if history.standing[place] != Standing.IN_PLAY or person[c.DOUBLED] or history.opening_over[place]:
            continue
        others = [when for one, when in hired if one[c.PLACE] == person[c.PLACE]]
        began = min(past(person, now, zone, c.PRESENTED_ON, c.INTERVIEWED_ON), default=None)
        after_all = any(not when or began is None or max(when) >= began for when in others)
        open_here = [row for row in rows(tables.openings)
                     if row[c.PLACE] == person[c.PLACE] and row[c.STATUS] == OpeningStatus.OPEN]  # fmt: skip
        seats = max((row[c.SEATS] or 0 for row in open_here), default=0)
        said = asked.loc[asked[c.CANDIDACY_ID] == person[c.CANDIDACY_ID], c.QUESTION].tolist()
        if said in ([], [lists.HIRED_ELSEWHERE]) and pd.isna(history.answered_at[place]):
            assert (said == [lists.HIRED_ELSEWHERE]) == (after_all and not seats > len(others))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_time_to_ring_holds_until_anything_is_logged_with_the_person(seed):
    tables, now = crowded(seed), NOW
    history = debts(tables, now).history
    calls = rows(history.tables.calls)
    person = history.persons.calls.tolist()
    expected = [
        call[c.CALL_ID]
        for place, call in enumerate(calls)
        if call[c.FOLLOW_UP_ON] is not None
        and call[c.RESULT] in (Result.CALL_BACK, Result.TALKED)
        and not history.erased_calls[place]
        and not any(
            one[c.AT] > call[c.AT]
            for other, one in enumerate(calls)
            if person[other] == person[place] and None not in (one[c.AT], call[c.AT])
        )
    ]
    assert sorted(follow_ups(tables, now)[c.CALL_ID]) == sorted(expected)


def test_who_was_written_to_at_one_moment_stay_in_the_order_of_the_calls():
    """As many as a list of letters that were sent together."""
    people = [
        books.person(f"P{n:02} Ruiz", phone=f"+4420794609{n:02}", decided_on=day("2026-11-18")) for n in range(40)
    ]
    at = [london("2026-11-20 10:00"), london("2026-11-20 11:00")]
    letters = [call(one, "wrote instead", at[n % 2]) for n, one in enumerate(people)]
    found = lists.written_not_spoken(book(*people, calls=letters).tables(), london("2026-11-24 10:00"))
    names = [one[c.NAME] for one in people]
    assert found[c.NAME].tolist() == [*names[1::2], *names[::2]]


def test_a_list_has_as_many_people_as_is_said_beside_it():
    asked = (lists.asked, lists.going_quiet, lists.written_not_spoken, before_signoff)
    made = [crowded(seed) for seed in range(8)]
    sizes = [tuple(len(each(tables, NOW)) for each in asked) for tables in made]
    assert [lists.how_many(tables, NOW) for tables in made] == sizes
    assert all(map(any, zip(*sizes, strict=True))), "a list is empty in every book"
