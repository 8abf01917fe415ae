"""Of several columns of one field, which is looked at first: the later round, the main phone, what is expected."""

from collections.abc import Sequence

from signoff_core import columns as c
from signoff_core.header_grammar import Reading
from signoff_core.header_words import Said as S


def preferred(readings: Sequence[Reading]) -> list[bool]:
    """Of several columns of one field, which is looked at first."""
    best: dict[str, tuple[float, int]] = {}
    for position, one in enumerate(readings):
        if field := one.suggestion.taken:
            rank = _rank(field, one, position)
            if field not in best or rank > best[field][0]:
                best[field] = rank, position
    first = {position for _, position in best.values()}
    return [position in first for position in range(len(readings))]


def _rank(field: str, one: Reading, position: int) -> float:
    """The later round, the main phone, what is expected, where they live now: higher is better."""
    last = position / 10_000
    if field in (c.INTERVIEWED_ON, c.NOTES):
        return (S.FINAL in one.said) + last
    wanted = {S.MAIN, S.EXPECTED, S.WISHED, S.LINK, S.SCRIPT} | (
        {S.MOBILE} if field == c.PHONE else {S.CURRENT} - _of(field)
    )
    worse = {S.OTHER, S.HOME, S.STATE, S.COUNTRY} | (_of(field) & {S.CURRENT})
    later = len(worse & one.said) + 0.3 * (S.NTH in one.said and not one.header.strip().endswith("1"))
    return len(wanted & one.said) - later - last * (-1 if field == c.LOCATION else 1)


def _of(field: str) -> set[S]:
    return {S.CURRENT} if field == c.SALARY else set()
