"""The one snapshot, under real threads: who waits, who reads, and what a save leaves in it."""

import threading
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.calls import checked, rows
from signoff_core.drafts import Drafts
from signoff_core.errors import BookError, Unreachable
from signoff_core.reading import read_tables
from signoff_core.stores import RawBook
from signoff_core.stores.sql import SqlStore

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
HEADERS = ("name", "email", "phone", "role", "client", "stage", "interviewed_on")
ANA = ("Ana Ruiz", "ana@example.com", "+442079460958", "Analyst", "Acme", "Rejected", "2026-11-10")
SOON = 120


class Clock:
    """The time, until somebody moves it on."""

    def __init__(self):
        self.now = NOON

    def __call__(self):
        return self.now

    def later(self, seconds):
        self.now += timedelta(seconds=seconds)


class GatedStore:
    """A real SQLite book with a gate before, and one behind, each read and each save; `fails` is raised once instead.

    A gate that is shut holds whoever comes until it is opened; `arrived` says that somebody stands there.
    """

    kind = "sql"

    def __init__(self, url):
        self.inner = SqlStore(url)
        self.name = self.inner.name
        self.reads = self.saves = self.looks = 0
        self.fails = {"read": [], "append": []}
        self.gates = {}
        self._counting = threading.Lock()

    def shut(self, place):
        gate = self.gates[place] = Gate()
        return gate

    def _pass(self, place):
        if gate := self.gates.get(place):
            gate.arrived.set()
            assert gate.open.wait(SOON)

    def read(self, known=None) -> RawBook:
        with self._counting:
            self.reads += 1
        self._pass("before read")
        if self.fails["read"]:
            raise self.fails["read"].pop(0)
        book = replace(self.inner.read(), mark=None)  # it can't tell what is new
        self._pass("after read")
        return book

    def append(self, rows):
        with self._counting:
            self.saves += 1
        self._pass("before append")
        if self.fails["append"]:
            raise self.fails["append"].pop(0)
        self.inner.append(rows)
        self._pass("after append")

    def refresh_metadata(self):
        self.looks += 1

    def close(self):
        self.inner.close()


class Gate:
    def __init__(self):
        self.arrived, self.open = threading.Event(), threading.Event()


class Doing:
    """Something done in a thread; `result()` waits for it and raises what it raised."""

    def __init__(self, work):
        self._value = self._error = None
        self._thread = threading.Thread(target=self._run, args=[work])
        self._thread.start()

    def _run(self, work):
        try:
            self._value = work()
        except BaseException as error:
            self._error = error

    def result(self):
        self._thread.join(SOON)
        assert not self._thread.is_alive()
        if self._error:
            raise self._error
        return self._value


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path):
    store = GatedStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    store.inner.append({"Candidates": [dict(zip(HEADERS, ANA, strict=True))]})
    yield store
    store.close()


@pytest.fixture
def new_book(store, clock):
    """A book nobody has looked at or saved into."""
    return Book(store, Drafts(store.inner.engine), clock=clock)


@pytest.fixture
def book(new_book):
    """A book that is begun and read."""
    new_book.save({"Settings": [setting("team.timezone", "Europe/London")]})
    new_book.store.reads = new_book.store.saves = new_book.store.looks = 0
    return new_book


def setting(key, value, at=NOON):
    return {c.KEY: key, c.VALUE: value, c.AT: at, c.BY: "Sam"}


def call(number=1, **cells):
    return {"Calls": [{c.CALL_ID: f"c{number}", c.CANDIDACY_ID: "k1", c.AT: NOON, c.RESULT: "voicemail", **cells}]}


def shown(book):
    return book.tables().written["Calls"][c.CALL_ID].tolist()


def kept(store):
    return read_tables(store.inner.read()).written["Calls"][c.CALL_ID].tolist()


def soon(true):
    """Wait until something is so."""
    for _ in range(SOON * 100):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it never came to be so")


def behind(book):
    """Wait for the read behind everybody's back."""
    for thread in threading.enumerate():
        if thread.name == "signoff-refresh":
            thread.join(SOON)
    assert book._reading.acquire(timeout=SOON)
    book._reading.release()


# Reading.


def test_nothing_is_read_before_the_first_look(new_book, store):
    assert (store.reads, new_book.read_at, new_book.trouble) == (0, None, None)


def test_many_who_look_first_read_once(new_book, store):
    gate = store.shut("before read")
    looks = [Doing(new_book.tables) for _ in range(8)]
    assert gate.arrived.wait(SOON)
    gate.open.set()
    seen = [look.result() for look in looks]
    assert store.reads == 1
    assert all(one is seen[0] for one in seen)
    assert new_book.read_at == NOON


def test_a_first_look_that_fails_stops_those_who_waited_and_no_other(new_book, store):
    store.fails["read"] = [Unreachable("no answer")]
    gate = store.shut("before read")
    looks = [Doing(new_book.tables) for _ in range(5)]
    assert gate.arrived.wait(SOON)
    while sum(thread.name.startswith("Thread") for thread in threading.enumerate()) < 5:
        pass
    gate.open.set()
    failed = 0
    for look in looks:
        try:
            look.result()
        except Unreachable:
            failed += 1
    assert 1 <= failed <= 5
    assert store.reads <= 1 + (5 - failed)
    assert new_book.tables().candidacies[c.NAME].tolist() == ["Ana Ruiz"]
    assert new_book.trouble is None


def test_looks_within_a_minute_read_nothing(book, store, clock):
    first = book.tables()
    clock.later(60)
    assert book.tables() is first
    assert store.reads == 0


def test_after_a_minute_the_old_one_is_shown_at_once_and_one_read_begins(book, store, clock):
    first = book.tables()
    store.inner.append(call(7))
    clock.later(61)
    gate = store.shut("before read")
    for _ in range(5):
        assert book.tables() is first  # nobody waits
    assert gate.arrived.wait(SOON)
    assert store.reads == 1
    gate.open.set()
    behind(book)
    assert shown(book) == ["c7"]
    assert book.read_at == clock.now
    clock.later(60)
    book.tables()
    assert store.reads == 1


def test_a_read_that_lasts_is_not_begun_again(book, store, clock):
    clock.later(61)
    gate = store.shut("before read")
    book.tables()
    assert gate.arrived.wait(SOON)
    clock.later(300)
    for _ in range(5):
        book.tables()
    assert store.reads == 1
    gate.open.set()
    behind(book)


def test_many_sessions_begin_one_read_a_minute(book, store, clock):
    for minute in range(1, 4):
        clock.later(61)
        for look in [Doing(book.tables) for _ in range(8)]:
            look.result()
        behind(book)
        assert store.reads == minute


def test_a_failed_read_keeps_the_old_snapshot_and_says_why(book, store, clock):
    first, read_at = book.tables(), book.read_at
    store.fails["read"] = [Unreachable("Google does not answer.")]
    clock.later(61)
    book.tables()
    behind(book)
    assert book.tables() is first
    assert str(book.trouble) == "Google does not answer."
    assert book.read_at == read_at
    assert store.reads == 1  # not at once again
    clock.later(61)
    book.tables()
    behind(book)
    assert (book.trouble, book.read_at) == (None, clock.now)


def test_a_book_that_cannot_be_worked_with_any_more_is_trouble_too(book, store, clock):
    first = book.tables()
    store.fails["read"] = [BookError("Two worksheets could hold the candidates.")]
    clock.later(61)
    book.tables()
    behind(book)
    assert isinstance(book.trouble, BookError)
    assert book.tables() is first


def test_an_accident_behind_everybodys_back_is_trouble_and_ends_nothing(book, store, clock, caplog):
    store.fails["read"] = [ZeroDivisionError("ours")]
    clock.later(61)
    book.tables()
    behind(book)
    assert "ZeroDivisionError: ours" in str(book.trouble)
    assert "could not be read again" in caplog.text
    clock.later(61)
    book.tables()
    behind(book)
    assert book.trouble is None


def test_refresh_reads_now_and_asks_for_the_worksheets_names(book, store):
    store.inner.append(call(7))
    assert book.refresh().written["Calls"][c.CALL_ID].tolist() == ["c7"]
    assert (store.reads, store.looks) == (1, 1)


def test_a_refresh_that_fails_is_said_and_the_snapshot_stays(book, store):
    first = book.tables()
    store.fails["read"] = [Unreachable("no answer")]
    with pytest.raises(Unreachable):
        book.refresh()
    assert book.tables() is first
    assert isinstance(book.trouble, Unreachable)


# Saving.


def test_a_save_is_in_the_snapshot_at_once(book, store):
    given = book.save(call(1))
    assert given is book.tables()
    assert shown(book) == kept(store) == ["c1"]
    assert (store.saves, store.reads) == (1, 0)


def test_the_snapshot_before_a_save_stays_what_it_was(book):
    before = book.tables()
    book.save(call(1))
    assert before.written["Calls"].empty


def test_a_failed_save_leaves_nothing(book, store):
    store.fails["append"] = [Unreachable("no answer"), KeyboardInterrupt()]
    for error in (Unreachable, KeyboardInterrupt):
        with pytest.raises(error):
            book.save(call(1))
        assert shown(book) == kept(store) == []
    book.save(call(1))
    book.refresh()
    assert shown(book) == kept(store) == ["c1"]


def test_the_same_rows_may_be_given_again(book, store):
    for _ in range(3):
        book.save(call(1))
    assert shown(book) == kept(store) == ["c1"]


def test_a_save_during_a_refresh_is_not_lost(book, store, clock):
    """The read has already seen the store when the save comes."""
    clock.later(61)
    gate = store.shut("after read")
    book.tables()
    assert gate.arrived.wait(SOON)
    book.save(call(1))
    assert shown(book) == ["c1"]
    gate.open.set()
    behind(book)
    assert shown(book) == kept(store) == ["c1"]


def test_a_save_that_began_before_a_refresh_and_ends_within_it_is_not_lost(book, store):
    before, after = store.shut("before append"), store.shut("after read")
    save = Doing(lambda: book.save(call(1)))
    assert before.arrived.wait(SOON)
    read = Doing(book.refresh)
    assert after.arrived.wait(SOON)  # it has read, and missed the save
    before.open.set()
    save.result()
    assert shown(book) == ["c1"]
    after.open.set()
    read.result()
    assert shown(book) == kept(store) == ["c1"]


def test_a_save_that_ends_after_the_refresh_is_not_shown_before(book, store):
    gate = store.shut("before append")
    save = Doing(lambda: book.save(call(1)))
    assert gate.arrived.wait(SOON)
    book.refresh()
    assert shown(book) == []
    gate.open.set()
    save.result()
    assert shown(book) == ["c1"]


def test_a_save_that_fails_during_a_refresh_leaves_nothing(book, store):
    store.fails["append"] = [Unreachable("no answer")]
    before, after = store.shut("before append"), store.shut("after read")
    read = Doing(book.refresh)
    assert after.arrived.wait(SOON)
    save = Doing(lambda: book.save(call(1)))
    assert before.arrived.wait(SOON)
    after.open.set()
    read.result()
    assert shown(book) == []
    before.open.set()
    with pytest.raises(Unreachable):
        save.result()
    book.refresh()
    assert shown(book) == kept(store) == []


def test_a_row_that_the_refresh_saw_too_counts_once(book, store):
    gate = store.shut("after append")  # it is kept, and nobody has been told yet
    save = Doing(lambda: book.save(call(1)))
    assert gate.arrived.wait(SOON)
    book.refresh()
    gate.open.set()
    save.result()
    assert shown(book) == ["c1"]
    book.refresh()
    assert shown(book) == ["c1"]


def test_a_save_waits_for_no_refresh(book, store, clock):
    clock.later(61)
    gate = store.shut("before read")
    book.tables()
    assert gate.arrived.wait(SOON)
    book.save(call(1))  # would hang here
    assert shown(book) == ["c1"]
    gate.open.set()
    behind(book)
    assert shown(book) == ["c1"]


def test_what_was_saved_outlives_a_failed_refresh(book, store):
    book.save(call(1))
    store.fails["read"] = [Unreachable("no answer")]
    with pytest.raises(Unreachable):
        book.refresh()
    assert shown(book) == ["c1"]


def test_eight_save_at_once_while_others_read(book, store, clock):
    def saving(thread):
        for number in range(3):
            book.save(call(f"{thread}-{number}"))
            assert f"c{thread}-{number}" in shown(book)

    def reading():
        for _ in range(3):
            book.refresh()

    def looking():
        for _ in range(20):
            clock.later(7)
            book.tables()

    for one in [*[Doing(lambda thread=thread: saving(thread)) for thread in range(8)], Doing(reading), Doing(looking)]:
        one.result()
    behind(book)
    wanted = sorted(f"c{thread}-{number}" for thread in range(8) for number in range(3))
    assert sorted(shown(book)) == wanted
    assert sorted(kept(store)) == wanted


def test_saves_that_wait_for_the_snapshot_are_laid_over_it_together(book, store):
    gate = store.shut("after append")
    saves = [Doing(lambda number=number: book.save(call(number))) for number in range(8)]
    soon(lambda: len(kept(store)) == 8)
    with book._snapshot:
        gate.open.set()
        soon(lambda: len(to_lay(book)) == 8)
    (given,) = {id(save.result()): save.result() for save in saves}.values()
    assert sorted(given.written["Calls"][c.CALL_ID]) == sorted(kept(store))
    assert not to_lay(book)


def to_lay(book):
    return [save for save in book._saves if not save.laid]


def test_a_save_is_kept_while_others_are_laid_and_what_was_kept_first_stands_first(book, store):
    """Whichever of them began before: the snapshot has them as the store has them."""
    gate = store.shut("before append")
    slow = Doing(lambda: book.save(call(1)))
    assert gate.arrived.wait(SOON)
    store.gates.clear()
    with book._snapshot:
        quick = Doing(lambda: book.save(call(2)))
        soon(lambda: len(to_lay(book)) == 1)
        gate.open.set()
        soon(lambda: len(to_lay(book)) == 2)
    slow.result()
    quick.result()
    assert shown(book) == kept(store) == ["c2", "c1"]


def test_saves_the_store_has_shown_are_forgotten(book):
    for number in range(5):
        book.save(call(number))
    book.refresh()
    assert book._saves == []


def test_settings_are_read_with_the_book_anew(book, store):
    store.inner.append(call(7, follow_up_on=date(2026, 12, 1)))
    after = book.save({"Settings": [setting("team.name", "North")]})
    assert after.settings.team == "North"
    assert shown(book) == ["c7"]
    assert (store.reads, store.looks) == (1, 1)


def test_settings_that_were_saved_are_no_failure_when_reading_fails(book, store):
    """Whoever is told that it failed says it again."""
    store.fails["read"] = [Unreachable("no answer")]
    after = book.save({"Settings": [setting("team.name", "North")]})
    assert after.settings.team == "North"
    assert isinstance(book.trouble, Unreachable)
    assert book.refresh().settings.team == "North"


def test_less_than_a_second_is_kept_nowhere(book):
    at = datetime(2026, 11, 24, 11, 59, 59, 999_999, tzinfo=UTC)
    book.save(call(1, at=at))
    before = book.tables().written["Calls"][c.AT].tolist()
    assert book.refresh().written["Calls"][c.AT].tolist() == before == [at.replace(microsecond=0)]


# The start line.


def starts(store):
    said = read_tables(store.inner.read()).written["Settings"]
    return said.loc[said[c.KEY] == "line.start", c.VALUE].tolist()


def test_the_first_save_writes_the_start_line_in_its_one_request(new_book, store):
    new_book.tables()
    assert new_book.tables().settings.start is None
    new_book.save(call(1))
    assert (store.saves, starts(store)) == (1, ["2026-10-25"])
    assert new_book.tables().settings.start == date(2026, 10, 25)


def test_later_saves_leave_the_start_line_alone(new_book, store, clock):
    new_book.save(call(1))
    clock.later(86400 * 10)
    new_book.save(call(2))
    new_book.refresh()
    new_book.save(call(3))
    assert starts(store) == ["2026-10-25"]


def test_a_call_with_a_past_time_never_moves_the_start_line(new_book, store):
    tables = new_book.tables()
    ana = tables.candidacies[c.CANDIDACY_ID].iloc[0]
    given = {"candidacy_id": ana, "kind": "sign-off", "result": "no answer", "at": "2025-02-03T10:00"}
    new_book.save(rows(checked(given, tables, NOON), tables.settings))
    new_book.save(call(2, at=datetime(2024, 1, 1, tzinfo=UTC)))
    assert starts(store) == ["2026-10-25"]


def test_of_eight_first_saves_one_writes_the_start_line(new_book, store, clock):
    saves = [Doing(lambda number=number: new_book.save(call(number))) for number in range(8)]
    for save in saves:
        save.result()
    assert len(kept(store)) == 8
    assert starts(store) == ["2026-10-25"]


def test_a_first_save_that_fails_writes_no_start_line(new_book, store, clock):
    store.fails["append"] = [Unreachable("no answer")]
    with pytest.raises(Unreachable):
        new_book.save(call(1))
    assert (starts(store), new_book.tables().settings.start) == ([], None)
    clock.later(86400)
    new_book.save(call(1))
    assert starts(store) == ["2026-10-26"]


def test_the_start_line_is_counted_on_the_teams_calendar(new_book, store, clock):
    store.inner.append({"Settings": [setting("team.timezone", "Pacific/Auckland")]})
    clock.now = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)  # the 25th there
    new_book.save(call(1))
    assert starts(store) == ["2026-10-26"]


def test_a_start_line_that_is_said_is_the_one(new_book, store):
    new_book.save({"Settings": [setting("line.start", "2026-06-01")]})
    new_book.save(call(1))
    assert starts(store) == ["2026-06-01"]


def test_a_start_line_nobody_can_read_is_replaced(new_book, store):
    store.inner.append({"Settings": [setting("line.start", "soon", None)]})
    new_book.save(call(1))
    new_book.save(call(2))
    assert starts(store) == ["soon", "2026-10-25"]
    assert new_book.refresh().settings.start == date(2026, 10, 25)


def test_a_book_that_cannot_be_read_is_not_written_to(new_book, store):
    store.fails["read"] = [Unreachable("no answer")]
    with pytest.raises(Unreachable):
        new_book.save(call(1))
    assert store.saves == 0


@pytest.mark.parametrize("notices", [True, False])
def test_the_page_s_book_is_worked_out_before_anybody_looks(tmp_path, notices):
    clock, store = Clock(), SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    store.append({"Candidates": [dict(zip(HEADERS, ANA, strict=True))]})
    book = Book(store, Drafts(store.engine), notices=notices, clock=clock)
    for look in (book.tables, book.refresh):
        worked_out = vars(look().history) if "history" in vars(look()) else {}
        assert ({"tries", "persons", "heard_at"} <= set(worked_out)) is notices
    book.close()
