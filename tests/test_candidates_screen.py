"""The Candidates screen: everybody, found by a word, and one person's whole history."""

import pytest

from signoff_core import columns as c
from tests.screens import DANA, TRUSTED, begun, calm, days_ago, look, person, press, say_who, says, sheet

pytestmark = pytest.mark.usefixtures("fresh_page")
SCREEN = "screens/candidates_screen.py"
ANA = person("Ana Ruiz")
ANA_AGAIN = person("Ana Ruiz", role="Planner", client="Beta", stage="Hired", interviewed_on=days_ago(300))
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


def test_the_newest_row_stands_first_and_a_search_finds_any_part():
    begun(ANA_AGAIN, ANA, BO)
    at = screen()
    assert listed(at) == ["Bo Lind", "Ana Ruiz", "Ana Ruiz"]
    assert "3 of 3 candidacies" in says(at)
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


def test_an_address_of_nobody_says_so():
    begun(ANA)
    at = look()
    at.query_params["person"] = "0123456789abcdef"
    assert "not in the book any more" in says(screen(at))


def test_a_sheets_rows_are_one_tap_away(tell):
    with sheet(tell, ANA, BO):
        at = screen()
        assert [link.url.partition("#")[2] for link in at.link_button if link.label == "In the sheet"] == [
            "gid=0&range=3:3",
            "gid=0&range=2:2",
        ]


def test_what_a_sheet_says_is_shown_as_it_is_written():
    begun(person("**Ana** [x](http://evil.example)", notes=":red[hello]", role="<b>Analyst</b>", recruiter=DANA))
    at = screen()
    assert "[x](http" not in says(at)
    at = press(at, "Open")
    assert ":red[hello]" not in says(at)
    assert c.NOTES in says(at)
