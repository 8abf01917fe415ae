"""Where a book is kept, and the one shape every such place has.

A store reads everything at once and appends rows; it knows cells and worksheets, never what they mean.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol, TypeAlias

RawCell: TypeAlias = str | int | float | bool | datetime | date | None
RawColumn: TypeAlias = Sequence[RawCell]
Row: TypeAlias = Mapping[str, Any]
"""One app-owned row: column name to str, bool, date, aware datetime or None; left-out columns are blank."""

Cells: TypeAlias = Mapping[str, Mapping[str, Mapping[str, str | None]]]
"""Worksheet title to row id to column: what is to stand in that cell from now on, None for nothing."""


@dataclass(frozen=True)
class RawBook:
    """All worksheets as they lie in the store.

    `worksheets` maps a worksheet's name to its columns, each a list from row 1 down (ragged; a missing cell is None
    or ""), with numbers, booleans and serial dates as the Sheets API gives them (UNFORMATTED_VALUE, SERIAL_NUMBER).
    An SQL store gives real dates instead of serials. `timezone` (IANA) and `locale` (like `en_GB`) are the
    spreadsheet's own, None where the store has none. `links` maps a worksheet's name to the address of its tab. `mark`
    is how far it was read, for `news`; `seal` stands for all that is in it: books of one seal are the same. None where
    a store can't tell.
    """

    worksheets: Mapping[str, Sequence[RawColumn]]
    timezone: str | None = None
    locale: str | None = None
    links: Mapping[str, str] = field(default_factory=dict)
    mark: Any = None
    seal: Any = None


@dataclass(frozen=True)
class News:
    """App-owned rows that were added since a book was read, by worksheet title, and how far it is read with them."""

    rows: Mapping[str, Sequence[Row]]
    mark: Any


class Store(Protocol):
    """One place where one team's book is kept. Safe to share between threads."""

    kind: str
    """`sheet` or `sql`."""
    name: str
    """What to call it when talking to a person; holds no secret."""

    def read(self, known: Any = None) -> RawBook:
        """The whole book, now. Raises StoreError, or Unreachable when trying again may help. Creates nothing.

        known: the seal of a book that was read before and is still at hand. Where it is the same book still, the answer
        may be that seal without any worksheets.
        """

    def refresh_metadata(self) -> None:
        """Forget what is remembered of the place, such as worksheets' names: the next read asks for it anew."""

    def append(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Add rows, by worksheet title (`Calls`, ...), all or none, in order.

        A row whose id is in the book already is left out, so that a save can be repeated. When this returns, the
        rows are kept. Raises StoreError (nothing was written) or Unreachable (nothing was written as far as can
        be told; the same rows may be given again).
        """

    def erase(self, cells: Cells, rows: Mapping[str, Sequence[Row]]) -> None:
        """Blank cells of app-owned rows, found by the rows' ids, and add the rows that record it.

        The one exception to rows being only added. Every row of an id is meant; one that is not there any more is left
        out, so that an erasure can be repeated. Nothing of another row is lost, even where people sort and edit the
        worksheet at that moment. Raises StoreError, which says what is and what is not done, or Unreachable.
        """

    def close(self) -> None:
        """Give back connections; the store is not used afterwards."""
