"""A figure and the sentence it comes to: what a notebook shows, and what an exported page holds.

The sentence stands above the figure for everybody, and in its place for those who can't see it.
"""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

STYLE = """<style>
.signoff-said {margin: 0 0 1.2rem; max-width: 56rem; color: var(--jp-content-font-color1, inherit)}
.signoff-said figcaption, p.signoff-said {font-size: 1.05em; font-weight: 600; margin: 0 0 .4rem}
.signoff-said svg :is(.xtick, .ytick, .legend, .annotation, .sankey-node, .g-xtitle, .g-ytitle) text,
.signoff-said svg .cbaxis text {fill: currentColor !important; text-shadow: none !important}
</style>"""
"""The labels take the colour of the text around them: one figure for light and dark."""


@dataclass(frozen=True)
class Said:
    """`figure` may be None where there is nothing to draw; `words` says then why."""

    words: str
    figure: "Figure | None" = None

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        return STYLE + as_html(self)


def said(words: str, figure: "Figure | None" = None) -> Said:
    """A sentence to conclude with, and the figure it is about, if there is one: shown as the last line of a cell."""
    return Said(words, figure)


def as_html(one: Said) -> str:
    """A part of a page. It draws itself where plotly.js is on the page (`plotly_script`) and asks nothing of any
    network; where scripts do not run the sentence is left."""
    words = escape(one.words).replace(" %", "\u00a0%")
    if one.figure is None:
        return f'<p class="signoff-said">{words}</p>'
    drawn = one.figure.to_html(
        full_html=False, include_plotlyjs=False, config={"displayModeBar": False, "responsive": True}
    )
    return (
        f'<figure class="signoff-said"><figcaption>{words}</figcaption>'
        f'<div role="img" aria-label="{escape(one.words, quote=True)}">{drawn}</div></figure>'
    )


def plotly_script() -> str:
    """plotly.js itself, for a page or a notebook to hold once."""
    from plotly.offline import get_plotlyjs

    return f"<script>{get_plotlyjs()}</script>"
