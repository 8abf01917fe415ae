"""Nothing heavy is imported before it is used: each look is a program of its own."""

import subprocess
import sys

import pytest

HEAVY = "pandas numpy pyarrow plotly scipy dask distributed gspread google icalendar rapidfuzz phonenumbers holidays sqlalchemy pydantic streamlit"
FIGURES = "plotly.graph_objs._figure plotly.express"
"""Streamlit itself imports plotly's shell; these two are what a figure costs."""
NOT_ON_SIGN_OFFS = f"{FIGURES} scipy dask distributed gspread google.auth icalendar xlsxwriter python_calamine alembic"


def loaded(code: str, *names: str) -> list[str]:
    """Which of the libraries a program has loaded at its end."""
    code = f"import sys\n{code}\nprint(*(name for name in {names!r} if name in sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stderr.splitlines()[-1].split()


def test_the_package_itself_imports_nothing():
    assert loaded("import signoff_core; dir(signoff_core)", *HEAVY.split()) == []


@pytest.mark.parametrize("words", [["--help"], ["queue", "--help"], ["erase", "--help"]])
def test_help_asks_for_no_library_but_click(words):
    code = f"from signoff_core.commands import commands\ncommands({words!r}, standalone_mode=False)"
    assert loaded(code, "click", *HEAVY.split()) == ["click"]


def test_sign_offs_draw_without_charts_statistics_and_google():
    code = "from screens import beside, call_form, foot, name, on_call, queue_list, rescue, style, visit, waiting_box"
    assert loaded(code, "pandas", *NOT_ON_SIGN_OFFS.split()) == ["pandas"]


def test_a_name_brings_its_own_module_and_no_chart():
    assert loaded("from signoff_core import open_queue", "pandas", "plotly", "scipy") == ["pandas"]
