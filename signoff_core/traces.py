"""Everything the book holds about one person, wherever it stands: found by an e-mail, a phone, or an opaque id."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.errors import InputError
from signoff_core.journal import settled
from signoff_core.people import emails, phones
from signoff_core.schema import CALLS, MOVES, REFERRALS, Table
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Subject


@dataclass(frozen=True)
class Traces:
    """One person.

    `names`, `emails`, `phones`: every one they go by, as the book has them. `ids`: their candidacies, also under ids of
    before a correction. `named`: the referrals that name them. `candidacies`: their rows in `tables.candidacies`, by
    position. `calls`, `referrals`, `given` (the referrals they gave), `moves`: rows as they were written, those that a
    correction replaced or took back included.
    """

    names: tuple[str, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    ids: frozenset[str]
    named: frozenset[str]
    candidacies: np.ndarray
    calls: pd.DataFrame
    referrals: pd.DataFrame
    given: pd.DataFrame
    moves: pd.DataFrame


def traces(tables: Tables, who: str) -> Traces:
    """The person behind an e-mail, a phone, a candidacy_id or a referral_id.

    Whoever shares an e-mail or a phone with them, in any row, is taken for them. Raises InputError for somebody the book
    knows nothing of.
    """
    return _Search(tables, who).found()


class _Search:
    def __init__(self, tables: Tables, who: str) -> None:
        self.tables, self.who = tables, who.strip()
        self.country = tables.settings.country
        self.calls, self.referrals, self.moves = (tables.written[table.title] for table in (CALLS, REFERRALS, MOVES))
        self.to_named = (self.calls[c.KIND] == CallKind.REFERRAL).to_numpy(bool)

    def found(self) -> Traces:
        rows, ids, named = self._today()
        emails_, phones_ = self._reach(rows, named)
        by_contact = [self._by_contact(frame, emails_, phones_) for frame in (self.calls, self.referrals, self.moves)]
        named = named | set(self.referrals[c.REFERRAL_ID][self._chained(REFERRALS, by_contact[1], named)])
        for _ in range(2):  # a call found by its e-mail may be under an id nobody has today
            calls = self._calls(by_contact[0], ids, named)
            ids = ids | set(self.calls[c.CANDIDACY_ID][calls & ~self.to_named].dropna())
        own_calls = set(self.calls[c.CALL_ID][calls & ~self.to_named])
        given = self.referrals[c.FROM_CANDIDACY_ID].isin(ids) | self.referrals[c.CALL_ID].isin(own_calls)
        is_named = self.referrals[c.REFERRAL_ID].isin(named)
        moved = (self.moves[c.SUBJECT_ID].isin(ids | named) | by_contact[2]) & (self.moves[c.OF] != Subject.ERASURE)
        if not (len(rows) or calls.any() or is_named.any() or moved.any() or ids):
            raise InputError(
                f"Nobody in the book is “{self.who}”. Give an e-mail, a phone or a candidacy_id as the book has it; "
                "`queue` and the Candidates screen show them.",
                "who",
            )
        people = self.tables.candidacies.iloc[rows]
        known = self.calls[calls], self.referrals[is_named], self.moves[moved]
        return Traces(
            _each(people[c.NAME], known[0][c.CANDIDATE], known[1][c.NAME], known[2][c.CANDIDATE]),
            _each(people[c.EMAIL], known[0][c.EMAIL], known[1][c.EMAIL], known[2][c.EMAIL]),
            self._phones(people[c.PHONE], known[0][c.PHONE], known[1][c.PHONE], known[2][c.PHONE]),
            frozenset(ids), frozenset(named), rows, known[0], known[1], self.referrals[given], known[2],
        )  # fmt: skip

    def _phones(self, *columns: pd.Series) -> tuple[str, ...]:
        """Each once, however it was typed."""
        typed = pd.Series(_each(*columns), dtype=TEXT)
        return _each(phones(typed, self.country).values.fillna(typed))

    def _today(self) -> tuple[np.ndarray, set[str], set[str]]:
        """Their candidacies (positions, and ids) and the referrals that name them, as the book joins them today."""
        people, named, number = self.tables.candidacies, self.tables.referrals, self.tables.history.persons
        email, phone = self._as_contact()
        newest = settled(REFERRALS, self.referrals).newest.get(self.who, self.who)
        calls = self.tables.calls
        start = np.concatenate(
            [
                number.candidacies[self._is(people, c.CANDIDACY_ID, self.who) | self._by_contact(people, email, phone)],
                number.referrals[self._is(named, c.REFERRAL_ID, newest) | self._by_contact(named, email, phone)],
                number.calls[self._is(calls, c.CANDIDACY_ID, self.who) & (calls[c.KIND] != CallKind.REFERRAL)],
            ]
        )
        rows = np.flatnonzero(np.isin(number.candidacies, start))
        theirs = calls[np.isin(number.calls, start) & (calls[c.KIND] != CallKind.REFERRAL).to_numpy(bool)]
        ids = {*people[c.CANDIDACY_ID].iloc[rows], *theirs[c.CANDIDACY_ID].dropna()}
        erased = self.tables.history.erased_ids & {self.who}
        return rows, ids | erased, set(named[c.REFERRAL_ID][np.isin(number.referrals, start)])

    def _as_contact(self) -> tuple[set[str], set[str]]:
        said = pd.Series([self.who], dtype=TEXT)
        email, phone = emails(said).values, phones(said, self.country).values
        return set(email.dropna()) if "@" in self.who else set(), set(phone.dropna())

    def _reach(self, rows: np.ndarray, named: set[str]) -> tuple[set[str], set[str]]:
        """Every e-mail and phone they go by, as they are compared."""
        email, phone = self._as_contact()
        people, referrals = self.tables.candidacies.iloc[rows], self.referrals
        referrals = referrals[referrals[c.REFERRAL_ID].isin(named)]
        email |= {*people[c.EMAIL].dropna(), *emails(referrals[c.EMAIL]).values.dropna()}
        phone |= {*people[c.PHONE].dropna(), *phones(referrals[c.PHONE], self.country).values.dropna()}
        return email, phone

    def _by_contact(self, rows: pd.DataFrame, email: set[str], phone: set[str]) -> np.ndarray:
        found = np.zeros(len(rows), bool)
        if email:
            found |= emails(rows[c.EMAIL]).values.isin(email).to_numpy(bool)
        if phone:
            found |= phones(rows[c.PHONE], self.country).values.isin(phone).to_numpy(bool)
        return found

    def _calls(self, by_contact: np.ndarray, ids: set[str], named: set[str]) -> np.ndarray:
        of_them = self.calls[c.CANDIDACY_ID].isin(ids).to_numpy(bool) & ~self.to_named
        to_them = self.calls[c.REFERRAL_ID].isin(named).to_numpy(bool) & self.to_named
        today = self.tables.calls
        matched = today[c.CALL_ID][today[c.CANDIDACY_ID].isin(ids) & (today[c.KIND] != CallKind.REFERRAL)]
        return self._chained(CALLS, by_contact | of_them | to_them, set(matched))

    def _chained(self, table: Table, some: np.ndarray, newest: set[str]) -> np.ndarray:
        """Those rows, and all that were corrected into one of them or of `newest`."""
        rows = self.tables.written[table.title]
        chain = settled(table, rows).newest
        root = rows[table.id].map(chain).fillna(rows[table.id]) if len(chain) else rows[table.id]
        return root.isin({*root[some], *newest}).to_numpy(bool)

    def _is(self, rows: pd.DataFrame, column: str, text: str) -> np.ndarray:
        return (rows[column] == text).fillna(False).to_numpy(bool)


def _each(*columns: pd.Series) -> tuple[str, ...]:
    """What is there, each once, in order."""
    return tuple(dict.fromkeys(text for column in columns for text in column.dropna()))
