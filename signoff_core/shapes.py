"""The shape of a worksheet: where its headers stand, and what is unusual about it.

Each shape is seen and described here, with the Settings rows that would have it read so; nothing is read differently
before the team has said it, but for a header row that is plain to see.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from signoff_core import columns as c
from signoff_core.header_grammar import Kind, read_header
from signoff_core.header_words import Said
from signoff_core.recognising import RecognisedColumn
from signoff_core.setting_keys import EACH_ROLE, key_of, plain
from signoff_core.settings import Settings
from signoff_core.stores import RawColumn

FIRST_ROWS = 20
"""The headers stand in one of these rows."""
_PLAIN_ENOUGH, _LONGEST_HEADER, _SAMPLE = 3, 80, 200
_ALIKE = 0.8
_FROM_TAB = (c.ROLE, c.CLIENT, c.RECRUITER)
_NO_NAMES = frozenset(
    [
        "candidates",
        "candidate",
        "sheet",
        "sheet1",
        "sheet 1",
        "tracker",
        "pipeline",
        "data",
        "master",
        "main",
        "list",
        "all",
    ]
)
_SUGGESTED = "settings"


def header_row(columns: Sequence[RawColumn]) -> int:
    """The row that looks like headers, counted from 1: the first unless a later one clearly says more."""
    best, most = 1, _known(columns, 0)
    if most >= _PLAIN_ENOUGH:
        return 1
    for row in range(1, min(FIRST_ROWS, max(map(len, columns), default=0))):
        known = _known(columns, row)
        if known >= _PLAIN_ENOUGH and known > 2 * most:
            best, most = row + 1, known
    return best


def _known(columns: Sequence[RawColumn], row: int) -> int:
    """How many different fields the cells of a row are the names of."""
    cells = [column[row] if row < len(column) and isinstance(column[row], str) else None for column in columns]
    written = (text.strip() for text in cells if text)
    return len({read_header(text).field for text in written if 0 < len(text) < _LONGEST_HEADER} - {None})


def same_headers(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two worksheets are one table in two tabs: most of their headers are the same."""
    first, second = ({plain(header) for header in headers if header} for headers in (one, other))
    return len(first & second) >= _ALIKE * max(len(first | second), 1)


def shape_of(
    title: str, columns: Sequence[RawColumn], top: int, seen: Sequence[RecognisedColumn], settings: Settings
) -> dict[str, Any]:
    """What is unusual about a worksheet, by name, with the Settings rows that suit it; empty for a plain one."""
    below = [column[top : top + _SAMPLE] for column in columns]
    found = {
        "above": _above(title, columns, top, seen),
        "tab": _tab(title, seen, settings),
        "split_names": _headers(seen, c.FIRST_NAME, c.LAST_NAME),
        "stage_and_outcome": _both(seen),
        "rounds": _rounds(title, seen),
        "roles": _roles(title, seen, below),
        "several": _several(title, seen),
        "missing": [field for field in _FROM_TAB if field not in {one.field or one.suggested for one in seen}],
    }
    return {name: value for name, value in found.items() if value}


def _above(
    title: str, columns: Sequence[RawColumn], top: int, seen: Sequence[RecognisedColumn]
) -> dict[str, Any] | None:
    """Words above the headers, which may be the role or the client of all rows."""
    lines = [[cell for column in columns for cell in column[row : row + 1] if cell] for row in range(top - 1)]
    written = [str(line[0]).strip() for line in lines if len(line) == 1 and isinstance(line[0], str)]
    missing = _missing(seen)
    if not written:
        return None
    return {"words": written, _SUGGESTED: {_fixed(title, field): written[0] for field in missing[:1]}}


def _tab(title: str, seen: Sequence[RecognisedColumn], settings: Settings) -> dict[str, Any] | None:
    """The tab's name may be the role, the client or the recruiter of all its rows."""
    missing = [field for field in _missing(seen) if field not in settings.fixed(title.strip())]
    if not missing or plain(title) in _NO_NAMES or not plain(title):
        return None
    return {"words": title.strip(), "could_be": missing, _SUGGESTED: {_fixed(title, missing[0]): title.strip()}}


def _missing(seen: Sequence[RecognisedColumn]) -> list[str]:
    return [field for field in _FROM_TAB if field not in {one.field for one in seen}]


def _fixed(title: str, field: str) -> str:
    return key_of("sheet", title.strip(), "fixed", field)


def _headers(seen: Sequence[RecognisedColumn], *fields: str) -> list[str]:
    """The labels of columns of these fields, where each field has one."""
    found = [one.label for field in fields for one in seen if one.field == field]
    return found if {one.field for one in seen} >= set(fields) else []


def _both(seen: Sequence[RecognisedColumn]) -> dict[str, str]:
    """A stage and an outcome in two columns: the outcome decides where it says that it is over."""
    pair = {one.field: one.label for one in seen if one.field in (c.STAGE, c.OUTCOME)}
    return pair if len(pair) > 1 else {}


def _rounds(title: str, seen: Sequence[RecognisedColumn]) -> dict[str, Any] | None:
    """Columns of rounds: dates are all read; results are read where the team says that they are rounds."""
    results = [one for one in seen if one.field == c.ROUND or (one.field is None and is_round_result(one.header))]
    dates = [one.label for one in seen if one.field == c.INTERVIEWED_ON]
    if len(results) < 2 and len(dates) < 2:
        return None
    unsaid = [one for one in results if one.field is None]
    suggested = {key_of("column", title.strip(), one.label): c.ROUND for one in unsaid}
    return {
        "dates": dates,
        "results": [{"column": one.label, "early": is_early_round(one.header)} for one in results],
        **({_SUGGESTED: suggested} if suggested and c.STAGE not in {one.field for one in seen} else {}),
    }


def is_round_result(header: str) -> bool:
    """`1st Int Status`, `HR Screening`, `Technical`: a column that says how one round went."""
    read = read_header(header)
    rounds = {Said.INTERVIEW, Said.ROUND, Said.SCREENING, Said.TECHNICAL}
    bare = bool(read.said & rounds) and read.said <= rounds | {Said.NTH, Said.HR, Said.FINAL, Said.CLIENT}
    return read.kind is Kind.ROUND or (read.field is None and bare)


def is_early_round(header: str) -> bool:
    """A round of your own, before anybody was presented."""
    said = read_header(header).said
    return bool(said & {Said.SCREENING, Said.HR}) and Said.CLIENT not in said


def _roles(title: str, seen: Sequence[RecognisedColumn], below: Sequence[RawColumn]) -> dict[str, Any] | None:
    """Several roles in a row: in one cell, or in columns called Role 1 and Role 2."""
    numbered = [one for one in seen if (read := read_header(one.header)).field == c.ROLE and Said.NTH in read.said]
    cells = [str(cell) for one in seen if one.field == c.ROLE for cell in below[one.position - 1] if cell]
    several = sum(" / " in cell or ";" in cell or "\n" in cell.strip() for cell in cells)
    if len(numbered) < 2 and not several:
        return None
    said: Mapping[str, str] = {key_of("sheet", title.strip(), "roles"): EACH_ROLE}
    said |= {key_of("column", title.strip(), one.label): c.ROLE for one in numbered if one.field is None}
    return {"columns": [one.label for one in numbered], "cells": several, _SUGGESTED: said}


def _several(title: str, seen: Sequence[RecognisedColumn]) -> dict[str, Any]:
    """Fields with several columns, and which of them is looked at first."""
    found = {}
    for field in dict.fromkeys(one.field for one in seen if one.field and one.field != c.ROUND):
        labels = [one.label for one in seen if one.field == field]
        if len(labels) > 1:
            first = next(one.label for one in seen if one.field == field and one.preferred)
            found[field] = {
                "columns": labels,
                "preferred": first,
                "key": key_of("sheet", title.strip(), "preferred", field),
            }
    return found
