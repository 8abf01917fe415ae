"""Which cells are about a person, column by column: what an erasure blanks, and what stays so that counts hold.

A column that stands in neither list is a column somebody forgot to think about; a test says so.
"""

from collections.abc import Mapping

from signoff_core import columns as c
from signoff_core.erased import GONE_WORDS
from signoff_core.schema import CALLS, CANDIDATES_TITLE, MOVES, REFERRALS

BLANKED: Mapping[str, Mapping[str, str | None]] = {
    CALLS.title: {
        **dict.fromkeys((c.CANDIDATE, c.EMAIL, c.PHONE, c.NEXT_STEP, c.RELOCATE_TO, c.NOTHING_BECAUSE)),
        **dict.fromkeys((c.SAY_REASON, c.NOTES)),
        c.PROMISE: GONE_WORDS,  # that there was one is counted
    },
    REFERRALS.title: dict.fromkeys((c.NAME, c.PHONE, c.EMAIL, c.NOTES)),
    MOVES.title: dict.fromkeys((c.CANDIDATE, c.EMAIL, c.PHONE, c.NOTES)),
    CANDIDATES_TITLE: dict.fromkeys(
        (
            c.CANDIDATE_ID, c.NAME, c.FIRST_NAME, c.LAST_NAME, c.EMAIL, c.PHONE, c.LOCATION, c.TIMEZONE, c.SOURCE,
            c.SALARY, c.REASON, c.NOTES, c.RELOCATION, c.REFERRED_BY, c.RESUME_LINK,
        )
    ),
}  # fmt: skip
"""Table to column: what is left in the cell of a row about somebody erased, None for nothing. In Referrals: of the
person named. In Candidates the name's cell gets `identity.erased_name`, and the team's own other columns go too."""

GIVER = {c.REFERRED_BY: None}
"""The same for the referrals somebody erased has given: the person they named stays."""

KEPT: Mapping[str, tuple[str, ...]] = {
    CALLS.title: (
        c.CALL_ID, c.CANDIDACY_ID, c.ROLE, c.CLIENT, c.KIND, c.AT, c.UTC_OFFSET, c.BY, c.RESULT, c.TOLD, c.RELOCATE,
        c.PROMISE_BY, c.FOLLOW_UP_ON, c.ASKED, c.ASK_ON, c.GOT, c.KEEP_ON_FILE, c.DO_NOT_CALL, c.REFERRAL_ID,
        c.REPLACES,
    ),
    REFERRALS.title: (
        c.REFERRAL_ID, c.CALL_ID, c.FROM_CANDIDACY_ID, c.REFERRED_BY, c.KIND, c.FOR_ROLE, c.TOLD_SOURCE_ON, c.AT,
        c.UTC_OFFSET, c.BY, c.REPLACES,
    ),
    MOVES.title: (
        c.MOVE_ID, c.OF, c.SUBJECT_ID, c.ROLE, c.CLIENT, c.TO, c.WORDS, c.AT, c.UTC_OFFSET, c.BY, c.REPLACES,
    ),
    CANDIDATES_TITLE: (
        c.ROLE, c.CLIENT, c.STAGE, c.OUTCOME, c.PRESENTED_ON, c.INTERVIEWED_ON, c.DECIDED_ON, c.STAGE_CHANGED_ON,
        c.RECRUITER, c.TOLD_ON, c.DO_NOT_CALL,
    ),
}  # fmt: skip
"""Opaque ids, dates, and words of a fixed vocabulary: they say nothing of anybody once the rest is gone."""

FREE_WORDS: Mapping[str, tuple[str, ...]] = {
    CALLS.title: (c.NEXT_STEP, c.RELOCATE_TO, c.PROMISE, c.NOTHING_BECAUSE, c.SAY_REASON, c.NOTES),
    REFERRALS.title: (c.REFERRED_BY, c.NOTES),
    MOVES.title: (c.NOTES, c.WORDS),
}
"""Where a row about somebody else may mention them."""

THEIR_WORDS = (c.REFERRED_BY, c.NOTES, c.REASON, c.SOURCE, c.STAGE, c.OUTCOME)
"""The same in another candidate's row."""
