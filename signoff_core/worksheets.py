"""Which worksheets are Signoff's own, told by their titles and the headers in row 1."""

from collections.abc import Iterable, Mapping, Sequence

from signoff_core.errors import BookError
from signoff_core.schema import OWNED, Table
from signoff_core.stores import RawCell, RawColumn

_MOST = 2 / 3
"""Of a table's headers: with so many a worksheet is nobody else's."""


def owned_title(table: Table, worksheets: Mapping[str, Sequence[RawColumn]]) -> str | None:
    """The title of the worksheet that holds this table, or None when there is none yet.

    `worksheets` maps titles to columns, headers first. A worksheet under one of the table's own names comes before one
    somebody renamed; a table without ids (Settings), whose key headers others use too, is known elsewhere by all its
    headers. Raises BookError when several renamed worksheets could be it, or one has lost a key header past finding:
    its rows would silently not be read, and new ones go elsewhere.
    """
    tops = {title: top_row(columns) for title, columns in worksheets.items()}
    ours = [title for title, headers in tops.items() if _holds_key(table, headers)]
    named = {plain_header(title): title for title in ours}
    for title in table.titles:
        if plain_header(title) in named:
            return named[plain_header(title)]
    if table.id is None:
        ours = [title for title in ours if set(table.names) <= positions(table, tops[title]).keys()]
    if len(ours) > 1:
        raise BookError(
            f"The worksheets {' and '.join(f'“{title}”' for title in ours)} both hold {table.title}. "
            f"Name the one to go on with {table.title}."
        )
    if not ours and table.id:
        _must_not_be_lost(table, tops)
    return ours[0] if ours else None


def _must_not_be_lost(table: Table, tops: Mapping[str, Sequence[RawCell]]) -> None:
    """A worksheet with most of the table's headers is the table, whatever has become of the others."""
    for title, headers in tops.items():
        here = positions(table, headers).keys() & set(table.names)
        if len(here) >= _MOST * len(table.names) and not any(_holds_key(other, headers) for other in OWNED):
            gone = ", ".join(name for name in table.key if name not in here)
            raise BookError(
                f"The worksheet “{title}” is Signoff's {table.title}, but row 1 has lost {gone}, and nobody can tell any "
                "more which cells are whose. Write the headers back where they stood (Edit, Undo, or File, Version "
                "history), then read again."
            )


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
    found: dict[str, int] = {}
    for place, header in enumerate(headers):
        found.setdefault(plain_header(header), place)
    found.pop("", None)
    return found


def positions(table: Table, headers: Sequence[RawCell]) -> dict[str, int]:
    """The same for an app-owned worksheet: a column whose header somebody reworded or cleared is known by its
    neighbours, as long as those are the ones it was made between."""
    return header_positions(headers) | {name: place for place, name in reworded(table, headers).items()}


def reworded(table: Table, headers: Sequence[RawCell]) -> dict[int, str]:
    """The columns, counted from 0, that have no header any more, or another than the one that was made there."""
    said = [plain_header(header) for header in headers]
    names = dict(zip(_neighbours(table.names), table.names, strict=True))
    made = [names.get(around) for around in _neighbours(said)]
    return {
        place: name for place, name in enumerate(made) if name and name not in said and said[place] not in table.names
    }


def _neighbours(headers: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """What stands on both sides of each; None is the end of the row, and not a column without a header."""
    return list(zip((None, *headers), (*headers[1:], None), strict=False))


def _holds_key(table: Table, headers: Sequence[RawCell]) -> bool:
    return set(table.key) <= positions(table, headers).keys()


def top_row(columns: Sequence[RawColumn]) -> list[RawCell]:
    """Row 1 of a worksheet."""
    return [column[0] if column else None for column in columns]


def plain_header(cell: RawCell) -> str:
    """A header as it is compared."""
    return "" if cell is None else str(cell).strip().lower()
