"""Who writes next in a database of many pages, and what the others wrote meanwhile.

One row a team counts its writes. To write is to count on: the row is held until the transaction ends, so that a team
has one writer at a time, whichever page it is. Two numbers that differ say that there is something new to read.
Nothing in this is a lock of the whole database, and `team` is all of the row's key, so that a database which spreads
its rows over many machines can do it too.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from signoff_core import schema
from signoff_core.stores import News, Row
from signoff_core.stores.sql_engine import be_patient
from signoff_core.stores.sql_schema import SEQ, TABLES, TEAM, TURN, TURNS, WHOLE, cells_of

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
ONLY_GROW = tuple(table.title for table in schema.OWNED if table is not schema.SETTINGS)
"""Worksheets whose new rows can be laid over what was read before. Settings say how all the others are read."""


class Mark(NamedTuple):
    """How far a book has been read: the team's turn, and the number of the last row of each worksheet that only
    grows."""

    turn: int
    last: Mapping[str, int]


def take_turn(connection: sa.Connection, team: str, titles: Iterable[str] | None = None) -> None:
    """Wait until nobody else writes for this team; the turn ends with the transaction.

    titles: the worksheets rows are added to; None where rows are changed, after which a book is read whole.
    """
    be_patient(connection)
    grows = titles is not None and set(titles) <= set(ONLY_GROW)
    insert = _INSERT[connection.dialect.name](TURNS).values({TEAM: team, TURN: 1, WHOLE: 1})
    next_turn = TURNS.c[TURN] + 1
    counted = {TURN: next_turn} if grows else {TURN: next_turn, WHOLE: next_turn}
    connection.execute(insert.on_conflict_do_update(index_elements=[TEAM], set_=counted))


def mark(connection: sa.Connection, team: str) -> Mark:
    """How far a book that is read in this transaction is read."""
    return Mark(_turn(connection, team)[0], {title: last_seq(connection, TABLES[title], team) for title in ONLY_GROW})


def news(connection: sa.Connection, team: str, seen: Mark) -> News | None:
    """What was added since; None where the book must be read whole."""
    turn, whole = _turn(connection, team)
    if whole > seen.turn or turn < seen.turn:
        return None
    if turn == seen.turn:
        return News({}, seen)
    found = {title: _since(connection, TABLES[title], team, seen.last[title]) for title in ONLY_GROW}
    last = {title: max([seen.last[title], *(seq for seq, _ in rows)]) for title, rows in found.items()}
    return News({title: [row for _, row in rows] for title, rows in found.items() if rows}, Mark(turn, last))


def last_seq(connection: sa.Connection, table: sa.Table, team: str) -> int:
    """The number of the team's last row, 0 where it has none."""
    return connection.scalar(sa.select(sa.func.max(table.c[SEQ])).where(table.c[TEAM] == team)) or 0


def _turn(connection: sa.Connection, team: str) -> tuple[int, int]:
    wanted = sa.select(TURNS.c[TURN], TURNS.c[WHOLE]).where(TURNS.c[TEAM] == team)
    found: Any = connection.execute(wanted).first()
    return tuple(found) if found else (0, 0)


def _since(connection: sa.Connection, table: sa.Table, team: str, seq: int) -> list[tuple[int, Row]]:
    wanted = sa.select(table.c[SEQ], *cells_of(table)).where(table.c[TEAM] == team, table.c[SEQ] > seq)
    rows = connection.execute(wanted.order_by(table.c[SEQ])).mappings()
    return [(row[SEQ], {column.name: row[column.name] for column in cells_of(table)}) for row in rows]
