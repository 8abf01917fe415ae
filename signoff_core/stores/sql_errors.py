"""What a database says when it fails, in words for the person who waits for it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, SQLAlchemyError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from signoff_core.errors import SetUpError, SignoffError, StoreError, Unreachable

_SQLITE = {
    sqlite3.SQLITE_CANTOPEN: (SetUpError, "can't be opened. Check that its folder is there and may be written to."),
    sqlite3.SQLITE_READONLY: (StoreError, "may only be read. Allow this user to write to the file and its folder."),
    sqlite3.SQLITE_FULL: (StoreError, "can't grow: the disk is full. Free some space, then save again."),
    sqlite3.SQLITE_NOTADB: (SetUpError, "is not a database. Check the address, or restore the file from a backup."),
    sqlite3.SQLITE_CORRUPT: (StoreError, "is damaged. Restore it from a backup."),
}
_SQLITE_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

# SQLSTATE classes and codes that pass by themselves: lost connection, server stopping or full, lock not free, deadlock,
# and a standby that has not taken over yet.
_PASSES = ("08", "53", "57P", "55P03", "40001", "40P01", "25006")
_REFUSED_AT_THE_DOOR = ("password", "authentication", "permitted", "pg_hba", "does not exist", "SSL", "certificate")


def place_of(url: URL) -> str:
    """What to call a database when talking to a person: never its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    host = url.host or url.query.get("host") or "localhost"
    return f"{url.database or url.username} at {host if isinstance(host, str) else ', '.join(host)}"


@contextmanager
def worded(url: URL) -> Iterator[None]:
    """Inside, whatever the database raises leaves as a StoreError, an Unreachable or a SetUpError."""
    try:
        yield
    except SQLAlchemyError as error:
        raise _in_words(error, url) from error


def _in_words(error: SQLAlchemyError, url: URL) -> SignoffError:
    if isinstance(error, PoolTimeout):
        return Unreachable(f"The database {place_of(url)} is busy with other saves. Try again in a moment.")
    if isinstance(error, DBAPIError) and isinstance(error.orig, sqlite3.Error):
        return _of_sqlite(error.orig, url)
    if isinstance(error, DBAPIError):
        return _of_postgres(error, url)
    what = error.orig if isinstance(error, StatementError) else error
    return StoreError(f"Nothing was saved: {what}.")


def _of_sqlite(error: sqlite3.Error, url: URL) -> SignoffError:
    # The lower byte is the kind of failure, the upper ones a detail of it. Some errors of the module have no code.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _SQLITE_BUSY:
        return Unreachable(
            f"The book {place_of(url)} is held by another program. Close what else has it open, then try again."
        )
    kind, words = _SQLITE.get(code, (StoreError, f"failed: {error}."))
    return kind(f"The book {place_of(url)} {words}")


def _of_postgres(error: DBAPIError, url: URL) -> SignoffError:
    """psycopg's words are shown only from the server's first line: the lines below may hold what was being saved."""
    code = getattr(error.orig, "sqlstate", None)
    words = str(error.orig).strip()
    if error.connection_invalidated or (code or "").startswith(_PASSES):
        return _no_answer(url)
    if error.statement is None and code is None:
        return _of_opening(words, url)
    return StoreError(
        f"The database {place_of(url)} refused: {words.splitlines()[0]}. Nothing was saved. "
        "Show this to whoever runs the database."
    )


def _of_opening(words: str, url: URL) -> SignoffError:
    if "connection option" in words or "URI query" in words:
        return SetUpError(
            f"The address of the database {place_of(url)} has an option PostgreSQL doesn't know: {words}."
        )
    # The server's own reason follows this word in every language; without it nobody was there to refuse.
    reason = words.rpartition("FATAL:")[2].strip().splitlines()[0] if words else ""
    if any(sign in reason for sign in _REFUSED_AT_THE_DOOR):
        return SetUpError(
            f"The database {place_of(url)} does not let Signoff in: {reason}. "
            "Check the user, password and database name in the `url` under [connections.sql]."
        )
    return _no_answer(url)


def _no_answer(url: URL) -> Unreachable:
    return Unreachable(
        f"The database {place_of(url)} does not answer. Check that you are online, then try again; "
        "if it lasts, ask whoever runs the database."
    )
