"""Words that say somebody is out: who turned down whom, and before or after the interview."""

import re

from signoff_core.meanings import INTERVIEWED, Meaning
from signoff_core.status_parts import (
    BESIDE,
    EARLY_NO,
    PLAIN_NO,
    SHOWN,
    TRIALS,
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


def other_taken(word: Word, _: Beside) -> Suggestion | None:
    """Where somebody else was taken, this one was not."""
    if not word.has(S.OTHER):
        return None
    if word.has(S.NOT, S.PENDING, S.WITHDREW, S.DECLINE, S.HOLD, S.PASS, S.FAIL, S.ASK, S.REVIEW, S.ELSEWHERE):
        return asked("somebody else was taken, or not?")
    chose = word.tokens & _CHOSE or word.has(S.SELECTED, S.HIRED, S.REJECT, S.DROPPED, S.TOOK)
    clear = chose and not word.has(S.BY_CANDIDATE, S.CANDIDATE)
    return reads(turned_down(word), 0.88) if clear else asked("somebody else was taken, or not?")


_CHOSE = listed("preso scelto eligieron escolheu escolhido elegido went chose chosen lost selected wahlt gewahlt valgte valgt entschieden eligio elige choisi pris prefere")


def rejected(word: Word, _: Beside) -> Suggestion | None:
    unchosen = word.denied(S.SELECTED, S.PASS) and not word.tokens & _MUDDLED
    if not word.has(S.REJECT) and not unchosen:
        return None
    if word.denied(S.REJECT) or word.has(S.PENDING, S.WITHDREW, S.HOLD, S.HIRED, S.ACCEPT, S.TO_HIRE, S.ELSEWHERE):
        return asked("says two things at once")
    if not unchosen and word.has(S.SELECTED, S.PASS):
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


_MUDDLED = listed("clear qualified success through")
"""Not clear is not the same as not cleared."""

_AT_A_TIME = listed("stage at during phase after offered etapa fase etape")
"""Rejected at the offer's stage is not the offer rejected."""

_PASSIVE = listed(
    "selected unsuccessful successful chosen hired proceeding selecionado seleccionado retenu was been an til "
    "reprovado reprovada rejeitado rejeitada descartado descartada rechazado rechazada rejete rejetee ecarte ecartee "
    "scartato scartata respinto respinta escluso eliminado eliminada afvist fravalgt"
)
"""Said of the candidate, never of what the candidate did."""


def _rejected_when(word: Word) -> Suggestion:
    """Before the show only where the word says so itself."""
    if word.has(S.BEFORE) and (word.has(S.INTERVIEW) or "samtale" in word.tokens):
        return reads(EARLY_NO, 0.8)
    if word.has(S.SCREEN) and not word.unknown and not word.has(*SHOWN, S.ASSESS, S.SUBMIT):
        return reads(EARLY_NO, 0.88)
    if _NO_INTERVIEW.search(word.text):
        return reads(EARLY_NO, 0.85)
    if _FOR_INTERVIEW.search(word.text):
        return asked("turned down, but before or after the interview?")
    if word.has(*SHOWN) and not word.has(S.SCREEN, S.ASSESS, S.BEFORE, S.RECRUITER):
        return reads(turned_down(word), 0.92)
    if word.tokens & TRIALS:
        return reads(turned_down(word), 0.85)
    if word.has(S.CV, S.REVIEW, S.RECRUITER, S.SCREEN, S.SHORTLIST, S.CONTACT, S.ASSESS, S.NEW, S.BEFORE, S.REFERENCES):
        return asked("turned down, but before or after the interview?")
    return reads(turned_down(word), 0.8 if word.unknown or word.has(S.ASK, S.NOT) else 0.93)


_NO_INTERVIEW = re.compile(r"not (?:selected|chosen) for (?:an? )?(?:phone )?interview$")

_FOR_INTERVIEW = re.compile(r"for (?:an? |the )?(?:phone |telephone |telephonic )?interview")


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
    if word.only(S.FAIL, S.NTH, S.CLIENT, S.AFTER, S.FEEDBACK, *SHOWN) and not word.denied(S.FAIL):
        return reads(turned_down(word), 0.88)
    return asked("failed, but at what?")


def withdrew(word: Word, beside: Beside) -> Suggestion | None:
    if word.has(S.WITHDREW):
        return _pulled_out(word, beside)
    if word.has(S.ELSEWHERE):
        took = word.has(S.TOOK, S.ACCEPT) and not word.unknown
        clear = took and word.only(S.ELSEWHERE, S.TOOK, S.ACCEPT, S.CANDIDATE, S.BY_CANDIDATE, S.JOB)
        return reads(WITHDREW, 0.85) if clear else asked("another job, or another of yours?")
    if word.has(S.DROPPED, S.UNAVAILABLE):
        clear = word.has(S.CANDIDATE, S.BY_CANDIDATE) and not word.unknown and not word.has(S.CLIENT, S.OFFER)
        return reads(WITHDREW, 0.82) if clear else asked("who gave up whom?")
    if word.has(S.RESCINDED):
        gone = word.has(S.OFFER) and not word.has(S.CANDIDATE, S.BY_CANDIDATE)
        return reads(Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5), 0.85) if gone else asked("who gave up whom?")
    return None


def _pulled_out(word: Word, beside: Beside) -> Suggestion:
    by_them = word.has(S.BY_CANDIDATE, S.CANDIDATE)
    if word.has(S.OFFER) and not by_them and not _after_offer(word):
        clear = word.only(S.WITHDREW, S.OFFER, S.CLIENT, S.BY_US) and word.has(S.CLIENT)
        return reads(Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5), 0.85) if clear else asked("who gave up whom?")
    if word.tokens & _INTEREST and "in" in word.tokens and word.said[-1] is S.CANDIDATE:
        return asked("the candidate, or the client?")
    if word.tokens & _INTEREST and word.said == (S.CLIENT, S.WITHDREW) and not word.unknown:
        return reads(turned_down(word), 0.85)
    if word.tokens & _INTEREST and word.has(*SHOWN) and not by_them:
        return asked("the candidate, or the client?")
    if word.tokens & _INTEREST and not (by_them or beside.rejects or beside.interested):
        return asked("the candidate, or the client?")
    if word.denied(S.WITHDREW) or word.has(S.PENDING, S.HIRED, S.HOLD):
        return asked("says two things at once")
    job_first = word.has(S.JOB) and word.said.index(S.JOB) < word.said.index(S.WITHDREW)
    if (job_first or word.has(S.CLIENT, S.RECRUITER, S.ROUND, S.BY_US)) and not by_them:
        return asked("who gave up whom?")
    if word.tokens == {"withdrawn"} and (beside.withdrawals > 1 or (beside.sends and not beside.pulls_out)):
        return asked("withdrawn by the candidate, or by you?")
    return reads(WITHDREW, 0.78 if word.unknown or word.has(S.ASK) else 0.92)


def _after_offer(word: Word) -> bool:
    """Backed out after an offer is the candidate's doing; a withdrawn offer is not."""
    return (word.has(S.AFTER) and "withdrawn" not in word.tokens) or bool(word.tokens & _GAVE_UP)


_GAVE_UP = listed(
    "backout backed desistiu desistio desiste desistencia desistement rinunciato rinuncia renuncio abgesprungen"
)
"""Only a candidate does this with an offer."""


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
    if word.has(S.CLIENT) and word.tokens & _BY and word.only(S.CANDIDATE, S.CV, S.DECLINE, S.CLIENT, S.BY_US):
        return reads(turned_down(word), 0.85)
    if word.tokens & _DECIDERS and word.only(S.DECLINE, S.ROUND, S.BY_US):
        return reads(PLAIN_NO, 0.85)
    if word.has(S.AFTER) and word.only(S.DECLINE, S.AFTER, *SHOWN) and word.tokens & _REFUSED and "a" not in word.tokens:
        return reads(turned_down(word), 0.85)
    if word.said == (S.CANDIDATE, S.DECLINE, S.JOB):
        return reads(WITHDREW, 0.85)
    if word.said == (S.CANDIDATE, S.DECLINE) and beside.rejects:
        return reads(WITHDREW, 0.8, BESIDE)
    ours = (beside.declined_offers or beside.pulls_out) and not beside.rejects
    if word.only(S.DECLINE, S.AFTER, *SHOWN) and (word.all == {S.DECLINE} or word.has(S.AFTER)) and ours:
        return reads(turned_down(word), 0.8, BESIDE)
    return asked("who turned down whom?")


_BY = listed("by par dal dalla pelo pela por durch vom von af")

_DECIDERS = listed("hm manager")

_REFUSED = listed("refuse refusee refus")
"""French says it of the candidate; who "a refusé" is not told."""
