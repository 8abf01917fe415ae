"""What a status word says, by itself and by the words that stand beside it in the same column.

A word is understood when every part of it is. Where it could mean opposite things in two teams it is asked. A wrong
silent guess about somebody who was turned down makes a debt disappear, so the words of rejection are looked at first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from signoff_core.meanings import INTERVIEWED, PRESENTED, Meaning
from signoff_core.setting_keys import plain
from signoff_core.status_words import DANISH, ENGLISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH, Says
from signoff_core.suggestions import Suggestion
from signoff_core.tokens import Parsed, Vocabulary, tokens
from signoff_core.words import Standing

S = Says
WORDS, BESIDE = "the words themselves", "the words themselves, and those beside them in the column"
_LONGEST_WORD = 120
_EARLY = Meaning(Standing.EARLY)
_SENT, _SEEN = Meaning(Standing.IN_PLAY, PRESENTED, 1), Meaning(Standing.IN_PLAY, INTERVIEWED, 2)
_FURTHER, _LAST, _OFFER = (Meaning(Standing.IN_PLAY, INTERVIEWED, depth) for depth in (3, 4, 5))
_HOLD, _WITHDREW = Meaning(Standing.ON_HOLD), Meaning(Standing.WITHDREW)
_HIRED = Meaning(Standing.HIRED, INTERVIEWED, 5)
_EARLY_NO, _PLAIN_NO = Meaning(Standing.TURNED_DOWN_EARLY), Meaning(Standing.NOT_SELECTED, plain=True)
_SHOWN = {S.INTERVIEW, S.ROUND, S.TECHNICAL, S.FINAL}


@dataclass(frozen=True)
class Beside:
    """What the other words of a column tell: whether it knows clients, refusals, failures, declined offers, hires."""

    clients: bool = False
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
    """A status word taken apart. `said` in its order, `all` the same as a set without fillers."""

    text: str
    said: tuple[Says, ...]
    all: frozenset[Says]
    unknown: bool
    tokens: frozenset[str]

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
    """A status word taken apart; a number in front of it is its place in a list."""
    text = plain(text) or text
    parsed: Parsed = vocabulary().parse(text)
    words = tokens(text)
    said = tuple(one for one in parsed.said if one is not S.OF)
    unknown = tuple(one for one in parsed.unknown if not one.isdigit())
    numbered = len(words) > 1 and words[0].isdigit() and words[1] not in _COUNTED
    if numbered and said[:1] == (S.NTH,):
        said = said[1:]
    return Word(text, said, frozenset(said), bool(unknown), frozenset(words[1:] if numbered else words))


_COUNTED = frozenset(
    [
        "st",
        "nd",
        "rd",
        "th",
        "round",
        "interview",
        "runde",
        "entrevista",
        "entretien",
        "samtale",
        "colloquio",
        "ronda",
        "tour",
        "gesprach",
    ]
)


def beside_of(texts: Iterable[str]) -> Beside:
    """What a column's words tell about one another."""
    words = [word_of(text) for text in texts if len(text) <= _LONGEST_WORD]
    return Beside(
        clients=any(
            word.has(S.CLIENT) and word.has(S.SUBMIT, S.INTERVIEW, S.REJECT, S.REVIEW, S.SHORTLIST) for word in words
        ),
        rejects=any(word.has(S.REJECT) and not word.has(S.OFFER, S.CANDIDATE, S.BY_CANDIDATE) for word in words),
        fails=any(word.all == {S.FAIL} or (word.has(S.FAIL) and word.has(*_SHOWN)) for word in words),
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


_APPLIED = frozenset(["applied", "applicant", "sourced", "sourcing", "lead", "identified", "applicants"])


def read_status(text: str, beside: Beside = ALONE) -> Suggestion:
    """What one status word says: a Meaning, or None where it must be asked."""
    if len(text) > _LONGEST_WORD:
        return _asked("too long to be a status")
    if "?" in text:
        return _asked("a question itself")
    word = word_of(text)
    if not word.all:
        return _asked("none of the known words")
    for step in (
        _rejected,
        _own_words,
        _failed,
        _withdrew,
        _declined,
        _unclear,
        _held,
        _hired,
        _offered,
        _chosen,
        _in_play,
        _early,
    ):
        if found := step(word, beside):
            return found
    return _asked("not understood as a whole" if word.unknown else "says too little by itself")


def _asked(why: str) -> Suggestion:
    return Suggestion(None, 0, why)


def _is(meaning: Meaning, sure: float, why: str = WORDS) -> Suggestion:
    return Suggestion(meaning, sure, why)


def _no(word: Word) -> Meaning:
    """Turned down at or after the show, as deep as the word says."""
    if word.has(S.FINAL):
        return Meaning(Standing.NOT_SELECTED, INTERVIEWED, 4)
    if word.has(*_SHOWN):
        further = word.tokens & _LATER
        return Meaning(Standing.NOT_SELECTED, INTERVIEWED, 3 if further else 2)
    if word.has(S.CLIENT, S.SUBMIT):
        return Meaning(Standing.NOT_SELECTED, PRESENTED, 1)
    if word.tokens & {"runner", "choice"}:
        return Meaning(Standing.NOT_SELECTED, INTERVIEWED, 3)
    return _PLAIN_NO


_LATER = frozenset(
    [
        "2",
        "3",
        "4",
        "2nd",
        "3rd",
        "4th",
        "second",
        "third",
        "fourth",
        "segunda",
        "terceira",
        "tercera",
        "deuxieme",
        "troisieme",
        "zweites",
        "zweite",
        "drittes",
        "anden",
        "andet",
        "tredje",
        "secondo",
        "terzo",
        "2eme",
        "3eme",
    ]
)


def _rejected(word: Word, _: Beside) -> Suggestion | None:
    if not word.has(S.REJECT):
        return None
    if word.denied(S.REJECT) or word.has(
        S.PENDING, S.WITHDREW, S.HOLD, S.HIRED, S.SELECTED, S.PASS, S.ACCEPT, S.TO_HIRE
    ):
        return _asked("says two things at once")
    if word.has(S.BY_CANDIDATE):
        return _is(_WITHDREW, 0.85) if not word.unknown and not word.has(S.CLIENT) else _asked("who turned down whom?")
    if word.has(S.OFFER):
        clear = word.only(S.REJECT, S.OFFER, S.CANDIDATE, S.PRELIMINARY, S.JOB) and not word.tokens & _AT_A_TIME
        return _is(_WITHDREW, 0.85) if clear else _asked("who turned down whom?")
    if word.has(S.CANDIDATE, S.JOB) and not word.has(S.CLIENT) and not word.tokens & _PASSIVE:
        return _asked("who turned down whom?")
    if word.has(S.CLIENT):
        return _is(_no(word), 0.9)
    return _rejected_when(word)


_AT_A_TIME = frozenset(["stage", "at", "during", "phase", "after", "offered", "etapa", "fase", "etape"])
"""Rejected at the offer's stage is not the offer rejected."""
_PASSIVE = frozenset(
    ["selected", "unsuccessful", "successful", "chosen", "hired", "proceeding", "selecionado", "seleccionado", "retenu"]
)


def _rejected_when(word: Word) -> Suggestion:
    """Before the show only where the word says so itself."""
    if word.has(S.BEFORE) and word.has(S.INTERVIEW):
        return _is(_EARLY_NO, 0.8)
    if word.has(S.SCREEN) and not word.unknown and not word.has(*_SHOWN, S.ASSESS, S.SUBMIT):
        return _is(_EARLY_NO, 0.88)
    if "for interview" in word.text:
        return _asked("turned down, but before or after the interview?")
    if word.has(*_SHOWN) and not word.has(S.SCREEN, S.ASSESS, S.BEFORE, S.RECRUITER):
        return _is(_no(word), 0.92)
    if word.has(S.CV, S.REVIEW, S.RECRUITER, S.SCREEN, S.SHORTLIST, S.CONTACT, S.ASSESS, S.NEW, S.BEFORE, S.REFERENCES):
        return _asked("turned down, but before or after the interview?")
    return _is(_no(word), 0.8 if word.unknown or word.has(S.ASK, S.NOT) else 0.93)


def _own_words(word: Word, _: Beside) -> Suggestion | None:
    """Words that say it whole: Signoff's own, and those nobody uses for anything else."""
    if word.has(S.EARLY_NO):
        return _is(_EARLY_NO, 0.9) if word.only(S.EARLY_NO) else _asked("before or after the interview?")
    return _is(Meaning(Standing.IN_PLAY), 0.9) if word.all == {S.IN_PLAY} else None


def _failed(word: Word, _: Beside) -> Suggestion | None:
    if not word.has(S.FAIL):
        return None
    if word.only(S.FAIL, S.SCREEN, S.RECRUITER, S.CV) and word.has(S.SCREEN):
        return _is(_EARLY_NO, 0.85)
    if word.only(S.FAIL, S.NTH, S.CLIENT, S.AFTER, *_SHOWN) and not word.denied(S.FAIL):
        return _is(_no(word), 0.88)
    return _asked("failed, but at what?")


def _withdrew(word: Word, beside: Beside) -> Suggestion | None:
    if word.has(S.WITHDREW):
        return _pulled_out(word, beside)
    if word.has(S.DROPPED, S.UNAVAILABLE):
        clear = word.has(S.CANDIDATE, S.BY_CANDIDATE) and not word.unknown and not word.has(S.CLIENT, S.OFFER)
        return _is(_WITHDREW, 0.82) if clear else _asked("who gave up whom?")
    if word.has(S.RESCINDED):
        gone = word.has(S.OFFER) and not word.has(S.CANDIDATE, S.BY_CANDIDATE)
        return _is(Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5), 0.85) if gone else _asked("who gave up whom?")
    return None


def _pulled_out(word: Word, beside: Beside) -> Suggestion:
    by_them = word.has(S.BY_CANDIDATE, S.CANDIDATE)
    if word.has(S.OFFER) and not by_them:
        clear = word.only(S.WITHDREW, S.OFFER, S.CLIENT, S.BY_US) and word.has(S.CLIENT)
        return _is(Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5), 0.85) if clear else _asked("who gave up whom?")
    if word.tokens & _INTEREST and word.has(*_SHOWN) and not by_them:
        return _asked("the candidate, or the client?")
    if word.tokens & _INTEREST and not (by_them or beside.rejects or beside.interested):
        return _asked("the candidate, or the client?")
    if word.denied(S.WITHDREW) or word.has(S.PENDING, S.HIRED, S.HOLD):
        return _asked("says two things at once")
    if word.has(S.CLIENT, S.RECRUITER, S.JOB, S.ROUND, S.BY_US) and not by_them:
        return _asked("who gave up whom?")
    if word.tokens == {"withdrawn"} and (beside.withdrawals > 1 or (beside.sends and not beside.pulls_out)):
        return _asked("withdrawn by the candidate, or by you?")
    return _is(_WITHDREW, 0.78 if word.unknown or word.has(S.ASK) else 0.92)


_INTEREST = frozenset(
    ["interested", "interest", "interessado", "interesado", "interesada", "interesse", "interessiert", "interesseret"]
)


def _declined(word: Word, beside: Beside) -> Suggestion | None:
    if not word.has(S.DECLINE):
        return None
    if word.unknown or word.has(S.ASK, S.NOT, S.PENDING):
        return _asked("who turned down whom?")
    if word.has(S.BY_CANDIDATE) or (word.has(S.OFFER) and not word.has(S.CLIENT, S.RECRUITER, S.ROUND, S.BY_US)):
        return _is(_WITHDREW, 0.92)
    if word.has(S.CLIENT) and not word.has(S.OFFER, S.CANDIDATE):
        return _is(_no(word), 0.85)
    if word.said == (S.CANDIDATE, S.DECLINE) and beside.rejects:
        return _is(_WITHDREW, 0.8, BESIDE)
    if word.all == {S.DECLINE} and beside.declined_offers and not beside.rejects:
        return _is(_PLAIN_NO, 0.8, BESIDE)
    return _asked("who turned down whom?")


def _unclear(word: Word, _: Beside) -> Suggestion | None:
    return _asked("can mean several things") if word.has(S.ASK, S.NOT) else None


def _held(word: Word, _: Beside) -> Suggestion | None:
    if not word.has(S.HOLD):
        return None
    return _is(_HOLD, 0.8 if word.unknown else 0.93) if not word.has(S.HIRED, S.ACCEPT) else _asked("says two things")


def _hired(word: Word, _: Beside) -> Suggestion | None:
    accepted = word.has(S.OFFER) and word.has(S.ACCEPT)
    if not (word.has(S.HIRED) or accepted):
        return None
    if word.has(S.PRELIMINARY) and not word.unknown:
        return _is(_OFFER, 0.8)
    if word.only(S.HIRED, S.OFFER, S.ACCEPT, S.CLIENT, S.CANDIDATE, S.DONE, S.JOB, S.BY_CANDIDATE):
        return _is(_HIRED, 0.92)
    return _asked("hired, or not yet?")


def _offered(word: Word, _: Beside) -> Suggestion | None:
    if word.has(S.TO_HIRE, S.JOIN, S.ACCEPT):
        if word.has(S.TO_HIRE) and word.has(S.DONE) and word.only(S.TO_HIRE, S.DONE) and "decided" in word.tokens:
            return _is(_OFFER, 0.78)
        return _asked("hired, or not yet?")
    if not word.has(S.OFFER):
        return None
    may = (
        S.OFFER,
        S.PENDING,
        S.DONE,
        S.INVITE,
        S.SUBMIT,
        S.FEEDBACK,
        S.CLIENT,
        S.CANDIDATE,
        S.APPROVED,
        S.REVIEW,
        S.FINAL,
    )
    return _is(_OFFER, 0.9) if word.only(*may, S.PRELIMINARY, S.JOB, S.SELECTED, S.BY_CANDIDATE) else None


def _chosen(word: Word, beside: Beside) -> Suggestion | None:
    """Passed, selected, shortlisted, approved: how far depends on who chose, and for what."""
    if word.has(S.PASS):
        if word.only(S.PASS, S.SCREEN, S.CV) and word.has(S.SCREEN):
            return _is(_EARLY, 0.8)
        through = beside.fails or not word.tokens & {"pass", "passed"} or {"passed", "interview"} <= word.tokens
        through &= not (word.tokens & _DECIDERS and not word.has(S.INTERVIEW, S.NTH, S.TECHNICAL, S.FINAL))
        if through and word.only(S.PASS, S.NTH, S.DONE, S.CLIENT, *_SHOWN) and word.has(*_SHOWN):
            return _is(_FURTHER, 0.88)
        if word.all == {S.PASS} and word.only(S.PASS) and beside.fails and word.tokens & {"pass", "passed"}:
            return _is(_FURTHER, 0.8, BESIDE)
        return _asked("passed what, or passed over?")
    if word.has(S.SELECTED):
        if word.all == {S.SELECTED, S.SCREEN} and not word.unknown:
            return _is(_EARLY, 0.8)
        if word.only(S.SELECTED, S.NTH, *_SHOWN) and word.has(*_SHOWN):
            return _is(_SENT, 0.8)
        if word.all == {S.SELECTED} and word.only(S.SELECTED) and beside.hires:
            return _is(_OFFER, 0.78, BESIDE)
        return _asked("selected for what?")
    if word.has(S.SHORTLIST):
        return _shortlisted(word, beside)
    if word.has(S.APPROVED) and word.has(S.CLIENT) and word.only(S.APPROVED, S.CLIENT, S.BY_US):
        return _is(_SEEN, 0.78)
    return _asked("approved by whom?") if word.has(S.APPROVED, S.ACCEPT) else None


_DECIDERS = frozenset(["hm", "manager", "executive", "stakeholder"])
"""Who may pass somebody over; a round is passed."""


def _shortlisted(word: Word, beside: Beside) -> Suggestion:
    """The client's shortlist where the team sends people to clients, its own where people only apply."""
    if word.has(S.CLIENT) and word.only(S.SHORTLIST, S.CLIENT, S.BY_US):
        return _is(_SENT, 0.85)
    if word.all == {S.SHORTLIST} and not word.unknown:
        if beside.sends and (beside.clients or beside.applies):
            return _is(_SENT, 0.77, BESIDE)
        if beside.news and not beside.sends and not beside.clients:
            return _is(_EARLY, 0.77, BESIDE)
    return _asked("on whose shortlist?")


def _in_play(word: Word, beside: Beside) -> Suggestion | None:
    if word.unknown:
        return None
    for step in (_screened, _interviewed, _waiting, _sent):
        if found := step(word, beside):
            return found
    return None


def _screened(word: Word, _: Beside) -> Suggestion | None:
    if word.has(S.SCREEN):
        may = (S.SCREEN, S.PENDING, S.DONE, S.INVITE, S.CV, S.RECRUITER, S.NEW, S.REVIEW, S.CONTACT, S.NTH, S.CANDIDATE)
        if word.only(*may):
            return _is(_EARLY, 0.92)
        return _is(_EARLY, 0.8) if word.only(*may, S.INTERVIEW) else _asked("a screening of whose?")
    if (
        word.has(S.RECRUITER)
        and word.has(S.INTERVIEW)
        and word.only(S.RECRUITER, S.INTERVIEW, S.INVITE, S.DONE, S.PENDING)
    ):
        own = word.tokens & {"recruiter", "agency", "consultant"}
        return _is(_EARLY, 0.8) if own else _asked("your own talk, or the client's interview?")
    return None


def _interviewed(word: Word, _: Beside) -> Suggestion | None:
    if word.has(S.ASSESS, S.RECRUITER, S.NEW, S.CONTACT, S.REVIEW, S.REFERENCES, S.INTERESTED, S.BEFORE):
        trial = word.only(S.ASSESS, S.INVITE, S.DONE) and word.tokens & _TRIALS
        return _is(_FURTHER, 0.78) if trial else None
    told = word.has(S.INTERVIEW) or (
        word.has(S.ROUND, S.TECHNICAL) and word.has(S.NTH, S.ROUND, S.FINAL) and len(word.all) > 1
    )
    if not told:
        return _is(_LAST, 0.85) if word.all == {S.FINAL} and word.tokens & _FINALISTS else None
    if word.has(S.FINAL):
        return _is(_LAST, 0.92)
    if word.tokens & _LATER:
        return _is(_FURTHER, 0.9)
    ahead = word.has(S.INVITE, S.PENDING) and not word.has(S.FEEDBACK, S.DONE, S.AFTER)
    return _is(_SENT if ahead else _SEEN, 0.9)


_TRIALS = frozenset(
    ["trial", "probetag", "probearbeiten", "schnuppertag", "probearbeit", "hospitation", "provedag", "essai", "prova"]
)
_FINALISTS = frozenset(["finalist", "finalista", "finaliste", "finalistas"])


def _waiting(word: Word, _: Beside) -> Suggestion | None:
    if word.has(S.FEEDBACK):
        clear = word.has(S.PENDING) and word.only(S.PENDING, S.FEEDBACK, S.CLIENT, S.AFTER, S.ROUND)
        return _is(_SENT if word.has(S.CLIENT, S.ROUND) else _SEEN, 0.85) if clear else _asked("feedback of whom?")
    if word.has(S.REFERENCES):
        return _is(_FURTHER, 0.88) if word.only(S.REFERENCES, S.PENDING, S.DONE, S.INVITE) else None
    if word.has(S.INVITE) and word.only(S.INVITE) and word.tokens & {"scheduled", "rescheduled"}:
        return _is(_SENT, 0.76)
    return None


def _sent(word: Word, beside: Beside) -> Suggestion | None:
    to_client = word.has(S.CLIENT) or "manager" in word.tokens
    if word.has(S.SUBMIT):
        may = (S.SUBMIT, S.CLIENT, S.CV, S.CANDIDATE, S.DONE, S.ROUND, S.FEEDBACK, S.JOB)
        if not word.only(*may):
            return _asked("sent to whom?")
        if to_client:
            return _is(_SENT, 0.93)
        if word.tokens & _PRESENTED or (word.has(S.CV) and word.tokens & _PROFILES):
            return _is(_SENT, 0.82)
        alone = word.all == {S.SUBMIT} and word.tokens & _SUBMITTED
        known = beside.clients or (alone and (beside.applies or beside.placements))
        return _is(_SENT, 0.78, BESIDE) if known else _asked("sent to the client, or to you?")
    if word.all == {S.CLIENT} and "with" in word.tokens:
        return _is(_SENT, 0.8)
    if to_client and word.has(S.REVIEW, S.PENDING) and word.only(S.CLIENT, S.REVIEW, S.PENDING):
        return _is(_SENT, 0.85)
    return None


_SUBMITTED = frozenset(["submitted", "submission", "submittal"])
_PRESENTED = frozenset(
    [
        "endorsed",
        "presented",
        "vorgestellt",
        "presentado",
        "apresentado",
        "presente",
        "praesenteret",
        "presentato",
        "prasentiert",
    ]
)
_PROFILES = frozenset(["cv", "profile", "profil", "perfil", "profilo"])


def _early(word: Word, _: Beside) -> Suggestion | None:
    if word.unknown or word.has(S.CLIENT, S.SUBMIT, *_SHOWN):
        return None
    if word.has(S.INTERESTED):
        return _is(_EARLY, 0.8) if word.only(S.INTERESTED, S.CANDIDATE, S.NEW, S.CONTACT) else None
    if word.has(S.NEW, S.CONTACT, S.REVIEW):
        may = (S.NEW, S.CONTACT, S.REVIEW, S.CV, S.PENDING, S.DONE, S.RECRUITER, S.CANDIDATE, S.NTH)
        return _is(_EARLY, 0.88) if word.only(*may) else None
    return None
