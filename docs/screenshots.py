"""The pictures of README and docs, taken from the sample agency: `make screenshots`."""

import tempfile
from pathlib import Path

from tests.pages import chromium, drawn, opened, served

HERE = Path(__file__).parent


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as server, chromium() as browser:
        for scheme in ("light", "dark"):
            page = opened(browser, server.url, scheme=scheme)
            drawn(page)
            _begin_a_call(page)
            page.screenshot(path=HERE / f"sign-offs-{scheme}.png")
            page.goto(f"{server.url}/referrals")
            drawn(page)
            page.screenshot(path=HERE / f"referrals-{scheme}.png")
            page.context.close()
        page = opened(browser, server.url, width=390, height=844)
        drawn(page)
        page.screenshot(path=HERE / "sign-offs-phone.png")
        _begin_a_call(page)
        page.screenshot(path=HERE / "call-phone.png")


def _begin_a_call(page) -> None:
    page.get_by_role("button", name="We talked").first.click()
    page.locator(".st-key-savebar").wait_for()
    told = page.get_by_role("radio", name="Told", exact=True)
    told.wait_for()
    if told.get_attribute("aria-checked") != "true":  # the half-filled call of the picture before
        told.click()
    page.get_by_label("Name", exact=True).wait_for()
    page.wait_for_timeout(1000)


if __name__ == "__main__":
    main()
