"""What a team may settle, what happens to what nobody can use, and which of two values holds."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from signoff_core.reading import read_tables
from signoff_core.setting_keys import key_of, parts, plain
from signoff_core.settings import DEFAULTS, Settings, country_of_locale
from signoff_core.words import Standing

CANDIDATES = [["Name", "Email"], ["Ana Ruiz", "ana@example.com"]]


def said(*rows, **more):
    """The settings of a book whose Settings worksheet has these rows under key, value, by, at."""
    sheet = [["key", "value", "by", "at"], *map(list, rows)]
    return read_tables({"Candidates": CANDIDATES, "Settings": sheet}, **{"locale": "en_GB", **more})


def wrong(tables):
    rows = tables.problems[tables.problems["worksheet"] == "Settings"]
    return list(zip(rows["column"], rows["found"], strict=True))


def test_the_defaults_are_fine_but_for_the_country():
    assert [finding.key for finding in Settings().findings] == ["team.country"]
    assert Settings({}, "Europe/London", "GB").findings == []


def test_the_defaults():
    settings = Settings()
    assert (settings.zone, settings.country, settings.start, settings.legal_days) == ("UTC", None, None, None)
    assert (settings.ladder_tries, settings.ladder_days) == (3, 2)
    assert (settings.owed_from, settings.plain_rejected) == ("interviewed", "owed")
    assert (settings.promise.n, settings.promise.unit) == (1, "working day")
    assert settings.statuses == settings.columns == settings.sheet_roles == settings.header_rows == {}


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        ("team.timezone", "Asia/Kolkata", lambda s: s.zone == "Asia/Kolkata"),
        ("team.country", "in", lambda s: (s.country, s.region) == ("IN", "IN")),
        ("team.country", "uk", lambda s: (s.country, s.region) == ("GB", "GB")),
        ("team.country", "GB-SCT", lambda s: (s.country, s.region) == ("GB", "GB-SCT")),
        ("hours.from", "0.375", lambda s: s.hours.opens == time(9)),
        ("hours.from", "8:30", lambda s: s.hours.opens == time(8, 30)),
        ("hours.from", "0", lambda s: s.hours.opens == time(0)),
        ("line.start", "2026-11-24", lambda s: s.start == date(2026, 11, 24)),
        ("line.start", "46350", lambda s: s.start == date(2026, 11, 24)),
        ("line.legal", "45 days after the last interview", lambda s: s.legal_days == 45),
        ("ladder.tries", "5", lambda s: s.ladder_tries == 5),
        ("owed_from", " Presented ", lambda s: s.owed_from == "presented"),
        ("plain_rejected", "not owed", lambda s: s.plain_rejected == "not owed"),
    ],
)
def test_values_that_are_taken(key, value, read):
    settings = Settings({"team.country": "GB", key: value})
    assert settings.findings == []
    assert read(settings)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("team.timezone", "London"),
        ("team.timezone", "../etc/passwd"),
        ("team.country", "Wales"),
        ("team.country", "GB-XYZ"),
        ("hours.days", "someday"),
        ("hours.from", "25:00"),
        ("hours.to", "08:00"),
        ("line.promise", "soon"),
        ("line.promise", "-1 days"),
        ("line.legal", "45"),
        ("line.start", "24/11/2026"),
        ("line.start", "2026-11-24 or so"),
        ("ladder.tries", "0"),
        ("ladder.tries", "²"),
        ("ladder.tries", "2.5"),
        ("ladder.days", "100"),
        ("owed_from", "applied"),
        ("plain_rejected", "perhaps"),
        ("keep_on_file.months", "-1"),
        ("retention.months", "for ever"),
        ("line.promisse", "1 day"),
        ("nonsense", "1"),
        ("status", "hired"),
        ("status.Candidates.North.No", "hired"),
        ("status.Gone fishing", "fishing"),
        ("sheet.Archive", "candidate"),
        ("sheet.Archive.header_row", "0"),
        ("sheet.Archive.header_row", "third"),
        ("sheet.Archive.fixed.shoe_size", "42"),
        ("sheet.Archive.preferred.shoe_size", "Shoes"),
        ("sheet.Archive.roles", "several"),
        ("column.Candidates.Contact", "telephone"),
        ("access.ana@example.com", "king"),
        ("recruiter", "ana@example.com"),
    ],
)
def test_what_nobody_can_use_is_found_and_the_default_holds(key, value):
    settings = Settings({"team.country": "GB", key: value}, "Europe/London", "GB")
    (finding,) = settings.findings
    assert (finding.key, finding.found) == (key, value)
    assert finding.allowed
    assert "invalid literal" not in finding.allowed
    assert settings.hours.opens == time(9)
    assert settings.ladder_tries == 3


def test_a_finding_is_a_problem_that_names_its_worksheet():
    problem = said(["ladder.tries", "many"]).problems.iloc[0]
    assert problem.tolist() == ["Settings", 0, "ladder.tries", "many", "a whole number from 1 to 99"]


@pytest.mark.parametrize("locale", ["en_ZZ", "en_XX", "es_419", "xx_00", "_", "", None])
def test_a_place_nobody_knows_is_no_country(locale):
    settings = read_tables({"Candidates": CANDIDATES}, locale=locale, timezone="Mars/Crater").settings
    assert (settings.country, settings.zone) == (None, "UTC")
    assert settings.hours.country is None


@pytest.mark.parametrize(
    ("locale", "country"), [("en_GB", "GB"), ("pt-BR", "BR"), ("zh_Hant_TW", "TW"), ("fr", None), ("en_150", None)]
)
def test_country_of_a_locale(locale, country):
    assert country_of_locale(locale) == country


def test_what_is_said_comes_before_the_place():
    settings = Settings({"team.timezone": "Asia/Kolkata", "team.country": "IN"}, "Europe/London", "GB")
    assert (settings.zone, settings.country) == ("Asia/Kolkata", "IN")
    assert Settings({}, "Europe/London", "GB").zone == "Europe/London"


# which value holds


def test_two_values_without_a_date_are_a_problem():
    tables = said(["ladder.tries", 3], ["ladder.tries", 5])
    assert wrong(tables) == [("ladder.tries", "5")]
    assert "at" in tables.problems["allowed"].iloc[0]


def test_the_same_value_twice_is_none():
    assert wrong(said(["ladder.tries", 5], ["ladder.tries", "5"])) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["ladder.tries", 5, "Sam", 46350], ["ladder.tries", 4, "Sam", 46349]],
        [["ladder.tries", 4, "Sam", 46349], ["ladder.tries", 5, "Sam", 46350]],
        [["ladder.tries", 5, "Sam", 46350], ["ladder.tries", 4]],
        [["ladder.tries", 9], ["ladder.tries", 4], ["ladder.tries", 5, "Sam", 46350]],
        [["ladder.tries", 4, "Sam", 46350], ["ladder.tries", 5, "Sam", 46350]],
        [["ladder.tries", 5, "Sam", "24/11/2026 10:00"], ["ladder.tries", 4, "Sam", "23/11/2026 10:00"]],
    ],
)
def test_the_latest_holds_and_a_blank_date_is_the_oldest(rows):
    tables = said(*rows)
    assert tables.settings.ladder_tries == 5
    assert wrong(tables) == []


def test_an_unreadable_date_is_one_problem_and_the_value_counts():
    tables = said(["ladder.tries", 5, "Sam", "last week"])
    assert wrong(tables) == [("at", "last week")]
    assert tables.problems["row"].tolist() == [2]
    assert tables.settings.ladder_tries == 5


def test_what_is_handed_in_stands_above_the_sheet():
    tables = said(["ladder.tries", 5], ["ladder.days", 4], settings={"ladder.tries": 7})
    assert (tables.settings.ladder_tries, tables.settings.ladder_days) == (7, 4)
    given = Settings({"ladder.tries": "6"}, "Asia/Kolkata", "IN")
    tables = said(["ladder.tries", 5], settings=given)
    assert (tables.settings.ladder_tries, tables.settings.zone, tables.settings.country) == (6, "Asia/Kolkata", "IN")


def test_blank_rows_and_cells_are_nothing():
    tables = said([], ["", "stray"], ["team.name", None], ["ladder.tries", ""], [None, None, "Sam", 46350])
    assert wrong(tables) == []
    assert tables.settings.team == ""


# keys


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("team.name", ["team", "name"]),
        ('status."Sales. North".No', ["status", "Sales. North", "No"]),
        ('sheet."a.b".header_row', ["sheet", "a.b", "header_row"]),
        ("", [""]),
        ("...", [""]),
    ],
)
def test_parts(key, expected):
    assert parts(key) == expected


@given(st.lists(st.text(st.characters(exclude_characters='"', exclude_categories=["Cs"]), min_size=1), min_size=1))
def test_keys_round_trip(names):
    assert parts(key_of(*names)) == names


@examples(deadline=None, max_examples=300)
@given(st.dictionaries(st.one_of(st.sampled_from(sorted(DEFAULTS)), st.text(max_size=12)), st.text(max_size=12)))
def test_no_settings_are_too_odd(said):
    settings = Settings(said, "Europe/London", "GB")
    for finding in settings.findings:
        assert finding.allowed
    assert settings.hours.opens < settings.hours.closes
    assert (settings.statuses, settings.columns, settings.header_rows, settings.fixed("x")) is not None


def test_a_status_is_found_however_it_is_written():
    settings = Settings(
        {"status.Gone  Fishing!": "On Hold", "status.North.gone fishing": "hired", "status.✅": "hired"}
    )
    assert settings.statuses[(None, "gone fishing")] == Standing.ON_HOLD
    assert settings.statuses[("North", "gone fishing")] == Standing.HIRED
    assert settings.statuses[(None, "✅")] == Standing.HIRED


def test_open_keys():
    settings = Settings(
        {
            "recruiter.J. Smith": "j@example.com",
            "access.ana@example.com": "owner",
            'sheet."Old. 2025"': "Ignore",
            "sheet.North.header_row": "3",
            "sheet.North.fixed.client": "Acme",
            "sheet.North.preferred.phone": "Mobile",
            "sheet.North.roles": "Each",
            "column.North.HR Screening": "round",
            "column.North.Contact": "phone",
            "column.North.Blank": "",
        },
        None,
        "GB",
    )
    assert settings.findings == []
    assert settings.named("recruiter") == {"J. Smith": "j@example.com"}
    assert settings.named("access") == {"ana@example.com": "owner"}
    assert settings.sheet_roles == {"Old. 2025": "ignore"}
    assert settings.header_rows == {"North": 3}
    assert (settings.fixed("North"), settings.fixed("South")) == ({"client": "Acme"}, {})
    assert (settings.preferred("North"), settings.preferred("South")) == ({"phone": "Mobile"}, {})
    assert (settings.splits_roles("North"), settings.splits_roles("South")) == (True, False)
    assert settings.columns == {("North", "Contact"): "phone", ("North", "HR Screening"): "round"}


@pytest.mark.parametrize(
    ("text", "same"), [("Interview\nDate:", "interview date"), (" candidate_NAME ", "candidate name"), ("✅", "")]
)
def test_plain(text, same):
    assert plain(text) == same
