"""Which worksheets are Signoff's own, told by their titles and the headers in row 1."""

from collections.abc import Iterable, Mapping, Sequence

from signoff_core.errors import BookError
from signoff_core.schema import Table
from signoff_core.stores import RawCell, RawColumn


def owned_title(table: Table, worksheets: Mapping[str, Sequence[RawColumn]]) -> str | None:
    """The title of the worksheet that holds this table, or None when there is none yet.

    `worksheets` maps titles to columns, headers first. A worksheet under one of the table's own names comes before one
    somebody renamed; a table without ids (Settings) is known under its own names only, as others use its headers too.
    Raises BookError when several renamed worksheets could be it.
    """
    ours = [title for title, columns in worksheets.items() if _holds_key(table, top_row(columns))]
    named = {plain_header(title): title for title in ours}
    for title in table.titles:
        if plain_header(title) in named:
            return named[plain_header(title)]
    if table.id is None or not ours:
        return None
    if len(ours) > 1:
        raise BookError(
            f"The worksheets {' and '.join(f'“{title}”' for title in ours)} both hold {table.title}. "
            f"Name the one to go on with {table.title}."
        )
    return ours[0]


def title_for(table: Table, taken: Iterable[str]) -> str:
    """The title a missing worksheet is made under: a name nobody has, the preferred one first."""
    others = {plain_header(title) for title in taken}
    for title in table.titles:
        if plain_header(title) not in others:
            return title
    raise BookError(
        f"Signoff needs a worksheet for its {table.title}, and both names it could have, “{table.titles[0]}” and "
        f"“{table.titles[1]}”, are other worksheets of yours. Rename one of them."
    )


def header_positions(headers: Iterable[RawCell]) -> dict[str, int]:
    """Header to its column, counted from 0; of two equal headers the first. Case and spaces around don't matter."""
    positions: dict[str, int] = {}
    for position, header in enumerate(headers):
        positions.setdefault(plain_header(header), position)
    positions.pop("", None)
    return positions


def top_row(columns: Sequence[RawColumn]) -> list[RawCell]:
    """Row 1 of a worksheet."""
    return [column[0] if column else None for column in columns]


def _holds_key(table: Table, headers: Sequence[RawCell]) -> bool:
    return set(table.key) <= header_positions(headers).keys()


def plain_header(cell: RawCell) -> str:
    """A header as it is compared."""
    return "" if cell is None else str(cell).strip().lower()
