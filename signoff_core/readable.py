"""A frame as people read it: times on the team's clock, phones with their blanks, no column that is for programs."""

from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core.people import shown_phone
from signoff_core.settings import Settings

_SHARES = (c.SHARE, c.LOW, c.HIGH)


def for_people(frame: pd.DataFrame, settings: Settings, *columns: str) -> pd.DataFrame:
    """The frame with its cells as texts to read, sort and search; `columns` picks some, in their order.

    Moments and days become `2026-11-24 15:30` and `2026-11-24` (they sort as they should), yes and no stand for true
    and false, a list is its sentences, a missing cell is blank; where there is a share, it, low and high are
    percentages. Headers lose their underscores.
    """
    shown = frame[list(columns)] if columns else frame
    percent = c.SHARE in frame
    texts = {name: _column(name, shown[name], settings, percent) for name in shown}
    return pd.DataFrame(texts, index=range(len(shown))).rename(columns=lambda name: str(name).replace("_", " "))


def _column(name: str, cells: pd.Series, settings: Settings, percent: bool) -> list[Any]:
    if percent and name in _SHARES:
        return ["" if pd.isna(share) else f"{share * 100:.0f} %" for share in cells]
    if pd.api.types.is_numeric_dtype(cells.dtype) and not pd.api.types.is_bool_dtype(cells.dtype):
        return ["" if pd.isna(number) else round(float(number), 2) if number % 1 else int(number) for number in cells]
    return [_text(name, cell, settings) for cell in cells]


def _text(name: str, cell: Any, settings: Settings) -> str:
    if isinstance(cell, (list, tuple)):
        return ". ".join(map(str, cell))
    if pd.isna(cell):
        return ""
    if isinstance(cell, pd.Timestamp):
        wall = cell.tz_convert(settings.zone).tz_localize(None) if cell.tzinfo else cell
        return f"{wall:%Y-%m-%d}" if not cell.tzinfo and wall == wall.normalize() else f"{wall:%Y-%m-%d %H:%M}"
    if cell is True or cell is False or str(cell) in ("True", "False"):
        return "yes" if str(cell) == "True" else "no"
    return shown_phone(cell) if name == c.PHONE else str(cell)
