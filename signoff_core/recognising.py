"""What a team's own headers and status words mean, how sure that is, and why.

The team's answers in Settings come first. What is not sure is asked: until then an asked column is not read and an
asked word says nothing. Nothing learnt of one team is carried to another.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from signoff_core import columns as c
from signoff_core.cell_evidence import with_cells
from signoff_core.header_grammar import Reading, read_header
from signoff_core.header_neighbours import with_neighbours
from signoff_core.meanings import OPENING_WORDS, SAID_BY_TEAM, Meaning
from signoff_core.opening_headers import read_opening_header
from signoff_core.preferred_columns import preferred
from signoff_core.schema import CANDIDATE_FIELDS, OPENING_FIELDS
from signoff_core.setting_keys import plain
from signoff_core.settings import Settings
from signoff_core.status_grammar import read_status
from signoff_core.status_parts import ALONE, Beside
from signoff_core.stores import RawColumn
from signoff_core.suggestions import Suggestion

TEAM_SAID = "the team said so"


@dataclass(frozen=True)
class RecognisedColumn:
    """One column of a worksheet. `position` counts from 1, `field` is None for a column that is not read.

    `ask` is True where it could be `suggested` but nobody knows; `sure` is from 0 to 1; `preferred` marks the column
    of a field that is looked at first.
    """

    worksheet: str
    position: int
    header: str
    label: str
    field: str | None
    why: str
    ask: bool = False
    suggested: str | None = None
    sure: float = 1.0
    preferred: bool = True


def labels(headers: Sequence[str]) -> list[str]:
    """What to call each column: its header, `<header>#n` for the n-th of the same, `#<letter>` for a blank one."""
    seen: Counter[str] = Counter()
    found: dict[str, None] = {}
    for position, header in enumerate(headers):
        seen[header] += 1
        label = f"{header}#{seen[header]}" if seen[header] > 1 and header else header or f"#{letters(position)}"
        while label in found:
            seen[header] += 1
            label = f"{header}#{seen[header]}"
        found[label] = None
    return list(found)


def letters(position: int) -> str:
    """0 to A, 26 to AA: a column as the spreadsheet names it."""
    name = ""
    while position >= 0:
        position, rest = position // 26 - 1, position % 26
        name = chr(65 + rest) + name
    return name


def recognise_columns(
    title: str,
    headers: Sequence[str],
    settings: Settings,
    *,
    openings: bool,
    cells: Sequence[RawColumn] | None = None,
) -> list[RecognisedColumn]:
    """What each column of a worksheet is. `cells`: what stands under each header; the first of them are looked at."""
    named = labels(headers)
    said = [_said(title, header, label, settings) for header, label in zip(headers, named, strict=True)]
    if openings:
        return _columns(
            title, headers, named, [one or read_opening_header(h) for one, h in zip(said, headers, strict=True)]
        )
    readings = with_neighbours(_readings(headers, said))
    readings = with_cells(readings, cells) if cells is not None else readings
    settled = [Reading(one.header, answer) if answer else one for one, answer in zip(readings, said, strict=True)]
    leading = _led_by_team(settled, named, preferred(settled), settings.preferred(title.strip()))
    return _columns(title, headers, named, [one.suggestion for one in settled], leading)


def _led_by_team(
    settled: Sequence[Reading], named: Sequence[str], leading: list[bool], said: Mapping[str, str]
) -> list[bool]:
    """Which column of a field is looked at first, where the team said so of one that is there."""
    chosen = {one.field: label for one, label in zip(settled, named, strict=True) if said.get(one.field or "") == label}
    return [
        chosen[one.field] == label if one.field in chosen else first
        for one, label, first in zip(settled, named, leading, strict=True)
    ]


def _readings(headers: Sequence[str], said: Sequence[Suggestion | None]) -> list[Reading]:
    return [Reading(header, one) if one else read_header(header) for header, one in zip(headers, said, strict=True)]


def _said(title: str, header: str, label: str, settings: Settings) -> Suggestion | None:
    """What the team said of a column; `-` makes it none of ours."""
    found = settings.columns.get((title, label), settings.columns.get((title, header)))
    if found is None:
        return None
    known = (*CANDIDATE_FIELDS, *OPENING_FIELDS, c.ROUND)
    return Suggestion(found if found in known else None, 1, TEAM_SAID)


def _columns(
    title: str,
    headers: Sequence[str],
    named: Sequence[str],
    suggestions: Sequence[Suggestion],
    leading: Sequence[bool] | None = None,
) -> list[RecognisedColumn]:
    leading = leading or [True] * len(headers)
    return [
        RecognisedColumn(
            title, position, header, label, one.taken, one.why, one.ask, one.value if one.ask else None, one.sure, first
        )
        for position, (header, label, one, first) in enumerate(
            zip(headers, named, suggestions, leading, strict=True), start=1
        )
    ]


def status_meaning(word: str, title: str, settings: Settings, beside: Beside = ALONE) -> Suggestion:
    """What a status word of a worksheet says, a Meaning; `beside` is told by the other words of its column."""
    wanted = ((where, text) for where in (title, None) for text in (word, plain(word)))
    said = next((settings.statuses[one] for one in wanted if one in settings.statuses), None)
    read = read_status(word, beside)
    if said is None:
        return read
    if read.value is not None and read.value.standing == said:
        return Suggestion(read.value, 1, TEAM_SAID)
    return Suggestion(SAID_BY_TEAM.get(said, Meaning(said)), 1, TEAM_SAID)


def meaning(word: str, title: str, settings: Settings, beside: Beside = ALONE) -> Meaning | None:
    """The same without how sure and why: None where it must be asked."""
    return status_meaning(word, title, settings, beside).taken


def opening_status(word: str) -> str | None:
    """The status of an opening, None when the word is on no list."""
    return OPENING_WORDS.get(plain(word))


def fields_of(headers: Sequence[str]) -> set[str]:
    """The fields that are surely among these headers."""
    return {one.suggestion.taken for one in with_neighbours([read_header(header) for header in headers])} - {None}


def looks_like_candidates(headers: Sequence[str]) -> bool:
    """A person's name and something that happens to candidates: a status, a date of an interview, a way to reach
    them."""
    fields = fields_of(headers)
    named = c.NAME in fields or {c.FIRST_NAME, c.LAST_NAME} <= fields
    return named and bool(fields & {c.STAGE, c.OUTCOME, c.INTERVIEWED_ON, c.EMAIL, c.PHONE})


def looks_like_openings(title: str, headers: Sequence[str]) -> bool:
    """A worksheet called Openings, or one with roles and clients, their status, and nobody's name."""
    if plain(title) not in ("openings", "jobs", "vacancies", "positions", "roles"):
        return False
    return {c.ROLE, c.STATUS} <= {read_opening_header(header).taken for header in headers}
