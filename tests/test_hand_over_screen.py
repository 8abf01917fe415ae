"""Handing over from the page: from Set-up for anybody, from the foot for oneself, with Undo and the way back."""

from contextlib import closing
from datetime import timedelta

import pytest

from signoff_core import columns as c
from signoff_core.book import utc_now
from signoff_core.doors import team_book
from signoff_core.handing_over import handed_over
from tests.screens import DANA, TRUSTED, begun, calm, labels, look, moves, person, press, say_who, says, written
from tests.test_set_up_screen import part

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA = person("Ana Ruiz")
BO = person("Bo Lind", recruiter="Sam Hall", role="Cook")
CY = person("Cy Orr", recruiter="Sam Hall", role="Welder", stage="Interviewed", decided_on="")


@pytest.fixture(autouse=True)
def the_teams_book(tell):
    tell(TRUSTED)
    begun(ANA, BO, CY)


def whose():
    return written().history.owners.tolist()


def words(at):
    return says(at).replace("\\", "")


def test_the_owner_hands_over_for_somebody_and_sees_first_what_moves():
    at = part("Team")
    at = calm(at.selectbox(key="hand_over_whose").set_value("Sam Hall").run())
    assert "**2 open of Sam Hall's**" in words(at)
    assert "1 owed the news · 1 in play or on hold" in words(at)
    assert at.button(key="hand_over_now").disabled
    calm(at.selectbox(key="hand_over_to").set_value(DANA).run())
    assert "Hand 2 to Dana Whitfield" in labels(at)
    assert whose() == [DANA, "Sam Hall", "Sam Hall"]
    at = calm(at.button(key="hand_over_now").click().run())
    assert whose() == [DANA, DANA, DANA]
    assert "2 handed to Dana Whitfield." in words(at)
    assert "Nothing open is Sam Hall's." in words(at)
    at = calm(at.button(key="hand_over_undo").click().run())
    assert whose() == [DANA, "Sam Hall", "Sam Hall"]
    assert "2 handed" not in words(at)
    assert [row[c.TO] for row in moves()] == [DANA, DANA, "void", "void"]


def test_a_holiday_of_ones_own_from_the_foot_and_back():
    at = say_who(look(), "Sam Hall")
    at = press(at, "Hand over")
    calm(at.selectbox(key="hand_over_to").set_value(DANA).run())
    calm(at.segmented_control(key="hand_over_how").set_value("For a holiday").run())
    last = at.date_input(key="hand_over_until").value
    at = calm(at.button(key="hand_over_now").click().run())
    assert whose() == [DANA, DANA, DANA]
    assert {row["notes"] for row in moves()} == {f"for a holiday until {last}, in the place of Sam Hall"}
    assert "You are away until" in words(at)
    at = press(at, "Take back 2")
    assert whose() == [DANA, "Sam Hall", "Sam Hall"]
    assert "You are away" not in words(at)


def test_nobody_hands_over_before_they_have_said_who_they_are():
    at = look()
    assert "Hand over" not in labels(at)
    assert "Hand over" in labels(say_who(at))


def test_a_holiday_that_is_over_is_said_on_set_up():
    with closing(team_book({})) as book:
        then = utc_now() - timedelta(days=9)
        until = (then + timedelta(days=5)).date()
        rows = handed_over(book.tables(), "Sam Hall", DANA, "Sam Hall", then, hand_over_id="h1", until=until)
        book.save(rows)
    at = part("Team")
    assert "Sam Hall was away until" in words(at)
    assert "Hand back 2" in labels(at)
    press(at, "Hand back 2")
    assert whose() == [DANA, "Sam Hall", "Sam Hall"]
