"""What would change if a team settled something otherwise: who joins the queue, and who leaves it."""

from datetime import datetime
from typing import NamedTuple

import pandas as pd

from signoff_core import columns as c
from signoff_core.call_queue import before_signoff, open_queue
from signoff_core.lists import asked
from signoff_core.tables import Tables


class Consequences(NamedTuple):
    """Before and after, in people.

    `join` and `leave`: rows of the queue (as `open_queue` gives them) that are new in it or gone from it. The numbers
    are how many more (or fewer) candidacies there are, debts from before the start line, people somebody is asked
    about, and cells that can't be read.
    """

    join: pd.DataFrame
    leave: pd.DataFrame
    candidacies: int
    before_signoff: int
    asked: int
    problems: int

    def __bool__(self) -> bool:
        return bool(len(self.join) or len(self.leave) or any(self[2:]))


def consequences(before: Tables, after: Tables, now: datetime) -> Consequences:
    """How two readings of one book differ at a moment. People are told by their place in the sheet: what is settled
    otherwise may change everybody's id."""
    old, new = open_queue(before, now), open_queue(after, now)
    return Consequences(
        new[~_places(new).isin(_places(old))].reset_index(drop=True),
        old[~_places(old).isin(_places(new))].reset_index(drop=True),
        _people(after) - _people(before),
        len(before_signoff(after, now)) - len(before_signoff(before, now)),
        len(asked(after, now)) - len(asked(before, now)),
        len(after.problems) - len(before.problems),
    )


def _places(queue: pd.DataFrame) -> pd.Index:
    return pd.MultiIndex.from_frame(queue[[c.WORKSHEET, c.ROW]])


def _people(tables: Tables) -> int:
    return int((~tables.candidacies[c.DOUBLED].astype(bool)).sum())


def in_words(found: Consequences) -> str:
    """`14 people join the queue, 2 leave; 3 more are asked about`."""
    told = [f"{_counted(len(found.join))} the queue" if len(found.join) else "", _left(found)]
    sentence = ", ".join(filter(None, told))
    more = [
        _more(found.candidacies, "candidacy", "candidacies"),
        _more(found.before_signoff, "from before Signoff", "from before Signoff"),
        _more(found.asked, "asked about", "asked about"),
        _more(found.problems, "problem", "problems"),
    ]
    return "; ".join(filter(None, [sentence, *more])) or "Nobody joins or leaves the queue"


def _counted(count: int) -> str:
    return "1 person joins" if count == 1 else f"{count} people join"


def _left(found: Consequences) -> str:
    count = len(found.leave)
    if not count:
        return ""
    if len(found.join):
        return "1 leaves" if count == 1 else f"{count} leave"
    return "1 person leaves the queue" if count == 1 else f"{count} people leave the queue"


def _more(count: int, one: str, many: str) -> str:
    return f"{abs(count)} {'more' if count > 0 else 'fewer'} {one if abs(count) == 1 else many}" if count else ""
