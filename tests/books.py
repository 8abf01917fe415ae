"""Books to test with: a few plain builders for examples. `made_books` makes small awkward ones of them.

A book here is worksheets of rows, a row a dict of header to a Python value: a date is a bare date, a naive datetime a
wall time, an aware one a moment. `Book.raw` turns them into the cells the Sheets API gives.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

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
OPENING_HEADERS = ("role", "client", "opened_on", "closed_on", "status", "seats", "notes")
CALL_HEADERS = (
    "call_id", "candidacy_id", "candidate", "email", "phone", "role", "client", "kind", "at", "utc_offset", "by",
    "result", "told", "follow_up_on", "do_not_call", "say_reason", "notes", "referral_id", "replaces",
)  # fmt: skip
REFERRAL_HEADERS = (
    "referral_id", "call_id", "from_candidacy_id", "referred_by", "kind", "name", "phone", "email", "for_role", "notes",
    "at", "by", "replaces",
)  # fmt: skip
MOVE_HEADERS = (
    "move_id", "of", "subject_id", "candidate", "email", "phone", "role", "client", "to", "words", "at", "utc_offset",
    "by", "notes", "replaces",
)  # fmt: skip
SETTING_HEADERS = ("key", "value", "by", "at")
OWNED = ("Calls", "Moves", "Settings")
INTERVIEWS = ("interviewed_on", "Second interview", "Final interview")
RESULTS = ("talked", "voicemail", "no answer", "call back", "wrong number", "wrote instead", "hold", "excused")
ALREADY_SO = "already so"


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


def about_row(row: Row) -> Row:
    return {"candidate": row.get("name"), **{key: row.get(key) for key in ("email", "phone", "role", "client")}}


def call(about: Row, result: str, at: datetime, **cells: Any) -> Row:
    told = {"told": True} if result == "talked" else {}
    start = {"call_id": f"call-{at:%m%d%H%M}-{result}-{id_of(about)}", "candidacy_id": id_of(about), "by": "Sam"}
    return {**start, **about_row(about), "kind": "sign-off", "at": at, "result": result, **told, **cells}


def move(about: Row, to: str, at: datetime, **cells: Any) -> Row:
    """What a person said of a candidacy; `words` is what the sheet says beside it."""
    words = " · ".join(filter(None, (about.get("stage"), about.get("outcome"))))
    start = {"move_id": f"move-{at:%m%d%H%M}-{to}-{id_of(about)}", "of": "candidacy", "subject_id": id_of(about)}
    return {**start, **about_row(about), "to": to, "words": words, "at": at, "by": "Sam", **cells}


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
