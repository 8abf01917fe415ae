"""Somebody asked not to be called: nobody rings them, in whichever list they stand and whatever it was about."""

import pytest

from signoff_core import columns as c
from signoff_core import digest
from signoff_core.brief import brief
from signoff_core.calendars import events
from signoff_core.call_queue import open_queue
from signoff_core.dossier import dossier
from signoff_core.fitting import who_fits
from signoff_core.lists import going_quiet, written_not_spoken
from signoff_core.nudges import board
from signoff_core.phrases import write_instead
from signoff_core.referral_brief import brief_for
from signoff_core.signed_off import Opening
from signoff_core.thanks import owed_thanks
from signoff_core.today import today
from tests.books import book, call, day, london, person

NOW = london("2026-11-24 12:00")
SHOW = {"interviewed_on": day("2026-11-10"), "decided_on": day("2026-11-12"), "phone": "07700 900123"}
ANALYST = person("Ana Ruiz", **SHOW)
PLANNER = {**ANALYST, "role": "Planner"}
SAID = call(ANALYST, "talked", london("2026-11-13 10:00"), do_not_call=True)


def test_who_said_so_about_one_role_is_written_to_about_another():
    (row,) = open_queue(book(ANALYST, PLANNER, calls=[SAID]).tables(), NOW).to_dict("records")
    assert (row[c.ROLE], row[c.REACH]) == ("Planner", "write instead")
    (row,) = open_queue(
        book({**ANALYST, "told_on": day("2026-11-13"), "do_not_call": "yes"}, PLANNER).tables(), NOW
    ).to_dict("records")
    assert (row[c.ROLE], row[c.REACH]) == ("Planner", "write instead")


def test_somebody_else_is_rung_all_the_same():
    other = person("Ben Oduya", **{**SHOW, "phone": "07700 900124"}, email="ben@example.com")
    (row,) = open_queue(book(ANALYST, other, calls=[SAID]).tables(), NOW).to_dict("records")
    assert (row[c.NAME], row[c.REACH]) == ("Ben Oduya", "call")


def test_the_last_word_counts():
    back = call(ANALYST, "talked", london("2026-11-14 10:00"), do_not_call=False)
    (row,) = open_queue(book(ANALYST, PLANNER, calls=[SAID, back]).tables(), NOW).to_dict("records")
    assert row[c.REACH] == "call"


def test_no_list_and_no_digest_shows_a_number_to_ring():
    tables = book(ANALYST, PLANNER, calls=[SAID]).tables()
    assert today(tables, NOW)[c.REACH].tolist() == ["write instead"]
    found = digest.digest(tables, NOW)
    text = "\n".join(digest.as_text(found)) + digest.as_html(found) + digest.as_ics(found).decode()
    assert "900123" not in text.replace(" ", "")
    assert "tel:" not in text
    assert "ana@example.com" in text


def test_who_was_written_to_and_said_so_in_a_call_is_not_to_be_spoken_to():
    wrote = call(PLANNER, "wrote instead", london("2026-11-20 10:00"))
    assert written_not_spoken(book(PLANNER, calls=[wrote]).tables(), NOW)[c.NAME].tolist() == ["Ana Ruiz"]
    assert written_not_spoken(book(ANALYST, PLANNER, calls=[SAID, wrote]).tables(), NOW).empty


def test_a_calendar_tells_nobody_to_ring_them():
    asked = call(ANALYST, "talked", london("2026-11-13 11:00"), follow_up_on=day("2026-11-25"))
    summaries = events(book(ANALYST, calls=[asked]).tables(), NOW)[c.SUMMARY].tolist()
    assert summaries == ["Ring Ana Ruiz"]
    later = {**asked, "do_not_call": True}
    assert events(book(ANALYST, calls=[later]).tables(), NOW)[c.SUMMARY].tolist() == ["Write to Ana Ruiz"]


@pytest.mark.parametrize("said", [[], [SAID]])
def test_an_opening_leaves_them_out(said):
    told = call(PLANNER, "talked", london("2026-11-14 10:00"))
    found = who_fits(book(ANALYST, PLANNER, calls=[told, *said]).tables(), NOW, Opening("Planner", "Other Ltd"))
    assert (len(found.people), found.left_out.asked) == ((0, 1) if said else (0, 0))


NAMED = {"referral_id": "r1", "call_id": "c1", "name": "Cat Lee", "phone": "07700 900125",
         "at": london("2026-10-01 10:00"), "kind": "suited"}  # fmt: skip
REFERRAL_HEADS = (*NAMED, "from_candidacy_id", "referred_by", "email", "for_role", "replaces")
NAMED_SAID = {**SAID, "call_id": "c2", "kind": "referral", "referral_id": "r1", "candidacy_id": None,
              "phone": "07700 900125", "email": None, "candidate": "Cat Lee", "told": None}  # fmt: skip


def with_named(*people, calls=(), **cells):
    found = book(*people, calls=calls)
    return type(found)({**found.sheets, "Referrals": (REFERRAL_HEADS, [NAMED | cells])}).tables()


def test_whoever_was_named_and_said_so_is_not_rung_either():
    tables = with_named(ANALYST, calls=[NAMED_SAID])
    row = next(row for row in today(tables, NOW).to_dict("records") if row[c.NAME] == "Cat Lee")
    assert row[c.REACH] == "write instead"
    assert board(tables, NOW)[c.REACH].tolist() == ["write instead"]
    assert brief_for(tables, "referral", "", "r1", NOW).do_not_call


def test_a_candidate_who_said_so_is_not_rung_as_somebody_named():
    ana = {"name": "Ana Ruiz", "phone": "07700 900123"}
    assert board(with_named(ANALYST, calls=[SAID], **ana), NOW)[c.REACH].tolist() == ["write instead"]
    assert board(with_named(ANALYST, **ana), NOW)[c.REACH].tolist() == ["call"]


def test_what_is_known_before_a_call_says_so_for_every_role_of_theirs():
    """The card, the call's own page and the person's page: none of them offers the number."""
    tables = book(ANALYST, PLANNER, calls=[SAID]).tables()
    (row,) = open_queue(tables, NOW).to_dict("records")
    assert write_instead(row) == "asked not to be called"
    assert brief(tables, row[c.CANDIDACY_ID], NOW).do_not_call
    assert dossier(tables, row[c.CANDIDACY_ID], NOW).never_rung


def test_somebody_gone_quiet_is_written_to():
    waiting = {**PLANNER, "stage": "Interviewed", "decided_on": None, "interviewed_on": day("2026-10-20")}
    (row,) = going_quiet(book(ANALYST, waiting, calls=[SAID]).tables(), NOW).to_dict("records")
    assert (row[c.ROLE], row[c.REACH]) == ("Planner", "write instead")
    assert going_quiet(book(waiting).tables(), NOW)[c.REACH].tolist() == ["call"]


def test_an_earlier_day_is_looked_at_as_it_was():
    other = person("Ben Oduya", **{**SHOW, "phone": "07700 900124"}, email="ben@example.com")
    late = call(other, "voicemail", london("2026-11-23 10:00"))
    tables = book(ANALYST, PLANNER, other, calls=[late, SAID]).tables()
    found = open_queue(tables, london("2026-11-20 12:00")).set_index(c.ROLE)[c.REACH]
    assert found["Planner"] == "write instead"


def test_what_is_said_later_binds_nobody_before():
    """The card, the forms and the person's page of a day show what was so that day, whatever was said since."""
    before, after = london("2026-11-13 09:59"), london("2026-11-13 10:00")
    planner = {**PLANNER, "interviewed_on": day("2026-10-20"), "decided_on": day("2026-10-21")}
    tables = book(ANALYST, planner, calls=[SAID]).tables()
    whom = tables.candidacies[c.CANDIDACY_ID].iloc[1]
    for asked in (lambda now: brief(tables, whom, now).do_not_call, lambda now: dossier(tables, whom, now).never_rung):
        assert (asked(before), asked(after)) == (False, True)
    named = with_named(ANALYST, calls=[NAMED_SAID])
    assert not brief_for(named, "referral", "", "r1", before).do_not_call
    assert board(named, before)[c.REACH].tolist() == ["call"]
    assert board(named, after)[c.REACH].tolist() == ["write instead"]


def test_a_giver_is_rung_until_they_say_not_to():
    moved = {"move_id": "m1", "of": "referral", "subject_id": "r1", "to": "presented",
             "at": london("2026-10-20 10:00"), "by": "Sam"}  # fmt: skip
    gave = call(PLANNER, "talked", london("2026-10-01 10:00"), call_id="c1")
    found = book(ANALYST, PLANNER, calls=[gave, SAID], moves=[moved])
    tables = type(found)({**found.sheets, "Referrals": (REFERRAL_HEADS, [NAMED])}).tables()
    assert owed_thanks(tables, london("2026-11-13 09:59"))[c.REACH].tolist() == ["call"]
    assert owed_thanks(tables, london("2026-11-13 10:00"))[c.REACH].tolist() == ["write instead"]
