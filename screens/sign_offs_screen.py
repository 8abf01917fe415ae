"""Sign-offs: who is owed a call, and the call itself beside the list."""

import streamlit as st

from screens import beside, call_form, name, on_call, queue_list
from screens.saving import CALL
from screens.visit import current

visit = current()
name.ask_if_needed()
open_call = st.query_params.get(CALL)
if open_call:
    on_call.take(open_call, visit)
with st.container(horizontal=True, key="desk", gap="large"):
    with st.container(key="left", width="stretch"):
        queue_list.draw()
        beside.draw()
    with st.container(key="pane", width=480):
        call_form.draw()
