"""What is in an .xlsx, looked at before it is read.

It is an archive of XML. A few kilobytes may unpack to more than any disk holds, or say that there is a cell in the last
row and column of a sheet, which asks for more memory than any machine has.
"""

import copy
import io
import re
import zipfile
import zlib
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from signoff_core.delimited import CELLS, COLUMNS
from signoff_core.errors import InputError

UNPACKED = 600_000_000
"""The most bytes a workbook may unpack to."""
TEXTS = 1_500_000_000
"""The most characters all cells of a workbook hold together."""
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
_SHARED = re.compile(rb"""\bt=["']s["']""")
_POINTER = re.compile(rb"""\bt=["']s["'][^<>]*>\s*<(?:[\w.-]+:)?v[^<>]*>\s*([0-9]{1,9})""")
_STRINGS, _TEXT = "xl/sharedstrings.xml", re.compile(rb"<(?:[\w.-]+:)?si[\s/>]")
_END = re.compile(rb"</(?:[\w.-]+:)?sheetData")
DAMAGED = "The file is damaged, or no workbook. Open it in Excel, save it again as .xlsx, and give that file."
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError, RuntimeError)


def look_at(data: bytes, name: str) -> None:
    """Raises InputError for an archive that is no workbook, is damaged, locked or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _must_be_workbook({entry.filename for entry in entries}, name)
            if any(entry.flag_bits & 1 for entry in entries):
                raise InputError(locked(name))
            if len(entries) > _ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
                raise InputError(_too_large(name))
            left = UNPACKED
            shared = 0
            for entry in entries:
                seen = _unpacked(archive, entry, left, name)
                left, shared = left - seen.size, shared + seen.shared
            if shared * _longest_text(archive) > TEXTS and _texts(archive) > TEXTS:
                raise InputError(_too_large(name))
    except _BROKEN as error:
        raise InputError(f"“{name}” can't be unpacked ({error}). {DAMAGED}") from error


def _must_be_workbook(names: set[str], name: str) -> None:
    if not any(one.lower() == "xl/workbook.xml" for one in names):
        kinds = {"xl/workbook.bin": "an Excel binary workbook (.xlsb)", "content.xml": "an OpenDocument file (.ods)",
                 "word/document.xml": "a Word document", "Index/Document.iwa": "a Numbers document"}  # fmt: skip
        kind = next((kinds[one] for one in kinds if one in names), "a packed file without a workbook in it")
        raise InputError(f"“{name}” is {kind}. Open it where it was made and save it as .xlsx, then give that file.")


class _Seen(NamedTuple):
    """What an entry really unpacks to, in bytes, and how many of its cells point to a text that is kept elsewhere."""

    size: int
    shared: int


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int, name: str) -> _Seen:
    """An entry looked through, its cells on the way; what it says of its own size may be a lie."""
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
    return _Seen(size, cells.shared)


def _longest_text(archive: zipfile.ZipFile) -> int:
    return max(_lengths(archive), default=0)


def _texts(archive: zipfile.ZipFile) -> int:
    """How long the texts of all cells together are: many cells may point to one text, and each is read as its own."""
    lengths = _lengths(archive)
    total = 0
    for entry in archive.infolist():
        if entry.filename.lower() != _STRINGS:
            for piece in _pieces(archive, entry, _ROW):
                found = (int(number) for number in _POINTER.findall(piece))
                total += sum(lengths[number] for number in found if number < len(lengths))
    return total


def _lengths(archive: zipfile.ZipFile) -> array:
    """The length, in bytes of XML, of every text that cells point to."""
    lengths = array("Q")
    for entry in archive.infolist():
        if entry.filename.lower() == _STRINGS:
            lengths.extend(map(len, islice(_pieces(archive, entry, _TEXT), 1, None)))
    return lengths


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, between: re.Pattern[bytes]) -> Iterator[bytes]:
    """An entry cut in pieces, one in memory at a time."""
    rest = b""
    with archive.open(entry) as file:
        while chunk := file.read(_CHUNK):
            *pieces, rest = between.split(rest + chunk)
            yield from pieces
            if len(rest) > _LONGEST_ROW:
                raise ValueError("a part of it is too long")
    yield rest


class _Cells:
    """How far the filled cells of a worksheet lie apart, told from its XML as it comes by."""

    def __init__(self, name: str) -> None:
        self.name, self.rest = name, b""
        self.rows = self.columns = self.shared = 0
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
            raise InputError(f"“{self.name}” has a row that is longer than Signoff reads. {DAMAGED}")

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
        self.shared += len(_SHARED.findall(joined))
        usual = _USUAL.findall(joined)
        if len(usual) == len(_ANY_CELL.findall(joined)) and self._fits(usual, ()):
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


def locked(name: str) -> str:
    """What to say of a workbook with a password."""
    return f"“{name}” is locked with a password. Save it without one, then give that file."


def _too_large(name: str) -> str:
    return (
        f"“{name}” unpacks to more than {UNPACKED // 1_000_000} MB; a list of people is much smaller. Copy the list "
        "alone into a new workbook, without pictures and other worksheets, and give that file."
    )
