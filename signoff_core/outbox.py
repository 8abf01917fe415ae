"""Saves that wait for a sheet that can't be reached: on this machine's disk before anybody is told so, in their order.

A save is kept whole (a call with its referrals and moves), sent when the sheet answers again, and taken out only when
it is there. Whoever sends looks into the sheet first, so that what came through without an answer is not written twice.
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
from signoff_core.ids import new_id
from signoff_core.salvage import asides_of, mended, put_text_aside
from signoff_core.stores import Row, Store
from signoff_core.stores.sql_engine import open_engine, run

FILE = "outbox.sqlite"
PATIENCE = 15.0
"""Seconds to wait for another process that opens the file or writes to it."""
_SAME_WORDS = 3
"""So many calls refused in a row in the same words: it is the sheet that refuses, not the calls."""
_MOMENT, _DAY = "moment", "day"
_KEPT_AT, _ROWS = "kept_at", "rows"
_TABLES = sa.MetaData()
_SAVES = sa.Table(
    "signoff_outbox",
    _TABLES,
    sa.Column("number", sa.Integer, primary_key=True),
    # A number may be given again when the file is made anew: who is late must take out nobody else's save.
    sa.Column("save_id", sa.Text, nullable=False),
    sa.Column("team", sa.Text, nullable=False),
    sa.Column("save", sa.LargeBinary, nullable=False),
    sa.Column("refused", sa.Text, nullable=False),
)


class Waiting(NamedTuple):
    """One save that waits: its key, its rows by worksheet, since when (UTC), and why the sheet refused it (blank: it
    has not)."""

    key: str
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
        self._turn, self._file = FileLock(f"{self.path}.lock", timeout=0), FileLock(f"{self.path}.opening")
        self._open()

    @property
    def damaged(self) -> list[Path]:
        """What was put aside because it could not be read, and nobody has taken away yet."""
        return asides_of(self.path)

    def keep(self, rows: Mapping[str, Sequence[Row]], at: datetime) -> None:
        """Keep a save; it is on the disk when this returns. Raises StoreError, with nothing kept, when it can't be."""
        save = {"save_id": new_id(), "team": self.team, "save": _written(rows, at), "refused": ""}
        self._run(lambda connection: connection.execute(sa.insert(_SAVES), [save]))

    def waiting(self) -> list[Waiting]:
        """What waits, in the order it was kept. One that can't be read any more is put aside."""
        query = sa.select(_SAVES.c.save_id, _SAVES.c.save, _SAVES.c.refused)
        query = query.where(_SAVES.c.team == self.team).order_by(_SAVES.c.number)
        found = self._run(lambda connection: connection.execute(query).all(), writes=False)
        read = [(key, _read(save), refused) for key, save, refused in found]
        for (key, save, _), (_, whole, _) in zip(found, read, strict=True):
            if whole is None:
                put_text_aside(self.path, save)
                self.take_out([key])
        return [Waiting(key, whole[_ROWS], whole[_KEPT_AT], refused) for key, whole, refused in read if whole]

    def elsewhere(self) -> int:
        """How many saves of other books wait in the same folder: of a spreadsheet the secrets named before, say."""
        query = sa.select(sa.func.count()).where(_SAVES.c.team != self.team)
        return self._run(lambda connection: connection.execute(query).scalar_one(), writes=False)

    def take_out(self, keys: Sequence[str]) -> None:
        """Forget saves: they are in the sheet, or a person gave them up."""
        mine = (_SAVES.c.team == self.team) & _SAVES.c.save_id.in_(keys)
        self._run(lambda connection: connection.execute(sa.delete(_SAVES).where(mine)))

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
        with self._alone():
            mended(self.path, _SAVES, self._filled)
            run(self._engine, _TABLES.create_all, writes=True)

    def _filled(self, path: Path, records: Sequence[Mapping[str, Any]]) -> None:
        """A new file that holds what could be read in a damaged one."""
        engine = open_engine(sa.URL.create("sqlite", database=str(path)))
        try:
            run(engine, lambda connection: _inserted(connection, records), writes=True)
        finally:
            engine.dispose()

    def _run(self, work: Callable[[sa.Connection], Any], *, writes: bool = True) -> Any:
        """Nobody changes files meanwhile, and none stays open: what was put aside is not written to."""
        with self._alone():
            try:
                return run(self._engine, work, writes=writes)
            except Unreachable:
                raise
            except SignoffError:
                self._open()
                return run(self._engine, work, writes=writes)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            with self._file.acquire(timeout=PATIENCE):
                yield
        except (Timeout, OSError) as error:
            raise StoreError(f"The file {self.path} can't be opened: {error}.") from error
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
            self.take_out([save.key for save in waiting])

    def _one_by_one(self, waiting: Sequence[Waiting], store: Store, said: str) -> None:
        refusals: list[str] = []
        for save in waiting:
            if len(refusals) >= _SAME_WORDS and set(refusals[-_SAME_WORDS:]) == {said}:
                self._note(save.key, said)
                continue
            try:
                store.append(save.rows)
            except Unreachable:
                raise
            except SignoffError as error:
                refusals.append(str(error))
                self._note(save.key, str(error))
            else:
                refusals.clear()
                self.take_out([save.key])

    def _note(self, key: str, refused: str) -> None:
        change = sa.update(_SAVES).where(_SAVES.c.save_id == key).values(refused=refused)
        self._run(lambda connection: connection.execute(change))

    @contextmanager
    def _my_turn(self) -> Iterator[bool]:
        """Whether nobody else sends now. A process that is killed lets go."""
        try:
            self._turn.acquire()
        except Timeout:
            yield False
            return
        except OSError as error:
            raise StoreError(f"The file {self._turn.lock_file} can't be opened: {error}.") from error
        try:
            yield True
        finally:
            self._turn.release()


def _inserted(connection: sa.Connection, records: Sequence[Mapping[str, Any]]) -> None:
    _TABLES.create_all(connection)
    whole = [record for record in records if all(record[name] is not None for name in _SAVES.c.keys())]  # noqa: SIM118
    if whole:
        connection.execute(sa.insert(_SAVES), whole)


def joined(saves: Iterable[Mapping[str, Sequence[Row]]]) -> dict[str, list[Row]]:
    """Several saves as one, in their order."""
    whole: dict[str, list[Row]] = {}
    for rows in saves:
        for title, some in rows.items():
            whole.setdefault(title, []).extend(some)
    return whole


def _written(rows: Mapping[str, Sequence[Row]], at: datetime) -> bytes:
    whole = {title: [dict(row) for row in rows[title]] for title in rows if rows[title]}
    return json.dumps({_KEPT_AT: at, _ROWS: whole}, default=_tagged, allow_nan=False).encode()


def _tagged(value: Any) -> dict[str, str]:
    """JSON knows no times: what one is stands beside it."""
    if isinstance(value, datetime):
        return {_MOMENT: value.isoformat()}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    raise StoreError(f"{type(value).__name__} is nothing a cell can hold; nothing was saved.")


def _read(save: bytes) -> dict[str, Any] | None:
    """A save as it was written; None where the disk has changed it."""
    try:
        found = json.loads(save, object_hook=_untagged)
    except (ValueError, TypeError):
        return None
    whole = isinstance(found, dict) and isinstance(found.get(_ROWS), dict) and isinstance(found.get(_KEPT_AT), datetime)
    return found if whole else None


def _untagged(found: dict[str, Any]) -> Any:
    if found.keys() == {_MOMENT}:
        return datetime.fromisoformat(found[_MOMENT])
    if found.keys() == {_DAY}:
        return date.fromisoformat(found[_DAY])
    return found
