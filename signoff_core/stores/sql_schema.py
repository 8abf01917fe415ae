"""The tables of a book in a database, made from the declarations in `signoff_core.schema`.

Every table holds many teams: its primary key is (team, seq), where seq is the order of arrival within the team, and
its second key (team, what a row is counted once by): the row's own id or, where rows have none, a digest of all it
says. The names begin with `signoff_`, as a company may keep the book in a database that has a `settings` already.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from signoff_core import columns as c
from signoff_core import schema
from signoff_core.errors import StoreError
from signoff_core.stores import Row
from signoff_core.stores.sql_types import COLUMN_TYPES, Moment, Plain, as_text

TEAM = "team"
SEQ = "seq"
DIGEST = "digest"
MORE = "more"
CHANGED_BY = "changed_by"
CHANGED_AT = "changed_at"
DRAFT_ID = "draft_id"
FIELD = "field"
TURN = "turn"
WHOLE = "whole"

_APART = (TEAM, SEQ, DIGEST, CHANGED_BY, CHANGED_AT)

METADATA = sa.MetaData()


def _table(title: str, once_by: str, *columns: sa.Column[Any]) -> sa.Table:
    name = f"signoff_{title.lower()}"
    keys = (sa.Column(TEAM, sa.Text), sa.Column(SEQ, sa.BigInteger, autoincrement=False))
    constraints = (sa.PrimaryKeyConstraint(TEAM, SEQ), sa.UniqueConstraint(TEAM, once_by, name=f"{name}_once"))
    return sa.Table(name, METADATA, *keys, *columns, *constraints, info={"once_by": once_by})


def _digest() -> sa.Column[Any]:
    return sa.Column(DIGEST, sa.Text, nullable=False)


def _owned(table: schema.Table) -> sa.Table:
    columns = [sa.Column(o.name, COLUMN_TYPES[o.cell], nullable=o.name != table.id) for o in table.columns]
    return _table(table.title, table.id or DIGEST, *columns, *([] if table.id else [_digest()]))


def _team_owned(title: str, fields: tuple[str, ...]) -> sa.Table:
    """A table of the team's: its known fields as text, every other column of a row together in one, and who changed it
    last (an added row that nobody changed has none)."""
    more = sa.Column(MORE, sa.JSON(none_as_null=True))
    changed = (sa.Column(CHANGED_BY, Plain), sa.Column(CHANGED_AT, Moment))
    return _table(title, DIGEST, *(sa.Column(field, Plain) for field in fields), more, _digest(), *changed)


TABLES: Mapping[str, sa.Table] = {
    schema.CANDIDATES_TITLE: _team_owned(schema.CANDIDATES_TITLE, schema.CANDIDATE_FIELDS),
    schema.OPENINGS_TITLE: _team_owned(schema.OPENINGS_TITLE, schema.OPENING_FIELDS),
    **{table.title: _owned(table) for table in schema.OWNED},
}
"""Every worksheet's table, by title, in the order a book is read."""

DRAFTS = sa.Table(
    "signoff_drafts",
    METADATA,
    sa.Column(TEAM, sa.Text, primary_key=True),
    sa.Column(DRAFT_ID, sa.Text, primary_key=True),
    sa.Column(FIELD, sa.Text, primary_key=True),
    sa.Column(c.VALUE, sa.Text, nullable=False),
    sa.Column(c.AT, Moment, nullable=False),
    # Not the value: a long note is more than an index of PostgreSQL takes.
    sa.Index("signoff_drafts_by_field", TEAM, FIELD),
)

TURNS = sa.Table(
    "signoff_turns",
    METADATA,
    sa.Column(TEAM, sa.Text, primary_key=True),
    sa.Column(TURN, sa.BigInteger, nullable=False),
    sa.Column(WHOLE, sa.BigInteger, nullable=False),
)
"""How often each team's book was written to, and at which of these turns it last changed so that it must be read
whole."""


def cells_of(table: sa.Table) -> list[sa.Column[Any]]:
    """The columns that hold a row's cells, without the ones that only keep rows apart."""
    return [column for column in table.columns if column.name not in _APART]


def rows_of(table: sa.Table, team: str) -> sa.Select[Any]:
    """One team's rows, as they came; the columns Signoff has no word for come last, as JSON text."""
    cells = [sa.cast(column, sa.Text) if column.name == MORE else column for column in cells_of(table)]
    return sa.select(*cells).where(table.c[TEAM] == team).order_by(table.c[SEQ])


def as_record(title: str, row: Row) -> dict[str, Any]:
    """A row as its table keeps it: every column present, what the table doesn't know in one, and its digest."""
    table = TABLES[title]
    record = {column.name: row.get(column.name) for column in cells_of(table)}
    unknown = {name: cell for name, cell in row.items() if name not in record or name == MORE}
    if MORE in record:
        record[MORE] = {str(name): text for name, cell in unknown.items() if (text := as_text(cell))} or None
    elif unknown:
        raise StoreError(f"{title} has no column {', '.join(unknown)}. Its columns: {', '.join(record)}.")
    if DIGEST in table.c:
        record[DIGEST] = _digest_of(row)
    elif not row.get(table.info["once_by"]):
        raise StoreError(f"A row for {title} has no {table.info['once_by']}; nothing was saved.")
    return record


def _digest_of(row: Row) -> str:
    """Equal for rows that say the same: blank cells and the order of the columns don't count."""
    said = sorted((str(name), text) for name, cell in row.items() if (text := as_text(cell)))
    return hashlib.blake2b(json.dumps(said).encode(), digest_size=16).hexdigest()
