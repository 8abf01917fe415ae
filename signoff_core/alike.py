"""How much of what is sought stands in a text: for roles, places and words that several hands have typed.

A word counts as found where it is spelled the same, differs in its ending (planner, planning), is the beginning of a
longer one (rail, railway), or has one letter wrong. Words that many jobs share (manager, engineer) say little, and
words like senior or the say nothing.
"""

from functools import lru_cache

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import process
from rapidfuzz.distance import OSA, Prefix

from signoff_core.people import fold, folded

GENERAL_WEIGHT = 1 / 3
"""What a word that many jobs share weighs, beside 1 for any other."""
_ENDING, _STEM = 4, 5
"""Two words are one when they share so many first letters and differ in so many last ones at most."""
_SHORTEST, _LONGER = 4, 5
"""A word this long may be the beginning of another, which is no more than this much longer."""
_TYPO_FROM = 6
"""From how many letters on one of them may be wrong: site and side, water and waste are different words."""
_NOTHING = (
    "a an the of for and or in on at to with from by as de la le les du des der die das und für von im am et e y o el "
    "los en i il di da do dos m w d f h x senior junior sr snr jr trainee assistant asst deputy associate role roles job "
    "jobs work post position full part time"
)
_GENERAL = (
    "manager engineer consultant specialist officer director developer technician administrator coordinator supervisor "
    "adviser advisor analyst executive lead head leader operator worker representative professional expert staff agent"
)
_SHORT = {
    "mgr": "manager", "mngr": "manager", "eng": "engineer", "engr": "engineer", "dev": "developer", "admin": "administrator",
    "coord": "coordinator", "exec": "executive", "rep": "representative", "tech": "technician", "acct": "accountant",
}  # fmt: skip


def sought_in(written: pd.Series, sought: str) -> np.ndarray:
    """The share of what is sought that stands in each text, 0 to 1 by the weight of its words.

    All 0 where nothing is sought; a missing text has none of it. Order, case, accents and punctuation don't matter.
    """
    words, weights = _weighed(sought)
    if not words or written.empty:
        return np.zeros(len(written))
    codes, unique = pd.factorize(written)  # missing texts: -1, the row of zeros at the end
    levels = np.append(_levels(pd.Series(unique, dtype=written.dtype), words, weights), 0.0)
    return levels[codes]


def _levels(texts: pd.Series, words: tuple[str, ...], weights: np.ndarray) -> np.ndarray:
    if texts.empty:
        return np.zeros(0)
    lists = pc.utf8_split_whitespace(pa.array(folded(texts), pa.string()))
    tokens = pc.list_flatten(lists).dictionary_encode()
    vocabulary = tokens.dictionary.to_pylist()
    found = np.zeros((len(texts), len(words)), bool)
    if not vocabulary:
        return found @ weights
    same = _same_word([_SHORT.get(word, word) for word in vocabulary], words)
    known = tokens.indices.to_numpy(zero_copy_only=False)
    text, word = pc.list_parent_indices(lists).to_numpy(), same[known]
    hit = word.any(axis=1)
    np.logical_or.at(found, text[hit], word[hit])
    return found @ weights / weights.sum()


def _same_word(written: list[str], words: tuple[str, ...]) -> np.ndarray:
    """Whether each written word (a row) is taken for each that is sought (a column)."""
    shared = process.cdist(written, words, scorer=Prefix.similarity, dtype=np.int32)
    wrong = process.cdist(written, words, scorer=OSA.distance, score_cutoff=1, dtype=np.int32)
    here, there = (np.array([*map(len, some)]) for some in (written, words))
    rests = np.maximum(here[:, None], there[None, :]) - shared
    shorter = np.minimum(here[:, None], there[None, :])
    ending = (shared >= _STEM) & (rests <= _ENDING)
    beginning = (shared == shorter) & (shorter >= _SHORTEST) & (rests <= _LONGER)
    return (wrong == 0) | ending | beginning | ((wrong <= 1) & (shorter >= _TYPO_FROM))


@lru_cache(1000)
def _weighed(sought: str) -> tuple[tuple[str, ...], np.ndarray]:
    """The words of what is sought, each once, and their weights; words that say nothing only where there are no
    others."""
    words = tuple(dict.fromkeys(_SHORT.get(word, word) for word in fold(sought).split()))
    telling = tuple(word for word in words if word not in _NOTHING.split()) or words
    general = _same_word(list(telling), tuple(_GENERAL.split())).any(axis=1) if telling else np.zeros(0, bool)
    return telling, np.where(general, GENERAL_WEIGHT, 1.0)
