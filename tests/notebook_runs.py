"""Notebooks run from cold, several books side by side: a kernel a book, started once and swept clean for every notebook."""

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SECONDS = 240

CLEAN = """if "book" in globals():
    book.close()
%reset -f
__spec__ = None  # `%reset` takes it too, and no process could be started
import os, sys, warnings
os.chdir({folder!r})
os.environ.update({environ!r})
sys.path[:] = [{root!r}, *[path for path in sys.path if path not in ("..", "signoff", {root!r})]]
warnings.simplefilter("error")
del os, sys, warnings
"""


@dataclass(frozen=True)
class Run:
    """What came of one notebook: its executed cells, and what stopped it (None: nothing did)."""

    notebook: nbformat.NotebookNode
    error: str | None

    @property
    def outputs(self) -> list[nbformat.NotebookNode]:
        return [output for cell in self.notebook.cells for output in cell.get("outputs", [])]

    def texts(self, kind: str = "text/plain") -> list[str]:
        """What was shown, as one kind of text."""
        return [output["data"][kind] for output in self.outputs if kind in output.get("data", {})]

    @property
    def printed(self) -> str:
        return "".join(output["text"] for output in self.outputs if output.get("name") == "stdout")

    @property
    def complaints(self) -> str:
        return "".join(output["text"] for output in self.outputs if output.get("name") == "stderr")


def read(path: Path) -> nbformat.NotebookNode:
    return nbformat.read(path, as_version=4)


def parameters(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", [])]


def prepared(path: Path, folder: Path, environ: dict[str, str], said: dict[str, Any]) -> nbformat.NotebookNode:
    """The notebook with a clean start in front, and other values after its parameters."""
    notebook = read(path)
    place = notebook.cells.index(parameters(notebook)[0]) + 1
    named = {name: value for name, value in said.items() if f"{name} = " in parameters(notebook)[0].source}
    lines = "\n".join(f"{name} = {value!r}" for name, value in named.items())
    notebook.cells.insert(place, nbformat.v4.new_code_cell(lines))
    clean = CLEAN.format(folder=str(folder), environ=environ, root=str(ROOT))
    notebook.cells.insert(0, nbformat.v4.new_code_cell(clean))
    return notebook


async def _on_one_book(name: str, environ: dict[str, str], folder: Path, paths: list[Path], said: dict) -> dict:
    manager = AsyncKernelManager(kernel_name="python3")
    await manager.start_kernel(cwd=str(folder))
    found = {}
    try:
        for path in paths:
            found[name, path.stem] = await _one(manager, prepared(path, folder, environ, said))
    finally:
        await manager.shutdown_kernel(now=True)
    return found


async def _one(manager: AsyncKernelManager, notebook: nbformat.NotebookNode) -> Run:
    client = NotebookClient(notebook, km=manager, timeout=SECONDS)
    try:
        await client.async_execute()
        return Run(notebook, None)
    except CellExecutionError as error:
        return Run(notebook, str(error))
    finally:
        if client.kc:
            client.kc.stop_channels()


def run_all(
    books: dict[str, dict[str, str]], folder: Path, paths: list[Path], said: dict[str, dict[str, Any]]
) -> dict[tuple[str, str], Run]:
    """Every notebook on every book (name to what the environment says of it), by (book, notebook); `said`: the parameters
    of each book that are not the notebook's own."""

    async def side_by_side():
        tasks = []
        for name, environ in books.items():
            (folder / name).mkdir(exist_ok=True)
            tasks.append(_on_one_book(name, environ, folder / name, paths, said[name]))
        return await asyncio.gather(*tasks)

    return {key: run for part in asyncio.run(side_by_side()) for key, run in part.items()}


def alt_texts(html: str) -> list[str]:
    """What every figure in a page says to those who can't see it."""
    return [json.loads(f'"{part.partition(chr(34))[0]}"') for part in html.split('role="img" aria-label="')[1:]]
