"""A book as one file: every cell of every worksheet as it lies in the store, whatever it means.

A zip. `manifest.json` says what is in it, by whom it was made and what each part must look like; then one file a
worksheet, a JSON array a line for each row, headers first. A date is `{"date": "2026-11-24"}`, a moment
`{"moment": "2026-11-24T15:00:00+00:00"}`, a blank null; everything else is JSON's own. Nothing in it can be run.
"""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

from signoff_core.archives import UNPACKED
from signoff_core.errors import InputError, StoreError
from signoff_core.stores import RawBook, RawCell, RawColumn

FORMAT, VERSION = "signoff backup", 1
_MANIFEST = "manifest.json"
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, LookupError, TypeError, ValueError, AttributeError)
Rows = list[list[RawCell]]


@dataclass(frozen=True)
class Backup:
    """A book as it was at a moment (aware): its worksheets, and the kind (`sheet`, `sql`) and name of its store."""

    book: RawBook
    kind: str
    name: str
    made_at: datetime

    @property
    def counts(self) -> dict[str, int]:
        """Worksheet to how many rows stand below its first."""
        return {title: max([1, *map(len, columns)]) - 1 for title, columns in self.book.worksheets.items()}


def pack(backup: Backup) -> bytes:
    """The file. Raises StoreError where what was packed does not come out of it as it went in."""
    parts = {title: _lines(rows_of(columns)) for title, columns in backup.book.worksheets.items()}
    names = {title: f"{number:03}.jsonl" for number, title in enumerate(parts, 1)}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_MANIFEST, json.dumps(_manifest(backup, parts, names), indent=1, ensure_ascii=False))
        for title, part in parts.items():
            archive.writestr(names[title], part)
    data = file.getvalue()
    if not same(unpack(data, "the backup").book, backup.book):
        raise StoreError(
            "The backup does not hold what the book holds. Nothing was written: show this to Signoff's makers."
        )
    return data


def unpack(data: bytes, name: str) -> Backup:
    """What a file holds. Raises InputError for one that is cut off, damaged, not a backup, or of a newer Signoff."""
    if not data.startswith(b"PK"):
        raise InputError(
            f"“{name}” is no backup of Signoff's. `backup FILE` makes one; a list is taken in by `import`."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if _MANIFEST not in archive.namelist():
                raise InputError(f"“{name}” is no backup of Signoff's: a workbook or a list is taken in by `import`.")
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED:
                raise InputError(f"“{name}” unpacks to more than {UNPACKED // 1_000_000} MB, which no book does.")
            manifest = json.loads(archive.read(_MANIFEST))
            _must_be_known(manifest, name)
            return _backup(archive, manifest)
    except (*_BROKEN, EOFError) as error:
        raise InputError(f"“{name}” is cut off or damaged ({error}). Copy it again, or take another backup.") from error


def read_backup(file: str) -> Backup:
    """The backup in a file. Raises InputError."""
    try:
        return unpack(Path(file).read_bytes(), file)
    except OSError as error:
        raise InputError(f"“{file}” can't be read: {error.strerror or error}.") from error


def rows_of(columns: Sequence[RawColumn]) -> Rows:
    """A worksheet's rows, blanks as None; each as long as it is filled, the first as wide as the worksheet."""
    rows = [[None if cell == "" else cell for cell in row] for row in zip_longest(*columns)]
    return [*rows[:1], *map(_trimmed, rows[1:])]


def same(one: RawBook, other: RawBook) -> bool:
    """Whether two books hold the same cells: TRUE is not 1, nor 1 1.0."""
    return _said(one) == _said(other)


def _said(book: RawBook) -> list[Any]:
    return [
        book.timezone,
        book.locale,
        *((title, _lines(rows_of(book.worksheets[title]))) for title in book.worksheets),
    ]


def _trimmed(row: list[RawCell]) -> list[RawCell]:
    while row and row[-1] is None:
        row.pop()
    return row


def _lines(rows: Rows) -> bytes:
    lines = (json.dumps(row, ensure_ascii=False, allow_nan=False, default=_dated) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")


def _dated(cell: Any) -> dict[str, str]:
    return {"moment" if isinstance(cell, datetime) else "date": cell.isoformat()}


def _undated(found: dict[str, str]) -> Any:
    (kind, text), *others = found.items()
    if others or kind not in ("date", "moment"):
        raise ValueError(f"{kind} is no kind of cell")
    return datetime.fromisoformat(text) if kind == "moment" else date.fromisoformat(text)


def _manifest(backup: Backup, parts: dict[str, bytes], names: dict[str, str]) -> dict[str, Any]:
    worksheets = [
        {"title": title, "file": names[title], "lines": part.count(b"\n"), "sha256": hashlib.sha256(part).hexdigest()}
        for title, part in parts.items()
    ]
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_at": backup.made_at.isoformat(),
        "store": backup.kind,
        "called": backup.name,
        "zone": backup.book.timezone,
        "locale": backup.book.locale,
        "worksheets": worksheets,
    }


def _must_be_known(manifest: Any, name: str) -> None:
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise InputError(f"“{name}” is no backup of Signoff's, but another program's file.")
    if manifest["version"] > VERSION:
        raise InputError(
            f"“{name}” was made by a newer Signoff (its format is {manifest['version']}, this one reads {VERSION}). "
            "Update Signoff, then restore it."
        )


def _backup(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> Backup:
    worksheets = {part["title"]: _columns(archive, part) for part in manifest["worksheets"]}
    book = RawBook(worksheets, manifest["zone"], manifest["locale"])
    return Backup(book, manifest["store"], manifest["called"], datetime.fromisoformat(manifest["made_at"]))


def _columns(archive: zipfile.ZipFile, part: dict[str, Any]) -> list[list[RawCell]]:
    found = archive.read(part["file"])
    if hashlib.sha256(found).hexdigest() != part["sha256"] or found.count(b"\n") != part["lines"]:
        raise ValueError(f"the worksheet “{part['title']}” is not what was written")
    rows = [json.loads(line, object_hook=_undated) for line in found.decode("utf-8", "surrogatepass").split("\n")[:-1]]
    return [list(column) for column in zip_longest(*rows)]
