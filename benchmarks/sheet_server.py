"""The loopback sheet of the tests in a process of its own: `python -m benchmarks.sheet_server CANDIDACIES [RECRUITERS QUOTA]`.

Prints its address and an account for it, and stays until its standard input is closed; then what it was asked, as JSON.
"""

import json
import sys
from datetime import UTC, datetime

from benchmarks.agencies import spreadsheet
from tests.sheets_server import SheetsServer, service_account_info


def main(candidacies: int, recruiters: int | None = None, quota: int | None = None) -> None:
    with SheetsServer() as server:
        for title, rows in spreadsheet(candidacies, datetime.now(UTC), recruiters).items():
            server.add_worksheet(title, rows)
        server.quota = quota
        print(server.url, flush=True)
        print(json.dumps(service_account_info(server)), flush=True)
        sys.stdin.read()
        asked = {kind: server.busiest(kind) for kind in ("read", "write")}
        print(json.dumps(asked | {"refused": server.over_quota()}), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
