"""One HTML page to mail or keep: everything in it, nothing fetched, light or dark as its reader has it."""

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd

from signoff_core.figures import STYLE, Said, as_html, plotly_script

_LOOK = """<style>
:root {color-scheme: light dark; --ink: #17120d; --paper: #fff; --line: #ddd3c6}
@media (prefers-color-scheme: dark) {:root {--ink: #f0e9e0; --paper: #1b1713; --line: #4a4036}}
body {font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 56rem; margin: 2rem auto;
  padding: 0 1rem}
h1 {font-size: 1.5rem; line-height: 1.25} h2 {font-size: 1.15rem; margin-top: 2rem}
table {border-collapse: collapse; display: block; overflow-x: auto; margin: 0 0 1.2rem}
th, td {border-bottom: 1px solid var(--line); padding: .3rem .7rem .3rem 0; text-align: left; vertical-align: top}
td:first-child {white-space: nowrap}
</style>"""


def as_page(title: str, parts: Sequence[Any]) -> str:
    """The page: a part is a heading (`# ...`), a sentence, a list of sentences, a frame (as it is, see `for_people`) or
    a `said.Said`. Whatever the parts hold is shown as text."""
    figures = any(isinstance(part, Said) and part.figure is not None for part in parts)
    body = "\n".join(_part(part) for part in parts)
    script = plotly_script() if figures else ""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"{_LOOK}{STYLE}{script}</head><body><h1>{escape(title)}</h1>\n{body}\n</body></html>"
    )


def _part(part: Any) -> str:
    if isinstance(part, Said):
        return as_html(part)
    if isinstance(part, pd.DataFrame):
        return part.to_html(index=False, border=0, escape=True, na_rep="")
    if isinstance(part, str):
        return f"<h2>{escape(part[2:])}</h2>" if part.startswith("# ") else f"<p>{escape(part)}</p>"
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in part) + "</ul>"
