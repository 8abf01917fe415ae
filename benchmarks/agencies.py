"""The invented book of `books` as rows of a store, its days moved to today: what a page or a database is measured with."""

import atexit
import functools
import shutil
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson

from benchmarks.books import TODAY, book
from signoff_core import columns as c
from signoff_core.identity import candidacy_ids_of
from signoff_core.schema import CALLS, CANDIDATES_TITLE, REFERRALS, SETTINGS
from signoff_core.stores import Row
from signoff_core.stores.sql import SqlStore

FIELDS = (
    c.CANDIDATE_ID, c.NAME, c.EMAIL, c.PHONE, c.LOCATION, c.ROLE, c.CLIENT, c.STAGE, c.PRESENTED_ON, c.INTERVIEWED_ON,
    c.DECIDED_ON, None, c.RECRUITER, c.SOURCE, c.SALARY, c.REASON, c.NOTES, "Notice period", "Right to work", None,
)  # fmt: skip
"""The fields of the sheet's columns, in their order; None is left out."""
DAYS = (c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON)
ZONE = {"team.timezone": "Europe/London", "team.country": "GB", "line.start": "2020-01-01"}
RECRUITER = "Recruiter 1"


def rows(candidacies: int, now: datetime, recruiters: int | None = None) -> dict[str, list[Row]]:
    """Worksheet title to its rows: candidacies, three calls each, a tenth of referrals, where the team is.

    recruiters: so many, each with as many candidacies of every status as the others; left out, as the book has them.
    """
    raw = book(candidacies)
    people = [_person(cells, now) for cells in _below(raw[CANDIDATES_TITLE])]
    if recruiters:
        by_status = sorted(range(len(people)), key=lambda n: str(people[n].get(c.STAGE)))
        for turn, n in enumerate(by_status):
            people[n][c.RECRUITER] = f"Recruiter {turn % recruiters}"
    ids = candidacy_ids_of(people)
    calls = [dict(zip(_names(raw[CALLS.title]), cells, strict=True)) for cells in _below(raw[CALLS.title])]
    calls = [
        {**call, c.CANDIDACY_ID: ids[n % len(ids)], c.AT: _moment(call[c.AT], now)} for n, call in enumerate(calls)
    ]
    named = [dict(zip(_names(raw[REFERRALS.title]), cells, strict=True)) for cells in _below(raw[REFERRALS.title])]
    named = [{**one, c.AT: _moment(one[c.AT], now)} for one in named]
    settings = [{c.KEY: key, c.VALUE: value, c.BY: RECRUITER, c.AT: now} for key, value in ZONE.items()]
    return {CANDIDATES_TITLE: people, CALLS.title: calls, REFERRALS.title: named, SETTINGS.title: settings}


def sqlite_book(folder: Path, candidacies: int) -> None:
    """The embedded book of a data folder, filled: made once a run, and copied."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(_sqlite_file(candidacies), folder / "book.sqlite")


@functools.cache
def _sqlite_file(candidacies: int) -> Path:
    folder = tempfile.mkdtemp(prefix="signoff-bench-")
    atexit.register(shutil.rmtree, folder)
    file = Path(folder) / "book.sqlite"
    fill(f"sqlite:///{file}", candidacies)
    return file


def fill(url: str, candidacies: int, team: str = "team", recruiters: int | None = None) -> None:
    store = SqlStore(url, team)
    store.append(rows(candidacies, datetime.now(UTC).replace(microsecond=0), recruiters))
    store.close()


def _names(columns: list[list[Any]]) -> list[str]:
    return [column[0] for column in columns]


def _below(columns: list[list[Any]]) -> Any:
    return zip(*(column[1:] for column in columns), strict=True)


def _person(cells: tuple[Any, ...], now: datetime) -> Row:
    row = {field: cell for field, cell in zip(FIELDS, cells, strict=True) if field and cell != ""}
    return {field: _day(cell, now) if field in DAYS else _text(cell) for field, cell in row.items()}


def _text(cell: Any) -> str:
    return cell if isinstance(cell, str) else orjson.dumps(cell).decode()


def _day(cell: Any, now: datetime) -> str:
    """A serial as a date; what somebody typed by hand stays as it is."""
    return cell if isinstance(cell, str) else _moment(cell, now).date().isoformat()


def _moment(serial: float, now: datetime) -> datetime:
    return (now + timedelta(days=serial - TODAY)).replace(microsecond=0)


def spreadsheet(candidacies: int, now: datetime, recruiters: int | None = None) -> Mapping[str, list[list[Any]]]:
    """The same as worksheets of rows, header first, as a sheet on London's clock holds them."""
    found = {}
    for title, listed in rows(candidacies, now, recruiters).items():
        names = list(dict.fromkeys(name for row in listed for name in row))
        found[title] = [names, *([_cell(row.get(name, "")) for name in names] for row in listed)]
    return found


def _cell(value: Any) -> Any:
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value
