"""Saves that wait for a sheet that can't be reached: on the disk, in order, once; whatever is killed meanwhile."""

import json
import random
import resource
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.doors import NOTHING_LASTS, data_lasts, open_book, team_book
from signoff_core.drafts import local_drafts
from signoff_core.errors import SetUpError, StoreError, Unreachable
from signoff_core.outbox import Outbox
from signoff_core.stores.google_client import Patience
from signoff_core.stores.google_sheet import open_google_sheet
from tests import soak
from tests.outages import NOON, PEOPLE, Time
from tests.outbox_child import TEAM, book, call
from tests.sheets_server import Fault, SheetsServer, service_account_info

ROOT = Path(__file__).parents[1]
DOWN = [Fault(status=503, only="write")] * 50
CELLS = some.one_of(
    some.none(), some.booleans(), some.text(max_size=20), some.dates(),
    some.datetimes(timezones=some.just(UTC), min_value=datetime(2000, 1, 1)),
)  # fmt: skip


@pytest.fixture
def clock():
    return Time()


@pytest.fixture
def sheet():
    with SheetsServer(TEAM) as server:
        server.add_worksheet("Candidates", PEOPLE)
        yield server


@pytest.fixture
def opened(sheet, tmp_path, clock):
    """Opens the sheet's book as another process of the machine does."""
    books = []

    def opened(*, kept=True):
        patience = Patience(writes=2, sleep=clock.sleep, clock=clock.seconds, timeout=(1, 5))
        store = open_google_sheet(TEAM, service_account_info(sheet), base_url=sheet.url, patience=patience)
        outbox = Outbox(tmp_path, TEAM) if kept else None
        books.append(Book(store, local_drafts(tmp_path, TEAM), outbox=outbox, clock=clock))
        return books[-1]

    yield opened
    for one in books:
        one.close()


@pytest.fixture
def begun(opened, sheet):
    """A book with one call in it."""
    begun = opened()
    begun.save({"Calls": [call(0)]})
    sheet.requests.clear()
    return begun


@pytest.fixture
def outbox(tmp_path):
    return Outbox(tmp_path, TEAM)


def numbers(sheet):
    """The calls in the sheet, in its own order."""
    head, *rows = sheet.rows("Calls")
    return [int(row[head.index(c.CALL_ID)].removeprefix("call-")) for row in rows]


def seen(book):
    return [int(one.removeprefix("call-")) for one in book.tables().calls[c.CALL_ID]]


def waits(outbox):
    return [int(save.rows["Calls"][0][c.CALL_ID].removeprefix("call-")) for save in outbox.waiting()]


# Kept, seen, sent.


@settings(max_examples=40, deadline=None)
@given(
    some.lists(some.dictionaries(some.sampled_from(["call_id", "at", "notes", "told"]), CELLS), min_size=1, max_size=3)
)
def test_whatever_a_row_may_hold_comes_back_as_it_was(tmp_path_factory, rows):
    folder = tmp_path_factory.mktemp("kept")
    Outbox(folder, TEAM).keep({"Calls": rows, "Referrals": []}, NOON)
    (save,) = Outbox(folder, TEAM).waiting()
    assert save[1:] == ({"Calls": rows}, NOON, "")
    assert Outbox(folder, "another team").waiting() == []


def test_a_call_nobody_could_send_is_seen_at_once_by_everybody_here(begun, opened, sheet):
    sheet.fail(*DOWN)
    assert seen(opened()) == [0]
    begun.save({"Calls": [call(1)]})
    assert begun.is_waiting("Calls", c.CALL_ID, "call-1")
    assert not begun.is_waiting("Calls", c.CALL_ID, "call-0")
    assert (seen(begun), seen(opened()), numbers(sheet)) == ([0, 1], [0, 1], [0])


def test_what_waits_goes_in_order_in_one_request_when_google_is_back(begun, opened, sheet):
    sheet.fail(*DOWN)
    for number in (1, 2, 3):
        begun.save({"Calls": [call(number)]})
    sheet.recover()
    sheet.requests.clear()
    opened().tables()
    assert (numbers(sheet), sheet.writes()) == ([0, 1, 2, 3], 1)
    begun.refresh()
    assert (seen(begun), begun.waiting()) == ([0, 1, 2, 3], [])


def test_a_later_save_sends_what_waits_before_itself(begun, sheet, clock):
    sheet.fail(*DOWN)
    begun.save({"Calls": [call(1)]})
    sheet.recover()
    clock.sleep(30)
    begun.save({"Calls": [call(2)]})
    assert (numbers(sheet), begun.waiting()) == ([0, 1, 2], [])


def test_in_an_outage_only_the_first_save_waits_for_an_answer(begun, sheet):
    sheet.fail(*DOWN)
    begun.save({"Calls": [call(1)]})
    asked = len(sheet.requests)
    begun.save({"Calls": [call(2)]})
    assert (len(sheet.requests), waits(begun.outbox)) == (asked, [1, 2])


def test_a_call_that_was_written_before_the_line_went_dead_is_there_once(begun, sheet):
    sheet.fail(Fault(drop=True, after=True, only="write"), *[Fault(drop=True)] * 40)
    begun.save({"Calls": [call(1)]})
    assert waits(begun.outbox) == [1]
    sheet.recover()
    begun.refresh()
    assert (numbers(sheet), seen(begun), begun.waiting()) == ([0, 1], [0, 1], [])


def test_a_call_that_came_through_and_was_not_yet_taken_out_is_there_once(begun, opened, sheet):
    """As when the process is killed between Google's answer and its own disk."""
    begun.outbox.keep({"Calls": [call(0)]}, NOON)
    opened().tables()
    assert (numbers(sheet), begun.waiting()) == ([0], [])


def test_a_correction_that_waits_is_sent_behind_what_it_corrects(begun, sheet):
    sheet.fail(*DOWN)
    begun.save({"Calls": [call(1)]})
    begun.save({"Calls": [{**call(2), c.RESULT: "void", c.REPLACES: "call-1"}]})
    assert begun.tables().calls[c.CALL_ID].tolist() == ["call-0"]
    sheet.recover()
    begun.refresh()
    assert numbers(sheet) == [0, 1, 2]


def test_without_a_disk_that_lasts_nothing_is_called_kept(opened, sheet):
    book = opened(kept=False)
    book.tables()
    sheet.fail(*DOWN)
    with pytest.raises(Unreachable):
        book.save({"Calls": [call(1)]})
    assert (seen(book), book.waiting()) == ([], [])


# Refused.


def test_a_refusal_is_said_and_nothing_is_kept(begun, sheet):
    sheet.read_only = True
    with pytest.raises(StoreError, match=r"make .* an Editor"):
        begun.save({"Calls": [call(1)]})
    assert (seen(begun), begun.waiting(), numbers(sheet)) == ([0], [], [0])


def test_what_is_refused_when_google_is_back_waits_on_with_the_reason(begun, sheet):
    sheet.fail(*DOWN)
    for number in range(1, 7):
        begun.save({"Calls": [call(number)]})
    sheet.recover()
    sheet.read_only = True
    sheet.requests.clear()
    begun.refresh()
    assert all("Editor" in save.refused for save in begun.waiting())
    assert (len(begun.waiting()), seen(begun)) == (6, [0, 1, 2, 3, 4, 5, 6])
    assert sheet.writes() == 4  # together, then one by one until it is plain that it is not the calls
    sheet.read_only = False
    begun.refresh()
    assert (numbers(sheet), begun.waiting()) == ([0, 1, 2, 3, 4, 5, 6], [])


def test_one_call_that_is_refused_holds_up_no_other(begun, sheet):
    for number in (1, 2, 3):
        notes = "x" * 60_000 if number == 2 else ""
        begun.outbox.keep({"Calls": [{**call(number), c.NOTES: notes}]}, NOON)
    begun.refresh()
    (save,) = begun.waiting()
    assert numbers(sheet) == [0, 1, 3]
    assert "50" in save.refused
    begun.outbox.take_out([save.key])
    begun.refresh()
    assert seen(begun) == [0, 1, 3]


# The disk.


def test_on_a_full_disk_a_call_is_not_called_kept(begun, sheet, tmp_path):
    sheet.fail(*DOWN)
    begun.outbox.keep({"Calls": [call(1)]}, NOON)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, before[1]))
    try:
        with pytest.raises(StoreError, match=r"disk|full|failed"):
            begun.save({"Calls": [call(2)]})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (waits(begun.outbox), seen(begun)) == ([1], [0])
    begun.save({"Calls": [call(2)]})
    assert waits(begun.outbox) == [1, 2]


@pytest.mark.parametrize("harm", ["overwritten", "cut off", "a page of noise", "not a database"])
def test_a_damaged_file_is_put_aside_and_read_as_far_as_it_goes(outbox, tmp_path, harm):
    for number in range(100):
        outbox.keep({"Calls": [{**call(number), c.NOTES: "n" * 400}]}, NOON)
    with sqlite3.connect(outbox.path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    whole = outbox.path.read_bytes()
    outbox.path.write_bytes(HARM[harm](whole))
    other = Outbox(tmp_path, TEAM)
    (aside,) = other.damaged
    assert aside.read_bytes() == HARM[harm](whole)
    left = waits(other)
    assert left == sorted(set(left))
    assert (len(left) > 25) == (harm in ("cut off", "a page of noise"))
    outbox.keep({"Calls": [call(100)]}, NOON)  # who had it open all the while keeps into the new file
    assert waits(other) == [*left, 100]


HARM = {
    "overwritten": lambda whole: b"\0" * len(whole),
    "cut off": lambda whole: whole[: len(whole) * 2 // 3],
    "a page of noise": lambda whole: whole[:40_960] + random.Random(1).randbytes(4_096) + whole[45_056:],
    "not a database": lambda whole: b"dear diary",
}


@pytest.mark.parametrize("step", ["before the old one goes", "between the two"])
def test_a_program_killed_while_it_mends_a_file_is_finished_at_the_next_start(outbox, tmp_path, step):
    for number in range(30):
        outbox.keep({"Calls": [{**call(number), c.NOTES: "n" * 400}]}, NOON)
    whole = outbox.path.read_bytes()
    (tmp_path / "sound").mkdir()
    fresh = Outbox(tmp_path / "sound", TEAM)
    fresh.keep({"Calls": [call(1)]}, NOON)
    outbox.path.with_name("outbox.sqlite.new").write_bytes(fresh.path.read_bytes())
    if step == "between the two":
        outbox.path.unlink()
        assert waits(Outbox(tmp_path, TEAM)) == [1]
    else:
        outbox.path.write_bytes(HARM["cut off"](whole))
        assert len(waits(Outbox(tmp_path, TEAM))) > 10
    assert not outbox.path.with_name("outbox.sqlite.new").exists()


def test_a_second_damage_takes_no_earlier_file_away(outbox, tmp_path):
    for text in (b"one", b"two", b"three"):
        outbox.path.write_bytes(text)
        outbox = Outbox(tmp_path, TEAM)
    assert [path.read_bytes() for path in outbox.damaged] == [b"one", b"two", b"three"]
    outbox.damaged[0].unlink()
    outbox.path.write_bytes(b"four")
    assert {path.read_bytes() for path in Outbox(tmp_path, TEAM).damaged} == {b"two", b"three", b"four"}


@pytest.mark.parametrize("harm", [b"{", b"\xff\xfe", b'{"rows": 1}', b'{"kept_at": {"moment": "noon"}, "rows": {}}'])
def test_one_save_the_disk_has_changed_stops_no_other(begun, sheet, harm):
    sheet.fail(*DOWN)
    for number in (1, 2, 3):
        begun.save({"Calls": [call(number)]})
    with sqlite3.connect(begun.outbox.path) as connection:
        connection.execute("UPDATE signoff_outbox SET save = ? WHERE number = 2", [harm])
    connection.close()
    assert waits(begun.outbox) == [1, 3]
    (aside,) = begun.outbox.damaged
    assert aside.read_bytes() == harm
    sheet.recover()
    begun.refresh()
    assert numbers(sheet) == [0, 1, 3]


def test_an_outbox_nobody_can_look_into_stops_neither_reading_nor_saving(begun, opened, sheet, tmp_path):
    sheet.fail(*DOWN)
    begun.save({"Calls": [call(1)]})
    sheet.recover()
    lock = tmp_path / "outbox.sqlite.opening"
    lock.unlink(missing_ok=True)
    lock.mkdir()
    begun.refresh()
    assert "can't be opened" in str(begun.trouble)
    assert seen(begun) == [0, 1]  # nobody knows that it does not wait
    begun.save({"Calls": [call(2)]})
    assert numbers(sheet) == [0, 2]
    lock.rmdir()
    begun.refresh()
    assert (numbers(sheet), begun.trouble) == ([0, 2, 1], None)


def test_of_many_saves_at_once_in_an_outage_one_waits_for_an_answer(begun, sheet):
    sheet.fail(*DOWN)
    threads = [threading.Thread(target=begun.save, args=[{"Calls": [call(number)]}]) for number in range(1, 9)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(waits(begun.outbox)) == list(range(1, 9))
    assert sheet.writes() == 2
    sheet.recover()
    begun.refresh()
    assert sorted(numbers(sheet)) == list(range(9))


def test_what_waits_for_another_spreadsheet_is_counted(outbox, tmp_path):
    Outbox(tmp_path, "the sheet before").keep({"Calls": [call(1)]}, NOON)
    assert (outbox.elsewhere(), waits(outbox)) == (1, [])


def test_a_save_under_moved_headers_that_nobody_could_look_up_is_put_straight_later(begun, sheet):
    sheet.meanwhile(lambda: sheet.move_column("Calls", 2, 5))
    sheet.fail(Fault(drop=True, after=True, only="write"), *[Fault(drop=True)] * 20)
    begun.save({"Calls": [call(1)]})
    sheet.recover()
    begun.refresh()
    head, *rows = sheet.rows("Calls")
    ids = [(row[head.index(c.CALL_ID)], row[head.index(c.RESULT)]) for row in rows]
    assert ids == [("call-0", "voicemail"), ("call-1", "voicemail")]


def test_a_file_that_was_deleted_is_made_again(outbox):
    outbox.path.unlink()
    outbox.keep({"Calls": [call(1)]}, NOON)
    assert waits(outbox) == [1]


def test_a_folder_nobody_may_write_to_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises((StoreError, SetUpError), match="can't be"):
        Outbox(tmp_path / "file", TEAM)


# Many processes, and kill -9.


def child(*arguments):
    command = [sys.executable, "-m", "tests.outbox_child", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def killed(process, words, pause):
    """What a program said before it was killed: `pause` seconds after so many words, in the middle of whatever."""
    said = [process.stdout.readline() for _ in range(words)]
    time.sleep(pause)
    process.kill()
    said += process.stdout.readlines()
    process.wait()
    process.stdout.close()
    return [line.strip() for line in said if line.endswith("\n")]


@pytest.mark.parametrize("kills", soak.counts(3, 200))
def test_kill_9_while_keeping_loses_nothing_that_was_said(tmp_path, kills):
    luck, said, first = random.Random(7), [], 0
    for _ in range(kills):
        said += map(int, killed(child("keep", tmp_path, first), luck.randint(1, 9), luck.uniform(0, 0.05)))
        first = said[-1] + 1
        found = waits(Outbox(tmp_path, TEAM))
        assert found in (said, [*said, first])  # one may be on the disk whose word did not come out
        said, first = found, found[-1] + 1


@pytest.mark.parametrize("kills", soak.counts(3, 200))
def test_kill_9_while_sending_leaves_each_accepted_call_in_the_sheet_once(sheet, tmp_path, kills):
    account = tmp_path / "account.json"
    account.write_text(json.dumps(service_account_info(sheet)))
    luck, accepted, first = random.Random(11), [], 1
    for _ in range(kills):
        sheet.fail(*luck.choices(FAULTS, k=60))
        program = child("log", tmp_path, first, sheet.url, account)
        said = killed(program, luck.randint(1, 9), luck.uniform(0, 0.1))
        accepted += [int(line) for line in said if line.isdigit()]
        first += len(said) + 1
        sheet.recover()
    _all_sent(book(tmp_path, sheet.url, service_account_info(sheet)))
    found = numbers(sheet)
    assert sorted(set(found)) == sorted(found)
    assert accepted
    assert set(accepted) <= set(found)
    assert len(found) - len(accepted) <= kills


FAULTS = [
    Fault(status=503, only="write"), Fault(drop=True, only="write"), Fault(drop=True, after=True, only="write"),
    Fault(status=503, after=True, only="write"), Fault(status=500, only="read"),
]  # fmt: skip


def _all_sent(book):
    for _ in range(20):
        book.refresh()
        if not book.waiting():
            break
        time.sleep(0.1)
    assert book.waiting() == []
    book.close()


def test_two_programs_with_one_outbox_send_every_call_once(sheet, tmp_path):
    account = tmp_path / "account.json"
    account.write_text(json.dumps(service_account_info(sheet)))
    sheet.fail(*[Fault(status=503, only="write")] * 6)
    programs = [child("log", tmp_path, first, sheet.url, account) for first in (1, 1_000_000)]
    said = [int(line) for process in programs for line in killed(process, 6, 0) if line.isdigit()]
    _all_sent(book(tmp_path, sheet.url, service_account_info(sheet)))
    found = numbers(sheet)
    assert len(set(found)) == len(found)
    assert set(said) <= set(found)


# The doors.


def test_a_sheets_book_has_an_outbox_where_the_disk_lasts(sheet, tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path))
    said = {"connections": {"gsheets": {**service_account_info(sheet), "spreadsheet": TEAM, "base_url": sheet.url}}}
    for lasts in (True, False):
        book = team_book({**said, "signoff": {"data_lasts": lasts}})
        assert (book.outbox is not None) == lasts
        book.close()


def test_where_nothing_lasts_no_file_is_a_book(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path))
    passing = {"signoff": {"data_lasts": False}}
    with pytest.raises(SetUpError, match="PostgreSQL"):
        team_book(passing, begin=True)
    with pytest.raises(SetUpError) as refused:
        team_book({**passing, "connections": {"sql": {"url": f"sqlite:///{tmp_path}/book.sqlite"}}})
    assert str(refused.value) == NOTHING_LASTS
    sample = open_book(passing)
    assert sample.is_sample
    sample.close()


@pytest.mark.parametrize(
    ("folder", "lasts"), [("/mount/src/signoff", False), ("/content", False), ("/home/dana/signoff", True)]
)
def test_hosts_whose_disk_passes_are_known(folder, lasts):
    assert data_lasts({}, Path(folder)) is lasts
    assert data_lasts({"signoff": {"data_lasts": True}}, Path(folder)) is True
    with pytest.raises(SetUpError, match="true or false"):
        data_lasts({"signoff": {"data_lasts": "false"}}, Path(folder))
