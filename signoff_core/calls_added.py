"""Calls added to a book: most leave everything that was there as it was, and are laid beside it."""

from dataclasses import replace

import pandas as pd

from signoff_core import cells
from signoff_core import columns as c
from signoff_core.journal import Typed
from signoff_core.leading import leading
from signoff_core.schema import CALLS
from signoff_core.tables import Tables
from signoff_core.words import VOID, CallKind


def with_calls(tables: Tables, added: Typed) -> Tables | None:
    """The book with calls beside those it has, as linking it anew gives it; None where that must be done.

    added: typed rows of Calls, numbered on from those that are there. They are laid beside them where each has an id of
    its own, corrects nothing, is named by no correction, and is about a candidacy by its id of today.
    """
    rows, written = added.rows, tables.written[CALLS.title]
    if added.problems or not (_says_something_new(rows) and _is_unknown(rows[c.CALL_ID], written)):
        return None
    about = leading(rows[c.CANDIDACY_ID], tables.candidacies)
    if (about < 0).any():
        return None
    both = pd.concat([written, rows], ignore_index=True) if len(written) else rows
    laid = rows.assign(**{c.ABOUT: about})
    laid = pd.concat([tables.calls, laid], ignore_index=True) if len(tables.calls) else laid
    after = replace(tables, calls=laid, written={**tables.written, CALLS.title: both})
    vars(after)["history"] = tables.history.followed_by(after)
    return after


def _says_something_new(rows: pd.DataFrame) -> bool:
    """No row corrects another or takes one back, or is with somebody who was named."""
    other = rows[c.REPLACES].notna() | (rows[c.RESULT] == VOID) | (rows[c.KIND] == CallKind.REFERRAL)
    return not other.any()


def _is_unknown(ids: pd.Series, written: pd.DataFrame) -> bool:
    """Every row has an id, no other row has it, and nothing that was written names it."""
    if ids.isna().any() or not ids.is_unique:
        return False
    return not any((cells.position(written[name], ids) >= 0).any() for name in (c.CALL_ID, c.REPLACES))
