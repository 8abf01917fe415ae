"""A week for the team meeting, counted by hand on a small book."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from signoff_core import columns as c
from signoff_core.week_page import weekly_page
from signoff_core.weekly import Week, last_week, names_of_week, weekly_review
from signoff_core.weekly_words import praise, week_title, week_words, with_sum
from tests.books import book, call, day, london, person
from tests.referred_books import NOW, ago, referral, sample
from tests.referred_books import book as referred
from tests.referred_books import call as call_of_ana

LOOK = london("2026-11-25 12:00")
WEEK = Week(date(2026, 11, 16), date(2026, 11, 22))


def owed(name, decided, **cells):
    return person(name, decided_on=day(decided), interviewed_on=day("2026-11-10"), recruiter="Sam", **cells)


def small():
    """Ana fell due on the 17th and was told that day; Bo on the 18th and was told late, on the 20th; Cy waits."""
    ana, bo, cy = owed("Ana Ruiz", "2026-11-16"), owed("Bo Lind", "2026-11-17"), owed("Cy Ott", "2026-11-19")
    calls = [
        call(ana, "talked", london("2026-11-17 10:00")),
        call(bo, "no answer", london("2026-11-18 10:00")),
        call(bo, "talked", london("2026-11-20 10:00")),
        call(cy, "voicemail", london("2026-11-24 10:00")),
    ]
    return book(ana, bo, cy, calls=calls).tables()


def test_the_week_by_hand():
    (row,) = weekly_review(small(), LOOK, WEEK).to_dict("records")
    assert row == {
        c.RECRUITER: "Sam", c.BEGAN: 3, c.TOLD: 2, c.IN_WRITING: 0, c.IN_TIME: 1, c.TRIES: 3, c.NAMES: 0, c.PLACED: 0,
        c.KEPT: 0, c.BROKEN: 0, c.WAITING: 1, c.HANGING: 0,
    }  # fmt: skip


def test_what_is_said_of_it():
    review = weekly_review(small(), LOOK, WEEK)
    assert week_words(review) == [
        "3 people fell due for the news; 2 were told in a conversation, 1 of them in time.",
        "1 person waits for the news now, none of them left hanging.",
        "3 calls brought no names.",
        "No promise to keep somebody posted came due.",
    ]
    assert praise(review) == ["Sam: told 2 people, 1 in time."]
    assert with_sum(review)[c.RECRUITER].tolist() == ["Sam", "the team"]


def test_a_week_in_which_nothing_happened():
    empty = book().tables()
    review = weekly_review(empty, LOOK, WEEK)
    assert review.empty
    assert week_words(review) == ["Nothing happened in this week, and nobody is waiting."]
    assert len(praise(review)) == 1
    assert names_of_week(empty, LOOK, WEEK).empty


@pytest.mark.parametrize(
    ("at", "since"),
    [("2026-11-23 00:10", "2026-11-16"), ("2026-11-29 23:50", "2026-11-16"), ("2026-11-30 09:00", "2026-11-23")],
)
def test_the_last_week_is_over_on_the_teams_clock(at, since):
    settings = book().tables().settings
    assert last_week(london(at), settings).since == date.fromisoformat(since)
    assert last_week(london(at), settings, 0).since == date.fromisoformat(since) + timedelta(days=7)


def test_a_title_names_the_months_it_needs():
    assert week_title(WEEK) == "16 to 22 November 2026"
    assert week_title(Week(date(2026, 11, 30), date(2026, 12, 6))) == "30 November to 6 December 2026"


def test_all_weeks_together_are_everything_there_was():
    """What a week counts adds up to what the book holds, whichever week it fell in."""
    tables = sample()
    since = tables.settings.start
    weeks = [
        Week(since + timedelta(days=35 * n), since + timedelta(days=35 * n + 34)) for n in range(7)
    ]  # five at a time
    sums = sum(weekly_review(tables, NOW, week)[[c.NAMES, c.TRIES]].sum() for week in weeks)
    assert sums[c.NAMES] == len(tables.referrals)
    assert sums[c.TRIES] == (~tables.calls[c.RESULT].isin(["hold", "excused", "wrote instead"])).sum()


# The page to mail.


def page(tables, *, with_names=False):
    return weekly_page(tables, NOW, last_week(NOW, tables.settings, 0), with_names=with_names)


def test_no_name_is_in_the_page_unless_asked_for():
    tables = referred(
        [call_of_ana("c1", at=ago(5))],
        [referral("r1", "c1", "Zoë Weiß", at=ago(5)), referral("r2", "c1", "Bo Lind", at=ago(4))],
    )
    people = [*tables.candidacies[c.NAME], *tables.referrals[c.NAME]]
    week = Week(date(2026, 10, 1), date(2026, 11, 30))
    plain, named_page = (weekly_page(tables, NOW, week, with_names=asked) for asked in (False, True))
    assert [name for name in people if name in plain] == []
    assert all(name in named_page for name in tables.referrals[c.NAME])
    for text in (plain, named_page):
        assert "@example.com" not in text
        assert "900084" not in text


def test_letters_of_other_languages_and_markup_stay_what_they_are(tmp_path):
    anna = owed("Zoë Weiß", "2026-11-16") | {"recruiter": "Íñigo Lefèvre-Müller <b>"}
    tables = book(anna, settings={"team.name": "Größe & Señor"}).tables()
    text = weekly_page(tables, LOOK, WEEK)
    file = Path(tmp_path / "page.html")
    file.write_text(text, encoding="utf-8")
    shown = file.read_text("utf-8")
    assert '<meta charset="utf-8">' in shown
    assert "Größe &amp; Señor" in shown
    assert "Íñigo Lefèvre-Müller &lt;b&gt;" in shown
    assert "<b>" not in shown[shown.rfind("</script>") :].replace("<body>", "")


def test_the_page_fetches_nothing():
    """Outside of plotly.js, which holds addresses it does not go to."""
    text = re.sub(r"<script>.*?</script>", "", page(sample()), flags=re.DOTALL)
    assert "Left hanging" in text
    assert ' src="http' not in text
    assert "<link" not in text
    assert 'href="http' not in text
