"""A program that is killed: `python -m tests.outbox_child keep FOLDER FIRST` or `... log FOLDER FIRST URL KEY`.

It says each call's number on a line of its own, as soon as the call was accepted.
"""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from signoff_core import columns as c
from signoff_core.errors import SignoffError
from signoff_core.outbox import Outbox

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TEAM = "book-1"


def call(number: int) -> dict[str, object]:
    return {c.CALL_ID: f"call-{number}", c.CANDIDACY_ID: f"k{number}", c.AT: NOON, c.RESULT: "voicemail"}


def book(folder: Path, url: str, account: dict[str, str]):
    from signoff_core.book import Book  # a program that only keeps starts without it
    from signoff_core.drafts import local_drafts
    from signoff_core.stores.google_client import Patience
    from signoff_core.stores.google_sheet import open_google_sheet

    patience = Patience(writes=2, budget=0.3, first_wait=0.02, timeout=(1, 2))
    store = open_google_sheet(TEAM, account, base_url=url, patience=patience)
    return Book(store, local_drafts(folder, TEAM), outbox=Outbox(folder, TEAM))


def keep(folder: Path, first: int) -> None:
    outbox = Outbox(folder, TEAM)
    for number in range(first, first + 100_000):
        outbox.keep({"Calls": [call(number)]}, NOON)
        print(number, flush=True)


def log(folder: Path, first: int, url: str, account: str) -> None:
    opened = book(folder, url, json.loads(Path(account).read_text()))
    for number in range(first, first + 100_000):
        try:
            opened.save({"Calls": [call(number)]})
        except SignoffError as error:
            print(f"refused {number}: {error}", flush=True)
        else:
            print(number, flush=True)


if __name__ == "__main__":
    what, folder, first, *rest = sys.argv[1:]
    {"keep": keep, "log": log}[what](Path(folder), int(first), *rest)
