"""What would change if a team settled something otherwise."""

import pytest

from signoff_core import columns as c
from signoff_core.consequences import consequences, in_words
from signoff_core.reading import read_tables
from tests.books import book, day, london, person

NOW = london("2026-11-24 15:00")
PEOPLE = (
    person("Ana Ruiz", decided_on=day("2026-11-20")),
    person("Bo Lind", stage="Benched", decided_on=day("2026-11-20")),
    person("Cy Tran", stage="Benched", decided_on=day("2026-11-19")),
    person("Di Moss", stage="Rejected", interviewed_on=None, decided_on=day("2026-11-19")),
)


@pytest.fixture(scope="module")
def agency():
    return book(*PEOPLE)


def under(agency, **said):
    settings = {key.replace("__", "."): value for key, value in said.items()}
    after = read_tables(agency.raw(), settings, timezone=agency.zone, locale=agency.locale)
    return consequences(agency.tables(), after, NOW)


def test_a_word_that_means_not_selected_brings_its_people_into_the_queue(agency):
    found = under(agency, status__Benched="not selected")
    assert found.join[c.NAME].tolist() == ["Cy Tran", "Bo Lind"]
    assert found.leave.empty
    assert found.asked == -2
    assert in_words(found) == "2 people join the queue; 2 fewer asked about"


def test_a_rule_that_owes_less_lets_people_go(agency):
    found = under(agency, plain_rejected="not owed")
    assert found.leave[c.NAME].tolist() == ["Di Moss"]
    assert in_words(found) == "1 person leaves the queue"


def test_some_join_and_some_leave(agency):
    found = under(agency, plain_rejected="not owed", status__Benched="not selected")
    assert in_words(found).startswith("2 people join the queue, 1 leaves")


def test_people_are_told_by_their_place_when_everybodys_id_changes(agency):
    found = under(agency, column__Candidates__email="-", column__Candidates__phone="-")
    assert set(found.join[c.NAME]) == set()
    assert not len(found.leave)


def test_nothing_changes_in_words(agency):
    found = under(agency, team__name="North")
    assert not found
    assert in_words(found) == "Nobody joins or leaves the queue"
