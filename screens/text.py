"""Text from a sheet, safe to draw."""

import re
from typing import Any

from signoff_core import columns as c

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_ACTIVE = re.compile(r"([\\`*_\[\]<>:$~#|])")


def plain(text: object) -> str:
    """Shown as it is written: no markdown, no colours, no icons, no formula in a name does anything."""
    return "" if text is None or text != text else _PUNCTUATION.sub(r"\\\1", " ".join(str(text).split()))


def label(text: object) -> str:
    """The same for the name of a widget, where a screen reader reads out every backslash: only what would do something
    is made harmless."""
    return "" if text is None or text != text else _ACTIVE.sub(r"\\\1", " ".join(str(text).split()))


def place_of(row: dict[str, Any]) -> str:
    """`Site Manager · Harbour Build`, as far as a row has them."""
    return " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if isinstance(part, str))
