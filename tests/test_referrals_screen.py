"""The Referrals screen: everybody named in a call, a step in one tap, and the funnel that moves with it."""

from datetime import UTC, datetime, timedelta

import pytest

from signoff_core import columns as c
from tests.screens import (
    DANA,
    TRUSTED,
    begun,
    calm,
    labels,
    look,
    moves,
    person,
    press,
    referrals,
    say_who,
    says,
    sheet,
    written,
)

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA = person("Ana Ruiz")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def ago(days):
    return datetime.now(UTC).replace(microsecond=0) - timedelta(days=days)


def told(number=1, **cells):
    """A call that gave a name."""
    usual = {"candidate": "Ana Ruiz", "email": ANA["email"], "role": "Analyst", "client": "Acme", "kind": "sign-off"}
    usual |= {"result": "talked", "told": True, "asked": True, "got": "name", "by": DANA, "at": ago(5)}
    return {"call_id": f"call-{number}", "candidacy_id": "old-id", **usual, **cells}


def given(number=1, name="Nadia Petrova", call=1, **cells):
    usual = {"kind": "suited", "phone": "+447700900555", "for_role": "Analyst", "referred_by": "Ana Ruiz", "by": DANA}
    return {
        "referral_id": f"r-{number}",
        "call_id": f"call-{call}",
        "name": name,
        "at": ago(5 + number / 100),
        **usual,
        **cells,
    }


def moved(number, to, days=1):
    return {
        "move_id": f"m-{number}-{to}",
        "of": "referral",
        "subject_id": f"r-{number}",
        "to": to,
        "at": ago(days),
        "by": DANA,
    }


@pytest.fixture
def one():
    begun(ANA, Calls=[told()], Referrals=[given()])


def on_their_way(at):
    return next(one.value for one in at.markdown if one.value.startswith("### On their way"))


def shown(at):
    """The names on the board, in order."""
    cards = [one.value for one in at.markdown if one.value.startswith("**") and ":blue-badge[" in one.value]
    return [text.split("**")[1] for text in cards]


def funnel_words(at):
    return next(one.value for one in at.markdown if " told" in one.value and " came of it" in one.value)


def people_at(at, step):
    frame = at.dataframe[0].value
    return int(frame[frame[c.STEP] == step][c.PEOPLE].iloc[0])


def test_an_empty_book_says_that_nobody_is_on_their_way():
    begun(ANA)
    at = referrals(look())
    assert on_their_way(at) == "### On their way 0"
    assert "A name given in a call appears here by itself." in says(at)


@pytest.mark.usefixtures("one")
def test_one_person_with_who_named_them_and_a_number_to_ring():
    at = referrals(look())
    assert shown(at) == ["Nadia Petrova"]
    assert "for Analyst · named by Ana Ruiz" in says(at)
    assert [one.proto.url for one in at.get("link_button")] == ["tel:+447700900555"]


def test_many_are_shown_twelve_at_a_time():
    begun(
        ANA, Calls=[told()], Referrals=[given(n, f"Person Number{n:02}", phone=f"+4477009001{n:02}") for n in range(30)]
    )
    at = referrals(look())
    first = shown(at)
    assert on_their_way(at) == "### On their way 30"
    assert first[0] == "Person Number29"
    at = calm(at.pagination(key="referrals_page").set_value(3).run())
    assert (len(first), len(shown(at))) == (12, 6)
    assert not set(first) & set(shown(at))


@pytest.mark.usefixtures("one")
def test_a_step_is_one_row_and_the_funnel_moves_with_it():
    at = referrals(say_who(look()))
    assert (people_at(at, "named"), people_at(at, "contacted")) == (1, 0)
    press(at, "Contacted")
    (move,) = moves()
    assert (move[c.OF], move[c.SUBJECT_ID], move[c.TO], move[c.BY]) == ("referral", "r-1", "contacted", DANA)
    assert people_at(at, "contacted") == 1
    assert "Nadia Petrova: contacted." in says(at).replace("\\", "")
    press(at, "Undo")
    assert [row[c.TO] for row in moves()] == ["contacted", "void"]
    assert people_at(at, "contacted") == 0


@pytest.mark.usefixtures("one")
def test_somebody_placed_leaves_the_board_and_leads_back_to_the_call():
    at = referrals(say_who(look()))
    at = calm(at.button(key="to_placed_r-1").click().run())
    assert on_their_way(at) == "### On their way 0"
    assert any(one.label == "Placed 1, closed 0" for one in at.expander)
    chain = next(one.value for one in at.markdown if ":gray-badge[placed]" in one.value)
    assert "Nadia Petrova" in chain
    assert "sign\\-off with Ana Ruiz" in chain


@pytest.mark.usefixtures("one")
def test_the_first_step_asks_for_a_name_and_is_saved_once():
    at = press(referrals(look()), "Contacted")
    assert moves() == []
    at.selectbox(key="asked_name").set_value(DANA).run()
    at = calm(at.button(key="name_save").click().run())
    assert [(row[c.TO], row[c.BY]) for row in moves()] == [("contacted", DANA)]
    assert "name_save" not in [one.key for one in at.button]


def test_a_call_that_is_taken_back_takes_its_people_with_it():
    begun(ANA, Calls=[told()], Referrals=[given()], Moves=[moved(1, "contacted")])
    at = say_who(look())
    press(at, "Take back")
    assert written().referrals.empty
    at = referrals(at)
    assert shown(at) == []
    assert people_at(at, "named") == 0


def test_the_funnel_is_narrowed_by_its_address():
    sam = told(2, by="Sam Hall", at=ago(60))
    begun(ANA, Calls=[told(), sam], Referrals=[given(), given(2, "Omar Said", call=2, by="Sam Hall", at=ago(60))])
    at = referrals(look())
    assert people_at(at, "named") == 2
    calm(at.selectbox(key="by").set_value("Sam Hall").run())
    assert people_at(at, "named") == 1
    calm(at.segmented_control(key="period").set_value("30 days").run())
    assert people_at(at, "named") == 0


def test_a_name_is_shown_as_it_is_written():
    odd = "Bo <b>x</b> :red[y] $z$"
    begun(ANA, Calls=[told()], Referrals=[given(name=odd, for_role=odd, referred_by=odd)])
    at = press(referrals(say_who(look())), "Contacted")
    assert odd not in says(at)
    assert "**Bo \\<b\\>x\\<\\/b\\> \\:red\\[y\\] \\$z\\$**" in says(at)
    at = calm(at.button(key="to_placed_r-1").click().run())
    assert odd not in says(at)


def test_a_step_the_sheet_refuses_is_said_and_can_be_taken_again(tell):
    with sheet(tell, ANA) as server:
        at = say_who(look())
        press(at, "We talked")
        call = at.query_params["call"]
        at.pills(key=f"{call}.result").set_value("talked").run()
        at.text_input(key=f"{call}.person.0.name").set_value("Nadia Petrova").run()
        at.text_input(key=f"{call}.person.0.phone").set_value("07700 900555").run()
        press(at, "Save and next")
        at = referrals(at)
        server.read_only = True
        press(at, "Contacted")
        assert "The step was not saved." in says(at).replace("\\", "")
        assert people_at(at, "contacted") == 0
        assert len(server.rows("Moves")) == 1
        server.read_only = False
        press(at, "Contacted")
        head, *below = server.rows("Moves")
        assert [row[head.index(c.TO)] for row in below] == ["contacted"]
    assert "Contacted" not in labels(at)
