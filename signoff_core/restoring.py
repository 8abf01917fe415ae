"""A backup, brought back into a book: of the kind it was taken from, or of the other.

Between databases every cell comes back as it was. Where the kind changes, the rows are read and written anew: a sheet's
candidates into the database's one worksheet, and no candidate into a sheet, as the team's worksheets are never written.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from signoff_core import columns as c
from signoff_core.backups import Backup, rows_of
from signoff_core.comparing import cells_that_differ, differences, owned_that_differ
from signoff_core.dates import month_first
from signoff_core.errors import BookError, InputError
from signoff_core.exporting import settings_beside
from signoff_core.kept_rows import all_rows, owned_rows
from signoff_core.reading import read_tables
from signoff_core.schema import CANDIDATES_TITLE, OPENINGS_TITLE, OWNED, SETTINGS, Cell, Column
from signoff_core.settings import country_of_locale
from signoff_core.stores import RawBook, RawCell, Row, Store
from signoff_core.tables import Tables

SHEET = "sheet"
MARK = "restore"
"""Who says the settings that a database needs in place of a sheet's own time zone and worksheets."""
AT_ONCE = 250
"""Rows in one request to a sheet: Google advises two megabytes."""
_NEW_DATABASE = (
    "name a new file or database, or another `team`, under [connections.sql] in the secrets (without secrets: move the "
    "file away)"
)
_SHOWN = 20
_NEW_SHEET = "take a new spreadsheet, or delete the rows of Signoff's own worksheets in this one"
_BRING_BACK = (
    "Signoff never writes to the team's own worksheets. `restore FILE --worksheets team.xlsx` makes a workbook of them: "
    "put it into the spreadsheet (File, Import, Insert new sheets), then restore again."
)
_TAKES = {
    Cell.MOMENT: lambda cell: isinstance(cell, datetime),
    Cell.DAY: lambda cell: isinstance(cell, date) and not isinstance(cell, datetime),
    Cell.DAY_OR_MOMENT: lambda cell: isinstance(cell, date),
    Cell.FLAG: lambda cell: isinstance(cell, bool),
}
Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class Restored:
    """What a restore did. `added`: worksheet to how many rows were written (none: all was there already). `differs`:
    what the book says otherwise than the backup, in words, read back from the store."""

    added: Mapping[str, int]
    differs: Sequence[str]


def restore(backup: Backup, store: Store) -> Restored:
    """Bring a backup into an empty book, or finish what was begun; then read the book back and compare.

    Raises InputError, with nothing written, where the book holds anything the backup does not, BookError where the
    backup's own worksheets can't be worked with. In a database all is written or nothing; in a sheet what was written
    before a failure stays, and the same restore goes on from there.
    """
    whole = store.kind == backup.kind == "sql"
    here, before = store.read(), None if whole else read_tables(backup.book)
    rows = _anew(before, backup.book, store.kind, here) if before else _as_they_were(backup.book)
    missing = _missing(backup, store, rows, _held(store.kind, here, rows))
    for part in _parts(missing, store.kind):
        store.append(part)
    after = store.read()
    differs = _compared(before, store.kind, after) if before else cells_that_differ(backup.book, after)
    return Restored({title: len(found) for title, found in missing.items() if found}, differs)


def in_words(done: Restored, backup: Backup, name: str) -> list[str]:
    """What was done, for a person; of many differences the first."""
    added = ", ".join(f"{title} {count:,}" for title, count in done.added.items())
    lines = [f"“{name}” has the book of {backup.made_at:%Y-%m-%d %H:%M} UTC: {added or 'it was all there already'}."]
    if not done.differs:
        return [*lines, "Read back and compared: nothing differs."]
    more = [f"... and {len(done.differs) - _SHOWN} more (--json has all)."] if len(done.differs) > _SHOWN else []
    return [*lines, f"Read back and compared: {len(done.differs)} differ.", *done.differs[:_SHOWN], *more]


# What is to be written.


def _as_they_were(book: RawBook) -> dict[str, list[Row]]:
    """A database's rows, cell for cell. What somebody typed into it by hand that is no date is left out, and said."""
    owned = {table.title: {column.name: column for column in table.columns} for table in OWNED}
    return {title: list(_rows(book, title, owned.get(title, {}))) for title in book.worksheets}


def _rows(book: RawBook, title: str, columns: Mapping[str, Column]) -> Iterator[Row]:
    head, *below = rows_of(book.worksheets[title]) or [[]]
    for cells in below:
        named = zip(("" if name is None else str(name) for name in head), cells, strict=False)
        yield {name: cell for name, cell in named if cell is not None and _fits(columns.get(name), cell)}


def _fits(column: Column | None, cell: RawCell) -> bool:
    takes = column and _TAKES.get(column.cell)
    return takes(cell) if takes else True


def _anew(tables: Tables, book: RawBook, kind: str, here: RawBook) -> dict[str, list[Row]]:
    if kind == SHEET:
        found = {table.title: owned_rows(table, tables) for table in OWNED}
        found[SETTINGS.title] = [row for row in found[SETTINGS.title] if row[c.BY] != MARK or _place_differs(row, here)]
        return found
    found = all_rows(tables, book.worksheets, month_first=month_first(book.locale))
    found[SETTINGS.title] = [*found[SETTINGS.title], *({**row, c.BY: MARK} for row in settings_beside(tables))]
    return found


def _place_differs(row: Row, here: RawBook) -> bool:
    """Whether a spreadsheet lies elsewhere than the one a database's rows once came from."""
    place = {"team.timezone": here.timezone, "team.country": country_of_locale(here.locale)}
    return row[c.KEY] in place and row[c.VALUE] != place[row[c.KEY]]


def _parts(rows: Rows, kind: str) -> Iterator[Rows]:
    """A database takes all at once."""
    if kind != SHEET:
        yield rows
        return
    for title, found in rows.items():
        for start in range(0, len(found), AT_ONCE):
            yield {title: found[start : start + AT_ONCE]}


# Into what.


def _held(kind: str, here: RawBook, rows: Rows) -> dict[str, list[Row]]:
    """What the book holds of the worksheets that are to be written."""
    if kind != SHEET:
        return {title: list(_rows(here, title, {})) for title in here.worksheets}
    try:
        tables = read_tables(here, _said(rows[SETTINGS.title]))
    except BookError as error:
        raise InputError(f"The spreadsheet can't be worked with yet: {error} {_BRING_BACK}") from error
    return {table.title: owned_rows(table, tables) for table in OWNED}


def _said(rows: Sequence[Row]) -> dict[str, str]:
    """Key to the value said last."""
    oldest = datetime.min.replace(tzinfo=UTC)
    return {row[c.KEY]: row[c.VALUE] or "" for row in sorted(rows, key=lambda row: row[c.AT] or oldest) if row[c.KEY]}


def _missing(backup: Backup, store: Store, rows: Rows, held: Rows) -> dict[str, list[Row]]:
    """What is still to be written. Raises InputError where the book holds anything else than is to be in it."""
    wanted = {title: set(map(_told, found)) for title, found in rows.items()}
    present = {title: set(map(_told, found)) for title, found in held.items()}
    others = {title: len(found - wanted.get(title, set())) for title, found in present.items()}
    if any(others.values()):
        raise InputError(_two_books(backup, store, others))
    return {title: [row for row in found if _told(row) not in present.get(title, ())] for title, found in rows.items()}


def _told(row: Row) -> frozenset[tuple[str, Any]]:
    """What a row says: blanks say nothing, and each place has its own offset beside a time."""
    return frozenset((name, cell) for name, cell in row.items() if cell not in (None, "") and name != c.UTC_OFFSET)


def _two_books(backup: Backup, store: Store, others: Mapping[str, int]) -> str:
    listed = ", ".join(f"{title}: {count}" for title, count in others.items() if count)
    elsewhere = _NEW_SHEET if store.kind == SHEET else _NEW_DATABASE
    return (
        f"“{store.name}” holds rows that are not in the backup ({listed}), and two books must not mix: nothing was "
        f"written. To have the book of {backup.made_at:%Y-%m-%d %H:%M} UTC back, {elsewhere}, and restore again."
    )


# What came of it.


def _compared(before: Tables, kind: str, after: RawBook) -> list[str]:
    now = read_tables(after)
    if kind != SHEET:
        return [*differences(before, now), *_left_out(before)]
    return [*owned_that_differ(before, now, without=MARK), *_left_out(before), *_not_there(before, now)]


def _left_out(tables: Tables) -> Iterator[str]:
    """Columns people added to Signoff's own worksheets."""
    for table in OWNED:
        heads = tables.heads.get(tables.title(table), ())
        for name in sorted({head for head in heads if head and head.strip().lower() not in table.names}):
            yield f"{table.title}: the column “{name}” is none of Signoff's and was left out. It is in the backup."


def _not_there(before: Tables, now: Tables) -> Iterator[str]:
    """Candidates and openings, which only people put into a sheet."""
    gone = before.candidacies[~before.candidacies[c.CANDIDACY_ID].isin(now.candidacies[c.CANDIDACY_ID])]
    if len(gone):
        few = ", ".join(gone[c.NAME].fillna("somebody without a name").head(3))
        yield f"{CANDIDATES_TITLE}: {len(gone)} are not in the spreadsheet: {few}{' ...' * (len(gone) > 3)}. {_BRING_BACK}"
    if len(before.openings) > len(now.openings):
        yield f"{OPENINGS_TITLE}: {len(before.openings) - len(now.openings)} are not in the spreadsheet. {_BRING_BACK}"
