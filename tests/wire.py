"""The wire between a browser and the page's server, that a test can cut, and that can say it is a proxy.

A browser's own offline switch leaves an open websocket alone; this closes every socket, as a phone that sleeps does.
"""

import socket
import threading
from contextlib import suppress


class Wire:
    """A TCP proxy on a port of its own. `header` is put into the first request of every connection."""

    def __init__(self, port: int, header: str = "") -> None:
        self._to, self._header = port, header
        self._up = threading.Event()
        self._up.set()
        self._sockets: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://localhost:{self._listener.getsockname()[1]}"

    def __enter__(self) -> "Wire":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def cut(self) -> None:
        """Close everything that is open, and whatever is tried until `mend`."""
        self._up.clear()
        with self._lock:
            for one in self._sockets:
                _shut(one)
            self._sockets.clear()

    def mend(self) -> None:
        self._up.set()

    def _accept(self) -> None:
        while True:
            try:
                browser, _ = self._listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(("127.0.0.1", self._to)) if self._up.is_set() else None
            except ConnectionRefusedError:
                server = None
            if server is None:
                browser.close()
                continue
            with self._lock:
                self._sockets |= {browser, server}
            threading.Thread(target=self._carry, args=(browser, server, self._header), daemon=True).start()
            threading.Thread(target=self._carry, args=(server, browser, ""), daemon=True).start()

    def _carry(self, come: socket.socket, go: socket.socket, header: str) -> None:
        with suppress(OSError):
            while data := come.recv(65536):
                if header:
                    first, end, rest = data.partition(b"\r\n")
                    data, header = first + end + header.encode() + b"\r\n" + rest, ""
                go.sendall(data)
        with self._lock:
            self._sockets -= {come, go}
        _shut(come)
        _shut(go)


def _shut(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
