"""Where each candidacy is, told by its status words and the dates beside them."""

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.cells import TEXT
from signoff_core.recognising import meaning
from signoff_core.settings import Settings
from signoff_core.status_words import INTERVIEWED, PRESENTED, Meaning
from signoff_core.words import Standing

JOINED = " · "
"""What stands between the words of two status columns."""
_BETWEEN = "\x1f"
_STATUS = (c.STAGE, c.OUTCOME)


def with_standings(rows: pd.DataFrame, settings: Settings) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Where each candidacy is, and the status words met.

    Adds standing, evidence, depth, plain. The outcome decides where it says that it is over, else the stage. A blank
    status is in play once there is a date of the show, else early. The second table: worksheet, words, people,
    standing (missing: nobody knows the word).
    """
    outcome, outcome_known = _meanings(rows, c.OUTCOME, settings)
    stage, stage_known = _meanings(rows, c.STAGE, settings)
    said, silent = rows[c.OUTCOME].notna(), rows[c.WORDS].isna()
    over = said & outcome_known & ~outcome[c.STANDING].isin([Standing.IN_PLAY, Standing.EARLY])
    deciding = stage.where(~(over | rows[c.STAGE].isna()), outcome)
    unknown = (said & ~outcome_known) | (rows[c.STAGE].notna() & ~stage_known & ~over)
    shown = rows[[c.PRESENTED_ON, c.INTERVIEWED_ON]].notna().any(axis=1)
    blank = pd.Series(np.where(shown, Standing.IN_PLAY, Standing.EARLY), index=rows.index, dtype=TEXT)
    standing = deciding[c.STANDING].where(~silent, blank).where(~unknown, Standing.UNKNOWN)
    proved = stage[c.EVIDENCE].where(stage[c.DEPTH] >= outcome[c.DEPTH], outcome[c.EVIDENCE])
    found = rows.assign(
        **{
            c.STANDING: standing.astype(TEXT),
            c.EVIDENCE: proved,
            c.DEPTH: np.maximum(stage[c.DEPTH], outcome[c.DEPTH]),
            c.PLAIN: deciding[c.PLAIN],
        }
    )
    return found, _met(rows, settings)


def _meanings(rows: pd.DataFrame, column: str, settings: Settings) -> tuple[pd.DataFrame, pd.Series]:
    """What one status column says, row by row, and where it says something known."""
    codes, unique = pd.factorize(rows[c.WORKSHEET] + _BETWEEN + rows[column].fillna(""))
    pairs = [text.split(_BETWEEN, 1) for text in unique]
    told = [meaning(word, title, settings) if word else None for title, word in pairs]
    nothing = Meaning(Standing.UNKNOWN)
    table = pd.DataFrame(
        [tuple(one or nothing) for one in told] or [tuple(nothing)],
        columns=[c.STANDING, c.EVIDENCE, c.DEPTH, c.PLAIN],
    ).astype({c.STANDING: TEXT, c.EVIDENCE: TEXT})
    known = np.array([one is not None for one in told] or [False])
    return table.iloc[codes].set_axis(rows.index), pd.Series(known[codes], index=rows.index)


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


def _met(rows: pd.DataFrame, settings: Settings) -> pd.DataFrame:
    """Every status word of the sheets, how many people it stands beside, and what it was taken for."""
    words = pd.concat([rows[[c.WORKSHEET, column]].set_axis([c.WORKSHEET, c.WORDS], axis=1) for column in _STATUS])
    met = words.dropna().value_counts().rename(c.PEOPLE).reset_index()
    told = [meaning(word, title, settings) for title, word in zip(met[c.WORKSHEET], met[c.WORDS], strict=True)]
    met[c.STANDING] = pd.Series([str(one.standing) if one else None for one in told], index=met.index, dtype=TEXT)
    return met
