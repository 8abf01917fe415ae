"""What goes back over HTTP: JSON under a `fields` mask, refusals in Google's words, and what a failing Google sends."""

import re
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

from tests.spreadsheet_cells import SheetsError

NOT_SUPPORTED = "This operation is not supported for this document"
OFFICE_FILE = "This operation is not supported for this document. The document must not be an Office file."
NOT_ENABLED = (
    "Google Sheets API has not been used in project 123 before or it is disabled. Enable it by visiting "
    "https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=123 then retry. If you "
    "enabled this API recently, wait a few minutes for the action to propagate to our systems and retry."
)
FAILURES = {
    400: ("INVALID_ARGUMENT", "Request contains an invalid argument."),
    401: (
        "UNAUTHENTICATED",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
        "authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.",
    ),
    403: ("PERMISSION_DENIED", "The caller does not have permission"),
    404: ("NOT_FOUND", "Requested entity was not found."),
    429: (
        "RESOURCE_EXHAUSTED",
        "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service "
        "'sheets.googleapis.com' for consumer 'project_number:123'.",
    ),
    500: ("INTERNAL", "Internal error encountered."),
    502: ("UNAVAILABLE", "Bad gateway."),
    503: ("UNAVAILABLE", "The service is currently unavailable."),
    504: ("DEADLINE_EXCEEDED", "Deadline expired before operation could complete."),
}


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong with one request.

    `status` answers with an error (as HTML with `html`), `drop` closes the connection without a word, `garbage` answers
    200 with half a JSON, `cut` ends the connection in the middle of whatever is answered, `silent_for` waits first (what
    waits is still carried out afterwards, as with a slow Google).
    With `after` the request is carried out before any of it. `only` picks "read", "write" or "token"; without it the
    next read or write is meant, never the token call.
    """

    status: int | None = None
    html: bool = False
    retry_after: str | None = None
    drop: bool = False
    silent_for: float = 0
    after: bool = False
    garbage: bool = False
    cut: bool = False
    only: str | None = None


@dataclass(frozen=True)
class Answer:
    """What goes back: a status, the bytes, and the few headers that matter."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "application/json; charset=UTF-8"
    cut: bool = False


def as_json(value: Any, query: dict[str, list[str]] | None = None, status: int = 200) -> Answer:
    """The answer as Google prints it: indented unless asked not to (or too long to be worth the time)."""
    query = query or {}
    value = _masked(value, field_tree(query.get("fields", [""])[-1]))
    body = orjson.dumps(value)
    if len(body) < 100_000 and query.get("prettyPrint", ["true"])[-1].lower() != "false":
        body = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    return Answer(status, body)


def field_tree(mask: str) -> dict[str, Any]:
    """A `fields` mask such as "sheets.properties(sheetId,title)" as nested names; empty means everything."""
    tree: dict[str, Any] = {}
    parents, node, last = [], tree, tree
    for token in re.findall(r"[^,()\s]+|[()]", mask):
        if token == "(":
            parents.append(node)
            node = last
        elif token == ")":
            node = parents.pop() if parents else tree
        else:
            last = node
            for name in re.split(r"[./]", token):
                last = last.setdefault(name, {})
    return tree


def _masked(value: Any, tree: dict[str, Any]) -> Any:
    if not tree or "*" in tree:
        return value
    if isinstance(value, list):
        return [_masked(item, tree) for item in value]
    if not isinstance(value, dict):
        return value
    return {name: _masked(item, tree[name]) for name, item in value.items() if name in tree}


def refused(refusal: SheetsError) -> Answer:
    error = {"code": refusal.code, "message": refusal.message, "status": refusal.status}
    return as_json({"error": error | ({"details": refusal.details} if refusal.details else {})}, status=refusal.code)


def failure(fault: Fault) -> Answer:
    status, message = FAILURES.get(fault.status, ("UNKNOWN", "Unknown error."))
    answer = page(fault.status) if fault.html else refused(SheetsError(message, fault.status, status))
    return replace(answer, headers={"Retry-After": fault.retry_after}) if fault.retry_after else answer


def page(status: int) -> Answer:
    """The HTML a Google front end answers with when no API is behind it."""
    title = f"Error {status} ({'Not Found' if status == 404 else 'Server Error'})!!1"
    page = f"<!DOCTYPE html>\n<html lang=en>\n<title>{title}</title>\n<p><b>{status}.</b> That's an error.\n"
    return Answer(status, page.encode(), content_type="text/html; charset=UTF-8")


def not_enabled() -> SheetsError:
    link = "https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=123"
    metadata = {"service": "sheets.googleapis.com", "consumer": "projects/123", "activationUrl": link}
    details = [
        {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            "reason": "SERVICE_DISABLED",
            "domain": "googleapis.com",
            "metadata": metadata,
        },
        {
            "@type": "type.googleapis.com/google.rpc.Help",
            "links": [{"description": "Google developers console API activation", "url": link}],
        },
    ]
    return SheetsError(NOT_ENABLED, 403, "PERMISSION_DENIED", details)
