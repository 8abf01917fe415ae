"""Candidates and openings of an SQL book, added and changed where they are listed.

What somebody changes is saved only where the row still says what they saw; else nothing is, and the refusal says what
differs now. Only cells that were changed are checked: what stood there before may stay.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from signoff_core import cells as read
from signoff_core import columns as c
from signoff_core import dates
from signoff_core.book import SHEET_IS_EDITED, Book
from signoff_core.call_fields import CELL, Refusal, quoted, read_email, read_phone
from signoff_core.errors import InputError
from signoff_core.identity import candidacy_ids_of
from signoff_core.people import fold
from signoff_core.recognising import opening_status
from signoff_core.schema import CANDIDATES_TITLE, DATE_FIELDS, OPENINGS_TITLE
from signoff_core.settings import Settings
from signoff_core.stores.sql_changes import Change
from signoff_core.stores.sql_types import as_text
from signoff_core.tables import Tables
from signoff_core.words import OpeningStatus
from signoff_core.zones import all_zones

_PAST = (c.DECIDED_ON, c.STAGE_CHANGED_ON, c.TOLD_ON)
"""Dates of what has happened."""


@dataclass(frozen=True)
class Opened:
    """A row as somebody sees it: its worksheet, its number in the database, and every cell (field or the team's own
    header to its text; blank ones left out)."""

    title: str
    seq: int
    cells: Mapping[str, str]


def candidate(book: Book, candidacy_id: str) -> Opened:
    """The row of a candidacy, to be changed. Raises InputError for one that is not in the book, or a Google Sheet."""
    people = _fresh(book).candidacies
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
    row = _checked(given, {}, tables.settings, now, _must_be_somebody)
    _must_be_one(row, None, tables)
    return book.change((), {CANDIDATES_TITLE: [row]})


def change_candidate(book: Book, opened: Opened, given: Mapping[str, Any], by: str | None, now: datetime) -> Tables:
    """Change cells of a candidacy that was opened; cells that aren't given stay, None or "" empties one.

    Raises InputError, with nothing saved, as `add_candidate` does, and where somebody has changed the row meanwhile.
    """
    tables = _tables(book)
    row = _checked(given, opened.cells, tables.settings, now, _must_be_somebody)
    _must_be_one(row, opened, tables)
    return _changed(book, opened, row, by, now)


def add_opening(book: Book, given: Mapping[str, Any], now: datetime) -> Tables:
    """Add an opening: field to its value. Raises InputError, which names the field, for what can't be taken."""
    row = _checked(given, {}, _tables(book).settings, now, _must_have_role)
    if row in book.store.keyed(OPENINGS_TITLE).values():
        raise InputError("An opening that says the very same is there already: change its seats instead.", c.ROLE)
    return book.change((), {OPENINGS_TITLE: [row]})


def change_opening(book: Book, opened: Opened, given: Mapping[str, Any], by: str | None, now: datetime) -> Tables:
    """Change cells of an opening that was opened, as `change_candidate` does."""
    row = _checked(given, opened.cells, _tables(book).settings, now, _must_have_role)
    return _changed(book, opened, row, by, now)


def refusal(field: str, text: str, settings: Settings, now: datetime) -> str:
    """What a save would say of one cell, blank where it would be taken."""
    try:
        _value(field, text, text.strip(), settings, now)
    except Refusal as refused:
        return str(refused)
    return ""


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


# Values.


def _checked(
    given: Mapping[str, Any],
    before: Mapping[str, str],
    settings: Settings,
    now: datetime,
    whole: Callable[[Mapping[str, str]], None],
) -> dict[str, str]:
    """The row with the given cells in it, each as the book keeps it, checked where it differs from before."""
    row = dict(before)
    for field, value in given.items():
        text = (as_text(value) or "").strip()
        try:
            text = text if text == before.get(field, "") else _value(field, value, text, settings, now)
        except Refusal as refusal:
            raise InputError(str(refusal), field) from None
        row.pop(field, None)
        row |= {field: text} if text else {}
    whole(row)
    return row


def _value(field: str, value: Any, text: str, settings: Settings, now: datetime) -> str:
    """One cell as the book keeps it."""
    if len(text) > CELL:
        raise Refusal(field, f"{quoted(text)} is longer than {CELL:,} characters. Shorten it.")
    if not text:
        return ""
    if field in DATE_FIELDS:
        return _date(field, value, settings, now)
    if field == c.PHONE:
        return read_phone(text, settings.country, field)
    if field == c.EMAIL:
        return read_email(text, field)
    return _WORDS[field](field, text) if field in _WORDS else text


def _date(field: str, value: Any, settings: Settings, now: datetime) -> str:
    if field == c.TOLD_ON and isinstance(value, str) and read.flags(read.texts([value], 1)).values.notna()[0]:
        return value.strip()
    walls, bad = dates.walls([value.strip() if isinstance(value, str) else value], 1, zone=settings.zone)
    if bad[0] or walls.isna()[0] or isinstance(value, int | float):
        raise Refusal(field, f"{quoted(value)} is no date; write it like 2026-11-24, or leave it blank.")
    wall, today = walls[0], pd.Timestamp(now).tz_convert(settings.zone).date()
    if field in _PAST and wall.date() > today:
        raise Refusal(field, f"{wall.date()} lies ahead, and this says what has happened. Give a day up to today.")
    return wall.date().isoformat() if wall == wall.normalize() else wall.isoformat()


def _zone(field: str, text: str) -> str:
    if text not in all_zones():
        raise Refusal(field, f"{quoted(text)} is no time zone; choose one like Europe/London, or leave it blank.")
    return text


def _flag(field: str, text: str) -> str:
    said = read.flags(read.texts([text], 1)).values[0]
    if pd.isna(said):
        raise Refusal(field, f"{quoted(text)} is neither yes nor no.")
    return "TRUE" if said else "FALSE"


def _seats(field: str, text: str) -> str:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10_000):
        raise Refusal(field, f"{quoted(text)} is no number of seats; give a whole number from 1 on, or leave it blank.")
    return str(int(text))


def _status(field: str, text: str) -> str:
    if opening_status(text) is None:
        raise Refusal(field, f"{quoted(text)} is none of: {', '.join(OpeningStatus)}.")
    return text


_WORDS: Mapping[str, Callable[[str, str], str]] = {
    c.TIMEZONE: _zone,
    c.DO_NOT_CALL: _flag,
    c.SEATS: _seats,
    c.STATUS: _status,
}


def _must_be_somebody(row: Mapping[str, str]) -> None:
    if not any(row.get(name) for name in (c.NAME, c.FIRST_NAME, c.LAST_NAME)):
        raise InputError("Who is it? Give the candidate's name.", c.NAME)


def _must_have_role(row: Mapping[str, str]) -> None:
    if not row.get(c.ROLE):
        raise InputError("What is the role called?", c.ROLE)


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
    people = tables.candidacies
    there = people[people[c.CANDIDACY_ID] == mine]
    if len(there):
        first = there.iloc[0]
        raise InputError(
            f"{named[c.NAME]} is in the book already for this role and client (row {first[c.ROW]}"
            f"{'' if fold(first[c.NAME] or '') == fold(named[c.NAME]) else f', as {first[c.NAME]}'}). Change that row.",
            c.NAME,
        )
