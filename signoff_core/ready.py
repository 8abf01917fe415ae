"""What every look at a book asks of it, worked out before anybody looks."""

from datetime import datetime

from signoff_core.call_queue import queue_of
from signoff_core.doubts import all_problems
from signoff_core.lists import how_many
from signoff_core.promises import ledger
from signoff_core.tables import Tables


def made_ready(tables: Tables, now: datetime) -> None:
    """A book's history (`Tables.history`) worked out as far as the page's first screen needs it.

    A read behind everybody's back does this before the book is shown, so that nobody's tap waits for it.
    """
    for each in (queue_of, how_many, all_problems, ledger):
        each(tables, now)
