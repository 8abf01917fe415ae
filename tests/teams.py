"""A team with its page, on the embedded book or on a Google Sheet of the loopback."""

import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.schema import CALLS, MOVES, REFERRALS, SETTINGS
from signoff_core.secrets import to_toml
from signoff_core.tables import Tables
from tests.pages import Served, served
from tests.screens import HEADERS
from tests.sheets_server import SheetsServer, service_account_info

Rows = list[dict[str, Any]]
STORES = ("embedded", "sheet")


@dataclass(frozen=True)
class Team:
    """The page of a team, and its book as a fresh look finds it."""

    server: Served
    book: Callable[[], Tables]


@contextmanager
def team(store: str, folder: Path, people: Rows, **worksheets: Rows) -> Iterator[Team]:
    """store: one of STORES. people: the rows of Candidates, with `tests.screens.HEADERS`. worksheets: ours, by title."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(folder))
        with _book_of(store, folder, people, worksheets) as secrets, served(folder, secrets) as server:
            said = tomllib.loads(secrets.read_text()) if secrets else {}
            yield Team(server, lambda: _read(said, folder))


@contextmanager
def _book_of(store: str, folder: Path, people: Rows, worksheets: dict[str, Rows]) -> Iterator[Path | None]:
    """The book, filled, and the secrets that lead to it, none to the embedded one."""
    if store == "embedded":
        with closing(team_book({}, begin=True)) as book:
            book.store.append({"Candidates": people, **worksheets})
        yield None
        return
    with SheetsServer(locale="en_GB") as sheet:
        sheet.add_worksheet("Candidates", [list(HEADERS), *[[one.get(name, "") for name in HEADERS] for one in people]])
        for table in (CALLS, REFERRALS, MOVES, SETTINGS):
            cells = [[_cell(row.get(name, "")) for name in table.names] for row in worksheets.get(table.title, [])]
            sheet.add_worksheet(table.title, [list(table.names), *cells])
        secrets = folder / "secrets.toml"
        secrets.write_text(f'{to_toml(service_account_info(sheet), sheet.spreadsheet_id)}base_url = "{sheet.url}"\n')
        yield secrets


def _cell(value: Any) -> Any:
    """A moment as a sheet holds it: on its own clock, without a zone."""
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def _read(secrets: dict[str, Any], folder: Path) -> Tables:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(folder))
        with closing(team_book(secrets)) as book:
            return book.tables()


def said_with(tables: Tables, name: str) -> list[list[str]]:
    """The calls with somebody, the latest last: kind and result."""
    calls = tables.calls[tables.calls[c.CANDIDATE] == name].sort_values(c.AT)
    return calls[[c.KIND, c.RESULT]].to_numpy().tolist()
