"""Half-filled forms about somebody: which go with them, which are shown to them, and that none comes back."""

import json
from contextlib import closing

import pytest

from signoff_core import columns as c
from signoff_core import erasing, shown
from signoff_core.book import utc_now
from signoff_core.doors import team_book
from signoff_core.identity import candidacy_ids_of
from tests.screens import TRUSTED, begun, calm, look, person, press, say_who

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA, BO = person("Ana Ruiz", phone="07700 900123"), person("Bo Lind", phone="07700 900124")
ANA_ID, BO_ID = candidacy_ids_of([ANA, BO])
NAMED = {"person.0.name": "Ana Ruiz", "person.0.email": "AnaRuiz@example.com"}
OTHERS = {"person.1.name": "Kojo Boateng", "person.1.phone": "07700 900199"}
BOS = {c.CANDIDACY_ID: BO_ID, c.KIND: "sign-off", c.NOTES: "fine"}
ROW = {"its worksheet": "Candidates", "its number": "1"}
REFERRAL = {
    c.REFERRAL_ID: "c9-1",
    c.CALL_ID: "c9",
    c.NAME: "Ana Ruiz",
    c.EMAIL: "anaruiz@example.com",
    c.KIND: "suited",
}
THANKS = {"written_to": BO_ID, "body": "Dear Bo, thank you"}
HERS = {
    f"write-write_thanks-{BO_ID}-c9-1-write_thanks": THANKS,
    "her call": {c.CANDIDACY_ID: ANA_ID, c.KIND: "sign-off", c.NOTES: "cried", **OTHERS},
    "write-news": {"written_to": ANA_ID, "body": "Dear Ana"},
    "her row": {**ROW, "its cells": json.dumps(ANA), c.NAME: "Ana R.", c.EMAIL: "new@example.com"},
    "a new row": {**ROW, "its cells": "{}", c.NAME: "Ana", c.PHONE: "+44 (0)7700 900123"},
}
KEPT = {
    f"write-write_thanks-{BO_ID}-c9-12-write_thanks": THANKS,
    "bo's call": {**BOS, **NAMED, **OTHERS},
    "bo's row": {**ROW, "its cells": json.dumps(BO), c.NAME: "Bo L."},
}


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


@pytest.fixture
def book():
    begun(ANA, BO, Referrals=[REFERRAL])
    with closing(team_book({})) as book:
        for one, fields in (HERS | KEPT).items():
            book.drafts.keep_all(one, fields, utc_now())
        yield book


def test_every_form_about_somebody_goes_and_of_others_only_who_they_named(book):
    plan = erasing.plan(book, ANA["email"], "Dana", utc_now())
    assert set(plan.drafts) == set(HERS)
    erasing.carry_out(book, plan)
    assert book.drafts.everything() == KEPT | {"bo's call": {**BOS, **OTHERS}}
    assert erasing.plan(book, ANA_ID, "Dana", utc_now()).is_done


def test_a_file_shows_nobody_whom_they_named(book):
    forms = shown.shown(book, ANA["email"], utc_now())["tables"][shown.DRAFTS]
    assert NAMED in forms
    assert {c.CANDIDACY_ID: ANA_ID, c.KIND: "sign-off", c.NOTES: "cried"} in forms
    assert "Kojo" not in json.dumps(forms)


def test_typing_on_in_another_session_makes_no_new_draft():
    begun(ANA, BO)
    with closing(team_book({})) as book:
        book.drafts.keep_all("c1", {c.CANDIDACY_ID: ANA_ID, c.KIND: "sign-off", c.RESULT: "talked"}, utc_now())
    typing, erasing_them = say_who(look(call="c1")), say_who(look())
    erasing_them.query_params["person"] = ANA_ID
    calm(erasing_them.switch_page("screens/candidates_screen.py").run())
    press(press(erasing_them, "Erase …"), "Erase for good")
    calm(typing.text_input(key=f"c1.{c.NEXT_STEP}").set_value("a smaller firm").run())
    with closing(team_book({})) as book:
        assert "c1" not in book.drafts.everything()
