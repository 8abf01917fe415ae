"""The one model of a call: its fields, and the rules they keep among each other.

It is checked against a moment and the team's settings, given as pydantic's context (`now`, `settings`); `calls.checked`
does that, and looks into the book too.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationInfo, model_validator

from signoff_core import columns as c
from signoff_core.call_fields import (
    Blank,
    Day,
    DayOrMoment,
    Flag,
    Id,
    Listed,
    Moment,
    Name,
    Text,
    moment_said,
    read_email,
    read_phone,
    say,
    settings_said,
)
from signoff_core.ids import PATTERN, new_id
from signoff_core.settings import Settings
from signoff_core.words import CallKind, KeepOnFile, ReferralKind, Relocate, Result, Return

HOLD_DAYS = 5
"""A hold lasts at most so many working days."""
SLACK_SECONDS = 120
"""Two clocks are never quite the same: so much of the future is still now."""


class Referred(BaseModel):
    """A person named in a call. Without a phone or an e-mail nobody could ever ring them, so one is needed."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    referral_id: Annotated[str, StringConstraints(pattern=PATTERN)] = Field(default_factory=new_id)
    kind: ReferralKind = ReferralKind.SUITED
    name: Name
    phone: Text = None
    email: Text = None
    for_role: Text = None
    told_source_on: Day = None
    notes: Text = None

    @model_validator(mode="after")
    def _reachable(self, info: ValidationInfo) -> "Referred":
        say(bool(self.name), c.NAME, "Who is it? Write the name.")
        say(bool(self.phone or self.email), c.PHONE, f"How can {self.name} be reached? Add a phone or an e-mail.")
        say(self.kind != ReferralKind.VOID, c.KIND, "Give suited or helper; a referral is taken back with its call.")
        _read_reach(self, info)
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
    told: Flag = None
    next_step: Text = None
    relocate: Annotated[Relocate | None, Blank] = None
    relocate_to: Text = None
    promise: Text = None
    promise_by: Day = None
    follow_up_on: DayOrMoment = None
    asked: Flag = None
    ask_on: Day = None
    got: Annotated[list[Return], Listed] = Field(default_factory=list)
    nothing_because: Text = None
    keep_on_file: Annotated[KeepOnFile | None, Blank] = None
    do_not_call: Flag = None
    say_reason: Text = None
    notes: Text = None
    referral_id: Id = None
    replaces: Id = None
    referrals: list[Referred] = Field(default_factory=list)

    @model_validator(mode="after")
    def _makes_sense(self, info: ValidationInfo) -> "Call":
        now, settings = moment_said(info), settings_said(info)
        self.at = self.at or (now and now.replace(microsecond=0))
        say(self.at is not None, c.AT, "When was the call? Write a time like 2026-11-24T15:30.")
        self.got = shown_returns(self.model_dump())
        if self.told is None and self.result == Result.TALKED and self.kind == CallKind.SIGN_OFF:
            self.told = True
        _check_times(self, now, settings)
        _check_honesty(self)
        _read_reach(self, info)
        if self.result == Result.HOLD:
            _check_hold(self, settings)
        return self


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


def fields_at(place: Sequence[str]) -> list[str]:
    """The fields there are where a field stands: a call's own, or those of a person named in it."""
    return list((Referred if place[0] == "referrals" and len(place) > 1 else Call).model_fields)


def _read_reach(one: Call | Referred, info: ValidationInfo) -> None:
    if one.phone:
        one.phone = read_phone(one.phone, settings_said(info).country, c.PHONE)
    if one.email:
        one.email = read_email(one.email, c.EMAIL)


def _check_times(call: Call, now: datetime | None, settings: Settings) -> None:
    local = call.at.astimezone(settings.tz)
    past = now is None or (call.at - now).total_seconds() <= SLACK_SECONDS
    say(past, c.AT, f"A call can't be in the future; {local:%d %b %Y %H:%M} has not come yet.")
    for field in (c.PROMISE_BY, c.ASK_ON):
        day = getattr(call, field)
        say(day is None or day >= local.date(), field, f"The date can't be before the call ({local:%d %b %Y}).")
    due = call.follow_up_on
    before = due is not None and (due < call.at if isinstance(due, datetime) else due < local.date())
    say(not before, c.FOLLOW_UP_ON, f"The time can't be before the call ({local:%d %b %Y %H:%M}).")


def _check_honesty(call: Call) -> None:
    say(
        not call.told or call.result == Result.TALKED,
        c.TOLD,
        f"“{call.result}” is not told: the news is told in a conversation. Set told to FALSE, or result to talked.",
    )
    empty = call.kind == CallKind.SIGN_OFF and call.result == Result.TALKED and not call.got
    say(
        not empty or bool(call.nothing_because),
        c.NOTHING_BECAUSE,
        "Nothing came of this call yet: add a name, a next step or leave to keep in touch, or say why there was "
        "nothing.",
    )
    reason = call.result in (Result.HOLD, Result.EXCUSED)
    say(not reason or bool(call.notes), c.NOTES, f"Say why in the notes: “{call.result}” needs a reason.")
    say(call.result != Result.VOID or bool(call.replaces), c.REPLACES, "Name the call to take back.")
    say(call.replaces is None or call.replaces != call.call_id, c.REPLACES, "A call can't replace itself.")


def _check_hold(call: Call, settings: Settings) -> None:
    say(call.follow_up_on is not None, c.FOLLOW_UP_ON, "Until when? A hold needs its last day.")
    last = settings.hours.working_days_ahead(call.at.astimezone(settings.tz).date(), HOLD_DAYS)
    until = call.follow_up_on
    day = until.astimezone(settings.tz).date() if isinstance(until, datetime) else until
    say(
        day <= last,
        c.FOLLOW_UP_ON,
        f"A hold lasts {HOLD_DAYS} working days at most: until {last:%d %b %Y}. Then ring.",
    )
