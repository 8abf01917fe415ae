"""What to know about a person before dialling."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import among
from signoff_core.debts import Debts, debts
from signoff_core.dossier import same_person
from signoff_core.erased import WAS_ERASED
from signoff_core.errors import InputError
from signoff_core.ladder import WAKING_FROM, WAKING_TO, local_zones
from signoff_core.outcomes import heard
from signoff_core.people import shown_phone
from signoff_core.plain_times import plain, utc
from signoff_core.tables import Tables
from signoff_core.words import OpeningStatus, Standing

FEW = 3
"""So many earlier calls are shown beside a form; the whole history is on the person's page."""


@dataclass(frozen=True)
class Brief:
    """One person and one role. Texts are blank where nothing is known.

    `zone` is where the person lives (`own_zone` False: nobody knows, it is the team's), `calls` what was said before
    about any of their candidacies (newest first), `lately` the first few of them as rows, `role_open` whether the role
    can still be recommended to others. `promise` and `promise_by` are the last one made to them, `wants` and
    `would_move` what they said last of their next step and of moving, `planned` what was noted to say of the client's
    reason. `giver`, `person` and `step` belong to a call about somebody named: who named them, whose name it was, and
    where that person is.
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
    calls: pd.DataFrame
    lately: tuple[dict[str, Any], ...]
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
    def said(self) -> pd.DataFrame:
        """The conversations among the calls, newest first."""
        return self.calls[self.calls[[c.NEXT_STEP, c.PROMISE, c.NOTES, c.RELOCATE]].notna().any(axis=1)]

    @property
    def reason_given(self) -> dict[str, Any] | None:
        """The latest call that gave them a reason, about whichever of their candidacies; None where none did."""
        gave = self.calls[self.calls[c.SAY_REASON].notna()].to_dict("records")
        return next(filter(heard, gave), None)


def brief(tables: Tables, candidacy_id: str, now: datetime) -> Brief:
    """What is known of a candidacy at a moment. Raises InputError for one that is not in the sheet (any more).

    A call's form asks for it with every field that is typed: it is worked out once for a moment of the book. All who
    ask share the answer, `lately` among it; `calls` alone is a frame of everybody's own.
    """
    briefs: dict[str, Brief] = tables.kept("briefs", pd.Timestamp(now), dict)
    if candidacy_id not in briefs:
        briefs[candidacy_id] = _brief(tables, candidacy_id, now)
    found = briefs[candidacy_id]
    return replace(found, calls=found.calls.copy(deep=False))


def _brief(tables: Tables, candidacy_id: str, now: datetime) -> Brief:
    if candidacy_id in tables.history.erased_ids:
        raise InputError(WAS_ERASED, c.CANDIDACY_ID)
    people = tables.candidacies
    places = np.flatnonzero((people[c.CANDIDACY_ID] == candidacy_id).to_numpy(bool) & ~people[c.DOUBLED].to_numpy(bool))
    if not len(places):
        raise InputError(
            "This person is not in the sheet any more, or their e-mail, role or client was changed there. What was "
            "typed is kept.",
            c.CANDIDACY_ID,
        )
    place, row = places[0], people.iloc[places[0]]
    found = debts(tables, now)
    lives = people[[c.TIMEZONE, c.PHONE]].iloc[places[:1]]
    zone = local_zones(lives[c.TIMEZONE], lives[c.PHONE]).iloc[0]
    calls = _with(np.flatnonzero(same_person(people, place)), tables, now)
    given = tables.referrals[among(tables.referrals[c.CALL_ID], calls[c.CALL_ID])]
    text = row.where(row.notna(), "")
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
        interviewed_on=None if pd.isna(row[c.INTERVIEWED_ON]) else row[c.INTERVIEWED_ON].to_pydatetime(),
        do_not_call=bool(found.history.never_rung[place]),
        zone=ZoneInfo(zone) if isinstance(zone, str) else tables.settings.tz,
        own_zone=isinstance(zone, str),
        role_open=_role_open(found, tables.openings, row[c.PLACE]),
        calls=calls,
        lately=lately(calls),
        names_given=tuple(given[c.NAME].dropna()),
        **_said_before(calls),
    )


def _with(candidacies: np.ndarray, tables: Tables, now: datetime) -> pd.DataFrame:
    """The calls about some candidacies up to a moment, newest first."""
    at = utc(tables.calls[c.AT])
    theirs = np.flatnonzero(np.isin(tables.calls[c.ABOUT].to_numpy(), candidacies) & (at <= plain(now)))
    return tables.calls.iloc[theirs[np.argsort(-at[theirs].astype("int64"), kind="stable")]]


def lately(calls: pd.DataFrame) -> tuple[dict[str, Any], ...]:
    """The first few of some calls, with when, by whom, what came of it and the notes."""
    return tuple(calls[[c.AT, c.BY, c.RESULT, c.NOTES]].head(FEW).to_dict("records"))


def _said_before(calls: pd.DataFrame) -> dict[str, Any]:
    """What they said last of each thing, which need not have been in one call."""
    promised = calls[calls[c.PROMISE].notna()].head(1)
    by = promised[c.PROMISE_BY].dropna()
    relocate, where = _last(calls, c.RELOCATE), _last(calls, c.RELOCATE_TO)
    return {
        "promise": _last(promised, c.PROMISE),
        "promise_by": by.iloc[0].to_pydatetime() if len(by) else None,
        "wants": _last(calls, c.NEXT_STEP),
        "would_move": f"{relocate}, to {where}" if relocate and where else relocate,
        "planned": _last(calls, c.SAY_REASON),
    }


def _last(calls: pd.DataFrame, field: str) -> str:
    said = calls[field].dropna()
    return said.iloc[0] if len(said) else ""


def _role_open(found: Debts, openings: pd.DataFrame, place: int) -> bool:
    """Open by the Openings worksheet; where that says nothing, as long as nobody was hired for it."""
    openings = openings[(openings[c.PLACE] == place) & openings[c.STATUS].notna()]
    if len(openings):
        return bool((openings[c.STATUS] == OpeningStatus.OPEN).any())
    return not ((found.people[c.PLACE] == place) & found.history.standing_is(Standing.HIRED)).any()
