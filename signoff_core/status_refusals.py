"""Words that say somebody is out: who turned down whom, and before or after the interview."""

import re

from signoff_core.meanings import Meaning
from signoff_core.status_parts import (
    BESIDE,
    EARLY_NO,
    LATER,
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


_CHOSE = listed(
    "preso scelto eligieron escolheu escolhido elegido went chose chosen lost selected wahlt gewahlt valgte valgt "
    "entschieden eligio elige choisi pris prefere"
)


def rejected(word: Word, beside: Beside) -> Suggestion | None:
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
        clear &= bool(word.tokens & _OFFERS_ARE) and not word.at_offer
        return reads(WITHDREW, 0.85) if clear else asked("who turned down whom?")
    if beside.clients_refuse and word.said == (S.REJECT, S.CANDIDATE) and given_by(word):
        return reads(WITHDREW, 0.8, BESIDE)
    if word.has(S.CANDIDATE, S.JOB) and not word.has(S.CLIENT) and not word.tokens & _PASSIVE:
        return asked("who turned down whom?")
    if word.has(S.CLIENT):
        return reads(turned_down(word), 0.9)
    return _rejected_when(word)


_MUDDLED = listed("clear qualified success through")
"""Not clear is not the same as not cleared."""

_OFFERS_ARE = listed("rejected turned abgelehnt rejetee rejeitada rechazada rechazado respinta afvist")
"""What is done to an offer; a person is regretted, discarded, not hired."""

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
    first = not word.has(S.FINAL) and not word.tokens & LATER
    if word.has(S.BEFORE) and first and (word.has(S.INTERVIEW) or "samtale" in word.tokens):
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


def given_by(word: Word) -> bool:
    """A refusal as a noun, named after who gave it and not after whom it was sent to."""
    return bool(word.tokens & _NOUNS) and not word.tokens & _TOWARDS


_NOUNS = listed("absage refus afslag rifiuto recusa rechazo")
"""Who is named after one of these is who gave it, where the clients' refusals are named beside it."""

_TOWARDS = listed("an til to au a al ao sendt")
