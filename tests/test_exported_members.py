"""The package's own list of names is true, complete and in order."""

import ast
from importlib import import_module, util
from inspect import ismodule
from pathlib import Path

import pytest

import signoff_core


def test_what_type_checkers_see_is_what_there_is():
    tree = ast.parse(Path(signoff_core.__file__).read_text("utf-8"))
    seen = next(node for node in tree.body if isinstance(node, ast.If))
    modules = {
        alias.name: node.module for node in ast.walk(seen) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert sorted(modules) == signoff_core.__all__
    for name, module in modules.items():
        assert getattr(signoff_core, name) is getattr(import_module(module), name)


def test_names_are_in_order_and_no_module_hides_behind_one():
    """`from signoff_core import funnel` must not depend on what was imported before it."""
    assert signoff_core.__all__ == sorted(set(signoff_core.__all__))
    assert [name for name in signoff_core.__all__ if util.find_spec(f"signoff_core.{name}")] == []


def test_every_name_is_there_to_be_found():
    assert set(signoff_core.__all__) <= set(dir(signoff_core))
    found = {name: getattr(signoff_core, name) for name in signoff_core.__all__}
    assert [name for name, one in found.items() if one is None or ismodule(one)] == []


def test_what_is_no_name_of_the_package_is_said():
    with pytest.raises(AttributeError, match="no attribute 'open_que'"):
        _ = signoff_core.open_que
    with pytest.raises(ImportError, match="open_que"):
        exec("from signoff_core import open_que")


def test_what_the_design_promises_is_there():
    assert {"open_book", "read_tables", "open_queue", "Tables", "Book"} <= set(signoff_core.__all__)
