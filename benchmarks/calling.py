"""A call logged, from the list through the person to the saved call and the list again: our own time on every store."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import process_time

from google.auth.credentials import AnonymousCredentials

from benchmarks.agencies import RECRUITER, fill, sqlite_book
from benchmarks.figures import Row, ms, seconds
from benchmarks.scale import Scale
from signoff_core import calls
from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.brief import brief
from signoff_core.call_queue import counts, open_queue
from signoff_core.drafted import given_of
from signoff_core.drafts import Drafts, local_drafts
from signoff_core.ids import new_id
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from signoff_core.words import CallKind, Reach, Result
from tests import postgres

GOAL = 0.3
TYPED = {
    c.SAY_REASON: "they wanted somebody from rail", c.NEXT_STEP: "a planner's job in Leeds", c.NOTES: "took it well",
    "person.0.name": "Nadia Petrova", "person.0.phone": "07700 900555",
}  # fmt: skip
STEPS = ("list", "person", "five fields typed", "save", "list again")


def measure(scale: Scale) -> Iterator[Row]:
    """Each step as the page's functions do it, without the page."""
    for words, opened in _STORES.items():
        with opened(scale.page) as book:
            _logged(book)  # the book is read, the connections are open
            rounds = [_timed(book) for _ in range(scale.rounds)]
        yield _row(f"a call logged, {scale.page:,} candidacies, {words}", rounds, waits_for_others=opened is _sheet)


def _row(words: str, rounds: list[dict[str, float]], *, waits_for_others: bool) -> Row:
    """Where the sheet's own time is in it, what counts is how long our process was at work."""
    steps = ", ".join(f"{step} {median(one[step] for one in rounds) * 1000:.0f}" for step in STEPS)
    whole = [sum(one[step] for step in STEPS) for one in rounds]
    own = [one["own"] for one in rounds]
    met = median(own if waits_for_others else whole) <= GOAL
    beside = f"our process at work: {ms(own)}"
    return Row(words, f"{ms(whole)}: {steps} ms", beside, "at most 0.3 s of our own", met)


def _timed(book: Book) -> dict[str, float]:
    began = process_time()
    return {**_logged(book), "own": process_time() - began}


def _logged(book: Book) -> dict[str, float]:
    """Seconds of each step."""
    now, call_id, whom = datetime.now(UTC), new_id(), []

    def queue() -> None:
        found = open_queue(book.tables(), now)
        counts(found, now)
        whom[:] = found.loc[found[c.REACH] == Reach.CALL, c.CANDIDACY_ID].head(1)

    def person() -> None:
        brief(book.tables(), whom[0], now)
        about = {c.CANDIDACY_ID: whom[0], c.KIND: CallKind.SIGN_OFF.value, c.RESULT: Result.TALKED.value}
        book.drafts.keep_all(call_id, about, now)

    def typed() -> None:
        for field, value in TYPED.items():
            book.drafts.keep(call_id, field, value, now)

    def save() -> None:
        given = given_of(call_id, book.drafts.read(call_id)) | {c.BY: RECRUITER}
        call = calls.checked(given, book.tables(), now)
        book.save(calls.rows(call, book.tables().settings))
        book.drafts.forget(call_id)

    return dict(zip(STEPS, map(seconds, (queue, person, typed, save, queue)), strict=True))


@contextmanager
def _sqlite(size: int) -> Iterator[Book]:
    with tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder:
        sqlite_book(Path(folder), size)
        with _sql(f"sqlite:///{folder}/book.sqlite") as book:
            yield book


@contextmanager
def _postgres(size: int) -> Iterator[Book]:
    url = postgres.new_database()
    fill(url, size)
    with _sql(url) as book:
        yield book


@contextmanager
def _sql(url: str) -> Iterator[Book]:
    store = SqlStore(url)
    with closing(Book(store, Drafts(store.engine))) as book:
        yield book


@contextmanager
def _sheet(size: int) -> Iterator[Book]:
    command = [sys.executable, "-m", "benchmarks.sheet_server", str(size)]
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        url = server.stdout.readline().strip()
        store = open_google_sheet("book-1", AnonymousCredentials(), base_url=url)
        with (
            tempfile.TemporaryDirectory(prefix="signoff-bench-") as folder,
            closing(Book(store, local_drafts(Path(folder)))) as book,
        ):
            yield book
    finally:
        server.communicate()


_STORES = {"SQLite": _sqlite, "PostgreSQL": _postgres, "a Google Sheet on the loopback": _sheet}
