"""Who is one person: rows that share a phone or an e-mail, whichever roles they were candidates for.

The book has a row for each candidacy, and a call or a referral is about one of them; a promise, or a line of the day's
list, is about the person.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import cells
from signoff_core import columns as c
from signoff_core.erased import marks
from signoff_core.people import emails, phones
from signoff_core.tables import Tables
from signoff_core.words import CallKind


class Persons(NamedTuple):
    """The number of the person each row is about, in the order of `tables.candidacies`, `calls` and `referrals`.

    A call of kind `referral` was with the person named, not with the giver it stands beside.
    """

    candidacies: np.ndarray
    calls: np.ndarray
    referrals: np.ndarray


class Reached(NamedTuple):
    """Phones and e-mails as the sheet would have them, with the candidacy's id where one is said: of the calls whose
    candidacy is gone, by their row in `tables.calls`, and of the referrals."""

    said: pd.DataFrame
    named: pd.DataFrame


def reached(tables: Tables) -> Reached:
    """What everybody who is not in the sheet is told by."""
    return Reached(_reach(_said_in(tables.calls), tables), _reach(tables.referrals, tables))


def persons(tables: Tables, known: Reached | None = None) -> Persons:
    """Everybody in the book, each under one number. Numbers mean nothing beyond one value of tables.

    known: what `reached` says of these tables, where that is worked out already.
    """
    people, calls = tables.candidacies, tables.calls
    said, named = known or reached(tables)
    said = said.reindex(calls.index)
    rows = pd.concat([_reach(people), said, named], ignore_index=True)
    ids = [people[c.CANDIDACY_ID], said[c.CANDIDACY_ID], tables.referrals[c.REFERRAL_ID]]
    found = _joined(_with_marks(rows, ids, tables))
    of_people, of_calls, of_named = np.split(found, [len(people), len(people) + len(calls)])
    return Persons(of_people, _with(tables, of_people, of_calls, of_named), of_named)


def with_more(before: Persons, known: Reached, tables: Tables) -> tuple[Persons, Reached] | None:
    """The same persons after more calls, each with the candidate in a row of `tables.candidacies`, and perhaps names.

    None where a name joins two who were told apart before: the numbers of both change then.
    """
    about = tables.calls[c.ABOUT].to_numpy()[len(before.calls) :]
    before = before._replace(calls=np.concatenate([before.calls, before.candidacies[about]]))
    names = tables.referrals.iloc[len(before.referrals) :]
    for place in range(len(names)):
        name = _reach(names.iloc[[place]], tables)
        same = _numbers(before, known, name.iloc[0], tables)
        if len(same) > 1:
            return None
        number = same.pop() if same else max(numbers.max(initial=-1) for numbers in before) + 1
        before = before._replace(referrals=np.append(before.referrals, number))
        known = known._replace(named=pd.concat([known.named, name], ignore_index=True))
    return before, known


def _numbers(before: Persons, known: Reached, one: pd.Series, tables: Tables) -> set[int]:
    """The persons who share a phone or an e-mail with somebody. All who have one share a number: its first row
    tells."""
    everybody = [
        (tables.candidacies, before.candidacies),
        (known.said, before.calls[known.said.index]),
        (known.named, before.referrals),
    ]
    return {
        int(numbers[place])
        for key in (c.PHONE, c.EMAIL)
        for rows, numbers in everybody
        if pd.notna(one[key]) and (place := cells.place(one[key], rows[key])) >= 0
    }


def _reach(rows: pd.DataFrame, tables: Tables | None = None) -> pd.DataFrame:
    """What somebody is told by; the app's own worksheets hold phones and e-mails as they were typed."""
    found = rows.reindex(columns=[c.CANDIDACY_ID, c.PHONE, c.EMAIL])
    if tables is None:
        return found
    return found.assign(
        **{c.PHONE: phones(found[c.PHONE], tables.settings.country).values, c.EMAIL: emails(found[c.EMAIL]).values}
    )


def _with_marks(rows: pd.DataFrame, ids: list[pd.Series], tables: Tables) -> pd.DataFrame:
    """Whoever was erased is told by their mark: the rows of one person stay one person's."""
    mark = marks(tables)
    return rows if mark.empty else rows.assign(**{c.PERSON: mark.reindex(np.concatenate(ids)).to_numpy()})


def _said_in(calls: pd.DataFrame) -> pd.DataFrame:
    """Only a call whose candidacy is gone from the sheet goes by its own words: the others are about a row there."""
    gone = (calls[c.ABOUT] < 0) & (calls[c.KIND] != CallKind.REFERRAL)
    return calls.loc[gone, [c.CANDIDACY_ID, c.PHONE, c.EMAIL]]


def _joined(rows: pd.DataFrame) -> np.ndarray:
    """One number for all who are linked by an id, a phone or an e-mail, over however many rows."""
    keys = [pd.factorize(rows[name])[0] for name in rows]
    found = np.arange(len(rows))
    while True:
        before = found
        for key in keys:
            found = _lowest(found, key)
        if (found == before).all():
            return found


def _lowest(numbers: np.ndarray, key: np.ndarray) -> np.ndarray:
    """Each row's number, or a lower one of a row with the same key; -1 is no key."""
    known = key >= 0
    least = np.full(key.max(initial=-1) + 1, len(numbers))
    np.minimum.at(least, key[known], numbers[known])
    found = numbers.copy()
    found[known] = least[key[known]]
    return found


def _with(tables: Tables, of_people: np.ndarray, own: np.ndarray, of_named: np.ndarray) -> np.ndarray:
    """Whom each call was with."""
    calls = tables.calls
    about = calls[c.ABOUT].to_numpy()
    found = np.where(about >= 0, of_people[np.maximum(about, 0)], own) if len(of_people) else own
    named = pd.Index(tables.referrals[c.REFERRAL_ID]).get_indexer(calls[c.REFERRAL_ID])
    to_named = (calls[c.KIND] == CallKind.REFERRAL).to_numpy(bool)
    of_referral = of_named[np.maximum(named, 0)] if len(of_named) else own
    return np.where(to_named, np.where(named >= 0, of_referral, own), found)


def last_of_each(who: np.ndarray, *keys: np.ndarray) -> np.ndarray:
    """The position of each one's last row in the order of the keys, the first key first; in the order of `who`."""
    order = np.lexsort((*keys[::-1], who))
    ends = np.append(who[order][1:] != who[order][:-1], True)[: len(order)]
    return order[ends]
