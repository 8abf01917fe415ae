"""What `recognise` answers: a worksheet's headers, status words and shape, each with why."""

from collections.abc import Mapping
from typing import Any

from signoff_core import columns as c
from signoff_core.answers import aligned, one_line
from signoff_core.recognition import Recognition

HEADERS, COLUMN, HEADER, FIELD, PREFERRED, ASK = "headers", "column", "header", "field", "preferred", "ask"
SUGGESTED, SURE, STATUSES, WORD, SHAPE, HEADER_ROW = "suggested", "sure", "statuses", "word", "shape", "header_row"


def as_json(found: Recognition) -> dict[str, Any]:
    """The recognition of one worksheet as one object. What is asked has no field and no standing, but a suggestion."""
    return {
        c.WORKSHEET: found.title,
        HEADERS: [
            {
                COLUMN: one.position,
                HEADER: written,
                FIELD: one.field,
                PREFERRED: bool(one.field) and one.preferred,
                ASK: one.ask,
                SUGGESTED: one.suggested,
                SURE: round(one.sure, 2),
                c.WHY: one.why,
            }
            for one, written in zip(found.columns, found.written, strict=True)
        ],
        STATUSES: [
            {
                WORD: one.word,
                c.PEOPLE: one.people,
                c.STANDING: str(one.suggestion.taken.standing) if one.suggestion.taken else None,
                ASK: one.suggestion.taken is None,
                SURE: round(one.suggestion.sure, 2),
                c.WHY: one.suggestion.why,
            }
            for one in found.statuses
        ],
        SHAPE: {HEADER_ROW: found.header_row, **found.shape},
    }


def as_text(found: Mapping[str, Any]) -> list[str]:
    """The same for a person."""
    lines = [f"{found[c.WORKSHEET]}: headers in row {found[SHAPE][HEADER_ROW]}"]
    lines += [f"  {line}" for line in aligned([_column(one) for one in found[HEADERS]])]
    if found[STATUSES]:
        lines += ["", "Status words", *(f"  {line}" for line in aligned([_status(one) for one in found[STATUSES]]))]
    others = [(name.replace("_", " "), str(value)) for name, value in found[SHAPE].items() if name != HEADER_ROW]
    return lines + (["", "Shape", *(f"  {line}" for line in aligned(others))] if others else [])


def _column(one: Mapping[str, Any]) -> tuple[str, str, str]:
    taken = f"ask: {one[SUGGESTED]}?" if one[ASK] else one[FIELD] or "kept as it is"
    return one_line(one[HEADER]) or "(blank)", taken, one[c.WHY]


def _status(one: Mapping[str, Any]) -> tuple[str, str, str, str]:
    return one_line(one[WORD]), str(one[c.PEOPLE]), "ask" if one[ASK] else one[c.STANDING], one[c.WHY]
