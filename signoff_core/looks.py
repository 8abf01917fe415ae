"""A look of the page at the book: what changed is noted, and when that was is remembered on this machine."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from signoff_core import columns as c
from signoff_core.drafts import Drafts
from signoff_core.noticing import AT_ONCE, noticed
from signoff_core.schema import MOVES
from signoff_core.stores import Row
from signoff_core.tables import Tables

_ID = "last look"


def note_changes(
    tables: Tables, at: datetime, drafts: Drafts, save: Callable[[Mapping[str, Sequence[Row]]], Any]
) -> None:
    """Save what changed since it was last noticed, in one write, or none where nothing did.

    at: when `tables` was read. Only a look whose every change is noted is one that later changes came after; it is kept
    beside the half-filled forms, as a look that found nothing new must write nothing into a team's sheet.
    """
    if tables.settings.start is None:
        return
    rows = noticed(tables, at, last_look(drafts))
    if rows:
        save(rows)
    if len(rows.get(MOVES.title, ())) < AT_ONCE:
        drafts.keep(_ID, c.LOOKED_AT, at.isoformat(), at)


def last_look(drafts: Drafts) -> datetime | None:
    """When the page of this machine last looked, None where nobody knows. It outlives the page."""
    said = drafts.read(_ID).get(c.LOOKED_AT)
    return datetime.fromisoformat(said) if said else None
