"""Common English spellings of the headers a team's worksheet may have."""

from collections.abc import Mapping

from signoff_core import columns as c
from signoff_core.setting_keys import plain

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


def _by_spelling(lists: Mapping[str, str]) -> dict[str, str]:
    return {plain(spelling): field for field, text in lists.items() for spelling in [field, *text.split(", ")]}


BY_HEADER = _by_spelling(_HEADERS)
BY_OPENING_HEADER = _by_spelling(_OPENING_HEADERS)
"""Plain spelling to its field."""
