"""What changed in the team's sheet since it was last noticed, as rows of Moves: a sheet without dates gets a memory.

Noticed is the cell, never what a person said of it. Two servers that see the same change make the same row of it.
"""

from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from signoff_core import cells
from signoff_core import columns as c
from signoff_core.calls import utc_offset
from signoff_core.cells import TEXT
from signoff_core.first_look import cut, first_look_at, marks
from signoff_core.identity import match, opaque, place_key
from signoff_core.memory import OVER, already_so
from signoff_core.schema import MOVES
from signoff_core.standings import depth_noticed
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import ALREADY_SO, NOBODY_LOOKED, SHEET, Standing, Subject

AT_ONCE = 2000
"""Rows of one write: about the two megabytes Google advises. The rest follows at the next refresh."""
LONG = timedelta(hours=1)
"""From here on a time without a look is noted."""
_AT_FIRST = (Standing.IN_PLAY, Standing.NOT_SELECTED, Standing.UNKNOWN)
_BETWEEN = "\x1f"


def noticed(
    tables: Tables, now: datetime, looked: datetime | None = None, *, at_once: int = AT_ONCE
) -> dict[str, list[Row]]:
    """The rows to append for what changed since it was last noticed, by table; empty when nothing did.

    A candidacy gets one when its standing changed, or when its words say that it got further than was ever noticed:
    what proves an interview must outlive the cell. The first look at a worksheet notes who is in play, not selected,
    or under a word nobody has explained, as `already so`. Before the team's first save nothing is noticed at all.
    now, looked: aware; the look before this one, which is noted where it lies more than an hour back. at_once: how many
    rows at most.
    """
    if tables.settings.start is None:
        return {}
    parts = [part for part in (_openings(tables), _candidacies(tables)) if part is not None]
    if not parts:
        return {}
    found = pd.concat(parts, ignore_index=True)
    found = found[~cells.among(found[c.MOVE_ID], tables.written[MOVES.title][c.MOVE_ID])]
    if found.empty:
        return {}
    moment = pd.Timestamp(now).tz_convert("UTC").floor("s")
    found = cut(found, at_once)
    found[c.NOTES] = found[c.NOTES].fillna(_gap(tables, moment, looked))
    found[c.AT] = found[c.AT].fillna(moment).clip(lower=moment)
    return {MOVES.title: [_row(row, tables) for row in found.drop(columns=c.WORKSHEET).to_dict("records")]}


def _row(row: dict[str, Any], tables: Tables) -> Row:
    at = row[c.AT].to_pydatetime()
    said = {name: None if pd.isna(value) else value for name, value in row.items()}
    return said | {c.AT: at, c.UTC_OFFSET: utc_offset(at, tables.settings), c.BY: SHEET}


def _gap(tables: Tables, now: pd.Timestamp, looked: datetime | None) -> str | None:
    """Since when nobody had looked, if that is long ago. Whatever was noticed shows that somebody did."""
    moves = tables.written[MOVES.title]
    shown = moves.loc[(moves[c.BY] == SHEET) & (moves[c.AT] <= now), c.AT].max()
    looks = [pd.Timestamp(look) for look in (shown, looked) if not pd.isna(look)]
    if not looks or now - max(looks) < LONG:
        return None
    return f"{NOBODY_LOOKED}{max(looks).tz_convert(tables.settings.zone).isoformat(' ', 'minutes')}"


def _differ(one: pd.Series, other: pd.Series) -> np.ndarray:
    """Where two text columns say different things, blank being one of them; row by row, whatever their index."""
    pair = [pc.fill_null(pa.array(column, pa.large_string()), "") for column in (one, other)]
    return pc.not_equal(*pair).to_numpy(zero_copy_only=False)


def _noted(about: pd.DataFrame, of: Subject, subject: pd.Series, before: pd.DataFrame, so: np.ndarray) -> pd.DataFrame:
    """The rows for what stands in `about` (name ... words, to, worksheet), each with the row before it, blank for none.

    A row comes after the one before it whatever a server's clock says, else it would be noticed for ever.
    """
    words, ids = about[c.WORDS].fillna(""), before[c.MOVE_ID].fillna("").to_numpy()
    made_of = str(of) + _BETWEEN + subject + _BETWEEN + ids + _BETWEEN + about[c.TO] + _BETWEEN + words
    return about.rename(columns={c.NAME: c.CANDIDATE}).assign(
        **{
            c.MOVE_ID: [opaque(text) for text in made_of],
            c.OF: str(of),
            c.SUBJECT_ID: subject,
            c.AT: (before[c.AT] + pd.Timedelta(seconds=1)).set_axis(about.index),
            c.NOTES: pd.Series(np.where(so, ALREADY_SO, None), index=about.index, dtype=TEXT),
        }
    )


def _explained(words: pd.Series, before: pd.DataFrame) -> np.ndarray:
    """The same words as at the first look: what they mean was said since, but they were there already."""
    return already_so(before) & before[c.WORDS].notna().to_numpy() & ~_differ(words, before[c.WORDS])


# -- openings


def _openings(tables: Tables) -> pd.DataFrame | None:
    """Openings that ended, or are open again. The very first look knows of none since when."""
    if tables.openings.empty:
        return None
    now, moves, written = tables.history.openings, tables.moves, tables.written[MOVES.title]
    seen = moves[(moves[c.OF] == Subject.OPENING) & (moves[c.BY] == SHEET)].sort_values([c.AT, c.ROW])
    before = seen.drop_duplicates(c.PLACE, keep="last").set_index(c.PLACE).reindex(now.index)
    known = before[c.MOVE_ID].notna().to_numpy()
    changed = np.where(known, _differ(now[c.STATUS], before[c.TO]), now[c.STATUS].isin(OVER))
    if not changed.any():
        return None
    now, before = now[changed], before[changed]
    about = now[[c.ROLE, c.CLIENT, c.WORDS, c.WORKSHEET]].assign(**{c.TO: now[c.STATUS]})
    subject = place_key(now).map(opaque).astype(TEXT)
    first = not (written[c.BY] == SHEET).any()
    return _noted(about, Subject.OPENING, subject, before, np.full(len(now), first))


# -- candidacies


def _candidacies(tables: Tables) -> pd.DataFrame | None:
    people, seen = tables.candidacies, tables.history.seen
    last = _last_of_each(seen, len(people))
    known, first_look = last >= 0, first_look_at(tables)
    news = _news(tables, last) & _counts(tables)
    rows = np.flatnonzero(news | marks(people, first_look & _counts(tables), news))
    if not len(rows):
        return None
    old = rows[known[rows]]
    before, now = seen.iloc[last[old]].set_axis(old).reindex(rows), people.iloc[rows]
    about = now[[c.NAME, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.WORDS, c.WORKSHEET]].assign(**{c.TO: now[c.STANDING]})
    so = ~known[rows] & (first_look[rows] | _renamed(tables, now, ~known[rows])) | _explained(now[c.WORDS], before)
    return _noted(about, Subject.CANDIDACY, now[c.CANDIDACY_ID], before, so)


def _counts(tables: Tables) -> np.ndarray:
    """The row that leads its candidacy, nobody has to be asked whose its rows are, and it is of nobody who was erased:
    nothing of them is written down again."""
    return ~tables.candidacies[c.DOUBLED].to_numpy(bool) & ~tables.history.asked_of & ~tables.history.erased


def _news(tables: Tables, last: np.ndarray) -> np.ndarray:
    """Who is at another standing than was noticed last, or further, or to be noted for the first time."""
    people, seen, known = tables.candidacies, tables.history.seen, last >= 0
    changed, reworded = known.copy(), known.copy()
    changed[known] = _differ(people[c.STANDING][known], seen[c.TO].iloc[last[known]])
    reworded[known] = _differ(people[c.WORDS][known], seen[c.WORDS].iloc[last[known]])
    fresh = ~known & people[c.STANDING].isin(_AT_FIRST).to_numpy(bool)
    return changed | _further(tables, reworded & ~changed) | fresh


def _last_of_each(seen: pd.DataFrame, size: int) -> np.ndarray:
    """For each candidacy the place in `seen` of what was noticed last, -1 for nothing."""
    found = np.full(size, -1)
    order = np.lexsort((seen[c.ROW].to_numpy(), seen[c.AT].to_numpy("datetime64[s]").astype("int64")))
    found[seen[c.ABOUT].to_numpy()[order]] = order
    return found


def _further(tables: Tables, reworded: np.ndarray) -> np.ndarray:
    """Of those under other words for the same standing, who got further than any words that were noticed."""
    found, seen = np.zeros(len(reworded), bool), tables.history.seen
    if reworded.any():
        part = seen[reworded[seen[c.ABOUT].to_numpy()]]
        depth = tables.candidacies[c.DEPTH].to_numpy()
        found = reworded & (depth > depth_noticed(tables.candidacies, part, tables.settings))
    return found


def _renamed(tables: Tables, now: pd.DataFrame, fresh: np.ndarray) -> np.ndarray:
    """Who may have been noticed as somebody that is gone, under the same words: the row was renamed, nothing
    changed."""
    moves = tables.moves
    gone = moves[(moves[c.OF] == Subject.CANDIDACY) & (moves[c.BY] == SHEET) & (moves[c.ABOUT] < 0)]
    if gone.empty or not fresh.any():
        return np.zeros(len(now), bool)
    ids, possible = match(gone.assign(**{c.CANDIDACY_ID: gone[c.SUBJECT_ID]}), now[fresh], tables.settings.country)
    ids = ids.dropna().rename_axis(c.ROW).rename(c.CANDIDACY_ID).reset_index()
    pairs = pd.concat([ids, possible], ignore_index=True)
    then, words = gone[c.WORDS].reindex(pairs[c.ROW]), now.set_index(c.CANDIDACY_ID)[c.WORDS]
    same = pairs.loc[~_differ(then, words.reindex(pairs[c.CANDIDACY_ID])), c.CANDIDACY_ID]
    return now[c.CANDIDACY_ID].isin(same).to_numpy(bool)
