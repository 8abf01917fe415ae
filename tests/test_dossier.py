"""Everything the book holds about one person."""

import pytest

from signoff_core import columns as c
from signoff_core.dossier import dossier, found_people
from signoff_core.errors import InputError
from signoff_core.reading import with_rows
from tests.books import book, call, day, id_of, london, move, person

NOW = london("2026-11-24 15:00")
ANA = person("Ana Ruiz", decided_on=day("2026-11-20"))
ANA_AGAIN = person(
    "Ana R.", role="Planner", client="Beta", phone="020 7946 0100", stage="Hired", interviewed_on=day("2026-03-02")
)
BO = person("Bo Lind", phone="020 7946 0999", email="bo@example.com")
SAID = call(ANA, "talked", london("2026-11-21 10:00"), call_id="c1", told=False)


@pytest.fixture(scope="module")
def tables():
    found = book(ANA, BO, ANA_AGAIN, calls=[SAID, call(BO, "voicemail", london("2026-11-22 10:00"))]).tables()
    named = {"referral_id": "r1", "call_id": "c1", "from_candidacy_id": id_of(ANA), "kind": "suited", "name": "Bo L.",
             "email": "bo@example.com", "at": london("2026-11-21 10:00")}  # fmt: skip
    return with_rows(found, {"Referrals": [named]})


def test_all_candidacies_of_one_person_whatever_the_name_the_latest_first(tables):
    found = dossier(tables, id_of(ANA), NOW)
    assert found.name == "Ana Ruiz"
    assert found.candidacies[c.ROLE].tolist() == ["Analyst", "Planner"]
    assert found.candidacies[c.STANDING].tolist() == ["not selected", "hired"]
    assert found.candidacies[c.STATE].fillna("-").tolist() == ["overdue", "-"]
    assert found.emails == ("ana@example.com",)
    assert found.phones == ("+442079460958", "+442079460100")


def test_calls_and_the_names_given_and_received(tables):
    ana, bo = dossier(tables, id_of(ANA), NOW), dossier(tables, id_of(BO), NOW)
    assert ana.calls[c.CALL_ID].tolist() == ["c1"]
    assert ana.given[c.NAME].tolist() == ["Bo L."]
    assert ana.received.empty
    assert bo.received[c.REFERRED_BY].tolist() == ["Ana Ruiz"]
    assert bo.calls[c.RESULT].tolist() == ["voicemail"]


def test_what_had_not_happened_yet_is_not_there(tables):
    early = dossier(tables, id_of(ANA), london("2026-11-21 09:00"))
    assert early.calls.empty
    assert early.given.empty


def test_a_candidacy_stands_where_it_stood_that_day():
    ana = person("Ana Ruiz", stage="Interviewed")
    tables = book(ana, moves=[move(ana, "withdrew", london("2026-11-24 10:00"))]).tables()
    stood = [dossier(tables, id_of(ana), london(at)).candidacies["standing"].tolist() for at in LOOKS]
    assert stood == [["in play"], ["withdrew"]]


LOOKS = ("2026-11-24 09:59", "2026-11-24 10:00")


def test_somebody_without_phone_and_mail_is_alone():
    someone = person("Cy Tran", phone=None, email=None)
    tables = book(someone, person("Cy Tran", role="Planner", phone=None, email=None)).tables()
    assert dossier(tables, id_of(someone), NOW).candidacies[c.ROLE].tolist() == ["Analyst"]


def test_nobody_by_that_id(tables):
    with pytest.raises(InputError) as refused:
        dossier(tables, "gone", NOW)
    assert refused.value.field == "candidacy_id"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["Ana Ruiz", "Bo Lind", "Ana R."]),
        ({"words": "acme RÚIZ"}, ["Ana Ruiz"]),
        ({"words": "0999"}, ["Bo Lind"]),
        ({"words": "(ana r"}, ["Ana Ruiz", "Ana R."]),
        ({"standing": "hired"}, ["Ana R."]),
        ({"client": "acme", "words": "ruiz"}, ["Ana Ruiz"]),
        ({"words": "nobody"}, []),
    ],
)
def test_a_search(tables, asked, found):
    assert found_people(tables, **asked)[c.NAME].tolist() == found
