import pytest

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.errors import InputError
from signoff_core.lists import asked
from signoff_core.moves import answer, hand_over
from signoff_core.reading import with_rows
from signoff_core.words import Standing
from tests.books import book, day, id_of, london, person

NOW = london("2026-07-14 15:00")
ANA = person(recruiter="Sam", stage="Interviewed", interviewed_on=day("2026-07-07"))
BO = person("Bo Lind", stage="Hired", interviewed_on=day("2026-07-07"))


@pytest.fixture
def tables():
    return book(ANA, BO).tables()


def test_an_answer_is_a_row_a_person_can_read(tables):
    (row,) = answer(tables, id_of(ANA), Standing.IN_PLAY, "Sam", NOW)["Moves"]
    assert {name: row[name] for name in row if name != c.MOVE_ID} == {
        "of": "candidacy", "subject_id": id_of(ANA), "candidate": "Ana Ruiz", "email": "ana@example.com",
        "phone": "+442079460958", "role": "Analyst", "client": "Acme", "to": "in play", "words": "Interviewed",
        "at": NOW, "utc_offset": "+01:00", "by": "Sam",
    }  # fmt: skip


def test_still_in_play_is_asked_until_it_is_answered(tables):
    assert asked(tables, NOW)[c.NAME].tolist() == ["Ana Ruiz"]
    assert open_queue(tables, NOW).empty
    more_seats = with_rows(tables, answer(tables, id_of(ANA), Standing.IN_PLAY, None, NOW))
    assert asked(more_seats, NOW).empty
    assert open_queue(more_seats, NOW).empty
    owed = with_rows(tables, answer(tables, id_of(ANA), Standing.NOT_SELECTED, "Sam", NOW))
    assert asked(owed, NOW).empty
    assert open_queue(owed, NOW)[c.NAME].tolist() == ["Ana Ruiz"]


def test_an_answer_stands_until_the_sheets_own_words_change(tables):
    said = answer(tables, id_of(ANA), Standing.NOT_SELECTED, "Sam", NOW)
    changed = book({**ANA, "stage": "Final interview"}, BO).tables()
    assert open_queue(with_rows(changed, said), NOW).empty


def test_a_hand_over_holds_while_the_sheet_names_the_same(tables):
    owed = answer(tables, id_of(ANA), Standing.NOT_SELECTED, "Sam", NOW)
    over = hand_over(tables, id_of(ANA), " Lee ", "Sam", NOW)
    (row,) = over["Moves"]
    assert (row["of"], row["to"], row["words"]) == ("owner", "Lee", "Sam")
    assert open_queue(with_rows(with_rows(tables, owed), over), NOW)[c.RECRUITER].tolist() == ["Lee"]
    renamed = book({**ANA, "recruiter": "Dana"}, BO).tables()
    assert open_queue(with_rows(with_rows(renamed, owed), over), NOW)[c.RECRUITER].tolist() == ["Dana"]


def test_nobodys_candidate_may_be_taken_on():
    tables = book(person()).tables()
    (row,) = hand_over(tables, id_of(ANA), "Lee", None, NOW)["Moves"]
    assert (row["words"], row["by"]) == (None, None)
    after = with_rows(tables, {"Moves": [row]})
    assert after.moves[c.TO].tolist() == ["Lee"]


def test_each_answer_is_a_row_of_its_own(tables):
    ids = {answer(tables, id_of(ANA), Standing.IN_PLAY, "Sam", NOW)["Moves"][0][c.MOVE_ID] for _ in range(20)}
    assert len(ids) == 20


@pytest.mark.parametrize(
    ("move", "field"),
    [
        (lambda tables: answer(tables, "gone", Standing.IN_PLAY, "Sam", NOW), "candidacy_id"),
        (lambda tables: hand_over(tables, "gone", "Lee", "Sam", NOW), "candidacy_id"),
        (lambda tables: answer(tables, id_of(ANA), "somewhere", "Sam", NOW), "to"),
        (lambda tables: hand_over(tables, id_of(ANA), "  ", "Sam", NOW), "to"),
        (lambda tables: hand_over(tables, id_of(ANA), "x" * 50_001, "Sam", NOW), "to"),
    ],
)
def test_what_cannot_be_taken_names_its_field(tables, move, field):
    with pytest.raises(InputError) as refused:
        move(tables)
    assert refused.value.field == field
