"""Whom a call was with, as the book knows them today, and how they may be reached."""

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.history import History
from signoff_core.reaching import reach
from signoff_core.words import CallKind


def callees(history: History, calls: np.ndarray) -> pd.DataFrame:
    """One row for each of some calls (positions in `history.tables.calls`), in their order.

    call_id, kind, referral_id, at (UTC) and by, of the call; individual (their number in this
    book), candidacy_id (the giver's for somebody who was named; missing where that is gone from the sheet), name, phone
    and email as the sheet has them today, else as the call has them; role and client of the call; recruiter (whose the
    candidacy is today, else who made the call); do_not_call (whatever it was about) and reach (`call`, or `write
    instead`: asked not to be called, or no phone).
    """
    rows = history.tables.calls[list(_OF_THE_CALL)].iloc[calls].reset_index(drop=True)
    about, person = rows[c.ABOUT].to_numpy(), history.persons.calls[calls]
    named = (rows[c.KIND] == CallKind.REFERRAL).to_numpy(bool)
    do_not_call = np.isin(person, history.asked_not)
    shown = _shown(history, rows, np.where(named, -1, about))
    write = do_not_call | shown[c.PHONE].isna().to_numpy(bool)
    added = {
        c.INDIVIDUAL: person,
        c.CANDIDACY_ID: rows[c.CANDIDACY_ID].where(about >= 0),
        **shown,
        c.RECRUITER: history.owners.reindex(about).reset_index(drop=True).fillna(rows[c.BY]),
        c.DO_NOT_CALL: do_not_call,
        c.REACH: reach(write),
    }
    return rows.assign(**added)[[*CALLEE_COLUMNS]]


_OF_THE_CALL = (
    c.CALL_ID, c.CANDIDACY_ID, c.ABOUT, c.CANDIDATE, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.KIND, c.REFERRAL_ID, c.AT,
    c.BY,
)  # fmt: skip
CALLEE_COLUMNS = (
    c.CALL_ID, c.INDIVIDUAL, c.CANDIDACY_ID, c.KIND, c.REFERRAL_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT,
    c.RECRUITER, c.REACH, c.DO_NOT_CALL, c.AT, c.BY,
)  # fmt: skip


def _shown(history: History, rows: pd.DataFrame, about: np.ndarray) -> dict[str, pd.Series]:
    """Name, phone and e-mail: of the sheet's row, of the referral for somebody named, else what the call says."""
    today = history.people[[c.NAME, c.PHONE, c.EMAIL]].reindex(about).reset_index(drop=True)
    said = rows[[c.CANDIDATE, c.PHONE, c.EMAIL]].set_axis([c.NAME, c.PHONE, c.EMAIL], axis=1)
    there, known, named = about >= 0, *_named(history, rows)
    return {name: today[name].where(there, said[name].mask(known, named[name])) for name in said}


def _named(history: History, rows: pd.DataFrame) -> tuple[np.ndarray, pd.DataFrame]:
    """Which calls were with somebody who was named, and the referral of each."""
    referrals = history.tables.referrals
    places = np.full(len(rows), -1)
    to_named = np.flatnonzero(rows[c.KIND] == CallKind.REFERRAL)
    if len(to_named):
        places[to_named] = pd.Index(referrals[c.REFERRAL_ID]).get_indexer(rows[c.REFERRAL_ID].iloc[to_named])
    return places >= 0, referrals[[c.NAME, c.PHONE, c.EMAIL]].reindex(places).reset_index(drop=True)
