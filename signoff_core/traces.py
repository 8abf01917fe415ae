"""Everything the book holds about one person, wherever it stands: found by an e-mail, a phone, or an opaque id."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.errors import InputError
from signoff_core.journal import settled
from signoff_core.people import emails, phones
from signoff_core.schema import CALLS, MOVES, REFERRALS, Table
from signoff_core.tables import Tables
from signoff_core.words import CallKind, Result, Subject

_OURS = (CALLS, REFERRALS, MOVES)
_OF_CANDIDACY = (Subject.CANDIDACY, Subject.OWNER)


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


class _Known(NamedTuple):
    """What is known of them so far: their candidacies (by position), ids, referrals that name them, ways to reach them."""

    rows: frozenset[int]
    ids: frozenset[str]
    named: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]


class _Search:
    def __init__(self, tables: Tables, who: str) -> None:
        self.tables, self.who = tables, who.strip()
        self.country = tables.settings.country
        self.calls, self.referrals, self.moves = (tables.written[table.title] for table in (CALLS, REFERRALS, MOVES))
        self.to_named = (self.calls[c.KIND] == CallKind.REFERRAL).to_numpy(bool)
        self.reach = [self._reach(frame) for frame in (self.calls, self.referrals, self.moves)]
        self.newest = {table.title: settled(table, tables.written[table.title]).newest for table in _OURS}

    def found(self) -> Traces:
        known = self._followed(self._start())
        while (more := self._followed(known)) != known:  # an old address may stand in nothing but one call
            known = more
        calls, is_named, moved = self._calls(known), self._is_named(known), self._moves(known)
        if not (known.rows or calls.any() or is_named.any() or moved.any() or known.ids):
            raise InputError(
                f"Nobody in the book is “{self.who}”. Give an e-mail, a phone or a candidacy_id as the book has it; "
                "`queue` and the Candidates screen show them.",
                "who",
            )
        rows = np.array(sorted(known.rows), "int64")
        own_calls = set(self.calls[c.CALL_ID][calls & ~self.to_named])
        given = self.referrals[c.FROM_CANDIDACY_ID].isin(known.ids) | self.referrals[c.CALL_ID].isin(own_calls)
        theirs = self.calls[calls], self.referrals[is_named], self.moves[moved]
        # Beside a call to somebody named may stand who named them.
        said = [self.tables.candidacies.iloc[rows], self.calls[calls & ~self.to_named], *theirs[1:]]
        return Traces(
            _each(said[0][c.NAME], said[1][c.CANDIDATE], said[2][c.NAME], said[3][c.CANDIDATE]),
            self._emails(*(frame[c.EMAIL] for frame in said)), self._phones(*(frame[c.PHONE] for frame in said)),
            known.ids, known.named, rows, *theirs[:2], self.referrals[given], theirs[2],
        )  # fmt: skip

    def _emails(self, *columns: pd.Series) -> tuple[str, ...]:
        """Each once, in lower case, without a name beside it."""
        typed = pd.Series(_each(*columns), dtype=TEXT)
        return _each(emails(typed).values.fillna(typed))

    def _phones(self, *columns: pd.Series) -> tuple[str, ...]:
        """Each once, however it was typed."""
        typed = pd.Series(_each(*columns), dtype=TEXT)
        return _each(phones(typed, self.country).values.fillna(typed))

    def _reach(self, rows: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
        return emails(rows[c.EMAIL]).values, phones(rows[c.PHONE], self.country).values

    def _start(self) -> _Known:
        """What was asked for: an e-mail, a phone, or an id the book has."""
        said = pd.Series([self.who], dtype=TEXT)
        email = emails(said).values.dropna() if "@" in self.who else ()
        there = pd.concat([self.tables.candidacies[c.CANDIDACY_ID], self.calls[c.CANDIDACY_ID][~self.to_named]])
        there = {*there, *self.tables.calls[c.CANDIDACY_ID], *self.tables.history.erased_ids}
        named = {self.newest[REFERRALS.title].get(self.who, self.who)} & set(self.referrals[c.REFERRAL_ID])
        ids = ({self.who} & there) - named
        return _Known(frozenset(), *map(frozenset, (ids, named, email, phones(said, self.country).values.dropna())))

    def _followed(self, known: _Known) -> _Known:
        """And whatever shares an id, an e-mail or a phone with that."""
        rows, ids, named = self._today(known)
        known = known._replace(rows=known.rows | rows, ids=known.ids | ids, named=known.named | named)
        called = self._calls(known) & ~self.to_named
        of_moves, of_people = self._moves(known), self.tables.candidacies.iloc[sorted(known.rows)]
        subjects = set(self.moves[c.SUBJECT_ID][of_moves].dropna())
        referrals = set(self.referrals[c.REFERRAL_ID])
        known = known._replace(
            ids=known.ids | set(self.calls[c.CANDIDACY_ID][called].dropna()) | (subjects - referrals),
            named=known.named | (subjects & referrals),
        )
        masks = called, self._is_named(known), of_moves
        email = [of[0][mask] for of, mask in zip(self.reach, masks, strict=True)]
        theirs = self.calls[c.RESULT] != Result.WRONG_NUMBER  # that phone is somebody else's
        masks = called & theirs.to_numpy(bool), *masks[1:]
        phone = [of[1][mask] for of, mask in zip(self.reach, masks, strict=True)]
        return known._replace(
            emails=known.emails.union(*(one.dropna() for one in (of_people[c.EMAIL], *email))),
            phones=known.phones.union(*(one.dropna() for one in (of_people[c.PHONE], *phone))),
        )

    def _today(self, known: _Known) -> tuple[set[int], set[str], set[str]]:
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

    def _calls(self, known: _Known) -> np.ndarray:
        of_them = self.calls[c.CANDIDACY_ID].isin(known.ids).to_numpy(bool) & ~self.to_named
        to_them = self.calls[c.REFERRAL_ID].isin(known.named).to_numpy(bool) & self.to_named
        today = self.tables.calls
        laid = today[c.CALL_ID][today[c.CANDIDACY_ID].isin(known.ids) & (today[c.KIND] != CallKind.REFERRAL)]
        return self._chained(CALLS, _reached(self.reach[0], known) | of_them | to_them, set(laid))

    def _is_named(self, known: _Known) -> np.ndarray:
        return self._chained(REFERRALS, _reached(self.reach[1], known), known.named)

    def _moves(self, known: _Known) -> np.ndarray:
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


def _reached(reach: tuple[pd.Series, pd.Series], known: _Known) -> np.ndarray:
    """Which rows have one of their e-mails or phones."""
    return (reach[0].isin(known.emails) | reach[1].isin(known.phones)).to_numpy(bool)


def _each(*columns: pd.Series) -> tuple[str, ...]:
    """What is there, each once, in order."""
    return tuple(dict.fromkeys(text for column in columns for text in column.dropna()))
