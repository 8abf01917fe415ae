"""Erasing a person, for the law: first seen (`plan`), then done (`carry_out`).

Cells about them are blanked; rows, opaque ids and dates stay, so that what was counted stays counted. A row of Moves
for each candidacy and referral records it, and keeps them out of every list while the team's own row remains.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core import their_drafts
from signoff_core.book import Book
from signoff_core.by_hand import ByHand, by_hand, mentions
from signoff_core.errors import InputError
from signoff_core.identity import erased_name
from signoff_core.personal import KEPT
from signoff_core.schema import CANDIDATES_TITLE, MOVES, OWNED
from signoff_core.stores import Cells, Row
from signoff_core.stores.sql_changes import Change
from signoff_core.tables import Tables
from signoff_core.their_cells import TheirCells
from signoff_core.traces import Traces, traces
from signoff_core.worksheets import reworded

HISTORY = (
    "Google keeps what stood in these cells in the spreadsheet's version history. It can't be deleted piece by piece: "
    "only a fresh copy of the spreadsheet, with the old one deleted, is without it."
)
BACKUPS = "Backups, exports and copies made before today still hold them: delete those, or erase again after restoring."
WORDS_STAY = (
    "Role, client, dates and status words stay, so that counts hold. Their e-mail, phone and name are taken out of a status "
    "Signoff keeps; whatever else somebody wrote there stays."
)
UNREAD = "Columns somebody added to Signoff's own worksheets are not read; look there yourself: {}."
WAITS_FOR_GOOGLE = (
    "A call with them still waits on this machine to be sent to Google. Nothing was erased: press Read again until nothing "
    "waits any more, then erase."
)


@dataclass(frozen=True)
class Erasure:
    """What erasing somebody would do; nothing has been written.

    `cells` of app-owned rows to blank, `rows` that record it, `changes` to the rows of an SQL book's Candidates,
    `drafts` (half-filled forms) to delete and `draft_fields` of others (they were named there); `by_hand`: cells of the
    team's own that hold them still; `unread`: columns somebody added to worksheets of ours.
    """

    who: Traces
    cells: Cells
    rows: Mapping[str, Sequence[Row]]
    changes: tuple[Change, ...]
    drafts: tuple[str, ...]
    by_hand: tuple[ByHand, ...]
    is_sheet: bool
    draft_fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Nothing is left for the program to do."""
        return not (
            any(self.cells.values()) or any(self.rows.values()) or self.changes or self.drafts or self.draft_fields
        )

    @property
    def blanked(self) -> dict[str, int]:
        """How many rows of each worksheet lose cells."""
        own = {title: len(rows) for title, rows in self.cells.items() if rows}
        return own | ({CANDIDATES_TITLE: len(self.changes)} if self.changes else {})

    @property
    def remains(self) -> tuple[str, ...]:
        """What no program can undo, in words."""
        unread = (UNREAD.format(", ".join(self.unread)),) if self.unread else ()
        return (WORDS_STAY, *unread, *((HISTORY,) if self.is_sheet else ()), BACKUPS)


def plan(book: Book, who: str, by: str | None, now: datetime, *, fresh: bool = True) -> Erasure:
    """What erasing the person behind an e-mail, a phone, a candidacy_id or a referral_id would do, in the book as it is
    this moment, or as it was read last (`fresh=False`, to be looked at only). Raises InputError for somebody the book
    knows nothing of."""
    tables = book.refresh() if fresh else book.tables()
    found = traces(tables, who)
    is_sheet = book.store.kind != "sql"
    work = TheirCells(tables, found)
    kept = book.drafts.everything()
    own = their_drafts.theirs(kept, found, tables.settings.country)
    named = their_drafts.naming({one: fields for one, fields in kept.items() if one not in own}, found)
    return Erasure(
        found,
        work.cells,
        {MOVES.title: work.record(by, now)},
        () if is_sheet else tuple(_changes(book, work, by, now)),
        tuple(own),
        tuple(by_hand(work) if is_sheet else mentions(work)),
        is_sheet,
        {one: tuple(fields) for one, fields in named.items()},
        tuple(_unread(tables)),
    )


def carry_out(book: Book, found: Erasure) -> Tables:
    """Do it, and give the book without them. Raises StoreError, which says how far it got; it may be done again.

    A row that still waits in the outbox would come into the sheet afterwards, so it must be sent first: InputError.
    """
    names = {table.title: table.id for table in OWNED}
    if any(book.is_waiting(title, names[title], one) for title, rows in found.cells.items() for one in rows):
        raise InputError(WAITS_FOR_GOOGLE)
    for draft_id in found.drafts:
        book.drafts.forget(draft_id)
    for draft_id, fields in found.draft_fields.items():
        book.drafts.forget_fields(draft_id, fields)
    return book.erase(found.cells, found.rows, found.changes)


def _changes(book: Book, work: TheirCells, by: str | None, now: datetime) -> list[Change]:
    """Their rows of an SQL book's Candidates, as they are to say: the program's own, with nobody else to blank them."""
    people = work.tables.candidacies.iloc[work.found.candidacies]
    keyed = book.store.keyed(CANDIDATES_TITLE) if len(people) else {}
    fields = {name: name for name in KEPT[CANDIDATES_TITLE]} | _other_headers(work.tables)
    seqs, number, made = list(keyed), {}, []
    for row in people.to_dict("records"):
        one, seq = row[c.CANDIDACY_ID], seqs[int(row[c.ROW]) - 2]
        number[one] = number.get(one, -1) + 1
        said = {name: _kept(fields[name], text, row, work) for name, text in keyed[seq].items() if name in fields}
        after = {name: text for name, text in said.items() if text} | {c.NAME: erased_name(one, number[one])}
        if after != keyed[seq]:
            made.append(Change(CANDIDATES_TITLE, seq, keyed[seq], after, by, now))
    return made


def _kept(field: str, text: str, row: Mapping[str, Any], work: TheirCells) -> str:
    """What a cell that is counted says from now on; people write more than a date or a yes there."""
    if field == c.TOLD_ON:
        yes = "yes" if row[c.TOLD_SAID] else ""
        return yes if pd.isna(row[c.TOLD_ON]) else row[c.TOLD_ON].date().isoformat()
    if field == c.DO_NOT_CALL:
        return "TRUE" if row[c.DO_NOT_CALL] else ""
    return work.without(text, near=field in (c.STAGE, c.OUTCOME))


def _other_headers(tables: Tables) -> dict[str, str]:
    """Headers of the team's own for what is kept, such as a second interview's date, to the field each is of."""
    return {
        name: one.field
        for one in tables.recognised
        if one.worksheet == CANDIDATES_TITLE and one.field in KEPT[CANDIDATES_TITLE]
        for name in (one.header, one.label)
    }


def _unread(tables: Tables) -> Iterator[str]:
    for table in OWNED:
        title = tables.title(table)
        head = tables.heads.get(title, ())
        ours = {*table.names, *(head[place] for place in reworded(table, head))}
        yield from (
            f"{title}, {one}" for one in head if one.strip() and one.strip().lower() not in ours and one not in ours
        )
