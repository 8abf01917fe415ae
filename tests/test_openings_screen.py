"""Who fits: an opening is chosen or typed, and whom to ring first stands there with the reason."""

from contextlib import closing

import pytest

from signoff_core import columns as c
from tests.screens import DANA, TRUSTED, begun, calm, days_ago, labels, look, person, press, rows, say_who, says
from tests.test_referrals_screen import ago

ANA = person("Ana Ruiz", role="Site Manager", location="Leeds", interviewed_on=days_ago(40), decided_on=days_ago(30))


@pytest.fixture(autouse=True)
def trusted(tell, fresh_page):
    tell(TRUSTED)


def told(about=ANA, number=1, **said):
    return {
        c.CALL_ID: f"call-{number}", c.CANDIDACY_ID: "x", c.CANDIDATE: about["name"], c.EMAIL: about["email"],
        c.ROLE: about["role"], c.CLIENT: about["client"], c.KIND: "sign-off", c.AT: ago(20), c.BY: DANA,
        c.RESULT: "talked", c.TOLD: True, **said,
    }  # fmt: skip


def who_fits(**query):
    at = calm(look().switch_page("screens/openings_screen.py").run())
    for key, text in query.items():
        at = calm(at.text_input(key=key).set_value(text).run())
    return at


def test_nothing_is_chosen_yet():
    begun(ANA, Calls=[told()])
    assert "Choose an opening, or type the role." in says(who_fits())


def test_nobody_fits():
    begun(ANA, Calls=[told()])
    at = who_fits(for_role="Rigger")
    assert "Nobody who was signed off fits this yet." in says(at)


def test_a_card_says_why_rings_and_logs_a_call_of_its_kind():
    begun(ANA, Calls=[told(promise="a site with rail in it")])
    at = calm(say_who(who_fits(for_role="Site mgr", also="rail", near="Leeds")))
    words = says(at).replace("\\", "")
    assert "1 person fits" in words
    assert "### 1. Ana Ruiz" in words
    assert "You promised on " in words
    assert "“a site with rail in it”" in words
    assert "Lives in Leeds" in words
    assert "last spoken to " in words
    assert [one.proto.url for one in at.get("link_button")] == ["tel:+442079460958"]
    at = press(at, "Log the call")
    from signoff_core.doors import team_book

    with closing(team_book({})) as book:
        call_id = at.query_params["call"]
        draft = book.drafts.read(call_id[0] if isinstance(call_id, list) else call_id)
    assert draft[c.KIND] == "keep posted"


def test_who_asked_not_to_be_called_is_counted_and_not_shown():
    begun(ANA | {"do_not_call": "yes"}, Calls=[told()])
    at = who_fits(for_role="Site Manager")
    assert "1 left out: asked not to be called or not to be kept on file" in says(at)
    assert "Ana" not in says(at)


def test_many_are_shown_twelve_at_a_time():
    people = [
        ANA | {"name": f"Person Number{n:02}", "email": f"p{n}@example.com", "phone": f"020 7946 09{n:02}"}
        for n in range(14)
    ]
    begun(*people, Calls=[told(one, number) for number, one in enumerate(people)])
    at = who_fits(for_role="Site Manager")
    assert labels(at).count("Log the call") == 12
    at = calm(at.pagination(key="who_fits_page").set_value(2).run())
    assert labels(at).count("Log the call") == 2
    assert "### 13. " in says(at)


def test_an_opening_of_the_list_fills_the_boxes_and_the_address():
    openings = [{"role": "Site Manager", "client": "Beta", "location": "Leeds", "status": "open"}]
    begun(ANA, Calls=[told()], Openings=openings)
    at = who_fits()
    assert at.selectbox(key="opening_choice").options == ["Site Manager · Beta · Leeds"]
    at = calm(at.selectbox(key="opening_choice").select_index(0).run())
    assert [at.text_input(key=key).value for key in ("for_role", "for_client", "near")] == [
        "Site Manager", "Beta", "Leeds"]  # fmt: skip
    assert "1 person fits" in says(at)


def test_an_opening_of_candidates_leads_here():
    openings = [{"role": "Site Manager", "client": "Beta", "location": "Leeds", "status": "open"}]
    begun(ANA, Calls=[told()], Openings=openings)
    at = calm(look().switch_page("screens/candidates_screen.py").run())
    assert len(rows("Openings")) == 1
    at = press(at, "Whom to ring first")
    assert "1 person fits" in says(at)


@pytest.mark.parametrize("name", ["Bo <b>x</b> :red[y] $z$"])
def test_a_name_is_shown_as_it_is_written(name):
    odd = ANA | {"name": name}
    begun(odd, Calls=[told(odd, promise=f"site {name}")])
    assert name not in says(who_fits(for_role="Site Manager"))


def test_the_sample_shows_somebody_for_a_new_opening():
    at = who_fits()
    at = calm(at.selectbox(key="opening_choice").select_index(0).run())
    assert "Log the call" in labels(at)
