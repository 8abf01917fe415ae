"""Text from a sheet, safe to draw.

Escaping is not enough: after Streamlit has read the markdown it looks through the finished text once more, for web
addresses, icons and arrows. An empty directive keeps their parts apart and draws nothing, so that a name is neither a
link nor a picture and can be copied as it was typed.
"""

import re
from typing import Any

from signoff_core import columns as c
from signoff_core.bidi import contained

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_ACTIVE = re.compile(r"([\\`*_\[\]<>:$~#|&]|^[-+=](?=[-+=]))")
_APART = ":color[]"
_LINKS = re.compile(r"(:)(?=//|material[_/]|streamlit:)|(www)(?=\.)", re.IGNORECASE)
_MAILS = re.compile(r"(@)(?=[\w-])")
_ARROWS = re.compile(r"(?<!\S)(?:<->|->|<-|--|>=|<=|~=)(?!\S)")
_NOTHING = "\ue000"
"""Stands for the empty directive until everything else is escaped; typed by nobody, as it means nothing anywhere."""


def plain(text: object) -> str:
    """Shown as it is written: no markdown, no colours, no icons, no links, no formula in a name does anything."""
    return _escaped(_MAILS.sub(rf"\1{_NOTHING}", shown_text(text)), _PUNCTUATION)


def label(text: object) -> str:
    """The same for the name of a widget, where a screen reader reads out every backslash: only what would do something
    is made harmless."""
    return _escaped(shown_text(text), _ACTIVE)


def shown_text(text: object) -> str:
    """In one line, and turning the reading direction of nothing else: for what is drawn as text and never as markdown."""
    shown = "" if text is None or text != text else str(text).replace(_NOTHING, "\ufffd")
    return contained(" ".join(shown.split()))


def _escaped(text: str, signs: re.Pattern[str]) -> str:
    apart = _LINKS.sub(rf"\g<0>{_NOTHING}", text)
    apart = _ARROWS.sub(lambda found: _NOTHING.join(found[0]), apart)
    return signs.sub(r"\\\1", apart).replace(_NOTHING, _APART)


def place_of(row: dict[str, Any]) -> str:
    """`Site Manager · Harbour Build`, as far as a row has them."""
    return " · ".join(plain(part) for part in (row[c.ROLE], row[c.CLIENT]) if isinstance(part, str))
