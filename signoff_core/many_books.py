"""The same measures over many books: a group of agencies, one sheet or one team of a database each.

One function a team, `team_measures`, which opens its book, reads it and closes it. `group_measures` maps it over all of
them: one after another, or on the workers of a Dask cluster, each of which reads its own teams.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.call_queue import open_queue
from signoff_core.debt_ledger import debt_ledger
from signoff_core.doors import team_book
from signoff_core.endings import Ending
from signoff_core.errors import SignoffError
from signoff_core.funnels import sign_off_calls
from signoff_core.pipelines import pipeline
from signoff_core.secrets import FILE_VARIABLE, read_secrets
from signoff_core.slowness import conversation_time
from signoff_core.tables import Tables
from signoff_core.told_measures import told, within_promise
from signoff_core.words import State, Step

Row = dict[str, Any]
Map = Callable[[Callable[["Team"], Row], Iterable["Team"]], Iterable[Row]]


class Team(NamedTuple):
    """A team's name and its secrets, as `.streamlit/secrets.toml` holds them; or the path of such a file where the work
    is done, so that no secret travels. `now` is the moment all teams are looked at."""

    name: str
    secrets: Mapping[str, Any] | str
    now: datetime


_COUNTS = (
    c.CANDIDACIES, c.OWED, c.HANGING, c.CALLS, c.TOLD, c.OUT_OF, c.IN_TIME, c.DUE, c.NAMES, c.PLACED,
)  # fmt: skip


def team_measures(team: Team) -> Row:
    """One team's row of `group_measures`. Whatever is wrong with its book stands in `problem`; nothing is raised."""
    try:
        secrets = team.secrets
        if isinstance(secrets, (str, Path)):
            secrets = read_secrets({FILE_VARIABLE: str(secrets)}, Path.cwd())
        book = team_book(secrets)
        if book is None:
            return {c.TEAM: team.name, c.PROBLEM: "No book has been begun there yet."}
        try:
            return {c.TEAM: team.name, **_measures(book.tables(), team.now)}
        finally:
            book.close()
    except SignoffError as error:
        return {c.TEAM: team.name, c.PROBLEM: str(error)}
    except Exception as error:  # one team's surprise must not cost the others their numbers
        return {c.TEAM: team.name, c.PROBLEM: f"{type(error).__name__}: {error}"}


def _measures(tables: Tables, now: datetime) -> Row:
    queue, how = open_queue(tables, now), told(tables, now)
    promise, wait = within_promise(tables, now), conversation_time(tables, now)
    calls = sign_off_calls(tables, now)
    people = pipeline(tables, now)
    spoken = how[how[c.HOW] == Ending.BY_VOICE].iloc[0]
    return {
        c.CANDIDACIES: int((~tables.candidacies[c.DOUBLED].astype(bool)).sum()),
        c.OWED: len(queue),
        c.HANGING: int((queue[c.STATE] == State.LEFT_HANGING).sum()),
        c.CALLS: len(calls),
        c.TOLD: int(spoken[c.PEOPLE]),
        c.OUT_OF: int(spoken[c.OUT_OF]),
        c.IN_TIME: int(promise[c.PEOPLE].sum()),
        c.DUE: int(promise[c.OUT_OF].sum()),
        c.NAMES: len(people),
        c.PLACED: int((people[c.STEP] == Step.PLACED).sum()),
        c.MEDIAN: float(wait.iloc[0][c.MEDIAN]) if len(wait) and len(debt_ledger(tables, now)) else np.nan,
    }


def group_measures(teams: Iterable[Team], each: Map = map) -> pd.DataFrame:
    """One row a team, in the order given.

    team_name; candidacies, owed (the news, now), hanging (of those), calls, told (by voice) of out_of (debts), in_time
    (within that team's own promise) of due, names (people named), people_placed, median (working days from decision to
    conversation, those waiting counted); problem (why there are no numbers, missing where there are). The numbers of a
    team with a problem are missing. each: how to map, `map` one after another or what `on_cluster` gives.
    """
    rows = list(each(team_measures, list(teams)))
    found = pd.DataFrame(rows, columns=[c.TEAM, *_COUNTS, c.MEDIAN, c.PROBLEM])
    types = {c.TEAM: "str", c.PROBLEM: "str", c.MEDIAN: "float64", **dict.fromkeys(_COUNTS, "Int64")}
    return found.astype(types)


@contextmanager
def on_cluster(address: str | None = None, *, workers: int = 2) -> Iterator[Map]:
    """A way to map over a Dask cluster: the one at an address, or so many processes of this machine for as long as it
    lasts; with no workers this very process.

    Workers elsewhere need this package, and reach the books themselves.
    """
    if not (address or workers):
        yield map
        return
    import dask
    from distributed import Client, LocalCluster

    if address:
        with Client(address) as client:
            yield _mapped(client)
        return
    with dask.config.set(_UNWATCHED):
        cluster = LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address="127.0.0.1:0", silence_logs=logging.ERROR
        )
    with cluster, Client(cluster) as client:
        yield _mapped(client)


# Dask notes a hundred times a second what a worker is at and keeps an hour of it: 3 MB a team, which nobody looks at.
_UNWATCHED = {"distributed.worker.profile.enabled": False}


def _mapped(client: Any) -> Map:
    # A book changes while nobody looks: the answer of an earlier run is never taken for today's.
    return lambda function, teams: client.gather(client.map(function, list(teams), pure=False))


def group_words(found: pd.DataFrame) -> list[str]:
    """The group in a sentence, and one for each team without numbers, by name."""
    good = found[found[c.PROBLEM].isna()]
    problems = found[found[c.PROBLEM].notna()]
    if found.empty:
        return ["No team to look at."]
    sums = good[list(_COUNTS)].sum()
    teams = f"{len(good)} of {len(found)} {'team' if len(found) == 1 else 'teams'} could be read"
    share = f" ({sums[c.TOLD] / sums[c.OUT_OF] * 100:.0f} %)" if sums[c.OUT_OF] else ""
    owed = f"{sums[c.OWED]} people are owed the news, {sums[c.HANGING]} of them left hanging"
    said = f"{teams}: {owed}; {sums[c.TOLD]} of {sums[c.OUT_OF]} were told in a conversation{share}."
    return [said, *(f"{name}: {why}" for name, why in zip(problems[c.TEAM], problems[c.PROBLEM], strict=True))]
