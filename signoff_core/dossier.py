"""Everything the book holds about one person: whoever shares a phone or an e-mail with a candidacy is that person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.cells import places
from signoff_core.debts import debts
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.people import fold, folded
from signoff_core.pipelines import pipeline
from signoff_core.tables import Tables


@dataclass(frozen=True)
class Dossier:
    """One person.

    `candidacies`: their rows, the latest first, with `standing` as it is today (a person's word before the sheet's) and
    `state` (as in the queue; missing for what is not owed). `calls`: every attempt about any of them, newest first.
    `promises`: the calls that gave leave to keep them posted. `given`: the people they named, as `pipeline` has them.
    `never_rung`: they asked not to be called. `received`: the referrals that named them. `extras`: the team's own other
    columns of each candidacy, as text.
    """

    name: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    never_rung: bool
    candidacies: pd.DataFrame
    calls: pd.DataFrame
    promises: pd.DataFrame
    given: pd.DataFrame
    received: pd.DataFrame
    extras: tuple[dict[str, str], ...]


def dossier(tables: Tables, candidacy_id: str, now: datetime) -> Dossier:
    """The person behind a candidacy, at a moment. Raises InputError for one that is not in the book."""
    people = tables.candidacies
    if candidacy_id in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.CANDIDACY_ID)
    own = np.flatnonzero((people[c.CANDIDACY_ID] == candidacy_id) & ~people[c.DOUBLED])
    if not len(own):
        raise InputError("This person is not in the book any more, or was written differently there.", c.CANDIDACY_ID)
    rows = np.flatnonzero(same_person(people, own[0]) & ~tables.history.erased)
    found = _with_state(people.iloc[rows], tables, now)
    calls = tables.calls[tables.calls[c.ABOUT].isin(rows) & (tables.calls[c.AT] <= now)]
    calls = calls.sort_values([c.AT, c.ROW], ascending=False).reset_index(drop=True)
    named = pipeline(tables, now)
    phones, emails = _kept(found[c.PHONE]), _kept(found[c.EMAIL])
    return Dossier(
        name=next(iter(_kept(people[c.NAME].iloc[[own[0]]])), "somebody without a name"),
        phones=phones,
        emails=emails,
        never_rung=bool(debts(tables, now).history.never_rung[own[0]]),
        candidacies=found,
        calls=calls,
        promises=calls[calls[c.PROMISE].notna()].reset_index(drop=True),
        given=named[named[c.FROM_CANDIDACY_ID].isin(found[c.CANDIDACY_ID])].reset_index(drop=True),
        received=named[named[c.PHONE].isin(phones) | named[c.EMAIL].isin(emails)].reset_index(drop=True),
        extras=tuple(_others(tables, row) for row in found[[c.WORKSHEET, c.ROW]].to_dict("records")),
    )


def same_person(people: pd.DataFrame, row: int) -> np.ndarray:
    """Where the candidacies of one person are: a mask, true for rows with the phone or the e-mail of the one at `row`;
    with neither there, for that row alone and its doubles."""
    same = np.zeros(len(people), bool)
    for column in (c.CANDIDACY_ID, c.PHONE, c.EMAIL):
        same[places(people[column].iloc[row], people[column])] = True
    return same


def _with_state(rows: pd.DataFrame, tables: Tables, now: datetime) -> pd.DataFrame:
    owed = pd.concat([open_queue(tables, now), before_signoff(tables, now)])[[c.CANDIDACY_ID, c.STATE]]
    states = owed.drop_duplicates(c.CANDIDACY_ID).set_index(c.CANDIDACY_ID)[c.STATE]
    standing = debts(tables, now).history.standing[rows.index.to_numpy()]
    found = rows.assign(**{c.STANDING: standing, c.STATE: states.reindex(rows[c.CANDIDACY_ID]).to_numpy()})
    latest = found[[c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON]].max(axis=1)
    return found.iloc[
        np.argsort(-latest.fillna(pd.Timestamp(0)).to_numpy().astype("int64"), kind="stable")
    ].reset_index(drop=True)


def _kept(column: pd.Series) -> tuple[str, ...]:
    """What is there, each once, in order."""
    return tuple(dict.fromkeys(column.dropna()))


def _others(tables: Tables, place: dict[str, Any]) -> dict[str, str]:
    extras = tables.extras.get(place[c.WORKSHEET])
    if extras is None or place[c.ROW] not in extras.index:
        return {}
    return {str(name): value for name, value in extras.loc[place[c.ROW]].items() if isinstance(value, str)}


def found_people(tables: Tables, words: str = "", standing: str = "", client: str = "") -> pd.DataFrame:
    """The candidacies that a search finds, in the sheet's order, one row each.

    words: all of them must stand in the name, role, client, e-mail, phone or location, in any order, case and accents
    aside; nobody who was erased. standing and client narrow further when not blank. Adds nothing to the columns of
    `Tables.candidacies`.
    """
    people = tables.candidacies
    keep = ~people[c.DOUBLED].to_numpy(bool) & ~tables.history.erased
    if standing:
        keep &= tables.history.standing == standing
    if client:
        keep &= (folded(people[c.CLIENT]) == fold(client)).to_numpy(bool)
    if words.strip():
        text = sum((people[name].fillna("") + " " for name in _SEARCHED), pd.Series("", index=people.index))
        text = folded(text)
        for word in fold(words).split():
            keep &= text.str.contains(word, regex=False).to_numpy(bool)
    return people[keep]


def by_name(people: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """Some candidacies of the book as an index of names has them (`Ground.rows_by_name`)."""
    rows = tables.history.rows_by_name
    return people.loc[rows[np.isin(rows, people.index)]]


_SEARCHED = (c.NAME, c.ROLE, c.CLIENT, c.EMAIL, c.PHONE, c.LOCATION)
