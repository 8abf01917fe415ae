"""Large invented books as raw worksheets, the same for the same size."""

from datetime import date
from random import Random
from typing import Any

from signoff_core import columns as c

HEADERS = (
    "Candidate ID", "Candidate Name", "Email", "Phone", "Location", "Role", "Client", "Status", "Presented on",
    "Interview Date", "Decision Date", "Status Date", "Recruiter", "Source", "Salary", "Reason", "Notes", "Notice period",
    "Right to work", "Visa",
)  # fmt: skip
DATES = ("Presented on", "Interview Date", "Decision Date", "Status Date", c.AT)
NUMBERS, FLAGS = {"Salary"}, {"Right to work", c.TOLD}
CATEGORIES = {
    "Location", "Role", "Client", "Status", "Recruiter", "Source", "Reason", "Notice period", c.ROLE, c.CLIENT, c.KIND,
    c.UTC_OFFSET, c.BY, c.RESULT, c.FOR_ROLE, c.REFERRED_BY,
}  # fmt: skip
FORMATS = ("%d/%m/%Y", "%d %b %Y", "%Y-%m-%d")
STATUSES = ("Interviewed", "Rejected after interview", "Rejected", "Hired", "Withdrew", "Applied", "CV sent to client")
WEIGHTS = (25, 20, 5, 10, 10, 15, 15)
RESULTS = ("voicemail", "no answer", "talked", "call back", "wrote instead")
TODAY = 46349  # 2026-11-23 as a serial number
CALLS_EACH = 3


def book(candidacies: int, calls_each: int = CALLS_EACH, seed: int = 1) -> dict[str, list[list[Any]]]:
    """Worksheet name to its columns, header first: candidacies x 20, their calls x 14, a tenth of referrals."""
    rng = Random(seed)
    people = [_person(number, rng) for number in range(candidacies)]
    return {
        "Candidates": _columns(HEADERS, people),
        "Calls": _columns(CALL_HEADERS, [_call(n, people, rng) for n in range(candidacies * calls_each)]),
        "Referrals": _columns(REFERRAL_HEADERS, [_referral(n) for n in range(candidacies // 10)]),
        "Settings": [
            ["key", "team.timezone", "team.country", "line.start"],
            ["value", "Europe/London", "GB", "2026-01-01"],
        ],
    }


def _columns(headers: tuple[str, ...], rows: list[list[Any]]) -> list[list[Any]]:
    return [[header, *cells] for header, cells in zip(headers, zip(*rows, strict=True), strict=True)]


def _person(number: int, rng: Random) -> list[Any]:
    interviewed = TODAY - rng.randrange(5, 200)
    date = interviewed if rng.random() < 0.9 else f"{1 + interviewed % 28:02d}/{1 + interviewed % 12:02d}/2026"
    phone = (
        447700900000 + number % 1000 + number * 1000 % 900_000_000
        if rng.random() < 0.3
        else f"07700 9{number:05d}"[:12]
    )
    return [
        f"C-{number}", f"Person {number}", f"person{number}@example.com", phone, f"Town {number % 90}",
        f"Role {number % 300}", f"Client {number % 60}", rng.choices(STATUSES, WEIGHTS)[0], interviewed - 7, date,
        interviewed + 3 if rng.random() < 0.5 else "", _written(number),
        f"Recruiter {number % 15}", "referral", 30000 + number % 50000, "wanted rail work", f"note {number}", "4 weeks",
        True, "",
    ]  # fmt: skip


def _written(number: int) -> str:
    """A date as somebody types it: one column of the sheet is all text, in three formats."""
    return f"{date(2026, 1 + number % 10, 1 + number % 28):{FORMATS[number % 3]}}"


CALL_HEADERS = (
    c.CALL_ID, c.CANDIDACY_ID, c.CANDIDATE, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT, c.KIND, c.AT, c.UTC_OFFSET, c.BY,
    c.RESULT, c.TOLD, c.NOTES,
)  # fmt: skip


def _call(number: int, people: list[list[Any]], rng: Random) -> list[Any]:
    person = people[number % len(people)]
    result = rng.choices(RESULTS, (40, 30, 15, 10, 5))[0]
    at = TODAY - rng.randrange(1, 190) + rng.randrange(9 * 60, 18 * 60) / 1440
    who = [person[1], person[2], str(person[3]), person[5], person[6]]
    told = result == "talked"
    return [
        f"call{number}",
        f"lost{number % len(people)}",
        *who,
        "sign-off",
        at,
        "+00:00",
        person[12],
        result,
        told,
        "",
    ]


REFERRAL_HEADERS = (c.REFERRAL_ID, c.CALL_ID, c.REFERRED_BY, c.KIND, c.NAME, c.PHONE, c.FOR_ROLE, c.AT, c.BY)


def _referral(number: int) -> list[Any]:
    return [
        f"ref{number}", f"call{number}", f"Person {number}", "suited", f"Named {number}", f"07700 9{number:05d}",
        f"Role {number % 300}", TODAY - 30.25, "Recruiter 1",
    ]  # fmt: skip


def with_real_ids(raw: dict[str, list[list[Any]]]) -> dict[str, list[list[Any]]]:
    """The same with the candidacy_ids a reader gives, as the program itself writes them."""
    from signoff_core.reading import read_tables

    ids = read_tables({**raw, "Calls": [[name] for name in CALL_HEADERS]}, by="columns").candidacies[c.CANDIDACY_ID]
    calls = raw["Calls"]
    people = ids.tolist()
    real = [c.CANDIDACY_ID, *(people[n % len(people)] for n in range(len(calls[0]) - 1))]
    return {**raw, "Calls": [calls[0], real, *calls[2:]]}
