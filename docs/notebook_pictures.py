"""The pictures of docs/notebooks.md: notebooks run on the sample agency, and what they show looked at in a browser.

python -m docs.notebook_pictures
python -m docs.notebook_pictures growth    that of docs/group-growth.csv alone
"""

import re
import sys
import tempfile
from pathlib import Path

import pandas as pd
from playwright.sync_api import Browser

from docs.group_growth import FILE
from signoff_core import as_page, growth_chart, growth_words, said
from signoff_core import columns as c
from tests.notebook_runs import NOTEBOOKS, On, run_all
from tests.pages import chromium

HERE = Path(__file__).parent
PICTURED = {
    "01-monday-review": 900,
    "02-time-to-the-call": 900,
    "03-referral-pipeline": 900,
    "06-what-if": 900,
}
"""Notebook to the height of its picture; which part of it is seen begins with its first figure."""


def growth() -> None:
    """How a group grows, as it was measured."""
    times = pd.read_csv(FILE)
    times = times.assign(**{c.HOW: times[c.HOW] + ", " + times[c.KIND]})
    page = as_page("Growth", [said(growth_words(times), growth_chart(times))])
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        html = Path(folder) / "growth.html"
        html.write_text(page, encoding="utf-8")
        for scheme in ("light", "dark"):
            picture(browser, html, HERE / f"notebook-07-many-agencies-{scheme}.png", 520, scheme)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        environ = {"SIGNOFF_SECRETS": "", "SIGNOFF_DATA": str(path / "data")}
        paths = [one for one in NOTEBOOKS if one.stem in PICTURED]
        runs = run_all({"sample": On(environ, paths)}, path)  # before there is a browser: each wants the loop
        with chromium() as browser:
            for (_, name), run in runs.items():
                if run.error:
                    raise SystemExit(f"{name}: {run.error}")
                for scheme in ("light", "dark"):
                    html = path / f"{name}-{scheme}.html"
                    html.write_text(as_html(run.notebook, scheme), encoding="utf-8")
                    picture(browser, html, HERE / f"notebook-{name}-{scheme}.png", PICTURED[name], scheme)
            picture(browser, path / "sample" / "monday-review.html", HERE / "monday-review.png", 1000, "light", "h1")


def as_html(notebook, scheme: str) -> str:
    """As JupyterLab shows it, without the cell that only prepares the run, and without anything from a network."""
    from nbconvert import HTMLExporter

    shown = notebook.copy()
    shown.cells = [cell for cell in notebook.cells[1:] if cell.source]
    body, _ = HTMLExporter(theme=scheme).from_notebook_node(shown)
    return re.sub(r'<script[^>]* src="https?://[^>]*></script>', "", body)


def picture(
    browser: Browser, page_file: Path, to: Path, height: int, scheme: str, first: str = ".signoff-said"
) -> None:
    context = browser.new_context(viewport={"width": 1000, "height": height}, color_scheme=scheme)
    page = context.new_page()
    page.route(re.compile(r"^https?://"), lambda route: route.abort())
    page.goto(page_file.as_uri())
    page.wait_for_timeout(2500)
    page.locator(first).first.evaluate("part => window.scrollTo(0, part.getBoundingClientRect().top + scrollY - 90)")
    page.wait_for_timeout(500)
    page.screenshot(path=to)
    context.close()


if __name__ == "__main__":
    growth()
    if sys.argv[1:] != ["growth"]:
        main()
