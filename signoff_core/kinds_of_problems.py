"""The problems of a book by kind, by whose rows they are in, and month by month: what to mend first, and with whom."""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.doubts import all_problems
from signoff_core.intervals import with_shares
from signoff_core.narrowing import NOBODY, usual_spellings
from signoff_core.people import folded
from signoff_core.tables import Tables

_DATES = (c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON)
UNDATED = "no date"


def problem_kinds(tables: Tables, now: datetime) -> pd.DataFrame:
    """Each worksheet and column with problems, the most frequent first: worksheet, column, how_many, example (what was
    found in the first of them), allowed (there)."""
    problems = all_problems(tables, now)
    found = problems.groupby([c.WORKSHEET, c.COLUMN], sort=False, dropna=False).agg(
        **{c.NUMBER: (c.ROW, "size"), c.EXAMPLE: (c.FOUND, "first"), c.ALLOWED: (c.ALLOWED, "first")}
    )
    found = found.reset_index().sort_values(c.NUMBER, ascending=False, kind="stable", ignore_index=True)
    return found.astype({c.NUMBER: "int64"})


def rows_with_problems(tables: Tables, now: datetime, by: str) -> pd.DataFrame:
    """How many rows of candidates have a problem, by `recruiter`, `month` or `worksheet`.

    `by`, people (rows with at least one), out_of (rows), share, low, high, small. The month (`2026-11`) is that of a
    row's last date that is not ahead: a sheet does not say when a row was typed.
    """
    rows, problems = tables.candidacies, all_problems(tables, now)
    places = pd.MultiIndex.from_frame(rows[[c.WORKSHEET, c.ROW]])
    bad = (
        places.isin(pd.MultiIndex.from_frame(problems[[c.WORKSHEET, c.ROW]]))
        if len(problems)
        else np.zeros(len(rows), bool)
    )
    key = _key(tables, now, by)
    counts = pd.DataFrame({by: key.to_numpy(object), c.PEOPLE: bad}).groupby(by)[c.PEOPLE].agg(["sum", "size"])
    counts = counts.set_axis([c.PEOPLE, c.OUT_OF], axis=1).reset_index()
    return with_shares(counts.astype({by: TEXT, c.PEOPLE: "int64"}))


def _key(tables: Tables, now: datetime, by: str) -> pd.Series:
    rows = tables.candidacies
    if by == c.MONTH:
        today = pd.Timestamp(now).tz_convert(tables.settings.zone).tz_localize(None)
        dates = rows[list(_DATES)].astype("datetime64[s]")
        return dates.where(dates <= today).max(axis=1).dt.strftime("%Y-%m").astype(TEXT).fillna(UNDATED)
    if by == c.RECRUITER:
        return folded(rows[by]).map(usual_spellings(rows[by])).astype(TEXT).fillna(NOBODY)
    return rows[by]


def problem_words(kinds: pd.DataFrame, tables: Tables) -> str:
    """How many problems there are in how many rows, and where most of them stand."""
    rows = len(tables.candidacies)
    if kinds.empty:
        return (
            f"No problem in {rows} {'row' if rows == 1 else 'rows'}." if rows else "There is nothing in the sheet yet."
        )
    number, row = int(kinds[c.NUMBER].sum()), kinds.iloc[0]
    place = f"“{row[c.COLUMN]}” of {row[c.WORKSHEET]}"
    most = f", most often in {place} ({row[c.NUMBER]})" if row[c.NUMBER] > 1 else f", the first in {place}"
    return f"{number} {'problem' if number == 1 else 'problems'}, {rows} {'row' if rows == 1 else 'rows'} of candidates{most}."


def trend_words(by_month: pd.DataFrame) -> str:
    """Whether newer rows are typed better than older ones, as far as that can be told."""
    months = by_month[by_month[c.MONTH] != UNDATED].sort_values(c.MONTH)
    if len(months) < 2:
        return "Too few months to see a trend."
    half = len(months) // 2
    older, newer = ((int(part[c.PEOPLE].sum()), int(part[c.OUT_OF].sum())) for part in (months[:half], months[half:]))
    ends = with_shares(pd.DataFrame([older, newer], columns=[c.PEOPLE, c.OUT_OF]))
    shares = " to ".join(f"{share * 100:.0f} %" for share in ends[c.SHARE])
    apart = ends[c.LOW].iloc[1] > ends[c.HIGH].iloc[0] or ends[c.HIGH].iloc[1] < ends[c.LOW].iloc[0]
    return f"Rows with a problem went from {shares} ({'a real change' if apart else 'that may be chance'})."
