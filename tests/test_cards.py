"""The cards of the queue as a browser has them: what is tapped there is heard once, whatever the wire does."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from streamlit.proto.WidgetStates_pb2 import WidgetState

from signoff_core import columns as c
from tests.hands import card
from tests.pages import PATIENCE, drawn, opened, served
from tests.screens import DANA, TRUSTED, begun, calm, cards, lists, look, person, rows, say_who
from tests.wire import Wire

PEOPLE = ("Ana Ruiz", "Bo Lind", "Cy Tran", "Di Moss", "Ed Penn", "Flo Hart")
SOON = {"SERVER_DISCONNECTED_SESSION_TTL": "2"}


def team():
    begun(*[person(name, phone=f"020 7946 {100 + n:04}") for n, name in enumerate(PEOPLE)])


def tried() -> list[tuple[str, str]]:
    return [(row[c.CANDIDATE], row[c.RESULT]) for row in rows("Calls")]


# Without a browser: what a browser may send.


@pytest.fixture
def page(fresh_page, tell):
    tell(TRUSTED)
    team()
    return say_who(look())


def sender(at) -> Callable[..., None]:
    """Sends taps as a browser does; a tap is its number, its name and whose card it is."""
    node = lists(at)[0]
    data = json.loads(node.proto.json)
    ids = {one["name"]: one["id"] for one in data["cards"]}

    def send(*taps, session=data["session"]):
        said = [
            {"session": session, "number": number, "tap": tap, "id": ids[name], "place": 0}
            for number, tap, name in taps
        ]
        sent(at, said)

    return send


def sent(at, said) -> None:
    states = at._tree.get_widget_states()
    states.widgets.append(WidgetState(id=lists(at)[0].proto.id, json_value=json.dumps({"taps": said})))
    calm(at._run(states))


def test_two_taps_in_one_message_are_both_heard(page):
    sender(page)((1, "voicemail", "Ana Ruiz"), (2, "no_answer", "Bo Lind"))
    assert tried() == [("Ana Ruiz", "voicemail"), ("Bo Lind", "no answer")]


def test_a_tap_that_comes_again_is_heard_once(page):
    send = sender(page)
    send((1, "voicemail", "Ana Ruiz"))
    send((1, "voicemail", "Ana Ruiz"), (2, "voicemail", "Bo Lind"))
    send((2, "voicemail", "Bo Lind"), (1, "voicemail", "Ana Ruiz"))
    assert tried() == [("Ana Ruiz", "voicemail"), ("Bo Lind", "voicemail")]


def test_what_another_session_was_told_is_not_done_again_here(page):
    sender(page)((1, "voicemail", "Ana Ruiz"), session="another")
    assert tried() == []


@pytest.mark.parametrize(
    "said",
    [
        None, {}, "voicemail", [None], [[]], [{"number": 1}],
        [{"session": 1, "number": "1", "tap": "voicemail", "id": "x", "place": 0}],
        [{"session": None, "number": 1, "tap": ["voicemail"], "id": {}, "place": None}],
    ],
)  # fmt: skip
def test_nonsense_does_nothing(page, said):
    sent(page, said)
    assert tried() == []
    assert cards(page) == sorted(PEOPLE)


@pytest.mark.parametrize(("tap", "whose"), [("everything", "Ana Ruiz"), ("undo", "Ana Ruiz")])
def test_a_tap_that_the_card_has_not_does_nothing(page, tap, whose):
    sender(page)((1, tap, whose))
    assert tried() == []


def test_a_tap_on_somebody_who_is_not_in_the_book_is_refused_in_words(page):
    data = json.loads(lists(page)[0].proto.json)
    sent(page, [{"session": data["session"], "number": 1, "tap": "voicemail", "id": "gone", "place": 0}])
    assert tried() == []
    assert page.error


# In a browser.


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("team")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(data))
        team()
    with served(data) as server:
        yield server


@pytest.fixture
def book(server, monkeypatch):
    monkeypatch.setenv("SIGNOFF_DATA", str(server.log.parent))


def tap_of(page, name, words):
    return card(page, name).get_by_role("button", name=words)


@pytest.mark.browser
def test_taps_faster_than_the_server_are_all_heard(browser, server, book):
    page = opened(browser, server.url, me=DANA)
    drawn(page)
    taps = [tap_of(page, name, "Voicemail").element_handle() for name in PEOPLE[:3]]
    page.evaluate("taps => taps.forEach((one, place) => setTimeout(() => one.click(), place * 15))", taps)
    for name in PEOPLE[:3]:
        expect(card(page, name)).not_to_have_attribute("aria-busy", "true", timeout=PATIENCE)
    drawn(page)
    assert sorted(tried()) == [(name, "voicemail") for name in PEOPLE[:3]]
    page.close()


@pytest.mark.browser
def test_a_tap_while_the_connection_is_gone_is_sent_when_it_is_back(browser, server, book):
    with Wire(server.port) as wire:
        page = opened(browser, wire.url, me=DANA)
        drawn(page)
        wire.cut()
        tap_of(page, "Di Moss", "No answer").click()
        expect(card(page, "Di Moss")).to_have_attribute("aria-busy", "true")
        card(page, "Di Moss").get_by_text("Not answered yet.").wait_for()
        wire.mend()
        card(page, "Di Moss").get_by_text("No answer noted.").wait_for(timeout=PATIENCE)
        assert tried().count(("Di Moss", "no answer")) == 1
        page.close()


@pytest.mark.browser
def test_a_tap_that_nobody_can_know_of_is_said(browser, tmp_path, monkeypatch):
    monkeypatch.setenv("SIGNOFF_DATA", str(tmp_path))
    team()
    with served(tmp_path, **SOON) as server:
        page = opened(browser, server.url, me=DANA)
        drawn(page)
        server.stop()
        tap_of(page, "Ed Penn", "Voicemail").click()
        server.start()
        card(page, "Ed Penn").get_by_text("look whether your tap is noted").wait_for(timeout=PATIENCE)
        assert tried() == []
        drawn(page)
        tap_of(page, "Ed Penn", "Voicemail").click()
        card(page, "Ed Penn").get_by_text("Voicemail noted.").wait_for(timeout=PATIENCE)
        assert tried() == [("Ed Penn", "voicemail")]
        page.close()


@pytest.mark.browser
def test_the_keyboard_stays_on_the_card_that_was_tapped(browser, server, book):
    page = opened(browser, server.url, me=DANA)
    drawn(page)
    tap_of(page, "Flo Hart", "Voicemail").focus()
    page.keyboard.press("Enter")
    undo = tap_of(page, "Flo Hart", "Undo")
    expect(undo).to_be_focused(timeout=PATIENCE)
    page.keyboard.press("Enter")
    tap_of(page, "Flo Hart", "Voicemail").wait_for()
    assert tried().count(("Flo Hart", "voicemail")) == 1  # and taken back by a row of its own
    page.close()
