"""A Google Sheet tried before anybody relies on it: what worked, step by step, and the secrets to paste."""

import json
import tomllib
from typing import NamedTuple

from signoff_core.errors import SetUpError, SignoffError
from signoff_core.reading import read_tables
from signoff_core.secrets import BASE_URL, CLIENT_EMAIL, doors, key_fields, to_toml


class Tried(NamedTuple):
    """One step of a trial: what was tried, whether it worked, and what came of it or what to do."""

    step: str
    worked: bool
    words: str


class Trial(NamedTuple):
    """A trial's steps in order, the last one the first that failed; `toml` is what to paste, blank until the key is
    fine."""

    steps: tuple[Tried, ...]
    toml: str

    @property
    def worked(self) -> bool:
        return all(one.worked for one in self.steps)


def tried(key_file: bytes, url: str, base_url: str | None = None) -> Trial:
    """Open a sheet with a service account's key and its address, and say what works. Nothing is written anywhere.

    key_file: the JSON Google gave. base_url: another address than Google's own.
    """
    steps: list[Tried] = []
    try:
        if not key_file:
            raise SetUpError("Choose the JSON file Google gave when the key was made.")
        info = key_fields(key_file, "The file")
        steps.append(Tried("The key", True, f"It is the key of {info[CLIENT_EMAIL]}."))
        if not url.strip():
            raise SetUpError("Paste the sheet's address from the browser's address bar.")
        toml = to_toml(info, url) + (f"{BASE_URL} = {json.dumps(base_url)}\n" if base_url else "")
    except SignoffError as error:
        return Trial((*steps, Tried("The address" if steps else "The key", False, str(error))), "")
    return Trial((*steps, *_opened(toml, info[CLIENT_EMAIL])), toml)


def _opened(toml: str, address: str) -> list[Tried]:
    from signoff_core.stores.google_sheet import open_google_sheet  # only a team with a sheet needs Google's libraries

    steps: list[Tried] = []
    try:
        door = doors(tomllib.loads(toml)).google
        store = open_google_sheet(door.spreadsheet, door.account, base_url=door.base_url)
        try:
            raw = store.read()
            steps.append(
                Tried("The sheet", True, f"“{store.name}” opens: {', '.join(raw.worksheets) or 'no worksheets'}.")
            )
        finally:
            store.close()
        people = len(read_tables(raw).candidacies)
        steps.append(
            Tried(
                "The candidates",
                True,
                "1 candidacy is understood." if people == 1 else f"{people} candidacies are understood.",
            )
        )
    except SignoffError as error:
        return [*steps, Tried("The candidates" if steps else "The sheet", False, str(error))]
    editor = f"Only the first save can show that {address} may write: it must be an Editor of the sheet."
    return [*steps, Tried("Saving", True, editor)]
