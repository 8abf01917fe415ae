"""What a team's own headers and status words mean.

A plain list of common English spellings; a team's answers in Settings come before it. A word that is not on the list is
asked, never guessed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from signoff_core import columns as c
from signoff_core.schema import CANDIDATE_FIELDS, OPENING_FIELDS
from signoff_core.settings import Settings
from signoff_core.words import OpeningStatus, Standing

_HEADERS: Mapping[str, str] = {
    c.CANDIDATE_ID: "candidate id, candidate no, candidate number, candidate code, candidate ref, reference id, "
    "reference, ref, ref no, ref id, applicant id, id, cand id",
    c.NAME: "name, candidate, candidate name, full name, candidate full name, applicant, applicant name, "
    "name of candidate, name of the candidate",
    c.FIRST_NAME: "first name, firstname, given name, forename, candidate first name",
    c.LAST_NAME: "last name, lastname, surname, family name, candidate last name",
    c.EMAIL: "email, e mail, email id, mail, mail id, email address, e mail address, candidate email, personal email, "
    "email 2, secondary email",
    c.PHONE: "phone, phone no, phone number, mobile, mobile no, mobile number, mobile phone, cell, cell phone, tel, "
    "telephone, telephone number, contact, contact no, contact number, candidate phone, phone 2, alternate phone, "
    "alternate number, alternative number",
    c.LOCATION: "location, candidate location, current location, city, town, lives in",
    c.TIMEZONE: "timezone, time zone, tz",
    c.ROLE: "role, position, job, job title, vacancy, applied position, position applied, position applied for, "
    "role applied, role applied for, applied for, applying for, requisition, job role, designation applied for",
    c.CLIENT: "client, client name, customer, customer name, hiring company, end client, account",
    c.STAGE: "stage, status, current stage, current status, candidate status, application status, pipeline stage, "
    "interview status, recruitment status",
    c.OUTCOME: "outcome, result, final status, final result, decision, final outcome, final decision, "
    "interview result, interview outcome",
    c.PRESENTED_ON: "presented on, presented, date presented, submitted on, submission date, date submitted, "
    "submitted to client, cv sent, cv sent on, cv sent date, cv sent to client, sent to client, date sent to client, "
    "profile sent, profile sent on, shared with client on",
    c.INTERVIEWED_ON: "interviewed on, interview date, date of interview, interview, interview on, client interview, "
    "client interview date, first interview, first interview date, second interview, second interview date, "
    "third interview, third interview date, final interview, final interview date, 1st interview, "
    "1st interview date, 2nd interview, 2nd interview date, 3rd interview, 3rd interview date, last interview, "
    "last interview date, interview 1, interview 2, interview 3, interview 1 date, interview 2 date, "
    "interview 3 date, interview date 1, interview date 2, interview date 3",
    c.DECIDED_ON: "decided on, decision date, date of decision, decision on, rejected on, rejection date, "
    "date rejected, outcome date, result date",
    c.STAGE_CHANGED_ON: "stage changed on, status date, stage date, status changed on, status updated on, "
    "date of status, status change date, last status change",
    c.RECRUITER: "recruiter, recruiter name, hr, hr name, owner, consultant, recruited by, assigned recruiter, "
    "account manager, handled by",
    c.SOURCE: "source, candidate source, channel, how heard, sourced from, source of candidate",
    c.SALARY: "salary, expected salary, salary expectation, salary expectations, expected ctc, ectc, current salary, "
    "current ctc, ctc, rate, day rate",
    c.REASON: "reason, rejection reason, reason for rejection, reject reason, client feedback, client reason, "
    "reason rejected",
    c.NOTES: "notes, note, comments, comment, remarks, remark, feedback",
    c.TOLD_ON: "told on, told, candidate informed, candidate informed on, informed on, candidate told, "
    "feedback given, feedback given on, candidate notified on, called on",
    c.DO_NOT_CALL: "do not call, dnc, do not contact",
    c.RELOCATION: "relocation, relocate, willing to relocate, open to relocation, would relocate",
    c.REFERRED_BY: "referred by, referral, referrer, referred from, referral by",
    c.RESUME_LINK: "resume link, resume, cv, cv link, resume url, cv url, link to cv, resume drive link",
}

_OPENING_HEADERS: Mapping[str, str] = {
    c.ROLE: _HEADERS[c.ROLE],
    c.CLIENT: _HEADERS[c.CLIENT],
    c.LOCATION: "location, city, site",
    c.RECRUITER: _HEADERS[c.RECRUITER],
    c.OPENED_ON: "opened on, opened, date opened, open date, opening date, start date",
    c.CLOSED_ON: "closed on, closed, date closed, close date, closing date",
    c.STATUS: "status, opening status, job status",
    c.SEATS: "seats, openings, positions, number of positions, vacancies, headcount, no of positions",
    c.NOTES: _HEADERS[c.NOTES],
}


def _table(lists: Mapping[str, str]) -> dict[str, str]:
    return {spelling: field for field, text in lists.items() for spelling in [field, *text.split(", ")]}


_BY_HEADER = {plain.replace("_", " "): field for plain, field in _table(_HEADERS).items()}
_BY_OPENING_HEADER = {plain.replace("_", " "): field for plain, field in _table(_OPENING_HEADERS).items()}


class Meaning(NamedTuple):
    """What a status word says.

    `evidence` is how far it proves the person got (`interviewed`, `presented` or nothing), `depth` the same as a number
    to sort by (0 nothing, 1 presented, 2 interviewed, 3 further rounds, 4 final, 5 offer), `plain` whether it is a bare
    "Rejected" that does not say when.
    """

    standing: Standing
    evidence: str = ""
    depth: int = 0
    plain: bool = False


INTERVIEWED, PRESENTED = "interviewed", "presented"


def _words(meaning: Meaning, listed: str) -> dict[str, Meaning]:
    return dict.fromkeys(listed.split(", "), meaning)


_WORDS: Mapping[str, Meaning] = {
    **_words(
        Meaning(Standing.EARLY),
        "new, applied, application received, sourced, lead, to contact, contacted, screening, phone screen, "
        "phone screening, hr screening, screened, in screening, cv received, cv review, under review, early, longlist, "
        "longlisted, to call, prospect, registered, qualified, invited, invite sent",
    ),
    **_words(
        Meaning(Standing.IN_PLAY), "in play, in process, in progress, active, shortlisted, shortlist, on shortlist"
    ),
    **_words(
        Meaning(Standing.IN_PLAY, PRESENTED, 1),
        "presented, cv sent, cv sent to client, sent to client, submitted to client, profile sent, profile shared, "
        "presented to client, client review, with client, awaiting client feedback, shared with client, "
        "interview scheduled, interview booked, interview arranged, interview to be scheduled, scheduled, "
        "invited to interview, invite to interview, waiting for interview, awaiting interview, "
        "waiting for interview slot, client interview scheduled, interview confirmed, interview pending",
    ),
    **_words(
        Meaning(Standing.IN_PLAY, INTERVIEWED, 2),
        "interviewed, interview, interviewing, first interview, 1st interview, interview 1, interview done, "
        "interview completed, interview conducted, client interview, first round, 1st round, attended interview, "
        "interview feedback awaited, awaiting interview feedback, awaiting feedback, feedback pending, "
        "technical interview, client interviewed, interview held, post interview",
    ),
    **_words(
        Meaning(Standing.IN_PLAY, INTERVIEWED, 3),
        "second interview, 2nd interview, interview 2, second round, 2nd round, third interview, 3rd interview, "
        "interview 3, third round, 3rd round, assessment, trial day, references, reference check",
    ),
    **_words(Meaning(Standing.IN_PLAY, INTERVIEWED, 4), "final interview, final round, final stage, finalist"),
    **_words(
        Meaning(Standing.IN_PLAY, INTERVIEWED, 5),
        "offer, offered, offer made, offer sent, offer extended, offer pending, selected, ready to hire, "
        "offer approval, verbal offer, job offer",
    ),
    **_words(Meaning(Standing.ON_HOLD), "on hold, hold, paused, parked, client on hold, position on hold"),
    **_words(
        Meaning(Standing.HIRED, INTERVIEWED, 5),
        "hired, placed, joined, onboarded, onboarding, started, offer accepted, accepted offer, placement, "
        "project success, starter",
    ),
    **_words(
        Meaning(Standing.WITHDREW),
        "withdrew, withdrawn, candidate withdrew, candidate withdrawn, withdrew application, dropped out, "
        "candidate dropped out, candidate dropped, not interested, candidate not interested, declined offer, "
        "offer declined, rejected offer, offer rejected, candidate declined, turned down offer, offer turned down, "
        "candidate rejected offer, candidate not available, declined by candidate, accepted another offer, "
        "took another job, offer declined by candidate",
    ),
    **_words(
        Meaning(Standing.TURNED_DOWN_EARLY),
        "turned down early, rejected at screening, screening rejected, screen rejected, screened out, cv rejected, "
        "rejected cv, rejected at cv, rejected early, not qualified, unqualified, not suitable at screening, "
        "failed screening, rejected after screening, rejected after phone screen, rejected before interview, "
        "rejected by recruiter, not presented, rejected on cv",
    ),
    **_words(
        Meaning(Standing.NOT_SELECTED, plain=True),
        "rejected, reject, not selected, unsuccessful, no, turned down, regret, regretted, not proceeding, "
        "not progressed, did not get it, not successful, not hired, not chosen",
    ),
    **_words(
        Meaning(Standing.NOT_SELECTED, PRESENTED, 1),
        "rejected by client, client rejected, client rejected cv, rejected by client on cv, "
        "rejected after presentation, client declined",
    ),
    **_words(
        Meaning(Standing.NOT_SELECTED, INTERVIEWED, 2),
        "rejected after interview, rejected post interview, rejected in interview, rejected at interview, "
        "interview rejected, interview reject, not selected after interview, unsuccessful after interview, "
        "unsuccessful at interview, failed interview, failed at interview, rejected after first interview, "
        "rejected after 1st interview, turned down after interview, client rejected after interview, "
        "interviewed rejected, no after interview",
    ),
    **_words(
        Meaning(Standing.NOT_SELECTED, INTERVIEWED, 3),
        "rejected after second interview, rejected after 2nd interview, rejected after third interview, "
        "unsuccessful after second interview, second choice, runner up",
    ),
    **_words(
        Meaning(Standing.NOT_SELECTED, INTERVIEWED, 4),
        "rejected after final interview, rejected at final, rejected at final interview, rejected after final, "
        "rejected after final round, unsuccessful at final interview",
    ),
    **_words(
        Meaning(Standing.NOT_SELECTED, INTERVIEWED, 5),
        "offer withdrawn, offer withdrawn by client, client withdrew offer, offer rescinded, offer revoked",
    ),
}

_SAID_BY_TEAM: Mapping[str, Meaning] = {
    Standing.NOT_SELECTED: Meaning(Standing.NOT_SELECTED, plain=True),
    Standing.HIRED: Meaning(Standing.HIRED, INTERVIEWED, 5),
}

_OPENING_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("open", "active", "live", "in progress", "new"), OpeningStatus.OPEN),
    **dict.fromkeys(("filled", "placed", "hired", "completed"), OpeningStatus.FILLED),
    **dict.fromkeys(("closed", "lost"), OpeningStatus.CLOSED),
    **dict.fromkeys(("cancelled", "canceled", "withdrawn"), OpeningStatus.CANCELLED),
}


def plain(text: str) -> str:
    """A header or status word made comparable: `Interview\\nDate:` to `interview date`."""
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())


@dataclass(frozen=True)
class RecognisedColumn:
    """One column of a worksheet. `position` counts from 1, `field` is None for a column that is none of ours."""

    worksheet: str
    position: int
    header: str
    label: str
    field: str | None
    why: str


def labels(headers: Sequence[str]) -> list[str]:
    """What to call each column: its header, `<header>#n` for the n-th of the same, `#<letter>` for a blank one."""
    seen: dict[str, int] = {}
    found = []
    for position, header in enumerate(headers):
        seen[header] = seen.get(header, 0) + 1
        again = f"{header}#{seen[header]}" if seen[header] > 1 else header
        found.append(again if header else f"#{letters(position)}")
    return found


def letters(position: int) -> str:
    """0 to A, 26 to AA: a column as the spreadsheet names it."""
    name = ""
    while position >= 0:
        position, rest = position // 26 - 1, position % 26
        name = chr(65 + rest) + name
    return name


def recognise_columns(
    title: str, headers: Sequence[str], settings: Settings, *, openings: bool
) -> list[RecognisedColumn]:
    """What each column of a worksheet is."""
    known = _BY_OPENING_HEADER if openings else _BY_HEADER
    fields = OPENING_FIELDS if openings else CANDIDATE_FIELDS
    found = []
    for position, (header, label) in enumerate(zip(headers, labels(headers), strict=True), start=1):
        said = settings.columns.get((title, label), settings.columns.get((title, header)))
        if said is not None:
            field, why = (said if said in fields else None), "the team said so"
        else:
            field = known.get(plain(header))
            why = "the words of the header" if field else "not one of the known headers"
        found.append(RecognisedColumn(title, position, header, label, field, why))
    return found


def meaning(word: str, title: str, settings: Settings) -> Meaning | None:
    """What a status word of a worksheet says, None when nobody has said and it is on no list."""
    listed = _WORDS.get(plain(word))
    said = settings.statuses.get((title, word), settings.statuses.get((None, word)))
    if said is None:
        return listed
    if listed is not None and listed.standing == said:
        return listed
    return _SAID_BY_TEAM.get(said, Meaning(said))


def opening_status(word: str) -> str | None:
    """The status of an opening, None when the word is on no list."""
    return _OPENING_WORDS.get(plain(word))


def looks_like_candidates(headers: Sequence[str]) -> bool:
    """A person's name and something that happens to candidates: a status, a date of an interview, a way to reach them."""
    fields = {_BY_HEADER.get(plain(header)) for header in headers}
    named = c.NAME in fields or {c.FIRST_NAME, c.LAST_NAME} <= fields
    return named and bool(fields & {c.STAGE, c.OUTCOME, c.INTERVIEWED_ON, c.EMAIL, c.PHONE})


def looks_like_openings(title: str, headers: Sequence[str]) -> bool:
    """A worksheet called Openings, or one with roles and clients, their status, and nobody's name."""
    fields = {_BY_OPENING_HEADER.get(plain(header)) for header in headers}
    if c.ROLE not in fields:
        return False
    return plain(title) in ("openings", "jobs", "vacancies", "positions", "roles") and c.STATUS in fields
