"""Kaplan and Meier against a table worked out by hand, and against a slow plain telling of it."""

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.survival import median_of, wait_summaries, waiting_curve
from tests.remissions import remissions


def waits(*pairs):
    """(days, seen) of each; whoever is not seen still waits."""
    frame = pd.DataFrame(pairs, columns=[c.DAYS, c.SEEN]).astype({c.DAYS: "float64", c.SEEN: bool})
    return frame.assign(**{c.WAITING: ~frame[c.SEEN], c.KEY: ""})


BY_HAND = waits((1, True), (2, True), (2, False), (3, True), (4, False), (5, True))
"""Six people: 1 - 1/6 = 5/6; then 4/5 of it; then 2/3 of that; nothing at 4; then nobody is left."""


def test_six_people_by_hand():
    curve = waiting_curve(BY_HAND)
    assert curve[c.DAYS].tolist() == [0, 1, 2, 3, 4, 5]
    assert curve[c.SHARE].tolist() == pytest.approx([1, 5 / 6, 4 / 6, 4 / 9, 4 / 9, 0])
    assert curve[c.AT_RISK].tolist() == [6, 6, 5, 3, 2, 1]
    assert curve[c.PEOPLE].tolist() == [0, 1, 1, 1, 0, 1]
    assert median_of(curve) == 3


def test_the_band_is_greenwoods_on_the_log_log_scale():
    row = waiting_curve(BY_HAND).set_index(c.DAYS).loc[3]
    share, greenwood = 4 / 9, 1 / (6 * 5) + 1 / (5 * 4) + 1 / (3 * 2)
    spread = 1.959964 * math.sqrt(greenwood) / abs(math.log(share))
    assert row[c.LOW] == pytest.approx(share ** math.exp(spread), abs=1e-6)
    assert row[c.HIGH] == pytest.approx(share ** math.exp(-spread), abs=1e-6)


def test_the_remissions_of_the_textbook():
    """Kleinbaum and Klein, Survival Analysis, 3rd ed. (2012), chapter 2: 6-MP, with the median 23 weeks; placebo 8."""
    curve = waiting_curve(remissions("6-MP")).set_index(c.DAYS)
    printed = {6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482}
    assert {week: curve.loc[week, c.SHARE] for week in printed} == pytest.approx(printed, abs=5e-5)
    assert [curve.loc[week, c.AT_RISK] for week in printed] == [21, 17, 15, 12, 11, 7, 6]
    assert median_of(waiting_curve(remissions("6-MP"))) == 23
    assert median_of(waiting_curve(remissions("placebo"))) == 8


def test_nobody_has_waited():
    assert waiting_curve(waits()).empty
    assert math.isnan(median_of(waiting_curve(waits())))
    assert wait_summaries(waits(), c.KEY).empty


def test_while_more_than_half_wait_nobody_knows_the_median():
    curve = waiting_curve(waits((1, True), (9, False), (9, False)))
    assert math.isnan(median_of(curve))
    (row,) = wait_summaries(waits((1, True), (9, False), (9, False)), c.KEY).to_dict("records")
    assert (row[c.SPOKEN], row[c.WAITING], row[c.NAIVE], row[c.SMALL]) == (1, 2, 1.0, True)
    assert math.isnan(row[c.MEDIAN])


def test_the_plain_average_flatters():
    """Five rung at once and five forgotten: the average says one day."""
    (row,) = wait_summaries(waits(*[(1, True)] * 5, *[(30, False)] * 6), c.KEY).to_dict("records")
    assert row[c.NAIVE] == 1
    assert math.isnan(row[c.MEDIAN])
    assert not row[c.SMALL]


def slowly(pairs):
    """Time by time: of those known to be waiting just before, how many go on."""
    share, found = 1.0, [(0.0, 1.0)]
    for at in sorted({days for days, _ in pairs}):
        waiting = sum(days >= at for days, _ in pairs)
        ended = sum(days == at and seen for days, seen in pairs)
        share *= 1 - ended / waiting
        found.append((at, share))
    return found if 0 not in {days for days, _ in pairs} else found[1:]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=30))
def test_it_is_what_is_told_slowly(pairs):
    given_, curve = waits(*pairs), waiting_curve(waits(*pairs))
    before = given_.copy(deep=True)
    assert list(zip(curve[c.DAYS], curve[c.SHARE], strict=True)) == [pytest.approx(row) for row in slowly(pairs)]
    assert curve[c.SHARE].is_monotonic_decreasing
    banded = curve.dropna()
    assert (banded[c.LOW] <= banded[c.SHARE] + 1e-9).all()
    assert (banded[c.SHARE] <= banded[c.HIGH] + 1e-9).all()
    waiting_curve(given_)
    assert_frame_equal(given_, before)
