"""The worksheets Signoff itself owns: their columns, what a cell may hold, and by which headers they are known.

Every store, the reader and the form read these declarations; none of them repeats a column.
"""

from dataclasses import dataclass
from enum import StrEnum

from signoff_core import columns as c
from signoff_core import words


class Cell(StrEnum):
    """What a cell of an app-owned column holds, in memory and in a store."""

    TEXT = "text"
    CHOICE = "choice"
    FLAG = "TRUE or FALSE"
    MOMENT = "date and time"
    DAY = "date"
    DAY_OR_MOMENT = "date, or date and time"


@dataclass(frozen=True)
class Column:
    """One column. `choices` is the fixed vocabulary of a CHOICE column."""

    name: str
    cell: Cell = Cell.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One app-owned worksheet.

    `title` is its worksheet's name (a team's own worksheet of that name pushes ours to `Signoff <title>`), `id` the
    column a row is counted once by (None: rows have no id), `key` the headers that must stand in row 1 for the
    worksheet to be ours.
    """

    title: str
    id: str | None
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def titles(self) -> tuple[str, str]:
        """The names this worksheet may have, the preferred one first."""
        return self.title, f"Signoff {self.title}"


def _text(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


def _choice(name: str, vocabulary: type[StrEnum]) -> Column:
    return Column(name, Cell.CHOICE, tuple(vocabulary))


_SAID = (Column(c.AT, Cell.MOMENT), Column(c.UTC_OFFSET), Column(c.BY))

CALLS = Table(
    "Calls",
    c.CALL_ID,
    (c.CALL_ID, c.CANDIDACY_ID, c.AT, c.RESULT),
    (
        *_text(c.CALL_ID, c.CANDIDACY_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT),
        _choice(c.KIND, words.CallKind),
        *_SAID,
        _choice(c.RESULT, words.Result),
        Column(c.TOLD, Cell.FLAG),
        Column(c.NEXT_STEP),
        _choice(c.RELOCATE, words.Relocate),
        *_text(c.RELOCATE_TO, c.PROMISE),
        Column(c.PROMISE_BY, Cell.DAY),
        Column(c.FOLLOW_UP_ON, Cell.DAY_OR_MOMENT),
        Column(c.ASKED, Cell.FLAG),
        Column(c.ASK_ON, Cell.DAY),
        *_text(c.GOT, c.NOTHING_BECAUSE),
        _choice(c.KEEP_ON_FILE, words.KeepOnFile),
        Column(c.DO_NOT_CALL, Cell.FLAG),
        *_text(c.SAY_REASON, c.NOTES, c.REFERRAL_ID, c.REPLACES),
    ),
)

REFERRALS = Table(
    "Referrals",
    c.REFERRAL_ID,
    (c.REFERRAL_ID, c.CALL_ID, c.NAME),
    (
        *_text(c.REFERRAL_ID, c.CALL_ID, c.FROM_CANDIDACY_ID, c.REFERRED_BY),
        _choice(c.KIND, words.ReferralKind),
        *_text(c.NAME, c.PHONE, c.EMAIL, c.FOR_ROLE),
        Column(c.TOLD_SOURCE_ON, Cell.DAY),
        Column(c.NOTES),
        *_SAID,
        Column(c.REPLACES),
    ),
)

MOVES = Table(
    "Moves",
    c.MOVE_ID,
    (c.MOVE_ID, c.OF, c.SUBJECT_ID, c.TO),
    (
        Column(c.MOVE_ID),
        _choice(c.OF, words.Subject),
        *_text(c.SUBJECT_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.TO, c.WORDS),
        *_SAID,
        *_text(c.NOTES, c.REPLACES),
    ),
)

SETTINGS = Table(
    "Settings",
    None,
    (c.KEY, c.VALUE),
    (*_text(c.KEY, c.VALUE, c.BY), Column(c.AT, Cell.MOMENT)),
)

OWNED = (CALLS, REFERRALS, MOVES, SETTINGS)

CANDIDATES_TITLE = "Candidates"
OPENINGS_TITLE = "Openings"

CANDIDATE_FIELDS = (
    c.CANDIDATE_ID,
    c.NAME,
    c.FIRST_NAME,
    c.LAST_NAME,
    c.EMAIL,
    c.PHONE,
    c.LOCATION,
    c.TIMEZONE,
    c.ROLE,
    c.CLIENT,
    c.STAGE,
    c.OUTCOME,
    c.PRESENTED_ON,
    c.INTERVIEWED_ON,
    c.DECIDED_ON,
    c.STAGE_CHANGED_ON,
    c.RECRUITER,
    c.SOURCE,
    c.SALARY,
    c.REASON,
    c.NOTES,
    c.TOLD_ON,
    c.DO_NOT_CALL,
    c.RELOCATION,
    c.REFERRED_BY,
    c.RESUME_LINK,
)
"""The fields a team's Candidates worksheet is recognised by."""

OPENING_FIELDS = (
    c.ROLE,
    c.CLIENT,
    c.LOCATION,
    c.RECRUITER,
    c.OPENED_ON,
    c.CLOSED_ON,
    c.STATUS,
    c.SEATS,
    c.NOTES,
)

DATE_FIELDS = (
    c.PRESENTED_ON,
    c.INTERVIEWED_ON,
    c.DECIDED_ON,
    c.STAGE_CHANGED_ON,
    c.TOLD_ON,
    c.OPENED_ON,
    c.CLOSED_ON,
)
