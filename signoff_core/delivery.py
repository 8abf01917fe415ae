"""How rows reach the store: straight, or by the outbox where the store can't be reached."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from signoff_core.errors import SignoffError, StoreError, Unreachable
from signoff_core.outbox import Outbox, Waiting
from signoff_core.stores import Row, Store

TRY_AGAIN_AFTER = timedelta(seconds=20)
"""A save within this time of one that nobody answered is kept at once: nobody waits for an outage twice."""


class Delivery:
    """The way into one store. Safe to share between threads.

    Without an outbox a save that can't be sent is refused as Unreachable.
    """

    def __init__(self, store: Store, outbox: Outbox | None, clock: Callable[[], datetime]) -> None:
        self._store, self._outbox, self._clock = store, outbox, clock
        self._unanswered_at: datetime | None = None

    def waiting(self) -> list[Waiting]:
        """The saves that are kept on this machine and not in the store yet, the oldest first."""
        return self._outbox.waiting() if self._outbox else []

    def put(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Into the store, or into the outbox; behind what waits there already, so that order holds.

        Raises StoreError, with nothing kept anywhere as far as can be told, when neither takes it.
        """
        if self._outbox is None:
            self._store.append(rows)
        elif self.waiting():
            self._outbox.keep(rows, self._clock())
            self._send_behind_others()
        else:
            try:
                self._store.append(rows)
            except Unreachable as failure:
                self._unanswered_at = self._clock()
                self._keep(rows, failure)

    def send(self) -> list[Waiting]:
        """Send what waits, in front of a read; gives what waited before. Raises Unreachable when the store can't be read.

        What else goes wrong the read that follows says itself, and what was not sent waits on.
        """
        waited = self.waiting()
        if waited:
            try:
                self._outbox.send(self._store)
            except Unreachable:
                raise
            except SignoffError:
                return waited
            self._unanswered_at = None
        return waited

    def _keep(self, rows: Mapping[str, Sequence[Row]], failure: Unreachable) -> None:
        try:
            self._outbox.keep(rows, self._clock())
        except SignoffError as error:
            raise StoreError(f"{failure} Nor can it be kept on this machine meanwhile: {error}") from error

    def _send_behind_others(self) -> None:
        """What is kept is no failure any more, whatever comes of sending it."""
        last = self._unanswered_at
        if last and self._clock() - last < TRY_AGAIN_AFTER:
            return
        with suppress(SignoffError):
            self._outbox.send(self._store)
        self._unanswered_at = self._clock() if self.waiting() else None
