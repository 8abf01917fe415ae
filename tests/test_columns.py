"""A column's name is typed once, in columns.py: everywhere else a misspelt one fails when the module is imported.

The rule: outside columns.py no column name stands as a literal where a frame or a row takes one, that is in square
brackets, as a keyword of `assign`, or anywhere within the brackets of a call that builds, picks or changes columns.
Words that only look alike (a session's key, a vocabulary's value, a line to say) stand elsewhere and are free.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from signoff_core import columns

ROOT = Path(columns.__file__).parents[1]
NAMES = {value for name, value in vars(columns).items() if name.isupper() and isinstance(value, str)}
ROOMS = [
    path
    for room in ("signoff_core", "screens")
    for path in sorted((ROOT / room).rglob("*.py"))
    if "migrations" not in path.parts and path.name != "columns.py"
]
TAKES_COLUMNS = {
    "DataFrame", "agg", "assign", "astype", "drop", "drop_duplicates", "dropna", "duplicated", "explode", "groupby",
    "insert", "melt", "merge", "nlargest", "nsmallest", "pivot", "pivot_table", "pop", "reindex", "rename",
    "rename_axis", "select_dtypes", "set_axis", "set_index", "sort_values", "to_dict", "value_counts", "Column",
}  # fmt: skip
FREE = {("lines.py", "name")}  # what stands between braces in a line to say


def literals(tree: ast.AST) -> Iterator[ast.Constant]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in NAMES)


def called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def offences(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            yield from ((one.lineno, one.value) for one in literals(node.slice))
        if isinstance(node, ast.Call) and called(node) in TAKES_COLUMNS:
            inside = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield from ((one.lineno, one.value) for part in inside for one in literals(part))
            if called(node) == "assign":
                yield from ((node.lineno, keyword.arg) for keyword in node.keywords if keyword.arg in NAMES)


def types_taken_out(tree: ast.AST) -> ast.AST:
    """Without annotations: `Literal["name"]` is no column."""
    for node in ast.walk(tree):
        for field in ("annotation", "returns"):
            if getattr(node, field, None) is not None:
                setattr(node, field, None)
    return tree


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_column_is_typed_twice(path):
    found = set(offences(types_taken_out(ast.parse(path.read_text("utf-8")))))
    assert [(line, name) for line, name in sorted(found) if (path.name, name) not in FREE] == []


@pytest.mark.parametrize(
    "offence",
    [
        'rows["decided_on"]',
        'rows[["decided_on", c.ROLE]]',
        'rows.loc[mask, "decided_on"]',
        "rows.assign(decided_on=1)",
        'rows.assign(**{"decided_on": 1})',
        'rows.sort_values(by=["decided_on"])',
        'pd.DataFrame({"decided_on": []})',
    ],
)
def test_the_rule_finds(offence):
    assert {name for _, name in offences(ast.parse(offence))} == {"decided_on"}


@pytest.mark.parametrize("free", ['st.text_input("Name", key="name")', 'x == "told"', '"""name"""', "row.name"])
def test_the_rule_lets_be(free):
    assert list(offences(ast.parse(free))) == []


def test_every_name_is_typed_once_in_columns_too():
    values = [value for name, value in vars(columns).items() if name.isupper()]
    assert len(values) == len(set(values))


def test_the_rule_looks_at_the_whole_package():
    assert len(ROOMS) > 50
