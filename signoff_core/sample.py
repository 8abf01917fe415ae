"""The sample agency: an invented team with half a year behind it, alive on any day one looks.

Everything is counted in working days back from `now` (Monday to Friday; public holidays are left to the reader), so
that somebody is always overdue, somebody due today and somebody on time. The same `now` gives the same rows.

The sample's people come from `sample_words`; nobody in it exists, and no number in it rings.
"""

import unicodedata
from base64 import b32encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from signoff_core import columns as c
from signoff_core import sample_words as w
from signoff_core import schema, words
from signoff_core.identity import candidacy_ids_of
from signoff_core.sample_words import Person
from signoff_core.setting_keys import START_KEY
from signoff_core.stores import Row
from signoff_core.words import CallKind, KeepOnFile, ReferralKind, Relocate, Result, Return, Standing, Step, Subject

LONDON = ZoneInfo("Europe/London")
OPENS, CLOSES = time(9), time(18)
SHEET_COLUMNS = tuple(
    column
    for column in schema.CANDIDATE_FIELDS
    if column not in (c.FIRST_NAME, c.LAST_NAME, c.OUTCOME, c.TOLD_ON, c.RESUME_LINK)
)
NOTICE_PERIOD = "Notice period"
"""A column of the team's own, which no field is recognised by."""


def sample_rows(now: datetime, ids_of: Callable[[list[Row]], list[str]] = candidacy_ids_of) -> dict[str, list[Row]]:
    """All rows of the sample agency's book, by worksheet.

    `now` is aware. `ids_of` says which ids the reader will give to Candidates rows.
    """
    desk, rng = Desk.of(now), Random(20)
    strangers = _strangers(rng)
    cases = _cases(desk, rng, strangers)
    _come_back(cases)
    pen = _Pen(desk, rng, strangers, _ids(cases, ids_of))
    talks = _tell(pen, _of(cases, "rung"))
    _name(pen, talks, _in_the_sheet(cases))
    _keep_posted(pen, talks)
    _ring_the_open(pen, {case.name: case for case in cases})
    _check_in(pen, _of(cases, "fresh"))
    _notice(pen, cases)
    return {
        schema.CANDIDATES_TITLE: [case.row for case in cases],
        schema.OPENINGS_TITLE: [
            *(_opening(desk, opening, 170) for opening in w.OPENINGS),
            *(_opening(desk, opening, back) for back, opening in enumerate(w.NEW_OPENINGS, 1)),
        ],
        schema.CALLS.title: _by_time(pen.calls),
        schema.REFERRALS.title: _by_time(pen.referrals),
        schema.MOVES.title: _by_time(pen.moves),
        schema.SETTINGS.title: _settings(desk),
    }


# The clock


@dataclass(frozen=True)
class Desk:
    """The agency's calendar: `now` on the wall clock in London, `today` the first working day not over yet."""

    now: datetime
    today: date

    @classmethod
    def of(cls, now: datetime) -> "Desk":
        wall = now.astimezone(LONDON).replace(tzinfo=None, second=0, microsecond=0)
        today = wall.date() + timedelta(days=wall.time() >= CLOSES)
        return cls(wall, today + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[today.weekday()]))

    def day(self, back: int) -> date:
        """The working day that lies `back` working days before today; negative ones lie ahead."""
        weeks, weekday = divmod(self.today.toordinal() - 1, 7)
        weeks, weekday = divmod(weeks * 5 + weekday - back, 5)
        return date.fromordinal(weeks * 7 + weekday + 1)

    def written(self, back: int | None) -> str | None:
        """A day as somebody types it; in the evening and at weekends today's word came on the last working day."""
        if back is None:
            return None
        return self.day(1 if back == 0 and self.today > self.now.date() else back).isoformat()

    def at(self, back: int, minute: int) -> datetime:
        """`minute` minutes after opening on a working day."""
        return _utc(datetime.combine(self.day(back), OPENS) + timedelta(minutes=minute))

    def ago(self, minutes: int) -> datetime:
        """That many working minutes ago (less than a working day)."""
        left = self.now - timedelta(minutes=minutes) - datetime.combine(self.today, OPENS)
        if left >= timedelta(0):
            return _utc(self.now - timedelta(minutes=minutes))
        worked = max(self.now - datetime.combine(self.today, OPENS), timedelta(0))
        return _utc(datetime.combine(self.day(1), CLOSES) - timedelta(minutes=minutes) + worked)

    def about_now(self) -> datetime:
        """The last full quarter of an hour, or half an hour after the next opening."""
        opening = datetime.combine(self.today, OPENS)
        if self.now < opening:
            return _utc(opening + timedelta(minutes=30))
        return _utc(self.now - timedelta(minutes=self.now.minute % 15))


def _utc(wall: datetime) -> datetime:
    return wall.replace(tzinfo=LONDON).astimezone(UTC)


def _offset(moment: datetime) -> str:
    """London's offset at that moment, "+01:00" in summer."""
    return moment.astimezone(LONDON).isoformat()[-6:]


def _by_time(rows: list[dict[str, Any]]) -> list[Row]:
    return sorted(rows, key=lambda row: row[c.AT])


# The team's own worksheets


@dataclass
class Case:
    """One candidacy: the plan and the row it became. `story` is why it is in the sample."""

    story: str
    person: Person
    row: dict[str, Any]

    @property
    def name(self) -> str:
        return self.person.name

    @property
    def ended(self) -> int:
        """Working days since the word came."""
        person = self.person
        days = (person.decided, person.changed, person.interviewed)
        return next((day for day in days if day is not None), 0)


def _of(cases: Sequence[Case], story: str) -> list[Case]:
    return [case for case in cases if case.story == story]


def _cases(desk: Desk, rng: Random, strangers: Iterator[tuple[str, str]]) -> list[Case]:
    """Every candidacy, the oldest first, as a sheet grows."""
    plans = [("owed", p) for p in w.OWED] + [("doubted", p) for p in w.ASKED] + [("messy", p) for p in w.MESSY]
    plans += _crowd()
    plans.sort(key=lambda plan: -plan[1].began)
    cases = []
    for number, (story, person) in enumerate(plans, 1001):
        stranger, phone = next(strangers)
        person = replace(person, name=person.name or stranger)
        cases.append(Case(story, person, _candidate(desk, rng, person, number, phone)))
    return cases


def _crowd() -> Iterator[tuple[str, Person]]:
    """The people without a name yet: how many of each story, from how long ago to how lately, in which words."""
    yield from _spread("rung", 44, 124, 3, (w.AFTER_INTERVIEW, w.NOT_SELECTED, w.REJECTED), _rejected)
    yield from _spread("before", 12, 150, 131, (w.AFTER_INTERVIEW, w.NOT_SELECTED, w.REJECTED), _rejected)
    yield from _spread("hired", 23, 124, 10, (w.HIRED, w.PLACED), _hired)
    yield from _spread("withdrew", 18, 120, 4, (w.WITHDREW, w.WITHDREW, w.DECLINED), _withdrew)
    yield from _spread("early", 22, 121, 2, (w.AT_SCREENING,), _not_shown)
    yield from _spread("new", 7, 4, 1, (w.APPLIED, w.SCREENING), _not_shown)
    yield from _spread("fresh", 12, 4, 1, (w.SENT, w.INTERVIEWED, w.SCHEDULED, w.SENT, w.FINAL, w.OFFER), _in_play)
    yield from _spread("quiet", 4, 14, 8, (w.SENT, w.INTERVIEWED), _in_play)
    yield from _spread("waiting", 3, 12, 2, (w.ON_HOLD,), _in_play)


def _come_back(cases: Sequence[Case]) -> None:
    """Some who were told long ago are in play for another opening."""
    told = _of(cases, "rung")
    for place, again in zip(COME_BACK, _of(cases, "waiting"), strict=True):
        known = told[place].row
        again.person = replace(again.person, name=known[c.NAME])
        again.row |= {column: known[column] for column in (c.NAME, c.EMAIL, c.PHONE, c.LOCATION, c.TIMEZONE)}


def _spread(
    story: str, people: int, oldest: int, latest: int, stages: Sequence[str], plan: Callable[[int, int, str], Person]
) -> Iterator[tuple[str, Person]]:
    for i in range(people):
        back = oldest - round(i * (oldest - latest) / (people - 1))
        yield story, plan(i, back, stages[i % len(stages)])


def _rejected(i: int, back: int, stage: str) -> Person:
    reason = {c.REASON: w.REASONS[i % len(w.REASONS)] if i % 7 else None}
    decided, changed = ((back, None), (None, back), (back, back))[i % 3]
    return Person("", i % len(w.OPENINGS), stage, back + 14, back + 5, decided, changed, reason)


def _hired(i: int, back: int, stage: str) -> Person:
    """Lately only where an opening was filled: elsewhere a hire would cast doubt on everybody in play."""
    roles = w.LATELY_FILLED if back < 50 else range(len(w.OPENINGS))
    return Person("", roles[i % len(roles)], stage, back + 16, back + 8, back, back if i % 2 else None)


def _withdrew(i: int, back: int, stage: str) -> Person:
    interviewed = back + 6 if stage == w.DECLINED or i % 2 else None
    unreadable = {c.STAGE_CHANGED_ON: "31/02/2026"} if i == 4 else {}
    return Person("", i % len(w.OPENINGS), stage, back + 13, interviewed, back if i % 4 else None, back, unreadable)


def _not_shown(i: int, back: int, stage: str) -> Person:
    nobodys = {c.RECRUITER: None} if i % 9 == 5 else {}
    return Person("", w.QUIETLY_OPEN[i % len(w.QUIETLY_OPEN)], stage, changed=back, cells=nobodys)


def _in_play(i: int, back: int, stage: str) -> Person:
    interviewed = back if stage in (w.INTERVIEWED, w.FINAL) else back + 4 if stage in (w.OFFER, w.ON_HOLD) else None
    return Person("", w.QUIETLY_OPEN[i % len(w.QUIETLY_OPEN)], stage, back + 7, interviewed, None, back)


def _strangers(rng: Random) -> Iterator[tuple[str, str]]:
    """Full names and phones nobody has had yet, the cultures well mixed."""
    names = [f"{first} {last}" for firsts, lasts in w.NAMES for first in firsts.split() for last in lasts.split()]
    rng.shuffle(names)
    for name, number in zip(names, rng.sample(range(1000), len(names)), strict=True):
        yield name, w.PHONES[number % len(w.PHONES)].format(number)


def _email(name: str) -> str:
    """amara.okafor@example.com"""
    plain = unicodedata.normalize(
        "NFKD", name.strip().translate(str.maketrans("łŁøØıđĐ", "lLoOidD")).replace("æ", "ae")
    )
    letters = "".join(letter for letter in plain.lower() if letter.isascii() and (letter.isalpha() or letter.isspace()))
    return ".".join(letters.split()) + "@example.com"


def _candidate(desk: Desk, rng: Random, person: Person, number: int, phone: str) -> dict[str, Any]:
    opening = w.OPENINGS[person.opening]
    return dict.fromkeys((*SHEET_COLUMNS, NOTICE_PERIOD)) | {
        c.CANDIDATE_ID: f"LS-{number}",
        c.NAME: person.name,
        c.EMAIL: _email(person.name),
        c.PHONE: phone,
        c.LOCATION: rng.choice((*w.TOWNS, opening.location, opening.location)),
        c.TIMEZONE: rng.choice(w.TIMEZONES),
        c.ROLE: opening.role,
        c.CLIENT: opening.client,
        c.STAGE: person.stage,
        c.PRESENTED_ON: desk.written(person.presented),
        c.INTERVIEWED_ON: desk.written(person.interviewed),
        c.DECIDED_ON: desk.written(person.decided),
        c.STAGE_CHANGED_ON: desk.written(person.changed),
        c.RECRUITER: opening.recruiter if rng.random() < 0.8 else rng.choice(w.RECRUITERS),
        c.SOURCE: rng.choice(w.SOURCES),
        c.SALARY: f"£{opening.thousands + rng.randint(-4, 5)},000",
        c.NOTES: rng.choice(w.REMARKS),
        c.RELOCATION: rng.choice(w.MOVES_HOUSE),
        NOTICE_PERIOD: rng.choice(w.NOTICE),
        **person.cells,
    }


def _opening(desk: Desk, opening: w.Opening, opened: int) -> Row:
    return {
        c.ROLE: opening.role,
        c.CLIENT: opening.client,
        c.LOCATION: opening.location,
        c.RECRUITER: opening.recruiter,
        c.OPENED_ON: desk.written(opened),
        c.CLOSED_ON: desk.written(opening.closed),
        c.STATUS: opening.status.capitalize(),
        c.SEATS: opening.seats,
        c.NOTES: opening.notes,
    }


def _settings(desk: Desk) -> list[Row]:
    began = desk.now.date() - timedelta(days=180)
    said = {
        "team.name": w.TEAM,
        "team.timezone": LONDON.key,
        "team.country": "GB",
        START_KEY: began.isoformat(),
        "keep_on_file.months": "12",
        **{f"recruiter.{name}": _email(name) for name in w.RECRUITERS},
    }
    at = _utc(datetime.combine(began, OPENS))
    return [{c.KEY: key, c.VALUE: value, c.BY: w.DANA, c.AT: at} for key, value in said.items()]


# What the app wrote


@dataclass
class _Pen:
    """Writes the rows of the app's own worksheets, each with the next id."""

    desk: Desk
    rng: Random
    strangers: Iterator[tuple[str, str]]
    candidacy_id: Callable[[Row], str]
    calls: list[dict[str, Any]] = field(default_factory=list)
    referrals: list[dict[str, Any]] = field(default_factory=list)
    moves: list[dict[str, Any]] = field(default_factory=list)

    def call(
        self, case: Case, kind: CallKind, result: Result, at: datetime, said: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        row = dict.fromkeys(schema.CALLS.names) | {
            c.CALL_ID: _opaque("c", len(self.calls)),
            c.CANDIDACY_ID: self.candidacy_id(case.row),
            **_who(case.row),
            c.KIND: kind,
            **_said(at, _recruiter(case)),
            c.RESULT: result,
            c.TOLD: result == Result.TALKED if kind == CallKind.SIGN_OFF else None,
        }
        self.calls.append(row | (said or {}))
        return self.calls[-1]

    def again(self, call: dict[str, Any], minutes: int, said: dict[str, Any]) -> None:
        """A newer row that replaces a call."""
        at = call[c.AT] + timedelta(minutes=minutes)
        newer = {c.CALL_ID: _opaque("c", len(self.calls)), **_said(at, call[c.BY]), c.REPLACES: call[c.CALL_ID]}
        self.calls.append(call | newer | said)

    def referral(self, call: dict[str, Any], kind: ReferralKind, who: dict[str, Any]) -> dict[str, Any]:
        row = dict.fromkeys(schema.REFERRALS.names) | {
            c.REFERRAL_ID: _opaque("r", len(self.referrals)),
            c.CALL_ID: call[c.CALL_ID],
            c.FROM_CANDIDACY_ID: call[c.CANDIDACY_ID],
            c.REFERRED_BY: call[c.CANDIDATE],
            c.KIND: kind,
            **_said(call[c.AT], call[c.BY]),
        }
        self.referrals.append(row | who)
        return self.referrals[-1]

    def move(self, of: Subject, subject: str, to: str, at: datetime, by: str, said: dict[str, Any]) -> None:
        row = dict.fromkeys(schema.MOVES.names) | {
            c.MOVE_ID: _opaque("m", len(self.moves)),
            c.OF: of,
            c.SUBJECT_ID: subject,
            c.TO: to,
            **_said(at, by),
        }
        self.moves.append(row | said)


def _ids(cases: Sequence["Case"], ids_of: Callable[[list[Row]], list[str]]) -> Callable[[Row], str]:
    """The reader's id of each row, all worked out at once."""
    rows = [case.row for case in cases]
    known = dict(zip((row[c.CANDIDATE_ID] for row in rows), ids_of(rows), strict=True))
    return lambda row: known[row[c.CANDIDATE_ID]]


def _opaque(letter: str, number: int) -> str:
    """c_h5tq2mxk7a: the same for the same number."""
    return f"{letter}_{b32encode(sha256(f'sample {letter} {number}'.encode()).digest()).decode().lower()[:10]}"


def _who(row: Row) -> dict[str, Any]:
    return {c.CANDIDATE: row[c.NAME], **{column: row[column] for column in (c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)}}


def _said(at: datetime, by: str) -> dict[str, Any]:
    return {c.AT: at, c.UTC_OFFSET: _offset(at), c.BY: by}


def _recruiter(case: Case) -> str:
    return case.row[c.RECRUITER] or w.DANA


# The sign-off calls of half a year

LAGS = (1, 1, 2, 1, 3, 1, 2, 5)
"""Working days from the word to the call, in turn."""
TRIES = (0, 1, 2, 1, 0, 2, 1, 2, 1)
"""Tries before the call that reached the person, in turn."""
OTHERWISE = dict.fromkeys((6, 17, 28, 41, 43), Result.WROTE_INSTEAD) | dict.fromkeys((8, 20, 33), Result.EXCUSED)
"""Who of the people told was not told by talking."""
COME_BACK = (5, 13, 21)
"""Of the people told, those who are back in play for another opening."""
TALKS = range(36)
EMPTY_HANDED = [j for j in TALKS if j % 9 == 4]
PROMISED = [j for j in TALKS if j % 9 != 4 and j % 4 != 3]
GIVERS = [j for j in TALKS if j % 9 != 4 and j % 6 != 5]
LAST_GIVERS = (28, 30, 30, 32, 33, 33, 34, 34)
"""Of the people named last, whom nobody has rung yet."""
LATELY = {Step.CONTACTED: (2, 1, 7, 3), Step.SCREENED: (6, 2, 3, 1)}
"""Working days since the last step of those on their way, in turn."""
NOT_TOLD_YET = (13, 17, 21)
"""Places in `sample_words.NAMED` that were rung, and nobody said where their name came from."""
ASK_LATER = {23: 2, 29: -1, 35: -2}
"""Talks in which the ask was put off, and the day it is booked for."""


@dataclass(frozen=True)
class Talk:
    """A sign-off call that reached the person: on which day, and the places in `sample_words.NAMED` it gave."""

    case: Case
    back: int
    gave: tuple[int, ...]
    row: dict[str, Any]


def _tell(pen: _Pen, told: Sequence[Case]) -> list[Talk]:
    talks: list[Talk] = []
    for i, case in enumerate(told):
        back = max(1, case.ended - LAGS[i % len(LAGS)])
        _try(pen, case, back, TRIES[i % len(TRIES)])
        if i in OTHERWISE:
            _close_otherwise(pen, case, back, OTHERWISE[i], i)
        else:
            talks.append(_talk(pen, case, back, len(talks)))
    pen.again(talks[30].row, 12, {c.RELOCATE: Relocate.YES, c.RELOCATE_TO: w.YORK, c.NOTES: w.CORRECTED})
    return talks


def _try(pen: _Pen, case: Case, back: int, tries: int) -> None:
    """Tries in the mornings from the day after the word on; the calls that count come in the afternoon."""
    for n in range(tries):
        result = pen.rng.choice((Result.VOICEMAIL, Result.NO_ANSWER))
        at = pen.desk.at(max(back, case.ended - 1 - n), 10 + 70 * n + pen.rng.randint(0, 50))
        pen.call(case, CallKind.SIGN_OFF, result, at)


def _close_otherwise(pen: _Pen, case: Case, back: int, result: Result, i: int) -> None:
    notes = w.WROTE if result == Result.WROTE_INSTEAD else w.EXCUSED
    at = pen.desk.at(back, 300 + pen.rng.randint(0, 150))
    pen.call(case, CallKind.SIGN_OFF, result, at, {c.NOTES: notes[i % len(notes)]})


def _talk(pen: _Pen, case: Case, back: int, j: int) -> Talk:
    gave = tuple(place for place in range(len(w.NAMED)) if _gave(place) == j)
    said = _nothing(j) if j in EMPTY_HANDED else _returns(pen.desk, case, back, j, {w.NAMED[p].kind for p in gave})
    reason = case.row[c.REASON]
    news = {c.SAY_REASON: f"They {reason}" if reason else None}
    at = pen.desk.at(back, 280 + pen.rng.randint(0, 220))
    return Talk(case, back, gave, pen.call(case, CallKind.SIGN_OFF, Result.TALKED, at, news | said))


def _gave(place: int) -> int:
    """Which talk gave a name: those nobody has rung yet are of the last weeks."""
    rung = len(w.NAMED) - len(LAST_GIVERS)
    return LAST_GIVERS[place - rung] if place >= rung else GIVERS[place * len(GIVERS) // len(w.NAMED)]


def _nothing(j: int) -> dict[str, Any]:
    because = w.NOTHING_BECAUSE[EMPTY_HANDED.index(j)]
    return {c.ASKED: False, c.NOTHING_BECAUSE: because, c.KEEP_ON_FILE: KeepOnFile.NO if j == 22 else None}


def _returns(desk: Desk, case: Case, back: int, j: int, gave: set[ReferralKind]) -> dict[str, Any]:
    """What was said in a call that gave something, and the list of what it gave."""
    opening = w.OPENINGS[case.person.opening]
    relocate = (None, Relocate.NO, Relocate.FOR_THE_RIGHT_JOB, Relocate.YES)[j % 4]
    fact = w.MARKET_FACTS[j % len(w.MARKET_FACTS)] if j % 7 == 3 else None
    said = {
        c.NEXT_STEP: None if j % 5 == 2 else opening.ideal[j % 2],
        c.RELOCATE: relocate,
        c.RELOCATE_TO: opening.location if relocate == Relocate.YES else None,
        **(_promise(desk, opening, back, PROMISED.index(j)) if j in PROMISED else {}),
        c.ASKED: j not in ASK_LATER,
        c.ASK_ON: desk.day(ASK_LATER[j]) if j in ASK_LATER else None,
        c.KEEP_ON_FILE: KeepOnFile.YES if j % 3 else None,
        c.NOTES: fact or w.AFTER_THE_NEWS[j % len(w.AFTER_THE_NEWS)],
    }
    return said | {c.GOT: _got(said, gave, fact is not None)}


def _got(said: dict[str, Any], gave: set[ReferralKind], fact: bool) -> str:
    """What a call gave, as the column says it: "name, keep in touch"."""
    given = {
        Return.NAME: ReferralKind.SUITED in gave,
        Return.HELPER: ReferralKind.HELPER in gave,
        Return.NEXT_STEP: said[c.NEXT_STEP],
        Return.RELOCATION: said[c.RELOCATE],
        Return.KEEP_IN_TOUCH: said.get(c.PROMISE) or said[c.KEEP_ON_FILE],
        Return.MARKET_FACT: fact,
    }
    return ", ".join(what for what, there in given.items() if there)


def _promise(desk: Desk, opening: w.Opening, back: int, place: int) -> dict[str, Any]:
    return {c.PROMISE: f"tell you about {opening.near}", c.PROMISE_BY: desk.day(_promised_for(back, place))}


def _promised_for(back: int, place: int) -> int:
    """The newest five promises fall due within a week, two before them are broken, three lie ahead, the rest kept."""
    newest = len(PROMISED) - place
    if newest > 10:
        return back - 15 - 5 * (place % 3)
    return (0, -1, -2, -3, -4, 2, 6, -8, -11, -14)[newest - 1]


# The names people gave, and what became of them


def _in_the_sheet(cases: Sequence[Case]) -> dict[Step, Iterator[Case]]:
    """The candidacies that began as a referral, by how far they came."""
    hired, fresh = _of(cases, "hired"), _of(cases, "fresh")
    of_stage = {stage: iter([case for case in fresh if case.person.stage == stage]) for stage in (w.OFFER, w.SENT)}
    return {
        Step.PLACED: iter([case for case in hired if 35 < case.ended < 80]),
        Step.OFFERED: of_stage[w.OFFER],
        Step.INTERVIEWED: iter([case for case in fresh if case.person.stage == w.INTERVIEWED]),
        Step.PRESENTED: of_stage[w.SENT],
    }


def _name(pen: _Pen, talks: Sequence[Talk], in_the_sheet: dict[Step, Iterator[Case]]) -> None:
    for talk in talks:
        for place in talk.gave:
            _refer(pen, talk, place, in_the_sheet)


def _refer(pen: _Pen, talk: Talk, place: int, in_the_sheet: dict[Step, Iterator[Case]]) -> None:
    named = w.NAMED[place]
    case = next(in_the_sheet[named.step]) if named.step in in_the_sheet else None
    referral = pen.referral(talk.row, named.kind, _who_was_named(pen, talk, place, case))
    if case:
        case.row |= {c.SOURCE: "Referral", c.REFERRED_BY: talk.case.name}
    days = _climb(named.step, talk.back, place, case)
    for n, (step, day) in enumerate(days):
        notes = w.CLOSED_NOTES[place % len(w.CLOSED_NOTES)] if step == Step.CLOSED else None
        _step(pen, referral, step, pen.desk.at(day, 60 + 45 * n), notes)
    _ring_the_named(pen, talk, referral, place, days)
    if days and place not in NOT_TOLD_YET:
        referral[c.TOLD_SOURCE_ON] = pen.desk.day(days[0][1])
    if place < 4:
        _thank(pen, talk, referral, place, max(1, days[-1][1] - 1))


def _who_was_named(pen: _Pen, talk: Talk, place: int, case: Case | None) -> dict[str, Any]:
    named, opening = w.NAMED[place], w.OPENINGS[talk.case.person.opening]
    if named.again is not None:
        known = pen.referrals[named.again]
        return {column: known[column] for column in (c.NAME, c.PHONE, c.EMAIL, c.FOR_ROLE)}
    if case:
        return {c.NAME: case.name, c.PHONE: case.row[c.PHONE], c.EMAIL: case.row[c.EMAIL], c.FOR_ROLE: case.row[c.ROLE]}
    name, phone = next(pen.strangers)
    suited = named.kind == ReferralKind.SUITED
    notes = w.REFERRAL_NOTES if suited else w.HELPER_NOTES
    return {
        c.NAME: name,
        c.PHONE: phone,
        c.EMAIL: _email(name) if place % 3 else None,
        c.FOR_ROLE: opening.role if suited else None,
        c.NOTES: notes[place % len(notes)],
    }


def _climb(step: Step, back: int, place: int, case: Case | None) -> list[tuple[Step, int]]:
    """The steps a referral took after it was named, and the day of each."""
    steps = list(Step)[1 : list(Step).index(step) + 1] if step != Step.CLOSED else [Step.CONTACTED, Step.CLOSED]
    if case is None and step in LATELY:
        return [(each, LATELY[step][place % 4] + 6 * (len(steps) - n - 1)) for n, each in enumerate(steps)]
    if case is None:
        return [(each, max(1, back - 2 - 7 * n - 6 * (place % 4))) for n, each in enumerate(steps)]
    sent = case.person.presented
    offered = case.ended + 2 if step == Step.PLACED else case.ended
    return list(zip(steps, (sent + 6, sent + 3, sent, case.person.interviewed, offered, case.ended), strict=False))


def _step(pen: _Pen, referral: dict[str, Any], step: Step, at: datetime, notes: str | None) -> None:
    who = {c.CANDIDATE: referral[c.NAME], c.EMAIL: referral[c.EMAIL], c.PHONE: referral[c.PHONE]}
    said = who | {c.ROLE: referral[c.FOR_ROLE], c.NOTES: notes}
    pen.move(Subject.REFERRAL, referral[c.REFERRAL_ID], step, at, referral[c.BY], said)


def _ring_the_named(
    pen: _Pen, talk: Talk, referral: dict[str, Any], place: int, days: Sequence[tuple[Step, int]]
) -> None:
    """The first call to most of the people named; two of those only named so far have a voicemail."""
    who = {c.CANDIDATE: referral[c.NAME], c.EMAIL: referral[c.EMAIL], c.PHONE: referral[c.PHONE]}
    who |= {c.ROLE: referral[c.FOR_ROLE], c.CLIENT: None, c.REFERRAL_ID: referral[c.REFERRAL_ID]}
    if days and place % 2 == 0:
        who |= {c.NOTES: w.FIRST_RUNG[place % len(w.FIRST_RUNG)]}
        pen.call(talk.case, CallKind.REFERRAL, Result.TALKED, pen.desk.at(days[0][1], 45), who)
    elif place in (22, 23):
        pen.call(talk.case, CallKind.REFERRAL, Result.VOICEMAIL, pen.desk.at(talk.back - 1, 80), who)


def _thank(pen: _Pen, talk: Talk, referral: dict[str, Any], place: int, back: int) -> None:
    said = {c.REFERRAL_ID: referral[c.REFERRAL_ID], c.NOTES: w.THANKED[place == 3]}
    pen.call(talk.case, CallKind.THANK_YOU, Result.TALKED, pen.desk.at(back, 400 + 10 * place), said)


def _keep_posted(pen: _Pen, talks: Sequence[Talk]) -> None:
    """The calls that kept a promise: two days before its date, now and then a day late."""
    for place, j in enumerate(PROMISED[:-10]):
        talk = talks[j]
        back = _promised_for(talk.back, place) + (-1 if place % 6 == 5 else 2)
        at = pen.desk.at(back, 150 + 20 * (place % 9))
        said = {c.NOTES: w.POSTED[place % len(w.POSTED)], c.GOT: Return.KEEP_IN_TOUCH}
        pen.call(talk.case, CallKind.KEEP_POSTED, Result.TALKED, at, said)


# What lies open today


def _ring_the_open(pen: _Pen, by_name: dict[str, Case]) -> None:
    at, ago = pen.desk.at, pen.desk.ago
    for name, result, moment, said in (
        (w.AMARA, Result.NO_ANSWER, at(2, 75), {}),
        (w.AMARA, Result.VOICEMAIL, at(1, 460), {}),
        (w.TOM_L, Result.NO_ANSWER, ago(70), {}),
        (w.EWA, Result.NO_ANSWER, at(14, 200), {}),
        (w.PRIYA, Result.CALL_BACK, at(1, 100), {c.FOLLOW_UP_ON: pen.desk.about_now(), c.NOTES: w.ASKED_FOR_LATER}),
        (w.YUSUF, Result.HOLD, at(1, 30), {c.FOLLOW_UP_ON: pen.desk.day(-2), c.NOTES: w.HELD}),
    ):
        pen.call(by_name[name], CallKind.SIGN_OFF, result, moment, said)
    mistaken = pen.call(by_name[w.JO], CallKind.SIGN_OFF, Result.TALKED, at(1, 500))
    pen.again(mistaken, 6, {c.RESULT: Result.VOID, c.TOLD: False, c.NOTES: w.WRONG_JO})


def _check_in(pen: _Pen, fresh: Sequence[Case]) -> None:
    for n, case in enumerate(fresh[:4]):
        notes = {c.NOTES: w.CHECKED_IN[n % len(w.CHECKED_IN)]}
        pen.call(case, CallKind.CHECK_IN, Result.TALKED, pen.desk.at(max(1, case.ended - 1), 200 + 35 * n), notes)


def _notice(pen: _Pen, cases: Sequence[Case]) -> None:
    """What the page noticed in the sheet, and one hand-over."""
    by_name = {case.name: case for case in cases}
    _noticed(pen, by_name[w.LUCA], Standing.NOT_SELECTED, pen.desk.ago(180))
    for case in _of(cases, "fresh")[4:8]:
        _noticed(pen, case, Standing.IN_PLAY, pen.desk.at(case.ended, 515))
    handed = by_name[w.LEILA]
    said = _who(handed.row) | {c.WORDS: handed.row[c.RECRUITER], c.NOTES: w.HANDED_OVER}
    to = next(name for name in w.RECRUITERS if name != handed.row[c.RECRUITER])
    pen.move(Subject.OWNER, pen.candidacy_id(handed.row), to, pen.desk.at(2, 60), w.DANA, said)


def _noticed(pen: _Pen, case: Case, to: Standing, at: datetime) -> None:
    said = _who(case.row) | {c.WORDS: case.row[c.STAGE]}
    pen.move(Subject.CANDIDACY, pen.candidacy_id(case.row), to, at, words.SHEET, said)
