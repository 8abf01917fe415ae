"""The package's own list of names is true, complete and in order."""

import ast
from pathlib import Path

import signoff_core


def test_all_is_what_is_imported_in_order():
    tree = ast.parse(Path(signoff_core.__file__).read_text("utf-8"))
    imported = [
        name.asname or name.name for node in tree.body if isinstance(node, ast.ImportFrom) for name in node.names
    ]
    assert signoff_core.__all__ == sorted(imported)
    assert len(set(imported)) == len(imported)


def test_every_name_is_there():
    assert [name for name in signoff_core.__all__ if getattr(signoff_core, name, None) is None] == []


def test_what_the_design_promises_is_there():
    assert {"open_book", "read_tables", "open_queue", "Tables", "Book"} <= set(signoff_core.__all__)
