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
desk = st.container(horizontal=True, key="desk", gap="large")
left, pane = desk.container(key="left", width="stretch"), desk.container(key="pane", width=480)
# Not one `with` in the other: of whatever a fragment stands in Streamlit keeps copies, and of what that stands in.
with left:
    queue_list.draw()
    beside.draw()
with pane:
    call_form.draw()
