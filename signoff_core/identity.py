"""Which candidacy a row is, and which one a call or a move was about.

An id is computed from what identifies the row today, so the team's sheet needs no column for it. When somebody corrects
an e-mail, a name or a number the id changes with it; a call or move keeps what it was about in words, and is matched
again by those.
"""

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from signoff_core import columns as c
from signoff_core.cells import TEXT, among, texts
from signoff_core.people import emails, fold, folded, phones

BETWEEN = "\x1f"
"""What stands between texts joined to tell rows apart, and in none of them."""
_BYTES = 8


def candidacy_ids(candidacies: pd.DataFrame) -> pd.Series:
    """Opaque ids (16 letters and digits) of candidacies.

    In: candidate_id, email, phone (as typed tables hold them), name, role, client. Made of the first of the person's
    four that is there, with role and client; no text of the row can be read from it. An erased row keeps the id it had.
    """
    person = pd.Series(None, index=candidacies.index, dtype=TEXT)
    for column, mark in ((c.CANDIDATE_ID, "i:"), (c.EMAIL, "e:"), (c.PHONE, "p:"), (c.NAME, "n:")):
        if person.notna().all():
            break
        known = folded(candidacies[column]) if column == c.NAME else candidacies[column].str.lower()
        person = person.fillna((mark + known).where(known != ""))
    keys = _joined(person.fillna(""), folded(candidacies[c.ROLE]), folded(candidacies[c.CLIENT])).cast(
        pa.large_binary()
    )
    digests = [blake2b(key, digest_size=_BYTES).digest() for key in keys.to_numpy(zero_copy_only=False)]
    ids = pd.Series(_hexadecimal(digests), index=candidacies.index)
    kept = _ids_in_names(candidacies[c.NAME])
    return kept.fillna(ids) if kept.notna().any() else ids


_ERASED = re.compile(r"erased ([0-9a-f]{16})(?: [0-9]+)?", re.IGNORECASE)


def erased_name(candidacy_id: str, number: int = 0) -> str:
    """What stands in the name's cell of an erased row: by it the row stays the candidacy it was. `number` tells several
    rows of one candidacy apart."""
    return f"erased {candidacy_id}{f' {number + 1}' if number else ''}"


def _ids_in_names(names: pd.Series) -> pd.Series:
    """The ids that names made by `erased_name` hold; missing for every other name."""
    marked = names.where(names.str.startswith(("erased ", "Erased ", "ERASED "), na=False))
    if not marked.notna().any():
        return marked
    found = [_ERASED.fullmatch(name.strip()) if isinstance(name, str) else None for name in marked]
    return pd.Series([one and one[1].lower() for one in found], index=names.index, dtype=TEXT)


def _hexadecimal(digests: list[bytes]) -> Any:
    """Digests of `_BYTES` as one text array, written all at once."""
    letters = b"".join(digests).hex().encode()
    ends = np.arange(0, len(letters) + 1, 2 * _BYTES)
    return TEXT.__from_arrow__(
        pa.LargeStringArray.from_buffers(len(digests), pa.py_buffer(ends), pa.py_buffer(letters))
    )


def place_key(rows: pd.DataFrame) -> pd.Series:
    """One text for a role at a client, however the two are written."""
    return pd.Series(TEXT.__from_arrow__(_joined(folded(rows[c.ROLE]), folded(rows[c.CLIENT]))), index=rows.index)


def _joined(*columns: pd.Series) -> pa.ChunkedArray:
    """Text columns as one, in a single pass."""
    return pc.binary_join_element_wise(*map(pa.array, columns), pa.scalar(BETWEEN, pa.large_string()))


def opaque(text: str) -> str:
    """16 letters and digits made of a text, always the same; the text can't be read from them."""
    return blake2b(text.encode(), digest_size=_BYTES).hexdigest()


def candidacy_ids_of(rows: Sequence[Mapping[str, Any]], country: str | None = "GB") -> list[str]:
    """The ids of Candidates rows given as raw texts, as reading them gives; `country` reads their phones."""
    wanted = (c.CANDIDATE_ID, c.NAME, c.EMAIL, c.PHONE, c.ROLE, c.CLIENT)
    frame = pd.DataFrame({column: texts([row.get(column) for row in rows], len(rows)) for column in wanted})
    frame[c.EMAIL] = emails(frame[c.EMAIL]).values
    frame[c.PHONE] = phones(frame[c.PHONE], country).values
    return candidacy_ids(frame).tolist()


class Matched(NamedTuple):
    """Today's candidacy of each row of Calls or Moves.

    `ids` is missing where none could be told; then `possible` holds the ids it may be about (row, candidacy_id):
    several or a doubtful one. A row with neither is about somebody who is gone from the sheet.
    """

    ids: pd.Series
    possible: pd.DataFrame


def match(rows: pd.DataFrame, candidacies: pd.DataFrame, country: str | None) -> Matched:
    """Find each row's candidacy: by id; else by e-mail or phone with role and client; else by a name that is unique
    there.

    In: rows with candidacy_id, candidate, email, phone, role, client; candidacies with candidacy_id, name, email,
    phone, role, client.
    """
    ids = rows[c.CANDIDACY_ID].where(among(rows[c.CANDIDACY_ID], candidacies[c.CANDIDACY_ID]))
    lost = rows[ids.isna()]
    if lost.empty:
        return Matched(ids, _pairs([], []))
    lost, today = _comparable(lost, country, c.CANDIDATE), _comparable(candidacies, country, c.NAME)
    place = [c.ROLE, c.CLIENT]
    found = _unique_in(lost, today, [c.EMAIL, *place])
    found = found.fillna(_unique_in(lost, today, [c.PHONE, *place]))
    found = found.fillna(_unique_in(lost, today, [c.NAME, *place]))
    return Matched(ids.fillna(found), _doubtful(lost[found.isna()], today))


def _comparable(rows: pd.DataFrame, country: str | None, name: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            c.CANDIDACY_ID: rows[c.CANDIDACY_ID],
            c.EMAIL: rows[c.EMAIL].str.lower(),
            c.PHONE: phones(rows[c.PHONE], country).values,
            c.NAME: folded(rows[name]).replace("", None),
            c.ROLE: folded(rows[c.ROLE]),
            c.CLIENT: folded(rows[c.CLIENT]),
        },
        index=rows.index,
    )


def _unique_in(lost: pd.DataFrame, today: pd.DataFrame, by: list[str]) -> pd.Series:
    known = today[today[by[0]].notna()].drop_duplicates([*by, c.CANDIDACY_ID])
    known = known.drop_duplicates(by, keep=False)
    found = lost.loc[:, by].merge(known[[*by, c.CANDIDACY_ID]], on=by, how="left")[c.CANDIDACY_ID]
    return found.set_axis(lost.index).where(lost[by[0]].notna())


def _doubtful(lost: pd.DataFrame, today: pd.DataFrame) -> pd.DataFrame:
    """Everybody a row may be about: the same e-mail, phone or name, whatever the role."""
    pairs = [_pairs([], [])]
    for column in (c.EMAIL, c.PHONE, c.NAME):
        rows = lost.loc[lost[column].notna(), [column]].rename_axis(c.ROW).reset_index()
        near = rows.merge(today.loc[today[column].notna(), [column, c.CANDIDACY_ID]], on=column)
        pairs.append(near[[c.ROW, c.CANDIDACY_ID]])
    return pd.concat(pairs, ignore_index=True).drop_duplicates(ignore_index=True)


def _pairs(rows: list[int], ids: list[str]) -> pd.DataFrame:
    return pd.DataFrame({c.ROW: np.array(rows, "int64"), c.CANDIDACY_ID: pd.Series(ids, dtype=TEXT)})


def same_text(one: str | None, other: str | None) -> bool:
    """Whether two texts say the same but for case, accents and blanks."""
    return fold(one or "") == fold(other or "")
