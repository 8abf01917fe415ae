"""The Problems screen: every cell that can't be read, with where it is, and the questions answered by one tap."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from signoff_core.doors import team_book
from tests.books import call
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
    assert "**Ana Ruiz** · **Candidates, row 2, Decided on**  \nfound “soon” · allowed: a date like 2026-11-24" in words
    assert "**Bo Lind** · **Candidates, row 3, Phone**  \nfound “ask Jo”" in words
    assert "under Candidates, with *Change*" in words
    assert "in the sheet" not in words


def test_a_row_of_a_call_says_with_whom_it_was():
    ana = person("Ana Ruiz")
    begun(ana, Calls=[call(ana, "voicemail", datetime(2026, 11, 24, 12, tzinfo=UTC))])
    with closing(team_book({})) as book, book.store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE signoff_calls SET follow_up_on = 'soon'")
    assert "**Ana Ruiz** · **Calls, row 2, follow up on**  \nfound “soon”" in says(screen()).replace("\\", "")


def test_a_link_opens_the_very_cell_and_mending_it_there_ends_the_problem(tell):
    with sheet(tell, person("Ana Ruiz", decided_on="soon")) as there:
        at = screen()
        (link,) = [one.value for one in at.markdown if "decided" in one.value]
        assert link.startswith("**Ana Ruiz** · [Candidates")
        assert "#gid=0&range=H2)" in link
        assert "Put it right in the sheet" in says(at)
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
