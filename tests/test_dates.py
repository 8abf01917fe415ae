"""Dates and moments from cells: serials, text in either order, values with and without an offset."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core.cells import texts
from signoff_core.dates import days, moments, month_first, to_utc, walls
from signoff_core.written_dates import offset_minutes
from tests.test_cells import GARBAGE

patient = settings(deadline=None)
EPOCH = datetime(1899, 12, 30)
SENSIBLE = st.datetimes(datetime(1950, 1, 1), datetime(2099, 12, 31)).map(lambda at: at.replace(microsecond=0))


def read(*column, **how):
    """What each cell says, and `bad` for those nobody can read."""
    values, bad = walls(list(column), len(column), **how)
    return [
        "bad" if unread else None if pd.isna(value) else value.to_pydatetime()
        for value, unread in zip(values, bad, strict=True)
    ]


def moment(*column, zone="Europe/London", beside=None, **how):
    offsets = None if beside is None else texts(beside, len(column))
    values, _ = moments(list(column), len(column), zone=zone, offsets=offsets, **how)
    return [None if pd.isna(value) else value.to_pydatetime() for value in values]


@patient
@given(st.lists(SENSIBLE, min_size=1, max_size=20))
def test_serials_round_trip_to_the_second(stamps):
    assert read(*[(at - EPOCH) / timedelta(days=1) for at in stamps]) == stamps
    assert read("", *[(at - EPOCH) / timedelta(days=1) for at in stamps]) == [None, *stamps]


def test_a_serial_is_rounded_and_not_cut():
    assert read(46350.64583333) == [datetime(2026, 11, 24, 15, 30)]
    assert read(43831) == [datetime(2020, 1, 1)]


@patient
@given(st.lists(SENSIBLE, min_size=1, max_size=20), st.sampled_from((("%d/%m/%Y", False), ("%m/%d/%Y", True))))
def test_text_dates_round_trip_in_either_order(stamps, order):
    """A column that only ever shows one order is read in it; one with both is read as its locale says."""
    pattern, first = order
    both = [datetime(2026, 11, 24), datetime(2026, 1, 2), *stamps]
    assert read(*[f"{at:{pattern}}" for at in both], month_first=first) == [
        at.replace(hour=0, minute=0, second=0) for at in both
    ]
    assert read(*[f"{at:{pattern} %H:%M:%S}" for at in both], month_first=first) == both


@patient
@given(st.lists(SENSIBLE, min_size=1, max_size=20), st.booleans())
def test_iso_text_needs_no_order(stamps, first):
    assert read(*[at.isoformat() for at in stamps], month_first=first) == stamps
    assert read(*[at.isoformat(sep=" ") for at in stamps], month_first=first) == stamps


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("24/11/2026", "2026-11-24"),
        ("24.11.2026", "2026-11-24"),
        ("24-11-26", "2026-11-24"),
        ("24 Nov 2026", "2026-11-24"),
        ("24-Nov-26", "2026-11-24"),
        ("24 Sept 2026", "2026-09-24"),
        ("Nov 24, 2026", "2026-11-24"),
        ("Tue, 24th November 2026", "2026-11-24"),
        ("Tuesday 24/11/2026", "2026-11-24"),
        ("20261124", "2026-11-24"),
        ("2026-11-24 9:05", "2026-11-24 09:05"),
        ("24/11/2026 3:30 pm", "2026-11-24 15:30"),
        ("24/11/2026 12:05 a.m.", "2026-11-24 00:05"),
        ("24/11/2026 15.30", "2026-11-24 15:30"),
        ("2026-11-24T15:30:00.123", "2026-11-24 15:30"),
        ("2026-11-24T15:30:00Z", "2026-11-24 21:00"),
        ("2026-11-24 15:30 +01:00", "2026-11-24 20:00"),
        ("2026-11-24 3:30 pm +05:30", "2026-11-24 15:30"),
        (datetime(2026, 11, 24, 15, 30, tzinfo=UTC), "2026-11-24 21:00"),
        (datetime(2026, 11, 24, 15, 30), "2026-11-24 15:30"),
        (date(2026, 11, 24), "2026-11-24"),
    ],
)
def test_ways_to_write_a_date(text, said):
    assert read(text, zone="Asia/Kolkata") == [datetime.fromisoformat(said)]


@pytest.mark.parametrize(
    "cell",
    [
        "tbc", "Nov 20", "yesterday", "31/02/2026", "24/11/2026 25:00", "24/11/2026 10:61", "#N/A", "46350", "nan",
        "01/01/0001", "31/12/9999 10:00", "01/01/0001 00:00+05:00", "2026-11-24 10:00+99:00", "٢٤/١١/٢٠٢٦",
        True, False, 0, -1, 20261124, 10**400, 1e308, float("inf"), datetime(1, 1, 1), date(9999, 12, 31),
    ],
)  # fmt: skip
def test_what_is_no_date_is_bad_and_never_a_guess(cell):
    assert read(cell) == ["bad"]
    assert read("", cell, 46350, "24/11/2026") == [None, "bad", datetime(2026, 11, 24), datetime(2026, 11, 24)]


def test_blank_is_blank():
    assert read(None, "", " ", float("nan"), pd.NaT) == [None] * 5
    assert read() == []
    assert walls([], 3).values.isna().all()


def test_the_locale_decides_unless_the_column_shows_the_other_order():
    both = [datetime(2026, 4, 3), datetime(2026, 3, 4)]
    assert read("3/4/2026") == both[:1]
    assert read("3/4/2026", month_first=True) == both[1:]
    assert read("3/4/2026", "11/24/2026") == [both[1], datetime(2026, 11, 24)]
    assert read("3/4/2026", "24/11/2026", month_first=True) == [both[0], datetime(2026, 11, 24)]
    assert read("3/4/2026", "24/11/2026", "11/25/2026")[0] == both[0]
    assert read("3/4/2026", "24/11/2026", "11/25/2026", month_first=True)[0] == both[1]


@pytest.mark.parametrize(
    ("locale", "first"),
    [("en_US", True), ("en-US", True), ("en_GB", False), ("en", False), (None, False), ("us", True)],
)
def test_where_the_month_comes_first(locale, first):
    assert month_first(locale) is first


@patient
@given(st.lists(GARBAGE, max_size=30), st.booleans())
def test_garbage_is_blank_or_bad_or_a_sensible_date(column, first):
    found = read(*column, month_first=first)
    assert len(found) == len(column)
    for cell, said in zip(column, found, strict=True):
        if said not in (None, "bad"):
            assert 1950 <= said.year < 2100
        if said is None:
            assert texts([cell], 1).isna().all()


CLEAR = st.datetimes(datetime(1950, 1, 13), datetime(2099, 12, 31)).filter(lambda at: at.day > 12)
SHAPES = (
    "%d/%m/%Y", "%d.%m.%y", "%Y-%m-%d", "%Y%m%d", "%d %b %Y", "%B %d, %Y", "%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M:%SZ"
)  # fmt: skip


@patient
@given(st.lists(st.one_of(GARBAGE, st.builds(datetime.strftime, CLEAR, st.sampled_from(SHAPES))), max_size=20))
def test_a_date_reads_the_same_whatever_stands_beside_it(column):
    """Where the order of day and month is clear, a column is read as each of its cells is."""
    assert read(*column) == [read(cell)[0] for cell in column]


@patient
@given(st.lists(st.from_regex(r"[0-2][09][0-9]{2}-[01][0-9]-[0-3][0-9]", fullmatch=True), max_size=8))
def test_days_as_a_database_writes_them_read_the_same_alone_as_beside_others(column):
    """Alone they are read the quick way; a day no calendar has, or no agency, is bad both ways."""
    assert read(*column) == read(*column, "24/11/2026")[:-1]


def test_a_day_no_calendar_has_spoils_none_beside_it():
    assert read("2026-02-30", "2026-11-24", "0000-01-01") == ["bad", datetime(2026, 11, 24), "bad"]
    assert read("1949-12-31", "1950-01-01", "2099-12-31", "2100-01-01") == [
        "bad", datetime(1950, 1, 1), datetime(2099, 12, 31), "bad"
    ]  # fmt: skip


@patient
@given(st.lists(GARBAGE, max_size=20), st.lists(st.sampled_from(("+01:00", "-08:00", "BST", None)), max_size=20))
def test_garbage_moments_are_utc(column, beside):
    values, bad = moments(column, len(column), zone="Europe/London", offsets=texts(beside, len(column)))
    assert str(values.dtype) == "datetime64[s, UTC]"
    assert len(bad) == len(column)


def test_days_lose_their_time():
    assert days([46350.9, "24/11/2026 15:30"], 2).values.tolist() == [pd.Timestamp("2026-11-24")] * 2


def test_a_naive_time_is_the_zones():
    naive = datetime(2026, 7, 1, 9)
    nine = datetime(2026, 7, 1, 3, 30, tzinfo=UTC)
    assert moment(naive, zone="Asia/Kolkata") == [nine]
    assert moment("2026-07-01 09:00", zone="Asia/Kolkata") == [nine]
    assert moment((naive - EPOCH) / timedelta(days=1), zone="Asia/Kolkata") == [nine]
    assert moment(naive, naive.replace(tzinfo=UTC), zone="Asia/Kolkata") == [nine, naive.replace(tzinfo=UTC)]


def test_the_offset_beside_wins_over_the_zone_and_the_cells_own_over_both():
    cell = (datetime(2026, 7, 1, 9) - EPOCH) / timedelta(days=1)
    assert moment(cell, beside=["-08:00"]) == [datetime(2026, 7, 1, 17, tzinfo=UTC)]
    assert moment(cell, beside=["nonsense"]) == [datetime(2026, 7, 1, 8, tzinfo=UTC)]
    assert moment("2026-07-01 09:00 +05:30", beside=["-08:00"]) == [datetime(2026, 7, 1, 3, 30, tzinfo=UTC)]
    assert moment("2026-07-01 9:00 am +05:30", beside=["-08:00"]) == [datetime(2026, 7, 1, 3, 30, tzinfo=UTC)]


def test_a_databases_stamps_keep_their_moment():
    east = datetime(2026, 7, 1, 9, 0, 5, 999, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert moment(east, None, beside=["-08:00", None]) == [datetime(2026, 7, 1, 3, 30, 5, tzinfo=UTC), None]
    assert moment(None, east) == [None, datetime(2026, 7, 1, 3, 30, 5, tzinfo=UTC)]


def test_clock_changes():
    skipped, repeated = pd.Timestamp("2026-03-29 01:30"), pd.Timestamp("2026-10-25 01:30")
    found = to_utc(pd.Series([skipped, repeated], dtype="datetime64[s]"), "Europe/London")
    assert [at.to_pydatetime() for at in found] == [
        datetime(2026, 3, 29, 1, tzinfo=UTC),
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    ]


@patient
@given(st.lists(SENSIBLE, max_size=10), st.sampled_from(("Europe/London", "America/New_York", "Asia/Kathmandu")))
def test_a_moment_written_with_its_offset_comes_back(stamps, zone):
    """As the store writes it: the wall time of one zone with the offset beside it, read in a spreadsheet moved since."""
    there = [at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)) for at in stamps]
    cells = [(at.replace(tzinfo=None) - EPOCH) / timedelta(days=1) for at in there]
    beside = [f"{at:%z}"[:3] + ":" + f"{at:%z}"[3:] for at in there]
    assert moment(*cells, zone="Pacific/Auckland", beside=beside) == [at.replace(tzinfo=UTC) for at in stamps]


def test_offsets():
    written = texts(["+05:30", "-0800", "+14:00", "+15:00", "+5:30", "Z", "", None], 8)
    found = offset_minutes(written)
    assert found.tolist()[:3] == [330, -480, 840]
    assert found.isna().tolist() == [False] * 3 + [True] * 5
