"""`make bench`: everything that is measured, as one table.

python -m benchmarks                   all of it, in a quarter of an hour
python -m benchmarks reading queue     some parts
python -m benchmarks --quick           smaller, in about two minutes
python -m benchmarks --all             with the sheet's own ceiling of 10 million cells
"""

import argparse
import platform
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.metadata import version

import psutil

from benchmarks import calling, clicks, imports, queueing, reading, sessions, teams, visits, working
from benchmarks.figures import HEAD, Row
from benchmarks.scale import QUICK, USUAL, WHOLE, Scale

PARTS: dict[str, Callable[[Scale], Iterator[Row]]] = {
    "imports": imports.measure,
    "reading": reading.measure,
    "queue": queueing.measure,
    "sessions": sessions.measure,
    "visits": visits.measure,
    "calling": calling.measure,
    "clicks": clicks.measure,
    "teams": teams.measure,
    "working": working.measure,
}
VERSIONS = ("streamlit", "pandas", "numpy", "pyarrow", "gspread", "orjson", "sqlalchemy", "plotly", "playwright")


def main() -> None:
    asked = _asked()
    scale = WHOLE if asked.all else QUICK if asked.quick else USUAL
    scale = replace(scale, page=asked.size) if asked.size else scale
    scale = replace(scale, every=asked.every) if asked.every is not None else scale
    print(f"{_machine()}\n\n{HEAD}", flush=True)
    for name in asked.parts or PARTS:
        for row in PARTS[name](scale):
            print(row, flush=True)


def _asked() -> argparse.Namespace:
    usage = argparse.ArgumentParser("python -m benchmarks", description=__doc__)
    usage.formatter_class = argparse.RawDescriptionHelpFormatter
    usage.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}", choices=[*PARTS, []])
    usage.add_argument("--quick", action="store_true", help="smaller books, fewer rounds")
    usage.add_argument("--all", action="store_true", help="the sheet's own ceiling too, which takes minutes")
    usage.add_argument("--size", type=int, help="candidacies behind the page")
    usage.add_argument(
        "--every", type=float, help="seconds between a recruiter's calls, for a team at work: less is an hour in less"
    )
    return usage.parse_args()


def _machine() -> str:
    """What it ran on, and how busy that was with something else."""
    versions = ", ".join(f"{name} {version(name)}" for name in VERSIONS)
    busy = psutil.getloadavg()[0] / psutil.cpu_count()
    return (
        f"Python {platform.python_version()}, {versions}; {psutil.cpu_count()} cores, {busy:.1f} of each busy before."
    )


if __name__ == "__main__":
    main()
