"""Everything kept about a person, as one file for that person: JSON for a program, HTML to read, a workbook to keep."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core import printed, their_drafts, workbooks
from signoff_core.answers import plain
from signoff_core.book import Book
from signoff_core.erased import erasures
from signoff_core.erasing import BACKUPS, HISTORY
from signoff_core.kept_rows import candidate_rows
from signoff_core.reading import read_tables, with_rows
from signoff_core.schema import CALLS, CANDIDATES_TITLE, MOVES, REFERRALS
from signoff_core.tables import Tables
from signoff_core.traces import Traces, traces

GAVE, DRAFTS = "Names they gave", "Half-filled forms"
_OF_A_GIFT = (c.REFERRAL_ID, c.CALL_ID, c.FROM_CANDIDACY_ID, c.REFERRED_BY, c.KIND, c.FOR_ROLE, c.AT, c.BY)
"""Of the people they named nothing is told: that is somebody else's to ask for."""


def shown(book: Book, who: str, now: datetime) -> dict[str, Any]:
    """Everything the book keeps about the person behind an e-mail, a phone, a candidacy_id or a referral_id.

    `who` (names, emails, phones), `as_of`, `team`, `tables` (worksheet to its rows, each a dict of what its cells say;
    moments with their offset), `erased_at` where they were erased, `not_in_here` in words. Raises InputError for
    somebody the book knows nothing of.
    """
    raw = book.store.read()
    tables = read_tables(raw)
    for save in book.waiting():  # kept, and not in the sheet yet
        tables = with_rows(tables, save.rows)
    found, zone = traces(tables, who), tables.settings.tz
    theirs = set(found.candidacies.tolist())
    people = tables.candidacies[[c.WORKSHEET, c.ROW]].to_dict("records")
    rows = candidate_rows(tables, raw.worksheets) if theirs else []
    own = [{**people[place], **row} for place, row in enumerate(rows) if place in theirs]
    gone = erasures(tables)
    gone = gone[gone[c.SUBJECT_ID].isin(found.ids | found.named)][c.AT].min()
    return {
        "team": tables.settings.team,
        "as_of": plain(pd.Timestamp(now), zone),
        "who": {c.NAMES: list(found.names), "emails": list(found.emails), "phones": list(found.phones)},
        "erased_at": plain(gone, zone),
        "tables": {
            CANDIDATES_TITLE: own,
            **{
                title: [_said(row, zone) for row in frame.to_dict("records")]
                for title, frame in (
                    (CALLS.title, found.calls),
                    (REFERRALS.title, found.referrals),
                    (GAVE, found.given[list(_OF_A_GIFT)]),
                    (MOVES.title, found.moves),
                )
            },
            DRAFTS: _drafts(book, found, tables),
        },
        "not_in_here": [*([HISTORY] if book.store.kind != "sql" else []), BACKUPS.partition(":")[0] + "."],
    }


def _drafts(book: Book, found: Traces, tables: Tables) -> list[dict[str, str]]:
    """Their half-filled forms, and what those of others say of them."""
    kept = book.drafts.everything()
    own = their_drafts.theirs(kept, found, tables.settings.country)
    named = their_drafts.naming({one: fields for one, fields in kept.items() if one not in own}, found)
    return [*map(their_drafts.without_named, own.values()), *named.values()]


def _said(row: Mapping[str, Any], zone: Any) -> dict[str, Any]:
    return {name: plain(cell, zone) for name, cell in row.items() if name != c.ROW and not pd.isna(cell)}


def as_json(found: Mapping[str, Any]) -> bytes:
    return json.dumps(found, ensure_ascii=False, indent=2, allow_nan=False).encode()


def as_xlsx(found: Mapping[str, Any]) -> bytes:
    """A worksheet for each table that says anything."""
    return workbooks.write({title: _grid(rows) for title, rows in found["tables"].items() if rows} or {"Nothing": [[]]})


def as_html(found: Mapping[str, Any]) -> bytes:
    """To read or print: every row under its worksheet, every cell that says anything."""
    name = next(iter(found["who"][c.NAMES]), "somebody without a name")
    body = [printed.line(text) for text in head(found)]
    for title, rows in found["tables"].items():
        if rows:
            body.append(printed.heading(f"{title} ({len(rows)})"))
            body += [printed.facts(row) for row in rows]
    body.append(printed.heading("What is not in here"))
    body += [printed.line(text) for text in found["not_in_here"]]
    return printed.page(f"Everything kept about {name}", body)


def head(found: Mapping[str, Any]) -> list[str]:
    """Who it is about and when it was drawn up."""
    who = found["who"]
    reached = ", ".join([*who["emails"], *who["phones"]])
    said = [f"{found['team'] or 'Signoff'}, as of {found['as_of'][:16].replace('T', ' ')}.", reached]
    return [*filter(None, said), *([f"Erased on {found['erased_at'][:10]}."] if found["erased_at"] else [])]


def as_text(found: Mapping[str, Any]) -> list[str]:
    """The same as lines."""
    lines = head(found)
    for title, rows in found["tables"].items():
        if rows:
            lines += ["", f"{title} ({len(rows)})"]
            for row in rows:
                lines.append("- " + "; ".join(f"{name}: {cell}" for name, cell in row.items()))
    return [*lines, "", *found["not_in_here"]]


def _grid(rows: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    heads = list(dict.fromkeys(name for row in rows for name in row))
    return [heads, *([_cell(row.get(name)) for name in heads] for row in rows)]


def _cell(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float | bool | date) else str(value)
