"""A team's book, open: one snapshot for everybody who looks at it, and the way rows get in.

The snapshot is read once and shared. When it is older than a minute the next look starts a read behind everybody's back
and gets the old one at once; a saved call is in it before the save returns.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from signoff_core import columns as c
from signoff_core.debts import START_DAYS
from signoff_core.drafts import Drafts
from signoff_core.errors import SignoffError
from signoff_core.reading import read_tables, with_rows
from signoff_core.schema import SETTINGS
from signoff_core.stores import Row, Store
from signoff_core.tables import Tables

REFRESH_AFTER = timedelta(seconds=60)
START_KEY = "line.start"


def utc_now() -> datetime:
    """The clock a book goes by unless it is given another."""
    return datetime.now(UTC)


class Book:
    """One team's book. Safe to share between threads and sessions.

    `read_at` is when the snapshot was read (None: not yet), `trouble` why the last try to read failed (None: it did
    not). `is_sample` says that this is the sample agency and not the team's own.
    """

    def __init__(
        self, store: Store, drafts: Drafts, *, is_sample: bool = False, clock: Callable[[], datetime] = utc_now
    ) -> None:
        self.store, self.drafts, self.is_sample = store, drafts, is_sample
        self.read_at: datetime | None = None
        self.trouble: SignoffError | None = None
        self._clock = clock
        self._tables: Tables | None = None
        self._tried_at: datetime | None = None
        self._saved: list[Mapping[str, Sequence[Row]]] = []
        self._snapshot, self._reading = threading.Lock(), threading.Lock()

    def tables(self) -> Tables:
        """The book as it was read last, at once; the first look reads it. Raises SignoffError when that fails."""
        if self._tables is None:
            with self._reading:
                if self._tables is None:
                    self._read()
        elif self._clock() - self._tried_at > REFRESH_AFTER and self._reading.acquire(blocking=False):
            self._tried_at = self._clock()
            threading.Thread(target=self._read_behind, name="signoff-refresh", daemon=True).start()
        return self._tables

    def refresh(self) -> Tables:
        """Read the book now. Raises SignoffError when that fails; the snapshot before stays."""
        with self._reading:
            self.store.refresh_metadata()
            self._read()
        return self._tables

    def save(self, rows: Mapping[str, Sequence[Row]]) -> Tables:
        """Append rows, all or none, and give the book with them in it.

        The very first save of a team also writes its start line, in the same request. Raises StoreError or Unreachable
        with nothing written; the same rows can be given again, since every id counts once.
        """
        rows = self._with_start_line(rows)
        with self._snapshot:
            self._saved.append(rows)
        try:
            self.store.append(rows)
        except BaseException:
            with self._snapshot:
                self._saved.remove(rows)
            raise
        if any(row[c.KEY] != START_KEY for row in rows.get(SETTINGS.title, ())):
            return self.refresh()
        with self._snapshot:
            self._tables = with_rows(self._tables, rows)
        return self._tables

    def close(self) -> None:
        """Give back connections. The book is not used afterwards."""
        self.store.close()
        self.drafts.close()

    def _read_behind(self) -> None:
        try:
            self._read()
        except SignoffError as error:
            self.trouble = error
        finally:
            self._reading.release()

    def _read(self) -> None:
        """Read everything. Rows that were saved while the read was under way are laid over it: it may have missed them."""
        with self._snapshot:
            before = len(self._saved)
        self._tried_at = self._clock()
        try:
            tables = read_tables(self.store.read())
        except SignoffError as error:
            self.trouble = error
            raise
        with self._snapshot:
            for rows in self._saved[before:]:
                tables = with_rows(tables, rows)
            self._saved = self._saved[before:]
            self._tables, self.read_at, self.trouble = tables, self._tried_at, None

    def _with_start_line(self, rows: Mapping[str, Sequence[Row]]) -> Mapping[str, Sequence[Row]]:
        settings = self.tables().settings
        said = [row for row in rows.get(SETTINGS.title, ()) if row[c.KEY] == START_KEY]
        if said or settings.start:
            return rows
        now = self._clock()
        start = (now.astimezone(settings.tz) - timedelta(days=START_DAYS)).date()
        row = {c.KEY: START_KEY, c.VALUE: start.isoformat(), c.BY: "Signoff", c.AT: now}
        return {**rows, SETTINGS.title: [*rows.get(SETTINGS.title, ()), row]}
