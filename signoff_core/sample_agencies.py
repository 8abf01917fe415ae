"""An invented group of agencies: many sample books to try the measures of a group on."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from signoff_core.many_books import Team
from signoff_core.sample import sample_rows
from signoff_core.stores.sql import SqlStore

_DIFFERENT = 5


def sample_group(folder: Path, teams: int, now: datetime) -> list[Team]:
    """So many invented teams, each with a SQLite file of its own in the folder.

    Five of them differ: each is the sample agency as it was one day earlier; the others are copies of those five.
    """
    folder.mkdir(parents=True, exist_ok=True)
    patterns = [_book(folder, number, now) for number in range(min(teams, _DIFFERENT))]
    files = [folder / f"team-{number + 1:04}.sqlite" for number in range(teams)]
    for number, file in enumerate(files):
        shutil.copyfile(patterns[number % len(patterns)], file)
    return [Team(f"Team {number:04}", _secrets(file), now) for number, file in enumerate(files, 1)]


def _secrets(file: Path) -> dict:
    return {"connections": {"sql": {"url": f"sqlite:///{file.resolve().as_posix()}"}}}


def _book(folder: Path, days: int, now: datetime) -> Path:
    file = folder / f"pattern-{days}.sqlite"
    if not file.exists():
        store = SqlStore(f"sqlite:///{file.resolve().as_posix()}")
        store.append(sample_rows(now - timedelta(days=days)))
        store.close()
    return file
