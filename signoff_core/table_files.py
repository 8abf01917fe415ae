"""A file that holds tables, opened: a .csv, .tsv, .txt or .xlsx, told by what is in it and not by its name.

Whatever can't be read is refused whole, with what to do about it, before anything large is made of it.
"""

import io
from os import PathLike
from pathlib import Path
from typing import BinaryIO, TypeAlias

from signoff_core import delimited, workbooks
from signoff_core.errors import InputError
from signoff_core.stores import RawCell

Source: TypeAlias = str | PathLike[str] | bytes | BinaryIO
Worksheets: TypeAlias = dict[str, list[list[RawCell]]]

BYTES = 200_000_000
"""The largest file that is opened."""
_SAVE = "Open it where it was made and save it as .xlsx or .csv, then give that file."
_OLE, _ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "EncryptedPackage".encode("utf-16-le")
_KINDS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a text document (.rtf)"),
    (b"\x1f\x8b", "a packed file (.gz)"),
    (b"Rar!", "a packed file (.rar)"),
    (b"7z\xbc\xaf", "a packed file (.7z)"),
)
_PAGES = (b"<!doctype", b"<html", b"<table", b"<?xml")


def read_table_file(source: Source, name: str | None = None, sheet: str | None = None) -> Worksheets:
    """The worksheets of a file: title to its columns of raw cells, as `read_tables(..., by="columns")` takes them.

    source: a path, the bytes, or an open file. name: what to call it when talking of it (a path's own name). sheet:
    only this worksheet of an .xlsx. A text file has one, called by its name. Cells of an .xlsx are text, numbers,
    booleans, dates and date-times, as they are there; those of a text file are text; a blank one is None.

    Raises InputError, in words to act on, for what is no such file, is damaged, locked, empty or too large.
    """
    name = name or _name_of(source)
    data = _bytes(source, name)
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"“{name}” is empty.")
    if data.startswith(b"PK"):
        return workbooks.read(data, name, sheet)
    _must_be_text(data, name)
    if sheet is not None:
        raise InputError(f"“{name}” is a text file and has no worksheets: leave the worksheet's name out.")
    return {Path(name).stem or "file": delimited.read(data, name)}


def _name_of(source: Source) -> str:
    if isinstance(source, str | PathLike):
        return Path(source).name
    return Path(str(getattr(source, "name", "the file"))).name


def _bytes(source: Source, name: str) -> bytes:
    """All of the file, unless it is too large to be one of a team's lists."""
    try:
        if isinstance(source, str | PathLike):
            with open(source, "rb") as file:
                data = file.read(BYTES + 1)
        else:
            data = (io.BytesIO(source) if isinstance(source, bytes) else source).read(BYTES + 1)
    except OSError as error:
        raise InputError(f"“{name}” can't be opened: {error.strerror or error}.") from error
    if len(data) > BYTES:
        raise InputError(
            f"“{name}” is larger than {BYTES // 1_000_000} MB. Leave out what is no list of people, or cut it in parts."
        )
    return data


def _must_be_text(data: bytes, name: str) -> None:
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise InputError(f"“{name}” is locked with a password. Save it without one, then give that file.")
        raise InputError(f"“{name}” is an old Excel file (.xls). Open it in Excel and save it as .xlsx.")
    start = data[:400].lstrip(b"\xef\xbb\xbf \t\r\n")
    kind = next((kind for magic, kind in _KINDS if start.startswith(magic)), None)
    if kind is None and start.lower().startswith(_PAGES):
        kind = "a web page"
    if kind:
        raise InputError(f"“{name}” is {kind}, whatever its name says, and no table. {_SAVE}")
