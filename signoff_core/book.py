"""A team's book, open: one snapshot for everybody who looks at it, and the way rows get in.

The snapshot is read once and shared. When it is older than a minute the next look starts a read behind everybody's back
and gets the old one at once; a saved call is in it before the save returns. A database tells what is new for next to
nothing: there every look asks, at most every other second, and what other pages saved is laid over the snapshot. A book
that notices writes down after each read what changed in the team's sheet since. Where the sheet can't be reached a save
waits in the outbox, and everybody sees it as saved; it is sent with the next read or save that gets through.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from signoff_core import columns as c
from signoff_core.allocator import give_back
from signoff_core.debts import START_DAYS
from signoff_core.delivery import Delivery
from signoff_core.drafts import Drafts
from signoff_core.errors import InputError, SignoffError, StoreError
from signoff_core.looks import note_changes
from signoff_core.minutes import this_minute
from signoff_core.outbox import Outbox, Waiting, joined
from signoff_core.reading import read_tables, with_rows
from signoff_core.ready import made_ready
from signoff_core.schema import OWNED, SETTINGS
from signoff_core.setting_keys import START_KEY
from signoff_core.stores import Cells, Row, Store
from signoff_core.tables import Tables

if TYPE_CHECKING:
    from signoff_core.stores.sql_changes import Change

SHEET_IS_EDITED = (
    "This team's book is a Google Sheet, and candidates and openings are edited there: Signoff never writes to them. "
    "Add or paste the rows in the sheet; Signoff reads them within a minute."
)
REFRESH_AFTER = timedelta(seconds=60)
NEWS_AFTER, WHOLE_AFTER = timedelta(seconds=2), timedelta(minutes=10)
"""In a database: how often what is new is asked for, and everything read all the same, for what was changed by hand."""
A_GLANCE = 0.25
"""Seconds a look waits for what is new: longer than a database takes to answer, too short to be noticed."""
A_DAY, DRAFTS_STAY = timedelta(days=1), timedelta(days=90)
A_MINUTE, ASKED_A_MINUTE = timedelta(minutes=1), 3
"""Each asked read is up to three requests: with the one a minute that comes by itself, a team stays at ten."""


def utc_now() -> datetime:
    """The clock a book goes by unless it is given another."""
    return datetime.now(UTC)


@dataclass(eq=False)
class _Save:
    """Rows that are in the store, or in the outbox; `laid` once the snapshot has them."""

    rows: Mapping[str, Sequence[Row]]
    laid: bool = False


class Book:
    """One team's book. Safe to share between threads and sessions.

    `read_at` is when the snapshot was read (None: not yet), `trouble` why the last try to read failed (None: it did
    not) or to note what changed. `is_sample` says that this is the sample agency and not the team's own, `notices` that
    what changes in the team's worksheets is noted in Moves: the page's book alone does that. `outbox` keeps what can't
    be sent (None: such a save is refused as Unreachable).
    """

    def __init__(
        self,
        store: Store,
        drafts: Drafts,
        *,
        is_sample: bool = False,
        notices: bool = False,
        outbox: Outbox | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.store, self.drafts, self.is_sample, self.notices = store, drafts, is_sample, notices
        self.outbox, self._delivery = outbox, Delivery(store, outbox, clock)
        self.read_at: datetime | None = None
        self.trouble: SignoffError | None = None
        self._clock = clock
        self._tables: Tables | None = None
        self._tried_at: datetime | None = None
        self._mark: Any = None
        self._seal: Any = None  # of what was read last, before saves were laid over it
        self._as_read: Tables | None = None
        self._whole_at: datetime | None = None
        self._tidied_at: datetime | None = None
        # Those no read has shown yet, in the order they were kept. Added to by itself, all else under the lock.
        self._saves: list[_Save] = []
        self._asked: list[datetime] = []
        # Of the snapshot; of reading; of the first save. Never taken in another order: first save, reading, snapshot.
        self._snapshot, self._reading, self._beginning = threading.Lock(), threading.Lock(), threading.Lock()

    def tables(self) -> Tables:
        """The book as it was read last, at once; the first look reads it. Raises SignoffError when that fails."""
        if self._tables is None:
            self._first_look(self._tried_at)
        elif self._is_old():
            self._refresh_behind()
        return self._tables

    def refresh(self) -> Tables:
        """Read the book now. Raises SignoffError when that fails; the snapshot before stays."""
        with self._reading:
            self.store.refresh_metadata()
            self._read()
        return self._tables

    def read_again(self) -> timedelta | None:
        """Read the book now because somebody asks, or say how long they have to wait: all together ask three times a
        minute.

        Google counts a team's reads, and a whole team may tap at once. An SQL book may be read at any time. Raises
        SignoffError when it can't be read; the snapshot before stays.
        """
        with self._reading:
            now = self._clock()
            self._asked = [at for at in self._asked if now - at < A_MINUTE]
            if self.store.kind == "sheet" and len(self._asked) >= ASKED_A_MINUTE:
                return A_MINUTE - (now - self._asked[0])
            self._asked.append(now)
        self.refresh()
        return None

    def save(self, rows: Mapping[str, Sequence[Row]]) -> Tables:
        """Append rows, all or none, and give the book with them in it.

        The very first save of a team also writes its start line, in the same request. Where the store can't be reached
        the rows wait in the outbox (`is_waiting`). Raises StoreError, or Unreachable where there is none, with nothing
        written; the same rows can be given again, since every id counts once.
        """
        if self.tables().settings.start:
            return self._save(rows, self._delivery.put)
        with self._beginning:  # of several first saves at once one writes the start line
            return self._save(self._with_start_line(rows), self._delivery.put)

    def send(self) -> int:
        """Send what waits, without reading the book; how many saves wait still."""
        with suppress(SignoffError):
            self._delivery.send()
        return len(self.waiting())

    def waiting(self) -> list[Waiting]:
        """The saves that are kept on this machine and not in the store yet, the oldest first."""
        return self._delivery.waiting()

    def is_waiting(self, title: str, name: str, row_id: str) -> bool:
        """Whether a row, by its worksheet, the name of its id and the id, waits in the outbox; yes, when in doubt."""
        try:
            waiting = self.waiting()
        except SignoffError:
            return self.outbox is not None
        return any(row.get(name) == row_id for save in waiting for row in save.rows.get(title, ()))

    def under(self, said: Mapping[str, str]) -> Tables:
        """The book as it would be read if the team settled some keys otherwise. Nothing is written; one read.

        Raises SignoffError when the book can't be read, or can't be worked with that way.
        """
        return read_tables(self.store.read(), said)

    def change(self, changes: Sequence["Change"], rows: Mapping[str, Sequence[Row]]) -> Tables:
        """Change rows of the team's own worksheets and add rows of any, all or none, and give the book read again.

        An SQL book's alone: InputError for a Google Sheet, which its team edits, and where a row says something else
        by now than its change saw.
        """
        if self.store.kind != "sql":
            raise InputError(SHEET_IS_EDITED)
        with self._beginning:
            begun = self.tables().settings.start
            rows = _in_whole_seconds(rows if begun else self._with_start_line(rows))
            self.store.change(changes, rows)
        self._read_by_new_settings()
        return self._tables

    def erase(self, cells: Cells, rows: Mapping[str, Sequence[Row]], changes: Sequence["Change"] = ()) -> Tables:
        """Blank cells of app-owned rows by the rows' ids, add the rows that record it, and give the book read again.

        changes: to the team's own rows, which an SQL book keeps itself. Raises StoreError, which says what is not done;
        the same may be given again. Calls that wait to be sent are the caller's to look through first.
        """
        with self._beginning:
            more = (changes,) if changes else ()
            self.store.erase(cells, _in_whole_seconds(rows), *more)
        self._read_by_new_settings()
        return self._tables

    def settle(self, rows: Mapping[str, Sequence[Row]]) -> Tables:
        """Append Settings rows to a book that can't be worked with before they are there, and read it.

        Raises SignoffError when they can't be written, or the book can't be worked with still.
        """
        self.store.append(_in_whole_seconds(rows))
        return self.refresh()

    def close(self) -> None:
        """Give back connections. The book is not used afterwards."""
        self.store.close()
        self.drafts.close()

    def _is_old(self) -> bool:
        return self._clock() - self._tried_at > (REFRESH_AFTER if self._mark is None else NEWS_AFTER)

    def _first_look(self, tried_before: datetime | None) -> None:
        """One reads, the others wait for it; what stopped that one stops them too, without asking again for each."""
        with self._reading:
            if self._tables is not None:
                return
            if self.trouble and self._tried_at != tried_before:
                raise self.trouble
            self._read()

    def _refresh_behind(self) -> None:
        """Start a read behind everybody's back, unless one is under way or has just been.

        Where the store can tell what is new, it is given a moment to.
        """
        if not self._reading.acquire(blocking=False):
            return
        try:
            if self._is_old():
                self._tried_at = self._clock()
                behind = threading.Thread(target=self._read_behind, name="signoff-refresh", daemon=True)
                behind.start()  # it is the thread that lets go
                behind.join(0 if self._mark is None else A_GLANCE)
                return
        except RuntimeError as error:
            self.trouble = StoreError(f"The book could not be read again: {error}.")
        self._reading.release()

    def _read_behind(self) -> None:
        """Nobody waits for this read, so that whatever goes wrong in it is kept as `trouble` for all to see."""
        try:
            if not self._catch_up():
                self._read()
        except SignoffError as error:
            self.trouble = error
        except Exception as error:
            logging.getLogger(__name__).exception("the book could not be read again")
            self.trouble = StoreError(f"The book could not be read again ({type(error).__name__}: {error}).")
        finally:
            self._reading.release()

    def _catch_up(self) -> bool:
        """Lay what was added elsewhere over the snapshot; False where everything must be read: for what else changed,
        after trouble, and now and then for what somebody did to the database by hand."""
        asked_at = self._clock()
        if self._mark is None or self.trouble or asked_at - self._whole_at > WHOLE_AFTER:
            return False
        news = self.store.news(self._mark)
        if news is None:
            return False
        with self._snapshot:
            rows = {title: unseen for title in news.rows if (unseen := self._unseen(title, news.rows[title]))}
            self._tables = with_rows(self._tables, rows) if rows else self._tables
            self._mark, self.read_at = news.mark, asked_at
        return True

    def _unseen(self, title: str, rows: Sequence[Row]) -> list[Row]:
        """Without the rows that were saved here."""
        (name,) = (table.id for table in OWNED if table.title == title)
        ids = self._tables.written[title][name]
        here = set(ids[ids.isin([row[name] for row in rows])])
        return [row for row in rows if row[name] not in here]

    def _read(self) -> None:
        try:
            self._read_everything()
        finally:
            give_back()

    def _read_everything(self) -> None:
        """Send what waits, and read the book.

        Rows that were not yet kept when the read began are laid over it, as is what waited then: it may have missed
        them. Those still on their way when it ends lay themselves over it when they are kept.
        """
        with self._snapshot:
            seen = [*self._saves]
        self._tried_at = tried_at = self._clock()
        try:
            waited = self._delivery.send()
            raw = self.store.read(self._seal)
            same = raw.seal is not None and raw.seal == self._seal
            tables = self._as_read if same else read_tables(raw)
        except SignoffError as error:
            self.trouble = error
            raise
        if self.notices and not same:
            _make_ready(tables, this_minute(tables, self._clock()))
        with self._snapshot:
            for save in seen if waited is not None else ():  # else who knows what of it waits
                self._saves.remove(save)
            kept = [*self._saves]
            over = joined(save.rows for save in [*(waited or ()), *kept])
            for save in kept:
                save.laid = True
            self._as_read, self._seal = tables, raw.seal
            tables = with_rows(tables, over) if over else tables
            self._tables, self.read_at, self.trouble = tables, tried_at, self._delivery.trouble
            self._mark, self._whole_at = raw.mark, tried_at
        if self.notices:
            self._notice()
            self._forget_old_drafts()

    def _notice(self) -> None:
        """What changed is noted as a part of the read, so that there is never a second such write under way.

        Whatever goes wrong in it, what was read is good: it is `trouble`, and tried again after the next read.
        """
        try:
            note_changes(self._tables, self.read_at, self.drafts, self._save_noticed)
        except Exception as error:
            if not isinstance(error, SignoffError):
                logging.getLogger(__name__).exception("what changed could not be noted")
            self.trouble = StoreError(f"What changed in the team's worksheets could not be noted yet: {error}")

    def _forget_old_drafts(self) -> None:
        """Once a day: a form nobody touched for so long is nobody's any more. What fails is done another day."""
        if self._tidied_at is None or self.read_at - self._tidied_at >= A_DAY:
            self._tidied_at = self.read_at
            with suppress(SignoffError):
                self.drafts.forget_older_than(self.read_at - DRAFTS_STAY)

    def _save_noticed(self, rows: Mapping[str, Sequence[Row]]) -> Tables:
        """What was noticed need not wait in an outbox: it is noticed again."""
        return self._save(rows, self.store.append)

    def _save(self, rows: Mapping[str, Sequence[Row]], put: Callable[[Mapping[str, Sequence[Row]]], None]) -> Tables:
        rows = _in_whole_seconds(rows)
        put(rows)
        self._saves.append(_Save(rows))  # before the lock: whoever has it lays what others wait with, too
        with self._snapshot:
            self._lay()
        if any(row[c.KEY] != START_KEY for row in rows.get(SETTINGS.title, ())):
            self._read_by_new_settings()
        return self._tables

    def _lay(self) -> None:
        """Lay what is kept over the snapshot: all of it at once, however many have saved meanwhile and wait for
        this."""
        kept = [save for save in self._saves if not save.laid]
        if rows := joined(save.rows for save in kept):
            self._tables = with_rows(self._tables, rows)
        for save in kept:
            save.laid = True

    def _read_by_new_settings(self) -> None:
        """Settings say how the worksheets are read. They are saved already: what fails now is `trouble`, no refusal."""
        try:
            self.refresh()
        except SignoffError as error:
            self.trouble = error

    def _with_start_line(self, rows: Mapping[str, Sequence[Row]]) -> Mapping[str, Sequence[Row]]:
        settings = self._tables.settings
        said = [row for row in rows.get(SETTINGS.title, ()) if row[c.KEY] == START_KEY]
        if said or settings.start:
            return rows
        now = self._clock()
        start = (now.astimezone(settings.tz) - timedelta(days=START_DAYS)).date()
        row = {c.KEY: START_KEY, c.VALUE: start.isoformat(), c.BY: "Signoff", c.AT: now}
        return {**rows, SETTINGS.title: [*rows.get(SETTINGS.title, ()), row]}


def _make_ready(tables: Tables, now: datetime) -> None:
    """Whatever goes wrong in it, what was read is good: the screen that asks for it says so itself."""
    try:
        made_ready(tables, now)
    except Exception:
        logging.getLogger(__name__).exception("the book could not be made ready")


def _in_whole_seconds(rows: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """No store keeps less than a second: so the snapshot shows the very times that are read back."""
    return {title: [{name: _whole(value) for name, value in row.items()} for row in rows[title]] for title in rows}


def _whole(value: Any) -> Any:
    return value.replace(microsecond=0) if isinstance(value, datetime) else value
