"""What may be said of a call, sentence by sentence, and what becomes of it in the book."""

import json
from datetime import UTC, date, datetime, timedelta, timezone

import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.calls import Call, checked, errors, excused, rows, shown_returns, taken_back, told_before, utc_offset
from signoff_core.errors import AlreadySaid, InputError
from signoff_core.reading import with_rows
from signoff_core.schema import CALLS, REFERRALS
from signoff_core.words import CallKind, Result, Return
from tests.books import book, call, day, id_of, london, person

NOW = london("2026-11-24 15:00")  # a Tuesday
ANA = person()
BO = person("Bo Lind")
TEXTS = (
    "utc_offset", "by", "next_step", "relocate_to", "promise", "nothing_because", "say_reason", "notes", "candidate",
    "role", "client",
)  # fmt: skip


@pytest.fixture
def tables():
    return book(ANA, BO).tables()


def given(**fields):
    """A call that is fine as it is; a field given as ... is left out."""
    usual = {"candidacy_id": id_of(ANA), "kind": "sign-off", "result": "talked", "next_step": "fintech"}
    return {name: value for name, value in {**usual, **fields}.items() if value is not ...}


def saved(tables, **fields):
    found = checked(given(**fields), tables, NOW)
    return with_rows(tables, rows(found, tables.settings))


def refusals(tables, **fields):
    found = errors(given(**fields), tables, NOW)
    assert isinstance(found, list), found
    return {error.field: str(error) for error in found}


def names(tables):
    return open_queue(tables, NOW)[c.NAME].tolist()


# The fields.


def test_every_column_of_calls_may_be_given_and_no_other(tables):
    assert [*CALLS.names, "referrals"] == list(Call.model_fields)
    assert "gossip" in refusals(tables, gossip="psst")
    assert "notes, referral_id" in refusals(tables, gossip="psst")["gossip"]
    people = [{"name": "Bo", "phone": "020 7946 0999", "gossip": "psst"}]
    said = refusals(tables, referrals=people)["referrals.0.gossip"]
    assert "for_role" in said
    assert "nothing_because" not in said


def test_every_field_comes_through_to_its_cell(tables):
    people = [
        {
            "referral_id": "r1",
            "name": " Di Chan ",
            "kind": "helper",
            "email": "Di <DI@example.com>",
            "notes": "a friend",
        },
        {"name": "Ed Osei", "phone": "0161 496 0123", "for_role": "Lead", "told_source_on": "2026-11-24"},
    ]
    whole = {
        "call_id": "c1", "at": "2026-11-24T14:30", "by": "Sam", "told": "yes", "relocate": "for the right job",
        "relocate_to": "Leeds", "promise": "a team of her own", "promise_by": "2026-12-01", "follow_up_on": "2026-11-25",
        "asked": True, "ask_on": date(2026, 12, 2), "got": "market fact", "nothing_because": " ", "keep_on_file": "yes",
        "do_not_call": "FALSE", "say_reason": "they wanted more SQL", "notes": "took it well", "referrals": people,
    }  # fmt: skip
    found = rows(checked(given(**whole), tables, NOW), tables.settings)
    assert found["Calls"] == [{
        "call_id": "c1", "candidacy_id": id_of(ANA), "candidate": "Ana Ruiz", "email": "ana@example.com",
        "phone": "+442079460958", "role": "Analyst", "client": "Acme", "kind": "sign-off", "at": london("2026-11-24 14:30"),
        "utc_offset": "+00:00", "by": "Sam", "result": "talked", "told": True, "next_step": "fintech",
        "relocate": "for the right job", "relocate_to": "Leeds", "promise": "a team of her own",
        "promise_by": day("2026-12-01"), "follow_up_on": day("2026-11-25"), "asked": True, "ask_on": day("2026-12-02"),
        "got": "name, helper, next step, relocation, keep in touch, market fact", "nothing_because": None,
        "keep_on_file": "yes", "do_not_call": False, "say_reason": "they wanted more SQL", "notes": "took it well",
        "referral_id": None, "replaces": None,
    }]  # fmt: skip
    first, second = found["Referrals"]
    assert first == {
        "referral_id": "r1", "call_id": "c1", "from_candidacy_id": id_of(ANA), "referred_by": "Ana Ruiz", "kind": "helper",
        "name": "Di Chan", "phone": None, "email": "di@example.com", "for_role": None, "told_source_on": None,
        "notes": "a friend", "at": london("2026-11-24 14:30"), "utc_offset": "+00:00", "by": "Sam",
    }  # fmt: skip
    assert (second["phone"], second["kind"], second["for_role"]) == ("+441614960123", "suited", "Lead")
    assert second["told_source_on"] == day("2026-11-24")
    assert not any(
        type(value) not in (str, bool, date, datetime, type(None)) for row in found["Calls"] for value in row.values()
    )


def test_any_number_of_people(tables):
    people = [{"name": f"N{n}", "email": f"n{n}@example.com"} for n in range(50)]
    found = saved(tables, call_id="c1", referrals=people)
    assert found.referrals[c.NAME].tolist() == [one["name"] for one in people]
    assert found.referrals[c.REFERRAL_ID].is_unique
    assert found.referrals[c.REFERRED_BY].unique().tolist() == ["Ana Ruiz"]


def test_blank_says_nothing(tables):
    blank = dict.fromkeys([*TEXTS, "referral_id", "replaces", "relocate", "keep_on_file", "at", "ask_on"], "  ")
    blank |= dict.fromkeys(("told", "asked", "do_not_call", "promise_by", "follow_up_on", "email", "phone", "got"), "")
    found = checked(given(**blank, result="no answer"), tables, NOW)
    assert [found.told, found.asked, found.do_not_call, found.promise_by, found.notes, found.got] == [None] * 5 + [[]]
    assert found.at == NOW


def test_the_cells_of_a_frame_may_be_given(tables):
    row = pd.Series(
        {"at": pd.Timestamp("2026-11-24T14:00:01.5Z"), "notes": float("nan"), "ask_on": pd.NaT, "told": pd.NA}
    )
    row = {**row, "follow_up_on": pd.NaT, "promise_by": pd.Timestamp("2026-12-01"), "got": float("nan")}
    found = checked(given(**row), tables, NOW)
    assert found.at == datetime(2026, 11, 24, 14, 0, 1, tzinfo=UTC)
    assert (found.notes, found.ask_on, found.follow_up_on, found.promise_by) == (None, None, None, day("2026-12-01"))


@pytest.mark.parametrize("field", TEXTS)
def test_a_text_fits_a_cell(tables, field):
    assert "50,000" in refusals(tables, **{field: "x" * 50_001})[field]
    assert isinstance(errors(given(**{field: "🙂" * 50_000}), tables, NOW), Call)


@pytest.mark.parametrize("field", ["name", "for_role", "notes"])
def test_a_text_about_a_person_fits_a_cell(tables, field):
    person = {"name": "Bo", "phone": "020 7946 0999"} | {field: "x" * 50_001}
    said = refusals(tables, referrals=[person])
    assert list(said) == [f"referrals.0.{field}"]
    assert len(said[f"referrals.0.{field}"]) < 200


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"kind": ...}, "kind", "required"),
        ({"result": None}, "result", "None"),
        ({"kind": "chat"}, "kind", "keep posted, referral, check-in, thank you"),
        ({"result": "spoke"}, "result", "talked, voicemail, no answer"),
        ({"relocate": "maybe"}, "relocate", "for the right job"),
        ({"keep_on_file": "perhaps"}, "keep_on_file", "yes, no"),
        ({"got": ["next step", "gold"]}, "got.1", "market fact"),
        ({"got": "next step, gold"}, "got.1", "gold"),
        ({"told": "sort of"}, "told", "sort of"),
        ({"asked": 7}, "asked", "7"),
        ({"notes": 12.5}, "notes", "12.5"),
        ({"call_id": "two words"}, "call_id", "64 letters"),
        ({"call_id": "x" * 65}, "call_id", "64 letters"),
        ({"call_id": ""}, "call_id", "id"),
        ({"call_id": "c1\nc2"}, "call_id", "id"),
        ({"replaces": "../.."}, "replaces", "id"),
        ({"at": 46350}, "at", "46350"),
        ({"at": True}, "at", "True"),
        ({"at": "46350"}, "at", "46350"),
        ({"at": "yesterday"}, "at", "2026-11-24T15:30"),
        ({"at": "24/11/2026"}, "at", "2026-11-24T15:30"),
        ({"at": "2026-13-01T10:00"}, "at", "2026-11-24T15:30"),
        ({"at": "0001-01-01T00:00+14:00"}, "at", "year 1 "),
        ({"promise_by": 1}, "promise_by", "2026-11-24"),
        ({"promise_by": "1767225600"}, "promise_by", "2026-11-24"),
        ({"promise_by": "2026-11-24T10:00"}, "promise_by", "2026-11-24"),
        ({"promise_by": datetime(2026, 12, 1, 10)}, "promise_by", "2026-11-24"),
        ({"promise_by": "9999-12-31"}, "promise_by", "9999"),
        ({"follow_up_on": 5.5}, "follow_up_on", "5.5"),
        ({"follow_up_on": "2100-01-01"}, "follow_up_on", "2100"),
        ({"referrals": "Bo"}, "referrals", "Bo"),
        ({"referrals": ["Bo"]}, "referrals.0", "Bo"),
        ({"referrals": [{}]}, "referrals.0.name", "required"),
        ({"referrals": [{"name": " ", "phone": "020 7946 0999"}]}, "referrals.0.name", "Write the name"),
        ({"referrals": [{"name": "Bo"}]}, "referrals.0.phone", "How can Bo be reached"),
        ({"referrals": [{"name": "Bo", "phone": "12"}]}, "referrals.0.phone", "“12” is not a phone"),
        ({"referrals": [{"name": "Bo", "phone": "call me"}]}, "referrals.0.phone", "not a phone"),
        ({"referrals": [{"name": "Bo", "email": "bo at home"}]}, "referrals.0.email", "not an e-mail"),
        ({"referrals": [{"name": "Bo", "email": "b@x.com", "kind": "void"}]}, "referrals.0.kind", "with its call"),
        ({"referrals": [{"name": "Bo", "email": "b@x.com", "kind": "pal"}]}, "referrals.0.kind", "suited, helper"),
        ({"phone": "12"}, "phone", "“12” is not a phone"),
        ({"email": "nobody"}, "email", "not an e-mail"),
        ({"candidacy_id": ...}, "candidacy_id", "Whom"),
        ({"candidacy_id": "gone"}, "candidacy_id", "“gone”"),
        ({"replaces": "c9"}, "replaces", "“c9”"),
        ({"call_id": "c1", "replaces": "c1"}, "replaces", "itself"),
        ({"kind": "referral"}, "referral_id", "Which referral"),
        ({"kind": "referral", "referral_id": "r9"}, "referral_id", "“r9”"),
        ({"result": "void"}, "replaces", "take back"),
    ],
)  # fmt: skip
def test_a_refusal_names_its_field_and_says_what_to_do(tables, fields, field, words):
    said = refusals(tables, **fields)
    assert list(said) == [field]
    assert words in said[field]


def test_every_refusal_is_told_at_once(tables):
    wrong = {"kind": "chat", "at": "soon", "referrals": [{"name": "Bo"}, {"name": "Cy", "email": "x"}]}
    assert set(refusals(tables, **wrong)) == {"kind", "at", "referrals.0.phone", "referrals.1.email"}
    with pytest.raises(InputError):
        checked(given(**wrong), tables, NOW)


def test_a_long_wrong_text_is_not_said_back_whole(tables):
    assert len(refusals(tables, call_id="x y" * 20_000)["call_id"]) < 200


def test_without_a_country_a_dialable_number_is_taken_and_kept():
    tables = book(ANA, settings={"team.country": ""}).tables()
    found = checked(given(referrals=[{"name": "Bo", "phone": "+81 3-1234-5678"}]), tables, NOW)
    assert found.referrals[0].phone == "+81312345678"


def test_two_people_never_share_an_id(tables):
    pair = [{"referral_id": "r1", "name": name, "email": f"{name}@example.com"} for name in ("bo", "cy")]
    assert list(refusals(tables, referrals=pair)) == ["referrals.1.referral_id"]
    after = saved(tables, call_id="c1", referrals=pair[:1])
    assert list(refusals(after, call_id="c2", referrals=pair[:1])) == ["referrals.0.referral_id"]
    assert isinstance(errors(given(call_id="c1", referrals=pair[:1]), after, NOW), Call)  # the same, given again


def test_json_and_python_give_the_same_call(tables):
    values = {
        "call_id": "c1",
        "at": london("2026-11-24 10:15"),
        "promise": "x",
        "promise_by": day("2026-12-01"),
        "told": True,
        "got": [Return.MARKET_FACT],
    }
    texts = json.loads(json.dumps(given(**values), default=str))
    assert checked(texts, tables, NOW) == checked(given(**values), tables, NOW)


def test_a_call_may_be_made_without_a_book():
    made = Call(kind="sign-off", result="voicemail", at="2026-11-24T10:00", candidacy_id="k1")
    assert made.at == datetime(2026, 11, 24, 10, tzinfo=UTC)
    with pytest.raises(ValueError, match="When was the call"):
        Call(kind="sign-off", result="voicemail")


# Times.


def test_a_naive_time_is_the_teams_own():
    kolkata = book(ANA, settings={"team.timezone": "Asia/Kolkata"}).tables()
    found = checked(given(at="2026-11-24T10:00", follow_up_on=datetime(2026, 11, 25, 9, 30)), kolkata, NOW)
    assert found.at == datetime(2026, 11, 24, 4, 30, tzinfo=UTC)
    assert found.follow_up_on == datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
    assert rows(found, kolkata.settings)["Calls"][0][c.UTC_OFFSET] == "+05:30"
    assert checked(given(at="2026-11-24T10:00+01:00"), kolkata, NOW).at == datetime(2026, 11, 24, 9, tzinfo=UTC)


def test_a_bare_day_is_a_day(tables):
    found = checked(given(at=day("2026-11-23"), follow_up_on="2026-11-23"), tables, NOW)
    assert found.at == london("2026-11-23 00:00")
    assert found.follow_up_on == day("2026-11-23")
    timed = checked(given(follow_up_on="2026-11-26T00:00"), tables, NOW).follow_up_on
    assert timed == london("2026-11-26 00:00")


def test_a_call_is_not_in_the_future_but_clocks_differ_a_little(tables):
    assert checked(given(at=NOW + timedelta(minutes=2)), tables, NOW).told
    said = refusals(tables, at=NOW + timedelta(minutes=2, seconds=1))
    assert said["at"].startswith("A call can't be in the future; 24 Nov 2026 15:02")
    assert "at" in refusals(tables, at="2026-11-24T16:30+01:00")


def test_now_is_taken_to_the_second(tables):
    now = NOW.replace(microsecond=999_999)
    assert checked(given(), tables, now).at == NOW


@pytest.mark.parametrize("field", ["follow_up_on", "promise_by", "ask_on"])
def test_what_comes_after_a_call_is_not_before_it(tables, field):
    assert "before the call" in refusals(tables, at="2026-11-20T10:00", **{field: "2026-11-19"})[field]
    assert isinstance(errors(given(at="2026-11-20T10:00", **{field: "2026-11-20"}), tables, NOW), Call)


def test_a_timed_follow_up_is_after_the_call_to_the_minute(tables):
    assert "follow_up_on" in refusals(tables, at="2026-11-24T10:00", follow_up_on="2026-11-24T09:59")
    assert isinstance(errors(given(at="2026-11-24T10:00", follow_up_on="2026-11-24T10:00"), tables, NOW), Call)


def test_the_day_of_a_call_is_the_teams_day():
    tables = book(ANA, settings={"team.timezone": "Pacific/Auckland"}).tables()
    late = datetime(2026, 11, 24, 11, 30, tzinfo=UTC)  # 00:30 on the 25th there
    assert "ask_on" in refusals(tables, at=late, ask_on="2026-11-24")


@pytest.mark.parametrize(
    ("zone", "at", "offset"),
    [
        ("Europe/London", london("2026-07-01 12:00"), "+01:00"),
        ("Europe/London", datetime(2026, 10, 25, 0, 59, tzinfo=UTC), "+01:00"),
        ("Europe/London", datetime(2026, 10, 25, 1, 0, tzinfo=UTC), "+00:00"),
        ("America/St_Johns", NOW, "-03:30"),
        ("Asia/Kathmandu", NOW, "+05:45"),
    ],
)
def test_the_offset_is_the_teams_at_that_moment(zone, at, offset):
    assert (
        utc_offset(
            at.astimezone(timezone(timedelta(hours=9))), book(settings={"team.timezone": zone}).tables().settings
        )
        == offset
    )


# What a result means.


@pytest.mark.parametrize("result", [one for one in Result if one != Result.TALKED])
def test_only_a_conversation_is_told(tables, result):
    reason = {"notes": "why", "follow_up_on": "2026-11-26"} if result == Result.HOLD else {"notes": "why"}
    after = saved(tables, call_id="c0", result="no answer")
    said = refusals(after, result=result, told=True, replaces="c0", **reason)
    assert said["told"].startswith(f"“{result}” is not told")
    found = checked(given(result=result, replaces="c0", **reason), after, NOW)
    assert not found.told


def test_a_voicemail_leaves_the_debt_and_a_talk_closes_it(tables):
    assert names(tables) == ["Ana Ruiz", "Bo Lind"]
    assert set(names(saved(tables, result="voicemail"))) == {"Ana Ruiz", "Bo Lind"}
    assert names(saved(tables)) == ["Bo Lind"]
    assert set(names(saved(tables, told=False))) == {"Ana Ruiz", "Bo Lind"}  # talked, without giving the news


def test_a_sign_off_does_not_close_empty_handed(tables):
    said = refusals(tables, next_step=...)
    assert list(said) == ["nothing_because"]
    assert "say why" in said["nothing_because"]
    assert checked(given(next_step=..., nothing_because="she hung up"), tables, NOW).got == []
    for result in ("voicemail", "no answer", "wrong number", "call back", "wrote instead"):
        assert checked(given(next_step=..., result=result), tables, NOW).got == []
    for kind in (one for one in CallKind if one not in (CallKind.SIGN_OFF, CallKind.REFERRAL)):
        assert checked(given(next_step=..., kind=kind), tables, NOW).told is None


@pytest.mark.parametrize(
    ("fields", "got"),
    [
        ({"next_step": "x"}, ["next step"]),
        ({"relocate": "no"}, ["relocation"]),
        ({"promise": "x"}, ["keep in touch"]),
        ({"keep_on_file": "yes"}, ["keep in touch"]),
        ({"got": ["market fact"]}, ["market fact"]),
        ({"got": "market fact, name"}, ["name", "market fact"]),
        ({"referrals": [{"name": "Bo", "email": "b@x.com"}]}, ["name"]),
        ({"referrals": [{"name": "Bo", "email": "b@x.com", "kind": "helper"}]}, ["helper"]),
        ({"got": ["next step"], "next_step": "x"}, ["next step"]),
    ],
)
def test_what_came_back(tables, fields, got):
    assert checked(given(**({"next_step": ...} | fields)), tables, NOW).got == got


@pytest.mark.parametrize(
    "fields", [{"keep_on_file": "no"}, {"promise": " "}, {"got": []}, {"promise_by": "2026-12-01"}]
)
def test_what_is_nothing_in_return(tables, fields):
    assert "nothing_because" in refusals(tables, next_step=..., **fields)


def test_a_half_filled_form_shows_what_it_gives():
    half = {"referrals": [{"name": ""}, {"name": "Bo", "kind": "helper"}], "next_step": "x", "got": ["market fact"]}
    assert shown_returns(half) == ["helper", "next step", "market fact"]
    assert shown_returns({}) == []


def test_hold_and_excuse_need_a_reason(tables):
    for result in ("hold", "excused"):
        said = refusals(tables, result=result, follow_up_on="2026-11-26", notes=" ")
        assert "needs a reason" in said["notes"]


def test_a_hold_is_five_working_days_at_most(tables):
    hold = {"result": "hold", "notes": "the first choice has not signed"}
    assert list(refusals(tables, **hold)) == ["follow_up_on"]
    for last in ("2026-11-24", "2026-12-01", "2026-12-01T17:00"):
        assert checked(given(**hold, follow_up_on=last), tables, NOW).follow_up_on is not None
    for late in ("2026-12-02", "2026-12-02T00:00"):
        assert "until 01 Dec 2026" in refusals(tables, **hold, follow_up_on=late)["follow_up_on"]
    assert "before the call" in refusals(tables, **hold, follow_up_on="2026-11-23")["follow_up_on"]


def test_a_hold_knows_holidays_and_the_teams_days():
    christmas = london("2026-12-23 12:00")
    hold = given(result="hold", notes="x", follow_up_on="2027-01-05")
    tables = book(ANA).tables()
    (refused,) = errors(hold, tables, christmas)
    assert "until 04 Jan 2027" in str(refused)  # the 25th, the 28th for Boxing Day, and New Year's Day are free
    sunday = book(ANA, settings={"hours.days": "Sun-Thu", "team.country": "IL"}).tables()
    assert isinstance(errors(given(result="hold", notes="x", follow_up_on="2026-12-01"), sunday, NOW), Call)


def test_a_referral_call_is_about_a_referral(tables):
    after = saved(tables, call_id="c1", referrals=[{"referral_id": "r1", "name": "Bo", "email": "b@x.com"}])
    about = {"kind": "referral", "referral_id": "r1", "candidacy_id": ...}
    assert checked(given(**about), after, NOW).told is None
    gone = with_rows(after, taken_back("c1", after, "Sam", NOW))
    assert list(refusals(gone, **about)) == ["referral_id"]


# Correcting and taking back.


def test_a_correction_stands_in_the_place_of_the_first(tables):
    first = saved(tables, call_id="c1", result="voicemail", at="2026-11-24T10:00")
    after = saved(first, call_id="c2", replaces="c1", at="2026-11-24T10:00")
    assert after.calls[[c.CALL_ID, c.RESULT]].values.tolist() == [["c2", "talked"]]
    assert after.written["Calls"][c.CALL_ID].tolist() == ["c1", "c2"]
    assert names(after) == ["Bo Lind"]


def test_people_stay_with_the_call_that_is_corrected(tables):
    first = saved(tables, call_id="c1", referrals=[{"name": "Bo", "email": "b@x.com"}])
    after = saved(first, call_id="c2", replaces="c1", notes="she is moving")
    assert after.referrals[[c.NAME, c.CALL_ID]].values.tolist() == [["Bo", "c2"]]


def test_a_call_is_taken_back_with_its_people(tables):
    first = saved(tables, call_id="c1", referrals=[{"name": "Bo", "email": "b@x.com"}])
    void = taken_back("c1", first, "Lee", NOW)
    (row,) = void["Calls"]
    assert (row["replaces"], row["result"], row["told"], row["by"]) == ("c1", "void", False, "Lee")
    assert (row["candidate"], row["kind"], row["candidacy_id"]) == ("Ana Ruiz", "sign-off", id_of(ANA))
    after = with_rows(first, void)
    assert after.calls.empty
    assert after.referrals.empty
    assert set(names(after)) == {"Ana Ruiz", "Bo Lind"}


def test_two_who_take_back_one_call_take_back_one(tables):
    first = saved(tables, call_id="c1")
    both = [taken_back("c1", first, by, NOW)["Calls"][0][c.CALL_ID] for by in ("Sam", "Lee")]
    assert both[0] == both[1]


def test_long_ids_that_begin_alike_are_taken_back_apart(tables):
    long = ["x" * 63 + end for end in "ab"]
    for one in long:
        tables = saved(tables, call_id=one, result="no answer")
    for one in long:
        void = taken_back(one, tables, "Sam", NOW)
        assert len(void["Calls"][0][c.CALL_ID]) <= 64
        tables = with_rows(tables, void)
    assert tables.calls.empty


def test_a_call_may_be_taken_back_by_a_line_too(tables):
    first = saved(tables, call_id="c1")
    after = saved(first, call_id="c2", result="void", replaces="c1", next_step=...)
    assert after.calls.empty
    gone = book(BO, calls=[call(ANA, "talked", london("2026-11-20 10:00"), call_id="c1")]).tables()
    assert errors(given(result="void", replaces="c1"), gone, NOW).replaces == "c1"  # she left the sheet


def test_two_who_correct_one_call_lose_nothing(tables):
    first = saved(tables, call_id="c1", at="2026-11-24T10:00")
    one = saved(first, call_id="c2", replaces="c1", at="2026-11-24T12:00", notes="said first")
    other = saved(one, call_id="c3", replaces="c1", at="2026-11-24T09:00", notes="said last")
    assert other.calls[c.NOTES].tolist() == ["said last"]
    assert other.written["Calls"][c.REPLACES].tolist()[1:] == ["c1", "c2"]


def test_a_correction_after_a_taking_back_counts(tables):
    first = saved(tables, call_id="c1", at="2026-11-24T10:00")
    void = with_rows(first, taken_back("c1", first, "Lee", NOW))
    assert saved(void, call_id="c2", replaces="c1", at="2026-11-24T10:00").calls[c.CALL_ID].tolist() == ["c2"]


def test_a_correction_given_again_is_the_same(tables):
    first = saved(tables, call_id="c1", at="2026-11-24T10:00")
    void = with_rows(first, taken_back("c1", first, "Lee", NOW))
    again = given(call_id="c2", replaces="c1", at="2026-11-24T10:00")
    once = checked(again, void, NOW)
    after = with_rows(void, rows(once, void.settings))
    assert checked(again, after, NOW) == once
    later = saved(after, call_id="c3", replaces="c2")
    assert checked(again, later, NOW) == once


def test_nothing_unknown_is_taken_back(tables):
    with pytest.raises(InputError, match="no call “c9” to take back") as refused:
        taken_back("c9", tables, "Sam", NOW)
    assert refused.value.field == "replaces"


def test_a_row_without_an_id_is_not_taken_back_by_its_place():
    """Whoever sorts the sheet would take back somebody else's."""
    tables = book(ANA, calls=[call(ANA, "no answer", london("2026-11-20 10:00"), call_id=None)]).tables()
    (named,) = tables.calls[c.CALL_ID]
    with pytest.raises(InputError, match="Give it one there"):
        taken_back(named, tables, "Sam", NOW)


# Many at once.


@pytest.fixture
def old():
    """Debts from before the start line, one of them without a date."""
    people = [person("Ana Ruiz", interviewed_on=day("2026-09-05"), decided_on=day("2026-09-10")), person("Bo Lind", interviewed_on=None, stage="Rejected after interview"),
              person("Cy Tran", decided_on=day("2026-11-20"))]  # fmt: skip
    return book(*people, settings={"line.start": "2026-11-01"}).tables()


def test_old_debts_are_excused_many_at_a_time(old):
    found = before_signoff(old, NOW)
    assert set(found[c.NAME]) == {"Ana Ruiz", "Bo Lind"}
    new = excused(found[c.CANDIDACY_ID].tolist(), old, "before we began", "Sam", NOW)
    assert [row[c.NOTES] for row in new["Calls"]] == ["before we began"] * 2
    assert {row[c.RESULT] for row in new["Calls"]} == {"excused"}
    assert len({row[c.CALL_ID] for row in new["Calls"]}) == 2
    after = with_rows(old, new)
    assert before_signoff(after, NOW).empty
    assert names(after) == ["Cy Tran"]


def test_old_debts_were_told_already_on_a_past_day(old):
    ids = before_signoff(old, NOW)[c.CANDIDACY_ID].tolist()
    new = told_before(ids, old, day("2026-10-02"), "Sam", NOW)
    assert {(row[c.AT], row[c.UTC_OFFSET], row[c.TOLD]) for row in new["Calls"]} == {
        (london("2026-10-02 12:00"), "+01:00", True)
    }
    assert all(row[c.NOTHING_BECAUSE] for row in new["Calls"])
    assert before_signoff(with_rows(old, new), NOW).empty


def test_told_before_the_last_interview_is_refused_by_name_and_writes_nothing(old):
    """It would settle an earlier round, and the debt would stand there as before."""
    ids = before_signoff(old, NOW)[c.CANDIDACY_ID].tolist()
    with pytest.raises(InputError, match=r"^Ana Ruiz can't have been told on 01 Aug 2026") as refused:
        told_before(ids, old, day("2026-08-01"), "Sam", NOW)
    assert refused.value.field == "at"


def test_told_this_very_morning_is_not_in_the_future(old):
    (one, _) = before_signoff(old, NOW)[c.CANDIDACY_ID]
    early = london("2026-11-24 08:00")
    assert told_before([one], old, day("2026-11-24"), None, early)["Calls"][0][c.AT] == early
    with pytest.raises(InputError, match="25 Nov 2026") as refused:
        told_before([one], old, day("2026-11-25"), None, early)
    assert refused.value.field == "at"
    with pytest.raises(InputError):
        told_before([one], old, date(1, 1, 1), None, early)


def test_many_are_closed_or_none(old):
    ids = [*before_signoff(old, NOW)[c.CANDIDACY_ID], "gone"]
    with pytest.raises(InputError, match="gone"):
        excused(ids, old, "before we began", "Sam", NOW)
    with pytest.raises(InputError, match="reason"):
        excused(ids[:1], old, "  ", "Sam", NOW)


def test_what_is_checked_leaves_the_book_and_the_given_alone(tables):
    people = [{"name": " Bo ", "phone": "020 7946 0999"}]
    said = given(referrals=people, got=["market fact"])
    before = json.dumps(said), {name: frame.copy() for name, frame in tables.written.items()}
    checked(said, tables, NOW)
    assert json.dumps(said) == before[0]
    for name, frame in before[1].items():
        pd.testing.assert_frame_equal(tables.written[name], frame)


def test_a_setting_nobody_can_read_does_not_stop_a_call():
    tables = book(ANA, settings={"team.timezone": "Mars/Phobos", "hours.from": "noonish"}).tables()
    assert isinstance(errors(given(at="2026-11-24T10:00"), tables, NOW), Call)


# Given again.


def test_the_same_call_given_again_is_the_same_call(tables):
    after = saved(tables, call_id="c1", referrals=[{"name": "Nadia", "phone": "020 7946 0999"}])
    again = checked(given(call_id="c1", referrals=[{"name": "Nadia", "phone": "020 7946 0999"}]), after, NOW)
    assert again.call_id == "c1"


@pytest.mark.parametrize(
    ("otherwise", "differing"),
    [
        ({"notes": "calm"}, ("notes",)),
        ({"by": "Sam"}, ("by",)),
        ({"result": "voicemail", "next_step": ...}, ("result", "told", "next_step", "got")),
        ({"referrals": [{"name": "Nadia", "email": "n@example.com"}]}, ("got", "referrals")),
    ],
)
def test_a_call_given_again_in_other_words_is_refused_and_says_what_differs(tables, otherwise, differing):
    after = saved(tables, call_id="c1", by="Dana")
    (refused,) = errors(given(call_id="c1", **otherwise), after, NOW + timedelta(hours=3))
    assert isinstance(refused, AlreadySaid)
    assert refused.differing == differing
    assert refused.field == "call_id"


def test_rows_without_people_touch_no_other_worksheet(tables):
    assert set(rows(checked(given(), tables, NOW), tables.settings)) == {CALLS.title}
    assert REFERRALS.title in rows(
        checked(given(referrals=[{"name": "Bo", "email": "b@x.com"}]), tables, NOW), tables.settings
    )
