"""The words of a header or a status, made comparable whatever the language and the way of writing.

`Candidate.LastName *`, `NOME_COMPLETO` and `Prénom` become lists of small plain words; a vocabulary then says what the
words stand for.
"""

import re
import unicodedata
from collections.abc import Hashable, Mapping
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz, process

_PLAIN = str.maketrans({"ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "ß": "ss", "œ": "oe", "Œ": "OE", "ł": "l", "ı": "i"})
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])")
_WORD = re.compile(r"[0-9]+(?:st|nd|rd|th|er|ere|eme|ro|do|to)?(?![a-z])|[a-z]+|[0-9]+|#|[^\W\d_]+")
_BRANDS = re.compile(r"WhatsApp|LinkedIn|GitHub|YouTube")
_ELIDED = re.compile(r"\b(?:d|l|s|n|qu|dell|all|un|nell)['’](?=\w)|['’]s\b", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]?")
_MISSPELT_FROM, _LONG_WORD, _ALIKE, _LONG_ALIKE = 7, 9, 91, 88
_SPLIT_FROM, _MOST_PARTS = 6, 4
_SHORT_PARTS = frozenset(["cv", "da", "de", "di", "do", "du", "hr", "id", "no", "of", "on", "rh", "to", "uf"])
_LONGEST_PHRASE = 5
_LONGEST_TEXT = 200


def tokens(text: str) -> list[str]:
    """`Interview\\nDate:` to interview, date; `firstName` to first, name; `E-mail` to email."""
    text = unicodedata.normalize("NFKC", text[:_LONGEST_TEXT]).translate(_PLAIN)
    text = "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))
    text = _BRANDS.sub(lambda brand: brand[0].capitalize(), text)
    text = _HUMPS.sub(" ", _ELIDED.sub(" ", text))
    found = _WORD.findall(re.sub(r"\be[-_. ]?mail", "email", text.casefold().replace("n°", "no ").replace("nº", "no ")))
    latin = [word for word in found if word.isascii()]
    return latin or found


def listed(text: str) -> frozenset[str]:
    """Words between blanks, to look up."""
    return frozenset(text.split())


def bracketed(text: str) -> tuple[str, str]:
    """What stands outside of brackets, and inside: `Name (CN)` to `Name `, `CN`."""
    return _BRACKETS.sub(" ", text), " ".join(_BRACKETS.findall(text))


class Parsed(NamedTuple):
    """What the words of a text stand for, in their order. `unknown` words are on no list, `guessed` were misspelt."""

    said: tuple[Hashable, ...]
    unknown: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()


class Vocabulary:
    """Phrases and what they stand for. `lists`: one mapping a language, of a meaning to its phrases between commas."""

    def __init__(self, *lists: Mapping[Hashable, str]) -> None:
        self._phrases: dict[tuple[str, ...], Hashable] = {}
        for listed in lists:
            for meaning, phrases in listed.items():
                for phrase in phrases.split(","):
                    if words := tuple(tokens(phrase)):
                        self._phrases.setdefault(words, meaning)
        self._single = {words[0] for words in self._phrases if len(words) == 1}
        self._known = {word for phrase in self._phrases for word in phrase if len(word) > 2 or word in _SHORT_PARTS}
        self._long = sorted(word for word in self._single if len(word) >= _MISSPELT_FROM)
        self.parse = lru_cache(maxsize=20_000)(self._parse)

    def _parse(self, text: str) -> Parsed:
        """The longest known phrase first, then word by word; a run of words written as one is taken apart."""
        words, said, unknown, guessed = tokens(text), [], [], []
        at = 0
        while at < len(words):
            taken = self._phrase_at(words, at)
            if taken:
                said.append(self._phrases[tuple(words[at : at + taken])])
                at += taken
                continue
            word = words[at]
            parts = self._apart(word)
            alike = None if parts else self._alike(word)
            if parts:
                words[at : at + 1] = parts
            elif alike:
                guessed.append(word)
                words[at] = alike
            else:
                unknown.append(word)
                at += 1
        return Parsed(tuple(said), tuple(unknown), tuple(guessed))

    def _phrase_at(self, words: list[str], at: int) -> int:
        """How many words from here on are a known phrase."""
        longest = min(_LONGEST_PHRASE, len(words) - at)
        return next((n for n in range(longest, 0, -1) if tuple(words[at : at + n]) in self._phrases), 0)

    def _apart(self, word: str) -> list[str]:
        """`nomecompleto` to nome, completo, where the parts are known; a plural to its singular."""
        if len(word) > 3 and word.endswith("s") and word[:-1] in self._single:
            return [word[:-1]]
        parts = self._parts(word) if _SPLIT_FROM <= len(word) <= 40 else None
        if not parts or len(parts) < 2:
            return []
        read = self.parse(" ".join(parts))
        return [] if read.unknown or read.guessed else parts

    def _parts(self, word: str) -> list[str] | None:
        """The fewest known words that make up the whole of a longer one, the first of them as long as can be."""
        best: list[list[str] | None] = [[]]
        for end in range(1, len(word) + 1):
            ways = [
                [*before, word[start:end]]
                for start, before in enumerate(best)
                if before is not None and len(before) < _MOST_PARTS and word[start:end] in self._known
            ]
            best.append(min(ways, key=lambda way: (len(way), [-len(part) for part in way]), default=None))
        return best[-1]

    def _alike(self, word: str) -> str | None:
        """A longer word that is only misspelt."""
        if not _MISSPELT_FROM <= len(word) <= 40:
            return None
        enough = _LONG_ALIKE if len(word) >= _LONG_WORD else _ALIKE
        near = process.extractOne(word, self._long, scorer=fuzz.ratio, score_cutoff=enough)
        return near[0] if near and near[0][0] == word[0] else None
