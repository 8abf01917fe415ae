"""Books to test with: a few plain builders for examples, and strategies that make small awkward ones.

A book here is worksheets of rows, a row a dict of header to a Python value: a date is a bare date, a naive datetime a
wall time, an aware one a moment. `Book.raw` turns them into the cells the Sheets API gives.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from signoff_core.identity import candidacy_ids_of
from signoff_core.reading import read_tables
from signoff_core.tables import Tables

Row = dict[str, Any]
LONDON = ZoneInfo("Europe/London")
ROLE, CLIENT = "Analyst", "Acme"
CANDIDATE_HEADERS = (
    "candidate_id", "name", "email", "phone", "timezone", "role", "client", "stage", "outcome", "presented_on",
    "interviewed_on", "decided_on", "stage_changed_on", "recruiter", "told_on", "do_not_call",
)  # fmt: skip
OPENING_HEADERS = ("role", "client", "opened_on", "closed_on", "status", "seats")
CALL_HEADERS = (
    "call_id", "candidacy_id", "candidate", "email", "phone", "role", "client", "kind", "at", "utc_offset", "by",
    "result", "told", "follow_up_on", "do_not_call", "notes", "referral_id", "replaces",
)  # fmt: skip
MOVE_HEADERS = (
    "move_id", "of", "subject_id", "candidate", "email", "phone", "role", "client", "to", "words", "at", "utc_offset",
    "by", "notes", "replaces",
)  # fmt: skip
SETTING_HEADERS = ("key", "value", "by", "at")
OWNED = ("Calls", "Moves", "Settings")


@dataclass(frozen=True)
class Book:
    """Worksheets by title, each its headers and its rows; `zone` and `locale` are the spreadsheet's."""

    sheets: dict[str, tuple[tuple[str, ...], list[Row]]]
    zone: str = "Europe/London"
    locale: str = "en_GB"
    candidates: tuple[str, ...] = ("Candidates",)

    def rows(self, title: str) -> list[Row]:
        headers, rows = self.sheets.get(title, ((), []))
        return [{header: row.get(header) for header in headers} for row in rows]

    @property
    def said(self) -> dict[str, str]:
        return {row["key"]: row["value"] for row in self.rows("Settings")}

    def raw(self) -> dict[str, list[list[Any]]]:
        return {
            title: [list(headers), *([_cell(row, header, self.zone) for header in headers] for row in rows)]
            for title, (headers, rows) in self.sheets.items()
        }

    def tables(self) -> Tables:
        return read_tables(self.raw(), by="rows", timezone=self.zone, locale=self.locale)

    def and_rows(self, **more: list[Row]) -> "Book":
        """The same book with rows appended to its worksheets."""
        sheets = dict(self.sheets)
        for title, rows in more.items():
            headers, before = sheets[title]
            sheets[title] = headers, [*before, *rows]
        return replace(self, sheets=sheets)


def _cell(row: Row, header: str, zone: str) -> Any:
    """A value as the Sheets API gives it: serial numbers for dates, the sheet's wall time for moments."""
    at = row.get("at")
    if header == "utc_offset" and isinstance(at, datetime) and at.tzinfo:
        return f"{at.astimezone(ZoneInfo(zone)):%z}"[:3] + ":" + f"{at.astimezone(ZoneInfo(zone)):%z}"[3:]
    value = row.get(header)
    if isinstance(value, datetime) and value.tzinfo:
        value = value.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    if isinstance(value, datetime):
        return (value - datetime(1899, 12, 30)) / timedelta(days=1)
    if isinstance(value, date):
        return (value - date(1899, 12, 30)).days
    return "" if value is None else value


def london(text: str) -> datetime:
    """`2026-11-24 15:30` on London's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def day(text: str) -> date:
    return date.fromisoformat(text)


def wall(text: str) -> datetime:
    """A date and time as somebody types it."""
    return datetime.fromisoformat(text)


def person(name: str = "Ana Ruiz", **cells: Any) -> Row:
    """A candidacy; interviewed and rejected unless said otherwise."""
    usual = {
        "email": f"{name.split()[0].lower()}@example.com",
        "phone": "+442079460958",
        "role": ROLE,
        "client": CLIENT,
    }
    return {"name": name, **usual, "stage": "Rejected", "interviewed_on": day("2026-11-10"), **cells}


def id_of(row: Row, country: str | None = "GB") -> str:
    return candidacy_ids_of([row], country)[0]


def _about(row: Row) -> Row:
    return {"candidate": row.get("name"), **{key: row.get(key) for key in ("email", "phone", "role", "client")}}


def call(about: Row, result: str, at: datetime, **cells: Any) -> Row:
    told = {"told": True} if result == "talked" else {}
    start = {"call_id": f"call-{at:%m%d%H%M}-{result}-{id_of(about)}", "candidacy_id": id_of(about), "by": "Sam"}
    return {**start, **_about(about), "kind": "sign-off", "at": at, "result": result, **told, **cells}


def move(about: Row, to: str, at: datetime, **cells: Any) -> Row:
    """What a person said of a candidacy; `words` is what the sheet says beside it."""
    words = " · ".join(filter(None, (about.get("stage"), about.get("outcome"))))
    start = {"move_id": f"move-{at:%m%d%H%M}-{to}-{id_of(about)}", "of": "candidacy", "subject_id": id_of(about)}
    return {**start, **_about(about), "to": to, "words": words, "at": at, "by": "Sam", **cells}


def noticed(about: Row, to: str, at: datetime, words: str, **cells: Any) -> Row:
    """What the page saw in the sheet."""
    return move(about, to, at, words=words, by="sheet", **cells)


def opening(status: str, **cells: Any) -> Row:
    return {"role": ROLE, "client": CLIENT, "status": status, **cells}


def opening_move(to: str, at: datetime, **cells: Any) -> Row:
    start = {"move_id": f"opening-{at:%m%d%H%M}", "of": "opening", "subject_id": "somewhere", "by": "sheet"}
    return {**start, "role": ROLE, "client": CLIENT, "to": to, "words": to, "at": at, **cells}


def setting_rows(said: dict[str, str]) -> list[Row]:
    return [{"key": key, "value": value} for key, value in said.items()]


def book(
    *people: Row,
    calls: list[Row] | None = None,
    moves: list[Row] | None = None,
    openings: list[Row] | None = None,
    settings: dict[str, str] | None = None,
    headers: tuple[str, ...] = CANDIDATE_HEADERS,
    zone: str = "Europe/London",
) -> Book:
    """A book of one Candidates worksheet; debts count from 2026-01-01 unless `line.start` is said."""
    more = tuple(key for row in people for key in row if key not in CANDIDATE_HEADERS)
    sheets = {
        "Candidates": ((*headers, *dict.fromkeys(more)), list(people)),
        "Calls": (CALL_HEADERS, calls or []),
        "Moves": (MOVE_HEADERS, moves or []),
        "Settings": (SETTING_HEADERS, setting_rows({"line.start": "2026-01-01"} | (settings or {}))),
    }
    if openings is not None:
        sheets["Openings"] = (OPENING_HEADERS, openings)
    return Book(sheets, zone)


NO_INTERVIEW_COLUMN = tuple(header for header in CANDIDATE_HEADERS if header != "interviewed_on")


# -- strategies

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
RESULTS = ("talked", "voicemail", "no answer", "call back", "wrong number", "wrote instead", "hold", "excused")
ZONE_CELLS = (None, None, "Asia/Kolkata", "Berlin", "America/New_York", "somewhere warm")
INTERVIEWS = ("interviewed_on", "Second interview", "Final interview")
ALREADY_SO = "already so"
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
_days = st.integers(-45, 12).map(lambda n: _MIDDLE + timedelta(days=n))
_clocks = st.sampled_from(((8, 0), (9, 0), (11, 30), (13, 30), (15, 45), (18, 0), (19, 20)))
_timed = st.builds(lambda on, clock: datetime(on.year, on.month, on.day, *clock), _days, _clocks)
_dates = st.one_of(
    st.none(), _days, _days, _timed, st.sampled_from(("tbc", "2026-11-05", "last week", "2026-11-06 14:30"))
)
_seldom = st.one_of(st.none(), st.none(), _dates)
_moments = _timed.map(lambda at: at.replace(tzinfo=UTC))
_ats = st.one_of(_moments, _moments, _moments, _timed)
_follow_ups = st.one_of(st.none(), st.none(), _days, _moments)


def nows() -> st.SearchStrategy[datetime]:
    """Moments around which the books are made; clocks go back on 25 October and 1 November."""
    return st.builds(
        lambda on, minute: datetime(on.year, on.month, on.day, tzinfo=UTC) + timedelta(minutes=minute),
        st.integers(-6, 20).map(lambda n: _MIDDLE + timedelta(days=n)),
        st.integers(0, 24 * 60 - 1),
    )


@st.composite
def people(draw) -> Row:
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
        "presented_on": _seldom,
        "interviewed_on": _dates,
        "Second interview": _seldom,
        "Final interview": _seldom,
        "decided_on": _dates,
        "stage_changed_on": _seldom,
        "recruiter": st.sampled_from(("Sam", "Lee", None)),
        "told_on": st.one_of(*(st.none(),) * 7, _dates),
        "do_not_call": st.sampled_from((None, None, None, None, "yes", False, "rather not")),
    }
    return {key: draw(cells) for key, cells in pick.items()}


@dataclass(frozen=True)
class Cast:
    """The people of a made book with their ids; `changes` is what may have been corrected since a call was written."""

    rows: list[Row]
    ids: list[str]
    changes: tuple[str, ...]


UNCHANGED, CHANGED = ("",), ("", "", "id", "e-mail", "name only", "role", "stranger")


@st.composite
def _subject(draw, cast: Cast) -> Row:
    """Whom an app-owned row says it is about: today's id, one of before a correction, somebody alike, nobody."""
    number = draw(st.integers(0, len(cast.rows) - 1))
    said = {"id": cast.ids[number], **_about(cast.rows[number])}
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
    for number in range(draw(st.integers(0, 5))):
        said = draw(_subject(cast))
        result = draw(st.sampled_from(RESULTS))
        call = {
            "call_id": f"call{number}",
            "candidacy_id": said.pop("id"),
            **said,
            "kind": draw(st.sampled_from(("sign-off", "sign-off", "sign-off", None, "keep posted"))),
            "at": draw(_ats),
            "result": result,
            "told": draw(st.sampled_from((True, True, False))) if result in ("talked", "voicemail") else None,
            "follow_up_on": draw(_follow_ups),
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
    for number in range(draw(st.integers(0, 6))):
        about = draw(st.sampled_from(("candidacy", "candidacy", "candidacy", "owner", "opening")))
        maker = {"candidacy": _candidacy_move, "owner": _owner_move, "opening": _opening_move}[about]
        move = {"move_id": f"move{number}", "of": about, "at": draw(_ats)} | draw(maker(cast))
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


def openings() -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries(
        {
            "role": st.sampled_from(ROLES),
            "client": st.sampled_from(CLIENTS),
            "opened_on": _seldom,
            "closed_on": _dates,
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


@st.composite
def books(draw) -> Made:
    """A small book with one or two worksheets of candidates, one of them perhaps without an interview column."""
    place = dict(draw(st.sampled_from(PLACES)))
    zone, locale = place.pop("zone"), place.pop("locale")
    country = place.get("team.country") or {"en_GB": "GB", "en_US": "US"}.get(locale)
    rules = {key: draw(st.sampled_from(values)) for key, values in RULES.items() if draw(st.integers(0, 2)) == 0}
    first, second = draw(st.lists(people(), min_size=1, max_size=4)), draw(st.lists(people(), max_size=2))
    headers = tuple(first[0])
    bare = tuple(header for header in headers if header not in INTERVIEWS)
    rows = [*first, *second]
    changes = draw(st.sampled_from((UNCHANGED, UNCHANGED, UNCHANGED, CHANGED)))
    cast = Cast(rows, candidacy_ids_of(rows, country), changes)
    titles = ("Candidates", "Others")
    sheets = {
        titles[0]: (draw(st.sampled_from((headers, headers, bare))), first),
        titles[1]: (draw(st.sampled_from((headers, bare))), second),
        "Openings": (OPENING_HEADERS, draw(st.lists(openings(), max_size=3))),
        "Calls": (CALL_HEADERS, draw(_calls(cast))),
        "Moves": (MOVE_HEADERS, draw(_moves(cast))),
        "Settings": (
            SETTING_HEADERS,
            setting_rows({f"sheet.{title}": "candidates" for title in titles} | place | rules),
        ),
    }
    return Made(Book(sheets, zone, locale, titles), draw(nows()), cast)


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
