"""Every debt there was since the start line, open or over: what the measures count."""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debts import Debts, debts
from signoff_core.minutes import shared
from signoff_core.plain_times import NEVER, stamps
from signoff_core.spans import after
from signoff_core.tables import Tables

STAGES = ("not recorded", "presented", "interviewed", "several interviews", "final interview", "offer")
"""How far somebody got, by depth, in words."""


@shared
def debt_ledger(tables: Tables, now: datetime) -> pd.DataFrame:
    """Every debt that began on or after the start line, up to now; one row a debt, a second round is another.

    candidacy_id, recruiter (whose it is, or was when it ended), role, client, stage (one of `STAGES`); rests_on (the
    day of the decision), since (UTC: a bare date's clock starts on the next working day) and since_from (`decided`,
    `stage changed`, `noticed`, `last interview`: then nobody knows when the client decided); interviewed_on (the last
    interview before, wall time); due_at and hanging_at (UTC, the team's two lines); how (an `endings.Ending`, missing
    while it is open); ended_at (UTC, NaT while open or where nobody wrote a date); spoken_at (UTC, the first
    conversation in which the news was given, also after a letter; NaT for none).
    """
    found = debts(tables, now)
    both = pd.concat([_over(found), _open(found)], ignore_index=True)
    days = both[c.RESTS_ON].to_numpy("datetime64[D]")
    both = both[~np.isnat(days) & (days >= found.start)].reset_index(drop=True)
    return _drawn_up(both, found)


def every_debt(tables: Tables, now: datetime) -> pd.DataFrame:
    """The ledger with the debts from before the start line, and those nobody can date (rests_on is NaT)."""
    found = debts(tables, now)
    return _drawn_up(pd.concat([_over(found), _open(found)], ignore_index=True), found)


def _over(found: Debts) -> pd.DataFrame:
    over = found.history.endings
    now = found.now.tz_localize(None)
    return over[~(over[c.RESTS_ON] > found.wall_now)].assign(**{c.ENDED_AT: over[c.ENDED_AT].clip(upper=now)})


def _open(found: Debts) -> pd.DataFrame:
    rows = np.flatnonzero(found.owed)
    since = found.since(rows)
    last = found.history.endings.drop_duplicates(c.ABOUT, keep="last").set_index(c.ABOUT)[c.ENDED_AT]
    before = last.reindex(rows).to_numpy("datetime64[s]")
    seen = np.where(found.history.newer(found.interviewed_on), found.interviewed_on, NEVER)
    return pd.DataFrame(
        {
            c.ABOUT: rows,
            c.HOW: None,
            c.RECRUITER: found.history.owners.iloc[rows].to_numpy(),
            c.SINCE: np.where(np.isnat(since.at), NEVER, np.fmax(since.at, before)),
            c.SINCE_FROM: since.source,
            c.RESTS_ON: since.day,
            c.INTERVIEWED_ON: seen[rows],
            c.DEPTH: found.depth(rows),
            c.SPOKEN_AT: NEVER,
            c.ENDED_AT: NEVER,
        }
    )


def _drawn_up(both: pd.DataFrame, found: Debts) -> pd.DataFrame:
    people = found.people[[c.CANDIDACY_ID, c.ROLE, c.CLIENT]].iloc[both[c.ABOUT]].reset_index(drop=True)
    settings, since = found.settings, both[c.SINCE].to_numpy("datetime64[s]")
    return pd.DataFrame(
        {
            c.CANDIDACY_ID: people[c.CANDIDACY_ID],
            c.RECRUITER: both[c.RECRUITER].astype(TEXT),
            c.ROLE: people[c.ROLE],
            c.CLIENT: people[c.CLIENT],
            c.STAGE: pd.Series(np.array(STAGES)[both[c.DEPTH].to_numpy("int64")], dtype=TEXT),
            c.RESTS_ON: both[c.RESTS_ON].astype("datetime64[s]"),
            c.SINCE: stamps(since),
            c.SINCE_FROM: both[c.SINCE_FROM].astype(TEXT),
            c.INTERVIEWED_ON: both[c.INTERVIEWED_ON].astype("datetime64[s]"),
            c.DUE_AT: stamps(after(since, settings.promise, settings.hours)),
            c.HANGING_AT: stamps(after(since, settings.hanging, settings.hours)),
            c.HOW: both[c.HOW].astype(TEXT),
            c.ENDED_AT: stamps(both[c.ENDED_AT].to_numpy("datetime64[s]")),
            c.SPOKEN_AT: stamps(both[c.SPOKEN_AT].to_numpy("datetime64[s]")),
        }
    )
