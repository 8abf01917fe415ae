"""What Signoff shows, as files: the lists a team works from, and the whole book.

A list is for people: dates and times on the team's clock, phones with their blanks. The whole
book is for `import`: every row of every worksheet, so that a book made of it is the same.
"""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core import delimited, workbooks
from signoff_core.book import Book
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.dates import month_first
from signoff_core.doubts import all_problems
from signoff_core.errors import InputError
from signoff_core.kept_rows import all_rows, settings_of
from signoff_core.lists import asked, going_quiet, written_not_spoken
from signoff_core.people import shown_phone
from signoff_core.pipelines import pipeline
from signoff_core.promises import ledger
from signoff_core.reading import read_tables
from signoff_core.schema import CANDIDATE_FIELDS, CANDIDATES_TITLE, OPENING_FIELDS, OWNED, SETTINGS
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.today import today

LISTS: Mapping[str, Callable[[Tables, datetime], pd.DataFrame]] = {
    "queue": open_queue,
    "asked": asked,
    "before signoff": before_signoff,
    "going quiet": going_quiet,
    "written, not spoken": written_not_spoken,
    "today": today,
    "promises": ledger,
    "referrals": pipeline,
    "calls": lambda tables, now: tables.calls,
    "problems": all_problems,
}
"""Every list by its name, as it is drawn up from a book at a moment."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_FOR_PROGRAMS = (c.INDIVIDUAL, c.ABOUT, c.RESTS_ON, c.DEPTH, c.REPLACES)
_OFFSET = re.compile(r"[+-](0[0-9]|1[0-4]):?[0-5][0-9]")


def a_list(name: str, tables: Tables, now: datetime) -> list[list[Any]]:
    """One list as rows of plain cells, headers first. Raises InputError for a name that is none of `LISTS`."""
    if name not in LISTS:
        raise InputError(f"“{name}” is none of the lists. They are: {', '.join(LISTS)}.")
    frame = LISTS[name](tables, now)
    frame = frame[[column for column in frame if column not in _FOR_PROGRAMS]]
    columns = [[_shown(column, cell, tables.settings) for cell in frame[column]] for column in frame]
    return [list(frame), *map(list, zip(*columns, strict=True))]


def list_as_csv(name: str, tables: Tables, now: datetime) -> bytes:
    """One list as a .csv that Excel shows with its accents, nothing in it run as a formula."""
    return delimited.write(a_list(name, tables, now))


def lists_as_xlsx(names: Sequence[str], tables: Tables, now: datetime) -> bytes:
    """Lists as a workbook, a worksheet each."""
    return workbooks.write({name.capitalize(): a_list(name, tables, now) for name in names})


def save(data: bytes, file: str, *, private: bool = False) -> None:
    """Put a file in its place whole: one that is there already stays until the new one is on the disk.

    private: only whoever wrote it may read it, where the system knows such a thing.
    """
    path = Path(file)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, _NEW, 0o600 if private else 0o666), "wb") as part:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
        beside.replace(path)
        _remember(path.parent)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise InputError(f"“{file}” can't be written: {error.strerror or error}.") from error


def _remember(folder: Path) -> None:
    """That a file is there must outlive a power cut too; Windows sees to it by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def book_as_xlsx(book: Book) -> bytes:
    """The whole book as a workbook that `import` takes without loss: Candidates with the team's other columns,
    Openings, and Signoff's own Calls, Referrals, Moves and Settings."""
    raw = book.store.read()
    tables = read_tables(raw)
    rows = all_rows(tables, raw.worksheets, month_first=month_first(raw.locale))
    rows[SETTINGS.title] = [*rows[SETTINGS.title], *settings_beside(tables)]
    owned = {table.title: table.names for table in OWNED}
    heads = {title: owned.get(title) or _heads(title, found) for title, found in rows.items()}
    return workbooks.write({title: _sheet(heads[title], found, tables.settings) for title, found in rows.items()})


def settings_beside(tables: Tables) -> list[Row]:
    """What the place the book was kept in said, and its worksheets: a workbook has neither a time zone nor tabs of the
    team's own names."""
    settings = tables.settings
    place = {"team.timezone": settings.zone, "team.country": settings.region or ""}
    missing = {key: value for key, value in place.items() if value and not settings.value(key)}
    if not settings.place_zone:
        missing.pop("team.timezone", None)
    said = missing | settings_of(tables)
    return [{c.KEY: key, c.VALUE: value} for key, value in said.items()]


def _heads(title: str, rows: Sequence[Row]) -> list[str]:
    """The fields of a team's worksheet, then its other columns in the order they were first met."""
    fields = CANDIDATE_FIELDS if title == CANDIDATES_TITLE else OPENING_FIELDS
    return list(dict.fromkeys((*fields, *(name for row in rows for name in row))))


def _sheet(heads: Sequence[str], rows: Sequence[Row], settings: Settings) -> list[list[Any]]:
    return [list(heads), *([_kept(name, row.get(name), row, settings) for name in heads] for row in rows)]


def _kept(name: str, cell: Any, row: Row, settings: Settings) -> Any:
    """A moment as the time of day it was: by the offset its row says, else on the team's clock; where that clock showed
    the time twice, as text with the offset."""
    if not isinstance(cell, datetime):
        return cell
    offset = row.get(c.UTC_OFFSET) or ""
    if name == c.AT and _OFFSET.fullmatch(offset):
        return cell.astimezone(datetime.strptime(offset, "%z").tzinfo).replace(tzinfo=None)
    there = cell.astimezone(settings.tz)
    return there.isoformat() if name == c.AT and there.fold else there.replace(tzinfo=None)


def _shown(column: str, cell: Any, settings: Settings) -> Any:
    """One cell of a list, for a person."""
    if pd.isna(cell):
        return None
    if column == c.PHONE:
        return shown_phone(cell)
    if isinstance(cell, pd.Timestamp):
        wall = cell.tz_convert(settings.zone).tz_localize(None) if cell.tzinfo else cell
        return wall.to_pydatetime() if cell.tzinfo or wall != wall.normalize() else wall.date()
    return cell.item() if hasattr(cell, "item") else cell
