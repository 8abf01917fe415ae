"""Common status words of candidacies and openings, and what each of them says."""

from collections.abc import Mapping
from typing import NamedTuple

from signoff_core.words import OpeningStatus, Standing


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


STATUS_WORDS: Mapping[str, Meaning] = {
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

SAID_BY_TEAM: Mapping[str, Meaning] = {
    Standing.NOT_SELECTED: Meaning(Standing.NOT_SELECTED, plain=True),
    Standing.HIRED: Meaning(Standing.HIRED, INTERVIEWED, 5),
}

OPENING_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("open", "active", "live", "in progress", "new"), OpeningStatus.OPEN),
    **dict.fromkeys(("filled", "placed", "hired", "completed"), OpeningStatus.FILLED),
    **dict.fromkeys(("closed", "lost"), OpeningStatus.CLOSED),
    **dict.fromkeys(("cancelled", "canceled", "withdrawn"), OpeningStatus.CANCELLED),
}
