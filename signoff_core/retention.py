"""Who is due for erasing: so many months after the refusal, or when leave to keep their details has run out."""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debts import Debts, debts
from signoff_core.history import calls_without_row
from signoff_core.pipelines import pipeline
from signoff_core.plain_times import NEVER
from signoff_core.schema import CALLS, REFERRALS
from signoff_core.tables import Tables
from signoff_core.words import KeepOnFile, Standing, Step

ASKED_NOT = "asked not to be kept on file"
RUN_OUT = "leave to keep their details has run out"
REFUSED = "the months after the refusal are over"
ROW_GONE = "the months after their last call are over, and their row is gone from the sheet"
ONLY_NAMED = "the months after the last step are over, and they were only named in a call"
_OVER = (Standing.NOT_SELECTED, Standing.TURNED_DOWN_EARLY, Standing.WITHDREW)
COLUMNS = (
    c.INDIVIDUAL, c.CANDIDACY_ID, c.REFERRAL_ID, c.NAME, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.RECRUITER, c.SINCE,
    c.KEEP_ON_FILE, c.SAID_AT, c.DUE_ON, c.WHY, c.WORKSHEET, c.ROW,
)  # fmt: skip


def due_for_erasure(tables: Tables, now: datetime) -> pd.DataFrame:
    """Who is due today or earlier, the longest overdue first: the columns of `retention`."""
    found = retention(tables, now)
    today = pd.Timestamp(now.astimezone(tables.settings.tz).date())
    return found[found[c.DUE_ON] <= today].reset_index(drop=True)


def retention(tables: Tables, now: datetime) -> pd.DataFrame:
    """Until when each person is kept, of those nothing goes on with, or whose row is gone; the first to go on top.

    individual (a number for the person in this book), candidacy_id ... recruiter, worksheet and row (of their last
    candidacy; of somebody who was only named: of that referral, with its referral_id and no candidacy_id), since (the
    last refusal: its day, a wall time), keep_on_file (their last word: `yes`, `no`, missing: never asked), said_at
    (UTC), due_on (a day; missing: kept without an end, or nobody knows since when), why.

    The clock runs from the last refusal (decided, else changed, else noticed, else the last interview or presentation)
    for `retention.months`; a yes to being kept holds for `keep_on_file.months` from the last yes, where that ends
    later; without that setting until it is taken back. A no is due at once. Nobody is in it who is in play, on hold,
    hired, owed the news, or under a status nobody has explained, in any of their candidacies, nor whoever was erased.
    Of somebody whose row is gone from the sheet the calls are all there is: the clock runs from the last one, worksheet
    and row are that call's, candidacy_id is the one it was about then. Of somebody who was only named it runs from
    their last step, or the last call with them; not for whoever was placed.
    """
    found = debts(tables, now)
    history, person = found.history, found.history.persons.candidacies
    own = ~found.people[c.DOUBLED].to_numpy(bool) & ~history.erased
    over = history.standing_is(*_OVER) & ~found.owed & ~history.asked_of & history.counts
    busy = np.isin(person, person[own & ~over])
    rows = np.flatnonzero(own & over & ~busy)
    since = _refused(found)[rows]
    order = np.lexsort((rows, np.where(np.isnat(since), np.iinfo("int64").min, since.astype("int64")), person[rows]))
    last = order[np.append(person[rows][order][1:] != person[rows][order][:-1], True)] if len(rows) else order
    rows, since = rows[last], since[last]
    people = found.people.iloc[rows].assign(**{c.RECRUITER: history.owners.iloc[rows].to_numpy(object)})
    listed = [_listed(found, people, person[rows], since, REFUSED), _without_row(found), _only_named(found)]
    listed = pd.concat([part for part in listed if len(part)] or listed[:1], ignore_index=True)
    return listed.sort_values([c.DUE_ON, c.SINCE, c.CANDIDACY_ID], ignore_index=True)[list(COLUMNS)]


def _listed(found: Debts, people: pd.DataFrame, person: np.ndarray, since: np.ndarray, over: str) -> pd.DataFrame:
    said = _last_word(found, person)
    due, why = _due(since, said, found, over)
    added = {
        c.INDIVIDUAL: person,
        c.SINCE: since,
        c.KEEP_ON_FILE: said[c.KEEP_ON_FILE],
        c.SAID_AT: said[c.AT],
        c.DUE_ON: due,
        c.WHY: pd.Series(why, dtype=TEXT),
    }
    return people.reset_index(drop=True).assign(**added).reindex(columns=list(COLUMNS))


def _without_row(found: Debts) -> pd.DataFrame:
    """Of whom nothing but calls is left: the team deleted the row."""
    history, calls = found.history, found.history.tables.calls
    gone = calls_without_row(history) & ~history.erased_calls & ~(calls[c.AT] > found.now).to_numpy(bool)
    gone &= ~np.isin(history.persons.calls, history.persons.candidacies) & calls[c.CANDIDACY_ID].notna().to_numpy(bool)
    last = calls.assign(**{c.INDIVIDUAL: history.persons.calls})[gone].sort_values([c.AT, c.ROW], na_position="first")
    last = last.drop_duplicates(c.INDIVIDUAL, keep="last").rename(columns={c.CANDIDATE: c.NAME, c.BY: c.RECRUITER})
    last = last.assign(**{c.WORKSHEET: history.tables.title(CALLS)})
    day = found.settings.hours.local(last[c.AT]).dt.normalize().to_numpy("datetime64[s]")
    return _listed(found, last, last[c.INDIVIDUAL].to_numpy(), day, ROW_GONE)


def _only_named(found: Debts) -> pd.DataFrame:
    """Of whom nothing but a name given in a call is known, and what became of it."""
    history, tables = found.history, found.history.tables
    rows = pipeline(tables, found.now.to_pydatetime())
    places = pd.Index(tables.referrals[c.REFERRAL_ID]).get_indexer(rows[c.REFERRAL_ID])
    person, calls = history.persons.referrals[places], history.persons.calls
    elsewhere = np.concatenate([history.persons.candidacies, calls[calls_without_row(history)]])
    placed = person[(rows[c.STEP] == Step.PLACED).to_numpy(bool)]
    gone = np.isin(person, np.concatenate([elsewhere, placed])) | rows[c.REFERRAL_ID].isin(history.erased_ids)
    spoke = tables.calls[c.AT].where(tables.calls[c.AT] <= found.now).groupby(calls).max().reindex(person)
    since = pd.concat([rows[c.STEP_SINCE], spoke.set_axis(rows.index)], axis=1).max(axis=1)
    rows = rows.rename(columns={c.FOR_ROLE: c.ROLE}).assign(
        **{c.INDIVIDUAL: person, c.SINCE: since, c.WORKSHEET: tables.title(REFERRALS)}
    )
    last = rows[~gone].sort_values([c.SINCE, c.ROW], na_position="first").drop_duplicates(c.INDIVIDUAL, keep="last")
    day = found.settings.hours.local(last[c.SINCE]).dt.normalize().to_numpy("datetime64[s]")
    return _listed(found, last, last[c.INDIVIDUAL].to_numpy(), day, ONLY_NAMED)


def _refused(found: Debts) -> np.ndarray:
    """The day each candidacy ended, as a wall time: NaT where nobody knows. What was noticed ended then or before."""
    noticed = found.history.noticed
    walls = np.full(len(noticed), NEVER)
    some = ~np.isnat(noticed)
    if some.any():
        walls[some] = found.history.settings.hours.local(noticed[some])
    shown = np.fmax(found.interviewed_on, found.presented_on)
    choices = [found.past(c.DECIDED_ON), found.past(c.STAGE_CHANGED_ON), walls, shown, found.history.told_wall]
    day = choices[0]
    for one in choices[1:]:
        day = np.where(np.isnat(day), one, day)
    day = np.where(day > found.wall_now, NEVER, day)
    return day.astype("datetime64[D]").astype("datetime64[s]")


def _last_word(found: Debts, person: np.ndarray) -> pd.DataFrame:
    """What each person said last about being kept, and when."""
    history = found.history
    calls = history.tables.calls[[c.KEEP_ON_FILE, c.AT, c.ROW]].assign(**{c.INDIVIDUAL: history.persons.calls})
    calls = calls[calls[c.KEEP_ON_FILE].notna() & ~(calls[c.AT] > found.now)]
    last = calls.sort_values([c.AT, c.ROW], na_position="first").drop_duplicates(c.INDIVIDUAL, keep="last")
    return last.set_index(c.INDIVIDUAL)[[c.KEEP_ON_FILE, c.AT]].reindex(person).reset_index(drop=True)


def _due(since: np.ndarray, said: pd.DataFrame, found: Debts, over: str) -> tuple[pd.Series, np.ndarray]:
    settings = found.settings
    refused = pd.Series(since)
    word_day = settings.hours.local(said[c.AT]).dt.normalize().astype("datetime64[s]")
    never = pd.Series(np.full(len(refused), NEVER))
    after = refused + pd.DateOffset(months=settings.retention_months) if settings.retention_months else never
    leave = word_day + pd.DateOffset(months=settings.keep_on_file_months) if settings.keep_on_file_months else never
    yes, no = said[c.KEEP_ON_FILE] == KeepOnFile.YES, said[c.KEEP_ON_FILE] == KeepOnFile.NO
    kept_longer = yes & ~(after > leave) if settings.keep_on_file_months else yes
    due = after.astype("datetime64[s]").mask(kept_longer, leave.astype("datetime64[s]")).mask(no, word_day)
    return due, np.select([no, kept_longer], [ASKED_NOT, RUN_OUT], over)
