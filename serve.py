"""The page for whoever hosts it: the same page, with the headers that keep everything foreign out of it, and its files
packed.

`streamlit run serve.py`, or `make serve`. docs/security.md says what each line of the policy is for.
"""

import asyncio
import gzip
import hashlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware

POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' ws: wss:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "content-security-policy": "; ".join(f"{name} {sources}" for name, sources in POLICY.items()),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
    "cross-origin-opener-policy": "same-origin",
}

TEXTS = ("text/", "application/javascript", "application/json", "application/wasm", "image/svg+xml")

Message = MutableMapping[str, Any]
App = Callable[..., Awaitable[None]]


class Guarded:
    """ASGI middleware that sends HEADERS with every answer."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Message, receive: Callable, send: Callable) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                new = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                kept = [pair for pair in message.get("headers", ()) if pair[0].decode("latin-1").lower() not in HEADERS]
                message = {**message, "headers": [*kept, *new]}
            await send(message)

        await self._app(scope, receive, with_headers)


class Packed:
    """ASGI middleware that sends the page's own files by gzip, each packed once.

    Streamlit leaves that to a proxy and sends them as they are, four megabytes to whoever comes first, because it would
    pack them anew for everybody. Here a file is known by what is in it, so that nothing is ever mistaken for it. Only
    files that Streamlit itself calls immutable: they hold nobody's data, so no secret can be guessed from their length.
    """

    def __init__(self, app: App) -> None:
        self._app = app
        self._packed: dict[bytes, bytes] = {}

    async def __call__(self, scope: Message, receive: Callable, send: Callable) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not _takes_gzip(scope):
            await self._app(scope, receive, send)
            return
        begun: list[Message] = []
        parts: list[bytes] = []

        async def pack(message: Message) -> None:
            if message["type"] == "http.response.start" and _packable(message):
                begun.append(message)
            elif not begun:
                await send(message)
            elif message["type"] == "http.response.body":
                parts.append(message.get("body", b""))
                if not message.get("more_body", False):
                    await self._send(begun[0], b"".join(parts), send)

        await self._app(scope, receive, pack)

    async def _send(self, start: Message, body: bytes, send: Callable) -> None:
        name = hashlib.blake2b(body, digest_size=32).digest()
        if name not in self._packed:
            self._packed[name] = await asyncio.to_thread(gzip.compress, body)
        headers = MutableHeaders(raw=list(start["headers"]))
        headers["content-encoding"], headers["content-length"] = "gzip", str(len(self._packed[name]))
        headers.add_vary_header("accept-encoding")
        if headers.get("etag", "").startswith('"'):  # the same file in other bytes
            headers["etag"] = f"W/{headers['etag']}"
        del headers["accept-ranges"]
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": self._packed[name]})


def _takes_gzip(scope: Message) -> bool:
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")


def _packable(start: Message) -> bool:
    """A whole text file that stays what it is for good; the page, its messages and what is fetched from it are none."""
    headers = Headers(raw=list(start.get("headers", ())))
    lasting = "immutable" in headers.get("cache-control", "") and "content-encoding" not in headers
    return start["status"] == 200 and lasting and headers.get("content-type", "").startswith(TEXTS)


app = st.App("app.py", middleware=[Middleware(Guarded), Middleware(Packed)])
