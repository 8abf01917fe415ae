"""A notebook in a process of its own, that is run again and again: `python -m tests.notebook_child`.

For each line it is sent it opens the team's book, looks at the measures and the queue, closes it, and says what it saw.
"""

import json
import sys
from contextlib import closing
from datetime import UTC, datetime

import psutil

from signoff_core import funnel, last_week, ledger, open_book, open_queue, promises_kept, returns, told, weekly_review


def seen() -> dict[str, int]:
    with closing(open_book()) as book:
        tables, now = book.tables(), datetime.now(UTC)
        week = last_week(now, tables.settings, 0)
        for measure in (told, returns, funnel, promises_kept, ledger):
            measure(tables, now)
        weekly_review(tables, now, week)
        return {"owed": len(open_queue(tables, now)), "calls": len(tables.calls)}


if __name__ == "__main__":
    me = psutil.Process()
    for _ in sys.stdin:
        print(json.dumps(seen() | {"files": me.num_fds(), "threads": me.num_threads()}), flush=True)
