"""The page that stands beside ours: it does nothing, so that what it costs is Streamlit's own."""

import gc

import pandas as pd
import streamlit as st

ROWS = 50


def draw() -> None:
    st.selectbox("Choice", ["one", "two", "three"], key="choice")
    st.button("Press", key="press")
    st.dataframe(pd.DataFrame({f"column {n}": [f"cell {n} {row}" for row in range(ROWS)] for n in range(10)}))
    with st.form("form"):
        st.text_input("Name", key="name")
        st.text_input("Phone", key="phone")
        st.form_submit_button("Send")
    st.markdown("### All is drawn")


def chart() -> None:
    import plotly.graph_objects as go

    st.plotly_chart(go.Figure(go.Funnel(y=["presented", "interviewed", "hired"], x=[90, 40, 10])))


@st.cache_resource
def quiet() -> None:
    gc.collect()
    gc.freeze()
