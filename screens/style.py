"""The one place with CSS. Selectors lean on our own keys (`st-key-…`) and nothing else of Streamlit's."""

import streamlit as st

PHONE = "max-width: 640px"


def draw() -> None:
    """A desk beside the list on a laptop, one of the two on a phone; a save bar that never moves under the thumb."""
    st.html(f"<style>{_rules(_background())}</style>")


def _background() -> str:
    """The page's own background: it has no variable outside a component."""
    kind = st.context.theme.type or "light"
    return st.get_option(f"theme.{kind}.backgroundColor") or ("#ffffff" if kind == "light" else "#0e1117")


def _rules(background: str) -> str:
    return f"""
    .st-key-scrolling {{ display: none; }}
    .st-key-banner {{ background: color-mix(in srgb, {background} 82%, #b5651d); border-radius: .5rem; padding: .35rem .8rem; }}
    div:has(> .st-key-pane) {{ position: sticky; top: 3.6rem; align-self: flex-start; }}
    .st-key-pane {{ max-height: calc(100dvh - 7.5rem); overflow-y: auto; }}
    body:has(.st-key-banner) .st-key-pane {{ max-height: calc(100dvh - 11.5rem); }}
    div:has(> .st-key-savebar) {{ position: sticky; bottom: 0; z-index: 2; background: {background}; }}
    .st-key-pane :is(input, textarea):not(.st-key-savebar *) {{ scroll-margin-bottom: 8rem; }}
    .st-key-savebar {{ padding: .4rem 0 .6rem; border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); }}
    [class*="st-key-card_"] h3, .st-key-pane h2 {{ padding: 0; }}
    [class*="st-key-card_"] p {{ margin-bottom: .15rem; }}
    [class*="st-key-"] [data-selected="true"] {{ color: inherit !important; font-weight: 600; }}
    .st-key-headline h2 {{ padding: 0; }}
    .st-key-desk {{ align-items: flex-start; }}
    @media ({PHONE}) {{
      .st-key-banner {{ padding: .1rem .6rem; }}
      .st-key-banner p {{ font-size: .85rem; }}
      .st-key-headline h2 {{ font-size: 1.3rem; }}
      div:has(> .st-key-pane) {{ position: static; width: 100%; }}
      .st-key-pane, body:has(.st-key-banner) .st-key-pane {{ max-height: none; overflow: visible; width: 100%; }}
      .st-key-desk:has(.st-key-back) > div:has(> .st-key-left) {{ display: none; }}
      .st-key-desk:not(:has(.st-key-back)) > div:has(> .st-key-pane) {{ display: none; }}
      .st-key-left button, .st-key-left a, .st-key-pane a, .st-key-savebar button,
      [class*="st-key-card_"] button, [class*="st-key-card_"] a {{ min-height: 44px; }}
    }}
    """
