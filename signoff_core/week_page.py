"""The week as one page to mail to the team."""

from datetime import datetime
from typing import Any

from signoff_core import columns as c
from signoff_core import findings as f
from signoff_core.figures import said
from signoff_core.hanging import hanging_by_week
from signoff_core.measure_charts import share_chart, week_chart
from signoff_core.narrowing import Narrowed
from signoff_core.pages import as_page
from signoff_core.readable import for_people
from signoff_core.tables import Tables
from signoff_core.weekly import Week, names_of_week, weekly_review
from signoff_core.weekly_words import praise, week_title, week_words, with_sum
from signoff_core.what_calls_gave import returns

_NAMED = (c.NAME, c.FOR_ROLE, c.REFERRED_BY, c.STEP, c.RECRUITER)


def weekly_page(tables: Tables, now: datetime, week: Week, *, with_names: bool = False) -> str:
    """The week in sentences, a table by recruiter, what the calls gave, who is left hanging; HTML, all in one file.

    No candidate and nobody who was named is in it unless `with_names`; phones, e-mails and notes never are.
    """
    review = weekly_review(tables, now, week)
    title = ", ".join(filter(None, (tables.settings.team, f"the week {week_title(week)}")))
    parts = ["# In short", week_words(review), "# Thank you", praise(review), "# By recruiter"]
    parts += [
        for_people(with_sum(review), tables.settings),
        *_figures(tables, now, week),
        *_names(tables, now, week, with_names),
    ]
    return as_page(title[:1].upper() + title[1:], parts)


def _figures(tables: Tables, now: datetime, week: Week) -> list[Any]:
    gave = returns(tables, now, **Narrowed(since=week.since, until=week.until))
    weeks = hanging_by_week(tables, now)
    calls = share_chart(gave, c.KIND) if gave[c.OUT_OF].any() else None
    return [
        "# What the calls gave",
        said(f.returns_finding(gave), calls),
        "# Left hanging",
        said(f.hanging_finding(weeks), week_chart(weeks)),
    ]


def _names(tables: Tables, now: datetime, week: Week, with_names: bool) -> list[Any]:
    named = names_of_week(tables, now, week)
    if named.empty:
        return ["# Names", "Nobody was named in this week."]
    if with_names:
        return ["# Names", for_people(named, tables.settings, *_NAMED)]
    steps = named[c.STEP].value_counts(sort=False)
    return ["# Names", [f"{many} {'is' if many == 1 else 'are'} {step}" for step, many in steps.items()]]
