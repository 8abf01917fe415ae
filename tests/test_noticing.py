"""What is noticed in a sheet that keeps no dates, look after look."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from signoff_core import columns as c
from signoff_core import lists, phrases
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.noticing import AT_ONCE, noticed
from signoff_core.reading import with_rows
from tests import books as b
from tests import made_books
from tests.books import book, call, day, id_of, london, move, opening, person
from tests.oracle import View
from tests.test_call_queue import generated, names, rounded, shown

NOW = london("2026-11-24 10:00")  # a Tuesday
LATER = london("2026-11-24 10:01")


def bare(name="Ana Ruiz", stage="Interviewed", **cells):
    """A candidacy of a sheet without any date."""
    return person(name, stage=stage, interviewed_on=None, **cells)


class Sheet:
    """A sheet somebody edits while the page looks on: `look` notices, and keeps what it noticed."""

    def __init__(self, *people, **more):
        self.book = book(*people, **more)

    def look(self, now=NOW, looked=None, at_once=AT_ONCE):
        rows = noticed(self.tables, now, looked, at_once=at_once).get("Moves", [])
        self.book = self.book.and_rows(Moves=rows)
        return [(row.get(c.CANDIDATE), row[c.TO], row[c.WORDS], row[c.NOTES]) for row in rows]

    def edit(self, *people):
        self.book.sheets["Candidates"][1][:] = people

    @property
    def tables(self):
        return self.book.tables()

    @property
    def since(self):
        """Of the one person owed."""
        row = self.owed
        return row["since_from"], row["since"]

    @property
    def owed(self):
        queue = open_queue(self.tables, NOW.replace(hour=18))
        assert len(queue) == 1
        return queue.iloc[0]


# -- the first look


def test_before_the_first_save_nothing_is_noticed():
    assert noticed(book(bare(), settings={"line.start": ""}).tables(), NOW) == {}


def test_the_first_look_notes_who_is_in_play_or_not_selected_as_already_so():
    stages = ("Interviewed", "Rejected", "New", "Hired", "Withdrew", "On hold", "Screened out")
    sheet = Sheet(*(bare(f"{stage} One", stage) for stage in stages))
    assert sheet.look() == [
        ("Interviewed One", "in play", "Interviewed", "already so"),
        ("Rejected One", "not selected", "Rejected", "already so"),
    ]
    assert sheet.look(LATER) == []
    assert names(before_signoff(sheet.tables, NOW)) == ["Rejected One"]
    assert open_queue(sheet.tables, NOW).empty


def test_a_noticed_row_can_be_read_by_a_person():
    ana = bare(stage="Interviewed", outcome="Rejected")
    (row,) = noticed(book(ana).tables(), london("2026-07-14 15:00"))["Moves"]
    assert {name: row[name] for name in row if name != c.MOVE_ID} == {
        "of": "candidacy", "subject_id": id_of(ana), "candidate": "Ana Ruiz", "email": "ana@example.com",
        "phone": "+442079460958", "role": "Analyst", "client": "Acme", "to": "not selected",
        "words": "Interviewed · Rejected", "at": london("2026-07-14 15:00"), "utc_offset": "+01:00", "by": "sheet",
        "notes": "already so",
    }  # fmt: skip


def test_where_nobody_is_to_be_noted_one_row_shows_that_somebody_looked():
    sheet = Sheet(bare(stage="New"), bare("Bo Lind", "New"))
    assert sheet.look() == [("Ana Ruiz", "early", "New", "already so")]
    sheet.edit(bare(stage="New"), bare("Bo Lind", "Rejected after interview"))
    assert sheet.look(LATER) == [("Bo Lind", "not selected", "Rejected after interview", None)]
    assert sheet.since == ("noticed", LATER)


def test_a_worksheet_added_later_has_a_first_look_of_its_own():
    sheet = Sheet(bare())
    sheet.look()
    sheets = sheet.book.sheets | {"Old ones": (b.CANDIDATE_HEADERS, [bare("Bo Lind", "Rejected")])}
    sheets["Settings"][1].extend(b.setting_rows({"sheet.Old ones": "candidates", "sheet.Candidates": "candidates"}))
    sheet.book = replace(sheet.book, sheets=sheets)
    assert sheet.look(LATER) == [("Bo Lind", "not selected", "Rejected", "already so")]


def test_a_first_look_that_takes_several_writes_dates_nobody():
    sheet = Sheet(*(bare(f"{n} One", "Rejected after interview") for n in range(5)))
    assert [[notes for *_, notes in sheet.look(at_once=2)] for _ in range(4)] == [
        ["already so, more to come"] * 2,
        ["already so, more to come"] * 2,
        ["already so"],
        [],
    ]
    assert len(before_signoff(sheet.tables, NOW)) == 5
    sheet.edit(*sheet.book.rows("Candidates"), bare("New One", "Rejected after interview"))
    assert sheet.look(LATER) == [("New One", "not selected", "Rejected after interview", None)]


def test_who_was_told_before_the_first_look_is_not_owed_again():
    ana, at = bare(), london("2026-11-23 16:00")
    sheet = Sheet(ana, openings=[opening("closed", closed_on=day("2026-11-19"))], calls=[call(ana, "talked", at)])
    assert len(sheet.look()) == 2  # she is in play still, by the sheet, and the opening is closed
    assert open_queue(sheet.tables, LATER).empty
    assert before_signoff(sheet.tables, LATER).empty


@given(made_books.books())
@generated(2)
def test_the_first_look_changes_no_queue(made):
    made.book.sheets["Moves"][1].clear()
    before = _begun(made.book).tables()
    after = with_rows(before, noticed(before, made.now))
    for look in (open_queue, before_signoff, lists.asked):
        pd.testing.assert_frame_equal(look(after, made.now), look(before, made.now))


# -- what changed since


def test_a_change_is_dated_when_it_was_noticed_and_the_queue_says_so():
    sheet = Sheet(bare(), bare("Bo Lind"))
    sheet.look(london("2026-11-23 17:00"))
    sheet.edit(bare(stage="Rejected"), bare("Bo Lind"))
    assert sheet.look() == [("Ana Ruiz", "not selected", "Rejected", "nobody had looked since 2026-11-23 17:00+00:00")]
    assert sheet.look(LATER) == []
    assert sheet.since == ("noticed", NOW)
    assert sheet.owed["because"] == "not selected"  # "Interviewed" outlived its cell


def test_a_word_changed_and_changed_back_is_two_changes():
    sheet = Sheet(bare(stage="Rejected after interview"))
    sheet.look()
    for minute, stage in enumerate(("Interviewed", "Rejected after interview"), start=1):
        sheet.edit(bare(stage=stage))
        assert len(sheet.look(NOW.replace(minute=minute))) == 1
    assert sheet.since == ("noticed", NOW.replace(minute=2))
    assert len(sheet.tables.moves) == 3


def test_a_status_emptied_is_a_change_too():
    sheet = Sheet(bare())
    sheet.look()
    sheet.edit(bare(stage=None))
    assert sheet.look(LATER) == [("Ana Ruiz", "early", None, None)]


def test_other_words_for_the_same_are_noted_only_when_they_say_more():
    sheet = Sheet(bare(stage="In process"))
    sheet.look()
    for minute, (stage, rows) in enumerate({"Active": 0, "Second interview": 1, "Interviewed": 0}.items(), start=1):
        sheet.edit(bare(stage=stage))
        assert len(sheet.look(NOW.replace(minute=minute))) == rows
    sheet.edit(bare(stage="Rejected"))
    sheet.look(NOW.replace(minute=9))
    assert sheet.owed["depth"] == 3


def test_a_word_explained_after_the_first_look_was_so_before():
    sheet = Sheet(bare(stage="Round the houses"))
    assert sheet.look() == [("Ana Ruiz", "unknown", "Round the houses", "already so")]
    sheet.book = sheet.book.and_rows(Settings=b.setting_rows({"status.Round the houses": "not selected"}))
    assert sheet.look(LATER) == [("Ana Ruiz", "not selected", "Round the houses", "already so")]
    assert names(before_signoff(sheet.tables, NOW.replace(hour=12))) == ["Ana Ruiz"]


def test_a_word_explained_later_has_been_so_since_it_was_first_seen():
    sheet = Sheet(bare())
    sheet.look()
    sheet.edit(bare(stage="Round the houses"))
    sheet.look(LATER)
    sheet.book = sheet.book.and_rows(Settings=b.setting_rows({"status.Round the houses": "not selected"}))
    assert sheet.look(NOW.replace(hour=12))[0][1] == "not selected"
    assert sheet.since == ("noticed", LATER)


def test_a_person_who_comes_into_the_sheet_turned_down_is_news():
    sheet = Sheet(bare())
    sheet.look()
    sheet.edit(bare(), bare("Bo Lind", "Rejected after interview"), bare("Cy Young", "New"))
    assert sheet.look(LATER) == [("Bo Lind", "not selected", "Rejected after interview", None)]


def test_what_a_person_said_is_not_what_the_sheet_says():
    ana = bare()
    sheet = Sheet(ana, moves=[move(ana, "not selected", london("2026-11-23 11:00"))])
    assert sheet.look() == [("Ana Ruiz", "in play", "Interviewed", "already so")]
    sheet.book = sheet.book.and_rows(Moves=[move(ana, "on hold", LATER)])
    assert sheet.look(LATER) == []


def test_back_into_play_is_a_second_round_and_deeper_in_play_is_not():
    sheet = Sheet(bare(stage="Rejected"), openings=[opening("closed", closed_on=day("2026-11-20"))])
    sheet.look()
    sheet.book = sheet.book.and_rows(Calls=[call(bare(), "talked", LATER)])
    sheet.edit(bare(stage="Interviewed"))
    sheet.look(NOW.replace(minute=2))
    assert names(before_signoff(sheet.tables, LATER.replace(hour=12))) == ["Ana Ruiz"]
    sheet.book = sheet.book.and_rows(Calls=[call(bare(), "talked", NOW.replace(minute=3))])
    sheet.edit(bare(stage="Final interview"))
    assert len(sheet.look(NOW.replace(minute=4))) == 1
    assert before_signoff(sheet.tables, LATER.replace(hour=12)).empty


def test_nothing_heard_is_counted_from_the_first_look_where_the_sheet_keeps_no_dates():
    sheet = Sheet(bare(), bare("Bo Lind", presented_on=day("2026-11-20")))
    sheet.look(london("2026-11-10 10:00"))
    quiet = lists.going_quiet(sheet.tables, NOW)
    assert names(quiet) == ["Ana Ruiz"]
    assert quiet["heard_on"].tolist() == [london("2026-11-10 10:00")]


# -- whose rows they are


@pytest.mark.parametrize(
    "corrected", [{"email": "ana.ruiz@example.com"}, {"name": "Anna Ruiz"}, {"phone": "+442079460959"}]
)
def test_a_corrected_row_is_the_same_one(corrected):
    sheet = Sheet(bare())
    sheet.look()
    sheet.edit(bare() | corrected)
    assert sheet.look(LATER) == []
    sheet.edit(bare(stage="Rejected") | corrected)
    assert len(sheet.look(NOW.replace(hour=12))) == 1
    assert sheet.since == ("noticed", NOW.replace(hour=12))


def test_another_role_for_everybody_makes_no_news_and_no_questions():
    people = [bare(f"{n} One", "Rejected after interview", email=f"{n}@example.com") for n in range(3)]
    sheet = Sheet(*people)
    sheet.look()
    sheet.edit(*(row | {"role": "Senior Analyst"} for row in people))
    assert [notes for *_, notes in sheet.look(LATER)] == ["already so"] * 3
    assert lists.asked(sheet.tables, NOW.replace(hour=12)).empty
    assert open_queue(sheet.tables, NOW.replace(hour=12)).empty
    assert len(before_signoff(sheet.tables, NOW.replace(hour=12))) == 3


def test_who_cannot_be_told_apart_is_not_noticed_until_somebody_says():
    ana = bare()
    lost = call(ana, "talked", london("2026-11-20 10:00")) | {"candidacy_id": "before", "role": "Something else"}
    assert Sheet(ana, calls=[lost]).look() == []


def test_of_a_doubled_row_the_leading_one_is_noticed():
    ana = bare() | {"stage_changed_on": day("2026-11-20")}
    sheet = Sheet(bare(stage="New"), ana, bare(stage="Rejected"))
    assert sheet.look() == [("Ana Ruiz", "in play", "Interviewed", "already so")]
    assert sheet.look(LATER) == []


def test_a_deleted_row_is_no_change_and_neither_is_its_return():
    sheet = Sheet(bare(), bare("Bo Lind"))
    sheet.look()
    sheet.edit(bare())
    assert sheet.look(LATER) == []
    sheet.edit(bare(), bare("Bo Lind"))
    assert sheet.look(LATER) == []


def test_a_deleted_row_asks_nothing_of_the_persons_other_candidacy():
    other = bare(role="Engineer")
    sheet = Sheet(bare(), other)
    sheet.look()
    sheet.edit(other)
    assert sheet.look(LATER) == []
    assert lists.asked(sheet.tables, LATER).empty


# -- two servers, and clocks


def test_two_servers_that_notice_together_count_once_at_the_earlier_time():
    sheet = Sheet(bare())
    sheet.look(london("2026-11-20 10:00"))
    sheet.edit(bare(stage="Rejected"))
    one = noticed(sheet.tables, LATER, london("2026-11-24 10:00"))["Moves"]
    other = noticed(sheet.tables, NOW, london("2026-11-20 10:00"))["Moves"]
    assert one[0][c.NOTES] != other[0][c.NOTES]
    sheet.book = sheet.book.and_rows(Moves=[*one, *other])
    assert len(sheet.tables.moves) == 2
    assert sheet.tables.problems.empty
    assert sheet.since == ("noticed", NOW)
    assert sheet.look(NOW.replace(hour=12)) == []


def test_a_server_whose_clock_is_behind_notices_once():
    sheet = Sheet(bare())
    sheet.look(NOW.replace(hour=12))
    sheet.edit(bare(stage="Rejected"))
    assert len(sheet.look(NOW)) == 1
    assert sheet.look(NOW) == []
    assert sheet.since == ("noticed", NOW.replace(hour=12, second=1))


def test_what_was_noticed_and_taken_back_is_not_noticed_again():
    sheet = Sheet(bare())
    sheet.look()
    sheet.edit(bare(stage="Rejected"))
    sheet.look(LATER)
    mistaken = sheet.book.rows("Moves")[-1]
    void = mistaken | {"move_id": "void1", "to": "void", "by": "Sam", "replaces": mistaken["move_id"]}
    sheet.book = sheet.book.and_rows(Moves=[void])
    assert sheet.look(NOW.replace(hour=12)) == []


# -- a page that slept


@pytest.mark.parametrize(
    ("looked", "notes"),
    [
        ("2026-11-24 09:30", None),
        ("2026-11-17 16:40", "nobody had looked since 2026-11-17 16:40+00:00"),
        (None, "nobody had looked since 2026-11-16 10:00+00:00"),  # that is when something was noticed
    ],
)
def test_after_a_long_sleep_the_row_says_since_when_nobody_had_looked(looked, notes):
    sheet = Sheet(bare())
    sheet.look(london("2026-11-16 10:00"))
    sheet.edit(bare(stage="Rejected"))
    assert sheet.look(NOW, looked and london(looked)) == [("Ana Ruiz", "not selected", "Rejected", notes)]


def test_the_page_says_that_nobody_had_looked():
    sheet = Sheet(bare())
    sheet.look(london("2026-11-10 10:00"))
    sheet.edit(bare(stage="Rejected"))
    sheet.look(london("2026-11-23 09:00"), london("2026-11-17 16:40"))
    said = phrases.since(sheet.owed, NOW, sheet.tables.settings)
    assert said == "waiting 2 working days, noticed yesterday; nobody had looked since 17 Nov"


def test_a_look_on_the_same_day_is_near_enough():
    sheet = Sheet(bare())
    sheet.look(london("2026-11-24 08:00"))
    sheet.edit(bare(stage="Rejected"))
    sheet.look()
    assert sheet.owed["looked_at"] == london("2026-11-24 08:00")
    assert phrases.since(sheet.owed, NOW, sheet.tables.settings).endswith("noticed today")


# -- openings


def test_openings_that_are_over_are_already_so_at_the_first_look():
    sheet = Sheet(bare(), openings=[opening("Lost"), opening("open", role="Engineer")])
    assert sheet.look() == [
        (None, "closed", "Lost", "already so"),
        ("Ana Ruiz", "in play", "Interviewed", "already so"),
    ]
    assert sheet.look(LATER) == []


def test_an_opening_that_closes_is_noticed_and_so_is_one_that_is_open_again():
    sheet = Sheet(bare(), openings=[opening("open")])
    sheet.look()
    said = []
    for minute, status in enumerate(("cancelled", "closed", "open", "filled", "closed"), start=1):
        sheet.book.sheets["Openings"][1][0]["status"] = status
        said += sheet.look(NOW.replace(minute=minute))
        assert sheet.look(NOW.replace(minute=minute)) == []
        if status == "closed":
            first = {2: 1, 5: 5}[minute]  # closed is no other end than cancelled
            assert (sheet.owed["because"], *sheet.since) == ("opening closed", "noticed", NOW.replace(minute=first))
    assert [to for _, to, *_ in said] == ["cancelled", "closed", "open", "filled", "closed"]


def test_an_open_row_speaks_for_its_place():
    sheet = Sheet(bare(), openings=[opening("open"), opening("closed", opened_on=day("2026-11-20"))])
    sheet.look()
    assert sheet.tables.moves[c.OF].tolist() == ["candidacy"]


# -- whatever the book


def _begun(made):
    return made.and_rows(Settings=b.setting_rows({"line.start": "2026-11-02"}))


@generated()
@given(made_books.books(), st.data())
def test_what_was_noticed_is_not_noticed_again_and_the_rules_hold_with_it(made, data):
    begun = _begun(made.book)
    before = begun.tables()
    rows = noticed(before, made.now)
    after = with_rows(before, rows)
    assert noticed(after, made.now) == {}
    again = begun.and_rows(Moves=rows.get("Moves", []))
    assert noticed(again.tables(), made.now) == {}
    for title in again.candidates:
        for row in again.sheets[title][1]:
            row["stage"] = data.draw(st.sampled_from((row["stage"], *made_books.STAGES)))
    changed = again.tables()
    known = set(before.written["Moves"][c.MOVE_ID]) | {row[c.MOVE_ID] for row in rows.get("Moves", ())}
    news = noticed(changed, made.now).get("Moves", [])
    assert not known & {row[c.MOVE_ID] for row in news}
    assert len({row[c.SUBJECT_ID] for row in news}) == len(news)
    noted = again.and_rows(Moves=news)
    expected = View(noted, made.now).open_queue()
    assert shown(open_queue(noted.tables(), made.now), expected[0] if expected else ["name"]) == rounded(expected)
