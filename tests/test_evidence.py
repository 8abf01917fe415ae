"""The evidence file: who was told, how, when, how long after, within which line; and what it can't know."""

import io
from datetime import date

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core import evidence as proof
from signoff_core.errors import InputError
from signoff_core.workbooks import read
from tests.books import book, call, day, london, person

NOW = london("2026-11-24 12:00")
RULES = {"line.legal": "45 days after last interview", "team.country": "GB"}
SHOW = {"interviewed_on": day("2026-11-02"), "decided_on": day("2026-11-05")}
ANA = person("Ana Ruiz", phone="07700 900123", **SHOW)
BEN = person("Ben Oduya", phone="07700 900124", client="Northline", **SHOW)
CAT = person("Cat <b>Lee</b>", phone="07700 900125", interviewed_on=day("2026-11-03"))
CALLS = [
    call(ANA, "voicemail", london("2026-11-06 10:00")),
    call(ANA, "talked", london("2026-11-09 11:00")),
    call(BEN, "wrote instead", london("2026-11-20 10:00")),
]
TABLES = book(ANA, BEN, CAT, calls=CALLS, settings=RULES).tables()


def rows(**asked):
    return proof.evidence(TABLES, NOW, **asked).rows.set_index(c.NAME)


def test_how_when_by_whom_and_how_long_after():
    ana, ben, cat = (rows().loc[name] for name in ("Ana Ruiz", "Ben Oduya", "Cat <b>Lee</b>"))
    assert (ana[c.HOW], ana[c.TOLD_AT], ana[c.TOLD_BY]) == ("by voice", london("2026-11-09 11:00"), "Sam")
    # Decided on Thursday the 5th: the clock starts on Friday at nine; nine hours then, two on Monday.
    assert (ana[c.HOURS], ana[c.ATTEMPTS]) == (11.0, 1)
    assert (ana[c.WITHIN_PROMISE], ana[c.WITHIN_LEGAL], ana[c.ESTIMATE]) == (False, True, "")
    assert (ben[c.HOW], ben[c.WITHIN_PROMISE]) == ("in writing", False)
    assert (cat[c.HOW], pd.isna(cat[c.TOLD_AT]), pd.isna(cat[c.WITHIN_LEGAL])) == ("not told yet", True, True)
    assert cat[c.ESTIMATE] == proof.ESTIMATED


def test_of_a_client_a_person_a_period():
    assert list(rows(client="northline ").index) == ["Ben Oduya"]
    assert list(rows(candidate="07700 900123").index) == ["Ana Ruiz"]
    assert sorted(rows(since=date(2026, 11, 5), until=date(2026, 11, 5)).index) == ["Ana Ruiz", "Ben Oduya"]
    assert rows(until=date(2026, 11, 2)).empty
    with pytest.raises(InputError, match="ends before it begins"):
        rows(since=date(2026, 11, 5), until=date(2026, 11, 4))
    with pytest.raises(InputError, match="Nobody in the book"):
        rows(candidate="nobody@example.com")


def test_the_files_say_the_same_and_run_nothing():
    found = proof.evidence(TABLES, NOW)
    html = proof.as_html(found).decode()
    assert "Cat &lt;b&gt;Lee&lt;/b&gt;" in html
    assert "<b>Lee" not in html
    assert "http" not in html.replace("http-equiv", "")
    assert "<script" not in html
    sheet = read(proof.as_xlsx(found), "evidence.xlsx")
    assert sheet["Evidence"][0][0] == "Candidate"
    assert len(sheet["Evidence"][0]) == 4
    frame = pd.read_csv(io.BytesIO(proof.as_csv(found)))
    assert sorted(frame["Told"]) == ["by voice", "in writing", "not told yet"]
    assert {row[c.HOW] for row in proof.as_json(found)["rows"]} == set(frame["Told"])
    assert len(proof.as_text(found)) > 3


def test_calls_with_people_whose_row_is_gone_are_counted():
    tables = book(BEN, calls=CALLS, settings=RULES).tables()
    said = "2 sign-off calls with people who are not in the sheet any more are not in here"
    assert said in " ".join(proof.evidence(tables, NOW).notes)
    assert said not in " ".join(proof.evidence(tables, NOW, client="Northline").notes)
    assert "1 sign-off call with" in " ".join(proof.evidence(tables, NOW, since=date(2026, 11, 7)).notes)
    assert "not in the sheet" not in " ".join(proof.evidence(TABLES, NOW).notes)


def test_an_empty_book_is_an_empty_file():
    found = proof.evidence(book(settings=RULES).tables(), NOW)
    assert found.rows.empty
    assert proof.as_html(found)
    assert proof.as_xlsx(found)
    assert proof.as_csv(found)
