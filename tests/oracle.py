"""Who is owed, said a second time: slow and plain, one candidacy after another.

Written from the rules (docs/rules.md), not from the code it tests. It walks over rows, days and dates with nothing but the
standard library; the only things it shares with the code are the list of status words, the ids, the names folded for
comparing, and the settings' own spelling.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

import holidays
import phonenumbers

from signoff_core.identity import candidacy_ids_of
from signoff_core.people import fold
from signoff_core.recognising import meaning
from signoff_core.settings import Settings, country_of_locale
from signoff_core.spans import Span
from signoff_core.status_parts import beside_of
from tests.books import INTERVIEWS, Book, Row

LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
FOR_GOOD = datetime(2200, 1, 1, tzinfo=UTC)
SHOW_DATES = ("presented_on", "interviewed_on", "decided_on", "stage_changed_on")
TRIES = ("talked", "voicemail", "no answer", "call back", "wrong number")
NOBODY_SPOKEN_TO = ("voicemail", "no answer", "wrong number")
ONE_ZONE = {"GB": "Europe/London", "IN": "Asia/Kolkata", "JP": "Asia/Tokyo", "IL": "Asia/Jerusalem"}
CITIES = {"berlin": "Europe/Berlin"}
OPENING_STATUS = {"open": "open", "filled": "filled", "closed": "closed", "cancelled": "cancelled"}


class Office:
    """The team's working time, one day after the other."""

    def __init__(self, settings: Settings) -> None:
        hours = settings.hours
        self.zone, self.week, self.opens, self.closes = ZoneInfo(hours.zone), hours.days, hours.opens, hours.closes
        country, _, part = (hours.country or "").partition("-")
        self.holidays = holidays.country_holidays(country, subdiv=part or None) if country else {}
        self.day_length = self.closing(date(2026, 1, 5)) - self.opening_of(date(2026, 1, 5))

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def moment(self, wall: datetime) -> datetime:
        return wall.replace(tzinfo=self.zone).astimezone(UTC)

    def works(self, day: date) -> bool:
        return self.week[day.weekday()] and day not in self.holidays

    def opening_of(self, day: date) -> datetime:
        return self.moment(datetime.combine(day, self.opens))

    def closing(self, day: date) -> datetime:
        return self.moment(datetime.combine(day, self.closes))

    def working_day_from(self, day: date) -> date:
        while not self.works(day):
            day += timedelta(days=1)
        return day

    def working_day_after(self, day: date) -> date:
        return self.working_day_from(day + timedelta(days=1))

    def worked(self, since: datetime, until: datetime) -> float:
        total, day = timedelta(0), self.local(since).date()
        while self.opening_of(day) < until:
            if self.works(day):
                total += max(min(self.closing(day), until) - max(self.opening_of(day), since), timedelta(0))
            day += timedelta(days=1)
        return total / timedelta(hours=1)

    def add(self, since: datetime, more: timedelta) -> datetime:
        day = self.local(since).date()
        while True:
            start, end = max(self.opening_of(day), since), self.closing(day)
            if self.works(day) and end > start:
                if start + more <= end:
                    return start + more
                more -= end - start
            day += timedelta(days=1)

    def after(self, since: datetime, span: Span) -> datetime:
        if span.unit == "working day":
            return self.add(since, span.n * self.day_length)
        if span.unit == "working hour":
            return self.add(since, timedelta(hours=span.n))
        return (
            since
            + span.n * {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}[span.unit]
        )


def wall(cell: Any) -> datetime | None:
    """What a date cell says; midnight is a bare date, None what nobody can read."""
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    try:
        return datetime.fromisoformat(cell)
    except (TypeError, ValueError):
        return None


def bare(at: datetime) -> bool:
    return at.time() == time()


@dataclass
class Candidacy:
    """One row of the team's sheet, read."""

    worksheet: str
    number: int
    cells: Row
    columns: tuple[str, ...]
    id: str = ""
    doubled: bool = False
    calls: list[Row] = field(default_factory=list)
    moves: list[Row] = field(default_factory=list)
    asked_of: bool = False

    def says(self, header: str) -> Any:
        return self.cells.get(header) if header in self.columns else None

    @property
    def words(self) -> str:
        return " · ".join(filter(None, (self.says("stage"), self.says("outcome"))))

    @property
    def place(self) -> tuple[str, str]:
        return fold(self.says("role") or ""), fold(self.says("client") or "")

    def dates(self, field_: str) -> list[datetime]:
        """Every readable date of a field; interviews have a column for each round."""
        headers = INTERVIEWS if field_ == "interviewed_on" else (field_,)
        return [at for header in headers if (at := wall(self.says(header)))]


@dataclass
class Debt:
    """How a candidacy is owed."""

    because: str
    since: datetime | None
    since_from: str | None
    day: date | None


class View:
    """A book at one moment."""

    def __init__(self, book: Book, now: datetime) -> None:
        self.book, self.now = book, now.astimezone(UTC)
        self.settings = Settings(book.said, book.zone, country_of_locale(book.locale))
        self.office = Office(self.settings)
        self.people = self._people()
        self._lay("Calls", "call_id", "candidacy_id", "result")
        self._lay("Moves", "move_id", "subject_id", "to")

    # -- the rows

    def _people(self) -> list[Candidacy]:
        people = []
        for title in self.book.candidates:
            headers, rows = self.book.sheets[title]
            people += [Candidacy(title, number, cells, headers) for number, cells in enumerate(rows, start=2)]
        said = [{header: one.says(header) for header in one.columns} for one in people]
        for one, id_ in zip(people, candidacy_ids_of(said, self.settings.country), strict=True):
            one.id = id_
        for one in people:
            same = [other for other in people if other.id == one.id]
            one.doubled = one is not max(same, key=lambda other: (_latest_date(other), people.index(other)))
        return people

    @property
    def leading(self) -> list[Candidacy]:
        return [one for one in self.people if not one.doubled]

    def _moment(self, cell: datetime) -> datetime:
        return cell.astimezone(UTC) if cell.tzinfo else self.office.moment(cell)

    def _lay(self, title: str, key: str, subject: str, void_in: str) -> None:
        """Every row that counts, laid to its candidacy."""
        rows = [
            row | {"at": self._moment(row["at"]), "order": order} for order, row in enumerate(self.book.rows(title))
        ]
        for row in _counting(rows, key, void_in, earliest=title == "Moves"):
            if row.get("of") == "opening" or self._of_a_referral(row):
                continue
            one, perhaps = self.whose(row, subject)
            for other in perhaps if row["by"] != "sheet" or title == "Calls" else ():
                other.asked_of = True
            if one and row["at"] <= self.now:
                (one.calls if title == "Calls" else one.moves).append(row)

    def _of_a_referral(self, row: Row) -> bool:
        return bool(row.get("referral_id")) and row["candidacy_id"] not in [one.id for one in self.people]

    def whose(self, row: Row, subject: str) -> tuple[Candidacy | None, list[Candidacy]]:
        """By id; else by e-mail or phone with role and client; else by a name unique there; else perhaps these."""
        for one in self.leading:
            if one.id == row[subject]:
                return one, []
        place = fold(row["role"] or ""), fold(row["client"] or "")
        mine = self._marks(row | {"name": row["candidate"]})
        alike = [one for one in self.leading if self._alike(one, mine)]
        for mark in ("email", "phone", "name"):
            there = [one for one in alike if one.place == place and mine[mark] and self._same(one, mine, mark)]
            if len(there) == 1:
                return there[0], []
        return None, alike

    def _alike(self, one: Candidacy, mine: dict[str, str | None]) -> bool:
        return any(mine[mark] and self._same(one, mine, mark) for mark in mine)

    def _same(self, one: Candidacy, mine: dict[str, str | None], mark: str) -> bool:
        return self._marks({key: one.says(key) for key in ("email", "phone", "name")})[mark] == mine[mark]

    def _marks(self, row: Row) -> dict[str, str | None]:
        email, name = (row["email"] or "").lower(), fold(row["name"] or "")
        return {"email": email or None, "phone": self.phone(row["phone"]), "name": name or None}

    def phone(self, text: str | None) -> str | None:
        try:
            number = phonenumbers.parse(text or "", self.settings.country)
        except phonenumbers.NumberParseException:
            digits = "".join(filter(str.isdigit, text or ""))
            return digits if digits and not self.settings.country else None
        if not phonenumbers.is_possible_number(number):
            return None
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    # -- where a candidacy is

    def past(self, one: Candidacy, field_: str) -> list[datetime]:
        """Dates of a field; those that lie in the future say nothing."""
        now = self.office.local(self.now).replace(tzinfo=None)
        return [at for at in one.dates(field_) if at <= now]

    def answer(self, one: Candidacy) -> Row | None:
        """The last thing a person said of it, while the sheet's cell still says what it said then."""
        said = [move for move in one.moves if move["of"] == "candidacy" and move["by"] != "sheet"]
        last = _last(said)
        return last if last and (last["words"] or "") == one.words else None

    def sheet_standing(self, one: Candidacy) -> str:
        """The outcome decides where it says that it is over, else the stage."""
        stage, outcome = one.says("stage"), one.says("outcome")
        if not stage and not outcome:
            return "in play" if one.dates("presented_on") or one.dates("interviewed_on") else "early"
        by_outcome, by_stage = self._says_now(one, outcome), self._says_now(one, stage)
        if outcome and not by_outcome:
            return "unknown"
        if outcome and by_outcome.standing not in ("in play", "early"):
            return by_outcome.standing
        if stage:
            return by_stage.standing if by_stage else "unknown"
        return by_outcome.standing

    def _says_now(self, one: Candidacy, word: str | None) -> Any:
        """What a word means beside the others of its worksheet."""
        there = [other for other in self.people if other.worksheet == one.worksheet]
        words = [said for other in there for said in (other.says("stage"), other.says("outcome")) if said]
        return meaning(word, one.worksheet, self.settings, beside_of(words)) if word else None

    def standing(self, one: Candidacy) -> str:
        said = self.answer(one)
        return said["to"] if said else self.sheet_standing(one)

    def _all_meanings(self, one: Candidacy) -> list[Any]:
        """Of every word the sheet says now, or was once seen to say."""
        seen = [move["words"] for move in one.moves if move["of"] == "candidacy" and move["by"] == "sheet"]
        words = [word for text in seen if text for word in text.split(" · ")]
        then = [meaning(word, one.worksheet, self.settings) for word in words]
        now = [self._says_now(one, one.says("stage")), self._says_now(one, one.says("outcome"))]
        return [told for told in [*now, *then] if told]

    def rounds(self, one: Candidacy) -> int:
        """Interview columns that are filled; a date in the future is none yet, an unreadable one is."""
        filled = sum(1 for header in INTERVIEWS if one.says(header) is not None)
        return filled - len(one.dates("interviewed_on")) + len(self.past(one, "interviewed_on"))

    def interviewed(self, one: Candidacy) -> bool:
        return self.rounds(one) > 0 or any(told.evidence == "interviewed" for told in self._all_meanings(one))

    def presented_only(self, one: Candidacy) -> bool:
        word = any(told.evidence == "presented" for told in self._all_meanings(one))
        presented = word or bool(self.past(one, "presented_on"))
        column = any(header in one.columns for header in INTERVIEWS)
        return presented and column and not self.interviewed(one)

    def depth(self, one: Candidacy) -> int:
        depths = [told.depth for told in self._all_meanings(one)]
        by_date = 1 + self.rounds(one) if self.rounds(one) else len(self.past(one, "presented_on"))
        return max([*depths, by_date])

    # -- settled, and owed again

    def settled_at(self, one: Candidacy) -> datetime | None:
        """The last time the person got the news, or was excused from it."""
        written = [call for call in one.calls if call["result"] in ("wrote instead", "excused")]
        ends = [call["at"] for call in written if (call["kind"] or "sign-off") == "sign-off"]
        spoken = [call for call in one.calls if call["kind"] != "referral" and call["result"] not in NOBODY_SPOKEN_TO]
        ends += [call["at"] for call in spoken if call["told"]]
        if one.says("told_on"):
            told = wall(one.says("told_on"))
            next_day = told and datetime.combine(told.date() + timedelta(days=1), time())
            ends.append(self.office.moment(next_day) - timedelta(seconds=1) if told else FOR_GOOD)
        return max(ends, default=None)

    def newer(self, one: Candidacy, at: datetime) -> bool:
        """A date after the settling; a bare one only from the next day on."""
        settled = self.settled_at(one)
        if settled is None:
            return True
        return at.date() > self.office.local(settled).date() if bare(at) else self.office.moment(at) > settled

    def this_round(self, one: Candidacy, field_: str) -> datetime | None:
        return max((at for at in self.past(one, field_) if self.newer(one, at)), default=None)

    def settled(self, one: Candidacy) -> bool:
        at = self.settled_at(one)
        if at is None:
            return False
        if self.this_round(one, "presented_on") or self.this_round(one, "interviewed_on"):
            return False
        said = [move for move in one.moves if move["of"] == "candidacy" and move["by"] != "sheet"]
        seen = [move for move in self.changes(one) if not _already_so(move)]
        return not any(move["at"] > at for move in said + seen if move["to"] in ("early", "in play", "on hold"))

    def calls_of_round(self, one: Candidacy) -> list[Row]:
        floor = self.settled_at(one) or LONG_AGO
        return sorted((call for call in one.calls if call["at"] > floor), key=_when)

    # -- the opening

    def opening(self, one: Candidacy) -> Row | None:
        """The opening of the same role and client; one that is open comes first, else the last that was opened."""
        rows = [row for row in self.book.rows("Openings") if _place(row) == one.place]
        known = [row | {"status": OPENING_STATUS.get((row["status"] or "").lower())} for row in rows]
        known = [row for row in known if row["status"]]
        open_ = [row for row in known if row["status"] == "open"]
        known.sort(key=lambda row: wall(row.get("opened_on")) or datetime.min)  # noqa: DTZ901
        return (open_ or known or [None])[-1]

    def opening_over(self, one: Candidacy) -> bool:
        at = self.opening(one)
        ended = at is not None and at["status"] in ("closed", "cancelled")
        return ended and self.standing(one) == "in play" and not self.answer(one)

    def opening_noticed(self, one: Candidacy) -> Row | None:
        """The row that noticed its end, closed or cancelled; what was so at the first reading is not dated."""
        rows = [row | {"at": self._moment(row["at"]), "order": n} for n, row in enumerate(self.book.rows("Moves"))]
        seen = [row for row in _counting(rows, "move_id", "to", earliest=True) if row["of"] == "opening"]
        end = None
        for row in sorted([row for row in seen if _place(row) == one.place and row["at"] <= self.now], key=_when):
            over = row["to"] in ("closed", "cancelled")
            end = (end or row) if over else None
        return None if end is None or _already_so(end) else end

    # -- owed

    def unrecorded(self, one: Candidacy) -> bool:
        """Turned down with no evidence either way, and nobody has said that the call is owed."""
        proved = self.interviewed(one) or self.presented_only(one) or self.answer(one)
        return self.standing(one) == "not selected" and not proved

    def debt(self, one: Candidacy) -> Debt | None:
        if one.doubled or one.asked_of or self.settled(one):
            return None
        if self.opening_over(one):
            return Debt("opening closed", *self.since_opening_closed(one))
        if self.standing(one) != "not selected":
            return None
        if self.unrecorded(one):
            owed = self.settings.plain_rejected == "owed"
            return Debt("interview not recorded", *self.since(one)) if owed else None
        return Debt("not selected", *self.since(one))

    def since(self, one: Candidacy) -> tuple[datetime | None, str | None, date | None]:
        """A person's answer; else decided_on, stage_changed_on, the row that noticed it, the last interview."""
        said = self.answer(one)
        if said and self._after_settling(one, said["at"]):
            return self._noticed(said["at"])
        if at := self.this_round(one, "decided_on"):
            return self._dated(at, "decided")
        if at := self.this_round(one, "stage_changed_on"):
            return self._dated(at, "stage changed")
        if seen := self.noticed(one):
            return self._noticed(seen["at"])
        if at := self.this_round(one, "interviewed_on"):
            return self._dated(at, "last interview")
        return None, None, None

    def since_opening_closed(self, one: Candidacy) -> tuple[datetime | None, str | None, date | None]:
        """closed_on; else the row that noticed it; else the last interview."""
        closed, now = wall(self.opening(one).get("closed_on")), self.office.local(self.now).replace(tzinfo=None)
        if closed and closed <= now and self.newer(one, closed):
            return self._dated(closed, "decided")
        end = self.opening_noticed(one)
        if end and self._after_settling(one, end["at"]):
            return self._noticed(end["at"])
        if at := self.this_round(one, "interviewed_on"):
            return self._dated(at, "last interview")
        return None, None, None

    def noticed(self, one: Candidacy) -> Row | None:
        """The row under which the sheet was first seen to say where the candidacy is now."""
        last = (self.changes(one) or [None])[-1]
        if last is None or last["to"] != self.sheet_standing(one) or _already_so(last):
            return None
        return last if self._after_settling(one, last["at"]) else None

    def changes(self, one: Candidacy) -> list[Row]:
        """What the sheet was seen to change, in time's order.

        Words that stayed meant from the start what they mean now; other words for the same standing change nothing.
        """
        seen = [dict(move) for move in one.moves if move["of"] == "candidacy" and move["by"] == "sheet"]
        meant: list[Row] = []
        for move in sorted(seen, key=_when):
            if meant and meant[-1]["words"] and meant[-1]["words"] == move["words"]:
                meant[-1]["to"] = move["to"]
            else:
                meant.append(move)
        return [
            move
            for before, move in zip([None, *meant], meant, strict=False)
            if not before or before["to"] != move["to"]
        ]

    def looked_at(self, one: Candidacy, debt: Debt) -> datetime | None:
        """The last look before what was noticed, as its row says."""
        said = self.answer(one)
        if debt.since_from != "noticed" or (said and self._after_settling(one, said["at"])):
            return None
        notes = (self.opening_noticed(one) if self.opening_over(one) else self.noticed(one)).get("notes") or ""
        said = notes.removeprefix("nobody had looked since ")
        return None if said == notes else datetime.fromisoformat(said).astimezone(UTC)

    def _after_settling(self, one: Candidacy, moment: datetime) -> bool:
        return moment > (self.settled_at(one) or LONG_AGO)

    def _noticed(self, moment: datetime) -> tuple[datetime, str, date]:
        return moment, "noticed", self.office.local(moment).date()

    def _dated(self, at: datetime, source: str) -> tuple[datetime, str, date]:
        """A bare date counts from opening time of the next working day."""
        start = self.office.opening_of(self.office.working_day_after(at.date())) if bare(at) else self.office.moment(at)
        return start, source, at.date()

    @cached_property
    def start(self) -> date:
        return self.settings.start or self.office.local(self.now).date() - timedelta(days=30)

    # -- how to reach, when to try

    def reach(self, one: Candidacy) -> str:
        """In writing: presented only, not to be called, no phone, or a number that turned out to be wrong."""
        phone, last = self.phone(one.says("phone")), _last(self.tries(one))
        wrong = last is not None and last["result"] == "wrong number" and self.phone(last["phone"]) == phone
        only = self.presented_only(one) and self.settings.owed_from == "interviewed"
        return "write instead" if only or self.do_not_call(one) or phone is None or wrong else "call"

    def do_not_call(self, one: Candidacy) -> bool:
        """Asked for in any of the person's candidacies: whoever shares an e-mail or a phone, over however many rows."""
        return any(self._asked_not_to(other) for other in self._same_person(one))

    def _same_person(self, one: Candidacy) -> list[Candidacy]:
        found, before = [one], 0
        while before < len(found):
            before = len(found)
            reach = {key for other in found for key in self._keys(other)}
            found = [other for other in self.people if other in found or reach & self._keys(other)]
        return found

    def _keys(self, one: Candidacy) -> set[tuple[str, str]]:
        mail, phone = (one.says("email") or "").strip().lower(), self.phone(one.says("phone"))
        said = {("id", one.id), ("email", mail), ("phone", phone or "")}
        return {(kind, text) for kind, text in said if text}

    def _asked_not_to(self, one: Candidacy) -> bool:
        cell = one.says("do_not_call")
        said = _last([call for call in one.calls if call["do_not_call"] is not None])
        return cell not in (None, False) or bool(said and said["do_not_call"])

    def tries(self, one: Candidacy) -> list[Row]:
        calls = self.calls_of_round(one)
        return [call for call in calls if (call["kind"] or "sign-off") == "sign-off" and call["result"] in TRIES]

    def hold_until(self, one: Candidacy) -> datetime | None:
        last = _last([call for call in self.calls_of_round(one) if call["result"] == "hold"])
        until = last and self._follow_up(last, self.office.closing)
        return until if until and until >= self.now else None

    def _follow_up(self, call: Row, of_day: Any) -> datetime | None:
        """A bare date is a time of that day; a timed one is a moment."""
        cell = call["follow_up_on"]
        if isinstance(cell, datetime):
            return cell.astimezone(UTC)
        return of_day(cell) if cell else None

    def asked_for(self, one: Candidacy) -> datetime | None:
        last = _last(self.tries(one))
        return last and self._follow_up(last, lambda day: self.office.opening_of(self.office.working_day_from(day)))

    def next_try(self, one: Candidacy) -> datetime | None:
        """What the person asked for; else the ladder, while there is somebody to ring."""
        tries = self.tries(one)
        if asked := self.asked_for(one):
            return asked
        if not tries or tries[-1]["result"] == "wrong number" or self.reach(one) != "call":
            return None
        return self._for_both(self._ladder(tries[-1]["at"], len(tries)), self.zone_of(one))

    def _for_both(self, proposed: datetime, zone: str | None) -> datetime:
        """An hour in which the person is awake and, if there is one, the team works too."""
        waking = self._awake(proposed, zone)
        if waking == proposed:
            return proposed
        at_work = self.office.add(waking, timedelta(0))
        return at_work if self._awake(at_work, zone) == at_work else waking

    def _ladder(self, last: datetime, count: int) -> datetime:
        """After an odd try three working hours later, after an even one the next working day's other half."""
        office = self.office
        if count % 2:
            return office.add(last, timedelta(hours=3))
        day = office.working_day_after(office.local(last).date())
        opening, late = office.opening_of(day), office.closing(day) - timedelta(hours=2)
        middle = (_minutes(office.opens) + _minutes(office.closes)) / 2
        in_the_morning = _minutes(office.local(last).time()) < middle
        return late if in_the_morning and late > opening else opening

    def zone_of(self, one: Candidacy) -> str | None:
        """The timezone column; else the phone's country where it has one zone; else nobody knows."""
        said = (one.says("timezone") or "").lower()
        if said in CITIES or "/" in said:
            return CITIES.get(said) or one.says("timezone")
        phone = self.phone(one.says("phone"))
        if not phone or not phone.startswith("+"):
            return None
        return ONE_ZONE.get(phonenumbers.region_code_for_number(phonenumbers.parse(phone)))

    def _awake(self, moment: datetime, zone: str | None) -> datetime:
        """Moved on to eight in the morning where the person lives."""
        if zone is None:
            return moment
        local = moment.astimezone(ZoneInfo(zone))
        if 8 <= local.hour < 20:
            return moment
        day = local.date() + timedelta(days=local.hour >= 20)
        return datetime.combine(day, time(8), ZoneInfo(zone)).astimezone(UTC)

    # -- the queue

    def owner(self, one: Candidacy) -> str | None:
        """The latest hand-over while the sheet still names who it was taken from; else the sheet's recruiter."""
        given, named = _last([move for move in one.moves if move["of"] == "owner"]), one.says("recruiter")
        return given["to"] if given and (given["words"] or "") == (named or "") else named

    def row(self, one: Candidacy, debt: Debt) -> Row:
        office, settings, tries, since = self.office, self.settings, self.tries(one), debt.since
        spread = len({office.local(call["at"]).date() for call in tries}) >= settings.ladder_days
        asked = bool(tries) and tries[-1]["result"] in ("talked", "call back") and self.asked_for(one) is not None
        return self.who(one) | {
            "reach": self.reach(one),
            "because": debt.because,
            "since": since,
            "since_from": debt.since_from,
            "looked_at": self.looked_at(one, debt),
            "waited_hours": office.worked(since, self.now) if since else None,
            "due_at": office.after(since, settings.promise) if since else None,
            "legal_due_at": self.legal_due(one),
            "state": self.state(one, debt),
            "attempts": len(tries),
            "last_result": tries[-1]["result"] if tries else None,
            "last_at": tries[-1]["at"] if tries else None,
            "next_try_at": self.next_try(one),
            "appointment": asked,
            "write_offered": len(tries) >= settings.ladder_tries and spread and self.reach(one) == "call",
            "hold_until": self.hold_until(one),
            "depth": self.depth(one),
        }

    def who(self, one: Candidacy) -> Row:
        email = one.says("email")
        return {
            "candidacy_id": one.id,
            "name": one.says("name"),
            "phone": self.phone(one.says("phone")),
            "email": email.lower() if email else None,
            "role": (one.says("role") or "").strip() or None,
            "client": one.says("client"),
            "recruiter": self.owner(one),
            "worksheet": one.worksheet,
            "row": one.number,
        }

    def legal_due(self, one: Candidacy) -> datetime | None:
        last = max(self.past(one, "interviewed_on"), default=None)
        days = self.settings.legal_days
        return self.office.closing(last.date() + timedelta(days=days)) if last and days is not None else None

    def state(self, one: Candidacy, debt: Debt) -> str:
        if self.hold_until(one):
            return "on hold"
        if debt.since is None:
            return "on time"
        due = self.office.after(debt.since, self.settings.promise)
        if self.office.after(debt.since, self.settings.hanging) < self.now:
            return "left hanging"
        if due < self.now:
            return "overdue"
        return "due today" if self.office.local(due).date() == self.office.local(self.now).date() else "on time"

    def debts(self) -> list[tuple[Candidacy, Debt]]:
        return [(one, debt) for one in self.people if (debt := self.debt(one))]

    def _old(self, debt: Debt) -> bool:
        return debt.since is None or debt.day < self.start

    def open_queue(self) -> list[Row]:
        rows = [self.row(one, debt) for one, debt in self.debts() if not self._old(debt)]
        return sorted(rows, key=self._order)  # sorting keeps the sheet's order in a tie

    def _order(self, row: Row) -> tuple:
        """Appointments due; past due, furthest first; due today; on time; last, by time, what must wait."""
        next_try, since = row["next_try_at"], row["since"]
        if row["state"] == "on hold" or (next_try and next_try > self.now):
            return 5, row["hold_until"] or next_try, since
        if row["appointment"]:
            return 1, next_try, since
        if row["state"] in ("overdue", "left hanging"):
            return 2, -row["depth"], since
        return 3 if row["state"] == "due today" else 4, row["due_at"], since

    def before_signoff(self) -> list[Row]:
        rows = [self.row(one, debt) for one, debt in self.debts() if self._old(debt)]
        return sorted(rows, key=lambda row: (row["since"] or FOR_GOOD, row["name"]))

    # -- the lists beside it

    def asked(self) -> list[Row]:
        return [self.who(one) | {"question": question} for one in self.leading if (question := self.question(one))]

    def question(self, one: Candidacy) -> str | None:
        if one.asked_of:
            return "which person"
        if self.standing(one) == "in play" and not self.answer(one) and not self.opening_over(one):
            at = self.opening(one)
            if at and at["status"] == "filled":
                return "filled"
            if self.hired_since(one):
                return "hired"
        if self.standing(one) == "unknown":
            return "unknown word"
        ask = self.settings.plain_rejected == "ask" and self.unrecorded(one) and not self.settled(one)
        return "was it the show" if ask else None

    def hired_since(self, one: Candidacy) -> bool:
        """Somebody else has been hired for the same role and client after this candidacy began, and no seat is left."""
        hired = [other for other in self.leading if other.place == one.place and self.standing(other) == "hired"]
        began = min([*self.past(one, "presented_on"), *self.past(one, "interviewed_on")], default=None)
        later = [other for other in hired if began is None or self._hired_at(other) >= began]
        return bool(later) and not self._seats(one) > len(hired)

    def _hired_at(self, one: Candidacy) -> datetime:
        """An unknown day may be after any other."""
        return max(self.past(one, "decided_on") or self.past(one, "stage_changed_on"), default=datetime(2200, 1, 1))

    def _seats(self, one: Candidacy) -> int:
        """How many people the opening still says it wants; nothing unless it is open."""
        rows = [row for row in self.book.rows("Openings") if _place(row) == one.place]
        seats = [row["seats"] for row in rows if (row["status"] or "").lower() == "open"]
        return max([number for number in seats if isinstance(number, int)], default=0)

    def going_quiet(self) -> list[Row]:
        rows = []
        for one in self.leading:
            waiting = self.standing(one) in ("in play", "on hold") and not self.opening_over(one) and not one.asked_of
            heard = self.heard(one) if waiting else None
            if heard and self.office.after(heard, self.settings.quiet) < self.now:
                rows.append(self.who(one) | {"heard_on": heard})
        return sorted(rows, key=lambda row: row["heard_on"])

    def heard(self, one: Candidacy) -> datetime | None:
        """The last date of the sheet that is past, conversation, letter or move; a hand-over is no sign of life."""
        fields = ("presented_on", "interviewed_on", "stage_changed_on")
        signs = [self.office.moment(at) for field_ in fields for at in self.past(one, field_)]
        signs += [call["at"] for call in one.calls if call["result"] in ("talked", "wrote instead")]
        first = [move for move in one.moves if move["by"] == "sheet" and _already_so(move)]
        signs += [move["at"] for move in one.moves if move not in first and move["of"] != "owner"]
        return max(signs or [move["at"] for move in first], default=None)


def _latest_date(one: Candidacy) -> datetime:
    return max((at for field_ in SHOW_DATES for at in one.dates(field_)), default=datetime.min)  # noqa: DTZ901


def _place(row: Row) -> tuple[str, str]:
    return fold(row["role"] or ""), fold(row["client"] or "")


def _when(row: Row) -> tuple[datetime, int]:
    return row["at"], row["order"]


def _last(rows: list[Row]) -> Row | None:
    return max(rows, key=_when, default=None)


def _already_so(row: Row) -> bool:
    return (row.get("notes") or "").startswith("already so")


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _counting(rows: list[Row], key: str, void_in: str, *, earliest: bool) -> list[Row]:
    """Each id once; of every chain of corrections the newest row, unless it takes the others back."""
    once: dict[str, Row] = {}
    for row in sorted(rows, key=_when) if earliest else rows:
        once.setdefault(row[key], row)
    chains: dict[str, list[Row]] = {}
    replaced = {row.get("replaces") for row in once.values()}
    for row in once.values():
        if row[key] not in replaced:
            chains.setdefault(_root(row, once, key), []).append(row)
    newest = [_last(ends) for ends in chains.values()]
    return sorted((row for row in newest if row[void_in] != "void"), key=lambda row: row["order"])


def _root(row: Row, once: dict[str, Row], key: str) -> str:
    while row.get("replaces") in once:
        row = once[row["replaces"]]
    return row[key]
