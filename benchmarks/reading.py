"""Answer bytes to typed tables: ours against the least that could do it, and against what people write first."""

import time
from collections.abc import Callable
from typing import Any

import google.auth.credentials
import gspread
import orjson
import pandas as pd
import pyarrow as pa
import requests

from benchmarks.books import HEADERS
from benchmarks.stub import KEY
from signoff_core.reading import read_tables
from signoff_core.stores.google_sheet import open_google_sheet

DATES = {"Presented on", "Interview Date", "Decision Date", "Status Date", "at"}
EPOCH = pd.Timestamp("1899-12-30")


def limit(url: str, titles: list[str]) -> dict[str, dict[str, Any]]:
    """requests, orjson and one pyarrow array a column: text as text, dates as dates, and no rule of anybody's."""
    parameters = {"ranges": [f"'{title}'" for title in titles], "majorDimension": "COLUMNS", "prettyPrint": "false"}
    body = requests.get(f"{url}/v4/spreadsheets/{KEY}/values:batchGet", params=parameters, timeout=60).content
    return {
        title: {column[0]: _typed(column) for column in values["values"]}
        for title, values in zip(titles, orjson.loads(body)["valueRanges"], strict=True)
    }


def _typed(column: list[Any]) -> Any:
    cells = column[1:]
    if column[0] in DATES:
        serials = [cell if type(cell) in (int, float) else None for cell in cells]
        dates = EPOCH + pd.to_timedelta(pd.Series(pa.array(serials, pa.float64(), from_pandas=True)).round(5), unit="D")
        left = pd.Series([cell if isinstance(cell, str) and cell else None for cell in cells], dtype="str").dropna()
        return dates.dt.round("s"), pd.to_datetime(left, format="%d/%m/%Y", errors="coerce")
    try:
        return pa.array(cells)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return pa.array([None if cell is None else str(cell) for cell in cells], pa.string()).dictionary_encode()


def ours(url: str, titles: list[str]) -> Any:
    """The store and the reader as the page uses them, the metadata known already."""
    return read_tables(_store(url).read())


_STORES: dict[str, Any] = {}


def _store(url: str) -> Any:
    if url not in _STORES:
        _STORES[url] = open_google_sheet(KEY, google.auth.credentials.AnonymousCredentials(), base_url=url)
        _STORES[url].read()
    return _STORES[url]


def get_all_records(url: str, titles: list[str]) -> Any:
    """What a beginner writes, on rows made of the same cells (its own requests are left out)."""
    body = requests.get(f"{url}/v4/spreadsheets/{KEY}/values:batchGet", timeout=60).content
    frames = {}
    for title, values in zip(titles, orjson.loads(body)["valueRanges"], strict=True):
        columns = values["values"]
        rows = list(zip(*(column[1:] for column in columns), strict=True))
        numbers = [gspread.utils.numericise_all(list(row)) for row in rows]
        frames[title] = pd.DataFrame(gspread.utils.to_records([column[0] for column in columns], numbers))
    return frames


def seconds(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


assert set(HEADERS) & DATES, "the dated columns must be among the headers"
