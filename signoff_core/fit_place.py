"""Where people live and whether they would move, beside where an opening is. Not knowing is no penalty."""

import numpy as np
import pandas as pd

from signoff_core import columns as c
from signoff_core.alike import sought_in
from signoff_core.people import folded
from signoff_core.persons import last_of_each
from signoff_core.signed_off import FITS, SignedOff
from signoff_core.words import Relocate

HERE, MAYBE, NOT_KNOWN, STAYS_AWAY = 1.0, 0.5, 0.0, -1.0
"""Lives there or would move there; would move, nobody knows where to; not known; lives elsewhere and would not move."""
_SAYS = {
    Relocate.NO: "no n none false never not willing nein non",
    Relocate.YES: "yes y true willing open ja oui si sim",
}


def places(who: SignedOff, people: np.ndarray) -> pd.DataFrame:
    """Some persons and the opening's place: location, lives_there, relocate, relocate_to, would_move (the values
    above).

    The last word in a call stands before the sheet's. Everything is blank of meaning where the opening has no place.
    """
    rows, sought = who.rows, who.opening.location
    there = who.anyone(sought_in(rows[c.LOCATION], sought) >= FITS)[people]
    location = _last(rows[c.LOCATION], who.person, np.arange(who.size)).reindex(people)
    said = _moving(who).reindex(people)
    to = sought_in(said[c.RELOCATE_TO], sought) >= FITS
    willing = said[c.RELOCATE].isin([Relocate.YES, Relocate.FOR_THE_RIGHT_JOB]).to_numpy(bool)
    stays = (said[c.RELOCATE] == Relocate.NO).to_numpy(bool) & location.notna().to_numpy()
    somewhere = willing & said[c.RELOCATE_TO].isna().to_numpy()
    known = [there | (willing & to), somewhere, stays]
    value = np.select(known, [HERE, MAYBE, STAYS_AWAY], NOT_KNOWN)
    return said.assign(**{
        c.LOCATION: location, c.LIVES_THERE: there,
        c.WOULD_MOVE: value if sought.strip() else np.full(len(people), NOT_KNOWN),
    })  # fmt: skip


def _moving(who: SignedOff) -> pd.DataFrame:
    """What each person last said about moving, by person: relocate and relocate_to."""
    sheet = _of_the_sheet(who.rows[c.RELOCATION], who.opening.location)
    sheet = sheet[sheet[c.RELOCATE].notna()]
    owner = who.person[sheet.index.to_numpy()]
    sheet = sheet.iloc[last_of_each(owner, np.arange(len(sheet)))].assign(**{c.PERSON: np.sort(np.unique(owner))})
    calls = who.calls[who.calls[c.RELOCATE].notna()].drop_duplicates(c.PERSON, keep="last")
    both = pd.concat([frame[[c.PERSON, c.RELOCATE, c.RELOCATE_TO]] for frame in (calls, sheet)])
    return both.drop_duplicates(c.PERSON).set_index(c.PERSON)


def _of_the_sheet(written: pd.Series, place: str) -> pd.DataFrame:
    """The sheet's own words as an answer and a place, by row; what is neither is no answer."""
    text = folded(written)
    answer = pd.Series(None, index=written.index, dtype=written.dtype)
    for relocate, words in _SAYS.items():
        answer = answer.mask(text.isin(words.split()), relocate.value)
    answer = answer.mask(text.str.contains("right job", regex=False), Relocate.FOR_THE_RIGHT_JOB.value)
    named = (sought_in(written, place) >= FITS) & ~text.str.startswith(("no ", "not ")).to_numpy(bool)
    to = written.where(named)
    return pd.DataFrame({c.RELOCATE: answer.mask(named & answer.isna(), Relocate.YES.value), c.RELOCATE_TO: to})


def _last(values: pd.Series, person: np.ndarray, order: np.ndarray) -> pd.Series:
    """The last value there is of each person."""
    some = values.notna().to_numpy()
    last = last_of_each(person[some], order[some])
    return pd.Series(values[some].iloc[last].to_numpy(), index=person[some][last], dtype=values.dtype)
