"""What a team's own headers and status words mean.

A plain list of common English spellings; a team's answers in Settings come before it. A word that is not on the list is
asked, never guessed.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from signoff_core import columns as c
from signoff_core.header_words import BY_HEADER, BY_OPENING_HEADER
from signoff_core.schema import CANDIDATE_FIELDS, OPENING_FIELDS
from signoff_core.setting_keys import plain
from signoff_core.settings import Settings
from signoff_core.status_words import OPENING_WORDS, SAID_BY_TEAM, STATUS_WORDS, Meaning


@dataclass(frozen=True)
class RecognisedColumn:
    """One column of a worksheet. `position` counts from 1, `field` is None for a column that is none of ours."""

    worksheet: str
    position: int
    header: str
    label: str
    field: str | None
    why: str


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
    title: str, headers: Sequence[str], settings: Settings, *, openings: bool
) -> list[RecognisedColumn]:
    """What each column of a worksheet is."""
    known = BY_OPENING_HEADER if openings else BY_HEADER
    fields = OPENING_FIELDS if openings else CANDIDATE_FIELDS
    found = []
    for position, (header, label) in enumerate(zip(headers, labels(headers), strict=True), start=1):
        said = settings.columns.get((title, label), settings.columns.get((title, header)))
        if said is not None:
            field, why = (said if said in fields else None), "the team said so"
        else:
            field = known.get(plain(header))
            why = "the words of the header" if field else "not one of the known headers"
        found.append(RecognisedColumn(title, position, header, label, field, why))
    return found


def meaning(word: str, title: str, settings: Settings) -> Meaning | None:
    """What a status word of a worksheet says, None when nobody has said and it is on no list."""
    listed = STATUS_WORDS.get(plain(word))
    wanted = ((where, text) for where in (title, None) for text in (word, plain(word)))
    said = next((settings.statuses[one] for one in wanted if one in settings.statuses), None)
    if said is None:
        return listed
    if listed is not None and listed.standing == said:
        return listed
    return SAID_BY_TEAM.get(said, Meaning(said))


def opening_status(word: str) -> str | None:
    """The status of an opening, None when the word is on no list."""
    return OPENING_WORDS.get(plain(word))


def looks_like_candidates(headers: Sequence[str]) -> bool:
    """A person's name and something that happens to candidates: a status, a date of an interview, a way to reach them."""
    fields = {BY_HEADER.get(plain(header)) for header in headers}
    named = c.NAME in fields or {c.FIRST_NAME, c.LAST_NAME} <= fields
    return named and bool(fields & {c.STAGE, c.OUTCOME, c.INTERVIEWED_ON, c.EMAIL, c.PHONE})


def looks_like_openings(title: str, headers: Sequence[str]) -> bool:
    """A worksheet called Openings, or one with roles and clients, their status, and nobody's name."""
    fields = {BY_OPENING_HEADER.get(plain(header)) for header in headers}
    if c.ROLE not in fields:
        return False
    return plain(title) in ("openings", "jobs", "vacancies", "positions", "roles") and c.STATUS in fields
