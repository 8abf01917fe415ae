"""Who is owed, sentence by sentence of DESIGN section 4, and against a slow second telling of it on generated books."""

import os
from datetime import UTC

import pandas as pd
from hypothesis import HealthCheck, given, settings

from signoff_core import lists
from signoff_core.call_queue import before_signoff, open_queue
from tests import books as b
from tests.books import london
from tests.oracle import View

EXAMPLES = int(os.environ.get("SIGNOFF_EXAMPLES", "120"))
generated = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NOW = london("2026-11-24 10:00")  # a Tuesday


def shown(frame, columns):
    """A frame as rows of plain Python values, missing as None."""
    return [{column: _plain(row[column]) for column in columns} for row in frame.to_dict("records")]


def _plain(value):
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime().astimezone(UTC)
    if isinstance(value, float):
        return round(value, 6)
    return value.item() if hasattr(value, "item") else value


def queue(found, now=NOW, **settings):
    return open_queue(found.tables(), now, settings or None)


def only(found, now=NOW, **settings):
    rows = queue(found, now, **settings)
    assert len(rows) == 1
    return rows.iloc[0]


def names(frame):
    return frame["name"].tolist()


# -- the oracle

WHO = ("candidacy_id", "name", "phone", "email", "role", "client", "recruiter", "worksheet", "row")
QUESTIONS = {
    "which person": lists.WHICH_PERSON,
    "filled": lists.FILLED,
    "hired": lists.HIRED_ELSEWHERE,
    "unknown word": lists.UNKNOWN_WORD,
    "was it the show": lists.WAS_IT_THE_SHOW,
}


def rounded(rows):
    return [{key: _plain(value) if isinstance(value, float) else value for key, value in row.items()} for row in rows]


@generated
@given(b.books())
def test_the_queue_is_what_the_rules_say(made):
    slow, tables = View(made.book, made.now), made.book.tables()
    for expected, frame in (
        (slow.open_queue(), open_queue(tables, made.now)),
        (slow.before_signoff(), before_signoff(tables, made.now)),
    ):
        columns = expected[0] if expected else WHO
        assert shown(frame, columns) == rounded(expected)


@generated
@given(b.books())
def test_the_lists_beside_it_are_what_the_rules_say(made):
    slow, tables = View(made.book, made.now), made.book.tables()
    asked = [row | {"question": QUESTIONS[row["question"]]} for row in slow.asked()]
    assert shown(lists.asked(tables, made.now), (*WHO, "question")) == asked
    assert shown(lists.going_quiet(tables, made.now), (*WHO, "heard_on")) == slow.going_quiet()
