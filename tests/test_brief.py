import pandas as pd
import pytest

from signoff_core import columns as c
from signoff_core.brief import brief
from signoff_core.calls import checked, rows, taken_back
from signoff_core.errors import InputError
from signoff_core.reading import with_rows
from tests.books import book, call, day, id_of, london, opening, person

NOW = london("2026-11-24 15:00")
ANA = person("Ana Ruiz", reason="more SQL", location="Leeds", relocation="maybe")
BO = person("Bo Lind", phone="+442079460959")


def about(*people, who=ANA, **more):
    return brief(book(*(people or (ANA, BO)), **more).tables(), id_of(who), NOW)


def test_what_is_known_of_a_person():
    found = about()
    assert (found.name, found.role, found.client, found.stage) == ("Ana Ruiz", "Analyst", "Acme", "Rejected")
    assert (found.phone, found.shown_phone) == ("+442079460958", "+44 20 7946 0958")
    assert (found.reason, found.location, found.relocation) == ("more SQL", "Leeds", "maybe")
    assert found.interviewed_on.date() == day("2026-11-10")
    assert (found.do_not_call, found.names_given, len(found.calls)) == (False, (), 0)


def test_what_is_not_known_is_blank():
    found = about(person("Ana Ruiz", phone=None, interviewed_on=None, client=None), who=person("Ana Ruiz", client=None))
    assert (found.phone, found.shown_phone, found.client, found.reason) == ("", "", "", "")
    assert found.interviewed_on is None


def test_somebody_who_is_gone_is_said_so():
    with pytest.raises(InputError, match="not in the sheet any more") as refused:
        about(BO)
    assert refused.value.field == "candidacy_id"
    with pytest.raises(InputError):
        brief(book(ANA).tables(), "", NOW)


@pytest.mark.parametrize(
    ("cells", "zone", "own"),
    [
        ({"timezone": "Asia/Kolkata"}, "Asia/Kolkata", True),
        ({"phone": "+919876543210"}, "Asia/Kolkata", True),
        ({"phone": "+12125550123"}, "Europe/London", False),
        ({"phone": None}, "Europe/London", False),
        ({"phone": "+919876543210", "timezone": "America/New_York"}, "America/New_York", True),
    ],
)
def test_their_own_time_of_day(cells, zone, own):
    found = about(person(**cells))
    assert (str(found.zone), found.own_zone) == (zone, own)


def test_the_hours_to_ring_are_theirs():
    kolkata = about(person(timezone="Asia/Kolkata"))
    assert kolkata.awake(london("2026-11-24 02:30"))  # 08:00 there
    assert not kolkata.awake(london("2026-11-24 02:29"))
    assert not kolkata.awake(london("2026-11-24 14:30"))  # 20:00 there


def test_what_was_said_before_newest_first():
    calls = [
        call(ANA, "voicemail", london("2026-11-20 10:00")),
        call(ANA, "talked", london("2026-11-22 10:00"), notes="call in spring"),
        call(BO, "talked", london("2026-11-23 10:00"), notes="not hers"),
        call(ANA, "no answer", london("2026-11-24 10:00")),
        call(ANA, "no answer", london("2026-11-25 10:00")),
    ]
    found = about(calls=calls)
    assert [row[c.RESULT] for row in found.calls] == ["no answer", "talked", "voicemail"]
    assert [row[c.NOTES] for row in found.calls if pd.notna(row[c.NOTES])] == ["call in spring"]


def test_the_reason_they_were_given_stays_known_after_calls_without_one():
    reason = "they wanted\nmore SQL"
    calls = [
        call(ANA, "talked", london("2026-11-18 10:00"), say_reason="an older one"),
        call(ANA, "talked", london("2026-11-19 10:00"), say_reason=reason),
        call(BO, "talked", london("2026-11-20 10:00"), say_reason="not hers"),
        call(ANA, "voicemail", london("2026-11-21 10:00"), say_reason="only meant to be said"),
        *(call(ANA, "no answer", london(f"2026-11-22 1{hour}:00")) for hour in range(4)),
    ]
    assert about(calls=calls).reason_given[c.SAY_REASON] == reason
    assert about(calls=calls[2:]).reason_given is None
    untold = call(ANA, "talked", london("2026-11-23 10:00"), say_reason="they wanted rail", told=False)
    assert about(calls=[untold]).reason_given is None


def named(tables, call_id="c1", **more):
    given = {"call_id": call_id, "candidacy_id": id_of(ANA), "kind": "sign-off", "result": "talked"}
    people = [{"name": "Di Chan", "email": "di@example.com"}]
    return with_rows(tables, rows(checked({**given, "referrals": people, **more}, tables, NOW), tables.settings))


def test_the_names_they_gave():
    tables = named(book(ANA, BO).tables())
    assert brief(tables, id_of(ANA), NOW).names_given == ("Di Chan",)
    assert brief(tables, id_of(BO), NOW).names_given == ()
    assert brief(tables, id_of(ANA), london("2026-11-24 14:00")).names_given == ()
    gone = with_rows(tables, taken_back("c1", tables, "Sam", NOW))
    assert brief(gone, id_of(ANA), NOW).names_given == ()


def test_the_names_stay_theirs_when_their_address_is_corrected():
    """The id goes with the address; the call is laid to the person again, and what it gave with it."""
    new = {**ANA, "email": "ana.ruiz@example.com"}
    moved = book(new, BO).tables()
    before = named(book(ANA, BO).tables())
    again = with_rows(moved, {title: frame_rows(before.written[title]) for title in ("Calls", "Referrals")})
    assert id_of(new) != id_of(ANA)
    assert brief(again, id_of(new), NOW).names_given == ("Di Chan",)


def frame_rows(frame):
    kept = frame.drop(columns=c.ROW).astype(object)
    return kept.where(kept.notna(), None).to_dict("records")


def test_a_role_is_open_until_somebody_is_hired_or_the_openings_say_otherwise():
    assert about().role_open
    assert not about(ANA, person("Bo Lind", stage="Hired")).role_open
    assert about(ANA, person("Bo Lind", stage="Hired", client="Zeta")).role_open
    assert about(ANA, person("Bo Lind", stage="Hired"), openings=[opening("open")]).role_open
    for status in ("filled", "closed", "cancelled"):
        assert not about(openings=[opening(status)]).role_open
    assert about(openings=[opening("filled"), opening("open")]).role_open
    assert about(openings=[opening("closed", client="Zeta")]).role_open
