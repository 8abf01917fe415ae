"""People working in the spreadsheet itself, past the API: what tests use to set a scene and to look at the result."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from tests import spreadsheet_requests
from tests.spreadsheet import CellRow, Workbook, Worksheet
from tests.spreadsheet_cells import Cell, Formula, kind_of, raw_cell, shown


class SharedBook:
    """A workbook behind a lock, with what a person can do in it. Rows and columns are counted from 1."""

    def __init__(self, book: Workbook):
        self._book = book
        self._lock = threading.RLock()

    @property
    def spreadsheet_id(self) -> str:
        return self._book.spreadsheet_id

    @property
    def timezone(self) -> str:
        return self._book.timezone

    @timezone.setter
    def timezone(self, name: str) -> None:
        self._book.timezone = name

    @property
    def locale(self) -> str:
        return self._book.locale

    @locale.setter
    def locale(self, name: str) -> None:
        self._book.locale = name

    def add_worksheet(
        self, title: str, rows: Iterable[Sequence[Any]] = (), *, columns: int = 26, row_count: int = 1000
    ) -> int:
        """Cells are stored as they are; a Python date or datetime becomes a date cell. The grid grows to hold them."""
        cells = [tuple(raw_cell(value) for value in row) for row in rows]
        columns = max(columns, *(len(row) for row in cells), 1)
        with self._changing() as book:
            sheet = Worksheet(book.free_id(), title, cells, columns, max(row_count, len(cells)))
            book.add(sheet)
        return sheet.sheet_id

    def titles(self) -> list[str]:
        with self._lock:
            return [sheet.title for sheet in self._book.sheets]

    def rows(self, title: str) -> list[list[Any]]:
        """Unformatted values as a rectangle, '' for a blank; trailing blank rows are cut."""
        return [[shown(cell, "UNFORMATTED_VALUE") for cell in row] for row in self._rectangle(title)]

    def cell_kinds(self, title: str) -> list[list[str]]:
        """What each cell of `rows` is: string, number, bool, formula or ''."""
        return [[kind_of(cell) for cell in row] for row in self._rectangle(title)]

    def set_cell(self, title: str, row: int, column: int, value: Any) -> None:
        """A person changes one cell, counted from 1. The value is stored as it is, "=" and zeros included."""
        with self._editing(title) as sheet:
            sheet.row_count, sheet.columns = max(sheet.row_count, row), max(sheet.columns, column)
            sheet.put(row - 1, column - 1, raw_cell(value))

    def rename(self, old: str, new: str) -> None:
        with self._changing() as book:
            spreadsheet_requests.rename(book, book.sheet(old), new)

    def delete(self, title: str) -> None:
        with self._changing() as book:
            book.sheets.remove(book.sheet(title))

    def move_worksheet(self, title: str, to: int) -> None:
        """A tab dragged elsewhere, counted from 1."""
        with self._changing() as book:
            sheet = book.sheet(title)
            book.sheets.remove(sheet)
            book.sheets.insert(to - 1, sheet)

    def hide(self, title: str, hidden: bool = True) -> None:
        with self._editing(title) as sheet:
            sheet.hidden = hidden

    def sort(self, title: str, column: int, descending: bool = False) -> None:
        """Row 1 stays on top; blanks go last either way, as in Google's own sort."""
        with self._editing(title) as sheet:
            ranked = [(_rank(row[column - 1] if column <= len(row) else None), row) for row in sheet.rows[1:]]
            filled = [pair for pair in ranked if pair[0] is not None]
            filled.sort(key=lambda pair: pair[0], reverse=descending)
            sheet.rows[1:] = [row for _, row in filled] + [row for rank, row in ranked if rank is None]

    def insert_row(self, title: str, at: int, values: Sequence[Any]) -> None:
        """A new row that becomes row `at`, counted from 1."""
        with self._editing(title) as sheet:
            sheet.insert("ROWS", at - 1, 1)
            for column, value in enumerate(values):
                sheet.put(at - 1, column, raw_cell(value))

    def insert_column(self, title: str, at: int) -> None:
        """A blank column that becomes column `at`, counted from 1."""
        with self._editing(title) as sheet:
            sheet.insert("COLUMNS", at - 1, 1)

    def move_column(self, title: str, column: int, to: int) -> None:
        """A column dragged elsewhere; it ends as column `to`, counted from 1."""
        with self._editing(title) as sheet:
            sheet.rows = [_moved(row, column - 1, to - 1) for row in sheet.rows]

    @contextmanager
    def _changing(self) -> Iterator[Workbook]:
        """Work on a copy and swap it in at the end: what is refused halfway leaves nothing behind."""
        with self._lock:
            book = self._book.copy()
            yield book
            self._book = book

    @contextmanager
    def _editing(self, title: str) -> Iterator[Worksheet]:
        with self._changing() as book:
            yield book.sheet(title)

    def _rectangle(self, title: str) -> list[list[Cell]]:
        with self._lock:
            sheet = self._book.sheet(title)
            rows = sheet.cells(self._book.locate("'" + title.replace("'", "''") + "'")[1])
        width = max((len(row) for row in rows), default=0)
        return [[*row, *[None] * (width - len(row))] for row in rows]


def _moved(row: CellRow, column: int, to: int) -> CellRow:
    cells = [*row, *[None] * (max(column, to) + 1 - len(row))]
    cells.insert(to, cells.pop(column))
    return tuple(cells)


def _rank(cell: Cell) -> tuple[int, Any] | None:
    """Google's order: numbers, then text without regard to case, then FALSE and TRUE."""
    value = cell.value if isinstance(cell, Formula) else cell
    if value is None:
        return None
    if isinstance(value, str):
        return 1, value.casefold()
    return (2, value) if isinstance(value, bool) else (0, value)
