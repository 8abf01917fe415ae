"""Raw cells to text, flags and numbers: whatever a spreadsheet, a database or a person puts there."""

from datetime import UTC, date, datetime
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signoff_core.cells import TEXT, among, flags, numbers, once, places, position, records, texts

GARBAGE = st.one_of(
    st.none(),
    st.booleans(),
    st.text(st.characters(), max_size=12),  # half characters too
    st.integers(),
    st.floats(),
    st.datetimes(timezones=st.none() | st.just(UTC)),
    st.dates(),
    st.sampled_from(("", " ", "nan", "#REF!", "=1+1", "0042", "24/11/2026", "31/02/2026", "1e400", "\u202b", "🙂")),
)


def read(*column):
    return [None if pd.isna(cell) else cell for cell in texts(list(column), len(column))]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Ana", "Ana"),
        ("  Ana\u00a0\u200b\n", "Ana"),
        ("\u202a+44 20\u202c", "+44 20"),
        ("\u3000山田 ", "山田"),
        ("שרה כהן ", "שרה כהן"),
        ("👩🏽\u200d💻 Bo", "👩🏽\u200d💻 Bo"),
        ("0042", "0042"),
        ("=IMPORTXML(1)", "=IMPORTXML(1)"),
        ("\ud83d broken", "? broken"),
        (42.0, "42"),
        (-0.0, "0"),
        (7700900123.0, "7700900123"),
        (1.5, "1.5"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (10**400, str(10**400)),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2026, 11, 24), "2026-11-24"),
        (datetime(2026, 11, 24, 15, 30), "2026-11-24T15:30:00"),
        (Decimal("1.50"), "1.50"),
        (np.float64(3.0), "3"),
        (np.bool_(True), "TRUE"),
    ],
)
def test_a_cell_as_text_alone_and_among_others(cell, text):
    assert read(cell) == [text]
    assert read("x", cell, None, 1.5) == ["x", text, None, "1.5"]


@pytest.mark.parametrize(
    "cell", [None, "", "  ", "\u00a0", "\u200e\u200f", float("nan"), np.float64("nan"), pd.NaT, pd.NA]
)
def test_nothing_is_missing_and_never_a_word(cell):
    assert read(cell) == [None]
    assert read("x", cell, 1, True) == ["x", None, "1", "TRUE"]


def test_short_columns_are_padded_and_long_ones_cut():
    assert texts(["a"], 3).tolist()[0] == "a"
    assert texts(["a"], 3).isna().tolist() == [False, True, True]
    assert texts(["a", "b"], 1).tolist() == ["a"]
    assert texts([], 2).isna().all()
    assert texts([], 0).dtype == TEXT


@settings(deadline=None)
@given(st.lists(GARBAGE, max_size=30))
def test_only_who_typed_nan_gets_nan(column):
    found = read(*column)
    assert len(found) == len(column)
    for cell, text in zip(column, found, strict=True):
        if text in ("nan", "None", "NaN", "NaT", "<NA>"):
            assert isinstance(cell, str)
        if isinstance(cell, str) and text is not None:
            assert text in cell.encode(errors="replace").decode()


@settings(deadline=None)
@given(st.lists(GARBAGE, max_size=20))
def test_a_cell_reads_the_same_whatever_stands_beside_it(column):
    assert read(*column) == [read(cell)[0] for cell in column]


def test_flags():
    written = texts([True, False, "yes", "No", " x ", "✓", "☐", 1, 0.0, None, "", "perhaps"], 12)
    values, bad = flags(written)
    assert values.tolist()[:9] == [True, False, True, False, True, True, False, True, False]
    assert values.isna().tolist()[9:] == [True, True, True]
    assert bad.tolist() == [False] * 11 + [True]
    assert values.dtype == "boolean"


@pytest.mark.parametrize("size", [0, 3])
def test_a_column_of_no_flags_keeps_its_type(size):
    values, bad = flags(texts([], size))
    assert (values.dtype, values.isna().sum(), bad.any()) == ("boolean", size, False)


WORDS = dict.fromkeys(("true", "yes", "y", "1", "x", "✓", "✔", "☑"), True) | dict.fromkeys(
    ("false", "no", "n", "0", "☐"), False
)


@settings(deadline=None)
@given(st.lists(st.one_of(GARBAGE, st.sampled_from((*WORDS, "YES", "True", " N ", "perhaps"))), max_size=20))
def test_flags_of_a_column_are_those_of_its_words(column):
    written = texts(column, len(column))
    values, bad = flags(written)
    said = [None if pd.isna(text) else WORDS.get(text.lower(), "bad") for text in written]
    assert [None if pd.isna(value) else value for value in values] == [None if one == "bad" else one for one in said]
    assert bad.tolist() == [one == "bad" for one in said]


def test_numbers():
    values, bad = numbers(texts([1, "2.5", None, "many", "nan", True], 6))
    assert values.tolist()[:2] == [1.0, 2.5]
    assert bad.tolist() == [False, False, False, True, True, True]


def test_among_takes_no_missing_for_missing():
    assert among(texts(["a", None, "b"], 3), texts([None, "a"], 2)).tolist() == [True, False, False]


@settings(deadline=None)
@given(*[st.lists(st.sampled_from(("a", "b", "c", None)), max_size=8)] * 2)
def test_where_a_text_first_stands(values, known):
    found = position(texts(values, len(values)), texts(known, len(known)))
    assert found.tolist() == [known.index(text) if text and text in known else -1 for text in values]


@settings(deadline=None)
@given(st.sampled_from(("a", "b", None)), st.lists(st.sampled_from(("a", "b", "c", None)), max_size=8))
def test_everywhere_a_text_stands(text, known):
    found = places(text, texts(known, len(known)))
    assert found.tolist() == [place for place, one in enumerate(known) if text and one == text]


def test_a_few_rows_say_what_pandas_says_of_them():
    rows = pd.DataFrame(
        {"a": texts(["x", None, "z"], 3), "b": [1, 2, 3], "c": pd.to_datetime(["2026-11-30", None, None])}
    )
    found = records(rows, np.array([2, 0]), ("c", "a"))
    assert [list(row) for row in found] == [["c", "a"], ["c", "a"]]
    assert found[0]["c"] is pd.NaT
    assert found[0]["a"] == "z"
    assert found[1] == {"c": pd.Timestamp("2026-11-30"), "a": "x"}
    assert records(rows, np.array([], "int64"), ("a", "b")) == []


def test_work_is_done_once_for_each_text():
    seen = []

    def upper(unique):
        seen.extend(unique)
        return unique.str.upper()

    column = texts(["a", None, "b", "a"], 4).set_axis([7, 8, 9, 10])
    found = once(column, upper)
    assert found.dropna().to_dict() == {7: "A", 9: "B", 10: "A"}
    assert seen == ["a", "b"]


SAID = st.lists(st.none() | st.sampled_from(["Ana", "Bo", "ana", "", "שרה", "👩🏽"]), max_size=12)


@settings(max_examples=200)
@given(SAID, SAID, st.integers(0, 12))
def test_a_few_texts_are_found_where_many_are(sought, known, cut):
    """Also in a column that is kept in two pieces, as one is to which a row was added."""
    one, column = pd.Series(sought, dtype=TEXT), pd.Series(known, dtype=TEXT)
    column = pd.concat([column[:cut], column[cut:]], ignore_index=True)
    many = position(pd.concat([one, pd.Series(["nobody"] * 9, dtype=TEXT)], ignore_index=True), column)
    assert position(one, column).tolist() == many[: len(one)].tolist()
