"""What the Dockerfile puts into an image, laid out in a folder."""

import re
import shlex
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent


def copied() -> list[tuple[str, str]]:
    """What is copied, and to where."""
    lines = re.findall(r"^COPY (.+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    return [(one, to) for *what, to in map(shlex.split, lines) for one in what]


def allowed() -> set[str]:
    """What of this folder docker is let see."""
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in lines
    return {line[1:] for line in lines if line.startswith("!")}


def laid_out(folder: Path) -> Path:
    """The folder as an image has it: a page that starts here starts there."""
    for one, to in copied():
        source, target = ROOT / one, folder / to
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            place = target / source.name if to.endswith("/") else target
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, place)
    return folder
