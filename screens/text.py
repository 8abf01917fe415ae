"""Text from a sheet, safe to draw."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: object) -> str:
    """Shown as it is written: no markdown, no colours, no icons, no formula in a name does anything."""
    return "" if text is None or text != text else _PUNCTUATION.sub(r"\\\1", " ".join(str(text).split()))
