"""A measure on the page: what it found as its title, the picture, a sentence, and the same numbers as a table."""

from typing import Any

import pandas as pd
import streamlit as st

from screens.text import plain
from signoff_core import columns as c
from signoff_core.chart_look import inked

_NAMES = {
    c.HOW: "how", c.KIND: "what it gave", c.PEOPLE: "people", c.OUT_OF: "out of", c.LOW: "from", c.HIGH: "to",
    c.SMALL: "small number", c.DAYS: "working days", c.AT_RISK: "waiting until then", c.SPOKEN: "spoken to",
    c.WAITING: "still waiting", c.STOPPED: "stopped waiting", c.MEDIAN: "half within (working days)",
    c.NAIVE: "plain average", c.WEEK: "week of", c.OWED: "owed a call", c.HANGING: "left hanging",
    c.NAMES: "names", c.PER_TEN: "names per ten calls",
}  # fmt: skip
_SHARES = (c.SHARE, c.LOW, c.HIGH)


def draw(key: str, finding: str, figure: Any, frame: pd.DataFrame, sentence: str = "") -> None:
    """`frame` holds the numbers of the figure; without rows there is the finding alone."""
    with st.container(border=True, key=f"measure_{key}"):
        st.markdown(f"### {plain(finding)}".replace(" \\%", "\u00a0\\%"))
        if frame.empty:
            return
        st.plotly_chart(
            inked(figure, ink()),
            key=f"chart_{key}",
            alt=f"{finding} {sentence}".strip(),
            config={"displayModeBar": False},
        )
        if sentence:
            st.caption(plain(sentence))
        with st.expander("The same as a table", key=f"table_{key}"):
            st.dataframe(_shown(frame), hide_index=True, key=f"frame_{key}", alt=finding, column_config=_config(frame))


def _shown(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.drop(columns=[name for name in (c.AT, c.KEY) if name in frame])


def _config(frame: pd.DataFrame) -> dict[str, Any]:
    """Shares as percentages, times with one decimal: `low` and `high` are shares where there is a share."""
    config: dict[str, Any] = {name: st.column_config.Column(_NAMES[name]) for name in _NAMES if name in frame}
    numbers = [name for name in (c.DAYS, c.MEDIAN, c.NAIVE, c.PER_TEN, c.LOW, c.HIGH) if name in frame]
    config |= {name: st.column_config.NumberColumn(_NAMES[name], format="%.1f") for name in numbers}
    if c.SHARE in frame:
        named = {c.SHARE: "share"} | _NAMES
        config |= {name: st.column_config.NumberColumn(named[name], format="percent") for name in _SHARES}
    if c.WEEK in frame:
        config[c.WEEK] = st.column_config.DateColumn(_NAMES[c.WEEK])
    return config


def accent() -> str:
    """The one colour of the theme that is looked at."""
    return _of_the_theme("primaryColor")


def ink() -> str:
    """The colour of what is written beside a figure."""
    return _of_the_theme("grayTextColor")


def _of_the_theme(name: str) -> str:
    return st.get_option(f"theme.{st.context.theme.type or 'light'}.{name}")
