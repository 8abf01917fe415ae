"""What a team has settled: one immutable value made of the Settings rows and what is known about the place.

`SETTINGS` lists every key with its default; a value nobody can read becomes a finding and the default holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from functools import cached_property
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from signoff_core.setting_keys import EACH_ROLE, ONE_ROLE, START_KEY, amiss, parts, plain
from signoff_core.setting_values import READERS, known_country
from signoff_core.spans import Span
from signoff_core.words import Standing
from signoff_core.working_hours import WorkingHours
from signoff_core.zones import all_zones

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
    START_KEY: "",
    "ladder.tries": "3",
    "ladder.days": "2",
    "owed_from": "interviewed",
    "plain_rejected": "owed",
    "keep_on_file.months": "",
    "retention.months": "",
}
"""Every fixed key with its default. `recruiter.`, `access.`, `sheet.`, `column.`, `status.` and `say.` keys are
open."""


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
        for key, reader in READERS.items():
            try:
                read[key] = reader(self.value(key))
            except ValueError as error:
                findings.append(Finding(key, self.value(key), str(error)))
                read[key] = reader(DEFAULTS[key])
        if not read["hours.from"] < read["hours.to"]:
            findings.append(Finding("hours.to", self.value("hours.to"), "a time after hours.from on the same day"))
            read["hours.from"], read["hours.to"] = time(9), time(18)
        return read, findings

    @cached_property
    def findings(self) -> list[Finding]:
        """Settings that can't be used, keys nobody knows, and what is missing to read phones and holidays."""
        said = ((key, value, amiss(key, value)) for key, value in self.said.items() if key not in DEFAULTS)
        unknown = [Finding(key, value, allowed) for key, value, allowed in said if allowed]
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
        """The same with its part (`GB-ENG`) where the team named one: some public holidays are not the whole
        country's."""
        return self._read[0]["team.country"] or known_country(self.place_country)

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
        return self._read[0][START_KEY]

    @property
    def ladder_tries(self) -> int:
        return self._read[0]["ladder.tries"]

    @property
    def ladder_days(self) -> int:
        return self._read[0]["ladder.days"]

    @property
    def keep_on_file_months(self) -> int | None:
        """How long leave to keep somebody's details holds, None where not set."""
        return self._read[0]["keep_on_file.months"]

    @property
    def retention_months(self) -> int | None:
        """How long after a refusal somebody's details are kept, None where not set."""
        return self._read[0]["retention.months"]

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
        return {key[1]: value.lower() for key, value in self._answers("sheet") if len(key) == 2}

    @cached_property
    def columns(self) -> dict[tuple[str, str], str]:
        """(worksheet title, header) to a field, or `-` for none of ours."""
        return {(key[1], key[2]): value.lower() for key, value in self._answers("column")}

    @cached_property
    def header_rows(self) -> dict[str, int]:
        """Worksheet title to the row its headers stand in, where that isn't the first."""
        return {key[1]: int(value) for key, value in self._answers("sheet") if key[2:] == ["header_row"]}

    def fixed(self, title: str) -> dict[str, str]:
        """Field to what every row of a worksheet says there where its own cell is blank."""
        return self._by_field(title, "fixed")

    def preferred(self, title: str) -> dict[str, str]:
        """Field to the header of the column that is looked at first, where a worksheet has several."""
        return self._by_field(title, "preferred")

    def splits_roles(self, title: str) -> bool:
        """Whether a row that names several roles is a candidacy for each of them."""
        answers = (value.lower() for key, value in self._answers("sheet") if key[1:] == [title, "roles"])
        return next(answers, ONE_ROLE) == EACH_ROLE

    def _by_field(self, title: str, kind: str) -> dict[str, str]:
        return {key[3]: value for key, value in self._answers("sheet") if len(key) == 4 and key[1:3] == [title, kind]}

    def _answers(self, family: str) -> list[tuple[list[str], str]]:
        """The open keys of one family, in parts, with values that say something we know."""
        keys = ((key, parts(key), value.strip()) for key, value in self.said.items())
        return [(names, value) for key, names, value in keys if names[0] == family and value and not amiss(key, value)]

    @cached_property
    def statuses(self) -> dict[tuple[str | None, str], Standing]:
        """(worksheet title or None for all, status word) to its standing; a word stands there as said and plain too."""
        found: dict[tuple[str | None, str], Standing] = {}
        for (_, *title, word), value in self._answers("status"):
            where = title[0] if title else None
            found[(where, word)] = Standing(value.lower())
            found.setdefault((where, plain(word) or word), found[(where, word)])
        return found


def country_of_locale(locale: str | None) -> str | None:
    """`en_GB` to `GB`; a locale without a country (`fr`) to None."""
    tail = (locale or "").replace("-", "_").rpartition("_")[2]
    return known_country(tail if len(tail) == 2 and "_" in (locale or "").replace("-", "_") else None)
