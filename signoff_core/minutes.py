"""What everybody shares who asks a book at the same moment; a page asks at whole minutes, so that many do.

A team of twenty on one page asks for the same lists many times a minute, and between two saves nothing in them but the
clock can change.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps

import pandas as pd

from signoff_core.tables import Tables

Asked = Callable[[Tables, datetime], pd.DataFrame]


def this_minute(tables: Tables, now: datetime) -> datetime:
    """The moment to ask at: the start of now's minute, or the last word in the book where that is newer.

    It is never after now: a row from the future, of a machine whose clock goes wrong, moves nobody's clock.
    """
    began, last = now.replace(second=0, microsecond=0), tables.history.last_written.to_pydatetime()
    return min(max(began, last), now)


def shared(asked: Asked) -> Asked:
    """The same, worked out once for a moment of a book; whoever asks gets a frame of their own."""
    key = f"{asked.__module__}.{asked.__qualname__}"

    @wraps(asked)
    def found(tables: Tables, now: datetime) -> pd.DataFrame:
        return tables.history.kept(key, pd.Timestamp(now), lambda: asked(tables, now)).copy(deep=False)

    return found
