import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from signoff_core.drafts import Drafts, local_drafts
from signoff_core.errors import Unreachable
from signoff_core.stores.sql import SqlStore
from tests import postgres

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request, tmp_path):
    url = f"sqlite:///{tmp_path / 'book.sqlite'}" if request.param == "sqlite" else postgres.new_database()
    store = SqlStore(url)
    yield store.engine
    store.close()


@pytest.fixture
def drafts(engine):
    return Drafts(engine)


def test_an_unknown_draft_is_empty(drafts):
    assert drafts.read("d1") == {}


def test_the_last_value_of_a_field_is_kept(drafts):
    drafts.keep("d1", "notes", "He", NOON)
    drafts.keep("d1", "notes", "Hello Zoë\x00 🙂", NOON)
    drafts.keep("d1", "result", "", NOON)
    drafts.keep("d2", "notes", "other", NOON)
    assert drafts.read("d1") == {"notes": "Hello Zoë 🙂", "result": ""}


def test_none_forgets_a_field(drafts):
    drafts.keep_all("d1", {"notes": "Hello", "result": "talked"}, NOON)
    drafts.keep_all("d1", {"notes": None, "told": "TRUE"}, NOON)
    assert drafts.read("d1") == {"result": "talked", "told": "TRUE"}


def test_a_forgotten_draft_is_gone_and_no_other(drafts):
    drafts.keep("d1", "notes", "one", NOON)
    drafts.keep("d2", "notes", "two", NOON)
    drafts.forget("d1")
    assert drafts.read("d1") == {}
    assert drafts.read("d2") == {"notes": "two"}


def test_a_half_filled_form_is_found_again_the_latest_first(drafts):
    drafts.keep("d1", "candidacy", "k1", NOON)
    drafts.keep("d2", "candidacy", "k1", NOON + timedelta(hours=1))
    drafts.keep("d3", "candidacy", "k2", NOON)
    drafts.keep("d4", "notes", "k1", NOON)
    assert drafts.open_drafts("candidacy", "k1") == ["d2", "d1"]


def test_a_draft_is_forgotten_whole_when_nobody_touched_it(drafts):
    drafts.keep("old", "notes", "one", NOON)
    drafts.keep("touched", "notes", "one", NOON)
    drafts.keep("touched", "result", "talked", NOON + timedelta(days=2))
    drafts.forget_older_than(NOON + timedelta(days=1))
    assert drafts.read("old") == {}
    assert drafts.read("touched") == {"notes": "one", "result": "talked"}


def test_a_long_note_is_kept_whole(drafts):
    drafts.keep("d1", "notes", "word " * 20_000, NOON)
    assert drafts.read("d1")["notes"] == "word " * 20_000
    assert drafts.open_drafts("notes", "word " * 20_000) == ["d1"]


def test_teams_do_not_see_each_other(engine):
    ours, theirs = Drafts(engine, "ours"), Drafts(engine, "theirs")
    ours.keep("d1", "notes", "ours", NOON)
    theirs.keep("d1", "notes", "theirs", NOON)
    theirs.forget_older_than(NOON + timedelta(days=1))
    assert ours.read("d1") == {"notes": "ours"}
    assert theirs.open_drafts("notes", "ours") == []


def test_eight_threads_type_at_once(drafts):
    def type_in(thread):
        for n in range(20):
            drafts.keep(f"d{thread}", "notes", "x" * n, NOON)

    threads = [threading.Thread(target=type_in, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [drafts.read(f"d{n}")["notes"] for n in range(8)] == ["x" * 19] * 8


def test_local_drafts_outlive_the_program_and_are_quick(tmp_path):
    drafts = local_drafts(tmp_path / "new folder")
    began = time.process_time()
    for n in range(200):
        drafts.keep("d1", f"field {n % 20}", f"value {n}", NOON)
    assert (time.process_time() - began) / 200 < 0.01
    drafts.close()
    again = local_drafts(tmp_path / "new folder")
    assert len(again.read("d1")) == 20
    again.close()


def test_a_server_that_went_away_is_unreachable():
    url = postgres.new_database()
    store = SqlStore(url, patience=2)
    drafts = Drafts(store.engine)
    drafts.keep("d1", "notes", "Hello", NOON)
    postgres.run(f"ALTER DATABASE {store.engine.url.database} ALLOW_CONNECTIONS false")
    postgres.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'test%'")
    with pytest.raises(Unreachable, match="does not answer"):
        drafts.keep("d1", "notes", "Hello again", NOON)
    store.close()
