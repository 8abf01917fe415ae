"""What to know before ringing about somebody named: the person themselves, or whoever gave the name."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.brief import Brief, brief, said_in
from signoff_core.debts import debts
from signoff_core.errors import InputError
from signoff_core.ladder import local_zone
from signoff_core.people import shown_phone
from signoff_core.pipelines import newest_referral, pipeline
from signoff_core.tables import Tables
from signoff_core.words import CallKind


def brief_for(tables: Tables, kind: str, candidacy_id: str, referral_id: str, now: datetime) -> Brief:
    """The brief of a call of any kind. `referral_id` is blank where the call is about nobody named.

    Raises InputError for somebody who is not in the book (any more).
    """
    if kind == CallKind.REFERRAL:
        return _named(tables, referral_id, now)
    found = brief(tables, candidacy_id, now)
    if not referral_id:
        return found
    one = _referral(tables, referral_id, now)
    return replace(found, person=one[c.NAME] or "", step=one[c.STEP])


def _named(tables: Tables, referral_id: str, now: datetime) -> Brief:
    """Somebody named in a call, whom the book knows from nothing else."""
    one = _referral(tables, referral_id, now)
    phone = one[c.PHONE] or ""
    zone = local_zone("", phone)
    calls = tables.calls[tables.calls[c.KIND] == CallKind.REFERRAL]
    newest = calls[c.REFERRAL_ID].map(lambda one: newest_referral(tables, one))
    calls = calls[newest == one[c.REFERRAL_ID]]
    calls = calls[calls[c.AT] <= now].sort_values(c.AT, ascending=False)
    return Brief(
        candidacy_id=one[c.FROM_CANDIDACY_ID] or "",
        name=one[c.NAME] or "somebody without a name",
        phone=phone,
        shown_phone=shown_phone(phone) if phone else "",
        email=one[c.EMAIL] or "",
        role=one[c.FOR_ROLE] or "",
        client="",
        stage=f"{one[c.STEP]}, {one[c.KIND]}" if one[c.KIND] else one[c.STEP],
        reason="",
        location="",
        relocation="",
        interviewed_on=None,
        do_not_call=one[c.REFERRAL_ID] in debts(tables, now).history.named_never_rung,
        zone=ZoneInfo(zone) if zone else tables.settings.tz,
        own_zone=zone is not None,
        role_open=True,
        calls=said_in(calls, np.arange(len(calls))),
        names_given=(),
        giver=one[c.REFERRED_BY] or "",
        step=one[c.STEP],
    )


def _referral(tables: Tables, referral_id: str, now: datetime) -> pd.Series:
    people = pipeline(tables, now)
    found = people[people[c.REFERRAL_ID] == newest_referral(tables, referral_id)]
    if found.empty:
        raise InputError(
            "This name is not in the book any more: the call it was given in was taken back.", c.REFERRAL_ID
        )
    row = found.iloc[0]
    return row.where(row.notna(), None)
