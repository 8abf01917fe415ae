"""Erasing a person: what goes, what stays, and that they never come back."""

from contextlib import closing
from datetime import UTC, datetime

import pandas as pd
import pytest

from signoff_core import calls, digest, erasing, fitting, importing, lists, schema, shown
from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.call_model import Referred
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.came_back import came_back
from signoff_core.debt_ledger import debt_ledger
from signoff_core.drafts import Drafts, local_drafts
from signoff_core.errors import InputError
from signoff_core.exporting import book_as_xlsx
from signoff_core.funnels import funnel
from signoff_core.kept_promises import promises_kept
from signoff_core.known import known_already
from signoff_core.noticing import noticed
from signoff_core.outbox import Outbox
from signoff_core.personal import BLANKED, KEPT
from signoff_core.referrals import step_row
from signoff_core.sample import sample_rows
from signoff_core.signed_off import Opening
from signoff_core.stores.google_client import Patience
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from signoff_core.their_cells import TheirCells
from signoff_core.today import today
from signoff_core.told_measures import outside, told, within_promise
from signoff_core.traces import traces
from signoff_core.what_calls_gave import returns
from signoff_core.workbooks import read
from tests import postgres
from tests.sheets_server import Fault, SheetsServer, service_account_info

NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)
CLOCK = lambda: NOW  # noqa: E731


@pytest.fixture(params=["sqlite", "postgresql", "sheet"])
def book(request, tmp_path):
    """The sample agency in every store, read as another program would."""
    rows = sample_rows(NOW)
    if request.param != "sheet":
        url = postgres.new_database() if request.param == "postgresql" else f"sqlite:///{tmp_path / 'book.sqlite'}"
        store = SqlStore(url)
        with closing(Book(store, Drafts(store.engine), clock=CLOCK)) as book:
            store.append(rows)
            yield book
        return
    with SheetsServer() as server:
        for title in (schema.CANDIDATES_TITLE, schema.OPENINGS_TITLE):
            heads = list(dict.fromkeys(name for row in rows[title] for name in row))
            server.add_worksheet(title, [heads, *([str(row.get(name) or "") for name in heads] for row in rows[title])])
        store = open_google_sheet("book-1", service_account_info(server), base_url=server.url)
        with closing(Book(store, local_drafts(tmp_path), clock=CLOCK)) as book:
            store.append({table.title: rows[table.title] for table in schema.OWNED})
            yield book


@pytest.fixture
def sample(tmp_path):
    store = SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    with closing(Book(store, Drafts(store.engine), clock=CLOCK)) as book:
        store.append(sample_rows(NOW))
        yield book


def erase(book, who, now=NOW):
    return erasing.carry_out(book, erasing.plan(book, who, "Dana", now))


def spoken(tables, column=c.EMAIL):
    """Candidates who were told in a call, and said something in it."""
    calls = tables.calls[(tables.calls[c.ABOUT] >= 0) & tables.calls[c.PROMISE].notna()]
    return tables.candidacies.iloc[calls[c.ABOUT].drop_duplicates()][column].dropna().tolist()


def measures(tables, now=NOW):
    """Everything that is counted of the past, in whatever order it stands."""
    kinds = (told, within_promise, promises_kept, returns, funnel, came_back)
    shown = [kind(tables, now).astype(str).to_csv() for kind in kinds]
    over = debt_ledger(tables, now)
    return [
        *shown,
        outside(tables, now).to_csv(),
        int(over[c.HOW].notna().sum()),
        len(tables.referrals),
        len(tables.calls),
    ]


def held(book):
    """Every word in the book."""
    raw = book.store.read().worksheets
    return "\n".join(str(cell) for columns in raw.values() for column in columns for cell in column if cell is not None)


def test_every_column_has_been_thought_about():
    known = {table.title: table.names for table in schema.OWNED if table is not schema.SETTINGS}
    known[schema.CANDIDATES_TITLE] = schema.CANDIDATE_FIELDS
    for title, names in known.items():
        assert sorted((*BLANKED[title], *KEPT[title])) == sorted(names), title


def test_a_person_is_gone_from_the_apps_worksheets_and_the_counts_hold(book):
    tables = book.tables()
    who = next(one for one in spoken(tables) if one not in set(open_queue(tables, NOW)[c.EMAIL]))
    before, plan = measures(tables), erasing.plan(book, who, "Dana", NOW)
    names, phones = plan.who.names, plan.who.phones
    after = erasing.carry_out(book, plan)
    assert measures(after) == before
    owned = "\n".join(frame.to_csv() for frame in after.written.values())
    assert who not in owned
    assert not [phone for phone in phones if phone.replace(" ", "") in owned.replace(" ", "")]
    assert names[0] not in "\n".join(after.written["Calls"][c.CANDIDATE].dropna())
    record = after.moves[after.moves[c.OF] == "erasure"]
    assert set(record[c.SUBJECT_ID]) == plan.who.ids | plan.who.named
    assert record[[c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT]].isna().all(axis=None)
    assert set(record[c.BY]) == {"Dana"}
    if book.store.kind == "sql":
        assert who not in held(book)
        assert not plan.by_hand or all(one.why == "may mention them" for one in plan.by_hand)
    else:
        cells = {(one.worksheet, one.column) for one in plan.by_hand}
        assert {("Candidates", c.NAME), ("Candidates", c.EMAIL), ("Candidates", c.PHONE)} <= cells
        assert all(
            one.link.startswith("https://docs.google.com/spreadsheets/d/book-1/edit#gid=") for one in plan.by_hand
        )
        assert "version history" in " ".join(plan.remains)
    assert erasing.plan(book, next(iter(plan.who.ids)), "Dana", NOW).is_done


def test_everybody_erased_leaves_every_count_as_it_was(sample):
    """One after the other, until nobody is left who is not owed the news."""
    tables = sample.tables()
    owed = set(pd.concat([open_queue(tables, NOW), before_signoff(tables, NOW)])[c.EMAIL])
    before = measures(tables)
    for who in [one for one in dict.fromkeys(spoken(tables)) if one not in owed][:12]:
        tables = erase(sample, who)
    assert measures(tables) == before


def owed_one(tables):
    return open_queue(tables, NOW).iloc[0]


def nowhere(tables, email, candidacy_id):
    """In no list, for no opening, in no digest, and nothing of them is noticed."""
    shown = [
        open_queue(tables, NOW),
        before_signoff(tables, NOW),
        lists.asked(tables, NOW),
        lists.going_quiet(tables, NOW),
    ]
    shown += [lists.written_not_spoken(tables, NOW), today(tables, NOW)]
    ids = {one for frame in shown for one in frame[c.CANDIDACY_ID]}
    mails = {one for frame in shown for one in frame[c.EMAIL].dropna()}
    assert candidacy_id not in ids
    assert email not in mails
    text = "\n".join(digest.as_text(digest.digest(tables, NOW))) + digest.as_html(digest.digest(tables, NOW))
    assert email not in text
    person = tables.candidacies.set_index(c.CANDIDACY_ID).loc[candidacy_id]
    fits = fitting.who_fits(tables, NOW, Opening(person[c.ROLE]))
    assert email not in set(fits.people[c.EMAIL])
    assert not any(row[c.SUBJECT_ID] == candidacy_id for row in noticed(tables, NOW).get("Moves", ()))


def test_who_was_owed_a_call_is_in_no_list_any_more(book):
    tables = book.tables()
    one = owed_one(tables)
    waiting = len(open_queue(tables, NOW))
    after = erase(book, one[c.CANDIDACY_ID])
    assert len(open_queue(after, NOW)) < waiting
    nowhere(after, one[c.EMAIL], one[c.CANDIDACY_ID])
    ledger = debt_ledger(after, NOW).set_index(c.CANDIDACY_ID)
    assert ledger.loc[[one[c.CANDIDACY_ID]], c.HOW].tolist()[-1] == "no longer owed"
    with pytest.raises(InputError, match="was erased"):
        calls.checked({c.KIND: "sign-off", c.RESULT: "no answer", c.CANDIDACY_ID: one[c.CANDIDACY_ID]}, after, NOW)


def test_somebody_who_was_only_named_is_erased_too(sample):
    tables = sample.tables()
    one = tables.referrals[tables.referrals[c.PHONE].notna()].iloc[0]
    before = measures(tables)
    after = erase(sample, one[c.REFERRAL_ID])
    assert measures(after) == before
    assert one[c.NAME] not in set(after.written["Referrals"][c.NAME].dropna())
    assert one[c.REFERRAL_ID] in set(after.referrals[c.REFERRAL_ID])
    with pytest.raises(InputError, match="was erased"):
        step_row(after, one[c.REFERRAL_ID], "contacted", "Dana", NOW)


def test_a_giver_is_taken_out_of_what_they_gave_and_the_named_stay(sample):
    tables = sample.tables()
    one = tables.referrals[tables.referrals[c.FROM_CANDIDACY_ID].isin(tables.candidacies[c.CANDIDACY_ID])].iloc[0]
    after = erase(sample, one[c.FROM_CANDIDACY_ID]).referrals.set_index(c.REFERRAL_ID).loc[one[c.REFERRAL_ID]]
    assert (after[c.NAME], pd.isna(after[c.REFERRED_BY])) == (one[c.NAME], True)


def test_their_contact_goes_from_other_peoples_notes(sample):
    tables = sample.tables()
    who = spoken(tables)[0]
    name = tables.candidacies.set_index(c.EMAIL).loc[[who], c.NAME].iloc[0]
    other = next(
        one for one in tables.candidacies[c.CANDIDACY_ID] if one not in erasing.plan(sample, who, "", NOW).who.ids
    )
    said = f"Knows {who.upper()}, a friend. {name} may fit."
    sample.save({"Calls": [{c.CALL_ID: "c-x", c.CANDIDACY_ID: other, c.RESULT: "talked", c.AT: NOW, c.NOTES: said}]})
    plan = erasing.plan(sample, who, "Dana", NOW)
    assert plan.cells["Calls"]["c-x"][c.NOTES] == f"Knows [erased], a friend. {name} may fit."
    after = erasing.carry_out(sample, plan)
    assert who not in after.written["Calls"].set_index(c.CALL_ID).loc["c-x", c.NOTES]


def test_a_half_filled_call_goes_and_others_stay(sample):
    one, other = owed_one(sample.tables()), open_queue(sample.tables(), NOW).iloc[-1]
    sample.drafts.keep_all("d1", {c.CANDIDACY_ID: one[c.CANDIDACY_ID], c.NOTES: "cried"}, NOW)
    sample.drafts.keep_all("d2", {c.CANDIDACY_ID: other[c.CANDIDACY_ID], c.NOTES: "fine"}, NOW)
    plan = erasing.plan(sample, one[c.EMAIL], "Dana", NOW)
    assert plan.drafts == ("d1",)
    erasing.carry_out(sample, plan)
    assert list(sample.drafts.everything()) == ["d2"]


def test_words_where_a_date_a_yes_or_a_status_belongs_go_too(tmp_path):
    """A status keeps what is counted by it; a word of Signoff's own memory says the same as the cell."""
    ana = {
        "name": "Ana Ruiz", "email": "ana@example.com", "role": "Analyst", "client": "Acme", "told_on": "cried, so late",
        "stage": "Rejected (Ana Ruiz, ana@example.com)", "do_not_call": "yes, ill", "decided_on": "2026-11-12",
    }  # fmt: skip
    ben = {**ana, "name": "Ben Oduya", "email": "ben@example.com", "told_on": "12/11/2026 cried", "stage": "Rejected"}
    ben[c.DO_NOT_CALL] = "no"
    cy = {**ben, "name": "Cy Ash", "email": "cy@example.com", "told_on": "2026-11-13 10:00"}
    store = SqlStore(f"sqlite:///{tmp_path / 'book.sqlite'}")
    with closing(Book(store, Drafts(store.engine), clock=CLOCK)) as book:
        store.append({"Candidates": [ana, ben, cy]})
        one = book.tables().candidacies.iloc[0]
        moved = {c.MOVE_ID: "m1", c.OF: "candidacy", c.SUBJECT_ID: one[c.CANDIDACY_ID], c.TO: "not selected", c.AT: NOW}
        book.save({"Moves": [{**moved, c.WORDS: one[c.WORDS], c.BY: "sheet"}]})
        said = []
        for who in ("ana@example.com", "ben@example.com", "cy@example.com"):
            told_before = book.tables().candidacies[[c.TOLD_SAID, c.DO_NOT_CALL, c.STANDING]]
            plan = erasing.plan(book, who, "Dana", NOW)
            assert "status words stay" in " ".join(plan.remains)
            after = erasing.carry_out(book, plan)
            assert after.candidacies[told_before.columns].equals(told_before)
            said.append(list(store.keyed("Candidates").values())[len(said)])
        assert [row.get("told_on") for row in said] == ["yes", "yes", "2026-11-13"]
        assert [row.get("do_not_call") for row in said] == ["TRUE", None, None]
        assert said[0]["stage"] == "Rejected ([erased], [erased])"
        assert after.written["Moves"].set_index(c.MOVE_ID).loc["m1", c.WORDS] == said[0]["stage"]
        assert "ana@example.com" not in held(book)


def test_columns_somebody_added_to_our_worksheets_are_named(tmp_path):
    with SheetsServer() as server:
        server.add_worksheet("Candidates", [["name", "email"], ["Ana Ruiz", "ana@example.com"]])
        server.add_worksheet("Calls", [["call_id", "candidacy_id", "at", "result", "Mood"]])
        store = open_google_sheet("book-1", service_account_info(server), base_url=server.url)
        with closing(Book(store, local_drafts(tmp_path), clock=CLOCK)) as book:
            assert "Calls, Mood" in " ".join(erasing.plan(book, "ana@example.com", "Dana", NOW).remains)


def test_a_plan_writes_nothing(sample):
    before = held(sample)
    assert not erasing.plan(sample, spoken(sample.tables())[0], "Dana", NOW).is_done
    assert held(sample) == before


@pytest.mark.parametrize("who", ["nobody@example.com", "07700 900999", "0123456789abcdef", "", "???"])
def test_somebody_unknown_is_said(sample, who):
    with pytest.raises(InputError, match="Nobody in the book"):
        erasing.plan(sample, who, "Dana", NOW)


def test_a_file_of_before_does_not_bring_them_back(sample):
    one = owed_one(sample.tables())
    file = {"Candidates": read(book_as_xlsx(sample), "book.xlsx")["Candidates"]}
    erase(sample, one[c.CANDIDACY_ID])
    found = importing.preview(sample, file, "Dana", NOW)
    assert "was erased" in " ".join(found.left_out[c.WHY])
    importing.take_in(sample, found, "Dana", NOW)
    assert one[c.EMAIL] not in held(sample)


def test_they_are_not_pointed_at_when_named_again(sample):
    one = owed_one(sample.tables())
    again = Referred(name="Somebody Else", email=one[c.EMAIL])
    assert len(known_already(sample.tables(), [again]))
    assert known_already(erase(sample, one[c.CANDIDACY_ID]), [again]).empty


def test_a_call_that_waits_for_google_is_shown_and_sent_before_anybody_is_erased(tmp_path):
    with SheetsServer() as server:
        heads = ["name", "email", "role", "client", "stage"]
        server.add_worksheet("Candidates", [heads, ["Ana Ruiz", "ana@example.com", "Analyst", "Acme", "Rejected"]])
        patience = Patience(writes=1, reads=1, sleep=lambda _: None)
        store = open_google_sheet("book-1", service_account_info(server), base_url=server.url, patience=patience)
        with closing(Book(store, local_drafts(tmp_path), outbox=Outbox(tmp_path, "book-1"), clock=CLOCK)) as book:
            one = book.tables().candidacies[c.CANDIDACY_ID].iloc[0]
            server.fail(*[Fault(status=503)] * 20)
            book.save(
                {"Calls": [{c.CALL_ID: "c1", c.CANDIDACY_ID: one, c.RESULT: "talked", c.AT: NOW, c.NOTES: "cried"}]}
            )
            assert len(book.waiting()) == 1
            plan = erasing.Erasure(*_planned(book, one))
            with pytest.raises(InputError, match="still waits"):
                erasing.carry_out(book, plan)
            server.recover()
            assert shown.shown(book, one, NOW)["tables"]["Calls"][0][c.NOTES] == "cried"
            for _ in range(2):  # whatever waits goes first
                book.refresh()
            erase(book, one)
            assert "cried" not in held(book)
            assert not book.waiting()


def _planned(book, who):
    """A plan made of the book as it is shown, while Google is away."""
    found = traces(book.tables(), who)
    work = TheirCells(book.tables(), found)
    return found, work.cells, {"Moves": work.record("Dana", NOW)}, (), (), (), True
