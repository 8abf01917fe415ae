"""Everybody named in a call, and where each of them is: the latest row of Moves that counts."""

from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT, among, position, taken
from signoff_core.journal import settled
from signoff_core.minutes import shared
from signoff_core.schema import REFERRALS
from signoff_core.settings import Settings
from signoff_core.tables import Tables
from signoff_core.words import Step, Subject

if TYPE_CHECKING:
    from signoff_core.history import History

LADDER = tuple(step for step in Step if step is not Step.CLOSED)
"""The steps in order, without the way out."""


@shared
def pipeline(tables: Tables, now: datetime) -> pd.DataFrame:
    """Every person named up to now, with the step they are at; one row a referral, in the order of the worksheet.

    referral_id, kind (suited, helper), name, phone, email, for_role, referred_by (the giver), from_candidacy_id (the
    giver's candidacy today), call_id (the call it was born in), by (who took the name), at (when, UTC: a later
    correction makes nobody younger), told_source_on, notes (of the referral), step, step_since (UTC), days_in_step
    (calendar days of the team's zone, 0 = today; missing without a date), furthest (the furthest step there ever was,
    `closed` left out), steps_taken (moves that count), last_notes (of the last move), recruiter (whose it is: the
    latest hand-over, else who made the call the name was given in), row.
    """
    moment = moment_of(now)
    people = tables.history.named
    so_far = np.flatnonzero(~(people[c.AT] > moment))
    people, called = people.iloc[so_far].reset_index(drop=True), tables.history.named_in[so_far]
    moves = steps_taken(tables, moment)
    about = position(moves[c.SUBJECT_ID], people[c.REFERRAL_ID])
    moves, about = moves[about >= 0].reset_index(drop=True), about[about >= 0]
    latest, furthest = np.full(len(people), -1), np.zeros(len(people), "int64")
    latest[about] = np.arange(len(moves))  # the last one written stays
    np.maximum.at(furthest, about, moves[c.DEPTH].to_numpy())
    moved = moves[[c.TO, c.AT, c.NOTES]].reindex(latest).set_axis(people.index)
    since = moved[c.AT].where(latest >= 0, people[c.AT])
    added = {
        c.STEP: moved[c.TO].fillna(Step.NAMED.value),
        c.STEP_SINCE: since,
        c.DAYS_IN_STEP: _days(since, moment, tables.settings),
        c.FURTHEST: pd.Series(np.array(LADDER, str)[furthest], dtype=TEXT),
        c.STEPS_TAKEN: np.bincount(about, minlength=len(people)),
        c.LAST_NOTES: moved[c.NOTES],
        c.RECRUITER: _owners(tables, people, called, moment),
    }
    return people.assign(**added)[[*_SHOWN, *added, c.ROW]]


_SHOWN = (
    c.REFERRAL_ID,
    c.KIND,
    c.NAME,
    c.PHONE,
    c.EMAIL,
    c.FOR_ROLE,
    c.REFERRED_BY,
    c.FROM_CANDIDACY_ID,
    c.CALL_ID,
    c.BY,
    c.AT,
    c.TOLD_SOURCE_ON,
    c.NOTES,
)


def newest_referral(tables: Tables, referral_id: str) -> str:
    """The id a referral has today, by any id it ever had."""
    return settled(REFERRALS, tables.written[REFERRALS.title]).newest.get(referral_id, referral_id)


def open_referrals(tables: Tables, now: datetime) -> pd.DataFrame:
    """The rows of `pipeline` that are neither placed nor closed, the longest in their step first; nobody who was
    erased."""
    found = pipeline(tables, now)
    over = found[c.STEP].isin([Step.PLACED, Step.CLOSED]) | found[c.REFERRAL_ID].isin(tables.history.erased_ids)
    found = found[~over]
    return found.sort_values(c.STEP_SINCE, kind="stable").reset_index(drop=True)


def moment_of(now: datetime) -> pd.Timestamp:
    moment = pd.Timestamp(now)
    if moment.tz is None:
        raise ValueError(f"now must carry a time zone, not {now!r}")
    return moment.tz_convert("UTC")


def as_named(history: "History") -> pd.DataFrame:
    """Referrals as they were first written down (at, by), under today's id of the giver's candidacy."""
    tables = history.tables
    people, calls = tables.referrals, tables.calls
    giver, name = (taken(calls[one], history.named_in, people.index) for one in (c.CANDIDACY_ID, c.CANDIDATE))
    people = people.assign(
        **{
            c.FROM_CANDIDACY_ID: giver.fillna(people[c.FROM_CANDIDACY_ID]),
            c.REFERRED_BY: people[c.REFERRED_BY].fillna(name),
        }
    )
    return people if people[c.REPLACES].isna().all() else _as_first_written(people, tables.written[REFERRALS.title])


def _as_first_written(people: pd.DataFrame, written: pd.DataFrame) -> pd.DataFrame:
    newest = settled(REFERRALS, written).newest
    first = written.assign(**{c.REFERRAL_ID: newest.reindex(written[c.REFERRAL_ID]).to_numpy()})
    first = first.sort_values([c.AT, c.ROW]).drop_duplicates(c.REFERRAL_ID).set_index(c.REFERRAL_ID)
    first = first[[c.AT, c.BY]].reindex(people[c.REFERRAL_ID]).set_axis(people.index)
    return people.assign(**{c.AT: first[c.AT].fillna(people[c.AT]), c.BY: first[c.BY].fillna(people[c.BY])})


def steps_taken(tables: Tables, moment: pd.Timestamp) -> pd.DataFrame:
    """The steps taken up to a moment, the latest last; `to` in the vocabulary's own spelling, `depth` its place."""
    moves = tables.moves[tables.moves[c.OF] == Subject.REFERRAL]
    moves = moves.assign(**{c.TO: moves[c.TO].str.strip().str.lower()})
    moves = moves[moves[c.TO].isin(list(Step)) & ~(moves[c.AT] > moment)]
    depth = moves[c.TO].map({step.value: place for place, step in enumerate(LADDER)}).fillna(0).astype("int64")
    return moves.assign(**{c.DEPTH: depth}).sort_values([c.AT, c.ROW], na_position="first")


def _owners(tables: Tables, people: pd.DataFrame, called: np.ndarray, moment: pd.Timestamp) -> pd.Series:
    """Whose each referral is: the latest hand-over, else who made the call it was named in (by its place), else who
    wrote it down."""
    given = tables.moves[(tables.moves[c.OF] == Subject.OWNER) & ~(tables.moves[c.AT] > moment)]
    given = given[among(given[c.SUBJECT_ID], people[c.REFERRAL_ID])]
    given = given.sort_values([c.AT, c.ROW], na_position="first").drop_duplicates(c.SUBJECT_ID, keep="last")
    handed = given.set_index(c.SUBJECT_ID)[c.TO].reindex(people[c.REFERRAL_ID])
    return handed.set_axis(people.index).fillna(taken(tables.calls[c.BY], called, people.index)).fillna(people[c.BY])


def _days(since: pd.Series, moment: pd.Timestamp, settings: Settings) -> pd.Series:
    days = since.dt.tz_convert(settings.zone).dt.tz_localize(None).dt.normalize()
    today = moment.tz_convert(settings.zone).tz_localize(None).normalize()
    return (today - days).dt.days.astype("Int64")
