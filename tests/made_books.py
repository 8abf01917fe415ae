"""Small awkward books: a few people whose calls, dates and moves lie near each other and near the moment of the look."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st

from signoff_core.identity import candidacy_ids_of
from tests.books import (
    ALREADY_SO,
    CALL_HEADERS,
    CANDIDATE_HEADERS,
    INTERVIEWS,
    MOVE_HEADERS,
    OPENING_HEADERS,
    RESULTS,
    SETTING_HEADERS,
    Book,
    Row,
    about_row,
    setting_rows,
)

NAMES = ("Ana Ruiz", "Bo Lind", "Ćira Ilić", "Dee O'Hara", "ana  RUIZ")
ROLES, CLIENTS = ("Analyst", "analyst ", "Data Engineer"), ("Acme", "Zeta, Inc.", None)
PHONES = ("+442079460958", "020 7946 0959", "+919876543210", "+12125550123", "ask the agent", None)
EMAILS = ("ana@example.com", "Bo@Example.com", None, None)
REJECTED = ("Rejected", "rejected", "Not selected", "Rejected after interview", "Rejected by client", "Offer withdrawn")
IN_PLAY = ("Interviewed", "With client", "In process", "Final interview", "Shortlisted")
OTHERS = ("On hold", "Hired", "Withdrew", "Screened out", "New", "Phone screen", "Lost in space", "Pending review")
STAGES = (*REJECTED * 4, *IN_PLAY * 2, *OTHERS, None)
"""What is owed most often: a queue of nobody tests nothing."""
OUTCOMES = (*(None,) * 10, "Rejected", "Rejected", "Hired", "On hold", "Interviewed", "Gone fishing")
STANDINGS = ("early", "in play", "on hold", "hired", "withdrew", "turned down early", "not selected")
ZONE_CELLS = (None, None, "Asia/Kolkata", "Berlin", "America/New_York", "somewhere warm")
NOTICED_NOTES = (None, None, ALREADY_SO, "nobody had looked since 2026-11-03 16:40+00:00")

PLACES = (
    {"zone": "Europe/London", "locale": "en_GB"},
    {"zone": "America/New_York", "locale": "en_US", "hours.from": "08:30", "hours.to": "17:15"},
    {"zone": "Europe/London", "locale": "en_GB", "team.timezone": "Asia/Kolkata", "hours.days": "Mon-Sat"},
    {"zone": "Asia/Jerusalem", "locale": "en_IL", "hours.days": "Sun-Thu", "team.country": "IL"},
    {"zone": "UTC", "locale": "en", "hours.from": "10:00", "hours.to": "19:00"},
)
RULES = {
    "owed_from": ("interviewed", "presented"),
    "plain_rejected": ("owed", "ask", "not owed"),
    "line.promise": ("1 working day", "4 working hours", "2 days"),
    "line.hanging": ("10 working days", "3 working days"),
    "line.quiet": ("5 working days", "1 week"),
    "line.legal": ("", "45 days after last interview"),
    "line.start": ("", "2026-11-02"),
    "ladder.tries": ("3", "2"),
    "ladder.days": ("2", "1"),
    "status.Pending review": ("not selected", "in play"),
    "status.Candidates.Shortlisted": ("not selected", "on hold"),
}

_MIDDLE = date(2026, 11, 10)
_CLOCKS = st.sampled_from(((8, 0), (9, 0), (11, 30), (13, 30), (15, 45), (18, 0), (19, 20)))
_BEFORE = st.sampled_from((1, 30, 200, 600, 24 * 60, -1, -30, -200))
"""Minutes."""


def nows() -> st.SearchStrategy[datetime]:
    """Moments around which the books are made; clocks go back on 25 October and 1 November."""
    return st.builds(
        lambda on, minute: datetime(on.year, on.month, on.day, tzinfo=UTC) + timedelta(minutes=minute),
        st.integers(-6, 20).map(lambda n: _MIDDLE + timedelta(days=n)),
        st.integers(0, 24 * 60 - 1),
    )


class Times:
    """The dates and moments of one book: most of them on a few days before `now`, so that they meet.

    A rule about before and after shows only where two dates lie close; spread over two months they hardly ever do.
    """

    def __init__(self, now: datetime, near: list[date]) -> None:
        self.near = near
        few = st.sampled_from((*near, *near, now.date(), now.date() + timedelta(days=1)))
        wide = st.integers(-45, 12).map(lambda n: _MIDDLE + timedelta(days=n))
        self.days = st.one_of(few, few, few, wide)
        self.timed = st.builds(lambda on, clock: datetime(on.year, on.month, on.day, *clock), self.days, _CLOCKS)
        unusual = st.sampled_from(("tbc", "2026-11-05", "last week", "2026-11-06 14:30"))
        self.dates = st.one_of(st.none(), self.days, self.days, self.timed, unusual)
        self.seldom = st.one_of(st.none(), st.none(), self.dates)
        self.by_now = _BEFORE.map(lambda minutes: now - timedelta(minutes=minutes))
        self.moments = st.one_of(self.timed.map(_in_utc), self.timed.map(_in_utc), self.by_now)
        self.ats = st.one_of(self.moments, self.moments, self.moments, self.timed)
        self.follow_ups = st.one_of(st.none(), self.days, self.moments)


def _in_utc(at: datetime) -> datetime:
    return at.replace(tzinfo=UTC)


@st.composite
def _times(draw, now: datetime) -> Times:
    back = sorted(draw(st.lists(st.integers(0, 8), min_size=3, max_size=3, unique=True)), reverse=True)
    return Times(now, [now.date() - timedelta(days=days) for days in back])


@st.composite
def people(draw, times: Times) -> Row:
    pick = {
        "candidate_id": st.sampled_from((None, None, None, "C-1", "C-2")),
        "name": st.sampled_from(NAMES),
        "email": st.sampled_from(EMAILS),
        "phone": st.sampled_from(PHONES),
        "timezone": st.sampled_from(ZONE_CELLS),
        "role": st.sampled_from(ROLES),
        "client": st.sampled_from(CLIENTS),
        "stage": st.sampled_from(STAGES),
        "outcome": st.sampled_from(OUTCOMES),
        "presented_on": times.seldom,
        "interviewed_on": times.dates,
        "Second interview": times.seldom,
        "Final interview": times.seldom,
        "decided_on": times.dates,
        "stage_changed_on": times.seldom,
        "recruiter": st.sampled_from(("Sam", "Lee", None)),
        "told_on": st.one_of(*(st.none(),) * 7, times.dates),
        "do_not_call": st.sampled_from((None, None, None, None, "yes", False, "rather not")),
    }
    return {key: draw(cells) for key, cells in pick.items()}


@dataclass(frozen=True)
class Cast:
    """The people of a made book with their ids; `changes` is what may have been corrected since a call was written."""

    rows: list[Row]
    ids: list[str]
    changes: tuple[str, ...]
    times: Times


UNCHANGED, CHANGED = ("",), ("", "", "id", "e-mail", "name only", "role", "stranger")


@st.composite
def _subject(draw, cast: Cast) -> Row:
    """Whom an app-owned row says it is about: today's id, one of before a correction, somebody alike, nobody."""
    number = draw(st.sampled_from((0, *range(len(cast.rows)))))
    said = {"id": cast.ids[number], **about_row(cast.rows[number])}
    change = draw(st.sampled_from(cast.changes))
    if change:
        said["id"] = f"before{draw(st.integers(1, 3))}"
    if change in ("e-mail", "name only"):
        said["email"] = "old@example.com"
    if change == "name only":
        said["phone"] = None
    if change == "role":
        said["role"] = "Something else"
    if change == "stranger":
        said |= {"candidate": "No One", "email": None, "phone": "+442079460000"}
    return said


@st.composite
def _calls(draw, cast: Cast) -> list[Row]:
    found: list[Row] = []
    for number in range(draw(st.sampled_from((0, 0, 0, 1, 3)))):
        said = draw(_subject(cast))
        result = draw(st.sampled_from(RESULTS))
        call = {
            "call_id": f"call{number}",
            "candidacy_id": said.pop("id"),
            **said,
            "kind": draw(st.sampled_from(("sign-off", "sign-off", "sign-off", None, "keep posted"))),
            "at": draw(cast.times.ats),
            "result": result,
            "told": draw(st.sampled_from((True, True, False))) if result in ("talked", "voicemail") else None,
            "follow_up_on": draw(cast.times.follow_ups),
            "do_not_call": draw(st.sampled_from((None, None, None, None, True, False))),
            "referral_id": draw(st.sampled_from((None, None, None, None, None, "ref1"))),
        }
        if found and draw(st.integers(0, 4)) == 0:
            call["replaces"] = draw(st.sampled_from(found))["call_id"]
            call["result"] = draw(st.sampled_from((result, "void")))
        found.append(call)
        if draw(st.integers(0, 9)) == 0:
            found.append(dict(call))
    return found


@st.composite
def _moves(draw, cast: Cast) -> list[Row]:
    found: list[Row] = []
    for number in range(draw(st.sampled_from((0, 0, 0, 1, 3)))):
        about = draw(st.sampled_from(("candidacy", "candidacy", "candidacy", "owner", "opening")))
        maker = {"candidacy": _candidacy_move, "owner": _owner_move, "opening": _opening_move}[about]
        move = {"move_id": f"move{number}", "of": about, "at": draw(cast.times.ats)} | draw(maker(cast))
        if found and draw(st.integers(0, 6)) == 0:
            move["replaces"] = draw(st.sampled_from(found))["move_id"]
            move["to"] = draw(st.sampled_from((move["to"], "void")))
        found.append(move)
    return found


@st.composite
def _candidacy_move(draw, cast: Cast) -> Row:
    said = draw(_subject(cast))
    shown = [" · ".join(filter(None, (row["stage"], row["outcome"]))) for row in cast.rows]
    by = draw(st.sampled_from(("sheet", "sheet", "Sam", None)))
    return {
        "subject_id": said.pop("id"),
        **said,
        "to": draw(st.sampled_from((*STANDINGS, "not selected", "in play"))),
        "words": draw(st.sampled_from((*shown, *shown, "Final interview", "With client · Rejected", None))),
        "by": by,
        "notes": draw(st.sampled_from(NOTICED_NOTES)) if by == "sheet" else None,
    }


@st.composite
def _owner_move(draw, cast: Cast) -> Row:
    said = draw(_subject(cast))
    names = st.sampled_from(("Sam", "Lee", "Kim", None))
    return {"subject_id": said.pop("id"), **said, "to": draw(names), "words": draw(names), "by": "Sam"}


@st.composite
def _opening_move(draw, cast: Cast) -> Row:
    return {
        "subject_id": "somewhere",
        "role": draw(st.sampled_from(ROLES)),
        "client": draw(st.sampled_from(CLIENTS)),
        "to": draw(st.sampled_from(("open", "filled", "closed", "cancelled"))),
        "by": "sheet",
        "notes": draw(st.sampled_from(NOTICED_NOTES)),
    }


def openings(times: Times) -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries(
        {
            "role": st.sampled_from(ROLES),
            "client": st.sampled_from(CLIENTS),
            "opened_on": times.seldom,
            "closed_on": times.dates,
            "status": st.sampled_from(("Open", "filled", "Closed", "cancelled", "cancelled", "sleeping", None)),
            "seats": st.sampled_from((None, 1, 2, "many")),
        }
    )


@dataclass(frozen=True)
class Made:
    """A generated book and a moment to look at it."""

    book: Book
    now: datetime
    cast: Cast


@dataclass(frozen=True)
class Story:
    """What befell one person of a book: cells of the row, and rows about it."""

    cells: Row
    calls: tuple[Row, ...] = ()
    moves: tuple[Row, ...] = ()
    openings: tuple[Row, ...] = ()


_NOT_SELECTED = ("Rejected after interview", "Rejected after final interview", "Offer withdrawn", "Rejected")
_NOTHING = ("outcome", "told_on", "do_not_call", "presented_on", "decided_on", "stage_changed_on", *INTERVIEWS)
_OWED = dict.fromkeys(_NOTHING) | {"stage": "Rejected after interview"}


@st.composite
def _second_round(draw, times: Times) -> Story:
    """Settled, and then there was another interview; other dates lie before, after, or on that very day."""
    first, settled, last = times.near
    dates = st.sampled_from((None, None, first, settled, datetime(settled.year, settled.month, settled.day, 9), last))
    result = draw(st.sampled_from(("talked", "talked", "wrote instead", "wrote instead", "excused", "voicemail")))
    call = {"result": result, "told": result == "talked", "at": _in_utc(datetime.combine(settled, time(11, 30)))}
    cells = {
        "interviewed_on": draw(st.sampled_from((first, last, last, last, last, last))),
        "decided_on": draw(dates),
        "stage_changed_on": draw(dates),
    }
    seen = draw(st.sampled_from((0, 1, 1, 2)))
    return Story(_OWED | cells, (call,), tuple(draw(_said_before(times)) for _ in range(seen)))


@st.composite
def _said_before(draw, times: Times) -> Row:
    """The sheet was seen to say so, or somebody said so, on one of the days."""
    at = _in_utc(datetime.combine(draw(st.sampled_from((times.near[0], *times.near))), time(10)))
    to = draw(st.sampled_from(("not selected", "not selected", "not selected", "in play")))
    return {
        "of": "candidacy",
        "to": to,
        "at": at,
        "by": draw(st.sampled_from(("sheet", "Sam"))),
        "words": _OWED["stage"],
    }


@st.composite
def _held(draw, times: Times) -> Story:
    """A hold whose last day is near: over, today, or ahead."""
    first, held, last = times.near
    until = draw(st.sampled_from((last, last + timedelta(days=1), last + timedelta(days=2), "by now")))
    until = draw(times.by_now) if until == "by now" else until
    call = {"result": "hold", "at": _in_utc(datetime.combine(held, time(9))), "follow_up_on": until}
    return Story(_OWED | {"interviewed_on": first, "decided_on": first}, (call,))


@st.composite
def _tried(draw, times: Times) -> Story:
    """Tries on the ladder, one soon after the other."""
    results = st.sampled_from(("no answer", "no answer", "voicemail", "call back", "wrong number"))
    calls = draw(st.lists(st.tuples(results, times.moments), min_size=1, max_size=4))
    cells = _OWED | {"interviewed_on": times.near[0], "phone": draw(st.sampled_from(PHONES[:4]))}
    return Story(cells, tuple({"result": result, "at": at} for result, at in calls))


@st.composite
def _handed_over(draw, times: Times) -> Story:
    """Somebody else took it on; the sheet may name another by now."""
    names = st.sampled_from(("Sam", "Lee", None))
    given = {"of": "owner", "to": "Kim", "words": draw(names), "by": "Sam", "at": draw(times.moments)}
    return Story(_OWED | {"decided_on": times.near[1], "recruiter": draw(names)}, moves=(given,))


@st.composite
def _over(draw, times: Times) -> Story:
    """In play, and the opening is over."""
    status = draw(st.sampled_from(("closed", "cancelled", "closed", "filled")))
    cells = _OWED | {"stage": "Interviewed", "interviewed_on": times.near[0]}
    seen = {"of": "opening", "to": status, "by": "sheet", "at": draw(times.moments)}
    opening = {"status": status, "closed_on": draw(st.sampled_from((None, *times.near)))}
    return Story(cells, moves=(seen,), openings=(opening,))


@st.composite
def _in_question(draw, times: Times) -> Story:
    """A bare "Rejected", presented or not; or somebody the sheet says was told, before or after the interview."""
    first, told, last = times.near
    plain = {"stage": "Rejected", "interviewed_on": None, "Second interview": None, "Final interview": None}
    plain |= {"decided_on": told, "presented_on": draw(st.sampled_from((None, None, first)))}
    ticked = {"told_on": told, "interviewed_on": draw(st.sampled_from((first, told, last))), "presented_on": None}
    return Story(_OWED | draw(st.sampled_from((plain, ticked))))


@st.composite
def _stories(draw, times: Times) -> Story:
    often = (_second_round, _second_round, _second_round, _held, _held)
    every = (*often, _tried, _handed_over, _over, _in_question)
    story = draw(st.one_of(st.just(Story({})), *(story(times) for story in every)))
    if story.cells.get("stage") == _OWED["stage"] and not story.moves:
        story.cells["stage"] = draw(st.sampled_from(_NOT_SELECTED))
    return story


def _told(stories: list[Story], cast: Cast) -> dict[str, list[Row]]:
    """The rows of the stories, as the app would have written them about the first people."""
    told: dict[str, list[Row]] = {"Calls": [], "Moves": [], "Openings": []}
    for story, row, id_ in zip(stories, cast.rows, cast.ids, strict=False):
        about = about_row(row) | {"candidacy_id": id_, "subject_id": id_, "kind": "sign-off"}
        told["Calls"] += [about | {"call_id": f"told-{id_}-{n}"} | call for n, call in enumerate(story.calls)]
        told["Moves"] += [about | {"move_id": f"seen-{id_}-{n}"} | move for n, move in enumerate(story.moves)]
        told["Openings"] += [{key: row[key] for key in ("role", "client")} | opening for opening in story.openings]
    return told


_SELVES = (
    {"name": NAMES[0], "email": "ana@example.com"},
    {"name": NAMES[1], "email": "bo@example.com"},
    {"name": NAMES[2], "email": None},
)
"""The first people are three different ones; those after them may be any of these again."""


@st.composite
def books(draw) -> Made:
    """A small book with one or two worksheets of candidates, one of them perhaps without an interview column."""
    place = dict(draw(st.sampled_from(PLACES)))
    zone, locale = place.pop("zone"), place.pop("locale")
    country = place.get("team.country") or {"en_GB": "GB", "en_US": "US"}.get(locale)
    now = draw(nows())
    times = draw(_times(now))
    starts = st.sampled_from(("", "2026-11-02", *(day.isoformat() for day in times.near)))
    values = {key: st.sampled_from(value) for key, value in RULES.items()} | {"line.start": starts}
    rules = {key: draw(value) for key, value in values.items() if draw(st.integers(0, 2)) == 0}
    first, second = draw(st.lists(people(times), min_size=2, max_size=4)), draw(st.lists(people(times), max_size=1))
    stories = [draw(_stories(times)) for _ in first[:3]]
    for row, story, self in zip(first, stories, _SELVES, strict=False):
        row |= story.cells | self
    headers = tuple(first[0])
    bare = tuple(header for header in headers if header not in INTERVIEWS)
    rows = [*first, *second]
    changes = draw(st.sampled_from((UNCHANGED, UNCHANGED, UNCHANGED, CHANGED)))
    cast = Cast(rows, candidacy_ids_of(rows, country), changes, times)
    told, titles = _told(stories, cast), ("Candidates", "Others")
    sheets = {
        titles[0]: (draw(st.sampled_from((headers, headers, headers, bare))), first),
        titles[1]: (draw(st.sampled_from((headers, bare))), second),
        "Openings": (OPENING_HEADERS, [*told["Openings"], *draw(st.lists(openings(times), max_size=2))]),
        "Calls": (CALL_HEADERS, [*told["Calls"], *draw(_calls(cast))]),
        "Moves": (MOVE_HEADERS, [*told["Moves"], *draw(_moves(cast))]),
        "Settings": (
            SETTING_HEADERS,
            setting_rows({f"sheet.{title}": "candidates" for title in titles} | place | rules),
        ),
    }
    return Made(Book(sheets, zone, locale, titles), now, cast)


@st.composite
def more_rows(draw, made: Made, title: str) -> list[Row]:
    """Rows that a page might add to a made book: their ids are new, their times are moments."""
    found = draw({"Calls": _calls, "Moves": _moves}[title](made.cast))
    key = {"Calls": "call_id", "Moves": "move_id"}[title]
    for row in found:
        row[key] = f"more-{row[key]}"
        row["at"] = row["at"].replace(tzinfo=UTC)
        row["replaces"] = row.get("replaces") and draw(st.sampled_from(("", "more-"))) + row["replaces"]
    return found


BLANKS = " \t\r\n\u00a0\u200b\u200e\u200f\ufeff"
_cells = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**6), 10**8),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(codec="utf-8"), max_size=8),
    st.sampled_from(
        (*STAGES, *RESULTS, *STANDINGS, "void", "sheet", "call0", "31/02/2026", "24:00", 46350, 46350.5, "#REF!")
    ),
)


@st.composite
def garbage(draw) -> dict[str, list[list[Any]]]:
    """Worksheets with the right headers and anything at all below them."""
    every = {
        "Candidates": (*CANDIDATE_HEADERS[1:], "candidate_id", "Second interview", "", "Shoe size"),
        "Openings": OPENING_HEADERS,
        "Calls": CALL_HEADERS,
        "Moves": MOVE_HEADERS,
        "Referrals": ("referral_id", "call_id", "name", "kind", "at", "replaces"),
        "Settings": SETTING_HEADERS,
    }
    found = {}
    for title, headers in every.items():
        size = len(headers)
        found[title] = [list(headers), *draw(st.lists(st.lists(_cells, min_size=size, max_size=size), max_size=3))]
    return found
