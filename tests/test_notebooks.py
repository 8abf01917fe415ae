"""Every notebook, from cold, top to bottom, on books of every size and kind; and what a committed notebook must be."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from IPython.core.inputtransformer2 import TransformerManager

import signoff_core
from signoff_core.doors import fill_with_sample, team_book
from signoff_core.sample import sample_rows
from signoff_core.secrets import to_toml
from signoff_core.stores.google_sheet import open_google_sheet
from signoff_core.stores.sql import SqlStore
from tests import postgres
from tests.notebook_runs import NOTEBOOKS, ROOT, On, alt_texts, parameters, read, run_all
from tests.sheets_server import SheetsServer, service_account_info

NAMES = [path.stem for path in NOTEBOOKS]
QUICK = {"sizes": [2], "people": 400}
"""Parameters that make a notebook quick; those that a notebook has are said."""
ALONE = {**QUICK, "sizes": [1], "workers": 0}
ELSEWHERE = ("postgresql", "sheet")
LONGEST_CELL = 6
THREE = [
    {"name": "Zoë Weiß", "email": "zoe@example.com", "phone": "+442079460958", "role": "Größenprüfer", "client": "Señor & Fils",
     "stage": "Rejected after interview", "interviewed_on": "2026-11-10", "recruiter": "François Müller"},
    {"name": "Íñigo Núñez", "role": "Größenprüfer", "client": "Señor & Fils", "stage": "Hired"},
    {"name": "=1+1", "phone": "ask", "role": "", "stage": "??", "interviewed_on": "31/02/2026"},
]  # fmt: skip


def secrets_at(path: Path, text: str) -> dict[str, str]:
    path.write_text(text, encoding="utf-8")
    return {"SIGNOFF_SECRETS": str(path), "SIGNOFF_DATA": str(path.parent / "data")}


def sql_secrets(path: Path, url: str) -> dict[str, str]:
    return secrets_at(path, f"[connections.sql]\nurl = {url!r}\n")


def a_sqlite(folder: Path, name: str, rows: dict) -> dict[str, str]:
    url = f"sqlite:///{(folder / name).as_posix()}.sqlite"
    store = SqlStore(url)
    store.append(rows)
    store.close()
    return sql_secrets(folder / f"{name}.toml", url)


def three_books(folder: Path) -> dict[str, dict[str, str]]:
    return {
        "sample": {"SIGNOFF_SECRETS": "", "SIGNOFF_DATA": str(folder / "data")},
        "three rows": a_sqlite(folder, "three", {"Candidates": THREE}),
        "empty": sql_secrets(folder / "empty.toml", f"sqlite:///{(folder / 'empty.sqlite').as_posix()}"),
    }


def on_postgresql(folder: Path) -> dict[str, str]:
    url = postgres.new_database()
    book = team_book({"connections": {"sql": {"url": url}}})
    fill_with_sample(book, datetime.now(UTC))
    book.close()
    return sql_secrets(folder / "postgresql.toml", url)


def on_sheet(server: SheetsServer, folder: Path) -> dict[str, str]:
    rows = sample_rows(datetime.now(UTC))
    for title in ("Candidates", "Openings"):
        heads = list(dict.fromkeys(name for row in rows[title] for name in row))
        server.add_worksheet(title, [heads, *[[row.get(head) or "" for head in heads] for row in rows.pop(title)]])
    info = service_account_info(server)
    store = open_google_sheet(server.spreadsheet_id, info, base_url=server.url)
    store.append(rows)
    store.close()
    text = to_toml(info, server.spreadsheet_id)
    return secrets_at(
        folder / "sheet.toml",
        text.replace("[connections.gsheets]\n", f'[connections.gsheets]\nbase_url = "{server.url}"\n'),
    )


def all_books(server: SheetsServer, folder: Path) -> dict[str, dict[str, str]]:
    return {**three_books(folder), "postgresql": on_postgresql(folder), "sheet": on_sheet(server, folder)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("notebooks")


@pytest.fixture(scope="module")
def runs(folder):
    """All notebooks on five books: three in files, one in a real PostgreSQL, one over HTTP."""
    with SheetsServer() as server:
        books = {name: On(environ, said=ALONE) for name, environ in all_books(server, folder).items()}
        return run_all(books | {"sample": On(books["sample"].environ, said=QUICK)}, folder)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("book", ["sample", "three rows", "empty"])
def test_it_runs_from_cold(runs, book, name):
    run = runs[book, name]
    assert run.error is None
    assert run.complaints == ""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("book", ELSEWHERE)
def test_it_runs_wherever_the_book_is_kept(runs, book, name):
    assert runs[book, name].error is None
    assert runs[book, name].complaints == ""
    if name == NAMES[0]:
        place = {"postgresql": "(a database)", "sheet": "(a Google Sheet)"}[book]
        assert place in runs[book, name].printed
        assert "It holds 17" in runs[book, name].printed


@pytest.mark.soak
def test_the_full_cross(tmp_path):
    """Every notebook on every kind of book, as it is committed but for the number of teams; a hundred of them once, since
    they are the same invented ones beside every book."""
    with SheetsServer() as server:
        books = {name: On(environ, said={"sizes": [4]}) for name, environ in all_books(server, tmp_path).items()}
        books["sample"] = On(books["sample"].environ, said={"sizes": [10, 100]})
        found = run_all(books, tmp_path, seconds=1800)
    assert len(found) == len(books) * len(NOTEBOOKS)
    assert {key: run.error for key, run in found.items() if run.error} == {}
    assert {key: run.complaints for key, run in found.items() if run.complaints} == {}


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_says_what_to_conclude(runs, name):
    """Also for those who can't see it; on the sample every notebook but the first and the fourth draws at least one."""
    html = "".join(runs["sample", name].texts("text/html"))
    said = alt_texts(html)
    assert len(said) == html.count('<figure class="signoff-said">')
    assert all(len(words) > 15 for words in said)
    assert bool(said) == (name not in ("00-start-here", "04-new-opening"))


def test_the_same_numbers_as_the_page(runs):
    """One core, two faces: what a notebook says is what the function of the screen says of the same book."""
    assert (
        "36 people were told, 29 were asked, 24 names came of it; 3 were placed."
        in runs["sample", "03-referral-pipeline"].texts()
    )
    assert "Nobody was told." in runs["empty", "03-referral-pipeline"].texts()


def test_letters_and_formulas_stay_as_they_are(runs):
    html = "".join(runs["three rows", "00-start-here"].texts("text/html"))
    assert "Zoë Weiß" in html
    assert "Größenprüfer" in html
    assert "Señor" in html


def test_the_exported_page_names_no_candidate(runs, folder):
    assert runs["sample", "01-monday-review"].error is None
    text = (folder / "sample" / "monday-review.html").read_text("utf-8")
    rows = sample_rows(datetime.now(UTC))
    names = {row["name"] for title in ("Candidates", "Referrals") for row in rows[title] if row["name"]}
    assert len(names) > 150
    assert [name for name in names if name in text] == []
    assert "@example.com" not in text
    assert "Tom Ashby" in text  # a recruiter is no candidate


# What is committed.


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_it_is_committed_without_outputs(path):
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert [cell for cell in cells if cell.outputs or cell.execution_count is not None] == []
    assert set(read(path).metadata) <= {"kernelspec", "language_info"}


def test_gits_filter_finds_nothing_to_take_out():
    """What `make lab` sets up must not show a fresh copy as changed."""
    strip = [sys.executable, "-m", "nbstripout", "--verify", *map(str, NOTEBOOKS)]
    found = subprocess.run(strip, capture_output=True, text=True)
    assert (found.returncode, found.stdout) == (0, "")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_cells_are_short_and_one_holds_the_parameters(path):
    notebook = read(path)
    assert len(parameters(notebook)) == 1
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell for cell in code if len(cell.splitlines()) > LONGEST_CELL] == []
    assert sum(len(cell.splitlines()) for cell in code) / len(code) < 4
    assert [line for cell in code for line in cell.splitlines() if len(line) > 125] == []
    assert [line for cell in code for line in cell.splitlines() if re.match(r"\s*(def|class) ", line)] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_it_imports_only_what_the_package_offers(path):
    code = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "code")
    code = TransformerManager().transform_cell(code)
    taken = {name.strip() for line in re.findall(r"from signoff_core import (.+)", code) for name in line.split(",")}
    assert taken
    assert taken <= set(signoff_core.__all__)
    assert "signoff_core." not in code
    compile(code, path.name, "exec")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_every_name_taken_is_used(path):
    code = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "code")
    taken = {name.strip() for line in re.findall(r"from \S+ import (.+)", code) for name in line.split(",")}
    assert [name for name in taken if len(re.findall(rf"\b{name}\b", code)) < 2] == []


def test_links_between_notebooks_lead_somewhere():
    for path in NOTEBOOKS:
        for target in re.findall(r"\]\((\S+\.ipynb)\)", path.read_text("utf-8")):
            assert (ROOT / "notebooks" / target).exists(), target
