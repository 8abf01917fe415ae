"""A loopback stand-in for Google that answers at once: it sends prebuilt, gzipped bytes, so Google's time is in nothing."""

import gzip
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "benchmark"


@contextmanager
def stub(raw: dict[str, list[list[Any]]]) -> Iterator[str]:
    """The address of a server that holds this book: its metadata, and all worksheets by columns."""
    titles = list(raw)
    properties = {"title": "Benchmark", "locale": "en_GB", "timeZone": "Europe/London"}
    sheets = [
        {
            "properties": {
                "sheetId": n,
                "title": title,
                "index": n,
                "sheetType": "GRID",
                "gridProperties": _grid(raw[title]),
            }
        }
        for n, title in enumerate(titles)
    ]
    ranges = [{"range": f"'{title}'", "majorDimension": "COLUMNS", "values": raw[title]} for title in titles]
    answers = {
        "metadata": _packed({"spreadsheetId": KEY, "properties": properties, "sheets": sheets}),
        "values": _packed({"spreadsheetId": KEY, "valueRanges": ranges}),
    }
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(answers))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _grid(columns: list[list[Any]]) -> dict[str, int]:
    return {"rowCount": max(len(column) for column in columns), "columnCount": len(columns)}


def _packed(answer: dict[str, Any]) -> bytes:
    return gzip.compress(json.dumps(answer, separators=(",", ":")).encode(), 6)


def _handler(answers: dict[str, bytes]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = answers["values" if "values" in self.path else "metadata"]
            self.send_response(200)
            self.send_header("Content-Type", "application/json; charset=UTF-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing: a benchmark prints its table alone."""

    return Handler
