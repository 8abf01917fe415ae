"""How well sheets nobody has seen are recognised: `python -m benchmarks.recognition FOLDER`.

FOLDER (or the environment variable SIGNOFF_TRACKERS) holds labelled trackers, a .json each: `headers`, `maps` (header to
field or null), `statuses` (word to its class). The rules were written while looking at the developing half; the
held-out half is told by the file's name.
"""

import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from signoff_core.recognise_answer import as_json
from signoff_core.recognition import recognise
from signoff_core.settings import Settings

CLASSES = {
    "in_play_early": "early",
    "in_play_late": "in play",
    "rejected_late_or_unknown": "not selected",
    "rejected_early": "turned down early",
    "hired": "hired",
    "on_hold": "on hold",
    "withdrew": "withdrew",
}
TURNED_DOWN = "not selected"
SINGLE = ("Status",)
"""The headers of a tracker that is a list of status words alone."""


def is_held_out(name: str) -> bool:
    """Half of all file names, and always the same ones."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1


def answer(tracker: Mapping[str, Any]) -> dict[str, Any]:
    """What is recognised in a sheet of these headers and nothing else but the status words, under the stage."""
    headers = list(tracker["headers"]) or list(SINGLE)
    fields = [tracker["maps"].get(header) for header in headers] if tracker["headers"] else ["stage"]
    at = next((fields.index(field) for field in ("stage", "outcome") if field in fields), None)
    if at is None and tracker["statuses"]:
        headers, at = [*headers, "Status"], len(headers)
    cells = [[header] for header in headers]
    if at is not None:
        cells[at] += list(tracker["statuses"])
    return as_json(recognise("Sheet1", cells, Settings()))


def misses(tracker: Mapping[str, Any], counts: Counter[str]) -> Iterator[str]:
    """Counts what is right and wrong into `counts`, and says each miss in a line."""
    found = answer(tracker)
    for one in found["headers"][: len(tracker["headers"])]:
        wanted = tracker["maps"].get(one["header"])
        counts[_header(wanted, one)] += 1
        if (one["field"] or one["ask"]) != (wanted or False):
            yield f"{one['header']!r}: {one['field'] or ('asked' if one['ask'] else 'left')}, labelled {wanted}"
    told = {one["word"]: one["standing"] for one in found["statuses"]}
    for word, label in tracker["statuses"].items():
        wanted, got = CLASSES.get(label), told.get(word.strip())
        counts[_status(wanted, got)] += 1
        counts["lost"] += wanted == TURNED_DOWN and got not in (None, wanted)
        if wanted != got:
            yield f"{word!r}: {got or 'asked'}, labelled {label}"


def _header(wanted: str | None, one: Mapping[str, Any]) -> str:
    if wanted is None:
        return (
            "others left" if not one["field"] and not one["ask"] else "others asked" if one["ask"] else "others taken"
        )
    if one["field"] == wanted:
        return "ours right"
    return "ours wrong" if one["field"] else "ours asked" if one["ask"] else "ours left"


def _status(wanted: str | None, got: str | None) -> str:
    if wanted is None:
        return "unclear asked" if got is None else "unclear taken"
    return "word right" if got == wanted else "word asked" if got is None else "word wrong"


def lines(counts: Counter[str]) -> list[str]:
    """The score as it is judged."""
    ours = sum(counts[name] for name in ("ours right", "ours wrong", "ours asked", "ours left")) or 1
    others = sum(counts[name] for name in ("others left", "others asked", "others taken")) or 1
    words = sum(counts[name] for name in ("word right", "word asked", "word wrong")) or 1
    every = words + counts["unclear asked"] + counts["unclear taken"]
    wrong = counts["word wrong"] + counts["unclear taken"]
    return [
        f"  headers of ours right     {counts['ours right'] / ours:7.1%}   (at least 92 %)   of {ours}",
        f"  headers of ours wrong     {counts['ours wrong'] / ours:7.1%}   (at most 2 %)",
        f"  other columns left alone  {counts['others left'] / others:7.1%}   (at least 97 %)   of {others}, "
        f"{counts['others asked']} asked",
        f"  status words right        {counts['word right'] / words:7.1%}   (at least 80 %)   of {words}",
        f"  status words wrong        {wrong / every:7.1%}   (at most 1 %)   of {every}, unclear ones too",
        f"  turned down, taken for something else  {counts['lost']}   (none)",
    ]


def main(arguments: list[str]) -> None:
    folder = arguments[0] if arguments else os.environ.get("SIGNOFF_TRACKERS", "")
    files = sorted(Path(folder).glob("*.json")) if folder else []
    if not files:
        print("No labelled trackers: name their folder, or set SIGNOFF_TRACKERS. Nothing was measured.")
        return
    counts = {half: Counter() for half in ("developing", "held out", "all")}
    told: dict[str, list[str]] = {"developing": [], "held out": []}
    for file in files:
        tracker = json.loads(file.read_text("utf-8"))
        half = "held out" if is_held_out(file.name) else "developing"
        found: Counter[str] = Counter()
        told[half] += [f"  {file.stem}: {line}" for line in misses(tracker, found)]
        counts[half] += found
        counts["all"] += found
    for half, listed in told.items():
        print(f"\nMisses, {half} half ({len(listed)})", *listed, sep="\n")
    for half, found in counts.items():
        print(f"\n{half}", *lines(found), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
