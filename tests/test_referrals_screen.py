"""The Referrals screen: everybody named in a call, a step in one tap, and the funnel that moves with it."""

import re
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
    rows,
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
    """Noon of that day: a minute earlier is the same day, whenever the test runs."""
    return datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=days)


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
        "at": ago(5) - timedelta(minutes=number),
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
    return next(one.value for one in at.markdown if one.value.startswith("### On their way")).split("\n")[0]


def shown(at):
    """The names on the board, step by step, and the givers below it."""
    return [one.value.split("\n")[0].removeprefix("#### ") for one in at.markdown if one.value.startswith("#### ")]


def opened(at, *keys):
    """The page with some of its folded parts open."""
    for key in keys:
        at.session_state[key] = True
    return calm(at.run())


def people_at(at, step):
    frame = opened(at, "funnel_open").dataframe[0].value
    return int(frame[frame[c.STEP] == step][c.PEOPLE].iloc[0])


def test_an_empty_book_says_that_nobody_is_on_their_way():
    begun(ANA)
    at = referrals(look())
    assert on_their_way(at) == "### On their way 0"
    assert "A name given in a call appears here by itself" in says(at)


@pytest.mark.usefixtures("one")
def test_one_person_with_who_named_them_and_a_number_to_ring():
    at = referrals(look())
    assert shown(at) == ["Nadia Petrova"]
    text = says(at).replace("\\", "")
    assert "for Analyst" in text
    assert "named by Ana Ruiz, sign-off call" in text
    assert "stands still, 5 days" in text
    assert "25 days left" in text
    assert [one.proto.url for one in at.get("link_button")] == ["tel:+447700900555"]


def test_many_are_shown_six_of_a_step_at_a_time():
    begun(
        ANA, Calls=[told()], Referrals=[given(n, f"Person Number{n:02}", phone=f"+4477009001{n:02}") for n in range(20)]
    )
    at = referrals(look())
    first = shown(at)
    assert on_their_way(at) == "### On their way 20"
    assert first[0] == "Person Number19"
    at = calm(at.pagination(key="page_of_named").set_value(4).run())
    assert (len(first), len(shown(at))) == (6, 2)
    assert not set(first) & set(shown(at))


def test_each_step_is_a_column_of_its_own():
    people = [given(n, f"Person Number{n:02}", phone=f"+4477009001{n:02}") for n in range(3)]
    begun(ANA, Calls=[told()], Referrals=people, Moves=[moved(1, "screened"), moved(2, "contacted")])
    at = referrals(look())
    heads = [one.value.strip("*") for one in at.markdown if re.fullmatch(r"\*\*[A-Z][a-z]+ \d+\*\*", one.value)]
    assert heads == ["Named 1", "Contacted 1", "Screened 1", "Presented 0", "Interviewed 0", "Offered 0"]
    assert at.segmented_control(key="board_step").options == heads
    assert at.segmented_control(key="board_step").value == "named"


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
    at = calm(at.menu_button(key="other_r-1").click("placed").run())
    assert on_their_way(at) == "### On their way 0"
    assert any(one.label == "Placed 1, closed 0" for one in at.expander)
    at = opened(at, "arrived")
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
    assert shown(at) == ["Omar Said"]
    assert people_at(at, "named") == 1
    calm(at.segmented_control(key="period").set_value("30 days").run())
    assert people_at(at, "named") == 0


def test_a_name_is_shown_as_it_is_written():
    odd = "Bo <b>x</b> :red[y] $z$"
    begun(ANA, Calls=[told()], Referrals=[given(name=odd, for_role=odd, referred_by=odd)])
    at = press(referrals(say_who(look())), "Contacted")
    assert odd not in says(at)
    assert "#### Bo \\<b\\>x\\<\\/b\\> \\:red\\[y\\] \\$z\\$" in says(at)
    at = calm(at.menu_button(key="other_r-1").click("placed").run())
    at = opened(at, "arrived", "write_r-1")
    assert "Thank the giver 1" in says(at)
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
        assert "It was not saved." in says(at).replace("\\", "")
        assert people_at(at, "contacted") == 0
        assert len(server.rows("Moves")) == 1
        server.read_only = False
        press(at, "Contacted")
        head, *below = server.rows("Moves")
        assert [row[head.index(c.TO)] for row in below] == ["contacted"]
    assert "Contacted" not in labels(at)


@pytest.mark.usefixtures("one")
def test_told_where_the_name_came_from_is_one_tap_and_can_be_undone():
    at = press(referrals(say_who(look())), "Told them today")
    today = datetime.now(UTC).date().isoformat()
    assert [str(row.get(c.TOLD_SOURCE_ON))[:10] for row in rows("Referrals")] == ["None", today]
    assert rows("Referrals")[1][c.REPLACES] == "r-1"
    assert "was told where the name came from." in says(at).replace("\\", "")
    assert "days left" not in says(at)
    assert "Told them today" not in labels(at)
    press(at, "Undo")
    assert "25 days left" in says(at)
    assert "Told them today" in labels(at)


@pytest.mark.usefixtures("one")
def test_the_call_of_a_referral_opens_with_whom_it_is_about():
    at = press(referrals(say_who(look())), "Log the call")
    assert at.query_params["call"]


def test_givers_who_have_not_heard_are_thanked():
    begun(ANA, Calls=[told()], Referrals=[given()], Moves=[moved(1, "presented")])
    at = referrals(say_who(look()))
    text = says(at).replace("\\", "")
    assert "### Thank the giver 1\n1 person has not heard what became of the name they gave." in text
    assert "Nadia Petrova, named for Analyst, has been put forward to the client (yesterday)" in text
    at = opened(at, "write_r-1")
    assert "thank you for telling me about Nadia. A client has heard of them." in at.code[0].value
    mail = {one.proto.label: one.proto.url for one in at.get("link_button")}["Mail"]
    assert mail.startswith("mailto:anaruiz@example.com?subject=Thank%20you%20for%20Nadia&body=Dear%20Ana")
    press(at, "I wrote")
    (row,) = [row for row in rows("Calls") if row[c.KIND] == "thank you"]
    assert (row[c.RESULT], row[c.REFERRAL_ID], row[c.BY], row[c.CANDIDATE]) == (
        "wrote instead",
        "r-1",
        DANA,
        "Ana Ruiz",
    )
    assert "Thank the giver" not in says(at)
    press(at, "Undo")
    assert "Thank the giver 1" in says(at)


def test_a_thank_you_is_logged_as_a_call_of_its_own_kind():
    begun(ANA, Calls=[told()], Referrals=[given()], Moves=[moved(1, "closed")])
    at = press(referrals(say_who(look())), "Log the call")
    assert at.query_params["call"]


def test_a_giver_who_left_the_sheet_is_thanked_in_one_tap():
    gone = told(candidacy_id="gone", candidate="Wu Lin", email="wu@example.com", phone="+447700900111", role="Cook")
    begun(ANA, Calls=[gone], Referrals=[given(referred_by="Wu Lin")], Moves=[moved(1, "placed")])
    at = referrals(say_who(look()))
    assert "tel:+447700900111" in [one.proto.url for one in at.get("link_button")]
    assert "Log the call" not in labels(at)
    press(at, "We talked")
    (row,) = [row for row in rows("Calls") if row[c.KIND] == "thank you"]
    assert (row[c.RESULT], row[c.REFERRAL_ID], row[c.CANDIDACY_ID]) == ("talked", "r-1", "gone")
    assert "Thank the giver" not in says(at)


def test_a_link_opens_the_board_of_one_recruiter():
    sam = told(2, by="Sam Hall")
    begun(ANA, Calls=[told(), sam], Referrals=[given(), given(2, "Omar Said", call=2, by="Sam Hall")])
    at = referrals(look(by="Sam Hall"))
    assert shown(at) == ["Omar Said"]
