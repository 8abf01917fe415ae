"""From raw cells to the book: which worksheet is what, what each row says, and that nothing is lost on the way."""

import copy
from datetime import UTC, datetime, timedelta
from itertools import product
from time import perf_counter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core.errors import BookError
from signoff_core.reading import columns_of, read_tables, with_rows
from signoff_core.schema import CALLS, MOVES, OWNED, REFERRALS, SETTINGS
from signoff_core.settings import Settings
from signoff_core.stores import RawBook
from signoff_core.tables import Tables
from tests import books as b
from tests.test_cells import GARBAGE

HEADERS = ["Candidate Name", "Email", "Phone", "Role", "Client", "Status", "Interview Date", "Notes"]
ANA = ["Ana Ruiz", "ana@example.com", "020 7946 0958", "Analyst", "Acme", "Rejected", 46336, ""]
BO = ["Bo Lind", "bo@example.com", "", "Analyst", "Acme", "Interviewed", "", ""]
SETTINGS_TAB = [["key", "value", "by", "at"]]
FRAMES = ("candidacies", "openings", "calls", "referrals", "moves", "problems", "unmatched", "statuses")


def read(*rows, headers=HEADERS, title="Candidates", settings=None, **sheets):
    raw = {title: [list(headers), *map(list, rows)], **sheets}
    return read_tables(raw, settings, timezone="Europe/London", locale="en_GB")


def settled(said):
    return [["key", "value"], *([key, value] for key, value in said.items())]


def test_what_a_status_says_does_not_hang_on_the_rows_beside_it():
    """Pairs of words are worked out once for each and spread over the rows."""
    words = ("", "Interviewed", "Rejected", "Hired", "On hold", "Applied", "wibble")
    rows = [
        [f"P {n}", f"p{n}@example.com", stage, outcome, 46336 if n % 3 else ""]
        for n, (stage, outcome) in enumerate(product(words, words))
    ]
    headers = ["Candidate Name", "Email", "Stage", "Outcome", "Interview Date"]
    told = ["standing", "evidence", "depth", "plain"]
    together = read(*rows, *rows[::-1], headers=headers).candidacies[told]
    apart = [read(row, headers=headers).candidacies[told].iloc[0].tolist() for row in rows]
    assert together.to_numpy().tolist() == apart + apart[::-1]


def problems(tables, *wanted):
    rows = tables.problems[list(wanted or ("worksheet", "row", "column", "found"))]
    return [tuple(row) if len(row) > 1 else row[0] for row in rows.itertuples(index=False)]


def names(tables):
    return tables.candidacies["name"].tolist()


# the shape of a worksheet


def test_rows_and_columns_say_the_same():
    rows = {"Candidates": [HEADERS, ANA, BO]}
    columns = {"Candidates": [list(column) for column in zip(*rows["Candidates"], strict=True)]}
    one, other = read_tables(rows, locale="en_GB"), read_tables(columns, by="columns", locale="en_GB")
    pd.testing.assert_frame_equal(one.candidacies, other.candidacies)
    pd.testing.assert_frame_equal(one.candidacies, read_tables(RawBook(columns, locale="en_GB")).candidacies)


def test_by_is_rows_or_columns():
    with pytest.raises(ValueError, match="allowed are 'rows' and 'columns'"):
        read_tables({}, by="row")


def test_ragged_rows_and_blank_rows_in_the_middle_keep_their_numbers():
    tables = read(ANA[:1], [], ["", "  ", None], BO[:6], [])
    assert names(tables) == ["Ana Ruiz", "Bo Lind"]
    assert tables.candidacies["row"].tolist() == [2, 5]
    assert problems(tables) == []


def test_cells_beyond_the_headers_are_kept():
    tables = read([*ANA, "loose", "", "end"])
    assert tables.extras["Candidates"].loc[2].dropna().to_dict() == {"#I": "loose", "#K": "end"}


def test_a_candidacy_is_typed():
    row = read([*ANA[:6], 46336.64583333333, " hm "]).candidacies.iloc[0]
    assert row[["email", "phone", "role"]].tolist() == ["ana@example.com", "+442079460958", "Analyst"]
    assert row["interviewed_on"] == pd.Timestamp("2026-11-10 15:30")
    assert (row["rounds"], row["interview_column"], row["told_said"], row["doubled"]) == (1, True, False, False)
    assert (row["standing"], row["words"], row["notes"], row["worksheet"], row["row"]) == (
        "not selected",
        "Rejected",
        "hm",
        "Candidates",
        2,
    )


def test_a_sheet_of_headers_alone():
    tables = read()
    assert len(tables.candidacies) == len(tables.openings) == len(tables.problems) == 0
    assert tables.candidacies["interviewed_on"].dtype == "datetime64[s]"
    assert tables.candidacies["phone"].dtype == read(ANA).candidacies["phone"].dtype


def test_a_bad_cell_is_a_problem_and_its_row_stays():
    tables = read(["Ana Ruiz", "ana at example", "ask her", "Analyst", "Acme", "Rejected", "soon", ""], BO)
    assert sorted(problems(tables)) == [
        ("Candidates", 2, "Email", "ana at example"),
        ("Candidates", 2, "Interview Date", "soon"),
        ("Candidates", 2, "Phone", "ask her"),
    ]
    assert set(tables.problems["allowed"]) == {
        "an e-mail address like ana@example.com",
        "a date like 2026-11-24, or leave the cell blank",
        "a phone number, with its country code if foreign",
    }
    assert names(tables) == ["Ana Ruiz", "Bo Lind"]
    assert tables.candidacies.loc[0, ["email", "phone", "interviewed_on"]].isna().all()


def test_a_row_with_nothing_but_a_bad_cell_or_a_note_stays_and_is_missing_its_name():
    tables = read(["", "", "ask her"], ["", "", "", "", "", "", "", "a note"], ["", "", "", "", "", "", 46336])
    assert tables.candidacies["row"].tolist() == [2, 3, 4]
    assert [problem for problem in problems(tables) if problem[2] == "Candidate Name"][:3] == [
        ("Candidates", 2, "Candidate Name", ""),
        ("Candidates", 3, "Candidate Name", ""),
        ("Candidates", 4, "Candidate Name", ""),
    ]


def test_boxes_nobody_ticked_make_no_people():
    headers = [*HEADERS, "DNC", "Candidate informed", "S.No", "Hot"]
    tables = read(
        [*ANA, False, False, 1, False], *([*[""] * 8, False, False, n, False] for n in range(2, 900)), headers=headers
    )
    assert names(tables) == ["Ana Ruiz"]
    assert problems(tables) == []
    assert len(tables.extras["Candidates"]) == 899


@pytest.mark.parametrize(
    ("cell", "said", "bad"),
    [
        ("", False, 0),
        (False, False, 0),
        ("No", False, 0),
        (True, True, 0),
        ("Yes", True, 0),
        (46340, True, 0),
        ("last week", True, 1),
    ],
)
def test_told_is_a_date_or_a_tick(cell, said, bad):
    tables = read([*ANA, cell], headers=[*HEADERS, "Candidate informed"])
    assert tables.candidacies["told_said"].tolist() == [said]
    assert len(tables.problems) == bad


@pytest.mark.parametrize(
    ("cell", "rounds", "bad"), [(False, 0, 0), ("no", 0, 0), (True, 1, 1), ("tbc", 1, 1), ("", 0, 0)]
)
def test_an_interview_nobody_ticked_is_no_interview(cell, rounds, bad):
    tables = read([*ANA[:6], cell])
    assert tables.candidacies["rounds"].tolist() == [rounds]
    assert len(tables.problems) == bad


def test_first_and_last_name():
    tables = read(["Ana", "Ruiz", "a@example.com"], ["Bo", "", ""], headers=["First name", "Surname", "Email"])
    assert names(tables) == ["Ana Ruiz", "Bo"]


def test_names_in_every_script():
    odd = ["שרה כהן", "  山田 太郎 ", "👩🏽\u200d💻 Bo", "=IMPORTXML(1)", "Nan", "None", "\u202eevil"]
    found = names(read(*([name, f"a{number}@example.com"] for number, name in enumerate(odd))))
    assert found == ["שרה כהן", "山田 太郎", "👩🏽\u200d💻 Bo", "=IMPORTXML(1)", "Nan", "None", "evil"]


def test_no_cell_is_ever_the_word_nan():
    tables = read([float("nan"), None, float("nan"), "Analyst", None, "Rejected"])
    shown = tables.candidacies.select_dtypes("string").stack().tolist() + tables.problems["found"].tolist()
    assert not {"nan", "None", "NaN", "<NA>"} & set(shown)


# headers


def test_equal_and_blank_headers_are_told_apart_by_their_place():
    headers = ["Name", "", "Email", "Email", "Hat", "Hat", "", 7.0, float("nan"), True]
    tables = read(["Ana", "x", "", "ana@example.com", "red", "blue", "y", "seven", "z", "t"], headers=headers)
    assert tables.candidacies["email"].tolist() == ["ana@example.com"]
    assert tables.extras["Candidates"].loc[2].to_dict() == {
        "#B": "x", "Hat": "red", "Hat#2": "blue", "#G": "y", "7": "seven", "#I": "z", "TRUE": "t",
    }  # fmt: skip
    assert [seen.label for seen in tables.recognised][2:4] == ["Email", "Email#2"]


def test_of_several_columns_of_a_field_the_first_that_can_be_read_counts():
    headers = ["Name", "Phone", "Mobile", "Email", "Personal Email", "Notes", "Feedback"]
    row = ["Ana", "ask her", "020 7946 0958", "", "ana@example.com", "keen", "strong"]
    tables = read(row, headers=headers)
    assert tables.candidacies.loc[0, ["phone", "email", "notes"]].tolist() == [
        "+442079460958",
        "ana@example.com",
        "keen\nstrong",
    ]
    assert problems(tables) == [("Candidates", 2, "Phone", "ask her")]


def test_rounds_are_all_read_and_the_latest_leads():
    headers = ["Name", "Email", "Interview Date", "2nd Interview", "Final Interview"]
    row = read(["Ana", "a@example.com", 46340, "tbc", 46336], headers=headers).candidacies.iloc[0]
    assert (row["rounds"], row["interviewed_on"]) == (3, pd.Timestamp("2026-11-14"))
    assert row["interviewed_on#1"] == pd.Timestamp("2026-11-14")
    assert row["interviewed_on#3"] == pd.Timestamp("2026-11-10")


def test_a_running_number_is_no_id():
    rows = [[1, *ANA], [2, *BO]]
    one = read(*rows, headers=["S.No", *HEADERS]).candidacies
    other = read([2, *ANA], [1, *BO], headers=["S.No", *HEADERS]).candidacies
    assert one["candidate_id"].isna().all()
    assert one["candidacy_id"].tolist() == other["candidacy_id"].tolist()


def test_the_order_of_rows_and_columns_does_not_matter():
    turned = [list(reversed(row)) for row in (BO, ANA)]
    tables = read(*turned, headers=list(reversed(HEADERS)))
    assert set(tables.candidacies["candidacy_id"]) == set(read(ANA, BO).candidacies["candidacy_id"])


def test_two_rows_of_one_candidacy_are_a_problem_and_the_later_leads():
    tables = read(ANA, [*ANA[:6], 46340, ""])
    assert tables.candidacies["doubled"].tolist() == [True, False]
    assert problems(tables, "row") == [2]


# phones, dates and the place


@pytest.mark.parametrize(
    ("locale", "said", "phone"),
    [
        ("en_GB", {}, "+442079460958"),
        (None, {"team.country": "GB"}, "+442079460958"),
        ("en_US", {"team.country": "GB"}, "+442079460958"),
        (None, {}, "02079460958"),
    ],
)
def test_phones_without_a_code_are_the_teams_countrys(locale, said, phone):
    tables = read_tables({"Candidates": [HEADERS, ANA], "Settings": settled(said)}, locale=locale)
    assert tables.candidacies["phone"].tolist() == [phone]


def test_no_country_is_said_once():
    tables = read_tables({"Candidates": [HEADERS, ANA]})
    assert problems(tables, "column") == ["team.country"]


@pytest.mark.parametrize(("locale", "month"), [("en_GB", 4), ("en_US", 3), ("de_DE", 4), (None, 4)])
def test_text_dates_follow_the_sheets_locale(locale, month):
    tables = read_tables({"Candidates": [HEADERS, [*ANA[:6], "3/4/2026"]]}, locale=locale)
    assert tables.candidacies["interviewed_on"].dt.month.tolist() == [month]


def test_phones_typed_as_numbers_have_lost_their_zero():
    assert read(["Ana", "", 2079460958.0]).candidacies["phone"].tolist() == ["+442079460958"]


# which worksheet is what


def test_no_worksheet_with_names_is_refused_and_says_what_was_found():
    with pytest.raises(BookError) as refused:
        read_tables({"Sheet1": [["Colour", "Size"], ["red", 4]], "Empty": []})
    assert "“Sheet1” has Colour, Size" in str(refused.value)
    assert "“Empty” has nothing in row 1" in str(refused.value)
    assert "Candidate Name" in str(refused.value)


@pytest.mark.parametrize("raw", [{}, {"Candidates": []}, {"Candidates": [[]]}, {"Candidates": [[None, ""]]}])
def test_an_empty_book_is_refused(raw):
    with pytest.raises(BookError, match="No worksheet has a column with the candidates' names"):
        read_tables(raw)


def test_a_chosen_worksheet_without_names_is_refused():
    with pytest.raises(BookError) as refused:
        read_tables({"My. Tab": [["Email", "Hat"]], "Settings": settled({'sheet."My. Tab"': "candidates"})})
    assert "“My. Tab” has no column with the candidates' names" in str(refused.value)
    assert 'column."My. Tab".<header> = name' in str(refused.value)
    assert "Email, Hat" in str(refused.value)


def test_two_different_ones_that_could_be_candidates_are_refused():
    with pytest.raises(BookError, match="“North” and “South") as refused:
        read_tables({"North": [HEADERS, ANA], "South. A": [["Applicant", "Mail"], ["Bo Lind", "bo@example.com"]]})
    assert "sheet.North and value candidates or ignore" in str(refused.value)


def test_tabs_with_the_same_headers_are_one_table_and_their_names_fill_a_field():
    raw = {"North": [HEADERS, [*ANA[:4], "", *ANA[5:]]], "South. A": [HEADERS, BO], "Colours": [["Hat"], ["red"]]}
    tables = read_tables(raw, {"sheet.North.fixed.client": "Northern Rail"}, locale="en_GB")
    assert tables.candidacies[["name", "client", "worksheet"]].values.tolist() == [
        ["Ana Ruiz", "Northern Rail", "North"],
        ["Bo Lind", "Acme", "South. A"],
    ]


def test_headers_below_a_title_are_found():
    tables = read(["", "printed 1 March"], [], HEADERS, ANA, BO, headers=["Site Manager"])
    assert tables.candidacies[["name", "row"]].values.tolist() == [["Ana Ruiz", 5], ["Bo Lind", 6]]


def test_headers_the_team_named_come_before_those_that_look_like_it():
    tables = read(HEADERS, ANA, headers=["Name", "Email"], settings={"sheet.Candidates.header_row": "2"})
    assert names(tables) == ["Ana Ruiz"]


ROUNDS = ["Name", "Email", "HR Screening", "Technical", "Client Interview Result"]


@pytest.mark.parametrize(
    ("results", "standing", "evidence"),
    [
        (["Failed", "", ""], "turned down early", ""),
        (["Passed", "", ""], "early", ""),
        (["Passed", "Failed", ""], "not selected", "interviewed"),
        (["Passed", "Passed", "Rejected"], "not selected", "interviewed"),
        (["", "", "Rejected"], "not selected", "interviewed"),
        (["Passed", "Passed", False], "in play", "interviewed"),
        (["Passed", "", "Ask Tom"], "unknown", ""),
        (["", "", ""], "early", ""),
    ],
)
def test_of_rounds_in_columns_the_furthest_filled_counts(results, standing, evidence):
    said = {f"column.Candidates.{header}": "round" for header in ROUNDS[2:]}
    row = read(["Ana", "ana@example.com", *results], headers=ROUNDS, settings=said).candidacies.iloc[0]
    assert row["standing"] == standing
    assert evidence in ("", row["evidence"])


def test_rounds_nobody_named_are_kept_and_not_read():
    tables = read(["Ana", "ana@example.com", "Failed", "", ""], headers=ROUNDS)
    assert tables.candidacies["words"].isna().all()
    assert tables.extras["Candidates"].loc[2, "HR Screening"] == "Failed"


def test_several_roles_in_a_row_are_a_candidacy_each_where_the_team_said_so():
    headers = ["Name", "Email", "Role 1", "Role 2", "Status"]
    rows = [
        ["Ana", "ana@example.com", "Site Manager / Planner", "Buyer", "Rejected"],
        ["Bo", "bo@example.com", "Clerk", "clerk; Clerk", ""],
        ["Cy", "cy@example.com", "", "", ""],
    ]
    said = {"sheet.Candidates.roles": "each", "column.Candidates.Role 1": "role", "column.Candidates.Role 2": "role"}
    tables = read(*rows, headers=headers, settings=said)
    assert tables.candidacies[["name", "role", "row"]].fillna("").values.tolist() == [
        ["Ana", "Site Manager", 2],
        ["Ana", "Planner", 2],
        ["Ana", "Buyer", 2],
        ["Bo", "Clerk", 3],
        ["Bo", "clerk", 3],
        ["Cy", "", 4],
    ]
    assert tables.candidacies["candidacy_id"].nunique() == 5
    whole = read(*rows, headers=headers)
    assert whole.candidacies["role"].fillna("").tolist() == ["Site Manager / Planner", "Clerk", ""]


def test_of_several_phones_the_preferred_one_leads():
    headers = ["Name", "Home Phone", "Mobile"]
    row = ["Ana", "020 7946 0958", "07700 900123"]
    assert read(row, headers=headers).candidacies["phone"].tolist() == ["+447700900123"]
    said = {"sheet.Candidates.preferred.phone": "Home Phone"}
    assert read(row, headers=headers, settings=said).candidacies["phone"].tolist() == ["+442079460958"]
    assert read([*row[:2], ""], headers=headers).candidacies["phone"].tolist() == ["+442079460958"]


def test_an_asked_column_is_not_read_until_the_team_has_answered():
    headers, row = ["Name", "Email", "Company"], ["Ana", "ana@example.com", "Acme"]
    asked = read(row, headers=headers)
    assert asked.candidacies["client"].isna().all()
    assert asked.extras["Candidates"].loc[2, "Company"] == "Acme"
    said = read(row, headers=headers, settings={"column.Candidates.Company": "client"})
    assert said.candidacies["client"].tolist() == ["Acme"]


def test_the_team_chooses():
    raw = {"North": [HEADERS, ANA], "South": [HEADERS, BO]}
    assert names(read_tables(raw, {"sheet.North": "candidates", "sheet.South": "ignore"})) == ["Ana Ruiz"]
    assert names(read_tables(raw, {"sheet.North": "candidates", "sheet.South": "candidates"})) == [
        "Ana Ruiz",
        "Bo Lind",
    ]


def test_one_called_candidates_leads_and_the_other_is_a_problem():
    tables = read(ANA, Archive=[HEADERS, BO])
    assert names(tables) == ["Ana Ruiz"]
    assert problems(tables, "worksheet", "row") == [("Archive", 1)]
    assert problems(read(ANA, settings={"sheet.Archive": "ignore"}, Archive=[HEADERS, BO])) == []


def test_a_worksheet_that_was_chosen_does_not_hide_another():
    tables = read_tables(
        {"North": [HEADERS, ANA], "South": [HEADERS, BO]}, {"sheet.North": "candidates"}, locale="en_GB"
    )
    assert (names(tables), problems(tables, "worksheet")) == (["Ana Ruiz"], ["South"])


def test_a_choice_for_a_worksheet_that_is_gone_is_a_problem():
    assert problems(read(ANA, settings={"sheet.Nroth": "ignore"}), "worksheet", "column") == [("Nroth", "sheet.Nroth")]


def test_any_tab_name_and_case():
    assert names(read(ANA, title=" pipeline 2026 ")) == ["Ana Ruiz"]
    assert names(read(ANA, title="CANDIDATES")) == ["Ana Ruiz"]
    assert names(read(ANA, title=" Odd ", settings={"sheet.Odd": "candidates"})) == ["Ana Ruiz"]


def test_headers_lower_down():
    rows = [["Acme pipeline"], [], ["printed", 46336]]
    raw = {
        "North": [*rows, HEADERS, ANA, [], BO],
        "Settings": settled({"sheet.North": "candidates", "sheet.North.header_row": 4}),
    }
    tables = read_tables(raw, locale="en_GB")
    assert tables.candidacies["row"].tolist() == [5, 7]
    assert problems(tables) == []


def test_what_a_whole_worksheet_says():
    said = {"sheet.Candidates.fixed.client": "Zeta", "sheet.Candidates.fixed.role": "Driver"}
    tables = read(ANA, ["Bo", "bo@example.com"], [], settings=said)
    assert tables.candidacies[["role", "client"]].to_numpy().tolist() == [["Analyst", "Acme"], ["Driver", "Zeta"]]


def test_openings():
    headers = ["Role", "Client", "Status", "Openings", "Closed", "Colour"]
    rows = [["Analyst", "Acme", "Lost", 2, 46336, "red"], [], ["Driver", "", "asleep", "many", "soon"], ["", "Acme"]]
    tables = read(ANA, Openings=[headers, *rows])
    assert tables.openings["row"].tolist() == [2, 4, 5]
    assert tables.openings["status"].tolist()[0] == "closed"
    assert sorted(problems(tables)) == [
        ("Openings", 4, "Closed", "soon"),
        ("Openings", 4, "Openings", "many"),
        ("Openings", 4, "Status", "asleep"),
        ("Openings", 5, "Role", ""),
    ]
    assert tables.extras["Openings"]["Colour"].dropna().tolist() == ["red"]


# Signoff's own worksheets


def _calls(*rows):
    headers = list(dict.fromkeys([*CALLS.key, *(key for row in rows for key in row)]))
    return [headers, *([row.get(header, "") for header in headers] for row in rows)]


def call(number, **more):
    about = {"candidate": "Ana Ruiz", "email": "ana@example.com", "role": "Analyst", "client": "Acme"}
    return {"call_id": f"c{number}", "candidacy_id": "old", "at": 46350.5, "result": "talked", **about, **more}


def test_a_teams_own_calls_tab_is_not_ours():
    theirs = [["Date", "Who"], [46336, "Ana"]]
    tables = read(ANA, Calls=theirs, **{"Signoff Calls": _calls(call(1, result="shouted"))})
    assert len(tables.calls) == 1
    assert problems(tables, "worksheet") == ["Signoff Calls"]
    assert tables.titles["Calls"] == "Signoff Calls"
    assert len(read(ANA, Calls=theirs).calls) == 0


def test_problems_of_calls_name_the_worksheet_they_stand_in():
    stranger = call(1, candidate="No One", email="no@example.com")
    tables = read(ANA, **{"Signoff Calls": _calls(stranger)}, Calls=[["Date"]])
    assert problems(tables) == [("Signoff Calls", 2, "candidate", "No One")]


def test_a_settings_problem_is_told_once():
    tables = read(ANA, Settings=[*SETTINGS_TAB, ["ladder.tries", 3, "Sam", "last week"]])
    assert problems(tables) == [("Settings", 2, "at", "last week")]


def _referral(**more):
    return {"referral_id": "r1", "call_id": "c1", "name": "Cy", **more}


def _sheet(table, *rows):
    headers = list(dict.fromkeys([*table.key, *(key for row in rows for key in row)]))
    return [headers, *([row.get(header, "") for header in headers] for row in rows)]


def _step(number, to="contacted", of="r1"):
    return {"move_id": f"m{number}", "of": "referral", "subject_id": of, "to": to, "at": 46351}


def _with_referral(*calls, referrals=(), moves=()):
    return read(
        ANA,
        Calls=_calls(*calls),
        Referrals=_sheet(REFERRALS, _referral(), *referrals),
        Moves=_sheet(MOVES, *(moves or (_step(1),))),
    )


def test_a_corrected_call_keeps_its_referrals_under_the_newest_id():
    tables = _with_referral(call(1), call(2, replaces="c1", at=46351))
    assert tables.calls["call_id"].tolist() == ["c2"]
    assert tables.referrals["call_id"].tolist() == ["c2"]
    assert len(tables.moves) == 1


def test_voiding_a_call_takes_back_its_referrals_and_their_moves():
    tables = _with_referral(call(1), call(2, replaces="c1", at=46351, result="void"))
    assert len(tables.calls) == len(tables.referrals) == len(tables.moves) == 0
    assert problems(tables) == []
    assert len(tables.written["Moves"]) == 1


def test_voiding_a_correction_takes_them_back_too():
    rows = call(1), call(2, replaces="c1", at=46351), call(3, replaces="c2", at=46352, result="void")
    tables = _with_referral(*rows)
    assert len(tables.calls) == len(tables.referrals) == len(tables.moves) == 0


def test_a_corrected_referral_keeps_its_moves():
    tables = _with_referral(call(1), referrals=[_referral(referral_id="r2", replaces="r1", name="Cyd", at=46352)])
    assert tables.referrals["name"].tolist() == ["Cyd"]
    assert tables.moves["subject_id"].tolist() == ["r2"]


def test_a_move_of_a_referral_nobody_knows_is_a_problem():
    tables = _with_referral(call(1), moves=[_step(1), _step(2, of="r9")])
    assert tables.moves["move_id"].tolist() == ["m1"]
    assert problems(tables) == [("Moves", 3, "subject_id", "r9")]


def test_chains_that_bite_their_tail_do_not_hang():
    tables = _with_referral(
        call(1, replaces="c2"), call(2, replaces="c1"), referrals=[_referral(referral_id="r2", replaces="r2")]
    )
    assert set(tables.calls["call_id"]) <= {"c1", "c2"}
    assert len(tables.calls)


# as a value


@pytest.mark.parametrize("by", ["rows", "columns"])
def test_inputs_are_never_changed(by):
    rows = {"Candidates": [HEADERS, ANA, BO], "Calls": _calls(call(1)), "Settings": settled({"team.country": "GB"})}
    raw = rows if by == "rows" else {t: [list(column) for column in zip(*s, strict=True)] for t, s in rows.items()}
    before, said = copy.deepcopy(raw), {"ladder.tries": "4"}
    read_tables(raw, said, by=by)
    assert (raw, said) == (before, {"ladder.tries": "4"})


def _same(one: Tables, other: Tables):
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name), obj=name)
    assert one.settings.said == other.settings.said
    for table in OWNED:
        pd.testing.assert_frame_equal(one.written[table.title], other.written[table.title], obj=table.title)


AT = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_rows_added_are_as_rows_read_again():
    ana = b.person("Ana Ruiz")
    book = b.book(ana, b.person("Bo Lind"), settings={"team.timezone": "Asia/Kolkata"})
    first = [
        b.call(ana, "voicemail", AT, follow_up_on=AT + timedelta(days=1)),
        b.call(ana, "talked", AT + timedelta(days=2)),
    ]
    again = [first[0], b.call(ana, "void", AT + timedelta(days=3), replaces=first[1]["call_id"], call_id="void1")]
    more = {
        "Calls": again,
        "Moves": [b.move(ana, "in play", AT)],
        "Settings": [{"key": "ladder.tries", "value": "5", "at": AT}],
    }
    before = book.and_rows(Calls=first).tables()
    kept = before.written["Calls"].copy(deep=True)
    added = with_rows(before, more)
    reread = book.and_rows(Calls=[*first, *again], Moves=more["Moves"], Settings=more["Settings"]).tables()
    pd.testing.assert_frame_equal(before.written["Calls"], kept)
    assert added.settings.ladder_tries == 5
    for name in ("calls", "referrals", "unmatched"):
        left, right = getattr(added, name), getattr(reread, name)
        pd.testing.assert_frame_equal(
            left.drop(columns=["row", "utc_offset"], errors="ignore"),
            right.drop(columns=["row", "utc_offset"], errors="ignore"),
        )


def test_what_was_handed_in_stays_above_a_row_added():
    tables = read(ANA, settings={"ladder.tries": "7"})
    added = with_rows(tables, {"Settings": [{"key": "ladder.tries", "value": "5", "at": AT}]})
    assert added.settings.ladder_tries == 7


def test_a_row_added_that_differs_from_the_one_with_its_id_is_a_problem():
    tables = read(ANA, Calls=_calls(call(1)))
    again = {"call_id": "c1", "candidacy_id": "old", "candidate": "Ana Ruiz", "at": AT, "result": "voicemail"}
    assert set(problems(with_rows(tables, {"Calls": [again]}), "column")) == {"call_id"}


def test_nothing_added_is_nothing_changed():
    tables = read(ANA, Calls=_calls(call(1)))
    _same(with_rows(tables, {}), tables)
    _same(with_rows(tables, {"Calls": []}), tables)


def test_columns_of_rows():
    columns = columns_of(SETTINGS, [{"key": "a", "value": "1"}, {"key": "b", "by": "Sam"}])
    assert columns == [["key", "a", "b"], ["value", "1", None], ["by", None, "Sam"], ["at", None, None]]


def test_settings_may_be_handed_in_as_a_value():
    tables = read_tables({"Candidates": [HEADERS, ANA]}, Settings({"team.country": "GB"}, "Asia/Kolkata"))
    assert (tables.settings.zone, tables.candidacies["phone"][0]) == ("Asia/Kolkata", "+442079460958")


# anything at all

_sheet_names = st.sampled_from(
    ("Candidates", "Openings", "Calls", "Signoff Calls", "Referrals", "Moves", "Settings", "Other")
)
_words = st.sampled_from(
    [
        *HEADERS, "2nd Interview", "First name", "Surname", "DNC", "told on", "Timezone", "Closed", "Seats", "", "Hat",
        *CALLS.names, *MOVES.names, *REFERRALS.names, *SETTINGS.names,
    ]
)  # fmt: skip


@st.composite
def raw_books(draw):
    raw = draw(
        st.dictionaries(
            _sheet_names, st.lists(st.lists(st.one_of(GARBAGE, _words), max_size=8), max_size=5), max_size=4
        )
    )
    for title, key in (("Calls", CALLS.key), ("Moves", MOVES.key), ("Settings", SETTINGS.key)):
        if title in raw and draw(st.booleans()):
            raw[title] = [list(key), *raw[title]]
    rows = draw(st.lists(st.lists(GARBAGE, min_size=len(HEADERS), max_size=len(HEADERS) + 2), max_size=6))
    return raw | {"Candidates": [HEADERS, *rows]} if draw(st.booleans()) else raw


@settings(deadline=None, max_examples=120)
@given(raw_books(), st.sampled_from((None, "en_GB", "en_US", "xx")), st.sampled_from((None, "Asia/Kolkata", "nowhere")))
def test_reading_raises_nothing_but_a_book_error(raw, locale, zone):
    before = copy.deepcopy(raw)
    try:
        tables = read_tables(raw, locale=locale, timezone=zone)
    except BookError:
        return
    finally:
        assert repr(raw) == repr(before)
    assert tables.problems["allowed"].str.len().gt(0).all()


def _readable(cell):
    return not (
        cell is None
        or cell is False
        or cell != cell
        or str(cell).strip(" \u202b").lower() in ("", "no", "n", "0", "0.0", "-0.0", "☐")
    )


@settings(deadline=None, max_examples=80)
@given(st.lists(st.lists(GARBAGE, max_size=len(HEADERS) + 2), max_size=12))
def test_no_row_is_lost_and_no_cell_either(rows):
    tables = read(*rows)
    kept = set(tables.candidacies["row"])
    for number, row in enumerate(rows, start=2):
        shown = [
            cell for cell in row[: len(HEADERS)] if _readable(cell) and str(cell).isprintable() and str(cell).isascii()
        ]
        assert number in kept or not shown
        for position, label in ((8, "#I"), (9, "#J")):
            if (
                len(row) > position
                and isinstance(row[position], str)
                and row[position].isascii()
                and row[position].strip()
            ):
                assert tables.extras["Candidates"].loc[number, label] == row[position].strip()


def test_many_problems_take_no_time():
    rows = [[f"Name {n}", "no address", "no phone", "Analyst", "Acme", "Rejected", "no date"] for n in range(3000)]
    began = perf_counter()
    assert len(read(*rows).problems) == 9000
    assert perf_counter() - began < 5
