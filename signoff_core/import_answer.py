"""What `import` answers: what a file did to the book, or would do, as one object and as lines for a person."""

from collections.abc import Iterable, Mapping
from typing import Any

from signoff_core import columns as c
from signoff_core.answers import aligned, one_line, records
from signoff_core.importing import Import
from signoff_core.schema import CANDIDATES_TITLE

NEW, CHANGED, UNCHANGED, LEFT_OUT, PROBLEMS, UNKNOWN = (
    "new", "changed", "unchanged", "left_out", "problems", "unknown_words",
)  # fmt: skip
SAVED, CELLS, COLUMNS, HEADER, FIELD = "saved", "cells", "columns", "header", "field"
_SHOWN = 200


def imported(found: Import, *, saved: bool) -> dict[str, Any]:
    """What was new, changed, the same and left out, what could not be read, and how the columns were understood."""
    zone, tables = found.tables.settings.tz, found.tables
    problems = tables.problems[tables.problems[c.ROW] > 0]
    unknown = tables.statuses[tables.statuses[c.STANDING].isna()]
    return {
        SAVED: saved,
        NEW: {title: len(rows) for title, rows in found.added.items() if len(rows) or title == CANDIDATES_TITLE},
        CHANGED: len(found.changes),
        UNCHANGED: found.unchanged,
        CELLS: records(found.changed, zone),
        LEFT_OUT: records(found.left_out, zone),
        PROBLEMS: records(problems, zone),
        UNKNOWN: records(unknown[[c.WORKSHEET, c.WORDS, c.PEOPLE]], zone),
        COLUMNS: [
            {c.WORKSHEET: seen.worksheet, HEADER: seen.header, FIELD: seen.field, c.WHY: seen.why}
            for seen in tables.recognised
        ],
    }


def imported_text(found: Mapping[str, Any]) -> list[str]:
    """The same for a person."""
    new = ", ".join(f"{count} {title}" for title, count in found[NEW].items())
    verb = "Imported" if found[SAVED] else "It would be"
    lines = [
        f"{verb}: new {new}; changed {found[CHANGED]}; the same {found[UNCHANGED]}; left out {len(found[LEFT_OUT])}."
    ]
    lines += _section("Changed", (_changed(cell) for cell in found[CELLS]))
    lines += _section("Left out", ((_where(row), row[c.NAME] or "", row[c.WHY]) for row in found[LEFT_OUT]))
    lines += _section("Can't be read (kept as it is)", (_problem(problem) for problem in found[PROBLEMS]))
    words = ((row[c.WORKSHEET], row[c.WORDS], f"{row[c.PEOPLE]} people") for row in found[UNKNOWN])
    lines += _section("Status words nobody has explained yet", words)
    seen = ((one[HEADER] or "(blank)", one[FIELD] or "kept as it is") for one in found[COLUMNS])
    return lines + _section("Columns", seen)


def _changed(cell: Mapping[str, Any]) -> tuple[str, ...]:
    before = f"“{cell[c.BEFORE]}”" if cell[c.BEFORE] else "blank"
    return _where(cell), cell[c.NAME] or "", cell[c.COLUMN], f"{before} → “{cell[c.AFTER]}”"


def _problem(problem: Mapping[str, Any]) -> tuple[str, ...]:
    return _where(problem), problem[c.COLUMN] or "", f"found “{problem[c.FOUND] or ''}”; allowed: {problem[c.ALLOWED]}"


def _where(row: Mapping[str, Any]) -> str:
    return f"{row[c.WORKSHEET]}, row {row[c.ROW]}"


def _section(title: str, rows: Iterable[tuple[str, ...]]) -> list[str]:
    listed = [tuple(map(one_line, row)) for row in rows]
    more = [f"  and {len(listed) - _SHOWN:,} more (--json lists all)"] if len(listed) > _SHOWN else []
    return ["", title, *(f"  {line}" for line in aligned(listed[:_SHOWN])), *more] if listed else []
