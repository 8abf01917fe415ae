"""Rows that say where a candidacy is now, or whose it is, when a person says so and not the sheet."""

from datetime import datetime

import pandas as pd

from signoff_core import columns as c
from signoff_core.calls import CELL, utc_offset
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.ids import new_id
from signoff_core.schema import MOVES
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import Standing, Subject


def answer(
    tables: Tables, candidacy_id: str, standing: Standing, by: str | None, now: datetime
) -> dict[str, list[Row]]:
    """“Still in play?” answered: the standing holds until the sheet's own cell says something else.

    Raises InputError for an unknown candidacy or standing.
    """
    person = _person(tables, candidacy_id)
    if standing not in tuple(Standing):
        raise InputError(f"“{standing}” is not one of: {', '.join(Standing)}.", c.TO)
    return _row(tables, person, Subject.CANDIDACY, str(standing), person[c.WORDS], by, now)


def hand_over(tables: Tables, candidacy_id: str, to: str, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """Somebody else takes the candidacy on, as long as the sheet still names who has it now.

    Raises InputError for an unknown candidacy, or when nobody is named.
    """
    person = _person(tables, candidacy_id)
    if not to.strip() or len(to) > CELL:
        raise InputError("Who takes it on? Give a recruiter's name.", c.TO)
    return _row(tables, person, Subject.OWNER, to.strip(), person[c.RECRUITER], by, now)


def _person(tables: Tables, candidacy_id: str) -> pd.Series:
    people = tables.candidacies
    found = people[(people[c.CANDIDACY_ID] == candidacy_id) & ~people[c.DOUBLED]]
    if candidacy_id in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.CANDIDACY_ID)
    if found.empty:
        raise InputError(f"There is no candidacy “{candidacy_id}” in the book.", c.CANDIDACY_ID)
    return found.iloc[0]


def _row(
    tables: Tables, person: pd.Series, of: Subject, to: str, words: str, by: str | None, now: datetime
) -> dict[str, list[Row]]:
    about = {column: person[column] for column in (c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)}
    said = {c.TO: to, c.WORDS: words, c.AT: now, c.UTC_OFFSET: utc_offset(now, tables.settings), c.BY: by}
    row = {c.MOVE_ID: new_id(), c.OF: str(of), c.SUBJECT_ID: person[c.CANDIDACY_ID], c.CANDIDATE: person[c.NAME]}
    row |= about | said
    return {MOVES.title: [{name: None if pd.isna(value) else value for name, value in row.items()}]}
