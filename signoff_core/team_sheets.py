"""Which worksheet is what, and the team's own ones typed.

A worksheet holds candidates or openings because the team said so in Settings, or because of its name and its headers.
Where that leaves more than one choice, or none, the book is refused and says what to do.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import pandas as pd

from signoff_core import columns as c
from signoff_core.candidacies import read_candidacies, with_ids
from signoff_core.cell_evidence import SAMPLE
from signoff_core.cells import texts
from signoff_core.errors import BookError
from signoff_core.openings import read_openings
from signoff_core.recognising import RecognisedColumn, looks_like_candidates, looks_like_openings, recognise_columns
from signoff_core.schema import CANDIDATES_TITLE
from signoff_core.setting_keys import key_of
from signoff_core.settings import Settings
from signoff_core.shapes import header_row, same_headers
from signoff_core.standings import with_standings
from signoff_core.stores import RawBook, RawColumn
from signoff_core.tables import Problem
from signoff_core.team_rows import Read, Worksheet

CANDIDATES, OPENINGS, IGNORE = "candidates", "openings", "ignore"
_SHOWN = 8


class Team(NamedTuple):
    """The team's own worksheets, read. The names are those of `Tables`."""

    candidacies: pd.DataFrame
    openings: pd.DataFrame
    recognised: tuple[RecognisedColumn, ...]
    statuses: pd.DataFrame
    extras: dict[str, pd.DataFrame]
    problems: list[Problem]


def read_team(book: RawBook, settings: Settings, owned: Collection[str], month_first: bool) -> Team:
    """Every worksheet of the team's that holds candidates or openings. `owned`: the titles that are Signoff's."""
    sheets = {title: _from_headers(title, book, settings) for title in book.worksheets if title not in owned}
    tops = {title: headers(columns) for title, columns in sheets.items()}
    kinds, problems = kinds_of(tops, settings)
    read: dict[str, list[Read]] = {CANDIDATES: [], OPENINGS: []}
    seen, extras = [], {}
    for title, kind in kinds.items():
        top = _top(title, book.worksheets[title], settings)
        sheet = _worksheet(title, sheets[title], settings, kind, top)
        read[kind].append((read_openings if kind == OPENINGS else read_candidacies)(sheet, settings, month_first))
        seen += sheet.recognised
        problems += read[kind][-1].problems
        extras[title] = read[kind][-1].extras
    people, doubled = with_ids(_together(read[CANDIDATES], read_candidacies))
    people, statuses = with_standings(people, settings)
    openings = _together(read[OPENINGS], read_openings)
    return Team(people, openings, tuple(seen), statuses, extras, [*problems, *doubled])


def headers(columns: Sequence[RawColumn]) -> list[str]:
    """The first row of a worksheet as text."""
    return texts([column[0] if column else None for column in columns], len(columns)).fillna("").tolist()


def _from_headers(title: str, book: RawBook, settings: Settings) -> list[RawColumn]:
    columns = book.worksheets[title]
    above = _top(title, columns, settings) - 1
    return [column[above:] for column in columns] if above else list(columns)


def _top(title: str, columns: Sequence[RawColumn], settings: Settings) -> int:
    """The row of the headers: where the team said they are, else where they look to be."""
    return settings.header_rows.get(title.strip()) or header_row(columns)


def _worksheet(title: str, columns: Sequence[RawColumn], settings: Settings, kind: str, top: int) -> Worksheet:
    cells = [column[1 : SAMPLE + 1] for column in columns]
    recognised = recognise_columns(title, headers(columns), settings, openings=kind == OPENINGS, cells=cells)
    sheet = Worksheet(title, columns, recognised, top + 1, settings.fixed(title.strip()))
    if kind == CANDIDATES:
        _must_hold_names(sheet)
    return sheet


def kinds_of(tops: Mapping[str, list[str]], settings: Settings) -> tuple[dict[str, str], list[Problem]]:
    """Title to what the worksheet holds, and those passed over. tops: title to its headers.

    Raises BookError where nothing, or more than one worksheet that nobody has chosen, could be the candidates.
    """
    said = {title: settings.sheet_roles[title.strip()] for title in tops if title.strip() in settings.sheet_roles}
    unsaid = {title: top for title, top in tops.items() if title not in said}
    openings = [title for title, top in unsaid.items() if looks_like_openings(title, top)]
    likely = [title for title, top in unsaid.items() if title not in openings and looks_like_candidates(top)]
    kinds = said | dict.fromkeys(openings, OPENINGS)
    if CANDIDATES not in said.values():
        kinds |= dict.fromkeys(_chosen(likely, tops), CANDIDATES)
    gone = [name for name in settings.sheet_roles if name not in {title.strip() for title in tops}]
    problems = [
        Problem(title, 1, "", title, f"looks like candidates too; in Settings: {_key(title)} = candidates or ignore")
        for title in likely
        if title not in kinds
    ] + [Problem(name, 0, _key(name), name, f"a worksheet of the book: {', '.join(tops)}") for name in gone]
    return {title: kinds[title] for title in tops if kinds.get(title, IGNORE) != IGNORE}, problems


def _key(title: str) -> str:
    return key_of("sheet", title.strip())


def _chosen(likely: list[str], tops: Mapping[str, list[str]]) -> list[str]:
    """The worksheets that hold the candidates: one called Candidates before others that look like it.

    Worksheets with the same headers are one table in several tabs (a tab a role, a client or a recruiter).
    """
    named = [title for title in tops if title.strip().lower() == CANDIDATES_TITLE.lower()]
    if len(likely) == 1:
        return likely
    if named and (named[0] in likely or c.NAME in map(str.lower, tops[named[0]])):
        return named[:1]
    if likely and all(same_headers(tops[likely[0]], tops[other]) for other in likely):
        return likely
    if likely:
        listed = " and ".join(f"“{title}”" for title in likely)
        raise BookError(
            f"{listed} could both hold the candidates. Say which: in the Settings worksheet a row with key "
            f"{_key(likely[0])} and value candidates or ignore, and the same for the other."
        )
    raise BookError(_nobody(tops))


def _nobody(tops: Mapping[str, list[str]]) -> str:
    seen = "; ".join(
        f"“{title}” has {', '.join(filter(None, top[:_SHOWN])) or 'nothing in row 1'}"
        for title, top in list(tops.items())[:_SHOWN]
    )
    return (
        "No worksheet has a column with the candidates' names. Row 1 should hold headers such as Candidate Name, "
        f"Email, Phone, Role, Client, Status and Interview Date. Found: {seen or 'no worksheets'}."
    )


def _must_hold_names(sheet: Worksheet) -> None:
    if not (sheet.of(c.NAME) or sheet.of(c.FIRST_NAME) or sheet.of(c.LAST_NAME)):
        found = ", ".join(filter(None, (seen.header for seen in sheet.recognised))) or "nothing in row 1"
        raise BookError(
            f"Worksheet “{sheet.title}” has no column with the candidates' names. Give it a header such as Candidate "
            f"Name, or say which column it is in Settings: {key_of('column', sheet.title)}.<header> = name. Found: {found}."
        )


@cache
def _nothing(reader: Callable[[Worksheet, Settings, bool], Read]) -> pd.DataFrame:
    """A table without rows, made once: it costs as much as a small worksheet."""
    return reader(Worksheet("", [], []), Settings(), False).rows


def _together(read: list[Read], reader: Callable[[Worksheet, Settings, bool], Read]) -> pd.DataFrame:
    frames = [one.rows for one in read if len(one.rows)] or [one.rows for one in read[:1]]
    if not frames:
        return _nothing(reader)
    return pd.concat(frames, ignore_index=True) if len(frames) > 1 else frames[0]
