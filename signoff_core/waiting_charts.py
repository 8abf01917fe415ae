"""Waits as figures: several groups' curves beside each other, and what more calls a day would change."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from signoff_core import columns as c
from signoff_core.chart_look import GREY, PALE, layout, percents
from signoff_core.charts import ACCENT

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

MOST_CURVES = 4
"""More lines than these nobody tells apart."""
_LINES = (("solid", "#3b6fb6"), ("dash", "#b5651d"), ("dot", "#4b8b5a"), ("dashdot", "#8a5fa8"))
_BANDS = ("rgba(59,111,182,0.16)", "rgba(181,101,29,0.16)", "rgba(75,139,90,0.16)", "rgba(138,95,168,0.16)")


def curves_chart(curves: Mapping[str, pd.DataFrame], *, ink: str | None = None) -> "Figure":
    """The share still waiting by working days (`survival.waiting_curve`), a line and its 95 % band for each group.

    Lines differ in dash as well as colour and carry their names; the first `MOST_CURVES` of the groups are drawn.
    """
    from plotly import graph_objects as go

    figure = go.Figure([], layout(7, ink, bars=False) | {"showlegend": True})
    for (name, curve), (dash, colour), fill in zip(curves.items(), _LINES, _BANDS, strict=False):
        band = curve.dropna(subset=[c.LOW, c.HIGH])
        edge = {"mode": "lines", "line": {"width": 0, "shape": "hv"}, "hoverinfo": "skip", "showlegend": False}
        line = {"color": colour, "width": 3, "shape": "hv", "dash": dash}
        figure.add_scatter(x=band[c.DAYS].tolist(), y=(band[c.LOW] * 100).tolist(), legendgroup=name, **edge)
        figure.add_scatter(
            x=band[c.DAYS].tolist(), y=(band[c.HIGH] * 100).tolist(), fill="tonexty", fillcolor=fill, legendgroup=name,
            **edge,
        )  # fmt: skip
        figure.add_scatter(
            x=curve[c.DAYS].tolist(), y=(curve[c.SHARE] * 100).tolist(), mode="lines", name=name, legendgroup=name,
            line=line, customdata=curve[c.AT_RISK].tolist(),
            hovertemplate="after %{x:.1f} working days %{y:.0f} % still wait (of %{customdata} until then)",
        )  # fmt: skip
    figure.update_yaxes(range=[0, 103], **percents(), showgrid=True, gridcolor=PALE, title="still waiting")
    figure.update_xaxes(rangemode="tozero", title="working days since the decision")
    figure.update_layout(legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0})
    return figure


def what_if_chart(
    found: pd.DataFrame, *, target: float, now: float | None = None, accent: str = ACCENT, ink: str | None = None
) -> "Figure":
    """`what_ifs.what_if`: the share told in time by calls a day, its interval, the formula's upper end as a dotted
    line, the target across, and the calls there are `now`."""
    from plotly import graph_objects as go

    calls = found[c.TRIES_A_DAY].tolist()
    share = [found[name] * 100 for name in (c.SHARE, c.LOW, c.HIGH)]
    played = go.Scatter(
        x=calls, y=share[0].tolist(), mode="lines+markers", name="played through", line={"color": accent, "width": 3},
        error_y={"type": "data", "symmetric": False, "array": (share[2] - share[0]).tolist(),
                 "arrayminus": (share[0] - share[1]).tolist(), "color": GREY, "thickness": 1.5, "width": 4},
        hovertemplate="%{x:g} calls a day: %{y:.0f} % told in time",
    )  # fmt: skip
    formula = go.Scatter(
        x=calls, y=(found[c.FORMULA] * 100).tolist(), mode="lines", name="by the formula, rung again at once",
        line={"color": GREY, "dash": "dot", "width": 2}, hovertemplate="%{x:g} calls a day: at most %{y:.0f} %",
    )  # fmt: skip
    figure = go.Figure([played, formula], layout(6, ink, bars=False) | {"showlegend": True})
    figure.add_hline(y=target * 100, line={"color": GREY, "dash": "dash"}, annotation={"text": f"{target * 100:.0f} %"})
    if now:
        figure.add_vline(x=now, line={"color": GREY, "dash": "dash"}, annotation={"text": f"now {now:.1f}"})
    figure.update_yaxes(range=[0, 103], **percents(), showgrid=True, gridcolor=PALE, title="told in time")
    figure.update_xaxes(rangemode="tozero", title="calls a day")
    figure.update_layout(legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0})
    return figure


def growth_chart(times: pd.DataFrame, *, accent: str = ACCENT, ink: str | None = None) -> "Figure":
    """How long so many teams took: how_many, seconds, how (one line for each way; both axes grow tenfold a step)."""
    from plotly import graph_objects as go

    figure = go.Figure([], layout(6, ink, bars=False) | {"showlegend": True})
    looks = (
        (accent, "solid", "circle"),
        (GREY, "dash", "square"),
        ("#b5651d", "dot", "diamond"),
        ("#3d7a5a", "dashdot", "x"),
    )
    for (how, part), (colour, dash, symbol) in zip(times.groupby(c.HOW, sort=False), looks, strict=False):
        figure.add_scatter(
            x=part[c.NUMBER].tolist(), y=part[c.SECONDS].tolist(), name=how, mode="lines+markers",
            line={"color": colour, "dash": dash, "width": 3}, marker={"symbol": symbol, "size": 9},
            hovertemplate="%{x} teams: %{y:.1f} s",
        )  # fmt: skip
    figure.update_xaxes(type="log", title="teams", dtick=1)
    figure.update_yaxes(type="log", title="seconds", showgrid=True, gridcolor=PALE, dtick="D2")
    figure.update_layout(legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0})
    return figure
