"""Which half-filled forms hold something about one person: calls, messages, and rows of an SQL book's Candidates."""

import json
from collections.abc import Iterable, Mapping
from re import Pattern

from signoff_core import columns as c
from signoff_core import mentions
from signoff_core.drafted import PERSON
from signoff_core.identity import candidacy_ids_of, erased_name
from signoff_core.schema import CANDIDATES_TITLE
from signoff_core.tables import Tables
from signoff_core.traces import Traces

WRITTEN_TO = "written_to"
"""The field of a message's draft: the candidacy it is written to."""
ROW_TITLE, ROW_CELLS = "its worksheet", "its cells"
"""The fields of a row's draft: the worksheet, and what the row said when it was opened, as JSON."""
Kept = Mapping[str, Mapping[str, str]]
"""Forms by their ids: field to what it holds."""
_DRAFT_OF = (c.CANDIDACY_ID, c.REFERRAL_ID, WRITTEN_TO)
_TOLD_BY = (c.CANDIDATE_ID, c.EMAIL, c.PHONE, c.NAME)


def theirs(kept: Kept, found: Traces, country: str | None) -> dict[str, dict[str, str]]:
    """The forms that are about them as a whole."""
    ids, contacts = found.ids | found.named, mentions.contacts(found.emails, found.phones)
    return {
        one: dict(fields)
        for one, fields in kept.items()
        if ids & {fields.get(name) for name in _DRAFT_OF}
        or (WRITTEN_TO in fields and message_is_about(one, found.named))  # thanks for naming them
        or _is_row_of(fields, ids, contacts, country)
    }


def message_is_about(draft_id: str, ids: Iterable[str]) -> bool:
    """Whether one of these ids is a part of a message's own: whom it is written to, or whom they named."""
    return any(f"-{one}-" in f"-{draft_id}-" for one in ids)


def naming(kept: Kept, found: Traces) -> dict[str, dict[str, str]]:
    """Of forms about others the fields about them: they were named there, by an e-mail or phone of theirs."""
    contacts = mentions.contacts(found.emails, found.phones)
    parts = {one: _fields_naming(fields, contacts) for one, fields in kept.items()} if contacts else {}
    return {one: fields for one, fields in parts.items() if fields}


def without_named(fields: Mapping[str, str]) -> dict[str, str]:
    """A form as it may be shown to whom it is about: whom they named is somebody else's to ask for."""
    return {field: text for field, text in fields.items() if not field.startswith(f"{PERSON}.")}


def of_somebody_erased(fields: Mapping[str, str], tables: Tables) -> bool:
    """Whether nothing more of a form may be kept."""
    erased = tables.history.erased_ids
    if not erased:
        return False
    before = _opened(fields)
    of_row = candidacy_ids_of([before], tables.settings.country)[0] if before else ""
    still = (before.get(c.NAME) or "").startswith(erased_name(of_row))  # the row itself says so: it may be changed
    return bool(erased & {fields.get(name) for name in _DRAFT_OF}) or (of_row in erased and not still)


def _is_row_of(
    fields: Mapping[str, str], ids: frozenset[str], contacts: Pattern[str] | None, country: str | None
) -> bool:
    """Whether it is a row of theirs, by what was typed or by what it said when it was opened."""
    if fields.get(ROW_TITLE) != CANDIDATES_TITLE:
        return False
    rows = [row for row in (fields, _opened(fields)) if any(row.get(name) for name in _TOLD_BY)]
    reach = "\n".join(row.get(name) or "" for row in rows for name in (c.EMAIL, c.PHONE))
    return bool((contacts and contacts.search(reach)) or (rows and ids & set(candidacy_ids_of(rows, country))))


def _opened(fields: Mapping[str, str]) -> dict[str, str]:
    """The candidate's row as it was opened; nothing for any other form."""
    return json.loads(fields.get(ROW_CELLS) or "{}") if fields.get(ROW_TITLE) == CANDIDATES_TITLE else {}


def _fields_naming(fields: Mapping[str, str], contacts: Pattern[str]) -> dict[str, str]:
    people = {field: field.rpartition(".")[0] for field in fields if field.startswith(f"{PERSON}.")}
    meant = {
        person
        for field, person in people.items()
        if field.endswith((f".{c.EMAIL}", f".{c.PHONE}")) and contacts.search(fields[field])
    }
    return {field: fields[field] for field, person in people.items() if person in meant}
