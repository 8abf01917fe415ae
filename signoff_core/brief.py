"""What to know about a person before dialling."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT, among, places, records
from signoff_core.debts import Debts, debts
from signoff_core.dossier import same_person
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.ladder import WAKING_FROM, WAKING_TO, local_zone
from signoff_core.outcomes import heard
from signoff_core.people import shown_phone
from signoff_core.plain_times import plain, utc
from signoff_core.stores import Row
from signoff_core.tables import Tables
from signoff_core.words import OpeningStatus, Standing

_SAID = (
    c.CALL_ID, c.AT, c.BY, c.ROLE, c.CLIENT, c.RESULT, c.TOLD, c.SAY_REASON, c.NOTES, c.NEXT_STEP, c.RELOCATE,
    c.RELOCATE_TO, c.PROMISE, c.PROMISE_BY,
)  # fmt: skip
_OF_THE_SHEET = (
    c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT, c.WORDS, c.REASON, c.LOCATION, c.RELOCATION, c.TIMEZONE,
    c.INTERVIEWED_ON, c.PLACE,
)  # fmt: skip
FEW = 3
"""So many earlier calls are shown beside a form; the whole history is on the person's page."""


@dataclass(frozen=True)
class Brief:
    """One person and one role. Texts are blank where nothing is known.

    `zone` is where the person lives (`own_zone` False: nobody knows, it is the team's), `calls` the calls before about
    any of their candidacies, newest first: rows with when, by whom, for which role, what came of it and what was said.
    `role_open` is whether the role can still be recommended to others. `promise` and `promise_by` are the last one made
    to them, `wants` and `would_move` what they said last of their next step and of moving, `planned` what was noted to
    say of the client's reason. `giver`, `person` and `step` belong to a call about somebody named: who named them, whose
    name it was, and where that person is.
    """

    candidacy_id: str
    name: str
    phone: str
    shown_phone: str
    email: str
    role: str
    client: str
    stage: str
    reason: str
    location: str
    relocation: str
    interviewed_on: datetime | None
    do_not_call: bool
    zone: ZoneInfo
    own_zone: bool
    role_open: bool
    calls: Sequence[Row]
    names_given: tuple[str, ...]
    promise: str = ""
    promise_by: datetime | None = None
    wants: str = ""
    would_move: str = ""
    planned: str = ""
    giver: str = ""
    person: str = ""
    step: str = ""

    def awake(self, now: datetime) -> bool:
        """Whether it is an hour to ring somebody where they live."""
        return WAKING_FROM <= now.astimezone(self.zone).hour < WAKING_TO

    @property
    def lately(self) -> Sequence[Row]:
        """The newest few of the calls."""
        return self.calls[:FEW]

    @property
    def reason_given(self) -> Row | None:
        """The latest call that gave them a reason, about whichever of their candidacies; None where none did."""
        return next((row for row in self.calls if _text(row[c.SAY_REASON]) and heard(row)), None)


def brief(tables: Tables, candidacy_id: str, now: datetime) -> Brief:
    """What is known of a candidacy at a moment. Raises InputError for one that is not in the sheet (any more).

    A call's form asks for it with every field that is typed: it is worked out once for a moment of the book, and all
    who ask share the answer.
    """
    briefs: dict[str, Brief] = tables.kept("briefs", pd.Timestamp(now), dict)
    if candidacy_id not in briefs:
        briefs[candidacy_id] = _brief(tables, candidacy_id, now)
    return briefs[candidacy_id]


def _brief(tables: Tables, candidacy_id: str, now: datetime) -> Brief:
    if candidacy_id in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.CANDIDACY_ID)
    people = tables.candidacies
    rows = places(candidacy_id, people[c.CANDIDACY_ID])
    rows = rows[~people[c.DOUBLED].to_numpy(bool)[rows]]
    if not len(rows):
        raise InputError(
            "This person is not in the sheet any more, or their e-mail, role or client was changed there. What was "
            "typed is kept.",
            c.CANDIDACY_ID,
        )
    row, (one,) = rows[0], records(people, rows[:1], _OF_THE_SHEET)
    text = {name: _text(said) for name, said in one.items()}
    found = debts(tables, now)
    zone = local_zone(text[c.TIMEZONE], text[c.PHONE])
    calls = said_in(tables.calls, _about(np.flatnonzero(same_person(people, row)), tables, now))
    return Brief(
        candidacy_id=candidacy_id,
        name=text[c.NAME] or "somebody without a name",
        phone=text[c.PHONE],
        shown_phone=shown_phone(text[c.PHONE]) if text[c.PHONE] else "",
        email=text[c.EMAIL],
        role=text[c.ROLE],
        client=text[c.CLIENT],
        stage=text[c.WORDS],
        reason=text[c.REASON],
        location=text[c.LOCATION],
        relocation=text[c.RELOCATION],
        interviewed_on=None if pd.isna(one[c.INTERVIEWED_ON]) else one[c.INTERVIEWED_ON].to_pydatetime(),
        do_not_call=bool(found.history.never_rung[row]),
        zone=ZoneInfo(zone) if zone else tables.settings.tz,
        own_zone=zone is not None,
        role_open=_role_open(found, tables.openings, one[c.PLACE]),
        calls=calls,
        names_given=_names_given(tables.referrals, calls),
        **_said_before(calls),
    )


def _text(said: Any) -> str:
    return said if isinstance(said, str) else ""


def _about(candidacies: np.ndarray, tables: Tables, now: datetime) -> np.ndarray:
    """Where the calls about some candidacies up to a moment stand, newest first."""
    at = utc(tables.calls[c.AT])
    theirs = np.flatnonzero(np.isin(tables.calls[c.ABOUT].to_numpy(), candidacies) & (at <= plain(now)))
    return theirs[np.argsort(-at[theirs].astype("int64"), kind="stable")]


def said_in(calls: pd.DataFrame, places: np.ndarray) -> Sequence[Row]:
    """What a brief shows of some calls."""
    return tuple(records(calls, places, _SAID))


def _names_given(referrals: pd.DataFrame, calls: Sequence[Row]) -> tuple[str, ...]:
    given = among(referrals[c.CALL_ID], pd.Series([row[c.CALL_ID] for row in calls], dtype=TEXT))
    return tuple(referrals[c.NAME][given].dropna())


def _said_before(calls: Sequence[Row]) -> dict[str, Any]:
    """What they said last of each thing, which need not have been in one call."""
    promised = next((row for row in calls if _text(row[c.PROMISE])), None)
    by = promised[c.PROMISE_BY] if promised else None
    relocate, where = _last(calls, c.RELOCATE), _last(calls, c.RELOCATE_TO)
    return {
        "promise": _last(calls, c.PROMISE),
        "promise_by": None if pd.isna(by) else by.to_pydatetime(),
        "wants": _last(calls, c.NEXT_STEP),
        "would_move": f"{relocate}, to {where}" if relocate and where else relocate,
        "planned": _last(calls, c.SAY_REASON),
    }


def _last(calls: Sequence[Row], field: str) -> str:
    return next(filter(None, (_text(row[field]) for row in calls)), "")


def _role_open(found: Debts, openings: pd.DataFrame, place: int) -> bool:
    """Open by the Openings worksheet; where that says nothing, as long as nobody was hired for it."""
    said = openings[c.STATUS].array[openings[c.PLACE].to_numpy() == place].dropna()
    if len(said):
        return OpeningStatus.OPEN in said.tolist()
    hired = found.history.standing_is(Standing.HIRED)
    return not (hired & (found.people[c.PLACE].to_numpy() == place)).any()
