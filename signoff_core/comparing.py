"""What differs between two books, in words: a restore is believed only when there is nothing to say here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core.backups import rows_of
from signoff_core.cells import TEXT
from signoff_core.schema import (
    CANDIDATE_FIELDS,
    CANDIDATES_TITLE,
    OPENING_FIELDS,
    OPENINGS_TITLE,
    OWNED,
    SETTINGS,
    Table,
)
from signoff_core.stores import RawBook, RawCell, RawColumn
from signoff_core.tables import Tables

_MADE_OF_A_CANDIDACY = (c.CANDIDACY_ID, c.WORDS, c.STANDING, c.EVIDENCE, c.DEPTH, c.PLAIN, c.ROUNDS, c.TOLD_SAID)
_LONGEST = 60


def cells_that_differ(before: RawBook, after: RawBook) -> list[str]:
    """Cell by cell, for two databases' books: worksheet, row and column of each. Columns are known by their headers."""
    found: list[str] = []
    for title in before.worksheets:
        one, other = (_named_cells(book.worksheets.get(title, ())) for book in (before, after))
        for number in range(max(len(one), len(other))):
            was, now = (rows[number] if number < len(rows) else {} for rows in (one, other))
            if was != now:
                names = [name for name in dict.fromkeys((*was, *now)) if was.get(name) != now.get(name)]
                found += [
                    f"{title} row {number + 2}, {name or 'without a header'}: "
                    f"{_shown(was.get(name))} became {_shown(now.get(name))}."
                    for name in names
                ]
    return found


def _named_cells(columns: Sequence[RawColumn]) -> list[dict[str, RawCell]]:
    """Rows below the header, each its filled cells by their columns."""
    head, *below = rows_of(columns) or [[]]
    return [{str(name or ""): cell for name, cell in zip(head, row, strict=False) if cell is not None} for row in below]


def differences(before: Tables, after: Tables) -> list[str]:
    """What one book says and the other does not, whatever their worksheets are called and wherever their rows stand.

    The offset beside a time is not looked at: it says which clock the time was written by, and a sheet has its own.
    """
    return [*_candidacies(before, after), *_openings(before, after), *owned_that_differ(before, after)]


def owned_that_differ(before: Tables, after: Tables, *, without: str | None = None) -> list[str]:
    """The same for Signoff's own tables. Settings the second has besides are no difference, nor those of the first that
    were said by `without`."""
    found = [one for table in OWNED if table.id for one in _by_id(table, before, after)]
    there = set(_said_in(after))
    gone = [row for row in _said_in(before) if row not in there]
    found += [f"{SETTINGS.title}: {key} = {_shown(value)} is missing." for key, value, by, _ in gone if by != without]
    return [*found, *_unread(before, after)]


def _said_in(tables: Tables) -> list[tuple[str, ...]]:
    """Every row of Settings as text: key, value, by, at."""
    return list(_texts(tables.written[SETTINGS.title], SETTINGS.names).itertuples(index=False, name=None))


def _by_id(table: Table, before: Tables, after: Tables) -> Iterator[str]:
    names = [name for name in table.names if name != c.UTC_OFFSET]
    one, other = (_texts(book.written[table.title], names).set_index(table.id) for book in (before, after))
    yield from _rows_that_differ(table.title, one, other)


def _candidacies(before: Tables, after: Tables) -> Iterator[str]:
    names = [*CANDIDATE_FIELDS, *_MADE_OF_A_CANDIDACY]
    one, other = (_people(book, names) for book in (before, after))
    yield from _rows_that_differ(CANDIDATES_TITLE, one, other)
    yield from _read_otherwise(before, after)


def _people(tables: Tables, names: Sequence[str]) -> pd.DataFrame:
    """A row each; who stands in several rows is told apart by which of them it is."""
    texts = _texts(tables.candidacies, names).assign(**{c.ELSEWHERE: _extras(tables)})
    again = texts.groupby(c.CANDIDACY_ID).cumcount()
    key = texts[c.CANDIDACY_ID].where(again == 0, texts[c.CANDIDACY_ID] + " again " + again.astype(TEXT))
    return texts.set_index(key.where(texts[c.NAME] == "", texts[c.NAME] + " (" + key + ")"))


def _extras(tables: Tables) -> list[str]:
    """What each candidacy's other columns say, in no order: their headers may differ by a number."""
    rows = tables.candidacies
    said = {title: frame.fillna("").T.to_dict("list") for title, frame in tables.extras.items()}
    found = [said.get(title, {}).get(row, ()) for title, row in zip(rows[c.WORKSHEET], rows[c.ROW], strict=True)]
    return [" | ".join(sorted(filter(None, texts))) for texts in found]


def _openings(before: Tables, after: Tables) -> Iterator[str]:
    one, other = (
        Counter(_texts(book.openings, OPENING_FIELDS).itertuples(index=False, name=None)) for book in (before, after)
    )
    for row in (one - other).elements():
        yield f"{OPENINGS_TITLE}: {' · '.join(filter(None, row))} is missing or says something else."


def _read_otherwise(before: Tables, after: Tables) -> Iterator[str]:
    """A worksheet without an interview column is no evidence of no interview; one with a blank one is."""
    had = before.candidacies.drop_duplicates(c.CANDIDACY_ID).set_index(c.CANDIDACY_ID)[c.INTERVIEW_COLUMN]
    now = after.candidacies
    bare = now[c.CANDIDACY_ID].map(had).eq(False) & now[c.INTERVIEW_COLUMN].astype(bool)
    count = int((bare & now[c.PRESENTED_ON].notna() & (now[c.ROUNDS] == 0)).sum())
    if count:
        yield (
            f"{CANDIDATES_TITLE}: {count} who were presented came from a worksheet without an interview column. Here "
            "everybody has one, and a blank one says that there was no interview: look through them."
        )


def _unread(before: Tables, after: Tables) -> Iterator[str]:
    """Cells of Signoff's own worksheets that nobody could read are not taken along, nor a second row of one id."""
    one, other = (_problems(book) for book in (before, after))
    for (table, column, found), count in (one - other).items():
        if column == table.id:
            yield f"{table.title}: {count} rows of the id {_shown(found)} say different things; the first, which counts, was kept."
        elif column in {name.name for name in table.columns}:
            yield f"{table.title}, {column}: {_shown(found)} ({count} x) can't be read, and was left out."


def _problems(tables: Tables) -> Counter[tuple[Table, str, str]]:
    titles = {tables.title(table): table for table in OWNED}
    rows = tables.problems
    found = zip(rows[c.WORKSHEET], rows[c.ROW], rows[c.COLUMN], rows[c.FOUND], strict=True)
    return Counter((titles[title], column, text) for title, row, column, text in found if title in titles and row)


def _rows_that_differ(title: str, one: pd.DataFrame, other: pd.DataFrame) -> Iterator[str]:
    for key in one.index.difference(other.index, sort=False):
        yield f"{title}: {key} is missing."
    for key in other.index.difference(one.index, sort=False):
        yield f"{title}: {key} is there besides."
    both = one.index.intersection(other.index, sort=False)
    mine, theirs = one.loc[both], other.loc[both]
    for key, column in (mine != theirs).stack().loc[lambda differs: differs].index:
        yield f"{title} {key}, {column}: {_shown(mine.at[key, column])} became {_shown(theirs.at[key, column])}."


def _texts(frame: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    return frame[[*names]].astype(TEXT).fillna("").astype(object)


def _shown(cell: Any) -> str:
    text = "" if cell is None else str(cell)
    return f"“{text[:_LONGEST]}{'…' * (len(text) > _LONGEST)}”" if text else "blank"
