"""The measures as figures: finished frames in, one accent colour, intervals as thin lines, nothing said by colour
alone.

Every function takes `accent` (bars and lines) and `ink` (the labels; without it the theme of the page decides).
"""

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from signoff_core import columns as c
from signoff_core.bidi import contained
from signoff_core.chart_look import GREY, PALE, layout, percents
from signoff_core.charts import ACCENT

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_NAME = 60
"""The most signs of a bar's name beside it."""
_OVER = 40
"""Pixels over a figure for two names of lines."""


def share_chart(
    frame: pd.DataFrame,
    label: str,
    *,
    accent: str = ACCENT,
    ink: str | None = None,
    published: tuple[float, float] | None = None,
) -> "Figure":
    """One bar a row: its share of out_of, with the 95 % interval; a small number is grey, hollow, and says so.

    label: the column with the names of the bars. published: the range somebody else measured, drawn behind them.
    """
    from plotly import graph_objects as go

    small = frame[c.SMALL].tolist()
    bars = go.Bar(
        orientation="h",
        y=[_named(name, f"{people} of {out_of}", few) for name, people, out_of, few in _rows(frame, label)],
        x=[_percent(share) for share in frame[c.SHARE]],
        error_x=_interval(frame[c.SHARE] * 100, frame[c.LOW] * 100, frame[c.HIGH] * 100),
        marker=_filled(small, accent),
        hovertext=share_lines(frame, label),
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure = go.Figure(bars, layout(len(frame), ink))
    figure.update_xaxes(range=[0, 100], **percents())
    if published:
        figure.add_vrect(x0=published[0] * 100, x1=published[1] * 100, fillcolor=GREY, opacity=0.35, line_width=0)
    return figure


def share_lines(frame: pd.DataFrame, label: str) -> list[str]:
    """`By voice: 12 of 31 (39 %, somewhere from 24 to 56 %)`."""
    return [
        f"{_shown(name)}: {people} of {out_of}{_between(share, low, high)}{', a small number' if few and out_of else ''}"
        for (name, people, out_of, few), share, low, high in zip(
            _rows(frame, label), frame[c.SHARE], frame[c.LOW], frame[c.HIGH], strict=True
        )
    ]


def _between(share: float, low: float, high: float) -> str:
    return "" if pd.isna(share) else f" ({share * 100:.0f} %, somewhere from {low * 100:.0f} to {high * 100:.0f} %)"


def wait_chart(frame: pd.DataFrame, label: str, *, accent: str = ACCENT, ink: str | None = None) -> "Figure":
    """One bar a row of `survival.wait_summaries`: the median in working days with its interval, a cross at the average
    of only those it ended for."""
    from plotly import graph_objects as go

    names = [_named(name, _waited(people, median), few) for name, people, few, median in _sized(frame, label)]
    bars = go.Bar(
        orientation="h",
        y=names,
        x=frame[c.MEDIAN].tolist(),
        error_x=_interval(frame[c.MEDIAN], frame[c.LOW], frame[c.HIGH]),
        marker=_filled(frame[c.SMALL].tolist(), accent),
        hovertext=wait_lines(frame, label),
        hovertemplate="%{hovertext}<extra></extra>",
    )
    naive = go.Scatter(
        y=names, x=frame[c.NAIVE].tolist(), mode="markers", marker={"symbol": "x-thin", "size": 11, "line": {"width": 2, "color": GREY}},
        hovertemplate="the plain average of those told: %{x:.1f}<extra></extra>",
    )  # fmt: skip
    figure = go.Figure([bars, naive], layout(len(frame), ink))
    figure.update_xaxes(rangemode="tozero", title="working days", nticks=6)
    return figure


def wait_lines(frame: pd.DataFrame, label: str) -> list[str]:
    """`Keel & Sons: half within 4.0 working days, 7 people, 2 still waiting`."""
    rows = zip(frame[label], frame[c.MEDIAN], frame[c.PEOPLE], frame[c.WAITING], strict=True)
    return [
        f"{_shown(name)}: {_half(median)}, {_many(people, 'person', 'people')}, {waiting} still waiting"
        for name, median, people, waiting in rows
    ]


def _half(median: float) -> str:
    return "more than half are still waiting" if pd.isna(median) else f"half within {median:.1f} working days"


def curve_chart(
    curve: pd.DataFrame, *, median: float, naive: float, accent: str = ACCENT, ink: str | None = None
) -> "Figure":
    """The share still waiting by working days (`survival.waiting_curve`) with its band; the median, and the plain
    average of only those told, as lines of their own."""
    from plotly import graph_objects as go

    band = curve.dropna(subset=[c.LOW, c.HIGH])
    edge = {"mode": "lines", "line": {"width": 0, "shape": "hv"}, "hoverinfo": "skip"}
    low = go.Scatter(x=band[c.DAYS].tolist(), y=(band[c.LOW] * 100).tolist(), **edge)
    high = go.Scatter(x=band[c.DAYS].tolist(), y=(band[c.HIGH] * 100).tolist(), fill="tonexty", fillcolor=PALE, **edge)
    line = go.Scatter(
        x=curve[c.DAYS].tolist(), y=(curve[c.SHARE] * 100).tolist(), mode="lines",
        line={"color": accent, "width": 3, "shape": "hv"},
        customdata=curve[c.AT_RISK].tolist(),
        hovertemplate="after %{x:.1f} working days %{y:.0f} % still wait (of %{customdata} until then)<extra></extra>",
    )  # fmt: skip
    figure = go.Figure([low, high, line], layout(6, ink, bars=False))
    figure.update_yaxes(range=[0, 103], **percents(), showgrid=True, gridcolor=PALE, title="still waiting")
    figure.update_xaxes(rangemode="tozero", title="working days since the decision")
    figure.update_layout(margin_t=_OVER, height=figure.layout.height + _OVER)
    for place, (at, words, dash) in enumerate(((naive, "plain average", "dot"), (median, "half told", "dash"))):
        if not pd.isna(at):
            figure.add_vline(x=at, line={"color": GREY, "dash": dash})
            figure.add_annotation(_above(at, curve[c.DAYS].max(), f"{words} {at:.1f}", place))
    return figure


def _above(at: float, last: float, text: str, place: int) -> dict[str, Any]:
    """A line's name over the figure, each in a row of its own: within, two lines that lie close run through each other's."""
    side = "right" if at > last / 2 else "left"
    row = {"yref": "paper", "y": 1, "yanchor": "bottom", "yshift": place * _OVER / 2}
    return {"text": text, "x": at, "xanchor": side, "showarrow": False, **row}


def week_chart(frame: pd.DataFrame, *, accent: str = ACCENT, ink: str | None = None) -> "Figure":
    """`hanging.hanging_by_week`: bars for those left hanging, a dotted line for all who were owed a call."""
    from plotly import graph_objects as go

    weeks = frame[c.WEEK].dt.strftime("%-d %b").tolist()
    places = list(range(len(weeks)))
    bars = go.Bar(
        x=places, y=frame[c.HANGING].tolist(), marker={"color": accent}, name="left hanging", customdata=weeks,
        hovertemplate="%{y} left hanging, week of %{customdata}<extra></extra>",
    )  # fmt: skip
    owed = go.Scatter(
        x=places, y=frame[c.OWED].tolist(), mode="lines", line={"color": GREY, "dash": "dot", "width": 2}, name="owed a call",
        customdata=weeks, hovertemplate="%{y} owed a call, week of %{customdata}<extra></extra>",
    )  # fmt: skip
    figure = go.Figure([bars, owed], layout(5, ink, bars=False) | {"showlegend": True})
    figure.update_layout(legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0})
    step = max(1, -(-len(weeks) // 6))
    figure.update_xaxes(tickvals=places[::step], ticktext=weeks[::step])
    figure.update_yaxes(rangemode="tozero", showgrid=True, gridcolor=PALE, tickformat="d", nticks=5)
    return figure


def _interval(middle: pd.Series, low: pd.Series, high: pd.Series) -> dict[str, Any]:
    """Thin lines to both ends; none where there is nothing to draw it from."""
    up, down = (high - middle).clip(lower=0).fillna(0), (middle - low).clip(lower=0).fillna(0)
    return {
        "type": "data",
        "symmetric": False,
        "array": up.tolist(),
        "arrayminus": down.tolist(),
        "color": GREY,
        "thickness": 1.5,
        "width": 4,
    }


def _filled(small: list[bool], accent: str) -> dict[str, Any]:
    return {
        "color": [PALE if few else accent for few in small],
        "line": {"color": [GREY if few else accent for few in small], "width": 1.5},
        "opacity": 0.6,
    }


def _rows(frame: pd.DataFrame, label: str) -> list[tuple[Any, ...]]:
    return list(zip(frame[label], frame[c.PEOPLE], frame[c.OUT_OF], frame[c.SMALL], strict=True))


def _sized(frame: pd.DataFrame, label: str) -> list[tuple[Any, ...]]:
    return list(zip(frame[label], frame[c.PEOPLE], frame[c.SMALL], frame[c.MEDIAN], strict=True))


def _waited(people: int, median: float) -> str:
    """The size of a bar; where there is none, why."""
    return f"{_many(people, 'person', 'people')}{' · most still wait' if pd.isna(median) else ''}"


def _named(name: str, size: str, few: bool) -> str:
    """The name of a bar over its size; one that would leave no room for the bars is cut, and stands whole in the
    hover."""
    cut = f"{name[: _NAME - 1]}…" if len(name) > _NAME else name
    return f"{_shown(cut)}<br>{size}{' · small number' if few else ''}"


def _shown(name: str) -> str:
    """A name with its first letter large. No text from a sheet is markup in a figure, in its labels or its hover."""
    return escape(contained(name[:1].upper() + name[1:]), quote=False)


def _percent(share: float) -> float:
    return 0.0 if pd.isna(share) else share * 100


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
