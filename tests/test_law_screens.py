"""The law's side on the page: a person's file, erasing with a list first, who is due, and the evidence."""

from datetime import UTC, datetime, timedelta

import pytest

from signoff_core import columns as c
from signoff_core.identity import candidacy_ids_of
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
    rows,
    say_who,
    says,
    sheet,
)

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA = person("Ana Ruiz", phone="07700 900123")
BO = person("Bo Lind", phone="07700 900124")
ANA_ID = candidacy_ids_of([ANA])[0]
SIGNED_IN = {"is_logged_in": True, "email_verified": True, "email": "sam@example.com"}
AUTH = (
    '[auth]\nredirect_uri = "https://example.com/oauth2callback"\ncookie_secret = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"\n'
)


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def told(who, **cells):
    said = {c.CALL_ID: f"c-{who['name'][:3]}", c.CANDIDACY_ID: candidacy_ids_of([who])[0], c.CANDIDATE: who["name"]}
    said |= {c.EMAIL: who["email"], c.KIND: "sign-off", c.RESULT: "talked", c.TOLD: True, c.NOTES: "took it well"}
    return said | {c.AT: datetime.now(UTC).replace(microsecond=0) - timedelta(days=3), c.BY: DANA, **cells}


def on_page(candidacy_id):
    at = say_who(look())
    at.query_params["person"] = candidacy_id
    return calm(at.switch_page("screens/candidates_screen.py").run())


def law():
    at = calm(say_who(look()).switch_page("screens/set_up_screen.py").run())
    return calm(at.segmented_control(key="part").set_value("The law").run())


def test_erasing_lists_what_goes_and_does_it_at_the_second_tap():
    begun(ANA, BO, Calls=[told(ANA)])
    at = press(on_page(ANA_ID), "Erase …")
    shown = says(at).replace("\\", "")
    assert "This would erase: Ana Ruiz · " in shown
    assert "1 row of Calls" in shown
    assert "1 row of Candidates" in shown
    assert rows("Calls")[0][c.NOTES] == "took it well"
    press(at, "Erase for good")
    assert "Erased. Rows, ids and dates stay" in says(at).replace("\\", "")
    (call,) = rows("Calls")
    assert (call.get(c.NOTES), call.get(c.CANDIDATE), call[c.CANDIDACY_ID]) == (None, None, ANA_ID)
    assert [row[c.SUBJECT_ID] for row in moves()] == [ANA_ID]
    assert [row["name"] for row in rows("Candidates")] == [f"erased {ANA_ID}", "Bo Lind"]


def test_keep_them_erases_nobody():
    begun(ANA, BO, Calls=[told(ANA)])
    at = press(press(on_page(ANA_ID), "Erase …"), "Keep them")
    assert "Erase for good" not in labels(at)
    assert not moves()


def test_their_file_is_offered():
    begun(ANA, Calls=[told(ANA)])
    at = on_page(ANA_ID)
    assert {"show_html", "show_json"} <= {one.key for one in at.get("download_button")}


def test_a_recruiter_is_offered_neither(tell):
    begun(ANA, Calls=[told(ANA)])
    tell(f'{AUTH}[access]\n"sam@example.com" = "recruiter"\n')
    at = look(user=SIGNED_IN, secrets=AUTH)
    at.query_params["person"] = ANA_ID
    at = calm(at.switch_page("screens/candidates_screen.py").run())
    assert "Ana Ruiz" in says(at)
    assert "Erase …" not in labels(at)
    assert "Their rights" not in says(at)
    assert not at.get("download_button")


@pytest.mark.parametrize("who", [ANA_ID, "gone"])
def test_who_is_no_owner_any_more_is_shown_no_list_that_was_open(tell, who):
    """On the page of somebody who is gone from the book as well."""
    begun(ANA, Calls=[told(ANA)])
    tell(f'{AUTH}[access]\n"sam@example.com" = "recruiter"\n')
    at = look(user=SIGNED_IN, secrets=AUTH)
    at.session_state["erase_who"] = ANA_ID
    at.query_params["person"] = who
    at = calm(at.switch_page("screens/candidates_screen.py").run())
    assert "Erase this person?" not in says(at)
    assert "Erase for good" not in labels(at)


def test_who_asked_not_to_be_kept_is_due_and_erased_there():
    begun(ANA, BO, Calls=[told(ANA, **{c.KEEP_ON_FILE: "no"})])
    at = law()
    assert "Ana Ruiz" in says(at)
    assert "asked not to be kept on file" in says(at)
    press(press(at, "Erase …"), "Erase for good")
    assert "Nobody is due for erasing" in says(at)
    assert [row[c.SUBJECT_ID] for row in moves()] == [ANA_ID]


def test_a_sheets_own_cells_are_listed_with_their_addresses(tell):
    with sheet(tell, ANA, BO) as server:
        at = press(on_page(ANA_ID), "Erase …")
        assert "[Candidates, row 2, email](https://docs.google.com/spreadsheets/d/book-1/edit#gid=0&range=B2)" in says(
            at
        )
        assert "version history" in says(at)
        press(at, "Erase for good")
        assert server.rows("Candidates")[1][0] == "Ana Ruiz"  # the team's own, which nobody but the team writes to
        at = law()
        assert f"erased {ANA_ID}" in says(at)
        assert "still in your sheet" in says(at)


def test_evidence_of_a_client_a_person_and_a_period():
    begun(ANA, {**BO, "client": "Northline"}, Calls=[told(ANA)])
    at = law()
    assert "2 times somebody was owed the news; 1 told" in says(at).replace("\\", "")
    at.selectbox(key="evidence_client").set_value("Northline")
    assert "1 time somebody was owed the news; 0 told" in says(calm(at.run())).replace("\\", "")
    at.text_input(key="evidence_who").set_value("nobody@example.com")
    assert "Nobody in the book is" in says(calm(at.run()))
