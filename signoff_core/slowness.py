"""Two waits, never mixed: for the client to decide after the last interview, and for the recruiter to ring after that.

Both in working days of the team (a day is as long as its hours), and both with those still waiting counted as waiting.
"""

from datetime import datetime
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.debt_ledger import STAGES, debt_ledger
from signoff_core.debts import Debts, debts
from signoff_core.narrowing import Narrowed, narrowed_to, split
from signoff_core.plain_times import NEVER, day_of, stamps, whole_second
from signoff_core.settings import Settings
from signoff_core.survival import wait_summaries, waiting_curve
from signoff_core.tables import Tables
from signoff_core.words import SinceFrom, Standing


def conversation_waits(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """From the client's decision to the conversation, for debts that began in a period; one row a debt.

    recruiter, client, role, stage, since (UTC), days (working days until the conversation, else until the debt ended
    otherwise, else so far), seen (there was a conversation), waiting (there was none, and the debt is open). Left out
    are debts whose decision nobody dated (`last interview`) and endings nobody dated.
    """
    ledger = debt_ledger(tables, now)
    ledger = narrowed_to(ledger, c.SINCE, tables.settings, narrowed)
    ledger = ledger[ledger[c.SINCE_FROM] != SinceFrom.LAST_INTERVIEW]
    waiting, seen = ledger[c.HOW].isna(), ledger[c.SPOKEN_AT].notna()
    ledger = ledger[waiting | seen | ledger[c.ENDED_AT].notna()]
    until = ledger[c.SPOKEN_AT].fillna(ledger[c.ENDED_AT]).fillna(whole_second(now))
    return _waits(ledger, c.SINCE, until, tables.settings).assign(
        **{c.SEEN: ledger[c.SPOKEN_AT].notna(), c.WAITING: ledger[c.HOW].isna()}
    )


def decision_waits(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """From the last interview to the client's decision, for interviews in a period; one row a candidacy (or round).

    Columns as `conversation_waits`; since: the interview (UTC). seen: the client decided, for or against. waiting:
    still in play or on hold. Who withdrew stopped waiting on that day. Left out: interviews from before the start line,
    decisions nobody dated.
    """
    found = debts(tables, now)
    both = pd.concat([_decided_against(debt_ledger(tables, now), found.settings), _others(found)], ignore_index=True)
    start = pd.Timestamp(found.start)
    both = both[found.settings.hours.local(both[c.SINCE]) >= start].reset_index(drop=True)
    both = narrowed_to(both, c.SINCE, tables.settings, narrowed)
    until = both[c.ENDED_AT].fillna(whole_second(now))
    return _waits(both, c.SINCE, until, tables.settings).assign(**{c.SEEN: both[c.SEEN], c.WAITING: both[c.WAITING]})


_OF_WHOM = (c.RECRUITER, c.CLIENT, c.ROLE, c.STAGE)


def _waits(rows: pd.DataFrame, since: str, until: pd.Series, settings: Settings) -> pd.DataFrame:
    hours = settings.hours
    return rows[[*_OF_WHOM, c.SINCE]].assign(**{c.DAYS: hours.worked(rows[since], until) / hours.hours_a_day})


def _decided_against(ledger: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    dated = ledger[ledger[c.INTERVIEWED_ON].notna() & (ledger[c.SINCE_FROM] != SinceFrom.LAST_INTERVIEW)]
    known = {c.ENDED_AT: dated[c.SINCE], c.SINCE: _moments(dated[c.INTERVIEWED_ON].to_numpy(), settings).array}
    return dated[list(_OF_WHOM)].assign(**known, **{c.SEEN: True, c.WAITING: False})


def _others(found: Debts) -> pd.DataFrame:
    """Hired, withdrew, or not decided yet: who is in no debt and never was."""
    history = found.history
    known = ~np.isnat(found.interviewed_on) & history.counts & ~found.owed
    known[history.endings[c.ABOUT]] = False
    known &= history.standing_is(Standing.HIRED, Standing.WITHDREW, Standing.IN_PLAY, Standing.ON_HOLD)
    rows = np.flatnonzero(known)
    waiting = history.standing_is(Standing.IN_PLAY, Standing.ON_HOLD)[rows]
    ended = pd.Series(np.where(waiting, NEVER, found.since(rows).at))
    dated = np.isin(found.since(rows).source, ["", SinceFrom.LAST_INTERVIEW.value], invert=True)
    people = found.people[[c.CLIENT, c.ROLE]].iloc[rows].reset_index(drop=True)
    each = people.assign(
        **{
            c.RECRUITER: history.owners.iloc[rows].to_numpy(),
            c.STAGE: np.array(STAGES)[found.depth(rows)],
            c.SINCE: _moments(found.interviewed_on[rows], found.settings),
            c.ENDED_AT: stamps(ended.to_numpy("datetime64[s]")),
            c.SEEN: history.standing_is(Standing.HIRED)[rows],
            c.WAITING: waiting,
        }
    )
    return each[waiting | dated]


def _moments(walls: np.ndarray, settings: Settings) -> pd.Series:
    """A bare date is over when the next working day opens, as for debts."""
    days = day_of(walls)
    return stamps(np.where(walls == days, settings.hours.opening_after(days), settings.hours.to_utc(walls)))


def conversation_curve(tables: Tables, now: datetime, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """The share still without a conversation after so many working days (`survival.waiting_curve`)."""
    return waiting_curve(conversation_waits(tables, now, **narrowed))


def conversation_waits_by(tables: Tables, now: datetime, by: str, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """`conversation_waits` with the column `by` (`narrowing.SPLITS`) in the spelling that is used most: to be
    compared."""
    waits = conversation_waits(tables, now, **narrowed)
    return waits.assign(**{by: split(waits, by, c.SINCE, tables.settings)})


def conversation_time(
    tables: Tables, now: datetime, by: str | None = None, **narrowed: Unpack[Narrowed]
) -> pd.DataFrame:
    """The recruiter's side, decision to conversation (`survival.wait_summaries`), split by one of
    `narrowing.SPLITS`."""
    return _summed_up(conversation_waits(tables, now, **narrowed), by, tables.settings)


def decision_time(tables: Tables, now: datetime, by: str | None = None, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """The client's side, last interview to decision (`survival.wait_summaries`), split by one of `narrowing.SPLITS`."""
    return _summed_up(decision_waits(tables, now, **narrowed), by, tables.settings)


def _summed_up(waits: pd.DataFrame, by: str | None, settings: Settings) -> pd.DataFrame:
    name = by or c.KEY
    return wait_summaries(waits.assign(**{name: split(waits, by, c.SINCE, settings)}), name)
