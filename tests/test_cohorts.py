"""Months of names, stays at a step, the chain from calls to placings, and givers: they all count the same people."""

import pytest

from signoff_core import columns as c
from signoff_core.call_flows import CLOSED, GAVE, ON_THE_WAY, TOLD, call_flow, flow_words
from signoff_core.cohorts import cohort_words, referral_cohorts
from signoff_core.funnels import funnel
from signoff_core.referral_charts import cohort_chart, flow_chart
from signoff_core.step_times import step_waits, step_words, time_in_step
from signoff_core.who_gave import giver_words, givers, names_by_question, question_words
from signoff_core.words import Step
from tests.referred_books import BOOKS, NOW, ago, book, call, move, named, referral, sample


@pytest.mark.parametrize("name", BOOKS)
def test_what_flows_is_what_the_funnel_counts(name):
    tables = named(name)
    flow, steps = call_flow(tables, NOW), funnel(tables, NOW).set_index(c.STEP)[c.PEOPLE]
    assert flow.loc[flow[c.CAME_FROM] == TOLD, c.PEOPLE].sum() == steps[c.TOLD]
    for step in list(Step)[:-1]:
        assert flow.loc[flow[c.TO] == step, c.PEOPLE].sum() == steps[step]
    assert (flow[c.PEOPLE] > 0).all()
    assert len(flow_words(flow)) > 20


def test_whoever_comes_to_a_step_goes_on_is_closed_or_is_on_the_way():
    flow = call_flow(sample(), NOW)
    came, went = (flow.groupby(side)[c.PEOPLE].sum() for side in (c.TO, c.CAME_FROM))
    for step in (Step.NAMED, Step.CONTACTED, Step.SCREENED, Step.PRESENTED, Step.INTERVIEWED, Step.OFFERED):
        assert went[step] == came[step]
    assert came[Step.NAMED] == came[Step.PLACED] + came[CLOSED] + came[ON_THE_WAY]
    figure = flow_chart(flow)
    (sankey,) = figure.data
    assert sum(sankey.link.value) == flow[c.PEOPLE].sum()
    assert f"{GAVE}: {came[GAVE]}" in sankey.node.label
    assert f"{TOLD}: {went[TOLD]}" in sankey.node.label


def test_months_by_hand():
    """Two names in October, one of them screened; one in November."""
    calls = [call("c1", at=ago(30)), call("c2", at=ago(3))]
    people = [
        referral("r1", "c1", at=ago(30)),
        referral("r2", "c1", "Bo", at=ago(30)),
        referral("r3", "c2", "Cy", at=ago(3)),
    ]
    moves = [move("m1", Step.CONTACTED, ago(20)), move("m2", Step.SCREENED, ago(10))]
    found = referral_cohorts(book(calls, people, moves), NOW)
    counts = found.pivot(index=c.MONTH, columns=c.STEP, values=c.PEOPLE)
    assert counts.index.tolist() == ["2026-10", "2026-11"]
    assert counts[Step.NAMED].tolist() == [2, 1]
    assert counts[Step.SCREENED].tolist() == [1, 0]
    assert found.loc[found[c.MONTH] == "2026-10", c.OUT_OF].unique().tolist() == [2]
    assert cohort_words(found).startswith("3 names over 2 months: 0 interviewed so far, 0 placed.")
    (heat,) = cohort_chart(found).data
    assert heat.z[0][0] == 100
    assert heat.text[0][2] == 1


def test_all_months_together_are_the_funnel():
    tables = sample()
    found = referral_cohorts(tables, NOW).groupby(c.STEP)[c.PEOPLE].sum()
    steps = funnel(tables, NOW).set_index(c.STEP)
    for step in (Step.NAMED, Step.PRESENTED, Step.PLACED):
        assert found[step] == steps.loc[step, c.PEOPLE] + steps.loc[step, c.ELSEWHERE]


def test_stays_by_hand():
    """Named on Monday 19 October, contacted on the 29th, screened on 8 November, still there on the 18th."""
    calls, moves = [call(at=ago(30))], [move("m1", Step.CONTACTED, ago(20)), move("m2", Step.SCREENED, ago(10))]
    waits = step_waits(book(calls, [referral()], moves), NOW)
    assert waits[c.STEP].tolist() == [Step.NAMED, Step.CONTACTED, Step.SCREENED]
    assert waits[c.SEEN].tolist() == [True, True, False]
    assert waits[c.WAITING].tolist() == [False, False, True]
    assert waits[c.DAYS].tolist() == pytest.approx([8.0, 6.32, 7.68], abs=0.01)


def test_who_is_closed_or_goes_back_does_not_go_on():
    moves = [move("m1", Step.SCREENED, ago(20)), move("m2", Step.CONTACTED, ago(10)), move("m3", Step.CLOSED, ago(5))]
    waits = step_waits(book([call(at=ago(30))], [referral()], moves), NOW)
    assert list(zip(waits[c.STEP], waits[c.SEEN], waits[c.WAITING], strict=True)) == [
        (Step.NAMED, True, False), (Step.SCREENED, False, False), (Step.CONTACTED, False, False),
    ]  # fmt: skip


@pytest.mark.parametrize("name", BOOKS)
def test_every_book_has_its_words(name):
    tables = named(name)
    stays = time_in_step(tables, NOW)
    assert stays[c.STEP].is_unique
    for words in (
        step_words(stays), cohort_words(referral_cohorts(tables, NOW)), giver_words(givers(tables, NOW)),
        question_words(names_by_question(tables, NOW)),
    ):  # fmt: skip
        assert words.endswith((".", ")."))


def test_givers_by_hand():
    calls = [call("c1", at=ago(30))]
    people = [referral("r1", "c1", at=ago(30)), referral("r2", "c1", "Bo", at=ago(29))]
    (row,) = givers(book(calls, people, [move("m1", Step.PRESENTED, ago(20))]), NOW).to_dict("records")
    assert (row[c.REFERRED_BY], row[c.NAMES], row[c.FURTHEST], row[c.THANKS_OWED]) == (
        "Ana Silva",
        2,
        Step.PRESENTED,
        True,
    )


def test_everybody_named_has_a_giver():
    tables = sample()
    assert givers(tables, NOW)[c.NAMES].sum() == len(tables.referrals)


def test_which_question_a_name_answers():
    """Ana's call was about a Site Manager: one name for that role, one for another, and a helper, from one call of one."""
    people = [
        referral("r1", "c1", "Bo", for_role="site manager"),
        referral("r2", "c1", "Cy", for_role="Planner"),
        referral("r3", "c1", "Di", kind="helper", for_role=None),
    ]
    found = names_by_question(book([call("c1")], people), NOW)
    assert found[c.PEOPLE].tolist() == found[c.OUT_OF].tolist() == found[c.NAMES].tolist() == [1, 1, 1]
    assert "the intervals meet" in question_words(found)
