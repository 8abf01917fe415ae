"""Working time, by example and against a plain loop over days (and one over minutes)."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal, assert_series_equal

from signoff_core.spans import Span, after, parse_days, parse_span, parse_time
from signoff_core.working_hours import WorkingHours

MON_FRI = parse_days("Mon-Fri")
LONDON = WorkingHours("Europe/London", country="GB")
NEW_YORK = WorkingHours("America/New_York", country="US", opens=time(8, 30), closes=time(17, 15))
KOLKATA = WorkingHours("Asia/Kolkata", parse_days("Mon-Sat"), time(10), time(19))
JERUSALEM = WorkingHours("Asia/Jerusalem", parse_days("Sun-Thu"), country="IL")
ONE_DAY = WorkingHours("Pacific/Auckland", parse_days("Wed"), time(4), time(4, 1))
AGENCIES = [WorkingHours(), LONDON, NEW_YORK, KOLKATA, JERUSALEM, ONE_DAY]
NAMES = [agency.zone for agency in AGENCIES]
every_agency = pytest.mark.parametrize("agency", AGENCIES, ids=NAMES)


def utc(text):
    return pd.Timestamp(text, tz="UTC")


def at(agency, text):
    """The moment at which the agency's clock shows `text`; asks zoneinfo, not the code under test."""
    return pd.Timestamp(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(agency.zone)).astimezone(UTC))


# -- worked, by example


@pytest.mark.parametrize(
    ("agency", "since", "until", "expected"),
    [
        (LONDON, "2026-03-04 10:00", "2026-03-04 12:30", 2.5),
        (LONDON, "2026-03-04 07:00", "2026-03-04 22:00", 9),
        (LONDON, "2026-03-04 19:00", "2026-03-05 08:00", 0),
        (LONDON, "2026-03-06 17:00", "2026-03-09 10:00", 2),  # over a weekend
        (LONDON, "2026-03-07 10:00", "2026-03-08 16:00", 0),  # inside one
        (LONDON, "2026-04-30 17:00", "2026-05-05 10:00", 1 + 9 + 1),  # 4 May is the early May bank holiday
        (LONDON, "2026-12-24 17:00", "2026-12-29 10:00", 2),  # Boxing Day on a Saturday is had on the Monday
        (LONDON, "2026-03-27 17:00", "2026-03-30 10:00", 2),  # clocks go forward on the 29th
        (LONDON, "2026-10-23 17:00", "2026-10-26 10:00", 2),  # and back on the 25th
        (NEW_YORK, "2026-03-06 16:15", "2026-03-09 09:30", 2),
        (NEW_YORK, "2026-10-30 16:15", "2026-11-02 09:30", 2),
        (NEW_YORK, "2026-11-25 17:00", "2026-11-27 08:45", 0.5),  # Thanksgiving
        (JERUSALEM, "2026-03-05 17:00", "2026-03-08 10:00", 2),  # Friday and Saturday off, Sunday worked
        (KOLKATA, "2026-03-07 18:30", "2026-03-09 10:15", 0.75),  # Saturday worked
        (LONDON, "2026-03-05 12:00", "2026-03-04 12:00", 0),
    ],
)
def test_worked(agency, since, until, expected):
    assert agency.worked(at(agency, since), at(agency, until)) == expected


def test_worked_reads_utc_moments_on_a_half_hour_zone():
    # 13:30 UTC is 19:00 in Kolkata, closing time.
    assert KOLKATA.worked(utc("2026-03-04 12:00"), utc("2026-03-04 20:00")) == 1.5


def test_worked_is_never_less_than_nothing_when_the_clock_goes_back_inside_working_hours():
    night = WorkingHours("Europe/London", (True,) * 7, time(0), time(6))
    assert night.worked(utc("2026-10-25 00:50"), utc("2026-10-25 01:10")) == 0  # the wall says 01:50, then 01:10
    assert night.worked(utc("2026-10-25 01:10"), utc("2026-10-25 00:50")) == 0


# -- add, by example


@pytest.mark.parametrize(
    ("agency", "since", "more", "expected"),
    [
        (LONDON, "2026-03-04 10:00", 2, "2026-03-04 12:00"),
        (LONDON, "2026-03-04 10:00", 8, "2026-03-04 18:00"),  # closing time, not the next opening
        (LONDON, "2026-03-04 09:00", 9, "2026-03-04 18:00"),
        (LONDON, "2026-03-04 18:00", 1, "2026-03-05 10:00"),
        (LONDON, "2026-03-06 12:00", 9, "2026-03-09 12:00"),
        (LONDON, "2026-03-07 12:00", 1, "2026-03-09 10:00"),
        (LONDON, "2026-05-01 17:00", 2, "2026-05-05 10:00"),
        (LONDON, "2026-03-27 17:00", 2, "2026-03-30 10:00"),
        (NEW_YORK, "2026-10-30 16:15", 2, "2026-11-02 09:30"),
        (JERUSALEM, "2026-03-05 17:00", 2, "2026-03-08 10:00"),
        (LONDON, "2026-03-04 10:00", 0, "2026-03-04 10:00"),
        (LONDON, "2026-03-04 09:00", 0, "2026-03-04 09:00"),
        (LONDON, "2026-03-04 18:00", 0, "2026-03-04 18:00"),
        (LONDON, "2026-03-04 18:00:01", 0, "2026-03-05 09:00"),
        (LONDON, "2026-03-06 20:00", 0, "2026-03-09 09:00"),
        (LONDON, "2026-03-04 06:00", 0, "2026-03-04 09:00"),
    ],
)
def test_add(agency, since, more, expected):
    assert agency.add(at(agency, since), more) == at(agency, expected)


def test_add_takes_one_number_for_each_row():
    since = pd.Series([utc("2026-03-04 10:00"), utc("2026-03-06 17:00"), pd.NaT], index=[7, 3, 5], name="since")
    due = LONDON.add(since, [1, 2, 3])
    expected = pd.Series([utc("2026-03-04 11:00"), utc("2026-03-09 10:00"), pd.NaT], index=[7, 3, 5], name="since")
    assert_series_equal(due, expected.astype("datetime64[s, UTC]"))
    assert LONDON.add(since, [np.nan, 0, 0]).isna().tolist() == [True, False, True]


def test_add_refuses_negative_hours():
    with pytest.raises(ValueError, match="fewer than 0, not -2"):
        LONDON.add(utc("2026-03-04"), -2)


# -- days


def test_opening_and_closing():
    days = pd.Series(pd.to_datetime(["2026-05-01", "2026-05-02", "2026-05-04", None]), index=list("abcd"))
    assert LONDON.opening(days).dropna().tolist() == [utc("2026-05-01 08:00")] + [utc("2026-05-05 08:00")] * 2
    assert LONDON.opening_after(days).dropna().tolist() == [utc("2026-05-05 08:00")] * 3
    assert LONDON.closing(days).dropna().tolist() == [utc(f"2026-05-0{day} 17:00") for day in (1, 2, 4)]
    assert LONDON.closing(days).index.equals(days.index)
    assert LONDON.is_working_day(days).tolist() == [True, False, False, False]


def test_one_date():
    assert LONDON.opening(date(2026, 5, 2)) == utc("2026-05-05 08:00")
    assert LONDON.opening(pd.Timestamp("2026-03-04 15:30")) == utc("2026-03-04 09:00")  # its date is what counts
    assert LONDON.is_working_day(date(2026, 5, 4)) is False
    assert LONDON.opening(pd.NaT) is pd.NaT


@pytest.mark.parametrize(
    ("day", "n", "expected"),
    [
        (date(2026, 3, 4), 1, date(2026, 3, 5)),
        (date(2026, 3, 6), 5, date(2026, 3, 13)),
        (date(2026, 3, 7), 1, date(2026, 3, 9)),
        (date(2026, 5, 1), 1, date(2026, 5, 5)),
        (date(2026, 3, 7), 0, date(2026, 3, 7)),
        (date(9999, 12, 31), 3, date(9999, 12, 31)),
    ],
)
def test_working_days_ahead(day, n, expected):
    assert LONDON.working_days_ahead(day, n) == expected


def test_a_part_of_a_country_has_its_own_holidays():
    easter_monday = date(2026, 4, 6)
    assert LONDON.is_working_day(easter_monday)
    assert not WorkingHours("Europe/London", country="GB-ENG").is_working_day(easter_monday)


def test_a_country_known_for_few_years_warns_nobody():
    assert not WorkingHours("Asia/Kolkata", country="IN").is_working_day(date(2026, 10, 2))


# -- the wall clock


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Adelaide"])
def test_the_clock_agrees_with_pandas(zone):
    agency = WorkingHours(zone)
    moments = pd.Series(pd.date_range("1999-12-20", "2040-02-01", freq="7h13min", tz="UTC", unit="s"))
    assert_series_equal(agency.local(moments), moments.dt.tz_convert(zone).dt.tz_localize(None))
    walls = pd.Series(pd.date_range("2026-01-01", "2027-01-01", freq="10min", unit="s"))
    first = np.ones(len(walls), dtype=bool)
    expected = walls.dt.tz_localize(zone, nonexistent="shift_forward", ambiguous=first).dt.tz_convert("UTC")
    assert_series_equal(agency.to_utc(walls), expected)


def test_skipped_and_repeated_times():
    assert LONDON.to_utc(pd.Timestamp("2026-03-29 01:30")) == utc("2026-03-29 01:00")
    assert LONDON.to_utc(pd.Timestamp("2026-10-25 01:30")) == utc("2026-10-25 00:30")
    # Half an hour is skipped at Lord Howe; pandas' shift_forward would be half an hour late here.
    assert WorkingHours("Australia/Lord_Howe").to_utc(pd.Timestamp("2026-10-04 02:10")) == utc("2026-10-03 15:30")
    assert LONDON.local(utc("2026-07-01 12:00")) == pd.Timestamp("2026-07-01 13:00")


# -- awkward columns

MOMENTS = pd.Series([utc("2026-03-04 10:00"), pd.NaT, utc("2026-03-05 10:00")], index=[9, 9, 1], name="since")


def test_nothing_that_is_handed_in_is_changed():
    book = pd.DataFrame({"since": MOMENTS, "day": MOMENTS.dt.tz_localize(None), "hours": [1.0, np.nan, 2.0]})
    before = book.copy(deep=True)
    LONDON.worked(book["since"], utc("2026-03-09"))
    LONDON.add(book["since"], book["hours"])
    for of_days in (LONDON.opening, LONDON.opening_after, LONDON.closing, LONDON.is_working_day, LONDON.to_utc):
        of_days(book["day"])
    LONDON.local(book["since"])
    assert_frame_equal(book, before)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_any_unit_and_any_zone_will_do(unit):
    moments = MOMENTS.dt.as_unit(unit).dt.tz_convert("Asia/Tokyo")
    worked = LONDON.worked(moments, utc("2026-03-05 12:00"))
    assert_series_equal(worked, pd.Series([11.0, np.nan, 2.0], index=[9, 9, 1], name="since"))
    assert LONDON.add(moments, 1).dtype == "datetime64[s, UTC]"


def test_an_empty_column():
    for empty in (MOMENTS[:0], MOMENTS[:0].astype(object)):
        assert LONDON.worked(empty, utc("2026-03-05")).tolist() == []
        assert LONDON.add(empty, 3).dtype == "datetime64[s, UTC]"
    assert LONDON.opening(MOMENTS[:0].dt.tz_localize(None)).empty


def test_a_column_without_a_single_moment():
    none = pd.Series([pd.NaT, None], dtype=object)
    assert LONDON.worked(none, utc("2026-03-05")).isna().all()
    assert LONDON.opening(none).isna().all()


def test_one_missing_moment():
    assert np.isnan(LONDON.worked(pd.NaT, utc("2026-03-05")))
    assert LONDON.add(pd.NaT, 3) is pd.NaT
    assert LONDON.worked(MOMENTS, pd.NaT).isna().all()


def test_an_index_gives_an_index():
    moments = pd.DatetimeIndex(MOMENTS)
    assert isinstance(LONDON.add(moments, 1), pd.DatetimeIndex)
    assert LONDON.worked(utc("2026-03-03"), moments)[[0, 2]].tolist() == [10, 19]


@every_agency
@given(data=st.data())
def test_plain_arrays_say_what_columns_say(agency, data):
    walls = np.array(data.draw(st.lists(st.datetimes() | st.none(), max_size=6)), "datetime64[s]")
    column, hours = pd.Series(walls), data.draw(st.floats(0, 500))
    moments, now = column.dt.tz_localize("UTC"), utc("2026-03-04 12:00")
    np.testing.assert_array_equal(agency.worked(walls, now), agency.worked(moments, now).to_numpy())
    days = [agency.opening, agency.opening_after, agency.closing, agency.to_utc]
    for said, by_column in [
        (agency.add(walls, hours), agency.add(moments, hours)),
        (agency.local(walls), agency.local(moments)),
        *[(each(walls), each(column)) for each in days],
    ]:
        assert said.dtype == "datetime64[s]"
        np.testing.assert_array_equal(said, by_column.to_numpy("datetime64[s]"))
    assert agency.is_working_day(walls).tolist() == agency.is_working_day(column).tolist()


@pytest.mark.parametrize("span", ["36 hours", "2 months", "3 working days", "1 week"])
def test_a_span_after_plain_moments_is_the_one_after_a_column(span):
    plain = MOMENTS.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy("datetime64[s]")
    later = after(MOMENTS, parse_span(span), LONDON).dt.tz_convert("UTC").dt.tz_localize(None)
    np.testing.assert_array_equal(after(plain, parse_span(span), LONDON), later.to_numpy("datetime64[s]"))


def test_columns_that_do_not_belong_together():
    with pytest.raises(ValueError, match="same index"):
        LONDON.worked(MOMENTS, MOMENTS.reset_index(drop=True))
    with pytest.raises(ValueError, match="equally long"):
        LONDON.add(MOMENTS, [1, 2])


def test_zones_are_asked_for_and_refused():
    with pytest.raises(TypeError, match="needs its time zone"):
        LONDON.worked(pd.Timestamp("2026-03-04"), utc("2026-03-04"))
    with pytest.raises(TypeError, match="has no time zone"):
        LONDON.opening(utc("2026-03-04"))


def test_far_years_neither_fail_nor_disturb_the_others():
    far = pd.Series([utc("0001-01-01"), utc("1969-12-31 12:00"), utc("2026-03-04 10:00"), utc("9999-12-31 23:59")])
    now = utc("2026-03-04 12:00")
    assert LONDON.worked(far, now)[2:].tolist() == [2, 0]
    assert LONDON.worked(far, now).is_monotonic_decreasing
    assert LONDON.add(far, 1e300).tolist() == [utc("9999-12-31 23:59:59")] * 4
    days = far.dt.tz_localize(None)
    assert (LONDON.opening(days).dt.year - days.dt.year).max() == 0
    assert NEW_YORK.closing(days).iloc[-1] == utc("9999-12-31 22:15")


@pytest.mark.parametrize("start", ["1600-02-01", "1989-12-01", "2100-12-01", "2700-02-01"])
def test_outside_the_table_the_plain_week_goes_on(start):
    days = pd.Series(pd.date_range(start, periods=70, unit="s"))
    plain = WorkingHours()
    assert plain.is_working_day(days).tolist() == (days.dt.day_of_week < 5).tolist()
    opening = plain.opening_after(days).dt.tz_localize(None)
    expected = days + pd.to_timedelta(days.dt.day_of_week.map({4: 3, 5: 2}).fillna(1), unit="D") + pd.Timedelta(hours=9)
    assert opening.tolist() == expected.tolist()
    assert plain.worked(plain.opening(days), plain.add(days.dt.tz_localize("UTC"), 200)).eq(200).all()


# -- against plain loops


@cache
def works(agency, day):
    off = holidays.country_holidays(agency.country, years=day.year) if agency.country else ()
    return agency.days[day.weekday()] and day not in off


def worked_by_days(agency, since, until):
    """Seconds of work, day by day, on the wall."""
    start, end = (x.astimezone(ZoneInfo(agency.zone)).replace(tzinfo=None) for x in (since, until))
    total, day = timedelta(), start.date()
    while day <= end.date():
        if works(agency, day):
            first = max(start, datetime.combine(day, agency.opens))
            last = min(end, datetime.combine(day, agency.closes))
            total += max(last - first, timedelta())
        day += timedelta(days=1)
    return total / timedelta(hours=1)


def worked_by_minutes(agency, since, until):
    """Every real minute, asked one at a time whether somebody is at work."""
    zone, minute, total = ZoneInfo(agency.zone), since, 0
    while minute < until:
        wall = minute.astimezone(zone)
        total += agency.opens <= wall.time() < agency.closes and works(agency, wall.date())
        minute += timedelta(minutes=1)
    return total / 60


agencies = st.sampled_from(AGENCIES)
moments = st.integers(1704067200, 1830297600).map(lambda second: datetime.fromtimestamp(second, UTC))  # 2024 to 2027
waits = st.timedeltas(timedelta(), timedelta(days=40)).map(
    lambda wait: wait - timedelta(microseconds=wait.microseconds)
)
amounts = st.integers(1, 200 * 3600).map(lambda seconds: seconds / 3600)
quick = settings(max_examples=40, deadline=None)


@quick
@given(agencies, moments, waits)
def test_worked_is_what_a_loop_over_days_counts(agency, since, wait):
    until = since + wait
    assert agency.worked(since, until) == pytest.approx(worked_by_days(agency, since, until), abs=1e-9)


@settings(max_examples=10, deadline=None)
@given(agencies, moments, st.integers(0, 4 * 1440))
def test_worked_is_what_a_loop_over_minutes_counts(agency, since, minutes):
    since = since.replace(second=0)
    until = since + timedelta(minutes=minutes)
    assert agency.worked(since, until) == pytest.approx(worked_by_minutes(agency, since, until), abs=1e-9)


@every_agency
@pytest.mark.parametrize("change", ["2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01", "2026-04-05", "2026-12-26"])
def test_worked_around_clock_changes_and_christmas(agency, change):
    since = utc(change) - timedelta(days=2, hours=3)
    untils = [since + timedelta(hours=5 * step) for step in range(24)]
    worked = agency.worked(since, pd.Series(untils))
    assert worked.tolist() == pytest.approx([worked_by_days(agency, since, until) for until in untils], abs=1e-9)


@quick
@given(agencies, moments, waits, waits)
def test_worked_is_additive_and_monotone(agency, since, first, second):
    between, until = since + first, since + first + second
    parts = agency.worked(since, between), agency.worked(between, until)
    assert agency.worked(since, until) == pytest.approx(sum(parts), abs=1e-9)
    assert min(parts) >= 0


@quick
@given(agencies, moments, amounts)
def test_add_is_the_earliest_moment_at_which_that_much_is_worked(agency, since, more):
    due = agency.add(since, more)
    assert agency.worked(since, due) == pytest.approx(more, abs=1e-9)
    assert agency.worked(since, due - timedelta(seconds=1)) < more - 1e-9


@quick
@given(agencies, moments, waits, amounts)
def test_add_undoes_worked(agency, since, wait, more):
    until = agency.add(since + wait, more)  # a moment at work, and no opening: in hours that is the closing before
    assert agency.add(since, agency.worked(since, until)) == until


@quick
@given(agencies, moments, amounts, amounts, waits)
def test_add_is_additive_and_monotone(agency, since, first, second, wait):
    due = agency.add(since, first)
    assert agency.add(due, second) == agency.add(since, first + second) >= due >= since
    assert agency.add(since + wait, first) >= due


@quick
@given(agencies, moments)
def test_add_nothing_is_now_or_the_next_opening(agency, since):
    due = agency.add(since, 0)
    assert agency.add(due, 0) == due >= since
    assert agency.worked(since, due) == 0
    assert due == since or agency.local(due).time() == agency.opens


@quick
@given(agencies, st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.integers(1, 30))
def test_working_days_ahead_is_what_a_loop_finds(agency, day, n):
    expected = day
    for _ in range(n):
        expected += timedelta(days=1)
        while not works(agency, expected):
            expected += timedelta(days=1)
    assert agency.working_days_ahead(day, n) == expected
    if n == 1:
        assert agency.local(agency.opening_after(day)) == datetime.combine(expected, agency.opens)


@every_agency
def test_a_column_is_the_same_as_its_rows_one_by_one(agency):
    since = pd.Series(pd.date_range("2025-11-01", periods=60, freq="37h11min", tz="UTC", unit="s"))
    until = since + pd.Timedelta(hours=100)
    assert agency.worked(since, until).tolist() == [agency.worked(*pair) for pair in zip(since, until, strict=True)]
    assert agency.add(since, 30).tolist() == [agency.add(moment, 30) for moment in since]
    assert agency.add(since, 0).tolist() == [agency.add(moment, 0) for moment in since]


# -- settings


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"zone": "Europe/Londn"}, 'no time zone "Europe/Londn"'),
        ({"zone": "../etc"}, "no time zone"),
        ({"zone": ""}, "no time zone"),
        ({"country": "XX"}, 'no holidays known for the country "XX"'),
        ({"country": "GB-XX"}, "no holidays known"),
        ({"opens": time(18), "closes": time(9)}, "18:00"),
        ({"days": (False,) * 7}, "one of them a working day"),
        ({"days": (True,) * 5}, "seven"),
    ],
)
def test_wrong_hours_are_refused_when_set_up(wrong, message):
    with pytest.raises(ValueError, match=message):
        WorkingHours(**wrong)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mon-Fri", "1111100"),
        ("mon – fri", "1111100"),
        ("Mon-Thu, Sat", "1111010"),
        ("Sun-Thu", "1111001"),
        ("SUNDAY to Tuesday", "1100001"),
        ("Wed", "0010000"),
        ("Tues, thurs", "0101000"),
        ("Mon-Sun", "1111111"),
    ],
)
def test_parse_days(text, expected):
    assert "".join("01"[day] for day in parse_days(text)) == expected


@pytest.mark.parametrize("text", ["", "Mo-Fr", "Mon-", "Mon-Wed-Fri", "Mon,,Tue", "weekdays", "1-5"])
def test_parse_days_says_what_is_allowed(text):
    with pytest.raises(ValueError, match="like Mon-Fri"):
        parse_days(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("09:00", time(9)), (" 9:30 ", time(9, 30)), ("17:45:00", time(17, 45))]
)
def test_parse_time(text, expected):
    assert parse_time(text) == expected


@pytest.mark.parametrize("text", ["", "9", "24:00", "09:60", "9 am", "nine", "٠٩:٠٠"])
def test_parse_time_says_what_is_allowed(text):
    with pytest.raises(ValueError, match="like 09:00"):
        parse_time(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 working day", Span(1, "working day")),
        ("10 Working  Days", Span(10, "working day")),
        ("4 working hours", Span(4, "working hour")),
        ("1.5 hours", Span(1.5, "hour")),
        ("45 days", Span(45, "day")),
        ("2 weeks", Span(2, "week")),
        ("6 months", Span(6, "month")),
    ],
)
def test_parse_span(text, expected):
    assert parse_span(text) == expected
    assert parse_span(str(expected)) == expected


@pytest.mark.parametrize(
    "text", ["", "soon", "day", "-1 day", "3 fortnights", "1 working month", "1e3 days", "nan days"]
)
def test_parse_span_says_what_is_allowed(text):
    with pytest.raises(ValueError, match="working day, working hour, day"):
        parse_span(text)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("2 working days", "2026-03-10 16:00Z"),
        ("4 working hours", "2026-03-09 11:00Z"),
        ("2 days", "2026-03-08 16:00Z"),
    ],
)
def test_a_span_after_a_friday_afternoon(span, expected):
    since = pd.Series([pd.Timestamp("2026-03-06 16:00Z")])
    assert after(since, parse_span(span), WorkingHours())[0] == pd.Timestamp(expected)
