"""Words that say who gave up whom: the candidate who withdrew or declined, or the client."""

import re

from signoff_core.meanings import INTERVIEWED, Meaning
from signoff_core.status_parts import (
    BESIDE,
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
from signoff_core.status_refusals import given_by
from signoff_core.suggestions import Suggestion
from signoff_core.tokens import listed
from signoff_core.words import Standing


def withdrew(word: Word, beside: Beside) -> Suggestion | None:
    if word.has(S.WITHDREW):
        return _pulled_out(word, beside)
    if word.has(S.ELSEWHERE):
        took = word.has(S.TOOK, S.ACCEPT) and not word.unknown
        clear = took and word.only(S.ELSEWHERE, S.TOOK, S.ACCEPT, S.CANDIDATE, S.BY_CANDIDATE, S.JOB)
        clear &= "for" not in word.tokens
        return reads(WITHDREW, 0.85) if clear else asked("another job, or another of yours?")
    if word.has(S.DROPPED, S.UNAVAILABLE):
        them = (S.BY_CANDIDATE, S.CANDIDATE) if word.has(S.UNAVAILABLE) else (S.BY_CANDIDATE,)
        passed = word.said == (S.CANDIDATE, S.DROPPED, S.JOB)
        clear = (word.has(*them) or passed) and not word.unknown and not word.has(S.CLIENT, S.OFFER)
        return reads(WITHDREW, 0.82) if clear else asked("who gave up whom?")
    if word.has(S.RESCINDED):
        gone = word.has(S.OFFER) and not word.has(S.CANDIDATE, S.BY_CANDIDATE)
        return reads(Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5), 0.85) if gone else asked("who gave up whom?")
    return None


def _pulled_out(word: Word, beside: Beside) -> Suggestion:
    by_them = word.has(S.BY_CANDIDATE) or (word.has(S.CANDIDATE) and not word.has(S.CLIENT, S.RECRUITER))
    acted_on = (S.WITHDREW, S.CANDIDATE) in zip(word.said, word.said[1:], strict=False) and word.tokens & _ACTED
    if acted_on or word.tokens & _SENT_OUT or "we" in word.tokens:
        return asked("who gave up whom?")
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


_ACTED = listed("withdraw withdrew withdrawn pulled")

_SENT_OUT = listed("gesendet verschickt versendet erteilt mitgeteilt sendt")
"""What is sent to a candidate is our refusal."""


def _after_offer(word: Word) -> bool:
    """Backed out after an offer is the candidate's doing; a withdrawn offer is not."""
    return (word.has(S.AFTER) and "withdrawn" not in word.tokens) or bool(word.tokens & _GAVE_UP)


_GAVE_UP = listed(
    "backout backed desistiu desistio desiste desistencia desistement rinunciato rinuncia renuncio abgesprungen"
)
"""Only a candidate does this with an offer."""


_INTEREST = listed(
    "interested interest interessado interesado interesada interesse interessiert interesseret "
    "interessato interessata interessati interessados interesados interessee uninterested"
)


def declined(word: Word, beside: Beside) -> Suggestion | None:
    if not word.has(S.DECLINE):
        return None
    if word.unknown or word.has(S.ASK, S.NOT, S.PENDING):
        return asked("who turned down whom?")
    theirs = word.has(S.OFFER) and not word.has(S.CLIENT, S.RECRUITER, S.ROUND, S.BY_US)
    if word.has(S.BY_CANDIDATE) or (theirs and not word.at_offer and not _DECLINED_FOR.search(word.text)):
        return reads(WITHDREW, 0.92)
    if word.has(S.CLIENT) and not word.has(S.OFFER, S.CANDIDATE):
        return reads(turned_down(word), 0.85)
    if word.has(S.CLIENT) and word.tokens & _BY and word.only(S.CANDIDATE, S.CV, S.DECLINE, S.CLIENT, S.BY_US):
        return reads(turned_down(word), 0.85)
    if word.tokens & _DECIDERS and word.only(S.DECLINE, S.ROUND, S.BY_US):
        return reads(PLAIN_NO, 0.85)
    if (
        word.has(S.AFTER)
        and word.only(S.DECLINE, S.AFTER, *SHOWN)
        and word.tokens & _REFUSED
        and "a" not in word.tokens
    ):
        return reads(turned_down(word), 0.85)
    if word.said == (S.CANDIDATE, S.DECLINE, S.JOB) and word.tokens & _ACTIVE and not _DECLINED_FOR.search(word.text):
        return reads(WITHDREW, 0.85)
    if beside.clients_refuse and word.said == (S.DECLINE, S.CANDIDATE) and given_by(word):
        return reads(WITHDREW, 0.8, BESIDE)
    if word.said == (S.CANDIDATE, S.DECLINE) and beside.rejects and word.tokens & _ACTIVE:
        return reads(WITHDREW, 0.8, BESIDE)
    ours = (beside.declined_offers or beside.pulls_out) and not beside.rejects
    if word.only(S.DECLINE, S.AFTER, *SHOWN) and (word.all == {S.DECLINE} or word.has(S.AFTER)) and ours:
        return reads(turned_down(word), 0.8, BESIDE)
    return asked("who turned down whom?")


_BY = listed("by par dal dalla pelo pela por durch vom von af")

_ACTIVE = listed(
    "declined declines refused refuses declinou declino declina recusou takket takkede takker afslog rechaza rifiuta "
    "lehnt sagt ha hat har"
)
"""What a candidate does; a "candidat refusé" is one that was turned down."""

_DECLINED_FOR = re.compile(r"(?:decline|refuse)[ds]? (?:to|for)\b")
"""Declined for a job, declined to offer: not the candidate's doing."""

_DECIDERS = listed("hm manager")

_REFUSED = listed("refuse refusee refus")
"""French says it of the candidate; who "a refusé" is not told."""
