"""Connections to the database a book is kept in, and the one way to work in it: a transaction."""

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, DBAPIError

from signoff_core.errors import SetUpError
from signoff_core.stores.sql_errors import worded

Result = TypeVar("Result")

DRIVERS = {
    "sqlite": "sqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""What the address of a database may begin with, and the driver that opens it."""

PATIENCE = 10.0
"""Seconds to wait for a lock or for a server, before saying so."""

_WRITES = "signoff_writes"


def _begins(scheme: str, url: str) -> str:
    """How an address begins, where that is a scheme at all: else it may be anything, a password too."""
    is_one = "://" in url and scheme.isalnum() and len(scheme) <= len("postgresql") + 2
    return f"begins with `{scheme}`" if is_one else "has no beginning like sqlite:// at all"


def address(url: str) -> sa.URL:
    """The address, checked; `postgresql://` and `postgres://` are the same."""
    scheme = url.partition("://")[0]
    if scheme not in DRIVERS or "://" not in url:
        raise SetUpError(
            f"The address of the database {_begins(scheme, url)}. It may begin with sqlite:/// or "
            "postgresql://, for example sqlite:////home/me/signoff/book.sqlite."
        )
    try:
        parsed = sa.make_url(url).set(drivername=DRIVERS[scheme])
    except (ArgumentError, ValueError):
        # Not chained: the parser's own words may quote a piece of the password.
        raise SetUpError(
            "The address of the database can't be read. It looks like postgresql://user:password@host/"
            "database; in the password write @ as %40, / as %2F, # as %23 and : as %3A."
        ) from None
    if scheme == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise SetUpError("The address sqlite:// names no file. Give one: sqlite:////home/me/signoff/book.sqlite.")
    return parsed.set(database=str(Path(parsed.database).expanduser())) if scheme == "sqlite" else parsed


def open_engine(url: str | sa.URL, *, patience: float = PATIENCE, lasting: bool = True) -> sa.Engine:
    """A pool of connections. A SQLite file's folder is made; no connection is opened yet.

    `lasting=False` lets SQLite answer before the disk has: a power cut may then cost the last moments.
    """
    parsed = address(url) if isinstance(url, str) else url
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed, patience, lasting)
    return _postgres(parsed, patience)


def run(engine: sa.Engine, work: Callable[[sa.Connection], Result], *, writes: bool = False) -> Result:
    """What `work` returns, done in one transaction; tried again once when the connection was lost on the way.

    So `work` may happen twice, even when its first commit went through and only the answer was lost: what it writes
    must count once.
    """
    with worded(engine.url):
        try:
            return _once(engine, work, writes)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            return _once(engine, work, writes)


def be_patient(connection: sa.Connection) -> None:
    """Wait for a lock as long as was said when the database was opened, in this transaction.

    SQLite has one writer at a time: a writing transaction begins by waiting for it.
    """
    if connection.dialect.name == "postgresql":
        patience = connection.get_execution_options()["signoff_patience"]
        connection.execute(sa.select(sa.func.set_config("lock_timeout", f"{int(patience * 1000)}ms", True)))


def _once(engine: sa.Engine, work: Callable[[sa.Connection], Result], writes: bool) -> Result:
    options: dict[str, Any] = {_WRITES: writes}
    if engine.dialect.name == "postgresql":
        # A reader sees one moment of all tables; a writer that waited for its turn sees what the one before it wrote.
        options["isolation_level"] = "READ COMMITTED" if writes else "REPEATABLE READ"
    with engine.connect() as connection:
        connection.execution_options(**options)
        with connection.begin():
            return work(connection)


def _postgres(url: sa.URL, patience: float) -> sa.Engine:
    arguments = {
        "connect_timeout": max(2, math.ceil(patience)),
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
        "tcp_user_timeout": 30_000,
        "prepare_threshold": None,  # a pooler such as PgBouncer gives each transaction another connection
    }
    asked = {name: value for name, value in arguments.items() if name not in url.query}
    try:
        engine = sa.create_engine(
            url, connect_args=asked, pool_pre_ping=True, pool_timeout=patience, hide_parameters=True
        )
    except ModuleNotFoundError as error:
        raise SetUpError(f'PostgreSQL needs one more package ({error.name}): pip install "psycopg[binary]"') from error
    return engine.execution_options(signoff_patience=patience)


def _sqlite(url: sa.URL, patience: float, lasting: bool) -> sa.Engine:
    try:
        Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SetUpError(
            f"The folder for {url.database} can't be made: {error.strerror}. "
            "Give an address in a folder you may write to."
        ) from error
    engine = sa.create_engine(url, connect_args={"timeout": patience}, pool_timeout=patience, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the module's own BEGIN comes too late for a writer to wait its turn
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA synchronous={'FULL' if lasting else 'NORMAL'}")
        connection.execute("PRAGMA secure_delete=ON")  # what is erased is overwritten, not only let go
        connection.execute("PRAGMA fullfsync=ON")  # macOS: down to the disk, not to its cache

    @event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
