"""A list of cards and their taps, drawn by one small component: one message to the browser, however many there are.

A card is a dict of words: `id` (whose it is), `name`, `lines`, `taps`, and may have a `badge`; `noted` says that its first
line answers a tap, `open` that this one is open beside the list. A line and a badge have `words` and may have an `icon`
and a `color`; a tap is what `tap()` makes. Whatever a card says is drawn as text.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from screens.running import unbroken
from screens.visit import session

HERE = Path(__file__).parent
_HEARD = "heard"
_list = st.components.v2.component(
    "signoff_cards",
    html='<ol aria-busy="true"></ol>\n',
    css=(HERE / "cards.css").read_text("utf-8"),
    js=(HERE / "cards.js").read_text("utf-8"),
)


@dataclass(frozen=True)
class Tap:
    """What was tapped: on whose card, which tap of it, and that card's place among those drawn, from 0."""

    id: str
    tap: str
    place: int


def tap(name: str, words: str, *, icon: str = "", href: str = "", strong: bool = False) -> dict[str, Any]:
    """One tap of a card, for its `taps`. href: a link that is followed as well. strong: the one to do first."""
    return {"tap": name, "words": words, "icon": icon, "href": href, "strong": strong}


def draw(key: str, cards: Sequence[dict[str, Any]], act: Callable[[list[Tap]], None]) -> None:
    """The list under its key. act: a callback for what was tapped, in its order, mostly one tap; it draws nothing."""
    heard = st.session_state.get(f"{key}.{_HEARD}", 0)
    data = {"list": key, "cards": list(cards), "session": session(), "heard": heard}
    _list(key=key, data=data, on_taps_change=partial(_heard, key, act))


@unbroken
def _heard(key: str, act: Callable[[list[Tap]], None]) -> None:
    """A callback. A tap may come twice (see cards.js), and is acted upon once."""
    place = f"{key}.{_HEARD}"
    known = st.session_state.get(place, 0)
    new = {number: one for number, one in _taps(st.session_state[key].get("taps")) if number > known}
    if new:
        st.session_state[place] = max(new)
        # Done to its end by itself: begun anew, this callback would find the taps heard of.
        unbroken(act)([new[number] for number in sorted(new)])


def _taps(sent: Any) -> Iterator[tuple[int, Tap]]:
    """The taps of this session, by number. What a browser sends may be anything."""
    for one in sent if isinstance(sent, list) else ():
        match one:
            case {"session": whose, "number": int(number), "id": str(of), "tap": str(name), "place": int(place)}:
                if whose == session():
                    yield number, Tap(of, name, place)
