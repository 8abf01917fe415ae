from datetime import UTC, date, datetime

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core import importing, laying
from signoff_core.book import Book
from signoff_core.call_queue import open_queue
from signoff_core.drafts import Drafts
from signoff_core.errors import BookError, InputError
from signoff_core.stores.sql import SqlStore
from signoff_core.table_files import read_table_file
from tests import postgres
from tests.table_file_makers import xlsx

NOW = datetime(2026, 11, 24, 15, tzinfo=UTC)
HEADERS = ["Candidate Name", "Email", "Phone", "Position", "Client", "Status", "Interview Date", "Shoe size"]
ANA = [
    "Ana Núñez",
    "ana@example.com",
    "020 7946 0101",
    "Analyst",
    "Acme",
    "Rejected after interview",
    "16/11/2026",
    "38",
]
BEN = ["Ben Oduya", "ben@example.com", "", "Analyst", "Acme", "Interview", "17/11/2026", ""]
CY = ["Cy Tran", "", "", "Analyst", "Acme", "Interview", "", ""]


@pytest.fixture(params=["sqlite", "postgresql"])
def book(request, tmp_path):
    url = postgres.new_database() if request.param == "postgresql" else f"sqlite:///{tmp_path / 'book.sqlite'}"
    store = SqlStore(url)
    store.append(
        {"Settings": [{c.KEY: "team.country", c.VALUE: "GB"}, {c.KEY: "team.timezone", c.VALUE: "Europe/London"}]}
    )
    book = Book(store, Drafts(store.engine, "team"), clock=lambda: NOW)
    yield book
    book.close()


def changed(person, **cells):
    return [cells.get(header.replace(" ", "_").lower(), cell) for header, cell in zip(HEADERS, person, strict=True)]


def file(*people, headers=HEADERS):
    return read_table_file("\n".join(";".join(row) for row in (headers, *people)).encode(), "team.csv")


def look(book, *people, **more):
    return importing.preview(book, file(*people, **more), "Dana", NOW)


def take(book, *people, **more):
    found = look(book, *people, **more)
    importing.take_in(book, found, "Dana", NOW)
    return found


def kept(book, title="Candidates"):
    return list(book.store.keyed(title).values())


def counts(found):
    return len(found.added["Candidates"]), len(found.changes), found.unchanged, len(found.left_out)


def test_rows_of_a_file_become_candidacies_with_the_teams_own_columns(book):
    assert counts(take(book, ANA, BEN)) == (2, 0, 0, 0)
    assert kept(book)[0] == {
        "name": "Ana Núñez", "email": "ana@example.com", "phone": "020 7946 0101", "role": "Analyst", "client": "Acme",
        "stage": "Rejected after interview", "interviewed_on": "2026-11-16", "Shoe size": "38",
    }  # fmt: skip
    tables = book.tables()
    assert open_queue(tables, NOW)[c.NAME].tolist() == ["Ana Núñez"]
    assert tables.extras["Candidates"]["Shoe size"].tolist()[0] == "38"
    assert tables.settings.start == date(2026, 10, 25)


def test_a_date_that_could_be_two_is_the_one_of_the_teams_country(book):
    take(book, changed(ANA, interview_date="03/04/2026"))
    assert kept(book)[0]["interviewed_on"] == "2026-04-03"
    book.save({"Settings": [{c.KEY: "team.country", c.VALUE: "US", c.AT: NOW}]})
    take(book, changed(BEN, interview_date="03/04/2026"))
    assert kept(book)[1]["interviewed_on"] == "2026-03-04"
    assert book.tables().candidacies[c.INTERVIEWED_ON].dt.month.tolist() == [4, 3]


def test_a_preview_writes_nothing(book):
    before = book.store.read()
    assert counts(look(book, ANA)) == (1, 0, 0, 0)
    assert book.store.read() == before


def test_the_same_file_again_doubles_nothing(book):
    take(book, ANA, BEN, CY)
    assert counts(take(book, ANA, BEN, CY)) == (0, 0, 3, 0)
    assert len(kept(book)) == 3


def test_a_newer_version_changes_what_differs_and_says_what(book):
    take(book, ANA, BEN)
    newer = changed(BEN, status="Rejected after interview", phone="020 7946 0102")
    found = take(book, newer, changed(ANA, interview_date="2026-11-16", phone="+44 20 7946 0101"), CY)
    assert counts(found) == (1, 1, 1, 0)
    assert found.changed.astype(object).where(found.changed.notna(), None).to_numpy().tolist() == [
        ["team", 2, "Ben Oduya", "phone", None, "020 7946 0102"],
        ["team", 2, "Ben Oduya", "stage", "Interview", "Rejected after interview"],
    ]
    assert [row["name"] for row in kept(book)] == ["Ana Núñez", "Ben Oduya", "Cy Tran"]
    assert kept(book)[1]["stage"] == "Rejected after interview"
    assert kept(book)[0]["phone"] == "020 7946 0101"


def test_a_blank_cell_and_a_missing_column_empty_nothing(book):
    take(book, ANA)
    assert counts(take(book, changed(ANA, phone="", shoe_size=""))) == (0, 0, 1, 0)
    assert counts(take(book, ANA[:6], headers=HEADERS[:6])) == (0, 0, 1, 0)
    assert kept(book)[0]["Shoe size"] == "38"


def test_a_person_is_known_again_by_phone_when_the_e_mail_is_new(book):
    take(book, ANA)
    found = take(book, changed(ANA, email="ana.nunez@example.com", phone="0044 20 7946 0101"))
    assert counts(found) == (0, 1, 0, 0)
    assert [row["email"] for row in kept(book)] == ["ana.nunez@example.com"]


def test_a_person_is_known_again_by_name_when_nothing_contradicts_it(book):
    take(book, CY)
    assert counts(take(book, changed(CY, email="cy@example.com"))) == (0, 1, 0, 0)
    assert kept(book)[0]["email"] == "cy@example.com"


def test_somebody_of_the_same_name_with_another_e_mail_is_asked_and_never_overwritten(book):
    take(book, BEN)
    found = take(book, changed(BEN, email="other.ben@example.com", status="Offer"))
    assert counts(found) == (0, 0, 0, 1)
    assert found.left_out.iloc[0].tolist() == ["team", 2, "Ben Oduya", laying.OTHER_CONTACT]
    assert kept(book)[0]["email"] == "ben@example.com"


def test_two_people_of_one_name_in_the_file_are_two(book):
    other = changed(BEN, email="other.ben@example.com")
    take(book, BEN)
    assert counts(take(book, BEN, other)) == (1, 0, 1, 0)
    assert counts(take(book, BEN, other)) == (0, 0, 2, 0)


def test_the_same_person_for_another_role_is_another_candidacy(book):
    take(book, ANA)
    assert counts(take(book, changed(ANA, position="Manager"))) == (1, 0, 0, 0)


def test_what_is_left_out_is_named_with_its_row_and_the_reason(book):
    found = take(
        book, ANA, ["", "", "", "Analyst", "Acme", "", "", ""], changed(ANA, status="Interview", interview_date="")
    )
    assert found.left_out[[c.ROW, c.WHY]].to_numpy().tolist() == [[3, laying.NOBODY], [4, laying.TWICE]]
    assert kept(book)[0]["stage"] == "Rejected after interview"


def test_what_cannot_be_read_is_kept_in_its_own_words_and_reported(book):
    found = take(book, changed(ANA, interview_date="soon", phone="ask Jo"))
    assert (kept(book)[0]["interviewed_on"], kept(book)[0]["phone"]) == ("soon", "ask Jo")
    assert set(found.tables.problems[c.FOUND]) >= {"soon", "ask Jo"}
    assert set(book.tables().problems[c.FOUND]) >= {"soon", "ask Jo"}


def test_several_columns_of_one_field_and_columns_that_share_its_name(book):
    headers = ["Candidate Name", "Phone", "Mobile", "Interview Date", "Interview Date", "Status", "more", "notes", ""]
    row = ["Ana", "020 7946 0101", "07700 900123", "2026-11-02", "2026-11-09", "Interview", "m", "n", "blank"]
    worksheets = file(row, headers=headers)
    wanted = importing.understood(worksheets, book.tables().settings)
    found = importing.preview(book, worksheets, None, NOW)
    importing.take_in(book, found, None, NOW)
    people = book.tables().candidacies
    for name in (c.CANDIDACY_ID, c.PHONE, c.INTERVIEWED_ON, c.ROUNDS, c.NOTES, c.STANDING):
        assert people[name].tolist() == wanted.candidacies[name].tolist(), name
    said = set(book.tables().extras["Candidates"].iloc[0].dropna())
    assert said == set(wanted.extras["team"].iloc[0].dropna()) == {"m", "blank"}
    assert counts(importing.preview(book, worksheets, None, NOW)) == (0, 0, 1, 0)


def test_openings_of_a_workbook_come_along(book):
    openings = [["Role", "Client", "Status", "Opened on"], ["Analyst", "Acme", "open", date(2026, 11, 2)]]
    worksheets = read_table_file(xlsx(HEADERS, ANA, title="People", Openings=openings))
    importing.take_in(book, importing.preview(book, worksheets, None, NOW), None, NOW)
    assert kept(book, "Openings") == [
        {"role": "Analyst", "client": "Acme", "status": "open", "opened_on": "2026-11-02"}
    ]
    openings[1][2] = "filled"
    worksheets = read_table_file(xlsx(HEADERS, ANA, title="People", Openings=openings))
    found = importing.preview(book, worksheets, None, NOW)
    assert found.changed[[c.WORKSHEET, c.COLUMN, c.AFTER]].to_numpy().tolist() == [["Openings", "status", "filled"]]


def test_a_file_without_rows_or_without_names_is_refused(book):
    with pytest.raises(InputError, match="headers and no row below"):
        look(book)
    with pytest.raises(BookError, match="No worksheet has a column with the candidates' names"):
        look(book, ["1", "2"], headers=["Price", "Colour"])
    other = [["Name", "Telephone", "Result", "Interview Date"], ["Ben", "020 7946 0111", "Rejected", "2026-11-10"]]
    two = read_table_file(xlsx(HEADERS, ANA, title="North", South=other))
    with pytest.raises(BookError, match=r"name it \(--sheet\)"):
        importing.preview(book, two, None, NOW)
    assert kept(book) == []


def test_somebody_who_changes_a_row_between_preview_and_import_is_not_overwritten(book):
    take(book, ANA, BEN)
    found = look(book, changed(ANA, status="Offer"), CY)
    take(book, changed(ANA, status="Hired"))
    with pytest.raises(
        InputError, match=r"Dana has changed this row.*stage is now “Hired”, was “Rejected after interview”"
    ):
        importing.take_in(book, found, "José", NOW)
    assert [row["stage"] for row in kept(book)] == ["Hired", "Interview"]


def test_a_wide_file_keeps_every_column(book):
    headers = ["Candidate Name", "Email", *(f"Extra {n}" for n in range(298))]
    take(book, ["Ana", "ana@example.com", *map(str, range(298))], headers=headers)
    extras = book.tables().extras["Candidates"]
    assert extras.shape[1] == 298
    assert extras["Extra 297"].tolist() == ["297"]


def test_many_rows_are_taken_in_and_known_again(book):
    people = [changed(BEN, candidate_name=f"P {n}", email=f"p{n}@example.com") for n in range(3000)]
    assert counts(take(book, *people)) == (3000, 0, 0, 0)
    newer = [changed(person, status="Offer") if place % 3 == 0 else person for place, person in enumerate(people)]
    assert counts(take(book, *newer)) == (0, 1000, 2000, 0)
    assert counts(look(book, *newer)) == (0, 0, 3000, 0)


def test_frames_of_the_preview_have_their_columns_when_empty(book):
    found = look(book, ANA)
    assert list(found.changed) == [c.WORKSHEET, c.ROW, c.NAME, c.COLUMN, c.BEFORE, c.AFTER]
    assert list(found.left_out) == [c.WORKSHEET, c.ROW, c.NAME, c.WHY]
    assert isinstance(found.left_out, pd.DataFrame)
