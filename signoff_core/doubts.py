"""Everything on the Problems screen: cells that can't be read, and what can be read but does not add up."""

from collections.abc import Iterator
from datetime import date, datetime

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.debts import debts
from signoff_core.ground import of_the_day
from signoff_core.memory import OVER
from signoff_core.problem_places import header
from signoff_core.tables import Problem, Tables, cell_problems, problem_frame

_PAST = (c.PRESENTED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON, c.TOLD_ON)
"""Dates of what has happened; an interview may well lie ahead."""

NEW_FOR = np.timedelta64(14, "D")
"""An opening this young may well have nobody on it yet."""


def all_problems(tables: Tables, now: datetime) -> pd.DataFrame:
    """What can't be read in a book and what does not add up at a moment: worksheet, row, column, found, allowed.

    Beside `Tables.problems`: dates in the future of what has happened, status words nobody has explained (the first row
    of each), and open openings nobody is on after a fortnight. Worksheet by worksheet, in the order of the rows.
    """
    doubts = [*_of_its_day(tables, now), *_empty_openings(tables, now)]
    if not doubts:
        return tables.problems
    both = pd.concat([tables.problems, problem_frame(doubts)], ignore_index=True)
    order = {title: place for place, title in enumerate(both[c.WORKSHEET].unique())}
    places = both[c.WORKSHEET].map(order)
    return both.iloc[np.lexsort((both[c.ROW], places))].reset_index(drop=True)


def _of_its_day(tables: Tables, now: datetime) -> list[Problem]:
    """What the day changes and no call, looked for once a day."""
    day = now.astimezone(tables.settings.tz).date()
    return of_the_day(tables.history.doubts, day, lambda: [*_ahead(tables, day), *_unexplained(tables)])


def _ahead(tables: Tables, today: date) -> Iterator[Problem]:
    people = tables.candidacies
    for field in _PAST:
        late = people[people[field] >= pd.Timestamp(today) + pd.Timedelta(days=1)]
        for title, rows in late.groupby(c.WORKSHEET, sort=False):
            found = rows[field].dt.strftime("%Y-%m-%d")
            yield from cell_problems(title, rows[c.ROW], header(tables, title, field), found, "a day up to today")


def _unexplained(tables: Tables) -> Iterator[Problem]:
    unknown = tables.statuses[tables.statuses[c.STANDING].isna()]
    people = tables.candidacies
    for title, word, count in zip(unknown[c.WORKSHEET], unknown[c.WORDS], unknown[c.PEOPLE], strict=True):
        here = people[(people[c.WORKSHEET] == title) & ((people[c.STAGE] == word) | (people[c.OUTCOME] == word))]
        if len(here):
            field = c.STAGE if here[c.STAGE].iloc[0] == word else c.OUTCOME
            more = f"; {count} rows say so" if count > 1 else ""
            allowed = f"a word somebody has explained: say what it means on Set-up, under Status words{more}"
            yield Problem(title, int(here[c.ROW].iloc[0]), header(tables, title, field), word, allowed)


def _empty_openings(tables: Tables, now: datetime) -> Iterator[Problem]:
    openings = tables.openings
    if openings.empty:
        return
    found = debts(tables, now)
    new = openings[c.OPENED_ON] > found.wall_now - NEW_FOR
    nobody = ~openings[c.PLACE].isin(found.people[c.PLACE])
    empty = openings[nobody & ~new & ~openings[c.STATUS].isin(OVER) & openings[c.ROLE].notna()]
    for title, rows in empty.groupby(c.WORKSHEET, sort=False):
        found = rows[c.ROLE] + (" · " + rows[c.CLIENT]).fillna("")
        allowed = "a role and client that some candidate has too; nobody is on this opening"
        yield from cell_problems(title, rows[c.ROW], header(tables, title, c.ROLE), found, allowed)
