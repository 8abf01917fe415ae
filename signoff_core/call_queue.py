"""Everyone who is owed the news, in the order to call them."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.candidacies import with_standings
from signoff_core.cells import TEXT
from signoff_core.debts import Debts, debts
from signoff_core.ladder import local_zones, next_tries
from signoff_core.people import fold, folded, phones
from signoff_core.settings import Settings
from signoff_core.spans import after
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Reach, Result, State, Subject

_TRIES = (Result.TALKED, Result.VOICEMAIL, Result.NO_ANSWER, Result.CALL_BACK, Result.WRONG_NUMBER)
_ASKED_TO_RING = (Result.CALL_BACK, Result.TALKED)
_NOT_AGAIN = (Result.WRONG_NUMBER,)
_DAYS, _CALLED, _LAST_INTERVIEW = "days", "called", "last interview"
_MANY_ROUNDS = 4
_APPOINTMENT, _PAST_DUE, _TODAY, _ON_TIME, _LATER = range(5)

QUEUE_COLUMNS = (
    c.CANDIDACY_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.RECRUITER, c.REACH, c.BECAUSE, c.SINCE, c.SINCE_FROM,
    c.RESTS_ON,    c.WAITED_HOURS, c.DUE_AT, c.STATE, c.ATTEMPTS, c.LAST_RESULT, c.LAST_AT, c.NEXT_TRY_AT, c.APPOINTMENT,
    c.WRITE_OFFERED, c.HOLD_UNTIL, c.LEGAL_DUE_AT, c.DEPTH, c.STAGE, c.INTERVIEWED_ON, c.PRESENTED_ON, c.LOCATION,
    c.TIMEZONE, c.REASON, c.DO_NOT_CALL, c.WORKSHEET, c.ROW,
)  # fmt: skip


def open_queue(tables: Tables, now: datetime, settings: Settings | Mapping[str, str] | None = None) -> pd.DataFrame:
    """Everyone owed a sign-off, in calling order: one row a candidacy.

    now: aware. settings: a team's rules in the place of, or (a mapping) over, those in the book.

    Out: candidacy_id, name, phone (`+44...`), email, role, client, recruiter; reach (`call`, `write instead`); because
    (`not selected`, `interview not recorded`, `opening closed`); since (UTC) and since_from (`decided`, `stage changed`,
    `noticed`, `last interview`), rests_on (the sheet's own day for it); waited_hours (working hours); due_at (UTC, the team's own promise) and legal_due_at
    (UTC, NaT where the team set no legal line); state (`on time`, `due today`, `overdue`, `left hanging`, `on hold`);
    attempts in this round, last_result, last_at; next_try_at (UTC) and whether the person asked for that time
    (appointment); write_offered (the ladder is used up); hold_until (UTC); depth (how far they got, 0 to 5); stage,
    interviewed_on, presented_on, location, timezone, reason, do_not_call as in the sheet; worksheet and row.

    Debts from before the start line and those that can't be dated are not here: see `lists.before_signoff`.
    """
    tables, settings = _under(tables, settings)
    found = debts(tables, now, settings)
    queue = _owed(found, before_start=False)
    return _ordered(queue, found.now)


def _under(tables: Tables, settings: Settings | Mapping[str, str] | None) -> tuple[Tables, Settings]:
    """The book read again under other settings, where they change what a status word means."""
    if settings is None:
        return tables, tables.settings
    chosen = settings if isinstance(settings, Settings) else tables.settings.with_said(settings)
    if chosen.statuses == tables.settings.statuses:
        return tables, chosen
    people, statuses = with_standings(tables.candidacies, chosen)
    return Tables(**{**vars(tables), "candidacies": people, "statuses": statuses}), chosen


def _owed(found: Debts, *, before_start: bool) -> pd.DataFrame:
    """Everyone owed on one side of the start line, with the clock and the attempts, in no order."""
    rows = np.flatnonzero(found.owed)
    since, source, day = found.since(rows)
    old = np.isnat(day) | (day < found.start)
    keep = old if before_start else ~old
    rows, since, source = rows[keep], since[keep].reset_index(drop=True), source[keep]
    queue = _who(found, rows)
    queue[c.RESTS_ON] = day[keep].astype("datetime64[s]")
    queue[c.SINCE], queue[c.SINCE_FROM] = since, pd.Series(source, dtype=TEXT).replace("", None)
    tries = _tries(found, rows)
    queue = queue.assign(**tries._asdict())
    queue[c.REACH] = pd.Series(found.reach(rows, _wrong_number(found, queue)), dtype=TEXT)
    queue[c.BECAUSE] = pd.Series(found.because[rows], dtype=TEXT)
    return _clocked(queue, found)[list(QUEUE_COLUMNS)]


def _who(found: Debts, rows: np.ndarray) -> pd.DataFrame:
    people, rounds = found.people.iloc[rows].reset_index(drop=True), found.rounds[rows]
    by_date = np.where(rounds > 0, 1 + np.minimum(rounds, _MANY_ROUNDS), ~np.isnat(found.past(c.PRESENTED_ON)[rows]))
    depth = np.maximum(people[c.DEPTH], by_date).astype("int64")
    last = pd.Series(found.past(c.INTERVIEWED_ON)[rows])
    return people.assign(**{c.DEPTH: depth, _LAST_INTERVIEW: last, c.RECRUITER: owners(found)[rows]})


def owners(found: Debts) -> np.ndarray:
    """Whose each candidacy is: the latest hand-over while the sheet still names who it was taken from, else the sheet's."""
    names = found.people[c.RECRUITER].to_numpy(object)
    moves = found.moves
    given = moves[(moves[c.OF] == Subject.OWNER) & (moves[c.ABOUT] >= 0)]
    if given.empty:
        return names
    given = given.sort_values([c.AT, c.ROW]).drop_duplicates(c.ABOUT, keep="last")
    still = found.people[c.RECRUITER].iloc[given[c.ABOUT]].fillna("").to_numpy() == given[c.WORDS].fillna("").to_numpy()
    names = names.copy()
    names[given.loc[still, c.ABOUT]] = given.loc[still, c.TO]
    return names


class _Tries(NamedTuple):
    """Column for column of the queue: what was tried in this round."""

    attempts: np.ndarray
    last_result: pd.Series
    last_at: pd.Series
    follow_up_on: pd.Series
    days: np.ndarray
    hold_until: pd.Series
    called: pd.Series


def _tries(found: Debts, rows: np.ndarray) -> _Tries:
    """Attempts, and a hold, since the last settling of each of the given candidacies."""
    size, calls = len(rows), found.calls
    place = np.full(len(found.people), -1)
    place[rows] = np.arange(size)
    at = calls[c.AT].dt.tz_localize(None).to_numpy("datetime64[s]")
    about = calls[c.ABOUT].to_numpy()
    floor = np.where(np.isnat(found.told_at), np.datetime64("1900-01-01", "s"), found.told_at)
    mine = np.flatnonzero((place[about] >= 0) & (at > floor[about]))
    mine = mine[np.argsort(at[mine], kind="stable")]
    part = calls.iloc[mine]
    tried = ((part[c.KIND].fillna(CallKind.SIGN_OFF) == CallKind.SIGN_OFF) & part[c.RESULT].isin(_TRIES)).to_numpy(bool)
    where = place[about[mine]]
    last = _last(where[tried], np.flatnonzero(tried), size)
    held = (part[c.RESULT] == Result.HOLD).to_numpy(bool)
    hold = _last(where[held], np.flatnonzero(held), size)
    return _Tries(
        np.bincount(where[tried], minlength=size),
        _taken(part[c.RESULT], last),
        _taken(part[c.AT], last),
        _taken(part[c.FOLLOW_UP_ON], last),
        _days_tried(found, part[c.AT][tried], where[tried], size),
        _until_closing(found, _taken(part[c.FOLLOW_UP_ON], hold)),
        _taken(part[c.PHONE], last),
    )


def _last(where: np.ndarray, order: np.ndarray, size: int) -> np.ndarray:
    """For each place the last of its rows (they come in time's order), -1 for none."""
    found = np.full(size, -1)
    found[where] = order
    return found


def _taken(values: pd.Series, rows: np.ndarray) -> pd.Series:
    return values.iloc[:0].reindex(range(len(rows))) if not len(values) else _with_gaps(values, rows)


def _with_gaps(values: pd.Series, rows: np.ndarray) -> pd.Series:
    taken = values.iloc[np.maximum(rows, 0)].reset_index(drop=True)
    return taken.where(rows >= 0)


def _days_tried(found: Debts, at: pd.Series, where: np.ndarray, size: int) -> np.ndarray:
    """On how many different days each was tried."""
    days = found.settings.hours.local(at).to_numpy().astype("datetime64[D]").astype("int64")
    pairs = np.unique(np.stack([where, days]), axis=1)
    return np.bincount(pairs[0].astype("int64"), minlength=size)


def _until_closing(found: Debts, until: pd.Series) -> pd.Series:
    """A hold's last moment: a bare date's closing time."""
    hours, day = found.settings.hours, until.dt.normalize()
    return hours.closing(day).where(until == day, hours.to_utc(until))


def _wrong_number(found: Debts, queue: pd.DataFrame) -> np.ndarray:
    """The last try found a stranger at the number the sheet still gives."""
    called = phones(queue[_CALLED], found.settings.country).values
    return ((queue[c.LAST_RESULT] == Result.WRONG_NUMBER) & (called == queue[c.PHONE])).to_numpy(bool)


def _clocked(queue: pd.DataFrame, found: Debts) -> pd.DataFrame:
    settings, hours, now = found.settings, found.settings.hours, found.now
    queue[c.WAITED_HOURS] = hours.worked(queue[c.SINCE], now)
    queue[c.DUE_AT] = after(queue[c.SINCE], settings.promise, hours)
    queue[c.LEGAL_DUE_AT] = _legal_due(queue, found)
    queue[c.NEXT_TRY_AT], queue[c.APPOINTMENT] = _next_try(queue, settings)
    spread = queue[_DAYS] >= settings.ladder_days
    queue[c.WRITE_OFFERED] = (queue[c.ATTEMPTS] >= settings.ladder_tries) & spread & (queue[c.REACH] == Reach.CALL)
    queue[c.HOLD_UNTIL] = queue[c.HOLD_UNTIL].where(queue[c.HOLD_UNTIL] >= now)
    queue[c.STATE] = _states(queue, found)
    return queue


def _legal_due(queue: pd.DataFrame, found: Debts) -> pd.Series:
    """The end of the last day the law leaves, where the team set a legal line."""
    if found.settings.legal_days is None:
        return pd.Series(pd.NaT, index=queue.index, dtype=queue[c.DUE_AT].dtype)
    last = queue[_LAST_INTERVIEW].dt.normalize() + pd.Timedelta(days=found.settings.legal_days)
    return found.settings.hours.closing(last)


def _next_try(queue: pd.DataFrame, settings: Settings) -> tuple[pd.Series, pd.Series]:
    """When to try again: the time the person asked for, else the ladder's."""
    hours, asked = settings.hours, queue[c.FOLLOW_UP_ON]
    day = asked.dt.normalize()
    asked_at = hours.opening(day).where(asked == day, hours.to_utc(asked))
    proposed = pd.Series(pd.NaT, index=queue.index, dtype="datetime64[s, UTC]")
    ladder = (queue[c.ATTEMPTS] > 0) & asked_at.isna() & ~queue[c.LAST_RESULT].isin(_NOT_AGAIN)
    ladder &= queue[c.REACH] == Reach.CALL
    if ladder.any():
        tried = queue[ladder]
        zones = local_zones(tried[c.TIMEZONE], tried[c.PHONE])
        proposed[ladder] = next_tries(tried[c.LAST_AT], tried[c.ATTEMPTS], zones, settings)
    appointment = asked_at.notna() & queue[c.LAST_RESULT].isin(_ASKED_TO_RING)
    return asked_at.fillna(proposed), appointment


def _states(queue: pd.DataFrame, found: Debts) -> pd.Series:
    hours, now, due = found.settings.hours, found.now, queue[c.DUE_AT]
    today = hours.local(due).dt.normalize() == pd.Timestamp(found.wall_now).normalize()
    hanging = after(queue[c.SINCE], found.settings.hanging, hours) < now
    states = np.select(
        [queue[c.HOLD_UNTIL].notna(), hanging, due < now, today],
        [State.ON_HOLD.value, State.LEFT_HANGING.value, State.OVERDUE.value, State.DUE_TODAY.value],
        State.ON_TIME.value,
    )
    return pd.Series(states, index=queue.index, dtype=TEXT)


def _ordered(queue: pd.DataFrame, now: pd.Timestamp) -> pd.DataFrame:
    """Appointments that are due; past due, furthest first, then longest waiting; today's; on time; what must wait."""
    state, next_try = queue[c.STATE], queue[c.NEXT_TRY_AT]
    past = state.isin([State.OVERDUE, State.LEFT_HANGING])
    group = np.select(
        [
            state == State.ON_HOLD,
            next_try > now,
            queue[c.APPOINTMENT] & next_try.notna(),
            past,
            state == State.DUE_TODAY,
        ],
        [_LATER, _LATER, _APPOINTMENT, _PAST_DUE, _TODAY],
        _ON_TIME,
    )
    time = queue[c.DUE_AT].mask(past, queue[c.SINCE]).mask(group == _APPOINTMENT, next_try)
    time = time.mask(group == _LATER, queue[c.HOLD_UNTIL].fillna(next_try))
    furthest = np.where(group == _PAST_DUE, -queue[c.DEPTH], 0)
    since = queue[c.SINCE].astype("int64")
    order = np.lexsort((queue.index, since, time.astype("int64"), furthest, group))
    return queue.iloc[order].reset_index(drop=True)


def before_signoff(tables: Tables, now: datetime) -> pd.DataFrame:
    """Debts from before the start line, and those nobody can date: the queue's columns, the oldest first.

    Outside every count and clock; they can be rung, told in the past, or excused many at a time.
    """
    found = debts(tables, now, tables.settings)
    old = _owed(found, before_start=True)
    return old.sort_values([c.SINCE, c.NAME], na_position="last").reset_index(drop=True)


MINE, EVERYONE = "mine", "everyone"


def narrowed(
    queue: pd.DataFrame, *, whose: str = EVERYONE, me: str = "", client: str = "", state: str = "", search: str = ""
) -> pd.DataFrame:
    """The queue as somebody wants to see it, its order kept.

    whose: `mine` (me's and nobody's), `everyone`, or a recruiter's name; the others narrow further when not blank.
    """
    keep = pd.Series(True, index=queue.index)
    if whose == MINE and me:
        keep &= queue[c.RECRUITER].isna() | (folded(queue[c.RECRUITER]) == fold(me))
    elif whose not in (MINE, EVERYONE):
        keep &= folded(queue[c.RECRUITER]) == fold(whose)
    if client:
        keep &= folded(queue[c.CLIENT]) == fold(client)
    if state:
        keep &= queue[c.STATE] == state
    if search.strip():
        text = queue[c.NAME].fillna("") + " " + queue[c.ROLE].fillna("") + " " + queue[c.CLIENT].fillna("")
        keep &= folded(text).str.contains(fold(search), regex=False)
    return queue[keep].reset_index(drop=True)


class Counts(NamedTuple):
    """How many are owed a call, how many of them late, and the next appointment (UTC) with whose it is."""

    owed: int
    overdue: int
    hanging: int
    next_name: str
    next_at: pd.Timestamp | None


def counts(queue: pd.DataFrame, now: datetime) -> Counts:
    """The queue in numbers."""
    ahead = queue[queue[c.APPOINTMENT] & (queue[c.NEXT_TRY_AT] >= now)].sort_values(c.NEXT_TRY_AT)
    first = ahead.iloc[0] if len(ahead) else None
    return Counts(
        len(queue),
        int((queue[c.STATE] == State.OVERDUE).sum()),
        int((queue[c.STATE] == State.LEFT_HANGING).sum()),
        "" if first is None else first[c.NAME],
        None if first is None else first[c.NEXT_TRY_AT],
    )
