"""Whether somebody just named is in the book already, and who named them first."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from signoff_core import columns as c
from signoff_core.calls import Referred
from signoff_core.cells import TEXT, places, records
from signoff_core.people import emails, folded, phones
from signoff_core.plain_times import utc
from signoff_core.tables import Tables

SAME_PHONE = "the same phone"
SAME_EMAIL = "the same e-mail"
NEARLY_THE_NAME = "nearly the same name for the same role"
CANDIDATE_ALREADY = "is a candidate already"
_CLOSE = 90
"""Names at least so alike (of 100, their words in any order) are pointed out: Jon and John Smith are, Tom and Tim Lee
are not."""


def known_already(tables: Tables, people: Sequence[Referred]) -> pd.DataFrame:
    """Which of the people just named are in the book already: said before saving, and nothing is held back for it.

    At most two rows a person: the referral that named them first, and their own candidacy. position (in
    `people`), why (the same phone, the same e-mail, nearly the same name for the same role, is a candidate already),
    name, phone, email, for_role (as the book has them), referred_by and at (UTC): who named them first, and when;
    referral_id, or else candidacy_id with the worksheet and row where they are a candidate.
    """
    said = {name: pd.Series([getattr(person, name) for person in people], dtype=TEXT) for name in _TOLD_BY}
    told_by = zip(*alike(said, tables.settings.country), strict=True)
    found = []
    for position, (person, (phone, email, name, role)) in enumerate(zip(people, told_by, strict=True)):
        known = (_referral(tables, person.referral_id, phone, email, name, role), _candidacy(tables, phone, email))
        found += [{c.POSITION: position, **row} for row in known if row]
    return _in_shape(found) if found else _nobody_known().copy()


_KNOWN = {
    c.POSITION: "int64",
    **dict.fromkeys((c.WHY, c.REFERRAL_ID, c.NAME, c.PHONE, c.EMAIL, c.FOR_ROLE, c.REFERRED_BY), TEXT),
    c.AT: "datetime64[s, UTC]",
    **dict.fromkeys((c.CANDIDACY_ID, c.WORKSHEET), TEXT),
    c.ROW: "Int64",
}


class Alike(NamedTuple):
    """People who were named, as they can be told apart: phones and e-mails, missing where there are none; names and
    roles without case and accents, blank where there are none."""

    phone: pd.Series
    email: pd.Series
    name: pd.Series
    for_role: pd.Series


_TOLD_BY = (c.PHONE, c.EMAIL, c.NAME, c.FOR_ROLE)


def alike(people: Mapping[str, pd.Series], country: str | None) -> Alike:
    """People by their columns phone, email, name and for_role. country: whose phones have no calling code."""
    return Alike(
        phones(people[c.PHONE], country).values,
        emails(people[c.EMAIL]).values,
        folded(people[c.NAME]),
        folded(people[c.FOR_ROLE]),
    )


def _referral(tables: Tables, referral_id: str, phone: str, email: str, name: str, role: str) -> dict[str, Any] | None:
    """The first referral of a person, other than the one asked about: by phone or e-mail if there is one, else by
    name."""
    referred, book = tables.history.named, tables.history.named_alike
    itself = places(referral_id, referred[c.REFERRAL_ID])
    by_phone, by_email = places(phone, book.phone), places(email, book.email)
    if (first := _first(referred, np.concatenate([by_phone, by_email]), itself)) is not None:
        why = SAME_PHONE if first in by_phone else SAME_EMAIL
    elif (first := _first(referred, _near(name, role, book), itself)) is not None:
        why = NEARLY_THE_NAME
    else:
        return None
    return _said_of(referred, first) | {c.WHY: why, c.ROW: None}


def _first(referred: pd.DataFrame, rows: np.ndarray, itself: np.ndarray) -> int | None:
    """Which of some referrals was written down first."""
    rows = rows[~np.isin(rows, itself)]
    if not len(rows):
        return None
    at, row = utc(referred[c.AT].iloc[rows]), referred[c.ROW].to_numpy()[rows]
    return rows[np.lexsort((row, at))[0]]


def _near(name: str, role: str, book: Alike) -> np.ndarray:
    """Where nearly the same name stands with the same role."""
    rows = places(role if name and role else None, book.for_role)
    names = book.name.array[rows].tolist()
    return rows[process.cdist([name], names, scorer=fuzz.token_sort_ratio, score_cutoff=_CLOSE)[0] >= _CLOSE]


def _candidacy(tables: Tables, phone: str, email: str) -> dict[str, Any] | None:
    """The person's own candidacy, the lowest in the worksheet. Phones and e-mails there are comparable as read."""
    people = tables.candidacies
    rows = np.concatenate([places(phone, people[c.PHONE]), places(email, people[c.EMAIL])])
    rows = rows[~(people[c.DOUBLED].to_numpy(bool) | tables.history.erased)[rows]]
    if not len(rows):
        return None
    row = rows.max()
    return _said_of(people, row) | {c.WHY: CANDIDATE_ALREADY, c.FOR_ROLE: people[c.ROLE].iloc[row]}


def _said_of(rows: pd.DataFrame, place: int) -> dict[str, Any]:
    (said,) = records(rows, np.array([place]), [name for name in _KNOWN if name in rows])
    return said


@cache
def _nobody_known() -> pd.DataFrame:
    """What is said of most: made once."""
    return _in_shape([])


def _in_shape(found: list[dict[str, Any]]) -> pd.DataFrame:
    return pd.DataFrame(
        {name: pd.Series([row.get(name) for row in found], dtype=kind) for name, kind in _KNOWN.items()}
    )
