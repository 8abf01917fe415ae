"""What starting costs: the core, and a command that only says how it is called."""

import sys
from collections.abc import Iterator
from subprocess import DEVNULL, run

from benchmarks.figures import Row, in_rounds, ms, ratio, times
from benchmarks.scale import Scale

STARTS = {
    "a bare interpreter": ["-c", ""],
    "`import pandas`": ["-c", "import pandas"],
    "`import streamlit`": ["-c", "import streamlit"],
    "`import signoff_core`": ["-c", "import signoff_core"],
    "`python -m signoff_core --help`": ["-m", "signoff_core", "--help"],
}
BESIDE = "`import pandas`"


def measure(scale: Scale) -> Iterator[Row]:
    """Fresh interpreters in turn, the files in the machine's cache."""
    works = {
        name: (lambda said=said: run([sys.executable, *said], check=True, stdout=DEVNULL))
        for name, said in STARTS.items()
    }
    found = in_rounds(works, min(3, scale.rounds))
    for name, took in found.items():
        yield Row(name, ms(took), f"{times(ratio(took, found[BESIDE]))} {BESIDE}" if name != BESIDE else "")
