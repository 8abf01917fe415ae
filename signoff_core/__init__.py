"""Signoff: no candidate left hanging, no call left empty-handed.

A team's book is read into `Tables`, one value that is never changed in place; everything shown is computed from it and
the time. `open_book()` opens the team's book (or the sample agency), `open_queue(tables, now)` says whom to call. What
stands here is what notebooks and other programs may rely on.

A name is imported when it is first asked for: most programs need a few, and a chart's or a statistic's libraries are
heavy. (PEP 562; the imports below are for type checkers and editors.)
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from signoff_core.book import Book
    from signoff_core.book_in_words import book_words, columns_understood, understood_words
    from signoff_core.call_flows import call_flow, flow_words
    from signoff_core.call_queue import before_signoff, open_queue
    from signoff_core.calls import Call, checked
    from signoff_core.changed_fits import change_words, fit_changes
    from signoff_core.charts import funnel_chart, funnel_words
    from signoff_core.cohorts import cohort_words, referral_cohorts
    from signoff_core.doors import open_book
    from signoff_core.doubts import all_problems
    from signoff_core.erlang import mean_wait, share_within, waiting_share
    from signoff_core.errors import BookError, InputError, SetUpError, SignoffError, StoreError, Unreachable
    from signoff_core.figures import said
    from signoff_core.findings import (
        hanging_finding,
        kept_finding,
        naive_words,
        promise_finding,
        published_words,
        returns_finding,
        shares_finding,
        time_finding,
        told_finding,
        waits_finding,
    )
    from signoff_core.fit_words import left_out_words
    from signoff_core.fitting import who_fits, whom_to_ring_first
    from signoff_core.funnels import funnel
    from signoff_core.growth import growth_words, timed_growth
    from signoff_core.hanging import hanging_by_week
    from signoff_core.intervals import difference, wilson, with_shares
    from signoff_core.kept_promises import promises_kept
    from signoff_core.kinds_of_problems import problem_kinds, problem_words, rows_with_problems, trend_words
    from signoff_core.lists import asked, going_quiet, written_not_spoken
    from signoff_core.log_rank_test import log_rank, log_rank_words
    from signoff_core.many_books import Team, group_measures, group_words, on_cluster, team_measures
    from signoff_core.measure_charts import curve_chart, share_chart, wait_chart, week_chart
    from signoff_core.notebook import begin_notebook, signed_in
    from signoff_core.pace import pace_words, promise_in_days, team_pace
    from signoff_core.pages import as_page
    from signoff_core.pasted import opening_words, pasted_opening
    from signoff_core.pipelines import open_referrals, pipeline
    from signoff_core.promises import due_this_week, ledger
    from signoff_core.queue_simulation import Line, simulated
    from signoff_core.readable import for_people
    from signoff_core.reading import read_tables
    from signoff_core.referral_charts import cohort_chart, flow_chart
    from signoff_core.referrals import chain
    from signoff_core.sample_agencies import sample_group
    from signoff_core.settings import Settings
    from signoff_core.slowness import conversation_curve, conversation_time, conversation_waits_by, decision_time
    from signoff_core.step_times import step_words, time_in_step
    from signoff_core.survival import curves_by, median_of, wait_summaries, waiting_curve
    from signoff_core.tables import Problem, Tables
    from signoff_core.thanks import owed_thanks
    from signoff_core.told_measures import told, within_promise
    from signoff_core.wait_cost import cost_of_waiting, cost_words, differences
    from signoff_core.waiting_charts import curves_chart, growth_chart, what_if_chart
    from signoff_core.week_page import weekly_page
    from signoff_core.weekly import last_week, names_of_week, weekly_review
    from signoff_core.weekly_words import praise, week_title, week_words, with_sum
    from signoff_core.what_calls_gave import asked_or_not, gave_something, returns
    from signoff_core.what_ifs import at_once, calls_needed, calls_to_try, what_if, what_if_words
    from signoff_core.who_gave import giver_words, givers, names_by_question, question_words

_NAMES_OF = {
    "book": "Book",
    "book_in_words": "book_words columns_understood understood_words",
    "call_flows": "call_flow flow_words",
    "call_queue": "before_signoff open_queue",
    "calls": "Call checked",
    "changed_fits": "change_words fit_changes",
    "charts": "funnel_chart funnel_words",
    "cohorts": "cohort_words referral_cohorts",
    "doors": "open_book",
    "doubts": "all_problems",
    "erlang": "mean_wait share_within waiting_share",
    "errors": "BookError InputError SetUpError SignoffError StoreError Unreachable",
    "figures": "said",
    "findings": "hanging_finding kept_finding naive_words promise_finding published_words returns_finding "
    "shares_finding time_finding told_finding waits_finding",
    "fit_words": "left_out_words",
    "fitting": "who_fits whom_to_ring_first",
    "funnels": "funnel",
    "growth": "growth_words timed_growth",
    "hanging": "hanging_by_week",
    "intervals": "difference wilson with_shares",
    "kept_promises": "promises_kept",
    "kinds_of_problems": "problem_kinds problem_words rows_with_problems trend_words",
    "lists": "asked going_quiet written_not_spoken",
    "log_rank_test": "log_rank log_rank_words",
    "many_books": "Team group_measures group_words on_cluster team_measures",
    "measure_charts": "curve_chart share_chart wait_chart week_chart",
    "notebook": "begin_notebook signed_in",
    "pace": "pace_words promise_in_days team_pace",
    "pages": "as_page",
    "pasted": "opening_words pasted_opening",
    "pipelines": "open_referrals pipeline",
    "promises": "due_this_week ledger",
    "queue_simulation": "Line simulated",
    "readable": "for_people",
    "reading": "read_tables",
    "referral_charts": "cohort_chart flow_chart",
    "referrals": "chain",
    "sample_agencies": "sample_group",
    "settings": "Settings",
    "slowness": "conversation_curve conversation_time conversation_waits_by decision_time",
    "step_times": "step_words time_in_step",
    "survival": "curves_by median_of wait_summaries waiting_curve",
    "tables": "Problem Tables",
    "thanks": "owed_thanks",
    "told_measures": "told within_promise",
    "wait_cost": "cost_of_waiting cost_words differences",
    "waiting_charts": "curves_chart growth_chart what_if_chart",
    "week_page": "weekly_page",
    "weekly": "last_week names_of_week weekly_review",
    "weekly_words": "praise week_title week_words with_sum",
    "what_calls_gave": "asked_or_not gave_something returns",
    "what_ifs": "at_once calls_needed calls_to_try what_if what_if_words",
    "who_gave": "giver_words givers names_by_question question_words",
}
_MODULE_OF = {name: module for module, names in _NAMES_OF.items() for name in names.split()}

__all__ = sorted(_MODULE_OF)


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
