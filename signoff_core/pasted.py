"""An opening as somebody pastes it from a mail or a chat, taken apart into role, client, place and what else is
sought."""

import re

from signoff_core.opening_choices import opening_choices
from signoff_core.signed_off import Opening
from signoff_core.tables import Tables

_NAMED = re.compile(
    r"\s*(role|job|position|title|client|company|location|place|city)\s*[:=]\s*(.*\S)\s*", re.IGNORECASE
)
_FIELD = {"client": "client", "company": "client", "location": "location", "place": "location", "city": "location"}
_BETWEEN = re.compile(r"\s+(?:at|for|with|@)\s+|\s*[,;|·]\s*|\s+[-–—]\s+")


def pasted_opening(text: str, tables: Tables) -> Opening:
    """The opening a text speaks of; of a blank text the newest that is open in the book, else one of any role there.

    `Role: ...`, `Client: ...`, `Location: ...` on lines of their own are taken as they say; else the first line is
    role, client and place (`Site Manager at Harbour Build, Derby`). All other lines are words of what is sought.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return next(iter(opening_choices(tables)), Opening("any role"))
    named = {_FIELD.get(found[1].lower(), "role"): found[2] for line in lines if (found := _NAMED.fullmatch(line))}
    rest = [line for line in lines if not _NAMED.fullmatch(line)]
    if "role" not in named and rest:
        parts = [part for part in _BETWEEN.split(rest.pop(0)) if part]
        named = dict(zip(("role", "client", "location"), parts, strict=False)) | named
        rest += parts[3:]
    return Opening(named.get("role", ""), named.get("client", ""), named.get("location", ""), " ".join(rest))


def opening_words(opening: Opening) -> str:
    """`Site Manager, Harbour Build, Derby; also sought: rail, nights`."""
    place = ", ".join(filter(None, opening[:3]))
    return f"{place}; also sought: {opening.words}" if opening.words else place
