"""Calls given as lines of JSON: one line is one call and gets one answer.

A call whose call_id is in the book already, and that says the same, was given again: it is answered as saved, and
nothing is written. One that says something else is refused.
"""

import codecs
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from signoff_core import columns as c
from signoff_core.book import Book
from signoff_core.call_again import written_before
from signoff_core.calls import checked, rows
from signoff_core.errors import InputError, SignoffError
from signoff_core.ids import new_id
from signoff_core.schema import CALLS

SAVED, KEPT, ERROR, FIELD = "saved", "kept", "error", "field"


def answered(line: bytes, book: Book, now: datetime, by: str | None = None) -> dict[str, Any]:
    """Write one call down: `{"call_id": ..., "saved": true}`, or `{"error": ..., "field": ...}` and nothing written.

    Where the sheet can't be reached it waits on this machine: `{"call_id": ..., "saved": false, "kept": true}`. Where
    the store failed, `call_id` stands beside the error: given again under it, the call counts once whatever became of
    it. by: who made the call, where the line does not say it itself.
    """
    made: dict[str, Any] = {}
    try:
        given = _given(line)
        made = {c.CALL_ID: new_id()} | given
        call_id = _saved(made, book, now, by)
        waits = book.is_waiting(CALLS.title, c.CALL_ID, call_id)
        return {c.CALL_ID: call_id, SAVED: False, KEPT: True} if waits else {c.CALL_ID: call_id, SAVED: True}
    except InputError as error:
        return {ERROR: str(error), FIELD: error.field}
    except SignoffError as error:
        return {c.CALL_ID: made.get(c.CALL_ID), ERROR: str(error), FIELD: None}


def is_taken(answer: Mapping[str, Any]) -> bool:
    """Whether an answer says that the call is in the book, or waits to get there."""
    return ERROR not in answer


def _given(line: bytes) -> dict[str, Any]:
    try:
        given = json.loads(line.removeprefix(codecs.BOM_UTF8).decode(), parse_constant=_no_number)
    except UnicodeDecodeError:
        raise InputError("This line is not UTF-8. Save the file as UTF-8 and give it again.") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"This line is not JSON: {error}. A call is one object on one line.") from None
    if not isinstance(given, dict):
        raise InputError('This line is no JSON object. A call is one object, like {"kind": "sign-off", ...}.')
    return _filled(given)


def _no_number(text: str) -> None:
    raise ValueError(f"{text} is no number there")


def _filled(given: Any) -> Any:
    """Without what is null or blank: both say nothing, as an empty cell does. No store keeps a NUL."""
    if isinstance(given, list):
        return [_filled(one) for one in given]
    if isinstance(given, dict):
        return {name: _filled(value) for name, value in given.items() if not _says_nothing(value)}
    return given.replace("\x00", "") if isinstance(given, str) else given


def _says_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _saved(given: dict[str, Any], book: Book, now: datetime, by: str | None) -> str:
    """The id of the call, which is in the book when this returns, or in the outbox."""
    tables = book.tables()
    said_by = {} if by is None or written_before(given.get(c.CALL_ID), tables) is not None else {c.BY: by}
    call = checked(said_by | given, tables, now)
    if written_before(call.call_id, tables) is None:
        book.save(rows(call, tables.settings))
    return call.call_id
