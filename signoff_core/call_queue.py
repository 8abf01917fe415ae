"""Everyone who is owed the news, in the order to call them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debts import Debts, Since, debts
from signoff_core.minutes import shared
from signoff_core.people import fold, folded, says
from signoff_core.plain_times import NEVER, day_of, plain, stamps, utc
from signoff_core.settings import Settings
from signoff_core.spans import after
from signoff_core.standings import with_standings
from signoff_core.tables import Tables
from signoff_core.words import Reach, State

_APPOINTMENT, _PAST_DUE, _TODAY, _ON_TIME, _LATER = range(5)

QUEUE_COLUMNS = (
    c.CANDIDACY_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.RECRUITER, c.REACH, c.BECAUSE, c.SINCE, c.SINCE_FROM,
    c.RESTS_ON, c.LOOKED_AT, c.WAITED_HOURS, c.DUE_AT, c.STATE, c.ATTEMPTS, c.LAST_RESULT, c.LAST_AT, c.NEXT_TRY_AT,
    c.APPOINTMENT, c.WRITE_OFFERED, c.HOLD_UNTIL, c.LEGAL_DUE_AT, c.DEPTH, c.STAGE, c.INTERVIEWED_ON, c.PRESENTED_ON, c.LOCATION,
    c.TIMEZONE, c.REASON, c.DO_NOT_CALL, c.WORKSHEET, c.ROW,
)  # fmt: skip
_FROM_SHEET = (
    c.CANDIDACY_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.STAGE, c.INTERVIEWED_ON, c.PRESENTED_ON, c.LOCATION,
    c.TIMEZONE, c.REASON, c.WORKSHEET, c.ROW,
)  # fmt: skip
_TEXTS = (c.REACH, c.BECAUSE, c.SINCE_FROM, c.STATE, c.LAST_RESULT)


def open_queue(tables: Tables, now: datetime, settings: Settings | Mapping[str, str] | None = None) -> pd.DataFrame:
    """Everyone owed a sign-off, in calling order: one row a candidacy.

    now: aware. settings: a team's rules in the place of, or (a mapping) over, those in the book.

    Out: candidacy_id, name, phone (`+44...`), email, role, client, recruiter; reach (`call`, `write instead`); because
    (`not selected`, `interview not recorded`, `opening closed`); since (UTC) and since_from (`decided`, `stage changed`,
    `noticed`, `last interview`), rests_on (the sheet's own day for it), looked_at (UTC: what was noticed may
    have been so ever since that look, NaT where the look before was near); waited_hours (working hours); due_at (UTC, the
    team's own promise) and legal_due_at (UTC, NaT where the team set no legal line); state (`on time`, `due today`, `overdue`, `left hanging`, `on hold`);
    attempts in this round, last_result, last_at; next_try_at (UTC) and whether the person asked for that time
    (appointment); write_offered (the ladder is used up); hold_until (UTC); depth (how far they got, 0 to 5); stage,
    interviewed_on, presented_on, location, timezone, reason as in the sheet; do_not_call (asked so, in whichever role, in
    the sheet or a call); worksheet and row.

    Debts from before the start line and those that can't be dated are not here: see `lists.before_signoff`.
    """
    return _queue(_under(tables, settings), now)


@shared
def _queue(tables: Tables, now: datetime) -> pd.DataFrame:
    found = debts(tables, now)
    clock = _owed(found, before_start=False)
    return _drawn_up(clock, found, _in_order(clock, found))


def _under(tables: Tables, settings: Settings | Mapping[str, str] | None) -> Tables:
    """The book under other settings; its status words are read again where they mean something else now."""
    if settings is None:
        return tables
    chosen = settings if isinstance(settings, Settings) else tables.settings.with_said(settings)
    if chosen.statuses == tables.settings.statuses:
        return replace(tables, settings=chosen)
    people, statuses = with_standings(tables.candidacies, chosen)
    return replace(tables, candidacies=people, statuses=statuses, settings=chosen)


class _Clock(NamedTuple):
    """What is worked out for the people of a queue before their names are looked up: plain arrays, one a column."""

    rows: np.ndarray
    since: Since
    waited: np.ndarray
    due_at: np.ndarray
    hold_until: np.ndarray
    next_at: np.ndarray
    state: np.ndarray
    depth: np.ndarray
    reach: np.ndarray


def _owed(found: Debts, *, before_start: bool) -> _Clock:
    """Everyone owed on one side of the start line, with their clocks, in the order of the sheet."""
    keep = np.flatnonzero(found.from_before == before_start)
    rows, since = found.owed_rows[keep], Since(*(part[keep] for part in found.owed_since))
    settings, hours, began = found.settings, found.settings.hours, stamps(since.at)
    due = after(began, settings.promise, hours)
    tries, reach = found.history.tries, found.reach(rows)
    hold = np.where(tries.hold_until[rows] >= plain(found.now), tries.hold_until[rows], NEVER)
    asked, ladder = tries.asked_at[rows], np.where(reach == Reach.CALL.value, tries.proposed_at[rows], NEVER)
    return _Clock(
        rows,
        since,
        hours.worked(began, found.now).to_numpy(),
        utc(due),
        hold,
        np.where(np.isnat(asked), ladder, asked),
        _states(found, began, due, hold),
        found.depth(rows),
        reach,
    )


def _states(found: Debts, began: pd.Series, due: pd.Series, hold: np.ndarray) -> np.ndarray:
    hours, now = found.settings.hours, found.now
    today = hours.local(due).to_numpy("datetime64[D]") == found.wall_now.astype("datetime64[D]")
    hanging = after(began, found.settings.hanging, hours) < now
    return np.select(
        [~np.isnat(hold), hanging.to_numpy(), (due < now).to_numpy(), today],
        [State.ON_HOLD.value, State.LEFT_HANGING.value, State.OVERDUE.value, State.DUE_TODAY.value],
        State.ON_TIME.value,
    )


def _in_order(clock: _Clock, found: Debts) -> np.ndarray:
    """Appointments that are due; past due, furthest first, then longest waiting; today's; on time; what must wait."""
    next_at, now = clock.next_at, plain(found.now)
    past = np.isin(clock.state, [State.OVERDUE.value, State.LEFT_HANGING.value])
    due_appointment = found.history.tries.appointment[clock.rows] & ~np.isnat(next_at)
    group = np.select(
        [
            clock.state == State.ON_HOLD.value,
            next_at > now,
            due_appointment,
            past,
            clock.state == State.DUE_TODAY.value,
        ],
        [_LATER, _LATER, _APPOINTMENT, _PAST_DUE, _TODAY],
        _ON_TIME,
    )
    waits_for = np.where(np.isnat(clock.hold_until), next_at, clock.hold_until)
    time = np.select([group == _LATER, group == _APPOINTMENT, past], [waits_for, next_at, clock.since.at], clock.due_at)
    furthest = np.where(group == _PAST_DUE, -clock.depth, 0)
    return np.lexsort((clock.rows, clock.since.at.astype("int64"), time.astype("int64"), furthest, group))


def _drawn_up(clock: _Clock, found: Debts, order: np.ndarray) -> pd.DataFrame:
    """The queue as a table, in an order: every text is looked up once, for the people who are in it."""
    rows, tries = clock.rows[order], found.history.tries
    people = found.people[list(_FROM_SHEET)].iloc[rows].reset_index(drop=True)
    calls = clock.reach[order] == Reach.CALL.value
    enough = (tries.attempts[rows] >= found.settings.ladder_tries) & (tries.days[rows] >= found.settings.ladder_days)
    worked_out = {
        c.RECRUITER: found.history.owners.array.take(rows),
        c.REACH: clock.reach[order],
        c.DO_NOT_CALL: found.history.never_rung[rows],
        c.BECAUSE: found.because(rows),
        c.SINCE: _moments(clock.since.at[order]),
        c.SINCE_FROM: _text(clock.since.source[order]),
        c.RESTS_ON: clock.since.day[order].astype("datetime64[s]"),
        c.LOOKED_AT: _moments(clock.since.looked[order]),
        c.WAITED_HOURS: clock.waited[order],
        c.DUE_AT: _moments(clock.due_at[order]),
        c.STATE: clock.state[order],
        c.ATTEMPTS: tries.attempts[rows],
        c.LAST_RESULT: tries.last_result[rows],
        c.LAST_AT: _moments(tries.last_at[rows]),
        c.NEXT_TRY_AT: _moments(clock.next_at[order]),
        c.APPOINTMENT: tries.appointment[rows],
        c.WRITE_OFFERED: enough & calls,
        c.HOLD_UNTIL: _moments(clock.hold_until[order]),
        c.LEGAL_DUE_AT: _legal_due(found, rows),
        c.DEPTH: clock.depth[order],
    }
    return _typed(people, worked_out)


def _typed(people: pd.DataFrame, worked_out: Mapping[str, Any]) -> pd.DataFrame:
    columns = {name: _worded(values) if name in _TEXTS else values for name, values in worked_out.items()}
    both = {**{name: people[name] for name in people}, **columns}
    return pd.DataFrame({name: both[name] for name in QUEUE_COLUMNS}, copy=False)


def _worded(values: np.ndarray) -> Any:
    """Words of numpy's, or missing, as a text column."""
    return TEXT.__from_arrow__(pa.array(values, pa.large_string(), from_pandas=True))


def _text(values: np.ndarray) -> np.ndarray:
    return np.where(values == "", None, values.astype(object))


def _moments(values: np.ndarray) -> pd.DatetimeIndex:
    return pd.DatetimeIndex(values, tz="UTC")


def _legal_due(found: Debts, rows: np.ndarray) -> Any:
    """The end of the last day the law leaves, where the team set a legal line."""
    if found.settings.legal_days is None:
        return _moments(np.full(len(rows), NEVER))
    last = pd.Series(day_of(found.interviewed_on[rows])) + pd.Timedelta(days=found.settings.legal_days)
    return _moments(utc(found.settings.hours.closing(last)))


@shared
def before_signoff(tables: Tables, now: datetime) -> pd.DataFrame:
    """Debts from before the start line, and those nobody can date: the queue's columns, the oldest first.

    Outside every count and clock; they can be rung, told in the past, or excused many at a time.
    """
    found = debts(tables, now)
    clock = _owed(found, before_start=True)
    old = _drawn_up(clock, found, np.arange(len(clock.rows)))
    return old.sort_values([c.SINCE, c.NAME], na_position="last").reset_index(drop=True)


MINE, EVERYONE = "mine", "everyone"


def narrowed(
    queue: pd.DataFrame, *, whose: str = EVERYONE, me: str = "", client: str = "", state: str = "", search: str = ""
) -> pd.DataFrame:
    """The queue as somebody wants to see it, its order kept.

    whose: `mine` (me's and nobody's), `everyone`, or a recruiter's name; the others narrow further when not blank.
    """
    keep = wanted(queue, whose=whose, me=me, client=client, state=state, search=search)
    return queue.copy(deep=False) if keep.all() else queue[keep].reset_index(drop=True)


def wanted(
    queue: pd.DataFrame, *, whose: str = EVERYONE, me: str = "", client: str = "", state: str = "", search: str = ""
) -> np.ndarray:
    """Which rows of the queue those are: for who draws a few of them, and need not copy the others."""
    keep = np.ones(len(queue), bool)
    if whose == MINE and me:
        keep &= (queue[c.RECRUITER].isna() | _is(queue[c.RECRUITER], me)).to_numpy(bool)
    elif whose not in (MINE, EVERYONE):
        keep &= _is(queue[c.RECRUITER], whose)
    if client:
        keep &= _is(queue[c.CLIENT], client)
    if state:
        keep &= (queue[c.STATE] == state).to_numpy(bool)
    if search.strip():
        keep &= says(search, queue[c.NAME], queue[c.ROLE], queue[c.CLIENT])
    return keep


def _is(column: pd.Series, wanted: str) -> np.ndarray:
    return (folded(column) == fold(wanted)).to_numpy(bool)


class Counts(NamedTuple):
    """How many are owed a call; of them how many are past the promise but not left hanging yet (`overdue`), left hanging
    (`hanging`) and on hold (`held`); and the next appointment (UTC, None where there is none) with whose it is."""

    owed: int
    overdue: int
    hanging: int
    next_name: str
    next_at: pd.Timestamp | None
    held: int


def counts(queue: pd.DataFrame, now: datetime, of: np.ndarray | None = None) -> Counts:
    """The queue in numbers, or some rows of it. of: which ones, as `wanted` says it."""
    of = np.ones(len(queue), bool) if of is None else of
    next_at, state = utc(queue[c.NEXT_TRY_AT]), queue[c.STATE]
    ahead = np.flatnonzero(of & queue[c.APPOINTMENT].to_numpy(bool) & (next_at >= plain(now)))
    first = ahead[np.argmin(next_at[ahead])] if len(ahead) else None
    return Counts(
        int(of.sum()),
        int((of & (state == State.OVERDUE).to_numpy(bool)).sum()),
        int((of & (state == State.LEFT_HANGING).to_numpy(bool)).sum()),
        "" if first is None else queue[c.NAME].iloc[first],
        None if first is None else queue[c.NEXT_TRY_AT].iloc[first],
        int((of & (state == State.ON_HOLD).to_numpy(bool)).sum()),
    )
