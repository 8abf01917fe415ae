"""Text that turns the reading direction, kept to itself: what stands after a name must not be read backwards."""

import re

_OPENS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
_CLOSES = ("\u202c", "\u2069")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def contained(text: str) -> str:
    """The same text, every turn of direction in it closed at its end, and nothing closed that it did not open.

    Names in Arabic or Hebrew need no such signs, and are given back as they are.
    """
    if not _TURNS.search(text):
        return text
    kept, still_open = [], []
    for sign in text:
        if sign in _CLOSES:
            if sign not in still_open:
                continue
            while (closed := still_open.pop()) != sign:
                kept.append(closed)
        elif sign in _OPENS:
            still_open.append(_OPENS[sign])
        kept.append(sign)
    return "".join([*kept, *reversed(still_open)])
