"""Everything that is open in a book, and whose it is: what would be left lying if a recruiter went away today."""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.debts import debts
from signoff_core.follow_ups import asks_put_off
from signoff_core.lists import asked
from signoff_core.people import fold, folded
from signoff_core.pipelines import open_referrals
from signoff_core.promises import ledger
from signoff_core.tables import Tables
from signoff_core.thanks import owed_thanks
from signoff_core.words import Standing, Subject

OWED, IN_PLAY, TO_SETTLE, PROMISED, ASK_AHEAD = "owed", "in play", "to settle", "promised", "ask ahead"
ON_THEIR_WAY, THANKS = "on their way", "thanks owed"
OPEN_BECAUSE = (OWED, IN_PLAY, TO_SETTLE, PROMISED, ASK_AHEAD, ON_THEIR_WAY, THANKS)
"""Why a thing is open: owed the news; early, in play or on hold; in question; a promise not kept yet; an ask put off
that was not made; a referral on its way; a giver who has not heard what became of the name they gave."""
_STILL_GOING = (Standing.EARLY, Standing.IN_PLAY, Standing.ON_HOLD)

_COLUMNS = (
    c.OF, c.SUBJECT_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.RECRUITER, c.WORDS, c.BECAUSE
)  # fmt: skip


def open_things(tables: Tables, now: datetime, recruiter: str = "") -> pd.DataFrame:
    """Everything open, of one recruiter or of all: one row a candidacy or a referral.

    of (candidacy, referral), subject_id, candidate (the name), email, phone, role, client, recruiter (whose it is
    today), words (the sheet's own recruiter cell; missing for a referral), because (the first of `OPEN_BECAUSE` that
    holds).
    """
    found = pd.concat([_candidacies(tables, now), _referrals(tables, now)], ignore_index=True)[list(_COLUMNS)]
    if recruiter:
        found = found[folded(found[c.RECRUITER]) == fold(recruiter)].reset_index(drop=True)
    return found.astype(dict.fromkeys(_COLUMNS, TEXT))


def _candidacies(tables: Tables, now: datetime) -> pd.DataFrame:
    found = debts(tables, now)
    people, history = found.people, found.history
    promises = ledger(tables, now)
    in_question = people[c.CANDIDACY_ID].isin(asked(tables, now)[c.CANDIDACY_ID]).to_numpy(bool)
    why = [
        (OWED, found.owed),
        (TO_SETTLE, in_question),
        (IN_PLAY, history.standing_is(*_STILL_GOING)),
        (PROMISED, people[c.CANDIDACY_ID].isin(promises.loc[promises[c.KEPT_ON].isna(), c.CANDIDACY_ID])),
        (ASK_AHEAD, people[c.CANDIDACY_ID].isin(asks_put_off(tables, now)[c.CANDIDACY_ID])),
    ]
    because = np.select([where for _, where in why], [word for word, _ in why], "")
    rows = np.flatnonzero((because != "") & ~people[c.DOUBLED].to_numpy(bool) & ~history.erased)
    said = people[[c.CANDIDACY_ID, c.NAME, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.RECRUITER]].iloc[rows]
    said = said.rename(columns={c.CANDIDACY_ID: c.SUBJECT_ID, c.NAME: c.CANDIDATE, c.RECRUITER: c.WORDS})
    owners = history.owners.iloc[rows].to_numpy(object)
    return said.assign(**{c.OF: Subject.CANDIDACY.value, c.RECRUITER: owners, c.BECAUSE: because[rows]})


def _referrals(tables: Tables, now: datetime) -> pd.DataFrame:
    thanks = owed_thanks(tables, now)
    thanks = thanks[[c.REFERRAL_ID, c.PERSON, c.FOR_ROLE, c.RECRUITER]].rename(columns={c.PERSON: c.NAME})
    people = open_referrals(tables, now)[[c.REFERRAL_ID, c.NAME, c.EMAIL, c.PHONE, c.FOR_ROLE, c.RECRUITER]]
    both = pd.concat([people.assign(**{c.BECAUSE: ON_THEIR_WAY}), thanks.assign(**{c.BECAUSE: THANKS})])
    both = both.drop_duplicates(c.REFERRAL_ID).rename(
        columns={c.REFERRAL_ID: c.SUBJECT_ID, c.NAME: c.CANDIDATE, c.FOR_ROLE: c.ROLE}
    )
    return both.assign(**{c.OF: Subject.REFERRAL.value, c.CLIENT: None, c.WORDS: None})


def in_numbers(things: pd.DataFrame) -> dict[str, int]:
    """How many of the things are open for which reason, in the order of `OPEN_BECAUSE`, none left out that is there."""
    counted = things[c.BECAUSE].value_counts()
    return {why: int(counted[why]) for why in OPEN_BECAUSE if why in counted}
