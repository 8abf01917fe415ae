"""Measures on the page: nothing, one debt, many."""

import pytest

from tests.screens import begun, calm, look, says

pytestmark = pytest.mark.usefixtures("fresh_page")


def measures(at):
    return calm(at.switch_page("screens/measures_screen.py").run())


def test_an_empty_book_says_what_to_do():
    begun()
    at = measures(look())
    assert "Nothing to measure yet." in says(at).replace("\\", "")
    assert not at.expander


def test_the_sample_shows_every_measure():
    at = measures(look())
    said = says(at).replace("\\", "")
    for words in ("told in a conversation", "Talent Board", "2018", "The plain average of", "In the alphabet's order"):
        assert words in said
