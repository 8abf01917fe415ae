"""Changes to the team's own rows of a book in a database, each made only where the row still says what was seen."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from signoff_core.errors import InputError
from signoff_core.stores import Cells, Row
from signoff_core.stores.sql_schema import CHANGED_AT, CHANGED_BY, DIGEST, MORE, SEQ, TABLES, TEAM, as_record, cells_of
from signoff_core.stores.sql_types import as_text

_FEW = 500
_SHOWN = 5


@dataclass(frozen=True)
class Change:
    """One row of Candidates or Openings (`title`), by its number in the database: what it said when somebody looked,
    and what it is to say, every cell of it; who changes it, and when (aware)."""

    title: str
    seq: int
    before: Row
    after: Row
    by: str | None
    at: datetime


def keyed(connection: sa.Connection, title: str, team: str) -> dict[int, dict[str, str]]:
    """The rows of a team's own worksheet by their number, in order; blank cells are left out."""
    table = TABLES[title]
    wanted = sa.select(table.c[SEQ], *cells_of(table)).where(table.c[TEAM] == team).order_by(table.c[SEQ])
    return {row[SEQ]: _cells(row) for row in connection.execute(wanted).mappings()}


def change(connection: sa.Connection, team: str, changes: Sequence[Change]) -> None:
    """Make all changes. Raises InputError, before any is made, where a row says something else by now.

    The writer's turn must have been taken. A change that is there already (a save whose answer was lost) counts once.
    """
    by_title: dict[str, list[Change]] = defaultdict(list)
    for one in changes:
        by_title[one.title].append(one)
    for title, wanted in by_title.items():
        _change(connection, TABLES[title], team, wanted)


def blank(connection: sa.Connection, team: str, cells: Cells) -> None:
    """Let cells of app-owned rows say something else, by the rows' ids."""
    for title, rows in cells.items():
        table = TABLES[title]
        for one, values in rows.items():
            place = sa.and_(table.c[TEAM] == team, table.c[table.info["once_by"]] == one)
            connection.execute(sa.update(table).where(place).values(dict(values)))


def forget_old_pages(connection: sa.Connection) -> None:
    """What was overwritten leaves SQLite's journal too. PostgreSQL tidies up by itself, in its own time."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("COMMIT")  # not inside a transaction
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")


def _change(connection: sa.Connection, table: sa.Table, team: str, changes: Sequence[Change]) -> None:
    held = _digests(connection, table, team, changes)
    records = []
    for one in changes:
        record = as_record(one.title, one.after)
        if held.get(one.seq) == record[DIGEST]:
            continue
        if held.get(one.seq) != as_record(one.title, one.before)[DIGEST]:
            raise InputError(_what_differs(connection, table, team, one))
        records.append({**record, CHANGED_BY: one.by, CHANGED_AT: one.at, "of_team": team, "of_seq": one.seq})
    if not records:
        return
    _must_stay_apart(connection, table, team, records)
    place = sa.and_(table.c[TEAM] == sa.bindparam("of_team"), table.c[SEQ] == sa.bindparam("of_seq"))
    connection.execute(sa.update(table).where(place), records)


def _digests(connection: sa.Connection, table: sa.Table, team: str, changes: Sequence[Change]) -> dict[int, str]:
    wanted = sa.select(table.c[SEQ], table.c[DIGEST]).where(table.c[TEAM] == team)
    if len(changes) <= _FEW:
        wanted = wanted.where(table.c[SEQ].in_([one.seq for one in changes]))
    return dict(connection.execute(wanted).all())


def _must_stay_apart(connection: sa.Connection, table: sa.Table, team: str, records: Sequence[dict[str, Any]]) -> None:
    """Two rows that say the very same count once, so none may become like another."""
    digests = [record[DIGEST] for record in records]
    said = sa.select(table.c[DIGEST]).where(table.c[TEAM] == team)
    if len(digests) <= _FEW:
        said = said.where(table.c[DIGEST].in_(digests))
    if len(set(digests)) < len(digests) or set(digests) & set(connection.scalars(said)):
        raise InputError("Another row says the very same already. Nothing was saved: change that one, or leave both.")


def _what_differs(connection: sa.Connection, table: sa.Table, team: str, one: Change) -> str:
    wanted = sa.select(*cells_of(table), table.c[CHANGED_BY]).where(table.c[TEAM] == team, table.c[SEQ] == one.seq)
    row = connection.execute(wanted).mappings().first()
    if row is None:
        return f"This row of {one.title} has been taken out of the book meanwhile. Nothing was saved."
    now, seen = _cells(row), {name: text for name, cell in one.before.items() if (text := as_text(cell))}
    names = [name for name in dict.fromkeys((*seen, *now)) if seen.get(name) != now.get(name)]
    listed = "; ".join(
        f"{name} is now {_quoted(now.get(name))}, was {_quoted(seen.get(name))}" for name in names[:_SHOWN]
    )
    who = row[CHANGED_BY] or "Somebody else"
    return (
        f"{who} has changed this row of {one.title} meanwhile: {listed}. Nothing of yours was saved: look at it again."
    )


def _quoted(text: str | None) -> str:
    return f"“{text}”" if text else "blank"


def _cells(row: Any) -> dict[str, str]:
    known = {name: cell for name, cell in row.items() if name not in (SEQ, MORE, CHANGED_BY) and cell is not None}
    return known | (row[MORE] or {})
