"""Everyone who is owed the news, in the order to call them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from signoff_core import columns as c
from signoff_core.cells import TEXT, as_rows
from signoff_core.debts import Debts, Since, debts
from signoff_core.minutes import shared
from signoff_core.people import fold, folded, says
from signoff_core.plain_times import NEVER, day_of, plain, utc
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

    Debts from before the start line and those that can't be dated are not here: see `before_signoff`.
    """
    return queue_of(_under(tables, settings), now).frame.copy(deep=False)


@shared
def queue_of(tables: Tables, now: datetime) -> "Queue":
    """The same people in the same order, for who looks at a few of thousands."""
    found = debts(tables, now)
    clock = _owed(found, before_start=False)
    return Queue(found, clock.taken(_in_order(clock, found)))


class Queue:
    """A queue whose columns are worked out when they are asked for: `queue[c.STATE]`. Shared by all who look at it."""

    def __init__(self, found: Debts, clock: "_Clock") -> None:
        self._found, self._clock, self._columns = found, clock, dict[str, pd.Series]()
        self._where: dict[tuple[str, str], np.ndarray] = {}
        self._rows: dict[Sequence[str], dict[int, dict[str, Any]]] = {}

    def __len__(self) -> int:
        return len(self._clock.rows)

    def __getitem__(self, name: str) -> pd.Series:
        """A column of `open_queue`."""
        if name not in self._columns:
            self._columns[name] = pd.Series(_column(name, self._found, self._clock))
        return self._columns[name]

    @cached_property
    def frame(self) -> pd.DataFrame:
        """All of it, as `open_queue` says."""
        return pd.DataFrame({name: self[name].array for name in QUEUE_COLUMNS}, copy=False)

    def where(self, name: str, word: str) -> np.ndarray:
        """Which rows say a word in a column."""
        if (name, word) not in self._where:
            self._where[name, word] = (self[name] == word).to_numpy(bool)
        return self._where[name, word]

    def rows(self, places: np.ndarray, names: Sequence[str]) -> list[dict[str, Any]]:
        """Some rows, as far as these columns say them. The same dozen are drawn again and again: each is made once."""
        made = self._rows.setdefault(tuple(names), {})
        new = [place for place in places.tolist() if place not in made]
        if new:
            clock = self._clock.taken(np.array(new))
            columns = {name: pd.Series(_column(name, self._found, clock)).tolist() for name in names}
            made.update(zip(new, as_rows(columns), strict=True))
        return [made[place].copy() for place in places.tolist()]


AnyQueue = pd.DataFrame | Queue
"""With all its columns, or with those that are asked for."""


def where(queue: AnyQueue, name: str, word: str) -> np.ndarray:
    """Which rows of a queue say a word in a column."""
    return queue.where(name, word) if isinstance(queue, Queue) else (queue[name] == word).to_numpy(bool)


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

    def taken(self, places: np.ndarray) -> "_Clock":
        """Some of them, in the order of places."""
        rows, since, *others = self
        return _Clock(rows[places], Since(*(part[places] for part in since)), *(part[places] for part in others))


def _owed(found: Debts, *, before_start: bool) -> _Clock:
    """Everyone owed on one side of the start line, with their clocks, in the order of the sheet."""
    keep = np.flatnonzero(found.from_before == before_start)
    rows, since = found.owed_rows[keep], Since(*(part[keep] for part in found.owed_since))
    settings, hours = found.settings, found.settings.hours
    due = after(since.at, settings.promise, hours)
    tries, reach = found.history.tries, found.reach(rows)
    hold = np.where(tries.hold_until[rows] >= plain(found.now), tries.hold_until[rows], NEVER)
    asked, ladder = tries.asked_at[rows], np.where(reach == Reach.CALL.value, tries.proposed_at[rows], NEVER)
    return _Clock(
        rows,
        since,
        hours.worked(since.at, found.now),
        due,
        hold,
        np.where(np.isnat(asked), ladder, asked),
        _states(found, since.at, due, hold),
        found.depth(rows),
        reach,
    )


def _states(found: Debts, began: np.ndarray, due: np.ndarray, hold: np.ndarray) -> np.ndarray:
    hours, now = found.settings.hours, plain(found.now)
    today = hours.local(due).astype("datetime64[D]") == found.wall_now.astype("datetime64[D]")
    hanging = after(began, found.settings.hanging, hours) < now
    return np.select(
        [~np.isnat(hold), hanging, due < now, today],
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


def _column(name: str, found: Debts, clock: _Clock) -> Any:
    """A column of a queue; every text is looked up for the people who are in it."""
    if name in _WORKED_OUT:
        return _WORKED_OUT[name](found, clock)
    return found.people[name].array.take(clock.rows)


def _write_offered(found: Debts, clock: _Clock) -> np.ndarray:
    tries, settings = found.history.tries, found.settings
    enough = (tries.attempts >= settings.ladder_tries) & (tries.days >= settings.ladder_days)
    return enough[clock.rows] & (clock.reach == Reach.CALL.value)


_WORKED_OUT: Mapping[str, Callable[[Debts, _Clock], Any]] = {
    c.RECRUITER: lambda found, clock: found.history.owners.array.take(clock.rows),
    c.REACH: lambda _, clock: _worded(clock.reach),
    c.DO_NOT_CALL: lambda found, clock: found.history.never_rung[clock.rows],
    c.BECAUSE: lambda found, clock: _worded(found.because(clock.rows)),
    c.SINCE: lambda _, clock: _moments(clock.since.at),
    c.SINCE_FROM: lambda _, clock: _worded(_text(clock.since.source)),
    c.RESTS_ON: lambda _, clock: clock.since.day.astype("datetime64[s]"),
    c.LOOKED_AT: lambda _, clock: _moments(clock.since.looked),
    c.WAITED_HOURS: lambda _, clock: clock.waited,
    c.DUE_AT: lambda _, clock: _moments(clock.due_at),
    c.STATE: lambda _, clock: _worded(clock.state),
    c.ATTEMPTS: lambda found, clock: found.history.tries.attempts[clock.rows],
    c.LAST_RESULT: lambda found, clock: _worded(found.history.tries.last_result[clock.rows]),
    c.LAST_AT: lambda found, clock: _moments(found.history.tries.last_at[clock.rows]),
    c.NEXT_TRY_AT: lambda _, clock: _moments(clock.next_at),
    c.APPOINTMENT: lambda found, clock: found.history.tries.appointment[clock.rows],
    c.WRITE_OFFERED: _write_offered,
    c.HOLD_UNTIL: lambda _, clock: _moments(clock.hold_until),
    c.LEGAL_DUE_AT: lambda found, clock: _legal_due(found, clock.rows),
    c.DEPTH: lambda _, clock: clock.depth,
}
"""The columns that are not the sheet's own."""


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
    last = day_of(found.interviewed_on[rows]) + np.timedelta64(found.settings.legal_days, "D")
    return _moments(found.settings.hours.closing(last))


@shared
def before_signoff(tables: Tables, now: datetime) -> pd.DataFrame:
    """Debts from before the start line, and those nobody can date: the queue's columns, the oldest first.

    Outside every count and clock; they can be rung, told in the past, or excused many at a time.
    """
    found = debts(tables, now)
    clock = _owed(found, before_start=True)
    return Queue(found, clock).frame.sort_values([c.SINCE, c.NAME], na_position="last").reset_index(drop=True)


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
    queue: AnyQueue, *, whose: str = EVERYONE, me: str = "", client: str = "", state: str = "", search: str = ""
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
        keep &= where(queue, c.STATE, state)
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


def counts(queue: AnyQueue, now: datetime, of: np.ndarray | None = None) -> Counts:
    """The queue in numbers, or some rows of it. of: which ones, as `wanted` says it."""
    of = np.ones(len(queue), bool) if of is None else of
    next_at = utc(queue[c.NEXT_TRY_AT])
    ahead = np.flatnonzero(of & queue[c.APPOINTMENT].to_numpy(bool) & (next_at >= plain(now)))
    first = ahead[np.argmin(next_at[ahead])] if len(ahead) else None
    return Counts(
        int(of.sum()),
        int((of & where(queue, c.STATE, State.OVERDUE)).sum()),
        int((of & where(queue, c.STATE, State.LEFT_HANGING)).sum()),
        "" if first is None else queue[c.NAME].iloc[first],
        None if first is None else queue[c.NEXT_TRY_AT].iloc[first],
        int((of & where(queue, c.STATE, State.ON_HOLD)).sum()),
    )
