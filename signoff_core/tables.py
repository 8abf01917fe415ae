"""A team's book as one value: typed tables, what was understood, and what could not be read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import pandas as pd

from signoff_core import columns as c
from signoff_core.recognising import RecognisedColumn
from signoff_core.schema import Table
from signoff_core.settings import Settings

if TYPE_CHECKING:
    from signoff_core.history import History


T = TypeVar("T")


class Problem(NamedTuple):
    """A cell that can't be read or does not add up: where it is, what it says, what is allowed there."""

    worksheet: str
    row: int
    column: str
    found: str
    allowed: str


@dataclass(frozen=True)
class Tables:
    """The book, typed. Shared by all who look at it: never change a frame in place.

    `candidacies`: one row a candidacy of the team's worksheets: the fields of `schema.CANDIDATE_FIELDS` (text; dates
    datetime64[s] as wall times of the team's zone, midnight is a bare date), candidacy_id, worksheet, row, words (the
    status as the cell says it), standing, evidence, depth, plain, rounds (interview dates filled), interview_column
    (whether its worksheet has one), told_said (told_on is filled), doubled (another row of the same candidacy leads).
    `openings`: `schema.OPENING_FIELDS`, worksheet, row, words (the status as the cell says it).
    `calls`, `referrals`, `moves`: the rows that count today: corrected, not taken back, each with today's candidacy_id
    (in Moves: subject_id); `at` is datetime64[s, UTC], `follow_up_on` a wall time of the team's zone. A call's `kind`
    is never blank: one that says none is a sign-off.
    `written`: worksheet title to the app-owned rows as they were written, each id once.
    `unmatched`: calls and moves nobody can be told for: call_id or move_id as `row`, the candidacy_id it may be about.
    `extras`: worksheet title to the team's other columns as text, by row number.
    `given`: settings that were handed in and stand above the book's own. `titles`: table to its worksheet's name.
    `heads`: app-owned worksheet's name to its row 1, as it stands there.
    """

    candidacies: pd.DataFrame
    openings: pd.DataFrame
    calls: pd.DataFrame
    referrals: pd.DataFrame
    moves: pd.DataFrame
    settings: Settings
    problems: pd.DataFrame
    recognised: tuple[RecognisedColumn, ...]
    statuses: pd.DataFrame
    unmatched: pd.DataFrame
    written: Mapping[str, pd.DataFrame]
    extras: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    read_problems: tuple[Problem, ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _at_work: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    _kept: dict[str, tuple[pd.Timestamp, Any]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def title(self, table: Table) -> str:
        """The name of the worksheet that holds an app-owned table."""
        return self.titles.get(table.title, table.title)

    @cached_property
    def history(self) -> "History":
        """What the rows say of each candidacy, worked out at the first look and kept with the book.

        It holds the frames and not this value: a book that was replaced goes at once, and waits for no collector.
        """
        from signoff_core.history import History  # it is made of tables itself

        made = History(replace(self))  # nothing is worked out yet
        return vars(self).setdefault("history", made)  # threads that come first together share one

    def kept(self, name: str, moment: pd.Timestamp, worked_out: Callable[[], T]) -> T:
        """What was worked out under a name for this moment, the last one asked for: all who look share it."""
        # One works it out and the others wait: after a save a whole team asks at once, and each would do the same.
        with self._at_work.setdefault(name, RLock()):
            found = self._kept.get(name)
            if found is None or found[0] != moment:
                found = self._kept[name] = (moment, worked_out())
        return found[1]


def problem_frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """Problems as a table: worksheet, row, column, found, allowed."""
    return pd.DataFrame(list(problems), columns=list(Problem._fields)).astype({c.ROW: "int64"})


def cell_problems(worksheet: str, rows: pd.Series, column: str, found: pd.Series, allowed: str) -> list[Problem]:
    """One problem for each given row of a worksheet."""
    return [Problem(worksheet, int(row), column, str(text), allowed) for row, text in zip(rows, found, strict=True)]
