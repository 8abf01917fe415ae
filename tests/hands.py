"""What a recruiter does with the page in a browser, and what they see there."""

import re

from playwright.sync_api import Locator, Page

from signoff_core import columns as c
from tests.pages import drawn
from tests.screens import DANA

QUEUED = "[data-card]"
"""A card of the queue, or of a list beside it; those of other screens are Streamlit's own."""


def choose_name(page: Page, name: str = DANA) -> None:
    """Answer the question who is calling, which comes with the first save."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Your name").fill(name)
    page.get_by_role("option").first.click()
    dialog.get_by_role("button", name="Save", exact=True).click()
    dialog.wait_for(state="detached")


def owed(page: Page) -> int:
    """How many the headline says."""
    return int(re.search(r"\d+", page.locator(".st-key-headline h2").inner_text())[0])


def card(page: Page, name: str) -> Locator:
    """Somebody's card in the list."""
    return page.locator(f"{QUEUED}, [class*=st-key-card_]").filter(has=page.get_by_role("heading", name=name)).first


def names(page: Page) -> list[str]:
    """Whose cards are on the screen, in order."""
    headings = page.locator(f"{QUEUED} h3, [class*=st-key-card_] h3 [data-heading-text]")
    return headings.evaluate_all("all => all.map(one => one.firstChild.textContent.trim())")


def go(page: Page, screen: str) -> None:
    """On to another screen as a person goes there, by its name above."""
    page.get_by_role("link", name=screen).first.click()
    page.locator('[data-testid="stTopNavLink"][aria-current]').filter(has_text=screen).wait_for()
    drawn(page)


def say_talked(page: Page) -> None:
    """In the open call: there was a conversation."""
    talked = field(page, c.RESULT).get_by_role("radio", name=re.compile("^(Talked|Told)$"))
    if talked.get_attribute("aria-checked") != "true":
        talked.click()
    drawn(page)


def unfold(fold: Locator) -> None:
    """Open a folded part, and wait until it is: while it slides open, what is in it may slip from under a click."""
    fold.locator("summary").click()
    drawn(fold.page)
    fold.evaluate("one => Promise.allSettled(one.getAnimations({ subtree: true }).map((slide) => slide.finished))")


def hand_over_to(page: Page, name: str) -> None:
    """In the open dialog: choose who takes it on."""
    page.get_by_label("To whom", exact=True).click()
    page.get_by_role("option", name=name, exact=True).click()


def open_call(page: Page, name: str) -> None:
    """Open the form of somebody in the list."""
    drawn(page)
    card(page, name).get_by_role("button", name="We talked").click()
    page.locator(".st-key-savebar").wait_for()


def field(page: Page, name: str) -> Locator:
    """A part of the open call, by the name its draft knows it under."""
    return page.locator(f'[class*="-{name}"][class*="st-key-"]')


def save_button(page: Page) -> Locator:
    return page.locator(".st-key-savebar").get_by_role("button")
