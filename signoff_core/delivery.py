"""How rows reach the store: straight, or by the outbox where the store can't be reached."""

import threading
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
        self._straight = threading.Lock()
        self.trouble: SignoffError | None = None
        """Why the outbox could not be looked into when the store was read last; what waits there is not known then."""

    def waiting(self) -> list[Waiting]:
        """The saves that are kept on this machine and not in the store yet, the oldest first."""
        return self._outbox.waiting() if self._outbox else []

    def put(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Into the store, or into the outbox; behind what waits there already, so that order holds.

        Raises StoreError, with nothing kept anywhere as far as can be told, when neither takes it.
        """
        if self._outbox is None:
            self._store.append(rows)
            return
        if self._kept_behind_others(rows):
            return
        with self._straight:  # those behind the first that gets no answer don't wait for one as well
            if not self._kept_behind_others(rows):
                self._put_straight(rows)

    def send(self) -> list[Waiting] | None:
        """Send what waits, in front of a read; gives what waited before, None where that can't be told (`trouble`).

        Raises Unreachable when the store can't be read. What else goes wrong the read that follows says itself, and
        what was not sent waits on.
        """
        try:
            waited = self.waiting()
        except SignoffError as error:
            self.trouble = error
            return None
        self.trouble = None
        if waited:
            try:
                self._outbox.send(self._store)
                self._unanswered_at = None
            except Unreachable:
                raise
            except SignoffError:
                pass
        return waited

    def _something_waits(self) -> bool:
        """An outbox nobody can look into stops no save that the store takes."""
        with suppress(SignoffError):
            return bool(self.waiting())
        return False

    def _is_away(self) -> bool:
        last = self._unanswered_at
        return last is not None and self._clock() - last < TRY_AGAIN_AFTER

    def _kept_behind_others(self, rows: Mapping[str, Sequence[Row]]) -> bool:
        """Whether there was a reason to keep them, and they are kept."""
        if not (self._something_waits() or self._is_away()):
            return False
        try:
            self._outbox.keep(rows, self._clock())
        except SignoffError:
            return False
        self._send_behind_others()
        return True

    def _put_straight(self, rows: Mapping[str, Sequence[Row]]) -> None:
        try:
            self._store.append(rows)
        except Unreachable as failure:
            self._keep(rows, failure)
            self._unanswered_at = self._clock()

    def _keep(self, rows: Mapping[str, Sequence[Row]], failure: Unreachable) -> None:
        try:
            self._outbox.keep(rows, self._clock())
        except SignoffError as error:
            raise StoreError(f"{failure} Nor can it be kept on this machine meanwhile: {error}") from error

    def _send_behind_others(self) -> None:
        """What is kept is no failure any more, whatever comes of sending it."""
        if self._is_away():
            return
        with suppress(SignoffError):
            self._unanswered_at = self._clock()
            self._outbox.send(self._store)
            if not self.waiting():
                self._unanswered_at = None
