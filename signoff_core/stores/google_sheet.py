"""A book in a Google Sheet: read whole by one request, added to by one."""

import threading
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from google.auth.credentials import Credentials

from signoff_core.errors import SignoffError, StoreError
from signoff_core.schema import OWNED
from signoff_core.stores import Cells, RawBook, Row
from signoff_core.stores.google_account import SCOPE, account_of, key_of
from signoff_core.stores.google_client import Columns, Patience, SheetsClient
from signoff_core.stores.google_errors import Asked, NotWritten, Unclear, WorksheetMoved
from signoff_core.stores.sheet_cells import identity, raw_row
from signoff_core.stores.sheet_erasing import Looked, Patch, Wanted, change_of, rows_after, strayed
from signoff_core.stores.sheet_plan import Filling, RawRow, planned, requests_of, straightened, strays
from signoff_core.stores.sheet_view import About, Seen, about_of, book_of, seen_in

ERASING_TRIES = 6
"""So often cells that somebody sorts away under an erasure are looked for again."""
_NOT_STILL = (
    "Not everything is erased yet: somebody keeps sorting or moving the worksheets. What was hit by mistake was put right "
    "as far as it could be. Ask the team to leave the sheet alone for a moment, then erase again."
)
_LOST = (
    "While this was erased somebody added rows of their own to the worksheet and sorted it, and cells of theirs were "
    "blanked. Open File, Version history in the sheet to bring them back, then erase again."
)
METADATA_LASTS = 600.0
"""Seconds after which a read asks for the worksheets' names again."""


_Seal: TypeAlias = tuple[About, bytes]
"""What was known of the spreadsheet, and the digest of its cells."""


class _Last(NamedTuple):
    """The last read by its seal, and what it saw."""

    seal: _Seal
    seen: Seen


def open_google_sheet(
    spreadsheet: str,
    credentials: Credentials | Mapping[str, Any],
    *,
    base_url: str | None = None,
    patience: Patience | None = None,
) -> "GoogleSheetStore":
    """The store of a spreadsheet, given its address or key. Nothing is asked yet.

    credentials: a service account's fields, or a google-auth object. base_url: another address than Google's own.
    """
    if isinstance(credentials, Mapping):
        credentials = account_of(credentials)
    elif getattr(credentials, "requires_scopes", False):
        credentials = credentials.with_scopes([SCOPE])
    address = getattr(credentials, "service_account_email", None) or "the account that asks"
    return GoogleSheetStore(SheetsClient(credentials, Asked(key_of(spreadsheet), address), base_url, patience))


class GoogleSheetStore:
    """One spreadsheet. What was last seen of it decides what the next request says; Google's answers correct it."""

    kind = "sheet"

    def __init__(self, client: SheetsClient) -> None:
        self._client = client
        self._saving = threading.RLock()
        self._knowing = threading.Lock()
        self._about: About | None = None
        self._about_until = 0.0
        self._seen: Seen | None = None
        self._last: _Last | None = None
        self._saves = 0
        self._unsettled: list[Filling] = []
        """Of saves whose answer or whose mending failed: their rows may stand under headers that were moved."""

    @property
    def name(self) -> str:
        return (self._about and self._about.title) or self._client.asked.key

    def refresh_metadata(self) -> None:
        """Let the next read ask for the worksheets' names again."""
        self._about_until = self._client.patience.clock()

    def read(self, known: Any = None) -> RawBook:
        """Most reads find what the last one found: then the answer is not even parsed."""
        saves, before, last = self._saves, self._about, self._last
        about, columns = self._fetched(last.seal if last and last.seal == known else None)
        if columns.cells is None:
            book = RawBook({}, seal=last.seal)
        else:
            book = book_of(about, columns.cells, self._client.asked.key, seal=(about, columns.digest))
            last = self._last = _Last(book.seal, seen_in(book.worksheets))
        with self._knowing:
            if saves == self._saves:  # else a save knows more than this read, which it overtook
                self._about, self._seen = about, last.seen
                if about is not before:
                    self._about_until = self._client.patience.clock() + METADATA_LASTS
        return book

    def append(self, rows: Mapping[str, Sequence[Row]]) -> None:
        if strangers := rows.keys() - {table.title for table in OWNED}:
            raise StoreError(f"Signoff never writes to the worksheet {', '.join(sorted(strangers))} of a Google Sheet.")
        if not any(rows.values()):
            return
        with self._saving:
            if self._seen is None:
                self.read()
            self._settle()
            self._save(rows)

    def erase(self, cells: Cells, rows: Mapping[str, Sequence[Row]]) -> None:
        with self._saving:
            self._erase(Wanted.of(cells), rows)

    def close(self) -> None:
        self._client.close()

    def _fetched(self, known: _Seal | None) -> tuple[About, Columns]:
        about = self._about if self._client.patience.clock() < self._about_until else None
        if about:
            try:
                return about, self._columns(about, known)
            except WorksheetMoved:
                pass  # somebody renamed or deleted a worksheet: ask for the names, then read again
        about = about_of(self._client.about())
        return about, self._columns(about, known)

    def _columns(self, about: About, known: _Seal | None) -> Columns:
        if not about.tabs:
            return Columns(b"", [])
        return self._client.columns(list(about.tabs), known[1] if known and known[0] == about else None)

    def _look_again(self) -> RawBook:
        self.refresh_metadata()
        return self.read()

    def _save(self, rows: Mapping[str, Sequence[Row]]) -> None:
        """Send what is missing until nothing is; what was seen last says what is missing."""
        patience, looked_again, tried = self._client.patience, False, 0
        started = patience.clock()
        while missing := self._missing(rows):
            tried += 1
            fillings = planned(missing, self._about, self._seen.owned(), self._seen.heads)
            try:
                self._send(fillings)
                return
            except WorksheetMoved:
                if looked_again:
                    raise
                looked_again = True
                self._look_again()
            except NotWritten as failure:
                tired = tried >= patience.writes and not failure.busy
                if tired or not patience.wait(tried, started, failure.after):
                    raise
            except Unclear as failure:
                again = tried < patience.writes and patience.wait(tried, started)
                self._look_up(fillings, failure)
                if not again and self._missing(rows):
                    raise

    def _erase(self, wanted: Wanted, rows: Mapping[str, Sequence[Row]]) -> None:
        """Change cells where they stand now, until a read shows that every one says what it should."""
        patience, tried = self._client.patience, 0
        started = patience.clock()
        book = self._look_again()
        while True:
            moved: list[Filling] = []
            fillings = planned(self._missing(rows), self._about, self._seen.owned(), self._seen.heads)
            sheet_ids = {title: tab.sheet_id for title, tab in self._about.tabs.items()}
            patches = wanted.patches(self._seen.owned(), sheet_ids, book.worksheets)
            if not patches and not any(filling.rows for filling in fillings):
                return
            tried += 1
            if tried > ERASING_TRIES:
                raise StoreError(_NOT_STILL)
            try:
                looked, moved = self._change(fillings, patches)
            except WorksheetMoved:
                looked = None
            except NotWritten as failure:
                if tried >= patience.writes or not patience.wait(tried, started, failure.after):
                    raise
                continue
            except Unclear:
                if tried >= patience.writes or not patience.wait(tried, started):
                    raise
                looked, moved = None, [filling for filling in fillings if not filling.is_new]
            before, book = book.worksheets, self._look_again()
            looked = looked or rows_after(
                book.worksheets, {tab.sheet_id: title for title, tab in self._about.tabs.items()}
            )
            back, lost = strayed(patches, looked, before)
            if lost:
                raise StoreError(_LOST)
            wanted = wanted.and_back(back)
            self._straighten(moved, book)

    def _settle(self) -> None:
        if self._unsettled:
            self._straighten(self._unsettled, self._look_again())
            self._unsettled = []

    def _missing(self, rows: Mapping[str, Sequence[Row]]) -> dict[str, list[RawRow]]:
        """The rows that are not in the sheet, each once, as its cells will hold them."""
        missing: dict[str, list[RawRow]] = {}
        for table in OWNED:
            present, given = self._seen.ids.get(table.title, frozenset()), set()
            for row in rows.get(table.title, ()):
                raw = raw_row(table, row, self._about.zone)
                known_by = identity(table, raw)
                if known_by is None or (known_by not in present and known_by not in given):
                    missing.setdefault(table.title, []).append(raw)
                given.add(known_by)
        return missing

    def _send(self, fillings: Sequence[Filling]) -> None:
        _, moved = self._change(fillings)
        if not moved:
            return
        try:
            lost = self._straighten(moved, self._look_again())
        except SignoffError as error:
            self._seen = None  # what was known is wrong by now: the next save looks first
            self._unsettled += moved
            raise _left_crooked(moved) from error
        if lost:
            raise _left_crooked(moved)

    def _change(self, fillings: Sequence[Filling], patches: Sequence[Patch] = ()) -> tuple[Looked, list[Filling]]:
        """Send rows to add and cells to change as one: how the rows stood right afterwards, and what came under headers
        that were moved."""
        existing = [filling for filling in fillings if not filling.is_new]
        look_at = {filling.title: {0} for filling in existing}
        for patch in patches:
            look_at.setdefault(patch.title, {0}).add(patch.row)
        shown = self._client.change([*requests_of(fillings), *map(change_of, patches)], look_at)
        self._remember(fillings)

        def looked(sheet_id: int, row: int) -> list[str]:
            return shown.get(sheet_id, {}).get(row, [])

        return looked, [one for one in existing if one.misplaced_by(looked(one.tab.sheet_id, 0))]

    def _look_up(self, fillings: Sequence[Filling], failure: Unclear) -> None:
        """See what became of a save that nobody answered; one that came under moved headers is put straight."""
        try:
            self._straighten([filling for filling in fillings if not filling.is_new], self._look_again())
        except SignoffError:
            self._unsettled += [filling for filling in fillings if not filling.is_new]
            raise failure from None

    def _straighten(self, fillings: Sequence[Filling], book: RawBook) -> bool:
        """Move rows that stand under the wrong headers; says whether some are found nowhere."""
        changes, lost = [], False
        titles = {tab.sheet_id: title for title, tab in self._about.tabs.items()}
        owned = self._seen.owned()
        for filling in fillings:
            title = titles.get(filling.tab.sheet_id)
            if title is None or owned[filling.table.title] != title:
                lost = True
                continue
            rows, nowhere = strays(filling, title, book)
            lost = lost or nowhere > 0
            if rows:
                changes += straightened(filling, title, self._about.tabs[title], book, rows)
        if changes:
            self._client.change(changes)
            self._look_again()
        return lost

    def _remember(self, fillings: Sequence[Filling]) -> None:
        """Know what a save did without reading it."""
        tabs = {filling.title: filling.tab for filling in fillings}
        heads = {filling.title: list(filling.head) for filling in fillings}
        ids = {filling.table.title: filling.ids for filling in fillings}
        with self._knowing:
            self._saves += 1
            self._about = self._about.with_tabs(tabs)
            self._seen = self._seen.after(heads, ids)


def _left_crooked(fillings: Sequence[Filling]) -> StoreError:
    titles = " and ".join(f"“{filling.title}”" for filling in fillings)
    return StoreError(
        f"Saved, but while saving somebody moved the columns of {titles}, and the last rows there stand under the "
        "wrong headers. Put them right by hand, or delete them and save again."
    )
