"""Every fault of the network and of Google, at random and in combination: no call lost, none counted twice.

The schedule follows from a seed: `SIGNOFF_SEED=7 make soak` plays another one, and the same one again.
"""

import os
import random
from contextlib import suppress

import pytest

from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.drafts import local_drafts
from signoff_core.errors import SignoffError, Unreachable
from signoff_core.outbox import Outbox
from signoff_core.stores.google_client import Patience
from signoff_core.stores.google_sheet import open_google_sheet
from tests import soak
from tests.outages import PEOPLE, Time
from tests.outbox_child import TEAM, call
from tests.sheets_server import Fault, SheetsServer, service_account_info

SEED = int(os.environ.get("SIGNOFF_SEED", "1"))
CALLS = 200
"""So many in one run: a longer book than that is read too slowly for the short time-outs of this test."""
SHORT = 0.05
"""Seconds the client waits for an answer in this test."""
STATUSES = [
    Fault(status=status, html=html, retry_after=after, only=kind, after=written)
    for kind, written in (("read", False), ("write", False), ("write", True))
    for status in (429, 500, 502, 503, 504)
    for html in (False, True)
    for after in (None, "1", "30")
    if not (written and status == 429)  # a quota that is used up carries nothing out
]
BROKEN = (
    [Fault(drop=True, after=written, only=kind) for kind in ("read", "write", "token") for written in (False, True)]
    + [Fault(cut=True, only=kind) for kind in ("read", "write")]
    + [Fault(garbage=True, after=written, only=kind) for kind in ("read", "write") for written in (False, True)]
)
SILENT = [Fault(silent_for=SHORT * 3, drop=True, after=written, only="write") for written in (False, True)]
SIGNING_IN = [
    Fault(status=401), Fault(status=503, only="token"), Fault(status=500, html=True, only="token"),
    Fault(garbage=True, only="token"), Fault(silent_for=SHORT * 3, drop=True, only="token"),
]  # fmt: skip
LASTING = {
    "unshared": {"shared": False},
    "trashed": {"trashed": True},
    "read-only": {"read_only": True},
    "key revoked": {"token_ok": False, "token_lasts": 1},
    "clock skewed": {
        "token_ok": False,
        "token_lasts": 1,
        "token_says": "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. "
        "Check your iat and exp values in the JWT claim.",
    },
    "switched off": {"api_enabled": False},
    "short tokens": {"token_lasts": 1},
}
FAIR = {
    "shared": True, "trashed": False, "read_only": False, "token_ok": True, "token_lasts": 3599, "api_enabled": True,
    "token_says": "",
}  # fmt: skip


class Weather:
    """What goes wrong next; `said` is the schedule so far, to read when a run fails."""

    def __init__(self, sheet, luck):
        self.sheet, self.luck, self.said = sheet, luck, []

    def turns(self):
        """Before each call: mostly fair, some single faults, sometimes a spell that lasts a few calls."""
        chance = self.luck.random()
        if chance < 0.4:
            self.clears()
        elif chance < 0.8:
            kinds = self.luck.choices([STATUSES, BROKEN, SILENT, SIGNING_IN], [5, 5, 1, 2])[0]
            self.meets(self.luck.choices(kinds, k=self.luck.choice([1, 1, 2, 3, 6, 20])))
        else:
            name = self.luck.choice(list(LASTING))
            self.said.append(name)
            vars(self.sheet).update(LASTING[name])

    def meets(self, faults):
        self.said.append(faults)
        self.sheet.fail(*faults)

    def clears(self):
        self.said.append("clears")
        self.sheet.recover()
        vars(self.sheet).update(FAIR)


@pytest.fixture
def sheet():
    with SheetsServer(TEAM) as server:
        server.add_worksheet("Candidates", PEOPLE)
        yield server


@pytest.fixture
def opened(sheet, tmp_path):
    books = []

    def opened():
        time = Time()
        patience = Patience(writes=2, sleep=time.sleep, clock=time.seconds, timeout=(SHORT * 20, SHORT))
        store = open_google_sheet(TEAM, service_account_info(sheet), base_url=sheet.url, patience=patience)
        books.append(Book(store, local_drafts(tmp_path, TEAM), outbox=Outbox(tmp_path, TEAM), clock=time))
        return books[-1]

    yield opened
    for book in books:
        book.close()


def told(number, tables):
    """A call with somebody named in it: both, or neither."""
    whose = tables.candidacies[c.CANDIDACY_ID].iloc[number % len(tables.candidacies)]
    return {
        "Calls": [call(number) | {c.CANDIDACY_ID: whose}],
        "Referrals": [{c.REFERRAL_ID: f"call-{number}-1", c.CALL_ID: f"call-{number}", c.NAME: f"Friend {number}"}],
    }


def accepts(book, number):
    """Whether a call was taken; who asks is told a refusal in words, never that nobody knows."""
    try:
        book.save(told(number, book.tables()))
    except Unreachable as error:
        raise AssertionError("it should wait in the outbox") from error
    except SignoffError:
        return False
    return True


def numbers(ids):
    return [int(one.split("-")[1]) for one in ids]


def looks_again(book):
    try:
        book.refresh()
    except SignoffError:
        assert book.trouble


def begun(book):
    """Its first look: tried again, as a person would, where a busy machine was slower than these short time-outs."""
    for _ in range(10):
        with suppress(Unreachable):
            book.tables()
            return book
    book.tables()
    return book


@pytest.mark.parametrize("schedule", soak.rounds(1, 50))
def test_each_accepted_call_is_in_the_book_once_and_each_refused_one_nowhere(sheet, opened, schedule):
    luck = random.Random(SEED + schedule)
    weather, book, accepted = Weather(sheet, luck), begun(opened()), []
    for number in range(CALLS):
        weather.turns()
        if accepts(book, number):
            accepted.append(number)
        if luck.random() < 0.1:
            looks_again(book)
        assert sorted(numbers(book.tables().calls[c.CALL_ID])) == accepted, weather.said
        if luck.random() < 0.02:  # the program ends, with whatever waits, and starts again in better weather
            weather.clears()
            book = begun(opened())
    weather.clears()
    fresh = begun(opened())
    for _ in range(3):
        looks_again(fresh)
    tables = fresh.tables()
    assert fresh.waiting() == []
    assert sorted(numbers(tables.calls[c.CALL_ID])) == accepted
    assert sorted(numbers(tables.referrals[c.REFERRAL_ID])) == accepted
    assert tables.problems[tables.problems[c.WORKSHEET].isin(["Calls", "Referrals"])].empty
    assert CALLS * 0.5 < len(accepted) < CALLS


def test_an_outage_is_never_an_empty_book(sheet, opened):
    """Whatever answers the first look, there is the whole book or a refusal in words; nothing in between."""
    luck, seen = random.Random(SEED), []
    for _ in range(25):
        vars(sheet).update(FAIR)
        weather = Weather(sheet, luck)
        weather.meets(luck.choices(STATUSES + BROKEN, k=luck.choice([1, 2, 3, 12])))
        vars(sheet).update(LASTING[luck.choice(list(LASTING))] if luck.random() < 0.5 else {})
        try:
            seen.append(len(opened().tables().candidacies))
        except SignoffError as error:
            seen.append(str(error))
        sheet.recover()
    assert {one for one in seen if isinstance(one, int)} == {len(PEOPLE) - 1}
    assert all(len(one) > 20 for one in seen if isinstance(one, str))
    assert any(isinstance(one, str) for one in seen)
