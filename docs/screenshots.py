"""The pictures of README and docs, taken from the sample agency: `make screenshots`."""

import tempfile
from pathlib import Path

from tests.pages import chromium, drawn, opened, served

HERE = Path(__file__).parent
SCREENS = ("today", "referrals", "promises", "who-fits?for_role=Site Manager", "measures")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as server, chromium() as browser:
        page = opened(browser, server.url, width=390, height=844)
        drawn(page)
        page.wait_for_timeout(1500)
        page.screenshot(path=HERE / "sign-offs-phone.png")
        _begin_a_call(page)
        page.screenshot(path=HERE / "call-phone.png")
        page.context.close()
        for scheme in ("light", "dark"):
            page = opened(browser, server.url, scheme=scheme)
            drawn(page)
            _begin_a_call(page)
            page.screenshot(path=HERE / f"sign-offs-{scheme}.png")
            for screen in SCREENS:
                page.goto(f"{server.url}/{screen}")
                drawn(page)
                page.wait_for_timeout(1500)
                page.screenshot(path=HERE / f"{screen.split('?')[0]}-{scheme}.png")
            page.context.close()


def _begin_a_call(page) -> None:
    page.get_by_role("button", name="We talked").first.click()
    page.locator(".st-key-savebar").wait_for()
    page.get_by_label("Name", exact=True).wait_for()
    page.wait_for_timeout(1000)


if __name__ == "__main__":
    main()
