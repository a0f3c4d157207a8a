"""Executes the notebooks of this folder, all at once, and keeps what they answer.

    python3 run.py                                    the server of `dotnet run --project src/EduGraph.Cli`, outputs written in place
    python3 run.py http://127.0.0.1:8080 --into DIR   another server, another folder for the outputs

Needs jupyter nbconvert, ipykernel, matplotlib, networkx and igraph: pip install 'src/python[notebooks]'. Exits 1 if a cell fails.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import nbformat

FOLDER = pathlib.Path(__file__).resolve().parent
CLIENT = FOLDER.parents[1] / "src" / "python"
CELL_SECONDS_MAX = 600


def execute(notebook: pathlib.Path, into: pathlib.Path, environment: dict[str, str]) -> tuple[pathlib.Path, int, str]:
    """Runs one notebook in a process of its own: its name, the exit code, and what nbconvert said."""
    command = [
        sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", str(notebook), "--output-dir", str(into),
        f"--ExecutePreprocessor.timeout={CELL_SECONDS_MAX}", "--ExecutePreprocessor.record_timing=False",
    ]
    done = subprocess.run(command, cwd=FOLDER, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return notebook, done.returncode, done.stdout


def tidy(path: pathlib.Path) -> None:
    """Leaves out what differs from machine to machine: the version of Python, and what was written to standard error."""
    notebook = nbformat.read(path, as_version=4)
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if output.get("name") != "stderr"]
    nbformat.write(notebook, path)


def main() -> int:
    """All notebooks, or those named."""
    parser = argparse.ArgumentParser(description="Executes the notebooks of this folder.")
    parser.add_argument("url", nargs="?", default=os.environ.get("EDUGRAPH_URL", "http://127.0.0.1:5080"))
    parser.add_argument("--into", type=pathlib.Path, default=FOLDER)
    parser.add_argument("--only", default="", help="beginning of a notebook's name")
    given = parser.parse_args()
    notebooks = sorted(FOLDER.glob(f"{given.only}*.ipynb"))
    if not notebooks:
        parser.error(f"there is no notebook {given.only}* in {FOLDER.name}")

    with tempfile.TemporaryDirectory() as profile:  # so that nobody's own start-up files take part
        environment = {**os.environ, "EDUGRAPH_URL": given.url, "IPYTHONDIR": profile, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(CLIENT), os.environ.get("PYTHONPATH")]))
        with ThreadPoolExecutor(len(notebooks)) as pool:
            results = list(pool.map(lambda notebook: execute(notebook, given.into.resolve(), environment), notebooks))

    failed = 0
    for notebook, exit_code, output in results:
        if exit_code == 0:
            tidy(given.into / notebook.name)
            print(f"{notebook.name}: done")
        else:
            failed += 1
            print(f"{notebook.name}: failed\n{output}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
