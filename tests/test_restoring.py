"""A book taken to a file and back, into every kind of store: nothing is lost on the way, and what differs is said."""

from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from itertools import count

import pytest
from pandas.testing import assert_frame_equal

from signoff_core import columns as c
from signoff_core.backups import Backup, pack, unpack
from signoff_core.call_queue import open_queue
from signoff_core.errors import InputError
from signoff_core.reading import read_tables
from signoff_core.restoring import AT_ONCE, in_words, restore
from signoff_core.sample import sample_rows
from signoff_core.schema import CALLS, OWNED, REFERRALS
from signoff_core.stores.google_client import Patience
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from signoff_core.table_files import read_table_file
from signoff_core.team_workbook import team_workbook
from tests import postgres, soak
from tests.made_books import books
from tests.sheets_server import Fault, SheetsServer, service_account_info

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
TEAM = ["Name", "Name", "E-Mail", "Status", "Interview", "Shoe size", "", "Client", "Role"]
ANA = ["Ana Ruiz", "Ruiz", "ana@example.com", "Nope", 46342, 38, "by hand", "Acme", "Analyst"]
BO = ["Bo Lind", "", "bo@example.com", "Rejected", "31/02/2026", "", "", "Acme", "Analyst"]
_numbers = count()


def taken(store):
    """The book as it comes out of a backup's file."""
    return unpack(pack(Backup(store.read(), store.kind, store.name, NOW)), "b.zip")


@pytest.fixture
def places(tmp_path):
    """Makes stores, each a new empty place, and closes them."""
    with ExitStack() as stack:
        yield Places(stack, tmp_path)


class Places:
    def __init__(self, stack, folder):
        self.stack, self.folder = stack, folder

    def sqlite(self):
        return self._kept(SqlStore(f"sqlite:///{self.folder / str(next(_numbers))}.sqlite"))

    def postgresql(self):
        return self._kept(SqlStore(postgres.new_database()))

    def sheet(self, worksheets=(), **place):
        """A spreadsheet of worksheets (title to rows), and its server beside it."""
        server = self.stack.enter_context(SheetsServer(**place))
        for title, rows in dict(worksheets).items():
            server.add_worksheet(title, rows)
        return self.opened(server), server

    def opened(self, server):
        patience = Patience(sleep=lambda seconds: None)
        return self._kept(
            open_google_sheet("book-1", service_account_info(server), base_url=server.url, patience=patience)
        )

    def _kept(self, store):
        self.stack.callback(store.close)
        return store


@contextmanager
def new_places(folder):
    with ExitStack() as stack:
        yield Places(stack, folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request, places):
    return getattr(places, request.param)()


def call(number=1, **cells):
    return {c.CALL_ID: f"call-{number}", c.CANDIDACY_ID: "k1", c.AT: NOW, c.RESULT: "talked", **cells}


def tables(store):
    return read_tables(store.read())


def assert_same(one, other, now=NOW):
    """Two sheets' books, as whoever works with them sees them. Each has its own offset beside a time; of several rows of
    one id only the first is there, and that there were more is no problem any more."""
    for name in ("candidacies", "openings", "statuses"):
        assert_frame_equal(getattr(one, name), getattr(other, name), obj=name)
    for name in ("calls", "referrals", "moves"):
        assert_frame_equal(_anywhere(getattr(one, name)), _anywhere(getattr(other, name)), obj=name)
    assert_frame_equal(_anywhere(_of_one_row(one.problems)), _anywhere(other.problems), obj="problems")
    for table in OWNED:
        mine, theirs = one.written[table.title], other.written[table.title]
        assert_frame_equal(_anywhere(mine), _anywhere(theirs), obj=table.title)
    assert list(one.settings.said.items()) == list(other.settings.said.items())
    assert_frame_equal(open_queue(one, now), open_queue(other, now))


def _of_one_row(problems):
    once = ~problems[c.ALLOWED].str.startswith("an id only once")
    return problems[once].reset_index(drop=True)


def _anywhere(frame):
    return frame.drop(columns=[c.UTC_OFFSET, c.ROW], errors="ignore")


# Between databases.


def test_a_database_comes_back_cell_for_cell(places, database):
    first = places.sqlite()
    first.append(sample_rows(NOW))
    odd = {"name": "=HYPERLINK(1) Zoë", "": "no header", "more": "m", "Shoe size": "0038", "decided_on": "31/02/2026"}
    first.append({"Candidates": [odd, {"Ünïcode 李": "🙂", "name": "x" * 40_000}], "Calls": [call(told=False)]})
    found = taken(first)
    done = restore(found, database)
    assert done.differs == []
    assert done.added["Candidates"] == len(sample_rows(NOW)["Candidates"]) + 2
    assert database.read().worksheets == first.read().worksheets


def test_a_restore_given_twice_adds_nothing(places, database):
    first = places.sqlite()
    first.append(sample_rows(NOW))
    restore(taken(first), database)
    done = restore(taken(first), database)
    assert (done.added, done.differs) == ({}, [])
    assert in_words(done, taken(first), "x")[-1] == "Read back and compared: nothing differs."


def test_two_books_are_never_mixed(places, database):
    first = places.sqlite()
    first.append({"Calls": [call(1)], "Settings": [{c.KEY: "team.name", c.VALUE: "North"}]})
    database.append({"Calls": [call(2), call(1, notes="otherwise")]})
    before = database.read()
    with pytest.raises(InputError, match=r"not in the backup \(Calls: 2\).*nothing was written.*another `team`"):
        restore(taken(first), database)
    assert database.read() == before


def test_what_was_typed_into_a_database_by_hand_is_left_out_and_said(places):
    first = places.sqlite()
    first.append({"Calls": [call(1, promise="a job")]})
    with first.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE signoff_calls SET promise_by = 'soon', at = 'noon'")
    done = restore(taken(first), places.postgresql())
    assert done.differs == [
        "Calls row 2, at: “noon” became blank.",
        "Calls row 2, promise_by: “soon” became blank.",
    ]


# Round the kinds.


def a_sheet(places, **place):
    said = [["status.Our people.Nope", "not selected"], ["column.Our people.Interview", "interviewed_on"]]
    worksheets = {
        "Our people": [TEAM, ANA, BO],
        "Holiday plan": [["Who", "When"], ["Dana", 46380]],
        "Settings": [["key", "value"], *said],
    }
    return places.sheet(worksheets, **place)


def test_of_several_rows_of_one_id_the_first_comes_along_and_the_others_are_named(places, database):
    said = [{c.CALL_ID: "call-1", c.CANDIDACY_ID: "k1", c.NOTES: notes} for notes in ("the first", "another")]
    calls = [CALLS.names, *([row.get(name, "") for name in CALLS.names] for row in said)]
    store, _ = places.sheet({"Our people": [TEAM, ANA, BO], "Calls": calls})
    done = restore(taken(store), database)
    assert done.differs == ["Calls: 2 rows of the id “call-1” say different things; the first, which counts, was kept."]
    assert tables(database).calls[c.NOTES].tolist() == ["the first"]


def test_a_team_moves_from_a_sheet_to_a_database_and_back(places, database):
    store, server = a_sheet(places)
    at = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
    store.append({"Calls": [call(2, at=at, follow_up_on=at), call(1)], "Moves": [{c.MOVE_ID: "m1", c.OF: "candidacy"}]})
    assert restore(taken(store), database).differs == []
    moved = tables(database)
    assert moved.candidacies[c.NAME].tolist() == ["Ana Ruiz", "Bo Lind"]
    assert moved.extras["Candidates"]["Shoe size"].tolist()[0] == "38"
    assert moved.settings.zone == "Europe/London"
    database.append({"Calls": [call(3, notes="said in between")]})
    server.delete("Calls"), server.delete("Moves"), server.delete("Settings")
    again = places.opened(server)
    done = restore(taken(database), again)
    assert done.differs == []
    back = tables(again)
    assert back.written["Calls"][c.CALL_ID].tolist() == ["call-2", "call-1", "call-3"]
    assert "restore" not in back.written["Settings"][c.BY].tolist()


def test_a_sheet_elsewhere_keeps_the_moments_and_the_teams_clock(places):
    store, _ = a_sheet(places)
    store.append({"Calls": [call(1, follow_up_on=NOW)]})
    database = places.sqlite()
    restore(taken(store), database)
    other, _ = places.sheet({"Our people": [TEAM, ANA, BO]}, timezone="America/New_York", locale="en_US")
    assert restore(taken(database), other).differs == []
    back = tables(other)
    assert back.written["Calls"][c.AT].tolist() == [NOW]
    assert (back.settings.zone, back.settings.country) == ("Europe/London", "GB")


def test_the_teams_worksheets_come_back_by_hand_alone(places):
    first, _ = a_sheet(places)
    first.append({"Calls": [call(1)]})
    found = taken(first)
    empty, server = places.sheet({"Sheet1": []})
    with pytest.raises(InputError, match=r"--worksheets team\.xlsx"):
        restore(found, empty)
    assert server.titles() == ["Sheet1"]
    brought = read_table_file(team_workbook(found), "team.xlsx")
    assert list(brought) == ["Our people", "Holiday plan"]
    assert brought["Our people"][4] == ["Interview", date(2026, 11, 16), "31/02/2026"]
    for title, columns in brought.items():
        server.add_worksheet(title, [[*row] for row in zip(*columns, strict=True)])
    assert restore(found, places.opened(server)).differs == []


def test_a_sheet_whose_people_are_not_all_there_says_so(places):
    first, _ = a_sheet(places)
    first.append({"Calls": [call(1)]})
    other, _ = places.sheet({"Our people": [TEAM, ANA]})
    (said,) = restore(taken(first), other).differs
    assert said.startswith("Candidates: 1 are not in the spreadsheet: Bo Lind. Signoff never writes")


def test_what_no_other_place_can_hold_is_said(places):
    store, server = a_sheet(places)
    store.append({"Calls": [call(1)]})
    server.insert_column("Calls", 1)
    server.set_cell("Calls", 1, 1, "Ours")
    server.set_cell("Calls", 2, server.rows("Calls")[0].index(c.PROMISE_BY) + 1, "soon")
    done = restore(taken(store), places.sqlite())
    assert sorted(done.differs) == [
        "Calls, promise_by: “soon” (1 x) can't be read, and was left out.",
        "Calls: the column “Ours” is none of Signoff's and was left out. It is in the backup.",
    ]


def test_a_restore_into_a_sheet_goes_on_where_it_broke_off(places):
    first = places.sqlite()
    first.append({"Calls": [call(number) for number in range(AT_ONCE * 2 + 1)]})
    other, server = places.sheet({"Candidates": [["name"]]})
    other.append({"Calls": [call(number) for number in range(AT_ONCE)]})
    server.fail(*[Fault(status=403, only="write")])
    found = taken(first)
    with pytest.raises(Exception, match="may read the spreadsheet but not write"):
        restore(found, other)
    done = restore(found, places.opened(server))
    assert (done.added, done.differs) == ({"Calls": AT_ONCE + 1}, [])
    assert tables(other).written["Calls"][c.CALL_ID].is_unique


def test_a_sheet_of_another_book_is_left_alone(places):
    first, _ = a_sheet(places)
    first.append({"Calls": [call(1)]})
    other, server = a_sheet(places)
    other.append({"Calls": [call(2)]})
    with pytest.raises(InputError, match=r"Calls: 1\).*take a new spreadsheet"):
        restore(taken(first), other)
    assert len(server.rows("Calls")) == 2


@pytest.mark.parametrize("examples", soak.counts(2, 500))
def test_any_book_goes_all_the_way_round(tmp_path, examples):
    """From a sheet to SQLite, to PostgreSQL, and into a sheet with the same people: nobody could tell."""

    def check(made):
        with new_places(tmp_path) as places:
            worksheets = made.book.raw() | {"Referrals": [list(REFERRALS.names)]}  # a real sheet has all four
            place = {"timezone": made.book.zone, "locale": made.book.locale}
            store, _ = places.sheet(worksheets, **place)
            sqlite, postgresql = places.sqlite(), places.postgresql()
            restore(taken(store), sqlite)
            assert restore(taken(sqlite), postgresql).differs == []
            back, _ = places.sheet(
                {
                    title: worksheets[title]
                    for title in worksheets
                    if title not in ("Calls", "Referrals", "Moves", "Settings")
                },
                **place,
            )
            restore(taken(postgresql), back)
            assert_same(tables(store), tables(back), made.now)

    soak.for_all(examples, check, books())
