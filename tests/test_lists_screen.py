"""The lists beside the queue, each with its own next action, and calls of every kind."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from screens.text import plain
from signoff_core import columns as c
from signoff_core.ladder import proposals
from tests.screens import (
    DANA,
    TRUSTED,
    begun,
    calm,
    days_ago,
    labels,
    look,
    person,
    press,
    rows,
    say_who,
    says,
    written,
)

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA = person("Ana Ruiz", decided_on=days_ago(9))
BO = person("Bo Lind", role="Engineer", phone="020 7946 0959", stage="Interviewed", decided_on="")
TOM = "Tom Reed"
CY = person("Cy Tran", recruiter=TOM, phone="020 7946 0960")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def of(name):
    """The calls with somebody, as they stand in the file."""
    return [row for row in rows("Calls") if row[c.CANDIDATE] == name]


def logged(about, result, hours, **cells):
    """A row of Calls from some hours ago."""
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=hours)
    row = {
        "call_id": f"c-{result}-{hours}".replace(" ", "-"),
        "kind": "sign-off",
        "at": at,
        "result": result,
        "by": DANA,
    }
    who = {"candidate": about["name"], **{key: about[key] for key in ("email", "phone", "role", "client")}}
    return {**row, **who, "candidacy_id": "x", **cells}


def saved(at):
    (button,) = [button for button in at.button if button.label.startswith("Save")]
    button.click().run()
    assert not at.exception
    return at


def opened(*people):
    """The form of the first person in a fresh book, and its call's id."""
    begun(*people)
    at = press(say_who(look()), "We talked")
    return at, at.query_params["call"]


def choose(at, call, field, value):
    (group,) = [one for one in at.button_group if one.key == f"{call}.{field}"]
    group.set_value(value).run()
    assert not at.exception
    return at


def test_ringing_opens_the_form_and_is_seen_by_the_others():
    begun({**ANA, "recruiter": ""}, BO, CY)
    dana, tom = say_who(look()), say_who(look(), TOM)
    press(dana, "We talked")
    seen = tom.run()
    assert f"{DANA} is on a call with them since" in says(seen).replace("\\", "")
    press(tom, "We talked")
    assert f"{DANA} is on a call with them since" in "\n".join(one.value for one in tom.warning).replace("\\", "")
    for at in (dana, tom):
        press(at, "Back to the list")
    assert "is on a call" not in says(look())


def test_a_second_one_who_saves_is_told_who_called_and_may_still_save():
    begun({**ANA, "recruiter": ""}, BO, CY)
    dana, tom = say_who(look()), say_who(look(), TOM)
    press(dana, "We talked")
    call = dana.query_params["call"]
    dana.text_input(key=f"{call}.next_step").set_value("closer to home").run()
    press(tom, "Voicemail")
    saved(dana)
    assert plain(f"{TOM} logged “voicemail” with them") in says(dana)
    assert [row[c.BY] for row in of("Ana Ruiz")] == [TOM]
    saved(dana)
    assert [row[c.BY] for row in of("Ana Ruiz")] == [TOM, DANA]


def test_a_tap_after_anothers_says_so():
    begun({**ANA, "recruiter": ""}, BO, CY)
    dana, tom = say_who(look()), say_who(look(), TOM)
    press(tom, "No answer")
    press(dana.run(), "Voicemail")
    assert plain(f"{TOM} called too") in says(dana)


def test_a_hold_stands_apart_with_what_comes_next():
    until = datetime.now(UTC).date() + timedelta(days=1)
    begun(ANA, Calls=[logged(ANA, "hold", 1, notes="not signed yet", follow_up_on=until)])
    at = say_who(look())
    assert any("On hold 1" in one.label for one in at.expander)
    assert {"It is settled: we talked", "Hold longer"} <= set(labels(at))
    assert "No answer" not in labels(at)
    press(at, "It is settled: we talked")
    assert at.query_params["call"]


def test_a_hold_has_a_day_and_asks_for_its_reason():
    at, call = opened(ANA)
    choose(at, call, c.RESULT, "hold")
    saved(at)
    assert "needs a reason" in says(at)
    assert at.datetime_input(key=f"{call}.follow_up_on").value.date() > datetime.now(UTC).date()


def test_a_holds_last_day_is_no_time_to_ring():
    at, call = opened(ANA)
    choose(at, call, c.RESULT, "hold")
    assert at.datetime_input(key=f"{call}.follow_up_on").value
    choose(at, call, c.RESULT, "voicemail")
    saved(at)
    assert c.FOLLOW_UP_ON not in of("Ana Ruiz")[0]


def test_after_enough_tries_writing_is_offered():
    begun(ANA, Calls=[logged(ANA, "voicemail", hours) for hours in (50, 26, 2)])
    at = say_who(look())
    press(at, "Write instead")
    saved(at)
    assert [row[c.RESULT] for row in of("Ana Ruiz")][-1] == "wrote instead"
    assert any("Written, not spoken 1" in one.label for one in at.expander)


def test_the_next_try_is_chosen_from_times_that_are_offered():
    at, call = opened(ANA)
    choose(at, call, c.RESULT, "voicemail")
    offered = proposals(datetime.now(UTC), None, written().settings)
    wanted = offered[-1].astimezone(ZoneInfo("Europe/London")).replace(tzinfo=None)
    choose(at, call, "next_try", wanted.isoformat())
    saved(at)
    (row,) = of("Ana Ruiz")
    assert row[c.FOLLOW_UP_ON].astimezone(ZoneInfo("Europe/London")).replace(tzinfo=None) == wanted


def test_yesterdays_call_is_two_taps():
    at, call = opened(ANA)
    choose(at, call, "when", "yesterday")
    at.text_input(key=f"{call}.next_step").set_value("closer to home").run()
    saved(at)
    (row,) = of("Ana Ruiz")
    ago = datetime.now(UTC) - row[c.AT].astimezone(UTC)
    assert timedelta(hours=23, minutes=50) < ago < timedelta(hours=24, minutes=10)


def test_who_goes_quiet_gets_a_check_in_that_tells_nobody_any_news():
    begun(BO)
    at = say_who(look())
    press(at, "Log a check-in")
    assert "A check-in" in says(at)
    choose(at, at.query_params["call"], c.RESULT, "talked")
    saved(at)
    (row,) = of("Bo Lind")
    assert (row[c.KIND], row[c.RESULT], row.get(c.TOLD)) == ("check-in", "talked", None)
    assert "Log a check-in" not in labels(look())


def test_somebody_who_rang_is_found_by_a_word():
    begun(ANA, BO)
    at = say_who(look())
    at.text_input(key="came_in").set_value("bo engineer").run()
    (label,) = [one for one in labels(at) if one.startswith("Bo Lind")]
    assert "check-in" in label
    press(at, label)
    assert "A check-in" in says(at)


def test_a_form_nobody_typed_into_leaves_nothing_behind():
    at, call = opened(ANA)
    press(at, "Voicemail")
    assert [row[c.RESULT] for row in of("Ana Ruiz")] == ["voicemail"]
    assert "This call is saved, or it was never begun." in says(look(call=call))


def test_a_persons_page_opens_the_call_that_fits():
    begun(ANA, BO)
    at = say_who(look())
    for one, label, words in (
        ("Bo Lind", "Log a check-in call", "A check-in"),
        ("Ana Ruiz", "Log a sign-off call", "The news"),
    ):
        people = written().candidacies.set_index(c.NAME)
        at.switch_page("screens/candidates_screen.py")
        at.query_params["person"] = people.loc[one, c.CANDIDACY_ID]
        press(at.run(), label)
        assert words in says(at)
        assert at.query_params["call"]


def test_a_list_is_drawn_once_somebody_opens_it():
    begun(ANA, BO)
    at = look(folded=True)
    assert "Going quiet 1" in [one.label for one in at.expander]
    assert "Log a check-in" not in labels(at)
    at.session_state["quiet"] = True
    assert "Log a check-in" in labels(calm(at.run()))
