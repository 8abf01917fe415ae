"""The team's Candidates worksheets as one typed table."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import cells, dates, people
from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.identity import candidacy_ids
from signoff_core.recognising import INTERVIEWED, PRESENTED, Meaning, RecognisedColumn, meaning, opening_status
from signoff_core.schema import CANDIDATE_FIELDS, DATE_FIELDS, OPENING_FIELDS
from signoff_core.settings import Settings
from signoff_core.stores import RawColumn
from signoff_core.tables import Problem, cell_problems
from signoff_core.words import OpeningStatus, Standing

_DATE_ALLOWED = "a date like 2026-11-24, or leave the cell blank"
JOINED = " · "
_BETWEEN = "\x1f"


class Worksheet(NamedTuple):
    """One worksheet as it lies there: its columns from the header row down, and what they were recognised as."""

    title: str
    columns: Sequence[RawColumn]
    recognised: Sequence[RecognisedColumn]
    first_row: int

    @property
    def size(self) -> int:
        return max((len(column) - 1 for column in self.columns), default=0)

    def of(self, field: str) -> list[tuple[str, RawColumn]]:
        """The columns of a field, in the sheet's order: (what to call it, its cells)."""
        found = [seen for seen in self.recognised if seen.field == field]
        return [(seen.label, self.columns[seen.position - 1][1:]) for seen in found]


class Read(NamedTuple):
    """A typed worksheet with its problems and its columns that are none of ours."""

    rows: pd.DataFrame
    problems: list[Problem]
    extras: pd.DataFrame


def read_candidacies(sheet: Worksheet, settings: Settings, month_first: bool) -> Read:
    """One Candidates worksheet, typed as `Tables.candidacies` says, still without ids."""
    frame, problems = _placed(sheet, CANDIDATE_FIELDS, settings, month_first)
    frame[c.NAME] = _names(frame)
    frame[c.TOLD_SAID] = _filled(sheet, c.TOLD_ON)
    frame[c.ROUNDS] = _rounds(sheet)
    frame[c.INTERVIEW_COLUMN] = bool(sheet.of(c.INTERVIEWED_ON))
    _normalise(sheet.title, frame, settings, problems)
    frame[c.WORDS] = _status_words(frame)
    kept = _people(sheet, frame, problems)
    return Read(
        frame[kept].reset_index(drop=True), [p for p in problems if p.row in _rows(frame, kept)], _extras(sheet)
    )


def read_openings(sheet: Worksheet, settings: Settings, month_first: bool) -> Read:
    """One Openings worksheet, typed."""
    frame, problems = _placed(sheet, OPENING_FIELDS, settings, month_first)
    written = frame[c.STATUS].str.lower()
    frame[c.STATUS] = cells.once(written, lambda unique: pd.Series(map(opening_status, unique), dtype=TEXT))
    unread = written.notna() & frame[c.STATUS].isna()
    allowed = "one of: " + ", ".join(OpeningStatus)
    problems += cell_problems(sheet.title, frame.loc[unread, c.ROW], c.STATUS, written[unread], allowed)
    seats = cells.numbers(frame[c.SEATS])
    frame[c.SEATS] = seats.values
    return Read(frame[frame[c.ROLE].notna()].reset_index(drop=True), problems, _extras(sheet))


def _placed(
    sheet: Worksheet, fields: Sequence[str], settings: Settings, month_first: bool
) -> tuple[pd.DataFrame, list[Problem]]:
    """Every field of a worksheet as text or dates, from all of its columns."""
    problems: list[Problem] = []
    rows = pd.Series(np.arange(sheet.first_row, sheet.first_row + sheet.size))
    frame = {c.WORKSHEET: pd.Series(sheet.title, index=rows.index, dtype=TEXT), c.ROW: rows}
    for field in fields:
        if field in DATE_FIELDS:
            frame |= _dates(sheet, field, rows, settings.zone, month_first, problems)
        else:
            frame[field] = _texts(sheet, field)
    return pd.DataFrame(frame), problems


def _dates(
    sheet: Worksheet, field: str, rows: pd.Series, zone: str, month_first: bool, problems: list[Problem]
) -> dict[str, pd.Series]:
    """The latest of a row's dates for a field, and beside it each of several columns: many sheets have one a round."""
    latest, each = pd.Series(pd.NaT, index=rows.index, dtype=cells.WALL), {}
    for number, (label, column) in enumerate(sheet.of(field), start=1):
        read = dates.walls(column, sheet.size, month_first=month_first, zone=zone)
        if read.bad.any():
            found = cells.texts(column, sheet.size)[read.bad]
            problems += cell_problems(sheet.title, rows[read.bad], label, found, _DATE_ALLOWED)
        latest = latest.where(~((read.values > latest) | latest.isna()), read.values)
        each[c.nth(field, number)] = read.values
    return {field: latest, **(each if len(each) > 1 else {})}


def _texts(sheet: Worksheet, field: str) -> pd.Series:
    """The first filled column of a field; notes of several columns are all kept."""
    found = [cells.texts(column, sheet.size) for _, column in sheet.of(field)]
    if not found:
        return pd.Series(None, index=pd.RangeIndex(sheet.size), dtype=TEXT)
    whole = found[0]
    for other in found[1:]:
        whole = _joined(whole, other, "\n") if field in (c.NOTES, c.REASON) else whole.fillna(other)
    return whole


def _joined(one: pd.Series, other: pd.Series, between: str) -> pd.Series:
    return (one + between + other).fillna(one).fillna(other)


def _names(frame: pd.DataFrame) -> pd.Series:
    return frame[c.NAME].fillna(_joined(frame[c.FIRST_NAME], frame[c.LAST_NAME], " "))


def _filled(sheet: Worksheet, field: str) -> np.ndarray:
    filled = np.zeros(sheet.size, bool)
    for _, column in sheet.of(field):
        filled |= cells.texts(column, sheet.size).notna().to_numpy()
    return filled


def _rounds(sheet: Worksheet) -> np.ndarray:
    """How many of the interview columns are filled, readable or not."""
    rounds = np.zeros(sheet.size, "int64")
    for _, column in sheet.of(c.INTERVIEWED_ON):
        rounds += cells.texts(column, sheet.size).notna().to_numpy()
    return rounds


def _normalise(title: str, frame: pd.DataFrame, settings: Settings, problems: list[Problem]) -> None:
    for column, read, allowed in (
        (c.EMAIL, people.emails(frame[c.EMAIL]), "an e-mail address like ana@example.com"),
        (c.PHONE, people.phones(frame[c.PHONE], settings.country), "a phone number, with its country code if foreign"),
    ):
        problems += cell_problems(title, frame.loc[read.bad, c.ROW], column, frame.loc[read.bad, column], allowed)
        frame[column] = read.values
    dont_call = cells.flags(frame[c.DO_NOT_CALL])
    frame[c.DO_NOT_CALL] = dont_call.values.fillna(False).to_numpy(bool) | dont_call.bad


def _status_words(frame: pd.DataFrame) -> pd.Series:
    """What the sheet says of a candidacy: the outcome's words, the stage's, or both."""
    return _joined(frame[c.STAGE], frame[c.OUTCOME], JOINED)


def _people(sheet: Worksheet, frame: pd.DataFrame, problems: list[Problem]) -> pd.Series:
    """Rows that are about somebody; one with a status or a date but no name is a problem and stays."""
    who = frame[[c.NAME, c.EMAIL, c.PHONE, c.CANDIDATE_ID]].notna().any(axis=1)
    told = who | frame[[c.STAGE, c.OUTCOME, c.ROLE, c.CLIENT]].notna().any(axis=1)
    nameless = told & frame[c.NAME].isna()
    blank = pd.Series("", index=frame.index[nameless], dtype=TEXT)
    problems += cell_problems(sheet.title, frame.loc[nameless, c.ROW], c.NAME, blank, "the candidate's name")
    return told


def _rows(frame: pd.DataFrame, kept: pd.Series) -> set[int]:
    return set(frame.loc[kept, c.ROW])


def _extras(sheet: Worksheet) -> pd.DataFrame:
    """The columns that are none of ours, as text, by row number."""
    rows = np.arange(sheet.first_row, sheet.first_row + sheet.size)
    others = {
        seen.label: cells.texts(sheet.columns[seen.position - 1][1:], sheet.size)
        for seen in sheet.recognised
        if seen.field is None
    }
    return pd.DataFrame(others, index=pd.RangeIndex(sheet.size)).set_axis(pd.Index(rows, name=c.ROW))


def with_standings(rows: pd.DataFrame, settings: Settings) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Where each candidacy is, and the status words met.

    Adds standing, evidence, depth, plain. The outcome decides where it says that it is over, else the stage. A blank
    status is in play once there is a date of the show, else early. The second table: worksheet, words, people,
    standing (missing: nobody knows the word).
    """
    outcome, outcome_known = _meanings(rows, c.OUTCOME, settings)
    stage, stage_known = _meanings(rows, c.STAGE, settings)
    said, silent = rows[c.OUTCOME].notna(), rows[c.WORDS].isna()
    over = said & outcome_known & ~outcome[c.STANDING].isin([Standing.IN_PLAY, Standing.EARLY])
    deciding = stage.where(~(over | rows[c.STAGE].isna()), outcome)
    unknown = (said & ~outcome_known) | (rows[c.STAGE].notna() & ~stage_known & ~over)
    shown = rows[[c.PRESENTED_ON, c.INTERVIEWED_ON]].notna().any(axis=1)
    blank = pd.Series(np.where(shown, Standing.IN_PLAY, Standing.EARLY), index=rows.index, dtype=TEXT)
    standing = deciding[c.STANDING].where(~silent, blank).where(~unknown, Standing.UNKNOWN)
    proved = stage[c.EVIDENCE].where(stage[c.DEPTH] >= outcome[c.DEPTH], outcome[c.EVIDENCE])
    found = rows.assign(
        **{
            c.STANDING: standing.astype(TEXT),
            c.EVIDENCE: proved,
            c.DEPTH: np.maximum(stage[c.DEPTH], outcome[c.DEPTH]),
            c.PLAIN: deciding[c.PLAIN],
        }
    )
    return found, _met(rows, settings)


def _meanings(rows: pd.DataFrame, column: str, settings: Settings) -> tuple[pd.DataFrame, pd.Series]:
    """What one status column says, row by row, and where it says something known."""
    codes, unique = pd.factorize(rows[c.WORKSHEET] + _BETWEEN + rows[column].fillna(""))
    pairs = [text.split(_BETWEEN, 1) for text in unique]
    told = [meaning(word, title, settings) if word else None for title, word in pairs]
    nothing = Meaning(Standing.UNKNOWN)
    table = pd.DataFrame(
        [tuple(one or nothing) for one in told] or [tuple(nothing)],
        columns=[c.STANDING, c.EVIDENCE, c.DEPTH, c.PLAIN],
    ).astype({c.STANDING: TEXT, c.EVIDENCE: TEXT})
    known = np.array([one is not None for one in told] or [False])
    return table.iloc[codes].set_axis(rows.index), pd.Series(known[codes], index=rows.index)


def with_memory(people: pd.DataFrame, noticed: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """How far each candidacy got, with the words it was noticed under before the sheet's cell was overwritten.

    noticed: rows of Moves with `about` (a position in `people`) and words.
    """
    noticed = noticed[noticed[c.WORDS].notna()]
    if noticed.empty:
        return people
    about = noticed[c.ABOUT].to_numpy()
    pairs = pd.MultiIndex.from_arrays([people[c.WORKSHEET].iloc[about], noticed[c.WORDS]])
    codes, unique = pd.factorize(pairs)
    remembered = np.zeros(len(people), "int64")
    np.maximum.at(remembered, about, np.array([_furthest(words, title, settings) for title, words in unique])[codes])
    evidence = pd.Series(
        np.array(["", PRESENTED, INTERVIEWED])[np.minimum(remembered, 2)], index=people.index, dtype=TEXT
    )
    deeper = remembered > people[c.DEPTH]
    return people.assign(
        **{
            c.EVIDENCE: people[c.EVIDENCE].mask(deeper, evidence),
            c.DEPTH: np.maximum(people[c.DEPTH], remembered),
        }
    )


def _furthest(words: str, title: str, settings: Settings) -> int:
    told = [meaning(part, title, settings) for part in words.split(JOINED)]
    return max((one.depth for one in told if one), default=0)


def _met(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Every status word of the sheets, how many people it stands beside, and what it was taken for."""
    words = pd.concat([rows[[c.WORKSHEET, column]].set_axis([c.WORKSHEET, c.WORDS], axis=1) for column in _STATUS])
    met = words.dropna().value_counts().rename(c.PEOPLE).reset_index()
    told = [meaning(word, title, settings) for title, word in zip(met[c.WORKSHEET], met[c.WORDS], strict=True)]
    met[c.STANDING] = pd.Series([str(one.standing) if one else None for one in told], index=met.index, dtype=TEXT)
    return met


_STATUS = (c.STAGE, c.OUTCOME)


def with_ids(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Adds candidacy_id and doubled; two rows for one candidacy are a problem, the one with the latest dates leads."""
    rows = rows.assign(**{c.CANDIDACY_ID: candidacy_ids(rows)})
    again = rows[c.CANDIDACY_ID].duplicated(keep=False)
    if not again.any():
        return rows.assign(**{c.DOUBLED: False}), []
    dates = [c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON]
    latest = rows.loc[again, dates].max(axis=1)
    order = pd.DataFrame({c.CANDIDACY_ID: rows[c.CANDIDACY_ID], c.AT: latest, c.ROW: np.arange(len(rows))})[again]
    order = order.sort_values([c.AT, c.ROW], na_position="first")
    behind = order.index[order[c.CANDIDACY_ID].duplicated(keep="last")]
    doubled = pd.Series(rows.index.isin(behind), index=rows.index)
    extra = rows[doubled]
    problems = []
    for title, part in extra.groupby(c.WORKSHEET, sort=False):
        allowed = "one row for one person, role and client; the row with the latest dates counts"
        problems += cell_problems(title, part[c.ROW], c.NAME, part[c.NAME].fillna(""), allowed)
    return rows.assign(**{c.DOUBLED: doubled}), problems
