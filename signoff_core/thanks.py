"""Thanks owed: who gave a name and has not yet heard what became of it.

A giver is told when it matters, not at every step: the person was presented, interviewed, placed, or the way ended. One
conversation or letter of the kind `thank you` after the step is the telling, and it tells of everybody they named.
"""

from datetime import datetime

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT, position, taken
from signoff_core.debts import debts
from signoff_core.journal import settled
from signoff_core.leading import leading
from signoff_core.pipelines import moment_of, pipeline, steps_taken
from signoff_core.reaching import reach
from signoff_core.schema import REFERRALS
from signoff_core.tables import Tables
from signoff_core.words import CallKind, KeepOnFile, Result, Step

WORTH_TELLING = (Step.PRESENTED, Step.INTERVIEWED, Step.PLACED, Step.CLOSED)
"""An offer is not: it is not the giver's to know before it is accepted, and then the placing is told."""
_TELLS = (Result.TALKED, Result.WROTE_INSTEAD, Result.EXCUSED)
"""`excused` is a thank-you let go with a reason: nobody heard, and nobody is asked to tell any more."""
_FOR_GOOD = pd.Timestamp("2200-01-01", tz="UTC").as_unit("s")
"""A thank-you without a date: a giver rung twice about one thing is worse than one not rung again."""

COLUMNS = {
    **dict.fromkeys((c.REFERRAL_ID, c.CANDIDACY_ID, c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT), TEXT),
    **dict.fromkeys((c.REACH, c.RECRUITER, c.PERSON, c.KIND, c.FOR_ROLE, c.STEP), TEXT),
    **dict.fromkeys((c.SINCE, c.AT, c.GIVER_TOLD_AT), "datetime64[s, UTC]"),
    **dict.fromkeys((c.CALL_ID, c.FROM_CANDIDACY_ID), TEXT),
}


def owed_thanks(tables: Tables, now: datetime) -> pd.DataFrame:
    """Who has not heard what became of the name they gave: one row a referral, the longest waiting first.

    referral_id; candidacy_id of the giver (missing where they are not in the sheet any more: no call form, but a number
    to ring), name, phone, email, role, client: the giver's; reach (`call`, or `write instead`: do-not-call, or no
    phone); recruiter (whose the referral is); person (who was named), kind (suited, helper), for_role, step (presented,
    interviewed, placed, closed: the latest of them, a later one takes the earlier one's place); since (UTC: when the
    step was taken), at (UTC: when the name was given), call_id (in which call),
    from_candidacy_id (the giver's, also of one who is not in the sheet any more), giver_told_at (UTC: when the giver
    heard about it last, NaT for never).

    Left out: a referral or a call that was taken back, a step that was undone or left again, givers who asked not to be
    kept on file, givers nobody can name, and whoever was erased. Two names of one giver are two rows, and one thank-you
    closes both.
    """
    moment = moment_of(now)
    steps = _steps_to_tell(tables, moment)
    people = pipeline(tables, now).merge(steps, on=c.REFERRAL_ID)
    people = people[_still_so(people)].reset_index(drop=True)
    givers = _givers(tables, people, moment)
    heard = _heard(tables, people, moment)
    found = people.drop(columns=[c.STEP]).rename(columns={c.NAME: c.PERSON, c.TO: c.STEP})
    found = found.assign(**givers, **{c.GIVER_TOLD_AT: heard})
    owed = ~(heard >= found[c.SINCE].fillna(heard)) & found[c.NAME].notna() & ~_not_on_file(tables, people, moment)
    owed &= ~people[[c.FROM_CANDIDACY_ID, c.REFERRAL_ID]].isin(tables.history.erased_ids).any(axis=1)
    found = found[owed].sort_values([c.SINCE, c.REFERRAL_ID], na_position="last", ignore_index=True)
    return found[list(COLUMNS)].astype(COLUMNS)


def _steps_to_tell(tables: Tables, moment: pd.Timestamp) -> pd.DataFrame:
    """The latest step of each referral that is worth telling: referral_id, to, since."""
    steps = steps_taken(tables, moment)
    steps = steps[steps[c.TO].isin(WORTH_TELLING)].drop_duplicates(c.SUBJECT_ID, keep="last")
    return steps[[c.SUBJECT_ID, c.TO, c.AT]].set_axis([c.REFERRAL_ID, c.TO, c.SINCE], axis=1)


def _still_so(people: pd.DataFrame) -> pd.Series:
    """Where the step still holds: nobody hears of a presentation that was a mistake, or of an end that was none."""
    on_the_way = people[c.TO].isin([Step.PRESENTED, Step.INTERVIEWED])
    return (people[c.STEP] == people[c.TO]) | ((people[c.STEP] == Step.OFFERED) & on_the_way)


def _givers(tables: Tables, people: pd.DataFrame, moment: pd.Timestamp) -> dict[str, pd.Series]:
    """The givers: as the sheet has them today, else as the call has them in which the name was given."""
    row, call = (
        leading(people[c.FROM_CANDIDACY_ID], tables.candidacies),
        position(people[c.CALL_ID], tables.calls[c.CALL_ID]),
    )
    known = row >= 0
    found = {}
    for name in (c.NAME, c.PHONE, c.EMAIL, c.ROLE, c.CLIENT):
        said = taken(tables.calls[c.CANDIDATE if name == c.NAME else name], call, people.index)
        found[name] = taken(tables.candidacies[name], row, people.index).where(known, said)
    found[c.NAME] = found[c.NAME].fillna(people[c.REFERRED_BY])
    asked_not_to = _last_said(tables, people, c.DO_NOT_CALL, moment).eq(True).fillna(False)
    asked_not_to |= np.append(debts(tables, moment).history.never_rung, False)[row]
    write = asked_not_to | found[c.PHONE].isna()
    return found | {
        c.CANDIDACY_ID: people[c.FROM_CANDIDACY_ID].where(known),
        c.REACH: reach(write),
    }


def _not_on_file(tables: Tables, people: pd.DataFrame, moment: pd.Timestamp) -> pd.Series:
    return _last_said(tables, people, c.KEEP_ON_FILE, moment).eq(KeepOnFile.NO).fillna(False).astype(bool)


def _last_said(tables: Tables, people: pd.DataFrame, column: str, moment: pd.Timestamp) -> pd.Series:
    """What was said last of a giver in any call with them, missing where nothing was."""
    calls = _with_givers(tables, moment, c.CANDIDACY_ID, column, c.ROW)
    said = calls[calls[column].notna()].sort_values([c.AT, c.ROW], na_position="first")
    last = said.drop_duplicates(c.CANDIDACY_ID, keep="last").set_index(c.CANDIDACY_ID)[column]
    return last.reindex(people[c.FROM_CANDIDACY_ID]).set_axis(people.index)


def _with_givers(tables: Tables, moment: pd.Timestamp, *columns: str) -> pd.DataFrame:
    """Calls up to now with candidates themselves: one of kind `referral` is about the giver in name only."""
    calls = tables.calls[[c.KIND, c.AT, *columns]]
    return calls[(calls[c.KIND] != CallKind.REFERRAL) & ~(calls[c.AT] > moment)]


def _heard(tables: Tables, people: pd.DataFrame, moment: pd.Timestamp) -> pd.Series:
    """The last thank-you for each referral: about it by its id (also one it had before a correction), or with its
    giver."""
    calls = _with_givers(tables, moment, c.CANDIDACY_ID, c.REFERRAL_ID, c.RESULT)
    told = calls[(calls[c.KIND] == CallKind.THANK_YOU) & calls[c.RESULT].isin(_TELLS)]
    at = told[c.AT].fillna(_FOR_GOOD)
    newest = settled(REFERRALS, tables.written[REFERRALS.title]).newest
    about = told[c.REFERRAL_ID].map(newest).fillna(told[c.REFERRAL_ID]) if len(newest) else told[c.REFERRAL_ID]
    by_id = at.groupby(about).max().reindex(people[c.REFERRAL_ID]).set_axis(people.index)
    by_giver = at.groupby(told[c.CANDIDACY_ID]).max().reindex(people[c.FROM_CANDIDACY_ID]).set_axis(people.index)
    return by_id.where(by_giver.isna() | (by_id >= by_giver), by_giver)
