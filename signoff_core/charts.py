"""Finished frames to figures. Nothing here counts or filters; plotly is loaded when the first figure is drawn."""

from typing import TYPE_CHECKING

import pandas as pd

from signoff_core import columns as c
from signoff_core.chart_look import CLEAR
from signoff_core.words import Step

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

ACCENT = "#3b6fb6"
"""Stands out on white and on black, and white text can be read on it."""
_SHADE = "rgba(128,128,128,0.15)"
_ROW = 40
"""Pixels for one step."""
_LABELS = {Step.NAMED.value: "Names given"}


def funnel_chart(frame: pd.DataFrame, *, accent: str = ACCENT, ink: str | None = None) -> "Figure":
    """A funnel of `funnels.funnel`: each step with its count and its share of the step before.

    `accent` colours the bars. `ink` is the colour of the labels; without it the theme of the page decides.
    """
    from plotly import graph_objects as go

    bars = go.Funnel(
        y=[_label(step) for step in frame[c.STEP]],
        x=frame[c.PEOPLE].tolist(),
        text=[_bar_text(people, share) for people, share in zip(frame[c.PEOPLE], frame[c.SHARE], strict=True)],
        hovertext=[_hover(*row) for row in zip(*(frame[column] for column in _HOVERED), strict=True)],
        hovertemplate="%{hovertext}<extra></extra>",
        textinfo="text",
        textposition="auto",
        constraintext="none",
        marker={"color": accent},
        connector={"fillcolor": _SHADE, "line": {"width": 0}},
    )
    return go.Figure(bars, _layout(len(frame), ink))


_HOVERED = (c.STEP, c.PEOPLE, c.OUT_OF, c.SHARE)


def _layout(steps: int, ink: str | None) -> dict:
    return {
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"color": ink},
        "showlegend": False,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "height": _ROW * max(steps, 1),
        "xaxis": {"visible": False, "fixedrange": True},
        "yaxis": {"automargin": True, "showgrid": False, "fixedrange": True},
    }


def _label(step: str) -> str:
    return _LABELS.get(step, step.capitalize())


def _bar_text(people: int, share: float) -> str:
    """`31 · 82 %`; where one may give several names, `36 · 1.2 each`."""
    if pd.isna(share):
        return str(people)
    return f"{people} · {share:.0%}".replace("%", " %") if share <= 1 else f"{people} · {share:.1f} each"


def _hover(step: str, people: int, out_of: int, share: float) -> str:
    """`Placed: 3 of 8 (38 %)`."""
    if pd.isna(share):
        return f"{_label(step)}: {people}"
    if share > 1:
        return f"{_label(step)}: {people} from {out_of} ({share:.1f} each)"
    return f"{_label(step)}: {people} of {out_of} ({share:.0%})".replace("%", " %")


def funnel_words(frame: pd.DataFrame) -> str:
    """The funnel in one plain sentence, to conclude with and to stand in for the picture.

    38 people were told, 31 were asked, 24 names came of it; 3 were placed.
    """
    people = dict(zip(frame[c.STEP], frame[c.PEOPLE].tolist(), strict=True))
    told, asked = people.get(c.TOLD, 0), people.get(c.ASKED, 0)
    names, placed = people.get(Step.NAMED, 0), people.get(Step.PLACED, 0)
    if not told and not names:
        return "Nobody was told."
    ended = f"{_many(placed, 'was', 'were')} placed" if placed else "none is placed yet"
    if not told:
        return f"{_many(names, 'name was', 'names were')} given; {ended}."
    began = f"{_many(told, 'person was', 'people were')} told, {_many(asked, 'was', 'were')} asked"
    if not names:
        return f"{began}; no name has come of it yet."
    return f"{began}, {_many(names, 'name came', 'names came')} of it; {ended}."


def _many(count: int, one: str, more: str) -> str:
    """`1 person was`, `38 people were`."""
    return f"{count} {one if count == 1 else more}"
