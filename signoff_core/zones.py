"""Names of time zones."""

from functools import lru_cache
from zoneinfo import available_timezones

import pandas as pd

from signoff_core.cells import TEXT, once

_OFTEN_MEANT = {
    "gmt": "Europe/London",
    "uk": "Europe/London",
    "london": "Europe/London",
    "cet": "Europe/Paris",
    "est": "America/New_York",
    "et": "America/New_York",
    "cst": "America/Chicago",
    "pst": "America/Los_Angeles",
    "ist": "Asia/Kolkata",
}


def known_zones(written: pd.Series) -> pd.Series:
    """`europe/berlin` and `Berlin` to `Europe/Berlin`; missing for what is no zone."""
    return once(written, lambda unique: pd.Series([known_zone(text) for text in unique], dtype=TEXT))


def known_zone(text: str) -> str | None:
    """One zone by its name, its city, or a short form that is seldom misread."""
    wanted = text.strip().replace(" ", "_").casefold()
    return _OFTEN_MEANT.get(wanted) or _names().get(wanted)


@lru_cache(1)
def all_zones() -> frozenset[str]:
    """Every zone's name. Asking the system takes 20 ms, so it is asked once."""
    return frozenset(available_timezones())


@lru_cache(1)
def _names() -> dict[str, str]:
    """Every zone by its name and by its city, in lower case. The database's `Etc/GMT+5` lies west, people mean east."""
    names = {name.casefold(): name for name in all_zones()}
    places = [name for name in sorted(names) if "/" in name and not name.startswith("etc/")]
    cities = {name.rpartition("/")[2]: names[name] for name in places}
    return cities | names
