"""Connecting a Google Sheet, step by step: the key, the share, a trial that says what worked, and what to paste."""

import streamlit as st

from screens.text import plain
from screens.visit import Visit, current, entry_by_secrets
from signoff_core.access import Right
from signoff_core.connecting import Trial, Tried, tried
from signoff_core.secrets import DEFAULT_FILE

KEY_FILE, URL, TRIAL = "key_file", "sheet_url", "sheet_trial"
_NOT_HERE = (
    "A sheet is tried by an owner: at the machine itself, or signed in (docs/access.md). Nothing was sent anywhere."
)
_STEPS = """
1. In the [Google Cloud console](https://console.cloud.google.com/) make a project, open *APIs & Services → Library*,
   find **Google Sheets API** and press *Enable*.
2. *APIs & Services → Credentials → Create credentials → Service account*. Any name; no role is needed.
3. Open the new account, *Keys → Add key → Create new key → JSON*. A file is downloaded: it is a password.
4. In your sheet press *Share* and add the account's address, which stands in the file, as **Editor**.
"""


def draw(visit: Visit) -> None:
    kind = "Google Sheet" if visit.book.store.kind == "sheet" else "database"
    st.markdown(f"This page is open on **{plain(visit.book.store.name)}** ({kind}).")
    st.markdown(f"### Connect a Google Sheet\n{_STEPS}")
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        st.file_uploader("The key, as it was downloaded", type="json", key=KEY_FILE, width=360)
        st.text_input("The sheet's address", key=URL, placeholder="https://docs.google.com/spreadsheets/d/…", width=420)
    st.button("Try it", type="primary", key="try_sheet", on_click=_try, icon=":material/bolt:")
    if TRIAL in st.session_state:
        _show(st.session_state[TRIAL])


def _try() -> None:
    """A callback: the trial is drawn by the run that follows it. It asks a server elsewhere, so that not everybody who
    may try the sample may do it too."""
    current(Right.SET_UP)
    if not entry_by_secrets().may(Right.SET_UP):
        st.session_state[TRIAL] = Trial((Tried("The key", False, _NOT_HERE),), "")
        return
    uploaded = st.session_state[KEY_FILE]
    st.session_state[TRIAL] = tried(uploaded.getvalue() if uploaded else b"", st.session_state[URL] or "")


def _show(trial: Trial) -> None:
    for one in trial.steps:
        mark = ":green-badge[:material/check: works]" if one.worked else ":red-badge[:material/error: failed]"
        st.markdown(f"{mark} **{one.step}** {plain(one.words)}")
    if trial.worked:
        st.markdown(
            f"Put this into the file `{DEFAULT_FILE.as_posix()}` beside the page (on Streamlit Community Cloud: into the "
            "app's *Secrets*), and start the page again. It holds the key: keep it to yourself."
        )
        st.code(trial.toml, language="toml")
