"""One contract for every place a book is kept: the same tests on SQLite, PostgreSQL and a Google Sheet."""

import threading
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from signoff_core import calls, moves
from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.drafts import Drafts
from signoff_core.errors import StoreError
from signoff_core.reading import read_tables
from signoff_core.schema import CALLS, MOVES, OWNED, REFERRALS, SETTINGS
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from signoff_core.stores.sql_engine import open_engine
from signoff_core.words import Standing
from tests import postgres
from tests.sheets_server import Fault, SheetsServer, service_account_info

NOON = datetime(2026, 11, 24, 12, 0, 5, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
HEADERS = ["name", "email", "phone", "role", "client", "stage", "interviewed_on", "recruiter"]
ANA = ["Ana Ruiz", "ana@example.com", "+442079460958", "Analyst", "Acme", "Rejected", "2026-11-10", "Sam"]
PLACE = {"team.timezone": "Europe/London", "team.country": "GB"}
AWKWARD = (
    '=IMPORTXML("https://example.com","//a")',
    "0712 345 678",
    "+44 20",
    "'leading apostrophe",
    "Zoë 🙂👩‍👩‍👧",
    "שלום, عالم",
    "two\nlines\tand a tab",
    "TRUE",
    "2026-11-24",
    "1e5",
    "-",
    "x" * 50_000,
)


class Kept:
    """A place to keep one book: `store()` opens it anew, as another program would."""

    def __init__(self, kind, tmp_path):
        self.kind, self._stores = kind, []
        self.server = SheetsServer() if kind == "sheet" else None
        self.url = postgres.new_database() if kind == "postgresql" else f"sqlite:///{tmp_path / 'book.sqlite'}"

    def __enter__(self):
        if self.server:
            self.server.__enter__()
            self.server.add_worksheet("Candidates", [HEADERS, ANA])
        else:
            self.store().append({"Candidates": [dict(zip(HEADERS, ANA, strict=True))]})
        return self

    def __exit__(self, *error):
        for store in self._stores:
            store.close()
        if self.server:
            self.server.__exit__(*error)

    def store(self):
        if self.server:
            found = open_google_sheet("book-1", service_account_info(self.server), base_url=self.server.url)
        else:
            found = SqlStore(self.url)
        self._stores.append(found)
        return found

    def tables(self):
        """What another program reads there."""
        return read_tables(self.store().read(), PLACE)


@pytest.fixture(params=["sqlite", "postgresql", "sheet"])
def kept(request, tmp_path):
    with Kept(request.param, tmp_path) as kept:
        yield kept


@pytest.fixture
def store(kept):
    return kept.store()


@pytest.fixture
def drafts(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path / 'drafts.sqlite'}")
    yield Drafts(engine)
    engine.dispose()


def call(number=1, **cells):
    return {c.CALL_ID: f"call-{number}", c.CANDIDACY_ID: "k1", c.AT: NOON, c.RESULT: "talked", **cells}


def written(kept, title):
    return kept.tables().written[title]


def test_reading_a_new_book_creates_nothing(kept, store):
    tables = read_tables(store.read(), PLACE)
    assert tables.candidacies[c.NAME].tolist() == ["Ana Ruiz"]
    assert all(rows.empty for rows in tables.written.values())
    if kept.server:
        assert (kept.server.titles(), kept.server.writes()) == (["Candidates"], 0)


def test_nothing_to_append_appends_nothing(kept, store):
    store.append({})
    store.append({title.title: [] for title in OWNED})
    assert all(rows.empty for rows in kept.tables().written.values())
    if kept.server:
        assert kept.server.writes() == 0


def test_rows_of_several_worksheets_are_kept_in_their_order(kept, store):
    people = [{c.REFERRAL_ID: f"r{n}", c.CALL_ID: "call-1", c.NAME: f"N{n}", c.AT: NOON} for n in range(5)]
    store.append({"Calls": [call(n) for n in (3, 1, 2)], "Referrals": people})
    store.append({"Calls": [call(0)]})
    assert written(kept, "Calls")[c.CALL_ID].tolist() == ["call-3", "call-1", "call-2", "call-0"]
    assert written(kept, "Referrals")[c.NAME].tolist() == ["N0", "N1", "N2", "N3", "N4"]


def test_an_append_is_all_or_none(kept, store):
    store.append({"Calls": [call(1)]})
    with pytest.raises(StoreError):
        store.append({"Calls": [call(2)], "Referrals": [{c.REFERRAL_ID: "r1", c.NAME: "N", c.AT: "not a time"}]})
    with pytest.raises(StoreError):
        store.append({"Calls": [call(3)], "Gossip": [{c.NOTES: "psst"}]})
    tables = kept.tables()
    assert tables.written["Calls"][c.CALL_ID].tolist() == ["call-1"]
    assert tables.written["Referrals"].empty


def test_a_time_without_a_zone_is_refused(kept, store):
    with pytest.raises(StoreError):
        store.append({"Calls": [call(1, at=datetime(2026, 11, 24, 12))]})
    assert written(kept, "Calls").empty


def test_an_id_counts_once_and_the_first_holds(kept, store):
    store.append({"Calls": [call(1, notes="first"), call(1, notes="again")]})
    store.append({"Calls": [call(1, notes="later"), call(2)]})
    kept.store().append({"Calls": [call(1, notes="from elsewhere")]})
    found = written(kept, "Calls")
    assert found[c.CALL_ID].tolist() == ["call-1", "call-2"]
    assert found[c.NOTES].tolist()[0] == "first"


def test_a_setting_said_anew_is_another_row_and_the_latest_holds(kept, store):
    said = [{c.KEY: "team.name", c.VALUE: name, c.AT: NOON + timedelta(hours=n)} for n, name in enumerate("ABA")]
    for row in said:
        store.append({"Settings": [row]})
    store.append({"Settings": [said[0]]})
    tables = kept.tables()
    assert tables.settings.team == "A"
    assert tables.written["Settings"][c.VALUE].tolist() == ["A", "B", "A"]


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: repr(text)[:20])
def test_text_stays_the_text_it_is(kept, store, text):
    store.append({"Calls": [call(1, notes=text, by=text)], "Settings": [{c.KEY: "say.news", c.VALUE: text}]})
    tables = kept.tables()
    row = tables.written["Calls"].iloc[0]
    assert (row[c.NOTES], row[c.BY]) == (text, text)
    assert tables.settings.named("say") == {"news": text}


def test_every_kind_of_cell_comes_back(kept, store):
    london = ZoneInfo("Europe/London")
    row = call(
        1,
        at=SUMMER,
        utc_offset="+01:00",
        kind="sign-off",
        told=True,
        asked=False,
        promise_by=date(2026, 12, 24),
        ask_on=date(2028, 2, 29),
        follow_up_on=datetime(2026, 7, 2, 16, 15, tzinfo=london),
        relocate="for the right job",
        got="name, next step",
    )
    bare = call(2, at=datetime(2026, 10, 25, 1, 30, tzinfo=UTC), follow_up_on=date(2026, 11, 30), told=False)
    midnight = call(
        3, at=datetime(2026, 10, 25, 0, 30, tzinfo=UTC), follow_up_on=datetime(2026, 11, 30, 18, tzinfo=UTC)
    )
    store.append({"Calls": [row, bare, midnight]})
    found = written(kept, "Calls")
    assert found[c.AT].tolist() == [pd.Timestamp(one[c.AT]) for one in (row, bare, midnight)]
    assert found[c.FOLLOW_UP_ON].astype("string").tolist() == [
        "2026-07-02 16:15:00", "2026-11-30 00:00:00", "2026-11-30 18:00:00",
    ]  # fmt: skip
    assert found[c.TOLD].tolist() == [True, False, pd.NA]
    assert found[c.ASKED].tolist() == [False, pd.NA, pd.NA]
    first = found.iloc[0]
    assert (first[c.PROMISE_BY].date(), first[c.ASK_ON].date()) == (date(2026, 12, 24), date(2028, 2, 29))
    assert (first[c.KIND], first[c.RELOCATE], first[c.GOT]) == ("sign-off", "for the right job", "name, next step")
    assert pd.isna(found.iloc[1][c.NOTES])
    assert kept.tables().problems.query("worksheet == 'Calls' and column != 'candidate'").empty


def test_eight_who_append_at_once_lose_nothing(kept, store):
    stores = [store, kept.store()]
    failures = []

    def append(thread):
        try:
            for n in range(4):
                stores[thread % 2].append({"Calls": [call(f"{thread}-{n}"), call("shared")]})
        except Exception as error:
            failures.append(error)

    together([lambda thread=thread: append(thread) for thread in range(8)])
    assert failures == []
    found = written(kept, "Calls")[c.CALL_ID].tolist()
    assert sorted(found) == sorted([f"call-{thread}-{n}" for thread in range(8) for n in range(4)] + ["call-shared"])
    assert [one for one in found if one.startswith("call-3")] == [f"call-3-{n}" for n in range(4)]


def together(work):
    """Start all at once, and wait for all."""
    threads = [threading.Thread(target=one) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()


def as_text(frame, without=()):
    return frame.drop(columns=list(without)).astype("string").fillna("").to_dict("list")


def test_what_a_save_shows_is_what_is_read_back(kept, store, drafts):
    now = datetime(2026, 11, 24, 15, 4, 5, 987_654, tzinfo=UTC)
    book = Book(store, drafts, clock=lambda: now)
    before = book.tables()
    ana = before.candidacies[c.CANDIDACY_ID].iloc[0]
    given = {
        "call_id": "c1",
        "candidacy_id": ana,
        "kind": "sign-off",
        "result": "talked",
        "at": "2026-11-24T09:30:01.75",
        "notes": "=1+1\n🙂\x00",
        "next_step": "  fintech  ",
        "promise": "anything in Leeds",
        "promise_by": "2026-12-08",
        "follow_up_on": "2026-11-26T16:15",
        "relocate": "for the right job",
        "referrals": [{"name": "Bo Lind", "phone": "+44 7712 345678"}, {"name": "Di", "email": "Di@Example.com", "kind": "helper"}],
    }  # fmt: skip
    book.save(calls.rows(calls.checked(given, before, now), before.settings))
    tries = {"call_id": "c2", "candidacy_id": ana, "kind": "sign-off", "result": "hold", "notes": "offer out"}
    call2 = calls.checked({**tries, "follow_up_on": date(2026, 11, 27)}, book.tables(), now)
    book.save(calls.rows(call2, before.settings))
    book.save(moves.answer(book.tables(), ana, Standing.IN_PLAY, "Sam", now))
    book.save(calls.taken_back("c2", book.tables(), None, now))
    shown, again = book.tables(), read_tables(kept.store().read())
    for table in (CALLS, REFERRALS, MOVES, SETTINGS):
        # The offset is that of the wall time the cell holds: in a sheet its own zone's.
        assert as_text(shown.written[table.title], ["utc_offset"] * (table is not SETTINGS)) == as_text(
            again.written[table.title], ["utc_offset"] * (table is not SETTINGS)
        ), table.title
    for name in ("calls", "referrals", "moves"):
        assert as_text(getattr(shown, name), ["utc_offset"]) == as_text(getattr(again, name), ["utc_offset"]), name
    assert shown.settings.start == again.settings.start == date(2026, 10, 25)
    assert len(again.written["Settings"]) == 1
    if kept.server:
        assert kept.server.writes() == 4


def test_missing_worksheets_are_made_in_the_first_saves_one_request(tmp_path, drafts):
    with Kept("sheet", tmp_path) as kept:
        book = Book(kept.store(), drafts, clock=lambda: NOON)
        tables = book.tables()
        assert (kept.server.titles(), kept.server.writes()) == (["Candidates"], 0)
        ana = tables.candidacies[c.CANDIDACY_ID].iloc[0]
        given = {"candidacy_id": ana, "kind": "sign-off", "result": "voicemail", "at": "2026-01-05T10:00"}
        book.save(calls.rows(calls.checked(given, tables, NOON), tables.settings))
        assert kept.server.writes() == 1
        assert {"Candidates", "Calls", "Settings"} <= set(kept.server.titles())
        assert kept.tables().settings.start == date(2026, 10, 25)


def test_a_refused_first_save_leaves_the_sheet_as_it_was(tmp_path, drafts):
    with Kept("sheet", tmp_path) as kept:
        book = Book(kept.store(), drafts, clock=lambda: NOON)
        book.tables()
        kept.server.fail(Fault(403, only="write"))
        with pytest.raises(StoreError):
            book.save({"Calls": [call(1)]})
        assert kept.server.titles() == ["Candidates"]
        assert book.tables().written["Calls"].empty
        assert book.tables().settings.start is None
