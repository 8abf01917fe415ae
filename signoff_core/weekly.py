"""A week for the team meeting: who fell due, who was told and whether in time, what came of it, and who waits now."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

import pandas as pd

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.cells import TEXT
from signoff_core.debt_ledger import debt_ledger
from signoff_core.endings import NEWS_GIVEN, Ending
from signoff_core.narrowing import Narrowed, narrowed_to, split
from signoff_core.pipelines import moment_of, pipeline, steps_taken
from signoff_core.promises import answering, ledger
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.words import Promised, Result, State, Step

DONE = (c.BEGAN, c.TOLD, c.IN_WRITING, c.IN_TIME, c.TRIES, c.NAMES, c.PLACED, c.KEPT, c.BROKEN)
"""What is counted of a week."""
NOW = (c.WAITING, c.HANGING)
"""What is counted at the moment one looks."""
NO_TRY = (Result.HOLD, Result.EXCUSED, Result.WROTE_INSTEAD)
"""Rows of Calls that are no try to ring somebody."""


class Week(NamedTuple):
    """Monday and Sunday, both included."""

    since: date
    until: date


def last_week(now: datetime, settings: Settings, back: int = 1) -> Week:
    """The week that was over last on the team's calendar; `back=2` is the one before, 0 the present one."""
    today = now.astimezone(settings.tz).date()
    monday = today - timedelta(days=today.weekday() + 7 * back)
    return Week(monday, monday + timedelta(days=6))


def weekly_review(tables: Tables, now: datetime, week: Week) -> pd.DataFrame:
    """One row a recruiter who had anything to do with the week, in the alphabet's order.

    recruiter; of the week: began (debts that began), told (conversations in which the news was given), in_writing (told
    in writing alone), in_time (of both, within the team's promise), tries (calls, whatever came of them), names (people
    named, helpers too), people_placed (people once named, placed), promises_kept, promises_broken (due in the week and
    not kept by then); of now: waiting (owed the news), hanging (of those, left hanging).
    """
    happened = pd.concat([*_debts(tables, now), *_calls(tables, now), *_promises(tables, now)], ignore_index=True)
    period = Narrowed(since=week.since, until=week.until)
    both = pd.concat([narrowed_to(happened, c.AT, tables.settings, period), _waiting(tables, now)], ignore_index=True)
    key = split(both, c.RECRUITER, c.AT, tables.settings)
    counts = pd.crosstab(key, both[c.KIND]).reindex(columns=[*DONE, *NOW], fill_value=0)
    return counts.rename_axis(index=c.RECRUITER, columns=None).reset_index().astype({c.RECRUITER: TEXT})


def _events(kind: str, rows: pd.DataFrame, who: str, at: pd.Series | str) -> pd.DataFrame:
    when = rows[at] if isinstance(at, str) else at
    found = {c.KIND: kind, c.RECRUITER: rows[who].astype(TEXT), c.AT: when.astype("datetime64[s, UTC]")}
    # Recruiter, client, role and stage: what rows can be narrowed by; the others don't matter here.
    return pd.DataFrame({**found, c.CLIENT: None, c.ROLE: None, c.STAGE: None}).astype(dict.fromkeys(_BLANK, TEXT))


_BLANK = (c.KIND, c.CLIENT, c.ROLE, c.STAGE)


def _debts(tables: Tables, now: datetime) -> list[pd.DataFrame]:
    debts = debt_ledger(tables, now)
    given = debts[debts[c.HOW].isin([str(one) for one in NEWS_GIVEN])]
    written = given[(given[c.HOW] == Ending.IN_WRITING) & given[c.SPOKEN_AT].isna()]
    in_time = given[given[c.ENDED_AT] <= given[c.DUE_AT]]
    return [
        _events(c.BEGAN, debts, c.RECRUITER, c.SINCE),
        _events(c.TOLD, debts[debts[c.SPOKEN_AT].notna()], c.RECRUITER, c.SPOKEN_AT),
        _events(c.IN_WRITING, written, c.RECRUITER, c.ENDED_AT),
        _events(c.IN_TIME, in_time, c.RECRUITER, c.ENDED_AT),
    ]


def _calls(tables: Tables, now: datetime) -> list[pd.DataFrame]:
    moment, people = moment_of(now), pipeline(tables, now)
    calls = tables.calls[~(tables.calls[c.AT] > moment) & ~tables.calls[c.RESULT].isin(list(NO_TRY))]
    steps = steps_taken(tables, moment)
    placed = steps[steps[c.TO] == Step.PLACED].drop_duplicates(c.SUBJECT_ID)
    whose = people.set_index(c.REFERRAL_ID)[c.RECRUITER].reindex(placed[c.SUBJECT_ID]).set_axis(placed.index)
    return [
        _events(c.TRIES, calls, c.BY, c.AT),
        _events(c.NAMES, people, c.RECRUITER, c.AT),
        _events(c.PLACED, placed.assign(**{c.RECRUITER: whose}), c.RECRUITER, c.AT),
    ]


def _promises(tables: Tables, now: datetime) -> list[pd.DataFrame]:
    made = ledger(tables, now)
    made = made.assign(**{c.RECRUITER: answering(made)})
    late = made[made[c.STATE].isin([Promised.BROKEN, Promised.OVERDUE])]
    due = tables.settings.hours.to_utc(late[c.PROMISE_BY])
    return [
        _events(c.KEPT, made[made[c.STATE] == Promised.KEPT], c.RECRUITER, c.KEPT_ON),
        _events(c.BROKEN, late, c.RECRUITER, due),
    ]


def _waiting(tables: Tables, now: datetime) -> pd.DataFrame:
    queue = open_queue(tables, now)
    hanging = queue[queue[c.STATE] == State.LEFT_HANGING]
    kinds = ((c.WAITING, queue), (c.HANGING, hanging))
    return pd.concat([_events(kind, rows, c.RECRUITER, c.SINCE) for kind, rows in kinds])


def names_of_week(tables: Tables, now: datetime, week: Week) -> pd.DataFrame:
    """Who was named in the week, and where they are: the rows of `pipeline`, in the order they were named."""
    people = pipeline(tables, now).assign(**dict.fromkeys((c.CLIENT, c.ROLE, c.STAGE)))
    found = narrowed_to(people, c.AT, tables.settings, Narrowed(since=week.since, until=week.until))
    return found.drop(columns=[c.CLIENT, c.ROLE, c.STAGE]).sort_values(c.AT, ignore_index=True)
