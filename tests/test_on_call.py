"""Opening a call and leaving it: which form a tap opens, what it begins with, and who is said to be on it."""

from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.stores.sql_schema import DRAFTS
from tests.screens import (
    DANA,
    TRUSTED,
    begun,
    calm,
    cards,
    days_ago,
    labels,
    look,
    person,
    press,
    referrals,
    rows,
    say_who,
    says,
    written,
)

pytestmark = pytest.mark.usefixtures("fresh_page")
TOM = "Tom Reed"
ANA, CY = person("Ana Ruiz"), person("Cy Tran", recruiter=TOM, phone="020 7946 0960")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


@pytest.fixture
def team():
    begun(ANA, CY)


def opened(at, label="We talked"):
    """The id of the call that a button opens."""
    press(at, label)
    return at.query_params["call"]


def said(at, call, result):
    return calm(at.pills(key=f"{call}.{c.RESULT}").set_value(result).run())


def typed(at, call, field, words):
    return calm(at.text_input(key=f"{call}.{field}").set_value(words).run())


def saved(at, call):
    return calm(at.button(key=f"save_{call}").click().run())


def plainly(at):
    return says(at).replace("\\", "")


@pytest.mark.usefixtures("team")
def test_a_correction_that_was_begun_is_not_taken_for_a_new_call():
    at = press(say_who(look()), "Voicemail")
    correction = opened(at, "Correct")
    said(at, correction, "no answer")
    press(at, "Back to the list")
    call = opened(at)
    assert call != correction
    typed(at, call, c.NEXT_STEP, "closer to home")
    saved(at, call)
    assert [(row[c.RESULT], row.get(c.REPLACES)) for row in rows("Calls")] == [("voicemail", None), ("talked", None)]
    (first, *_) = rows("Calls")
    again = press(say_who(look()), "Correct", labels_of_correct(look(), first[c.CALL_ID]))
    assert again.query_params["call"] == correction


def labels_of_correct(at, call_id):
    """The place of one logged call's button among its like."""
    keys = [one.key for one in at.button if one.label == "Correct"]
    return keys.index(f"correct_{call_id}")


@pytest.mark.usefixtures("team")
def test_a_form_left_blank_closes_when_its_call_is_logged_from_the_list():
    at = say_who(look())
    opened(at)
    press(at, "Voicemail")
    assert "call" not in at.query_params
    assert "Save and next" not in labels(at)
    assert [row[c.RESULT] for row in rows("Calls")] == ["voicemail"]


@pytest.mark.usefixtures("team")
def test_a_form_with_words_in_it_stays_when_a_call_is_logged_from_the_list():
    at = say_who(look())
    call = opened(at)
    typed(at, call, c.NEXT_STEP, "closer to home")
    press(at, "Voicemail")
    assert at.query_params["call"] == call
    assert at.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home"
    saved(at, call)
    assert [row[c.RESULT] for row in rows("Calls")] == ["voicemail", "talked"]


def test_a_form_left_blank_closes_when_a_letter_is_noted_in_the_list_beside():
    begun({**ANA, "do_not_call": "yes"})
    at = say_who(look())
    opened(at)
    press(at, "I wrote")
    assert "call" not in at.query_params
    assert [row[c.RESULT] for row in rows("Calls")] == ["wrote instead"]


def test_a_referral_whose_row_was_replaced_is_drawn_and_its_call_corrected():
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=20)
    told = {"call_id": "told-ana", "candidacy_id": "x", "kind": "sign-off", "result": "talked", "told": True}
    about = {"candidate": "Ana Ruiz", **{key: ANA[key] for key in ("email", "phone", "role", "client")}}
    given = {"referral_id": "given", "call_id": "told-ana", "kind": "suited", "name": "Nadia Petrova"}
    with_her = {"call_id": "with-nadia", "kind": "referral", "referral_id": "given", "result": "voicemail", "by": DANA}
    with_her |= {"candidate": "Nadia Petrova", "phone": "+447700900555", "at": datetime.now(UTC).replace(microsecond=0)}
    begun(
        ANA, Calls=[{**told, **about, "at": at, "by": DANA}, with_her],
        Referrals=[{**given, "phone": "07700 900555", "at": at, "by": DANA}],
    )  # fmt: skip
    at = press(referrals(say_who(look())), "Told them today")
    assert written().referrals[c.REFERRAL_ID].tolist() != ["given"]
    at = say_who(look())
    correction = opened(at, "Correct")
    assert "Named by Ana Ruiz" in plainly(at)
    said(at, correction, "no answer")
    saved(at, correction)
    assert "call" not in at.query_params
    corrected = rows("Calls")[-1]
    assert (corrected[c.REPLACES], corrected[c.RESULT], corrected[c.CANDIDATE]) == (
        "with-nadia", "no answer", "Nadia Petrova",
    )  # fmt: skip


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
    laptop, phone = say_who(look()), say_who(look())
    call = opened(laptop)
    assert opened(phone) == call
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
    laptop, phone = say_who(look()), say_who(look())
    call = opened(laptop)
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    assert opened(phone) == call
    saved(laptop, call)
    assert "This call is saved" in str([one.value for one in calm(phone.run()).info])
    assert len(rows("Calls")) == 1


@pytest.mark.usefixtures("team")
def test_what_was_thrown_away_is_brought_back():
    at = say_who(look())
    call = opened(at)
    typed(at, call, c.NEXT_STEP, "closer to home")
    press(at, "Throw away")
    assert "The form is thrown away." in plainly(at)
    assert "call" not in at.query_params
    press(at, "Undo")
    assert at.query_params["call"] == call
    assert at.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home"
    assert "thrown away" not in says(at)
    saved(at, call)
    assert [(row[c.CALL_ID], row[c.NEXT_STEP]) for row in rows("Calls")] == [(call, "closer to home")]


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("tap", ["Back to the list", "Throw away"])
def test_words_that_come_with_the_tap_that_closes_the_form_are_kept(tap):
    at = say_who(look())
    call = opened(at)
    typed(at, call, c.NEXT_STEP, "closer to home")
    at.text_input(key=f"{call}.{c.NEXT_STEP}").set_value("closer to home, not before May")
    press(at, tap)
    if tap == "Throw away":
        press(at, "Undo")
    assert opened(at) == call
    assert at.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home, not before May"


@pytest.mark.usefixtures("team")
def test_what_another_device_typed_in_other_boxes_is_saved_too():
    laptop = say_who(look())
    call = opened(laptop)
    phone = say_who(look())
    assert opened(phone) == call
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
    laptop, phone = say_who(look()), say_who(look())
    call = opened(laptop)
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    assert opened(phone) == call
    press(laptop, "Throw away")
    typed(phone, call, c.NEXT_STEP, "closer to home, not before May")
    press(laptop, "Undo")
    assert laptop.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home, not before May"


@pytest.mark.usefixtures("team")
def test_a_form_thrown_away_elsewhere_and_shown_here_is_kept_when_it_is_closed():
    laptop, phone = say_who(look()), say_who(look())
    call = opened(laptop)
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    assert opened(phone) == call
    press(phone, "Throw away")
    press(laptop, "Back to the list")
    assert opened(laptop) == call
    assert laptop.text_input(key=f"{call}.{c.NEXT_STEP}").value == "closer to home"


@pytest.mark.usefixtures("team")
def test_a_step_hidden_by_a_voicemail_saved_elsewhere_is_not_dropped():
    laptop, phone = say_who(look()), say_who(look())
    call = opened(laptop)
    assert opened(phone) == call
    said(phone, call, "voicemail")
    typed(laptop, call, c.NEXT_STEP, "closer to home")
    saved(phone, call)
    calm(laptop.run())
    correction = laptop.query_params["call"]
    assert correction != call
    assert laptop.text_input(key=f"{correction}.{c.NEXT_STEP}").value == "closer to home"


@contextmanager
def drafts_away():
    """The team's database without its table of drafts, for a moment."""
    with closing(team_book({})) as book:
        for before, after in ((DRAFTS.name, "away"), ("away", DRAFTS.name)):
            with book.drafts.engine.begin() as connection:
                connection.execute(sa.text(f"ALTER TABLE {before} RENAME TO {after}"))
            if after == "away":
                yield


@pytest.mark.usefixtures("team")
def test_what_could_not_be_kept_is_kept_with_the_next_box():
    at = say_who(look())
    call = opened(at)
    typed(at, call, c.SAY_REASON, "they wanted")
    with drafts_away():
        typed(at, call, c.SAY_REASON, "they wanted rail")
        assert "not kept" in plainly(at)
    typed(at, call, c.NEXT_STEP, "closer to home")
    assert "not kept" not in plainly(at)
    press(at, "Back to the list")
    assert opened(at) == call
    assert at.text_input(key=f"{call}.{c.SAY_REASON}").value == "they wanted rail"


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


@pytest.mark.usefixtures("team")
def test_what_was_thrown_away_is_gone_at_the_next_tap():
    at = say_who(look())
    call = opened(at)
    typed(at, call, c.NEXT_STEP, "closer to home")
    press(at, "Throw away")
    press(at, "Voicemail")
    assert "thrown away" not in says(at)
    again = opened(at)
    assert at.text_input(key=f"{again}.{c.NEXT_STEP}").value == ""


@pytest.mark.usefixtures("team")
def test_a_form_thrown_away_as_it_was_opened_asks_nothing():
    at = say_who(look())
    opened(at)
    press(at, "Throw away")
    assert "thrown away" not in says(at)
    assert "Undo" not in labels(at)


@pytest.mark.usefixtures("team")
def test_a_correction_is_not_undone_with_the_call_it_corrects():
    at = say_who(look())
    call = opened(at)
    typed(at, call, c.NEXT_STEP, "closer to home")
    saved(at, call)
    assert "Undo" in labels(at)
    correction = opened(at, "Correct")
    typed(at, correction, c.NEXT_STEP, "a bigger site")
    saved(at, correction)
    assert "Ana Ruiz was told" in says(at)
    assert "Undo" not in labels(at)
    assert written().calls[c.NEXT_STEP].tolist() == ["a bigger site"]


@pytest.mark.usefixtures("team")
def test_a_name_typed_and_erased_again_leaves_nobody_behind():
    at = say_who(look())
    call = opened(at)
    typed(at, call, "person.0.name", "Nadia Petrova")
    assert "would suit a role" in str([one.options for one in at.button_group if one.key == f"{call}.person.0.kind"])
    typed(at, call, "person.0.name", "")
    typed(at, call, c.NEXT_STEP, "closer to home")
    saved(at, call)
    assert [row[c.GOT] for row in rows("Calls")] == ["next step"]
    assert rows("Referrals") == []


def test_a_hold_that_became_a_voicemail_has_no_last_day_any_more():
    until = datetime.now(UTC).date() + timedelta(days=1)
    about = {"candidate": "Ana Ruiz", **{key: ANA[key] for key in ("email", "phone", "role", "client")}}
    held = {"call_id": "hold", "candidacy_id": "x", "kind": "sign-off", "result": "hold", "notes": "not signed yet"}
    begun(ANA, Calls=[{**held, **about, "at": datetime.now(UTC), "by": DANA, "follow_up_on": until}])
    at = say_who(look())
    call = opened(at, "Hold longer")
    assert at.datetime_input(key=f"{call}.{c.FOLLOW_UP_ON}").value
    press(at, "Back to the list")
    assert opened(at, "It is settled: we talked") == call
    assert at.pills(key=f"{call}.{c.RESULT}").value == "talked"
    said(at, call, "voicemail")
    saved(at, call)
    assert rows("Calls")[-1][c.RESULT] == "voicemail"
    assert c.FOLLOW_UP_ON not in rows("Calls")[-1]


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
