"""The loopback sheet of the tests in a process of its own: `python -m benchmarks.sheet_server CANDIDACIES`.

Prints its address and stays until its standard input is closed.
"""

import sys
from datetime import UTC, datetime

from benchmarks.agencies import spreadsheet
from tests.sheets_server import SheetsServer


def main(candidacies: int) -> None:
    with SheetsServer() as server:
        for title, rows in spreadsheet(candidacies, datetime.now(UTC)).items():
            server.add_worksheet(title, rows)
        print(server.url, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(int(sys.argv[1]))
