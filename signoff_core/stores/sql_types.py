"""What a cell becomes in a database, and what comes back.

A value somebody typed into the database by hand, and that can't be understood, comes back as the text it is: the
reader makes a problem of it, with its row; the rest of the book is still read.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from signoff_core.schema import Cell


def clean(text: str) -> str:
    """The text without what no database takes: PostgreSQL refuses NUL, and neither keeps half of a character."""
    text = text.replace("\x00", "")
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def as_text(cell: Any) -> str | None:
    """A cell of any kind as text; None when it is blank (None, "" or not a number)."""
    if isinstance(cell, str):
        return clean(cell) or None
    if cell is None or cell != cell:
        return None
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, datetime):
        return (to_utc(cell) if cell.tzinfo else cell).isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return clean(str(cell))


def to_utc(moment: Any) -> datetime:
    """The same moment in UTC, to the second; a moment without a zone is refused."""
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise ValueError(f"{moment!r} is not a date and time with its time zone")
    return moment.astimezone(UTC).replace(microsecond=0)


class Plain(TypeDecorator[str]):
    """Text. Blank is NULL; a number or a date is kept as its text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return as_text(value)


class Moment(TypeDecorator[datetime]):
    """An aware date-time in UTC: a timestamptz on PostgreSQL, `2026-11-24T15:00:00+00:00` on SQLite, which sorts."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(DateTime(timezone=True) if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        if value is None:
            return None
        utc = to_utc(value)
        return utc if dialect.name == "postgresql" else utc.isoformat()

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _moment_in_utc if dialect.name == "postgresql" else _moment_of_text


class Day(TypeDecorator[date]):
    """A date without a time."""

    impl = Date
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> date | None:
        if value is not None and (isinstance(value, datetime) or not isinstance(value, date)):
            raise ValueError(f"{value!r} is not a date")
        return value

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return None if dialect.name == "postgresql" else _day_of_text


class DayOrMoment(TypeDecorator[Any]):
    """`2026-11-24` or `2026-11-24T15:00:00+00:00`, as text in both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is not None and not isinstance(value, date):
            raise ValueError(f"{value!r} is neither a date nor a date and time")
        return to_utc(value).isoformat() if isinstance(value, datetime) else as_text(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _day_or_moment_of_text


class Flag(TypeDecorator[bool]):
    """TRUE, FALSE or blank."""

    impl = Boolean
    cache_ok = True

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return None if dialect.name == "postgresql" else _flag_of_number


_MANY = 10_000  # a book has few different days: looking one up is a third of the work of reading it again

COLUMN_TYPES: dict[Cell, type[TypeDecorator[Any]]] = {
    Cell.TEXT: Plain,
    Cell.CHOICE: Plain,
    Cell.FLAG: Flag,
    Cell.MOMENT: Moment,
    Cell.DAY: Day,
    Cell.DAY_OR_MOMENT: DayOrMoment,
}


def _moment_in_utc(value: datetime | None) -> datetime | None:
    return value and value.astimezone(UTC)


def _moment_of_text(value: Any) -> Any:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
        return moment if moment.tzinfo is UTC else to_utc(moment)
    except (TypeError, ValueError):
        return value


@lru_cache(_MANY)
def _day_of_text(value: Any) -> Any:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return value


@lru_cache(_MANY)
def _day_or_moment_of_text(value: Any) -> Any:
    return _day_of_text(value) if len(str(value)) == len("2026-11-24") else _moment_of_text(value)


@lru_cache(_MANY)
def _flag_of_number(value: Any) -> Any:
    return bool(value) if value in (0, 1) else value
