"""Openings to choose from: what the team has open, then every other role that somebody was up for."""

import pandas as pd

from signoff_core import columns as c
from signoff_core.people import folded
from signoff_core.signed_off import Opening
from signoff_core.tables import Tables
from signoff_core.words import OpeningStatus


def opening_choices(tables: Tables) -> list[Opening]:
    """Open openings, the newest first (one without a status counts as open), then roles of candidacies, by the
    alphabet.

    Each once, however it is written; a role by itself has neither client nor place.
    """
    openings = tables.openings
    still = openings[c.STATUS].isna() | (openings[c.STATUS] == OpeningStatus.OPEN)
    named = openings[(still & openings[c.ROLE].notna()).to_numpy(bool)]
    named = named.sort_values([c.OPENED_ON, c.ROW], ascending=[False, True], na_position="last")
    named = named[[c.ROLE, c.CLIENT, c.LOCATION]].fillna("")
    roles = tables.candidacies[c.ROLE].dropna()
    roles = roles[~folded(roles).isin(folded(named[c.ROLE]))]
    roles = roles[~folded(roles).duplicated().to_numpy()].sort_values(key=folded)
    alone = pd.DataFrame({c.ROLE: roles, c.CLIENT: "", c.LOCATION: ""})
    both = pd.concat([named, alone]).drop_duplicates()
    return [Opening(*row) for row in both.itertuples(index=False)]
