"""What calls settle and say of the candidacies they are about: of all the calls of a book, or of a few that were added.

Most of what a history holds is the last of something each candidacy's calls say. More calls change it where they say
more, and only there: `with_more` gives what is then so without a look at the calls before.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import one_of
from signoff_core.ground import FOR_GOOD, latest
from signoff_core.plain_times import utc
from signoff_core.words import CallKind, Result

NOBODY_SPOKEN_TO = (Result.VOICEMAIL, Result.NO_ANSWER, Result.WRONG_NUMBER)
CONTACT = (Result.TALKED, Result.WROTE_INSTEAD)


def settles(calls: pd.DataFrame) -> np.ndarray:
    """Which calls gave the news or excused from it: a sign-off in writing, or a talk in which they were told.

    A thank-you that was written, or a word with somebody they named, leaves the giver's own news owed.
    """
    kind, result = calls[c.KIND], calls[c.RESULT]
    wrote = one_of(kind, CallKind.SIGN_OFF) & one_of(result, Result.WROTE_INSTEAD, Result.EXCUSED)
    spoken = ~one_of(result, *NOBODY_SPOKEN_TO) & ~one_of(kind, CallKind.REFERRAL)
    return wrote | (_told(calls) & spoken)


def heard(row: Any) -> bool:
    """Whether somebody heard in a call what there was to say: they talked, or were written to, and it was not put off."""
    return row[c.RESULT] in CONTACT and (pd.isna(row[c.TOLD]) or bool(row[c.TOLD]))


def settled_at(calls: pd.DataFrame, settling: np.ndarray, size: int) -> np.ndarray:
    """The last time each of so many candidacies was settled by a call (UTC); for good where its date can't be read."""
    at = utc(calls[c.AT])[settling]
    return latest(calls[c.ABOUT].to_numpy()[settling], np.where(np.isnat(at), FOR_GOOD, at), size)


def told_last(calls: pd.DataFrame, size: int) -> np.ndarray:
    """The last conversation in which each was told the news (UTC), NaT for none."""
    return _last(calls, _told(calls), size)


def heard_last(calls: pd.DataFrame, size: int) -> np.ndarray:
    """The last conversation with each, or letter to them (UTC), NaT for none."""
    return _last(calls, _in_contact(calls), size)


def _told(calls: pd.DataFrame) -> np.ndarray:
    return calls[c.TOLD].to_numpy(bool, na_value=False)


def _in_contact(calls: pd.DataFrame) -> np.ndarray:
    return one_of(calls[c.RESULT], *CONTACT)


def _last(calls: pd.DataFrame, some: np.ndarray, size: int) -> np.ndarray:
    return latest(calls[c.ABOUT].to_numpy()[some], utc(calls[c.AT])[some], size)


def with_more(before: Mapping[str, Any], calls: pd.DataFrame, size: int) -> dict[str, Any]:
    """Of a history, as far as it was worked out, what is so after more calls, each about one of so many candidacies.

    What they say nothing of stays as it was. What is left out has to be worked out again.
    """
    settling = settles(calls)
    changed = [
        (settling.any(), _SETTLED),
        (_told(calls).any(), ("spoken_at",)),
        (_in_contact(calls).any(), ("heard_at",)),
        (calls[c.DO_NOT_CALL].notna().any(), _ASKED_NOT),
    ]
    found = {name: before[name] for changes, names in changed if not changes for name in names if name in before}
    if "last_written" in before:
        found["last_written"] = max([before["last_written"], *filter(pd.notna, calls[c.AT])])
    if "settles" in before:
        found["settles"] = np.concatenate([before["settles"], settling])
    if "callers" in before:
        found["callers"] = tuple(dict.fromkeys([*before["callers"], *calls[c.BY].dropna()]))
        if "recruiters" in before and len(found["callers"]) == len(before["callers"]):
            found["recruiters"] = before["recruiters"]
    lasts = {
        "told_at": lambda: settled_at(calls, settling, size),
        "spoken_at": lambda: told_last(calls, size),
        "heard_at": lambda: heard_last(calls, size),
    }
    return found | {
        name: np.fmax(before[name], last()) for name, last in lasts.items() if name in before.keys() - found
    }


_SETTLED = ("told_at", "told_wall", "told_day", "back_in_play", "noticed")
"""What rests on when each was settled last."""
_ASKED_NOT = ("do_not_call", "asked_not", "never_rung")


def speaks_to_promises(calls: pd.DataFrame) -> np.ndarray:
    """Which calls may change what is so of a promise to the same person: a contact, or a word on how they may be
    reached."""
    words = calls[c.KEEP_ON_FILE].notna() | calls[c.DO_NOT_CALL].notna()
    return words.to_numpy(bool) | _in_contact(calls)
