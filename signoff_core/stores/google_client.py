"""Asking Google: one client with time limits, patient with reads and careful with writes.

A read that may succeed a moment later is asked again. A write is sent once by `change`, and what became of it is told
apart, so that the store can look before it sends again: surely nothing (`NotWritten`, `WorksheetMoved`), or `Unclear`.
"""

import json
import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

import gspread
import orjson
import requests
from google.auth.credentials import Credentials
from google.auth.exceptions import GoogleAuthError, TransportError
from google.auth.transport.requests import AuthorizedSession, Request
from gspread.exceptions import APIError
from gspread.urls import SPREADSHEET_BATCH_UPDATE_URL, SPREADSHEET_VALUES_BATCH_URL
from gspread.utils import absolute_range_name
from requests.exceptions import RequestException

from signoff_core.collector import still
from signoff_core.errors import SignoffError
from signoff_core.stores.google_errors import PASSING, Asked, in_words, passes, retry_after

GOOGLE = "https://sheets.googleapis.com"
_FAILURES = (APIError, GoogleAuthError, RequestException)
_ABOUT = (
    "properties(title,timeZone,locale),sheets(properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount)))"
)
_MEGABYTE = 2**20
_ROWS = "updatedSpreadsheet(sheets(properties(sheetId),data(startRow,rowData(values(formattedValue)))))"

T = TypeVar("T")


@dataclass(frozen=True)
class Patience:
    """How long to wait for Google. `reads` and `writes` count sendings; `budget` is in seconds, for one call in all."""

    reads: int = 4
    writes: int = 3
    budget: float = 12.0
    first_wait: float = 0.5
    timeout: tuple[float, float] = (3.05, 20)
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic

    def wait(self, tried: int, started: float, asked: float | None = None) -> bool:
        """Wait before the next try; False (at once) when the budget would not last."""
        wait = self.first_wait * 2 ** (tried - 1) * random.uniform(0.75, 1.25) if asked is None else asked
        if self.clock() - started + wait > self.budget:
            return False
        self.sleep(wait)
        return True


class Columns(NamedTuple):
    """What was answered, by its digest; `cells` are each worksheet's columns, None where that answer is known."""

    digest: bytes
    cells: list[list[list[Any]]] | None


class SheetsClient(gspread.HTTPClient):
    """gspread's client for one spreadsheet."""

    def __init__(
        self, credentials: Credentials, asked: Asked, base_url: str | None = None, patience: Patience | None = None
    ) -> None:
        self._tokens = requests.Session()
        super().__init__(credentials, AuthorizedSession(credentials, auth_request=_TokenRequest(self._tokens)))
        self.auth, self.asked, self.patience = credentials, asked, patience or Patience()
        self._address = (base_url or GOOGLE).rstrip("/")
        self.set_timeout(self.patience.timeout)

    def request(self, method: str, endpoint: str, *args: Any, **options: Any) -> requests.Response:
        return super().request(method, self._there(endpoint), *args, **options)

    def about(self) -> dict[str, Any]:
        """The spreadsheet's title, zone and locale and its worksheets' properties. One read."""
        params = {"fields": _ABOUT, "includeGridData": "false", "prettyPrint": "false"}
        return self._patiently(lambda: _known(self.fetch_sheet_metadata(self.asked.key, dict(params)), "properties"))

    def columns(self, titles: Sequence[str], known: bytes | None = None) -> Columns:
        """Each worksheet's columns of raw cells. One read. known: the digest of an answer that need not come again."""
        params: dict[str, Any] = {
            "majorDimension": "COLUMNS",
            "valueRenderOption": "UNFORMATTED_VALUE",
            "dateTimeRenderOption": "SERIAL_NUMBER",
            "prettyPrint": "false",
        }
        params["ranges"] = [absolute_range_name(title) for title in titles]
        address = SPREADSHEET_VALUES_BATCH_URL % self.asked.key

        def ask() -> Columns:
            said = self._in_one_piece(address, params)
            digest = sha256(said).digest()
            if digest == known:
                return Columns(digest, None)
            answer = _known(_parsed(said), "valueRanges")
            return Columns(digest, [found.get("values", []) for found in answer["valueRanges"]])

        return self._patiently(ask)

    def _in_one_piece(self, endpoint: str, params: Mapping[str, Any]) -> bytes:
        """A long answer, unpacked a megabyte at a time: requests takes 10 kB, and of a large book a quarter longer.

        A refusal is read whole before it is one: what is cut short says nothing, and is asked for again.
        """
        with self.session.get(self._there(endpoint), params=params, timeout=self.timeout, stream=True) as response:
            said = b"".join(response.iter_content(_MEGABYTE)) if response.ok else response.content
            if not response.ok:
                raise APIError(response)
            return said

    def _there(self, endpoint: str) -> str:
        """An address of Google's as one of where this client asks."""
        return endpoint.replace(GOOGLE, self._address, 1)

    def change(
        self, changes: Sequence[dict[str, Any]], look_at: Mapping[str, Iterable[int]] = MappingProxyType({})
    ) -> dict[int, dict[int, list[str]]]:
        """Send changes once, all or none; afterwards rows (counted from 0) of worksheets named, by their sheetId."""
        body: dict[str, Any] = {"requests": list(changes)}
        if look_at:
            ranges = [
                absolute_range_name(title, f"{row + 1}:{row + 1}") for title, rows in look_at.items() for row in rows
            ]
            body |= {"includeSpreadsheetInResponse": True, "responseIncludeGridData": True, "responseRanges": ranges}
        params = {"prettyPrint": "false", "fields": f"spreadsheetId,{_ROWS}"}
        try:
            response = self.request("post", SPREADSHEET_BATCH_UPDATE_URL % self.asked.key, params=params, json=body)
            return _rows_shown(_known(response.json(), "spreadsheetId"))
        except _FAILURES as error:
            raise in_words(error, self.asked, saving=True) from error

    def close(self) -> None:
        self.session.close()
        self._tokens.close()

    def _patiently(self, ask: Callable[[], T]) -> T:
        """Ask until there is an answer, or patience ends."""
        started, tried = self.patience.clock(), 0
        while True:
            tried += 1
            try:
                return ask()
            except _FAILURES as error:
                again = passes(error) and tried < self.patience.reads
                if not (again and self.patience.wait(tried, started, retry_after(error))):
                    raise self._in_words(error) from error

    def _in_words(self, error: Exception) -> SignoffError:
        return in_words(error, self.asked)


class _TokenRequest(Request):
    """Asks for a token once, so that our own patience decides: google-auth's three tries would sleep past it."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        response = super().__call__(*args, **options)
        if response.status in PASSING:
            raise TransportError(f"the token endpoint answered {response.status}")
        try:
            json.loads(response.data)
        except ValueError as error:
            raise TransportError("the token endpoint answered nonsense") from error
        return response


@still()
def _parsed(said: bytes) -> Any:
    """A whole book is many megabytes of JSON: gspread's own way takes a fifth longer."""
    try:
        return orjson.loads(said)
    except orjson.JSONDecodeError as error:
        raise requests.exceptions.InvalidJSONError(str(error)) from error


def _known(answer: Any, holding: str) -> dict[str, Any]:
    if not isinstance(answer, dict) or holding not in answer:
        raise requests.exceptions.InvalidJSONError(f"an answer without {holding}")
    return answer


def _rows_shown(answer: dict[str, Any]) -> dict[int, dict[int, list[str]]]:
    sheets = answer.get("updatedSpreadsheet", {}).get("sheets", [])
    return {sheet["properties"].get("sheetId", 0): dict(_rows_of(sheet)) for sheet in sheets}


def _rows_of(sheet: dict[str, Any]) -> Iterator[tuple[int, list[str]]]:
    for data in sheet.get("data", []):
        for row, shown in enumerate(data.get("rowData", []), data.get("startRow", 0)):
            yield row, [cell.get("formattedValue", "") for cell in shown.get("values", [])]
