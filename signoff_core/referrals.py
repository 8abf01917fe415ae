"""Referrals: who is known already, where each one is, the next step, and back to the call it was born in.

Every step is a row of Moves; the latest one that counts says where somebody is.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

from signoff_core import columns as c
from signoff_core.calls import CELL, utc_offset
from signoff_core.cells import TEXT
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.ids import new_id
from signoff_core.journal import settled
from signoff_core.known import known_already as known_already
from signoff_core.people import folded
from signoff_core.pipelines import LADDER, moment_of, pipeline, steps_taken
from signoff_core.pipelines import open_referrals as open_referrals
from signoff_core.schema import MOVES, REFERRALS
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import VOID, Step, Subject

_A_SLIP = 70
"""An id, or a name in its place, at least so alike (of 100) is what was probably meant."""


# The next step


def next_step(step: str) -> Step | None:
    """The step that usually follows; None after the last one and after `closed`."""
    place = LADDER.index(step) + 1 if step in LADDER else len(LADDER)
    return LADDER[place] if place < len(LADDER) else None


def step_row(
    tables: Tables,
    referral_id: str,
    step: str,
    by: str | None,
    now: datetime,
    notes: str | None = None,
    *,
    move_id: str | None = None,
) -> dict[str, list[Row]]:
    """The row that moves a referral to a step, ready to append. Any step may follow any other.

    `move_id` is an id made earlier (`ids.new_id`), so that a save can be repeated. Raises InputError that names
    referral_id, step or notes.
    """
    person = _one(tables, referral_id, now)
    to = _step(step)
    if person[c.STEP] == to:
        raise InputError(f"{_called(person)} is at “{to}” already. Nothing was changed.", c.STEP)
    if notes and len(notes) > CELL:
        raise InputError(f"These notes are longer than the {CELL:,} characters a cell holds. Shorten them.", c.NOTES)
    about = {c.CANDIDATE: c.NAME, c.EMAIL: c.EMAIL, c.PHONE: c.PHONE, c.ROLE: c.FOR_ROLE}
    row = {column: _or_none(person[source]) for column, source in about.items()}
    row |= {c.MOVE_ID: move_id or new_id(), c.SUBJECT_ID: person[c.REFERRAL_ID], c.TO: to.value}
    return _row(row | {c.NOTES: (notes or "").strip() or None}, by, now, tables.settings)


def undo_step(tables: Tables, move_or_referral_id: str, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """The row that takes one move back, or a referral's last one; made twice, it still counts once.

    Raises InputError (field referral_id) where there is no such move or referral, or nothing to take back.
    """
    moves = steps_taken(tables, moment_of(now))
    found = moves[moves[c.MOVE_ID] == move_or_referral_id]
    if found.empty:
        person = _one(tables, move_or_referral_id, now)
        found = moves[moves[c.SUBJECT_ID] == person[c.REFERRAL_ID]]
        if found.empty:
            message = f"{_called(person)} has taken no step yet; there is nothing to take back."
            raise InputError(message, c.REFERRAL_ID)
    move = found.iloc[-1]
    kept = (c.SUBJECT_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)
    row = {name: _or_none(move[name]) for name in kept}
    row |= {c.MOVE_ID: f"{move[c.MOVE_ID][:50]}-void", c.TO: VOID, c.REPLACES: move[c.MOVE_ID]}
    return _row(row, by, now, tables.settings)


def _row(said: Mapping[str, Any], by: str | None, now: datetime, settings: Settings) -> dict[str, list[Row]]:
    at = now.replace(microsecond=0)
    row = dict.fromkeys(MOVES.names) | dict(said) | {c.OF: Subject.REFERRAL.value, c.BY: by or None}
    return {MOVES.title: [row | {c.AT: at, c.UTC_OFFSET: utc_offset(at, settings)}]}


def _step(step: str) -> Step:
    said = step.strip().lower()
    if said not in list(Step):
        raise InputError(f"“{step}” is no step. The steps are: {', '.join(Step)}.", c.STEP)
    return Step(said)


def _one(tables: Tables, referral_id: str, now: datetime) -> pd.Series:
    """One row of the pipeline, also by an id that a correction has replaced."""
    found = pipeline(tables, now)
    if _newest_id(tables, referral_id) in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.REFERRAL_ID)
    rows = found[found[c.REFERRAL_ID] == _newest_id(tables, referral_id)]
    if not rows.empty:
        return rows.iloc[0]
    if tables.written[REFERRALS.title][c.REFERRAL_ID].eq(referral_id).any():
        raise InputError(f"The referral “{referral_id}” was taken back.", c.REFERRAL_ID)
    message = f"There is no referral “{referral_id}” in the book.{_meant(found, referral_id)}"
    raise InputError(message, c.REFERRAL_ID)


def _newest_id(tables: Tables, referral_id: str) -> str:
    return settled(REFERRALS, tables.written[REFERRALS.title]).newest.get(referral_id, referral_id)


def _meant(people: pd.DataFrame, text: str) -> str:
    """A referral whose id, or else whose name, is nearly what was given."""
    for column, scorer in ((c.REFERRAL_ID, fuzz.ratio), (c.NAME, fuzz.token_sort_ratio)):
        wanted = folded(pd.Series([text], dtype=TEXT))[0]
        near = process.extractOne(wanted, folded(people[column]).tolist(), scorer=scorer, score_cutoff=_A_SLIP)
        if near:
            person = people.iloc[near[2]]
            return f" Did you mean “{person[c.REFERRAL_ID]}” ({_called(person)})?"
    return ""


def _called(person: pd.Series) -> str:
    return person[c.NAME] if pd.notna(person[c.NAME]) else f"Referral “{person[c.REFERRAL_ID]}”"


def _or_none(value: Any) -> Any:
    return None if pd.isna(value) else value


# Back to the call


def chain(tables: Tables, referral_id: str, now: datetime) -> pd.DataFrame:
    """How a referral came about, the latest first: its moves, its naming, the call it was born in, the candidacy.

    event (a step, `named`, the kind of call, `candidacy`), at (UTC), by, name (whose: the person's, then the giver's),
    role, client, result (of the call), notes, subject_id (the move's, referral's, call's or candidacy's id),
    worksheet and row (of the candidacy, in the team's own worksheet). What is not in the book is left out.
    Raises InputError for an unknown referral.
    """
    person = _one(tables, referral_id, now)
    moves = steps_taken(tables, moment_of(now)).iloc[::-1]
    calls, people = tables.calls, tables.candidacies
    giver = people[(people[c.CANDIDACY_ID] == person[c.FROM_CANDIDACY_ID]) & ~people[c.DOUBLED]]
    parts = (
        _events(moves[moves[c.SUBJECT_ID] == person[c.REFERRAL_ID]], _OF_MOVE),
        _events(person.to_frame().T.assign(**{c.EVENT: Step.NAMED.value}), _OF_REFERRAL),
        _events(calls[calls[c.CALL_ID] == person[c.CALL_ID]], _OF_CALL),
        _events(giver.assign(**{c.EVENT: Subject.CANDIDACY.value}), _OF_GIVER),
    )
    return pd.concat(parts, ignore_index=True)


_SAID = {c.AT: c.AT, c.BY: c.BY, c.NOTES: c.NOTES}
_OF_MOVE = _SAID | {c.EVENT: c.TO, c.NAME: c.CANDIDATE, c.ROLE: c.ROLE, c.CLIENT: c.CLIENT, c.SUBJECT_ID: c.MOVE_ID}
_OF_REFERRAL = _SAID | {c.EVENT: c.EVENT, c.NAME: c.NAME, c.ROLE: c.FOR_ROLE, c.SUBJECT_ID: c.REFERRAL_ID}
_OF_CALL = _OF_MOVE | {c.EVENT: c.KIND, c.RESULT: c.RESULT, c.SUBJECT_ID: c.CALL_ID}
_OF_GIVER = {
    c.EVENT: c.EVENT,
    c.SUBJECT_ID: c.CANDIDACY_ID,
    **{name: name for name in (c.NAME, c.ROLE, c.CLIENT, c.NOTES, c.WORKSHEET, c.ROW)},
}
_EVENT_COLUMNS = {
    c.EVENT: TEXT,
    c.AT: "datetime64[s, UTC]",
    **dict.fromkeys((c.BY, c.NAME, c.ROLE, c.CLIENT, c.RESULT, c.NOTES, c.SUBJECT_ID, c.WORKSHEET), TEXT),
    c.ROW: "Int64",
}


def _events(rows: pd.DataFrame, sources: Mapping[str, str]) -> pd.DataFrame:
    """Rows in the one shape of `chain`: each column by the name it has in these rows, blank where there is none."""
    taken = {
        column: pd.Series(rows[sources[column]] if column in sources else None, index=rows.index, dtype=kind)
        for column, kind in _EVENT_COLUMNS.items()
    }
    return pd.DataFrame(taken)
