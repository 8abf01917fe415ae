"""The Problems screen: every cell that can't be read, with where it is, and the questions answered by one tap."""

import pytest

from tests.screens import TRUSTED, begun, calm, labels, look, moves, person, press, say_who, says, sheet

pytestmark = pytest.mark.usefixtures("fresh_page")
SCREEN = "screens/problems_screen.py"


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def screen(at=None):
    return calm((at or look()).switch_page(SCREEN).run())


def test_a_book_that_adds_up_says_so():
    begun(person("Ana Ruiz"))
    assert "Every cell can be read" in says(screen())


def test_each_problem_says_where_what_and_what_is_allowed():
    begun(person("Ana Ruiz", decided_on="soon"), person("Bo Lind", phone="ask Jo"))
    words = says(screen()).replace("\\", "")
    assert "## Problems 2" in words
    assert "**Candidates, row 2, decided_on**  \nfound “soon” · allowed: a date like 2026-11-24" in words
    assert "**Candidates, row 3, phone**  \nfound “ask Jo”" in words


def test_a_link_opens_the_very_cell_and_mending_it_there_ends_the_problem(tell):
    with sheet(tell, person("Ana Ruiz", decided_on="soon")) as there:
        at = screen()
        (link,) = [one.value for one in at.markdown if "decided" in one.value]
        assert "#gid=0&range=H2)" in link
        there.set_cell("Candidates", 2, 8, "")
        press(at, "Read again")
        assert "Every cell can be read" in says(at)


def test_a_question_is_answered_here_too():
    begun(person("Ana Ruiz", stage="Interviewed", decided_on=""), person("Bo Lind", stage="Hired"))
    at = screen(say_who(look()))
    assert "somebody else was hired for this role" in says(at)
    press(at, "More seats")
    assert [row["to"] for row in moves()] == ["in play"]
    assert "More seats" not in labels(at)
