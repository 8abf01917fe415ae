"""The Set-up screen: what was understood, the team's rules and people, the trial of a sheet; nothing before Save."""

import json

import pytest

from signoff_core import columns as c
from tests.screens import DANA, TRUSTED, begun, calm, labels, look, person, press, rows, say_who, says, sheet, written
from tests.sheets_server import Fault, service_account_info

pytestmark = pytest.mark.usefixtures("fresh_page")
SCREEN = "screens/set_up_screen.py"
ANA = person("Ana Ruiz", stage="Benched")
BO = person("Bo Lind", stage="Benched")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def part(name, at=None):
    at = calm((at or say_who(look())).switch_page(SCREEN).run())
    return calm(at.segmented_control(key="part").set_value(name).run())


def choose(at, key, value):
    widget = {"status": at.selectbox, "column": at.selectbox}.get(key.split(".")[0], at.text_input)
    return calm(widget(key=f"set {key}").set_value(value).run())


def settings():
    return {row[c.KEY]: row.get(c.VALUE) for row in rows("Settings")}


def test_what_a_word_means_is_seen_in_its_consequences_before_it_is_saved():
    begun(ANA, BO)
    at = part("Status words")
    assert "what does it mean?" in says(at)
    choose(at, "status.Candidates.Benched", "not selected")
    assert "1 change, not saved yet" in says(at)
    press(at, "See what changes")
    assert "2 people join the queue" in says(at).replace("\\", "")
    assert "Join: Ana Ruiz, Bo Lind" in says(at)
    assert "status.Candidates.Benched" not in settings()
    press(at, "Save for the team")
    assert settings()["status.Candidates.Benched"] == "not selected"
    assert "Saved for the team" in says(at)
    (row,) = [row for row in rows("Settings") if row[c.KEY] == "status.Candidates.Benched"]
    assert row[c.BY] == DANA
    assert row[c.AT]
    assert "what does it mean?" not in says(at)


def test_a_column_is_taken_for_something_else():
    begun(ANA)
    at = part("Your sheet")
    choose(at, "column.Candidates.reason", "notes")
    press(press(at, "See what changes"), "Save for the team")
    assert {seen.label: seen.field for seen in written().recognised}["reason"] == "notes"


def test_the_rows_are_even_and_say_in_plain_words_why_a_column_was_read_so():
    begun(person("Ana Ruiz", reason="went with somebody who lives ten minutes from the site and starts on Monday"))
    at = part("Your sheet")
    widths = [column.weight for column in at.columns]
    assert widths == [0.5, 0.25, 0.25] * len(written().recognised)
    assert "by its header" in says(at)
    (box,) = [one for one in at.selectbox if one.key == "set column.Candidates.reason"]
    assert "reason, as read" in box.options


def test_a_rule_nobody_can_use_is_refused_and_stays_there_to_be_mended():
    begun(ANA)
    at = part("Rules")
    choose(at, "line.promise", "soonish")
    press(at, "See what changes")
    assert "soonish" in says(at)
    assert "not saved]" in says(at)
    assert at.text_input(key="set line.promise").value == "soonish"
    choose(at, "line.promise", "4 working hours")
    press(press(at, "See what changes"), "Save for the team")
    assert settings()["line.promise"] == "4 working hours"


def test_what_was_chosen_is_there_after_a_reload_and_gone_when_discarded():
    begun(ANA)
    choose(part("Rules"), "team.name", "North")
    again = part("Rules")
    assert again.text_input(key="set team.name").value == "North"
    assert "1 change, not saved yet" in says(again)
    press(again, "Discard")
    assert "See what changes" not in labels(again)
    assert part("Rules").text_input(key="set team.name").value == ""


def test_a_way_of_reading_that_leaves_no_names_is_said_and_not_saved():
    begun(ANA)
    at = part("Your sheet")
    for header in ("name", "first_name", "last_name"):
        choose(at, f"column.Candidates.{header}", "-")
    press(at, "See what changes")
    assert "names" in says(at)
    assert "Save for the team" not in labels(at)


def test_recruiters_and_who_may_enter():
    begun(ANA)
    at = part("Team")
    choose(at, f"recruiter.{DANA}", "dana@example.com")
    at.text_input(key="add_access").set_value("@Example.com").run()
    press(at, "Add", 1)
    press(press(at, "See what changes"), "Save for the team")
    assert (settings()[f"recruiter.{DANA}"], settings()['access."@example.com"']) == ("dana@example.com", "recruiter")
    assert written().settings.named("access") == {"@example.com": "recruiter"}


def test_a_save_google_refuses_loses_nothing_chosen(tell):
    with sheet(tell, ANA) as there:
        at = part("Rules")
        choose(at, "team.name", "North")
        press(at, "See what changes")
        there.fail(Fault(status=403, only="write"))
        press(at, "Save for the team")
        assert "what you chose is still here" in says(at)
        press(press(at, "See what changes"), "Save for the team")
        keys = [row[0] for row in there.rows("Settings")[1:]]
        assert sorted(keys) == ["line.start", "team.name"]


def test_a_trial_says_step_by_step_what_works_and_gives_the_secrets(tell):
    with sheet(tell, ANA) as there:
        at = part("Connect")
        press(at, "Try it")
        assert "Choose the JSON file" in says(at)
        at.file_uploader(key="key_file").upload("key.json", json.dumps(service_account_info(there)).encode()).run()
        press(at, "Try it")
        assert "Paste the sheet's address" in says(at).replace("\\", "")


def signed_in(tell, mail):
    tell('[auth]\n[access]\n"meera@example.com" = "recruiter"\n"olga@example.com" = "owner"\n')
    begun(ANA)
    return look(user={"email": mail, "email_verified": True, "is_logged_in": True, "name": "Somebody"})


def test_an_owner_who_signed_in_may_set_up(tell):
    assert "## Set-up" in says(part("Rules", signed_in(tell, "olga@example.com")))


def test_a_recruiter_has_no_set_up(tell):
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        signed_in(tell, "meera@example.com").switch_page(SCREEN)


# Files in and out.
FILE = "Candidate Name;E-mail;Role;Status\nJürgen Groß;jg@example.com;Planner;Hired\n".encode()


def looked_at(at, data, name="team.csv"):
    calm(at.file_uploader(key="import_file").upload(name, data).run())
    return press(at, "See what it would do")


def test_a_file_is_looked_at_before_it_is_taken_in():
    begun(ANA)
    at = looked_at(part("Import and export"), FILE)
    assert "new 1 Candidates" in says(at)
    assert len(rows("Candidates")) == 1
    press(at, "Take it in")
    assert [row["name"] for row in rows("Candidates")] == ["Ana Ruiz", "Jürgen Groß"]
    press(at, "See what it would do")
    assert "the same 1" in says(at)


def test_a_file_that_is_none_is_refused_in_words():
    begun(ANA)
    at = looked_at(part("Import and export"), b"%PDF-1.7 not a table", "team.xlsx")
    assert at.error
    assert "Take it in" not in labels(at)


def test_the_whole_book_and_every_list_can_be_taken_along():
    begun(ANA)
    at = part("Import and export")
    assert {button.label for button in at.get("download_button")} == {"As .csv", "As .xlsx", "The whole book as .xlsx"}


def test_a_sheets_book_takes_no_file(tell):
    with sheet(tell, ANA):
        at = part("Import and export")
        assert "candidates are added and changed there" in says(at)
        assert "See what it would do" not in labels(at)


def test_a_shape_that_was_seen_is_read_so_with_one_tap(tell):
    people = [{"name": "Ana Ruiz", "email": "a@example.com", "stage": "Rejected after interview"}]
    with sheet(tell, headers=("name", "email", "stage")) as there:
        there.delete("Candidates")
        there.add_worksheet(
            "Harbour Build", [["name", "email", "stage"], [people[0][key] for key in ("name", "email", "stage")]]
        )
        at = part("Your sheet")
        assert "The tab's own name" in says(at)
        press(at, "Read it so")
        press(press(at, "See what changes"), "Save for the team")
        keys = {row[0]: row[1] for row in there.rows("Settings")[1:]}
        assert keys["sheet.Harbour Build.fixed.role"] == "Harbour Build"
