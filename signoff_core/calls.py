"""A call: what may be said of one, and the rows it becomes. The one place calls are imported from.

`Call` is the truth for the form, the command line and Python alike. `checked` turns what was given into a Call, or says
field by field what can't be taken; `rows` turns a Call into rows to append.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

import pandas as pd
from pydantic import ValidationError

from signoff_core import cells
from signoff_core import columns as c
from signoff_core.call_again import PEOPLE, said_otherwise, with_its_time, written_before
from signoff_core.call_fields import CELL, Refusal, quoted
from signoff_core.call_model import Call, Referred, fields_at, shown_returns
from signoff_core.call_rows import rows, utc_offset, value_or_none
from signoff_core.debts import debts
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.journal import settled
from signoff_core.leading import leading
from signoff_core.pipelines import newest_referral
from signoff_core.reading import with_rows
from signoff_core.schema import CALLS, REFERRALS
from signoff_core.settings import Settings
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.taken_back import taken_back
from signoff_core.words import CallKind, Result

__all__ = [
    "CELL",
    "Call",
    "Referred",
    "checked",
    "errors",
    "excused",
    "rows",
    "shown_returns",
    "taken_back",
    "told_before",
    "utc_offset",
]


def checked(given: Mapping[str, Any], tables: Tables, now: datetime) -> Call:
    """What was given, as a Call about somebody in the book. Raises InputError; `errors` has them all."""
    found = errors(given, tables, now)
    if isinstance(found, Call):
        return found
    raise found[0]


def errors(given: Mapping[str, Any], tables: Tables, now: datetime) -> Call | list[InputError]:
    """The Call, or every refusal there is, each naming its field.

    A call that is in the book already is given back when it says the same, so that a save can be repeated; one that
    says something else is refused as `AlreadySaid`.
    """
    before = written_before(given.get(c.CALL_ID), tables)
    given = given if before is None else with_its_time(given, before)
    try:
        call = Call.model_validate(dict(given), context={"now": now, "settings": tables.settings})
    except ValidationError as error:
        return [_worded(one) for one in error.errors()]
    refused = [*_nobody(call, tables), *_not_written(call, tables), *_taken(call, tables, before is None)]
    call = call if refused else _completed(call, tables)
    if before is not None and not refused:
        refused = said_otherwise(call, given, before, tables)
    return refused or call


def _worded(error: Any) -> InputError:
    cause = error.get("ctx", {}).get("error")
    place = [str(part) for part in error["loc"]]
    if isinstance(cause, Refusal):
        return InputError(str(cause), ".".join([*place, cause.field]))
    return InputError(_plain(error, place), ".".join(place) or None)


def _plain(error: Any, place: Sequence[str]) -> str:
    given, kind = quoted(error["input"]), error["type"]
    if kind == "missing":
        return "This is required."
    if kind == "extra_forbidden":
        return f"There is no such field. The fields are: {', '.join(fields_at(place))}."
    if kind == "enum":
        return f"{given} is not one of: {error['ctx']['expected'].replace(chr(39), '').replace(' or ', ', ')}."
    if kind == "string_pattern_mismatch":
        return f"{given} is no id: at most 64 letters, digits, - and _."
    if kind == "string_too_long":
        return f"This text is longer than the {CELL:,} characters a cell holds. Shorten it."
    if kind == "value_error":
        return str(error["ctx"]["error"])
    return f"{given} can't be read here: {error['msg'].lower()}."


def _nobody(call: Call, tables: Tables) -> list[InputError]:
    """Whom the call was with: somebody the book knows, unless a call with somebody who is gone is taken back."""
    if call.result != Result.VOID and {call.candidacy_id, call.referral_id} & tables.history.erased_ids:
        return [InputError(WAS_ERASED, c.CANDIDACY_ID)]
    if call.kind == CallKind.REFERRAL:
        if not call.referral_id:
            return [InputError("Which referral was this call about? Give its referral_id.", c.REFERRAL_ID)]
        there = call.result == Result.VOID or _is_named(call.referral_id, tables)
        return [] if there else [InputError(f"There is no referral “{call.referral_id}” in the book.", c.REFERRAL_ID)]
    if not call.candidacy_id:
        return [InputError("Whom was this call with? Give the candidacy_id.", c.CANDIDACY_ID)]
    known = cells.place(call.candidacy_id, tables.candidacies[c.CANDIDACY_ID]) >= 0
    if call.result == Result.VOID or known or _thanks_a_giver(call, tables):
        return []
    message = f"There is no candidacy “{call.candidacy_id}” in the book; `queue` and `check` show the ids."
    return [InputError(message, c.CANDIDACY_ID)]


def _thanks_a_giver(call: Call, tables: Tables) -> bool:
    """A giver who has left the sheet since is thanked all the same."""
    return call.kind == CallKind.THANK_YOU and _is_named(call.referral_id, tables)


def _is_named(referral_id: str | None, tables: Tables) -> bool:
    """Whether somebody named stands in the book under this id; one that a correction has replaced is theirs too."""
    newest = settled(REFERRALS, tables.written[REFERRALS.title]).newest.get(referral_id, referral_id)
    return bool(tables.referrals[c.REFERRAL_ID].eq(newest).any())


def _not_written(call: Call, tables: Tables) -> list[InputError]:
    """What is to be replaced must be there."""
    written = tables.written[CALLS.title][c.CALL_ID]
    if not call.replaces or written.eq(call.replaces).any():
        return []
    return [InputError(f"There is no call “{call.replaces}” to replace.", c.REPLACES)]


def _taken(call: Call, tables: Tables, is_new: bool) -> list[InputError]:
    """Two people under one id: a store would count one of them, and the other would be lost without a word."""
    written = tables.written[REFERRALS.title]
    given = [person.referral_id for person in call.referrals]
    if not given:
        return []
    anothers = is_new | (written[c.CALL_ID] != call.call_id)
    others = set(written.loc[written[c.REFERRAL_ID].isin(given) & anothers, c.REFERRAL_ID])
    return [
        InputError(
            f"The referral_id “{one}” is taken. Give another, or leave it out.", f"{PEOPLE}.{place}.{c.REFERRAL_ID}"
        )
        for place, one in enumerate(given)
        if one in others or one in given[:place]
    ]


def _completed(call: Call, tables: Tables) -> Call:
    """With the candidate's particulars beside the id, so that a person can read the row in the sheet."""
    more = {c.REPLACES: _newest(call, tables)} if call.replaces else {}
    if call.kind == CallKind.REFERRAL:
        more |= _named(call, tables)
        return call.model_copy(update=more)
    people = tables.candidacies
    (row,) = leading(pd.Series([call.candidacy_id], dtype=cells.TEXT), people)
    if row >= 0:
        said = {field: field for field in (c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)} | {c.CANDIDATE: c.NAME}
        more |= {field: value_or_none(people[name].iloc[row]) for field, name in said.items()}
    return call.model_copy(update=more) if more else call


def _named(call: Call, tables: Tables) -> dict[str, Any]:
    """A call to somebody named is about them, and not about the candidacy of whoever named them."""
    found = tables.referrals[tables.referrals[c.REFERRAL_ID] == newest_referral(tables, call.referral_id)]
    if found.empty:
        return {}
    person = found.iloc[0]
    said = {c.CANDIDATE: c.NAME, c.EMAIL: c.EMAIL, c.PHONE: c.PHONE, c.ROLE: c.FOR_ROLE}
    about = tables.referrals[c.FROM_CANDIDACY_ID].eq(call.candidacy_id).any()
    return {field: value_or_none(person[name]) for field, name in said.items()} | (
        {c.CANDIDACY_ID: None} if about else {}
    )


def _newest(call: Call, tables: Tables) -> str:
    """What stands today in the place of the call to replace: two who correct one call correct each other, and what was
    said last is not lost behind a row it never saw. A call that is given again replaces what it did before."""
    written = tables.written[CALLS.title]
    own = written[c.CALL_ID] == call.call_id
    newest = settled(CALLS, written[~own].reset_index(drop=True)).newest
    before = written.loc[own, c.REPLACES].tolist()
    if before and newest.get(before[0]) == newest.get(call.replaces):
        return before[0]
    return newest.get(call.replaces, call.replaces)


def excused(ids: Sequence[str], tables: Tables, reason: str, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """Rows that close many debts at once with one reason, such as *before we began*."""
    given = {c.KIND: CallKind.SIGN_OFF, c.RESULT: Result.EXCUSED, c.NOTES: reason, c.BY: by}
    return _many([checked({**given, c.CANDIDACY_ID: one}, tables, now) for one in ids], tables.settings)


def told_before(ids: Sequence[str], tables: Tables, day: date, by: str | None, now: datetime) -> dict[str, list[Row]]:
    """Rows that say many people were told already, on a past day.

    Raises InputError for a day that is still to come, and for one before somebody's last interview: it would settle an
    earlier round, and the debt would still stand there.
    """
    if day > now.astimezone(tables.settings.tz).date():
        raise InputError(f"They can't have been told on {day:%d %b %Y}; that day has not come yet.", c.AT)
    at = min(datetime.combine(day, time(12), tables.settings.tz), now)
    given = {c.KIND: CallKind.SIGN_OFF, c.RESULT: Result.TALKED, c.TOLD: True, c.AT: at, c.BY: by}
    given[c.NOTHING_BECAUSE] = "told before Signoff kept the record"
    said = _many([checked({**given, c.CANDIDACY_ID: one}, tables, now) for one in ids], tables.settings)
    still = set(ids) & _owed_in(with_rows(tables, said), now)
    if still:
        people = tables.candidacies[~tables.candidacies[c.DOUBLED]].set_index(c.CANDIDACY_ID)
        names = people[c.NAME].reindex([one for one in ids if one in still]).fillna("somebody without a name")
        raise InputError(
            f"{', '.join(names)} can't have been told on {day:%d %b %Y}: there was an interview or a presentation later. "
            "Choose a later day, or leave them out.",
            c.AT,
        )
    return said


def _owed_in(tables: Tables, now: datetime) -> set[str]:
    found = debts(tables, now)
    return set(tables.candidacies.loc[found.owed, c.CANDIDACY_ID])


def _many(calls: Sequence[Call], settings: Settings) -> dict[str, list[Row]]:
    return {CALLS.title: [rows(call, settings)[CALLS.title][0] for call in calls]}
