"""What waits for a sheet that can't be reached, in words."""

from collections.abc import Sequence
from datetime import datetime

from signoff_core import columns as c
from signoff_core import phrases
from signoff_core.outbox import Waiting
from signoff_core.schema import CALLS
from signoff_core.settings import Settings

HEADING = "Kept on this machine, waiting for Google"
KEPT = "Kept on this machine, waiting for Google. It goes into the sheet by itself."
NOT_YET = "It is not in the sheet yet: keep this page open, and save again in a moment."
DAMAGED = (
    "The file of saves that waited for Google was damaged and put aside as {path}. What could still be read in it waits "
    "on. Look through the last calls before that day; when none is missing, delete the file."
)


ELSEWHERE = (
    "{count} more wait in the same folder for another spreadsheet: one the secrets named before. They are sent when its "
    "book is opened again from this machine."
)
NOT_IN_THE_FILE = "{count} saves wait for Google and are not in this file: see `check`."


def headline(saves: Sequence[Waiting], now: datetime, settings: Settings) -> str:
    """How many wait, and since when."""
    many = len(saves) > 1
    since = phrases.when(saves[0].kept_at, now, settings.tz)
    count = f"{len(saves)} saves wait" if many else "1 save waits"
    return f"{count} for Google, {'the first ' if many else ''}since {since}."


def described(save: Waiting, now: datetime, settings: Settings) -> str:
    """One save: whose call, what came of it, by whom and when it was kept; or what else is noted."""
    calls = save.rows.get(CALLS.title, ())
    at = phrases.when(save.kept_at, now, settings.tz)
    if not calls:
        return f"{' and '.join(save.rows)}, {at}"
    call = calls[0]
    by = f", by {call[c.BY]}" if call.get(c.BY) else ""
    return f"{call.get(c.CANDIDATE) or 'a call'}: {call[c.KIND]}, {call[c.RESULT]}{by}, {at}"
