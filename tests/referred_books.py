"""Small books about referrals, the awkward ones each named once, for the tests of referrals, measures and charts."""

from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from signoff_core import columns as c
from signoff_core.reading import read_tables
from signoff_core.sample import sample_rows
from signoff_core.words import CallKind, ReferralKind, Result, Step, Subject

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 18, 15, 7, tzinfo=LONDON)
SETTINGS = {"team.timezone": "Europe/London", "team.country": "GB"}


def ago(days, hours=0):
    return NOW - timedelta(days=days, hours=hours)


def candidate(number, name, **said):
    return {
        c.CANDIDATE_ID: f"LS-{number}",
        c.NAME: name,
        c.EMAIL: f"{name.split()[0].lower()}@example.com",
        c.PHONE: f"020 7946 {number:04}",
        c.ROLE: "Site Manager",
        c.CLIENT: "Harbour Build",
        c.STAGE: "Rejected after interview",
        **said,
    }


ANA, BEN = candidate(1, "Ana Silva"), candidate(2, "Ben Okri")


@cache
def ids():
    """Name to candidacy_id, as the reader gives it."""
    people = book(candidates=(ANA, BEN)).candidacies
    return dict(zip(people[c.NAME], people[c.CANDIDACY_ID], strict=True))


def call(call_id="c1", who=ANA, at=None, **said):
    about = {c.CANDIDATE: who[c.NAME], **{name: who[name] for name in (c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)}}
    return {
        c.CALL_ID: call_id,
        c.CANDIDACY_ID: ids()[who[c.NAME]],
        **about,
        c.KIND: CallKind.SIGN_OFF,
        c.AT: at or ago(30),
        c.BY: "Dana",
        c.RESULT: Result.TALKED,
        c.TOLD: True,
        c.ASKED: True,
        **said,
    }


def referral(referral_id="r1", call_id="c1", name="Kojo Boateng", at=None, **said):
    return {
        c.REFERRAL_ID: referral_id,
        c.CALL_ID: call_id,
        c.REFERRED_BY: "Ana Silva",
        c.KIND: ReferralKind.SUITED,
        c.NAME: name,
        c.PHONE: "+44 7700 900084",
        c.FOR_ROLE: "Quantity Surveyor",
        c.AT: at or ago(30),
        c.BY: "Dana",
        **said,
    }


def move(move_id, to, at, referral_id="r1", **said):
    return {
        c.MOVE_ID: move_id,
        c.OF: Subject.REFERRAL,
        c.SUBJECT_ID: referral_id,
        c.CANDIDATE: "Kojo Boateng",
        c.TO: to,
        c.AT: at,
        c.BY: "Tom",
        **said,
    }


KEYS = {
    "Calls": (c.CALL_ID, c.CANDIDACY_ID, c.AT, c.RESULT),
    "Referrals": (c.REFERRAL_ID, c.CALL_ID, c.NAME),
    "Moves": (c.MOVE_ID, c.OF, c.SUBJECT_ID, c.TO),
}


def worksheet(rows, key=()):
    names = list(dict.fromkeys([*key, *(name for row in rows for name in row)]))
    return [names, *([row.get(name) for name in names] for row in rows)]


def book(calls=(), referrals=(), moves=(), candidates=(ANA, BEN)):
    given = {"Calls": calls, "Referrals": referrals, "Moves": moves}
    raw = {title: worksheet(rows, KEYS[title]) for title, rows in given.items()}
    return read_tables({"Candidates": worksheet(candidates, (c.NAME, c.ROLE)), **raw}, SETTINGS)


def sample(now=NOW):
    return read_tables({title: worksheet(rows) for title, rows in sample_rows(now).items()}, timezone="Europe/London")


UP_TO_SCREENED = (move("m1", Step.CONTACTED, ago(20)), move("m2", Step.SCREENED, ago(10), notes="sharp"))
_MADE = {
    "empty book": lambda: book(candidates=()),
    "nobody named": lambda: book([call()]),
    "one referral": lambda: book([call()], [referral()]),
    "two steps": lambda: book([call()], [referral()], UP_TO_SCREENED),
    "voided call": lambda: book(
        [call(), call("c1-void", at=ago(29), result=Result.VOID, replaces="c1", told=False)],
        [referral()],
        UP_TO_SCREENED,
    ),
    "corrected referral": lambda: book(
        [call()],
        [referral(), referral("r2", name="Kojo Boateng-Adu", at=ago(3), by="Tom", replaces="r1")],
        UP_TO_SCREENED,
    ),
    "helper only": lambda: book([call()], [referral(kind=ReferralKind.HELPER, for_role=None)]),
    "the same second": lambda: book(
        [call()], [referral()], [move("m1", Step.CONTACTED, ago(5)), move("m2", Step.SCREENED, ago(5))]
    ),
    "sorted by hand": lambda: book([call()], [referral()], UP_TO_SCREENED[::-1]),
    "moves of nobody": lambda: book([call()], [referral()], [move("m1", Step.PLACED, ago(5), "stranger")]),
    "a step nobody knows": lambda: book(
        [call()], [referral()], [move("m1", "lunch", ago(5)), move("m2", " Contacted", ago(6))]
    ),
    "no dates": lambda: book([call(at="soon")], [referral(at="soon")], [move("m1", Step.CONTACTED, "later")]),
    "a call nobody wrote down": lambda: book([call()], [referral(call_id="gone")]),
    "still to come": lambda: book([call()], [referral()], [move("m1", Step.PLACED, ago(-1))]),
    "sample": sample,
}
BOOKS = tuple(_MADE)


@cache
def named(name):
    """One of the awkward books, read once."""
    return _MADE[name]()
