"""Who fits an opening now, beside who fitted it at another time: who is new on the list, who has gone from it."""

from datetime import datetime

import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.fitting import whom_to_ring_first
from signoff_core.tables import Tables

NEW, STILL, GONE = "new", "still there", "gone"


def fit_changes(tables: Tables, now: datetime, then: datetime, role: str, **opening: str) -> pd.DataFrame:
    """The list of `whom_to_ring_first` now beside the one of an earlier moment, in today's order, those gone last.

    candidacy_id, name, role, recruiter, place_now and place_then (1 is the first to ring; missing where they are not on
    that list), change (`new`, `still there`, `gone`), spoken_at (UTC: the last conversation as known now or then). The
    earlier list is worked out of today's sheet and of the calls and moves of that time: the sheet itself has no memory.
    """
    lists = {name: _placed(tables, at, role, opening, name) for name, at in ((c.PLACE_NOW, now), (c.PLACE_THEN, then))}
    both = lists[c.PLACE_NOW].merge(lists[c.PLACE_THEN], on=c.CANDIDACY_ID, how="outer", suffixes=("", _THEN))
    for name in _SHOWN:
        both[name] = both[name].fillna(both.pop(name + _THEN))
    change = pd.Series(STILL, index=both.index, dtype=TEXT)
    change = change.mask(both[c.PLACE_THEN].isna(), NEW).mask(both[c.PLACE_NOW].isna(), GONE)
    both = both.assign(**{c.CHANGE: change}).sort_values([c.PLACE_NOW, c.PLACE_THEN], ignore_index=True)
    return both[[c.CANDIDACY_ID, c.NAME, c.ROLE, c.RECRUITER, c.PLACE_NOW, c.PLACE_THEN, c.CHANGE, c.SPOKEN_AT]]


_THEN = "_then"
_SHOWN = (c.NAME, c.ROLE, c.RECRUITER, c.SPOKEN_AT)


def _placed(tables: Tables, at: datetime, role: str, opening: dict[str, str], name: str) -> pd.DataFrame:
    found = whom_to_ring_first(tables, at, role, **opening)[[c.CANDIDACY_ID, *_SHOWN]]
    places = pd.Series(range(1, len(found) + 1), index=found.index, dtype="Int64")
    return found.assign(**{name: places})


def change_words(changes: pd.DataFrame, then: datetime) -> str:
    """`9 people fit now; 2 are new since 25 October 2026, 3 have gone from the list. 4 of them were spoken to
    since.`"""
    if changes.empty:
        return "Nobody fits, now or then. Who was signed off for such a role will be here."
    counts = changes[c.CHANGE].value_counts()
    new, still, gone = (int(counts.get(one, 0)) for one in (NEW, STILL, GONE))
    since = int((changes[c.SPOKEN_AT] > pd.Timestamp(then)).sum())
    people = f"{new + still} {'person fits' if new + still == 1 else 'people fit'} now"
    day = f"{then.day} {then:%B %Y}"
    return (
        f"{people}; {new} new since {day}, {gone} gone from the list. {since or 'None'} of them were spoken to since."
    )
