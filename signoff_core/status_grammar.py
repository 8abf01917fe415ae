"""What a status word says, by itself and by the words that stand beside it in the same column.

A word is understood when every part of it is. Where it could mean opposite things in two teams it is asked. A wrong
silent guess about somebody who was turned down makes a debt disappear, so the words of rejection are looked at first.
"""

from functools import lru_cache

from signoff_core.status_guard import guarded
from signoff_core.status_parts import ALONE, LONGEST_WORD, Beside, asked, word_of
from signoff_core.status_progress import chosen, early, held, hired, in_play, offered, unclear
from signoff_core.status_refusals import failed, other_taken, own_words, rejected
from signoff_core.status_withdrawals import declined, withdrew
from signoff_core.suggestions import Suggestion


@lru_cache(20_000)
def read_status(text: str, beside: Beside = ALONE) -> Suggestion:
    """What one status word says: a Meaning, or None where it must be asked."""
    if len(text) > LONGEST_WORD:
        return asked("too long to be a status")
    if "?" in text:
        return asked("it is a question, not a status")
    word = word_of(text)
    if not word.all:
        return asked("none of the known words")
    for step in (
        other_taken,
        rejected,
        own_words,
        failed,
        withdrew,
        declined,
        unclear,
        held,
        hired,
        offered,
        chosen,
        in_play,
        early,
    ):
        if found := step(word, beside):
            return guarded(word, found)
    return asked("not understood as a whole" if word.unknown else "says too little by itself")
