"""The page without a browser: Streamlit's own AppTest on `app.py`, and what one look at it shows."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from typing import Any

from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from signoff_core import columns as c
from signoff_core.doors import team_book
from signoff_core.secrets import to_toml
from signoff_core.stores.sql import SqlStore
from signoff_core.tables import Tables
from signoff_core.words import SHEET
from tests.conftest import ROOT
from tests.session import CARDS, card_taps
from tests.sheets_server import SheetsServer, service_account_info

DANA = "Dana Whitfield"
TRUSTED = "[signoff]\ntrusted_network = true\n"
_ESCAPED = re.compile(r"\\(?=[!-/:-@\[-`{-~])|:color\[\]")
NOBODY_WAITS = ("Nobody is waiting for your call.", "An empty book")
HEADERS = ("name", "email", "phone", "role", "client", "stage", "interviewed_on", "decided_on", "recruiter")


FOLDED = (
    "asked", "quiet", "written", "before", "logged", "came_in_list", "write_instead", "not_yet", "held", "put_off", "lately",
    "kept_by_recruiter", "openings",
)  # fmt: skip


class WholePage(AppTest):
    """AppTest looks at what one run draws, and a tap may have a part of the page drawn anew: then it looks once more."""

    def _run(self, *args: Any, **more: Any) -> AppTest:
        super()._run(*args, **more)
        whole = self.get("html")  # the page's style, which every run of the whole page draws
        return self if whole else super()._run(self._tree.get_widget_states())


def look(*, folded: bool = False, user: dict[str, Any] | None = None, secrets: str = "", **query: str) -> AppTest:
    """The page as it opens in a browser in London; nobody has said who they are, or `user` has signed in.

    folded: the lists beside the queue are closed, as they are at first; else they are open for the test to read.

    secrets: what Streamlit itself finds, in the same words as the file of ours.
    """
    at = WholePage(ROOT / "app.py", default_timeout=60)
    # Else each test looks through every installed package for components of its own: most of its time.
    at._bidi_component_manager = BidiComponentManager()
    at.context = {"timezone": "Europe/London", "locale": "en-GB", "theme": "light"}
    at.secrets = tomllib.loads(secrets)
    if user:
        at.user = user
    for key in () if folded else FOLDED:
        at.session_state[key] = True
    for name, value in query.items():
        at.query_params[name] = value
    return calm(at.run())


def calm(at: AppTest) -> AppTest:
    """Nothing of ours was thrown on the way."""
    assert not at.exception, [one.value for one in at.exception]
    return at


def say_who(at: AppTest, name: str = DANA) -> AppTest:
    """Choose, at the foot of the page, who is looking."""
    return calm(at.selectbox(key="who").set_value(name).run())


def referrals(at: AppTest) -> AppTest:
    return calm(at.switch_page("screens/referrals_screen.py").run())


def press(at: AppTest, label: str, nth: int = 0) -> AppTest:
    """The nth button with this label, those of the cards among them."""
    return calm([press for words, press in pressable(at) if words == label][nth]())


def labels(at: AppTest) -> list[str]:
    return [button.label for button in at.button] + [words for node in lists(at) for words, _press in _taps(at, node)]


def pressable(at: AppTest) -> Iterator[tuple[str, Callable[[], AppTest]]]:
    """Everything that can be pressed, in the order of the page: its words, and what pressing it does."""
    for node in at.main:
        if isinstance(node, Button) and not node.disabled:
            yield node.label, lambda node=node: node.click().run()
        elif _is_list(node):
            yield from _taps(at, node)


def _taps(at: AppTest, node: Any) -> Iterator[tuple[str, Callable[[], AppTest]]]:
    data = json.loads(node.proto.json)
    words = [one["words"] for card in data["cards"] for one in card["taps"]]
    for said, (_key, state) in zip(words, card_taps(node.proto.id, data), strict=True):
        yield said, lambda state=state: _sent(at, state)


def _sent(at: AppTest, state: WidgetState) -> AppTest:
    """AppTest knows no components: what a browser would send beside what the widgets hold."""
    states = at._tree.get_widget_states()
    states.widgets.append(state)
    return at._run(states)


def _is_list(node: Any) -> bool:
    return getattr(getattr(node, "proto", None), "component_name", "") == CARDS


def lists(at: AppTest) -> list[Any]:
    """The lists of cards, in the order of the page."""
    return [node for node in at.main if _is_list(node)]


def _card_data(at: AppTest) -> list[dict[str, Any]]:
    return [card for node in lists(at) for card in json.loads(node.proto.json)["cards"]]


def tree(at: AppTest) -> str:
    """Everything that is drawn, widgets, options and titles included, as one text."""
    return "\n".join(str(getattr(node, "proto", "")) for block in (at.main, at.sidebar) for node in block)


def says(at: AppTest) -> str:
    """The words on the page: markdown, captions, and messages with their titles as they are read."""
    return "\n".join([drawn_as_markdown(at), *map(card_says, _card_data(at))])


def drawn_as_markdown(at: AppTest) -> str:
    """The same without what a component draws, which knows no markdown."""
    plain = [one.value for kind in (at.markdown, at.caption) for one in kind]
    messages = [
        f"{one.proto.title} {_ESCAPED.sub('', one.value)}"
        for kind in (at.error, at.warning, at.info, at.success)
        for one in kind
    ]
    return "\n".join([*plain, *messages])


def card_says(card: dict[str, Any]) -> str:
    """A card as it is read: its name, its badge, its lines."""
    parts = [card["badge"], *card["lines"]] if card.get("badge") else card["lines"]
    return "\n".join([card["name"], *(part["words"] for part in parts)])


def cards(at: AppTest) -> list[str]:
    """Whose cards are in the lists, in order."""
    return [card["name"] for card in _card_data(at)]


def owed(at: AppTest) -> str:
    """The headline."""
    return next(one.value for one in at.markdown if one.value.startswith("## ")).split("\n")[0]


def days_ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


def person(name: str, **cells: Any) -> dict[str, Any]:
    """Interviewed a fortnight ago and turned down last week, unless said otherwise."""
    mail = f"{''.join(filter(str.isalnum, name.lower()))}@example.com"
    usual = {"name": name, "email": mail, "phone": "020 7946 0958", "role": "Analyst", "client": "Acme"}
    usual |= {"stage": "Rejected after interview", "interviewed_on": days_ago(14), "decided_on": days_ago(8)}
    return {**usual, "recruiter": DANA, **cells}


def begun(*people: dict[str, Any], **more: list[dict[str, Any]]) -> None:
    """The team's own embedded book with these people in it."""
    settings = {"team.timezone": "Europe/London", "team.country": "GB", "line.start": days_ago(30)}
    rows = {"Settings": [{c.KEY: key, c.VALUE: value} for key, value in settings.items()]}
    with closing(team_book({}, begin=True)) as book:
        book.store.append({"Candidates": list(people), **rows, **more})


def written() -> Tables:
    """The team's own book, read afresh from its file."""
    with closing(team_book({})) as book:
        return book.tables()


def rows(title: str) -> list[dict[str, Any]]:
    """The cells of one worksheet as they stand in the team's file, blank ones left out."""
    with closing(team_book({})) as book:
        return cells_of(book.store, title)


def moves() -> list[dict[str, Any]]:
    """The rows of Moves that a person wrote; the page notes beside them what it noticed in the sheet."""
    return [row for row in rows("Moves") if row[c.BY] != SHEET]


def cells_of(store: SqlStore, title: str) -> list[dict[str, Any]]:
    columns = store.read().worksheets[title]
    names = [column[0] for column in columns]
    below = zip(*(column[1:] for column in columns), strict=True)
    return [{name: cell for name, cell in zip(names, row, strict=True) if cell not in (None, "")} for row in below]


@contextmanager
def sheet(tell, *people: dict[str, Any], headers: tuple[str, ...] = HEADERS) -> Iterator[SheetsServer]:
    """A Google Sheet on the loopback as the team's book; `tell` writes the secrets that lead there."""
    with SheetsServer() as server:
        cells = [[str(one.get(header, "")) for header in headers] for one in people]
        server.add_worksheet("Candidates", [list(headers), *cells])
        toml = to_toml(service_account_info(server), server.spreadsheet_id)
        tell(f'{TRUSTED}{toml}base_url = "{server.url}"\n')
        yield server
