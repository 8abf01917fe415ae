"""Candidates and openings of an SQL book, added and changed where they are listed.

What somebody changes is saved only where the row still says what they saw; else nothing is, and the refusal says what
differs now. Only cells that were changed are checked: what stood there before may stay.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from signoff_core import columns as c
from signoff_core.book import SHEET_IS_EDITED, Book
from signoff_core.edited_values import checked_row
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.identity import candidacy_ids_of
from signoff_core.people import fold
from signoff_core.schema import CANDIDATES_TITLE, OPENINGS_TITLE
from signoff_core.stores.sql_changes import Change
from signoff_core.tables import Tables


@dataclass(frozen=True)
class Opened:
    """A row as somebody sees it: its worksheet, its number in the database, and every cell (field or the team's own
    header to its text; blank ones left out)."""

    title: str
    seq: int
    cells: Mapping[str, str]


def candidate(book: Book, candidacy_id: str) -> Opened:
    """The row of a candidacy, to be changed. Raises InputError for one that is not in the book, or a Google Sheet."""
    tables = _fresh(book)
    if candidacy_id in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.CANDIDACY_ID)
    people = tables.candidacies
    found = people[(people[c.CANDIDACY_ID] == candidacy_id) & ~people[c.DOUBLED]]
    if found.empty:
        raise InputError(f"There is no candidacy “{candidacy_id}” in the book.", c.CANDIDACY_ID)
    return _opened(book, CANDIDATES_TITLE, int(found[c.ROW].iloc[0]))


def opening(book: Book, row: int) -> Opened:
    """The row of an opening (`Tables.openings.row`), to be changed. Raises InputError for one that is not there."""
    if row not in set(_fresh(book).openings[c.ROW]):
        raise InputError(f"There is no opening in row {row}.", c.ROW)
    return _opened(book, OPENINGS_TITLE, row)


def add_candidate(book: Book, given: Mapping[str, Any], now: datetime) -> Tables:
    """Add a candidacy: field (or a header of the team's own) to its value. Gives the book with it.

    Raises InputError, which names the field, for a value that can't be taken, and where the same person is there for
    the role and client already.
    """
    tables = _tables(book)
    row = _must_be_somebody(checked_row(given, {}, tables.settings, now))
    _must_be_one(row, None, tables)
    return book.change((), {CANDIDATES_TITLE: [row]})


def change_candidate(book: Book, opened: Opened, given: Mapping[str, Any], by: str | None, now: datetime) -> Tables:
    """Change cells of a candidacy that was opened; cells that aren't given stay, None or "" empties one.

    Raises InputError, with nothing saved, as `add_candidate` does, and where somebody has changed the row meanwhile.
    """
    tables = _tables(book)
    row = _must_be_somebody(checked_row(given, opened.cells, tables.settings, now))
    _must_be_one(row, opened, tables)
    return _changed(book, opened, row, by, now)


def add_opening(book: Book, given: Mapping[str, Any], now: datetime) -> Tables:
    """Add an opening: field to its value. Raises InputError, which names the field, for what can't be taken."""
    row = _must_have_role(checked_row(given, {}, _tables(book).settings, now))
    if row in book.store.keyed(OPENINGS_TITLE).values():
        raise InputError("An opening that says the very same is there already: change its seats instead.", c.ROLE)
    return book.change((), {OPENINGS_TITLE: [row]})


def change_opening(book: Book, opened: Opened, given: Mapping[str, Any], by: str | None, now: datetime) -> Tables:
    """Change cells of an opening that was opened, as `change_candidate` does."""
    row = _must_have_role(checked_row(given, opened.cells, _tables(book).settings, now))
    return _changed(book, opened, row, by, now)


def _tables(book: Book) -> Tables:
    if book.store.kind != "sql":
        raise InputError(SHEET_IS_EDITED)
    return book.tables()


def _fresh(book: Book) -> Tables:
    """The book as it is this moment: who opens a row changes what is there, not what was there a minute ago."""
    _tables(book)
    return book.refresh()


def _opened(book: Book, title: str, row: int) -> Opened:
    """The row of that number in the order they are read in."""
    keyed = book.store.keyed(title)
    if row - 2 >= len(keyed):
        raise InputError(f"Row {row} of {title} has been taken out of the book meanwhile. Look at the list again.")
    seq = list(keyed)[row - 2]
    return Opened(title, seq, keyed[seq])


def _changed(book: Book, opened: Opened, row: Mapping[str, str], by: str | None, now: datetime) -> Tables:
    if row == opened.cells:
        return book.tables()
    return book.change([Change(opened.title, opened.seq, opened.cells, row, by, now)], {})


# What a row must say.


def _must_be_somebody(row: dict[str, str]) -> dict[str, str]:
    if not any(row.get(name) for name in (c.NAME, c.FIRST_NAME, c.LAST_NAME)):
        raise InputError("Who is it? Give the candidate's name.", c.NAME)
    return row


def _must_have_role(row: dict[str, str]) -> dict[str, str]:
    if not row.get(c.ROLE):
        raise InputError("What is the role called?", c.ROLE)
    return row


def _must_be_one(row: Mapping[str, str], opened: Opened | None, tables: Tables) -> None:
    """One row for one person, role and client: two would be two debts to one person."""
    named = {
        **row,
        c.NAME: row.get(c.NAME) or " ".join(row[name] for name in (c.FIRST_NAME, c.LAST_NAME) if name in row),
    }
    country = tables.settings.country
    mine = candidacy_ids_of([named], country)[0]
    if (
        opened
        and candidacy_ids_of([{**opened.cells, c.NAME: opened.cells.get(c.NAME, named[c.NAME])}], country)[0] == mine
    ):
        return
    if mine in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.NAME)
    people = tables.candidacies
    there = people[people[c.CANDIDACY_ID] == mine]
    if len(there):
        first = there.iloc[0]
        raise InputError(
            f"{named[c.NAME]} is in the book already for this role and client (row {first[c.ROW]}"
            f"{'' if fold(first[c.NAME] or '') == fold(named[c.NAME]) else f', as {first[c.NAME]}'}). Change that row.",
            c.NAME,
        )
