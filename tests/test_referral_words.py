import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core.nudges import LINES, board
from signoff_core.referral_words import (
    ago,
    became_words,
    given_words,
    named_for,
    nudge_words,
    source_words,
)
from signoff_core.thanks import WORTH_TELLING, owed_thanks
from signoff_core.words import ReferralKind
from tests.referred_books import NOW, book, call, move, referral
from tests.referred_books import ago as days_ago


def card(*moves, **said):
    tables = book([call()], [referral(**said)], moves)
    return board(tables, NOW).to_dict("records")[0], tables.settings


@pytest.mark.parametrize(("days", "words"), [(0, "since today"), (1, "1 day"), (12, "12 days"), (pd.NA, "")])
def test_an_age_as_people_say_it(days, words):
    assert ago(days) == words


def test_where_a_name_came_from_and_what_for():
    row, settings = card()
    assert (named_for(row), given_words(row, NOW, settings)) == (
        "for Quantity Surveyor", "named by Ana Silva, sign-off call 19 Oct",
    )  # fmt: skip
    assert named_for(card(for_role=None)[0]) == "for any role"
    assert named_for(card(kind=ReferralKind.HELPER)[0]) == "could spread the word"
    nobody, settings = card(call_id="gone", referred_by=None, at="soon")
    assert given_words(nobody, NOW, settings) == "giver not recorded"


@pytest.mark.parametrize("step", LINES)
def test_every_step_that_stands_still_says_what_would_move_it(step):
    assert nudge_words({c.STEP: step.value, c.STANDS_STILL: True})
    assert nudge_words({c.STEP: step.value, c.STANDS_STILL: False}) == ""


@pytest.mark.parametrize(
    ("days", "state"), [(18, "12 days left"), (29, "1 day left"), (30, "today at the latest"), (33, "3 days late")]
)
def test_the_count_down_says_how_long_there_is(days, state):
    row, _ = card(at=days_ago(days))
    assert source_words(row).state == state
    assert source_words(row).what == "to tell them where their name came from"
    assert source_words(card(told_source_on="2026-11-01")[0]) is None


@pytest.mark.parametrize("step", WORTH_TELLING)
def test_a_giver_is_told_what_became_of_the_name(step):
    tables = book([call()], [referral()], [move("m1", step, days_ago(6))])
    said = became_words(owed_thanks(tables, NOW).to_dict("records")[0], NOW, tables.settings)
    assert said.startswith("Kojo Boateng, named for Quantity Surveyor, ")
    assert said.endswith("(12 Nov)")
