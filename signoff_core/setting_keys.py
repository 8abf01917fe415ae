"""Keys of settings: their parts, and whether an open key and its value say anything we know.

What a team says of a worksheet's shape:

    sheet.<title>                       candidates, openings or ignore
    sheet.<title>.header_row            the row its headers stand in
    sheet.<title>.fixed.<field>         what all its rows say there (a tab a client: sheet.Acme.fixed.client = Acme)
    sheet.<title>.preferred.<field>     the header of the column that is looked at first, of several
    sheet.<title>.roles                 each: a row of several roles is a candidacy for each; one: it is one
    column.<title>.<header>             a field; round for the result of one round; - for none of ours
"""

import re

from signoff_core import columns as c
from signoff_core.schema import CANDIDATE_FIELDS, OPENING_FIELDS
from signoff_core.words import Standing

START_KEY = "line.start"
"""What the very first save of a team writes: from which day on debts count."""
ROLES = ("owner", "recruiter")
SHEET_ROLES = ("candidates", "openings", "ignore")
NONE_OF_OURS = "-"
EACH_ROLE, ONE_ROLE = "each", "one"
_FIELDS = tuple(dict.fromkeys((*CANDIDATE_FIELDS, *OPENING_FIELDS)))


def parts(key: str) -> list[str]:
    """`status."Sales. North".No` to its three parts; a part that holds a dot stands in double quotes."""
    return [quoted or plain for quoted, plain in re.findall(r'"([^"]*)"|([^.]+)', key)] or [""]


def key_of(*names: str) -> str:
    """The other way: parts to one key."""
    return ".".join(f'"{name}"' if "." in name else name for name in names)


def plain(text: str) -> str:
    """A header or status word made comparable: `Interview\\nDate:` to `interview date`."""
    return " ".join(re.sub(r"[\W_]+", " ", text.casefold()).split())


def amiss(key: str, value: str) -> str | None:
    """What is allowed where an open key or its value says nothing we know; None where all is well."""
    family, *rest = parts(key)
    form = _form(family, rest)
    if form is None:
        return "one of the keys in the documentation; this one does nothing"
    said = value.strip().lower()
    if not said or form is ANYTHING or said in form or (form is ROWS and re.fullmatch("[1-9][0-9]{0,3}", said)):
        return None
    return f"one of: {', '.join(form)}" if form is not ROWS else ROWS[0]


ANYTHING: tuple[str, ...] = ()
ROWS = ("the number of the row that holds the headers, like 3",)


def _form(family: str, rest: list[str]) -> tuple[str, ...] | None:
    """What the value of an open key may be, None where the key is none."""
    if family in ("recruiter", "say") and rest:
        return ANYTHING
    if family == "access" and rest:
        return ROLES
    if family == "status" and len(rest) in (1, 2):
        return tuple(Standing)
    if family == "column" and len(rest) == 2:
        return (*_FIELDS, c.ROUND, NONE_OF_OURS)
    return _form_of_sheet(rest) if family == "sheet" else None


def _form_of_sheet(rest: list[str]) -> tuple[str, ...] | None:
    match rest:
        case [_]:
            return SHEET_ROLES
        case [_, "header_row"]:
            return ROWS
        case [_, "roles"]:
            return EACH_ROLE, ONE_ROLE
        case [_, "fixed" | "preferred", field] if field in _FIELDS:
            return ANYTHING
    return None
