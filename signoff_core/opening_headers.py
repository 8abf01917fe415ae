"""What the headers of a worksheet of openings mean: those it has in common with candidates, and four of its own."""

from collections.abc import Mapping

from signoff_core import columns as c
from signoff_core.header_grammar import NOT_KNOWN, WORDS, read_header
from signoff_core.setting_keys import plain
from signoff_core.suggestions import Suggestion

_OWN: Mapping[str, str] = {
    c.OPENED_ON: "opened on, opened, date opened, open date, opening date, start date",
    c.CLOSED_ON: "closed on, closed, date closed, close date, closing date",
    c.STATUS: "status, opening status, job status",
    c.SEATS: "seats, openings, positions, number of positions, vacancies, headcount, no of positions",
    c.LOCATION: "location, city, site",
}
_BY_SPELLING = {plain(spelling): name for name, text in _OWN.items() for spelling in [name, *text.split(", ")]}
_SHARED = (c.ROLE, c.CLIENT, c.LOCATION, c.RECRUITER, c.NOTES)


def read_opening_header(header: str) -> Suggestion:
    """What a header of a worksheet of openings says."""
    own = _BY_SPELLING.get(plain(header))
    if own:
        return Suggestion(own, 0.9, WORDS)
    found = read_header(header).suggestion
    return found if found.taken in _SHARED else Suggestion(None, 0, NOT_KNOWN)
