"""How a command gets at the team's book, and the time it goes by."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from signoff_core.errors import SetUpError

if TYPE_CHECKING:
    from signoff_core.book import Book
    from signoff_core.tables import Tables

HOW_TO_BEGIN = (
    "No book has been begun yet. Begin one with the button on the page, fill one with the sample agency "
    "(`python -m signoff_core sample`), or name the team's Google Sheet or database in .streamlit/secrets.toml."
)


@dataclass
class Clock:
    """The time a command goes by: what `--now` says, else the computer's own. A bare time is on the team's clock,
    whose zone is known once the book has been read."""

    said: datetime | None = None
    zone: tzinfo = UTC

    def __call__(self) -> datetime:
        if self.said is None:
            return datetime.now(UTC)
        return self.said if self.said.tzinfo else self.said.replace(tzinfo=self.zone)


@contextmanager
def reading(clock: Clock) -> Iterator[tuple["Book | None", "Tables"]]:
    """The team's book and what it holds; none, and an empty one, until it is begun."""
    with _begun(clock) as book:
        tables = book.tables() if book else _nothing()
        clock.zone = tables.settings.tz
        yield book, tables


@contextmanager
def writing(clock: Clock) -> Iterator["Book"]:
    """The team's book, read. Raises SetUpError, which says how to begin one, where there is none."""
    with _begun(clock) as book:
        if book is None:
            raise SetUpError(HOW_TO_BEGIN)
        clock.zone = book.tables().settings.tz
        yield book


@contextmanager
def unread() -> Iterator["Book"]:
    """The team's book as it lies there, not read: it need not be one that can be worked with. Raises as `writing`."""
    with _begun(Clock()) as book:
        if book is None:
            raise SetUpError(HOW_TO_BEGIN)
        yield book


@contextmanager
def _begun(clock: Callable[[], datetime]) -> Iterator["Book | None"]:
    """The team's book where it is begun. Makes nothing where it isn't."""
    from signoff_core.doors import team_book
    from signoff_core.secrets import doors, read_secrets
    from signoff_core.stores.sql import begun

    said = read_secrets(os.environ, Path.cwd())
    sql = doors(said).sql
    book = None if sql and not begun(sql.url, sql.team) else team_book(said, clock=clock)
    try:
        yield book
    finally:
        if book:
            book.close()


def _nothing() -> "Tables":
    """The book of a team that has not begun one."""
    from signoff_core.reading import read_tables
    from signoff_core.schema import CANDIDATE_FIELDS, CANDIDATES_TITLE
    from signoff_core.tables import problem_frame

    empty = read_tables({CANDIDATES_TITLE: [list(CANDIDATE_FIELDS)]})
    return replace(empty, problems=problem_frame([]))
