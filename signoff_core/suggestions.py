"""What something is taken for, how sure that is, and why: in one place it becomes an answer or a question."""

from typing import Any, NamedTuple

SURE = 0.75
"""From here on a reading is taken without asking."""
LIKELY = 0.4
"""Below it a reading is not even worth a question: the column is none of ours."""


class Suggestion(NamedTuple):
    """A reading of a header or a status word. `value` None: none is known. `sure` from 0 to 1, `why` for a
    recruiter."""

    value: Any
    sure: float
    why: str

    @property
    def ask(self) -> bool:
        return self.value is not None and LIKELY <= self.sure < SURE

    @property
    def taken(self) -> Any:
        """The reading where it is sure, else None."""
        return self.value if self.value is not None and self.sure >= SURE else None

    def less(self, sure: float, why: str) -> "Suggestion":
        """The same, at most this sure."""
        return Suggestion(self.value, sure, why) if sure < self.sure else self
