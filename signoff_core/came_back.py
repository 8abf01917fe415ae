"""Who came back into play after the news: the relation that outlived a refusal."""

from datetime import datetime
from typing import Unpack

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debts import Debts, debts
from signoff_core.funnels import sign_off_calls
from signoff_core.intervals import with_shares
from signoff_core.memory import already_so, changes
from signoff_core.narrowing import Narrowed, narrowed_to, split
from signoff_core.plain_times import NEVER, utc
from signoff_core.tables import Tables
from signoff_core.words import SHEET, Standing, Subject


def came_back(tables: Tables, now: datetime, by: str | None = None, **narrowed: Unpack[Narrowed]) -> pd.DataFrame:
    """How many of those told in a period came back into play afterwards; one row a value of `by` (`narrowing.SPLITS`).

    `by`, people, out_of (candidacies told), share, low, high, small. Back is who has a later candidacy (the same e-mail
    or phone; it was presented, interviewed, or first noticed after the call), or was put back into play in this one.
    """
    calls = sign_off_calls(tables, now)
    calls = narrowed_to(calls[calls[c.SIGN_OFF] == calls.index], c.AT, tables.settings, narrowed)
    calls = calls[calls[c.ABOUT] >= 0].drop_duplicates(c.ABOUT)
    back = _last_in_play(debts(tables, now))[calls[c.ABOUT]] > utc(calls[c.AT])
    key = split(calls, by, c.AT, tables.settings)
    counts = pd.DataFrame({c.KEY: key, c.PEOPLE: back}).groupby(c.KEY)[c.PEOPLE].agg(["sum", "size"])
    if by is None:
        counts = counts.reindex([""], fill_value=0)
    counts = counts.set_axis([c.PEOPLE, c.OUT_OF], axis=1).rename_axis(by or c.KEY).reset_index()
    return with_shares(counts.astype({by or c.KEY: TEXT, c.PEOPLE: "int64"}))


_IN_PLAY = (Standing.EARLY, Standing.IN_PLAY, Standing.ON_HOLD)


def _last_in_play(found: Debts) -> np.ndarray:
    """For each candidacy the last moment (UTC) at which it, or another of the same person, came into play."""
    moves = _moves(found)
    back = _extreme(moves[moves[c.TO].isin(_IN_PLAY)], len(found.people), np.fmax)
    shown = np.fmax(found.presented_on, found.interviewed_on)
    began = np.fmin(found.past(c.PRESENTED_ON, first=True), found.past(c.INTERVIEWED_ON, first=True))
    first_seen = _extreme(moves, len(found.people), np.fmin)
    began = np.where(np.isnat(began), first_seen, found.settings.hours.to_utc(began))
    return np.fmax(np.fmax(back, found.settings.hours.to_utc(shown)), _of_the_person(began, found))


def _moves(found: Debts) -> pd.DataFrame:
    """What was said of candidacies or noticed of them, as far as its time is known."""
    moves = found.history.moves
    moves = moves[(moves[c.OF] == Subject.CANDIDACY) & moves[c.AT].notna()]
    seen = changes(moves[moves[c.BY] == SHEET])
    return pd.concat([moves[moves[c.BY] != SHEET], seen[~already_so(seen)]])


def _extreme(moves: pd.DataFrame, size: int, which: np.ufunc) -> np.ndarray:
    found = np.full(size, NEVER)
    which.at(found, moves[c.ABOUT].to_numpy(), utc(moves[c.AT]))
    return found


def _of_the_person(began: np.ndarray, found: Debts) -> np.ndarray:
    """The latest beginning among the candidacies of one person."""
    latest = pd.Series(began).groupby(found.history.persons.candidacies).transform("max")
    return latest.to_numpy("datetime64[s]")
