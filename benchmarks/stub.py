"""A loopback stand-in for Google that answers at once: it sends prebuilt, gzipped bytes, so Google's time is in nothing."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

import orjson

KEY = "benchmark"


@contextmanager
def stub(raw: dict[str, list[list[Any]]], *, by_rows: bool = False) -> Iterator[str]:
    """The address of a server that holds this book: its metadata, all worksheets by columns, and each by
    rows where that is asked for.

    `/asked` says how many requests there were, itself not counted.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(_answers(raw, by_rows)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answers(raw: dict[str, list[list[Any]]], by_rows: bool) -> dict[str, bytes]:
    """By the end of the path that asks for it. Rows come indented, as Google sends them to whoever does not refuse that."""
    titles = list(raw)
    properties = {"title": "Benchmark", "locale": "en_GB", "timeZone": "Europe/London"}
    sheets = [{"properties": _sheet(n, title, raw[title])} for n, title in enumerate(titles)]
    columns = [{"range": f"'{title}'", "majorDimension": "COLUMNS", "values": raw[title]} for title in titles]
    rows = {
        title: {"range": f"'{title}'", "majorDimension": "ROWS", "values": list(zip(*raw[title], strict=True))}
        for title in (titles if by_rows else ())
    }
    return {
        KEY: _packed({"spreadsheetId": KEY, "properties": properties, "sheets": sheets}),
        "values:batchGet": _packed({"spreadsheetId": KEY, "valueRanges": columns}),
        **{f"'{title}'": _packed(rows[title], orjson.OPT_INDENT_2) for title in rows},
    }


def _sheet(number: int, title: str, columns: list[list[Any]]) -> dict[str, Any]:
    grid = {"gridProperties": _grid(columns), "sheetType": "GRID"}
    return {"sheetId": number, "title": title, "index": number, **grid}


def _grid(columns: list[list[Any]]) -> dict[str, int]:
    return {"rowCount": max(len(column) for column in columns), "columnCount": len(columns)}


def _packed(answer: dict[str, Any], option: int = 0) -> bytes:
    return gzip.compress(orjson.dumps(answer, option=option), 6)


def _handler(answers: dict[str, bytes]) -> type[BaseHTTPRequestHandler]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            place = unquote(urlsplit(self.path).path).rpartition("/")[2]
            if place == "asked":
                body = gzip.compress(str(len(asked)).encode())
            else:
                asked.append(place)
                body = answers[place]
            self.send_response(200)
            self.send_header("Content-Type", "application/json; charset=UTF-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Nothing: a benchmark prints its table alone."""

    return Handler
