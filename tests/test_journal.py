"""App-owned rows: typed, counted once, corrected, taken back."""

from datetime import UTC, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core import journal
from signoff_core.journal import Place
from signoff_core.schema import CALLS, MOVES, OWNED, REFERRALS, SETTINGS
from signoff_core.tables import problem_frame
from tests.test_cells import GARBAGE

LONDON = Place("Europe/London", "Europe/London", False)


def columns(rows, headers=None):
    """Rows given as dicts, as raw columns with the header first."""
    headers = headers or list(dict.fromkeys(key for row in rows for key in row))
    return [[header, *(row.get(header, "") for row in rows)] for header in headers]


def typed(table, *rows, place=LONDON, title=None):
    return journal.typed(table, title or table.title, columns(rows), place)


def call(number, result="talked", at=46350.5, **more):
    return {"call_id": f"c{number}", "candidacy_id": "x", "at": at, "result": result, **more}


def move(number, to="in play", at=46350.5, **more):
    return {"move_id": f"m{number}", "of": "candidacy", "subject_id": "x", "to": to, "at": at, **more}


def settled(table, *rows):
    read = typed(table, *rows)
    return journal.settled(table, journal.once(table, table.title, read.rows).rows)


def ids(table, rows):
    return rows[table.id].tolist()


def said(problems):
    return [(problem.row, problem.column, problem.found) for problem in problems]


# typing


@pytest.mark.parametrize("table", OWNED)
def test_an_empty_worksheet_has_every_column(table):
    for raw in ([], [[]], [[name] for name in table.names], columns([{}], list(table.names))):
        rows, problems = journal.typed(table, table.title, raw, LONDON)
        assert rows.columns.tolist() == [*table.names, "row"]
        assert (len(rows), problems) == (0, [])


def test_columns_are_found_by_their_headers_wherever_they_are():
    raw = [["Result", "Talked"], [None], [], ["my own", "x"], [" CALL_ID ", "c1"], ["at", 46350.5], [7.0, "y"]]
    row = journal.typed(CALLS, "Calls", raw, LONDON).rows.iloc[0]
    assert (row["call_id"], row["result"], row["at"]) == ("c1", "talked", pd.Timestamp("2026-11-24 12:00", tz="UTC"))
    assert pd.isna(row["notes"])


def test_of_two_equal_headers_the_first_counts():
    raw = [["call_id", "c1"], ["notes", "mine"], ["Notes", "theirs"]]
    assert journal.typed(CALLS, "Calls", raw, LONDON).rows["notes"].tolist() == ["mine"]


def test_ragged_columns_and_blank_rows():
    raw = [["call_id", "c1", "", None, "c4"], ["result", "talked"], ["notes", "", "  ", "loose"]]
    rows = journal.typed(CALLS, "Calls", raw, LONDON).rows
    assert rows["row"].tolist() == [2, 4, 5]


def test_every_bad_cell_is_a_problem_and_its_row_stays():
    row = call(
        1, "shouted", "noon", told="perhaps", promise_by="tbc", follow_up_on="soon", utc_offset="BST", kind="Chat"
    )
    rows, problems = typed(CALLS, row, title="Signoff Calls")
    assert rows["call_id"].tolist() == ["c1"]
    assert sorted(said(problems)) == [
        (2, "at", "noon"),
        (2, "follow_up_on", "soon"),
        (2, "kind", "Chat"),
        (2, "promise_by", "tbc"),
        (2, "result", "shouted"),
        (2, "told", "perhaps"),
        (2, "utc_offset", "BST"),
    ]
    assert {problem.worksheet for problem in problems} == {"Signoff Calls"}
    allowed = {problem.column: problem.allowed for problem in problems}
    assert allowed["result"].startswith("one of: talked, voicemail")
    assert "2026-11-24 15:30" in allowed["at"]


def test_a_row_of_nothing_but_a_bad_cell_stays():
    rows, problems = journal.typed(CALLS, "Calls", [["call_id", "", "c2"], ["at", "noon", ""]], LONDON)
    assert rows["row"].tolist() == [2, 3]
    assert said(problems) == [(2, "at", "noon")]


def test_formulas_and_zeros_stay_text():
    row = call(1, candidate="=IMPORTXML(1)", phone="0712 345 678", notes="nan", email=float("nan"))
    read = typed(CALLS, row).rows.iloc[0]
    assert (read["candidate"], read["phone"], read["notes"]) == ("=IMPORTXML(1)", "0712 345 678", "nan")
    assert pd.isna(read["email"])


def test_a_time_is_the_teams_and_the_offset_beside_wins():
    india = Place("Asia/Kolkata", "Europe/London", False)
    rows = typed(CALLS, call(1), call(2, utc_offset="+01:00"), place=india).rows
    assert rows["at"].tolist() == [pd.Timestamp("2026-11-24 06:30Z"), pd.Timestamp("2026-11-24 11:00Z")]


def test_a_ring_back_time_is_moved_to_the_teams_zone_and_a_bare_date_is_not():
    india = Place("Asia/Kolkata", "Europe/London", False)
    rows = typed(CALLS, call(1, follow_up_on=46350.5), call(2, follow_up_on=46350), place=india).rows
    assert rows["follow_up_on"].tolist() == [pd.Timestamp("2026-11-24 17:30"), pd.Timestamp("2026-11-24")]


def test_text_dates_follow_the_sheets_order():
    first = Place("UTC", "UTC", True)
    row = call(1, at="03/04/2026 10:00", promise_by="03/05/2026")
    assert typed(CALLS, row, place=first).rows["promise_by"].tolist() == [pd.Timestamp("2026-03-05")]
    assert typed(CALLS, row).rows["promise_by"].tolist() == [pd.Timestamp("2026-05-03")]


@settings(deadline=None, max_examples=80)
@given(st.data(), st.sampled_from(OWNED))
def test_no_garbage_loses_a_row(data, table):
    size = data.draw(st.integers(0, 6))
    raw = [[name, *data.draw(st.lists(GARBAGE, min_size=size, max_size=size))] for name in table.names]
    rows, problems = journal.typed(table, table.title, raw, LONDON)
    blank = [
        all(str(cell).strip() in ("", "None", "nan") for cell in cells)
        for cells in zip(*[c[1:] for c in raw], strict=True)
    ]
    assert set(rows["row"]) >= {number for number, empty in enumerate(blank, start=2) if not empty} - _invisible(raw)
    problem_frame(problems)
    once = journal.once(table, table.title, rows)
    assert len(once.rows) <= len(rows)
    if table is not SETTINGS:
        journal.settled(table, once.rows)


def _invisible(raw):
    """Rows whose cells can't be seen: marks of direction and the like."""
    from signoff_core.cells import texts

    shown = [texts(column[1:], len(column) - 1) for column in raw]
    return {
        number for number, cells in enumerate(zip(*shown, strict=True), start=2) if all(pd.isna(cell) for cell in cells)
    }


# counted once


def test_rows_of_one_id_count_once():
    read = typed(CALLS, call(1), call(2), call(1))
    rows, problems = journal.once(CALLS, "Calls", read.rows)
    assert (ids(CALLS, rows), problems) == (["c1", "c2"], [])


def test_rows_of_one_id_that_differ_are_a_problem_each():
    read = typed(
        CALLS, call(1), call(1, "voicemail"), call(1), call(1, "voicemail"), call(1, "excused"), call(2), call(2)
    )
    rows, problems = journal.once(CALLS, "Calls", read.rows)
    assert ids(CALLS, rows) == ["c1", "c2"]
    assert rows["result"].tolist() == ["talked", "talked"]
    assert said(problems) == [(2, "call_id", "c1"), (3, "call_id", "c1"), (6, "call_id", "c1")]


def test_a_change_noticed_twice_counts_at_the_earlier_time_and_is_no_problem():
    late, early = (
        move(1, at=46350.5, by="sheet", utc_offset="+00:00"),
        move(1, at=46320.4, by="sheet", utc_offset="+01:00"),
    )
    rows, problems = journal.once(MOVES, "Moves", typed(MOVES, late, move(2), early).rows)
    assert problems == []
    assert dict(zip(rows["move_id"], rows["at"].dt.day, strict=True)) == {"m1": 25, "m2": 24}


def test_noticed_rows_that_say_different_words_are_a_problem():
    read = typed(MOVES, move(1, by="sheet", words="Rejected"), move(1, by="sheet", words="Hired"))
    assert len(journal.once(MOVES, "Moves", read.rows).problems) == 2


def test_what_a_person_said_twice_at_two_times_is_a_problem():
    read = typed(MOVES, move(1, by="Sam"), move(1, at=46351, by="Sam"))
    assert len(journal.once(MOVES, "Moves", read.rows).problems) == 2


def test_rows_without_an_id_all_count():
    rows, problems = journal.once(
        CALLS, "Calls", typed(CALLS, call(1) | {"call_id": ""}, call(1) | {"call_id": None}).rows
    )
    assert (len(rows), problems) == (2, [])
    assert rows["call_id"].nunique() == 2


# corrections


def test_nothing_to_correct():
    found = settled(CALLS, call(1), call(2))
    assert ids(CALLS, found.rows) == ["c1", "c2"]
    assert found.void == frozenset()


def test_every_id_of_a_chain_names_its_newest_row():
    found = settled(CALLS, call(3, replaces="c2", at=46352), call(1), call(2, replaces="c1", at=46351), call(4))
    assert sorted(ids(CALLS, found.rows)) == ["c3", "c4"]
    assert found.newest.to_dict() == {"c1": "c3", "c2": "c3", "c3": "c3", "c4": "c4"}


def test_of_two_corrections_of_one_row_the_later_counts():
    found = settled(CALLS, call(1), call(3, replaces="c1", at=46353), call(2, replaces="c1", at=46352))
    assert ids(CALLS, found.rows) == ["c3"]
    assert set(found.newest) == {"c3"}


def test_of_two_corrections_of_one_moment_the_later_row_counts():
    found = settled(CALLS, call(1), call(2, replaces="c1"), call(3, replaces="c1"))
    assert ids(CALLS, found.rows) == ["c3"]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_void_takes_back_the_whole_chain(order):
    rows = [call(1), call(2, replaces="c1", at=46351), call(3, "void", replaces="c2", at=46352)]
    found = settled(CALLS, *(rows[n] for n in order))
    assert len(found.rows) == 0
    assert found.void == {"c1", "c2", "c3"}


def test_what_was_taken_back_can_be_said_again():
    found = settled(CALLS, call(1), call(2, "void", replaces="c1", at=46351), call(3, replaces="c2", at=46352))
    assert ids(CALLS, found.rows) == ["c3"]
    assert found.void == frozenset()


@pytest.mark.parametrize(("table", "row"), [(CALLS, call(1, "void")), (MOVES, move(1, "void"))])
def test_a_void_of_nothing_is_nothing(table, row):
    assert len(settled(table, row | {"replaces": "nobody"}).rows) == 0


def test_a_void_referral():
    rows = [
        {"referral_id": "r1", "call_id": "c1", "name": "Bo"},
        {"referral_id": "r2", "kind": "VOID", "replaces": "r1"},
    ]
    assert len(settled(REFERRALS, *rows).rows) == 0


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_a_chain_that_bites_its_tail_neither_hangs_nor_loses_a_call(size):
    rows = [call(n, replaces=f"c{(n + 1) % size}", at=46350 + n) for n in range(size)]
    assert len(settled(CALLS, *rows).rows)
    found = settled(CALLS, *rows, call("x"), call("y", replaces="cx", at=46360))
    assert "cy" in ids(CALLS, found.rows)
    assert set(ids(CALLS, found.rows)) - {"cy"}


def test_a_very_long_chain():
    rows = [call(n, replaces=f"c{n - 1}", at=46350 + n / 100) for n in range(3000)]
    found = settled(CALLS, *rows)
    assert ids(CALLS, found.rows) == ["c2999"]
    assert set(found.newest) == {"c2999"}


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 12), st.booleans()), max_size=10, unique_by=lambda row: row[0])
)
def test_any_tangle_settles(tangle):
    rows = [call(n, "void" if void else "talked", 46350 + n, replaces=f"c{to}") for n, to, void in tangle]
    found = settled(CALLS, *rows)
    counted = set(ids(CALLS, found.rows))
    assert counted <= {f"c{n}" for n, _, void in tangle if not void}
    assert not counted & found.void
    assert set(found.newest[list(counted)]) == counted if len(found.newest) else True


# settings


def test_settings_said_last():
    read = typed(
        SETTINGS,
        {"key": "a", "value": 1, "at": 46351},
        {"key": "a", "value": 2, "at": 46350},
        {"key": "b", "value": "x"},
        {"key": "b", "value": "y"},
        {"key": "c", "value": True, "at": "2026-11-24 10:00"},
    )
    assert journal.said_settings(read.rows) == ({"b": "y", "a": "1", "c": "TRUE"}, ["b"])


def test_nothing_is_changed_in_place():
    raw = columns([call(1), call(1, "voicemail"), call(2, "void", replaces="c1")])
    before = [list(column) for column in raw]
    rows = journal.typed(CALLS, "Calls", raw, LONDON).rows
    kept = rows.copy(deep=True)
    journal.settled(CALLS, journal.once(CALLS, "Calls", rows).rows)
    assert raw == before
    pd.testing.assert_frame_equal(rows, kept)


def test_database_values_are_read_as_they_are():
    at = datetime(2026, 11, 24, 12, tzinfo=UTC)
    rows = typed(CALLS, call(1, at=at, told=True, promise_by=at.date())).rows.iloc[0]
    assert (rows["at"], rows["told"], rows["promise_by"]) == (pd.Timestamp(at), True, pd.Timestamp("2026-11-24"))
