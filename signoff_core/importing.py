"""A file of the team's, taken into its SQL book: first seen (`preview`), then written in one transaction (`take_in`).

Each row is laid to the candidacy it is about: by its id, else by e-mail or phone with role and client, else by a name
that is unique there and that no e-mail or phone contradicts. A blank cell never empties one of the book.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.book import SHEET_IS_EDITED, Book
from signoff_core.cells import TEXT
from signoff_core.errors import BookError, InputError
from signoff_core.identity import match
from signoff_core.kept_rows import candidate_rows, opening_rows, owned_rows, settings_of
from signoff_core.people import folded
from signoff_core.reading import read_tables
from signoff_core.schema import CANDIDATES_TITLE, OPENINGS_TITLE, OWNED, SETTINGS, Table
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.stores.sql_changes import Change
from signoff_core.table_files import Worksheets
from signoff_core.tables import Tables

TWICE = "another row of the file is about the same person, role and client; that one is taken"
NOBODY = "no name, e-mail or phone: nobody could be reached by it"
NO_ROLE = "no role: nobody can tell which opening it is"
OTHER_CONTACT = (
    "somebody of this name is there for this role and client under another e-mail or phone; if it is the same person, "
    "correct that first"
)
SEVERAL = "the book has several openings of this role and client; change the right one by hand"
ALREADY = "the book has a row that says the very same"


class _Wanted(NamedTuple):
    """A row of the file: what it is to be laid to in the book (0: nothing there), or why it is left out."""

    seq: int
    left_out: str


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
    whole = bool(tables.titles)
    if not whole and tables.candidacies.empty and tables.openings.empty:
        raise InputError("The file has headers and no row below them: there is nothing to import.")
    people = _laid_rows(book, CANDIDATES_TITLE, here, tables, worksheets, whole, (by, now))
    openings = _laid_rows(book, OPENINGS_TITLE, here, tables, worksheets, whole, (by, now))
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
        own = read_tables(worksheets, by="columns", settings=Settings({}, settings.zone, settings.region))
        return own if SETTINGS.title in own.titles else read_tables(worksheets, by="columns", settings=settings)
    except BookError as error:
        if len(worksheets) < 2:
            raise
        raise BookError(f"{error} To import one worksheet only, name it (--sheet).") from error


# The team's own rows.


class _Laid(NamedTuple):
    added: list[Row]
    changes: list[Change]
    changed: list[tuple]
    left_out: list[tuple]
    unchanged: int


def _laid_rows(
    book: Book,
    title: str,
    here: Tables,
    tables: Tables,
    raw: Worksheets,
    whole: bool,
    said: tuple[str | None, datetime],
) -> _Laid:
    """Every row of a team's table laid to the book's: new, changed, the same, or left out."""
    of_people = title == CANDIDATES_TITLE
    theirs = tables.candidacies if of_people else tables.openings
    ours = here.candidacies if of_people else here.openings
    rows = (candidate_rows if of_people else opening_rows)(tables, raw)
    keyed = book.store.keyed(title)
    if whole and not keyed:
        return _Laid(rows, [], [], [], 0)
    seqs = np.array([*keyed, 0])[ours[c.ROW].to_numpy(int) - 2] if keyed else np.zeros(0, int)
    wanted = _people(theirs, ours, seqs, here.settings) if of_people else _openings(theirs, ours, seqs)
    laid, seen = _Laid([], [], [], [], 0), {_frozen(row) for row in keyed.values()}
    known = dict(zip(seqs, range(len(ours)), strict=True))
    same = 0
    for place, (row, (seq, why)) in enumerate(zip(rows, wanted, strict=True)):
        spot = (theirs[c.WORKSHEET].iloc[place], int(theirs[c.ROW].iloc[place]), _name(theirs, place))
        if _frozen(row) in seen:
            same += 1
        elif why:
            laid.left_out.append((*spot, why))
        elif not seq:
            laid.added.append(row)
        else:
            before = keyed[seq]
            cells = _differing(row, before, theirs.iloc[place], ours.iloc[known[seq]])
            after = {**before, **cells}
            if not cells:
                same += 1
            elif _frozen(after) in seen:
                laid.left_out.append((*spot, ALREADY))
            else:
                laid.changes.append(Change(title, int(seq), before, after, *said))
                laid.changed.extend((*spot, name, before.get(name), text) for name, text in cells.items())
    return laid._replace(unchanged=same)


def _frozen(row: Row) -> frozenset:
    return frozenset(row.items())


def _name(rows: pd.DataFrame, place: int) -> str | None:
    value = rows[c.NAME if c.NAME in rows else c.ROLE].iloc[place]
    return None if pd.isna(value) else value


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


def _people(theirs: pd.DataFrame, ours: pd.DataFrame, seqs: np.ndarray, settings: Settings) -> list[_Wanted]:
    """Which candidacy of the book each row of the file is about."""
    leading = ~ours[c.DOUBLED].to_numpy(bool)
    seq_of = dict(zip(ours.loc[leading, c.CANDIDACY_ID], seqs[leading], strict=True))
    ids = match(theirs.assign(**{c.CANDIDATE: theirs[c.NAME]}), ours[leading], settings.country).ids
    book = ours[leading].set_index(c.CANDIDACY_ID)
    own = theirs[c.CANDIDACY_ID].isin(seq_of).to_numpy()
    claimed = set(theirs.loc[own, c.CANDIDACY_ID])
    reached = theirs[[c.NAME, c.EMAIL, c.PHONE]].notna().any(axis=1).to_numpy()
    found = []
    for place, (known, doubled) in enumerate(zip(ids, theirs[c.DOUBLED], strict=True)):
        if doubled or not reached[place]:
            found.append(_Wanted(0, TWICE if doubled else NOBODY))
        elif pd.isna(known) or own[place]:
            found.append(_Wanted(0 if pd.isna(known) else int(seq_of[known]), ""))
        else:
            near = _near(theirs.iloc[place], book.loc[known])
            taken = known in claimed
            claimed.add(known)
            found.append(_by_contact(near, taken, int(seq_of[known])))
    return found


def _by_contact(near: bool | None, taken: bool, seq: int) -> _Wanted:
    if taken:
        return _Wanted(0, TWICE) if near else _Wanted(0, "")
    return _Wanted(0, OTHER_CONTACT) if near is False else _Wanted(seq, "")


def _near(row: pd.Series, other: pd.Series) -> bool | None:
    """Whether two rows of one name share an e-mail or phone; False where they contradict, None where nothing is said."""
    both = [(row[name], other[name]) for name in (c.EMAIL, c.PHONE) if pd.notna(row[name]) and pd.notna(other[name])]
    if any(one == another for one, another in both):
        return True
    return False if both else None


def _openings(theirs: pd.DataFrame, ours: pd.DataFrame, seqs: np.ndarray) -> list[_Wanted]:
    """Which opening of the book each row of the file is: the one of its role and client."""
    places = pd.Series(seqs, index=pd.Index(_place(ours)))
    found, taken = [], set()
    for place, role in zip(_place(theirs), theirs[c.ROLE], strict=True):
        there = places.loc[[place]].tolist() if place in places.index else []
        if pd.isna(role):
            found.append(_Wanted(0, NO_ROLE))
        elif len(there) > 1 or place in taken:
            found.append(_Wanted(0, SEVERAL if len(there) > 1 else TWICE))
        else:
            found.append(_Wanted(int(there[0]) if there else 0, ""))
        taken.add(place)
    return found


def _place(rows: pd.DataFrame) -> pd.Series:
    return folded(rows[c.ROLE]) + "\x1f" + folded(rows[c.CLIENT])


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
    known = {_frozen(row) for row in owned_rows(table, here)}
    return [row for row in rows if _frozen(row) not in known]
