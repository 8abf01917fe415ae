"""What can still be read in a damaged SQLite file."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa

_BESIDE = ("-wal", "-shm")
_LONGEST = 1 << 30


def mended(path: Path, table: sa.Table, filled: Callable[[Path, Sequence[dict[str, Any]]], None]) -> None:
    """In the place of a damaged file a new one with the rows of a table that can still be read; a sound one stays.

    filled(path, rows): makes a file that holds them. The damaged one keeps its bytes under another name, `asides_of`,
    for whoever can read more out of it. A program that is killed on the way has lost nothing: it is finished at the
    next try.
    """
    fresh = path.with_name(f"{path.name}.new")
    if path.exists() and not _sound(path):
        _gone(fresh)
        filled(fresh, _readable(path, table))
        _moved(path, _aside(path, path.suffix))
    if not path.exists() and fresh.exists():
        _moved(fresh, path)


def put_text_aside(path: Path, data: bytes) -> None:
    """Keep bytes of a file that nothing can be made of, beside it."""
    _aside(path, ".txt").write_bytes(data)


def asides_of(path: Path) -> list[Path]:
    """What was put aside in the place of `path`."""
    return sorted(one for one in path.parent.glob(f"{path.stem}-damaged-*") if not one.name.endswith(_BESIDE))


def _aside(path: Path, suffix: str) -> Path:
    """A name nobody has."""
    names = (path.with_name(f"{path.stem}-damaged-{number}{suffix}") for number in count(1))
    return next(name for name in names if not name.exists())


def _moved(path: Path, to: Path) -> None:
    """Its neighbours first: a file never stands under a name without what belongs to it."""
    for ending in (*_BESIDE, ""):
        with suppress(FileNotFoundError):
            os.replace(f"{path}{ending}", f"{to}{ending}")


def _gone(path: Path) -> None:
    for ending in (*_BESIDE, ""):
        Path(f"{path}{ending}").unlink(missing_ok=True)


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
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{path}-wal", f"{whole}-wal")
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
