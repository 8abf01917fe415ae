"""The Candidates screen: everybody, found by a word, and one person's whole history."""

from datetime import UTC, datetime, timedelta

import pytest

from signoff_core import columns as c
from tests.books import call
from tests.screens import DANA, TRUSTED, begun, calm, days_ago, look, person, press, rows, say_who, says, sheet

pytestmark = pytest.mark.usefixtures("fresh_page")
SCREEN = "screens/candidates_screen.py"
ANA = person("Ana Ruiz")
ANA_AGAIN = person("Ana Ruiz", role="Planner", client="Beta", stage="Hired", interviewed_on=days_ago(300))
YESTERDAY = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
BO = person("Bo Lind", client="Zeta", role="Engineer", phone="020 7946 0999", stage="Interviewed", decided_on="")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def screen(at=None, **query):
    return calm((at or look(**query)).switch_page(SCREEN).run())


def listed(at):
    return [
        one.value.split("**")[1] for one in at.markdown if one.value.startswith("**") and ":gray-badge" in one.value
    ]


def test_an_empty_book_lists_nobody():
    begun()
    assert "Nobody is found by that." in says(screen())


def test_they_stand_by_name_and_a_search_finds_any_part():
    begun(ANA_AGAIN, BO, person("", phone="020 7946 0111"), person("ángel Paz", phone="020 7946 0222"), ANA)
    at = screen()
    assert listed(at) == ["Ana Ruiz", "Ana Ruiz", "ángel Paz", "Bo Lind", "no name"]
    first, second = [one.value for one in at.markdown if "**Ana Ruiz**" in one.value]
    assert "Analyst" in first  # the newer row of the two
    assert "Planner" in second
    assert "5 of 5 candidacies, by name" in says(at)
    at.text_input(key="candidates_search").set_value("").run()
    at.text_input(key="candidates_search").set_value("planner ana").run()
    assert listed(calm(at)) == ["Ana Ruiz"]
    at.text_input(key="candidates_search").set_value("").run()
    at.selectbox(key="standing").set_value("in play").run()
    assert listed(calm(at)) == ["Bo Lind"]
    at.text_input(key="candidates_search").set_value("nobody at all").run()
    assert "Nobody is found by that." in says(calm(at))


def test_many_are_shown_twenty_at_a_time():
    begun(*[person(f"Person {n}", email=f"p{n}@example.com", phone="") for n in range(30)])
    at = screen()
    assert len(listed(at)) == 20


def test_one_persons_whole_history():
    begun(ANA_AGAIN, ANA, BO)
    at = press(say_who(look()), "Voicemail")
    at = press(screen(at), "Open", 1)
    assert "person" in at.query_params
    words = says(at)
    assert "## Ana Ruiz" in words
    assert words.count(":gray-badge[not selected]") == 1
    assert words.count(":gray-badge[hired]") == 1
    assert "**voicemail** (Dana Whitfield)" in words.replace("\\", "")
    assert "Bo Lind" not in words
    press(at, "Back to the list")
    assert "person" not in at.query_params


def test_what_was_said_of_the_reason_is_there_for_the_next_who_rings():
    told = call(
        ANA,
        "talked",
        YESTERDAY,
        by="Sam Hall",
        say_reason="they wanted more SQL",
        notes="took it well\nrings on Monday",
    )
    meant = call(BO, "voicemail", YESTERDAY, say_reason="too far away")
    begun(ANA, BO, Calls=[told, meant])
    at = press(screen(say_who(look())), "Open")
    words = says(at).replace("\\", "")
    assert "**talked** (Sam Hall): reason given: “they wanted more SQL”; took it well · rings on Monday" in words
    words = says(press(at, "Log a keep-in-touch call")).replace("\\", "")
    assert "Reason given: “they wanted more SQL” (" in words
    assert "· Sam Hall · Analyst · Acme)" in words
    assert "talked (Sam Hall), took it well · rings on Monday" in words
    at = press(screen(), "Open", 1)
    assert "**voicemail** (Sam): to say of the reason: “too far away”" in says(at).replace("\\", "")


def test_an_address_of_nobody_says_so():
    begun(ANA)
    at = look()
    at.query_params["person"] = "0123456789abcdef"
    assert "not in the book any more" in says(screen(at))


def test_a_sheets_rows_are_one_tap_away(tell):
    with sheet(tell, ANA, BO):
        at = screen()
        assert [link.url.partition("#")[2] for link in at.link_button if link.label == "In the sheet"] == [
            "gid=0&range=2:2",
            "gid=0&range=3:3",
        ]


def test_what_a_sheet_says_is_shown_as_it_is_written():
    begun(person("**Ana** [x](http://evil.example)", notes=":red[hello]", role="<b>Analyst</b>", recruiter=DANA))
    at = screen()
    assert "[x](http" not in says(at)
    at = press(at, "Open")
    assert ":red[hello]" not in says(at)
    assert c.NOTES in says(at)


# Edited here, where the book is a database.


def form(at, **fields):
    for field, value in fields.items():
        calm(at.text_input(key=f"{at.query_params['edit']}.{field}").set_value(value).run())
    return at


def test_somebody_is_added_and_stands_in_the_list():
    begun(BO | {"recruiter": DANA})
    at = press(screen(say_who(look())), "Add a candidate")
    form(at, name="Ana Ruiz", phone="020 7946 0958", role="Analyst", client="Acme", stage="Rejected after interview")
    press(at, "Save")
    assert "edit" not in at.query_params
    assert listed(at) == ["Ana Ruiz", "Bo Lind"]
    row = rows("Candidates")[1]
    assert (row["name"], row["phone"], row["stage"]) == ("Ana Ruiz", "+442079460958", "Rejected after interview")


def test_a_cell_that_can_be_none_is_said_at_once_and_not_saved():
    begun(BO | {"recruiter": DANA})
    at = press(screen(say_who(look())), "Add a candidate")
    form(at, name="Ana Ruiz", decided_on="soon")
    assert "“soon” is no date" in says(at).replace("\\", "")
    press(at, "Save")
    assert "Decided on: “soon” is no date" in says(at).replace("\\", "")
    assert len(rows("Candidates")) == 1
    assert at.text_input(key=f"{at.query_params['edit']}.name").value == "Ana Ruiz"


def changing(at):
    return press(press(screen(at), "Open"), "Change")


def test_a_row_is_changed_and_what_was_typed_is_there_after_a_reload():
    begun(ANA)
    at = form(changing(say_who(look())), stage="Hired", notes="starts in May")
    again = calm(look(edit=at.query_params["edit"]).switch_page(SCREEN).run())
    assert again.text_input(key=f"{at.query_params['edit']}.notes").value == "starts in May"
    press(at, "Save")
    (row,) = rows("Candidates")
    assert (row["stage"], row["notes"], row["name"]) == ("Hired", "starts in May", "Ana Ruiz")


def test_two_who_change_one_row_never_go_over_each_other_unsaid():
    begun(person("Bo Lind", recruiter="Sam Hall", phone="020 7946 0999"), ANA)
    one, other = (
        form(changing(say_who(look())), stage="Hired"),
        form(changing(say_who(look(), "Sam Hall")), stage="Withdrew"),
    )
    press(one, "Save")
    press(other, "Save")
    assert {row["name"]: row["stage"] for row in rows("Candidates")}["Ana Ruiz"] == "Hired"
    words = says(other).replace("\\", "")
    assert "not saved]" in words
    assert "Hired" in words
    assert other.text_input(key=f"{other.query_params['edit']}.stage").value == "Withdrew"


def test_an_opening_is_added_and_closed():
    begun(ANA)
    at = press(screen(say_who(look())), "Add an opening")
    form(at, role="Analyst", client="Acme", status="open")
    press(at, "Save")
    at = press(at, "Change")
    form(at, status="cancelled")
    press(at, "Save")
    (row,) = rows("Openings")
    assert (row["role"], row["status"]) == ("Analyst", "cancelled")


def test_a_sheet_is_edited_in_the_sheet(tell):
    with sheet(tell, ANA):
        at = screen()
        assert not {"Add a candidate", "Add an opening", "Change"} & {button.label for button in at.button}


def test_any_list_can_be_taken_along_but_not_the_whole_book():
    begun(ANA)
    assert "Download a list" in [one.label for one in screen().expander]
    assert {button.label for button in screen().get("download_button")} == {"As .csv", "As .xlsx"}
