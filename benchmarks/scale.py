"""How large everything is that is measured: as the table is published, or smaller, or with what takes minutes too."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Scale:
    """read: candidates in the sheet; full: the same for the sheet's own ceiling of 10 million cells, 0 to leave it out.
    queue: candidacies in the queue's books, the second the one with a goal. page: candidacies behind the page; sessions:
    how many look at it; taps: how often each kind is tapped in turn. visits: first visits of a browser, 0 to leave it
    out. at_work: recruiters of a team on a sheet, on PostgreSQL, and on two pages there; each logs calls_each calls, one
    every so many seconds (every; 0 without a pause). teams: in one database; team: candidacies of the one that is looked at. rounds: what a median is taken of."""

    read: int = 100_000
    full: int = 0
    queue: tuple[int, ...] = (1_000, 20_000, 100_000, 500_000)
    page: int = 20_000
    sessions: tuple[int, ...] = (10, 50)
    taps: int = 40
    visits: int = 3
    at_work: tuple[int, int, int] = (15, 50, 50)
    calls_each: int = 4
    every: float = 20
    teams: int = 2_000
    team: int = 1_000
    rounds: int = 5


USUAL = Scale()
WHOLE = replace(USUAL, full=286_000)
QUICK = Scale(
    read=10_000, queue=(1_000, 20_000, 50_000), page=2_000, sessions=(10,), taps=10, visits=1, calls_each=2, teams=200, rounds=3
)  # fmt: skip
