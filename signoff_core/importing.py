"""A file of the team's, taken into its SQL book: first seen (`preview`), then written in one transaction (`take_in`).

Each row is laid to the candidacy or opening it is about (`laying` says how). A blank cell never empties one of the
book.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.book import SHEET_IS_EDITED, Book
from signoff_core.cells import TEXT
from signoff_core.dates import month_first
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import BookError, InputError
from signoff_core.kept_rows import candidate_rows, opening_rows, owned_rows, settings_of
from signoff_core.laying import Wanted, of_openings, of_people
from signoff_core.reading import read_tables
from signoff_core.schema import CANDIDATES_TITLE, OPENINGS_TITLE, OWNED, SETTINGS, Table
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.stores.sql_changes import Change
from signoff_core.table_files import Worksheets
from signoff_core.tables import Tables
from signoff_core.worksheets import owned_title

ALREADY = "the book has a row that says the very same"


@dataclass(frozen=True)
class Import:
    """What taking a file in would do; nothing has been written.

    `added`: worksheet title to new rows. `changes`: rows of the book that say something else now. `changed`: the
    same for a person, a row a cell: worksheet, row (of the file), name, column, before, after. `left_out`: worksheet,
    row, name, why. `unchanged`: rows of the file that are in the book already. `tables`: what was made of the file:
    `recognised`, `statuses` and `problems` say how well it was understood.
    """

    added: Mapping[str, Sequence[Row]]
    changes: tuple[Change, ...]
    changed: pd.DataFrame
    left_out: pd.DataFrame
    unchanged: int
    tables: Tables
    settings: Mapping[str, str] = field(default_factory=dict)


def preview(book: Book, worksheets: Worksheets, by: str | None, now: datetime) -> Import:
    """What a file, read by `read_table_file`, would do to the team's SQL book.

    Raises InputError for a Google Sheet's book and for a file without a row, BookError where nothing in the file can be
    the candidates, or more than one worksheet can.
    """
    if book.store.kind != "sql":
        raise InputError(SHEET_IS_EDITED)
    here = read_tables(book.store.read())
    tables = understood(worksheets, here.settings)
    if not tables.titles and tables.candidacies.empty and tables.openings.empty:
        raise InputError("The file has headers and no row below them: there is nothing to import.")
    people = _people(book, here, tables, worksheets, by, now)
    openings = _openings(book, here, tables, worksheets, by, now)
    owned = {table.title: _new_rows(table, tables, here) for table in OWNED if table.title in tables.titles}
    return Import(
        {CANDIDATES_TITLE: people.added, OPENINGS_TITLE: openings.added, **owned},
        (*people.changes, *openings.changes),
        _frame([*people.changed, *openings.changed], c.COLUMN, c.BEFORE, c.AFTER),
        _frame([*people.left_out, *openings.left_out], c.WHY),
        people.unchanged + openings.unchanged,
        tables,
        {key: value for key, value in settings_of(tables).items() if here.settings.said.get(key) != value},
    )


def take_in(book: Book, found: Import, by: str | None, now: datetime) -> Tables:
    """Write what `preview` found, all or none. Raises InputError where the book has changed meanwhile: look again."""
    said = [{c.KEY: key, c.VALUE: value, c.BY: by or "import", c.AT: now} for key, value in found.settings.items()]
    rows = {title: list(rows) for title, rows in found.added.items()}
    rows[SETTINGS.title] = [*rows.get(SETTINGS.title, ()), *said]
    return book.change(found.changes, {title: added for title, added in rows.items() if added})


def understood(worksheets: Worksheets, settings: Settings) -> Tables:
    """The file read as a book is, by the team's answers; by its own where it brings a Settings worksheet along."""
    try:
        if owned_title(SETTINGS, worksheets):
            return read_tables(worksheets, by="columns", settings=Settings({}, settings.zone, settings.region))
        return read_tables(worksheets, by="columns", settings=settings, locale=_locale(settings))
    except BookError as error:
        if len(worksheets) < 2:
            raise
        raise BookError(f"{error} To import one worksheet only, name it (--sheet).") from error


def _locale(settings: Settings) -> str | None:
    """3/4/2026 in a file of the team's is the day it is where the team lives."""
    return f"en_{settings.country}" if settings.country else None


# The team's own rows.


@dataclass
class _Laid:
    """The rows of one of the team's tables, laid to the book's rows (`keyed`, by number) one after the other."""

    title: str
    keyed: Mapping[int, Row]
    by: str | None
    now: datetime
    added: list[Row] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    changed: list[tuple] = field(default_factory=list)
    left_out: list[tuple] = field(default_factory=list)
    unchanged: int = 0

    @cached_property
    def _seen(self) -> dict[int, Row]:
        return {_mark(row): row for row in self.keyed.values()}

    def has(self, row: Row) -> bool:
        """Whether a row of the book says the very same."""
        return self._seen.get(_mark(row)) == row

    def change(self, spot: tuple, seq: int, cells: Mapping[str, str]) -> None:
        """These cells of a row of the book say something else in the file."""
        before = self.keyed[seq]
        after = {**before, **cells}
        if not cells:
            self.unchanged += 1
        elif self.has(after):
            self.left_out.append((*spot, ALREADY))
        else:
            self.changes.append(Change(self.title, seq, before, after, self.by, self.now))
            self.changed.extend((*spot, name, before.get(name), text) for name, text in cells.items())


def _people(book: Book, here: Tables, tables: Tables, raw: Worksheets, by: str | None, now: datetime) -> _Laid:
    laid = _Laid(CANDIDATES_TITLE, book.store.keyed(CANDIDATES_TITLE), by, now)
    seqs = _numbers(here.candidacies, laid.keyed)
    wanted = of_people(tables.candidacies, here.candidacies, seqs, here.settings)
    erased = tables.candidacies[c.CANDIDACY_ID].isin(here.history.erased_ids)
    wanted = [Wanted(0, WAS_ERASED) if gone else one for one, gone in zip(wanted, erased, strict=True)]
    rows = candidate_rows(tables, raw, month_first=_month_first(tables, here))
    return _lay(laid, rows, wanted, tables.candidacies, here.candidacies.set_axis(seqs), tables)


def _openings(book: Book, here: Tables, tables: Tables, raw: Worksheets, by: str | None, now: datetime) -> _Laid:
    laid = _Laid(OPENINGS_TITLE, book.store.keyed(OPENINGS_TITLE), by, now)
    seqs = _numbers(here.openings, laid.keyed)
    wanted = of_openings(tables.openings, here.openings, seqs)
    rows = opening_rows(tables, raw, month_first=_month_first(tables, here))
    return _lay(laid, rows, wanted, tables.openings, here.openings.set_axis(seqs), tables)


def _lay(
    laid: _Laid, rows: Sequence[Row], wanted: Sequence[Wanted], theirs: pd.DataFrame, ours: pd.DataFrame, tables: Tables
) -> _Laid:
    """Every row of the file laid: new, changed, the same, or left out. A whole book fills an empty one as it is."""
    if tables.titles and not laid.keyed:
        laid.added.extend(rows)
        return laid
    for place, (row, spot, (seq, why)) in enumerate(zip(rows, _spots(theirs), wanted, strict=True)):
        if laid.has(row):
            laid.unchanged += 1
        elif why:
            laid.left_out.append((*spot, why))
        elif not seq:
            laid.added.append(row)
        else:
            laid.change(spot, seq, _differing(row, laid.keyed[seq], theirs.iloc[place], ours.loc[seq]))
    return laid


def _month_first(tables: Tables, here: Tables) -> bool:
    return SETTINGS.title not in tables.titles and month_first(_locale(here.settings))


def _numbers(ours: pd.DataFrame, keyed: Mapping[int, Row]) -> np.ndarray:
    """The number each row of the book keeps for good: rows are read in their order, the first as row 2."""
    return np.array([*keyed], "int64")[ours[c.ROW].to_numpy("int64") - 2] if keyed else np.zeros(len(ours), "int64")


def _mark(row: Row) -> int:
    return hash(frozenset(row.items()))


def _spots(rows: pd.DataFrame) -> Iterable[tuple[str, int, str | None]]:
    """Where each row stands, and whom or what it is about."""
    names = rows[c.NAME if c.NAME in rows else c.ROLE].astype(object)
    return zip(rows[c.WORKSHEET], rows[c.ROW].tolist(), names.where(names.notna(), None), strict=True)


def _differing(row: Row, before: Row, theirs: pd.Series, ours: pd.Series) -> dict[str, str]:
    """The cells of a file's row that say something else than the book does; other words for the same don't."""
    return {
        name: text for name, text in row.items() if before.get(name) != text and not _same(name, theirs, ours, before)
    }


def _same(name: str, theirs: pd.Series, ours: pd.Series, before: Row) -> bool:
    if name not in before or name not in ours or name == c.DO_NOT_CALL:
        return False
    one, other = theirs.get(name), ours[name]
    return bool(pd.notna(one) and pd.notna(other) and one == other)


def _frame(rows: Sequence[tuple], *more: str) -> pd.DataFrame:
    names = [c.WORKSHEET, c.ROW, c.NAME, *more]
    frame = pd.DataFrame(rows, columns=names)
    return frame.astype({name: "int64" if name == c.ROW else TEXT for name in names})


# Signoff's own rows, of a whole book.


def _new_rows(table: Table, tables: Tables, here: Tables) -> list[Row]:
    """The rows of an app-owned table that the book has not got yet, each id once."""
    rows = owned_rows(table, tables)
    if table.id:
        known = set(here.written[table.title][table.id])
        return [row for row in rows if row[table.id] not in known]
    known = {frozenset(row.items()) for row in owned_rows(table, here)}
    return [row for row in rows if frozenset(row.items()) not in known]
