import multiprocessing
import re
import secrets
import sqlite3
import sys
import threading
import time
import traceback
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from signoff_core import columns as c
from signoff_core import schema
from signoff_core.errors import SetUpError, StoreError, Unreachable
from signoff_core.stores import migrations, sql_schema
from signoff_core.stores.sql import SqlStore, begun
from signoff_core.stores.sql_engine import run
from signoff_core.stores.sql_turns import take_turn
from tests import postgres

NOON = datetime(2026, 11, 24, 12, 0, 5, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "postgresql":
        return postgres.new_database()
    return f"sqlite:///{tmp_path / 'new folder' / 'book.sqlite'}"


@pytest.fixture
def store(url):
    store = SqlStore(url, patience=2)
    yield store
    store.close()


@pytest.fixture
def on_postgres():
    store = SqlStore(postgres.new_database(), patience=2)
    yield store
    store.close()


def call(number=1, **cells):
    return {c.CALL_ID: f"call-{number}", c.CANDIDACY_ID: "k1", c.AT: NOON, c.RESULT: "talked", **cells}


def rows(store, title):
    """The worksheet as one dict a row, blank cells left out."""
    columns = store.read().worksheets[title]
    names = [column[0] for column in columns]
    return [
        {name: cell for name, cell in zip(names, cells, strict=True) if cell is not None}
        for cells in zip(*(column[1:] for column in columns), strict=True)
    ]


def all_words(error):
    """What a log would show of it, causes and all."""
    return "".join(traceback.format_exception(error, chain=True))


def ids(store):
    return [row[c.CALL_ID] for row in rows(store, "Calls")]


def test_a_new_book_has_every_worksheet_with_its_headers_and_no_row(store):
    worksheets = store.read().worksheets
    assert list(worksheets) == ["Candidates", "Openings", "Calls", "Referrals", "Moves", "Settings"]
    assert worksheets["Calls"] == [[name] for name in schema.CALLS.names]
    assert worksheets["Candidates"] == [[field] for field in schema.CANDIDATE_FIELDS]


def test_every_kind_of_cell_comes_back(store):
    said = call(
        **{
            c.AT: datetime(2026, 11, 24, 14, 0, 5, 999_999, tzinfo=timezone(timedelta(hours=2))),
            c.TOLD: True,
            c.ASKED: False,
            c.PROMISE_BY: date(2026, 12, 1),
            c.FOLLOW_UP_ON: datetime(2026, 11, 25, 9, 30, tzinfo=timezone(timedelta(hours=-5))),
            c.NOTES: "=IMPORTXML(1) Zoë 李 🙂 '; DROP TABLE\nnew line",
            c.PHONE: "0712 345 678",
            c.GOT: "",
        }
    )
    store.append({"Calls": [said, call(2, **{c.FOLLOW_UP_ON: date(2026, 11, 26)})]})
    first, second = rows(store, "Calls")
    back = {**said, c.AT: NOON, c.FOLLOW_UP_ON: datetime(2026, 11, 25, 14, 30, tzinfo=UTC)}
    del back[c.GOT]
    assert first == back
    assert {name: type(cell) for name, cell in first.items()} == {name: type(cell) for name, cell in back.items()}
    assert first[c.AT].tzinfo is first[c.FOLLOW_UP_ON].tzinfo is UTC
    assert second[c.FOLLOW_UP_ON] == date(2026, 11, 26)


def test_text_that_no_database_takes_is_cleaned(store):
    store.append({"Calls": [call(**{c.NOTES: "a\x00b\ud800c"})]})
    assert rows(store, "Calls")[0][c.NOTES] == "ab?c"


def test_an_id_counts_once_and_the_first_holds(store):
    store.append({"Calls": [call(1, notes="first"), call(2)]})
    store.append({"Calls": [call(3), call(1, notes="second"), call(3)]})
    assert ids(store) == ["call-1", "call-2", "call-3"]
    assert rows(store, "Calls")[0][c.NOTES] == "first"


def test_the_same_setting_counts_once_and_a_later_one_is_added(store):
    said = {c.KEY: "ladder.tries", c.VALUE: 3, c.BY: "Amara", c.AT: NOON}
    for row in (said, {**said, c.VALUE: "3"}, {**said, c.AT: NOON + timedelta(seconds=1)}):
        store.append({"Settings": [row]})
    assert [(row[c.VALUE], row[c.AT]) for row in rows(store, "Settings")] == [
        ("3", NOON),
        ("3", NOON + timedelta(seconds=1)),
    ]


def test_candidates_keep_their_unknown_columns_and_every_cell_as_text(store):
    people = [
        {c.NAME: "Ada", c.SALARY: 45000.0, c.DECIDED_ON: date(2026, 11, 20), c.CANDIDATE_ID: 7, c.DO_NOT_CALL: True},
        {c.NAME: "Bo", "Hiring manager": "Kim", "team": "blue", "seq": 4, "more": "yes", c.SALARY: float("nan")},
    ]
    store.append({"Candidates": people, "Openings": [{c.ROLE: "Chef", "Floor": 2}]})
    store.append({"Candidates": people})
    ada, bo = rows(store, "Candidates")
    assert ada == {
        c.NAME: "Ada",
        c.SALARY: "45000",
        c.DECIDED_ON: "2026-11-20",
        c.CANDIDATE_ID: "7",
        c.DO_NOT_CALL: "TRUE",
    }
    assert bo == {c.NAME: "Bo", "Hiring manager": "Kim", "team": "blue", "seq": "4", "more": "yes"}
    assert rows(store, "Openings") == [{c.ROLE: "Chef", "Floor": "2"}]


@pytest.mark.parametrize(
    ("title", "row", "said"),
    [
        ("Calls", {**call(), "colour": "red"}, "has no column colour"),
        ("Calls", {c.RESULT: "talked"}, "has no call_id"),
        ("Calls", call(at=datetime(2026, 1, 1)), "time zone"),
        ("Calls", call(promise_by="soon"), "'soon' is not a date"),
        ("Calls", call(told="perhaps"), "perhaps"),
        ("Cells", call(), "no worksheet Cells"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_with_all_the_others(store, title, row, said):
    with pytest.raises(StoreError, match=said) as caught:
        store.append({"Moves": [{c.MOVE_ID: "m1"}], title: [row]})
    assert not isinstance(caught.value, Unreachable)
    assert rows(store, "Moves") == []


def test_a_failure_in_the_second_table_takes_back_the_first(store):
    @event.listens_for(store.engine, "before_cursor_execute")
    def fail(connection, cursor, statement, *_):
        if "INSERT INTO signoff_moves" in statement:
            raise sa.exc.OperationalError(None, None, sqlite3.OperationalError("no such luck"))

    with pytest.raises(StoreError):
        store.append({"Calls": [call()], "Moves": [{c.MOVE_ID: "m1"}]})
    event.remove(store.engine, "before_cursor_execute", fail)
    assert ids(store) == []


def test_teams_do_not_see_each_other(store, url):
    other = SqlStore(url, team="other")
    store.append({"Calls": [call(1, notes="ours")]})
    other.append({"Calls": [call(1, notes="theirs"), call(2)]})
    assert ids(store) == ["call-1"]
    assert [row.get(c.NOTES) for row in rows(other, "Calls")] == ["theirs", None]
    other.close()


def test_begun_tells_without_making_anything(url, tmp_path):
    assert not begun(url)
    assert not (tmp_path / "new folder").exists()
    store = SqlStore(url)
    assert not begun(url)
    store.append({"Settings": [{c.KEY: "team.name", c.VALUE: "Blue"}]})
    assert begun(url)
    assert not begun(url, "other")
    store.close()


def test_eight_threads_lose_nothing(store):
    def work(thread):
        for n in range(10):
            store.append({"Calls": [call(f"{thread}-{n}"), call(f"shared-{n}")]})

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ids(store)) == len(set(ids(store))) == 8 * 10 + 10


def _append_from_a_process(url, process):
    store = SqlStore(url)
    for n in range(20):
        store.append({"Calls": [call(f"{process}-{n}"), call(f"shared-{n}")]})
    store.close()


def test_three_processes_open_a_new_database_and_lose_nothing(url):
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=_append_from_a_process, args=(url, n)) for n in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    store = SqlStore(url)
    assert len(ids(store)) == len(set(ids(store))) == 3 * 20 + 20
    assert [name for name in ids(store) if name.startswith("call-1-")] == [f"call-1-{n}" for n in range(20)]
    store.close()


def test_eight_threads_open_one_new_database(url):
    stores, errors = [], []

    def work():
        try:
            stores.append(SqlStore(url))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in stores:
        store.close()
    assert errors == []


def test_a_connection_that_was_dropped_while_idle_is_healed(on_postgres):
    url = on_postgres.engine.url.render_as_string(hide_password=False)
    on_postgres.append({"Calls": [call(1)]})
    postgres.drop_connections(url.replace("+psycopg", ""))
    on_postgres.append({"Calls": [call(2)]})
    assert ids(on_postgres) == ["call-1", "call-2"]


def test_a_connection_killed_in_the_middle_of_a_save_is_tried_once_more(on_postgres):
    url = on_postgres.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    killed = []

    @event.listens_for(on_postgres.engine, "after_cursor_execute")
    def kill(connection, cursor, statement, *_):
        if "INSERT INTO signoff_calls" in statement and not killed:
            killed.append(True)
            postgres.drop_connections(url)

    on_postgres.append({"Calls": [call(1)], "Moves": [{c.MOVE_ID: "m1"}]})
    assert killed
    assert ids(on_postgres) == ["call-1"]
    assert len(rows(on_postgres, "Moves")) == 1


def test_a_lost_answer_to_the_commit_saves_once(on_postgres, monkeypatch):
    dialect = on_postgres.engine.dialect
    commit, lost = dialect.do_commit, []

    def lose_the_answer(connection):
        commit(connection)
        if not lost:
            lost.append(True)
            connection.dbapi_connection.close()
            raise psycopg.OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(dialect, "do_commit", lose_the_answer)
    setting = {c.KEY: "team.name", c.VALUE: "Blue", c.AT: NOON}
    on_postgres.append({"Calls": [call(1)], "Settings": [setting], "Candidates": [{c.NAME: "Ada"}]})
    assert lost
    assert [len(rows(on_postgres, title)) for title in ("Calls", "Settings", "Candidates")] == [1, 1, 1]


def test_a_locked_file_is_said_within_its_patience(tmp_path):
    path = tmp_path / "book.sqlite"
    store = SqlStore(f"sqlite:///{path}", patience=0.5)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    with pytest.raises(Unreachable, match="held by another program"):
        store.append({"Calls": [call()]})
    assert time.monotonic() - began < 3
    assert ids(store) == []
    other.execute("COMMIT")
    other.close()
    store.append({"Calls": [call()]})
    assert ids(store) == ["call-1"]
    store.close()


def test_a_turn_that_does_not_come_is_said_within_its_patience(on_postgres):
    def hold(connection):
        take_turn(connection, "team")
        with pytest.raises(Unreachable):
            on_postgres.append({"Calls": [call()]})

    began = time.monotonic()
    run(on_postgres.engine, hold, writes=True)
    assert time.monotonic() - began < 6


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("mysql://me:s3cret@host/db", "begins with `mysql`.*sqlite:///.*postgresql://"),
        ("postgresql+psycopg2://me:s3cret@host/db", "postgresql"),
        ("book.sqlite", "may begin with"),
        ("", "may begin with"),
        ("sqlite://", "names no file"),
        ("postgresql://me:s3c:ret@host:s3cret/db", "%40"),
        ("postgresql://me:s3cret@/db?host=/nowhere&pgbouncer=true", "option"),
    ],
)
def test_an_address_that_cannot_be_used_says_what_may_be(address, said):
    with pytest.raises(SetUpError, match=said) as caught:
        SqlStore(address)
    assert "s3cret" not in all_words(caught.value)


def test_a_wrong_password_is_never_shown():
    password = secrets.token_hex(8)
    url = postgres.new_database_with_password(password)
    store = SqlStore(url)
    store.close()
    assert password not in store.name
    with pytest.raises(SetUpError, match=r"does not let Signoff in.*password") as caught:
        SqlStore(url.replace(password, wrong := password[::-1]))
    assert wrong not in all_words(caught.value)


@pytest.mark.parametrize("address", ["postgres://me:s3cret@127.0.0.1:1/db", "postgresql://me:s3cret@/db?host=/nowhere"])
def test_a_server_that_does_not_answer_is_unreachable(address):
    with pytest.raises(Unreachable, match="does not answer") as caught:
        SqlStore(address, patience=2)
    assert "s3cret" not in all_words(caught.value)


def test_a_missing_driver_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(SetUpError, match=r'pip install "psycopg\[binary\]"'):
        SqlStore("postgresql://me@host/db")


def test_a_file_that_is_no_database_and_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "book.sqlite").write_bytes(b"Dear diary, " * 200)
    with pytest.raises(SetUpError, match="not a database"):
        SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    with pytest.raises(SetUpError, match="can't be made"):
        SqlStore(f"sqlite:///{tmp_path / 'book.sqlite' / 'in it.sqlite'}")


def test_a_cell_somebody_spoilt_by_hand_comes_back_as_it_lies(tmp_path):
    store = SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    store.append({"Calls": [call(told=True, promise_by=date(2026, 1, 2))]})
    by_hand = sqlite3.connect(tmp_path / "book.sqlite")
    by_hand.execute("UPDATE signoff_calls SET at = 'Tuesday', promise_by = 'soon', told = 'maybe', follow_up_on = '?'")
    by_hand.commit()
    by_hand.close()
    spoilt = rows(store, "Calls")[0]
    assert [spoilt[name] for name in (c.AT, c.PROMISE_BY, c.TOLD, c.FOLLOW_UP_ON)] == ["Tuesday", "soon", "maybe", "?"]
    store.close()


def test_the_file_survives_a_power_cut(tmp_path):
    store = SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    store.close()


def test_the_migrations_make_the_tables_the_code_declares(store):
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": migrations.VERSION_TABLE})
        assert compare_metadata(context, sql_schema.METADATA) == []
        assert migrations.version(connection) == migrations.HEAD


def test_head_is_the_last_migration():
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    assert ScriptDirectory.from_config(config).get_current_head() == migrations.HEAD


def test_a_database_of_a_newer_signoff_is_left_alone(store, url):
    with store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE signoff_version SET version_num = '9999'")
    with pytest.raises(SetUpError, match=r"newer Signoff.*9999"):
        SqlStore(url)


def test_an_open_book_works_on_when_a_newer_signoff_has_added_to_its_tables(store):
    """Two versions are at work while pages are updated one after the other."""
    store.append({"Calls": [call(1)]})
    mark = store.read().mark
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE signoff_calls ADD COLUMN mood TEXT")
        connection.exec_driver_sql("ALTER TABLE signoff_turns ADD COLUMN page TEXT")
        connection.exec_driver_sql("UPDATE signoff_version SET version_num = '9999'")
    store.append({"Calls": [call(2)]})
    assert ids(store) == ["call-1", "call-2"]
    assert [row[c.CALL_ID] for row in store.news(mark).rows["Calls"]] == ["call-2"]


def test_a_migration_takes_nothing_away():
    """What the version before needs stays until nobody runs it any more."""
    for path in sorted((Path(migrations.__file__).parent / "versions").glob("*.py")):
        used = set(re.findall(r"op\.(\w+)", path.read_text()))
        assert used <= {"create_table", "create_index", "add_column"}, path.name


def test_team_leads_every_key_and_index(store):
    there = sa.inspect(store.engine)
    for name in sql_schema.METADATA.tables:
        keys = [there.get_pk_constraint(name)["constrained_columns"]]
        keys += [key["column_names"] for key in there.get_unique_constraints(name) + there.get_indexes(name)]
        assert {key[0] for key in keys} == {sql_schema.TEAM}


def test_postgres_reads_a_team_by_its_index(on_postgres):
    with on_postgres.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO signoff_calls (team, seq, call_id) "
            "SELECT 'team ' || t, s, t || '-' || s FROM generate_series(1, 100) t, generate_series(1, 200) s"
        )
        connection.exec_driver_sql("ANALYZE signoff_calls")
        query = sql_schema.rows_of(sql_schema.TABLES["Calls"], "team 7")
        compiled = query.compile(connection, compile_kwargs={"literal_binds": True})
        plan = "\n".join(connection.exec_driver_sql(f"EXPLAIN {compiled}").scalars())
    assert "signoff_calls_pkey" in plan
    assert "Seq Scan" not in plan
