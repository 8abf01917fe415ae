"""In time beside late, counted by hand; the pace of a team and what more calls a day would change."""

import math

import pandas as pd
import pytest
from scipy.stats import poisson

from signoff_core import columns as c
from signoff_core.pace import Pace, pace_words, promise_in_days, rate_interval, team_pace
from signoff_core.wait_cost import ANSWERED, CANT_PROVE, GAVE_SOMETHING, cost_of_waiting, cost_words, differences
from signoff_core.waiting_charts import growth_chart, what_if_chart
from signoff_core.what_ifs import at_once, calls_needed, calls_to_try, what_if, what_if_words
from tests.books import book, call, day, london, person
from tests.referred_books import NOW, sample

LOOK = london("2026-11-25 12:00")


def cost():
    """Ana told in time, with a next step and rung again; Bo told late, with nothing, and rung again in vain."""
    ana = person("Ana Ruiz", decided_on=day("2026-11-16"), recruiter="Sam")
    bo = person("Bo Lind", decided_on=day("2026-11-16"), recruiter="Sam", phone="+442079460959")
    calls = [
        call(ana, "talked", london("2026-11-17 10:00"), got="next step"),
        call(ana, "talked", london("2026-11-23 10:00"), kind="check-in", told=None),
        call(bo, "talked", london("2026-11-20 10:00"), nothing_because="upset"),
        call(bo, "no answer", london("2026-11-24 10:00"), kind="check-in"),
    ]
    found = book(ana, bo, calls=calls)
    headers, rows = found.sheets["Calls"]
    found.sheets["Calls"] = (*headers, "got", "nothing_because"), rows
    return cost_of_waiting(found.tables(), LOOK)


def test_in_time_beside_late_by_hand():
    found = cost().set_index([c.MEASURE, c.HOW])[[c.PEOPLE, c.OUT_OF]].apply(tuple, axis=1)
    assert found[GAVE_SOMETHING].tolist() == [(1, 1), (0, 1)]
    assert found[ANSWERED].tolist() == [(1, 1), (0, 1)]


def test_few_say_nothing_and_nothing_is_proved():
    words = cost_words(cost())
    assert words[0] == "The call gave something: too few on one side to compare."
    assert words[-1] == CANT_PROVE


def test_the_sample_has_words_with_intervals():
    found = cost_of_waiting(sample(), NOW)
    apart = differences(found)
    assert (apart[c.LOW] <= apart[c.SHARE]).all()
    assert (apart[c.SHARE] <= apart[c.HIGH]).all()
    assert "somewhere from" in cost_words(found)[0]


def test_a_count_at_random_has_garwoods_interval():
    """Garwood 1936, as in any table of exact Poisson limits: 0: 3.69; 5: 1.62 to 11.67; 10: 4.80 to 18.39."""
    assert rate_interval(0) == pytest.approx((0, 3.689), abs=0.001)
    assert rate_interval(5) == pytest.approx((1.623, 11.668), abs=0.001)
    assert rate_interval(10) == pytest.approx((4.795, 18.390), abs=0.001)


@pytest.mark.parametrize("count", [0, 1, 7, 40, 300])
def test_beyond_its_ends_so_many_or_so_few_happen_once_in_forty_times(count):
    low, high = rate_interval(count)
    assert poisson.cdf(count, high) == pytest.approx(0.025)
    assert poisson.sf(count - 1, low) == pytest.approx(0.025 if count else 1)


def test_the_pace_by_hand():
    """Ten working days since the 11th: two people fell due, three tries, one of which reached somebody."""
    ana, bo = (person(name, decided_on=day("2026-11-16")) for name in ("Ana Ruiz", "Bo Lind"))
    calls = [
        call(ana, "voicemail", london("2026-11-17 10:00")),
        call(ana, "talked", london("2026-11-18 10:00")),
        call(bo, "no answer", london("2026-11-18 11:00"), kind=None),  # written by hand: a sign-off
        call(bo, "wrote instead", london("2026-11-19 11:00")),
    ]
    pace = team_pace(book(ana, bo, calls=calls).tables(), LOOK, weeks=2)
    assert pace[:4] == (10.0, 2, 3, 1)
    assert pace.people_a_day == pytest.approx(0.2)
    assert pace.reached_share == pytest.approx(1 / 3)
    assert "reach somebody" in pace_words(pace)


@pytest.mark.parametrize(
    ("said", "days"),
    [("2 working days", 2), ("9 working hours", 1), ("1 week", 5), ("48 hours", 10 / 7), ("7 days", 5)],
)
def test_a_promise_in_working_days(said, days):
    assert promise_in_days(book(settings={"line.promise": said}).tables().settings) == pytest.approx(days)


PACE = Pace(days=60, people=60, tries=120, reached=60, again_after=0.7)


def test_more_calls_keep_more_promises_and_the_formula_is_the_upper_end():
    found = what_if(PACE, 1.0, calls_to_try(PACE), people=3000)
    assert found[c.SHARE].is_monotonic_increasing
    assert (found[c.SHARE] <= found[c.FORMULA] + 0.05).all()
    assert found[c.SHARE].iloc[-1] < 0.8  # the second try comes too late for the rest
    assert "Even" in what_if_words(found, PACE, "1 working day")


def test_rung_again_at_once_it_is_the_formula():
    found = what_if(at_once(PACE), 1.0, [3, 4, 6, 12], people=6000)
    assert found[c.SHARE].tolist() == pytest.approx(found[c.FORMULA].tolist(), abs=0.06)
    assert calls_needed(found, 0.95) == 12
    assert math.isnan(calls_needed(found, 0.9999))
    assert what_if_words(found, PACE, "1 working day").startswith("About 12 calls a day would do")
    assert len(what_if_chart(found, target=0.95, now=2.0).data) == 2


def test_a_team_without_anybody_due_has_nothing_to_play():
    none = Pace(60, 0, 0, 0, 0.7)
    assert calls_to_try(none) == []
    assert what_if(none, 1.0, calls_to_try(none)).empty
    assert "nothing to play" in what_if_words(what_if(none, 1.0, []), none, "1 working day")


def test_a_chart_of_growth_has_a_line_a_way():
    times = pd.DataFrame({c.HOW: list("abcd"), c.NUMBER: [10, 100] * 2, c.SECONDS: [1.0, 2.0] * 2})
    assert [line.name for line in growth_chart(times).data] == list("abcd")
