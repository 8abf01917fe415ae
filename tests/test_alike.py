"""Texts several hands have typed: how much of what is sought stands in them."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core.alike import sought_in
from signoff_core.cells import TEXT


def level(text, sought):
    return sought_in(pd.Series([text], dtype=TEXT), sought)[0]


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("Site Manager", "site manager"),
        ("site-mgr", "Site Manager"),
        ("Manager (Site), Leeds", "Site Manager"),
        ("Site Manger", "Site Manager"),
        ("Senior Project Planner (m/w/d)", "Project Planner"),
        ("planning for a rail project", "Project Planner"),
        ("Signalling work north of Derby", "signaling"),
        ("a job on the railway", "Rail"),
        ("Chef de projet réseau", "CHEF PROJET RESEAU"),
        ("estimating roles", "Estimator"),
    ],
)
def test_the_same_however_it_is_written(text, sought):
    assert level(text, sought) == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("Product Manager", "Project Manager"),
        ("Quality Surveyor", "Quantity Manager"),
        ("waste engineer", "Water Engineer"),
        ("Design Manager", "Site Manager"),
        ("Electronics Engineer", "Electrical Engineer"),
        ("the side of it", "site"),
        ("", "Site Manager"),
        (None, "Site Manager"),
    ],
)
def test_another_job_is_not_half_the_same(text, sought):
    assert level(text, sought) < 0.5


def test_nothing_sought_is_nowhere_and_words_that_say_nothing_count_only_alone():
    assert level("Site Manager", "") == 0
    assert level("Site Manager", "–") == 0
    assert level("anything", "the site") == 0
    assert level("Assistant", "assistant") == 1


words = st.text(st.characters(codec="utf-8"), max_size=12)


@settings(max_examples=60)
@given(st.lists(words, min_size=1, max_size=4), words)
def test_more_text_never_holds_less(texts, sought):
    shorter, longer = " ".join(texts[:-1]), " ".join(texts)
    one, other = level(shorter, sought), level(longer, sought)
    assert 0 <= one <= other + 1e-9 <= 1 + 2e-9
