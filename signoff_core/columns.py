"""Every column name of the book, typed once.

Other modules write `c.DECIDED_ON`, so that a misspelt column is an error when the module is imported and not an empty
answer at half past eight in the morning. A test reads the package and fails when one of these words stands anywhere
else as a string.
"""

# A candidacy: the team's own worksheet, whatever its headers are called there.
CANDIDATE_ID = "candidate_id"
NAME = "name"
FIRST_NAME = "first_name"
LAST_NAME = "last_name"
EMAIL = "email"
PHONE = "phone"
LOCATION = "location"
TIMEZONE = "timezone"
ROLE = "role"
CLIENT = "client"
STAGE = "stage"
OUTCOME = "outcome"
PRESENTED_ON = "presented_on"
INTERVIEWED_ON = "interviewed_on"
DECIDED_ON = "decided_on"
STAGE_CHANGED_ON = "stage_changed_on"
RECRUITER = "recruiter"
SOURCE = "source"
SALARY = "salary"
REASON = "reason"
NOTES = "notes"
TOLD_ON = "told_on"
DO_NOT_CALL = "do_not_call"
RELOCATION = "relocation"
REFERRED_BY = "referred_by"
RESUME_LINK = "resume_link"

# An opening: the team's too.
OPENED_ON = "opened_on"
CLOSED_ON = "closed_on"
STATUS = "status"
SEATS = "seats"

# A call.
CALL_ID = "call_id"
CANDIDACY_ID = "candidacy_id"
CANDIDATE = "candidate"
KIND = "kind"
AT = "at"
UTC_OFFSET = "utc_offset"
BY = "by"
RESULT = "result"
TOLD = "told"
NEXT_STEP = "next_step"
RELOCATE = "relocate"
RELOCATE_TO = "relocate_to"
PROMISE = "promise"
PROMISE_BY = "promise_by"
FOLLOW_UP_ON = "follow_up_on"
ASKED = "asked"
ASK_ON = "ask_on"
GOT = "got"
NOTHING_BECAUSE = "nothing_because"
KEEP_ON_FILE = "keep_on_file"
SAY_REASON = "say_reason"
REFERRAL_ID = "referral_id"
REPLACES = "replaces"

# A referral.
FROM_CANDIDACY_ID = "from_candidacy_id"
FOR_ROLE = "for_role"
TOLD_SOURCE_ON = "told_source_on"

# A move.
MOVE_ID = "move_id"
OF = "of"
SUBJECT_ID = "subject_id"
TO = "to"
WORDS = "words"

# A setting.
KEY = "key"
VALUE = "value"

# What reading adds to a row.
WORKSHEET = "worksheet"
ROW = "row"
STANDING = "standing"
EVIDENCE = "evidence"
DEPTH = "depth"
PLAIN = "plain"
DOUBLED = "doubled"
ROUNDS = "rounds"
INTERVIEW_COLUMN = "interview_column"
ROUND = "round"
TOLD_SAID = "told_said"
ABOUT = "about"
PLACE = "place"


def nth(field: str, number: int) -> str:
    """The typed date of the n-th column of a field, where a worksheet has several."""
    return f"{field}#{number}"


# What the queue and the lists beside it add.
REACH = "reach"
BECAUSE = "because"
SINCE = "since"
SINCE_FROM = "since_from"
RESTS_ON = "rests_on"
LOOKED_AT = "looked_at"
WAITED_HOURS = "waited_hours"
DUE_AT = "due_at"
LEGAL_DUE_AT = "legal_due_at"
STATE = "state"
ATTEMPTS = "attempts"
LAST_RESULT = "last_result"
LAST_AT = "last_at"
NEXT_TRY_AT = "next_try_at"
WRITE_OFFERED = "write_offered"
APPOINTMENT = "appointment"
HOLD_UNTIL = "hold_until"
HEARD_ON = "heard_on"
QUESTION = "question"

# What the pipeline shows.
STEP = "step"
STEP_SINCE = "step_since"
DAYS_IN_STEP = "days_in_step"
FURTHEST = "furthest"
STEPS_TAKEN = "steps_taken"
LAST_NOTES = "last_notes"
PEOPLE = "people"
OUT_OF = "out_of"
SHARE = "share"
HELPERS = "helpers"
ELSEWHERE = "elsewhere"
SIGN_OFF = "sign_off"

# What is said of a person named before they are saved, and how a referral came about.
POSITION = "position"
WHY = "why"
EVENT = "event"

# A problem.
COLUMN = "column"
FOUND = "found"
ALLOWED = "allowed"

# What an import would change.
BEFORE = "before"
AFTER = "after"

# Referrals: whose they are, what the giver has not heard, what stands still, what the person named must be told.
GIVER_TOLD_AT = "giver_told_at"
PERSON = "person"
STANDS_STILL = "stands_still"
SOURCE_DUE_ON = "source_due_on"
SOURCE_DAYS_LEFT = "source_days_left"
UNTIL = "until"
OVER = "over"

# What was promised, and one list for a day.
INDIVIDUAL = "individual"
PROMISED_ON = "promised_on"
UNDATED = "undated"
KEPT_ON = "kept_on"
KEPT_BY = "kept_by"
FEW = "few"
GROUP = "group"
ALSO = "also"
ALL_DAY = "all_day"
UID = "uid"
SUMMARY = "summary"
DESCRIPTION = "description"
# Who fits an opening.
SCORE = "score"
PROMISED_AT = "promised_at"
PROMISED_BY_WHOM = "promised_by_whom"
PROMISE_KEPT = "promise_kept"
PROMISE_FITS = "promise_fits"
SAID_AT = "said_at"
NOTED = "noted"
NOTED_AT = "noted_at"
SEEN_ON = "seen_on"
LIVES_THERE = "lives_there"
WOULD_MOVE = "would_move"
IN_PLAY_FOR = "in_play_for"
SAME_JOB = "same_job"
SPOKEN_AT = "spoken_at"
