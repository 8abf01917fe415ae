"""Raw cells to dates and moments, a whole column at a time.

A serial number counts days since 1899-12-30 and is rounded to the second; a text is read in the sheet's own order of
day and month; a value that carries an offset of its own means that very moment.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import compress
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from signoff_core.cells import WALL, Read, padded, texts
from signoff_core.plain_times import stamps
from signoff_core.stores import RawCell
from signoff_core.written_dates import NO_DATE, offset_minutes, read_dates

_EPOCH = np.datetime64("1899-12-30", "s")
_FIRST, _LAST = np.datetime64("1950-01-01", "s"), np.datetime64("2100-01-01", "s")
_FAR = 1_000_000
_MONTH_FIRST = ("US", "PH", "PW", "FM", "MH", "GU", "PR")
_NUMBERS = {int, float, type(None)}


def month_first(locale: str | None) -> bool:
    """Whether 3/4/2026 is the fourth of March where the spreadsheet lives (`en_US` yes, `en_GB` and None no)."""
    return (locale or "").replace("-", "_").rpartition("_")[2].upper() in _MONTH_FIRST


def walls(column: Sequence[RawCell], size: int, *, month_first: bool = False, zone: str = "UTC") -> Read:
    """Wall-clock times without a zone (datetime64[s]); midnight sharp is a bare date.

    Text is read in the sheet's own order of day and month, unless the column itself shows the other one. A text or
    value that carries an offset is moved to `zone`.
    """
    read = _read(column, size, month_first, zone)
    return Read(read.values, read.bad)


def days(column: Sequence[RawCell], size: int, *, month_first: bool = False, zone: str = "UTC") -> Read:
    """Bare dates (midnight, datetime64[s]), read as `walls` are."""
    read = _read(column, size, month_first, zone)
    return Read(read.values.dt.normalize(), read.bad)


def moments(
    column: Sequence[RawCell], size: int, *, zone: str, offsets: pd.Series | None = None, month_first: bool = False
) -> Read:
    """Moments in UTC (datetime64[s, UTC]).

    A cell without an offset of its own is a wall time; the offset written beside it says which one, and where that is
    blank it is `zone`'s. So a spreadsheet whose time zone was changed afterwards still means the same moments.
    """
    typed = _stamps(column, size)
    if typed is not None:
        return Read(typed, np.zeros(size, bool))
    read = _read(column, size, month_first, "UTC")
    minutes = np.full(size, np.nan) if offsets is None else offset_minutes(offsets).to_numpy()
    minutes = np.where(read.carried, 0, minutes)
    moved = read.values - (np.nan_to_num(minutes) * 60).astype("timedelta64[s]")
    chosen = moved.dt.tz_localize("UTC")
    if np.isnan(minutes).any():
        chosen = chosen.mask(np.isnan(minutes), to_utc(read.values, zone))
    return Read(chosen.astype("datetime64[s, UTC]"), read.bad)


def to_utc(walls: pd.Series, zone: str) -> pd.Series:
    """Wall times of one zone as moments; an hour that a clock change skipped is moved on, a repeated one is the
    first."""
    first = np.ones(len(walls), bool)
    return walls.dt.tz_localize(zone, nonexistent="shift_forward", ambiguous=first).dt.tz_convert("UTC")


class _Dates(NamedTuple):
    """Wall times, the mask of unreadable cells, and the mask of those that carried an offset."""

    values: pd.Series
    bad: np.ndarray
    carried: np.ndarray


def _read(column: Sequence[RawCell], size: int, month_first: bool, zone: str) -> _Dates:
    column = column[:size]
    values, carried, bad = np.full(size, NO_DATE, WALL), np.zeros(size, bool), np.zeros(size, bool)
    try:
        values[: len(column)] = _serials(pa.array(column, pa.float64()).to_numpy(zero_copy_only=False))
    except pa.ArrowException:  # not numbers alone
        numeric = np.fromiter(map(_NUMBERS.__contains__, map(type, column)), bool, len(column))
        values[np.flatnonzero(numeric)] = _serials(_floats(list(compress(column, numeric.tolist()))))
        said = texts(list(compress(column, (~numeric).tolist())), len(column) - numeric.sum()).dropna()
        at, dates = np.flatnonzero(~numeric)[said.index], read_dates(said, month_first, zone)
        values[at], carried[at], bad[at] = dates.values, dates.carried, np.isnat(dates.values)
    outside = (values < _FIRST) | (values >= _LAST)
    values[outside] = NO_DATE
    return _Dates(pd.Series(values), outside | bad, carried)


def _serials(days: np.ndarray) -> np.ndarray:
    return _EPOCH + np.rint(np.clip(days, -_FAR, _FAR) * 86400).astype("timedelta64[s]")


def _floats(numbers: Sequence[float | None]) -> np.ndarray:
    try:
        return np.array(numbers, float)
    except OverflowError:
        return np.array([_FAR if type(cell) is int and abs(cell) > _FAR else cell for cell in numbers], float)


def _stamps(column: Sequence[RawCell], size: int) -> pd.Series | None:
    """The quick way for a database's own time stamps."""
    if set(map(type, column)) - {datetime, type(None)} or not any(column):
        return None
    if any(cell is not None and cell.tzinfo is None for cell in column):
        return None
    whole = [cell and cell.replace(microsecond=0) for cell in column]
    return stamps(padded(pa.array(whole, pa.timestamp("s", "UTC")), size).to_numpy(zero_copy_only=False))
