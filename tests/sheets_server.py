"""Google Sheets on the loopback: a real HTTP server that speaks the part of the Sheets v4 API the product uses.

Tests drive the product's own gspread client against it, so nothing of the product is replaced but the address:

    with SheetsServer() as server:
        server.add_worksheet("Candidates", [["Name", "Phone"], ["Ada", "0044 20"]])
        client = gspread.Client(AnonymousCredentials(), http_client=loopback(server.url))
        book = client.open_by_key(server.spreadsheet_id)

It keeps the behaviour of docs/sheets-api.md: how rows are trimmed, where an append lands, what is refused and in
which words. `fail` queues what goes wrong next; the attributes of `SheetsServer` switch off whole rights.
"""

import functools
import gzip
import itertools
import json
import re
import socket
import threading
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import gspread
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from tests import spreadsheet_requests, spreadsheet_values
from tests.sheets_answers import (
    FAILURES,
    NOT_SUPPORTED,
    OFFICE_FILE,
    Answer,
    Fault,
    as_json,
    failure,
    field_tree,
    not_enabled,
    page,
    refused,
)
from tests.spreadsheet import Workbook
from tests.spreadsheet_cells import SheetsError
from tests.spreadsheet_hands import SharedBook

__all__ = ["OFFICE_FILE", "Fault", "LoopbackHTTP", "Request", "SheetsServer", "loopback", "service_account_info"]

GOOGLE = "https://sheets.googleapis.com"
MINUTE, OVER_QUOTA = 60, 429
PATHS = (
    re.compile(r"/v4/spreadsheets/(?P<id>[^/:]+)(?P<verb>:batchUpdate)?"),
    re.compile(r"/v4/spreadsheets/(?P<id>[^/:]+)/(?P<verb>values:batch(Get|Update|Clear))"),
    re.compile(r"/v4/spreadsheets/(?P<id>[^/:]+)/values/(?P<range>[^/]+?)(?P<verb>:append|:clear)?"),
)


@dataclass
class Request:
    """One request as it was asked; `status` is 0 as long as, or if, nothing was answered."""

    method: str
    path: str
    query: dict[str, list[str]] = field(default_factory=dict)
    body: Any = None
    status: int = 0
    at: float = field(default_factory=monotonic)
    by: str = ""
    """The token it came with: see `service_account_info`."""

    @property
    def kind(self) -> str:
        """read, write or token: what Google's quota counts it as."""
        if urlsplit(self.path).path == "/token":
            return "token"
        return "read" if self.method == "GET" else "write"


class SheetsServer(SharedBook):
    """One spreadsheet behind a Sheets API, started by `with`."""

    def __init__(
        self,
        spreadsheet_id: str = "book-1",
        *,
        timezone: str = "Europe/London",
        locale: str = "en_GB",
        title: str = "Agency",
    ):
        super().__init__(Workbook(spreadsheet_id, title, timezone, locale))
        self._faults: list[Fault] = []
        self._edits: list[tuple[Callable[[], object], bool]] = []
        self._stopping = threading.Event()
        self._http = _Listener(self)
        self.url = f"http://127.0.0.1:{self._http.server_address[1]}"
        self.requests: list[Request] = []
        self.token_requests: list[Request] = []
        self.shared = True
        self.read_only = False
        self.api_enabled = True
        self.is_xlsx: bool | str = False
        """True, or Google's longer words for it (`OFFICE_FILE`)."""
        self.trashed = False
        self.token_ok = True
        self.token_says = "Invalid JWT Signature."
        """Why no token is given, while `token_ok` is not so."""
        self.token_lasts = 3599
        """Seconds; google-auth asks for a new one when less than a few minutes are left."""
        self.quota: int | None = None
        """Reads, and writes, that are carried out in any minute, whoever asks; the others are answered 429. Google's is
        60 for one account."""

    def __enter__(self) -> "SheetsServer":
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopping.set()
        self._http.shutdown()
        self._http.hang_up()
        self._http.server_close()
        self._thread.join()

    # What was asked, and what shall go wrong.

    def reads(self) -> int:
        return sum(request.kind == "read" for request in self.requests)

    def writes(self) -> int:
        return sum(request.kind == "write" for request in self.requests)

    def busiest(self, kind: str, by: str = "") -> int:
        """The most requests of a kind in any minute, those over the quota too; by: of one account alone."""
        at = sorted(one.at for one in self.requests if one.kind == kind and by in ("", one.by))
        return max((bisect_left(at, first + MINUTE) - n for n, first in enumerate(at)), default=0)

    def over_quota(self) -> int:
        """How many requests were answered 429."""
        return sum(request.status == OVER_QUOTA for request in self.requests)

    def fail(self, *faults: Fault) -> None:
        """Queue faults: each request takes the first that is meant for its kind."""
        with self._lock:
            self._faults.extend(faults)

    def recover(self) -> None:
        """Forget the faults nobody has met yet."""
        with self._lock:
            self._faults.clear()

    def meanwhile(self, *edits: Callable[[], object], after: bool = False) -> None:
        """What people do in the middle of each of the next saves: as it arrives, or once it is written and not answered."""
        self._edits.extend((edit, after) for edit in edits)

    # The API.

    def answer(self, request: Request) -> Answer | None:
        """Carry out a request and say what goes back; None is a connection closed without a word."""
        with self._lock:
            (self.token_requests if request.kind == "token" else self.requests).append(request)
            fault = self._over_quota(request) or self._fault_for(request.kind)
        answer = self._spoilt(request, fault) if fault else self._carried_out(request)
        request.status = answer.status if answer else 0
        return answer

    def _over_quota(self, request: Request) -> Fault | None:
        if self.quota is None or request.kind == "token":
            return None
        latest = itertools.takewhile(lambda one: one.at > request.at - MINUTE, reversed(self.requests))
        done = sum(one.kind == request.kind and one.status != OVER_QUOTA for one in latest)  # this one among them
        return Fault(status=OVER_QUOTA) if done > self.quota else None

    def _fault_for(self, kind: str) -> Fault | None:
        for fault in self._faults:
            if fault.only == kind or (fault.only is None and kind != "token"):
                self._faults.remove(fault)
                return fault
        return None

    def _spoilt(self, request: Request, fault: Fault) -> Answer | None:
        done = self._carried_out(request) if fault.after else None
        if (fault.silent_for and self._stopping.wait(fault.silent_for)) or fault.drop:
            return None
        if fault.status:
            return replace(failure(fault), cut=fault.cut)
        if fault.garbage:
            whole = done or (self._carried_out(request) if request.kind == "read" else as_json({"spreadsheetId": "?"}))
            return replace(whole, status=200, body=whole.body[: len(whole.body) // 2])
        return replace(done or self._carried_out(request), cut=fault.cut)

    def _carried_out(self, request: Request) -> Answer:
        carry_out = {"token": self._token, "read": self._routed, "write": self._amid_edits}[request.kind]
        try:
            found = carry_out(request)
        except SheetsError as refusal:
            return refused(refusal)
        return found if isinstance(found, Answer) else as_json(found, request.query)

    def _amid_edits(self, request: Request) -> Any:
        with self._lock:
            edit, after = self._edits.pop(0) if self._edits else (None, False)
            if edit and not after:
                edit()
            found = self._routed(request)
            if edit and after:
                edit()
            return found

    def _token(self, request: Request) -> Answer:
        if not self.token_ok:
            return as_json({"error": "invalid_grant", "error_description": self.token_says}, status=400)
        token = request.query.get("as", ["loopback"])[-1]
        return as_json({"access_token": token, "expires_in": self.token_lasts, "token_type": "Bearer"})

    def _routed(self, request: Request) -> Any:
        path = urlsplit(request.path).path
        found = next((match for pattern in PATHS if (match := pattern.fullmatch(path))), None)
        if found is None:
            return page(404)
        self._check_rights(unquote(found["id"]), request.kind)
        text = unquote(found.groupdict().get("range") or "")
        options = {name: values[-1] for name, values in request.query.items()}
        if request.kind == "read":
            return self._read(found["verb"], text, options, request.query.get("ranges", []))
        body = _without_nulls(request.body or {})
        if not isinstance(body, dict):
            raise SheetsError("Invalid JSON payload received.")
        with self._changing() as book:
            return self._write(book, found["verb"] or "", text, body, options)

    def _check_rights(self, asked: str, kind: str) -> None:
        """In the order Google finds out."""
        if not self.api_enabled:
            raise not_enabled()
        if asked != self.spreadsheet_id or self.trashed:
            raise SheetsError(FAILURES[404][1], 404, "NOT_FOUND")
        if not self.shared or (self.read_only and kind == "write"):
            raise SheetsError(FAILURES[403][1], 403, "PERMISSION_DENIED")
        if self.is_xlsx:
            raise SheetsError(
                self.is_xlsx if isinstance(self.is_xlsx, str) else NOT_SUPPORTED, 400, "FAILED_PRECONDITION"
            )

    def _read(self, verb: str | None, text: str, options: dict[str, str], ranges: list[str]) -> dict[str, Any]:
        """Of the book as it is now: a save swaps another in, so that nobody waits for a read."""
        book = self._book
        if text:
            return book.values(text, options)
        if verb == "values:batchGet":
            found = [book.values(asked, options) for asked in ranges]
            return {"spreadsheetId": book.spreadsheet_id, "valueRanges": found}
        mask = field_tree(options.get("fields", ""))
        grid = "data" in mask.get("sheets", {}) if mask else options.get("includeGridData") == "true"
        return book.described(ranges, grid)

    def _write(self, book: Workbook, verb: str, text: str, body: dict, options: dict[str, str]) -> dict[str, Any]:
        if verb == ":batchUpdate":
            return _batch(book, body)
        if verb == "values:batchUpdate":
            return spreadsheet_values.write_all(book, body)
        if verb == "values:batchClear":
            cleared = [spreadsheet_values.clear(book, asked) for asked in body.get("ranges", [])]
            return {"spreadsheetId": book.spreadsheet_id, "clearedRanges": cleared}
        if verb == ":clear":
            return {"spreadsheetId": book.spreadsheet_id, "clearedRange": spreadsheet_values.clear(book, text)}
        return (spreadsheet_values.append if verb == ":append" else spreadsheet_values.write)(book, text, body, options)


def _batch(book: Workbook, body: dict) -> dict[str, Any]:
    """spreadsheets.batchUpdate, and the changed spreadsheet if it was asked for."""
    replies = spreadsheet_requests.apply(book, body.get("requests", []))
    answer: dict[str, Any] = {"spreadsheetId": book.spreadsheet_id, "replies": replies}
    if body.get("includeSpreadsheetInResponse"):
        grid = bool(body.get("responseIncludeGridData"))
        answer["updatedSpreadsheet"] = book.described(body.get("responseRanges", []), grid)
    return answer


def _without_nulls(body: Any) -> Any:
    """A null field is a field not given; a null in a list (a value to leave alone) stays."""
    if isinstance(body, list):
        return [_without_nulls(item) for item in body]
    if not isinstance(body, dict):
        return body
    return {name: _without_nulls(item) for name, item in body.items() if item is not None}


class _Listener(ThreadingHTTPServer):
    """Joins its threads when closed, so it must hang up on clients that keep their connection open."""

    daemon_threads = False

    def __init__(self, sheets: SheetsServer):
        self.sheets = sheets
        self.open_sockets: set[socket.socket] = set()
        super().__init__(("127.0.0.1", 0), _Handler)

    def process_request(self, request: socket.socket, client_address: Any) -> None:
        self.open_sockets.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:
        self.open_sockets.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        for request in list(self.open_sockets):
            _end(request)


class _Handler(BaseHTTPRequestHandler):
    """Reads one request, hands it to the `SheetsServer`, writes what it says."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Listener

    def do_GET(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = Request(self.command, self.path, parse_qs(urlsplit(self.path).query), _parsed(sent))
        request.by = self.headers.get("Authorization", "").removeprefix("Bearer ")
        answer = self.server.sheets.answer(request)
        try:
            self._send(answer) if answer else self._drop()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client has given up waiting

    do_POST = do_PUT = do_GET

    def _send(self, answer: Answer) -> None:
        body, headers = answer.body, dict(answer.headers)
        if len(body) > 1000 and "gzip" in self.headers.get("Accept-Encoding", ""):
            body, headers = gzip.compress(body, compresslevel=1), headers | {"Content-Encoding": "gzip"}
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2] if answer.cut else body)
        if answer.cut:
            self._drop()

    def _drop(self) -> None:
        self.close_connection = True
        _end(self.connection)

    def log_message(self, *_: object) -> None:
        """`SheetsServer.requests` is the log."""


def _end(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # already closed by the other side


def _parsed(sent: bytes) -> Any:
    """A JSON body as Python; anything else (a token call's form) as text."""
    try:
        return json.loads(sent) if sent else None
    except ValueError:
        return sent.decode(errors="replace")


class LoopbackHTTP(gspread.HTTPClient):
    """gspread's own client with Google's address replaced."""

    address = GOOGLE

    def request(self, method: str, endpoint: str, *args: Any, **kwargs: Any) -> Any:
        return super().request(method, endpoint.replace(GOOGLE, self.address), *args, **kwargs)


def loopback(url: str) -> type[gspread.HTTPClient]:
    """A gspread client class that asks `url` instead of Google."""
    return type("Loopback", (LoopbackHTTP,), {"address": url})


def service_account_info(server: SheetsServer, token: str = "loopback") -> dict[str, str]:
    """A service account whose key works and whose tokens come from the server's own /token.

    token: what it is given there, to tell who asked what (`Request.by`).
    """
    return {
        "type": "service_account",
        "project_id": "signoff-test",
        "private_key_id": "loopback",
        "private_key": _private_key(),
        "client_email": "signoff@signoff-test.iam.gserviceaccount.com",
        "client_id": "123",
        "token_uri": f"{server.url}/token?as={token}",
        "universe_domain": "googleapis.com",
    }


@functools.cache
def _private_key() -> str:
    """Made once a process: it takes a tenth of a second."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    plain, kind = serialization.NoEncryption(), serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, kind, plain).decode()
