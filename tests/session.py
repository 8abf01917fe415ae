"""A browser's connection to a Streamlit page without the browser: it speaks Streamlit's own messages and draws nothing."""

import json
import re
from asyncio import wait_for
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from time import perf_counter
from typing import Any
from urllib.parse import parse_qs, urlencode

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

CARDS = "signoff_cards"
SILENCE = 2.0
"""After so many seconds without a word the server has answered all it will."""
AGAIN = ForwardMsg.FINISHED_EARLY_FOR_RERUN


@dataclass(frozen=True)
class Answer:
    """What a tap cost: seconds until the page was done, messages, bytes on the wire before any compression."""

    seconds: float
    messages: int
    size: int


def card_taps(component: str, data: dict[str, Any]) -> Iterator[tuple[str, WidgetState]]:
    """What can be tapped on a list of cards, by the tap's name and whose card it is, and what a browser sends for it."""
    for place, card in enumerate(data["cards"]):
        for one in card["taps"]:
            tap = {"session": data["session"], "number": data["heard"] + 1, "id": card["id"], "tap": one["tap"]}
            sent = json.dumps({"taps": [tap | {"place": place}]})
            yield f"{one['tap']}_{card['id']}", WidgetState(id=component, json_value=sent)


def _key(widget: str) -> str:
    """A widget's own key, which ends its id."""
    return widget.rpartition("-")[2]


def words_of(data: dict[str, Any]) -> list[str]:
    """What a list of cards says."""
    return [line["words"] for card in data["cards"] for line in card["lines"]]


class Session:
    """One session. `widgets` are those on the page now, by id, with the fragment each is in; `said` is the text of the
    last answer and `drawn` the keys of its widgets, `screens` the names of screens where it drew the whole page, `errors`
    what stood in a red box in any."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._states: dict[str, WidgetState] = {}
        self._page = self._query = ""
        self._places: dict[str, list[int]] = {}
        self._pages: dict[str, str] = {}
        self.widgets: dict[str, str] = {}
        self.drawn: list[str] = []
        self._lists: dict[str, dict[str, Any]] = {}
        self.said: list[str] = []
        self.screens: list[str] = []
        self.errors: list[str] = []

    @classmethod
    async def opened(cls, url: str) -> "Session":
        address = f"{url.replace('http', 'ws', 1)}/_stcore/stream"
        # No compression, as Streamlit's own default is; answers may be large.
        return cls(await connect(address, subprotocols=["streamlit"], max_size=None, compression=None))

    async def close(self) -> None:
        await self._socket.close()

    def query(self, name: str) -> str:
        """A part of the page's address, blank where it has none."""
        return parse_qs(self._query).get(name, [""])[0]

    def find(self, key: str, nth: int = 0) -> str:
        """The id of the nth widget whose own key matches, round and round."""
        found = [one for one in self.widgets if re.search(key, _key(one))]
        if not found:
            raise LookupError(f"no widget {key} among {len(self.widgets)} on the page")
        return found[nth % len(found)]

    async def run(self, **query: str) -> Answer:
        """The whole page, as on opening it; at an address, where one is given."""
        self._query = urlencode(query) or self._query
        return await self._ask("")

    async def tap(self, key: str, nth: int = 0) -> Answer:
        """Press a button, or what is tapped on a card: there the key is the tap's name and whose card it is."""
        on_cards = [one for one in self._taps() if re.search(key, one[0])]
        if on_cards:
            return await self._with(on_cards[nth % len(on_cards)][1], keep=True)
        return await self._with(WidgetState(id=self.find(key, nth), trigger_value=True), keep=False)

    def _taps(self) -> Iterator[tuple[str, WidgetState]]:
        for component, data in self._lists.items():
            if component in self.widgets:
                yield from card_taps(component, data)

    async def write(self, key: str, text: str) -> Answer:
        """Write into a line, or choose in a box by its words."""
        return await self._with(WidgetState(id=self.find(key), string_value=text), keep=True)

    async def _with(self, state: WidgetState, *, keep: bool) -> Answer:
        self._states[state.id] = state
        answer = await self._ask(self.widgets[state.id])
        if not keep:
            self._states.pop(state.id, None)
        return answer

    async def hurry(self, words: Mapping[str, str], screen: str, tap: str = "") -> None:
        """Write into some lines, tap on a card, and go to another screen before the server has answered any of it."""
        asked = []
        states = [WidgetState(id=self.find(key), string_value=text) for key, text in words.items()]
        states += [state for key, state in self._taps() if tap and re.search(tap, key)][:1]
        for state in states:
            self._states[state.id] = state
            asked.append(self._asked(self.widgets[state.id]))
        asked.append(self._asked("", self._pages[screen]))
        self.said, self.drawn, self.screens = [], [], []
        for one in asked:
            await self._socket.send(one)
        with suppress(TimeoutError):
            while True:
                self._heard(ForwardMsg.FromString(await wait_for(self._socket.recv(), SILENCE)))

    def _asked(self, fragment: str, page: str = "") -> bytes:
        asked = ClientState(query_string=self._query, page_script_hash=page or self._page, fragment_id=fragment)
        asked.widget_states.widgets.extend(self._states.values())
        asked.context_info.timezone, asked.context_info.locale = "Europe/London", "en-GB"
        return BackMsg(rerun_script=asked).SerializeToString()

    async def _ask(self, fragment: str) -> Answer:
        asked = self._asked(fragment)
        self.said, self.drawn, self.screens = [], [], []
        start = perf_counter()
        await self._socket.send(asked)
        messages = size = 0
        while True:
            data = await self._socket.recv()
            messages, size = messages + 1, size + len(data)
            message = ForwardMsg.FromString(data)
            if self._heard(message):
                return Answer(perf_counter() - start, messages, size)

    def _heard(self, message: ForwardMsg) -> bool:
        """Keeps what a browser would; whether the page is done."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._page = message.new_session.page_script_hash
            self._make_room(set(message.metadata.run.fragment_ids))
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        elif kind == "navigation":
            self._pages = {page.page_name: page.page_script_hash for page in message.navigation.app_pages}
            self.screens = list(self._pages)
        elif kind == "delta":
            self._places.setdefault(message.delta.fragment_id, list(message.metadata.delta_path))
            self._drawn(message.delta)
        return kind == "script_finished" and message.script_finished != AGAIN

    def _make_room(self, anew: set[str]) -> None:
        """Fragments are drawn anew, with all that stands in them; the whole page where none is named."""
        rooms = [self._places[one] for one in anew if one in self._places]
        gone = {one for one, place in self._places.items() if any(place[: len(room)] == room for room in rooms)}
        self.widgets = {one: of for one, of in self.widgets.items() if anew and of not in gone}
        self._places = {one: place for one, place in self._places.items() if anew and one not in gone}

    def _drawn(self, delta: Any) -> None:
        drawn = delta.new_element if delta.WhichOneof("type") == "new_element" else delta.add_block
        kind = drawn.WhichOneof("type")
        element = getattr(drawn, kind) if kind else None
        if getattr(element, "id", ""):
            self.widgets[element.id] = delta.fragment_id
            self.drawn.append(_key(element.id))
        if kind == "bidi_component" and element.component_name == CARDS:
            self._lists[element.id] = json.loads(element.json)
            self.said += words_of(self._lists[element.id])
        if kind in ("markdown", "alert"):
            self.said.append(element.body)
        if kind == "exception" or (kind == "alert" and element.format == Alert.ERROR):
            self.errors.append(element.message if kind == "exception" else element.body)
