"""Everything the book holds about one person, wherever it stands: found by an e-mail, a phone, or an opaque id."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.errors import InputError
from signoff_core.people import emails, phones
from signoff_core.tables import Tables
from signoff_core.tracing import Search
from signoff_core.words import Result


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

    Whoever shares an e-mail or a phone with them, in any row, is taken for them. Raises InputError for somebody the
    book knows nothing of.
    """
    search = Search(tables, who.strip())
    known = search.known()
    calls, named, moved = search.calls_of(known), search.named_of(known), search.moves_of(known)
    if not (known.rows or calls.any() or named.any() or moved.any() or known.ids):
        raise InputError(
            f"Nobody in the book is “{search.who}”. Give an e-mail, a phone or a candidacy_id as the book has it; "
            "`queue` and the Candidates screen show them.",
            "who",
        )
    rows = np.array(sorted(known.rows), "int64")
    theirs = search.calls[calls], search.referrals[named], search.moves[moved]
    own = search.calls[calls & ~search.to_named]  # beside a call to somebody named may stand who named them
    given = search.referrals[c.FROM_CANDIDACY_ID].isin(known.ids) | search.referrals[c.CALL_ID].isin(own[c.CALL_ID])
    said = [tables.candidacies.iloc[rows], own, *theirs[1:]]
    names = [frame[c.NAME if c.NAME in frame else c.CANDIDATE] for frame in said]
    right = own[c.RESULT] != Result.WRONG_NUMBER
    numbers = [frame[c.PHONE] for frame in (said[0], own[right], *theirs[1:])]
    return Traces(
        _each(*names), _emails(*(frame[c.EMAIL] for frame in said)), _phones(tables.settings.country, *numbers),
        known.ids, known.named, rows, *theirs[:2], search.referrals[given], theirs[2],
    )  # fmt: skip


def _emails(*columns: pd.Series) -> tuple[str, ...]:
    """Each once, in lower case, without a name beside it."""
    typed = pd.Series(_each(*columns), dtype=TEXT)
    return _each(emails(typed).values.fillna(typed))


def _phones(country: str | None, *columns: pd.Series) -> tuple[str, ...]:
    """Each once, however it was typed."""
    typed = pd.Series(_each(*columns), dtype=TEXT)
    return _each(phones(typed, country).values.fillna(typed))


def _each(*columns: pd.Series) -> tuple[str, ...]:
    """What is there, each once, in order."""
    return tuple(dict.fromkeys(text for column in columns for text in column.dropna()))
