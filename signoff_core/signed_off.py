"""Who may be rung about an opening: signed off, on good terms as far as anybody knows, and free for it."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pandas as pd
from rapidfuzz import fuzz, process

from signoff_core import columns as c
from signoff_core.alike import sought_in
from signoff_core.debts import Debts
from signoff_core.people import fold, folded
from signoff_core.words import KeepOnFile, OpeningStatus, Result, Standing

FITS = 0.5
"""How much of what is sought must stand in a text (`alike.sought_in`) to be about it."""
_SAME_NAME = 90
"""rapidfuzz's score from which two roles, or two clients, are one written differently."""
_WANTED = [
    c.AT, c.ROW, c.ABOUT, c.BY, c.RESULT, c.PROMISE, c.PROMISE_BY, c.NEXT_STEP, c.NOTES, c.RELOCATE, c.RELOCATE_TO,
    c.KEEP_ON_FILE,
]  # fmt: skip
COMES_BACK = (Standing.EARLY, Standing.IN_PLAY, Standing.ON_HOLD, Standing.UNKNOWN)


class Opening(NamedTuple):
    """What is sought. `role` or `words` must say something; the others may be blank."""

    role: str
    client: str = ""
    location: str = ""
    words: str = ""


class LeftOut(NamedTuple):
    """How many people fit and are left out, each counted for the first reason: asked not to be called or not to be kept
    on file; leave to keep their details ran out; owed the news of another role; in play here; turned down here;
    hired."""

    asked: int = 0
    run_out: int = 0
    owed: int = 0
    in_play: int = 0
    turned_down: int = 0
    hired: int = 0


@dataclass(frozen=True)
class SignedOff:
    """One opening and one book at a moment. Arrays are by candidacy; what is a person's stands at their first row."""

    debts: Debts
    opening: Opening

    @property
    def rows(self) -> pd.DataFrame:
        return self.debts.people

    @property
    def size(self) -> int:
        return len(self.rows)

    @property
    def person(self) -> np.ndarray:
        return self.debts.history.persons.candidacies

    @cached_property
    def calls(self) -> pd.DataFrame:
        """Calls about somebody in the sheet, the oldest first, and whose they are."""
        calls = self.debts.history.calls[_WANTED].sort_values([c.AT, c.ROW])
        return calls.assign(**{c.PERSON: self.person[calls[c.ABOUT].to_numpy()]})

    @cached_property
    def talks(self) -> pd.DataFrame:
        return self.calls[(self.calls[c.RESULT] == Result.TALKED).to_numpy(bool)]

    def anyone(self, rows: np.ndarray) -> np.ndarray:
        """Whose candidacies hold for at least one row."""
        found = np.zeros(self.size, bool)
        found[self.person[rows]] = True
        return found

    def level(self, texts: pd.Series) -> np.ndarray:
        """How much a text is about the opening: the mean over role and words, as far as they say something."""
        sought = [text for text in (self.opening.role, self.opening.words) if fold(text)]
        shares = [sought_in(texts, text) for text in sought]
        return sum((np.where(share >= FITS, share, 0.0) for share in shares), np.zeros(len(texts))) / max(
            len(sought), 1
        )

    @cached_property
    def signed_rows(self) -> np.ndarray:
        """Candidacies that are over and settled: not selected and told, or pulled out by themselves."""
        history = self.debts.history
        turned_down = history.standing_is(Standing.NOT_SELECTED) | history.opening_over
        over = (turned_down & self.debts.settled) | history.standing_is(Standing.WITHDREW)
        return over & ~self.rows[c.DOUBLED].to_numpy(bool) & ~history.erased

    @cached_property
    def signed(self) -> np.ndarray:
        return self.anyone(self.signed_rows)

    @cached_property
    def here(self) -> np.ndarray:
        """Candidacies for this very role at this very client, however the two are written."""
        if not fold(self.opening.client) or not fold(self.opening.role):
            return np.zeros(self.size, bool)
        same_client = _same(self.rows[c.CLIENT], self.opening.client)
        found = same_client.copy()
        found[same_client] = _same(self.rows[c.ROLE][same_client], self.opening.role)
        return found

    @cached_property
    def seen_on(self) -> np.ndarray:
        fields = (c.PRESENTED_ON, c.INTERVIEWED_ON, c.STAGE_CHANGED_ON, c.DECIDED_ON)
        return np.fmax.reduce([self.debts.past(field) for field in fields])

    def left_out(self, people: np.ndarray) -> np.ndarray:
        """Why each person is left out, by place in `LeftOut`; -1 for who is not."""
        history = self.debts.history
        coming = history.standing_is(*COMES_BACK) & ~history.opening_over
        no, run_out = self._not_kept
        reasons = [
            self.anyone(history.never_rung) | no,
            run_out,
            self.anyone(self.debts.owed),
            self.anyone(self.here & coming),
            self.anyone(self.here & self.signed_rows & self._this_time),
            self.anyone(history.standing_is(Standing.HIRED)),
        ]
        return np.select([reason[people] for reason in reasons], range(len(reasons)), -1)

    @cached_property
    def _not_kept(self) -> tuple[np.ndarray, np.ndarray]:
        """Whose last word was that their details may not be kept, and whose leave is older than the team's months."""
        said = self.calls[self.calls[c.KEEP_ON_FILE].notna()].drop_duplicates(c.PERSON, keep="last")
        no, run_out = np.zeros(self.size, bool), np.zeros(self.size, bool)
        no[said.loc[said[c.KEEP_ON_FILE] == KeepOnFile.NO, c.PERSON]] = True
        months = self.debts.settings.keep_on_file_months
        if months:
            old = said[c.AT] < self.debts.now - pd.DateOffset(months=months)
            run_out[said.loc[old, c.PERSON]] = True
        return no, run_out

    @cached_property
    def _this_time(self) -> np.ndarray:
        """Candidacies of the opening that is open now, not of an earlier one of the same name."""
        openings = self.debts.history.tables.openings
        named = openings[(openings[c.STATUS].isna() | (openings[c.STATUS] == OpeningStatus.OPEN)).to_numpy(bool)]
        named = named[_same(named[c.ROLE], self.opening.role) & _same(named[c.CLIENT], self.opening.client)]
        if named.empty:
            return np.zeros(self.size, bool)
        opened = named[c.OPENED_ON].max().to_datetime64()
        return ~(self.seen_on < opened)


def _same(written: pd.Series, name: str) -> np.ndarray:
    """Where a role or a client is this one, however it is written."""
    codes, unique = pd.factorize(folded(written))
    if not len(unique):
        return np.zeros(len(written), bool)
    return process.cdist(unique, [fold(name)], scorer=fuzz.token_sort_ratio)[codes, 0] >= _SAME_NAME
