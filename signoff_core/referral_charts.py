"""Names and what becomes of them as figures: the chain from calls to placings, and the months beside each other."""

from typing import TYPE_CHECKING

import pandas as pd

from signoff_core import columns as c
from signoff_core.call_flows import CLOSED, GAVE_NONE, NOT_ASKED, ON_THE_WAY
from signoff_core.chart_look import GREY, PALE, layout
from signoff_core.charts import ACCENT

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_ENDS = (NOT_ASKED, GAVE_NONE, CLOSED, ON_THE_WAY)


def flow_chart(flow: pd.DataFrame, *, accent: str = ACCENT, ink: str | None = None) -> "Figure":
    """`call_flows.call_flow` as a Sankey: as wide as people are many; what leads nowhere (yet) is grey."""
    from plotly import graph_objects as go

    places = list(dict.fromkeys([*flow[c.CAME_FROM], *flow[c.TO]]))
    of = {place: number for number, place in enumerate(places)}
    came, went = (flow.groupby(side)[c.PEOPLE].sum() for side in (c.TO, c.CAME_FROM))
    sizes = came.reindex(places).fillna(went).astype("int64")
    onward = [place not in _ENDS for place in places]
    sankey = go.Sankey(
        arrangement="snap",
        node={
            "label": [f"{place}: {sizes[place]}" for place in places],
            "color": [accent if on else GREY for on in onward],
            "line": {"width": 0}, "pad": 26, "thickness": 14,
            "hovertemplate": "%{label}<extra></extra>",
        },
        link={
            "source": [of[place] for place in flow[c.CAME_FROM]],
            "target": [of[place] for place in flow[c.TO]],
            "value": flow[c.PEOPLE].tolist(),
            "color": [_faded(accent) if place not in _ENDS else PALE for place in flow[c.TO]],
            "hovertemplate": "%{value:d}: %{source.label} → %{target.label}<extra></extra>",
        },
    )  # fmt: skip
    figure = go.Figure(sankey, layout(8, ink, bars=False))
    return figure.update_layout(margin={"l": 8, "r": 8, "t": 8, "b": 8})


def _faded(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.35)"


def cohort_chart(cohorts: pd.DataFrame, *, accent: str = ACCENT, ink: str | None = None) -> "Figure":
    """`cohorts.referral_cohorts`: a row a month, a column a step, in each field how many got so far, the darker the
    larger the share; the number says what the shade does."""
    from plotly import graph_objects as go

    steps, months = list(dict.fromkeys(cohorts[c.STEP])), sorted(set(cohorts[c.MONTH]))
    share, people = (
        cohorts.pivot(index=c.MONTH, columns=c.STEP, values=value).reindex(index=months, columns=steps)
        for value in (c.SHARE, c.PEOPLE)
    )
    heat = go.Heatmap(
        x=steps, y=months, z=(share * 100).to_numpy().tolist(), text=people.to_numpy().tolist(),
        texttemplate="%{text}", textfont={"size": 14}, zmin=0, zmax=100, showscale=False, xgap=3, ygap=3,
        colorscale=[[0, PALE], [1, accent]],
        hovertemplate="%{y}: %{text} got to “%{x}” (%{z:.0f} %)<extra></extra>",
    )  # fmt: skip
    figure = go.Figure(heat, layout(len(months), ink))
    figure.update_yaxes(type="category")
    return figure.update_xaxes(side="top", showgrid=False)
