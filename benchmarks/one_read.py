"""One reader in a process of its own: `python -m benchmarks.one_read READER ADDRESS TITLE …` prints what it took as JSON.

The first read opens the sheet; the second is a refresh, and the book before stays, as on the page. Memory is the peak
over what the process held when everything was imported. Where the system has no `/proc` it is left out.
"""

import gc
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests

from benchmarks.figures import seconds
from benchmarks.readers import READERS, counted

STATUS = Path("/proc/self/status")


def main(name: str, url: str, titles: list[str]) -> dict[str, Any]:
    read, kept = READERS[name](url, titles), []
    base = _memory("VmRSS")
    first = _one(url, lambda: kept.append(read()))
    again = _one(url, lambda: kept.append(read())) if name != "get_all_records" else first
    found = {"first": first, "again": again, "counts": counted(kept[-1])}
    for one in (first, again):
        one["over"] = one["peak"] - base
    return found


def _one(url: str, work: Callable[[], Any]) -> dict[str, float]:
    before = requests.get(f"{url}/asked", timeout=60).json()
    took = seconds(work)
    return {
        "seconds": took,
        "asked": requests.get(f"{url}/asked", timeout=60).json() - before,
        "peak": _memory("VmHWM"),
    }


def _memory(name: str) -> int:
    """Bytes: what the process holds (VmRSS), or held at its highest (VmHWM; a parent's peak is not in it)."""
    lines = STATUS.read_text().splitlines() if STATUS.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(name)), 0)


if __name__ == "__main__":
    gc.collect()
    gc.freeze()  # as the page does once everything is loaded
    print(json.dumps(main(sys.argv[1], sys.argv[2], sys.argv[3:])))
