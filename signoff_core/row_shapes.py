"""Rows of an unusual shape, read as the team said: a column a round, several roles in one row."""

import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.team_rows import Worksheet, joined, said

_BETWEEN_ROLES = r"\s+/\s+|\s*[;|\n]\s*"
_LINE = "\n"


def furthest_round(sheet: Worksheet) -> pd.Series:
    """What the last filled result column of each row says, with the round's name before it.

    `Failed` under HR Screening becomes `HR Screening: Failed`, so that the same word may say two things.
    """
    furthest = pd.Series(None, index=sheet.rows.index, dtype=TEXT)
    for label, written in sheet.texts(c.ROUND):
        round_said = " ".join(label.split()) + ": " + written
        furthest = round_said.where(said(written), furthest)
    return furthest


def one_role_each(rows: pd.DataFrame, sheet: Worksheet) -> pd.DataFrame:
    """A row for each role a row names, in one cell (`Site Manager / Planner`) or in several columns."""
    roles = pd.Series(None, index=sheet.rows.index, dtype=TEXT)
    for _, written in sheet.texts(c.ROLE):
        roles = joined(roles, written, _LINE)
    roles = roles[sheet.filled].reset_index(drop=True).fillna(rows[c.ROLE])
    split = rows.assign(**{c.ROLE: roles.str.split(_BETWEEN_ROLES, regex=True)}).explode(c.ROLE, ignore_index=True)
    split[c.ROLE] = split[c.ROLE].astype(TEXT).str.strip().replace("", None)
    again = split.duplicated([c.ROW, c.ROLE])
    return split[~again].reset_index(drop=True)
