"""What `check` answers: what was recognised in a book, what it counts, and what could not be read."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import pandas as pd

from signoff_core import columns as c
from signoff_core import waiting_words
from signoff_core.answers import aligned, one_line, plain, records
from signoff_core.book import Book
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.doubts import all_problems
from signoff_core.lists import asked
from signoff_core.outbox import Waiting
from signoff_core.settings import DEFAULTS, Settings
from signoff_core.tables import Tables
from signoff_core.words import State

BOOK, WORKSHEETS, COLUMNS, HEADER, FIELD = "book", "worksheets", "columns", "header", "field"
STATUSES, WORD, ASK, COUNTS, SETTINGS, PROBLEMS = "statuses", "word", "ask", "counts", "settings", "problems"
SUGGESTED = "suggested"
WAITING, ELSEWHERE, DAMAGED, SINCE, REFUSED = "waiting", "waiting_elsewhere", "damaged", "since", "refused"
BEGUN, SAMPLE, HOLDS, ROWS, ZONE, NOW = "begun", "sample", "holds", "rows", "zone", "now"
_KINDS = {"sheet": "Google Sheet", "sql": "database"}


def check(book: Book | None, tables: Tables, now: datetime) -> dict[str, Any]:
    """What was recognised, counted and could not be read, as one object."""
    settings = tables.settings
    return {
        BOOK: {
            c.NAME: book.store.name if book else None,
            c.KIND: book.store.kind if book else None,
            BEGUN: book is not None,
            SAMPLE: bool(book and book.is_sample),
            WAITING: [_waiting(save, tables, now) for save in book.waiting()] if book else [],
            ELSEWHERE: book.outbox.elsewhere() if book and book.outbox else 0,
            DAMAGED: [str(path) for path in book.outbox.damaged] if book and book.outbox else [],
        },
        NOW: now.astimezone(settings.tz).isoformat(timespec="seconds"),
        ZONE: settings.zone,
        WORKSHEETS: _worksheets(tables) if book else [],
        STATUSES: _statuses(tables),
        COUNTS: _counts(tables, now),
        SETTINGS: _differing(settings),
        PROBLEMS: [_located(problem) for problem in records(all_problems(tables, now), settings.tz)],
    }


def _waiting(save: Waiting, tables: Tables, now: datetime) -> dict[str, str]:
    settings = tables.settings
    return {
        c.WORDS: waiting_words.described(save, now, settings),
        SINCE: save.kept_at.astimezone(settings.tz).isoformat(timespec="seconds"),
        REFUSED: save.refused,
    }


def _worksheets(tables: Tables) -> list[dict[str, Any]]:
    held = pd.concat([tables.candidacies[c.WORKSHEET], tables.openings[c.WORKSHEET]]).value_counts()
    titles = dict.fromkeys(seen.worksheet for seen in tables.recognised)
    return [_worksheet(title, int(held.get(title, 0)), tables) for title in titles]


def _worksheet(title: str, rows: int, tables: Tables) -> dict[str, Any]:
    seen = [column for column in tables.recognised if column.worksheet == title]
    named = {c.NAME, c.FIRST_NAME, c.LAST_NAME} & {column.field for column in seen}
    columns = [
        {
            c.COLUMN: column.position,
            HEADER: column.header,
            FIELD: column.field,
            ASK: column.ask,
            SUGGESTED: column.suggested,
            c.WHY: column.why,
        }
        for column in seen
    ]
    return {c.WORKSHEET: title, HOLDS: "candidates" if named else "openings", ROWS: rows, COLUMNS: columns}


def _statuses(tables: Tables) -> list[dict[str, Any]]:
    met = tables.statuses.sort_values([c.WORKSHEET, c.PEOPLE], ascending=[True, False], kind="stable")
    return [
        {
            c.WORKSHEET: title,
            WORD: word,
            c.PEOPLE: int(people),
            c.STANDING: plain(standing, None),
            ASK: pd.isna(standing),
            c.WHY: why,
        }
        for title, word, people, standing, why in zip(
            met[c.WORKSHEET], met[c.WORDS], met[c.PEOPLE], met[c.STANDING], met[c.WHY], strict=True
        )
    ]


def _counts(tables: Tables, now: datetime) -> dict[str, int]:
    queue = open_queue(tables, now)
    return {
        "candidacies": int((~tables.candidacies[c.DOUBLED].astype(bool)).sum()),
        "calls": len(tables.calls),
        "referrals": len(tables.referrals),
        "owed": len(queue),
        "overdue": int((queue[c.STATE] == State.OVERDUE).sum()),
        "left_hanging": int((queue[c.STATE] == State.LEFT_HANGING).sum()),
        "before_signoff": len(before_signoff(tables, now)),
        c.ASKED: len(asked(tables, now)),
    }


def _differing(settings: Settings) -> dict[str, str]:
    """Settings in force that are not the defaults; one that can't be used is a problem instead."""
    useless = {finding.key for finding in settings.findings}
    said = {key: value.strip() for key, value in settings.said.items() if key not in useless}
    return {key: said[key] for key in sorted(said) if said[key] and said[key] != DEFAULTS.get(key)}


def _located(problem: dict[str, Any]) -> dict[str, Any]:
    """A problem that is about no row in particular has none."""
    return {**problem, c.ROW: problem[c.ROW] or None}


def check_text(found: Mapping[str, Any]) -> list[str]:
    """The same for a person."""
    lines = [_book_line(found[BOOK]), f"As of {found[NOW]} ({found[ZONE]})"]
    for sheet in found[WORKSHEETS]:
        lines += ["", f"{sheet[c.WORKSHEET]}: {sheet[ROWS]} rows of {sheet[HOLDS]}", *_column_lines(sheet[COLUMNS])]
    lines += _section("Status words", map(_status_row, found[STATUSES]))
    lines += _section("Counts", ((name.replace("_", " "), str(count)) for name, count in found[COUNTS].items()))
    lines += _section("Settings other than the defaults", found[SETTINGS].items())
    lines += _section(waiting_words.HEADING, map(_waiting_row, found[BOOK][WAITING]))
    if found[BOOK][ELSEWHERE]:
        lines += ["", waiting_words.ELSEWHERE.format(count=found[BOOK][ELSEWHERE])]
    lines += [line for path in found[BOOK][DAMAGED] for line in ("", waiting_words.DAMAGED.format(path=path))]
    lines += ["", f"Problems: {len(found[PROBLEMS]) or 'none'}"]
    return lines + [f"  {_problem_line(problem)}" for problem in found[PROBLEMS]]


def _book_line(book: Mapping[str, Any]) -> str:
    if not book[BEGUN]:
        return "No book has been begun yet; this is an empty one."
    return f"Book: {book[c.NAME]} ({_KINDS[book[c.KIND]]}{', the sample agency' if book[SAMPLE] else ''})"


def _column_lines(columns: Sequence[Mapping[str, Any]]) -> list[str]:
    return [f"  {line}" for line in aligned([(one_line(one[HEADER]) or "(blank)", _taken_for(one)) for one in columns])]


def _taken_for(one: Mapping[str, Any]) -> str:
    if one[ASK]:
        return f"ask: {one[SUGGESTED]}? {one[c.WHY]}"
    return one[FIELD] or f"kept as it is: {one[c.WHY]}"


def _status_row(status: Mapping[str, Any]) -> tuple[str, ...]:
    word, standing = one_line(status[WORD]), "ask" if status[ASK] else status[c.STANDING]
    return one_line(status[c.WORKSHEET]), word, str(status[c.PEOPLE]), standing


def _waiting_row(save: Mapping[str, str]) -> tuple[str, ...]:
    return save[c.WORDS], save[SINCE], save[REFUSED] and f"refused: {save[REFUSED]}"


def _section(title: str, rows: Iterable[Sequence[str]]) -> list[str]:
    listed = list(rows)
    return ["", title, *(f"  {line}" for line in aligned(listed))] if listed else []


def _problem_line(problem: Mapping[str, Any]) -> str:
    row = f"row {problem[c.ROW]}" if problem[c.ROW] else ""
    place = ", ".join(filter(None, (problem[c.WORKSHEET], row, problem[c.COLUMN])))
    return f"{place}: found “{problem[c.FOUND] or ''}”; allowed: {problem[c.ALLOWED]}"
