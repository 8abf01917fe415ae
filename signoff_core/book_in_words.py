"""Which book is open and what was made of it, for whoever has just opened a notebook."""

from datetime import datetime

import pandas as pd

from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.book import Book
from signoff_core.cells import TEXT
from signoff_core.tables import Tables

_PLACES = {"sheet": "a Google Sheet", "sql": "a database"}


def book_words(book: Book, tables: Tables, now: datetime) -> list[str]:
    """The book, its size, its clock and how fresh it is, in sentences."""
    settings = tables.settings
    if book.is_sample:
        which = "This is the sample agency: everybody in it is invented. Your team's book is not begun yet."
    else:
        which = f"This is your team's book: {book.store.name} ({_PLACES[book.store.kind]})."
    alone = int((~tables.candidacies[c.DOUBLED].astype(bool)).sum())
    sizes = [
        _many(alone, "candidacy", "candidacies"),
        _many(len(tables.openings), "opening", "openings"),
        _many(len(tables.calls), "call", "calls"),
        _many(len(tables.referrals), "person named", "people named"),
    ]
    read = phrases.age(book.read_at, now) if book.read_at else "not read yet"
    return [
        which,
        f"It holds {', '.join(sizes)}.",
        f"Times are those of {settings.zone}; the promise is {settings.promise}, left hanging is who waits longer than "
        f"{settings.hanging}.",
        f"As of {now.astimezone(settings.tz):%Y-%m-%d %H:%M}; the book: {read}.",
    ]


def _many(count: int, one: str, more: str) -> str:
    return f"{count or 'no'} {one if count == 1 else more}"


def columns_understood(tables: Tables) -> pd.DataFrame:
    """Every column of the team's worksheets and what it was taken for: worksheet, header, field (missing: kept as it
    is), ask (whether that must be answered on Set-up first), why."""
    rows = [(one.worksheet, one.label, one.field, one.ask, one.why) for one in tables.recognised]
    found = pd.DataFrame(rows, columns=[c.WORKSHEET, c.HEADER, c.FIELD, c.ASK, c.WHY])
    return found.astype({c.WORKSHEET: TEXT, c.HEADER: TEXT, c.FIELD: TEXT, c.ASK: bool, c.WHY: TEXT})


def understood_words(tables: Tables) -> str:
    """How many columns and status words were understood, and how many wait for an answer."""
    columns, words = columns_understood(tables), tables.statuses
    if columns.empty:
        return "There is no worksheet to understand yet."
    asked = int(columns[c.ASK].sum()) + int(words[c.STANDING].isna().sum())
    known = f"{int(columns[c.FIELD].notna().sum())} of {len(columns)} columns are understood"
    standing = f"{int(words[c.STANDING].notna().sum())} of {len(words)} status words"
    waits = (
        f"{asked} wait for your answer on Set-up"
        if asked > 1
        else "1 waits for your answer on Set-up"
        if asked
        else "nothing is asked"
    )
    return f"{known} and {standing}; {waits}."
