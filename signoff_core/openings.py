"""The team's Openings worksheet, typed."""

import pandas as pd

from signoff_core import cells
from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.recognising import opening_status
from signoff_core.schema import OPENING_FIELDS
from signoff_core.settings import Settings
from signoff_core.tables import cell_problems
from signoff_core.team_rows import Read, Worksheet, placed, with_fixed
from signoff_core.words import OpeningStatus


def read_openings(sheet: Worksheet, settings: Settings, month_first: bool) -> Read:
    """One Openings worksheet, typed as `Tables.openings` says."""
    frame, problems = placed(sheet, OPENING_FIELDS, settings.zone, month_first)
    frame = with_fixed(frame, sheet)
    frame[c.WORDS] = frame[c.STATUS]
    checks = ((c.STATUS, _statuses, f"one of: {', '.join(OpeningStatus)}"), (c.SEATS, cells.numbers, "a number"))
    for field, reader, allowed in checks:
        written, label = frame[field], sheet.label(field)
        frame[field], bad = reader(written)
        problems += cell_problems(sheet.title, sheet.rows[bad], label, written[bad], allowed)
    filled = sheet.filled
    nobody = filled & frame[c.ROLE].isna().to_numpy()
    blank = pd.Series("", index=sheet.rows.index[nobody], dtype=TEXT)
    problems += cell_problems(sheet.title, sheet.rows[nobody], sheet.label(c.ROLE), blank, "the role")
    return Read(pd.DataFrame(frame)[filled].reset_index(drop=True), problems, sheet.extras())


def _statuses(written: pd.Series) -> cells.Read:
    known = cells.once(written, lambda unique: pd.Series(map(opening_status, unique), dtype=TEXT))
    return cells.Read(known, (written.notna() & known.isna()).to_numpy(bool))
