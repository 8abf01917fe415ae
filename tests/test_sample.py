"""The sample agency, on the awkward days of the year."""

import re
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import phonenumbers
import pytest

from signoff_core import columns as c
from signoff_core import sample_words as w
from signoff_core import schema
from signoff_core.came_back import came_back
from signoff_core.doubts import all_problems
from signoff_core.fitting import whom_to_ring_first
from signoff_core.identity import candidacy_ids_of
from signoff_core.kept_promises import promises_kept
from signoff_core.sample import Desk, sample_rows
from signoff_core.told_measures import told
from signoff_core.words import CallKind, ReferralKind, Result, Return, Step, Subject
from tests.referred_books import sample

LONDON = ZoneInfo("Europe/London")
MOMENTS = {
    "a Wednesday at three": datetime(2026, 11, 18, 15, 7, tzinfo=LONDON),
    "Sunday 23:30": datetime(2026, 11, 22, 23, 30, tzinfo=LONDON),
    "Monday 08:30": datetime(2026, 11, 23, 8, 30, tzinfo=LONDON),
    "Friday 18:00": datetime(2026, 11, 20, 18, 0, tzinfo=LONDON),
    "1 January": datetime(2027, 1, 1, 0, 5, tzinfo=UTC),
    "summer time begins": datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
    "summer time ends": datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    "seen from Tokyo": datetime(2026, 7, 14, 9, 30, tzinfo=ZoneInfo("Asia/Tokyo")),
    "29 February": datetime(2028, 2, 29, 9, 0, tzinfo=UTC),
}
FICTIONAL = re.compile(r"\+44(2079460\d{3}|7700900\d{3}|1134960\d{3}|1632960\d{3})")
OWNED = {table.title: table for table in schema.OWNED}


@cache
def made(moment):
    """The sample of one moment, made once for all tests; none of them changes it."""
    return sample_rows(moment)


def with_ids(rows):
    """Each Candidates row with the id the reader gives it."""
    return list(zip(candidacy_ids_of(rows["Candidates"]), rows["Candidates"], strict=True))


@pytest.fixture(params=MOMENTS.values(), ids=MOMENTS.keys())
def now(request):
    return request.param


@pytest.fixture
def rows(now):
    return made(now)


def newest(rows, title):
    """Rows of one worksheet without those a newer row replaces."""
    replaced = {row[c.REPLACES] for row in rows[title]}
    return [row for row in rows[title] if row[OWNED[title].id] not in replaced]


def moments(rows):
    for title in ("Calls", "Referrals", "Moves", "Settings"):
        yield from (row[c.AT] for row in rows[title])
    yield from (row[c.FOLLOW_UP_ON] for row in rows["Calls"] if isinstance(row[c.FOLLOW_UP_ON], datetime))


def written(back, now):
    return Desk.of(now).written(back)


def test_counts(rows):
    assert len(rows["Candidates"]) in range(155, 176)
    assert len(rows["Openings"]) == 16
    assert len({row[c.CLIENT] for row in rows["Openings"]}) == 9
    assert len({row[c.RECRUITER] for row in rows["Candidates"]} - {None}) == 6
    assert len(rows["Referrals"]) == 30
    kinds = Counter(row[c.KIND] for row in rows["Calls"])
    assert kinds[CallKind.SIGN_OFF] in range(90, 111)
    assert set(kinds) == set(CallKind)
    stages = Counter(row[c.STAGE] for row in rows["Candidates"])
    assert stages[w.HIRED] + stages[w.PLACED] == 25
    assert stages[w.WITHDREW] + stages[w.DECLINED] in range(17, 23)
    assert stages[w.AT_SCREENING] in range(20, 27)


def test_same_now_same_rows(now):
    assert sample_rows(now) == sample_rows(now)


def test_the_zone_of_now_does_not_matter(now):
    assert sample_rows(now) == sample_rows(now.astimezone(UTC))


def test_everybodys_zone_fits_their_number_and_their_town(rows):
    zoned = [row for row in rows["Candidates"] if row[c.TIMEZONE]]
    towns = {opening.location for opening in (*w.OPENINGS, *w.NEW_OPENINGS)} | set(w.TOWNS)
    assert len(zoned) > 20
    for row in zoned:
        assert row[c.TIMEZONE] == "Europe/London"
        assert not (row[c.PHONE] or "").removeprefix("+44").startswith("+")
        assert row[c.LOCATION] in towns


def test_an_hour_later_shifts_only_times():
    now = MOMENTS["a Wednesday at three"]
    first, later = sample_rows(now), sample_rows(now + timedelta(hours=1))

    def timeless(rows, title):
        return sorted(repr({k: v for k, v in row.items() if k not in (c.AT, c.FOLLOW_UP_ON)}) for row in rows[title])

    assert all(timeless(first, title) == timeless(later, title) for title in first)


def test_ids_and_emails_are_unique(rows):
    for title in ("Calls", "Referrals", "Moves"):
        ids = [row[OWNED[title].id] for row in rows[title]]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[crm]_[a-z2-7]{10}", id) for id in ids)
    emails = Counter(row[c.EMAIL] for row in rows["Candidates"] if row[c.EMAIL])
    twice = {email for email, times in emails.items() if times > 1}
    back = {row[c.EMAIL] for row in rows["Candidates"] if row[c.STAGE] == w.ON_HOLD} & twice
    assert twice - back == {"rhys.llewellyn@example.com"}
    assert len(back) == 3
    numbers = Counter(row[c.CANDIDATE_ID] for row in rows["Candidates"])
    assert [number for number, times in numbers.items() if times > 1] == [w.TWICE]


def test_mail_and_phones_reach_nobody(rows):
    everyone = [*rows["Candidates"], *rows["Calls"], *rows["Referrals"], *rows["Moves"]]
    assert all(re.fullmatch(r"[a-z]+(\.[a-z]+)+@example\.com", row[c.EMAIL]) for row in everyone if row[c.EMAIL])
    for phone in {row[c.PHONE] for row in everyone} - {None, "ask Jo"}:
        number = phonenumbers.parse(phone, "GB")
        assert phonenumbers.is_possible_number(number)
        assert FICTIONAL.fullmatch(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def test_no_two_people_share_a_phone(rows):
    people = {(row[c.PHONE], row[c.NAME]) for row in [*rows["Candidates"], *rows["Referrals"]]}
    assert set(Counter(phone for phone, _ in people if phone).values()) == {1}


def test_columns_and_choices_are_the_schemas(rows):
    assert set(rows) == {"Candidates", "Openings", *OWNED}
    assert {name for row in rows["Candidates"] for name in row} - {*schema.CANDIDATE_FIELDS} == {"Notice period"}
    assert {name for row in rows["Openings"] for name in row} <= {*schema.OPENING_FIELDS}
    for title, table in OWNED.items():
        assert {name for row in rows[title] for name in row} <= {*table.names}
        for column in table.columns:
            for cell in [row.get(column.name) for row in rows[title]]:
                assert cell is None or is_one(cell, column)


def is_one(cell, column):
    match column.cell:
        case schema.Cell.CHOICE:
            return cell in column.choices
        case schema.Cell.FLAG:
            return isinstance(cell, bool)
        case schema.Cell.MOMENT:
            return isinstance(cell, datetime)
        case schema.Cell.DAY:
            return type(cell) is date
        case schema.Cell.DAY_OR_MOMENT:
            return isinstance(cell, date)
        case _:
            return isinstance(cell, str) and bool(cell)


def test_times_are_aware_and_utc(rows):
    assert all(moment.utcoffset() == timedelta(0) for moment in moments(rows))


def test_offsets_are_londons(rows):
    for row in [*rows["Calls"], *rows["Referrals"], *rows["Moves"]]:
        assert row[c.UTC_OFFSET] == row[c.AT].astimezone(LONDON).strftime("%z")[:3] + ":00"


def test_calls_lie_in_past_working_hours(rows, now):
    for row in [*rows["Calls"], *rows["Referrals"], *rows["Moves"]]:
        wall = row[c.AT].astimezone(LONDON)
        assert row[c.AT] <= now
        assert wall.weekday() < 5
        assert time(9) <= wall.time() <= time(18)


def test_calls_cover_half_a_year(rows, now):
    oldest = min(row[c.AT] for row in rows["Calls"])
    assert timedelta(days=160) < now - oldest < timedelta(days=190)


def test_every_row_of_the_app_belongs_to_something(rows):
    candidacies = {one for one, _ in with_ids(rows)}
    calls = {row[c.CALL_ID]: row for row in rows["Calls"]}
    referrals = {row[c.REFERRAL_ID] for row in rows["Referrals"]}
    assert {row[c.CANDIDACY_ID] for row in calls.values()} <= candidacies
    assert {row[c.REPLACES] for row in calls.values()} - {None} <= set(calls)
    assert {row[c.REFERRAL_ID] for row in calls.values()} - {None} <= referrals
    for row in rows["Referrals"]:
        call = calls[row[c.CALL_ID]]
        assert (row[c.FROM_CANDIDACY_ID], row[c.REFERRED_BY]) == (call[c.CANDIDACY_ID], call[c.CANDIDATE])
        assert call[c.RESULT] == Result.TALKED
    for row in rows["Moves"]:
        assert row[c.SUBJECT_ID] in (referrals if row[c.OF] == Subject.REFERRAL else candidacies)


def test_calls_about_a_referral_name_it(rows):
    for row in rows["Calls"]:
        assert (row[c.KIND] in (CallKind.REFERRAL, CallKind.THANK_YOU)) == (row[c.REFERRAL_ID] is not None)


def test_what_a_call_gave_is_true(rows):
    named = Counter((row[c.CALL_ID], row[c.KIND]) for row in rows["Referrals"])
    for row in newest(rows, "Calls"):
        got = set((row[c.GOT] or "").split(", ")) - {""}
        assert got <= set(Return)
        if row[c.KIND] == CallKind.SIGN_OFF and row[c.RESULT] == Result.TALKED:
            call = row[c.REPLACES] or row[c.CALL_ID]
            assert (Return.NAME in got) == bool(named[call, ReferralKind.SUITED])
            assert (Return.HELPER in got) == bool(named[call, ReferralKind.HELPER])
            assert bool(got) != bool(row[c.NOTHING_BECAUSE])


def test_referrals_stand_at_every_step(rows):
    step = {row[c.REFERRAL_ID]: Step.NAMED for row in rows["Referrals"]}
    last = {row[c.REFERRAL_ID]: row[c.AT] for row in rows["Referrals"]}
    for row in rows["Moves"]:
        if row[c.OF] == Subject.REFERRAL:
            assert row[c.AT] > last[row[c.SUBJECT_ID]]
            last[row[c.SUBJECT_ID]], step[row[c.SUBJECT_ID]] = row[c.AT], row[c.TO]
    assert Counter(step.values()) == {
        Step.NAMED: 8,
        Step.CONTACTED: 6,
        Step.SCREENED: 4,
        Step.PRESENTED: 3,
        Step.INTERVIEWED: 2,
        Step.OFFERED: 1,
        Step.PLACED: 3,
        Step.CLOSED: 3,
    }


def test_one_person_was_named_by_two_givers(rows):
    givers = {}
    for row in rows["Referrals"]:
        givers.setdefault((row[c.NAME], row[c.PHONE]), set()).add(row[c.REFERRED_BY])
    assert sorted(len(each) for each in givers.values())[-2:] == [1, 2]


def test_referred_candidacies_say_who_named_them(rows):
    referred = [row for row in rows["Candidates"] if row[c.REFERRED_BY]]
    named = {(row[c.NAME], row[c.REFERRED_BY]) for row in rows["Referrals"]}
    assert len(referred) == 9
    assert {(row[c.NAME], row[c.REFERRED_BY]) for row in referred} <= named


def test_somebody_is_told_after_the_word_came(rows):
    """A call lies on a later working day than the decision it brings."""
    word = {one: row[c.DECIDED_ON] or row[c.STAGE_CHANGED_ON] for one, row in with_ids(rows)}
    told = [row for row in newest(rows, "Calls") if row[c.KIND] == CallKind.SIGN_OFF and row[c.TOLD]]
    assert len(told) == 36
    assert all(row[c.AT].astimezone(LONDON).date().isoformat() > word[row[c.CANDIDACY_ID]] for row in told)


def test_promises_are_kept_broken_and_ahead(rows, now):
    today = Desk.of(now).today
    promised = {row[c.CANDIDACY_ID]: row for row in newest(rows, "Calls") if row[c.PROMISE]}
    kept = {row[c.CANDIDACY_ID] for row in rows["Calls"] if row[c.KIND] == CallKind.KEEP_POSTED}
    open_ones = [row[c.PROMISE_BY] for who, row in promised.items() if who not in kept]
    assert all(row[c.PROMISE_BY] > row[c.AT].date() for row in promised.values())
    assert kept < set(promised)
    assert len([day for day in open_ones if day < today]) == 2
    assert len([day for day in open_ones if today <= day <= today + timedelta(days=7)]) == 5
    assert len(kept) > 10


def test_corrected_and_void_calls(rows):
    newer = [row for row in rows["Calls"] if row[c.REPLACES]]
    assert Counter(row[c.RESULT] for row in newer) == {Result.TALKED: 1, Result.VOID: 1}


def owed(rows, now):
    """A rough cut of the queue by the rules, enough to see that the page has people on it."""
    start = next(row[c.VALUE] for row in rows["Settings"] if row[c.KEY] == "line.start")
    settled = {
        row[c.CANDIDACY_ID]
        for row in newest(rows, "Calls")
        if row[c.KIND] == CallKind.SIGN_OFF and row[c.RESULT] in (Result.TALKED, Result.WROTE_INSTEAD, Result.EXCUSED)
    }
    rejected = (w.AFTER_INTERVIEW, w.NOT_SELECTED, w.REJECTED, "Rejected after final interview")
    for one, row in with_ids(rows):
        since = row[c.DECIDED_ON] or row[c.STAGE_CHANGED_ON] or row[c.INTERVIEWED_ON]
        if row[c.STAGE] in rejected and one not in settled:
            yield row, since, since < start


def test_the_page_has_people_on_it(rows, now):
    queue = [(row, since) for row, since, before in owed(rows, now) if not before]
    since = Counter(since for _, since in queue)
    assert len(queue) == len(w.OWED) - 1  # and one whose opening was closed
    assert len([day for day in since.elements() if day < written(14, now)]) == 2
    # four overdue, one held back, one whose change is noticed this morning; the closed opening makes five overdue
    assert len([day for day in since.elements() if written(9, now) < day < written(1, now)]) == 6
    assert sum(since[day] for day in {written(1, now), written(0, now)}) == 8
    assert len([1 for *_, before in owed(rows, now) if before]) == 12


def test_no_hire_casts_doubt_on_people_in_play_but_two(rows):
    hires = {}
    for row in rows["Candidates"]:
        if row[c.STAGE] in (w.HIRED, w.PLACED):
            hires.setdefault((row[c.ROLE], row[c.CLIENT]), []).append(row[c.DECIDED_ON])
    in_play = (w.SENT, w.SCHEDULED, w.INTERVIEWED, w.FINAL, w.OFFER, w.ON_HOLD)
    doubted = [
        row[c.NAME]
        for row in rows["Candidates"]
        if row[c.STAGE] in in_play
        and any(row[c.PRESENTED_ON] <= hired for hired in hires.get((row[c.ROLE], row[c.CLIENT]), ()))
    ]
    assert doubted == ["Ingrid Solberg", "Chidi Eze"]


def test_line_start_is_half_a_year_back(rows, now):
    start = next(row[c.VALUE] for row in rows["Settings"] if row[c.KEY] == "line.start")
    assert now.astimezone(LONDON).date() - date.fromisoformat(start) == timedelta(days=180)


@pytest.mark.parametrize("back", range(-6, 12))
def test_days_are_working_days_in_a_row(now, back):
    desk = Desk.of(now)
    gap = desk.day(back) - desk.day(back + 1)
    assert desk.day(back).weekday() < 5
    assert gap == timedelta(days=3 if desk.day(back).weekday() == 0 else 1)


def test_ago_counts_only_working_minutes():
    desk = Desk.of(datetime(2026, 11, 23, 9, 20, tzinfo=LONDON))
    assert desk.ago(15) == datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
    assert desk.ago(60) == datetime(2026, 11, 20, 17, 20, tzinfo=UTC)
    assert Desk.of(datetime(2026, 11, 22, 23, 30, tzinfo=LONDON)).ago(60) == datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


def test_ids_are_the_readers_unless_given():
    rows = made(MOMENTS["Monday 08:30"])
    call = rows["Calls"][-1]
    person = next(row for row in rows["Candidates"] if row[c.NAME] == call[c.CANDIDATE])
    assert call[c.CANDIDACY_ID] == candidacy_ids_of([person])[0]


def test_a_new_opening_has_somebody_to_ring_first(now):
    tables = sample(now)
    for opening in w.NEW_OPENINGS:
        found = whom_to_ring_first(tables, now, opening.role, client=opening.client, location=opening.location)
        assert len(found) >= 3
        assert found[c.PROMISE].notna().any()
    assert not all_problems(tables, now)[c.WORKSHEET].eq("Openings").any()


def test_measures_have_half_a_year_to_count(now):
    tables = sample(now)
    assert told(tables, now)[c.OUT_OF].iloc[0] > 50
    assert came_back(tables, now)[[c.PEOPLE, c.OUT_OF]].to_numpy().tolist() == [[3, 36]]
    assert promises_kept(tables, now)[c.OUT_OF].iloc[0] > 10
