"""Whom the law made us forget: what Moves says of erasures, and which rows are about somebody erased.

An erasure is a row of Moves (`of` erasure) about a candidacy or a referral by its opaque id. Its notes hold a mark that
the rows of one person share, so that what was one person stays one when no e-mail or phone says so any more.
"""

import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.ids import new_id
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Subject

ERASED = "erased"
"""What an erasure's `to` says."""
GONE_WORDS = "[erased]"
"""What stands in the place of words whose being there is counted, such as a promise's."""
WAS_ERASED = "This person was erased; nothing is kept about them any more, and nothing more is written down."
_PERSON = "person "


def new_mark() -> str:
    """The notes of one person's erasures."""
    return _PERSON + new_id()


def erasures(tables: Tables) -> pd.DataFrame:
    """The erasures that count: subject_id, at (UTC), by, notes; a later one of the same subject is left out."""
    moves = tables.moves
    found = moves[(moves[c.OF] == Subject.ERASURE).to_numpy(bool)]
    return found.sort_values([c.AT, c.ROW]).drop_duplicates(c.SUBJECT_ID)[[c.SUBJECT_ID, c.AT, c.BY, c.NOTES]]


def erased_ids(tables: Tables) -> frozenset[str]:
    """The candidacies and referrals that were erased."""
    moves = tables.moves
    return frozenset(moves.loc[(moves[c.OF] == Subject.ERASURE).to_numpy(bool), c.SUBJECT_ID].dropna())


def of_somebody_erased(calls: pd.DataFrame, ids: frozenset[str]) -> pd.Series:
    """Which calls were with somebody erased: one of kind `referral` was with the person named."""
    return calls[c.REFERRAL_ID].where(calls[c.KIND] == CallKind.REFERRAL, calls[c.CANDIDACY_ID]).isin(ids)


def marks(tables: Tables) -> pd.Series:
    """The mark of the person behind each erased id."""
    found = erasures(tables)
    mark = found[c.NOTES].where(found[c.NOTES].str.startswith(_PERSON, na=False))
    return pd.Series(mark.to_numpy(object), index=pd.Index(found[c.SUBJECT_ID].to_numpy(object)), dtype=TEXT).dropna()
