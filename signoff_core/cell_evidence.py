"""What the cells of a column say of it: phones look like phones. They settle a doubt, or raise one; they never guess.

Only the first cells are looked at, so that a long sheet costs no more than a short one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from signoff_core import columns as c
from signoff_core.header_grammar import Kind, Reading
from signoff_core.status_grammar import read_status
from signoff_core.stores import RawCell, RawColumn
from signoff_core.suggestions import Suggestion

SAMPLE = 60
"""How many cells of a column are looked at."""
_ENOUGH, _ENOUGH_TO_DOUBT, _MOST, _FEW_WORDS = 3, 10, 0.8, 25
"""A few cells settle a doubt; to doubt what the header says takes more."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_PHONE = re.compile(r"\+?[0-9(][0-9()./\s-]{6,20}")
_LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_DATE = re.compile(r"[0-9]{1,4}[-/. ]([0-9]{1,2}|[A-Za-z]{3,9})[-/. ,]+[0-9]{2,4}\b.*")
_FIRST_DAY, _LAST_DAY = 20_000, 80_000  # what a spreadsheet keeps for 1954 and 2119
_DATES = (c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON)
_LOOKS: Mapping[str, tuple[str, ...]] = {
    "e-mails": (c.EMAIL,),
    "phones": (c.PHONE,),
    "links": (c.RESUME_LINK,),
    "dates": (*_DATES, c.TOLD_ON),
    "status words": (c.STAGE, c.OUTCOME),
}
_NEVER = {
    c.EMAIL: ("phones", "dates", "status words", "links"),
    c.PHONE: ("e-mails", "status words", "links"),
    c.STAGE: ("dates", "e-mails", "phones", "links"),
    c.OUTCOME: ("dates", "e-mails", "phones", "links"),
    c.ROLE: ("dates", "e-mails", "links"),
    **dict.fromkeys(_DATES, ("status words", "e-mails", "links")),
}
"""What the cells of a field can't be."""


class Seen(NamedTuple):
    """What most filled cells of a column look like, how many of them, and how many are filled."""

    like: str | None
    count: int
    filled: int

    @property
    def why(self) -> str:
        return f"{self.count} of {self.filled} cells are {self.like}"


def look(column: Sequence[RawCell]) -> Seen:
    """What the first cells of a column (without its header) look like."""
    filled = [cell for cell in column[:SAMPLE] if not _blank(cell)]
    counts = {like: sum(test(cell) for cell in filled) for like, test in _TESTS.items()}
    words = {str(cell).strip() for cell in filled if isinstance(cell, str)}
    if len(words) <= _FEW_WORDS:
        known = {word for word in words if read_status(word).taken}
        counts["status words"] = sum(str(cell).strip() in known for cell in filled)
    like = max(counts, key=counts.__getitem__)
    enough = len(filled) >= _ENOUGH and counts[like] >= _MOST * len(filled)
    return Seen(like if enough else None, counts[like], len(filled))


def with_cells(readings: Sequence[Reading], columns: Sequence[RawColumn]) -> list[Reading]:
    """The same columns in the light of what stands in them."""
    seen = [look(column) for column in columns]
    taken = {one.suggestion.taken for one in readings}
    return [_in_light(one, what, taken) for one, what in zip(readings, seen, strict=True)]


def _in_light(one: Reading, seen: Seen, taken: set[str | None]) -> Reading:
    if seen.like is None:
        return one
    now, fields = one.suggestion, _LOOKS[seen.like]
    if now.value in fields:
        sure = now.sure if one.kind in (Kind.DATE, Kind.SUBMITTED) else max(now.sure, 0.9)
        return replace(one, suggestion=Suggestion(now.value, sure, f"{now.why}; {seen.why}"))
    if now.value and seen.like in _NEVER.get(now.value, ()) and seen.filled >= _ENOUGH_TO_DOUBT:
        return replace(one, suggestion=now.less(0.5, f"the header says one thing, but {seen.why}"))
    if now.value is None and one.kind is Kind.PLAIN and len(fields) == 1 and fields[0] not in taken:
        return replace(one, suggestion=Suggestion(fields[0], 0.6, seen.why))
    if now.value is None and one.kind is Kind.PLAIN and c.STAGE in fields and not taken & {c.STAGE, c.OUTCOME}:
        return replace(one, suggestion=Suggestion(c.STAGE, 0.6, seen.why))
    return one


def _blank(cell: RawCell) -> bool:
    return cell is None or cell != cell or (isinstance(cell, str) and not cell.strip())


def _like(pattern: re.Pattern[str], cell: RawCell) -> bool:
    return isinstance(cell, str) and len(cell) < 300 and bool(pattern.fullmatch(cell.strip()))


def _is_phone(cell: RawCell) -> bool:
    if isinstance(cell, str):
        if not _like(_PHONE, cell) or _like(_DATE, cell):
            return False
        return 7 <= sum(letter.isdigit() for letter in cell) <= 15
    return isinstance(cell, (int, float)) and not isinstance(cell, bool) and 1e7 <= cell < 1e15


def _is_date(cell: RawCell) -> bool:
    if isinstance(cell, bool):
        return False
    if isinstance(cell, (int, float)):
        return _FIRST_DAY <= cell <= _LAST_DAY
    return isinstance(cell, date) or _like(_DATE, cell)


_TESTS = {
    "e-mails": lambda cell: _like(_EMAIL, cell),
    "phones": _is_phone,
    "links": lambda cell: _like(_LINK, cell),
    "dates": _is_date,
}
