"""One call open in two windows: no word typed in either is lost, and nothing is saved twice."""

from contextlib import closing

import pytest

from signoff_core import columns as c
from signoff_core.doors import team_book
from tests.call_forms import ANA, CY, TOM, in_two_windows, opened, plainly, said, saved, typed
from tests.screens import DANA, TRUSTED, begun, calm, cards, days_ago, look, person, press, rows, say_who, written

pytestmark = pytest.mark.usefixtures("fresh_page")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


@pytest.fixture
def team():
    begun(ANA, CY)


@pytest.mark.usefixtures("team")
def test_a_call_saved_from_another_device_meanwhile_is_followed_by_a_new_one():
    laptop = say_who(look())
    call = opened(laptop)
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    phone = say_who(look(call=call))
    said(phone, call, "voicemail")
    saved(phone, call)
    laptop.query_params.pop("call")
    again = opened(calm(laptop.run()))
    assert again != call
    saved(said(laptop, again, "no answer"), again)
    assert [(row[c.CALL_ID], row[c.RESULT]) for row in rows("Calls")] == [(call, "voicemail"), (again, "no answer")]


@pytest.mark.usefixtures("team")
def test_a_form_closed_on_one_device_keeps_what_is_typed_on_the_other():
    laptop = say_who(look())
    call = opened(laptop)
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    typed(laptop, call, c.NEXT_STEP, "")
    phone = say_who(look())
    assert opened(phone) == call
    press(phone, "Throw away")
    typed(laptop, call, c.SAY_REASON, "they wanted rail")
    typed(laptop, call, c.NEXT_STEP, "a bigger site")
    reloaded = say_who(look(call=call))
    assert reloaded.text_input(key=f"{call}.{c.SAY_REASON}").value == "they wanted rail"
    assert reloaded.text_input(key=f"{call}.{c.NEXT_STEP}").value == "a bigger site"
    saved(reloaded, call)
    assert [(row[c.CANDIDATE], row[c.RESULT], row[c.NEXT_STEP]) for row in rows("Calls")] == [
        ("Ana Ruiz", "talked", "a bigger site")
    ]


@pytest.mark.usefixtures("team")
def test_a_form_left_as_it_was_on_one_device_stays_open_on_the_other():
    laptop, phone, call = in_two_windows()
    press(laptop, "Back to the list")
    typed(phone, call, c.NEXT_STEP, "closer to home")
    assert opened(laptop) == call
    assert laptop.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home"


@pytest.mark.usefixtures("team")
def test_a_form_that_is_opened_again_has_the_words_typed_elsewhere_meanwhile():
    laptop = say_who(look())
    call = opened(laptop)
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    press(laptop, "Back to the list")
    phone = say_who(look())
    assert opened(phone) == call
    typed(phone, call, c.SAY_REASON, "they wanted rail")
    typed(phone, call, c.NEXT_STEP, "a bigger site")
    assert opened(laptop) == call
    saved(laptop, call)
    (row,) = rows("Calls")
    assert (row[c.SAY_REASON], row[c.NEXT_STEP]) == ("they wanted rail", "a bigger site")


def test_who_looks_at_a_call_of_somebody_elses_does_not_end_it():
    known = [person(f"Di {name}", recruiter=name, told_on=days_ago(1)) for name in (DANA, "Sam Hall")]
    begun({**ANA, "recruiter": ""}, CY, *known)
    dana, tom, sam = say_who(look()), say_who(look(), TOM), say_who(look(), "Sam Hall")
    call = opened(dana)
    typed(dana, call, c.NEXT_STEP, "closer to home")
    sam.query_params["call"] = call
    press(calm(sam.run()), "Back to the list")
    assert f"{DANA} is on a call with them" in plainly(tom.run())


@pytest.mark.usefixtures("team")
def test_a_form_open_elsewhere_that_says_nothing_more_is_not_a_correction():
    laptop, phone, call = in_two_windows("closer to home")
    saved(laptop, call)
    assert "This call is saved" in str([one.value for one in calm(phone.run()).info])
    assert len(rows("Calls")) == 1


@pytest.mark.usefixtures("team")
def test_what_another_device_typed_in_other_boxes_is_saved_too():
    laptop, phone, call = in_two_windows()
    typed(phone, call, c.SAY_REASON, "they wanted rail")
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    saved(laptop, call)
    (row,) = rows("Calls")
    assert (row[c.SAY_REASON], row[c.NEXT_STEP]) == ("they wanted rail", "closer to home")


@pytest.mark.usefixtures("team")
def test_a_form_left_for_another_screen_has_what_was_typed_elsewhere_meanwhile():
    laptop = say_who(look())
    call = opened(laptop)
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    calm(laptop.switch_page("screens/promises_screen.py").run())
    phone = say_who(look())
    assert opened(phone) == call
    typed(phone, call, c.SAY_REASON, "they wanted rail")
    laptop.query_params.pop("call", None)
    calm(laptop.switch_page("screens/sign_offs_screen.py").run())
    assert opened(laptop) == call
    assert laptop.text_input(key=f"{call}.{c.SAY_REASON}").value == "they wanted rail"


@pytest.mark.usefixtures("team")
def test_undo_brings_back_what_another_device_has_typed_since():
    laptop, phone, call = in_two_windows("closer to home")
    press(laptop, "Throw away")
    typed(phone, call, c.NEXT_STEP, "closer to home, not before May")
    press(laptop, "Undo")
    assert laptop.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home, not before May"


@pytest.mark.usefixtures("team")
def test_a_form_thrown_away_elsewhere_and_shown_here_is_kept_when_it_is_closed():
    laptop, phone, call = in_two_windows("closer to home")
    press(phone, "Throw away")
    press(laptop, "Back to the list")
    assert opened(laptop) == call
    assert laptop.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home"


@pytest.mark.usefixtures("team")
def test_a_step_hidden_by_a_voicemail_saved_elsewhere_is_not_dropped():
    laptop, phone, call = in_two_windows()
    said(phone, call, "voicemail")
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    saved(phone, call)
    calm(laptop.run())
    correction = laptop.query_params["call"]
    assert correction != call
    assert laptop.text_input(key=f"{correction}.{c.NEXT_STEP}").value == "closer to home"


@pytest.mark.usefixtures("team")
def test_nothing_of_somebody_erased_meanwhile_is_brought_back():
    at = say_who(look())
    call = opened(at)
    typed(at, call, c.NEXT_STEP, "closer to home because of her illness")
    press(at, "Throw away")
    other = calm(say_who(look()).switch_page("screens/candidates_screen.py").run())
    other.query_params["person"] = written().candidacies[c.CANDIDACY_ID].iloc[0]
    press(calm(other.run()), "Erase …")
    press(other, "Erase for good")
    press(at, "Undo")
    assert "was erased meanwhile" in "".join(one.value for one in at.error)
    with closing(team_book({})) as book:
        assert book.drafts.read(call) == {}


def test_after_a_reload_one_is_on_the_call_once():
    nobodys = {**ANA, "recruiter": ""}
    begun(nobodys, CY, person("Di Moss", phone="020 7946 0961", told_on=days_ago(1)))
    dana, tom = say_who(look()), say_who(look(), TOM)
    call = opened(dana)
    typed(dana, call, c.NEXT_STEP, "closer to home")
    reloaded = say_who(look(call=call))
    assert "on another device of yours" not in plainly(reloaded)
    assert not reloaded.warning
    assert plainly(tom.run()).count(f"{DANA} is on a call with them") == 1
    press(reloaded, "Back to the list")
    assert "is on a call with them" not in plainly(tom.run())
    assert "Ana Ruiz" in cards(tom)
