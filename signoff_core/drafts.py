"""Half-filled forms, kept field by field while a person types, so that a lost page loses no word."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from signoff_core import columns as c
from signoff_core.stores.migrations import upgrade
from signoff_core.stores.sql_engine import open_engine, run
from signoff_core.stores.sql_schema import DRAFT_ID, DRAFTS, FIELD, TEAM
from signoff_core.stores.sql_types import clean

_INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
_OURS = DRAFTS.c[TEAM] == sa.bindparam(TEAM)
_ANYTHING = sa.select(sa.exists().where(_OURS, DRAFTS.c[DRAFT_ID] == sa.bindparam(DRAFT_ID)))
"""Whether anything of a form is kept. What is asked with every word is put together once: that costs as much as asking."""
_SINCE = sa.select(DRAFTS.c[DRAFT_ID], DRAFTS.c[FIELD], DRAFTS.c[c.VALUE], DRAFTS.c[c.AT]).where(
    _OURS,
    DRAFTS.c[FIELD].in_(sa.bindparam("fields", expanding=True)),
    DRAFTS.c[DRAFT_ID].in_(sa.select(DRAFTS.c[DRAFT_ID]).where(_OURS, DRAFTS.c[c.AT] >= sa.bindparam("moment"))),
)
"""Some fields of the forms that were touched since."""


class Kept(NamedTuple):
    """What a field held when it was touched last, and when that was (UTC)."""

    value: str
    at: datetime


class Drafts:
    """One team's half-filled forms. Safe to share between threads.

    `engine` is that of a database `SqlStore` has opened; `local_drafts` makes one of its own.
    """

    def __init__(self, engine: sa.Engine, team: str = "team") -> None:
        self.engine = engine
        self.team = team

    def keep(self, draft_id: str, field: str, value: str | None, at: datetime) -> bool:
        """Remember what a field holds now; None forgets the field, "" remembers that it was emptied. Says the
        same as `keep_all`."""
        return self.keep_all(draft_id, {field: value}, at)

    def keep_all(self, draft_id: str, fields: Mapping[str, str | None], at: datetime) -> bool:
        """Remember several fields of one form, all or none; says whether anything of the form was kept before."""
        gone = [field for field, value in fields.items() if value is None]
        kept = [
            {TEAM: self.team, DRAFT_ID: draft_id, FIELD: field, c.VALUE: clean(value), c.AT: at}
            for field, value in fields.items()
            if value is not None
        ]

        def write(connection: sa.Connection) -> bool:
            before = bool(connection.scalar(_ANYTHING, {TEAM: self.team, DRAFT_ID: draft_id}))
            if gone:
                connection.execute(self._delete(DRAFTS.c[DRAFT_ID] == draft_id, DRAFTS.c[FIELD].in_(gone)))
            if kept:
                connection.execute(_UPSERT[connection.dialect.name], kept)
            return before

        return run(self.engine, write, writes=True)

    def read(self, draft_id: str) -> dict[str, str]:
        """The fields of one form; empty when there is no such draft."""
        query = sa.select(DRAFTS.c[FIELD], DRAFTS.c[c.VALUE]).where(*self._ours(DRAFTS.c[DRAFT_ID] == draft_id))
        return dict(run(self.engine, lambda connection: [tuple(row) for row in connection.execute(query)]))

    def everything(self) -> dict[str, dict[str, str]]:
        """Every form that is kept, by its id: field to what it holds."""
        query = sa.select(DRAFTS.c[DRAFT_ID], DRAFTS.c[FIELD], DRAFTS.c[c.VALUE]).where(*self._ours())
        found: dict[str, dict[str, str]] = {}
        for draft_id, field, value in run(self.engine, lambda connection: connection.execute(query).all()):
            found.setdefault(draft_id, {})[field] = value
        return found

    def forget(self, draft_id: str) -> None:
        """The form was saved, or thrown away."""
        run(self.engine, lambda it: it.execute(self._delete(DRAFTS.c[DRAFT_ID] == draft_id)), writes=True)

    def forget_fields(self, draft_id: str, fields: Sequence[str]) -> None:
        """Some fields of a form are to say nothing any more; the others stay."""
        where = DRAFTS.c[DRAFT_ID] == draft_id, DRAFTS.c[FIELD].in_(fields)
        run(self.engine, lambda it: it.execute(self._delete(*where)), writes=True)

    def open_drafts(self, by_field: str, value: str) -> list[str]:
        """The ids of the drafts whose field has this value, the one written last first."""
        where = self._ours(DRAFTS.c[FIELD] == by_field, DRAFTS.c[c.VALUE] == value)
        query = sa.select(DRAFTS.c[DRAFT_ID]).where(*where).order_by(DRAFTS.c[c.AT].desc(), DRAFTS.c[DRAFT_ID])
        return run(self.engine, lambda connection: list(connection.scalars(query)))

    def touched_since(self, moment: datetime, fields: Sequence[str]) -> dict[str, dict[str, Kept]]:
        """Draft by draft some of its fields, for those of which any field was touched since."""
        asked = {TEAM: self.team, "fields": list(fields), "moment": moment}
        found: dict[str, dict[str, Kept]] = {}
        for draft_id, field, value, at in run(self.engine, lambda it: it.execute(_SINCE, asked).all()):
            found.setdefault(draft_id, {})[field] = Kept(value, at)
        return found

    def forget_older_than(self, moment: datetime) -> None:
        """Forget the drafts nobody has touched since; a draft touched later stays whole."""
        newest = sa.func.max(DRAFTS.c[c.AT], type_=DRAFTS.c[c.AT].type)
        stale = sa.select(DRAFTS.c[DRAFT_ID]).where(*self._ours()).group_by(DRAFTS.c[DRAFT_ID]).having(newest < moment)
        run(self.engine, lambda it: it.execute(self._delete(DRAFTS.c[DRAFT_ID].in_(stale))), writes=True)

    def close(self) -> None:
        """Give back the connections, which are the book's too where both live in one database."""
        self.engine.dispose()

    def _ours(self, *conditions: sa.ColumnElement[bool]) -> tuple[sa.ColumnElement[bool], ...]:
        return DRAFTS.c[TEAM] == self.team, *conditions

    def _delete(self, *conditions: sa.ColumnElement[bool]) -> sa.Delete:
        return sa.delete(DRAFTS).where(*self._ours(*conditions))


def local_drafts(folder: Path, team: str = "team") -> Drafts:
    """Drafts in a file of this machine, `drafts.sqlite` in `folder`, for a team whose book is elsewhere.

    A power cut may cost the last moments of typing; in return a keystroke never waits for the disk.
    """
    engine = open_engine(sa.URL.create("sqlite", database=str(folder / "drafts.sqlite")), lasting=False)
    upgrade(engine)
    return Drafts(engine, team)


def _upsert(dialect: str) -> sa.Insert:
    insert = _INSERT[dialect](DRAFTS)
    newer = {c.VALUE: insert.excluded[c.VALUE], c.AT: insert.excluded[c.AT]}
    return insert.on_conflict_do_update(index_elements=[TEAM, DRAFT_ID, FIELD], set_=newer)


_UPSERT = {dialect: _upsert(dialect) for dialect in _INSERT}
