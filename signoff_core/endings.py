"""How debts of the past ended, and since when they had run: each is looked at as the queue showed it just before.

The sheet says only how things are today. Calls and Moves say when a debt was settled or was one no longer; for each
such moment the candidacy is read once more as it was known then: later dates, calls and moves left out, and everything
after it. All moments of a book are read together, each as if it were a candidacy of its own.
"""

from dataclasses import replace
from enum import StrEnum

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import WALL
from signoff_core.debts import Debts
from signoff_core.ground import FOR_GOOD
from signoff_core.history import History
from signoff_core.memory import changes
from signoff_core.plain_times import utc
from signoff_core.words import SHEET, Result, Standing, Subject


class Ending(StrEnum):
    """How a debt ended."""

    BY_VOICE = "by voice"
    IN_WRITING = "in writing"
    IN_SHEET = "said in the sheet"
    EXCUSED = "excused"
    GONE = "no longer owed"


NEWS_GIVEN = (Ending.BY_VOICE, Ending.IN_WRITING, Ending.IN_SHEET)
_DATES = (c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON)
_ENDS = (c.ABOUT, c.AT, c.HOW)


def endings(history: History) -> pd.DataFrame:
    """Every debt that ended, whichever side of the start line; one row a debt, in the order of candidacies and time.

    about (the row of the candidacy), recruiter (whose it was then), since, since_from, rests_on, interviewed_on (the
    last interview before it, wall time), depth, how (an `Ending`, the first that was), ended_at, spoken_at (the first
    conversation, also after a letter; NaT for none). Moments are plain UTC; ended_at is NaT where nobody wrote a date.
    """
    ends = _ends(history)
    then = Debts(_just_before(history, ends), pd.Timestamp(FOR_GOOD, tz="UTC"))
    again = (ends[c.ABOUT] == ends[c.ABOUT].shift()) & (ends[c.AT] == ends[c.AT].shift())
    gone = (ends[c.HOW] == Ending.GONE).to_numpy()
    begins = ~then.settled & ~again.to_numpy() & (~gone | then.owed)
    counts = begins | ~gone  # a later word of the same debt
    number = np.cumsum(begins)
    spoken = ends[counts & (ends[c.HOW] == Ending.BY_VOICE)]
    first_spoken = spoken[c.AT].groupby(number[spoken.index]).min()
    rows = np.flatnonzero(begins)
    since, at = then.since(rows), ends[c.AT].to_numpy()[rows]
    ended = (
        ends.iloc[rows]
        .assign(
            **{
                c.RECRUITER: then.history.owners.iloc[rows].to_numpy(),
                c.SINCE: np.minimum(since.at, at),  # what nobody dated stays so
                c.SINCE_FROM: since.source,
                c.RESTS_ON: since.day,
                c.INTERVIEWED_ON: np.where(
                    then.history.newer(then.interviewed_on), then.interviewed_on, np.datetime64("NaT")
                )[rows],
                c.DEPTH: then.depth(rows),
                c.SPOKEN_AT: first_spoken.reindex(number[rows]).to_numpy(),
                c.ENDED_AT: at,
            }
        )
        .drop(columns=c.AT)
    )
    return _undated(ended.reset_index(drop=True))


def _undated(ended: pd.DataFrame) -> pd.DataFrame:
    dated = {name: ended[name].mask(ended[name] == FOR_GOOD) for name in (c.ENDED_AT, c.SPOKEN_AT)}
    return ended.assign(**dated)


def _ends(history: History) -> pd.DataFrame:
    """Every moment at which a debt may have ended: about, at (plain UTC), how; by candidacy, in time's order."""
    ends = [_settled(history), _said_in_sheet(history), _moved_on(history), _erased(history)]
    ends = pd.concat(ends, ignore_index=True)
    ends = ends[history.counts[ends[c.ABOUT]]]
    return ends.sort_values([c.ABOUT, c.AT], kind="stable", ignore_index=True)


def _settled(history: History) -> pd.DataFrame:
    calls = history.calls
    wrote, excused = ((calls[c.RESULT] == one).to_numpy(bool) for one in (Result.WROTE_INSTEAD, Result.EXCUSED))
    how = np.select([excused, wrote], [Ending.EXCUSED.value, Ending.IN_WRITING.value], Ending.BY_VOICE.value)
    at = utc(calls[c.AT])
    found = {c.ABOUT: calls[c.ABOUT].to_numpy(), c.AT: np.where(np.isnat(at), FOR_GOOD, at), c.HOW: how}
    return pd.DataFrame(found)[history.settles]


def _said_in_sheet(history: History) -> pd.DataFrame:
    rows = np.flatnonzero(history.people[c.TOLD_SAID].to_numpy())
    return pd.DataFrame(dict(zip(_ENDS, (rows, history.told_on[rows], Ending.IN_SHEET.value), strict=True)))


def _moved_on(history: History) -> pd.DataFrame:
    """Where the sheet, or somebody, said of one who was not selected that they are something else after all."""
    moves = history.moves[history.moves[c.OF] == Subject.CANDIDACY]
    seen = moves[c.BY] == SHEET
    moves = pd.concat([changes(moves[seen]), moves[~seen]])
    moves = moves[moves[c.AT].notna()].sort_values([c.ABOUT, c.AT, c.ROW])
    was = moves[c.TO].shift() == Standing.NOT_SELECTED
    on = moves[was & (moves[c.ABOUT] == moves[c.ABOUT].shift()) & (moves[c.TO] != Standing.NOT_SELECTED)]
    return pd.DataFrame({c.ABOUT: on[c.ABOUT].to_numpy(), c.AT: utc(on[c.AT]), c.HOW: Ending.GONE.value})


def _erased(history: History) -> pd.DataFrame:
    """Nothing is owed any more to somebody who was erased."""
    if not history.erased.any():
        return pd.DataFrame({c.ABOUT: [], c.AT: np.array([], WALL), c.HOW: []}).astype(
            {c.ABOUT: "int64", c.HOW: object}
        )
    turned_down = history.standing_is(Standing.NOT_SELECTED) | history.opening_over
    rows = np.flatnonzero(history.erased & turned_down)
    at = np.where(np.isnat(history.erased_at[rows]), FOR_GOOD, history.erased_at[rows])
    return pd.DataFrame(dict(zip(_ENDS, (rows, at, Ending.GONE.value), strict=True)))


def _just_before(history: History, ends: pd.DataFrame) -> History:
    """A history in which every moment is a candidacy of its own, known as far as it was just before that moment."""
    tables, about, at = history.tables, ends[c.ABOUT].to_numpy(), ends[c.AT].to_numpy(WALL)
    calls = _earlier(_settling(history), about, at)
    moves = history.moves
    openings = moves[moves[c.OF] == Subject.OPENING]
    moves = pd.concat([_earlier(moves[moves[c.OF] != Subject.OPENING], about, at), openings])
    return History(replace(tables, candidacies=_people(history, about, at), calls=calls, moves=moves))


def _settling(history: History) -> pd.DataFrame:
    return history.calls[history.settles]


def _people(history: History, about: np.ndarray, at: np.ndarray) -> pd.DataFrame:
    people = history.tables.candidacies.iloc[about].reset_index(drop=True)
    walls = history.settings.hours.local(at)
    dates = [name for name in people if name.split("#")[0] in _DATES]
    known = {name: people[name].where(people[name].to_numpy(WALL) <= walls) for name in dates}
    said = people[c.TOLD_SAID].to_numpy() & (history.told_on[about] < at)
    closed = history.closed_on[about]
    over = history.opening_over[about] & ~(closed > walls)
    standing = np.where(over, Standing.IN_PLAY.value, Standing.NOT_SELECTED.value)
    known |= {c.TOLD_SAID: said, c.STANDING: pd.Series(standing, dtype=people[c.STANDING].dtype)}
    return people.assign(**known)


def _earlier(rows: pd.DataFrame, about: np.ndarray, at: np.ndarray) -> pd.DataFrame:
    """For each moment the rows about its candidacy from before it; `about` becomes the moment's place."""
    rows = rows[rows[c.ABOUT] >= 0]
    whose = rows[c.ABOUT].to_numpy()
    order = np.argsort(whose, kind="stable")
    first, last = (np.searchsorted(whose[order], about, side) for side in ("left", "right"))
    many = last - first
    moment = np.repeat(np.arange(len(about)), many)
    place = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many) + np.repeat(first, many)
    picked = order[place]
    before = utc(rows[c.AT])[picked] < at[moment]
    return rows.iloc[picked[before]].assign(**{c.ABOUT: moment[before]})
