"""What the figures have in common: no ground of their own, quiet axes, greys that stand out on white and on black."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

CLEAR = "rgba(0,0,0,0)"
GREY = "rgba(128,128,128,0.85)"
PALE = "rgba(128,128,128,0.18)"
_LINE = 46
"""Pixels for one bar."""
_AXIS = 46


def layout(lines: int, ink: str | None, *, bars: bool = True) -> dict[str, Any]:
    """A figure without a ground of its own, so many bars or lines high; `bars` lie, the first on top."""
    still = {"fixedrange": True, "automargin": True, "zeroline": False}
    return {
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"color": ink},
        "showlegend": False,
        "margin": {"l": 0, "r": 24, "t": 8, "b": 0},
        "height": _LINE * max(lines, 1) + _AXIS,
        "bargap": 0.45,
        "xaxis": {**still, "showgrid": True, "gridcolor": PALE},
        "yaxis": {**still, "showgrid": False, **({"autorange": "reversed"} if bars else {})},
    }


def inked(figure: "Figure", ink: str) -> "Figure":
    """A figure with every word beside its bars in one colour: a page's theme draws those of the axes too pale to read.
    Words within a bar keep the colour that stands out on it."""
    for axes in (figure.update_xaxes, figure.update_yaxes):
        axes(tickfont_color=ink, title_font_color=ink)
    return figure.update_annotations(font_color=ink).update_layout(legend_font_color=ink)


def percents() -> dict[str, Any]:
    """Every label in full: a `ticksuffix` is lost on some of them."""
    places = [0, 25, 50, 75, 100]
    return {"tickvals": places, "ticktext": [f"{place}\u00a0%" for place in places]}
