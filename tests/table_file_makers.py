"""Files to be read: workbooks as other programs write them, and what is only called one."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import xlsxwriter

SHEET = "xl/worksheets/sheet1.xml"


def xlsx(*rows: list[Any], title: str = "List", **more: list[list[Any]]) -> bytes:
    """A workbook with these rows in one worksheet, and others by name; a cell is whatever xlsxwriter makes of it."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"strings_to_formulas": False}) as book:
        formats = {
            kind: book.add_format({"num_format": shown})
            for kind, shown in ((date, "dd/mm/yyyy"), (datetime, "dd/mm/yyyy hh:mm"), (time, "hh:mm"))
        }
        for name, cells in {title: rows, **more}.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(cells):
                for place, cell in enumerate(row):
                    sheet.write(number, place, cell, formats.get(type(cell)))
    return file.getvalue()


def merged() -> bytes:
    """A title over all columns, and a header that takes two rows."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("List")
        sheet.merge_range(0, 0, 0, 3, "Candidates 2026")
        sheet.merge_range(1, 0, 2, 0, "Candidate Name")
        sheet.merge_range(1, 1, 1, 2, "Contact")
        sheet.write_row(2, 1, ["Email", "Phone", "Status"])
        sheet.write_row(3, 0, ["Ana Núñez", "ana@example.com", "020 7946 0101", "Interview"])
    return file.getvalue()


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """An archive with each of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, change(name, before.read(name)))
    return out.getvalue()


def with_rows(xml: str, data: bytes | None = None) -> bytes:
    """A workbook with more rows, as XML, below its own."""
    data = data or xlsx(["Name"], ["Ana"])
    end = b"</sheetData>"
    return rewritten(data, lambda name, part: part.replace(end, xml.encode() + end) if name == SHEET else part)


def large(rows: int, columns: int) -> bytes:
    """A workbook of many rows, every cell a text of its own."""
    letters = [chr(65 + place) for place in range(columns)]
    lines = (
        f'<row r="{n}">'
        + "".join(f'<c r="{letter}{n}" t="inlineStr"><is><t>{letter} text {n}</t></is></c>' for letter in letters)
        + "</row>"
        for n in range(3, rows + 2)
    )
    return with_rows("".join(lines))


def bomb(size: int, *, says: int | None = None) -> bytes:
    """A workbook with a part that unpacks to `size` bytes, whatever it `says`."""
    out = io.BytesIO(xlsx(["Name"], ["Ana"]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        info = zipfile.ZipInfo("xl/sharedStrings2.xml")
        info.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(info, "w") as part:
            for _ in range(size >> 20):
                part.write(bytes(1 << 20))
    data = out.getvalue()
    return data if says is None else data.replace(size.to_bytes(4, "little"), says.to_bytes(4, "little"))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = OLE + bytes(504) + "EncryptionInfo".encode("utf-16-le") + bytes(64) + "EncryptedPackage".encode("utf-16-le")
OLD_EXCEL = OLE + bytes(504) + "Workbook".encode("utf-16-le") + bytes(512)
