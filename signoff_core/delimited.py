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
from signoff_core.text_encoding import text_of

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


def read(data: bytes, name: str) -> list[list[RawCell]]:
    """The columns of a text file. Raises InputError, with the line, for what can't be read whole."""
    text = text_of(data, name)
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
