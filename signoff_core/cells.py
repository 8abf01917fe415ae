"""Raw cells to typed columns, a whole column at a time: text, flags, numbers. Dates have a room of their own.

Every function that takes raw cells takes one column of them (as the Sheets API gives them, or Python values from a
database), pads it to `size` rows and gives back a new Series. Nothing here knows what a column means.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from signoff_core.stores import RawCell

TEXT = pd.StringDtype("pyarrow", na_value=np.nan)
_ARROW = pa.large_string()
WALL = np.dtype("datetime64[s]")
_BLANKS = (
    " \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"  # what Unicode calls blank, then what can't be seen: joiners, marks of direction
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_DELETE = 127
_SAFE_WHOLE = 1e16
_FEW = 8
_TRUE = pa.array(("true", "yes", "y", "1", "x", "✓", "✔", "☑"), _ARROW)
_FALSE = pa.array(("false", "no", "n", "0", "☐"), _ARROW)


class Read(NamedTuple):
    """A typed column and the mask of its unreadable cells (blank in `values`)."""

    values: pd.Series
    bad: np.ndarray


def texts(column: Sequence[RawCell], size: int) -> pd.Series:
    """Trimmed text, blank as missing. Whole numbers lose their `.0`, booleans read TRUE and FALSE."""
    if not column:
        return no_texts(size)
    try:
        array = _strings(column)
    except UnicodeEncodeError:  # half a character
        array = _strings([cell.encode(errors="replace").decode() if type(cell) is str else cell for cell in column])
    return pd.Series(TEXT.__from_arrow__(padded(array if _is_bare(array) else _trimmed(array), size)))


def no_texts(size: int) -> pd.Series:
    """A text column that says nothing."""
    return pd.Series(TEXT.__from_arrow__(pa.nulls(size, _ARROW)))


def _is_bare(array: pa.Array) -> bool:
    """Whether every text begins and ends with a visible sign of ASCII, as most columns do: nothing to trim or blank."""
    if array.null_count or not len(array):
        return False
    _, offsets, signs = array.buffers()
    ends = np.frombuffer(offsets, np.int64, len(array) + 1, array.offset * 8)
    if not (ends[1:] > ends[:-1]).all():
        return False
    signs = np.frombuffer(signs, np.uint8)
    outer = np.concatenate([signs[ends[:-1]], signs[ends[1:] - 1]])
    return bool(outer.min() > ord(" ") and outer.max() < _DELETE)


def _trimmed(array: pa.Array) -> pa.Array:
    array = pc.utf8_trim(array, _BLANKS)
    return pc.if_else(pc.equal(array, ""), None, array)


def _strings(column: Sequence[RawCell]) -> pa.Array:
    """Columns of text alone, of ticks alone and of text among whole numbers at once, the others cell by cell."""
    try:
        return pa.array(column, _ARROW)
    except pa.ArrowException:
        kinds = set(map(type, column))
    if kinds <= {bool, type(None)}:
        return pc.if_else(pa.array(column, pa.bool_()), pa.scalar("TRUE", _ARROW), pa.scalar("FALSE", _ARROW))
    if kinds <= {str, int}:
        return pa.array(list(map(str, column)), _ARROW)
    cells = (cell if type(cell) is str else _AS_TEXT.get(type(cell), _other)(cell) for cell in column)
    return pa.array(list(cells), _ARROW)


def _whole_or_not(cell: float) -> str | None:
    if cell != cell:  # NaN: a missing value, never the word
        return None
    return str(int(cell)) if cell.is_integer() and abs(cell) < _SAFE_WHOLE else str(cell)


def _other(cell: Any) -> str | None:
    if isinstance(cell, np.generic):
        return _AS_TEXT.get(type(cell.item()), str)(cell.item())
    if pd.isna(cell):
        return None
    return cell.isoformat() if isinstance(cell, date) else str(cell)


_AS_TEXT: dict[type, Callable[[Any], str | None]] = {
    int: str,
    float: _whole_or_not,
    bool: lambda cell: "TRUE" if cell else "FALSE",
    type(None): lambda cell: None,
}


def padded(array: pa.Array, size: int) -> pa.Array:
    """As many cells as the worksheet has rows: what a column does not have is missing."""
    missing = size - len(array)
    return pa.concat_arrays([array, pa.nulls(missing, array.type)]) if missing > 0 else array[:size]


def ticked(column: Sequence[RawCell], size: int) -> Read:
    """TRUE, FALSE or missing of raw cells: those of checkboxes as they are, others by their text."""
    try:
        values = pa.array(column, pa.bool_())
    except pa.ArrowException:
        return flags(texts(column, size))
    return Read(pd.Series(pd.BooleanDtype().__from_arrow__(padded(values, size))), np.zeros(size, bool))


def flags(written: pd.Series) -> Read:
    """TRUE, FALSE or missing (dtype boolean) of a text column; yes, no, x and ticks are understood."""
    words = pc.utf8_lower(pa.array(written, _ARROW))
    yes, no = pc.is_in(words, value_set=_TRUE), pc.is_in(words, value_set=_FALSE)
    known = pc.if_else(pc.or_(yes, no), yes, None)
    values = pd.Series(pd.BooleanDtype().__from_arrow__(known), index=written.index)
    return Read(values, (written.notna() & values.isna()).to_numpy(bool))


def choices(written: pd.Series, allowed: Sequence[str]) -> Read:
    """The words of a text column in small letters; those that are none of the allowed ones stay."""
    words = pc.utf8_lower(pa.array(written, _ARROW))
    bad = pc.and_not(pc.is_valid(words), _is_one_of(words, allowed))
    values = pd.Series(TEXT.__from_arrow__(words), index=written.index)
    return Read(values, bad.to_numpy(zero_copy_only=False))


def numbers(written: pd.Series) -> Read:
    """Numbers (float64) of a text column, blank as missing."""
    values = pd.to_numeric(written, errors="coerce").astype("float64")
    return Read(values, (written.notna() & values.isna()).to_numpy(bool))


def one_of(column: pd.Series, *words: str) -> np.ndarray:
    """Which cells of a text column are one of a few words. Pandas' own `==` and `isin` cost three times that where the
    column is short."""
    return _is_one_of(pa.array(column, _ARROW), words).to_numpy(zero_copy_only=False)


def _is_one_of(texts: pa.Array, words: Sequence[str]) -> pa.Array:
    return pc.is_in(texts, value_set=pa.array(words, _ARROW))


def among(values: pd.Series, known: pd.Series) -> pd.Series:
    """Where a text is one of a column's; pandas' own `isin` walks a long column cell by cell."""
    return pd.Series(position(values, known) >= 0, index=values.index)


def position(values: pd.Series, known: pd.Series | pd.Index) -> np.ndarray:
    """Where each text first stands in a column, -1 for one that does not and for a missing one: by one hash, where they
    are more than a few."""
    if len(values) <= _FEW:
        return np.array([place(one, known) for one in pa.array(values, _ARROW).to_pylist()], "int32")
    found = pc.index_in(pa.array(values, _ARROW), value_set=pa.array(known, _ARROW), skip_nulls=True)
    return pc.fill_null(found, -1).to_numpy(zero_copy_only=False)


def place(text: str | None, known: pd.Series | pd.Index) -> int:
    """Where a text first stands in a column, -1 where it does not: a glance at each cell, where a hash of them all
    costs forty."""
    return -1 if text is None else pc.index(pa.array(known, _ARROW), pa.scalar(text, _ARROW)).as_py()


def places(text: str | None, known: pd.Series) -> np.ndarray:
    """Everywhere a text stands in a column; a missing one stands nowhere."""
    if pd.isna(text):
        return np.zeros(0, "int64")
    return pc.indices_nonzero(pc.equal(pa.array(known, _ARROW), pa.scalar(text, _ARROW))).to_numpy().astype("int64")


def taken(column: pd.Series, places: np.ndarray, index: pd.Index) -> pd.Series:
    """A column's values at some places, missing where a place is -1."""
    return pd.Series(column.array.take(places, allow_fill=True), index=index)


def records(rows: pd.DataFrame, places: np.ndarray, names: Sequence[str]) -> list[dict[str, Any]]:
    """Some rows of a table, as far as some columns say them; of a few rows pandas' own way costs ten times that."""
    return as_rows({name: _some(rows[name].array, places) for name in names})


def as_rows(columns: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """Columns of plain values, turned."""
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _some(cells: Any, places: np.ndarray) -> list[Any]:
    """A text column that rows were laid beneath is in several pieces, and is put together whole to take cells of it."""
    return [cells[place] for place in places] if len(places) <= _FEW else cells.take(places).tolist()


def once(column: pd.Series, work: Callable[[pd.Series], pd.Series], missing: Any = None) -> pd.Series:
    """`work` done once for each different value of a text column, and spread again; a missing one becomes `missing`."""
    codes, unique = pd.factorize(column)
    done = work(pd.Series(unique, dtype=TEXT))
    return pd.Series(done.array.take(codes, allow_fill=True, fill_value=missing), index=column.index)
