"""A page to read or print, whole in one file: everything escaped, nothing fetched from anywhere."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

_STYLE = (
    "body{font:15px/1.45 Arial,Helvetica,sans-serif;color:#1f2328;margin:24px auto;max-width:1100px;padding:0 16px}"
    "h1{font-size:22px;margin:0 0 6px}h2{font-size:16px;margin:26px 0 8px}p{margin:0 0 6px}"
    "dl{display:grid;grid-template-columns:minmax(90px,170px) 1fr;gap:2px 12px;margin:0 0 10px;padding:8px 12px;"
    "border:1px solid #d0d7de;border-radius:6px;break-inside:avoid}dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere;"
    "white-space:pre-wrap}.wide{overflow-x:auto}table{border-collapse:collapse;font-size:13px;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:5px 8px;border-bottom:1px solid #d0d7de}"
    "thead{display:table-header-group}tr{break-inside:avoid}"
    "@media print{body{margin:0;max-width:none;font-size:11px}table{font-size:10px}@page{size:A4 landscape;margin:12mm}}"
)


def page(title: str, body: Iterable[str]) -> bytes:
    """The file: a title, and parts made by the functions below."""
    head = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>'
    )
    return "\n".join([head, f"<body><h1>{escape(title)}</h1>", *body, "</body></html>"]).encode()


def heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def line(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def facts(row: Mapping[str, Any]) -> str:
    """One row, a line for each cell that says anything."""
    said = (
        f"<dt>{escape(str(name))}</dt><dd>{escape(_text(cell))}</dd>" for name, cell in row.items() if cell is not None
    )
    return f"<dl>{''.join(said)}</dl>"


def table(rows: Sequence[Sequence[Any]]) -> str:
    """Rows under each other, headers first."""
    heads, *below = rows
    top = "".join(f'<th scope="col">{escape(str(one))}</th>' for one in heads)
    cells = ("".join(f"<td>{escape(_text(cell))}</td>" for cell in row) for row in below)
    return f'<div class="wide"><table><thead><tr>{top}</tr></thead><tbody>{"".join(f"<tr>{row}</tr>" for row in cells)}</tbody></table></div>'  # fmt: skip


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    return ("yes" if cell else "no") if isinstance(cell, bool) else str(cell)
