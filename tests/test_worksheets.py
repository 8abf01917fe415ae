import pytest

from signoff_core import columns as c
from signoff_core.errors import BookError
from signoff_core.schema import CALLS, MOVES, OWNED, REFERRALS, SETTINGS
from signoff_core.worksheets import header_positions, owned_title, title_for, top_row


def worksheet(*headers):
    return [[header, "something"] for header in headers]


OUR_CALLS = worksheet(*CALLS.key)
A_STRANGERS_CALLS = worksheet("Date", "Caller", "Duration")


@pytest.mark.parametrize("table", OWNED, ids=lambda table: table.title)
def test_a_worksheet_with_all_columns_is_ours(table):
    assert owned_title(table, {table.title: worksheet(*table.names)}) == table.title


@pytest.mark.parametrize("table", OWNED, ids=lambda table: table.title)
def test_one_missing_key_header_makes_it_a_strangers(table):
    assert owned_title(table, {table.title: worksheet(*table.key[1:])}) is None


def test_an_empty_book_holds_none_of_ours():
    assert owned_title(CALLS, {}) is None
    assert owned_title(CALLS, {"Calls": []}) is None


def test_a_teams_own_calls_pushes_ours_aside():
    book = {"Calls": A_STRANGERS_CALLS, "Signoff Calls": OUR_CALLS}
    assert owned_title(CALLS, book) == "Signoff Calls"


def test_the_preferred_name_comes_first_when_both_are_ours():
    assert owned_title(CALLS, {"Signoff Calls": OUR_CALLS, "Calls": OUR_CALLS}) == "Calls"


def test_case_and_spaces_of_headers_and_titles_do_not_matter():
    assert owned_title(CALLS, {" calls": worksheet(*(f" {name.title()} " for name in CALLS.key))}) == " calls"


def test_columns_may_stand_in_any_order_among_others():
    assert owned_title(CALLS, {"Calls": [[], *worksheet("Our own", *reversed(CALLS.key))]}) == "Calls"


def test_a_renamed_worksheet_is_still_ours():
    assert owned_title(CALLS, {"Log": OUR_CALLS, "Calls": A_STRANGERS_CALLS}) == "Log"


def test_settings_is_known_by_name_only_as_its_headers_are_everybodys():
    assert owned_title(SETTINGS, {"Lookup": worksheet(*SETTINGS.key)}) is None


def test_two_renamed_worksheets_are_asked_about():
    with pytest.raises(BookError, match="“Calls 2025” and “Calls 2026” both hold Calls"):
        owned_title(CALLS, {"Calls 2025": OUR_CALLS, "Calls 2026": OUR_CALLS})


def test_a_worksheet_is_only_one_table():
    book = {table.title: worksheet(*table.names) for table in OWNED}
    assert [owned_title(table, book) for table in OWNED] == ["Calls", "Referrals", "Moves", "Settings"]


def test_a_missing_worksheet_gets_the_name_nobody_has():
    assert title_for(MOVES, []) == "Moves"
    assert title_for(MOVES, ["Candidates", "moves "]) == "Signoff Moves"


def test_with_both_names_taken_the_team_is_asked_to_rename():
    with pytest.raises(BookError, match="“Referrals” and “Signoff Referrals”, are other worksheets of yours"):
        title_for(REFERRALS, ["referrals", "Signoff Referrals"])


def test_of_two_equal_headers_the_first_counts_and_blanks_are_none():
    assert header_positions([None, " At", "", "AT", 7]) == {c.AT: 1, "7": 4}


def test_the_top_row_keeps_blank_columns_in_their_place():
    assert top_row([["a", 1], [], ["b"]]) == ["a", None, "b"]
