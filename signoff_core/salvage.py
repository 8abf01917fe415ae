"""What can still be read in a damaged SQLite file."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa

_BESIDE = ("-wal", "-shm")
_LONGEST = 1 << 30


def put_aside(path: Path, table: sa.Table) -> list[dict[str, Any]]:
    """The readable rows of a table whose file is damaged, and the file out of the way; nothing where it is sound.

    The damaged file keeps its bytes under another name, `asides_of`, for whoever can read more out of it.
    """
    if not path.exists() or _sound(path):
        return []
    found = _readable(path, table)
    aside = path.with_name(f"{path.stem}-damaged-{len(asides_of(path)) + 1}{path.suffix}")
    os.replace(path, aside)
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            os.replace(f"{path}{ending}", f"{aside}{ending}")
    return found


def asides_of(path: Path) -> list[Path]:
    """The damaged files that were put aside in the place of `path`."""
    return sorted(path.parent.glob(f"{path.stem}-damaged-*{path.suffix}"))


def _sound(path: Path) -> bool:
    try:
        with closing(_opened(path)) as connection:
            return connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
    except sqlite3.OperationalError:
        return True  # not there for us, or held by somebody: that is no damage, and is said when it is opened
    except sqlite3.DatabaseError:
        return False


def _readable(path: Path, table: sa.Table) -> list[dict[str, Any]]:
    """From the first row on as far as it goes, then from the last one back."""
    (key,) = table.primary_key
    found: dict[int, dict[str, Any]] = {}
    with TemporaryDirectory() as folder:
        whole = Path(folder, path.name)
        whole.write_bytes(_as_long_as_it_was(path.read_bytes()))
        for order in (key.asc(), key.desc()):
            with suppress(sqlite3.DatabaseError), closing(_opened(whole)) as connection:
                for row in connection.execute(str(sa.select(table).order_by(order))):
                    record = dict(zip(table.columns.keys(), row, strict=True))
                    found[record[key.name]] = record
    return [found[number] for number in sorted(found)]


def _as_long_as_it_was(data: bytes) -> bytes:
    """SQLite reads nothing of a file that is shorter than its header says: what was cut off is blank pages.

    Bytes 16 and 17 hold the size of a page, 28 to 31 how many there are (sqlite.org/fileformat.html).
    """
    size, pages = int.from_bytes(data[16:18]), int.from_bytes(data[28:32])
    return data.ljust(min(size * pages, _LONGEST), b"\0")


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{quote(str(path))}?mode=rw", uri=True)
