"""What one save sends: the worksheets it makes or completes, and the rows it adds, as requests of one batchUpdate."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from signoff_core.errors import BookError
from signoff_core.schema import OWNED, Table
from signoff_core.stores import RawBook, RawCell, RawColumn
from signoff_core.stores.sheet_cells import find_row, identity, row_data
from signoff_core.stores.sheet_requests import (
    Change,
    append_rows,
    free_sheet_id,
    headers,
    more_columns,
    new_worksheet,
    overwrite_row,
)
from signoff_core.stores.sheet_view import About, Tab
from signoff_core.worksheets import positions, title_for, top_row

RawRow = Mapping[str, RawCell]


@dataclass(frozen=True)
class Filling:
    """One worksheet of ours in a save: where it is, its row 1 as the save leaves it, and the rows it gets."""

    table: Table
    title: str
    tab: Tab
    head: Sequence[RawCell]
    rows: Sequence[RawRow]
    changes: Sequence[Change]
    is_new: bool = False

    @property
    def places(self) -> dict[str, int]:
        return positions(self.table, self.head)

    @property
    def ids(self) -> list[str | None]:
        return [identity(self.table, row) for row in self.rows]

    def misplaced_by(self, head: Sequence[RawCell]) -> bool:
        """Whether its rows were written under other headers than these."""
        now = positions(self.table, head)
        return any(now.get(name) != place for name, place in self.places.items() if name in self.table.names)


def planned(
    rows: Mapping[str, Sequence[RawRow]],
    about: About,
    owned: Mapping[str, str | None],
    heads: Mapping[str, list[RawCell]],
) -> list[Filling]:
    """How rows, by table title, get into the sheet. Every worksheet of ours that is missing is made."""
    fillings: list[Filling] = []
    for table in OWNED:
        news = rows.get(table.title, ())
        title = owned[table.title]
        if title is None:
            fillings += _made(table, news, about, fillings)
        elif news:
            fillings.append(_completed(table, title, about.tabs[title], heads[title], news))
    return fillings


def requests_of(fillings: Sequence[Filling]) -> list[Change]:
    """The requests of a save, in order: worksheets and headers first."""
    changes = [change for filling in fillings for change in filling.changes]
    for filling in fillings:
        if filling.rows:
            cells = [row_data(filling.table, row, filling.places) for row in filling.rows]
            changes.append(append_rows(filling.tab.sheet_id, cells))
    return changes


def strays(filling: Filling, title: str, book: RawBook) -> tuple[dict[int, RawRow], int]:
    """The rows of a save, by row counted from 0, that stand under headers which were moved before it arrived.

    Beside them, how many of its rows stand nowhere. A row is known by its id, whatever somebody has typed over its
    other cells meanwhile.
    """
    columns = book.worksheets[title]
    now = positions(filling.table, top_row(columns))
    crooked = [row for row in filling.rows if find_row(columns, row, now) is None]
    places = [_place_of(filling, row, columns, now) for row in crooked]
    found = {
        place: row
        for place, row in zip(places, crooked, strict=True)
        if place is not None and any(now.get(name) != filling.places[name] for name in row)
    }
    return found, places.count(None)


def _place_of(filling: Filling, row: RawRow, columns: Sequence[RawColumn], now: Mapping[str, int]) -> int | None:
    by = filling.table.id
    known_by = {by: row[by]} if by and row.get(by) else row
    places = (find_row(columns, known_by, where) for where in (filling.places, now))
    return next((place for place in places if place is not None), None)


def straightened(filling: Filling, title: str, tab: Tab, book: RawBook, rows: Mapping[int, RawRow]) -> list[Change]:
    """Requests that put rows of a save under the headers as they stand now."""
    today = _completed(filling.table, title, tab, top_row(book.worksheets[title]), list(rows.values()))
    width = max(filling.places.values()) + 1
    moved = [
        overwrite_row(tab.sheet_id, index, row_data(filling.table, row, today.places, width))
        for index, row in rows.items()
    ]
    return [*today.changes, *moved]


def _made(table: Table, rows: Sequence[RawRow], about: About, others: Sequence[Filling]) -> list[Filling]:
    try:
        title = title_for(table, about.titles)
    except BookError:
        if rows:
            raise
        return []
    taken = about.sheet_ids | {filling.tab.sheet_id for filling in others}
    tab = Tab(free_sheet_id(title, taken), len(table.columns))
    changes = new_worksheet(table, title, tab.sheet_id)
    return [Filling(table, title, tab, list(table.names), rows, changes, is_new=True)]


def _completed(table: Table, title: str, tab: Tab, head: Sequence[RawCell], rows: Sequence[RawRow]) -> Filling:
    """A worksheet that is there; the columns it lacks are added after all it holds."""
    present = positions(table, head)
    lacking = [column for column in table.columns if column.name not in present]
    changes: list[Change] = []
    if lacking:
        short = len(head) + len(lacking) - tab.columns
        changes = [more_columns(tab.sheet_id, short)] if short > 0 else []
        changes += headers(lacking, tab.sheet_id, len(head))
        tab = replace(tab, columns=max(tab.columns, len(head) + len(lacking)))
    return Filling(table, title, tab, [*head, *(column.name for column in lacking)], rows, changes)
