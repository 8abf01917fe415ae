"""A team's own worksheet, typed: every field from whichever columns hold it, and what could not be read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import cells, dates
from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.recognising import RecognisedColumn
from signoff_core.schema import DATE_FIELDS
from signoff_core.stores import RawColumn
from signoff_core.tables import Problem, cell_problems
from signoff_core.written_dates import NO_DATE

_DATE_ALLOWED = "a date like 2026-11-24, or leave the cell blank"
_ALL_KEPT = (c.NOTES, c.REASON)


@dataclass(frozen=True)
class Worksheet:
    """One worksheet as it lies there: its columns from the header row down, and what they were recognised as.

    `first_row` is the number of the row below the headers, `fixed` what all rows say for a field (a tab for each
    client).
    """

    title: str
    columns: Sequence[RawColumn]
    recognised: Sequence[RecognisedColumn]
    first_row: int = 2
    fixed: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def size(self) -> int:
        return max([1, *map(len, self.columns)]) - 1

    @cached_property
    def rows(self) -> pd.Series:
        """The number of each row in the sheet."""
        return pd.Series(np.arange(self.first_row, self.first_row + self.size))

    def of(self, wanted: str | None) -> list[tuple[str, RawColumn]]:
        """The columns of a field, in the sheet's order: (what to call it, its cells)."""
        found = [seen for seen in self.recognised if seen.field == wanted]
        return [(seen.label, self.columns[seen.position - 1][1:]) for seen in found]

    def texts(self, wanted: str | None) -> list[tuple[str, pd.Series]]:
        """The same as text."""
        if wanted not in self._texts:
            self._texts[wanted] = [(label, cells.texts(column, self.size)) for label, column in self.of(wanted)]
        return self._texts[wanted]

    def by_preference(self, wanted: str) -> list[tuple[str, pd.Series]]:
        """The columns of a field as text, the preferred one first."""
        seen = [one for one in self.recognised if one.field == wanted]
        ranked = sorted(zip(seen, self.texts(wanted), strict=True), key=lambda pair: not pair[0].preferred)
        return [text for _, text in ranked]

    @cached_property
    def _texts(self) -> dict[str | None, list[tuple[str, pd.Series]]]:
        return {}

    def label(self, *fields: str) -> str:
        """What the first column of some fields is called."""
        return next((seen.label for name in fields for seen in self.recognised if seen.field == name), fields[0])

    @cached_property
    def filled(self) -> np.ndarray:
        """Rows that say anything in a column of ours; a checkbox nobody ticked says nothing."""
        rows = np.zeros(self.size, bool)
        for name in dict.fromkeys(seen.field for seen in self.recognised if seen.field):
            if rows.all():
                break
            for _, text in self.texts(name):
                rows |= said(text)
        return rows

    def extras(self) -> pd.DataFrame:
        """The columns that are none of ours, as text, by row number."""
        others = pd.DataFrame(dict(self.texts(None)), index=self.rows.index)
        return others.set_axis(pd.Index(self.rows, name=c.ROW))


class Read(NamedTuple):
    """A typed worksheet with its problems and its columns that are none of ours."""

    rows: pd.DataFrame
    problems: list[Problem]
    extras: pd.DataFrame


def said(written: pd.Series) -> np.ndarray:
    """Cells that are filled with anything but a no."""
    return written.notna().to_numpy() & ~cells.flags(written).values.eq(False).fillna(False).to_numpy(bool)


def placed(
    sheet: Worksheet, fields: Sequence[str], zone: str, month_first: bool
) -> tuple[dict[str, pd.Series], list[Problem]]:
    """Every field of a worksheet as text or dates, from all of its columns."""
    problems: list[Problem] = []
    frame = {c.WORKSHEET: pd.Series(sheet.title, index=sheet.rows.index, dtype=TEXT), c.ROW: sheet.rows}
    for name in fields:
        if name in DATE_FIELDS:
            frame |= _dates(sheet, name, zone, month_first, problems)
        else:
            frame[name] = _text(sheet, name)
    return frame, problems


def with_fixed(frame: dict[str, pd.Series], sheet: Worksheet) -> dict[str, pd.Series]:
    """Blank cells of a field filled with what the team fixed for the whole worksheet."""
    texts = {name: value for name, value in sheet.fixed.items() if name in frame and frame[name].dtype == TEXT}
    return frame | {name: frame[name].fillna(value) for name, value in texts.items()}


def _dates(sheet: Worksheet, name: str, zone: str, month_first: bool, problems: list[Problem]) -> dict[str, pd.Series]:
    """The latest of a row's dates for a field, and beside it each of several columns: many sheets have one a round."""
    latest, each = None, {}
    for number, (_, column) in enumerate(sheet.of(name), start=1):
        read = dates.walls(column, sheet.size, month_first=month_first, zone=zone)
        problems += _no_dates(sheet, name, number, read.bad) if read.bad.any() else []
        latest = read.values if latest is None else latest.where(~((read.values > latest) | latest.isna()), read.values)
        each[c.nth(name, number)] = read.values
    if latest is None:
        return {name: pd.Series(NO_DATE, index=sheet.rows.index, dtype=cells.WALL)}
    return {name: latest, **(each if len(each) > 1 else {})}


def _no_dates(sheet: Worksheet, name: str, number: int, bad: np.ndarray) -> list[Problem]:
    """Told or not may also be said with a tick, and a box without one is no date anywhere."""
    label, written = sheet.texts(name)[number - 1]
    answers = cells.flags(written).values
    bad = bad & (answers.isna() if name == c.TOLD_ON else answers.ne(False).fillna(True)).to_numpy(bool)
    return cell_problems(sheet.title, sheet.rows[bad], label, written[bad], _DATE_ALLOWED)


def _text(sheet: Worksheet, name: str) -> pd.Series:
    """The first filled column of a field, the preferred one before the others; notes of several are all kept."""
    found = [text for _, text in (sheet.texts(name) if name in _ALL_KEPT else sheet.by_preference(name))]
    if not found:
        return cells.no_texts(sheet.size)
    whole = found[0]
    for other in found[1:]:
        whole = joined(whole, other, "\n") if name in _ALL_KEPT else whole.fillna(other)
    return whole


def joined(one: pd.Series, other: pd.Series, between: str) -> pd.Series:
    """Two text columns as one."""
    if one.isna().all() or other.isna().all():
        return one.fillna(other)
    return (one + between + other).fillna(one).fillna(other)
