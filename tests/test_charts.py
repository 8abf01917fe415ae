import subprocess
import sys

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.charts import funnel_chart, funnel_words
from signoff_core.funnels import FUNNEL_STEPS, funnel
from tests.referred_books import BOOKS, NOW, named


def frame(*people):
    counts = pd.Series(people, dtype="int64")
    before = counts.shift().astype("Int64")
    share = counts / before.astype("float64").where(before > 0)
    return pd.DataFrame({c.STEP: FUNNEL_STEPS, c.PEOPLE: counts, c.OUT_OF: before, c.SHARE: share})


@pytest.mark.parametrize("name", BOOKS)
def test_every_book_can_be_drawn_and_said(name):
    found = funnel(named(name), NOW)
    before = found.copy(deep=True)
    figure = funnel_chart(found)
    assert list(figure.data[0].x) == found[c.PEOPLE].tolist()
    assert funnel_words(found).endswith(".")
    assert_frame_equal(found, before)


def test_the_bars_hold_what_the_frame_holds():
    bars = funnel_chart(frame(38, 31, 24, 8, 8, 8, 8, 8, 3)).data[0]
    assert bars.type == "funnel"
    assert list(bars.x) == [38, 31, 24, 8, 8, 8, 8, 8, 3]
    assert list(bars.y)[:4] == ["Told", "Asked", "Names given", "Contacted"]
    assert list(bars.text)[:2] == ["38", "31 · 82 %"]
    assert list(bars.hovertext)[0::8] == ["Told: 38", "Placed: 3 of 8 (38 %)"]


def test_more_names_than_people_asked_is_no_percentage():
    bars = funnel_chart(frame(38, 30, 36, 0, 0, 0, 0, 0, 0)).data[0]
    assert bars.text[2] == "36 · 1.2 each"
    assert bars.hovertext[2] == "Names given: 36 from 30 (1.2 each)"
    assert bars.text[3:5] == ("0 · 0 %", "0")


def test_one_accent_and_nothing_behind_it():
    figure = funnel_chart(frame(*range(9, 0, -1)), accent="#c2410c", ink="#eee")
    assert figure.data[0].marker.color == "#c2410c"
    assert figure.layout.paper_bgcolor == figure.layout.plot_bgcolor == "rgba(0,0,0,0)"
    assert figure.layout.font.color == "#eee"
    assert funnel_chart(frame(*range(9, 0, -1))).layout.font.color is None


def test_a_frame_without_rows_is_an_empty_picture():
    assert not funnel_chart(frame(*range(9)).iloc[:0]).data[0].x


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (
            (38, 31, 24, 19, 13, 9, 6, 4, 3),
            "38 people were told, 31 were asked, 24 names came of it; 3 were placed.",
        ),
        ((1, 1, 1, 1, 1, 1, 1, 1, 1), "1 person was told, 1 was asked, 1 name came of it; 1 was placed."),
        ((2, 1, 1, 0, 0, 0, 0, 0, 0), "2 people were told, 1 was asked, 1 name came of it; none is placed yet."),
        ((2, 0, 0, 0, 0, 0, 0, 0, 0), "2 people were told, 0 were asked; no name has come of it yet."),
        ((0, 0, 2, 1, 1, 1, 1, 1, 1), "2 names were given; 1 was placed."),
        ((0, 0, 0, 0, 0, 0, 0, 0, 0), "Nobody was told."),
    ],
)
def test_the_funnel_in_words(people, words):
    assert funnel_words(frame(*people)) == words


def test_plotly_is_not_loaded_before_the_first_figure():
    code = "import signoff_core.charts, signoff_core.funnels, sys; sys.exit('plotly' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
