"""The fixed vocabularies: what a cell of an app-owned column may say, and the standings of a candidacy."""

from enum import StrEnum


class Standing(StrEnum):
    """Where a candidacy is."""

    EARLY = "early"
    IN_PLAY = "in play"
    ON_HOLD = "on hold"
    HIRED = "hired"
    WITHDREW = "withdrew"
    TURNED_DOWN_EARLY = "turned down early"
    NOT_SELECTED = "not selected"
    UNKNOWN = "unknown"


class CallKind(StrEnum):
    SIGN_OFF = "sign-off"
    KEEP_POSTED = "keep posted"
    REFERRAL = "referral"
    CHECK_IN = "check-in"
    THANK_YOU = "thank you"


class Result(StrEnum):
    """What became of an attempt."""

    TALKED = "talked"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no answer"
    CALL_BACK = "call back"
    WRONG_NUMBER = "wrong number"
    WROTE_INSTEAD = "wrote instead"
    HOLD = "hold"
    EXCUSED = "excused"
    VOID = "void"


class Relocate(StrEnum):
    YES = "yes"
    NO = "no"
    FOR_THE_RIGHT_JOB = "for the right job"


class KeepOnFile(StrEnum):
    YES = "yes"
    NO = "no"


class Return(StrEnum):
    """What a call gave."""

    NAME = "name"
    HELPER = "helper"
    NEXT_STEP = "next step"
    RELOCATION = "relocation"
    KEEP_IN_TOUCH = "keep in touch"
    MARKET_FACT = "market fact"


class ReferralKind(StrEnum):
    SUITED = "suited"
    HELPER = "helper"
    VOID = "void"


class Step(StrEnum):
    """Where a referral is, in order; `closed` is the way out at any point."""

    NAMED = "named"
    CONTACTED = "contacted"
    SCREENED = "screened"
    PRESENTED = "presented"
    INTERVIEWED = "interviewed"
    OFFERED = "offered"
    PLACED = "placed"
    CLOSED = "closed"


class Subject(StrEnum):
    """What a row of Moves is about."""

    CANDIDACY = "candidacy"
    REFERRAL = "referral"
    OWNER = "owner"
    OPENING = "opening"
    ERASURE = "erasure"


class OpeningStatus(StrEnum):
    OPEN = "open"
    FILLED = "filled"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Reach(StrEnum):
    """How the news is owed."""

    CALL = "call"
    WRITE_INSTEAD = "write instead"


class Because(StrEnum):
    """Why somebody is in the queue."""

    NOT_SELECTED = "not selected"
    NOT_RECORDED = "interview not recorded"
    OPENING_CLOSED = "opening closed"


class SinceFrom(StrEnum):
    """What the clock was started by."""

    DECIDED = "decided"
    STAGE_CHANGED = "stage changed"
    NOTICED = "noticed"
    LAST_INTERVIEW = "last interview"


class State(StrEnum):
    """How a debt stands against the team's own promise."""

    ON_TIME = "on time"
    DUE_TODAY = "due today"
    OVERDUE = "overdue"
    LEFT_HANGING = "left hanging"
    ON_HOLD = "on hold"


class Promised(StrEnum):
    """How a promise to keep somebody posted stands."""

    OVERDUE = "overdue"
    DUE = "due"
    COMING = "coming"
    BROKEN = "broken"
    KEPT = "kept"


VOID = "void"
SHEET = "sheet"
"""The `by` of a row that was noticed in the sheet and not said by a person."""
ALREADY_SO = "already so"
"""The note of a noticed row that does not know since when: the sheet said so when it was first read."""
MORE_FOLLOW = f"{ALREADY_SO}, more to come"
"""The same on all but the last rows of a first look that took more than one write."""
NOBODY_LOOKED = "nobody had looked since "
"""The note of a row noticed after a while without a look: the change lies anywhere since the moment that follows."""
