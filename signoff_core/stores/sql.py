"""A book in a database: SQLite in a file, or PostgreSQL by its address."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from signoff_core.errors import StoreError
from signoff_core.stores import Cells, News, RawBook, RawColumn, Row, sql_changes, sql_turns
from signoff_core.stores.migrations import upgrade
from signoff_core.stores.sql_changes import Change
from signoff_core.stores.sql_engine import PATIENCE, address, open_engine, run
from signoff_core.stores.sql_errors import place_of
from signoff_core.stores.sql_schema import MORE, SEQ, TABLES, TEAM, as_record, cells_of, rows_of

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class SqlStore:
    """One team's book in a database that may hold many.

    Opening makes what isn't there yet: the file, its folder, the tables. `append` also takes the team's own
    worksheets, Candidates and Openings, whose cells are kept as text; a row that says the very same as an earlier one
    counts once, as any other.
    """

    kind = "sql"

    def __init__(self, url: str, team: str = "team", *, patience: float = PATIENCE) -> None:
        self.engine = open_engine(url, patience=patience)
        self.team = team
        self.name = place_of(self.engine.url)
        try:
            upgrade(self.engine)
        except BaseException:
            self.engine.dispose()
            raise

    def read(self, known: Any = None) -> RawBook:
        return run(self.engine, lambda connection: RawBook(self._worksheets(connection), mark=self._mark(connection)))

    def news(self, mark: sql_turns.Mark) -> News | None:
        """What anybody added since the book was read as far as `mark`, at the price of a glance; None: read it
        whole."""
        return run(self.engine, lambda connection: sql_turns.news(connection, self.team, mark))

    def refresh_metadata(self) -> None:
        """Nothing is remembered between two reads."""

    def append(self, rows: Mapping[str, Sequence[Row]]) -> None:
        self.change((), rows)

    def keyed(self, title: str) -> dict[int, dict[str, str]]:
        """The rows of Candidates or Openings by the number each keeps for good, in the order they are read in."""
        return run(self.engine, lambda connection: sql_changes.keyed(connection, title, self.team))

    def change(self, changes: Sequence[Change], rows: Mapping[str, Sequence[Row]]) -> None:
        """Change rows of the team's own worksheets and add rows, all or none.

        Raises InputError, with nothing written, where a row says something else by now than its change saw.
        """
        if strangers := rows.keys() - TABLES.keys():
            raise StoreError(f"There is no worksheet {', '.join(strangers)} in this book: {', '.join(TABLES)}.")
        records = {title: [as_record(title, row) for row in rows[title]] for title in rows if rows[title]}
        if records or changes:
            titles = None if changes else records

            def work(connection: sa.Connection) -> None:
                sql_turns.take_turn(connection, self.team, titles)
                self._write(connection, changes, records)

            run(self.engine, work, writes=True)

    def erase(self, cells: Cells, rows: Mapping[str, Sequence[Row]], changes: Sequence[Change] = ()) -> None:
        """Also `changes` to the team's own rows, which an SQL book keeps itself: all or none, as `change` makes
        them."""
        records = {title: [as_record(title, row) for row in rows[title]] for title in rows if rows[title]}

        def work(connection: sa.Connection) -> None:
            sql_turns.take_turn(connection, self.team)
            self._write(connection, changes, records)
            sql_changes.blank(connection, self.team, cells)

        run(self.engine, work, writes=True)
        run(self.engine, sql_changes.forget_old_pages)

    def close(self) -> None:
        self.engine.dispose()

    def _worksheets(self, connection: sa.Connection) -> dict[str, list[RawColumn]]:
        return {title: _columns(connection, table, self.team) for title, table in TABLES.items()}

    def _mark(self, connection: sa.Connection) -> sql_turns.Mark:
        return sql_turns.mark(connection, self.team)

    def _write(
        self, connection: sa.Connection, changes: Sequence[Change], records: Mapping[str, list[dict[str, Any]]]
    ) -> None:
        sql_changes.change(connection, self.team, changes)
        for title, news in records.items():
            table = TABLES[title]
            last = sql_turns.last_seq(connection, table, self.team)
            numbered = [{TEAM: self.team, SEQ: last + n, **record} for n, record in enumerate(news, 1)]
            # Only this key may meet itself in silence: two rows of one seq would be a fault of ours.
            once = [TEAM, table.info["once_by"]]
            insert = _INSERT[connection.dialect.name](table).on_conflict_do_nothing(index_elements=once)
            connection.execute(insert, numbered)


def begun(url: str, team: str = "team") -> bool:
    """Whether this team's book holds any row. Makes neither a file nor a table."""
    parsed = address(url)
    if parsed.get_backend_name() == "sqlite" and not Path(str(parsed.database)).is_file():
        return False
    engine = open_engine(parsed)
    try:
        return run(engine, lambda connection: _holds_rows(connection, team))
    finally:
        engine.dispose()


def _holds_rows(connection: sa.Connection, team: str) -> bool:
    there = sa.inspect(connection)
    return any(
        connection.scalar(sa.select(sa.exists().where(table.c[TEAM] == team)))
        for table in TABLES.values()
        if there.has_table(table.name)
    )


def _columns(connection: sa.Connection, table: sa.Table, team: str) -> list[RawColumn]:
    """The worksheet of one table: each column's name, then its cells."""
    columns: list[list[Any]] = [[column.name] for column in cells_of(table)]
    # In parts, as a hundred thousand rows alive at once keep Python's garbage collector busier than the database.
    for rows in connection.execute(rows_of(table, team)).partitions(2000):
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
            column.extend(cells)
    return columns if MORE not in table.c else [*columns[:-1], *_unknown(columns[-1][1:])]


def _unknown(more: Sequence[str | None]) -> list[list[str | None]]:
    """The columns Signoff has no word for, in the order they were first seen."""
    rows: list[dict[str, str] | None] = json.loads(f"[{','.join(text or 'null' for text in more)}]")
    names = dict.fromkeys(name for others in rows if others for name in others)
    return [[name, *(others.get(name) if others else None for others in rows)] for name in names]
