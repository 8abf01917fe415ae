"""A call nobody could be told for is answered by a newer row about the right candidacy."""

from datetime import UTC, datetime

import pytest

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.call_rows import matched_to
from signoff_core.errors import InputError
from signoff_core.lists import WHICH_PERSON, asked
from signoff_core.reading import read_tables, with_rows

NOW = datetime(2026, 11, 18, 15, tzinfo=UTC)
CANDIDATES = [
    ["Name", "Email", "Phone", "Role", "Client", "Status", "Interview Date"],
    ["Tom Lind", "tom.a@example.com", "", "Planner", "Ashdown", "Rejected after interview", "2026-11-12"],
    ["Tom Lind", "tom.b@example.com", "", "Planner", "Ashdown", "Rejected after interview", "2026-11-12"],
]
CALLS = [
    [c.CALL_ID, c.CANDIDACY_ID, c.CANDIDATE, c.ROLE, c.CLIENT, c.KIND, c.AT, c.RESULT, c.TOLD, c.FOLLOW_UP_ON, c.NOTES],
    ["call1", "gone", "Tom Lind", "Planner", "Ashdown", "sign-off", "2026-11-16 10:00", "talked", True, 46350, "fine"],
]


@pytest.fixture
def tables():
    return read_tables({"Candidates": CANDIDATES, "Calls": CALLS})


def test_both_are_held_out_until_somebody_says(tables):
    assert open_queue(tables, NOW).empty
    assert asked(tables, NOW)[c.QUESTION].tolist() == [WHICH_PERSON, WHICH_PERSON]


def test_the_answer_settles_the_one_and_frees_the_other(tables):
    one, other = asked(tables, NOW)[c.CANDIDACY_ID]
    answered = with_rows(tables, matched_to("call1", one, tables))
    assert asked(answered, NOW).empty
    assert open_queue(answered, NOW)[c.CANDIDACY_ID].tolist() == [other]
    call = answered.calls.iloc[0]
    assert (call[c.NOTES], call[c.AT], call[c.EMAIL]) == ("fine", tables.calls.iloc[0][c.AT], "tom.a@example.com")
    assert call[c.FOLLOW_UP_ON] == tables.calls.iloc[0][c.FOLLOW_UP_ON]


def test_two_who_answer_the_same_answer_once(tables):
    one = asked(tables, NOW)[c.CANDIDACY_ID].iloc[0]
    assert matched_to("call1", one, tables) == matched_to("call1", one, tables)


@pytest.mark.parametrize(("call", "person"), [("nobody", None), ("call1", "nobody")])
def test_an_unknown_call_or_person_is_refused(tables, call, person):
    with pytest.raises(InputError, match="There is no"):
        matched_to(call, person or tables.candidacies[c.CANDIDACY_ID].iloc[0], tables)
