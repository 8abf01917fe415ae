"""Text files with delimiters (.csv, .tsv, .txt), as people's programs write them: read, and written.

In a spreadsheet a text that begins with = + - or @ is run as a formula. So such a text is written with an apostrophe
before it, which spreadsheets take for "this is text", and read without it.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice, zip_longest
from typing import Any

from signoff_core.errors import InputError
from signoff_core.stores import RawCell

DELIMITERS = ",;\t|"
COLUMNS = 2_000
CELLS = 5_000_000
"""The most columns and cells of a table: 200,000 rows of 25."""
_LOOKED_AT = 60
_SHOWN = 5
_RUNS = "=+\\-@\t\r\n＝＋－＠"
_APOSTROPHE_NEEDED = re.compile(rf"'*[{_RUNS}]")
_APOSTROPHE_GIVEN = re.compile(rf"'+[{_RUNS}]")
_NUMBER = re.compile(r"[+-]?[0-9][0-9 .,]*")
_MARKS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"),
          (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))  # fmt: skip
_WESTERN = ["cp1252", "mac_roman"]
_OTHERS = [
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp850",
    "gb18030",
    "shift_jis",
    "big5",
    "euc_kr",
]
_MANY_BYTES = ("gb18030", "shift_jis", "big5", "euc_kr")
_SCRIPTS = (
    ("euc_kr", re.compile("[\uac00-\ud7a3]"), 0.9),
    ("shift_jis", re.compile("[\u3041-\u30ff]"), 0.2),
    ("gb18030", re.compile("[\u4e00-\u9fff]"), 0.9),
)
"""What most letters of a text in these encodings are; the bytes themselves can often be read as any of them."""
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 200_000
_AS_UTF8 = "Open it in a spreadsheet, look whether every name is right, and save it as .xlsx (or as CSV UTF-8)."


def read(data: bytes, name: str) -> list[list[RawCell]]:
    """The columns of a text file. Raises InputError, with the line, for what can't be read whole."""
    text = _text(data, name)
    lines, separator = _declared(text)
    separator = separator or _delimiter(lines)
    try:
        return _columns(csv.reader(io.StringIO(lines, newline=""), delimiter=separator, strict=True), name)
    except csv.Error as error:
        raise InputError(f"“{name}”: {_unbalanced(lines, separator, str(error))}") from error


def write(rows: Iterable[Sequence[Any]]) -> bytes:
    """Rows as a .csv that Excel shows with its accents (UTF-8 with a mark), none of them run as a formula."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([_written(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig", "replace")


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it. A number, such as a phone with its +,
    can't be run, and is needed as it is."""
    return text if _NUMBER.fullmatch(text) or not _APOSTROPHE_NEEDED.match(text) else f"'{text}"


def as_meant(text: str) -> str:
    """The text without the apostrophe that kept a spreadsheet from running it."""
    return text[1:] if _APOSTROPHE_GIVEN.match(text) else text


def _written(cell: Any) -> Any:
    return harmless(cell.replace("\x00", "")) if isinstance(cell, str) else cell


def _text(data: bytes, name: str) -> str:
    encoding = next((known for mark, known in _MARKS if data.startswith(mark)), None) or _without_mark(data, name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"“{name}”, line {_line(data, error.start)}: written in another encoding than it says ({encoding}). {_AS_UTF8}"
        ) from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise InputError(f"“{name}”, line {line}: holds NUL characters, which no table has: it is damaged. {_AS_UTF8}")
    return text


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1


def _without_mark(data: bytes, name: str) -> str:
    """The encoding of a text that doesn't say: UTF-8 if it can be, else the likeliest of those people have."""
    if wide := _wide(data[:_SAMPLE]):
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        found = _likeliest(data)
        if found is None or (found not in _MANY_BYTES and _UTF8_LETTER.search(data)):
            raise InputError(
                f"“{name}”, line {_line(data, error.start)}: its letters are written in more than one encoding, or in "
                f"one Signoff does not know. {_AS_UTF8}"
            ) from error
        return found
    return "utf-8"


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of plain text is nothing."""
    for encoding, nothing, text in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if nothing.count(0) > len(nothing) * 0.7 and not text.count(0):
            return encoding
    return None


def _likeliest(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # only a file that isn't UTF-8 needs it

    special = b"\n".join(islice((line for line in data.splitlines() if not line.isascii()), 2_000))[:_SAMPLE]
    if from_bytes(special, cp_isolation=_WESTERN).best() is not None:
        fitting = [encoding for encoding in _WESTERN if _decodes(data, encoding)]
        return max(fitting, key=lambda encoding: _western(special.decode(encoding)), default=None)
    best = from_bytes(special, cp_isolation=_OTHERS).best()
    found = best and best.encoding
    if found in _MANY_BYTES:
        found = next((one for one, script, share in _SCRIPTS if _share(special, one, script) >= share), None)
    return found if found and _decodes(data, found) else None


def _share(data: bytes, encoding: str, script: re.Pattern[str]) -> float:
    """How many of the letters beyond ASCII are of a script, if the bytes are of that encoding."""
    try:
        letters = [letter for letter in data.decode(encoding) if letter.isalpha() and not letter.isascii()]
    except UnicodeDecodeError:
        return 0
    return len(script.findall("".join(letters))) / max(len(letters), 1)


def _western(text: str) -> int:
    """How well the letters beyond ASCII stand: a Mac's é read as Windows' is a capital or a dash within a word."""
    score = 0
    for before, letter, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if letter.isascii():
            continue
        if letter.isalpha():
            inside = before.islower() or (before.isalpha() and after.islower())
            score += -1 if letter.isupper() and inside else 1
        elif before.isalpha() and after.isalpha() and letter != "’":
            score -= 1
    return score


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _declared(text: str) -> tuple[str, str | None]:
    """The text without a first line like `sep=;`, and what that says."""
    said = re.match(r'"?sep=(.)"?\r?\n', text)
    return (text[said.end() :], said[1]) if said else (text, None)


def _delimiter(text: str) -> str:
    """The one that gives the first rows the most even number of cells, more than one."""
    return max(DELIMITERS, key=lambda delimiter: _evenness(text, delimiter))


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    try:
        rows = list(islice(filter(None, csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)), _LOOKED_AT))
    except csv.Error:
        return 0, 0
    usual, times = Counter(map(len, rows)).most_common(1)[0] if rows else (1, 0)
    return (times / len(rows), usual) if usual > 1 else (0, 0)


def _columns(rows: Iterable[list[str]], name: str) -> list[list[RawCell]]:
    """Rows as columns. A row with more cells than any of the first ones was cut in the wrong place."""
    kept, size, known = [], 0, {}
    for row in rows:
        size += len(row)
        if size > CELLS or len(row) > COLUMNS:
            raise InputError(
                f"“{name}” has more than {CELLS:,} cells or {COLUMNS:,} columns. Leave out what is none of the list."
            )
        kept.append([known.setdefault(cell, as_meant(cell)) or None for cell in row])
    while kept and not any(kept[-1]):
        kept.pop()
    _must_be_even(kept, name)
    return [list(column) for column in zip_longest(*kept)]


def _must_be_even(rows: Sequence[Sequence[RawCell]], name: str) -> None:
    width = max(map(len, rows[:20]), default=0)
    longer = [number for number, row in enumerate(rows, 1) if any(row[width:])]
    if longer:
        listed = ", ".join(map(str, longer[:_SHOWN])) + (" ..." if len(longer) > _SHOWN else "")
        raise InputError(
            f"“{name}”: {'row' if len(longer) == 1 else 'rows'} {listed} {'has' if len(longer) == 1 else 'have'} more "
            f"cells than there are headers ({width}), so every cell after a stray comma would be read under the wrong "
            "header. Put the cell that holds the comma in double quotes, or save the list as .xlsx."
        )


def _unbalanced(text: str, separator: str, error: str) -> str:
    """Where a quote was opened that nothing closes."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error:
        pass
    return (
        f"line {line}: a double quote is opened there and not closed where the cell ends ({error}), so that rows would "
        'run into one another. Close it, or write a quote inside a cell twice (""), or save the list as .xlsx.'
    )
