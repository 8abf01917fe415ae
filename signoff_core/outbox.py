"""Saves that wait for a sheet that can't be reached: on this machine's disk before anybody is told so, in their order.

A save is kept whole (a call with its referrals and moves), sent when the sheet answers again, and taken out only when it
is there. Whoever sends looks into the sheet first, so that what came through without an answer is not written twice.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sa
from filelock import FileLock, Timeout

from signoff_core.errors import SignoffError, StoreError, Unreachable
from signoff_core.salvage import asides_of, put_aside
from signoff_core.stores import Row, Store
from signoff_core.stores.sql_engine import open_engine, run
from signoff_core.stores.sql_types import Moment

FILE = "outbox.sqlite"
OPENING = 15.0
"""Seconds to wait for another process that opens the file."""
_SAME_WORDS = 3
"""So many calls refused in a row in the same words: it is the sheet that refuses, not the calls."""
_MOMENT, _DAY = "moment", "day"
_TABLES = sa.MetaData()
_SAVES = sa.Table(
    "signoff_outbox",
    _TABLES,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("team", sa.Text, nullable=False),
    sa.Column("rows", sa.Text, nullable=False),
    sa.Column("kept_at", Moment, nullable=False),
    sa.Column("refused", sa.Text, nullable=False, default=""),
    sqlite_autoincrement=True,  # a number is never given twice, so that who is late takes out nobody else's save
)


class Waiting(NamedTuple):
    """One save that waits: its rows by worksheet, since when (UTC), and why the sheet refused it (blank: it has not)."""

    number: int
    rows: Mapping[str, Sequence[Row]]
    kept_at: datetime
    refused: str


class Outbox:
    """One team's saves that wait, in `outbox.sqlite` of a folder. Safe to share between threads, and processes.

    `team` tells the books of one folder apart: the spreadsheet's key. Nothing of it stays open. Raises
    StoreError where the file can't be made.
    A file that is damaged is put aside and what can still be read in it waits on; `damaged` names what was put aside.
    """

    def __init__(self, folder: Path, team: str) -> None:
        self.path, self.team = folder / FILE, team
        self._engine = open_engine(sa.URL.create("sqlite", database=str(self.path)))
        self._turn = FileLock(f"{self.path}.lock", timeout=0)
        self._open()

    @property
    def damaged(self) -> list[Path]:
        """The damaged files that were put aside and that nobody has taken away yet."""
        return asides_of(self.path)

    def keep(self, rows: Mapping[str, Sequence[Row]], at: datetime) -> None:
        """Keep a save; it is on the disk when this returns. Raises StoreError, with nothing kept, when it can't be."""
        save = {"team": self.team, "rows": _written(rows), "kept_at": at, "refused": ""}
        self._run(lambda connection: connection.execute(sa.insert(_SAVES), [save]), writes=True)

    def waiting(self) -> list[Waiting]:
        """What waits, in the order it was kept."""
        query = sa.select(_SAVES.c.number, _SAVES.c.rows, _SAVES.c.kept_at, _SAVES.c.refused)
        query = query.where(_SAVES.c.team == self.team).order_by(_SAVES.c.number)
        found = self._run(lambda connection: connection.execute(query).all())
        return [Waiting(number, _read(rows), kept_at, refused) for number, rows, kept_at, refused in found]

    def take_out(self, numbers: Sequence[int]) -> None:
        """Forget saves: they are in the sheet, or a person gave them up."""
        mine = (_SAVES.c.team == self.team) & _SAVES.c.number.in_(numbers)
        self._run(lambda connection: connection.execute(sa.delete(_SAVES).where(mine)), writes=True)

    def send(self, store: Store) -> None:
        """Bring what waits into the store, unless another process is at it.

        All in one request; if that is refused, one by one, and what is refused then keeps the reason and waits on.
        Raises SignoffError when the store can't even be read; a save that did not come through just waits.
        """
        with self._my_turn() as mine:
            waiting = self.waiting() if mine else []
            if waiting:
                store.read()  # knows from here what came through before, unanswered or sent by another process
                with suppress(Unreachable):
                    self._send(waiting, store)

    def _open(self) -> None:
        """Make what is not there yet, in place of what is damaged."""
        try:
            with FileLock(f"{self.path}.opening", timeout=OPENING):
                saved = put_aside(self.path, _SAVES)
                run(self._engine, lambda connection: _made(connection, saved), writes=True)
        except (Timeout, OSError) as error:
            raise StoreError(f"The file {self.path} can't be opened: {error}.") from error
        finally:
            self._engine.dispose()

    def _run(self, work: Callable[[sa.Connection], Any], *, writes: bool = False) -> Any:
        """Nothing stays open between two looks, so that a file which was put aside meanwhile is not written to."""
        try:
            return run(self._engine, work, writes=writes)
        except Unreachable:
            raise
        except SignoffError:
            self._open()
            return run(self._engine, work, writes=writes)
        finally:
            self._engine.dispose()

    def _send(self, waiting: Sequence[Waiting], store: Store) -> None:
        try:
            store.append(joined([save.rows for save in waiting]))
        except Unreachable:
            raise
        except SignoffError as error:
            self._one_by_one(waiting, store, str(error))
        else:
            self.take_out([save.number for save in waiting])

    def _one_by_one(self, waiting: Sequence[Waiting], store: Store, said: str) -> None:
        refusals: list[str] = []
        for save in waiting:
            if len(refusals) >= _SAME_WORDS and set(refusals[-_SAME_WORDS:]) == {said}:
                self._note(save.number, said)
                continue
            try:
                store.append(save.rows)
            except Unreachable:
                raise
            except SignoffError as error:
                refusals.append(str(error))
                self._note(save.number, str(error))
            else:
                refusals.clear()
                self.take_out([save.number])

    def _note(self, number: int, refused: str) -> None:
        change = sa.update(_SAVES).where(_SAVES.c.number == number).values(refused=refused)
        self._run(lambda connection: connection.execute(change), writes=True)

    @contextmanager
    def _my_turn(self) -> Iterator[bool]:
        """Whether nobody else sends now. A process that is killed lets go."""
        try:
            with self._turn:
                yield True
        except Timeout:
            yield False


def _made(connection: sa.Connection, saved: Sequence[Mapping[str, Any]]) -> None:
    _TABLES.create_all(connection)
    for record in saved:
        with suppress(ValueError, TypeError, KeyError):  # one that can't be read is left to the file that was put aside
            _read(record["rows"])
            whole = {**record, "kept_at": datetime.fromisoformat(record["kept_at"])}
            connection.execute(sa.insert(_SAVES), [whole])


def joined(saves: Iterable[Mapping[str, Sequence[Row]]]) -> dict[str, list[Row]]:
    """Several saves as one, in their order."""
    whole: dict[str, list[Row]] = {}
    for rows in saves:
        for title, some in rows.items():
            whole.setdefault(title, []).extend(some)
    return whole


def _written(rows: Mapping[str, Sequence[Row]]) -> str:
    whole = {title: [dict(row) for row in rows[title]] for title in rows if rows[title]}
    return json.dumps(whole, default=_tagged, allow_nan=False)


def _tagged(value: Any) -> dict[str, str]:
    """JSON knows no times: what one is stands beside it."""
    if isinstance(value, datetime):
        return {_MOMENT: value.isoformat()}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    raise StoreError(f"{type(value).__name__} is nothing a cell can hold; nothing was saved.")


def _read(text: str) -> dict[str, list[Row]]:
    return json.loads(text, object_hook=_untagged)


def _untagged(found: dict[str, Any]) -> Any:
    if found.keys() == {_MOMENT}:
        return datetime.fromisoformat(found[_MOMENT])
    if found.keys() == {_DAY}:
        return date.fromisoformat(found[_DAY])
    return found
