"""A whole worksheet, recognised: its header row, its columns, its status words and its shape."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from signoff_core import columns as c
from signoff_core.cell_evidence import look
from signoff_core.cells import texts
from signoff_core.errors import BookError
from signoff_core.recognising import RecognisedColumn, looks_like_candidates, recognise_columns, status_meaning
from signoff_core.settings import Settings
from signoff_core.shapes import header_row, shape_of
from signoff_core.status_parts import Beside, beside_of
from signoff_core.stores import RawColumn
from signoff_core.suggestions import Suggestion

_STATUS = (c.STAGE, c.OUTCOME)
_MOST_WORDS = 300


class StatusWord(NamedTuple):
    """A status word as the sheet writes it, in how many rows, and what it says: a Meaning."""

    word: str
    people: int
    suggestion: Suggestion


@dataclass(frozen=True)
class Recognition:
    """What was understood of one worksheet. `header_row` counts from 1; `shape` names what is unusual about it."""

    title: str
    header_row: int
    columns: list[RecognisedColumn]
    statuses: list[StatusWord]
    shape: dict[str, Any] = field(default_factory=dict)
    written: Sequence[str] = ()
    """The headers exactly as they are written, line breaks and blanks included."""


def recognise(title: str, columns: Sequence[RawColumn], settings: Settings) -> Recognition:
    """What a worksheet of candidates says. columns: its raw cells, column by column, from row 1 down."""
    top = settings.header_rows.get(title.strip()) or header_row(columns)
    below = [column[top - 1 :] for column in columns]
    headers = texts([column[0] if column else None for column in below], len(below)).fillna("").tolist()
    cells = [column[1:] for column in below]
    seen = recognise_columns(title, headers, settings, openings=False, cells=cells)
    statuses = _statuses(title, seen, cells, settings)
    written = [str(column[0]) if column and column[0] is not None else "" for column in below]
    return Recognition(title, top, seen, statuses, shape_of(title, columns, top, seen, settings), written)


def recognised_file(file: str, sheet: str | None) -> Recognition:
    """A worksheet of a .csv or .xlsx that is in no book yet: the one named, else the first that looks like candidates.

    Raises BookError when the file can't be read or has no such worksheet.
    """
    from signoff_core.table_files import read_table_file  # reads spreadsheets, which no other command needs

    worksheets = read_table_file(file, sheet=sheet)
    found = [recognise(title, columns, Settings()) for title, columns in worksheets.items()]
    if not found:
        raise BookError(f"{file} holds no worksheet{f' called “{sheet}”' if sheet else ''}.")
    return next((one for one in found if looks_like_candidates(one.written)), found[0])


def _statuses(
    title: str, seen: Sequence[RecognisedColumn], cells: Sequence[RawColumn], settings: Settings
) -> list[StatusWord]:
    """Every different word of the columns that hold, or may hold, a status."""
    words: dict[str, int] = {}
    for one in _status_columns(seen, cells):
        written = texts(cells[one.position - 1], len(cells[one.position - 1])).dropna()
        for word, people in written.value_counts(sort=False).items():
            words[word] = words.get(word, 0) + int(people)
    beside = _beside(words)
    return [StatusWord(word, people, status_meaning(word, title, settings, beside)) for word, people in words.items()]


def _beside(words: dict[str, int]) -> Beside:
    return beside_of(list(words)[:_MOST_WORDS])


def _status_columns(seen: Sequence[RecognisedColumn], cells: Sequence[RawColumn]) -> list[RecognisedColumn]:
    """Those taken for it; else those that may be it; else those whose cells are status words."""
    taken = [one for one in seen if one.field in _STATUS]
    asked = [one for one in seen if one.suggested in _STATUS]
    if taken or asked:
        return taken + asked
    return [one for one in seen if one.field is None and look(cells[one.position - 1]).like == "status words"]
