"""Where a problem stands, as people say it: whose row it is in, and the column as the team's own header says it."""

import pandas as pd

from signoff_core import columns as c
from signoff_core.schema import CALLS, MOVES, REFERRALS
from signoff_core.tables import Tables

_NAMES = {CALLS: c.CANDIDATE, REFERRALS: c.NAME, MOVES: c.CANDIDATE}


def whose(tables: Tables, worksheet: str, row: int) -> str:
    """Whose row it is, candidate or named in a call; blank where nobody is known by it, or was erased."""
    people = tables.candidacies
    here = (people[c.ROW] == row).to_numpy(bool) & (people[c.WORKSHEET] == worksheet).to_numpy(bool)
    names = people[c.NAME][here & ~tables.history.erased].dropna()
    if not len(names):
        names = _in_our_own(tables, worksheet, row)
    return str(names.iloc[0]) if len(names) else ""


def header(tables: Tables, worksheet: str, *fields: str) -> str:
    """What the team calls the first column of some fields; a field that no column of theirs is taken for stays as it is."""
    columns = [one for one in tables.recognised if one.worksheet == worksheet]
    return next((one.label for name in fields for one in columns if one.field == name), fields[0])


def _in_our_own(tables: Tables, worksheet: str, row: int) -> pd.Series:
    for table, field in _NAMES.items():
        if tables.title(table) == worksheet:
            rows = tables.written[table.title]
            return rows[field][(rows[c.ROW] == row).to_numpy(bool)].dropna()
    return pd.Series(dtype=object)
