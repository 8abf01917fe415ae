"""How a book is opened: which of the doors the secrets name, and what stands behind each."""

import os
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

from platformdirs import user_data_path

from signoff_core import columns as c
from signoff_core.book import Book, utc_now
from signoff_core.drafts import Drafts, local_drafts
from signoff_core.errors import InputError, SetUpError
from signoff_core.outbox import Outbox
from signoff_core.sample import sample_rows
from signoff_core.schema import SETTINGS
from signoff_core.secrets import doors, read_secrets
from signoff_core.stores.sql import SqlStore, begun
from signoff_core.stores.sql_engine import address

DATA_VARIABLE = "SIGNOFF_DATA"
NOTHING_LASTS = (
    "What is written to this machine is lost when it restarts, so a book can't be begun here. Keep the book in a Google "
    "Sheet or in PostgreSQL (see docs/promises.md). If the disk does last, say so in the secrets: [signoff] "
    "data_lasts = true."
)
_PASSING_MACHINES = ("/mount/src", "/content")  # where Community Cloud and Colab put what they run


_filling = threading.Lock()


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where the embedded book and the drafts are: `SIGNOFF_DATA`, else the user's own data folder."""
    named = environ.get(DATA_VARIABLE)
    return Path(named).expanduser() if named else user_data_path("signoff", appauthor=False)


def open_book(
    secrets: Mapping[str, Any] | None = None,
    *,
    spreadsheet: str | None = None,
    credentials: Any = None,
    clock: Callable[[], datetime] = utc_now,
) -> Book:
    """The team's book, or the sample agency until one is begun.

    secrets: what `.streamlit/secrets.toml` holds (that file, or the one `SIGNOFF_SECRETS` names, is read when it is
    left out). spreadsheet (address or key) with credentials (any google-auth credentials, or a service account's
    fields) opens that sheet instead. Raises SetUpError with what to do when a secret, a key or a share is wrong.
    """
    if spreadsheet or credentials:
        if not (spreadsheet and credentials):
            raise SetUpError(
                "Give both: spreadsheet (its address or key) and credentials (a service account's fields)."
            )
        return _sheet_book(
            spreadsheet, credentials, None, clock, lasts=data_lasts(read_secrets(os.environ, Path.cwd()), Path.cwd())
        )
    book = team_book(secrets, clock=clock)
    return book or sample_book(clock=clock)


def team_book(
    secrets: Mapping[str, Any] | None = None,
    *,
    begin: bool = False,
    notices: bool = False,
    clock: Callable[[], datetime] = utc_now,
) -> Book | None:
    """The team's own book, None where none is begun yet (unless `begin`, which makes the embedded one).

    notices: note in it what changes in the team's worksheets; for the page alone.
    """
    said = read_secrets(os.environ, Path.cwd()) if secrets is None else secrets
    door, lasts = doors(said), data_lasts(said, Path.cwd())
    if door.google:
        where = door.google
        return _sheet_book(where.spreadsheet, where.account, where.base_url, clock, notices=notices, lasts=lasts)
    url, team = (door.sql.url, door.sql.team) if door.sql else (_embedded("book"), "team")
    if not (door.sql or begin or begun(url)):
        return None
    if not lasts and address(url).get_backend_name() == "sqlite":
        raise SetUpError(NOTHING_LASTS)
    return _sql_book(url, team, clock, notices=notices)


def data_lasts(secrets: Mapping[str, Any], folder: Path) -> bool:
    """Whether what is written to this machine's disk outlives a restart.

    `[signoff]` `data_lasts` in the secrets says it; without it that is so unless the program stands where Streamlit
    Community Cloud or Google Colab put it.
    """
    section = secrets.get("signoff")
    said = section.get("data_lasts") if isinstance(section, Mapping) else None
    if said is not None and not isinstance(said, bool):
        raise SetUpError(f"[signoff] data_lasts in the secrets is {said!r}. Write true or false, without quotes.")
    return said if said is not None else not any(map(folder.is_relative_to, _PASSING_MACHINES))


def sample_book(*, clock: Callable[[], datetime] = utc_now) -> Book:
    """The sample agency, in a book of its own; a new day makes a new one, so that it is always alive.

    Yesterday's file stays for whoever has it open at midnight; older ones go.
    """
    now = clock()
    kept = [_sample_name(now - timedelta(days=days)) for days in (0, 1)]
    for old in data_folder().glob("sample-*.sqlite*"):
        if old.name.partition(".")[0] not in kept:
            with suppress(OSError):  # somebody on Windows has it open
                old.unlink(missing_ok=True)
    url = _embedded(_sample_name(now))
    with _filling:  # one writes it, the others wait for it and not for the file's own lock
        book = _sql_book(url, "team", clock, is_sample=True)
        if not begun(url):
            book.store.append(sample_rows(now))
    return book


def is_stale_sample(book: Book, now: datetime) -> bool:
    """Whether this is the sample of another day, or the team's own book was begun meanwhile, on a command line say."""
    return book.is_sample and (_sample_name(now) not in book.store.name or begun(_embedded("book")))


def _sample_name(now: datetime) -> str:
    return f"sample-{now:%Y-%m-%d}"


def begin(book: Book, zone: str | None, country: str | None, by: str | None, now: datetime) -> None:
    """The first rows of a team's own SQL book: where it is, as the browser says, and from when its debts count.

    A book that is begun stays as it is: another browser does not move it.
    """
    settings = book.tables().settings
    if settings.start:
        return
    said = {"team.timezone": zone, "team.country": country}
    new = {key: value for key, value in said.items() if value and not settings.said.get(key)}
    rows = [{c.KEY: key, c.VALUE: value, c.BY: by, c.AT: now} for key, value in new.items()]
    book.save({SETTINGS.title: rows})


def fill_with_sample(book: Book, now: datetime) -> None:
    """The sample agency's rows in the team's own SQL book. Raises InputError for a book that is begun, or a sheet."""
    if book.store.kind != SqlStore.kind:
        raise InputError("The sample can only be put into an SQL book; this team's book is a Google Sheet.")
    tables = book.tables()
    if len(tables.candidacies) or any(len(rows) for rows in tables.written.values()):
        raise InputError("This book is begun already; the sample would mix with the team's own rows.")
    book.store.append(sample_rows(now))
    book.refresh()


def _embedded(name: str) -> str:
    # An address: in a folder called `what?` or `50%` the file would be another one.
    return f"sqlite:///{quote(str(data_folder() / name), safe='/: ')}.sqlite"


def _sql_book(
    url: str, team: str, clock: Callable[[], datetime], *, is_sample: bool = False, notices: bool = False
) -> Book:
    store = SqlStore(url, team)
    return Book(store, Drafts(store.engine, team), is_sample=is_sample, notices=notices, clock=clock)


def _sheet_book(
    spreadsheet: str,
    credentials: Any,
    base_url: str | None,
    clock: Callable[[], datetime],
    *,
    notices: bool = False,
    lasts: bool,
) -> Book:
    # Only a team with a sheet needs Google's libraries.
    from signoff_core.stores.google_account import key_of
    from signoff_core.stores.google_client import Patience
    from signoff_core.stores.google_sheet import open_google_sheet

    key = key_of(spreadsheet)
    outbox = Outbox(data_folder(), key) if lasts else None
    # Where a save can wait for Google, a person need not.
    patience = Patience(writes=2, budget=5.0) if outbox else None
    store = open_google_sheet(spreadsheet, credentials, base_url=base_url, patience=patience)
    return Book(store, local_drafts(data_folder(), team=key), notices=notices, outbox=outbox, clock=clock)
