"""What a status word says of a candidacy, and the words of openings."""

from collections.abc import Mapping
from typing import NamedTuple

from signoff_core.words import OpeningStatus, Standing


class Meaning(NamedTuple):
    """What a status word says.

    `evidence` is how far it proves the person got (`interviewed`, `presented` or nothing), `depth` the same as a number
    to sort by (0 nothing, 1 presented, 2 interviewed, 3 further rounds, 4 final, 5 offer), `plain` whether it is a bare
    "Rejected" that does not say when.
    """

    standing: Standing
    evidence: str = ""
    depth: int = 0
    plain: bool = False


INTERVIEWED, PRESENTED = "interviewed", "presented"

SAID_BY_TEAM: Mapping[str, Meaning] = {
    Standing.NOT_SELECTED: Meaning(Standing.NOT_SELECTED, plain=True),
    Standing.HIRED: Meaning(Standing.HIRED, INTERVIEWED, 5),
}

OPENING_WORDS: Mapping[str, str] = {
    **dict.fromkeys(("open", "active", "live", "in progress", "new"), OpeningStatus.OPEN),
    **dict.fromkeys(("filled", "placed", "hired", "completed"), OpeningStatus.FILLED),
    **dict.fromkeys(("closed", "lost"), OpeningStatus.CLOSED),
    **dict.fromkeys(("cancelled", "canceled", "withdrawn"), OpeningStatus.CANCELLED),
}
