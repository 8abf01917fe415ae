import threading
from datetime import UTC, date, datetime

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core import editing
from signoff_core.book import Book
from signoff_core.drafts import Drafts
from signoff_core.errors import InputError
from signoff_core.stores.sql import SqlStore
from signoff_core.stores.sql_changes import Change
from tests import postgres

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
ANA = {"name": "Ana Núñez", "email": "ana@example.com", "role": "Analyst", "client": "Acme", "stage": "Interview"}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    return postgres.new_database() if request.param == "postgresql" else f"sqlite:///{tmp_path / 'book.sqlite'}"


@pytest.fixture
def books(url):
    """The same book, open twice: two servers."""
    stores = SqlStore(url), SqlStore(url)
    stores[0].append({"Settings": [{c.KEY: "team.country", c.VALUE: "GB"}]})
    books = [Book(store, Drafts(store.engine, "team"), clock=lambda: NOW) for store in stores]
    yield books
    for book in books:
        book.close()


@pytest.fixture
def book(books):
    return books[0]


def add(book, **cells):
    return editing.add_candidate(book, {**ANA, **cells}, NOW)


def opened(book, place=0):
    return editing.candidate(book, book.refresh().candidacies[c.CANDIDACY_ID].iloc[place])


def kept(book, title="Candidates"):
    return list(book.store.keyed(title).values())


def test_a_candidate_is_added_as_the_book_keeps_it_and_is_there_at_once(book):
    tables = add(
        book,
        phone="020 7946 0101",
        email=" Ana@Example.com ",
        interviewed_on=date(2026, 11, 16),
        decided_on="23/11/2026",
        do_not_call=True,
        **{"Shoe size": 38, "notes": "  "},
    )
    assert kept(book) == [
        {**ANA, "phone": "+442079460101", "interviewed_on": "2026-11-16", "decided_on": "2026-11-23",
         "do_not_call": "TRUE", "Shoe size": "38"}
    ]  # fmt: skip
    person = tables.candidacies.iloc[0]
    assert (person[c.NAME], person[c.DECIDED_ON], person[c.DO_NOT_CALL]) == (
        ANA["name"],
        pd.Timestamp("2026-11-23"),
        True,
    )


def test_cells_are_changed_and_emptied_and_the_others_stay(book):
    add(book, phone="020 7946 0101", **{"Shoe size": "38"})
    editing.change_candidate(book, opened(book), {"stage": "Any words at all", "phone": ""}, "Dana", NOW)
    assert kept(book) == [{**ANA, "stage": "Any words at all", "Shoe size": "38"}]
    assert book.tables().statuses[c.WORDS].tolist() == ["Any words at all"]


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("interviewed_on", "soon", "“soon” is no date"),
        ("interviewed_on", "31/02/2026", "is no date"),
        ("interviewed_on", "0026-11-24", "is no date"),
        ("interviewed_on", 46350, "is no date"),
        ("decided_on", "2026-11-25", "2026-11-25 lies ahead"),
        ("phone", "ask Jo", "“ask Jo” is not a phone number"),
        ("email", "ana@", "“ana@” is not an e-mail address"),
        ("timezone", "London", "“London” is no time zone"),
        ("do_not_call", "perhaps", "neither yes nor no"),
        ("name", " ", "Give the candidate's name"),
        ("notes", "x" * 50_001, "longer than 50,000 characters"),
    ],
)
def test_a_value_that_cannot_be_taken_names_its_field_and_saves_nothing(book, field, value, says):
    with pytest.raises(InputError) as refusal:
        add(book, **{field: value})
    assert says in str(refusal.value)
    assert refusal.value.field == field
    assert kept(book) == []


def test_what_stood_there_before_may_stay(book):
    book.store.append({"Candidates": [{**ANA, "phone": "ask Jo", "interviewed_on": "soon"}]})
    editing.change_candidate(
        book, opened(book), {"phone": "ask Jo", "interviewed_on": "soon", "stage": "Offer"}, None, NOW
    )
    assert kept(book)[0]["stage"] == "Offer"
    with pytest.raises(InputError, match="“ask Ben” is not a phone number"):
        editing.change_candidate(book, opened(book), {"phone": "ask Ben"}, None, NOW)


def test_told_may_be_a_tick_or_a_date(book):
    add(book, told_on="yes")
    editing.change_candidate(book, opened(book), {"told_on": date(2026, 11, 24)}, None, NOW)
    assert kept(book)[0]["told_on"] == "2026-11-24"


def test_one_row_for_one_person_role_and_client(book):
    add(book)
    with pytest.raises(InputError, match=r"in the book already for this role and client \(row 2\)"):
        add(book, stage="Offer")
    add(book, role="Manager")
    with pytest.raises(InputError, match="in the book already"):
        editing.change_candidate(book, opened(book, 1), {"role": "analyst"}, None, NOW)
    editing.change_candidate(book, opened(book, 1), {"role": "manager"}, None, NOW)
    assert [row["role"] for row in kept(book)] == ["Analyst", "manager"]


def test_who_saves_second_is_told_what_the_first_one_changed(books):
    first, second = books
    add(first)
    seen = opened(first), opened(second)
    editing.change_candidate(first, seen[0], {"stage": "Offer", "reason": "salary"}, "Dana", NOW)
    with pytest.raises(InputError) as refusal:
        editing.change_candidate(second, seen[1], {"stage": "Rejected"}, "José", NOW)
    assert "Dana has changed this row" in str(refusal.value)
    assert "stage is now “Offer”, was “Interview”" in str(refusal.value)
    assert "reason is now “salary”, was blank" in str(refusal.value)
    assert kept(second) == [{**ANA, "stage": "Offer", "reason": "salary"}]
    editing.change_candidate(second, opened(second), {"stage": "Rejected"}, "José", NOW)
    assert kept(first)[0]["stage"] == "Rejected"


def test_of_many_who_save_at_once_exactly_one_is_kept(books):
    add(books[0])
    seen, done, refused = opened(books[0]), [], []

    def save(number):
        try:
            editing.change_candidate(books[number % 2], seen, {"notes": f"by {number}"}, f"P{number}", NOW)
            done.append(number)
        except InputError as refusal:
            refused.append(str(refusal))

    threads = [threading.Thread(target=save, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [row["notes"] for row in kept(books[0])] == [f"by {number}" for number in done]
    assert len(done) == 1
    assert len([words for words in refused if "has changed this row" in words]) == 7


def test_a_save_whose_answer_was_lost_counts_once_when_tried_again(book):
    add(book)
    seen = opened(book)
    change = Change(seen.title, seen.seq, seen.cells, {**seen.cells, "stage": "Offer"}, "Dana", NOW)
    book.store.change([change], {})
    book.store.change([change], {})
    assert kept(book)[0]["stage"] == "Offer"


def test_a_change_that_fails_leaves_the_rows_beside_it_out_too(book):
    add(book)
    seen = opened(book)
    stale = Change(seen.title, seen.seq, {"name": "Ana"}, {"name": "Eve"}, None, NOW)
    with pytest.raises(InputError, match="Somebody else has changed this row"):
        book.change([stale], {"Candidates": [{"name": "Ben", "role": "Analyst"}]})
    gone = Change(seen.title, 99, {"name": "Ana"}, {"name": "Eve"}, None, NOW)
    with pytest.raises(InputError, match="taken out of the book"):
        book.change([gone], {"Candidates": [{"name": "Ben", "role": "Analyst"}]})
    assert kept(book) == [ANA]


def test_no_two_rows_may_become_one(book):
    add(book)
    add(book, role="Manager")
    seen = opened(book, 1)
    with pytest.raises(InputError, match="says the very same already"):
        book.change([Change(seen.title, seen.seq, seen.cells, ANA, None, NOW)], {})


def test_an_opening_is_added_and_changed(book):
    editing.add_opening(book, {"role": "Analyst", "client": "Acme", "seats": 2, "status": "open"}, NOW)
    with pytest.raises(InputError, match="very same"):
        editing.add_opening(book, {"role": "Analyst", "client": "Acme", "seats": "2", "status": "open"}, NOW)
    seen = editing.opening(book, int(book.tables().openings[c.ROW].iloc[0]))
    tables = editing.change_opening(book, seen, {"status": "filled", "closed_on": date(2026, 11, 20)}, "Dana", NOW)
    assert tables.openings[[c.STATUS, c.SEATS]].iloc[0].tolist() == ["filled", 2]
    with pytest.raises(InputError, match="Dana has changed this row of Openings"):
        editing.change_opening(book, seen, {"seats": 3}, None, NOW)


@pytest.mark.parametrize(
    ("field", "value"), [("seats", "many"), ("seats", 0), ("status", "perhaps"), ("closed_on", "soon"), ("role", "")]
)
def test_an_openings_values_are_checked(book, field, value):
    with pytest.raises(InputError) as refusal:
        editing.add_opening(book, {"role": "Analyst", "client": "Acme", field: value}, NOW)
    assert refusal.value.field == field
    assert kept(book, "Openings") == []


def test_who_is_not_there_cannot_be_opened(book):
    for act in (lambda: editing.candidate(book, "nobody"), lambda: editing.opening(book, 2)):
        with pytest.raises(InputError, match="There is no"):
            act()


def test_a_book_from_before_changes_were_signed_is_brought_up_to_date(books, url):
    add(books[0])
    with books[0].store.engine.begin() as connection:
        for table in ("signoff_candidates", "signoff_openings"):
            for column in ("changed_by", "changed_at"):
                connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {column}")
        connection.exec_driver_sql("DROP TABLE signoff_turns")
        connection.exec_driver_sql("UPDATE signoff_version SET version_num = '0001'")
    again = SqlStore(url)
    assert list(again.keyed("Candidates").values()) == [ANA]
    again.close()
    editing.change_candidate(books[0], opened(books[0]), {"stage": "Offer"}, "Dana", NOW)
    assert kept(books[0])[0]["stage"] == "Offer"
