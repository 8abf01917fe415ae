"""What can go wrong, each said so that the person who reads it can act.

SignoffError
├── SetUpError        the book can't be opened: a secret, a key, a share is missing or wrong. Nothing was read.
├── BookError         the book was read, but it can't be worked with as it is (no name column, two Candidates tabs).
├── StoreError        reading or writing failed at the place where the book is kept.
│   └── Unreachable   ... and trying again later may work; the last good data is still right to show.
└── InputError        what a person (or a program) gave can't be taken; names the field.
    └── AlreadySaid   ... because the book has it under that id with other words.
"""

from collections.abc import Sequence

from signoff_core import columns as c


class SignoffError(Exception):
    """The base of every error Signoff words itself."""


class SetUpError(SignoffError):
    """The book can't be opened as it is set up."""


class BookError(SignoffError):
    """The book's worksheets can't be worked with as they are."""


class StoreError(SignoffError):
    """The place where the book is kept refused or failed."""


class Unreachable(StoreError):
    """The place where the book is kept does not answer; it may later."""


class InputError(SignoffError):
    """What was given can't be taken.

    `field` is the name of the field it is about, or None when it is about the whole.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class AlreadySaid(InputError):
    """A call that is in the book already, and says something else there. `differing`: the fields that differ."""

    def __init__(self, call_id: str, differing: Sequence[str]) -> None:
        super().__init__(
            f"The call “{call_id}” is in the book already and says something else: {', '.join(differing)}. "
            "Leave call_id out for another call; to correct this one, name it in `replaces`.",
            c.CALL_ID,
        )
        self.differing = tuple(differing)
