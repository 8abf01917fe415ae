"""The Sign-offs screen: what is drawn, what a tap writes into the book, and what it leaves alone."""

import json
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.drafted import PERSON
from tests.books import call
from tests.screens import (
    DANA,
    TRUSTED,
    begun,
    calm,
    cards,
    days_ago,
    drawn_as_markdown,
    labels,
    lists,
    look,
    moves,
    owed,
    person,
    press,
    rows,
    say_who,
    says,
    sheet,
    written,
)
from tests.sheets_server import Fault

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA = person("Ana Ruiz", decided_on=days_ago(9))
BO = person("Bo Lind", client="Zeta", role="Engineer", recruiter="Sam Hall")
CY = person("Cy Tran", recruiter="", interviewed_on=days_ago(3), decided_on=days_ago(0))


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


@pytest.fixture
def team():
    begun(ANA, BO, CY)


def opened(at, nth=0):
    """The form of the nth person in the list, and its call's id."""
    press(at, "We talked", nth)
    return at.query_params["call"]


def typed(at, call, **fields):
    """Words typed into the open form, a field at a time."""
    for field, value in fields.items():
        at.text_input(key=f"{call}.{field}").set_value(value).run()


def named(at, call, number=0, **fields):
    typed(at, call, **{f"{PERSON}.{number}.{field}": value for field, value in fields.items()})


def told(at, call):
    at.pills(key=f"{call}.result").set_value("talked").run()


def draft_of(call):
    """What the embedded book's own file holds of a half-filled call."""
    with closing(team_book({})) as book:
        return book.drafts.read(call)


# The list.


def test_an_empty_book_says_how_people_get_in():
    begun()
    at = look()
    assert "There are no candidates in this book yet." in says(at)
    assert cards(at) == []


def test_nobody_owed_is_said_in_plain_words():
    begun(person("Ana Ruiz", told_on=days_ago(1)))
    at = look()
    assert "Nobody is waiting for your call." in says(at)
    assert "No call is waiting" in says(at)


def test_one_person_owed():
    begun(ANA)
    at = look()
    assert owed(at) == "## 1 person is owed a call"
    assert cards(at) == ["Ana Ruiz"]
    assert "Nobody is waiting" not in says(at)
    assert at.get("link_button")[0].proto.url == "tel:+442079460958"


def test_the_headline_says_how_many_of_them_wait_in_the_list_below():
    until = {"follow_up_on": date.today() + timedelta(days=2), "notes": "the first choice signs on Friday"}
    begun(ANA, BO, Calls=[call(ANA, "hold", datetime.now(UTC).replace(microsecond=0), **until)])
    at = look()
    assert owed(at) == "## 2 people are owed a call"
    assert "1 overdue · 1 on hold" in says(at)
    assert cards(at) == ["Bo Lind", "Ana Ruiz"]
    assert [len(json.loads(node.proto.json)["cards"]) for node in lists(at)] == [1, 1]


def test_many_are_shown_twelve_at_a_time():
    begun(*(person(f"Person Number{n:02}", decided_on=days_ago(14 - n % 3)) for n in range(30)))
    at = look()
    assert owed(at) == "## 30 people are owed a call"
    first = cards(at)
    at.pagination(key="page").set_value(3).run()
    assert len(first) == 12
    assert len(cards(at)) == 6
    assert not set(first) & set(cards(at))


def test_a_tap_on_a_later_page_says_there_what_was_noted():
    begun(*(person(f"Person Number{n:02}") for n in range(30)))
    at = say_who(look())
    at.pagination(key="page").set_value(2).run()
    here = cards(at)
    press(at, "Voicemail", 3)
    assert cards(at) == here
    assert "Voicemail noted." in says(at)
    press(at, "Undo")
    assert written().calls.empty
    assert cards(at) == here


def test_a_narrower_list_comes_back_from_its_last_page():
    begun(*(person(f"Person Number{n:02}", client="Acme" if n else "Zeta") for n in range(30)))
    at = look()
    at.pagination(key="page").set_value(3).run()
    at.selectbox(key="client").set_value("Zeta").run()
    assert cards(at) == ["Person Number00"]


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("query", "found", "button"),
    [
        ({"client": "Zeta"}, ["Bo Lind"], "Everyone\\'s · Zeta"),
        ({"recruiter": "Sam Hall"}, ["Bo Lind"], "Sam Hall"),
        ({"recruiter": DANA, "client": "Acme"}, ["Ana Ruiz"], f"{DANA} · Acme"),
        ({"state": "overdue"}, ["Ana Ruiz", "Bo Lind"], "Everyone\\'s · overdue"),
        ({"client": "Nobody Ltd", "state": "furious"}, ["Ana Ruiz", "Bo Lind", "Cy Tran"], "Everyone\\'s"),
    ],
)
def test_a_link_narrows_the_list_at_its_first_look(query, found, button):
    at = look(**query)
    assert cards(at) == found
    assert [one.proto.popover.label for one in at.get("popover")][:1] == [button]


@pytest.mark.usefixtures("team")
def test_a_link_to_everyones_is_everyones_for_whoever_is_known():
    at = look(recruiter="Everyone's")
    say_who(at)
    assert cards(at) == ["Ana Ruiz", "Bo Lind", "Cy Tran"]


@pytest.mark.usefixtures("team")
def test_a_filter_that_leaves_nobody_does_not_say_that_nobody_waits():
    at = look(client="Zeta", state="due today")
    assert "Others are waiting for a call" in says(at)
    assert "Nobody is waiting" not in says(at)


@pytest.mark.usefixtures("team")
def test_a_search_finds_names_roles_and_clients():
    at = look()
    at.text_input(key="search").set_value("engin").run()
    assert cards(at) == ["Bo Lind"]
    assert "search" not in at.query_params


@pytest.mark.usefixtures("team")
def test_who_is_looking_sees_their_own_and_nobodys():
    at = look()
    assert cards(at) == ["Ana Ruiz", "Bo Lind", "Cy Tran"]
    say_who(at)
    assert cards(at) == ["Ana Ruiz", "Cy Tran"]
    at.selectbox(key="recruiter").set_value("everyone").run()
    assert cards(at) == ["Ana Ruiz", "Bo Lind", "Cy Tran"]


def test_what_a_sheet_says_is_shown_as_it_is_written():
    odd = "Bo <b>x</b> :red[y] $z$ **w** `v`"
    safe = "Bo \\<b\\>x\\<\\/b\\> \\:red\\[y\\] \\$z\\$ \\*\\*w\\*\\* \\`v\\`"
    begun(person(odd, role=odd, client=odd, reason=odd, recruiter=odd))
    at = look(client=odd)
    assert cards(at) == [odd]
    assert odd not in drawn_as_markdown(at)
    assert at.get("popover")[0].proto.popover.label == f"Everyone\\'s · {safe}"
    press(at, "We talked")
    assert odd not in drawn_as_markdown(at)
    assert f"## {safe}" in says(at)


# One tap.


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(("label", "result"), [("Voicemail", "voicemail"), ("No answer", "no answer")])
def test_a_tap_writes_one_row(label, result):
    at = press(say_who(look()), label)
    (call,) = rows("Calls")
    assert (call[c.CANDIDATE], call[c.RESULT], call[c.BY], call[c.KIND]) == ("Ana Ruiz", result, DANA, "sign-off")
    assert c.TOLD not in call
    assert cards(at)[0] == "Ana Ruiz"
    assert "next try" in says(at).lower()


@pytest.mark.usefixtures("team")
def test_a_tap_is_undone():
    at = press(press(say_who(look()), "Voicemail"), "Undo")
    assert [row[c.RESULT] for row in rows("Calls")] == ["voicemail", "void"]
    assert written().calls.empty
    assert "Voicemail noted" not in says(at)


@pytest.mark.usefixtures("team")
def test_the_first_save_asks_for_a_name_and_then_saves_under_it():
    at = press(look(), "Voicemail")
    assert rows("Calls") == []
    assert at.button(key="name_save").disabled
    at.selectbox(key="asked_name").set_value(DANA).run()
    at.button(key="name_save").click().run()
    (call,) = rows("Calls")
    assert (call[c.CANDIDATE], call[c.RESULT], call[c.BY]) == ("Ana Ruiz", "voicemail", DANA)
    assert "Your name stands beside every call" not in says(at)
    press(at, "No answer")
    assert len(rows("Calls")) == 2


@pytest.mark.usefixtures("team")
def test_taps_on_two_cards_wait_for_a_name_together():
    at = look()
    press(at, "Voicemail")
    press(at, "No answer", 1)
    press(at, "No answer", 1)
    assert rows("Calls") == []
    at.selectbox(key="asked_name").set_value(DANA).run()
    at.button(key="name_save").click().run()
    assert [(call[c.CANDIDATE], call[c.RESULT]) for call in rows("Calls")] == [
        ("Ana Ruiz", "voicemail"), ("Bo Lind", "no answer"),
    ]  # fmt: skip


def test_writing_instead_closes_the_debt():
    begun(person("Ana Ruiz", phone=""))
    at = say_who(look())
    press(at, "I wrote")
    assert [row[c.RESULT] for row in rows("Calls")] == ["wrote instead"]
    assert cards(at) == []
    assert "told in writing" in says(at)


# The call.


@pytest.mark.usefixtures("team")
def test_a_call_with_a_name_becomes_two_rows():
    at = say_who(look())
    call = opened(at)
    told(at, call)
    assert "Save, with nothing in return" in labels(at)
    typed(at, call, next_step="a bigger site")
    named(at, call, name="Nadia Petrova", phone="07700 900555")
    press(at, "Save and next")
    (said,), (referral,) = rows("Calls"), rows("Referrals")
    assert (said[c.CALL_ID], said[c.CANDIDATE], said[c.BY]) == (call, "Ana Ruiz", DANA)
    assert (said[c.TOLD], said[c.GOT], said[c.NEXT_STEP]) == (True, "name, next step", "a bigger site")
    assert (referral[c.CALL_ID], referral[c.NAME], referral[c.PHONE]) == (call, "Nadia Petrova", "+447700900555")
    assert (referral[c.REFERRED_BY], referral[c.KIND], referral[c.BY]) == ("Ana Ruiz", "suited", DANA)
    assert "call" not in at.query_params
    assert cards(at) == ["Cy Tran"]
    assert "Ana Ruiz was told" in says(at)
    assert draft_of(call) == {}


@pytest.mark.usefixtures("team")
def test_nothing_in_return_without_a_reason_is_refused_and_kept():
    at = say_who(look())
    call = opened(at)
    told(at, call)
    press(at, "Save, with nothing in return")
    assert rows("Calls") == []
    assert "Or say why there was nothing." in says(at)
    assert "not saved" not in says(at)
    assert draft_of(call)[c.RESULT] == "talked"
    typed(at, call, nothing_because="she was boarding a train")
    press(at, "Save, with nothing in return")
    assert [row[c.NOTHING_BECAUSE] for row in rows("Calls")] == ["she was boarding a train"]


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("result", ["voicemail", "no answer", "wrong number"])
def test_what_was_refused_is_not_said_of_another_call(result):
    at = say_who(look())
    call = opened(at)
    named(at, call, name="Nadia")
    press(at, "Save and next")
    assert "Name 1, phone" in says(at).replace("\\", "")
    at.pills(key=f"{call}.{c.RESULT}").set_value(result).run()
    assert "not saved" not in says(at)
    assert "In return so far" not in says(at)
    press(at, "Save and next")
    assert [row[c.RESULT] for row in rows("Calls")] == [result]


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize("step", ["closer to home", ""])
def test_a_reason_for_nothing_that_no_cell_holds_is_refused_in_words(step):
    at = say_who(look())
    call = opened(at)
    typed(at, call, next_step=step, nothing_because="x" * 60_000)
    at.button(key=f"save_{call}").click().run()
    assert "not saved] Nothing, because" in says(at).replace("\\", "")
    assert rows("Calls") == []


@pytest.mark.usefixtures("team")
def test_a_name_given_in_the_midst_of_a_save_leaves_the_list_everyones():
    at = press(look(), "Voicemail")
    at.selectbox(key="asked_name").set_value(DANA).run()
    at.button(key="name_save").click().run()
    assert at.selectbox(key="recruiter").value == "everyone"
    assert "Bo Lind" in cards(at)


@pytest.mark.usefixtures("team")
def test_of_two_taps_on_one_card_that_wait_for_a_name_the_later_counts():
    at = look()
    press(at, "Voicemail")
    press(at, "No answer")
    at.selectbox(key="asked_name").set_value(DANA).run()
    at.button(key="name_save").click().run()
    assert [(call[c.CANDIDATE], call[c.RESULT]) for call in rows("Calls")] == [("Ana Ruiz", "no answer")]


@pytest.mark.usefixtures("team")
def test_a_name_a_colleague_saves_meanwhile_is_known_at_the_next_look():
    dana, sam = say_who(look()), say_who(look(), "Sam Hall")
    call, theirs = opened(dana), opened(sam, 1)
    named(dana, call, name="Nadia Petrova", phone="07700 900555")
    assert not dana.info
    named(sam, theirs, name="Nadia Petrova", phone="07700 900555")
    press(sam, "Save and next")
    assert "Nadia Petrova is known" in "".join(one.value for one in calm(dana.run()).info)


@pytest.mark.usefixtures("team")
def test_what_is_mended_is_not_said_any_more():
    at = say_who(look())
    call = opened(at)
    named(at, call, name="Nadia")
    named(at, call, number=1, name="Petra")
    press(at, "Save and next")
    named(at, call, phone="07700 900555")
    words = says(at).replace("\\", "")
    assert "Name 2, phone" in words
    assert "Name 1, phone" not in words
    assert not at.error


@pytest.mark.usefixtures("team")
@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "Nadia"}, "Name 1, phone"),
        ({"name": "Nadia", "phone": "12"}, "Name 1, phone"),
        ({"phone": "07700 900555"}, "Name 1, name"),
    ],
)
def test_somebody_nobody_can_reach_is_refused(fields, words):
    at = say_who(look())
    call = opened(at)
    told(at, call)
    named(at, call, **fields)
    at.button(key=f"save_{call}").click().run()
    assert rows("Calls") == rows("Referrals") == []
    assert words in says(at).replace("\\", "")


@pytest.mark.usefixtures("team")
def test_a_half_filled_call_is_there_again_in_another_session():
    at = look()
    call = opened(at)
    told(at, call)
    typed(at, call, promise="rail jobs in Leeds")
    again = look(call=call)
    assert again.text_input(key=f"{call}.promise").value == "rail jobs in Leeds"
    assert again.pills(key=f"{call}.result").value == "talked"
    back = press(press(again, "Back to the list"), "We talked")
    assert back.query_params["call"] == call
    assert rows("Calls") == []


@pytest.mark.usefixtures("team")
def test_a_call_open_on_two_devices_loses_neither_ones_words():
    laptop = say_who(look())
    call = opened(laptop)
    told(laptop, call)
    typed(laptop, call, next_step="a bigger site")
    phone = say_who(look(call=call))
    named(phone, call, name="Nadia Petrova", phone="07700 900555")
    press(laptop, "Save and next")
    typed(phone, call, promise="rail jobs in Leeds")
    again = phone.query_params["call"]
    assert again != call
    assert "This call was saved meanwhile, in another window." in says(phone).replace("\\", "")
    press(phone, "Save and next")
    first, second = rows("Calls")
    assert (first[c.CALL_ID], first[c.NEXT_STEP], first.get(c.PROMISE)) == (call, "a bigger site", None)
    assert (second[c.REPLACES], second[c.NEXT_STEP], second[c.PROMISE]) == (call, "a bigger site", "rail jobs in Leeds")
    assert [row[c.NAME] for row in rows("Referrals")] == ["Nadia Petrova"]
    assert len(written().calls) == 1
    assert draft_of(call) == draft_of(again) == {}


@pytest.mark.usefixtures("team")
def test_words_typed_after_another_device_saved_are_there_after_a_reload():
    laptop = say_who(look())
    call = opened(laptop)
    told(laptop, call)
    typed(laptop, call, next_step="a bigger site")
    phone = say_who(look(call=call))
    press(laptop, "Save and next")
    typed(phone, call, promise="rail jobs in Leeds")
    again = phone.query_params["call"]
    reloaded = say_who(look(call=again))
    assert reloaded.text_input(key=f"{again}.promise").value == "rail jobs in Leeds"
    assert reloaded.text_input(key=f"{again}.next_step").value == "a bigger site"


@pytest.mark.usefixtures("team")
def test_a_save_repeated_word_for_word_is_saved_once():
    laptop = say_who(look())
    call = opened(laptop)
    told(laptop, call)
    typed(laptop, call, next_step="a bigger site")
    phone = say_who(look(call=call))
    press(laptop, "Save and next")
    press(phone, "Save and next")
    assert "call" not in phone.query_params
    assert len(rows("Calls")) == 1


@pytest.mark.usefixtures("team")
def test_an_address_of_no_call_says_so():
    at = look(call="no-such-call")
    assert "This call is saved, or it was never begun." in says(at)
    press(at, "Back to the list")
    assert "call" not in at.query_params


@pytest.mark.usefixtures("team")
def test_a_saved_call_is_said_differently_and_taken_back():
    at = press(say_who(look()), "Voicemail")
    press(at, "Correct")
    call = at.query_params["call"]
    assert at.pills(key=f"{call}.result").value == "voicemail"
    at.pills(key=f"{call}.result").set_value("no answer").run()
    press(at, "Save and next")
    first, second = rows("Calls")
    assert second[c.REPLACES] == first[c.CALL_ID]
    assert (second[c.RESULT], second[c.AT].replace(second=0)) == ("no answer", first[c.AT].replace(second=0))
    press(at, "Take back")
    assert [row[c.RESULT] for row in rows("Calls")] == ["voicemail", "no answer", "void"]
    assert written().calls.empty


@pytest.mark.usefixtures("team")
def test_taking_a_call_back_asks_for_a_name_too():
    press(say_who(look()), "Voicemail")
    at = press(look(), "Take back")
    assert len(rows("Calls")) == 1
    at.selectbox(key="asked_name").set_value("Sam Hall").run()
    at.button(key="name_save").click().run()
    assert rows("Calls")[-1][c.BY] == "Sam Hall"


# The lists beside it.


def test_many_old_debts_are_excused_at_once():
    begun(*(person(f"Old Hand{n}", interviewed_on=days_ago(90), decided_on=days_ago(80)) for n in range(3)))
    at = say_who(look())
    assert cards(at) == []
    press(press(at, "Choose all"), "Excuse: before we began")
    calls = rows("Calls")
    assert {row[c.CANDIDATE] for row in calls} == {"Old Hand0", "Old Hand1", "Old Hand2"}
    assert {(row[c.RESULT], row[c.NOTES], row[c.BY]) for row in calls} == {("excused", "before we began", DANA)}
    assert "Excuse: before we began" not in labels(at)


def test_old_debts_of_somebody_without_a_name_wait_for_it():
    begun(*(person(f"Old Hand{n}", interviewed_on=days_ago(90), decided_on=days_ago(80)) for n in range(2)))
    at = look()
    first = written().candidacies[c.CANDIDACY_ID].iloc[0]
    at.multiselect(key="before_chosen").set_value([first]).run()
    press(at, "Already told")
    assert rows("Calls") == []
    at.selectbox(key="asked_name").set_value(DANA).run()
    at.button(key="name_save").click().run()
    (call,) = rows("Calls")
    assert (call[c.RESULT], call[c.TOLD], call[c.BY]) == ("talked", True, DANA)
    assert call[c.AT].date().isoformat() < days_ago(0)


@pytest.mark.parametrize(
    ("label", "standing", "waiting"),
    [("More seats", "in play", []), ("Owe them the call", "not selected", ["Ana Ruiz"])],
)
def test_still_in_play_is_asked_and_answered(label, standing, waiting):
    begun(person("Ana Ruiz", stage="Interviewed", decided_on=""), person("Bo Lind", stage="Hired"))
    at = say_who(look())
    assert cards(at) == []
    assert "somebody else was hired for this role" in says(at)
    press(at, label)
    (move,) = moves()
    assert (move[c.CANDIDATE], move[c.TO], move[c.BY], move[c.OF]) == ("Ana Ruiz", standing, DANA, "candidacy")
    assert cards(at) == waiting
    assert label not in labels(at)


# A sheet that does not take it.


def test_a_save_that_google_refuses_leaves_nothing_half_done(tell):
    with sheet(tell, ANA) as server:
        at = say_who(look())
        server.read_only = True
        press(at, "Voicemail")
        assert "Nothing is lost" in says(at).replace("\\", "")
        assert server.titles() == ["Candidates"]
        assert cards(at) == ["Ana Ruiz"]
        server.read_only = False
        press(at, "Voicemail")
        head, *below = server.rows("Calls")
    assert [row[head.index(c.RESULT)] for row in below] == ["voicemail"]


def test_a_call_typed_while_the_sheet_is_away_is_kept_and_saved_once_later(tell):
    with sheet(tell, ANA) as server:
        at = say_who(look())
        call = opened(at)
        told(at, call)
        typed(at, call, next_step="a bigger site")
        server.fail(Fault(drop=True, after=True, only="write"))
        press(at, "Save and next")
        if "call" in at.query_params:
            press(at, "Save and next")
        head, *below = server.rows("Calls")
    assert [row[head.index(c.CALL_ID)] for row in below] == [call]
