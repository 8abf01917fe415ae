"""Moments and wall times as plain numpy arrays, and back: whole columns are compared and counted in these."""

from datetime import UTC, datetime

import numpy as np
import pandas as pd

from signoff_core.cells import WALL

NEVER = np.datetime64("NaT", "s")


def utc(moments: pd.Series) -> np.ndarray:
    """Moments, of whatever zone, as plain datetime64[s] in UTC."""
    return moments.dt.tz_convert(None).to_numpy("datetime64[s]")


def walls(times: pd.Series) -> np.ndarray:
    """Wall times as plain datetime64[s]."""
    return times.to_numpy("datetime64[s]")


def stamps(moments: np.ndarray) -> pd.Series:
    """The other way: plain UTC as a Series that says so."""
    return pd.Series(moments).dt.tz_localize("UTC")


def plain(moment: datetime) -> np.datetime64:
    """One moment, of whatever zone, as a plain datetime64 in UTC; its part of a second is kept, to compare exactly."""
    return np.datetime64(moment.astimezone(UTC).replace(tzinfo=None))


def whole_second(now: datetime) -> pd.Timestamp:
    """A moment as typed columns hold it: UTC, to the second."""
    return pd.Timestamp(now).tz_convert("UTC").floor("s").as_unit("s")


def day_of(walls: np.ndarray) -> np.ndarray:
    """Midnight of each wall time."""
    return walls.astype("datetime64[D]").astype(WALL)
