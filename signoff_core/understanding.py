"""What was made of a book's worksheets, for somebody to look through and correct: every one, read or not."""

from collections.abc import Sequence
from typing import NamedTuple

from signoff_core import columns as c
from signoff_core import dates
from signoff_core.cells import texts
from signoff_core.errors import BookError
from signoff_core.recognising import RecognisedColumn, recognise_columns
from signoff_core.recognition import Recognition, recognise
from signoff_core.schema import DATE_FIELDS, OWNED
from signoff_core.settings import Settings
from signoff_core.stores import RawBook, RawColumn
from signoff_core.team_sheets import CANDIDATES, IGNORE, OPENINGS, kinds_of
from signoff_core.worksheets import owned_title

SAMPLES = 3
_LOOKED_AT, _SHOWN = 200, 40


class Understood(NamedTuple):
    """One worksheet of the team's: what was recognised in it, what it holds (`candidates`, `openings`, `ignore`), and
    for each column (by its label) the first three different cells, as people read them."""

    recognition: Recognition
    kind: str
    samples: dict[str, list[str]]

    @property
    def title(self) -> str:
        return self.recognition.title


def understanding(raw: RawBook, settings: Settings) -> list[Understood]:
    """Every worksheet that is not Signoff's own, in the book's order. Nothing is refused: what is unclear is
    `ignore`."""
    owned = {owned_title(table, raw.worksheets) for table in OWNED}
    found = {
        title: recognise(title, columns, settings) for title, columns in raw.worksheets.items() if title not in owned
    }
    try:
        kinds, _ = kinds_of({title: [seen.header for seen in one.columns] for title, one in found.items()}, settings)
    except BookError:
        kinds = settings.sheet_roles
    return [_understood(one, kinds.get(title, IGNORE), raw.worksheets[title], settings) for title, one in found.items()]


def _understood(found: Recognition, kind: str, columns: Sequence[RawColumn], settings: Settings) -> Understood:
    if kind == OPENINGS:
        headers = [seen.header for seen in found.columns]
        found = Recognition(
            found.title, found.header_row, recognise_columns(found.title, headers, settings, openings=True), [], {},
            found.written,
        )  # fmt: skip
    samples = {seen.label: _samples(seen, columns, found.header_row, settings) for seen in found.columns}
    return Understood(found, kind, samples)


def _samples(seen: RecognisedColumn, columns: Sequence[RawColumn], top: int, settings: Settings) -> list[str]:
    cells = columns[seen.position - 1][top : top + _LOOKED_AT]
    written = texts(cells, len(cells))
    if (seen.field or seen.suggested) in DATE_FIELDS:
        days = dates.walls(cells, len(cells), zone=settings.zone).values.dt.strftime("%Y-%m-%d")
        written = days.fillna(written)
    different = [text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…" for text in written.dropna().drop_duplicates()]
    return different[:SAMPLES]


def is_named(found: Understood) -> bool:
    """Whether somebody's name is known in a worksheet: without one it can hold no candidates."""
    return found.kind == CANDIDATES and bool(
        {c.NAME, c.FIRST_NAME, c.LAST_NAME} & {one.field for one in found.recognition.columns}
    )
