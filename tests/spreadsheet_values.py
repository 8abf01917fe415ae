"""The values calls of the Sheets API over a `Workbook`: write, append, clear. Reading is `Workbook.values`."""

from collections.abc import Iterator
from typing import Any

from tests.spreadsheet import Workbook, Worksheet, check_write
from tests.spreadsheet_cells import Area, Cell, SheetsError, area_label, entered_cell, raw_cell

Values = list[list[Any]]


def write(book: Workbook, text: str, body: dict, options: dict[str, str]) -> dict[str, Any]:
    """values.update: null leaves a cell alone, "" clears it (docs/sheets-api.md 5)."""
    sheet, area = book.locate(text)
    values = _rows(body)
    return _written(book, sheet, area, values, options, allowed=area)


def write_all(book: Workbook, body: dict) -> dict[str, Any]:
    """values.batchUpdate: several ranges or nothing."""
    replies = []
    for number, part in enumerate(body.get("data", [])):
        try:
            replies.append(write(book, part.get("range", ""), part, body))
        except SheetsError as refusal:
            refusal.message = f"Invalid data[{number}]: {refusal.message}"
            raise
    total = {
        f"totalUpdated{name}": sum(reply[f"updated{name}"] for reply in replies)
        for name in ("Rows", "Columns", "Cells")
    }
    sheets = {reply["updatedRange"].rpartition("!")[0] for reply in replies}
    return {"spreadsheetId": book.spreadsheet_id} | total | {"totalUpdatedSheets": len(sheets), "responses": replies}


def append(book: Workbook, text: str, body: dict, options: dict[str, str]) -> dict[str, Any]:
    """values.append: after the last table found inside the range, or right there if there is none (docs/sheets-api.md 1)."""
    sheet, area = book.locate(text)
    values = _rows(body)
    table = sheet.table(sheet.clamp(area))
    start = Area(table.bottom, table.left) if table else Area(area.top, area.left)
    if options.get("insertDataOption", "OVERWRITE") == "INSERT_ROWS":
        sheet.insert("ROWS", start.top, len(values))
    sheet.row_count = max(sheet.row_count, start.top + len(values))
    book.check_size()
    updates = _written(book, sheet, start, values, options, allowed=Area(start.top, start.left))
    found = {"tableRange": area_label(sheet.title, table)} if table else {}
    return {"spreadsheetId": book.spreadsheet_id} | found | {"updates": updates}


def clear(book: Workbook, text: str) -> str:
    """values.clear: the values go, the grid stays."""
    sheet, area = book.locate(text)
    area = sheet.clamp(area)
    for number, row in enumerate(sheet.rows[area.top : area.bottom], area.top):
        blank = (None,) * len(row[area.left : area.right])
        sheet.rows[number] = row[: area.left] + blank + row[area.right :]
    return area_label(sheet.title, area)


def _written(
    book: Workbook, sheet: Worksheet, start: Area, values: Values, options: dict[str, str], allowed: Area
) -> dict[str, Any]:
    height, width = len(values), max((len(row) for row in values), default=0)
    area = Area(start.top, start.left, start.top + max(height, 1), start.left + max(width, 1))
    check_write(sheet, area, allowed, area_label(sheet.title, allowed))
    written = list(_cells(values, options, book.locale))
    for row, column, cell in written:
        sheet.put(start.top + row, start.left + column, cell)
    label = area_label(sheet.title, area)
    counts = {"updatedRows": height, "updatedColumns": width, "updatedCells": len(written)}
    answer = {"spreadsheetId": book.spreadsheet_id, "updatedRange": label} | counts
    if str(options.get("includeValuesInResponse", "")).lower() == "true":
        answer["updatedData"] = book.values(label, {})
    return answer


def _cells(values: Values, options: dict[str, str], locale: str) -> Iterator[tuple[int, int, Cell]]:
    """Every value that is not null, with its place."""
    option = options.get("valueInputOption")
    if not option:
        raise SheetsError("'valueInputOption' is required but not specified")
    if option not in ("RAW", "USER_ENTERED"):
        raise SheetsError(f"Invalid value at 'value_input_option', \"{option}\"")
    for row, line in enumerate(values):
        for column, value in enumerate(line):
            if value is not None:
                yield row, column, raw_cell(value) if option == "RAW" else entered_cell(value, locale)


def _rows(body: dict) -> Values:
    """The values of a body as rows, whatever its major dimension; anything but a table of scalars is refused."""
    values = body.get("values", [])
    if not isinstance(values, list) or not all(isinstance(line, list) for line in values):
        raise SheetsError("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue)")
    for row, line in enumerate(values):
        for column, value in enumerate(line):
            if isinstance(value, list | dict):
                kind = "list_value" if isinstance(value, list) else "struct_value"
                raise SheetsError(f"Invalid values[{row}][{column}]: {kind} {{ }}")
    if body.get("majorDimension", "ROWS") == "ROWS":
        return values
    height = max((len(line) for line in values), default=0)
    return [[line[row] if row < len(line) else None for line in values] for row in range(height)]
