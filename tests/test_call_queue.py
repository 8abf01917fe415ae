"""Who is owed, sentence by sentence of docs/rules.md, and against a slow second telling of it on generated books."""

import copy
import os
from datetime import UTC, datetime, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from signoff_core import lists
from signoff_core.call_queue import QUEUE_COLUMNS, before_signoff, open_queue, queue_of
from signoff_core.debts import debts
from signoff_core.reading import read_tables, with_rows
from tests import books as b
from tests import made_books
from tests.books import book, call, day, london, move, noticed, opening, opening_move, person, wall
from tests.oracle import View

EXAMPLES = int(os.environ.get("SIGNOFF_EXAMPLES", "16"))


def generated(share=1):
    """Hypothesis' settings; SIGNOFF_EXAMPLES=2000 looks longer."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large]
    return settings(max_examples=max(EXAMPLES // share, 1), deadline=None, suppress_health_check=slow)


NOW = london("2026-11-24 10:00")  # a Tuesday


def shown(frame, columns):
    """A frame as rows of plain Python values, missing as None."""
    return [{column: _plain(row[column]) for column in columns} for row in frame.to_dict("records")]


def _plain(value):
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime().astimezone(UTC)
    if isinstance(value, float):
        return round(value, 6)
    return value.item() if hasattr(value, "item") else value


def queue(found, now=NOW, **settings):
    return open_queue(found.tables(), now, settings or None)


def only(found, now=NOW, **settings):
    rows = queue(found, now, **settings)
    assert len(rows) == 1
    return rows.iloc[0]


def names(frame):
    return frame["name"].tolist()


# -- the oracle

WHO = ("candidacy_id", "name", "phone", "email", "role", "client", "recruiter", "worksheet", "row")
QUESTIONS = {
    "which person": lists.WHICH_PERSON,
    "filled": lists.FILLED,
    "hired": lists.HIRED_ELSEWHERE,
    "unknown word": lists.UNKNOWN_WORD,
    "was it the show": lists.WAS_IT_THE_SHOW,
}


def rounded(rows):
    return [{key: _plain(value) if isinstance(value, float) else value for key, value in row.items()} for row in rows]


@generated()
@given(made_books.books())
def test_the_queue_and_the_lists_are_what_the_rules_say(made):
    slow, tables = View(made.book, made.now), made.book.tables()
    for expected, frame in (
        (slow.open_queue(), open_queue(tables, made.now)),
        (slow.before_signoff(), before_signoff(tables, made.now)),
    ):
        assert shown(frame, expected[0] if expected else WHO) == rounded(expected)
    asked = [row | {"question": QUESTIONS[row["question"]]} for row in slow.asked()]
    assert shown(lists.asked(tables, made.now), (*WHO, "question")) == asked
    assert shown(lists.going_quiet(tables, made.now), (*WHO, "heard_on")) == slow.going_quiet()


@generated(2)
@given(made_books.books(), st.data())
def test_rows_added_in_memory_say_the_same_as_rows_read_again(made, data):
    more = {title: data.draw(made_books.more_rows(made, title)) for title in ("Calls", "Moves")}
    added = with_rows(made.book.tables(), more)
    again = made.book.and_rows(**more).tables()
    assert shown(open_queue(added, made.now), QUEUE_COLUMNS) == shown(open_queue(again, made.now), QUEUE_COLUMNS)
    assert shown(lists.asked(added, made.now), WHO) == shown(lists.asked(again, made.now), WHO)


@generated(2)
@given(made_books.garbage())
def test_whatever_the_cells_hold_reading_neither_fails_nor_changes_them_nor_drops_a_row(raw):
    before = copy.deepcopy(raw)
    tables = read_tables(raw, timezone="Europe/London", locale="en_GB")
    for look in (open_queue, before_signoff, lists.asked, lists.going_quiet, lists.written_not_spoken):
        look(tables, NOW)
    assert repr(raw) == repr(before)
    named = [
        number
        for number, row in enumerate(raw["Candidates"][1:], start=2)
        if str(row[0] or "").strip(made_books.BLANKS)
    ]
    assert set(named) <= set(tables.candidacies["row"])


@generated(4)
@given(made_books.books(), st.data())
def test_a_few_rows_of_a_queue_are_those_of_the_whole_one(made, data):
    whole, asked = open_queue(made.book.tables(), made.now), queue_of(made.book.tables(), made.now)
    names = data.draw(st.permutations(QUEUE_COLUMNS))
    places = np.array(data.draw(st.permutations(range(len(asked))))[:3], "int64")
    rows = pd.DataFrame(asked.rows(places, names), columns=names)
    assert shown(rows, names) == shown(whole.take(places), names)
    pd.testing.assert_series_equal(asked[names[0]], whole[names[0]], check_names=False)


@generated(4)
@given(made_books.books())
def test_nobody_is_dropped_and_nobody_is_in_two_lists(made):
    tables = made.book.tables()
    assert len(tables.candidacies) == sum(len(made.book.rows(title)) for title in made.book.candidates)
    owed, old, asked = open_queue(tables, made.now), before_signoff(tables, made.now), lists.asked(tables, made.now)
    ids = [*owed["candidacy_id"], *old["candidacy_id"], *asked["candidacy_id"]]
    assert len(ids) == len(set(ids))


# -- owed


def test_not_selected_after_an_interview_is_owed():
    row = only(book(person(decided_on=day("2026-11-20"))))
    assert (row["reach"], row["because"], row["since_from"]) == ("call", "not selected", "decided")


def test_any_other_standing_is_not_owed():
    stages = ("Withdrew", "Screened out", "On hold", "Interviewed", "New", "Hired")
    assert queue(book(*(person(f"{stage} One", stage=stage) for stage in stages))).empty


@pytest.mark.parametrize("status", ["closed", "cancelled"])
def test_in_play_for_an_opening_that_is_over_is_owed_since_it_closed(status):
    found = book(person(stage="Interviewed"), openings=[opening(status, closed_on=day("2026-11-19"))])
    row = only(found)
    assert (row["because"], row["since"]) == ("opening closed", london("2026-11-20 09:00"))


def test_an_opening_without_a_closing_date_counts_from_when_that_was_noticed_else_from_the_last_interview():
    row, closed = person(stage="Interviewed"), [opening("closed")]
    seen = opening_move("closed", london("2026-11-18 11:15"))
    assert only(book(row, openings=closed, moves=[seen]))["since"] == london("2026-11-18 11:15")
    assert only(book(row, openings=closed))["since_from"] == "last interview"
    so = seen | {"notes": b.ALREADY_SO}
    assert only(book(row, openings=closed, moves=[so]))["since_from"] == "last interview"


def test_an_open_row_keeps_the_place_open():
    found = book(person(stage="Interviewed"), openings=[opening("open"), opening("closed")])
    assert queue(found).empty


@pytest.mark.parametrize("client", ["ACME", " acme. ", "Acmé"])
def test_an_opening_is_the_one_of_the_same_role_and_client_however_it_is_written(client):
    found = book(person(stage="Interviewed"), openings=[opening("closed") | {"client": client}])
    assert names(queue(found)) == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("cells", "moves"),
    [
        ({"interviewed_on": day("2026-11-10")}, []),
        ({"interviewed_on": "second week of November"}, []),
        ({"stage": "Rejected after interview"}, []),
        ({"stage": "Final interview", "outcome": "Rejected"}, []),
        ({}, ["Second interview"]),
    ],
    ids=["a date", "a filled cell", "a late word", "a late stage beside it", "a late word noticed before"],
)
def test_what_proves_an_interview(cells, moves):
    row = person(**{"interviewed_on": None, "decided_on": day("2026-11-20"), **cells})
    seen = [noticed(row, "in play", london("2026-11-12 09:00"), words) for words in moves]
    found = only(book(row, moves=seen))
    assert (found["because"], found["reach"]) == ("not selected", "call")


def test_a_word_noticed_before_still_counts_under_other_settings():
    row = person(interviewed_on=None, decided_on=day("2026-11-20"))
    found = book(row, moves=[noticed(row, "in play", london("2026-11-12 09:00"), "Second interview")])
    assert only(found, **{"status.Odd": "hired"})["because"] == "not selected"


def test_an_interview_that_lies_ahead_proves_nothing():
    row = person(interviewed_on=day("2026-11-27"), decided_on=day("2026-11-20"))
    assert only(book(row))["because"] == "interview not recorded"


def test_an_interview_that_lies_ahead_does_not_hide_the_one_before():
    row = person(interviewed_on=day("2026-11-10"), **{"Second interview": day("2026-11-30")})
    found = only(book(row, settings={"line.legal": "45 days after last interview"}))
    assert (found["because"], found["since"]) == ("not selected", london("2026-11-11 09:00"))
    assert (found["depth"], found["legal_due_at"]) == (2, london("2026-12-25 18:00"))


@pytest.mark.parametrize(("said", "owed", "asked"), [("owed", 1, 0), ("ask", 0, 1), ("not owed", 0, 0)])
def test_a_plain_rejected_without_evidence_follows_the_teams_word(said, owed, asked):
    found = book(
        person(interviewed_on=None, decided_on=day("2026-11-20")),
        headers=b.NO_INTERVIEW_COLUMN,
        settings={"plain_rejected": said},
    )
    found.sheets["Candidates"][1][0].pop("interviewed_on")
    assert len(queue(found)) == owed
    assert lists.asked(found.tables(), NOW)["question"].tolist() == [lists.WAS_IT_THE_SHOW] * asked


def test_a_person_who_says_not_selected_settles_whether_there_was_a_show():
    row = person(interviewed_on=None)
    said = move(row, "not selected", london("2026-11-20 11:00"))
    found = only(book(row, moves=[said], settings={"plain_rejected": "not owed"}))
    assert (found["because"], found["since"]) == ("not selected", london("2026-11-20 11:00"))


def test_presented_only_is_owed_in_writing_or_a_call_as_the_team_says():
    row = person(interviewed_on=None, presented_on=day("2026-11-02"), decided_on=day("2026-11-20"))
    assert only(book(row))["reach"] == "write instead"
    assert only(book(row), owed_from="presented")["reach"] == "call"


def test_without_an_interview_column_presented_is_no_evidence():
    row = person(presented_on=day("2026-11-02"), decided_on=day("2026-11-20"))
    row.pop("interviewed_on")
    assert only(book(row, headers=b.NO_INTERVIEW_COLUMN))["because"] == "interview not recorded"


# -- asked, not owed


def asked(found, now=NOW):
    return lists.asked(found.tables(), now)["question"].tolist()


def test_an_opening_that_is_filled_is_asked_about():
    found = book(person(stage="Interviewed"), openings=[opening("filled")])
    assert queue(found).empty
    assert asked(found) == [lists.FILLED]


@pytest.mark.parametrize(("hired_on", "questions"), [("2026-11-20", [lists.HIRED_ELSEWHERE]), ("2026-10-01", [])])
def test_somebody_else_hired_is_asked_about_when_it_was_after_this_candidacy_began(hired_on, questions):
    other = person("Bo Lind", stage="Hired", decided_on=day(hired_on))
    found = book(person(stage="Interviewed", presented_on=day("2026-11-02")), other)
    assert queue(found).empty
    assert asked(found) == questions


def test_the_first_of_several_interviews_is_when_it_began():
    row = person(stage="Interviewed", interviewed_on=day("2026-11-02"), **{"Second interview": day("2026-11-18")})
    other = person("Bo Lind", stage="Hired", decided_on=day("2026-11-10"))
    assert asked(book(row, other)) == [lists.HIRED_ELSEWHERE]


def test_seats_that_are_left_are_no_question():
    other = person("Bo Lind", stage="Hired", decided_on=day("2026-11-20"))
    assert asked(book(person(stage="Interviewed"), other, openings=[opening("open", seats=2)])) == []
    assert asked(book(person(stage="Interviewed"), other, openings=[opening("open", seats=1)])) != []


def test_more_seats_and_owe_the_call_are_one_tap_each():
    row = person(stage="Interviewed")
    at = london("2026-11-23 16:00")
    still = book(row, openings=[opening("filled")], moves=[move(row, "in play", at)])
    assert queue(still).empty
    assert asked(still) == []
    owe = only(book(row, openings=[opening("filled")], moves=[move(row, "not selected", at)]))
    assert (owe["because"], owe["since"], owe["since_from"]) == ("not selected", at, "noticed")


def test_a_persons_word_stands_until_the_cell_changes():
    row = person(stage="Interviewed")
    said = move(row, "not selected", london("2026-11-20 11:00"))
    assert len(queue(book(row, moves=[said]))) == 1
    assert queue(book(row | {"stage": "Final interview"}, moves=[said])).empty


def test_a_closed_opening_owes_nobody_whom_a_person_called_still_in_play():
    row = person(stage="Interviewed")
    said = move(row, "in play", london("2026-11-20 11:00"))
    assert queue(book(row, openings=[opening("closed", closed_on=day("2026-11-19"))], moves=[said])).empty


def test_a_word_nobody_explained_is_asked_about_and_then_understood():
    row = person(stage="Round the houses")
    assert asked(book(row)) == [lists.UNKNOWN_WORD]
    assert len(queue(book(row, settings={"status.Round the houses": "not selected"}))) == 1


# -- before Signoff


def test_debts_from_before_the_start_line_and_undated_ones_stand_apart():
    old = person(decided_on=day("2026-10-30"))
    undated = person("Bo Lind", stage="Rejected after interview", interviewed_on=None)
    new = person("Cy Young", decided_on=day("2026-11-20"))
    found = book(old, undated, new, settings={"line.start": "2026-11-01"})
    assert names(queue(found)) == ["Cy Young"]
    assert names(before_signoff(found.tables(), NOW)) == ["Ana Ruiz", "Bo Lind"]


def test_the_start_line_is_thirty_days_before_now_until_it_is_written():
    found = book(
        person(decided_on=day("2026-10-25")),
        person("Bo Lind", decided_on=day("2026-10-24")),
        settings={"line.start": ""},
    )
    assert names(queue(found)) == ["Ana Ruiz"]
    late = london("2026-11-24 23:30")  # the clock went back in between
    assert names(queue(found, late)) == ["Ana Ruiz"]


def test_a_bare_date_on_the_line_rests_on_its_own_day():
    found = book(person(decided_on=day("2026-10-31")), settings={"line.start": "2026-11-01"})  # counts from 2 November
    assert queue(found).empty


def test_what_was_so_at_the_first_reading_has_no_date():
    row = person(interviewed_on=None, stage="Rejected after interview")
    so = noticed(row, "not selected", london("2026-11-20 11:00"), "Rejected after interview", notes=b.ALREADY_SO)
    assert names(before_signoff(book(row, moves=[so]).tables(), NOW)) == ["Ana Ruiz"]


@pytest.mark.parametrize("result", ["excused", "talked"])
def test_an_old_debt_is_closed_as_excused_or_told_in_the_past(result):
    row = person(decided_on=day("2025-11-20"))
    found = book(row, calls=[call(row, result, london("2025-12-01 10:00"))])
    assert before_signoff(found.tables(), NOW).empty


# -- not owed


def test_only_told_written_to_or_excused_settles_a_debt():
    rows = [person(f"{result} One", email=f"{number}@example.com") for number, result in enumerate(b.RESULTS)]
    calls = [call(row, result, london("2026-11-20 10:00")) for row, result in zip(rows, b.RESULTS, strict=True)]
    still = {name.removesuffix(" One") for name in names(queue(book(*rows, calls=calls)))}
    assert still == {"voicemail", "no answer", "wrong number", "call back", "hold"}


def test_talked_without_the_news_is_not_told():
    row = person()
    assert len(queue(book(row, calls=[call(row, "talked", london("2026-11-20 10:00"), told=False)]))) == 1


def test_a_voicemail_is_never_told_whatever_the_cell_beside_it_says():
    row = person()
    assert len(queue(book(row, calls=[call(row, "voicemail", london("2026-11-20 10:00"), told=True)]))) == 1


def test_told_on_filled_is_not_owed():
    cells = (day("2026-11-20"), wall("2026-11-20 14:00"), "yes, by Lee")
    assert queue(book(*(person(f"{number} One", told_on=cell) for number, cell in enumerate(cells)))).empty


def test_told_at_a_time_nobody_can_read_is_told():
    row = person()
    assert queue(book(row, calls=[call(row, "talked", london("2026-11-20 10:00")) | {"at": "Friday"}])).empty


def test_where_the_opening_is_closed_nothing_is_asked_of_who_was_hired():
    people = person(stage="Interviewed"), person("Bo Lind", phone="+442079460959", stage="Hired")
    found = book(*people, openings=[opening(status="closed", closed_on=day("2026-11-12"))])
    assert names(queue(found)) == ["Ana Ruiz"]
    assert lists.asked(found.tables(), NOW).empty


def test_a_call_that_lies_ahead_tells_nobody_yet():
    row = person()
    assert len(queue(book(row, calls=[call(row, "talked", london("2026-11-24 10:01"))]))) == 1


def test_a_row_from_the_future_makes_no_minute_dearer():
    """What was said so far is worked out again when such a row is passed, and not with the clock."""
    row, moment = person(), london("2026-11-24 10:00")
    calls = [call(row, "voicemail", london("2026-11-24 10:02")), call(row, "voicemail", london("2062-11-24 10:00"))]
    tables = book(row, calls=calls).tables()
    histories = [debts(tables, moment + timedelta(minutes=n)).history for n in range(4)]
    assert histories[0] is histories[1]
    assert histories[2] is histories[3]
    assert [history.tries.attempts.tolist() for history in histories] == [[0], [0], [1], [1]]


def test_written_not_spoken_stays_in_sight_for_ten_working_days():
    row = person(decided_on=day("2026-11-18"))
    found = book(row, calls=[call(row, "wrote instead", london("2026-11-20 10:00"))]).tables()
    assert names(lists.written_not_spoken(found, NOW)) == ["Ana Ruiz"]
    assert lists.written_not_spoken(found, london("2026-12-04 10:01")).empty


@pytest.mark.parametrize("kind", ["thank you", "referral", "check-in", "keep posted"])
def test_a_letter_about_something_else_leaves_the_news_owed(kind):
    row = person()
    wrote = [call(row, "wrote instead", london("2026-11-20 10:00"), kind=kind)]
    assert names(queue(book(row, calls=wrote))) == ["Ana Ruiz"]
    assert lists.written_not_spoken(book(row, calls=wrote).tables(), NOW).empty


def test_a_talk_with_somebody_they_named_tells_the_giver_nothing():
    row = person()
    assert names(queue(book(row, calls=[call(row, "talked", london("2026-11-20 10:00"), kind="referral")]))) == [
        "Ana Ruiz"
    ]
    assert names(queue(book(row, calls=[call(row, "talked", london("2026-11-20 10:00"), kind="thank you")]))) == []


def test_the_latest_letter_counts_wherever_its_row_stands():
    row = person(decided_on=day("2026-11-18"))
    wrote = [call(row, "wrote instead", london(at)) for at in ("2026-11-20 10:00", "2026-11-02 10:00")]
    assert names(lists.written_not_spoken(book(row, calls=wrote).tables(), NOW)) == ["Ana Ruiz"]


# -- a second round


@pytest.mark.parametrize(("interviewed", "owed"), [("2026-11-19", 0), ("2026-11-20", 0), ("2026-11-21", 1)])
def test_an_interview_after_the_news_is_a_new_debt_from_the_next_day_on(interviewed, owed):
    row = person(decided_on=day("2026-11-12"), stage_changed_on=day("2026-11-20"), interviewed_on=day(interviewed))
    found = book(row, calls=[call(row, "talked", london("2026-11-20 10:00"))])
    assert queue(found)["since_from"].tolist() == ["last interview"] * owed  # what was decided before is another round


def test_an_interview_of_the_same_day_counts_where_its_hour_is_known():
    row = person(interviewed_on=wall("2026-11-20 15:00"))
    assert len(queue(book(row, calls=[call(row, "talked", london("2026-11-20 10:00"))]))) == 1
    assert queue(book(row, calls=[call(row, "talked", london("2026-11-20 16:00"))])).empty


def test_what_was_noticed_or_answered_before_the_news_dates_no_second_round():
    row = person(stage="Rejected after interview", interviewed_on=day("2026-11-21"))
    told = call(row, "talked", london("2026-11-20 10:00"))
    seen = noticed(row, "not selected", london("2026-11-19 10:00"), "Rejected after interview")
    said = move(row, "not selected", london("2026-11-19 11:00"))
    for moves in ([seen], [said], [seen, said]):
        assert only(book(row, calls=[told], moves=moves))["since_from"] == "last interview"


def test_a_move_back_into_play_opens_it_again():
    row = person(decided_on=day("2026-11-23"))
    told = call(row, "talked", london("2026-11-20 10:00"))
    assert queue(book(row, calls=[told])).empty
    back = move(row, "in play", london("2026-11-21 10:00")) | {"words": "Interviewed"}
    assert len(queue(book(row, calls=[told], moves=[back]))) == 1
    assert queue(book(row, calls=[told], moves=[back | {"at": london("2026-11-19 10:00")}])).empty


def test_told_on_settles_what_was_owed_until_that_day_and_no_later_round():
    row = person(told_on=day("2026-11-12"), decided_on=day("2026-11-20"))
    assert queue(book(row)).empty
    assert len(queue(book(row | {"interviewed_on": day("2026-11-13")}))) == 1
    assert queue(book(row | {"told_on": "yes, by Lee", "interviewed_on": day("2026-11-13")})).empty


# -- write instead


def test_do_not_call_and_no_phone_are_owed_in_writing():
    cells = ({"do_not_call": "yes"}, {"do_not_call": "better not"}, {"phone": None}, {"phone": "ask the agent"})
    found = queue(book(*(person(f"{number} One", **cell) for number, cell in enumerate(cells))))
    assert found["reach"].tolist() == ["write instead"] * 4


def test_do_not_call_said_in_a_call_counts():
    row = person()
    said = call(row, "talked", london("2026-11-20 10:00"), told=False, do_not_call=True)
    assert only(book(row, calls=[said]))["reach"] == "write instead"


@pytest.mark.parametrize("called", ["+442079460958", "020 7946 0958"])
def test_a_wrong_number_is_written_to_until_the_sheet_gives_another(called):
    row = person()
    wrong = call(row, "wrong number", london("2026-11-20 10:00"), phone=called)
    found = only(book(row, calls=[wrong]))
    assert found["reach"] == "write instead"
    assert pd.isna(found["next_try_at"])
    assert only(book(row | {"phone": "+442079460959"}, calls=[wrong]))["reach"] == "call"


# -- hold


def test_a_hold_keeps_the_clock_running_until_its_last_day_is_over():
    row = person(decided_on=day("2026-11-09"))
    found = book(row, calls=[call(row, "hold", london("2026-11-20 10:00"), follow_up_on=day("2026-11-24"))])
    held = only(found)
    assert (held["state"], held["hold_until"]) == ("on hold", london("2026-11-24 18:00"))
    assert held["waited_hours"] == only(book(row))["waited_hours"]
    assert only(found, london("2026-11-24 18:00"))["state"] == "on hold"
    assert only(found, london("2026-11-24 18:01"))["state"] == "left hanging"


# -- since when


def test_decided_then_stage_changed_then_noticed_then_the_last_interview():
    row = person(decided_on=day("2026-11-17"), stage_changed_on=day("2026-11-16"), interviewed_on=day("2026-11-10"))
    seen = [noticed(row, "not selected", london("2026-11-19 12:00"), "Rejected")]
    told = []
    for blank in ("decided_on", "stage_changed_on", "moves", "interviewed_on"):
        found = only(book(row, moves=seen))
        told.append((found["since_from"], f"{found['since'].tz_convert('Europe/London'):%d %H:%M}"))
        row, seen = (row, []) if blank == "moves" else (row | {blank: None}, seen)
    assert told == [
        ("decided", "18 09:00"),
        ("stage changed", "17 09:00"),
        ("noticed", "19 12:00"),
        ("last interview", "11 09:00"),
    ]


def test_other_words_for_the_same_standing_do_not_start_the_clock_again():
    row = person(stage="Rejected after interview")
    seen = [
        noticed(row, "in play", london("2026-11-12 12:00"), "Interviewed"),
        noticed(row, "not selected", london("2026-11-16 12:00"), "Rejected"),
        noticed(row, "not selected", london("2026-11-23 12:00"), "Rejected after interview"),
    ]
    assert only(book(row, moves=seen))["since"] == london("2026-11-16 12:00")


def test_a_bare_date_counts_from_the_opening_of_the_next_working_day():
    starts = {
        day("2026-11-20"): "2026-11-23 09:00",  # a Friday
        day("2026-11-21"): "2026-11-23 09:00",
        wall("2026-11-20 16:30"): "2026-11-20 16:30",
        day("2026-11-24"): "2026-11-25 09:00",
        day("2026-05-01"): "2026-05-05 09:00",  # 4 May is a bank holiday
    }
    rows = [person(f"{number} One", decided_on=decided) for number, decided in enumerate(starts)]
    found = queue(book(*rows)).sort_values("row")
    assert found["since"].tolist() == [london(since) for since in starts.values()]


def test_a_date_that_lies_ahead_starts_no_clock():
    row = person(decided_on=day("2026-12-01"), stage_changed_on=day("2026-11-20"))
    assert only(book(row))["since_from"] == "stage changed"


# -- two lines


def test_the_teams_promise_in_working_time():
    states = {
        "2026-11-20 17:00": "on time",
        "2026-11-23 08:00": "due today",
        "2026-11-23 18:00": "due today",
        "2026-11-23 18:01": "overdue",
        "2026-12-04 18:00": "overdue",
        "2026-12-04 18:01": "left hanging",
    }
    tables = book(person(decided_on=day("2026-11-20"))).tables()
    found = [open_queue(tables, london(now)).iloc[0] for now in states]
    assert [row["state"] for row in found] == list(states.values())
    assert {row["due_at"] for row in found} == {london("2026-11-23 18:00")}


def test_the_legal_line_is_another_one_and_only_where_set():
    found = book(person(decided_on=day("2026-11-20")))
    assert pd.isna(only(found)["legal_due_at"])
    row = only(found, **{"line.legal": "45 days after last interview"})
    assert (row["legal_due_at"], row["due_at"]) == (london("2026-12-25 18:00"), london("2026-11-23 18:00"))


def test_waited_counts_working_hours_by_the_teams_days_and_zone():
    rules = {"hours.days": "Mon-Thu", "hours.from": "10:00", "hours.to": "16:00", "team.timezone": "Europe/Paris"}
    found = book(person(decided_on=day("2026-11-18")), settings=rules)
    # Thursday's six hours, Monday's six, and one on Tuesday: it is eleven in Paris.
    assert only(found)["waited_hours"] == 13


# -- the ladder


def tried(*at, result="no answer", **cells):
    row = person(decided_on=day("2026-11-18"), **cells)
    return book(row, calls=[call(row, result, london(moment)) for moment in at])


@pytest.mark.parametrize(
    ("at", "next_try"),
    [
        (("2026-11-23 10:00",), "2026-11-23 13:00"),  # later the same day
        (("2026-11-23 16:30",), "2026-11-24 10:30"),  # the next morning
        (("2026-11-20 10:00", "2026-11-23 10:00"), "2026-11-24 16:00"),  # another part of the day
        (("2026-11-20 10:00", "2026-11-23 15:00"), "2026-11-24 09:00"),
    ],
)
def test_the_next_try_is_at_another_time(at, next_try):
    row = only(tried(*at))
    assert (row["attempts"], row["next_try_at"]) == (len(at), london(next_try))


def test_a_try_waits_for_the_persons_own_morning():
    row = only(tried("2026-11-23 10:00", phone="+12125550123", timezone="America/New_York"))
    assert row["next_try_at"] == london("2026-11-23 13:00")  # eight in New York
    row = only(tried("2026-11-20 10:00", "2026-11-23 15:00", timezone="New York"))
    assert row["next_try_at"] == london("2026-11-24 13:00")


@pytest.mark.parametrize(
    ("follow_up", "next_try"),
    [(day("2026-11-28"), "2026-11-30 09:00"), (london("2026-11-26 17:45"), "2026-11-26 17:45")],
)
def test_when_the_person_asked_to_be_rung_comes_first(follow_up, next_try):
    row = person()
    found = book(row, calls=[call(row, "call back", london("2026-11-23 10:00"), follow_up_on=follow_up)])
    assert only(found)["next_try_at"] == london(next_try)
    assert only(found)["appointment"]


@pytest.mark.parametrize(
    ("at", "offered"),
    [
        (("2026-11-20 10:00", "2026-11-23 10:00"), False),
        (("2026-11-23 09:00", "2026-11-23 12:00", "2026-11-23 15:00"), False),
        (("2026-11-20 10:00", "2026-11-23 10:00", "2026-11-23 15:00"), True),
    ],
)
def test_after_three_tries_on_two_days_writing_is_offered(at, offered):
    assert only(tried(*at))["write_offered"] == offered


def test_tries_dated_before_1970_are_counted_like_any_other():
    ana, bo = person(), person("Bo Lind", decided_on=day("2026-11-18"), email="bo@example.com")
    calls = [call(ana, "no answer", london(at)) for at in ("1962-03-01 10:00", "1962-03-01 11:00", "2026-11-23 10:00")]
    calls.append(call(bo, "no answer", london("1962-03-01 10:00")))
    found = debts(book(ana, bo, calls=calls).tables(), NOW)
    assert found.history.tries.attempts.tolist() == [3, 1]
    assert found.history.tries.days.tolist() == [2, 1]


def test_only_sign_off_calls_are_tries():
    row = person()
    other = call(row, "no answer", london("2026-11-23 10:00"), kind="keep posted")
    found = only(book(row, calls=[other]))
    assert found["attempts"] == 0
    assert pd.isna(found["last_result"])


# -- the order


def test_the_order_of_the_day():
    def one(name, decided, stage="Rejected"):
        return person(name, decided_on=decided, stage=stage, email=f"{name.replace(' ', '.')}@example.com")

    due = one("An Appointment", day("2026-11-20"))
    furthest = one("Final Round", day("2026-11-20"), "Rejected after final interview")
    longest = one("Waiting Longest", day("2026-11-03"))
    shorter = one("Waiting Less", day("2026-11-19"))
    today = one("Due Today", day("2026-11-23"))
    letter = one("Letter Today", day("2026-11-23")) | {"phone": None}
    on_time = one("On Time", day("2026-11-24"))
    held, ahead = one("On Hold", day("2026-11-03")), one("Try Ahead", day("2026-11-03"))
    calls = [
        call(due, "call back", london("2026-11-23 17:00"), follow_up_on=london("2026-11-24 09:45")),
        call(held, "hold", london("2026-11-23 10:00"), follow_up_on=day("2026-11-24")),
        call(ahead, "no answer", london("2026-11-24 09:30")),
    ]
    found = book(ahead, held, on_time, today, letter, shorter, longest, furthest, due, calls=calls)
    assert names(queue(found)) == [
        "An Appointment",
        "Final Round",
        "Waiting Longest",
        "Waiting Less",
        "Due Today",
        "Letter Today",
        "On Time",
        "Try Ahead",
        "On Hold",
    ]


# -- going quiet


def test_in_play_or_on_hold_and_nothing_heard():
    rows = [
        person("Quiet One", stage="Interviewed", interviewed_on=day("2026-11-12")),
        person("On Hold", stage="On hold", interviewed_on=day("2026-11-10")),
        person("Heard Of", stage="Interviewed", interviewed_on=day("2026-11-12"), stage_changed_on=day("2026-11-20")),
        person("Turned Down", interviewed_on=day("2026-11-12")),
    ]
    found = book(*rows).tables()
    assert names(lists.going_quiet(found, NOW)) == ["On Hold", "Quiet One"]
    spoke = book(*rows, calls=[call(rows[0], "talked", london("2026-11-20 10:00"), kind="check-in", told=False)])
    assert names(lists.going_quiet(spoke.tables(), NOW)) == ["On Hold"]


# -- whose


@pytest.mark.parametrize(
    ("cell", "words", "owner"),
    [("Sam", "Sam", "Lee"), ("Kim", "Sam", "Kim"), (None, None, "Lee"), ("Sam", None, "Sam")],
)
def test_a_hand_over_holds_while_the_cell_still_says_what_it_said(cell, words, owner):
    row = person(recruiter=cell)
    given = move(row, "Lee", london("2026-11-20 10:00"), of="owner", words=words)
    assert only(book(row, moves=[given]))["recruiter"] == owner


def test_the_latest_hand_over_counts_wherever_its_row_stands():
    row = person(recruiter="Sam")
    given = [
        move(row, to, london(at), of="owner", words="Sam", move_id=to)
        for to, at in (("Lee", "2026-11-21 10:00"), ("Kim", "2026-11-20 10:00"))
    ]
    assert only(book(row, moves=given))["recruiter"] == "Lee"


def test_without_either_it_is_nobodys():
    assert pd.isna(only(book(person()))["recruiter"])


# -- what is handed in


def test_now_must_carry_its_zone():
    with pytest.raises(ValueError, match="time zone"):
        open_queue(book(person()).tables(), datetime(2026, 11, 24, 10))


def test_an_empty_book_has_an_empty_queue_with_every_column():
    empty = book()
    assert list(queue(empty).columns) == list(QUEUE_COLUMNS)
    assert queue(empty).empty
