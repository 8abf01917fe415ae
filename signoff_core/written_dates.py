"""Dates that somebody typed as text: `24/11/2026`, `24th Nov 2026 3:30 pm`, `2026-11-24T15:30:00+05:30`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from signoff_core.cells import TEXT, WALL, once

NO_DATE = np.datetime64("NaT", "s")
_TIME = r"(?:[ t]+(?P<clock>[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?:\.[0-9]+)?) ?(?P<half>[ap]\.?m\.?)?)?"
_SHAPE = rf"^(?P<day>.*?[0-9]){_TIME} ?(?P<offset>z|utc|gmt|[+-][0-9]{{2}}:?[0-9]{{2}})?$"
_WEEKDAY = r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? +"
_OFFSET = r"([+-])(0[0-9]|1[0-4]):?([0-5][0-9])"
_MONTH_NAMED = ("%d/%b/%Y", "%d/%B/%Y", "%d/%b/%y", "%d/%B/%y", "%b/%d/%Y", "%B/%d/%Y", "%Y/%b/%d")
_PLAIN_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_YEAR_FIRST = ("%Y/%m/%d", "%Y%m%d")
_DAY_FIRST = ("%d/%m/%Y", "%d/%m/%y")
_MONTH_LEADS = ("%m/%d/%Y", "%m/%d/%y")
_SPAN = pd.Timestamp("1949-12-30"), pd.Timestamp("2100-01-02")


class Dates(NamedTuple):
    """Wall times, NaT for what is no date, and the mask of those that carried an offset and were moved by it."""

    values: np.ndarray
    carried: np.ndarray


def read_dates(written: pd.Series, month_first: bool, zone: str) -> Dates:
    """Text dates, read once for each different text; those with an offset are moved to `zone`."""
    if written.empty:
        return Dates(np.empty(0, WALL), np.empty(0, bool))
    codes, unique = pd.factorize(written)
    plain = _plain_days(pa.array(unique, pa.large_string()))
    if plain is not None:
        return Dates(np.append(plain, NO_DATE)[codes], np.zeros(len(written), bool))
    parts = _parts(pd.Series(unique, dtype=TEXT))
    walls = _days(parts["day"], month_first) + _clock(parts["clock"], parts["half"])
    walls = walls.where(walls.between(*_SPAN))
    carried = (parts["offset"].notna() & walls.notna()).to_numpy()
    walls = _moved(walls, parts["offset"], zone) if carried.any() else walls
    return Dates(np.append(walls.to_numpy().astype(WALL), NO_DATE)[codes], np.append(carried, False)[codes])


def _plain_days(unique: pa.Array) -> np.ndarray | None:
    """The quick way where every text is a day as a database writes it, `2026-11-24`; None where one is anything
    else."""
    if not pc.all(pc.match_substring_regex(unique, _PLAIN_DAY), min_count=0).as_py():
        return None
    try:
        days = unique.cast(pa.timestamp("s")).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid:  # a day no calendar has
        return None
    return np.where((days >= _SPAN[0].to_datetime64()) & (days <= _SPAN[1].to_datetime64()), days, NO_DATE)


def offset_minutes(offsets: pd.Series) -> pd.Series:
    """`+05:30` to 330.0, and NaN for whatever is no offset."""
    return once(offsets, _minutes)


def _minutes(offsets: pd.Series) -> pd.Series:
    return pd.Series([_minutes_of(text) for text in offsets.tolist()], index=offsets.index, dtype=float)


def _minutes_of(text: str | float) -> float:
    told = re.fullmatch(_OFFSET, text) if isinstance(text, str) else None
    if told is None:
        return np.nan
    minutes = int(told[2]) * 60 + int(told[3])
    return float(minutes if told[1] == "+" else -minutes)


def _parts(unique: pd.Series) -> pd.DataFrame:
    parts = unique.str.lower().str.replace(_WEEKDAY, "", regex=True).str.extract(_SHAPE)
    day = parts["day"].str.replace(r"(?<=[0-9])(?:st|nd|rd|th)\b", "", regex=True)
    day = day.str.replace(r"[\s./,\-–]+", "/", regex=True).str.replace("sept/", "sep/")
    offset = parts["offset"].str.replace(r"^(?:z|utc|gmt)$", "+00:00", regex=True)
    return parts.assign(day=day, offset=offset)


def _days(day: pd.Series, month_first: bool) -> pd.Series:
    """A column that itself shows one order only is read in that order, whatever the locale says."""
    named, year_led = _has(day, r"\p{L}"), _has(day, r"^\p{Nd}{4}")
    short = day[~named & ~year_led]
    day_led, month_led = _first_of(short, _DAY_FIRST), _first_of(short, _MONTH_LEADS)
    only_day = (day_led.notna() & month_led.isna()).any()
    only_month = (month_led.notna() & day_led.isna()).any()
    if (only_month and not only_day) or (month_first and not (only_day and not only_month)):
        day_led, month_led = month_led, day_led
    in_figures = _first_of(day[year_led & ~named], _YEAR_FIRST)
    return pd.concat([in_figures, day_led.fillna(month_led), _first_of(day[named], _MONTH_NAMED)]).reindex(day.index)


def _has(texts: pd.Series, pattern: str) -> np.ndarray:
    found = pc.match_substring_regex(pa.array(texts, pa.large_string()), pattern)
    return pc.fill_null(found, False).to_numpy(zero_copy_only=False)


def _first_of(day: pd.Series, formats: Sequence[str]) -> pd.Series:
    """Each text by the first format that fits it."""
    found = np.full(len(day), NO_DATE, WALL)
    for pattern in formats:
        left = np.isnat(found) & day.notna().to_numpy()
        if not left.any():
            break
        found[left] = pd.to_datetime(day[left], format=pattern, errors="coerce").to_numpy().astype(WALL)
    return pd.Series(found, index=day.index)


def _clock(clock: pd.Series, half: pd.Series) -> pd.Series:
    """Time of day, midnight where none is said; 12-hour clocks are understood, 25:00 is not."""
    if clock.isna().all():
        return pd.Series(np.timedelta64(0, "s"), index=clock.index)
    parts = clock.str.split(r"[:.]", regex=True, expand=True).reindex(columns=range(3)).astype(float)
    hours, minutes, seconds = parts[0], parts[1], parts[2].fillna(0)
    afternoon = half.str.startswith("p").fillna(False).astype(bool)
    hours = hours.where(half.isna(), hours % 12 + 12 * afternoon)
    told = (hours < 24) & (minutes < 60) & (seconds < 60)
    whole = (hours * 3600 + minutes * 60 + seconds).where(told).mask(clock.isna(), 0)
    return pd.to_timedelta(whole, unit="s").astype("timedelta64[s]")


def _moved(walls: pd.Series, offset: pd.Series, zone: str) -> pd.Series:
    """Those with an offset as the wall time of `zone`; an impossible offset makes the whole no date."""
    utc = (walls - pd.to_timedelta(_minutes(offset), unit="min")).astype(WALL).dt.tz_localize("UTC")
    return walls.where(offset.isna(), utc.dt.tz_convert(zone).dt.tz_localize(None))
