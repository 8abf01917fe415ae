import subprocess
import sys

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core import findings as f
from signoff_core.hanging import hanging_by_week
from signoff_core.intervals import with_shares
from signoff_core.measure_charts import curve_chart, share_chart, wait_chart, week_chart
from signoff_core.slowness import conversation_curve, conversation_time, decision_time
from signoff_core.told_measures import told
from signoff_core.what_calls_gave import returns
from tests.referred_books import BOOKS, NOW, named


def shares(names, people, out_of):
    return with_shares(pd.DataFrame({c.CLIENT: names, c.PEOPLE: people, c.OUT_OF: out_of}))


def test_a_bar_holds_the_share_its_interval_and_its_size():
    figure = share_chart(shares(["Acme", "R&D <b>"], [12, 1], [31, 3]), c.CLIENT, accent="#c2410c", ink="#eee")
    bars = figure.data[0]
    assert list(bars.x) == pytest.approx([1200 / 31, 100 / 3])
    assert list(bars.y) == ["Acme<br>12 of 31", "R&amp;D &lt;b&gt;<br>1 of 3 · small number"]
    assert bars.x[0] + bars.error_x.array[0] == pytest.approx(56.176, abs=0.01)
    assert bars.x[0] - bars.error_x.arrayminus[0] == pytest.approx(23.733, abs=0.01)
    assert bars.marker.color[0] == "#c2410c" != bars.marker.color[1]
    assert figure.layout.font.color == "#eee"
    assert bars.hovertext[1] == "R&amp;D &lt;b&gt;: 1 of 3 (33 %, somewhere from 6 to 79 %), a small number"


def test_every_label_of_a_percent_axis_says_so():
    curve = pd.DataFrame({c.DAYS: [0.0, 1.0], c.SHARE: [1.0, 0.5], c.LOW: 0.2, c.HIGH: 0.9, c.AT_RISK: 4})
    for axis in (
        share_chart(shares(["Acme"], [1], [2]), c.CLIENT).layout.xaxis,
        curve_chart(curve, median=1.0, naive=1.0).layout.yaxis,
    ):
        assert axis.ticktext == tuple(f"{place}\u00a0%" for place in axis.tickvals)
        assert axis.tickvals == (0, 25, 50, 75, 100)


@pytest.mark.parametrize("naive", [1.7, 3.5])
def test_no_line_runs_through_the_name_of_another(naive):
    curve = pd.DataFrame({c.DAYS: [0.0, 4.0], c.SHARE: [1.0, 0.5], c.LOW: 0.2, c.HIGH: 0.9, c.AT_RISK: 4})
    drawn = curve_chart(curve, median=1.7, naive=naive).layout
    average, half = drawn.annotations
    assert [one.text for one in drawn.annotations] == [f"plain average {naive}", "half told 1.7"]
    for name in (average, half):
        assert (name.yref, name.y, name.yanchor) == ("paper", 1, "bottom")
    assert half.yshift - average.yshift >= 16
    assert drawn.margin.t >= half.yshift + 16
    assert (half.xanchor, average.xanchor) == ("left", "left" if naive < 2 else "right")


def test_what_others_published_stands_behind_the_bars():
    (band,) = share_chart(shares(["Acme"], [1], [2]), c.CLIENT, published=(0.06, 0.1)).layout.shapes
    assert (band.x0, band.x1) == (6, 10)


@pytest.mark.parametrize("name", BOOKS)
def test_every_book_can_be_drawn_and_said(name):
    tables = named(name)
    how, curve, gave = told(tables, NOW), conversation_curve(tables, NOW), returns(tables, NOW)
    ours, theirs, weeks = conversation_time(tables, NOW), decision_time(tables, NOW), hanging_by_week(tables, NOW)
    before = [frame.copy(deep=True) for frame in (how, curve, gave, ours, weeks)]
    share_chart(how, c.HOW)
    share_chart(gave, c.KIND)
    wait_chart(ours, c.KEY)
    week_chart(weeks)
    line = curve_chart(curve, median=1.0, naive=float("nan"))
    assert list(line.data[2].x) == curve[c.DAYS].tolist()
    assert len(line.layout.annotations) == 1
    for frame, was in zip((how, curve, gave, ours, weeks), before, strict=True):
        assert_frame_equal(frame, was)
    for words in (f.told_finding(how), f.time_finding(ours), f.naive_words(ours), f.slowness_finding(theirs, ours)):
        assert "nan" not in words
    assert "nan" not in f.hanging_finding(weeks) + f.returns_finding(gave)


def test_where_most_still_wait_the_bar_says_so():
    frame = pd.DataFrame(
        {c.KEY: ["Tom"], c.PEOPLE: [8], c.SPOKEN: [1], c.WAITING: [7], c.STOPPED: [0], c.MEDIAN: [float("nan")]}
    ).assign(**{c.LOW: float("nan"), c.HIGH: float("nan"), c.NAIVE: 1.2, c.SMALL: False})
    bars = wait_chart(frame, c.KEY).data[0]
    assert bars.y == ("Tom<br>8 people · most still wait",)
    assert bars.hovertext == ("Tom: more than half are still waiting, 8 people, 7 still waiting",)
    assert f.time_finding(frame) == "More than half are still waiting: 7 of 8"


def test_the_published_figures_carry_year_and_source():
    said = f.published_words()
    for part in ("10 %", "2018", "6 %", "2021", "Talent Board", "61 %", "2024", "Greenhouse"):
        assert part in said


def test_neither_plotly_nor_scipy_is_loaded_before_they_are_needed():
    modules = "measure_charts, findings, told_measures, slowness, hanging, what_calls_gave, came_back"
    code = (
        f"import sys; from signoff_core import {modules}; sys.exit('plotly' in sys.modules or 'scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
