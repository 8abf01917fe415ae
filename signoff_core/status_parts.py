"""A status word taken apart, what the words beside it tell, and the meanings a reading can end in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from signoff_core.meanings import INTERVIEWED, PRESENTED, Meaning
from signoff_core.setting_keys import plain
from signoff_core.status_words import DANISH, ENGLISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH, Says
from signoff_core.suggestions import Suggestion
from signoff_core.tokens import Parsed, Vocabulary, listed, tokens
from signoff_core.words import Standing

S = Says

WORDS, BESIDE = "by its own words", "by its own words, and the others in the column"

LONGEST_WORD = 120

EARLY = Meaning(Standing.EARLY)

SENT, SEEN = Meaning(Standing.IN_PLAY, PRESENTED, 1), Meaning(Standing.IN_PLAY, INTERVIEWED, 2)

FURTHER, LAST, OFFERED = (Meaning(Standing.IN_PLAY, INTERVIEWED, depth) for depth in (3, 4, 5))

HELD, WITHDREW = Meaning(Standing.ON_HOLD), Meaning(Standing.WITHDREW)

HIRED = Meaning(Standing.HIRED, INTERVIEWED, 5)

EARLY_NO, PLAIN_NO = Meaning(Standing.TURNED_DOWN_EARLY), Meaning(Standing.NOT_SELECTED, plain=True)

SHOWN = {S.INTERVIEW, S.ROUND, S.TECHNICAL, S.FINAL}


@dataclass(frozen=True)
class Beside:
    """What the other words of a column tell: whether it knows clients, refusals, failures, declined offers, hires."""

    clients: bool = False
    clients_refuse: bool = False
    rejects: bool = False
    fails: bool = False
    declined_offers: bool = False
    hires: bool = False
    applies: bool = False
    sends: bool = False
    pulls_out: bool = False
    interested: bool = False
    news: bool = False
    placements: bool = False
    withdrawals: int = 0


ALONE = Beside()
"""Nothing is known of the other words."""


@dataclass(frozen=True)
class Word:
    """A status word taken apart. `said` in its order, `all` the same as a set without fillers.

    `at_offer`: the offer stands last and apart, as a stage's name: `Rejected - Offer`.
    """

    text: str
    said: tuple[Says, ...]
    all: frozenset[Says]
    unknown: bool
    tokens: frozenset[str]
    at_offer: bool = False

    def has(self, *says: Says) -> bool:
        return bool(self.all & set(says))

    def only(self, *says: Says) -> bool:
        """Nothing unknown, and nothing but these."""
        return not self.unknown and self.all <= set(says)

    def denied(self, *says: Says) -> bool:
        """A not stands right before one of these."""
        return any(one is S.NOT and after in says for one, after in zip(self.said, self.said[1:], strict=False))


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(ENGLISH, PORTUGUESE, SPANISH, FRENCH, GERMAN, DANISH, ITALIAN)


def word_of(text: str) -> Word:
    """A status word taken apart; a number in front of it is its place in a list; a date says nothing."""
    at_offer = bool(_AT_OFFER.search(text))
    text = _HUMP.sub(" ", _DATE.sub(" ", text))
    text = plain(text) or text
    parsed: Parsed = vocabulary().parse(text)
    words = tokens(text)
    said = _without_fillers(parsed.said)
    unknown = tuple(one for one in parsed.unknown if not one.isdigit())
    numbered = len(words) > 1 and words[0].isdigit() and words[1] not in _COUNTED
    if numbered and said[:1] == (S.NTH,):
        said = said[1:]
    return Word(text, said, frozenset(said), bool(unknown), frozenset(words[1:] if numbered else words), at_offer)


def _without_fillers(said: Iterable[Says]) -> tuple[Says, ...]:
    """Without what adds nothing: a reason beside a standing, "in progress" beside what is in progress."""
    said = tuple(one for one in said if one is not S.OF)
    told = tuple(one for one in said if one is not S.REASON) if _REASONED & set(said) else said
    return tuple(one for one in told if one is not S.ONGOING) if _GOING & set(told) else told


_REASONED = {S.REJECT, S.FAIL, S.WITHDREW, S.DECLINE, S.HOLD, S.OTHER, S.ELSEWHERE}

_GOING = {S.INTERVIEW, S.SCREEN, S.OFFER, S.REFERENCES, S.REVIEW, S.ASSESS}

_DATE = re.compile(r"(?<![\w/.])\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?(?![\w/])|\b\d{4}-\d\d-\d\d\b")

_AT_OFFER = re.compile(
    r"\w.*[-–—/:|(]\s*(?:offer|oferta|proposta|propuesta|offre|proposition|angebot|tilbud|offerta)\W*$",
    re.IGNORECASE,
)

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

_COUNTED = listed("st nd rd th round interview runde entrevista entretien samtale colloquio ronda tour gesprach")


def beside_of(texts: Iterable[str]) -> Beside:
    """What a column's words tell about one another."""
    words = [word_of(text) for text in texts if len(text) <= LONGEST_WORD]
    return Beside(
        clients=any(
            word.has(S.CLIENT) and word.has(S.SUBMIT, S.INTERVIEW, S.REJECT, S.REVIEW, S.SHORTLIST) for word in words
        ),
        clients_refuse=any(word.has(S.CLIENT) and word.has(S.REJECT, S.DECLINE) for word in words),
        rejects=any(word.has(S.REJECT) and not word.has(S.OFFER, S.CANDIDATE, S.BY_CANDIDATE) for word in words),
        fails=any(word.all == {S.FAIL} or (word.has(S.FAIL) and word.has(*SHOWN)) for word in words),
        declined_offers=any(word.has(S.OFFER) and word.has(S.DECLINE) for word in words),
        hires=any(word.all == {S.HIRED} for word in words),
        applies=any(
            word.has(S.SCREEN, S.CONTACT) or (word.all == {S.NEW} and word.tokens & _APPLIED) for word in words
        ),
        sends=any(word.has(S.SUBMIT) and not word.tokens & {"resume", "application"} for word in words),
        news=any(word.all == {S.NEW} for word in words),
        placements=any(word.tokens & {"placed", "placement", "vermittelt", "colocado"} for word in words),
        interested=any(word.has(S.INTERESTED) for word in words),
        pulls_out=any(word.has(S.WITHDREW) and word.tokens != {"withdrawn"} for word in words),
        withdrawals=len({word.text for word in words if any("withdraw" in one for one in word.tokens)}),
    )


_APPLIED = listed("applied applicant sourced sourcing lead identified applicants")


def asked(why: str) -> Suggestion:
    return Suggestion(None, 0, why)


def reads(meaning: Meaning, sure: float, why: str = WORDS) -> Suggestion:
    return Suggestion(meaning, sure, why)


def turned_down(word: Word) -> Meaning:
    """Turned down at or after the show, as deep as the word says."""
    if word.has(S.FINAL):
        return Meaning(Standing.NOT_SELECTED, INTERVIEWED, 4)
    if word.has(*SHOWN):
        further = word.tokens & LATER
        return Meaning(Standing.NOT_SELECTED, INTERVIEWED, 3 if further else 2)
    if word.has(S.CLIENT, S.SUBMIT):
        return Meaning(Standing.NOT_SELECTED, PRESENTED, 1)
    if word.tokens & {"runner", "choice"}:
        return Meaning(Standing.NOT_SELECTED, INTERVIEWED, 3)
    return PLAIN_NO


TRIALS = listed("trial probetag probearbeiten schnuppertag probearbeit hospitation provedag essai prova")
"""A day of work at the client's, after the interview."""

LATER = listed(
    "2 3 4 2nd 3rd 4th second third fourth segunda terceira tercera deuxieme troisieme zweites zweite "
    "zweitgesprach drittes anden andet tredje secondo terzo 2eme 3eme"
)
