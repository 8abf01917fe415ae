"""Readers of a sheet, from answer bytes to typed tables: ours against the least that could do it, and against what people write first."""

from collections.abc import Callable
from typing import Any

import google.auth.credentials
import gspread
import numpy as np
import orjson
import pandas as pd
import pyarrow as pa
import requests

from benchmarks.books import CATEGORIES, DATES, FLAGS, FORMATS, NUMBERS
from benchmarks.stub import KEY
from signoff_core import columns as c
from signoff_core.reading import read_tables
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.tables import Tables

Frames = dict[str, pd.DataFrame]
EPOCH = np.datetime64("1899-12-30", "s")


def limit(url: str, titles: list[str]) -> Callable[[], Frames]:
    """requests, orjson and one array a column: text, dates, numbers, booleans, categories, and no rule of anybody's."""

    def read() -> Frames:
        values = orjson.loads(_body(url, titles))["valueRanges"]
        columns = {title: found["values"] for title, found in zip(titles, values, strict=True)}
        return {title: pd.DataFrame({top: _typed(top, cells) for top, *cells in columns[title]}) for title in titles}

    return read


def _body(url: str, titles: list[str]) -> bytes:
    parameters = {"ranges": [f"'{title}'" for title in titles], "majorDimension": "COLUMNS", "prettyPrint": "false"}
    return requests.get(f"{url}/v4/spreadsheets/{KEY}/values:batchGet", params=parameters, timeout=60).content


def _typed(name: str, cells: list[Any]) -> Any:
    if name in DATES:
        return _dates(cells)
    if name in NUMBERS:
        return np.array(cells, float)
    if name in FLAGS:
        return np.array(cells, bool)
    texts = _texts(cells)
    return texts.dictionary_encode().to_pandas() if name in CATEGORIES else pd.array(texts, dtype="str")


def _texts(cells: list[Any]) -> pa.Array:
    try:
        return pa.array(cells, pa.string())
    except pa.ArrowTypeError:
        return pa.array([cell if type(cell) is str else str(cell) for cell in cells], pa.string())


def _dates(cells: list[Any]) -> pd.Series:
    """Serials rounded to the second, then each format in turn on the texts that are left."""
    serials = np.array([np.nan if type(cell) is str else cell for cell in cells], float)
    found = pd.Series(EPOCH + np.rint(serials * 86400).astype("timedelta64[s]"))
    left = pd.Series([cell if type(cell) is str and cell else None for cell in cells], dtype="str").dropna()
    for pattern in FORMATS:
        if left.empty:
            break
        said = pd.to_datetime(left, format=pattern, errors="coerce").dropna()
        found[said.index] = said.astype("datetime64[s]")
        left = left.drop(said.index)
    return found


def ours(url: str, titles: list[str]) -> Callable[[], Tables]:
    """The store and the reader as the page uses them: the names of the worksheets are asked for with the first read."""
    made: list[Any] = []

    def read() -> Tables:
        made[:] = made or [open_google_sheet(KEY, google.auth.credentials.AnonymousCredentials(), base_url=url)]
        return read_tables(made[0].read())

    return read


def get_all_records(url: str, titles: list[str]) -> Callable[[], Frames]:
    """What a beginner writes, worksheet after worksheet, typed as the limit is."""

    def read() -> Frames:
        client = gspread.Client(google.auth.credentials.AnonymousCredentials(), http_client=_loopback(url))
        opened = client.open_by_key(KEY)
        return {title: _typed_records(opened.worksheet(title)) for title in titles}

    return read


def _typed_records(worksheet: gspread.Worksheet) -> pd.DataFrame:
    """The cells as they are, not as they are shown: dates need not be read back from words."""
    unformatted = gspread.utils.ValueRenderOption.unformatted
    records = pd.DataFrame(worksheet.get_all_records(value_render_option=unformatted))
    return pd.DataFrame({name: _typed(name, records[name].tolist()) for name in records})


def _loopback(url: str) -> type[gspread.HTTPClient]:
    class Loopback(gspread.HTTPClient):
        def request(self, method: str, endpoint: str, *args: Any, **more: Any) -> Any:
            return super().request(method, endpoint.replace("https://sheets.googleapis.com", url), *args, **more)

    return Loopback


READERS = {"limit": limit, "ours": ours, "get_all_records": get_all_records}


def counted(read: Frames | Tables) -> dict[str, Any]:
    return _our_counts(read) if isinstance(read, Tables) else _counts(read)


def _counts(frames: Frames) -> dict[str, Any]:
    """What every reader must agree on: rows, dates that could be read, a sum, the last moment to the minute."""
    people, calls = frames["Candidates"], frames["Calls"]
    return {
        "rows": [len(frame) for frame in (people, calls, frames["Referrals"])],
        "dates": [int(people[name].notna().sum()) for name in DATES if name in people],
        "salaries": float(people["Salary"].sum()),
        "told": int(calls[c.TOLD].sum()),
        "last": str(calls[c.AT].max().floor("min")),
    }


def _our_counts(tables: Tables) -> dict[str, Any]:
    """The same of our tables."""
    people, calls = tables.candidacies, tables.calls
    dates = (c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON)
    return {
        "rows": [len(frame) for frame in (people, calls, tables.referrals)],
        "dates": [int(people[name].notna().sum()) for name in dates],
        "salaries": float(people[c.SALARY].astype(float).sum()),
        "told": int(calls[c.TOLD].sum()),
        "last": str(calls[c.AT].max().tz_localize(None).floor("min")),
    }
