"""The Today screen: one list, and the one next action of each line."""

from contextlib import closing

import pytest

from signoff_core import columns as c
from signoff_core.doors import team_book
from tests.screens import DANA, TRUSTED, begun, calm, days_ago, look, person, press, say_who, says
from tests.test_promises_screen import ANA, promised

pytestmark = pytest.mark.usefixtures("fresh_page")
OWED = person("Cy Tran", phone="07700 900113")
QUIET = person("Di Poe", phone="07700 900114", stage="Interviewed", interviewed_on=days_ago(40), decided_on="")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def the_day(at):
    return calm(at.switch_page("screens/today_screen.py").run())


def names(at):
    return [one.value.split("\n")[0].removeprefix("### ") for one in at.markdown if one.value.startswith("### ")]


def test_nobody_waits_and_what_comes_due_is_said():
    begun(ANA, Calls=[promised(days=6)])
    at = the_day(look())
    assert "Nobody is waiting. One promise comes due this week." in says(at)
    assert names(at) == []


def test_everybody_once_in_order_with_one_thing_to_do():
    begun(QUIET, ANA, OWED, Calls=[promised()])
    at = the_day(look())
    assert names(at) == ["Cy Tran", "Ana Ruiz", "Di Poe"]
    assert "3 people to get back to today." in says(at)
    assert [one.proto.url for one in at.get("link_button")] == [
        "tel:+447700900113", "tel:+442079460958", "tel:+447700900114",
    ]  # fmt: skip
    assert [one.label for one in at.button].count("Log the call") == 3


@pytest.mark.parametrize(("nth", "kind"), [(0, "sign-off"), (1, "keep posted"), (2, "check-in")])
def test_the_right_kind_of_call_opens(nth, kind):
    begun(QUIET, ANA, OWED, Calls=[promised()])
    at = press(the_day(say_who(look())), "Log the call", nth)
    call = at.query_params["call"]
    with closing(team_book({})) as book:
        assert book.drafts.read(call)[c.KIND] == kind


def test_mine_and_nobodys():
    begun(OWED, person("Ed Fox", phone="07700 900115", recruiter="Tom"))
    assert len(names(the_day(look()))) == 2
    at = the_day(say_who(look(), "Tom"))
    assert names(at) == ["Ed Fox"]
    assert DANA not in says(at)


def test_under_filters_that_find_nobody_others_are_said_to_wait():
    begun(OWED)
    at = the_day(look())
    at = calm(at.text_input(key="search").set_value("zzz").run())
    assert "Nobody here under these filters." in says(at)
