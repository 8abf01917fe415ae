"""The Promises screen: the ledger in groups, and the call that keeps one."""

from datetime import UTC, datetime, timedelta

import icalendar
import pytest

from signoff_core import columns as c
from signoff_core.calendars import as_ics, events
from tests.screens import DANA, TRUSTED, begun, calm, look, person, press, rows, say_who, says, written

pytestmark = pytest.mark.usefixtures("fresh_page")
ANA = person("Ana Ruiz", told_on="2026-01-01", interviewed_on="2025-12-20", decided_on="2025-12-22")


@pytest.fixture(autouse=True)
def open_door(tell):
    tell(TRUSTED)


def today():
    return datetime.now(UTC).date()


def promised(about=ANA, number=1, days=-3, **cells):
    """A promise that comes due so many days from now."""
    particulars = {"candidate": about["name"], **{name: about[name] for name in ("email", "phone", "role", "client")}}
    said = {"kind": "sign-off", "result": "talked", "told": True, "by": DANA, "promise": "tell you about night shifts"}
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=20)
    by = {"promise_by": today() + timedelta(days=days)}
    return {"call_id": f"call-{number}", "candidacy_id": "old-id", **particulars, **said, "at": at, **by, **cells}


def promises(at):
    return calm(at.switch_page("screens/promises_screen.py").run())


def titles(at):
    """The headline."""
    return next(one.value for one in at.markdown if one.value.startswith("## Promises"))


def names(at):
    return [one.value.split("\n")[0].split(" :")[0].removeprefix("### ") for one in at.markdown if "### " in one.value
            and ":material/" in one.value]  # fmt: skip


def test_an_empty_book_says_where_promises_come_from():
    begun(ANA)
    at = promises(look())
    assert titles(at) == "## Promises\nNone is open."
    assert "When you promise in a call to keep somebody posted" in says(at)


def test_overdue_this_week_and_later():
    people = [person(f"P{n} Quill", told_on="2026-01-01", interviewed_on="2025-12-20", phone=f"07700 90010{n}")
              for n in range(3)]  # fmt: skip
    begun(
        *people, Calls=[promised(one, n, days) for n, (one, days) in enumerate(zip(people, (30, -3, 5), strict=True))]
    )
    at = promises(look())
    assert names(at) == ["P1 Quill", "P2 Quill", "P0 Quill"]
    groups = [one.value for one in at.markdown if one.value in ("**Overdue**", "**This week**", "**Later**")]
    assert groups == ["**Overdue**", "**This week**", "**Later**"]
    assert "1 overdue" in titles(at)
    assert "“tell you about night shifts”" in says(at)
    links = [one.proto.url for one in at.get("link_button")]
    assert links == ["tel:+447700900101", "tel:+447700900102", "tel:+447700900100"]


def test_a_call_is_opened_as_one_that_keeps_somebody_posted():
    begun(ANA, Calls=[promised()])
    at = press(promises(say_who(look())), "Log the call")
    call = at.query_params["call"]
    at.switch_page("screens/sign_offs_screen.py")  # where the page went; AppTest itself forgets it
    at.query_params["call"] = call
    at.run()
    at.pills(key=f"{call}.result").set_value("talked").run()
    at = calm(at.button(key=f"save_{call}").click().run())
    kept = rows("Calls")[-1]
    assert (kept[c.KIND], kept[c.RESULT], kept[c.BY]) == ("keep posted", "talked", DANA)
    at = promises(at)
    assert titles(at) == "## Promises\nNone is open."
    assert "Kept and broken lately" in [one.label for one in at.expander]
    assert "kept too late" in says(at)


def test_who_asked_not_to_be_called_is_written_to():
    begun({**ANA, "do_not_call": "yes"}, Calls=[promised(keep_on_file="no")])
    at = promises(look())
    assert "asked not to be called: write instead" in says(at)
    assert "does not want to be kept on file" in says(at)
    assert [one.proto.url for one in at.get("link_button")] == ["mailto:anaruiz@example.com"]


def test_who_is_gone_from_the_sheet_is_shown_without_a_form():
    begun(person("Bo Lund", phone="07700 900111"), Calls=[promised()])
    at = promises(look())
    assert names(at) == ["Ana Ruiz"]
    assert "Not in the sheet any more" in says(at)
    assert "Log the call" not in [one.label for one in at.button]


def test_mine_and_nobodys():
    others = person("Bo Lund", told_on="2026-01-01", interviewed_on="2025-12-20", phone="07700 900111", recruiter="Tom")
    begun(ANA, others, Calls=[promised(), promised(others, 2)])
    at = promises(look())
    assert len(names(at)) == 2
    assert names(promises(say_who(at))) == ["Ana Ruiz"]


def test_many_are_shown_twelve_at_a_time():
    people = [person(f"P{n:02} Quill", told_on="2026-01-01", interviewed_on="2025-12-20", phone=f"07700 9001{n:02}")
              for n in range(15)]  # fmt: skip
    begun(*people, Calls=[promised(one, n) for n, one in enumerate(people)])
    at = promises(look())
    assert len(names(at)) == 12
    at = calm(at.pagination(key="promises_page").set_value(2).run())
    assert len(names(at)) == 3


def test_small_numbers_are_marked_and_nothing_a_name_says_is_done():
    odd = person("Bo :red[x] <b>y</b>", told_on="2026-01-01", interviewed_on="2025-12-20")
    begun(odd, Calls=[promised(odd, promise="`x` :red[y] $z$")])
    at = promises(look())
    assert ":red[x]" not in says(at)
    assert "too few to say anything" in says(at)
    assert "**Dana Whitfield**: 0 of 1 kept" in says(at)


def test_the_calendar_holds_what_is_shown():
    begun(ANA, Calls=[promised()])
    at = promises(look())
    (button,) = [one for one in at.get("download_button") if one.proto.label == "Calendar"]
    assert button.proto.deferred_file_id or button.proto.url
    found = events(written(), datetime.now(UTC))
    (event,) = icalendar.Calendar.from_ical(as_ics(found, datetime.now(UTC), written().settings)).walk("VEVENT")
    assert event["dtstart"].dt == today() - timedelta(days=3)
