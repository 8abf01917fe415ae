"""A half-filled form, as texts, becomes a call; a saved call becomes a form again."""

import pytest

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.calls import checked, errors, rows, taken_back
from signoff_core.drafted import ASKED_WORD, NOT_NOW, RETURN_FACT, corrected_by, correction_of, given_of, named_of
from signoff_core.errors import InputError
from signoff_core.reading import with_rows
from tests.books import book, call, day, id_of, london, person

NOW = london("2026-11-24 15:00")
ANA = person()
TALKED = {"candidacy_id": id_of(ANA), "kind": "sign-off", "result": "talked"}
WHOLE = {
    "next_step": "fintech", "relocate": "yes", "relocate_to": "Leeds", "promise": "a team of her own",
    "promise_by": "2026-12-08", "asked": NOT_NOW, "ask_on": "2026-12-01", "keep_on_file": "yes", "notes": "calm",
    "say_reason": "more SQL", RETURN_FACT: "yes", "do_not_call": "yes", "at": "2026-11-24T14:10:00",
    "person.0.name": "Bo", "person.0.phone": "020 7946 0999", "person.0.kind": "helper",
}  # fmt: skip


@pytest.fixture
def tables():
    return book(ANA).tables()


def saved(tables, draft, call_id="c1"):
    found = checked(given_of(call_id, draft), tables, NOW)
    return with_rows(tables, rows(found, tables.settings))


def test_a_whole_form_becomes_a_call(tables):
    found = checked(given_of("c1", TALKED | WHOLE), tables, NOW)
    assert found.call_id == "c1"
    assert found.at == london("2026-11-24 14:10")
    assert (found.relocate_to, found.promise_by, found.ask_on) == ("Leeds", day("2026-12-08"), day("2026-12-01"))
    assert (found.asked, found.do_not_call, found.told) == (False, True, True)
    assert found.got == ["helper", "next step", "relocation", "keep in touch", "market fact"]
    assert [(one.name, one.kind, one.referral_id) for one in found.referrals] == [("Bo", "helper", "c1-0")]


def test_an_empty_form_is_refused_field_by_field(tables):
    assert {error.field for error in errors(given_of("c1", {}), tables, NOW)} == {"kind", "result"}


@pytest.mark.parametrize("result", ["voicemail", "no answer", "wrong number", "wrote instead", "call back", "excused"])
def test_what_was_typed_for_a_conversation_stays_out_of_what_was_none(tables, result):
    found = checked(given_of("c1", TALKED | WHOLE | {"result": result}), tables, NOW)
    assert not any(
        (found.next_step, found.relocate, found.promise, found.promise_by, found.keep_on_file, found.referrals)
    )
    assert (found.asked, found.told, found.got) == (None, None, [])
    assert (found.notes, found.do_not_call) == ("calm", True)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"relocate": "no"}, "relocate_to"),
        ({"relocate": ""}, "relocate_to"),
        ({"promise": ""}, "promise_by"),
        ({"promise": "  "}, "promise_by"),
        ({"asked": ASKED_WORD}, "ask_on"),
    ],
)
def test_what_hung_on_an_answer_goes_with_it(tables, change, field):
    assert getattr(checked(given_of("c1", TALKED | WHOLE | change), tables, NOW), field) is None


@pytest.mark.parametrize("result", ["talked", "wrote instead", "wrong number", "excused"])
def test_a_time_to_ring_back_chosen_before_is_not_kept(tables, result):
    draft = TALKED | {"result": result, "follow_up_on": "2026-11-25T10:00:00", "notes": "x", "nothing_because": "x"}
    assert checked(given_of("c1", draft), tables, NOW).follow_up_on is None
    again = checked(given_of("c1", draft | {"result": "call back"}), tables, NOW)
    assert again.follow_up_on == london("2026-11-25 10:00")


def test_a_text_that_is_no_time_is_refused_by_its_field(tables):
    draft = TALKED | {"result": "call back", "follow_up_on": "soonish", "at": "earlier"}
    assert {error.field for error in errors(given_of("c1", draft), tables, NOW)} == {"at", "follow_up_on"}


def test_people_keep_their_ids_whatever_is_typed_first():
    draft = {"person.10.name": "Cy", "person.2.email": "b@x.com", "person.2.name": "Bo", "person.3.kind": "helper",
             "person.4.name": "  ", "person.5.for_role": "Lead"}  # fmt: skip
    found = named_of("c1", draft)
    assert [(one["name"], one["referral_id"]) for one in found] == [("Bo", "c1-2"), ("Cy", "c1-10")]
    assert named_of("c1", dict(reversed(draft.items()))) == found


def test_a_call_comes_back_as_it_was_said(tables):
    after = saved(tables, TALKED | WHOLE)
    again, draft = correction_of("c1", after)
    assert again not in ("c1", "")
    corrected = saved(after, draft | {"notes": "calm, then cross"}, again)
    (row,) = corrected.calls.to_dict("records")
    (before,) = after.calls.to_dict("records")
    assert row.pop("notes") == "calm, then cross"
    assert (row.pop("replaces"), row.pop("call_id")) == ("c1", again)
    assert {name: str(value) for name, value in row.items() if name != "row"} == {
        name: str(value) for name, value in before.items() if name in row and name != "row"
    }
    assert corrected.referrals[[c.NAME, c.CALL_ID]].values.tolist() == [["Bo", again]]


def test_who_asked_not_to_be_called_still_does_after_a_correction(tables):
    after = saved(tables, TALKED | {"nothing_because": "cross", "do_not_call": "yes"})
    again, draft = correction_of("c1", after)
    assert draft["do_not_call"] == "yes"
    assert checked(given_of(again, draft), after, NOW).do_not_call is True


def test_a_talk_without_the_news_does_not_become_the_news():
    talked = call(ANA, "talked", london("2026-11-24 10:00"), call_id="c1", told=False)
    after = book(ANA, calls=[talked]).tables()
    again, draft = correction_of("c1", after)
    corrected = saved(after, draft | {"notes": "her mother answered", "nothing_because": "no news"}, again)
    assert open_queue(corrected, NOW)[c.NAME].tolist() == ["Ana Ruiz"]
    voicemail = checked(given_of(again, draft | {"result": "voicemail"}), after, NOW)
    assert not voicemail.told


def test_a_return_leaves_with_what_showed_it(tables):
    after = saved(tables, TALKED | WHOLE)
    _, draft = correction_of("c1", after)
    cleared = draft | dict.fromkeys(("next_step", "relocate", "promise", "keep_on_file", RETURN_FACT), "")
    assert checked(given_of("c2", cleared), after, NOW).got == ["helper"]  # Bo stays with the call


def test_a_bare_day_stays_a_bare_day():
    held = call(ANA, "hold", london("2026-11-24 10:00"), call_id="c1", follow_up_on=day("2026-11-24"), notes="wait")
    tables = book(ANA, calls=[held]).tables()
    again, draft = correction_of("c1", tables)
    assert draft["follow_up_on"] == "2026-11-24"
    assert checked(given_of(again, draft), tables, NOW).follow_up_on == day("2026-11-24")


def test_a_timed_follow_up_comes_back_on_the_teams_clock():
    back = call(ANA, "call back", london("2026-07-01 10:00"), call_id="c1", follow_up_on=london("2026-07-02 09:30"))
    tables = book(ANA, calls=[back], settings={"team.timezone": "Asia/Kolkata"}).tables()
    again, draft = correction_of("c1", tables)
    assert (draft["at"], draft["follow_up_on"]) == ("2026-07-01T14:30:00", "2026-07-02T14:00:00")
    found = checked(given_of(again, draft), tables, NOW)
    assert (found.at, found.follow_up_on) == (london("2026-07-01 10:00"), london("2026-07-02 09:30"))


def test_what_is_not_there_is_not_corrected(tables):
    after = saved(tables, TALKED | WHOLE)
    void = with_rows(after, taken_back("c1", after, "Lee", NOW))
    for where in (tables, void):
        with pytest.raises(InputError, match="to correct") as refused:
            correction_of("c1", where)
        assert refused.value.field == "replaces"


def test_a_row_written_by_hand_without_a_kind_is_corrected_as_a_sign_off():
    tables = book(ANA, calls=[call(ANA, "voicemail", london("2026-11-20 10:00"), call_id="c1", kind=None)]).tables()
    again, draft = correction_of("c1", tables)
    corrected = saved(tables, draft | {"result": "talked", "nothing_because": "cross"}, again)
    assert corrected.calls[["kind", "result"]].values.tolist() == [["sign-off", "talked"]]
    assert corrected.written["Calls"]["kind"].isna().tolist() == [True, False]  # as it was written, for good
    assert open_queue(corrected, NOW).empty


def test_a_row_without_an_id_is_not_corrected_by_its_place():
    tables = book(ANA, calls=[call(ANA, "no answer", london("2026-11-20 10:00"), call_id=None)]).tables()
    with pytest.raises(InputError, match="Give it one there"):
        correction_of(tables.calls[c.CALL_ID].iloc[0], tables)


# Saved meanwhile from another device.


def test_a_draft_saved_elsewhere_becomes_a_correction_that_says_more(tables):
    there = saved(tables, TALKED | WHOLE)
    here = (
        TALKED | WHOLE | {"notes": "calm, will ring in May", "person.1.name": "Cy", "person.1.phone": "020 7946 0111"}
    )
    again, fields = corrected_by("c1", here, there)
    found = checked(given_of(again, fields), there, NOW)
    assert (found.replaces, found.notes, found.at) == ("c1", "calm, will ring in May", london("2026-11-24 14:10"))
    assert [one.name for one in found.referrals] == ["Cy"]  # Bo is in the book in just these words
    after = with_rows(there, rows(found, there.settings))
    assert after.calls["notes"].tolist() == ["calm, will ring in May"]
    assert sorted(after.referrals[c.NAME]) == ["Bo", "Cy"]


@pytest.mark.parametrize(
    "otherwise", [{"person.0.phone": "020 7946 0777"}, {"person.0.phone": "no phone yet"}, {"person.0.kind": "suited"}]
)
def test_somebody_named_otherwise_there_is_kept(tables, otherwise):
    again, fields = corrected_by("c1", TALKED | WHOLE | otherwise, saved(tables, TALKED | WHOLE))
    assert [one["name"] for one in named_of(again, fields)] == ["Bo"]


def test_the_last_words_typed_into_a_call_that_was_gone_are_laid_over_it(tables):
    again, fields = corrected_by("c1", {"notes": "and one more thing"}, saved(tables, TALKED | WHOLE))
    found = checked(given_of(again, fields), saved(tables, TALKED | WHOLE), NOW)
    assert (found.notes, found.next_step, found.candidacy_id) == ("and one more thing", "fintech", id_of(ANA))
