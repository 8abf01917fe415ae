"""Raw cells to typed columns, a whole column at a time.

Every function takes one column of raw cells (as the Sheets API gives them, or Python values from a database), pads it to
`size` rows and gives back a new Series; the dated ones also give a mask of the cells nobody could read. Nothing here
knows what a column means.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from signoff_core.stores import RawCell

TEXT = pd.StringDtype("pyarrow", na_value=np.nan)
WALL = np.dtype("datetime64[s]")
_EPOCH = np.datetime64("1899-12-30", "s")
_FIRST, _LAST = np.datetime64("1950-01-01", "s"), np.datetime64("2100-01-01", "s")
_MONTH_FIRST = ("US", "PH", "PW", "FM", "MH", "GU", "PR")
_BLANKS = " \t\r\n\u00a0\u200b\u200e\u200f\ufeff"
_TRUE = ("true", "yes", "y", "1", "x", "✓", "✔", "☑")
_FALSE = ("false", "no", "n", "0", "☐")


class Read(NamedTuple):
    """A typed column and the mask of its unreadable cells (blank in `values`)."""

    values: pd.Series
    bad: np.ndarray


def month_first(locale: str | None) -> bool:
    """Whether 3/4/2026 is the fourth of March where the spreadsheet lives (`en_US` yes, `en_GB` and None no)."""
    return (locale or "").replace("-", "_").rpartition("_")[2].upper() in _MONTH_FIRST


def texts(column: Sequence[RawCell], size: int) -> pd.Series:
    """Trimmed text, blank as missing. Whole numbers lose their `.0`, booleans read TRUE and FALSE."""
    try:
        array = pa.array(column, pa.string())
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        array = pa.array([_text(cell) for cell in column], pa.string())
    array = pc.utf8_trim(array, _BLANKS)
    array = pc.if_else(pc.equal(array, ""), None, array)
    return pd.Series(pd.array(_padded(array, size), dtype=TEXT))


def _text(cell: RawCell) -> str | None:
    if cell is None or isinstance(cell, str):
        return cell
    if cell != cell:  # NaN: a missing value, never the word
        return None
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _padded(array: pa.Array, size: int) -> pa.Array:
    missing = size - len(array)
    return pa.concat_arrays([array, pa.nulls(missing, array.type)]) if missing > 0 else array[:size]


def walls(column: Sequence[RawCell], size: int, *, month_first: bool = False, zone: str = "UTC") -> Read:
    """Wall-clock times without a zone (datetime64[s]); midnight sharp is a bare date.

    Serial numbers count days since 1899-12-30 and are rounded to the second; text is read in the sheet's own order of
    day and month, unless the column itself shows the other one. A text or value that carries an offset is moved to
    `zone`.
    """
    kinds = {type(cell) for cell in column}
    if kinds & {datetime, date, pd.Timestamp}:
        column = [_iso(cell) if isinstance(cell, date) else cell for cell in column]
        kinds = {type(cell) for cell in column}
    values = _serials(column, size, kinds)
    typed = np.zeros(size, bool)
    if str in kinds:
        written = texts([cell if isinstance(cell, str) else None for cell in column], size)
        values = np.where(np.isnat(values), _written(written, month_first, zone), values)
        typed = np.array(written.notna())
    if bool in kinds:
        typed[: len(column)] |= np.fromiter((isinstance(cell, bool) for cell in column), bool, len(column))[:size]
    outside = (values < _FIRST) | (values >= _LAST)
    bad = outside | (typed & np.isnat(values))
    return Read(pd.Series(np.where(outside, np.datetime64("NaT", "s"), values)), bad)


def _iso(cell: date) -> str:
    return cell.isoformat(sep="T") if isinstance(cell, datetime) else cell.isoformat()


def _serials(column: Sequence[RawCell], size: int, kinds: set[type]) -> np.ndarray:
    values = np.full(size, np.datetime64("NaT", "s"))
    if not kinds & {int, float}:
        return values
    if kinds <= {int, float}:
        days = np.asarray(column, float)
    else:
        days = np.array([cell if type(cell) in (int, float) else np.nan for cell in column], float)
    days = np.clip(days, -1e6, 1e6)[:size]
    known = ~np.isnan(days)
    values[: len(days)][known] = _EPOCH + np.rint(days[known] * 86400).astype("timedelta64[s]")
    return values


_TIME = r"(?:[ t]+(?P<clock>\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?) ?(?P<half>[ap]\.?m\.?)?)?"
_SHAPE = rf"^(?P<day>.*?\d){_TIME} ?(?P<offset>z|utc|gmt|[+-]\d{{2}}:?\d{{2}})?$"
_WEEKDAY = r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? +"
_MONTH_NAMED = ("%d/%b/%Y", "%d/%B/%Y", "%d/%b/%y", "%d/%B/%y", "%b/%d/%Y", "%B/%d/%Y", "%Y/%b/%d")
_YEAR_FIRST = ("%Y/%m/%d", "%Y%m%d")
_DAY_FIRST = ("%d/%m/%Y", "%d/%m/%y")
_MONTH_LEADS = ("%m/%d/%Y", "%m/%d/%y")


def _written(written: pd.Series, month_first: bool, zone: str) -> np.ndarray:
    """Text dates, read once for each different text."""
    codes, unique = pd.factorize(written)
    if not len(unique):
        return np.full(len(written), np.datetime64("NaT", "s"))
    read = _dates(pd.Series(unique, dtype=TEXT), month_first, zone)
    return np.append(read, np.datetime64("NaT", "s"))[codes]


def _dates(unique: pd.Series, month_first: bool, zone: str) -> np.ndarray:
    parts = unique.str.lower().str.replace(_WEEKDAY, "", regex=True).str.extract(_SHAPE)
    day = parts["day"].str.replace(r"(?<=\d)(?:st|nd|rd|th)\b", "", regex=True)
    day = day.str.replace(r"[\s./,\-–]+", "/", regex=True)
    days = _days(day, month_first)
    clock = _clock(parts["clock"], parts["half"])
    moments = days + clock.fillna(pd.Timedelta(0))
    moments = moments.where(~(parts["clock"].notna() & clock.isna()))
    return _moved(moments, parts["offset"], zone).to_numpy().astype(WALL)


def _days(day: pd.Series, month_first: bool) -> pd.Series:
    day_led, month_led = _first_of(day, _DAY_FIRST), _first_of(day, _MONTH_LEADS)
    only_day = (day_led.notna() & month_led.isna()).sum()
    only_month = (month_led.notna() & day_led.isna()).sum()
    if (only_month > 0 and only_day == 0) or (month_first and not (only_day > 0 and only_month == 0)):
        day_led, month_led = month_led, day_led
    return _first_of(day, _YEAR_FIRST).fillna(day_led).fillna(month_led).fillna(_first_of(day, _MONTH_NAMED))


def _first_of(day: pd.Series, formats: Sequence[str]) -> pd.Series:
    found = pd.Series(pd.NaT, index=day.index, dtype=WALL)
    for pattern in formats:
        if found.notna().all():
            break
        found = found.fillna(pd.to_datetime(day.where(found.isna()), format=pattern, errors="coerce").astype(WALL))
    return found


def _clock(clock: pd.Series, half: pd.Series) -> pd.Series:
    """Time of day; 12-hour clocks are understood, 25:00 is not."""
    parts = clock.str.split(r"[:.]", regex=True, expand=True).reindex(columns=range(3)).astype(float)
    hours, minutes, seconds = parts[0], parts[1], parts[2].fillna(0)
    afternoon = half.str.startswith("p").fillna(False).astype(bool)
    hours = hours.where(half.isna(), hours % 12 + 12 * afternoon)
    told = (hours < 24) & (minutes < 60) & (seconds < 60)
    return pd.to_timedelta((hours * 3600 + minutes * 60 + seconds).where(told), unit="s")


def _moved(moments: pd.Series, offset: pd.Series, zone: str) -> pd.Series:
    shifted = offset.notna() & moments.notna()
    if not shifted.any():
        return moments
    minutes = offset_minutes(offset.str.replace(r"^(?:z|utc|gmt)$", "+00:00", regex=True))
    utc = (moments - pd.to_timedelta(minutes, unit="min")).dt.tz_localize("UTC")
    return moments.where(~shifted, utc.dt.tz_convert(zone).dt.tz_localize(None))


def offset_minutes(offsets: pd.Series) -> pd.Series:
    """`+05:30` to 330.0, and NaN for whatever is no offset."""
    parts = offsets.str.extract(r"^([+-])(\d{2}):?(\d{2})$")
    minutes = parts[1].astype(float) * 60 + parts[2].astype(float)
    return minutes.where(parts[0] == "+", -minutes)


def days(column: Sequence[RawCell], size: int, *, month_first: bool = False, zone: str = "UTC") -> Read:
    """Bare dates (midnight, datetime64[s]), read as `walls` are."""
    read = walls(column, size, month_first=month_first, zone=zone)
    return Read(read.values.dt.normalize(), read.bad)


def moments(column: Sequence[RawCell], size: int, *, zone: str, offsets: pd.Series, month_first: bool = False) -> Read:
    """Moments in UTC (datetime64[s, UTC]).

    A cell without an offset of its own is a wall time; the offset written beside it says which one, and where that is
    blank it is `zone`'s. So a spreadsheet whose time zone was changed afterwards still means the same moments.
    """
    typed = _stamps(column, size)
    if typed is not None:
        return Read(typed, np.zeros(size, bool))
    read = walls(column, size, month_first=month_first, zone="UTC")
    told = _has_offset(column, size)
    in_zone = to_utc(read.values, zone)
    minutes = offset_minutes(offsets).to_numpy()
    beside = read.values.dt.tz_localize("UTC") - pd.to_timedelta(np.nan_to_num(minutes), unit="min")
    chosen = in_zone.where(np.isnan(minutes), beside).where(~told, read.values.dt.tz_localize("UTC"))
    return Read(chosen.astype("datetime64[s, UTC]"), read.bad)


def _stamps(column: Sequence[RawCell], size: int) -> pd.Series | None:
    """The quick way for a database's own time stamps."""
    if not column or type(column[0]) is not datetime:
        return None
    try:
        array = pa.array(column, pa.timestamp("s", "UTC"))
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return None
    return pd.Series(_padded(array, size).to_pandas().to_numpy(), dtype="datetime64[s, UTC]")


def _has_offset(column: Sequence[RawCell], size: int) -> np.ndarray:
    if not any(isinstance(cell, str | datetime) for cell in column):
        return np.zeros(size, bool)
    written = texts([_iso(cell) if isinstance(cell, date) else cell for cell in column], size).str.lower()
    return (
        written.str.contains(r":\d{2}(?:\.\d+)? ?(?:z|utc|gmt|[+-]\d{2}:?\d{2})$", regex=True)
        .fillna(False)
        .to_numpy(bool)
    )


def to_utc(walls: pd.Series, zone: str) -> pd.Series:
    """Wall times of one zone as moments; an hour that a clock change skipped is moved on, a repeated one is the first."""
    first = np.ones(len(walls), bool)
    return walls.dt.tz_localize(zone, nonexistent="shift_forward", ambiguous=first).dt.tz_convert("UTC")


def flags(written: pd.Series) -> Read:
    """TRUE, FALSE or missing (dtype boolean) of a text column; yes, no, x and ticks are understood."""
    written = written.str.lower()
    values = pd.Series(pd.NA, index=written.index, dtype="boolean")
    values = values.mask(written.isin(_TRUE), True).mask(written.isin(_FALSE), False)
    return Read(values, (written.notna() & values.isna()).to_numpy(bool))


def numbers(written: pd.Series) -> Read:
    """Numbers (float64) of a text column, blank as missing."""
    values = pd.to_numeric(written, errors="coerce").astype("float64")
    return Read(values, (written.notna() & values.isna()).to_numpy(bool))


def once(column: pd.Series, work: Callable[[pd.Series], pd.Series]) -> pd.Series:
    """`work` done once for each different value of a text column, and spread again; missing stays missing."""
    codes, unique = pd.factorize(column)
    done = work(pd.Series(unique, dtype=TEXT)).reset_index(drop=True)
    return done.reindex(codes).set_axis(column.index)
