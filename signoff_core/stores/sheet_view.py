"""What is known of a Google Sheet between two requests: its worksheets, their headers, the rows that are in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from signoff_core.schema import OWNED
from signoff_core.stores import RawBook, RawCell, RawColumn
from signoff_core.stores.sheet_cells import identities
from signoff_core.worksheets import owned_title, positions, top_row


@dataclass(frozen=True)
class Tab:
    """One worksheet: its id, and how many columns its grid has."""

    sheet_id: int
    columns: int


@dataclass(frozen=True)
class About:
    """The spreadsheet's metadata. `others` are the ids of tabs that hold no cells, such as charts."""

    title: str
    timezone: str | None
    locale: str | None
    tabs: Mapping[str, Tab]
    others: Mapping[str, int]

    @property
    def zone(self) -> ZoneInfo:
        """The zone of its date cells; UTC where the sheet's own is unknown here."""
        try:
            return ZoneInfo(self.timezone or "UTC")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return ZoneInfo("UTC")

    @property
    def titles(self) -> list[str]:
        return [*self.tabs, *self.others]

    @property
    def sheet_ids(self) -> set[int]:
        return {tab.sheet_id for tab in self.tabs.values()} | set(self.others.values())

    def with_tabs(self, tabs: Mapping[str, Tab]) -> "About":
        return replace(self, tabs={**self.tabs, **tabs})

    def links(self, key: str) -> dict[str, str]:
        address = f"https://docs.google.com/spreadsheets/d/{key}/edit"
        return {title: f"{address}#gid={tab.sheet_id}" for title, tab in self.tabs.items()}


@dataclass(frozen=True)
class Seen:
    """What the last read saw: row 1 of each worksheet, as wide as its cells, and the rows of ours by their identity."""

    heads: Mapping[str, list[RawCell]]
    ids: Mapping[str, frozenset[str]]

    def owned(self) -> dict[str, str | None]:
        """Each table's title to that of its worksheet."""
        tops = {title: [[cell] for cell in head] for title, head in self.heads.items()}
        return {table.title: owned_title(table, tops) for table in OWNED}

    def after(self, heads: Mapping[str, list[RawCell]], ids: Mapping[str, Sequence[str | None]]) -> "Seen":
        """What a read would see after rows were added."""
        more = {title: self.ids.get(title, frozenset()) | (set(new) - {None}) for title, new in ids.items()}
        return replace(self, heads={**self.heads, **heads}, ids={**self.ids, **more})


def about_of(answer: Mapping[str, Any]) -> About:
    """The metadata Google gave."""
    properties = answer["properties"]
    sheets = [sheet["properties"] for sheet in answer.get("sheets", [])]
    grids = [sheet for sheet in sheets if sheet.get("sheetType", "GRID") == "GRID"]
    others = {sheet["title"]: sheet.get("sheetId", 0) for sheet in sheets if sheet not in grids}
    tabs = {
        sheet["title"]: Tab(sheet.get("sheetId", 0), sheet.get("gridProperties", {}).get("columnCount", 26))
        for sheet in grids
    }
    return About(properties.get("title", ""), properties.get("timeZone"), properties.get("locale"), tabs, others)


def seen_in(worksheets: Mapping[str, Sequence[RawColumn]]) -> Seen:
    """What is worth remembering of a book that was read."""
    seen, ids = Seen({title: top_row(columns) for title, columns in worksheets.items()}, {}), {}
    owned = seen.owned()
    for table in OWNED:
        if (title := owned[table.title]) is not None:
            ids[table.title] = identities(table, worksheets[title], positions(table, seen.heads[title]))
    return replace(seen, ids=ids)


def book_of(about: About, columns: Sequence[Sequence[RawColumn]], key: str, seal: Any) -> RawBook:
    worksheets = dict(zip(about.tabs, columns, strict=True))
    return RawBook(worksheets, about.timezone, about.locale, about.links(key), seal=seal)
