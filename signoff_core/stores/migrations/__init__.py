"""The history of the database's tables, and the way to today's.

A migration is history: it spells its columns out and imports nothing of the package.
"""

import threading
from pathlib import Path

import sqlalchemy as sa

from signoff_core.errors import SetUpError
from signoff_core.stores.sql_engine import be_patient, run
from signoff_core.stores.sql_errors import place_of

HEAD = "0003"
VERSION_TABLE = "signoff_version"
_LOCK = 0x51600FF  # PostgreSQL's advisory locks are one room for all programs of a database: ours is this one.

_alembic_is_one = threading.Lock()  # alembic's `op` and `context` belong to the process, not to a connection


def upgrade(engine: sa.Engine) -> None:
    """Bring the database to today's tables. Cheap when it is there already; safe when two programs do it at once."""
    if run(engine, version) == HEAD:
        return
    with _alembic_is_one:
        if run(engine, version) != HEAD:  # else another thread has done it while this one waited
            run(engine, _upgrade, writes=True)


def version(connection: sa.Connection) -> str | None:
    """The last migration this database has seen, None when it has seen none."""
    if not sa.inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.scalar(sa.select(sa.column("version_num")).select_from(sa.table(VERSION_TABLE)))


def _upgrade(connection: sa.Connection) -> None:
    from alembic import command  # costs a tenth of a second, and is needed once in a database's life
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    _alone(connection)
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    found = version(connection)
    if found and found not in known:
        raise SetUpError(
            f"The book {place_of(connection.engine.url)} was made by a newer Signoff (its tables are at {found}, "
            f"this one knows {HEAD}). Update Signoff, then open it again."
        )
    command.upgrade(config, "head")


def _alone(connection: sa.Connection) -> None:
    """Of several pages that start at once one changes the tables. There may be no table yet to hold on to."""
    be_patient(connection)
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
