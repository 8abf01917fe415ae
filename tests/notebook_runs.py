"""Notebooks run from cold, several books side by side: a kernel a core, started once and swept clean for every notebook."""

import asyncio
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SECONDS = 240
"""How long a cell may take."""

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
class On:
    """A book to run notebooks on: what the environment says of it, which notebooks, and parameters other than their own."""

    environ: dict[str, str]
    paths: list[Path] = field(default_factory=lambda: NOTEBOOKS)
    said: dict[str, Any] = field(default_factory=dict)


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


async def _one_kernel(waiting: list[tuple[str, On]], folder: Path, seconds: float) -> dict[tuple[str, str], Run]:
    """Takes book after book from those that wait: what it has loaded for one it need not load again for the next."""
    manager = AsyncKernelManager(kernel_name="python3")
    await manager.start_kernel(cwd=str(folder))
    found = {}
    try:
        while waiting:
            name, on = waiting.pop(0)
            (folder / name).mkdir(exist_ok=True)
            for path in on.paths:
                notebook = prepared(path, folder / name, on.environ, on.said)
                found[name, path.stem] = await _one(manager, notebook, seconds)
    finally:
        await manager.shutdown_kernel(now=True)
    return found


async def _one(manager: AsyncKernelManager, notebook: nbformat.NotebookNode, seconds: float) -> Run:
    client = NotebookClient(notebook, km=manager, timeout=seconds)
    try:
        await client.async_execute()
        return Run(notebook, None)
    except CellExecutionError as error:
        return Run(notebook, str(error))
    except (CellTimeoutError, DeadKernelError) as error:
        await manager.restart_kernel(now=True)  # the next notebook is not to wait for this one
        return Run(notebook, str(error))
    finally:
        if client.kc:
            client.kc.stop_channels()


def run_all(books: Mapping[str, On], folder: Path, seconds: float = SECONDS) -> dict[tuple[str, str], Run]:
    """Every notebook on every book, by (name of the book, notebook); each book has a folder of its name to run in."""
    waiting = list(books.items())
    kernels = min(os.cpu_count() or 1, len(waiting))

    async def side_by_side() -> list[dict[tuple[str, str], Run]]:
        return await asyncio.gather(*(_one_kernel(waiting, folder, seconds) for _ in range(kernels)))

    return {key: run for part in asyncio.run(side_by_side()) for key, run in part.items()}


def alt_texts(html: str) -> list[str]:
    """What every figure in a page says to those who can't see it."""
    return [json.loads(f'"{part.partition(chr(34))[0]}"') for part in html.split('role="img" aria-label="')[1:]]
