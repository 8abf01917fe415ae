"""Where each candidacy is, told by its status words and the dates beside them."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.meanings import INTERVIEWED, PRESENTED, Meaning
from signoff_core.recognising import meaning, status_meaning
from signoff_core.settings import Settings
from signoff_core.status_parts import ALONE, Beside, beside_of
from signoff_core.words import Standing

JOINED = " · "
"""What stands between the words of two status columns."""
_STATUS = (c.STAGE, c.OUTCOME)
_TOLD = {c.STANDING: TEXT, c.EVIDENCE: TEXT, c.DEPTH: "int64", c.PLAIN: bool}
_MOST_WORDS = 300
"""A column with more different words than this is no list of statuses: its first ones tell enough."""


def with_standings(rows: pd.DataFrame, settings: Settings) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Where each candidacy is, and the status words met.

    Adds standing, evidence, depth, plain. The outcome decides where it says that it is over, else the stage. A blank
    status is in play once there is a date of the show, else early. The second table: worksheet, words, people,
    standing (missing: nobody knows the word), why.
    """
    codes = rows.groupby([c.WORKSHEET, *_STATUS], dropna=False, sort=False).ngroup().to_numpy()
    first, people = np.unique(codes, return_index=True, return_counts=True)[1:]
    different = rows[[c.WORKSHEET, *_STATUS]].iloc[first].fillna("")
    met = _met(different.assign(**{c.PEOPLE: people}))
    beside = _beside(met)
    told = [_together(*words, beside.get(words[0], ALONE), settings) for words in different.itertuples(index=False)]
    found = pd.DataFrame(told, columns=list(_TOLD)).astype(_TOLD).iloc[codes].set_axis(rows.index)
    shown = rows[c.PRESENTED_ON].notna() | rows[c.INTERVIEWED_ON].notna()
    silent = rows[c.WORDS].isna()
    standing = found[c.STANDING].mask(silent, Standing.EARLY).mask(silent & shown, Standing.IN_PLAY)
    return rows.assign(**{**found, c.STANDING: standing}), _told(met, settings, beside)


def _together(title: str, stage: str, outcome: str, beside: Beside, settings: Settings) -> Meaning:
    """What a stage and an outcome say together: worked out once for each pair of words, not for each row."""
    at_stage, in_the_end = (meaning(word, title, settings, beside) if word else None for word in (stage, outcome))
    over = in_the_end is not None and in_the_end.standing not in (Standing.IN_PLAY, Standing.EARLY)
    unknown = (outcome and in_the_end is None) or (stage and at_stage is None and not over)
    one, other = at_stage or Meaning(Standing.UNKNOWN), in_the_end or Meaning(Standing.UNKNOWN)
    deciding = other if over or not stage else one
    furthest = one if one.depth >= other.depth else other
    standing = Standing.UNKNOWN if unknown else deciding.standing
    return Meaning(standing, furthest.evidence, furthest.depth, deciding.plain)


def _beside(met: pd.DataFrame) -> dict[str, Beside]:
    """What the status words of each worksheet tell about one another: those of both columns together."""
    words = met.groupby(c.WORKSHEET, sort=False)[c.WORDS]
    return {title: beside_of(listed.iloc[:_MOST_WORDS].tolist()) for title, listed in words}


def with_memory(people: pd.DataFrame, noticed: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """How far each candidacy got, with the words it was noticed under before the sheet's cell was overwritten.

    noticed: rows of Moves with `about` (a position in `people`) and words.
    """
    if noticed[c.WORDS].isna().all():
        return people
    remembered = depth_noticed(people, noticed, settings)
    evidence = pd.Series(
        np.array(["", PRESENTED, INTERVIEWED])[np.minimum(remembered, 2)], index=people.index, dtype=TEXT
    )
    deeper = remembered > people[c.DEPTH]
    return people.assign(
        **{
            c.EVIDENCE: people[c.EVIDENCE].mask(deeper, evidence),
            c.DEPTH: np.maximum(people[c.DEPTH], remembered),
        }
    )


def depth_noticed(people: pd.DataFrame, noticed: pd.DataFrame, settings: Settings) -> np.ndarray:
    """The depth of the furthest word each candidacy was ever noticed under, 0 for none; arguments as `with_memory`."""
    noticed = noticed[noticed[c.WORDS].notna()]
    about = noticed[c.ABOUT].to_numpy()
    codes, unique = pd.factorize(pd.MultiIndex.from_arrays([people[c.WORKSHEET].iloc[about], noticed[c.WORDS]]))
    furthest = np.array([_furthest(words, title, settings) for title, words in unique], "int64")
    found = np.zeros(len(people), "int64")
    np.maximum.at(found, about, furthest[codes])
    return found


def _furthest(words: str, title: str, settings: Settings) -> int:
    told = [meaning(part, title, settings) for part in words.split(JOINED)]
    return max((one.depth for one in told if one), default=0)


def _met(different: pd.DataFrame) -> pd.DataFrame:
    """Every status word of the sheets, and how many people it stands beside."""
    words = pd.concat([different.rename(columns={column: c.WORDS}) for column in _STATUS])
    people = words[words[c.WORDS] != ""].groupby([c.WORKSHEET, c.WORDS], sort=False)[c.PEOPLE].sum()
    return people.sort_values(ascending=False, kind="stable").reset_index()


def _told(met: pd.DataFrame, settings: Settings, beside: Mapping[str, Beside]) -> pd.DataFrame:
    """What each status word was taken for, and why."""
    told = [
        status_meaning(word, title, settings, beside[title])
        for title, word in zip(met[c.WORKSHEET], met[c.WORDS], strict=True)
    ]
    standings = [str(one.taken.standing) if one.taken else None for one in told]
    return met.assign(
        **{
            c.STANDING: pd.Series(standings, index=met.index, dtype=TEXT),
            c.WHY: pd.Series([one.why for one in told], index=met.index, dtype=TEXT),
        }
    )
