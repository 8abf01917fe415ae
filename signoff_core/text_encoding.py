"""In which encoding a text file is written: told by its mark, by being UTF-8, or by how its letters stand.

Where that can't be told, or where two are mixed, the file is refused: a name is not guessed.
"""

import re
from itertools import islice

from signoff_core.errors import InputError

_MARKS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe", "utf-16"),
          (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))  # fmt: skip
_WESTERN = ["cp1252", "mac_roman"]
_OTHERS = [
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp850",
    "gb18030",
    "shift_jis",
    "big5",
    "euc_kr",
]
_MANY_BYTES = ("gb18030", "shift_jis", "big5", "euc_kr")
_SCRIPTS = (
    ("euc_kr", re.compile("[\uac00-\ud7a3]"), 0.9),
    ("shift_jis", re.compile("[\u3041-\u30ff]"), 0.2),
    ("gb18030", re.compile("[\u4e00-\u9fff]"), 0.9),
)
"""What most letters of a text in these encodings are; the bytes themselves can often be read as any of them."""
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 200_000
_AS_UTF8 = "Open it in a spreadsheet, look whether every name is right, and save it as .xlsx (or as CSV UTF-8)."


def text_of(data: bytes, name: str) -> str:
    """The text of a file. Raises InputError, with the line, where it can't be read whole."""
    encoding = next((known for mark, known in _MARKS if data.startswith(mark)), None) or _without_mark(data, name)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"“{name}”, line {_line(data, error.start)}: written in another encoding than it says ({encoding}). {_AS_UTF8}"
        ) from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise InputError(f"“{name}”, line {line}: holds NUL characters, which no table has: it is damaged. {_AS_UTF8}")
    return text


def _line(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1


def _without_mark(data: bytes, name: str) -> str:
    """The encoding of a text that doesn't say: UTF-8 if it can be, else the likeliest of those people have."""
    if wide := _wide(data[:_SAMPLE]):
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        found = _likeliest(data)
        if found is None or (found not in _MANY_BYTES and _UTF8_LETTER.search(data)):
            raise InputError(
                f"“{name}”, line {_line(data, error.start)}: its letters are written in more than one encoding, or in "
                f"one Signoff does not know. {_AS_UTF8}"
            ) from error
        return found
    return "utf-8"


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of plain text is nothing."""
    for encoding, nothing, text in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        if nothing.count(0) > len(nothing) * 0.7 and not text.count(0):
            return encoding
    return None


def _likeliest(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # only a file that isn't UTF-8 needs it

    special = b"\n".join(islice((line for line in data.splitlines() if not line.isascii()), 2_000))[:_SAMPLE]
    if from_bytes(special, cp_isolation=_WESTERN).best() is not None:
        fitting = [encoding for encoding in _WESTERN if _decodes(data, encoding)]
        return max(fitting, key=lambda encoding: _western(special.decode(encoding)), default=None)
    best = from_bytes(special, cp_isolation=_OTHERS).best()
    found = best and best.encoding
    if found in _MANY_BYTES:
        found = next((one for one, script, share in _SCRIPTS if _share(special, one, script) >= share), None)
    return found if found and _decodes(data, found) else None


def _share(data: bytes, encoding: str, script: re.Pattern[str]) -> float:
    """How many of the letters beyond ASCII are of a script, if the bytes are of that encoding."""
    try:
        letters = [letter for letter in data.decode(encoding) if letter.isalpha() and not letter.isascii()]
    except UnicodeDecodeError:
        return 0
    return len(script.findall("".join(letters))) / max(len(letters), 1)


def _western(text: str) -> int:
    """How well the letters beyond ASCII stand: a Mac's é read as Windows' is a capital or a dash within a word."""
    score = 0
    for before, letter, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if letter.isascii():
            continue
        if letter.isalpha():
            inside = before.islower() or (before.isalpha() and after.islower())
            score += -1 if letter.isupper() and inside else 1
        elif before.isalpha() and after.isalpha() and letter != "’":
            score -= 1
    return score


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
