"""Excel workbooks (.xlsx): read, and written.

An .xlsx is an archive of XML. What it unpacks to and how far its cells lie apart is looked at before it is read: a few
kilobytes can say that there is a cell in the last row and column of a sheet, and that asks for more memory than any
machine has.
"""

import copy
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from signoff_core.delimited import CELLS, COLUMNS
from signoff_core.errors import InputError
from signoff_core.stores import RawCell

UNPACKED = 600_000_000
"""The most bytes a workbook may unpack to."""
LONGEST = 32_767
"""The most characters a cell of Excel holds; the rest of a longer text stands in a column beside it."""
CONTINUED = " (continued)"
ROWS = 1_048_576
_ENTRIES = 10_000
_CHUNK = 1 << 20
_TAG, _LONGEST_ROW = 64, 16 * _CHUNK
_ROW = re.compile(rb"<(?:[\w.-]+:)?row[\s/>]")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c(?:\s[^<>]*[^<>/])?>")
_ADDRESS = re.compile(rb"""<(?:[\w.-]+:)?c\s[^<>]*?\br\s*=\s*["']([A-Za-z]+)([0-9]+)["'][^<>]*(?<!/)>""")
_ANY_CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s>]")
_USUAL = re.compile(rb'<c r="([A-Z]+)([0-9]+)"')
_NUMBERED = re.compile(rb"""^[^<>]*?\br\s*=\s*["']([0-9]+)["']""")
_END = re.compile(rb"</(?:[\w.-]+:)?sheetData")
_LONE = re.compile("[\ud800-\udfff]")
_MARKED = "The file is damaged, or no workbook. Open it in Excel, save it again as .xlsx, and give that file."
_DATES = {"day": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm:ss"}
_OLDEST = 1901
_DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError, RuntimeError)


def read(data: bytes, name: str, sheet: str | None = None) -> dict[str, list[list[RawCell]]]:
    """The worksheets of a workbook as columns; `sheet` names one. Raises InputError for what can't be read whole."""
    _look_at(data, name)
    import python_calamine  # only an .xlsx needs it

    try:
        with python_calamine.load_workbook(io.BytesIO(data)) as workbook:
            kinds = {one.name: one.typ for one in workbook.sheets_metadata}
            titles = [
                title for title in workbook.sheet_names if kinds[title] is python_calamine.SheetTypeEnum.WorkSheet
            ]
            return _worksheets(workbook, _wanted(titles, sheet, name), name)
    except python_calamine.PasswordError as error:
        raise InputError(_locked(name)) from error
    except python_calamine.CalamineError as error:
        raise InputError(f"“{name}” can't be read ({error}). {_MARKED}") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how the library says that it met what it never thought of
            raise
        raise InputError(f"“{name}” can't be read. {_MARKED}") from None


def write(worksheets: Mapping[str, Iterable[Sequence[Any]]]) -> bytes:
    """Worksheets (title to rows, headers first) as a workbook: texts stay texts, whatever they begin with."""
    import xlsxwriter

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"constant_memory": True, "default_date_format": _DATES["moment"]}) as workbook:
        formats = {kind: workbook.add_format({"num_format": shown}) for kind, shown in _DATES.items()}
        bold = workbook.add_format({"bold": True})
        for title, rows in worksheets.items():
            sheet = workbook.add_worksheet(_title(title))
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(_continued(rows)):
                for place, cell in enumerate(row):
                    _put(sheet, number, place, cell, formats, None if number else bold)
    return file.getvalue()


# What an archive says of itself, and what is in it.


def _look_at(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _must_be_workbook({entry.filename for entry in entries}, name)
            if any(entry.flag_bits & 1 for entry in entries):
                raise InputError(_locked(name))
            if len(entries) > _ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
                raise InputError(_too_large(name))
            left = UNPACKED
            for entry in entries:
                left -= _unpacked(archive, entry, left, name)
    except _DAMAGED as error:
        raise InputError(f"“{name}” can't be unpacked ({error}). {_MARKED}") from error


def _must_be_workbook(names: set[str], name: str) -> None:
    if not any(one.lower() == "xl/workbook.xml" for one in names):
        kinds = {"xl/workbook.bin": "an Excel binary workbook (.xlsb)", "content.xml": "an OpenDocument file (.ods)",
                 "word/document.xml": "a Word document", "Index/Document.iwa": "a Numbers document"}  # fmt: skip
        kind = next((kinds[one] for one in kinds if one in names), "a packed file without a workbook in it")
        raise InputError(f"“{name}” is {kind}. Open it where it was made and save it as .xlsx, then give that file.")


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int, name: str) -> int:
    """How many bytes an entry really has, its cells looked at on the way; what it says of itself may be a lie."""
    honest = copy.copy(entry)
    honest.file_size = left + 2 * _CHUNK
    size, cells = 0, _Cells(name)
    with archive.open(honest) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            if size > left:
                raise InputError(_too_large(name))
            cells.see(chunk)
    cells.done()
    return size


class _Cells:
    """How far the filled cells of a worksheet lie apart, told from its XML as it comes by."""

    def __init__(self, name: str) -> None:
        self.name, self.rest = name, b""
        self.rows = self.columns = 0
        self.begun = self.over = False

    def see(self, chunk: bytes) -> None:
        """Whole rows are looked at; what follows the last beginning of one waits for the next chunk."""
        if self.over:
            return
        *rows, self.rest = _ROW.split(self.rest + chunk)
        if rows:
            self._count(rows if self.begun else rows[1:])
            self.begun = True
        if not self.begun:
            self.rest = self.rest[-_TAG:]
        elif _END.search(self.rest):
            self.done()
        elif len(self.rest) > _LONGEST_ROW:
            raise InputError(f"“{self.name}” has a row that is longer than Signoff reads. {_MARKED}")

    def done(self) -> None:
        if self.begun and not self.over:
            self._count([_END.split(self.rest)[0]])
        self.over = True

    def _count(self, rows: Sequence[bytes]) -> None:
        """Most writers begin every cell with its address: those are looked at quickly, and blank ones told apart only
        where they would be too many."""
        if not rows:
            return
        for row in rows:
            numbered = _NUMBERED.match(row)
            self.rows = max(self.rows + 1, int(numbered[1]) if numbered else 0)
        joined = b"<>".join(rows)
        if joined.count(b'<c r="') == len(_ANY_CELL.findall(joined)) and self._fits(_USUAL.findall(joined), ()):
            return
        addressed = _ADDRESS.findall(joined)
        alone = len(_CELL.findall(joined)) > len(addressed)  # cells without an address stand side by side
        if not self._fits(addressed, rows if alone else ()):
            raise InputError(
                f"“{self.name}” has a worksheet with a cell so far below or beside its list that it has more than "
                f"{CELLS:,} cells or {COLUMNS:,} columns. Delete what stands there (in Excel Ctrl+End shows it), save, "
                "and give the file again."
            )

    def _fits(self, addresses: Sequence[tuple[bytes, bytes]], unaddressed: Sequence[bytes]) -> bool:
        """Whether the worksheet stays in bounds with these cells; they are remembered if it does."""
        across = [_number(letters) for letters in {letters for letters, _ in addresses}]
        columns = max([self.columns, *across, *(len(_CELL.findall(row)) for row in unaddressed)])
        rows = max([self.rows, *map(int, {digits for _, digits in addresses})])
        if rows > ROWS or columns > COLUMNS or rows * columns > CELLS:
            return False
        self.rows, self.columns = rows, columns
        return True


def _number(letters: bytes) -> int:
    """A to 1, AA to 27."""
    number = 0
    for letter in letters.upper()[:7]:
        number = number * 26 + letter - 64
    return number


def _locked(name: str) -> str:
    return f"“{name}” is locked with a password. Save it without one, then give that file."


def _too_large(name: str) -> str:
    return (
        f"“{name}” unpacks to more than {UNPACKED // 1_000_000} MB; a list of people is much smaller. Copy the list "
        "alone into a new workbook, without pictures and other worksheets, and give that file."
    )


# From a workbook.


def _wanted(titles: list[str], sheet: str | None, name: str) -> list[str]:
    if sheet is None:
        return titles
    found = [title for title in titles if title.strip().lower() == sheet.strip().lower()]
    if not found:
        listed = ", ".join(f"“{title}”" for title in titles)
        raise InputError(f"“{name}” has no worksheet “{sheet}”. It has {listed}.")
    return found


def _worksheets(workbook: Any, titles: list[str], name: str) -> dict[str, list[list[RawCell]]]:
    found, left = {}, CELLS
    for title in titles:
        table = workbook.get_sheet_by_name(title)
        left -= table.height * table.width
        if left < 0:
            raise InputError(
                f"The worksheets of “{name}” together have more than {CELLS:,} cells. Name the one that holds the list."
            )
        found[title] = _joined(_columns(table))
    if not any(map(len, found.values())):
        raise InputError(f"“{name}” is empty: {', '.join(f'“{title}”' for title in titles) or 'it has no worksheets'}.")
    return found


def _columns(table: Any) -> list[list[RawCell]]:
    columns: list[list[RawCell]] = [[] for _ in range(table.width)]
    known: dict[str, str] = {}
    for row in table.iter_rows():
        for column, cell in zip(columns, row, strict=True):
            column.append(known.setdefault(cell, cell) or None if type(cell) is str else _plain(cell))
    return columns


def _plain(cell: Any) -> RawCell:
    """Times of day as text, as nobody's dates; whatever else as it is."""
    if isinstance(cell, datetime):
        return (cell + timedelta(microseconds=500_000)).replace(microsecond=0) if cell.microsecond else cell
    if isinstance(cell, time):
        return cell.isoformat("minutes" if cell.second == cell.microsecond == 0 else "seconds")
    return str(cell) if isinstance(cell, timedelta) else cell


def _joined(columns: list[list[RawCell]]) -> list[list[RawCell]]:
    """A column called `Notes (continued)` after `Notes` is the rest of its texts."""
    whole: list[list[RawCell]] = []
    for column in columns:
        head = column[0] if column else None
        before = whole[-1] if whole else []
        if isinstance(head, str) and before and head == f"{before[0]}{CONTINUED}":
            pairs = zip(before[1:], column[1:], strict=True)
            whole[-1] = [before[0], *(f"{one}{rest}" if rest is not None else one for one, rest in pairs)]
        else:
            whole.append(column)
    return whole


# Into a workbook.


def _continued(rows: Iterable[Sequence[Any]]) -> Iterable[Sequence[Any]]:
    """Rows whose texts all fit, the rest of one that doesn't in columns after it."""
    kept = list(rows)
    longest = [
        max((len(cell) for cell in column if isinstance(cell, str)), default=0) for column in zip(*kept, strict=True)
    ]
    if max(longest, default=0) <= LONGEST:
        return kept
    parts = [max(1, -(-length // LONGEST)) for length in longest]
    return [
        [piece for cell, count in zip(row, parts, strict=True) for piece in _pieces(cell, count, head=not number)]
        for number, row in enumerate(kept)
    ]


def _pieces(cell: Any, count: int, *, head: bool) -> list[Any]:
    if count == 1 or head:
        return [cell, *([f"{cell}{CONTINUED}"] * (count - 1))]
    if not isinstance(cell, str):
        return [cell, *([None] * (count - 1))]
    return [cell[place * LONGEST : (place + 1) * LONGEST] or None for place in range(count)]


def _put(sheet: Any, row: int, column: int, cell: Any, formats: Mapping[str, Any], style: Any) -> None:
    if cell is None or cell == "" or cell != cell:
        return
    if isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell)
    elif isinstance(cell, date) and cell.year >= _OLDEST:
        kind = "moment" if isinstance(cell, datetime) else "day"
        sheet.write_datetime(row, column, cell, formats[kind])
    else:
        text = cell.isoformat() if isinstance(cell, date) else str(cell)
        sheet.write_string(row, column, _LONE.sub("?", text.replace("\x00", "")), style)


def _title(title: str) -> str:
    """What Excel takes for a worksheet's name."""
    return re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ")[:31] or "Sheet"
