"""A sheet full of text that means harm, on the page as it is hosted, in a real browser.

Nothing runs, nothing is asked of any other machine, nothing breaks the page, the policy of serve.py is kept, and what is
shown is what was typed. The server's log and the addresses hold nobody's name, number or e-mail.
"""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from tests.hostile import LONG, OURS, PUBLISHED, squeezed
from tests.pages import PATIENCE, drawn, opened, served
from tests.screens import begun, days_ago, person

pytestmark = pytest.mark.browser
SCREENS = ("today", "", "referrals", "promises", "who-fits", "candidates", "problems", "measures", "set-up")
PARTS = ("Your sheet", "Status words", "Rules", "Team", "Import and export", "Connect")
OUR_LINKS = re.compile(
    r"https?://localhost:\d+/|tel:|mailto:|sms:|https://wa\.me/|https://console\.cloud\.google\.com/$|#|$"
)
ZEBULON = "Zebulon Quixley"
CANARY = ("Zebulon", "Quixley", "900777", "zebulon.q")
TEXTS = [text for text in (*OURS, *PUBLISHED[::2]) if squeezed(text).strip("\ufeff\u200b")]


def hostile_book():
    """Everybody in it has a nasty name, role, client, recruiter, reason and note."""
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=4)
    people, calls, referrals = [], [], []
    for number, text in enumerate((*TEXTS, *LONG)):
        more = [TEXTS[(number + step) % len(TEXTS)] for step in (7, 13, 29, 31, 37)]
        cells = dict(zip(("role", "client", "recruiter", "reason", "notes"), more, strict=True))
        about = person("X", phone=f"077009{number:05}", **cells, source=text, location=text, **{"<i>more</i>": text})
        about |= {"name": text, "email": f"p{number}?bcc=evil@evil.example"}
        people.append(about)
        if number % 4 == 0:
            who = {"candidate": text, **{key: about[key] for key in ("email", "phone", "role", "client")}}
            calls.append(
                {"call_id": f"c-{number}", "candidacy_id": "x", **who, "kind": "sign-off", "at": at, "by": text, "told": True,
                 "result": "talked", "got": "name", "promise": text, "promise_by": date.today(), "next_step": text,
                 "say_reason": text, "notes": text}
            )  # fmt: skip
            referrals.append(
                {"referral_id": f"r-{number}", "call_id": f"c-{number}", "kind": "suited", "name": text, "by": text,
                 "phone": f"+4477009{number:05}", "for_role": text, "referred_by": text, "notes": text, "at": at}
            )  # fmt: skip
    people.append(person("Zebulon Quixley", email="zebulon.q@example.com", phone="07700 900777", recruiter=""))
    begun(
        *people,
        Calls=calls,
        Referrals=referrals,
        Openings=[{"role": text, "client": text, "location": text, "notes": text, "status": "open"} for text in TEXTS[:12]],
        Settings=[{"key": "team.name", "value": "<b>[x](javascript:alert(1))"}, {"key": "say.news", "value": "<i>{name}</i> http://evil.example"},
                  {"key": 'recruiter."<img src=x onerror=alert(1)>"', "value": "a@example.com"}],
    )  # fmt: skip


class Watched:
    """Everything a page asks for, says and does, that it must not."""

    def __init__(self, page):
        self.page, self.amiss, self.addresses = page, [], []
        page.on("request", self._asked)
        page.on("dialog", lambda dialog: (self.amiss.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.amiss.append(f"error {error}"))
        page.on("console", self._said)
        page.on("framenavigated", lambda frame: self.addresses.append(frame.url))
        page.on("popup", lambda popup: self.amiss.append(f"popup {popup.url}"))

    def _asked(self, request):
        self.addresses.append(request.url)
        if not re.match(r"(https?|wss?)://localhost:\d+/|data:|blob:", request.url):
            self.amiss.append(f"asked {request.url}")

    def _said(self, message):
        # Streamlit looks for its own address under a screen's, and is told that there is none.
        looked_for = "404" in message.text and "/_stcore/" in message.location.get("url", "")
        if message.type == "error" and not looked_for:
            self.amiss.append(f"console {message.text}")

    def well(self, where):
        """Nothing amiss; every link is the page's own; the page is no wider than its window."""
        links = self.page.locator("a[href]").evaluate_all("all => all.map(one => one.href)")
        foreign = [link for link in links if not OUR_LINKS.match(link)]
        wide = self.page.evaluate("document.scrollingElement.scrollWidth - innerWidth")
        marked = self.page.locator("[data-testid=stMarkdownContainer] :is(img, iframe, script, style, form, object)")
        assert (self.amiss, foreign, marked.count()) == ([], [], 0), where
        assert wide <= 0, where


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    data = tmp_path_factory.mktemp("hostile")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIGNOFF_DATA", str(data))
        hostile_book()
        with served(data, script="serve.py") as server:
            yield server


def turned(text):
    """Without the signs that turn the reading direction, which the page balances."""
    return re.sub("[\u202a-\u202e\u2066-\u2069\ufeff]", "", text)


def shown_names(page, selector):
    return {squeezed(text) for text in page.locator(selector).evaluate_all("all => all.map(one => one.textContent)")}


def test_every_screen_shows_hostile_text_and_does_nothing_it_says(browser, server):
    typed = {squeezed(text) for text in (*TEXTS, *LONG)} | {"Zebulon Quixley"}
    page = opened(browser, server.url)
    watched = Watched(page)
    for screen in SCREENS:
        page.goto(f"{server.url}/{screen}")
        drawn(page)
        watched.well(screen)
        if screen == "candidates":
            found = shown_names(page, "[class*=st-key-card_] strong")
            assert len(found) > 10
            assert {turned(name) for name in found} <= {turned(text) for text in typed}
    for part in PARTS[:4]:
        page.goto(f"{server.url}/set-up?part={part}")
        drawn(page)
        watched.well(part)
    assert server.log.read_text().count("Uncaught") == 0
    page.context.close()


def test_a_person_and_a_call_hold_what_was_typed(browser, server):
    page = opened(browser, f"{server.url}/candidates")
    watched = Watched(page)
    for number in (0, 14, 24):
        text = TEXTS[number]
        page.goto(f"{server.url}/candidates")
        drawn(page)
        page.locator("[class*=st-key-open_] button").nth(number % 5).click()
        page.get_by_role("button", name="Back to the list").wait_for()
        drawn(page)
        shown = squeezed(page.locator("h2 [data-heading-text], h2").first.text_content())
        assert any(turned(shown).startswith(turned(squeezed(one))) for one in (*TEXTS, *LONG, ZEBULON)), (shown, text)
        watched.well(shown)
    page.goto(f"{server.url}/?recruiter=everyone")
    drawn(page)
    page.get_by_role("button", name="We talked").first.click()
    page.locator(".st-key-savebar").wait_for()
    drawn(page)
    watched.well("the call")
    page.goto(f"{server.url}/measures")
    drawn(page)
    bars = page.locator(".barlayer .point path")
    expect(bars.first).to_be_visible(timeout=PATIENCE)
    bars.last.hover(force=True)
    page.wait_for_timeout(500)
    watched.well("a figure")
    page.context.close()


def test_a_phone_shows_it_without_scrolling_sideways(browser, server):
    page = opened(browser, server.url, width=390, height=844)
    watched = Watched(page)
    for screen in ("today", "", "referrals", "candidates", "problems"):
        page.goto(f"{server.url}/{screen}")
        drawn(page)
        watched.well(screen)
    page.context.close()


def test_neither_the_log_nor_an_address_holds_anybody(browser, server):
    """Found, opened, called and searched for; the address knows the person by the opaque id."""
    page = opened(browser, f"{server.url}/candidates", me="Dana Whitfield")
    watched = Watched(page)
    drawn(page)
    search = page.get_by_role("textbox", name=re.compile("Search|name", re.IGNORECASE)).first
    search.fill("Zebulon")
    search.press("Enter")
    page.get_by_text("Zebulon Quixley").first.wait_for()
    drawn(page)
    page.locator("[class*=st-key-open_] button").first.click()
    page.get_by_role("heading", name="Zebulon Quixley").wait_for()
    page.get_by_role("button", name=re.compile("Log a .* call")).first.click()
    page.locator(".st-key-savebar").wait_for()
    drawn(page)
    assert "call=" in page.url
    addresses = "\n".join([*watched.addresses, page.url])
    assert not [word for word in CANARY if word.lower() in addresses.lower()]
    log = server.log.read_text()
    assert not [word for word in (*CANARY, "evil.example", "alert(1)", days_ago(8)) if word in log]
    page.context.close()
