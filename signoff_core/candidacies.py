"""The team's Candidates worksheets as one typed table."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from signoff_core import cells, people
from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.identity import candidacy_ids
from signoff_core.row_shapes import furthest_round, one_role_each
from signoff_core.schema import CANDIDATE_FIELDS
from signoff_core.settings import Settings
from signoff_core.standings import JOINED
from signoff_core.tables import Problem, cell_problems
from signoff_core.team_rows import Read, Worksheet, joined, placed, said, with_fixed


def read_candidacies(sheet: Worksheet, settings: Settings, month_first: bool) -> Read:
    """One Candidates worksheet, typed as `Tables.candidacies` says, still without ids."""
    frame, problems = placed(sheet, CANDIDATE_FIELDS, settings.zone, month_first)
    frame[c.NAME] = frame[c.NAME].fillna(joined(frame[c.FIRST_NAME], frame[c.LAST_NAME], " "))
    frame[c.EMAIL] = _contact(sheet, c.EMAIL, people.emails, "an e-mail address like ana@example.com", problems)
    frame[c.PHONE] = _contact(
        sheet,
        c.PHONE,
        lambda written: people.phones(written, settings.country),
        "a phone number, with its country code if foreign",
        problems,
    )
    frame[c.DO_NOT_CALL] = pd.Series(_rounds(sheet, c.DO_NOT_CALL) > 0)
    frame[c.ROUNDS] = pd.Series(_rounds(sheet, c.INTERVIEWED_ON))
    frame[c.TOLD_SAID] = pd.Series(_rounds(sheet, c.TOLD_ON) > 0)
    frame[c.INTERVIEW_COLUMN] = pd.Series(bool(sheet.of(c.INTERVIEWED_ON)), index=sheet.rows.index)
    problems += _nameless(sheet, frame[c.NAME])
    frame[c.STAGE] = frame[c.STAGE].fillna(furthest_round(sheet))
    frame = with_fixed(frame, sheet)
    frame[c.WORDS] = joined(frame[c.STAGE], frame[c.OUTCOME], JOINED)
    rows = pd.DataFrame(frame)
    rows = rows if sheet.filled.all() else rows[sheet.filled].reset_index(drop=True)
    if settings.splits_roles(sheet.title.strip()):
        rows = one_role_each(rows, sheet)
    return Read(rows, problems, sheet.extras())


def _contact(
    sheet: Worksheet, field: str, reader: Callable[[pd.Series], cells.Read], allowed: str, problems: list[Problem]
) -> pd.Series:
    """How to reach each person: the first column of a field that can be read."""
    found = cells.no_texts(sheet.size)
    for number, (label, written) in enumerate(sheet.by_preference(field)):
        values, bad = reader(written)
        problems += cell_problems(sheet.title, sheet.rows[bad], label, written[bad], allowed)
        found = found.fillna(values) if number else values
    return found


def _rounds(sheet: Worksheet, field: str) -> np.ndarray:
    """How many of a field's columns are filled, readable or not."""
    return sum((said(written).astype("int64") for _, written in sheet.texts(field)), np.zeros(sheet.size, "int64"))


def _nameless(sheet: Worksheet, names: pd.Series) -> list[Problem]:
    """A row that says something of nobody stays, and is a problem."""
    nameless = sheet.filled & names.isna().to_numpy()
    blank = pd.Series("", index=names.index[nameless], dtype=TEXT)
    label = sheet.label(c.NAME, c.FIRST_NAME, c.LAST_NAME)
    return cell_problems(sheet.title, sheet.rows[nameless], label, blank, "the candidate's name")


def with_ids(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Problem]]:
    """Adds candidacy_id and doubled; two rows for one candidacy are a problem, the one with the latest dates leads."""
    rows = rows.assign(**{c.CANDIDACY_ID: candidacy_ids(rows)})
    if rows[c.CANDIDACY_ID].is_unique:
        return rows.assign(**{c.DOUBLED: False}), []
    again = rows[c.CANDIDACY_ID].duplicated(keep=False)
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
