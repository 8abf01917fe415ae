"""Words that say somebody is out: who turned down whom, and before or after the interview."""

from signoff_core.meanings import INTERVIEWED, Meaning
from signoff_core.status_parts import (
    BESIDE,
    EARLY_NO,
    PLAIN_NO,
    SHOWN,
    WITHDREW,
    Beside,
    S,
    Word,
    asked,
    reads,
    turned_down,
)
from signoff_core.suggestions import Suggestion
from signoff_core.tokens import listed
from signoff_core.words import Standing


def rejected(word: Word, _: Beside) -> Suggestion | None:
    if not word.has(S.REJECT):
        return None
    if word.denied(S.REJECT) or word.has(
        S.PENDING, S.WITHDREW, S.HOLD, S.HIRED, S.SELECTED, S.PASS, S.ACCEPT, S.TO_HIRE
    ):
        return asked("says two things at once")
    if word.has(S.BY_CANDIDATE):
        return reads(WITHDREW, 0.85) if not word.unknown and not word.has(S.CLIENT) else asked("who turned down whom?")
    if word.has(S.OFFER):
        clear = word.only(S.REJECT, S.OFFER, S.CANDIDATE, S.PRELIMINARY, S.JOB) and not word.tokens & _AT_A_TIME
        return reads(WITHDREW, 0.85) if clear else asked("who turned down whom?")
    if word.has(S.CANDIDATE, S.JOB) and not word.has(S.CLIENT) and not word.tokens & _PASSIVE:
        return asked("who turned down whom?")
    if word.has(S.CLIENT):
        return reads(turned_down(word), 0.9)
    return _rejected_when(word)


_AT_A_TIME = listed("stage at during phase after offered etapa fase etape")
"""Rejected at the offer's stage is not the offer rejected."""

_PASSIVE = listed("selected unsuccessful successful chosen hired proceeding selecionado seleccionado retenu")


def _rejected_when(word: Word) -> Suggestion:
    """Before the show only where the word says so itself."""
    if word.has(S.BEFORE) and word.has(S.INTERVIEW):
        return reads(EARLY_NO, 0.8)
    if word.has(S.SCREEN) and not word.unknown and not word.has(*SHOWN, S.ASSESS, S.SUBMIT):
        return reads(EARLY_NO, 0.88)
    if "for interview" in word.text:
        return asked("turned down, but before or after the interview?")
    if word.has(*SHOWN) and not word.has(S.SCREEN, S.ASSESS, S.BEFORE, S.RECRUITER):
        return reads(turned_down(word), 0.92)
    if word.has(S.CV, S.REVIEW, S.RECRUITER, S.SCREEN, S.SHORTLIST, S.CONTACT, S.ASSESS, S.NEW, S.BEFORE, S.REFERENCES):
        return asked("turned down, but before or after the interview?")
    return reads(turned_down(word), 0.8 if word.unknown or word.has(S.ASK, S.NOT) else 0.93)


def own_words(word: Word, _: Beside) -> Suggestion | None:
    """Words that say it whole: Signoff's own, and those nobody uses for anything else."""
    if word.has(S.EARLY_NO):
        return reads(EARLY_NO, 0.9) if word.only(S.EARLY_NO) else asked("before or after the interview?")
    return reads(Meaning(Standing.IN_PLAY), 0.9) if word.all == {S.IN_PLAY} else None


def failed(word: Word, _: Beside) -> Suggestion | None:
    if not word.has(S.FAIL):
        return None
    if word.only(S.FAIL, S.SCREEN, S.RECRUITER, S.CV) and word.has(S.SCREEN):
        return reads(EARLY_NO, 0.85)
    if word.only(S.FAIL, S.NTH, S.CLIENT, S.AFTER, *SHOWN) and not word.denied(S.FAIL):
        return reads(turned_down(word), 0.88)
    return asked("failed, but at what?")


def withdrew(word: Word, beside: Beside) -> Suggestion | None:
    if word.has(S.WITHDREW):
        return _pulled_out(word, beside)
    if word.has(S.DROPPED, S.UNAVAILABLE):
        clear = word.has(S.CANDIDATE, S.BY_CANDIDATE) and not word.unknown and not word.has(S.CLIENT, S.OFFER)
        return reads(WITHDREW, 0.82) if clear else asked("who gave up whom?")
    if word.has(S.RESCINDED):
        gone = word.has(S.OFFER) and not word.has(S.CANDIDATE, S.BY_CANDIDATE)
        return reads(Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5), 0.85) if gone else asked("who gave up whom?")
    return None


def _pulled_out(word: Word, beside: Beside) -> Suggestion:
    by_them = word.has(S.BY_CANDIDATE, S.CANDIDATE)
    if word.has(S.OFFER) and not by_them:
        clear = word.only(S.WITHDREW, S.OFFER, S.CLIENT, S.BY_US) and word.has(S.CLIENT)
        return reads(Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5), 0.85) if clear else asked("who gave up whom?")
    if word.tokens & _INTEREST and word.has(*SHOWN) and not by_them:
        return asked("the candidate, or the client?")
    if word.tokens & _INTEREST and not (by_them or beside.rejects or beside.interested):
        return asked("the candidate, or the client?")
    if word.denied(S.WITHDREW) or word.has(S.PENDING, S.HIRED, S.HOLD):
        return asked("says two things at once")
    if word.has(S.CLIENT, S.RECRUITER, S.JOB, S.ROUND, S.BY_US) and not by_them:
        return asked("who gave up whom?")
    if word.tokens == {"withdrawn"} and (beside.withdrawals > 1 or (beside.sends and not beside.pulls_out)):
        return asked("withdrawn by the candidate, or by you?")
    return reads(WITHDREW, 0.78 if word.unknown or word.has(S.ASK) else 0.92)


_INTEREST = listed("interested interest interessado interesado interesada interesse interessiert interesseret")


def declined(word: Word, beside: Beside) -> Suggestion | None:
    if not word.has(S.DECLINE):
        return None
    if word.unknown or word.has(S.ASK, S.NOT, S.PENDING):
        return asked("who turned down whom?")
    if word.has(S.BY_CANDIDATE) or (word.has(S.OFFER) and not word.has(S.CLIENT, S.RECRUITER, S.ROUND, S.BY_US)):
        return reads(WITHDREW, 0.92)
    if word.has(S.CLIENT) and not word.has(S.OFFER, S.CANDIDATE):
        return reads(turned_down(word), 0.85)
    if word.said == (S.CANDIDATE, S.DECLINE) and beside.rejects:
        return reads(WITHDREW, 0.8, BESIDE)
    if word.all == {S.DECLINE} and beside.declined_offers and not beside.rejects:
        return reads(PLAIN_NO, 0.8, BESIDE)
    return asked("who turned down whom?")
