"""A Google spreadsheet in memory: worksheets of cells, as docs/sheets-api.md says Google keeps and reads them.

Rows are ragged tuples of cells (see `spreadsheet_cells`). A `Workbook` is copied before a change and swapped in after
it, so a refused batch leaves nothing behind; a row is never changed, only replaced, so copies share what stayed.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Any, TypeAlias

from tests.spreadsheet_cells import (
    DATE_OPTIONS,
    VALUE_OPTIONS,
    Area,
    Cell,
    Dated,
    Formula,
    SheetsError,
    area_label,
    column_letters,
    parse_area,
    shown,
)

MOST_CELLS = 10_000_000
CellRow: TypeAlias = tuple[Cell, ...]


@dataclass
class Worksheet:
    """One tab: its cells, and the grid they must stay within."""

    sheet_id: int
    title: str
    rows: list[CellRow] = field(default_factory=list)
    columns: int = 26
    row_count: int = 1000
    frozen: int = 0
    hidden: bool = False
    protected: list[dict] = field(default_factory=list)

    def copy(self) -> "Worksheet":
        return replace(self, rows=list(self.rows), protected=list(self.protected))

    def get(self, row: int, column: int) -> Cell:
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def put(self, row: int, column: int, cell: Cell) -> None:
        self.rows.extend([()] * (row + 1 - len(self.rows)))
        cells = self.rows[row]
        before = cells[:column] + (None,) * (column - len(cells))
        self.rows[row] = (*before, cell, *cells[column + 1 :])

    def end_of_data(self) -> int:
        """The row after the last one that holds anything: where appendCells writes."""
        for row in range(len(self.rows), 0, -1):
            if any(cell is not None for cell in self.rows[row - 1]):
                return row
        return 0

    def clamp(self, area: Area) -> Area:
        """The area cut to the grid, with its open ends closed."""
        bottom = self.row_count if area.bottom is None else min(area.bottom, self.row_count)
        right = self.columns if area.right is None else min(area.right, self.columns)
        return Area(area.top, area.left, bottom, right)

    def cells(self, area: Area) -> list[CellRow]:
        """The rows of an area, ragged: trailing blanks and trailing blank rows are cut (docs/sheets-api.md 9)."""
        rows = [_trimmed(row[area.left : area.right]) for row in self.rows[area.top : area.bottom]]
        return _without_trailing(rows, ())

    def insert(self, dimension: str, at: int, count: int) -> None:
        if dimension == "ROWS":
            if at < len(self.rows):
                self.rows[at:at] = [()] * count
            self.row_count += count
            return
        blank = (None,) * count
        self.rows = [row[:at] + blank + row[at:] if at < len(row) else row for row in self.rows]
        self.columns += count

    def remove(self, dimension: str, start: int, end: int) -> None:
        if dimension == "ROWS":
            del self.rows[start:end]
            self.row_count -= end - start
            return
        self.rows = [row[:start] + row[end:] for row in self.rows]
        self.columns -= end - start

    def table(self, area: Area) -> Area | None:
        """The last table inside a range (docs/sheets-api.md 1): an empty column splits one, so rows can drift sideways."""
        corner = self._last_filled(area)
        return self._grown(corner) if corner else None

    def _last_filled(self, area: Area) -> Area | None:
        cells = self.cells(area)
        if not cells:
            return None
        row, column = area.top + len(cells) - 1, area.left + len(cells[-1]) - 1
        return Area(row, column, row + 1, column + 1)

    def _grown(self, area: Area) -> Area:
        """The block of cells that touch each other, corners counted, as Ctrl+A in the sheet finds it."""
        before = None
        while before != area:
            before = area
            for side, by in (("top", -1), ("left", -1), ("bottom", 1), ("right", 1)):
                while self._touches(area, side):
                    area = replace(area, **{side: getattr(area, side) + by})
        return area

    def _touches(self, area: Area, side: str) -> bool:
        """Whether anything stands in the line just outside one side of the area."""
        top, left, bottom, right = area.top - 1, area.left - 1, area.bottom + 1, area.right + 1
        top, bottom = {"top": (top, area.top), "bottom": (area.bottom, bottom)}.get(side, (top, bottom))
        left, right = {"left": (left, area.left), "right": (area.right, right)}.get(side, (left, right))
        rows = self.rows[max(top, 0) : bottom]
        return any(cell is not None for row in rows for cell in row[max(left, 0) : right])

    def properties(self, index: int) -> dict[str, Any]:
        grid = {"rowCount": self.row_count, "columnCount": self.columns}
        if self.frozen:
            grid["frozenRowCount"] = self.frozen
        known = {"sheetId": self.sheet_id, "title": self.title, "index": index, "sheetType": "GRID"}
        return known | {"gridProperties": grid} | ({"hidden": True} if self.hidden else {})


@dataclass
class Workbook:
    """The spreadsheet: worksheets in their order, and the two properties dates and numbers hang on."""

    spreadsheet_id: str
    title: str
    timezone: str
    locale: str
    sheets: list[Worksheet] = field(default_factory=list)

    def copy(self) -> "Workbook":
        return replace(self, sheets=[sheet.copy() for sheet in self.sheets])

    def sheet(self, title: str) -> Worksheet:
        return next(sheet for sheet in self.sheets if sheet.title == title)

    def by_id(self, sheet_id: int) -> Worksheet:
        for sheet in self.sheets:
            if sheet.sheet_id == sheet_id:
                return sheet
        raise SheetsError(f"No grid with id: {sheet_id}")

    def add(self, sheet: Worksheet, index: int | None = None) -> None:
        """Titles differ by more than case, ids differ, and the whole stays under ten million cells."""
        if any(sheet.title.casefold() == known.title.casefold() for known in self.sheets):
            raise SheetsError(f'A sheet with the name "{sheet.title}" already exists. Please enter another name.')
        if any(sheet.sheet_id == known.sheet_id for known in self.sheets):
            raise SheetsError(f"A sheet with the id {sheet.sheet_id} already exists. Please enter another id.")
        self.sheets.insert(len(self.sheets) if index is None else index, sheet)
        self.check_size()

    def check_size(self) -> None:
        if sum(sheet.row_count * sheet.columns for sheet in self.sheets) > MOST_CELLS:
            raise SheetsError(
                f"This action would increase the number of cells in the workbook above the limit of {MOST_CELLS} cells."
            )

    def free_id(self) -> int:
        """An id nobody could guess from the order, as Google's are; the first worksheet of all has 0."""
        if not self.sheets:
            return 0
        return max(sheet.sheet_id for sheet in self.sheets) + 157_292_741

    def locate(self, text: str) -> tuple[Worksheet, Area]:
        """The worksheet and area a range names. A bare CO2 is a cell of the first visible worksheet, 'CO2' a tab."""
        title, area = self._split(text)
        sheet = next((sheet for sheet in self.sheets if sheet.title == title), None)
        if sheet is None or area is None:
            raise SheetsError(f"Unable to parse range: {text}")
        check_area(sheet, area)
        return sheet, area

    def _split(self, text: str) -> tuple[str | None, Area | None]:
        if found := re.fullmatch(r"'((?:[^']|'')*)'(?:!(.+))?", text, re.DOTALL):
            return found[1].replace("''", "'"), parse_area(found[2]) if found[2] else Area()
        if "!" in text:
            title, _, rest = text.rpartition("!")
            return title, parse_area(rest)
        if area := parse_area(text):
            return next((sheet.title for sheet in self.sheets if not sheet.hidden), None), area
        return text, Area()

    def values(self, text: str, options: dict[str, str]) -> dict[str, Any]:
        """A ValueRange: what values.get and each part of values.batchGet answer."""
        sheet, area = self.locate(text)
        area = sheet.clamp(area)
        major = options.get("majorDimension", "ROWS")
        render = self._renderer(options)
        lines = [
            [cell if type(cell) is str else render(cell) for cell in line] for line in _by(major, sheet.cells(area))
        ]
        answer = {"range": area_label(sheet.title, area), "majorDimension": major}
        return answer | ({"values": lines} if lines else {})

    def _renderer(self, options: dict[str, str]) -> Callable[[Cell], Any]:
        values = _known("valueRenderOption", options, VALUE_OPTIONS)
        dates = _known("dateTimeRenderOption", options, DATE_OPTIONS)
        return lambda cell: shown(cell, values, dates, self.locale)

    def described(self, ranges: Iterable[str] = (), grid: bool = False) -> dict[str, Any]:
        """The Spreadsheet resource, limited to the worksheets of `ranges` if any are named."""
        asked = [self.locate(text) for text in ranges]
        sheets = []
        for index, sheet in enumerate(self.sheets):
            areas = [area for owner, area in asked if owner is sheet] if asked else [Area()]
            if areas:
                sheets.append(self._described_sheet(sheet, index, areas if grid else []))
        return {
            "spreadsheetId": self.spreadsheet_id,
            "properties": {"title": self.title, "locale": self.locale, "timeZone": self.timezone},
            "sheets": sheets,
            "spreadsheetUrl": f"https://docs.google.com/spreadsheets/d/{self.spreadsheet_id}/edit",
        }

    def _described_sheet(self, sheet: Worksheet, index: int, areas: list[Area]) -> dict[str, Any]:
        answer: dict[str, Any] = {"properties": sheet.properties(index)}
        if areas:
            answer["data"] = [self._grid(sheet, sheet.clamp(area)) for area in areas]
        return answer | ({"protectedRanges": sheet.protected} if sheet.protected else {})

    def _grid(self, sheet: Worksheet, area: Area) -> dict[str, Any]:
        """GridData: like values, but typed, and where a zero start is left out."""
        rows = [{"values": [self._cell(cell) for cell in row]} if row else {} for row in sheet.cells(area)]
        starts = {"startRow": area.top, "startColumn": area.left}
        return {name: start for name, start in starts.items() if start} | ({"rowData": rows} if rows else {})

    def _cell(self, cell: Cell) -> dict[str, Any]:
        if cell is None:
            return {}
        effective = cell.value if isinstance(cell, Formula) else cell
        entered = {"formulaValue": cell.text} if isinstance(cell, Formula) else _extended(cell)
        answer = {"userEnteredValue": entered, "effectiveValue": _extended(effective)}
        if isinstance(cell, Dated):
            answer["userEnteredFormat"] = {"numberFormat": {"type": cell.kind, "pattern": cell.pattern}}
        return answer | {"formattedValue": shown(cell, locale=self.locale)}


def check_area(sheet: Worksheet, area: Area) -> None:
    """A range that starts past the grid is refused; one that only ends past it is cut."""
    if area.top >= sheet.row_count or area.left >= sheet.columns:
        raise SheetsError(
            f"Range ({area_label(sheet.title, area)}) exceeds grid limits. "
            f"Max rows: {sheet.row_count}, max columns: {sheet.columns}"
        )


def check_write(sheet: Worksheet, area: Area, allowed: Area, asked: str) -> None:
    """A values write stays within the range it named (one cell names no end) and within the grid."""
    allowed = sheet.clamp(Area(allowed.top, allowed.left) if allowed.one_cell else allowed)
    if area.bottom > allowed.bottom:
        raise SheetsError(f"Requested writing within range [{asked}], but tried writing to row [{allowed.bottom + 1}]")
    if area.right > allowed.right:
        column = column_letters(allowed.right + 1)
        raise SheetsError(f"Requested writing within range [{asked}], but tried writing to column [{column}]")


def _extended(cell: Cell) -> dict[str, Any]:
    """An ExtendedValue: one typed value."""
    if isinstance(cell, str):
        return {"stringValue": cell}
    return {"boolValue": cell} if isinstance(cell, bool) else {"numberValue": shown(cell, "UNFORMATTED_VALUE")}


def _by(major: str, rows: list[CellRow]) -> list[CellRow]:
    """Rows as they are, or turned into columns, each cut after its last filled cell."""
    if major == "ROWS":
        return rows
    if major != "COLUMNS":
        raise SheetsError(f"Invalid value at 'major_dimension' (Dimension), \"{major}\"")
    return _without_trailing([_trimmed(column) for column in zip_longest(*rows)], ())


def _trimmed(cells: CellRow) -> CellRow:
    return _without_trailing(cells, None)


def _without_trailing(items: Sequence, blank: Any) -> Sequence:
    end = len(items)
    while end and items[end - 1] == blank:
        end -= 1
    return items[:end]


def _known(name: str, options: dict[str, str], allowed: tuple[str, ...]) -> str:
    value = options.get(name, allowed[0])
    if value not in allowed:
        raise SheetsError(f"Invalid value at '{name}', \"{value}\"")
    return value
