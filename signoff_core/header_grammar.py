"""What one header says by its words alone: a grammar over what the words stand for, one for all languages.

A header is understood when every word of it is: `Faculty Name` and `Hiring Manager's Email` are none of ours, although
a name and an e-mail stand in them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache

from signoff_core import columns as c
from signoff_core.header_words import Said
from signoff_core.header_words_danish import DANISH
from signoff_core.header_words_english import ENGLISH
from signoff_core.header_words_french import FRENCH
from signoff_core.header_words_german import GERMAN
from signoff_core.header_words_italian import ITALIAN
from signoff_core.header_words_portuguese import PORTUGUESE
from signoff_core.header_words_spanish import SPANISH
from signoff_core.suggestions import Suggestion
from signoff_core.tokens import Parsed, Vocabulary, bracketed, tokens

WORDS, MISSPELT = "by its header", "by its header, though misspelt"
RUNNING, NOT_KNOWN, OTHERS = (
    "a running number, never an id",
    "not one of the known headers",
    "a column Signoff does not use",
)
S = Said


Kind = Enum(
    "Kind",
    "PLAIN STAGE STATUS INTERVIEW_STATUS OUTCOME ROUND SELECTED STATE DATE SUBMITTED COMPANY DESIGNATION CONTACT OTHERS",
)
"""What the neighbours must know of a header beyond its field."""


@dataclass(frozen=True)
class Reading:
    """A header by itself: what it is taken for, what kind of column that is, and what its words stand for."""

    header: str
    suggestion: Suggestion
    kind: Kind = Kind.PLAIN
    said: frozenset[Said] = frozenset()

    @property
    def field(self) -> str | None:
        return self.suggestion.value


@dataclass(frozen=True)
class Rule:
    """A header is `field` when it says one of each group of `needs`, and beside them nothing but `may` and fillers."""

    field: str | None
    sure: float
    needs: tuple[frozenset[Said], ...]
    may: frozenset[Said] = frozenset()
    kind: Kind = Kind.PLAIN
    why: str = WORDS

    def fits(self, said: frozenset[Said]) -> bool:
        return all(group & said for group in self.needs) and said <= self.may.union(*self.needs) | _FILLERS


_QUESTION_NUMBER = re.compile(r"^\s*Q?[0-9]{1,2}\s*[.):-]\s*(?=\D)", re.IGNORECASE)
_FILLERS = frozenset({S.OF, S.CANDIDATE, S.FORMAT, S.DETAILS, S.YES_NO})
_DATES = (S.DATE, S.DATE_TIME, S.TIMESTAMP)
_ROUNDS = (S.ROUND, S.NTH, S.OTHER, S.TECHNICAL, S.FINAL)
_PEOPLE = (S.RECRUITER, S.HR, S.CLIENT, S.MANAGER, S.INTERVIEWER, S.OWNER, S.COMPANY)


def _rule(
    field: str | None, sure: float, *needs: Iterable[Said] | Said, may: Iterable[Said] = (), **more: object
) -> Rule:
    groups = tuple(frozenset({group} if isinstance(group, Said) else group) for group in needs)
    return Rule(field, sure, groups, frozenset(may), **more)


_RULES: tuple[Rule, ...] = (
    _rule(None, 0, (S.SERIAL,), may=(S.NUMBER, S.ID), why=RUNNING),
    _rule(None, 0, (S.NUMBER,), may=(), kind=Kind.OTHERS, why=RUNNING),
    # who
    _rule(c.CANDIDATE_ID, 0.85, S.ID, may=(S.NUMBER,)),
    _rule(c.CANDIDATE_ID, 0.9, S.REFERENCE, (S.NUMBER, S.ID)),
    _rule(c.CANDIDATE_ID, 0.6, S.ID, S.APPLY, may=(S.NUMBER,), why="could be the application's number"),
    _rule(c.EMAIL, 0.6, S.EMAIL, (S.PHONE, S.MOBILE), may=(S.CONTACT,), why="could be a phone or an e-mail"),
    _rule(c.EMAIL, 0.97, S.EMAIL, may=(S.MAIN, S.OTHER, S.NTH, S.HOME, S.CONTACT, S.NUMBER, S.ID, S.NAME, S.CURRENT)),
    _rule(
        c.PHONE, 0.97, (S.PHONE, S.MOBILE), may=(S.MAIN, S.OTHER, S.NTH, S.HOME, S.CONTACT, S.NUMBER, S.CURRENT, S.SERIAL)
    ),
    _rule(c.PHONE, 0.8, (S.OTHER, S.MAIN), S.NUMBER),
    _rule(c.PHONE, 0.9, S.CONTACT, (S.NUMBER, S.SERIAL), may=(S.MAIN, S.OTHER, S.NTH, S.HOME)),
    _rule(c.PHONE, 0.78, S.CONTACT, may=(S.MAIN, S.OTHER, S.NTH), kind=Kind.CONTACT),
    _rule(c.NAME, 0.95, S.FIRST, S.LAST, may=(S.NAME, S.FULL, S.MIDDLE)),
    _rule(c.FIRST_NAME, 0.97, S.FIRST, may=(S.NAME, S.SCRIPT)),
    _rule(c.LAST_NAME, 0.97, S.LAST, may=(S.NAME, S.SCRIPT)),
    _rule(c.NAME, 0.95, S.NAME, may=(S.FULL, S.SCRIPT)),
    # for what
    _rule(c.CLIENT, 0.85, S.COMPANY, (S.APPLY, S.APPLY_FOR, S.WISHED), may=(S.NAME,)),
    _rule(c.ROLE, 0.95, S.APPLY_FOR, may=(S.ROLE, S.TITLE, S.DESIGNATION, S.NAME, S.DATE)),
    _rule(c.ROLE, 0.92, (S.ROLE, S.DESIGNATION, S.TITLE), (S.APPLY, S.WISHED, S.MAIN), may=(S.ROLE, S.NAME, S.TITLE, S.NTH)),
    _rule(c.ROLE, 0.9, S.ROLE, may=(S.NAME, S.TITLE, S.DESIGNATION, S.NTH)),
    _rule(c.ROLE, 0.6, S.DESIGNATION, may=(S.NAME,), kind=Kind.DESIGNATION, why="could be the role, or the present one"),
    _rule(c.ROLE, 0.5, S.TITLE, kind=Kind.DESIGNATION, why="could be the role, or the person's own title"),
    _rule(c.CLIENT, 0.93, S.CLIENT, may=(S.NAME, S.COMPANY, S.FINAL)),
    _rule(c.CLIENT, 0.6, S.COMPANY, may=(S.NAME,), kind=Kind.COMPANY, why="could be the client, or the present employer"),
    _rule(c.CLIENT, 0.5, S.PROJECT, may=(S.NAME,), kind=Kind.COMPANY, why="could be the client, or something inside one"),
    # why and what was said of it
    _rule(None, 0, S.LEAVE, kind=Kind.OTHERS, why=OTHERS),
    _rule(c.REASON, 0.9, S.REASON, may=(S.REJECT, S.OUTCOME, S.STATUS, S.CLIENT, S.SELECTED, S.STAGE, S.FINAL, S.APPLY, S.NUMBER, S.DECIDE)),
    _rule(c.REASON, 0.85, S.REJECT, (S.NOTES, S.FEEDBACK, S.DETAILS), may=(S.REASON, S.CLIENT)),
    _rule(
        c.NOTES, 0.9, (S.NOTES, S.FEEDBACK),
        may=(
            S.INTERVIEW, S.SCREENING, S.NUMBER, S.STATUS, *_ROUNDS, *_PEOPLE, S.NOTES, S.FEEDBACK, S.CURRENT, S.APPLY, S.STAGE,
            S.OUTCOME, S.MAIN, S.SUBMIT, S.RESUME, S.ROLE, S.TOLD,
        ),
    ),
    _rule(c.NOTES, 0.85, S.RATING, (S.INTERVIEW, S.SCREENING, S.NOTES, S.FEEDBACK), may=(*_ROUNDS, *_PEOPLE)),
    _rule(c.NOTES, 0.5, S.RATING, may=(S.FINAL, S.HR, S.RECRUITER), why="could be what was said, or a mark"),
    # where it stands
    _rule(c.STAGE_CHANGED_ON, 0.92, (S.STATUS, S.STAGE, S.STATUS_OR_STATE), _DATES, may=(S.CHANGE, S.CURRENT, S.APPLY)),
    _rule(c.STAGE_CHANGED_ON, 0.85, (S.STATUS, S.STAGE, S.STATUS_OR_STATE), S.CHANGE, may=(S.CURRENT,)),
    _rule(c.STAGE_CHANGED_ON, 0.6, S.CHANGE, _DATES, may=(S.CURRENT,), why="could be when the status changed"),
    _rule(c.STAGE_CHANGED_ON, 0.85, (S.STATUS, S.STAGE, S.STATUS_OR_STATE), S.UPDATED, may=(S.CURRENT, *_DATES)),
    _rule(c.DECIDED_ON, 0.92, (S.REJECT, S.OUTCOME, S.DECIDE), _DATES, may=(S.FINAL, S.CLIENT)),
    _rule(c.DECIDED_ON, 0.78, S.REJECT, _DATES, may=(S.EMAIL, S.SENT)),
    _rule(c.OUTCOME, 0.6, S.FINAL, S.INTERVIEW, S.OUTCOME, why="could be how it ended, or how one round went"),
    _rule(None, 0, (S.STATUS, S.OUTCOME), (*_ROUNDS, S.SCREENING, S.HR, S.CLIENT, S.MANAGER), (S.INTERVIEW, S.ROUND, S.NTH, S.SCREENING, S.HR,
          S.TECHNICAL), may=(S.FINAL, S.CLIENT, S.MANAGER), kind=Kind.ROUND, why="how one round went"),
    _rule(c.OUTCOME, 0.85, S.FINAL, (S.STATUS, S.OUTCOME), may=(S.INTERVIEW, S.CURRENT, S.STAGE), kind=Kind.OUTCOME),
    _rule(c.STAGE, 0.93, S.STAGE, may=(S.APPLY, S.NAME, S.CURRENT, S.STATUS, S.ROLE, S.INTERVIEW), kind=Kind.STAGE),
    _rule(c.STAGE, 0.93, S.STATUS, may=(S.APPLY, S.CURRENT, S.NAME, S.HR, S.RECRUITER), kind=Kind.STATUS),
    _rule(c.STAGE, 0.8, S.STATUS, S.INTERVIEW, may=(S.CURRENT,), kind=Kind.INTERVIEW_STATUS),
    _rule(c.STAGE, 0.6, S.STATUS, S.CLIENT, kind=Kind.INTERVIEW_STATUS, why="could be the client's own stage"),
    _rule(c.STAGE, 0.6, S.STATUS_OR_STATE, kind=Kind.STATE, why="could be the status, or a part of the country"),
    _rule(c.OUTCOME, 0.9, S.OUTCOME, may=(S.FINAL, S.INTERVIEW, S.SELECTED, S.CURRENT, S.APPLY), kind=Kind.OUTCOME),
    _rule(c.OUTCOME, 0.6, S.OUTCOME, (S.CLIENT, S.MANAGER), may=(S.FINAL,), why="could be how it ended, or one step of it"),
    _rule(c.OUTCOME, 0.78, S.SELECTED, may=(S.FINAL,), kind=Kind.SELECTED),
    _rule(c.OUTCOME, 0.55, S.REJECT, kind=Kind.SELECTED, why="could be how it ended"),
    # when
    _rule(
        c.INTERVIEWED_ON, 0.95, S.INTERVIEW, _DATES,
        may=(*_ROUNDS, S.SCHEDULE, S.CURRENT, S.CLIENT, S.MANAGER, S.COMPANY, S.TIME, *_DATES),
    ),
    _rule(c.INTERVIEWED_ON, 0.6, (S.SCREENING, S.HR), _DATES, S.INTERVIEW, may=(*_ROUNDS, S.SCHEDULE, S.TIME),
          why="could be a first talk of your own"),
    _rule(c.INTERVIEWED_ON, 0.8, (S.ROUND, S.TECHNICAL), _DATES, may=(*_ROUNDS, S.SCHEDULE, S.CLIENT, S.TIME)),
    _rule(c.INTERVIEWED_ON, 0.78, S.SCHEDULE, _DATES, may=(*_DATES, S.TIME)),
    _rule(None, 0, S.INTERVIEW, S.ROUND, why="which round, not when"),
    _rule(c.INTERVIEWED_ON, 0.6, S.INTERVIEW, S.SCHEDULE, may=(S.NTH, S.CLIENT, S.FINAL), why="could be a date, or a tick"),
    _rule(c.INTERVIEWED_ON, 0.78, S.INTERVIEW, may=(S.NTH, S.OTHER, S.FINAL, S.CLIENT, S.CURRENT, S.ROUND, S.TECHNICAL,
          S.MANAGER)),
    _rule(None, 0, (S.TIMESTAMP, S.UPDATED), may=_DATES, kind=Kind.OTHERS, why=OTHERS),
    _rule(c.INTERVIEWED_ON, 0.5, _DATES, may=(S.TIME,), kind=Kind.DATE, why="could be applied, interviewed or decided"),
    _rule(c.PRESENTED_ON, 0.93, S.SUBMIT_TO_CLIENT, may=(*_DATES, S.RESUME, S.SENT, S.CLIENT)),
    _rule(c.PRESENTED_ON, 0.9, (S.SUBMIT, S.SENT), (S.CLIENT, S.MANAGER), may=(*_DATES, S.RESUME)),
    _rule(c.PRESENTED_ON, 0.85, (S.SUBMIT, S.SENT), S.RESUME, may=_DATES),
    _rule(c.PRESENTED_ON, 0.7, S.SUBMIT, _DATES, kind=Kind.SUBMITTED, why="could be sent to the client, or applied"),
    _rule(c.PRESENTED_ON, 0.6, S.SUBMIT, kind=Kind.SUBMITTED, why="could be sent to the client, or applied"),
    _rule(c.PRESENTED_ON, 0.6, S.SENT, _DATES, kind=Kind.SUBMITTED, why="could be sent to the client, or something else"),
    _rule(c.TOLD_ON, 0.6, S.REJECT, S.SENT, may=_DATES, why="could be when they were told, or only written to"),
    _rule(c.TOLD_ON, 0.88, S.TOLD, may=(*_DATES, S.REJECT, S.OUTCOME, S.SENT)),
    # the rest of a person
    _rule(c.DO_NOT_CALL, 0.95, S.DO_NOT_CALL),
    _rule(c.RELOCATION, 0.93, S.RELOCATION, may=(S.PLACE,)),
    _rule(c.TIMEZONE, 0.97, S.TIMEZONE),
    _rule(c.REFERRED_BY, 0.9, S.REFERRAL, may=(S.NAME, S.BY)),
    _rule(c.RECRUITER, 0.95, S.RECRUITER, may=(S.NAME, S.OWNER, S.HR, S.MAIN)),
    _rule(c.RECRUITER, 0.8, S.HR, (S.NAME, S.OWNER)),
    _rule(c.RECRUITER, 0.6, S.HR, why="could be the recruiter, or a round with them"),
    _rule(c.RECRUITER, 0.77, S.OWNER, may=(S.NAME, S.ROLE)),
    _rule(c.RECRUITER, 0.6, (S.SUBMIT_TO_CLIENT, S.SUBMIT), S.BY, why="could be the recruiter, or a colleague"),
    _rule(c.RECRUITER, 0.6, S.SOURCED_BY, may=(S.NAME,), why="could be the recruiter, or who found them"),
    _rule(c.SOURCE, 0.95, S.HEARD, may=(S.SOURCE, S.NAME, S.APPLY, S.PORTAL, S.ROLE, S.COMPANY, S.CURRENT, S.BY)),
    _rule(c.SOURCE, 0.95, S.SOURCE, may=(S.NAME, S.APPLY, S.PORTAL, S.ROLE, S.RESUME, S.MAIN)),
    _rule(c.SOURCE, 0.6, S.PORTAL, may=(S.NAME,), why="could be where they come from"),
    _rule(c.SALARY, 0.95, (S.SALARY, S.EXPECTED), may=(S.CURRENT, S.WISHED, S.NUMBER)),
    _rule(c.RESUME_LINK, 0.93, S.RESUME, may=(S.LINK, S.CURRENT)),
    _rule(c.LOCATION, 0.92, S.PLACE, may=(S.CURRENT, S.STATE, S.COUNTRY, S.HOME, S.NAME, S.AREA, S.FULL, S.NTH, S.MAIN, S.TIMEZONE, S.POSTAL)),
    _rule(c.LOCATION, 0.5, S.AREA, may=(S.CURRENT,), why="could be where they live, or a part of the company"),
    _rule(c.LOCATION, 0.6, S.STATE, may=(S.CURRENT,), kind=Kind.STATE, why="could be where they live"),
    _rule(c.LOCATION, 0.78, S.BY),  # Danish for a town
    _rule(c.NAME, 0.92, S.CANDIDATE),
)  # fmt: skip


@cache
def vocabulary() -> Vocabulary:
    return Vocabulary(ENGLISH, PORTUGUESE, SPANISH, FRENCH, ITALIAN, GERMAN, DANISH)


def read_header(header: str) -> Reading:
    """What a header says by itself. What stands in brackets may only add to it, and a question's number says nothing.

    Each call gives a reading of its own: two columns of one header are told apart by it.
    """
    return replace(_understood(header))


@lru_cache(20_000)
def _understood(header: str) -> Reading:
    read = _read(header)
    bare = _QUESTION_NUMBER.sub("", header)
    return replace(_read(bare), header=header) if read.suggestion.why == NOT_KNOWN and bare != header else read


def _read(header: str) -> Reading:
    outside, inside = bracketed(header)
    parsed = vocabulary().parse(outside if tokens(outside) else header)
    beside = vocabulary().parse(inside)
    said = frozenset(parsed.said)
    if parsed.unknown or (S.NOT_OURS in said):
        return _none(header, said, parsed)
    return _by_rules(header, said, frozenset(beside.said), parsed)


def _reference(said: frozenset[Said]) -> Suggestion | None:
    """A candidate's reference is their number; a bare one may be who referred them."""
    if S.REFERENCE not in said or not said <= _FILLERS | {S.REFERENCE}:
        return None
    if S.CANDIDATE in said:
        return Suggestion(c.CANDIDATE_ID, 0.9, WORDS)
    return Suggestion(c.REFERRED_BY, 0.6, "could be who referred them, or a number")


def _none(header: str, said: frozenset[Said], parsed: Parsed) -> Reading:
    known = S.NOT_OURS in said
    return Reading(
        header, Suggestion(None, 0, OTHERS if known else NOT_KNOWN), Kind.OTHERS if known else Kind.PLAIN, said
    )


def _by_rules(header: str, said: frozenset[Said], beside: frozenset[Said], parsed: Parsed) -> Reading:
    if reference := _reference(said):
        return Reading(header, reference, Kind.PLAIN, said)
    for whole in (said | beside, said) if beside else (said,):
        rule = next((rule for rule in _RULES if rule.fits(whole)), None) if whole else None
        if rule:
            why = MISSPELT if parsed.guessed and rule.why == WORDS else rule.why
            return Reading(header, Suggestion(rule.field, rule.sure, why), rule.kind, said | beside)
    return Reading(header, Suggestion(None, 0, NOT_KNOWN), Kind.PLAIN, said)
