"""What an owner, a recruiter and nobody may see and write, screen by screen, and under whose name it is written."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from screens.visit import Visit, when_pressed
from signoff_core import columns as c
from signoff_core.access import OWNER, RECRUITER, Door, Entry, Right
from signoff_core.doors import data_folder, team_book
from signoff_core.errors import InputError
from signoff_core.words import SHEET
from tests.conftest import ROOT
from tests.screens import DANA, begun, calm, cards, days_ago, labels, look, person, press, pressable, rows, says, tree

pytestmark = pytest.mark.usefixtures("fresh_page")
AUTH = '[auth]\nredirect_uri = "http://localhost/oauth2callback"\ncookie_secret = "a secret of forty letters or thereabouts"\n'
OLGA, MEERA = "olga@example.com", "meera@agency.example"
LISTED = f'{AUTH}[access]\n"{OLGA}" = "owner"\n"{MEERA}" = "recruiter"\n'
ONLY_OLGA = f'{AUTH}[access]\n"{OLGA}" = "owner"\n'
SCREENS = tuple(sorted(f"screens/{path.name}" for path in (ROOT / "screens").glob("*_screen.py")))
OWNERS = ("screens/measures_screen.py", "screens/set_up_screen.py")
NOBODIES = {
    "not signed in": {},
    "not listed": {"is_logged_in": True, "email": "eve@example.com", "email_verified": True, "name": DANA},
    "not verified": {"is_logged_in": True, "email": OLGA, "email_verified": False},
    "without an address": {"is_logged_in": True, "name": DANA},
}
LAST_WEEK = datetime.now(UTC).replace(microsecond=0) - timedelta(days=6)


def account(mail):
    """Somebody signed in, who calls herself Dana at the sign-in service."""
    return {"is_logged_in": True, "email": mail, "email_verified": True, "name": DANA}


def full_book():
    """Somebody, or something, for every screen."""
    told = person("Bo Lind", phone="020 7946 0959", recruiter="")
    about = {"candidate": "Bo Lind", **{key: told[key] for key in ("email", "phone", "role", "client")}}
    begun(
        person("Gus Orr", phone="020 7946 0970", stage="Hired", role="Cook"),
        *[person(f"Ana {last}", email=f"{last}@example.com".lower(), recruiter="") for last in ("Ruiz", "Silva", "Adu")],
        told,
        person("Cy Tran", phone="020 7946 0961", stage="Interviewed", decided_on="", recruiter=""),
        person("Di Hale", phone="020 7946 0962", stage="Hired", role="Buyer", recruiter=""),
        person("Ed Fox", phone="020 7946 0963", stage="Interviewed", decided_on="", role="Buyer", recruiter=""),
        person("Flo Marsh", phone="020 7946 0964", decided_on=days_ago(60), interviewed_on=days_ago(70), recruiter=""),
        Openings=[{"role": "Analyst", "client": "Acme", "status": "open"}],
        Calls=[
            {"call_id": "c-1", "candidacy_id": "x", **about, "kind": "sign-off", "result": "talked", "told": True,
             "by": "Tom", "at": LAST_WEEK, "got": "name", "asked": True, "promise": "night shifts",
             "promise_by": date.today() - timedelta(days=1)},
        ],
        Referrals=[
            {"referral_id": "r-1", "call_id": "c-1", "kind": "suited", "name": "Nadia Petrova", "phone": "+447700900555",
             "for_role": "Analyst", "referred_by": "Bo Lind", "by": "Tom", "at": LAST_WEEK},
        ],
    )  # fmt: skip


def _one(said):
    """A query parameter, which AppTest gives as it was set or as a list."""
    return said if isinstance(said, str) else said[0]


def kept():
    """Everything in the team's file, drafts included, but when the page last looked for changes."""
    with closing(sqlite3.connect(data_folder() / "book.sqlite")) as file:
        return [line for line in file.iterdump() if "'last look'" not in line]


# The list of rights.


@pytest.mark.parametrize("right", Right)
def test_an_owner_may_everything_and_a_recruiter_may_work(right):
    assert Entry(Door.OPEN, OWNER).may(right)
    assert Entry(Door.OPEN, RECRUITER).may(right) == (right == Right.WORK)
    for door in (Door.SIGN_IN, Door.CLOSED):
        assert not Entry(door, OWNER).may(right)


# Every screen.


@pytest.mark.parametrize("nobody", NOBODIES)
def test_nobody_sees_any_screen(tell, nobody):
    tell(LISTED)
    full_book()
    at = look(user=NOBODIES[nobody], secrets=AUTH, person="x", call="x", edit="x", part="Team", recruiter=DANA)
    before = kept()
    for screen in SCREENS:
        if screen not in OWNERS:  # these are not even there
            calm(at.switch_page(screen).run())
        drawn = tree(at)
        assert not [name for name in ("Ana", "Lind", "Petrova", "7946", "Acme", "night shifts") if name in drawn]
        assert labels(at) == (["Sign out"] if NOBODIES[nobody] else ["Sign in"])
    assert kept() == before


def test_a_recruiter_has_every_screen_but_the_owners(tell):
    tell(LISTED)
    full_book()
    at = look(user=account(MEERA), part="Team")
    for screen in SCREENS:
        if screen in OWNERS:
            with pytest.raises(ValueError, match="Could not find a navigation page"):
                at.switch_page(screen)
        else:
            calm(at.switch_page(screen).run())
            assert "Signed in as meera" in says(at)
    assert "The whole book as .xlsx" not in tree(at)


def test_an_owner_has_every_screen(tell):
    tell(LISTED)
    full_book()
    at = look(user=account(OLGA))
    for screen in SCREENS:
        assert "Signed in as olga" in says(calm(at.switch_page(screen).run()))


# Every write.


def test_whoever_was_taken_off_the_list_writes_nothing_any_more(tell):
    """Every button of every screen, pressed by somebody who has it in front of them and may not look any more."""
    tell(LISTED)
    full_book()
    at, pressed = look(user=account(MEERA)), {"Sign out"}
    for screen in [one for one in SCREENS if one not in OWNERS]:
        while True:
            calm(at.switch_page(screen).run())
            words, press_it = next(((words, it) for words, it in pressable(at) if words not in pressed), ("", None))
            if press_it is None:
                break
            pressed.add(words)
            before = kept()
            tell(ONLY_OLGA)
            calm(press_it())
            assert kept() == before, words
            assert labels(at) == ["Sign out"], words
            assert "Ana" not in tree(at)
            tell(LISTED)
            calm(at.run())
    assert {"Voicemail", "We talked", "Add a candidate", "Hand over", "Open"} < pressed


def test_an_owner_who_became_a_recruiter_settles_nothing_any_more(tell):
    tell(LISTED)
    full_book()
    fallen = LISTED.replace(f'"{OLGA}" = "owner"', f'"{OLGA}" = "recruiter"')
    at = look(user=account(OLGA))

    def pressed_as_recruiter(press_it):
        before = kept()
        tell(fallen)
        press_it()
        assert kept() == before
        assert "## Set-up" not in says(at)
        tell(LISTED)
        calm(at.run())
        at.session_state["part"] = "Rules"
        calm(at.switch_page("screens/set_up_screen.py").run())

    at.session_state["part"] = "Rules"
    calm(at.switch_page("screens/set_up_screen.py").run())
    pressed_as_recruiter(lambda: calm(at.text_input(key="set team.name").set_value("Mine").run()))
    calm(at.text_input(key="set team.name").set_value("North").run())
    for label in ("See what changes", "Save for the team", "Discard"):
        pressed_as_recruiter(lambda label=label: press(at, label))
        if label == "See what changes":
            press(at, label)
    press(press(at, "See what changes"), "Save for the team")  # the same taps by an owner do it
    assert {row[c.KEY]: row[c.VALUE] for row in rows("Settings")}["team.name"] == "North"


def test_a_file_and_a_sheet_are_the_owners_to_the_last_tap(tell):
    tell(LISTED)
    full_book()
    fallen = LISTED.replace(f'"{OLGA}" = "owner"', f'"{OLGA}" = "recruiter"')
    at = look(user=account(OLGA))
    at.session_state["part"] = "Import and export"
    calm(at.switch_page("screens/set_up_screen.py").run())
    calm(at.file_uploader(key="import_file").upload("team.csv", b"name,role,status\nGil Ng,Cook,Hired\n").run())
    press(at, "See what it would do")
    before = kept()
    tell(fallen)
    press(at, "Take it in")
    assert kept() == before
    tell(LISTED)
    calm(at.run())
    at.session_state["part"] = "Connect"
    calm(at.switch_page("screens/set_up_screen.py").run())
    tell(fallen)
    press(at, "Try it")
    assert "sheet_trial" not in at.session_state


# Under whose name.


def test_who_signed_in_logs_under_their_own_name_whatever_they_call_themselves(tell):
    """The account says it is Dana, and so does the address, in every word it knows."""
    tell(LISTED)
    full_book()
    at = look(user=account(MEERA), me=DANA, who=DANA, by=DANA, name=DANA, asked_name=DANA)
    assert "who" not in {one.key for one in at.selectbox}
    press(at, "Voicemail")
    press(at, "Undo")
    at = calm(at.switch_page("screens/candidates_screen.py").run())
    press(at, "Add a candidate")
    calm(at.text_input(key=f"{_one(at.query_params['edit'])}.name").set_value("Gil Ng").run())
    press(at, "Save")
    written = [row for title in ("Calls", "Referrals", "Moves", "Settings") for row in rows(title)]
    assert {row.get(c.BY) for row in written} - {"Tom", SHEET, None} == {MEERA}
    assert len([row for row in written if row.get(c.BY) == MEERA]) >= 2


def test_the_owner_says_by_which_name_an_address_is_known(tell):
    tell(LISTED)
    begun(
        person("Ana Ruiz", recruiter="Meera Joshi"), Settings=[{c.KEY: "recruiter.Meera Joshi", c.VALUE: MEERA.upper()}]
    )
    at = look(user=account(MEERA))
    assert cards(at) == ["Ana Ruiz"]
    press(at, "Voicemail")
    assert [row[c.BY] for row in rows("Calls")] == ["Meera Joshi"]


def test_a_half_filled_call_handed_over_is_logged_by_whoever_saves_it(tell):
    """A form begun by Dana, without sign-in, and its address given to Meera."""
    tell("[signoff]\ntrusted_network = true\n")
    full_book()
    at = look()
    at = calm(at.selectbox(key="who").set_value(DANA).run())
    press(at, "We talked")
    call = _one(at.query_params["call"])
    tell(LISTED)
    at = look(user=account(MEERA), call=call)
    (group,) = [one for one in at.button_group if one.key == f"{call}.result"]
    calm(group.set_value("voicemail").run())
    calm(at.button(key=f"save_{call}").click().run())
    assert [row[c.BY] for row in rows("Calls") if row[c.CALL_ID] == call] == [MEERA]


# The sample, which everybody may try, is no way in.


def test_a_stranger_on_the_sample_begins_no_book_and_asks_no_server(tell):
    for secrets, words in (("", "Turn sign-in on"), (ONLY_OLGA, "is not on this team's list")):
        tell(secrets)
        at = look(secrets=AUTH if secrets else "", user=NOBODIES["not listed"] if secrets else None)
        press(at, "Start the team's own book")
        assert not (data_folder() / "book.sqlite").exists()
        assert words in says(at)
    at.session_state["part"] = "Connect"
    calm(at.switch_page("screens/set_up_screen.py").run())
    at.file_uploader(key="key_file").upload("key.json", b'{"private_key": "x", "client_email": "y"}').run()
    calm(at.text_input(key="sheet_url").set_value("https://docs.google.com/spreadsheets/d/abc").run())
    press(at, "Try it")
    assert "Nothing was sent anywhere" in says(at).replace("\\", "")


def test_with_sign_in_the_sample_asks_its_owner_to(tell):
    tell(ONLY_OLGA)
    at = look(secrets=AUTH)
    assert "Sign in" in labels(at)
    press(at, "Start the team's own book")
    assert not (data_folder() / "book.sqlite").exists()
    at = press(look(user=account(OLGA)), "Start the team's own book")
    assert (data_folder() / "book.sqlite").exists()


def test_an_outage_tells_a_stranger_nothing_of_the_book(tell):
    broken = ONLY_OLGA + '[connections.sql]\nurl = "postgresql://signoff:hunter2secret@127.0.0.1:9/agency"\n'
    tell(broken)
    for user in NOBODIES.values():
        at = look(user=user, secrets=AUTH)
        assert not [word for word in ("hunter2secret", "127.0.0.1", "agency", "postgresql") if word in tree(at)]
    at = look(user=account(OLGA))
    assert "The book can't be opened" in says(at)
    assert "hunter2secret" not in tree(at)


def test_without_sign_in_an_outage_tells_another_machine_nothing(tell):
    tell('[connections.sql]\nurl = "postgresql://signoff:hunter2secret@127.0.0.1:9/agency"\n')
    at = look()
    assert "This page shows nobody yet" in tree(at)
    assert not [word for word in ("hunter2secret", "127.0.0.1", "agency") if word in tree(at)]


def test_a_file_is_made_for_whoever_may_have_it_when_its_button_is_pressed(tell):
    """The page was drawn while everybody was trusted; the button is pressed when nobody is any more."""
    tell("[signoff]\ntrusted_network = true\n")
    begun(person("Ana Ruiz"))
    with closing(team_book({})) as book:
        tables = book.tables()
        data = when_pressed(
            Visit(book, tables, LAST_WEEK, LAST_WEEK, "", Entry(Door.OPEN, OWNER)), Right.EXPORT_BOOK, lambda: b"all"
        )
        assert data() == b"all"
        tell(LISTED)
        with pytest.raises(InputError, match="export the whole book"):
            data()
