"""A box for notes that keeps what is typed while it is typed; Streamlit's own text area keeps it only when left."""

from collections.abc import Callable

import streamlit as st

_JS = """
const timers = new WeakMap();

export default function({ data, parentElement, setStateValue }) {
  const box = parentElement.querySelector("textarea");
  const label = parentElement.querySelector("label span");
  label.textContent = data.label;
  box.placeholder = data.placeholder;
  box.rows = data.rows;
  if (box.dataset.key !== data.key) {
    box.dataset.key = data.key;
    box.value = data.text;
  }
  const send = () => setStateValue("text", box.value);
  box.oninput = () => {
    clearTimeout(timers.get(box));
    timers.set(box, setTimeout(send, 250));
  };
  box.onblur = () => { clearTimeout(timers.get(box)); if (box.value !== data.text) send(); };
}
"""
_CSS = """
label { display: flex; flex-direction: column; gap: .25rem; font-size: .875rem; color: var(--st-text-color);
  font-family: var(--st-font); }
textarea { font: inherit; font-size: 1rem; color: var(--st-text-color); background: var(--st-secondary-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-base-radius); padding: .5rem .75rem;
  min-height: 5.5rem; resize: vertical; box-sizing: border-box; width: 100%; }
textarea:focus { outline: 2px solid var(--st-primary-color); outline-offset: -1px; }
"""
_box = st.components.v2.component(
    "signoff_notes", html="<label><span></span>\n<textarea rows='3'></textarea></label>", css=_CSS, js=_JS
)


def draw(key: str, label: str, text: str, placeholder: str, on_change: Callable[[], None], rows: int = 3) -> None:
    """The box under its key, `rows` lines high; `on_change` finds the words in `st.session_state[key].text`."""
    data = {"key": key, "label": label, "text": text, "placeholder": placeholder, "rows": rows}
    _box(key=key, data=data, default={"text": text}, on_text_change=on_change)
