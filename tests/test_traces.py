"""Whatever the book holds about one person is found, under ids and addresses of before a correction too."""

import pytest

from signoff_core import columns as c
from signoff_core.by_hand import by_hand, mentions
from signoff_core.their_cells import TheirCells
from signoff_core.traces import traces
from tests.books import REFERRAL_HEADERS, book, call, day, id_of, london, noticed, opening, person

NOW = london("2026-11-24 12:00")
BEFORE = person("Ana Ruiz", email=None, phone=None, decided_on=day("2026-11-12"))
ANA = {**BEFORE, "email": "ana@example.com", "phone": "07700 900123"}
BEN = person("Ben Oduya", phone="07700 900124")


def work(*people, who="ana@example.com", referrals=None, **rows):
    """What would go with somebody."""
    found = book(*people, **rows)
    if referrals:
        found = type(found)({**found.sheets, "Referrals": (REFERRAL_HEADERS, referrals)})
    tables = found.tables()
    return TheirCells(tables, traces(tables, who))


def test_what_was_noticed_before_the_e_mail_was_filled_in_goes_too():
    seen = noticed(BEFORE, "not selected", london("2026-11-12 10:00"), "Rejected", move_id="m1")
    found = work(ANA, BEN, moves=[seen, noticed(BEN, "not selected", london("2026-11-12 10:00"), "Rejected")])
    assert id_of(BEFORE) != id_of(ANA)
    assert found.cells == {"Moves": {"m1": {c.CANDIDATE: None, c.SUBJECT_ID: id_of(ANA)}}}
    assert {row[c.SUBJECT_ID] for row in found.record("Dana", NOW)} == {id_of(BEFORE), id_of(ANA)}
    assert work(ANA, moves=[seen], who=id_of(BEFORE)).found.emails == ("ana@example.com",)


def test_an_old_address_that_stands_in_one_call_alone_is_followed():
    """The e-mail was corrected in the sheet; her other role, and somebody who named her, knew her by the old one."""
    old = "ana.old@example.com"
    before = call({**ANA, "email": old}, "talked", london("2026-11-13 10:00"), candidacy_id=id_of(ANA))
    gone = {**ANA, "email": old, "phone": None, "role": "Planner"}
    elsewhere = call(gone, "voicemail", london("2026-11-13 11:00"))
    moved = noticed({**gone, "role": "Driver"}, "withdrew", london("2026-11-14 11:00"), "Withdrew")
    found = work(ANA, BEN, calls=[before, elsewhere], moves=[moved])
    assert set(found.cells["Calls"]) == {before["call_id"], elsewhere["call_id"]}
    assert set(found.cells["Moves"]) == {moved["move_id"]}
    assert set(found.found.emails) == {"ana@example.com", old}


@pytest.mark.parametrize(("who", "ids"), [("ana@example.com", [ANA]), ("07700 900199", [])])
def test_a_giver_is_not_who_they_named(who, ids):
    """Beside a call to somebody named stands who named them, in a book of before."""
    named = {
        "referral_id": "r1", "call_id": "c0", "name": "Kojo Boateng", "phone": "07700 900199", "kind": "suited",
        "from_candidacy_id": id_of(ANA), "at": london("2026-11-13 10:00"),
    }  # fmt: skip
    to_named = call(ANA, "talked", london("2026-11-14 10:00"), kind="referral", referral_id="r1", candidacy_id=None)
    found = work(ANA, BEN, who=who, calls=[to_named], referrals=[named]).found
    assert found.ids == {id_of(one) for one in ids}
    assert "Kojo Boateng" not in found.names or found.names == ("Kojo Boateng",)


def test_who_was_named_is_found_under_what_a_correction_replaced():
    said = {"call_id": "c0", "name": "Kojo Boateng", "kind": "suited", "at": london("2026-11-13 10:00")}
    named = [{**said, "referral_id": "r1", "name": "Kojo B"}, {**said, "referral_id": "r2", "replaces": "r1"}]
    for who in ("r1", "r2"):
        found = work(ANA, who=who, referrals=named)
        assert (found.found.named, set(found.cells["Referrals"])) == ({"r1", "r2"}, {"r1", "r2"})
        assert {row[c.SUBJECT_ID] for row in found.record("Dana", NOW)} == {"r1", "r2"}


def test_a_wrong_number_is_not_followed():
    """It is somebody else's, who may be in the book."""
    asked = call({**ANA, "phone": BEN["phone"]}, "wrong number", london("2026-11-13 10:00"))
    for who, name, phone in ((ANA, "Ana Ruiz", "+447700900123"), (BEN, "Ben Oduya", "+447700900124")):
        found = work(ANA, BEN, who=who["email"], calls=[asked]).found
        assert (found.names, found.phones) == ((name,), (phone,))


def test_words_elsewhere_lose_her_contacts_and_nobody_elses():
    """In every form her phone is written in; joana@example.com is somebody else."""
    says = "joana@example.com knows Ana (ana@example.com, 07700 900123, or +44 (0)7700 900123)"
    about_ben = call(BEN, "talked", london("2026-11-13 10:00"), notes=says)
    asked = [person(f"Cy {text}", phone=None, notes=text) for text in ("joana@example.com", "ring 07700 900123")]
    found = work(ANA, BEN, *asked, calls=[about_ben])
    (cells,) = found.cells["Calls"].values()
    assert cells == {c.NOTES: "joana@example.com knows Ana ([erased], [erased], or [erased])"}
    assert [one.row for one in mentions(found)] == [5]


def test_each_row_is_told_its_own_words_and_the_names_come_first():
    """An e-mail that is emptied first would make a stranger of the row."""
    again = {**ANA, "role": "Planner"}
    cells = by_hand(work(ANA, BEN, again, {**again, "name": None}))
    words = [f"erased {id_of(ANA)}", f"erased {id_of(again)}", f"erased {id_of(again)} 2"]
    assert [(one.row, one.column, one.why) for one in cells[:3]] == [
        (row, "name", f"first write “{said}” here") for row, said in zip((2, 4, 5), words, strict=True)
    ]
    assert [(one.row, one.column) for one in cells[3:]] == [(row, of) for row in (2, 4, 5) for of in ("email", "phone")]
    cleared = {**ANA, "name": words[0]}
    assert [one.column for one in by_hand(work(cleared, BEN, who=id_of(ANA)))] == ["email", "phone"]


def test_whatever_may_mention_her_is_listed():
    """An opening's notes, another's source and status, a column of the team's own; not Joana's."""
    cy, di = person("Cy Ash", phone=None, source="Ana Ruiz"), person("Di Ash", phone=None, Pet="of ana@example.com")
    joana = person("Joana Ruiz", email="joana@example.com", phone=None, Pet="joana@example.com")
    ed = person("Ed Ash", phone=None, stage="Rejected, as Ana Ruiz")
    seen = noticed(BEN, "not selected", london("2026-11-12 10:00"), "not like Ana Ruiz")
    found = work(ANA, cy, di, joana, ed, BEN, moves=[seen], openings=[opening("open", notes="ask ana@example.com")])
    assert {(one.worksheet, one.row, one.column) for one in mentions(found)} == {
        ("Candidates", 3, "source"), ("Candidates", 4, "Pet"), ("Candidates", 6, "stage"), ("Openings", 2, "notes"),
        ("Moves", 2, "words"),
    }  # fmt: skip
    assert found.cells == {}
