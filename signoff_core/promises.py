"""The ledger of promises to keep somebody posted: due, kept and broken. A promise is kept by a contact, not by a click.

The rule stands in docs/rules.md: a conversation or a letter on a later day than the promise, whatever it was for and
whichever of the person's candidacies it was about, keeps it until the end of its date; after that it was broken.
"""

from datetime import date, datetime, timedelta

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.callees import callees
from signoff_core.cells import TEXT
from signoff_core.debts import debts
from signoff_core.erased import erasures
from signoff_core.ground import of_the_day
from signoff_core.history import History
from signoff_core.outcomes import CONTACT
from signoff_core.people import folded
from signoff_core.plain_times import stamps, utc
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Promised

UNDATED_DAYS = 28
"""A promise that was given no date is due so many days after it was made."""
FEW_PROMISES = 5
"""A share of fewer promises than these says nothing about anybody."""
WEEK_DAYS = 7
_A_DAY = np.timedelta64(1, "D")
_ORDER = {state.value: place for place, state in enumerate(Promised)}

LEDGER_COLUMNS = (
    c.CALL_ID, c.INDIVIDUAL, c.CANDIDACY_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.PROMISE, c.PROMISED_ON,
    c.PROMISE_BY, c.UNDATED, c.BY, c.RECRUITER, c.STATE, c.KEPT_ON, c.KEPT_BY, c.REACH, c.DO_NOT_CALL,
    c.KEEP_ON_FILE,
)  # fmt: skip


def ledger(tables: Tables, now: datetime) -> pd.DataFrame:
    """Every promise made up to now, but to nobody who was erased: overdue first, then due, coming, and what is settled,
    the latest first.

    call_id (the call it was made in), individual (a number for the person in this book), candidacy_id (missing where
    they are gone from the sheet), name, phone, email, role, client, promise (its words), promised_on (UTC), promise_by
    (a day; undated says that none was given, and it is 28 days later), by (who promised), recruiter (who owes it now:
    the candidacy's owner, else who promised), state (`overdue`, `due`: today is the last working day for it, `coming`,
    `kept`, `broken`: kept too late), kept_on (UTC) and kept_by, reach (`call`, or `write instead`: no phone, or asked
    not to be called), do_not_call, keep_on_file (`no`: asked not to be kept on file, so ask before anything else).
    """
    found = every_promise(tables, now)
    if not tables.history.erased_ids:
        return found
    return found[~found[c.CALL_ID].isin(tables.calls.loc[tables.history.erased_calls, c.CALL_ID])].reset_index(
        drop=True
    )


def every_promise(tables: Tables, now: datetime) -> pd.DataFrame:
    """The ledger with the promises to people who were erased, for what is counted: an open one stands as it did when
    they were."""
    history, day = debts(tables, now).history, _today(tables, now)
    return of_the_day(history.ledgers, day, lambda: _ledger(history, day)).copy(deep=False)


def _ledger(history: History, today: date) -> pd.DataFrame:
    """Nothing in it but the day depends on the clock."""
    calls = history.tables.calls
    made = np.flatnonzero(calls[c.PROMISE].notna())
    found = _said(history, made)
    day, due = _days(found, history, today)
    kept = _kept_by(found, day, due, history)
    late = _day_of(kept[c.AT], history) > due
    open_state = _open_state(due, history, today)
    stopped = history.erased_calls[made]
    if stopped.any():
        open_state = np.where(stopped, _when_erased(due, found, history), open_state)
    state = np.where(kept[c.AT].isna(), open_state, np.where(late, Promised.BROKEN.value, Promised.KEPT.value))
    found = found.assign(
        **{
            c.PROMISE_BY: due.astype("datetime64[s]"),
            c.STATE: pd.Series(state, dtype=TEXT),
            c.KEPT_ON: kept[c.AT],
            c.KEPT_BY: kept[c.BY],
        }
    )
    return _in_order(found)


def _said(history: History, made: np.ndarray) -> pd.DataFrame:
    """The promises as they were made, with the person they were made to as the sheet has them today."""
    found = callees(history, made).rename(columns={c.AT: c.PROMISED_ON})
    said = history.tables.calls[[c.PROMISE, c.PROMISE_BY]].iloc[made].reset_index(drop=True)
    return found.assign(
        **{
            c.PROMISE: said[c.PROMISE],
            c.PROMISE_BY: said[c.PROMISE_BY],
            c.UNDATED: said[c.PROMISE_BY].isna().to_numpy(bool),
            c.KEEP_ON_FILE: _last_word(history, found[c.INDIVIDUAL].to_numpy()),
        }
    )


def _last_word(history: History, person: np.ndarray) -> pd.Series:
    """The last that each person said about being kept on file; missing where nobody asked."""
    calls = history.tables.calls
    places = np.flatnonzero(calls[c.KEEP_ON_FILE].notna())
    said = calls[[c.KEEP_ON_FILE, c.AT, c.ROW]].iloc[places].assign(**{c.INDIVIDUAL: history.persons.calls[places]})
    said = said.sort_values([c.AT, c.ROW]).drop_duplicates(c.INDIVIDUAL, keep="last")
    return said.set_index(c.INDIVIDUAL)[c.KEEP_ON_FILE].reindex(person).reset_index(drop=True)


def _day_of(moments: pd.Series, history: History) -> np.ndarray:
    return history.settings.hours.local(moments).to_numpy("datetime64[D]")


def _days(found: pd.DataFrame, history: History, today: date) -> tuple[np.ndarray, np.ndarray]:
    """The day each was made, and the day it is promised for; a call without a readable date promised for today."""
    day = _day_of(found[c.PROMISED_ON], history)
    said = found[c.PROMISE_BY].to_numpy("datetime64[D]")
    due = np.where(np.isnat(said), day + np.timedelta64(UNDATED_DAYS, "D"), said)
    return day, np.where(np.isnat(due), np.datetime64(today, "D"), due)


def _kept_by(found: pd.DataFrame, day: np.ndarray, due: np.ndarray, history: History) -> pd.DataFrame:
    """The first contact that counts for each promise: its at (UTC) and by, missing where there was none yet.

    From the next day on; later the same day where the promise itself was for that day.
    """
    next_day = history.settings.hours.to_utc((day + _A_DAY).astype("datetime64[s]"))
    since = np.where(due <= day, utc(found[c.PROMISED_ON]) + np.timedelta64(1, "s"), next_day)
    wanted = (
        pd.DataFrame({c.INDIVIDUAL: found[c.INDIVIDUAL], c.SINCE: stamps(since)}).rename_axis(c.POSITION).reset_index()
    )
    wanted = wanted[wanted[c.SINCE].notna()].sort_values(c.SINCE, kind="stable")
    first = pd.merge_asof(
        wanted,
        _contacts(history, wanted[c.INDIVIDUAL]),
        left_on=c.SINCE,
        right_on=c.AT,
        by=c.INDIVIDUAL,
        direction="forward",
    )
    return first.set_index(c.POSITION)[[c.AT, c.BY]].reindex(found.index)


def _contacts(history: History, people: pd.Series) -> pd.DataFrame:
    """Conversations with some people, and letters to them, whatever they were for, in time's order: person, at, by."""
    calls, person = history.tables.calls, history.persons.calls
    places = np.flatnonzero(np.isin(person, people) & calls[c.AT].notna().to_numpy(bool))
    theirs = calls[[c.RESULT, c.AT, c.BY]].iloc[places].assign(**{c.INDIVIDUAL: person[places]})
    spoke = theirs[theirs[c.RESULT].isin(CONTACT)]
    return spoke[[c.INDIVIDUAL, c.AT, c.BY]].sort_values(c.AT, kind="stable")


def _open_state(due: np.ndarray, history: History, today: date) -> np.ndarray:
    following = history.settings.hours.working_days_ahead(today, 1)
    states = [Promised.OVERDUE.value, Promised.DUE.value]
    return np.select(
        [due < np.datetime64(today, "D"), due < np.datetime64(following, "D")], states, Promised.COMING.value
    )


def _when_erased(due: np.ndarray, found: pd.DataFrame, history: History) -> np.ndarray:
    """The state of each promise on the day its person was erased: nobody can keep it any more, or break it."""
    at = erasures(history.tables).set_index(c.SUBJECT_ID)[c.AT]
    subject = found[c.REFERRAL_ID].where(found[c.KIND] == CallKind.REFERRAL, found[c.CANDIDACY_ID])
    days = history.settings.hours.local(at.reindex(subject)).dt.date.tolist()
    states = [_open_state(due[[n]], history, day)[0] if day == day else "" for n, day in enumerate(days)]
    return np.array(states, object)


def _today(tables: Tables, now: datetime) -> date:
    return now.astimezone(tables.settings.tz).date()


def _in_order(found: pd.DataFrame) -> pd.DataFrame:
    place = found[c.STATE].map(_ORDER).to_numpy("int64")
    settled = found[c.KEPT_ON].notna().to_numpy(bool)
    place = np.where(settled, len(_ORDER), place)
    time = np.where(
        settled, -utc(found[c.KEPT_ON]).astype("int64"), found[c.PROMISE_BY].to_numpy("datetime64[s]").astype("int64")
    )
    order = np.lexsort((np.arange(len(found)), time, place))
    return found.iloc[order].reset_index(drop=True)[list(LEDGER_COLUMNS)]


def waiting(promises: pd.DataFrame) -> pd.DataFrame:
    """Of the ledger's promises those to keep today: due and overdue."""
    return promises[promises[c.STATE].isin([Promised.DUE, Promised.OVERDUE])].reset_index(drop=True)


def due_this_week(promises: pd.DataFrame, tables: Tables, now: datetime) -> pd.DataFrame:
    """Of the ledger's promises those that come due within seven days, today included, and are not overdue."""
    last = pd.Timestamp(_today(tables, now) + timedelta(days=WEEK_DAYS - 1))
    ahead = promises[c.STATE].isin([Promised.DUE, Promised.COMING])
    return promises[ahead & (promises[c.PROMISE_BY] <= last)].reset_index(drop=True)


def per_recruiter(promises: pd.DataFrame) -> pd.DataFrame:
    """The ledger's promises counted: one row a recruiter, in the alphabet's order, those of nobody last.

    recruiter (who owes what is open; for what is settled who promised), coming, due, overdue, kept, broken (kept too
    late, and overdue), share (kept / (kept + broken), 0.75 = three of four; missing where nothing has come due) and few
    (that share rests on fewer than five promises: it says nothing about anybody).
    """
    counts = pd.crosstab(answering(promises).fillna("").to_numpy(object), promises[c.STATE].to_numpy(object))
    counts = counts.reindex(columns=[state.value for state in Promised], fill_value=0)
    broken = counts[Promised.BROKEN.value] + counts[Promised.OVERDUE.value]
    kept = counts[Promised.KEPT.value]
    found = pd.DataFrame(
        {
            c.RECRUITER: pd.Series(counts.index.to_numpy(object), index=counts.index, dtype=TEXT).replace("", None),
            **{state.value: counts[state.value] for state in (Promised.COMING, Promised.DUE, Promised.OVERDUE)},
            Promised.KEPT.value: kept,
            Promised.BROKEN.value: broken,
            c.SHARE: kept / (kept + broken).replace(0, np.nan),
            c.FEW: kept + broken < FEW_PROMISES,
        }
    ).reset_index(drop=True)
    order = np.argsort(folded(found[c.RECRUITER]).replace("", "\uffff").to_numpy(object), kind="stable")
    return found.iloc[order].reset_index(drop=True)


def answering(promises: pd.DataFrame) -> pd.Series:
    """Who each of the ledger's promises counts for: who owes what is open, who promised what is settled."""
    settled = promises[c.KEPT_ON].notna()
    return promises[c.RECRUITER].where(~settled, promises[c.BY].fillna(promises[c.RECRUITER]))
