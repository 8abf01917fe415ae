"""Whom to ring first about an opening."""

from dataclasses import replace
from datetime import timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core import fitting as f
from signoff_core.fit_words import left_out_words
from signoff_core.fitting import who_fits, whom_to_ring_first
from signoff_core.opening_choices import opening_choices
from signoff_core.signed_off import LeftOut, Opening
from tests.books import CALL_HEADERS, Book, book, call, day, london, opening, person

NOW = london("2026-11-24 15:00")
SAID = ("next_step", "relocate", "relocate_to", "promise", "promise_by", "keep_on_file")
SITE = {"role": "Site Manager", "client": "Harbour Build"}


def one(name="Ana Ruiz", number=0, **cells):
    mail = f"{name.split()[0].lower()}{number}@example.com"
    return person(
        name, email=mail, phone=f"+4420794600{number:02}", **SITE | {"interviewed_on": day("2026-09-20")} | cells
    )


def talked(about, at="2026-10-12 10:00", **said):
    return call(about, "talked", london(at), **said)


def book_of(*people, calls=(), **more) -> Book:
    made = book(*people, calls=list(calls), **more)
    return replace(made, sheets=made.sheets | {"Calls": ((*CALL_HEADERS, *SAID), list(calls))})


def ringing(made, role="Site Manager", **more):
    return whom_to_ring_first(made.tables(), NOW, role, **more)


def names(made, role="Site Manager", **more):
    return ringing(made, role, **more)[c.NAME].tolist()


def left_out(made, role="Site Manager", client="Beta"):
    found = who_fits(made.tables(), NOW, Opening(role, client))
    return found.people[c.NAME].tolist(), {name: n for name, n in found.left_out._asdict().items() if n}


def test_the_reason_is_said_as_a_recruiter_would():
    ana = one(stage="Rejected after final interview", decided_on=day("2026-10-08"), location="Hull")
    said = {"next_step": "rail work in Leeds", "promise": "site jobs with rail", "promise_by": day("2026-12-01"),
            "relocate": "yes", "relocate_to": "Leeds", "notes": "took it well"}  # fmt: skip
    row = ringing(book_of(ana, calls=[talked(ana, **said)]), client="Beta", location="Leeds", me="sam").iloc[0]
    assert row[c.WHY] == [
        "You promised on 12 Oct: “site jobs with rail”, by 1 Dec",
        "Got to the final interview for Site Manager at Harbour Build, 8 Oct",
        "Lives in Hull, and would move to Leeds",
    ]


def test_what_they_said_is_found_whatever_they_were():
    buyer = one(role="Buyer")
    made = book_of(buyer, calls=[talked(buyer, next_step="a site of my own, as its manager")])
    (row,) = ringing(made).to_dict("records")
    assert "Said on 12 Oct: “a site of my own, as its manager”" in row[c.WHY]
    assert names(made, "Nurse") == []
    assert names(made, "Nurse", words="own site") == ["Ana Ruiz"]


@pytest.mark.parametrize("role", ["site-manager", "Site Mgr", "SITE MANGER", "Senior Site Manager (m/f/d)"])
def test_a_role_is_found_however_it_is_spelled(role):
    ana = one()
    assert names(book_of(ana, calls=[talked(ana)]), role) == ["Ana Ruiz"]


def test_nothing_sought_finds_nobody_and_an_empty_book_has_nobody():
    ana = one()
    assert names(book_of(ana, calls=[talked(ana)]), "") == []
    assert names(book_of()) == []


def test_only_who_was_signed_off_is_there():
    told, owed, wrote = one("Told Tom", 1), one("Owed Olu", 2), one("Wrote Wei", 3)
    withdrew, early, playing = (
        one("With Drew", 4, stage="Withdrew"),
        one("Early Eva", 5, stage="Applied", interviewed_on=None),
        one("Play Pia", 6, stage="Interviewed"),
    )
    calls = [talked(told), call(wrote, "wrote instead", london("2026-10-12 10:00"))]
    found = names(book_of(told, owed, wrote, withdrew, early, playing, calls=calls))
    assert sorted(found) == ["Told Tom", "With Drew", "Wrote Wei"]


def test_a_promise_stands_before_everything_else_together():
    assert sum((f.PROMISE_KEPT, f.SAID, f.WAS, f.NOTED, f.PLACE)) < f.PROMISED + f.TURNED_DOWN_HERE - f.PLACE
    best = one("Best Bea", 1, stage="Rejected after final interview", decided_on=day("2026-10-09"), location="Leeds")
    other = one("Promised Pat", 2, role="Rigger", interviewed_on=day("2025-01-10"), location="Hull", relocation="no")
    calls = [
        talked(best, next_step="site manager", notes="site manager"),
        talked(other, "2025-02-01 10:00", promise="a site manager's job"),
    ]
    assert names(book_of(best, other, calls=calls), client="Beta", location="Leeds") == ["Promised Pat", "Best Bea"]


def test_a_kept_promise_weighs_less_than_an_open_one_and_says_so():
    kept, still = one("Kept Kim", 1), one("Open Oda", 2)
    promise = {"promise": "site manager's jobs", "told": True}
    calls = [talked(kept, **promise), talked(still, **promise),
             talked(kept, "2026-11-20 10:00", kind="keep posted", told=None)]  # fmt: skip
    found = ringing(book_of(kept, still, calls=calls))
    assert found[c.NAME].tolist() == ["Open Oda", "Kept Kim"]
    assert found[c.WHY].iloc[1][0] == "Sam promised on 12 Oct: “site manager's jobs” (kept)"


def test_one_row_a_person_by_the_candidacy_that_fits_best():
    ana = one(decided_on=day("2026-10-08"))
    rigger = one(role="Rigger", client="Beta", decided_on=day("2026-10-09"))
    found = ringing(book_of(ana, rigger, calls=[talked(ana), talked(rigger)]))
    assert found[c.ROLE].tolist() == ["Site Manager"]


@pytest.mark.parametrize(
    ("why", "more", "calls"),
    [
        ("asked", {"do_not_call": "yes"}, []),
        ("asked", {}, [{"at": "2026-11-14 10:00", "do_not_call": True}]),
        ("asked", {}, [{"at": "2026-11-14 10:00", "keep_on_file": "no"}]),
        ("run_out", {}, [{"at": "2026-05-01 10:00", "keep_on_file": "yes"}]),
    ],
)
def test_who_must_not_be_rung_is_left_out_and_counted(why, more, calls):
    ana = one(**more)
    calls = [talked(ana, "2026-11-13 10:00"), *(talked(ana, said.pop("at"), **said) for said in map(dict, calls))]
    made = book_of(ana, calls=calls, settings={"keep_on_file.months": "6"})
    assert left_out(made) == ([], {why: 1})


def test_the_last_word_on_keeping_details_counts():
    ana = one()
    calls = [talked(ana, "2026-10-12 10:00", keep_on_file="no"), talked(ana, "2026-11-12 10:00", keep_on_file="yes")]
    assert left_out(book_of(ana, calls=calls)) == (["Ana Ruiz"], {})
    assert left_out(book_of(ana, calls=calls[::-1][1:])) == ([], {"asked": 1})


def test_what_one_candidacy_says_holds_for_the_person():
    ana = one()
    told = [talked(ana)]
    for why, role, cells in [
        ("hired", "Rigger", {"stage": "Hired"}),
        ("owed", "Rigger", {}),
        ("asked", "Rigger", {"stage": "Withdrew", "do_not_call": "yes"}),
        ("in_play", "site manager", {"stage": "Interviewed", "client": "BETA"}),
    ]:
        made = book_of(ana, one(**{"role": role, "client": "Gamma"} | cells), calls=told)
        assert left_out(made) == ([], {why: 1})


def test_in_play_for_another_role_is_said():
    ana = one()
    playing = one(role="Rigger", client="Gamma", stage="Interviewed")
    (row,) = ringing(book_of(ana, playing, calls=[talked(ana)]), client="Beta").to_dict("records")
    assert row[c.WHY][-1] == "In play for Rigger, Gamma"


def test_turned_down_for_this_very_job_is_left_out_but_for_a_new_one_is_said_and_sinks():
    ana, bo = one("Ana Ruiz", 1, decided_on=day("2026-10-08")), one("Bo Lind", 2, client="Gamma")
    calls = [talked(ana), talked(bo)]
    here = {"role": "Site Manager", "client": "Harbour Build"}
    same = book_of(ana, bo, calls=calls, openings=[opening("open", **here, opened_on=day("2026-09-01"))])
    assert left_out(same, client="Harbour Build") == (["Bo Lind"], {"turned_down": 1})
    new = book_of(ana, bo, calls=calls, openings=[opening("open", **here, opened_on=day("2026-11-20"))])
    found = ringing(new, client="harbour build")
    assert found[c.NAME].tolist() == ["Bo Lind", "Ana Ruiz"]
    assert found[c.WHY].iloc[1][-1] == "This client turned them down for this role before: ask the client first"


def test_a_place_lifts_and_sinks_and_not_knowing_is_no_penalty():
    here, moves, unknown, stays = (
        one("Here Hal", 1, location="Leeds"), one("Move Mo", 2, location="Hull", relocation="for the right job"),
        one("Who Knows", 3), one("Stay Stu", 4, location="Hull", relocation="no"),
    )  # fmt: skip
    people = (stays, unknown, moves, here)
    calls = [talked(one_) for one_ in people]
    made = book_of(*people, calls=calls)
    assert names(made, location="leeds") == ["Here Hal", "Move Mo", "Who Knows", "Stay Stu"]
    spoken = [*calls, talked(stays, "2026-11-01 10:00", relocate="yes", relocate_to="Leeds or York")]
    assert names(book_of(*people, calls=spoken), location="Leeds")[0] == "Stay Stu"


def test_rows_written_later_are_not_looked_at():
    ana = one()
    tables = book_of(ana, calls=[talked(ana)]).tables()
    assert whom_to_ring_first(tables, london("2026-10-12 09:00"), "Site Manager").empty


def test_the_tables_are_not_touched():
    ana = one()
    tables = book_of(ana, calls=[talked(ana, promise="site work")]).tables()
    before = [frame.copy() for frame in (tables.candidacies, tables.calls, tables.openings)]
    whom_to_ring_first(tables, NOW, "Site Manager", client="Beta", location="Leeds", words="rail")
    for was, now in zip(before, (tables.candidacies, tables.calls, tables.openings), strict=True):
        assert_frame_equal(was, now)


def test_who_was_left_out_in_words():
    assert left_out_words(LeftOut()) == ""
    assert left_out_words(LeftOut(hired=2)) == "2 left out: hired through us"
    assert left_out_words(LeftOut(asked=2, hired=1)) == (
        "3 left out: 2 asked not to be called or not to be kept on file, 1 hired through us"
    )


def test_openings_to_choose_from_the_newest_first_then_roles_once_each():
    people = [one(), one("Bo Lind", 1, role="site  manager"), one("Cy Tran", 2, role="Buyer")]
    openings = [opening("open", role="Planner", client="Beta", opened_on=day("2026-11-01")),
                opening("filled", role="Rigger", client="Beta", opened_on=day("2026-11-02")),
                opening("open", role="Buyer", client="Beta", opened_on=day("2026-11-03"))]  # fmt: skip
    found = opening_choices(book_of(*people, openings=openings).tables())
    assert [(one_.role, one_.client) for one_ in found] == [
        ("Buyer", "Beta"),
        ("Planner", "Beta"),
        ("Site Manager", ""),
    ]


# For any book

ROLES = ("Site Manager", "site mgr", "Rigger", "Project Planner")
TEXTS = (None, "site manager in Leeds", "planning, closer to the site", "anything but nights")


@st.composite
def books(draw):
    people, calls = [], []
    for number in range(draw(st.integers(1, 5))):
        stage = draw(st.sampled_from(["Rejected", "Rejected", "Withdrew", "Interviewed", "Hired"]))
        row = one(f"N{number} Q", draw(st.integers(0, 5)), role=draw(st.sampled_from(ROLES)), stage=stage,
                  location=draw(st.sampled_from([None, "Leeds", "Hull"])), relocation=draw(st.sampled_from([None, "no"])),
                  do_not_call=draw(st.sampled_from([None, None, "yes"])))  # fmt: skip
        people.append(row)
        for turn in range(draw(st.integers(0, 2))):
            at = london("2026-11-12 10:00") + timedelta(days=draw(st.integers(-60, 11)), minutes=10 * number + turn)
            text = st.sampled_from(TEXTS)
            keep = draw(st.sampled_from([None, None, "yes", "no"]))
            calls.append(call(row, "talked", at, call_id=f"c{number}-{turn}", next_step=draw(text), promise=draw(text),
                              notes=draw(text), keep_on_file=keep))  # fmt: skip
    return people, calls


def place_of(found, person_row):
    mails = found[c.EMAIL].tolist()
    return mails.index(person_row["email"]) if person_row["email"] in mails else None


@settings(max_examples=15, deadline=None)
@given(books(), st.data())
def test_one_more_promise_about_it_never_lowers_the_place(made, data):
    people, calls = made
    who = data.draw(st.sampled_from(people))
    at = london("2026-11-01 12:00") + timedelta(days=data.draw(st.integers(-90, 22)))
    more = talked(who, f"{at:%Y-%m-%d %H:%M}", call_id="more", promise="site manager", kind="keep posted", told=None)
    before = ringing(book_of(*people, calls=calls), location="Leeds")
    after = ringing(book_of(*people, calls=[*calls, more]), location="Leeds")
    was, now = place_of(before, who), place_of(after, who)
    assert was is None or (now is not None and now <= was)


@settings(max_examples=15, deadline=None)
@given(books())
def test_nobody_who_must_not_be_rung_is_there_and_everybody_once(made):
    people, calls = made
    found = ringing(book_of(*people, calls=calls), location="Leeds")
    assert not found[c.CANDIDACY_ID].duplicated().any()
    never = {row["email"] for row in people if row["do_not_call"] or row["stage"] == "Hired"}
    last = {}
    for one_call in sorted(calls, key=lambda row: row["at"]):
        if one_call["keep_on_file"]:
            last[one_call["email"]] = one_call["keep_on_file"]
    never |= {mail for mail, word in last.items() if word == "no"}
    assert not never & set(found[c.EMAIL])
    assert pd.Series(found[c.SCORE]).is_monotonic_decreasing
