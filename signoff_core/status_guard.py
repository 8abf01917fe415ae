"""The last look at a reading: a word of refusal is never taken for something good, whatever stands around it.

The stems know words of refusal in forms the vocabulary does not list; a stem too many only makes a question more.
"""

from signoff_core.status_parts import S, Word, asked
from signoff_core.suggestions import Suggestion
from signoff_core.words import Standing

_STEMS = (
    *(
        "reject",
        "declin",
        "refus",
        "regret",
        "unsuccess",
        "disqual",
        "fail",
        "denied",
        "rescind",
        "eliminat",
        "discard",
    ),
    *("reprov", "rejeit", "recus", "descart", "desclass", "elimin", "indefer", "dispens"),
    *("rechaz", "desestim", "descalif", "exclui", "rejet", "ecart", "recal", "exclu", "inapt"),
    *("abgelehn", "ablehn", "absag", "abgesagt", "ausgeschied", "durchgefall", "ausgeschloss", "aussortier"),
    *("afslag", "afvis", "fravalg", "afslaet", "dumpet", "kasser"),
    *("scart", "respin", "rifiut", "esclus", "bocciat", "negativ"),
)

_REFUSALS = (S.REJECT, S.FAIL, S.EARLY_NO, S.DECLINE, S.DROPPED, S.RESCINDED, S.OTHER)

_OUT = (Standing.NOT_SELECTED, Standing.TURNED_DOWN_EARLY)


def refuses(word: Word) -> bool:
    """A word of refusal stands somewhere in it, known or by its stem."""
    return word.has(*_REFUSALS) or any(one.startswith(_STEMS) for one in word.tokens)


def guarded(word: Word, found: Suggestion) -> Suggestion:
    """The reading itself, or a question where a refusal would be lost."""
    meaning = found.taken
    if meaning is None or meaning.standing in _OUT or not refuses(word):
        return found
    by_them = word.has(S.WITHDREW, S.BY_CANDIDATE, S.CANDIDATE) or (word.has(S.OFFER) and word.has(S.DECLINE, S.REJECT))
    return found if meaning.standing == Standing.WITHDREW and by_them else asked("a word of refusal among others")
