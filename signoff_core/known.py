"""Whether somebody just named is in the book already, and who named them first."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from signoff_core import columns as c
from signoff_core.calls import Referred
from signoff_core.cells import TEXT, among
from signoff_core.people import emails, folded, phones
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
    referred, book = tables.history.named, tables.history.named_alike
    given = {name: pd.Series([getattr(person, name) for person in people], dtype=TEXT) for name in _TOLD_BY}
    given = alike(pd.DataFrame(given), tables.settings.country)
    found = [_referred(referred, given, book), _candidates(tables, given)]
    return pd.concat(found, ignore_index=True).sort_values(c.POSITION, kind="stable").reset_index(drop=True)


_KNOWN = {
    c.POSITION: "int64",
    **dict.fromkeys((c.WHY, c.REFERRAL_ID, c.NAME, c.PHONE, c.EMAIL, c.FOR_ROLE, c.REFERRED_BY), TEXT),
    c.AT: "datetime64[s, UTC]",
    **dict.fromkeys((c.CANDIDACY_ID, c.WORKSHEET), TEXT),
    c.ROW: "Int64",
}


_TOLD_BY = (c.REFERRAL_ID, c.NAME, c.PHONE, c.EMAIL, c.FOR_ROLE)


def alike(people: pd.DataFrame, country: str | None) -> pd.DataFrame:
    """People who were named, under their positions (position), their phones, e-mails, names and roles as they can be
    told apart: referral_id, name, phone, email, for_role. country: whose phones have no calling code."""
    return pd.DataFrame(
        {
            c.REFERRAL_ID: people[c.REFERRAL_ID],
            c.PHONE: phones(people[c.PHONE], country).values,
            c.EMAIL: emails(people[c.EMAIL]).values,
            c.NAME: folded(people[c.NAME]),
            c.FOR_ROLE: folded(people[c.FOR_ROLE]),
            c.POSITION: np.arange(len(people)),
        }
    )


def _referred(referred: pd.DataFrame, given: pd.DataFrame, book: pd.DataFrame) -> pd.DataFrame:
    """The first referral of each person: by phone or e-mail if there is one, else by name."""
    pairs = [_same(given, book, c.PHONE, SAME_PHONE), _same(given, book, c.EMAIL, SAME_EMAIL), _near(given, book)]
    pairs = pd.concat(pairs, ignore_index=True)
    if pairs.empty:
        return _nobody_known()
    rows = referred.take(pairs[c.ABOUT]).set_axis(pairs.index).assign(**pairs)
    itself = rows[c.REFERRAL_ID].to_numpy() == given[c.REFERRAL_ID].take(pairs[c.POSITION]).to_numpy()
    rows = rows.assign(**{c.DEPTH: rows[c.WHY] == NEARLY_THE_NAME})[~itself]
    rows = rows.sort_values([c.DEPTH, c.AT, c.ROW], kind="stable")
    return _in_shape(rows.drop_duplicates(c.POSITION).drop(columns=c.ROW))


def _same(given: pd.DataFrame, book: pd.DataFrame, column: str, why: str) -> pd.DataFrame:
    wanted = given.loc[given[column].notna(), [c.POSITION, column]]
    if wanted.empty:
        return _NOBODY
    known = book.loc[among(book[column], wanted[column]), [c.POSITION, column]].rename(columns={c.POSITION: c.ABOUT})
    return _pairs(wanted.merge(known, on=column), why) if len(known) else _NOBODY


def _near(given: pd.DataFrame, book: pd.DataFrame) -> pd.DataFrame:
    """Pairs of nearly the same name within one role."""
    wanted = given[(given[c.FOR_ROLE] != "") & (given[c.NAME] != "")]
    if wanted.empty:
        return _NOBODY
    known = book[book[c.FOR_ROLE].isin(wanted[c.FOR_ROLE])]
    names = (wanted[c.NAME].tolist(), known[c.NAME].tolist())
    close = process.cdist(*names, scorer=fuzz.token_sort_ratio, score_cutoff=_CLOSE) >= _CLOSE
    person, about = np.nonzero(
        close & np.equal.outer(wanted[c.FOR_ROLE].to_numpy(object), known[c.FOR_ROLE].to_numpy(object))
    )
    pairs = {c.POSITION: wanted[c.POSITION].to_numpy()[person], c.ABOUT: known[c.POSITION].to_numpy()[about]}
    return _pairs(pd.DataFrame(pairs), NEARLY_THE_NAME)


def _pairs(pairs: pd.DataFrame, why: str) -> pd.DataFrame:
    return pairs[[c.POSITION, c.ABOUT]].assign(**{c.WHY: pd.Series(why, index=pairs.index, dtype=TEXT)})


_NOBODY = _pairs(pd.DataFrame({c.POSITION: [], c.ABOUT: []}, dtype="int64"), "")


def _candidates(tables: Tables, given: pd.DataFrame) -> pd.DataFrame:
    """The person's own candidacy, the lowest in the worksheet. Phones and e-mails there are comparable as read."""
    people = tables.candidacies
    book = people[[c.PHONE, c.EMAIL]].assign(**{c.POSITION: np.arange(len(people))})
    pairs = pd.concat([_same(given, book, column, CANDIDATE_ALREADY) for column in (c.PHONE, c.EMAIL)])
    pairs = pairs[~(people[c.DOUBLED].to_numpy(bool) | tables.history.erased)[pairs[c.ABOUT].to_numpy()]]
    if pairs.empty:
        return _nobody_known()
    pairs = pairs.sort_values([c.POSITION, c.ABOUT]).drop_duplicates(c.POSITION, keep="last").reset_index(drop=True)
    rows = people.take(pairs[c.ABOUT]).set_axis(pairs.index).assign(**pairs)
    return _in_shape(rows.assign(**{c.FOR_ROLE: rows[c.ROLE]}))


@cache
def _nobody_known() -> pd.DataFrame:
    """What is said of most: made once."""
    return _in_shape(pd.DataFrame())


def _in_shape(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.reindex(columns=list(_KNOWN)).astype(_KNOWN)
