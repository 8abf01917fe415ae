"""Following one person through the book: from an id, an e-mail or a phone to all that shares one with it."""

from collections.abc import Collection
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.journal import settled
from signoff_core.people import emails, phones
from signoff_core.schema import CALLS, MOVES, REFERRALS, Table
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Result, Subject

_OURS = (CALLS, REFERRALS, MOVES)
_OF_CANDIDACY = (Subject.CANDIDACY, Subject.OWNER)


class Known(NamedTuple):
    """What is known of them so far: their candidacies (by position), ids, referrals that name them, ways to reach
    them."""

    rows: frozenset[int]
    ids: frozenset[str]
    named: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]


class Search:
    """The rows of a book that lead to each other, from what was asked for."""

    def __init__(self, tables: Tables, who: str) -> None:
        self.tables, self.who = tables, who.strip()
        self.country = tables.settings.country
        self.calls, self.referrals, self.moves = (tables.written[table.title] for table in (CALLS, REFERRALS, MOVES))
        self.to_named = (self.calls[c.KIND] == CallKind.REFERRAL).to_numpy(bool)
        self.reach = [self._reach(frame) for frame in (self.calls, self.referrals, self.moves)]
        wrong = (self.calls[c.RESULT] == Result.WRONG_NUMBER).to_numpy(bool)  # that phone is somebody else's
        self.reach[0] = self.reach[0][0], self.reach[0][1].mask(wrong)
        self.newest = {table.title: settled(table, tables.written[table.title]).newest for table in _OURS}

    def known(self) -> Known:
        """Everything that is known of them."""
        known = self._followed(self._start())
        while (more := self._followed(known)) != known:  # an old address may stand in nothing but one call
            known = more
        return known

    def _reach(self, rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
        return emails(rows[c.EMAIL]).values, phones(rows[c.PHONE], self.country).values

    def _start(self) -> Known:
        """What was asked for: an e-mail, a phone, or an id the book has."""
        said = pd.Series([self.who], dtype=TEXT)
        email = emails(said).values.dropna() if "@" in self.who else ()
        there = {
            *self.tables.candidacies[c.CANDIDACY_ID],
            *self.calls[c.CANDIDACY_ID][~self.to_named],
            *self.tables.calls[c.CANDIDACY_ID],
            *self.moves[c.SUBJECT_ID][self.moves[c.OF].isin(_OF_CANDIDACY)],
            *self.tables.history.erased_ids,
        }
        named = {self.newest[REFERRALS.title].get(self.who, self.who)} & set(self.referrals[c.REFERRAL_ID])
        ids = ({self.who} & there) - named
        return Known(frozenset(), *map(frozenset, (ids, named, email, phones(said, self.country).values.dropna())))

    def _followed(self, known: Known) -> Known:
        """And whatever shares an id, an e-mail or a phone with that."""
        rows, ids, named = self._today(known)
        known = known._replace(rows=known.rows | rows, ids=known.ids | ids, named=known.named | named)
        known = known._replace(named=known.named | set(self.referrals[c.REFERRAL_ID][self.named_of(known)]))
        called = self.calls_of(known) & ~self.to_named
        of_moves, of_people = self.moves_of(known), self.tables.candidacies.iloc[sorted(known.rows)]
        subjects = set(self.moves[c.SUBJECT_ID][of_moves].dropna())
        referrals = set(self.referrals[c.REFERRAL_ID])
        known = known._replace(
            ids=known.ids
            | set(self.calls[c.CANDIDACY_ID][called].dropna())
            | (subjects - referrals)
            | self._laid(called, of_moves),
            named=known.named | (subjects & referrals),
        )
        masks = called, self.named_of(known), of_moves
        email, phone = ([of[n][mask] for of, mask in zip(self.reach, masks, strict=True)] for n in (0, 1))
        return known._replace(
            emails=known.emails.union(*(one.dropna() for one in (of_people[c.EMAIL], *email))),
            phones=known.phones.union(*(one.dropna() for one in (of_people[c.PHONE], *phone))),
        )

    def _laid(self, called: np.ndarray, moved: np.ndarray) -> set[str]:
        """The candidacies these calls and moves are about today."""
        calls, moves = self.tables.calls, self.tables.moves
        of_moves = moves[c.MOVE_ID].isin(self.moves[c.MOVE_ID][moved]) & moves[c.OF].isin(_OF_CANDIDACY)
        of_calls = calls[c.CALL_ID].isin(self.calls[c.CALL_ID][called]) & (calls[c.KIND] != CallKind.REFERRAL)
        found = {*calls[c.CANDIDACY_ID][of_calls].dropna(), *moves[c.SUBJECT_ID][of_moves].dropna()}
        return found - set(self.referrals[c.REFERRAL_ID])

    def _today(self, known: Known) -> tuple[set[int], set[str], set[str]]:
        """Their candidacies (positions, and ids) and the referrals that name them, as the book joins them today."""
        people, named, calls, number = (
            self.tables.candidacies, self.tables.referrals, self.tables.calls, self.tables.history.persons,
        )  # fmt: skip
        own = (calls[c.KIND] != CallKind.REFERRAL).to_numpy(bool)
        start = np.concatenate(
            [
                number.candidacies[
                    people[c.CANDIDACY_ID].isin(known.ids) | _reached((people[c.EMAIL], people[c.PHONE]), known)
                ],
                number.referrals[named[c.REFERRAL_ID].isin(known.named) | _reached(self._reach(named), known)],
                number.calls[calls[c.CANDIDACY_ID].isin(known.ids) & own],
            ]
        )
        rows = np.flatnonzero(np.isin(number.candidacies, start))
        theirs = calls[np.isin(number.calls, start) & own]
        ids = {*people[c.CANDIDACY_ID].iloc[rows], *theirs[c.CANDIDACY_ID].dropna()}
        return set(rows.tolist()), ids, set(named[c.REFERRAL_ID][np.isin(number.referrals, start)])

    # Rows as they were written: which are theirs.

    def calls_of(self, known: Known) -> np.ndarray:
        of_them = self.calls[c.CANDIDACY_ID].isin(known.ids).to_numpy(bool) & ~self.to_named
        to_them = self.calls[c.REFERRAL_ID].isin(known.named).to_numpy(bool) & self.to_named
        today = self.tables.calls
        laid = today[c.CALL_ID][today[c.CANDIDACY_ID].isin(known.ids) & (today[c.KIND] != CallKind.REFERRAL)]
        return self._chained(CALLS, _reached(self.reach[0], known) | of_them | to_them, set(laid))

    def named_of(self, known: Known) -> np.ndarray:
        return self._chained(REFERRALS, _reached(self.reach[1], known), known.named)

    def moves_of(self, known: Known) -> np.ndarray:
        """Noticed ones have no e-mail where the sheet had none yet: they are found as they are laid today."""
        of_them = self.moves[c.SUBJECT_ID].isin(known.ids | known.named).to_numpy(bool)
        today = self.tables.moves
        laid = today[c.MOVE_ID][today[c.SUBJECT_ID].isin(known.ids) & today[c.OF].isin(_OF_CANDIDACY)]
        found = self._chained(MOVES, _reached(self.reach[2], known) | of_them, set(laid))
        return found & (self.moves[c.OF] != Subject.ERASURE).to_numpy(bool)

    def _chained(self, table: Table, some: np.ndarray, newest: Collection[str]) -> np.ndarray:
        """Those rows, and all that were corrected into one of them or of `newest`."""
        rows, chain = self.tables.written[table.title], self.newest[table.title]
        root = rows[table.id].map(chain).fillna(rows[table.id]) if len(chain) else rows[table.id]
        return root.isin({*root[some], *newest}).to_numpy(bool)


def _reached(reach: tuple[pd.Series, pd.Series], known: Known) -> np.ndarray:
    """Which rows have one of their e-mails or phones."""
    return (reach[0].isin(known.emails) | reach[1].isin(known.phones)).to_numpy(bool)
