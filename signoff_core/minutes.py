"""What everybody shares who asks a book at the same moment; a page asks at whole minutes, so that many do.

A team of twenty on one page asks for the same lists many times a minute, and between two saves nothing in them but the
clock can change.
"""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import TypeVar

import pandas as pd

from signoff_core.tables import Tables

Answer = TypeVar("Answer")


def this_minute(tables: Tables, now: datetime) -> datetime:
    """The moment to ask at: the start of now's minute, or the last word in the book up to now where that is newer.

    A row from the future, of a machine whose clock goes wrong or of a hand that mistyped a year, moves nobody's clock.
    """
    return max(now.replace(second=0, microsecond=0), tables.history.last_said(pd.Timestamp(now)).to_pydatetime())


def shared(asked: Callable[[Tables, datetime], Answer]) -> Callable[[Tables, datetime], Answer]:
    """The same, worked out once for a moment of a book; whoever asks for a frame gets one of their own."""
    key = f"{asked.__module__}.{asked.__qualname__}"

    @wraps(asked)
    def found(tables: Tables, now: datetime) -> Answer:
        answer = tables.kept(key, pd.Timestamp(now), lambda: asked(tables, now))
        return answer.copy(deep=False) if isinstance(answer, pd.DataFrame) else answer

    return found
