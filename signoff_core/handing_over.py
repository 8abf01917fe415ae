"""What is a recruiter's and open, handed to somebody else in one step: for good, or for a holiday and then back.

Every thing is one row of Moves (`of = owner`), all of them one save. For a holiday the note says until when and in
whose place, so that they can be given back: only what still is with the stand-in then.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from hashlib import blake2b
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.call_rows import utc_offset
from signoff_core.cells import TEXT
from signoff_core.errors import InputError
from signoff_core.minutes import shared
from signoff_core.open_things import open_things
from signoff_core.people import fold, folded
from signoff_core.pipelines import moment_of
from signoff_core.schema import MOVES
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import VOID, Subject

_HOLIDAY = "for a holiday until {until}, in the place of {whose}"
_HOLIDAY_SAID = re.compile(r"for a holiday until (?P<until>\d{4}-\d\d-\d\d), in the place of (?P<whose>.+)", re.DOTALL)
_FOR_GOOD = "for good"
_BACK = "back from a holiday"


def handed_over(
    tables: Tables,
    recruiter: str,
    to: str,
    by: str | None,
    now: datetime,
    *,
    hand_over_id: str,
    until: date | None = None,
) -> dict[str, list[Row]]:
    """The rows that hand everything open of a recruiter to another: for good, or `until` (the last day of a holiday).

    hand_over_id: an id made before the first try (`ids.new_id`); every row's id follows from it, so a save that is
    repeated counts once, and `hand_over_undone` finds them all. Raises InputError that names recruiter, to or until.
    """
    _check(recruiter, to, until, tables, now)
    things = open_things(tables, now, recruiter)
    if things.empty:
        raise InputError(f"Nothing open is {recruiter}'s; there is nothing to hand over.", c.RECRUITER)
    notes = _HOLIDAY.format(until=until.isoformat(), whose=recruiter.strip()) if until else _FOR_GOOD
    return _rows(things, to.strip(), notes, by, now, hand_over_id, tables)


def _check(recruiter: str, to: str, until: date | None, tables: Tables, now: datetime) -> None:
    if not recruiter.strip():
        raise InputError("Whose things are handed over? Give a recruiter's name.", c.RECRUITER)
    if not to.strip():
        raise InputError("Who takes it on? Give a recruiter's name.", c.TO)
    if fold(to) == fold(recruiter):
        raise InputError(f"It is {to.strip()}'s already. Give the name of somebody else.", c.TO)
    today = now.astimezone(tables.settings.tz).date()
    if until and until < today:
        raise InputError(f"The last day of the holiday, {until:%d %b %Y}, is over. Give today or a later day.", c.UNTIL)


@shared
def away(tables: Tables, now: datetime) -> pd.DataFrame:
    """What was handed over for a holiday and still is with the stand-in: one row a holiday, the first to end on top.

    recruiter (who is away), to (the stand-in), until (the last day), people (how many things can be given back), over
    (the holiday's last day is past).
    """
    held = _held(tables, now)
    found = held.groupby([c.RECRUITER, c.TO, c.UNTIL], sort=False).size().rename(c.PEOPLE).reset_index()
    today = now.astimezone(tables.settings.tz).date()
    over = (found[c.UNTIL] < pd.Timestamp(today)).astype(bool)
    return found.assign(**{c.OVER: over}).sort_values([c.UNTIL, c.RECRUITER], ignore_index=True)


def handed_back(
    tables: Tables, recruiter: str, stand_in: str, by: str | None, now: datetime, *, hand_over_id: str
) -> dict[str, list[Row]]:
    """The rows that give back what still is with the stand-in of somebody who was away.

    Raises InputError (field recruiter) where there is nothing to give back.
    """
    held = _held(tables, now)
    mine = (folded(held[c.RECRUITER]) == fold(recruiter)) & (folded(held[c.TO]) == fold(stand_in))
    if not mine.any():
        raise InputError(f"Nothing of {recruiter}'s is with {stand_in} any more.", c.RECRUITER)
    return _rows(held[mine], recruiter.strip(), _BACK, by, now, hand_over_id, tables)


def hand_over_undone(tables: Tables, hand_over_id: str, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """The rows that take a whole hand-over (or a hand-back) back, as if it had never been; twice is once.

    Raises InputError (field move_id) for one that is not in the book.
    """
    moves = tables.moves
    mine = moves[(moves[c.OF] == Subject.OWNER) & moves[c.MOVE_ID].str.startswith(f"{hand_over_id}-")]
    if mine.empty:
        raise InputError("This hand-over is not in the book any more; there is nothing to take back.", c.MOVE_ID)
    kept = [c.SUBJECT_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT]
    said = mine[kept].assign(**{c.TO: VOID, c.MOVE_ID: mine[c.MOVE_ID] + "-void", c.REPLACES: mine[c.MOVE_ID]})
    return {MOVES.title: [_row(row, by, now, tables) for row in _records(said)]}


def _rows(
    things: pd.DataFrame, to: str, notes: str, by: str | None, now: datetime, hand_over_id: str, tables: Tables
) -> dict[str, list[Row]]:
    said = things[[c.SUBJECT_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.WORDS]]
    made = [
        row | {c.MOVE_ID: _move_id(hand_over_id, row[c.SUBJECT_ID]), c.TO: to, c.NOTES: notes} for row in _records(said)
    ]
    return {MOVES.title: [_row(row, by, now, tables) for row in made]}


def _move_id(hand_over_id: str, subject_id: str) -> str:
    return f"{hand_over_id}-{blake2b(subject_id.encode(), digest_size=8).hexdigest()}"


def _row(said: Mapping[str, Any], by: str | None, now: datetime, tables: Tables) -> Row:
    at = now.replace(microsecond=0)
    start = dict.fromkeys(MOVES.names) | {c.OF: Subject.OWNER.value, c.BY: by or None}
    return start | dict(said) | {c.AT: at, c.UTC_OFFSET: utc_offset(at, tables.settings)}


def _records(rows: pd.DataFrame) -> Iterator[Row]:
    for row in rows.to_dict("records"):
        yield {name: None if pd.isna(value) else value for name, value in row.items()}


def _held(tables: Tables, now: datetime) -> pd.DataFrame:
    """The hand-overs for a holiday that are in force: rows of Moves with recruiter (who is away), until and words
    today."""
    given = tables.moves[(tables.moves[c.OF] == Subject.OWNER) & ~(tables.moves[c.AT] > moment_of(now))]
    given = given.sort_values([c.AT, c.ROW]).drop_duplicates(c.SUBJECT_ID, keep="last")
    said = given[c.NOTES].astype(TEXT).str.extract(_HOLIDAY_SAID)
    given = given.assign(**{c.RECRUITER: said["whose"], c.UNTIL: pd.to_datetime(said[c.UNTIL], errors="coerce")})
    given = given[given[c.UNTIL].notna()]
    people, of_candidacy = tables.candidacies, given[c.ABOUT] >= 0
    cell = people[c.RECRUITER].reindex(given[c.ABOUT].where(of_candidacy)).set_axis(given.index)
    in_force = np.where(of_candidacy, cell.fillna("") == given[c.WORDS].fillna(""), given[c.WORDS].isna())
    return given[in_force.astype(bool)].reset_index(drop=True)
