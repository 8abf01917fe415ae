"""Opening a call and leaving it: which form a tap opens, what it begins with, and who is said to be on it."""

from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.stores.sql_schema import DRAFTS
from tests.call_forms import ANA, CY, opened, plainly, said, saved, typed
from tests.screens import (
    DANA,
    TRUSTED,
    begun,
    labels,
    look,
    press,
    referrals,
    rows,
    say_who,
    says,
    written,
)

pytestmark = pytest.mark.usefixtures("fresh_page")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


@pytest.fixture
def team():
    begun(ANA, CY)


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
