"""Calls added to a book, and names given in them: most leave everything that was there as it was, and are laid beside
it."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from signoff_core import cells
from signoff_core import columns as c
from signoff_core.journal import Typed, is_void, with_kinds
from signoff_core.leading import leading
from signoff_core.schema import CALLS, MOVES, REFERRALS, Table
from signoff_core.tables import Tables
from signoff_core.words import CallKind


def laid_beside(tables: Tables, added: Mapping[Table, Typed]) -> Tables | None:
    """The book with rows beside those it has, as linking it anew gives it; None where that must be done.

    added: typed rows of Calls, or of Calls and Referrals, numbered on from those that are there. They are laid beside
    them where each has an id of its own, corrects nothing and is named by nothing that was written before, each call is
    about a candidacy by its id of today, and each name was given in a call that counts.
    """
    if not {CALLS} <= added.keys() <= {CALLS, REFERRALS} or not all(_says_something_new(*one) for one in added.items()):
        return None
    after = _with_calls(tables, added[CALLS].rows)
    if after is not None and REFERRALS in added:
        after = _with_names(after, added[REFERRALS].rows)
    if after is not None:
        vars(after)["history"] = tables.history.followed_by(after)
    return after


def _says_something_new(table: Table, added: Typed) -> bool:
    """Every row can be read and has an id of its own, and none corrects another or takes one back."""
    rows, ids = added.rows, added.rows[table.id]
    if added.problems or rows[c.REPLACES].notna().any() or is_void(table, rows).any():
        return False
    return ids.notna().all() and ids.is_unique


def _with_calls(tables: Tables, rows: pd.DataFrame) -> Tables | None:
    written = tables.written[CALLS.title]
    if _named_before(rows[c.CALL_ID], written[c.CALL_ID], written[c.REPLACES]):
        return None
    about = leading(rows[c.CANDIDACY_ID], tables.candidacies)
    if (about < 0).any() or cells.one_of(rows[c.KIND], CallKind.REFERRAL).any():
        return None
    laid = beneath(tables.calls, with_kinds(rows.assign(**{c.ABOUT: about})))
    return replace(tables, calls=laid, written={**tables.written, CALLS.title: beneath(written, rows)})


def _with_names(tables: Tables, rows: pd.DataFrame) -> Tables | None:
    written, ids = tables.written[REFERRALS.title], rows[c.REFERRAL_ID]
    steps, calls = tables.written[MOVES.title][c.SUBJECT_ID], tables.written[CALLS.title][c.REFERRAL_ID]
    if _named_before(ids, written[c.REFERRAL_ID], written[c.REPLACES], steps, calls):
        return None
    if not cells.among(rows[c.CALL_ID], tables.calls[c.CALL_ID]).all():
        return None
    named = beneath(tables.referrals, rows)
    return replace(tables, referrals=named, written={**tables.written, REFERRALS.title: beneath(written, rows)})


def _named_before(ids: pd.Series, *written: pd.Series) -> bool:
    """Whether anything that was written names one of these ids."""
    return any((cells.position(ids, column) >= 0).any() for column in written)


def beneath(rows: pd.DataFrame, more: pd.DataFrame) -> pd.DataFrame:
    """More rows under those of a table; an empty one has no say in what a column is."""
    return pd.concat([rows, more], ignore_index=True) if len(rows) else more
