"""A call: what may be said of one, and the rows it becomes.

`Call` is the truth for the form, the command line and Python alike. `checked` turns what was given into a Call, or says
field by field what can't be taken; `rows` turns a Call into rows to append.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Annotated, Any

import pandas as pd
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.errors import InputError
from signoff_core.ids import PATTERN, new_id
from signoff_core.people import emails, phones
from signoff_core.schema import CALLS, REFERRALS
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import CallKind, KeepOnFile, ReferralKind, Relocate, Result, Return

CELL = 50_000
"""The most characters one cell of a Google Sheet holds."""
HOLD_DAYS = 5
"""A hold lasts at most so many working days."""
SLACK = timedelta(minutes=2)
"""Two clocks are never quite the same: so much of the future is still now."""


def _blank(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


def _listed(value: Any) -> Any:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return [] if value is None else value


def _moment(value: Any, info: ValidationInfo) -> Any:
    """Text or a value without a zone is the team's own time."""
    value = _parsed(_blank(value), datetime)
    if isinstance(value, datetime) and value.tzinfo is None:
        return value.replace(tzinfo=info.context["settings"].tz)
    return value


def _day_or_moment(value: Any, info: ValidationInfo) -> Any:
    value = _blank(value)
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value.strip()):
        return _parsed(value.strip(), date)
    return value if type(value) is date else _moment(value, info)


def _parsed(value: Any, kind: type) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return kind.fromisoformat(value.strip())
    except ValueError:
        raise ValueError(f"“{value}” is no date; write it like 2026-11-24, or 2026-11-24T15:30") from None


def _in_our_time(value: date | None) -> date | None:
    """A year no store and no calendar can work with is a slip."""
    if value is not None and not 1900 <= value.year < 2200:
        raise ValueError(f"The year {value.year} can't be meant; write a date like 2026-11-24.")
    return value


Text = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, max_length=CELL)] | None, BeforeValidator(_blank)
]
Id = Annotated[Annotated[str, StringConstraints(pattern=PATTERN)] | None, BeforeValidator(_blank)]
Moment = Annotated[datetime | None, BeforeValidator(_moment), AfterValidator(_in_our_time)]
Day = Annotated[date | None, BeforeValidator(_blank), AfterValidator(_in_our_time)]
DayOrMoment = Annotated[datetime | date | None, BeforeValidator(_day_or_moment), AfterValidator(_in_our_time)]


class Referred(BaseModel):
    """A person named in a call. Without a phone or an e-mail nobody could ever ring them, so one is needed."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    referral_id: Annotated[str, StringConstraints(pattern=PATTERN)] = Field(default_factory=new_id)
    kind: ReferralKind = ReferralKind.SUITED
    name: Annotated[str, StringConstraints(max_length=CELL)]
    phone: Text = None
    email: Text = None
    for_role: Text = None
    told_source_on: Day = None
    notes: Text = None

    @model_validator(mode="after")
    def _reachable(self, info: ValidationInfo) -> "Referred":
        _say(bool(self.name), c.NAME, "Who is it? Write the name.")
        _say(bool(self.phone or self.email), c.PHONE, f"How can {self.name} be reached? Add a phone or an e-mail.")
        _say(self.kind != ReferralKind.VOID, c.KIND, "Give suited or helper; a referral is taken back with its call.")
        if self.phone:
            self.phone = _one(phones, self.phone, info.context["settings"].country, c.PHONE, "a phone number")
        if self.email:
            self.email = _one(lambda text, _: emails(text), self.email, None, c.EMAIL, "an e-mail address")
        return self


class Call(BaseModel):
    """One attempt at a call and what came of it: the columns of the Calls worksheet, and the people named in it."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    call_id: Annotated[str, StringConstraints(pattern=PATTERN)] = Field(default_factory=new_id)
    candidacy_id: Id = None
    candidate: Text = None
    email: Text = None
    phone: Text = None
    role: Text = None
    client: Text = None
    kind: CallKind
    at: Moment = None
    utc_offset: Text = None
    by: Text = None
    result: Result
    told: bool | None = None
    next_step: Text = None
    relocate: Annotated[Relocate | None, BeforeValidator(_blank)] = None
    relocate_to: Text = None
    promise: Text = None
    promise_by: Day = None
    follow_up_on: DayOrMoment = None
    asked: bool | None = None
    ask_on: Day = None
    got: Annotated[list[Return], BeforeValidator(_listed)] = Field(default_factory=list)
    nothing_because: Text = None
    keep_on_file: Annotated[KeepOnFile | None, BeforeValidator(_blank)] = None
    do_not_call: bool | None = None
    say_reason: Text = None
    notes: Text = None
    referral_id: Id = None
    replaces: Id = None
    referrals: list[Referred] = Field(default_factory=list)

    @model_validator(mode="after")
    def _makes_sense(self, info: ValidationInfo) -> "Call":
        now, settings = info.context["now"], info.context["settings"]
        self.at = self.at or now
        self.got = shown_returns(self.model_dump())
        if self.told is None and self.result == Result.TALKED and self.kind == CallKind.SIGN_OFF:
            self.told = True
        self._timely(now, settings)
        self._honest()
        if self.result == Result.HOLD:
            self._held(settings)
        return self

    def _timely(self, now: datetime, settings: Settings) -> None:
        local = self.at.astimezone(settings.tz)
        _say(self.at <= now + SLACK, c.AT, f"A call can't be in the future; {local:%d %b %Y %H:%M} has not come yet.")
        for field in (c.PROMISE_BY, c.ASK_ON):
            day = getattr(self, field)
            _say(day is None or day >= local.date(), field, f"The date can't be before the call ({local:%d %b %Y}).")
        due = self.follow_up_on
        before = due is not None and (due < self.at if isinstance(due, datetime) else due < local.date())
        _say(not before, c.FOLLOW_UP_ON, f"The time can't be before the call ({local:%d %b %Y %H:%M}).")

    def _honest(self) -> None:
        _say(
            not self.told or self.result == Result.TALKED,
            c.TOLD,
            f"“{self.result}” is not told: the news is told in a conversation. Set told to FALSE, or result to talked.",
        )
        empty = self.kind == CallKind.SIGN_OFF and self.result == Result.TALKED and not self.got
        _say(
            not empty or bool(self.nothing_because),
            c.NOTHING_BECAUSE,
            "Nothing came of this call yet: add a name, a next step or leave to keep in touch, or say why there was "
            "nothing.",
        )
        reason = self.result in (Result.HOLD, Result.EXCUSED)
        _say(not reason or bool(self.notes), c.NOTES, f"Say why in the notes: “{self.result}” needs a reason.")
        _say(self.result != Result.VOID or bool(self.replaces), c.REPLACES, "Name the call to take back.")

    def _held(self, settings: Settings) -> None:
        _say(self.follow_up_on is not None, c.FOLLOW_UP_ON, "Until when? A hold needs its last day.")
        local = self.at.astimezone(settings.tz).date()
        last = settings.hours.working_days_ahead(local, HOLD_DAYS)
        until = self.follow_up_on
        day = until.astimezone(settings.tz).date() if isinstance(until, datetime) else until
        _say(
            day <= last,
            c.FOLLOW_UP_ON,
            f"A hold lasts {HOLD_DAYS} working days at most: until {last:%d %b %Y}. Then ring.",
        )


class _Said(ValueError):
    """A refusal that knows its field."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def _say(fine: bool, field: str, message: str) -> None:
    if not fine:
        raise _Said(field, message)


def _one(read: Any, text: str, country: str | None, field: str, what: str) -> str:
    values, bad = read(pd.Series([text], dtype=TEXT), country)
    _say(not bad[0], field, f"“{text}” is not {what}. Correct it, or leave it blank and give the other one.")
    return values.iloc[0]


def shown_returns(given: Mapping[str, Any]) -> list[Return]:
    """What a call gives, half-filled or whole: what was said it gave, and what its own fields show, in fixed order."""
    named = [person for person in given.get("referrals", []) if person.get(c.NAME)]
    kinds = {person.get(c.KIND) for person in named}
    shown = {
        Return.NAME: ReferralKind.SUITED in kinds,
        Return.HELPER: ReferralKind.HELPER in kinds,
        Return.NEXT_STEP: given.get(c.NEXT_STEP),
        Return.RELOCATION: given.get(c.RELOCATE),
        Return.KEEP_IN_TOUCH: given.get(c.PROMISE) or given.get(c.KEEP_ON_FILE) == KeepOnFile.YES,
    }
    return [one for one in Return if one in given.get(c.GOT, ()) or shown.get(one)]


def checked(given: Mapping[str, Any], tables: Tables, now: datetime) -> Call:
    """What was given, as a Call about somebody in the book. Raises InputError; `errors` has them all."""
    found = errors(given, tables, now)
    if isinstance(found, Call):
        return found
    raise found[0]


def errors(given: Mapping[str, Any], tables: Tables, now: datetime) -> Call | list[InputError]:
    """The Call, or every refusal there is, each naming its field."""
    try:
        call = Call.model_validate(dict(given), context={"now": now, "settings": tables.settings})
    except ValidationError as error:
        return [_worded(one) for one in error.errors()]
    unknown = _unknown(call, tables)
    return unknown or _completed(call, tables)


def _worded(error: Any) -> InputError:
    cause = error.get("ctx", {}).get("error")
    place = [str(part) for part in error["loc"] if part != "function-before"]
    if isinstance(cause, _Said):
        return InputError(str(cause), ".".join([*place, cause.field]))
    return InputError(_plain(error), ".".join(place) or None)


def _plain(error: Any) -> str:
    given, kind = error["input"], error["type"]
    if kind == "missing":
        return "This is required."
    if kind == "extra_forbidden":
        return f"There is no such field. The fields are: {', '.join(Call.model_fields)}."
    if kind == "enum":
        return f"“{given}” is not one of: {error['ctx']['expected'].replace(chr(39), '').replace(' or ', ', ')}."
    if kind == "string_pattern_mismatch":
        return f"“{given}” is no id: at most 64 letters, digits, - and _."
    if kind == "string_too_long":
        return f"This text is longer than the {CELL:,} characters a cell holds. Shorten it."
    if kind in ("value_error", "assertion_error"):
        return str(error["ctx"]["error"])
    return f"“{given}” can't be read here: {error['msg'].lower()}."


def _unknown(call: Call, tables: Tables) -> list[InputError]:
    """Ids that name nothing in the book."""
    found = []
    known = tables.candidacies[c.CANDIDACY_ID]
    written = tables.written[CALLS.title][c.CALL_ID]
    if call.kind == CallKind.REFERRAL:
        if not call.referral_id:
            found.append(InputError("Which referral was this call about? Give its referral_id.", c.REFERRAL_ID))
        elif not tables.referrals[c.REFERRAL_ID].eq(call.referral_id).any():
            found.append(InputError(f"There is no referral “{call.referral_id}” in the book.", c.REFERRAL_ID))
    elif not call.candidacy_id:
        found.append(InputError("Whom was this call with? Give the candidacy_id.", c.CANDIDACY_ID))
    named = call.candidacy_id and not known.eq(call.candidacy_id).any()
    if named and call.result != Result.VOID and call.kind != CallKind.REFERRAL:
        message = f"There is no candidacy “{call.candidacy_id}” in the book; `queue` and `check` show the ids."
        found.append(InputError(message, c.CANDIDACY_ID))
    if call.replaces and not written.eq(call.replaces).any():
        found.append(InputError(f"There is no call “{call.replaces}” to replace.", c.REPLACES))
    return found


def _completed(call: Call, tables: Tables) -> Call:
    """With the candidate's particulars beside the id, so that a person can read the row in the sheet."""
    people = tables.candidacies
    rows = people[(people[c.CANDIDACY_ID] == call.candidacy_id) & ~people[c.DOUBLED]]
    if rows.empty:
        return call
    person = rows.iloc[0]
    return call.model_copy(
        update={
            **{field: _or_none(person[field]) for field in (c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)},
            c.CANDIDATE: _or_none(person[c.NAME]),
        }
    )


def _or_none(value: Any) -> Any:
    return None if pd.isna(value) else value


def rows(call: Call, settings: Settings) -> dict[str, list[Row]]:
    """The rows a call becomes: itself and the people named in it, ready for one atomic append."""
    offset = utc_offset(call.at, settings)
    row = {name: getattr(call, name) for name in CALLS.names}
    row[c.GOT] = ", ".join(call.got) or None
    row[c.UTC_OFFSET] = offset
    said = {c.CALL_ID: call.call_id, c.FROM_CANDIDACY_ID: call.candidacy_id, c.REFERRED_BY: call.candidate}
    said |= {c.AT: call.at, c.UTC_OFFSET: offset, c.BY: call.by}
    people = [{**person.model_dump(), **said} for person in call.referrals]
    found = {CALLS.title: [_plain_values(row)]}
    return found | ({REFERRALS.title: [_plain_values(person) for person in people]} if people else {})


def _plain_values(row: Mapping[str, Any]) -> Row:
    return {name: str(value) if isinstance(value, str) else value for name, value in row.items()}


def utc_offset(at: datetime, settings: Settings) -> str:
    """`+01:00`: how far the team's clock was ahead of UTC at that moment."""
    text = at.astimezone(settings.tz).strftime("%z")
    return f"{text[:3]}:{text[3:5]}"


def taken_back(call_id: str, tables: Tables, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """The row that takes a call back (with its referrals and their moves). Raises InputError for an unknown call."""
    written = tables.written[CALLS.title]
    found = written[written[c.CALL_ID] == call_id]
    if found.empty:
        raise InputError(f"There is no call “{call_id}” to take back.", c.REPLACES)
    call = found.iloc[0]
    kept = (c.CANDIDACY_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.KIND, c.REFERRAL_ID)
    row = {name: _or_none(call[name]) for name in kept}
    row |= {c.CALL_ID: f"{call_id[:50]}-void", c.REPLACES: call_id, c.RESULT: str(Result.VOID), c.AT: now, c.BY: by}
    return {CALLS.title: [{**row, c.TOLD: False, c.UTC_OFFSET: utc_offset(now, tables.settings)}]}


def excused(ids: list[str], tables: Tables, reason: str, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """Rows that close many debts at once with one reason, such as *before we began*."""
    given = {c.KIND: CallKind.SIGN_OFF, c.RESULT: Result.EXCUSED, c.NOTES: reason, c.BY: by}
    return _many([checked({**given, c.CANDIDACY_ID: one}, tables, now) for one in ids], tables.settings)


def told_before(ids: list[str], tables: Tables, day: date, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """Rows that say many people were told already, on a past day."""
    at = min(datetime.combine(day, time(12), tables.settings.tz), now)
    given = {c.KIND: CallKind.SIGN_OFF, c.RESULT: Result.TALKED, c.TOLD: True, c.AT: at, c.BY: by}
    given[c.NOTHING_BECAUSE] = "told before Signoff kept the record"
    return _many([checked({**given, c.CANDIDACY_ID: one}, tables, now) for one in ids], tables.settings)


def _many(calls: list[Call], settings: Settings) -> dict[str, list[Row]]:
    return {CALLS.title: [rows(call, settings)[CALLS.title][0] for call in calls]}
