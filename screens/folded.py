"""A part of a screen folded under its title: what is in it is drawn once somebody opens it.

Every line of a page costs every tap, and most of these stay closed.
"""

from collections.abc import Callable

import streamlit as st


def folded(title: str, key: str, inside: Callable[[], None], icon: str | None = None) -> None:
    part = st.expander(title, key=key, icon=icon, on_change="rerun")
    if part.open:
        with part:
            inside()
