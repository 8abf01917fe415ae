"""A recruiter's day in a real browser, journey by journey: on the embedded book and on a sheet.

One page server a store. Every journey has a recruiter and people of its own, so that none sees another's.
"""

import re
from datetime import date, datetime, time, timedelta
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from signoff_core import columns as c
from tests.hands import card, go, hand_over_to, names, save_button, say_talked, unfold
from tests.pages import drawn, opened
from tests.screens import DANA, days_ago, person
from tests.teams import STORES, said_with, team

HUGH, INES, WYN, FAY, TESS = "Hugh Page", "Ines Cole", "Wyn Parry", "Fay Lund", "Tess Dunn"
NOON = datetime.combine(date.today() - timedelta(days=20), time(12), ZoneInfo("Europe/London"))
TALKED_LONG_AGO = {"decided_on": days_ago(40), "interviewed_on": days_ago(45)}
SETTINGS = {
    "team.timezone": "Europe/London", "team.country": "GB", "line.start": days_ago(60), "hours.days": "Mon-Sun",
    f"recruiter.{INES}": "ines@example.com",
}  # fmt: skip


def somebody(number, name, recruiter, **cells):
    return person(name, phone=f"020 7946 01{number:02}", recruiter=recruiter, **{"decided_on": days_ago(9), **cells})


def interviewed(number, name, recruiter):
    """In play, and nothing heard for a month."""
    return somebody(number, name, recruiter, decided_on="", stage="Interviewed", interviewed_on=days_ago(30))


ANA, BO = somebody(1, "Ana Ruiz", DANA), somebody(2, "Bo Lind", DANA, decided_on=days_ago(8))
CY, DI = interviewed(3, "Cy Tran", DANA), somebody(4, "Di Moss", DANA, **TALKED_LONG_AGO)
HAL, IDA = somebody(5, "Hal Stone", HUGH), somebody(6, "Ida Berg", HUGH, **TALKED_LONG_AGO)
KIT = somebody(7, "Kit Marsh", WYN)
LEA, MO = somebody(8, "Lea Novak", FAY, **TALKED_LONG_AGO), somebody(9, "Mo Yates", FAY, **TALKED_LONG_AGO)
NED, ODA = somebody(10, "Ned Pike", TESS), interviewed(11, "Oda Quist", TESS)
PIA, RAY = somebody(12, "Pia Rowe", TESS, **TALKED_LONG_AGO), somebody(13, "Ray Soto", TESS, **TALKED_LONG_AGO)
PEOPLE = [ANA, BO, CY, DI, HAL, IDA, KIT, LEA, MO, NED, ODA, PIA, RAY]


def call(about, result, at=NOON, **said):
    told = {"told": True} if result == "talked" else {}
    about_them = {"candidate": about["name"], **{key: about[key] for key in ("email", "phone", "role", "client")}}
    start = {"call_id": f"{about['name'][:3].strip()}-{at:%m%d}", "candidacy_id": "x", "kind": "sign-off"}
    return {**start, **about_them, "at": at, "by": about["recruiter"], "result": result, **told, **said}


def promised(about, words, by):
    return call(about, "talked", promise=words, promise_by=by, got="name, keep in touch")


def named(by, name, phone):
    start = {"referral_id": f"given-{name[:3]}", "call_id": f"{by['name'][:3].strip()}-{NOON:%m%d}", "kind": "suited"}
    return {
        **start, "referred_by": by["name"], "name": name, "phone": phone, "for_role": "Analyst", "at": NOON,
        "by": by["recruiter"],
    }  # fmt: skip


CALLS = [
    promised(DI, "planning roles in Leeds", date.today()),
    promised(IDA, "night shifts", date.today() + timedelta(days=2)),
    *(call(KIT, "voicemail", NOON + timedelta(days=days)) for days in (16, 17, 18)),
    call(LEA, "talked", next_step="work as a harbour pilot", got="next step"),
    call(MO, "talked", next_step="a desk job", got="next step"),
    promised(PIA, "day shifts", date.today() - timedelta(days=1)),
    call(RAY, "talked", got="name"),
]
REFERRALS = [
    named(DI, "Nadia Petrova", "07700 900555"),
    named(IDA, "Jon Vale", "07700 900557"),
    named(RAY, "Quin Sato", "07700 900558"),
]
PLACED = {
    "move_id": "placed-quin", "of": "referral", "subject_id": "given-Qui", "candidate": "Quin Sato", "to": "placed",
    "at": NOON + timedelta(days=15), "by": TESS,
}  # fmt: skip


@pytest.fixture(scope="module", params=STORES)
def day(request, tmp_path_factory):
    settings = [{"key": key, "value": value} for key, value in SETTINGS.items()]
    folder = tmp_path_factory.mktemp("agency")
    with team(
        request.param, folder, PEOPLE, Calls=CALLS, Referrals=REFERRALS, Moves=[PLACED], Settings=settings
    ) as found:
        yield found


@pytest.fixture
def desk(browser, day):
    """Opens the page as somebody has it in front of them."""
    pages = []

    def desk(me, path=""):
        pages.append(opened(browser, f"{day.server.url}/{path}", me=me))
        drawn(pages[-1])
        return pages[-1]

    yield desk
    for page in pages:
        page.close()


def card_of(page, name):
    return page.locator("[class*=st-key-card_]").filter(has_text=name).first


def log(page, button):
    """Open a call by its button, and say that they talked."""
    button.click()
    page.locator(".st-key-savebar").wait_for()
    say_talked(page)


def save(page):
    save_button(page).last.click()
    page.locator(".st-key-savebar").wait_for(state="detached")


class Clicks:
    """Clicks as a person makes them, counted."""

    def __init__(self):
        self.count = 0

    def __call__(self, what):
        what.click()
        self.count += 1


def test_the_morning(desk, day):
    page = desk(DANA)

    click = Clicks()
    click(card(page, "Bo Lind").get_by_role("button", name="Voicemail"))
    card(page, "Bo Lind").get_by_text("Voicemail noted.").wait_for()
    assert click.count <= 2

    click = Clicks()
    click(card(page, "Ana Ruiz").get_by_role("button", name="We talked"))
    page.locator(".st-key-savebar").wait_for()
    click(page.get_by_label("Name", exact=True))
    page.keyboard.type("Omar Haddad")
    click(page.get_by_label("Phone", exact=True).first)
    page.keyboard.type("07700 900556")
    save_button(page).get_by_text("Save and next").wait_for()
    click(save_button(page).last)
    page.locator(".st-key-just").get_by_text("Ana Ruiz was told.").wait_for()
    assert click.count <= 8

    unfold(page.locator(".st-key-quiet"))
    log(page, page.locator("[class*=st-key-quiet_]").filter(has_text="Cy Tran").get_by_text("Log a check-in"))
    page.get_by_role("heading", name="Cy Tran").first.wait_for()
    save(page)

    go(page, "Promises")
    log(page, card_of(page, "Di Moss").get_by_role("button", name="Log the call"))
    page.get_by_text("Keeping them posted").wait_for()
    page.get_by_text("planning roles in Leeds").first.wait_for()
    save(page)

    go(page, "Referrals")
    log(page, card_of(page, "Nadia Petrova").get_by_role("button", name="Log the call"))
    page.get_by_text("Named by Di Moss").wait_for()
    page.get_by_text("They know now where their name came from").click()
    drawn(page)
    save(page)

    tables = day.book()
    assert said_with(tables, "Bo Lind") == [["sign-off", "voicemail"]]
    assert said_with(tables, "Ana Ruiz") == [["sign-off", "talked"]]
    assert said_with(tables, "Cy Tran") == [["check-in", "talked"]]
    assert said_with(tables, "Di Moss") == [["sign-off", "talked"], ["keep posted", "talked"]]
    assert said_with(tables, "Nadia Petrova") == [["referral", "talked"]]
    people = tables.referrals.set_index(c.NAME)
    assert people.loc["Omar Haddad", c.REFERRED_BY] == "Ana Ruiz"
    assert people.loc["Nadia Petrova", c.TOLD_SOURCE_ON].date() == date.today()
    assert tables.problems.empty, tables.problems.to_dict("records")

    go(page, "Referrals")
    card_of(page, "Nadia Petrova").get_by_role("button", name="Contacted").click()
    page.locator(".st-key-last_step").wait_for()
    assert day.book().moves[c.TO].tolist().count("contacted") == 1


def test_everything_open_is_handed_to_a_colleague(desk, day):
    page = desk(HUGH)
    assert names(page) == ["Hal Stone"]
    page.locator(".st-key-foot").get_by_role("button", name="Hand over").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("3 open of Hugh Page's").wait_for()
    dialog.get_by_text("1 owed the news · 1 promised a word · 1 referred, on their way").wait_for()
    hand_over_to(page, INES)
    dialog.get_by_role("button", name=f"Hand 3 to {INES}").click()
    page.locator(".st-key-hand_over_last").get_by_text(f"3 handed to {INES}.").wait_for()
    dialog.wait_for(state="detached")
    drawn(page)
    assert names(page) == []

    page = desk(INES)
    assert names(page) == ["Hal Stone"]
    go(page, "Today")
    assert {"Hal Stone", "Jon Vale"} <= set(names(page))
    go(page, "Promises")
    assert names(page) == ["Ida Berg"]
    go(page, "Referrals")
    jon = card_of(page, "Jon Vale")
    jon.wait_for()
    expect(jon).not_to_contain_text("with ")
    moves = day.book().moves
    handed = moves[moves[c.OF] == "owner"]
    assert handed[c.CANDIDATE].tolist() == ["Hal Stone", "Ida Berg", "Jon Vale"]
    assert set(handed[c.TO]) == {INES}
    assert set(handed[c.BY]) == {HUGH}


def test_who_can_not_be_reached_is_written_to_and_still_worth_a_call(desk, day):
    page = desk(WYN)
    kit = card(page, "Kit Marsh")
    kit.get_by_text("tried often enough; writing is the second best").wait_for()
    kit.get_by_role("button", name="Write instead").click()
    page.locator(".st-key-savebar").wait_for()
    box = page.get_by_label("Message", exact=True)
    expect(box).to_have_value(re.compile("^Dear Kit,"))
    assert "I tried to reach you a few times" in box.input_value()
    box.fill("Dear Kit, Acme chose somebody else. Ring me?")
    mail = page.get_by_role("link", name="Write the mail")
    expect(mail).to_have_attribute("href", re.compile("Ring%20me"))
    assert unquote(mail.get_attribute("href")).startswith("mailto:kitmarsh@example.com?subject=About the Analyst")
    save(page)
    page.locator(".st-key-just").get_by_text("Noted: told in writing.").wait_for()
    assert names(page) == []
    (*_, written) = day.book().calls[lambda calls: calls[c.CANDIDATE] == "Kit Marsh"].to_dict("records")
    assert (written[c.RESULT], written[c.BY], written[c.TOLD]) == ("wrote instead", WYN, None)

    fold = page.locator(".st-key-written")
    fold.get_by_text("Written, not spoken 1").wait_for()
    unfold(fold)
    page.locator("[class*=st-key-written_]").get_by_text("written to today").wait_for()
    page.locator("[class*=st-key-written_]").get_by_role("button", name="We talked").click()
    page.locator(".st-key-savebar").wait_for()
    page.get_by_label("What would be ideal?").fill("closer to home")
    save_button(page).get_by_text("Save and next").wait_for()
    save(page)
    expect(page.locator(".st-key-written")).to_have_count(0)
    assert said_with(day.book(), "Kit Marsh")[-2:] == [["sign-off", "wrote instead"], ["sign-off", "talked"]]


def test_an_opening_lists_whom_to_ring_and_the_call_is_logged_from_there(desk, day):
    page = desk(FAY, "who-fits")
    page.get_by_role("button", name="Type or change it").click()
    page.get_by_label("Role", exact=True).fill("Harbour Pilot")
    page.get_by_text("1 person fits").wait_for()
    page.keyboard.press("Escape")
    lea = card_of(page, "Lea Novak")
    lea.get_by_text("“work as a harbour pilot”").wait_for()
    lea.get_by_text("interview").first.wait_for()
    assert page.get_by_text("Mo Yates").count() == 0
    log(page, lea.get_by_role("button", name="Log the call"))
    page.get_by_text("Keeping them posted").wait_for()
    page.get_by_label("What would be ideal?").fill("starts in May")
    save(page)
    assert said_with(day.book(), "Lea Novak") == [["sign-off", "talked"], ["keep posted", "talked"]]


def test_the_days_list_is_worked_from_top_to_bottom(desk, day):
    page = desk(TESS, "today")
    todo = ["Ned Pike", "Pia Rowe", "Oda Quist", "Ray Soto"]  # a debt, a promise, going quiet, a giver to thank
    assert names(page) == todo
    expect(page.locator("h2")).to_contain_text("Today")
    while todo:
        name, *todo = todo
        log(page, card(page, name).get_by_role("button", name="Log the call"))
        page.get_by_label("What would be ideal?").or_(page.get_by_label("Keep them posted about")).first.wait_for()
        if name == "Ned Pike":
            page.get_by_label("What would be ideal?").fill("closer to home")
            save_button(page).get_by_text("Save and next").wait_for()
        save(page)
        go(page, "Today")
        assert names(page) == todo
    page.get_by_text("Nobody here under these filters.").wait_for()
    said = {one["name"]: said_with(day.book(), one["name"])[-1] for one in (NED, PIA, ODA, RAY)}
    assert said == {
        "Ned Pike": ["sign-off", "talked"], "Pia Rowe": ["keep posted", "talked"], "Oda Quist": ["check-in", "talked"],
        "Ray Soto": ["thank you", "talked"],
    }  # fmt: skip
