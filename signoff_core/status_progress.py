"""Words that say how far somebody is: held, hired, offered, chosen, in play, early."""

from signoff_core.status_parts import (
    BESIDE,
    EARLY,
    FURTHER,
    HELD,
    HIRED,
    LAST,
    LATER,
    OFFERED,
    SEEN,
    SENT,
    SHOWN,
    TRIALS,
    Beside,
    S,
    Word,
    asked,
    reads,
)
from signoff_core.suggestions import Suggestion
from signoff_core.tokens import listed


def unclear(word: Word, _: Beside) -> Suggestion | None:
    untouched = word.denied(S.REVIEW) or (word.denied(S.SCREEN) and word.tokens & _SCREENED)
    if untouched and word.only(S.NOT, S.SCREEN, S.REVIEW, S.NEW, S.PENDING):
        return reads(EARLY, 0.8)
    said_before = word.has(S.ASK, S.NOT, S.ONGOING, S.TOOK, S.ELSEWHERE, S.OTHER, S.REASON)
    return asked("can mean several things") if said_before else None


_SCREENED = listed("screened screenet prescreened screenes")
"""Not screened is still to be screened; not preselected is turned down."""


def held(word: Word, _: Beside) -> Suggestion | None:
    if not word.has(S.HOLD):
        return None
    if word.has(S.HIRED, S.ACCEPT) or (word.has(S.JOB) and not word.has(S.CANDIDATE)):
        return asked("says two things, or is said of the job")
    return reads(HELD, 0.8 if word.unknown else 0.93)


def hired(word: Word, _: Beside) -> Suggestion | None:
    accepted = word.has(S.OFFER) and word.has(S.ACCEPT)
    if not (word.has(S.HIRED) or accepted):
        return None
    if word.has(S.PRELIMINARY) and not word.unknown:
        return reads(OFFERED, 0.8)
    if (
        word.only(
            S.HIRED, S.OFFER, S.ACCEPT, S.CLIENT, S.CANDIDATE, S.DONE, S.JOB, S.BY_CANDIDATE, S.SELECTED, S.APPROVED
        )
        or ("i" in word.tokens and word.only(S.HIRED, S.JOB, S.NTH))
        or (word.has(S.CLIENT) and word.only(S.HIRED, S.CLIENT, S.BY_US))
    ):
        return reads(HIRED, 0.92)
    return asked("hired, or not yet?")


def offered(word: Word, _: Beside) -> Suggestion | None:
    if word.has(S.TO_HIRE, S.JOIN, S.ACCEPT):
        if word.has(S.TO_HIRE) and word.has(S.DONE) and word.only(S.TO_HIRE, S.DONE) and "decided" in word.tokens:
            return reads(OFFERED, 0.78)
        return asked("hired, or not yet?")
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
        S.NTH,
    )
    return reads(OFFERED, 0.9) if word.only(*may, S.PRELIMINARY, S.JOB, S.SELECTED, S.BY_CANDIDATE) else None


def chosen(word: Word, beside: Beside) -> Suggestion | None:
    """Passed, selected, shortlisted, approved: how far depends on who chose, and for what."""
    if word.has(S.PASS):
        if word.only(S.PASS, S.SCREEN, S.CV) and word.has(S.SCREEN):
            return reads(EARLY, 0.8)
        through = beside.fails or not word.tokens & {"pass", "passed"} or "passed" in word.tokens
        through &= "interviewed" not in word.tokens
        through &= not (word.tokens & _DECIDERS and not word.has(S.INTERVIEW, S.NTH, S.TECHNICAL, S.FINAL))
        if through and word.only(S.PASS, S.NTH, S.DONE, S.CLIENT, *SHOWN) and word.has(*SHOWN):
            return reads(FURTHER, 0.88)
        if word.all == {S.PASS} and word.only(S.PASS) and beside.fails and word.tokens & {"pass", "passed"}:
            return reads(FURTHER, 0.8, BESIDE)
        return asked("passed what, or passed over?")
    if word.has(S.SELECTED):
        if word.only(S.SELECTED, S.NTH, *SHOWN) and word.has(*SHOWN):
            return reads(SENT, 0.8)
        if word.all == {S.SELECTED} and word.only(S.SELECTED) and beside.hires:
            return reads(OFFERED, 0.78, BESIDE)
        return asked("selected for what?")
    if word.has(S.SHORTLIST):
        return _shortlisted(word, beside)
    if word.has(S.APPROVED) and word.has(S.INTERVIEW) and word.only(S.APPROVED, S.NTH, *SHOWN):
        return reads(SENT, 0.8)
    if word.has(S.APPROVED) and word.has(S.CLIENT) and word.only(S.APPROVED, S.CLIENT, S.BY_US):
        return reads(SEEN, 0.78)
    return asked("approved by whom?") if word.has(S.APPROVED, S.ACCEPT) else None


_DECIDERS = listed("hm manager executive stakeholder team department panel group leader")
"""Who may pass somebody over; a round is passed."""


def _shortlisted(word: Word, beside: Beside) -> Suggestion:
    """The client's shortlist where the team sends people to clients, its own where people only apply."""
    if word.has(S.INTERVIEW) and word.only(S.SHORTLIST, S.NTH, *SHOWN):
        return reads(SENT, 0.8)
    if word.has(S.CLIENT) and word.only(S.SHORTLIST, S.CLIENT, S.BY_US):
        return reads(SENT, 0.85)
    if word.all == {S.SHORTLIST} and not word.unknown:
        if beside.sends and (beside.clients or beside.applies):
            return reads(SENT, 0.77, BESIDE)
        if beside.news and not beside.sends and not beside.clients:
            return reads(EARLY, 0.77, BESIDE)
    return asked("on whose shortlist?")


def in_play(word: Word, beside: Beside) -> Suggestion | None:
    if word.unknown:
        return None
    for step in (_screened, _interviewed, _waiting, _sent):
        if found := step(word, beside):
            return found
    return None


def _screened(word: Word, _: Beside) -> Suggestion | None:
    if word.has(S.SCREEN):
        may = (S.SCREEN, S.PENDING, S.DONE, S.INVITE, S.CV, S.RECRUITER, S.NEW, S.REVIEW, S.CONTACT, S.NTH, S.CANDIDATE)
        if word.only(*may, S.PHONE, S.BY_US):
            return reads(EARLY, 0.92)
        return reads(EARLY, 0.8) if word.only(*may, S.INTERVIEW) else asked("a screening of whose?")
    if (
        word.has(S.RECRUITER)
        and word.has(S.INTERVIEW)
        and word.only(S.RECRUITER, S.INTERVIEW, S.INVITE, S.DONE, S.PENDING)
    ):
        own = word.tokens & {"recruiter", "agency", "consultant"}
        return reads(EARLY, 0.8) if own else asked("your own talk, or the client's interview?")
    return None


def _interviewed(word: Word, _: Beside) -> Suggestion | None:
    seen = "interviewed" in word.tokens and word.only(S.INTERVIEW, S.REVIEW, S.NTH, S.DONE, S.PENDING)
    if word.has(S.PHONE) and not word.has(S.CLIENT):
        return asked("your own talk, or the client's interview?")
    if seen and word.has(S.REVIEW):
        return reads(SEEN, 0.85)
    if word.has(S.ASSESS, S.RECRUITER, S.NEW, S.CONTACT, S.REVIEW, S.REFERENCES, S.INTERESTED, S.BEFORE):
        trial = word.only(S.ASSESS, S.INVITE, S.DONE) and word.tokens & TRIALS
        return reads(FURTHER, 0.78) if trial else None
    told = word.has(S.INTERVIEW) or (
        word.has(S.ROUND, S.TECHNICAL) and word.has(S.NTH, S.ROUND, S.FINAL) and len(word.said) > 1
    )
    if not told:
        return reads(LAST, 0.85) if word.all == {S.FINAL} and word.tokens & _FINALISTS else None
    if word.has(S.AFTER) and word.has(S.DONE) and not word.has(S.FEEDBACK, S.PENDING):
        return asked("over after the interview, or going on?")
    if word.has(S.FINAL):
        return reads(LAST, 0.92)
    if word.tokens & LATER:
        return reads(FURTHER, 0.9)
    ahead = word.has(S.INVITE, S.PENDING) and not word.has(S.FEEDBACK, S.DONE, S.AFTER)
    return reads(SENT if ahead else SEEN, 0.9)


_FINALISTS = listed(
    "finalist finalista finaliste finalistas finalrunde endrunde stage round fase abschlussgesprach letztgesprach"
)


def _waiting(word: Word, _: Beside) -> Suggestion | None:
    if word.has(S.FEEDBACK):
        clear = word.has(S.PENDING) and word.only(S.PENDING, S.FEEDBACK, S.CLIENT, S.AFTER, S.ROUND)
        return reads(SENT if word.has(S.CLIENT, S.ROUND) else SEEN, 0.85) if clear else asked("feedback of whom?")
    if word.has(S.REFERENCES):
        return reads(FURTHER, 0.88) if word.only(S.REFERENCES, S.PENDING, S.DONE, S.INVITE) else None
    if word.has(S.INVITE) and word.only(S.INVITE) and word.tokens & {"scheduled", "rescheduled"}:
        return reads(SENT, 0.76)
    if word.all == {S.INVITE} and word.tokens & _SUMMONED:
        return reads(SENT, 0.8)
    return None


_SUMMONED = listed(
    "indkaldt convocato convocata convoque convoquee citado citada convocati convocado convocada lined lineup"
)
"""Called to an interview, where the word is used for nothing else."""


def _sent(word: Word, beside: Beside) -> Suggestion | None:
    to_client = word.has(S.CLIENT) or "manager" in word.tokens
    if word.has(S.SUBMIT):
        may = (S.SUBMIT, S.CLIENT, S.CV, S.CANDIDATE, S.DONE, S.ROUND, S.FEEDBACK, S.JOB)
        if not word.only(*may):
            return asked("sent to whom?")
        if to_client:
            return reads(SENT, 0.93)
        if word.tokens & _PRESENTED or (word.has(S.CV) and word.tokens & _PROFILES):
            return reads(SENT, 0.82)
        alone = word.all == {S.SUBMIT} and word.tokens & _SUBMITTED
        known = beside.clients or (alone and (beside.applies or beside.placements))
        return reads(SENT, 0.78, BESIDE) if known else asked("sent to the client, or to you?")
    if word.has(S.CLIENT) and word.only(S.CLIENT, S.CV) and word.tokens & _WITH:
        return reads(SENT, 0.8)
    if to_client and word.has(S.REVIEW, S.PENDING) and word.only(S.CLIENT, S.REVIEW, S.PENDING, S.CV):
        return reads(SENT, 0.85)
    return None


_WITH = listed("with beim bei hos chez")

_SUBMITTED = listed("submitted submission submittal")

_PRESENTED = listed(
    "endorsed presented vorgestellt presentado apresentado presente praesenteret presentato prasentiert"
)

_PROFILES = listed("cv profile profil perfil profilo")


def early(word: Word, _: Beside) -> Suggestion | None:
    if word.unknown or word.has(S.CLIENT, S.SUBMIT, *SHOWN):
        return None
    if word.all == {S.CANDIDATE}:
        return reads(EARLY, 0.8)
    if word.has(S.INTERESTED):
        return reads(EARLY, 0.8) if word.only(S.INTERESTED, S.CANDIDATE, S.NEW, S.CONTACT) else None
    if word.has(S.NEW, S.CONTACT, S.REVIEW):
        may = (S.NEW, S.CONTACT, S.REVIEW, S.CV, S.PENDING, S.DONE, S.RECRUITER, S.CANDIDATE, S.NTH)
        if word.has(S.REVIEW, S.CONTACT) and word.has(S.RECRUITER) and word.only(*may, S.BY_US):
            return reads(EARLY, 0.85)
        return reads(EARLY, 0.88) if word.only(*may) else None
    return None
