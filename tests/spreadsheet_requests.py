"""spreadsheets.batchUpdate over a `Workbook`: one function for each kind of request.

`apply` works on the workbook it is given: hand it a copy, and a refused batch leaves nothing behind (docs/sheets-api.md 3).
"""

from collections.abc import Callable
from typing import Any

from tests.spreadsheet import Workbook, Worksheet, check_area
from tests.spreadsheet_cells import DATE_KINDS, Area, Cell, Dated, Formula, SheetsError, raw_cell

NO_FIELDS = "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"
TYPED = {"stringValue": str, "numberValue": (int, float), "boolValue": bool, "formulaValue": str}


def apply(book: Workbook, requests: list[dict]) -> list[dict]:
    """Carry out requests in their order; a refusal names the one at fault."""
    if not requests:
        raise SheetsError("Must specify at least one request.")
    return [_apply_one(book, number, request) for number, request in enumerate(requests)]


def _apply_one(book: Workbook, number: int, request: dict) -> dict:
    kinds = list(request) if isinstance(request, dict) else []
    if len(kinds) != 1 or kinds[0] not in KINDS:
        raise SheetsError(
            f"Invalid JSON payload received. Unknown name \"{', '.join(kinds)}\" at 'requests[{number}]': "
            "Cannot find field."
        )
    try:
        return KINDS[kinds[0]](book, request[kinds[0]]) or {}
    except SheetsError as refusal:
        refusal.message = f"Invalid requests[{number}].{kinds[0]}: {refusal.message}"
        raise


def add_sheet(book: Workbook, body: dict) -> dict:
    asked = body.get("properties", {})
    grid = asked.get("gridProperties", {})
    sheet = Worksheet(
        asked.get("sheetId", book.free_id()),
        asked.get("title") or f"Sheet{len(book.sheets) + 1}",
        columns=grid.get("columnCount", 26),
        row_count=grid.get("rowCount", 1000),
        frozen=grid.get("frozenRowCount", 0),
        hidden=asked.get("hidden", False),
    )
    book.add(sheet, asked.get("index"))
    return {"addSheet": {"properties": sheet.properties(book.sheets.index(sheet))}}


def delete_sheet(book: Workbook, body: dict) -> None:
    sheet = book.by_id(body.get("sheetId", 0))
    if len(book.sheets) == 1:
        raise SheetsError("You can't remove all the sheets in a document.")
    book.sheets.remove(sheet)


def append_cells(book: Workbook, body: dict) -> None:
    """After the last row with data: rows are added to the grid, columns never (docs/sheets-api.md 2)."""
    sheet, mask = book.by_id(body.get("sheetId", 0)), _mask(body)
    start, rows = sheet.end_of_data(), body.get("rows", [])
    sheet.row_count = max(sheet.row_count, start + len(rows))
    book.check_size()
    _put_rows(sheet, start, 0, rows, mask)


def update_cells(book: Workbook, body: dict) -> None:
    """From a start, or over a range, whose cells without data are cleared."""
    mask, rows = _mask(body), body.get("rows", [])
    if "start" in body:
        start = body["start"]
        sheet = book.by_id(start.get("sheetId", 0))
        _put_rows(sheet, start.get("rowIndex", 0), start.get("columnIndex", 0), rows, mask)
        return
    sheet, area = _grid_range(book, body.get("range", {}))
    height, width = area.bottom - area.top, area.right - area.left
    filled = [_padded(row.get("values", []), width) for row in rows[:height]]
    filled += [[{}] * width for _ in range(height - len(filled))]
    _put_rows(sheet, area.top, area.left, [{"values": cells} for cells in filled], mask)


def repeat_cell(book: Workbook, body: dict) -> None:
    """The same cell all over a range. A blank keeps no format here: only a number remembers one."""
    mask = _mask(body)
    sheet, area = _grid_range(book, body.get("range", {}))
    if "userEnteredValue" in mask or "*" in mask:
        _put_rows(sheet, area.top, area.left, _repeated(body.get("cell", {}), area), mask)
        return
    for row in range(area.top, min(area.bottom, len(sheet.rows))):
        for column in range(area.left, min(area.right, len(sheet.rows[row]))):
            sheet.put(row, column, _cell(body.get("cell", {}), mask, sheet.get(row, column)))


def append_dimension(book: Workbook, body: dict) -> None:
    sheet = book.by_id(body.get("sheetId", 0))
    end = sheet.row_count if _dimension(body) == "ROWS" else sheet.columns
    sheet.insert(_dimension(body), end, body.get("length", 0))
    book.check_size()


def insert_dimension(book: Workbook, body: dict) -> None:
    sheet, start, end = _dimension_range(book, body.get("range", {}))
    sheet.insert(_dimension(body.get("range", {})), start, end - start)
    book.check_size()


def delete_dimension(book: Workbook, body: dict) -> None:
    sheet, start, end = _dimension_range(book, body.get("range", {}))
    dimension = _dimension(body["range"])
    if end - start >= (sheet.row_count if dimension == "ROWS" else sheet.columns):
        raise SheetsError(f"You can't delete all the {dimension.lower()} on the sheet.")
    sheet.remove(dimension, start, end)


def update_sheet_properties(book: Workbook, body: dict) -> None:
    mask, asked = _mask(body), body.get("properties", {})
    sheet = book.by_id(asked.get("sheetId", 0))
    grid = asked.get("gridProperties", {})
    if "title" in mask:
        rename(book, sheet, asked.get("title", ""))
    if "hidden" in mask:
        sheet.hidden = asked.get("hidden", False)
    if "gridProperties.frozenRowCount" in mask or "gridProperties" in mask:
        sheet.frozen = grid.get("frozenRowCount", 0)
    if "gridProperties.columnCount" in mask or "gridProperties" in mask:
        sheet.columns = grid.get("columnCount", sheet.columns)
    if "gridProperties.rowCount" in mask or "gridProperties" in mask:
        sheet.row_count = grid.get("rowCount", sheet.row_count)
    book.check_size()


def rename(book: Workbook, sheet: Worksheet, title: str) -> None:
    others = [other.title.casefold() for other in book.sheets if other is not sheet]
    if title.casefold() in others:
        raise SheetsError(f'A sheet with the name "{title}" already exists. Please enter another name.')
    sheet.title = title


def add_protected_range(book: Workbook, body: dict) -> dict:
    """Remembered and told in the metadata; not enforced, for whoever made it may edit it."""
    asked = body.get("protectedRange", {})
    sheet, _ = _grid_range(book, asked.get("range", {}))
    number = 1 + sum(len(known.protected) for known in book.sheets)
    sheet.protected.append(asked | {"protectedRangeId": asked.get("protectedRangeId", number)})
    return {"addProtectedRange": {"protectedRange": sheet.protected[-1]}}


def only_looks(book: Workbook, body: dict) -> None:
    """Requests about looks and validation: the worksheets they name must exist, nothing else is kept."""
    for part in _inside(body):
        if "sheetId" in part:
            book.by_id(part["sheetId"])


def _inside(body: Any) -> list[dict]:
    parts = body.values() if isinstance(body, dict) else body if isinstance(body, list) else []
    return ([body] if isinstance(body, dict) else []) + [found for part in parts for found in _inside(part)]


def _mask(body: dict) -> set[str]:
    """The update mask, which these requests cannot do without."""
    names = {name.strip() for name in body.get("fields", "").split(",") if name.strip()}
    if not names:
        raise SheetsError(NO_FIELDS)
    return names


def _grid_range(book: Workbook, asked: dict) -> tuple[Worksheet, Area]:
    sheet = book.by_id(asked.get("sheetId", 0))
    top, left = asked.get("startRowIndex", 0), asked.get("startColumnIndex", 0)
    area = Area(top, left, asked.get("endRowIndex"), asked.get("endColumnIndex"))
    check_area(sheet, area)
    return sheet, sheet.clamp(area)


def _dimension(body: dict) -> str:
    if body.get("dimension") not in ("ROWS", "COLUMNS"):
        raise SheetsError(f"Invalid value at 'dimension' (Dimension), \"{body.get('dimension', '')}\"")
    return body["dimension"]


def _dimension_range(book: Workbook, asked: dict) -> tuple[Worksheet, int, int]:
    sheet = book.by_id(asked.get("sheetId", 0))
    size = sheet.row_count if _dimension(asked) == "ROWS" else sheet.columns
    start, end = asked.get("startIndex", 0), asked.get("endIndex", size)
    if not 0 <= start < end or start > size:
        raise SheetsError(f"range.startIndex[{start}] and range.endIndex[{end}] do not fit the grid of {size}")
    return sheet, start, end


def _padded(cells: list[dict], width: int) -> list[dict]:
    return cells[:width] + [{}] * (width - len(cells))


def _repeated(cell: dict, area: Area) -> list[dict]:
    return [{"values": [cell] * (area.right - area.left)} for _ in range(area.bottom - area.top)]


def _put_rows(sheet: Worksheet, top: int, left: int, rows: list[dict], mask: set[str]) -> None:
    for row, asked in enumerate(rows, top):
        if row >= sheet.row_count:
            raise _past("row", row, sheet.row_count)
        for column, cell in enumerate(asked.get("values", []), left):
            if column >= sheet.columns:
                raise _past("column", column, sheet.columns)
            sheet.put(row, column, _cell(cell, mask, sheet.get(row, column)))


def _past(what: str, index: int, size: int) -> SheetsError:
    return SheetsError(f"Attempting to write {what}: {index}, beyond the last requested {what} of: {size - 1}")


def _cell(asked: dict, mask: set[str], present: Cell) -> Cell:
    """The cell after an update: only what the mask lists changes, so a date without its format is a bare number."""
    every = "*" in mask
    cell = _typed(asked.get("userEnteredValue") or {}) if every or "userEnteredValue" in mask else present
    number = isinstance(cell, int | float) and not isinstance(cell, bool)
    if not number:
        return cell
    if every or mask & {"userEnteredFormat", "userEnteredFormat.numberFormat"}:
        look = asked.get("userEnteredFormat", {}).get("numberFormat", {})
        return Dated(cell, look["type"], look.get("pattern", "")) if look.get("type") in DATE_KINDS else _bare(cell)
    return Dated(cell, present.kind, present.pattern) if isinstance(present, Dated) else cell


def _bare(cell: float) -> float:
    return float(cell) if isinstance(cell, Dated) else cell


def _typed(value: dict) -> Cell:
    """An ExtendedValue as a cell: `stringValue` is never parsed (docs/sheets-api.md 2)."""
    if not value:
        return None
    if len(value) > 1 or (name := next(iter(value))) not in TYPED:
        raise SheetsError(f"Invalid value at 'user_entered_value', {sorted(value)}")
    entered = value[name]
    if not isinstance(entered, TYPED[name]) or (name == "numberValue" and isinstance(entered, bool)):
        raise SheetsError(f"Invalid value at 'user_entered_value.{name}', {entered!r}")
    if name == "formulaValue":
        return Formula(entered if entered.startswith("=") else "=" + entered)
    return raw_cell(entered)


KINDS: dict[str, Callable[[Workbook, dict], dict | None]] = {
    "addSheet": add_sheet,
    "deleteSheet": delete_sheet,
    "appendCells": append_cells,
    "updateCells": update_cells,
    "repeatCell": repeat_cell,
    "appendDimension": append_dimension,
    "insertDimension": insert_dimension,
    "deleteDimension": delete_dimension,
    "updateSheetProperties": update_sheet_properties,
    "addProtectedRange": add_protected_range,
    "setDataValidation": only_looks,
    "addConditionalFormatRule": only_looks,
    "updateDimensionProperties": only_looks,
    "autoResizeDimensions": only_looks,
    "setBasicFilter": only_looks,
    "addBanding": only_looks,
}
