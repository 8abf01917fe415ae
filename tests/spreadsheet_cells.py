"""What one cell can hold and how Google shows it; ranges in A1 notation.

A cell is None (blank), a str, a bool, an int or float, a `Dated` number or a `Formula`: the kinds the Sheets API tells
apart. Nothing is calculated: a formula that is more than a number or a quoted text shows "#ERROR!".
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

EPOCH = datetime(1899, 12, 30, tzinfo=UTC)
LONGEST_TEXT = 50_000
DATE_KINDS = ("DATE", "TIME", "DATE_TIME")
VALUE_OPTIONS = ("FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA")
COUNTED_TO = 2**53
DATE_OPTIONS = ("SERIAL_NUMBER", "FORMATTED_STRING")


class SheetsError(Exception):
    """A refusal in Google's words; the server turns it into {"error": {...}}."""

    def __init__(self, message: str, code: int = 400, status: str = "INVALID_ARGUMENT", details: list | None = None):
        super().__init__(message)
        self.message, self.code, self.status, self.details = message, code, status, details


class Dated(float):
    """A number with a date format: people see a date, the API can give the number (days since 1899-12-30)."""

    kind: str
    pattern: str

    def __new__(cls, value: float, kind: str = "DATE_TIME", pattern: str = "") -> "Dated":
        number = super().__new__(cls, value)
        number.kind, number.pattern = kind, pattern
        return number


@dataclass(frozen=True)
class Formula:
    """A formula's text, with its leading "=", and what stands in for its result."""

    text: str

    @property
    def value(self) -> str | float:
        inner = self.text[1:].strip()
        if re.fullmatch(r"[+-]?\d+(\.\d+)?", inner):
            return _number(inner.lstrip("+"))
        if re.fullmatch(r'"[^"]*"', inner):
            return inner[1:-1]
        return "#ERROR!"


Cell = str | int | float | bool | Formula | None


def raw_cell(value: Any) -> Cell:
    """A value stored as it is (RAW): "" is a blank, a Python date becomes a date cell, text is never parsed."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return Dated((value.replace(tzinfo=UTC) - EPOCH) / timedelta(days=1))
    if isinstance(value, date):
        return Dated((datetime(value.year, value.month, value.day, tzinfo=UTC) - EPOCH).days, "DATE")
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise SheetsError(f"Your input contains more than the maximum of {LONGEST_TEXT} characters in a single cell.")
    return value


def entered_cell(value: Any, locale: str) -> Cell:
    """A value as if a person had typed it (USER_ENTERED): this is where phone numbers lose their zero."""
    if not isinstance(value, str) or value == "":
        return raw_cell(value)
    text = value.strip()
    if text.startswith("'"):
        return raw_cell(text[1:])
    if text[0] in "=+" and len(text) > 1:
        return Formula(text if text[0] == "=" else "=" + text)
    if text.upper() in ("TRUE", "FALSE"):
        return text.upper() == "TRUE"
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return _number(text)
    return _entered_date(text, locale) or raw_cell(value)


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


def _entered_date(text: str, locale: str) -> Dated | None:
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.fullmatch(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?", text):
        first, second = int(found[1]), int(found[2])
        day, month = (second, first) if locale == "en_US" else (first, second)
        year = int(found[3] or datetime.now(UTC).year)
    else:
        return None
    try:
        days = (datetime(year, month, day, tzinfo=UTC) - EPOCH).days
    except ValueError:
        return None
    return Dated(days, "DATE", "yyyy-MM-dd" if "-" in text else "")


def kind_of(cell: Cell) -> str:
    """string, number, bool, formula, or "" for a blank."""
    if cell is None:
        return ""
    if isinstance(cell, Formula):
        return "formula"
    if isinstance(cell, bool):
        return "bool"
    return "string" if isinstance(cell, str) else "number"


def shown(cell: Cell, values: str = "FORMATTED_VALUE", dates: str = "SERIAL_NUMBER", locale: str = "en_GB") -> Any:
    """A cell as a values call gives it, under its valueRenderOption and dateTimeRenderOption."""
    if cell is None:
        return ""
    if isinstance(cell, Formula):
        return cell.text if values == "FORMULA" else shown(cell.value, values, dates, locale)
    if isinstance(cell, str):
        return cell
    if values == "FORMATTED_VALUE" or (isinstance(cell, Dated) and dates == "FORMATTED_STRING"):
        return _formatted(cell, locale)
    return _plain(cell)


def _plain(cell: float | bool) -> int | float | bool:
    """JSON as Google writes it: whole numbers have no ".0", as far as a double counts them one by one."""
    if isinstance(cell, bool):
        return cell
    return int(cell) if float(cell).is_integer() and abs(cell) <= COUNTED_TO else float(cell)


def _formatted(cell: float | bool, locale: str) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, Dated):
        return _formatted_date(cell, locale)
    plain = _plain(cell)
    return str(plain) if isinstance(plain, int) else f"{plain:.10g}"


def _formatted_date(cell: Dated, locale: str) -> str:
    moment = EPOCH + timedelta(milliseconds=round(cell * 86_400_000))
    pattern = cell.pattern or _default_pattern(cell.kind, locale)
    twelve = "am/pm" in pattern.lower()
    tokens = re.findall(r"(?i)am/pm|\"[^\"]*\"|y+|m+|d+|h+|s+|.", pattern)
    return "".join(_date_part(token, moment, twelve) for token in _with_minutes(tokens))


def _default_pattern(kind: str, locale: str) -> str:
    day = "M/d/yyyy" if locale == "en_US" else "dd/MM/yyyy"
    return {"DATE": day, "TIME": "HH:mm:ss"}.get(kind, f"{day} HH:mm:ss")


def _with_minutes(tokens: list[str]) -> list[str]:
    """In Google's patterns an "m" after hours or before seconds means minutes: it is renamed "n" here."""
    letters = [(place, token[0].lower()) for place, token in enumerate(tokens) if token[0].lower() in "ymdhs"]
    named = list(tokens)
    for (place, letter), (after, following) in pairwise(letters):
        if letter == "h" and following == "m":
            named[after] = "n" * len(tokens[after])
        if letter == "m" and following == "s":
            named[place] = "n" * len(tokens[place])
    return named


def _date_part(token: str, moment: datetime, twelve: bool) -> str:
    letter, long = token[0].lower(), len(token) > 1
    if token.lower() == "am/pm":
        return moment.strftime("%p")
    if token[0] == '"':
        return token[1:-1]
    if letter == "y":
        return f"{moment.year:04}" if len(token) > 2 else f"{moment.year % 100:02}"
    if letter == "m" and len(token) > 2:
        return moment.strftime("%b" if len(token) == 3 else "%B")
    if letter == "d" and len(token) > 2:
        return moment.strftime("%a" if len(token) == 3 else "%A")
    hour = (moment.hour % 12 or 12) if twelve else moment.hour
    parts = {"m": moment.month, "d": moment.day, "h": hour, "n": moment.minute, "s": moment.second}
    return f"{parts[letter]:02}" if letter in parts and long else str(parts.get(letter, token))


@dataclass(frozen=True)
class Area:
    """A block of cells, counted from 0, ends not included; None is an open end."""

    top: int = 0
    left: int = 0
    bottom: int | None = None
    right: int | None = None

    @property
    def one_cell(self) -> bool:
        return self.bottom == self.top + 1 and self.right == self.left + 1


def parse_area(text: str) -> Area | None:
    """The part of a range after "!": A1, A1:Z, A:F, 1:5, A2:2; None if it is none of them."""
    found = re.fullmatch(r"\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?(?:(:)\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?)?", text)
    if not found:
        return None
    first, row, colon, last, end = found.groups()
    if not colon:
        last, end = first, row
    if not (first or row) or not (last or end) or (not colon and not (first and row)):
        return None
    left, right = column_number(first), column_number(last) if last else None
    top, bottom = int(row or 1), int(end) if end else None
    if first and last:
        left, right = sorted((left, right))
    if row and end:
        top, bottom = sorted((top, bottom))
    return Area(top - 1, left - 1, bottom, right)


def column_number(letters: str | None) -> int:
    """A is 1, AA is 27; no letters is the first column."""
    number = 0
    for letter in (letters or "A").upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def area_label(title: str, area: Area) -> str:
    """A range in Google's own spelling, quoted only if the title needs it."""
    start = f"{column_letters(area.left + 1)}{area.top + 1}"
    stop = (column_letters(area.right) if area.right else "") + (str(area.bottom) if area.bottom else "")
    return f"{quoted(title)}!{start}" + (f":{stop}" if stop and not area.one_cell else "")


def quoted(title: str) -> str:
    """A title as Google writes it in answers; one that looks like a cell (CO2) must be quoted."""
    plain = re.fullmatch(r"[A-Za-z_]\w*", title, re.ASCII) and not parse_area(title)
    return title if plain else "'" + title.replace("'", "''") + "'"
