"""What a team has settled: one immutable value made of the Settings rows and what is known about the place.

`SETTINGS` lists every key with its default; a value nobody can read becomes a finding and the default holds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from functools import cached_property
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import holidays

from signoff_core.spans import Span, parse_days, parse_span, parse_time
from signoff_core.words import Standing
from signoff_core.working_hours import WorkingHours
from signoff_core.zones import all_zones

OWED_FROM = ("interviewed", "presented")
PLAIN_REJECTED = ("owed", "ask", "not owed")
ROLES = ("owner", "recruiter")
SHEET_ROLES = ("candidates", "openings", "ignore")

DEFAULTS: Mapping[str, str] = {
    "team.name": "",
    "team.timezone": "",
    "team.country": "",
    "hours.days": "Mon-Fri",
    "hours.from": "09:00",
    "hours.to": "18:00",
    "line.promise": "1 working day",
    "line.hanging": "10 working days",
    "line.quiet": "5 working days",
    "line.legal": "",
    "line.start": "",
    "ladder.tries": "3",
    "ladder.days": "2",
    "owed_from": "interviewed",
    "plain_rejected": "owed",
    "keep_on_file.months": "",
    "retention.months": "",
}
"""Every fixed key with its default. `recruiter.`, `access.`, `sheet.`, `column.`, `status.` and `say.` keys are open."""

OPEN_KEYS = ("recruiter", "access", "sheet", "column", "status", "say")


class Finding(NamedTuple):
    """A setting that can't be used: its key, what was found, and what is allowed."""

    key: str
    found: str
    allowed: str


@dataclass(frozen=True)
class Settings:
    """A team's rules. `said` holds what was said, key to value; everything else is read from it."""

    said: Mapping[str, str] = field(default_factory=dict)
    place_zone: str | None = None
    place_country: str | None = None

    def with_said(self, said: Mapping[str, str]) -> "Settings":
        """The same, with some keys said differently."""
        return replace(self, said={**self.said, **{key: str(value) for key, value in said.items()}})

    def value(self, key: str) -> str:
        """What was said for a fixed key, or its default."""
        return self.said.get(key, "").strip() or DEFAULTS[key]

    @cached_property
    def _read(self) -> tuple[dict[str, Any], list[Finding]]:
        read, findings = {}, []
        for key, reader in _READERS.items():
            try:
                read[key] = reader(self.value(key))
            except ValueError as error:
                findings.append(Finding(key, self.value(key), str(error)))
                read[key] = reader(DEFAULTS[key])
        if not read["hours.from"] < read["hours.to"]:
            findings.append(Finding("hours.to", self.value("hours.to"), "a time after hours.from on the same day"))
            read["hours.from"], read["hours.to"] = parse_time("09:00"), parse_time("18:00")
        return read, findings

    @cached_property
    def findings(self) -> list[Finding]:
        """Settings that can't be used, keys nobody knows, and what is missing to read phones and holidays."""
        unknown = [
            Finding(key, self.said[key], "one of the keys in the documentation; this one does nothing")
            for key in self.said
            if key not in DEFAULTS and parts(key)[0] not in OPEN_KEYS
        ]
        if not self.country:
            unknown.append(
                Finding("team.country", "", "a country code like GB; until then no holidays, international phones only")
            )
        return [*self._read[1], *unknown]

    @property
    def team(self) -> str:
        return self.value("team.name")

    @cached_property
    def zone(self) -> str:
        """IANA name of the team's time zone."""
        place = self.place_zone if self.place_zone in all_zones() else None
        return self._read[0]["team.timezone"] or place or "UTC"

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @cached_property
    def country(self) -> str | None:
        """ISO alpha-2 code of the team's country, for holidays and phones."""
        return (self.region or "")[:2] or None

    @cached_property
    def region(self) -> str | None:
        """The same with its part (`GB-ENG`) where the team named one: some public holidays are not the whole country's."""
        return self._read[0]["team.country"] or _known_country(self.place_country)

    @cached_property
    def hours(self) -> WorkingHours:
        read = self._read[0]
        return WorkingHours(self.zone, read["hours.days"], read["hours.from"], read["hours.to"], self.region)

    @property
    def promise(self) -> Span:
        return self._read[0]["line.promise"]

    @property
    def hanging(self) -> Span:
        return self._read[0]["line.hanging"]

    @property
    def quiet(self) -> Span:
        return self._read[0]["line.quiet"]

    @property
    def legal_days(self) -> int | None:
        """Calendar days after the last interview by which the news is due by law, None where not set."""
        return self._read[0]["line.legal"]

    @property
    def start(self) -> date | None:
        """Debts from before this day stand apart; None until the team's first save wrote it."""
        return self._read[0]["line.start"]

    @property
    def ladder_tries(self) -> int:
        return self._read[0]["ladder.tries"]

    @property
    def ladder_days(self) -> int:
        return self._read[0]["ladder.days"]

    @property
    def owed_from(self) -> str:
        return self._read[0]["owed_from"]

    @property
    def plain_rejected(self) -> str:
        return self._read[0]["plain_rejected"]

    def named(self, family: str) -> dict[str, str]:
        """The open keys of one family: `named("recruiter")` gives name to e-mail."""
        return {".".join(parts(key)[1:]): value for key, value in self.said.items() if parts(key)[0] == family}

    @cached_property
    def sheet_roles(self) -> dict[str, str]:
        """Worksheet title to what it holds: candidates, openings or ignore."""
        keys = ((parts(key), value.strip().lower()) for key, value in self.said.items())
        return {key[1]: value for key, value in keys if key[0] == "sheet" and len(key) == 2 and value in SHEET_ROLES}

    @cached_property
    def columns(self) -> dict[tuple[str, str], str]:
        """(worksheet title, header) to a field, or `-` for none of ours."""
        keys = ((parts(key), value.strip()) for key, value in self.said.items())
        return {(key[1], key[2]): value for key, value in keys if key[0] == "column" and len(key) == 3}

    @cached_property
    def statuses(self) -> dict[tuple[str | None, str], Standing]:
        """(worksheet title or None for all, status word) to its standing."""
        found = {}
        for key, value in self.said.items():
            family, *rest = parts(key)
            if family == "status" and len(rest) in (1, 2) and value.strip().lower() in tuple(Standing):
                found[(rest[0] if len(rest) == 2 else None, rest[-1])] = Standing(value.strip().lower())
        return found


def parts(key: str) -> list[str]:
    """`status."Sales. North".No` to its three parts; a part that holds a dot stands in double quotes."""
    return [quoted or plain for quoted, plain in re.findall(r'"([^"]*)"|([^.]+)', key)] or [""]


def key_of(*names: str) -> str:
    """The other way: parts to one key."""
    return ".".join(f'"{name}"' if "." in name else name for name in names)


def country_of_locale(locale: str | None) -> str | None:
    """`en_GB` to `GB`; a locale without a country (`fr`) to None."""
    tail = (locale or "").replace("-", "_").rpartition("_")[2]
    return _known_country(tail if len(tail) == 2 and "_" in (locale or "").replace("-", "_") else None)


def _known_country(text: str | None) -> str | None:
    code = (text or "").strip().upper()
    return code if re.fullmatch(r"[A-Z]{2}", code) else None


def _country(text: str) -> str | None:
    country, _, part = text.strip().upper().partition("-")
    known = holidays.list_supported_countries(include_aliases=False)
    if text and (country not in known or (part and part not in known[country])):
        raise ValueError("a country code like GB, or one with its part like GB-ENG")
    return text.strip().upper() or None


def _zone(text: str) -> str | None:
    if text and text not in all_zones():
        raise ValueError("a time zone's name like Europe/London")
    return text or None


def _one_of(allowed: tuple[str, ...]):
    def read(text: str) -> str:
        if text.lower() not in allowed:
            raise ValueError(", or ".join(allowed))
        return text.lower()

    return read


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 99:
        raise ValueError("a whole number from 1 to 99")
    return int(text)


def _months(text: str) -> int | None:
    return _count(text) if text else None


def _legal(text: str) -> int | None:
    if not text:
        return None
    told = re.fullmatch(r"(\d{1,4}) days? after (?:the )?last interview", text.strip().lower())
    if not told:
        raise ValueError("for example: 45 days after last interview")
    return int(told[1])


def _clock(text: str) -> time:
    """A time of day; a spreadsheet keeps one as a share of the day."""
    if re.fullmatch(r"0?\.\d+", text):
        minutes = round(float(text) * 1440)
        return time(minutes // 60, minutes % 60)
    return parse_time(text)


def _day(text: str) -> date | None:
    if re.fullmatch(r"\d{5}", text):
        return date(1899, 12, 30) + timedelta(days=int(text))
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        raise ValueError("a date like 2026-11-24") from None


_READERS = {
    "team.timezone": _zone,
    "team.country": _country,
    "hours.days": parse_days,
    "hours.from": _clock,
    "hours.to": _clock,
    "line.promise": parse_span,
    "line.hanging": parse_span,
    "line.quiet": parse_span,
    "line.legal": _legal,
    "line.start": _day,
    "ladder.tries": _count,
    "ladder.days": _count,
    "owed_from": _one_of(OWED_FROM),
    "plain_rejected": _one_of(PLAIN_REJECTED),
    "keep_on_file.months": _months,
    "retention.months": _months,
}
